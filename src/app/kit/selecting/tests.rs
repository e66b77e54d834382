//! Selecting with pointer and keys, in labels and in a long passage.

use super::*;
use crate::app::kit::{Label, Look, column, scroll};
use crate::calendar::Language;
use crate::text::{Align, Direction, ParagraphSpec, TextStyle};
use crate::timeline::Palette;
use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

const STYLE: TextStyle = TextStyle { size: 15.0, weight: 400.0, line_height: 1.8 };
const WIDTH: f32 = 380.0;

/// Paragraphs with what stood between them.
struct Pages {
    kit: Kit,
    /// What stands between them.
    gap: String,
    /// Paragraphs, as shown and in the original.
    shown: Vec<String>,
    original: Vec<String>,
}

impl Passage for Pages {
    fn text(&self, index: usize) -> &str {
        &self.shown[index]
    }
    fn original(&self, index: usize, range: Range<usize>) -> &str {
        // Shown is the original with a joiner put in after every «می».
        let before = |end: usize| end - 3 * self.shown[index][..end].matches('\u{200c}').count();
        &self.original[index][before(range.start)..before(range.end)]
    }
    fn gap(&self, _: usize) -> &str {
        &self.gap
    }
    fn layout(&self, index: usize) -> Arc<Paragraph> {
        self.kit.paragraph(&ParagraphSpec {
            text: &self.shown[index],
            style: STYLE,
            direction: Direction::Rtl,
            max_width: Some(WIDTH),
            align: Align::Justify,
            max_lines: None,
            spans: &[],
        })
    }
}

impl Pages {
    fn new(ui: &Ui) -> Self {
        let paragraph = |n: usize| format!("بند {n}: او میرود و ABC را میبیند، سپس باز میگردد.");
        let original: Vec<String> = (0..300).map(paragraph).collect();
        let shown = original.iter().map(|text| text.replace("می", "می\u{200c}")).collect();
        Self { kit: Kit::of(ui.ctx()), gap: "\r\n\r\n".to_owned(), shown, original }
    }

    fn show(&self, ui: &mut Ui) {
        for (index, text) in self.shown.iter().enumerate() {
            let paragraph = self.layout(0);
            let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, paragraph.height), Sense::hover());
            if !ui.clip_rect().intersects(rect) && !wants_block(ui, index) {
                hide_block(ui, index);
                continue;
            }
            let paragraph = self.layout(index);
            let marks = show_block(ui, index, text, &paragraph, rect);
            let kit = &self.kit;
            kit.draw(ui.painter(), |pen| {
                marks.below(pen, kit, &paragraph, rect.min);
                pen.text(&paragraph, rect.min, kit.look().palette.text);
                marks.above(pen, kit, text, &paragraph, rect.min);
            });
        }
    }
}

/// A title that is a label, and below it the pages.
fn reader<'a>() -> Harness<'a, ()> {
    Harness::builder()
        .with_size(vec2(420.0, 300.0))
        .with_step_dt(1.0 / 30.0)
        .with_context_setup(|ctx| {
            Kit::install(ctx, Look { palette: Palette::LIGHT, language: Language::Fa });
        })
        .build_ui_state(
            |panel, ()| {
                column(panel, |ui| {
                    let pages = Pages::new(ui);
                    selectable_passage(ui, "reader", "متن مقاله", &pages, |ui| {
                        ui.add(Label::heading("عنوان \u{2068}PNG\u{2069}"));
                        scroll(ui, "pages", |ui| pages.show(ui));
                    });
                });
            },
            (),
        )
}

trait Hand {
    fn press(&mut self, at: Pos2, modifiers: Modifiers);
    fn release(&mut self, at: Pos2);
    fn click(&mut self, at: Pos2);
    fn drag(&mut self, from: Pos2, to: Pos2);
    fn copied(&mut self) -> Option<String>;
    fn key(&mut self, key: Key, modifiers: Modifiers);
}

