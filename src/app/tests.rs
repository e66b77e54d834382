//! The window without a display: labels are found and pressed as a screen
//! reader would.

mod fit;
mod names;
mod selecting;
mod zoom;

use super::launch::{Overrides, Startup};
use super::options::Options;
use super::shell::Shell;
use crate::calendar::{Language, NaiveDate};
use crate::session::Preferences;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A window on a library of its own, with the seeds in it.
struct Window {
    harness: Harness<'static, Option<Shell>>,
    folder: tempfile::TempDir,
}

impl Window {
    fn open(language: Language) -> Self {
        Self::open_with(Preferences::for_language(language), Options::default())
    }

    fn open_with(preferences: Preferences, options: Options) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            library: Some(folder.path().join("library.sqlite")),
            today: NaiveDate::from_ymd_opt(2025, 10, 20),
            dark: Some(false),
            ..options
        };
        let mut startup = Some(Startup {
            options,
            preferences,
            overrides: Overrides::default(),
            preferences_path: Some(folder.path().join("preferences.json")),
            warnings: Vec::new(),
            commands: Vec::new(),
        });
        let harness =
            Harness::builder().with_size(vec2(1500.0, 940.0)).with_max_steps(400).build_ui_state(
                move |ui, shell: &mut Option<Shell>| {
                    let shell = shell.get_or_insert_with(|| {
                        Shell::new(ui.ctx(), startup.take().expect("the window opens once"))
                    });
                    shell.show(ui, None);
                },
                None,
            );
        let mut window = Self { harness, folder };
        window.wait(|shell| shell.state.loaded);
        window
    }

    fn shell(&self) -> &Shell {
        self.harness.state().as_ref().expect("the window is open")
    }

    /// Draws frames until something is so; background threads get their time.
    fn wait(&mut self, until: impl Fn(&Shell) -> bool) {
        for _ in 0..3000 {
            self.harness.step();
            if self.harness.state().as_ref().is_some_and(&until) {
                // Let motion and fades end.
                self.harness.run_steps(90);
                return;
            }
            std::thread::sleep(Duration::from_millis(4));
        }
        panic!("it never came to be");
    }

    fn press(&mut self, label: &str) {
        self.harness.get_by_label_contains(label).click();
        self.harness.run_steps(60);
    }

    fn key(&mut self, key: Key, modifiers: Modifiers) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(60);
    }

    fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label_contains(label).next().is_some()
    }

    fn drop_file(&mut self, path: &Path) {
        let file = Arc::new(Dropped(path.to_owned()));
        self.harness.input_mut().dropped_files.push(file);
        self.harness.step();
    }
}

/// A file as the window system hands it over.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_card_opens_its_article_at_the_sentence() {
    let mut window = Window::open(Language::Fa);
    assert!(window.shows("۲ مقاله"));
    window.press("۱۴۰۰۰ سرباز به روسیه");
    let (entry, sentence) = window.shell().state.selected_source().unwrap();
    assert!(entry.article.slice(sentence).contains("اواخر سال گذشته"));
    // The sentence stands in the panel as something that can be pressed.
    assert!(window.shows("جملهٔ تاریخ‌دار: در همین حال، گزارش شده"));
    assert!(window.shows("باشگاه خبرنگاران جوان"));
}

#[test]
fn a_sentence_in_the_panel_selects_its_event() {
    let mut window = Window::open(Language::Fa);
    window.press("۱۴۰۰۰ سرباز به روسیه");
    let first = window.shell().state.selection;
    window.press("جملهٔ تاریخ‌دار: دو رهبر آخرین بار");
    let state = &window.shell().state;
    assert_ne!(state.selection, first);
    let (entry, sentence) = state.selected_source().unwrap();
    assert!(entry.article.slice(sentence).starts_with("دو رهبر آخرین بار"));
}

#[test]
fn the_keyboard_goes_back_to_what_opened_a_dialog() {
    let mut window = Window::open(Language::En);
    let is_focused = |window: &Window| window.harness.get_by_label("Export picture…").is_focused();
    for _ in 0..40 {
        if is_focused(&window) {
            break;
        }
        window.key(Key::Tab, Modifiers::NONE);
    }
    window.key(Key::Enter, Modifiers::NONE);
    assert!(!window.shell().state.dialogs.is_empty());
    window.key(Key::Escape, Modifiers::NONE);
    assert!(window.shell().state.dialogs.is_empty());
    window.harness.run_steps(3);
    assert!(is_focused(&window));
}

