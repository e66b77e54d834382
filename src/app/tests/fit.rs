//! Nothing is cut off, nothing lies over other text, and nothing stands
//! outside the window: on every screen, in both languages, in windows of all
//! sizes, from the smallest interface to the largest. On the way it is seen
//! that egui lays out no text, and that all that can be pressed has a name.

use super::Window;
use crate::app::kit::record::{Drawn, Record};
use crate::calendar::Language;
use crate::session::{
    Dialog, Failure, FailureReason, ImportCounts, ImportSummary, Note, Selection, State,
    ToastAction, Zoom,
};
use egui::{Rect, Shape, Vec2, vec2};
use egui_kittest::kittest::Queryable;
use std::path::PathBuf;

/// A text may reach this far beyond what holds it, in points: hinting, a tail.
const SLACK: f32 = 1.5;
/// Windows in pixels of a display at scale 1, and how large the interface is
/// in them, in percent.
const WINDOWS: [(Vec2, u16); 5] = [
    (vec2(640.0, 480.0), 250),
    (vec2(640.0, 480.0), 100),
    (vec2(1360.0, 500.0), 250),
    (vec2(1024.0, 768.0), 150),
    (vec2(1920.0, 1080.0), 60),
];

/// Something that the window can show.
#[derive(Debug, Clone)]
enum Screen {
    Articles,
    Article,
    /// An article with what dates the selected event.
    Event,
    Timeline,
    Tray,
    Menu,
    Toasts,
    Dialog(Dialog),
    /// The second tab of a dialog.
    Tab(Dialog),
}

fn screens(state: &State) -> Vec<Screen> {
    let article = state.corpus.entries[0].id;
    let long = PathBuf::from("/home/someone/Pictures/a-long-folder-name/تصویر-گاه‌نگار.png");
    let dialogs = [
        Dialog::Export,
        Dialog::Shortcuts,
        Dialog::Settings,
        Dialog::Articles,
        Dialog::About,
        Dialog::ImportSummary,
        Dialog::OpenPath,
        Dialog::SetPublished(article),
        Dialog::SetEventDate(0),
        Dialog::ConfirmRemove(article),
        Dialog::ConfirmOverwrite(long),
    ];
    let places = [
        Screen::Articles,
        Screen::Article,
        Screen::Event,
        Screen::Timeline,
        Screen::Tray,
        Screen::Menu,
        Screen::Toasts,
    ];
    let tabs = [Dialog::Settings, Dialog::Shortcuts].map(Screen::Tab);
    places.into_iter().chain(dialogs.map(Screen::Dialog)).chain(tabs).collect()
}

/// Brings a screen about, from any other.
fn show(window: &mut Window, screen: &Screen) {
    let state = &mut window.harness.state_mut().as_mut().expect("open").state;
    state.dialogs.clear();
    state.toasts.clear();
    state.tray_open = false;
    state.preferences.panel_open =
        matches!(screen, Screen::Articles | Screen::Article | Screen::Event);
    state.reading = None;
    state.selection = None;
    match screen {
        Screen::Articles | Screen::Timeline | Screen::Menu => {}
        Screen::Article => state.reading = state.corpus.entries.first().map(|entry| entry.id),
        Screen::Event => {
            state.selection = Some(Selection { event: 3, source: 0 });
            state.reading = state.selected_source().map(|(entry, _)| entry.id);
        }
        Screen::Tray => state.tray_open = true,
        Screen::Toasts => toasts(state),
        Screen::Dialog(dialog) | Screen::Tab(dialog) => {
            state.last_import = Some(summary());
            state.dialogs.push(dialog.clone());
        }
    }
    window.harness.run_steps(2);
    if matches!(screen, Screen::Menu) {
        let label =
            if window.shell().state.language() == Language::Fa { "فهرست" } else { "Menu" };
        let button = window.harness.get_all_by_label(label).next().expect("the menu button");
        button.click();
    }
    if matches!(screen, Screen::Tab(_)) {
        window.harness.step();
        window.harness.get_all_by_role(egui::Role::Tab).nth(1).expect("two tabs").click();
    }
    window.harness.run_steps(3);
}

fn toasts(state: &mut State) {
    let title = "کره شمالی: همکاری و ارتقای روابط، محور رایزنی کیم و پوتین".to_owned();
    state.say(Note::DateSet { title }, vec![ToastAction::undo()]);
    state.say(Note::NoFileDialog, Vec::new());
    state.say(Note::Zoomed { zoom: Zoom::LARGEST }, Vec::new());
}