impl Hand for Harness<'_, ()> {
    fn press(&mut self, at: Pos2, modifiers: Modifiers) {
        self.event(Event::PointerMoved(at));
        let button = PointerButton::Primary;
        let pressed = Event::PointerButton { pos: at, button, pressed: true, modifiers };
        self.event_modifiers(pressed, modifiers);
        self.step();
    }
    fn release(&mut self, at: Pos2) {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        self.event(Event::PointerButton { pos: at, button, pressed: false, modifiers });
        self.step();
    }
    fn click(&mut self, at: Pos2) {
        self.press(at, Modifiers::NONE);
        self.release(at);
    }
    fn drag(&mut self, from: Pos2, to: Pos2) {
        self.press(from, Modifiers::NONE);
        self.event(Event::PointerMoved(from.lerp(to, 0.5)));
        self.step();
        self.event(Event::PointerMoved(to));
        self.step();
        self.release(to);
    }
    fn copied(&mut self) -> Option<String> {
        self.event(Event::Copy);
        self.step();
        self.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }
    fn key(&mut self, key: Key, modifiers: Modifiers) {
        self.key_press_modifiers(modifiers, key);
        self.run_ok();
    }
}

/// Where a paragraph's line stands: all are one line high and as wide as the
/// column, below the title.
fn line(harness: &Harness<'_, ()>, n: usize, from_right: f32) -> Pos2 {
    let title = harness.get_by_label("عنوان PNG").rect();
    let top = title.max.y + harness.ctx.global_style().spacing.item_spacing.y;
    let step = 27.0 + harness.ctx.global_style().spacing.item_spacing.y;
    pos2(title.max.x - from_right, top + n as f32 * step + 13.0)
}

#[test]
fn a_drag_selects_over_paragraphs_and_copies_the_original() {
    let mut harness = reader();
    harness.run();
    let (from, to) = (line(&harness, 0, -4.0), line(&harness, 2, 900.0));
    harness.drag(from, to);
    let copied = harness.copied().unwrap();
    let expected: Vec<String> =
        (0..3).map(|n| format!("بند {n}: او میرود و ABC را میبیند، سپس باز میگردد.")).collect();
    assert_eq!(copied, expected.join("\r\n\r\n"), "no joiner that was only shown");
}

#[test]
fn a_drag_from_the_title_goes_into_the_text_and_isolates_stay_behind() {
    let mut harness = reader();
    harness.run();
    let from = harness.get_by_label("عنوان PNG").rect().right_center();
    let to = line(&harness, 0, 19.0);
    harness.drag(from, to);
    assert_eq!(harness.copied().unwrap(), "عنوان PNG\nبند");
}

#[test]
fn everything_is_copied_though_little_of_it_is_laid_out() {
    let mut harness = reader();
    harness.run();
    let at = line(&harness, 0, 50.0);
    harness.click(at);
    assert_eq!(harness.copied(), None, "a click selects nothing");
    harness.key(Key::A, Modifiers::COMMAND);
    let copied = harness.copied().unwrap();
    assert!(copied.starts_with("عنوان PNG\nبند 0: او میرود"));
    assert!(copied.ends_with("بند 299: او میرود و ABC را میبیند، سپس باز میگردد."));
    assert_eq!(copied.matches("\r\n\r\n").count(), 299);
}

#[test]
fn two_presses_select_a_word_and_three_a_paragraph() {
    let mut harness = reader();
    harness.run();
    // Among the letters of «می‌رود», which is one word.
    let kit = Kit::of(&harness.ctx);
    let pages = Pages {
        kit,
        gap: String::new(),
        shown: vec!["بند 0: او می\u{200c}رود".into()],
        original: vec![],
    };
    let [x0, _, x1, _] =
        pages.layout(0).rects("بند 0: او ".len().."بند 0: او می\u{200c}رود".len())[0];
    let at = line(&harness, 0, WIDTH - f32::midpoint(x0, x1));
    harness.click(at);
    harness.click(at);
    assert_eq!(harness.copied().as_deref(), Some("میرود"));
    harness.step();
    let elsewhere = line(&harness, 3, 120.0);
    harness.run_ok();
    for _ in 0..3 {
        harness.click(elsewhere);
    }
    assert!(harness.copied().unwrap().starts_with("بند 3: "));
}