#[test]
fn the_reading_menu_sets_the_text_ragged_and_even_again() {
    let mut window = Window::open(Language::Fa);
    window.press("۱۴۰۰۰ سرباز به روسیه");
    for justified in [false, true] {
        window.press("شیوهٔ نمایش متن");
        window.press("هم‌تراز از دو سو");
        assert_eq!(window.shell().state.preferences.justified, justified);
    }
    let stored = std::fs::read_to_string(window.folder.path().join("preferences.json")).unwrap();
    assert!(stored.contains("\"justified\": true"), "{stored}");
}

#[test]
fn lost_non_joiners_are_put_back_only_for_the_eye() {
    let mut window = Window::open(Language::Fa);
    window.press("۱۴۰۰۰ سرباز به روسیه");
    let before = window.shell().state.corpus.entries[1].article.clone();
    let whole = "طبق گزارش\u{200c}ها در آخرین";
    assert!(!window.shows(whole), "off unless asked for");
    window.press("شیوهٔ نمایش متن");
    window.press("نمایش نیم\u{200c}فاصله\u{200c}های افتاده");
    assert!(window.shows(whole));
    // A dated sentence can still be pressed where it stands.
    window.press("جملهٔ تاریخ\u{200c}دار: دو رهبر آخرین بار");
    let (entry, sentence) = window.shell().state.selected_source().unwrap();
    assert!(entry.article.slice(sentence).starts_with("دو رهبر آخرین بار"));
    assert_eq!(entry.article, before);
    let stored = std::fs::read_to_string(window.folder.path().join("preferences.json")).unwrap();
    assert!(stored.contains("\"nonjoiners\": true"), "{stored}");
}

#[test]
fn the_language_changes_at_run_time_and_the_layout_mirrors() {
    let mut window = Window::open(Language::Fa);
    let x = |window: &Window, label: &str| window.harness.get_by_label(label).rect().center().x;
    assert!(x(&window, "گاه‌نگار") > 1000.0);
    window.key(Key::G, Modifiers::NONE);
    assert!(x(&window, "Gahnegar") < 500.0);
    assert!(window.shows("2 articles"));
    assert!(!window.shell().state.viewport.is_rtl());
}

#[test]
fn keys_do_what_the_help_says() {
    let mut window = Window::open(Language::En);
    window.key(Key::Questionmark, Modifiers::SHIFT);
    assert!(window.shows("Ctrl+Shift+Z"));
    window.press("With the pointer");
    assert!(window.shows("Zoom at the pointer"));
    window.key(Key::Escape, Modifiers::NONE);
    assert!(!window.shows("Zoom at the pointer"));
    let span = window.shell().state.viewport.span();
    window.key(Key::Plus, Modifiers::SHIFT);
    assert!(window.shell().state.viewport.span() < span);
    window.key(Key::Num0, Modifiers::NONE);
    assert!((window.shell().state.viewport.span() - span).abs() < 1e-6);
    window.key(Key::Period, Modifiers::NONE);
    assert_eq!(window.shell().state.selection.unwrap().event, 0);
    window.key(Key::Tab, Modifiers::NONE);
    assert_eq!(window.shell().state.selection.unwrap().event, 1);
    window.key(Key::R, Modifiers::NONE);
    assert!(window.shell().state.viewport.is_rtl());
}

#[test]
fn a_dropped_file_arrives_and_undo_takes_it_back() {
    let mut window = Window::open(Language::Fa);
    let path = window.folder.path().join("خبر.txt");
    std::fs::write(&path, "نشست شورا\n\nشورای شهر شیراز روز ۱۲ مهر ۱۴۰۴ بودجه را تصویب کرد.")
        .unwrap();
    window.drop_file(&path);
    window.wait(|shell| shell.state.corpus.entries.len() == 3 && shell.import.is_none());
    assert!(window.shows("۳ مقاله"));
    assert!(window.shows("شورای شهر شیراز بودجه را تصویب کرد"));
    // The same file again says so and adds nothing.
    window.drop_file(&path);
    window.wait(|shell| shell.state.last_import.as_ref().is_some_and(|s| s.counts.duplicates == 1));
    assert_eq!(window.shell().state.corpus.entries.len(), 3);
    window.key(Key::Z, Modifiers::COMMAND | Modifiers::CTRL);
    assert!(window.shows("۲ مقاله"));
}

