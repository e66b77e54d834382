//! `gahnegar dev scene`: the display list as text, one item a line.

use super::input::{gather, read_articles};
use super::message::Speaker;
use super::print;
use crate::calendar::Language;
use crate::extract::{Context, analyse};
use crate::library::{ArticleId, Entry};
use crate::scene::{Item, Paint, Rect, Rgba, Scene, Size, Stroke};
use crate::session::{Corpus, Ingredients};
use crate::text::TextEngine;
use crate::timeline::{Options, Palette, build_scene, fit_all};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints the scene of the timeline, fitted, at a size in pixels.
pub(super) fn scene(size: (u32, u32), language: Language, files: &[PathBuf]) -> ExitCode {
    let mut speaker = Speaker::new(None);
    let inputs = gather(files, &speaker);
    let articles = read_articles(&inputs, &mut speaker).into_iter().enumerate();
    let entries = articles.map(|(index, article)| {
        let facts = analyse(&article, &Context::default());
        Entry { id: ArticleId(index as i64), article, facts, published_by_user: None }
    });
    let corpus = Corpus::build(Ingredients::of(entries.collect(), language));
    let size = Size::new(f64::from(size.0), f64::from(size.1));
    let palette = Palette::of(false);
    let options = Options::new(language, palette);
    let view = fit_all(&corpus.model, 0.0, size.width, language.is_rtl());
    let drawn = build_scene(&corpus.model, &view, &options, &mut TextEngine::new(), size);
    print(&dump(&drawn.scene));
    speaker.exit_code()
}

fn dump(scene: &Scene) -> String {
    let mut out = String::new();
    let Size { width, height } = scene.size;
    let _ = writeln!(out, "scene {width}×{height} on {}", color(scene.background));
    let mut depth = 0usize;
    for item in &scene.items {
        if matches!(item, Item::PopClip) {
            depth = depth.saturating_sub(1);
        }
        let _ = writeln!(out, "{}{}", "  ".repeat(depth + 1), line(item));
        if matches!(item, Item::PushClip(_)) {
            depth += 1;
        }
    }
    for hit in &scene.hits {
        let _ = writeln!(out, "  hit {} {}", hit.target, rectangle(hit.rect));
    }
    out
}

fn line(item: &Item) -> String {
    match item {
        Item::Rect { rect, radius, fill, stroke } => {
            let look = look(fill.as_ref(), stroke.as_ref());
            format!("rect {} r{radius:.1}{look}", rectangle(*rect))
        }
        Item::Shadow { rect, radius, blur, color: shade } => {
            format!("shadow {} r{radius:.1} blur {blur:.1} {}", rectangle(*rect), color(*shade))
        }
        Item::Path { path, fill, stroke } => {
            let look = look(fill.as_ref(), stroke.as_ref());
            format!("path {} elements{look} {}", path.elements().len(), path.to_svg())
        }
        Item::Glyphs { run, origin, color: ink } => format!(
            "glyphs {} at {:.1},{:.1} size {} {} bytes {}..{} {}",
            run.glyphs.len(),
            origin.x + f64::from(run.x),
            origin.y + f64::from(run.y),
            run.size,
            if run.rtl { "rtl" } else { "ltr" },
            run.range.start,
            run.range.end,
            color(*ink),
        ),
        Item::PushClip(rect) => format!("clip {}", rectangle(*rect)),
        Item::PopClip => "end of clip".to_owned(),
    }
}

fn look(fill: Option<&Paint>, stroke: Option<&Stroke>) -> String {
    let mut out = String::new();
    match fill {
        Some(Paint::Solid(ink)) => {
            let _ = write!(out, " fill {}", color(*ink));
        }
        Some(Paint::Linear { from, to, stops }) => {
            let _ = write!(out, " fill {:.1},{:.1}–{:.1},{:.1}", from.x, from.y, to.x, to.y);
            for (at, ink) in stops {
                let _ = write!(out, " {at}:{}", color(*ink));
            }
        }
        None => {}
    }
    if let Some(stroke) = stroke {
        let _ = write!(out, " stroke {:.1} {}", stroke.width, color(stroke.color));
        if let Some((dash, gap)) = stroke.dash {
            let _ = write!(out, " dash {dash:.1}+{gap:.1}");
        }
    }
    out
}

fn rectangle(rect: Rect) -> String {
    format!("{:.1},{:.1} {:.1}×{:.1}", rect.x0, rect.y0, rect.width(), rect.height())
}

fn color(color: Rgba) -> String {
    format!("#{:02x}{:02x}{:02x}{:02x}", color.r, color.g, color.b, color.a)
}