#[test]
fn shift_extends_by_pointer_and_by_keys() {
    let mut harness = reader();
    harness.run();
    let (from, to) = (line(&harness, 1, -4.0), line(&harness, 1, 19.0));
    harness.click(from);
    harness.press(to, Modifiers::SHIFT);
    harness.release(to);
    assert_eq!(harness.copied().as_deref(), Some("بند"));
    harness.key(Key::ArrowLeft, Modifiers::SHIFT);
    harness.key(Key::ArrowLeft, Modifiers::SHIFT);
    assert_eq!(harness.copied().as_deref(), Some("بند 1"));
    harness.key(Key::ArrowDown, Modifiers::SHIFT);
    assert!(harness.copied().unwrap().contains("گردد.\r\n\r\nبند"));
    harness.key(Key::Home, Modifiers::SHIFT | Modifiers::COMMAND);
    assert_eq!(harness.copied().unwrap().matches("\r\n\r\n").count(), 1);
}

#[test]
fn the_caret_is_followed_to_the_end_and_back() {
    let mut harness = reader();
    harness.run();
    let at = line(&harness, 0, -4.0);
    harness.click(at);
    harness.key(Key::End, Modifiers::COMMAND | Modifiers::SHIFT);
    harness.run_ok();
    let copied = harness.copied().unwrap();
    assert_eq!(copied.matches("\r\n\r\n").count(), 299);
    // What is now in sight is the end: a press there is in the last paragraphs.
    harness.run_ok();
    harness.click(pos2(200.0, 280.0));
    harness.click(pos2(200.0, 280.0));
    harness.click(pos2(200.0, 280.0));
    let copied = harness.copied().unwrap();
    assert!(copied.starts_with("بند 29"), "{copied}");
}

#[test]
fn dragging_past_the_edge_scrolls_and_goes_on_selecting() {
    let mut harness = reader();
    harness.run();
    let from = line(&harness, 1, -4.0);
    harness.press(from, Modifiers::NONE);
    let beyond = pos2(40.0, 360.0);
    for _ in 0..40 {
        harness.event(Event::PointerMoved(beyond));
        harness.step();
    }
    harness.release(beyond);
    let copied = harness.copied().unwrap();
    assert!(copied.matches("\r\n\r\n").count() > 15, "{copied}");
}

#[test]
fn the_menu_of_the_second_button_copies_and_selects_all() {
    let mut harness = reader();
    harness.run();
    let at = line(&harness, 2, 60.0);
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        harness.event(Event::PointerMoved(at));
        harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        harness.step();
    }
    harness.run();
    harness.get_by_label("انتخاب همه").click();
    harness.run();
    let copied = harness.copied().unwrap();
    assert_eq!(copied.matches("\r\n\r\n").count(), 299);
    harness.event(Event::PointerMoved(at));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        harness.step();
    }
    harness.run();
    harness.get_by_label("رونوشت از بند").click();
    harness.step();
    let copied = harness.output().platform_output.commands.clone();
    let expected = "بند 2: او میرود و ABC را میبیند، سپس باز میگردد.".to_owned();
    assert!(copied.contains(&egui::OutputCommand::CopyText(expected)), "{copied:?}");
}

#[test]
fn a_press_beside_the_text_gives_the_selection_up() {
    let mut harness = reader();
    harness.run();
    let at = line(&harness, 0, 60.0);
    harness.click(at);
    harness.key(Key::A, Modifiers::COMMAND);
    assert!(has_selection(&harness.ctx));
    harness.click(pos2(4.0, 4.0));
    assert!(!has_selection(&harness.ctx));
    assert_eq!(harness.copied(), None);
}