#[test]
fn an_undated_event_is_dated_by_carrying_it_to_the_axis() {
    let mut window = Window::open(Language::Fa);
    let undated = |window: &Window| {
        let events = window.shell().state.corpus.events.clone();
        events.iter().find(|event| event.value.is_none()).map(|event| event.title.clone())
    };
    let title = undated(&window).expect("one event of the seeds is undated");
    window.press("بی\u{200c}تاریخ: ");
    let from = window.harness.get_by_label_contains(&title).rect().center();
    window.harness.drag_at(from);
    for step in 1..=10 {
        window.harness.hover_at(from + egui::vec2(-30.0, 40.0) * step as f32);
        window.harness.step();
    }
    window.harness.drop_at(from + egui::vec2(-300.0, 400.0));
    window.harness.run_steps(60);
    assert_eq!(undated(&window), None);
    window.key(Key::Z, Modifiers::COMMAND | Modifiers::CTRL);
    assert_eq!(undated(&window), Some(title));
}

#[test]
fn dragging_the_timeline_moves_it_and_the_wheel_zooms_at_the_pointer() {
    let mut window = Window::open(Language::Fa);
    let view = window.shell().state.viewport;
    let from = egui::pos2(1000.0, 160.0);
    window.harness.drag_at(from);
    for step in 1..=5 {
        window.harness.hover_at(from + egui::vec2(20.0, 0.0) * step as f32);
        window.harness.step();
    }
    window.harness.run_steps(30);
    window.harness.drop_at(from + egui::vec2(100.0, 0.0));
    window.harness.run_steps(30);
    let panned = window.shell().state.viewport;
    assert!((panned.center() - view.pan(100.0).center()).abs() < view.span() * 0.02);
    window.harness.hover_at(from);
    window.harness.step();
    window.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, 3.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.harness.run_steps(60);
    let zoomed = window.shell().state.viewport;
    assert!(zoomed.span() < panned.span() * 0.9);
    let x = zoomed.width() - f64::from(1492.0 - from.x);
    assert!((zoomed.day(x) - panned.day(x)).abs() < panned.span() * 0.01);
}

#[test]
fn a_publication_date_is_typed_and_undone() {
    let mut window = Window::open(Language::Fa);
    let first = window.shell().state.corpus.entries[0].id;
    window.press("کرهشمالی: همکاری و ارتقای روابط");
    window.press("تعیین تاریخ انتشار");
    window.harness.event(egui::Event::Text("۱۴۰۴/۶/۱۳".to_owned()));
    window.harness.run_steps(10);
    assert!(window.shows("۴ سپتامبر ۲۰۲۵"), "what was typed is said in words");
    window.key(Key::Enter, Modifiers::NONE);
    let user_date = |window: &Window| {
        window.shell().state.corpus.entry(first).unwrap().user_date.clone().map(|d| d.to_string())
    };
    assert_eq!(user_date(&window).as_deref(), Some("2025-09-04"));
    assert!(window.shell().state.dialogs.is_empty());
    window.key(Key::Z, Modifiers::COMMAND | Modifiers::CTRL);
    assert_eq!(user_date(&window), None);
}

#[test]
fn the_export_dialog_tells_the_size_beforehand() {
    let mut window = Window::open(Language::En);
    window.key(Key::E, Modifiers::COMMAND | Modifiers::CTRL);
    assert!(window.shows("Export a picture"));
    for _ in 0..1000 {
        window.harness.step();
        if window.shows("3,200 by") {
            return;
        }
        std::thread::sleep(Duration::from_millis(4));
    }
    panic!("the size never came");
}

#[test]
fn every_visible_card_is_a_named_button() {
    let window = Window::open(Language::Fa);
    for event in window.shell().state.corpus.events.iter().filter(|event| event.value.is_some()) {
        let node = window.harness.query_all_by_label_contains(&event.title).next();
        let node = node.unwrap_or_else(|| panic!("no node for {}", event.title));
        assert_eq!(node.accesskit_node().role(), egui::Role::Button);
    }
}

#[test]
fn a_still_window_asks_for_no_frames() {
    let mut window = Window::open(Language::Fa);
    window.harness.run_steps(200);
    let output = window.harness.output();
    let delay = output.viewport_output.values().map(|viewport| viewport.repaint_delay).min();
    assert!(delay.unwrap() > Duration::from_secs(1), "{delay:?}");
}