fn summary() -> ImportSummary {
    let failures = (1..=8).map(|number| Failure {
        file: format!("/home/someone/news/2025/10/article-number-{number}.txt"),
        reason: FailureReason::TooLarge,
    });
    ImportSummary {
        counts: ImportCounts {
            articles: 3,
            events: 12,
            duplicates: 2,
            failures: 8,
            cancelled: false,
        },
        failures: failures.collect(),
        duplicates: vec!["خبر یک.txt".to_owned(), "b.txt".to_owned()],
    }
}

/// What is wrong with a frame.
fn faults(window: &Window, record: &Record) -> Vec<String> {
    let mut faults = Vec::new();
    let whole = window.harness.ctx.content_rect();
    for text in &record.texts {
        cut_off(text, whole, &record.views, &mut faults);
    }
    for (index, a) in record.texts.iter().enumerate() {
        for b in &record.texts[index + 1..] {
            overlap(a, b, &mut faults);
        }
    }
    for shape in &window.harness.output().shapes {
        text_of_egui(&shape.shape, &mut faults);
    }
    faults.extend(super::names::faults(window));
    window.harness.ctx.memory(|memory| {
        for layer in memory.areas().visible_layer_ids() {
            let Some(rect) = memory.area_rect(layer.id) else { continue };
            if !whole.expand(SLACK).contains_rect(rect) {
                faults.push(format!("{layer:?} outside the window: {rect:?} in {whole:?}"));
            }
        }
    });
    faults
}

/// Invariant 4: no text reaches the screen by egui's own layout.
fn text_of_egui(shape: &Shape, faults: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => faults.push(format!("drawn by egui: «{}»", text.galley.text())),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| text_of_egui(shape, faults)),
        _ => {}
    }
}

fn cut_off(text: &Drawn, whole: Rect, views: &[Rect], faults: &mut Vec<String>) {
    let shown = text.clip.intersect(whole).expand(SLACK);
    if !shown.intersects(text.rect) {
        return;
    }
    let slides = views.iter().any(|view| {
        let (left, right) = (view.min.x - text.clip.min.x, view.max.x - text.clip.max.x);
        let is_row = view.height() < 60.0 && left.abs() < 8.0 && right.abs() < 8.0;
        is_row && view.y_range().contains(text.rect.center().y)
    });
    if slides {
        return;
    }
    if text.rect.min.x < shown.min.x || text.rect.max.x > shown.max.x {
        faults.push(format!("cut at a side: «{}» {:?} in {shown:?}", text.text, text.rect));
    }
    let scrolls = views.iter().any(|view| {
        (view.min.y - text.clip.min.y).abs() < 8.0 || (view.max.y - text.clip.max.y).abs() < 8.0
    });
    if !scrolls && (text.rect.min.y < shown.min.y || text.rect.max.y > shown.max.y) {
        faults.push(format!("cut in height: «{}» {:?} in {shown:?}", text.text, text.rect));
    }
}

fn overlap(a: &Drawn, b: &Drawn, faults: &mut Vec<String>) {
    if a.layer != b.layer || a.paragraph == b.paragraph {
        return;
    }
    let shared = a.rect.intersect(a.clip).intersect(b.rect.intersect(b.clip)).shrink(SLACK / 2.0);
    if shared.is_positive() {
        faults.push(format!("«{}» lies over «{}»: {shared:?}", a.text, b.text));
    }
}

/// Checks every screen in every window.
fn check(language: Language) {
    let mut window = Window::open(language);
    window.harness.ctx.all_styles_mut(|style| style.animation_time = 0.0);
    let screens = screens(&window.shell().state);
    let mut found = Vec::new();
    for (size, percent) in WINDOWS {
        window.harness.set_size(size / Zoom::new(percent).factor());
        window.harness.run_steps(2);
        for screen in &screens {
            show(&mut window, screen);
            let kit = window.shell().kit.clone();
            kit.take_record();
            window.harness.step();
            for fault in faults(&window, &kit.take_record()) {
                found.push(format!("{screen:?} in {size:?} at {percent}%: {fault}"));
            }
            if matches!(screen, Screen::Menu) {
                window.harness.key_press(egui::Key::Escape);
                window.harness.run_steps(2);
            }
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[test]
fn nothing_is_cut_off_in_persian() {
    check(Language::Fa);
}

#[test]
fn nothing_is_cut_off_in_english() {
    check(Language::En);
}
