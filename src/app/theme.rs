//! egui's own look, made to match the palette: what egui draws by itself
//! (popup frames, panels, resize lines) and the font it insists on having.
//!
//! Text never passes through here; see [`kit`](super::kit).

use crate::render::egui::to_color32;
use crate::text::Font;
use crate::timeline::Palette;
use egui::epaint::Shadow;
use egui::{
    Context, CornerRadius, FontData, FontDefinitions, FontFamily, Margin, Stroke, Visuals, vec2,
};
use std::sync::Arc;

/// Corner radius of controls, in points.
pub const RADIUS: f32 = 8.0;
/// Corner radius of cards, menus and dialogs, in points.
pub const RADIUS_LARGE: f32 = 12.0;
/// The least size of anything that can be clicked, in points.
pub const HIT: f32 = 28.0;

/// Sets font, colours and spacing of a context. Call once at start and again
/// when the palette changes.
///
/// ```
/// let ctx = egui::Context::default();
/// gahnegar::app::theme::install(&ctx, &gahnegar::timeline::Palette::LIGHT);
/// ```
pub fn install(ctx: &Context, palette: &Palette) {
    install_font(ctx);
    ctx.all_styles_mut(|style| {
        style.visuals = visuals(palette);
        let spacing = &mut style.spacing;
        spacing.item_spacing = vec2(8.0, 8.0);
        spacing.interact_size = vec2(HIT, HIT);
        spacing.button_padding = vec2(12.0, 6.0);
        spacing.menu_margin = Margin::same(6);
        spacing.window_margin = Margin::same(20);
        spacing.menu_width = 320.0;
        spacing.tooltip_width = 340.0;
        spacing.default_area_size = vec2(480.0, 400.0);
        style.animation_time = 0.12;
        style.interaction.tooltip_delay = 0.4;
        style.interaction.selectable_labels = false;
        style.visuals.disabled_alpha = 0.45;
    });
}

/// egui wants a font even if it draws no text: it gets the embedded one, once.
fn install_font(ctx: &Context) {
    let key = egui::Id::unique("gahnegar font installed");
    if ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or(key, false), true)) {
        return;
    }
    let name = "Vazirmatn".to_owned();
    let mut fonts = FontDefinitions::empty();
    let data = FontData::from_blob(Arc::new(Font::vazirmatn().data), 0);
    fonts.font_data.insert(name.clone(), Arc::new(data));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec![name.clone()]);
    }
    ctx.set_fonts(fonts);
}

/// egui's visuals in the palette's colours.
fn visuals(palette: &Palette) -> Visuals {
    let mut visuals = if palette.dark { Visuals::dark() } else { Visuals::light() };
    let border = Stroke::new(1.0, to_color32(palette.border));
    visuals.panel_fill = to_color32(palette.surface);
    visuals.window_fill = to_color32(palette.card);
    visuals.window_stroke = border;
    visuals.window_corner_radius = CornerRadius::same(RADIUS_LARGE as u8);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS_LARGE as u8);
    visuals.extreme_bg_color = to_color32(palette.background);
    visuals.faint_bg_color = to_color32(palette.sunken);
    visuals.override_text_color = Some(to_color32(palette.text));
    visuals.hyperlink_color = to_color32(palette.accent);
    visuals.selection.bg_fill = to_color32(palette.selection);
    visuals.selection.stroke = Stroke::new(1.0, to_color32(palette.accent));
    let color = to_color32(palette.shadow);
    visuals.popup_shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color };
    visuals.window_shadow = Shadow { offset: [0, 12], blur: 40, spread: 0, color };
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.bg_stroke = border;
        widget.fg_stroke = Stroke::new(1.0, to_color32(palette.text));
        widget.bg_fill = to_color32(palette.sunken);
        widget.weak_bg_fill = to_color32(palette.sunken);
        widget.corner_radius = CornerRadius::same(RADIUS as u8);
        widget.expansion = 0.0;
    }
    widgets.hovered.bg_stroke = Stroke::new(1.0, to_color32(palette.border_strong));
    widgets.active.bg_stroke = Stroke::new(1.0, to_color32(palette.accent));
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn egui_gets_exactly_one_font() {
        let ctx = Context::default();
        install(&ctx, &Palette::DARK);
        install(&ctx, &Palette::LIGHT);
        let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
        output.textures_delta.clear();
        let faces = ctx.fonts(|fonts| fonts.definitions().font_data.len());
        assert_eq!(faces, 1);
        assert!(!ctx.global_style().visuals.dark_mode);
    }
}
