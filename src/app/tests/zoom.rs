//! The size of the interface: keys, memory, the display's own scale.

use super::Window;
use crate::app::Options;
use crate::calendar::Language;
use crate::session::{Preferences, Zoom};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

impl Window {
    fn zoom_factor(&self) -> f32 {
        self.harness.ctx.zoom_factor()
    }

    fn preferences_on_disk(&self) -> Preferences {
        Preferences::load(&self.folder.path().join("preferences.json"), Language::Fa).0
    }
}

#[test]
fn ctrl_with_plus_minus_and_nought_sizes_the_interface_and_is_remembered() {
    let mut window = Window::open(Language::Fa);
    let span = window.shell().state.viewport.span();
    window.key(Key::Plus, CTRL | Modifiers::SHIFT);
    window.harness.key_press_modifiers(CTRL, Key::Equals);
    window.harness.run_steps(3);
    assert!((window.zoom_factor() - 1.25).abs() < 1e-6);
    assert!(window.shows("بزرگی صفحه: ۱۲۵\u{66a}"), "a toast says so");
    assert_eq!(window.preferences_on_disk().zoom, Zoom::new(125));
    window.key(Key::Minus, CTRL);
    assert!((window.zoom_factor() - 1.1).abs() < 1e-6);
    window.key(Key::Num0, CTRL);
    assert!((window.zoom_factor() - 1.0).abs() < 1e-6);
    assert_eq!(window.preferences_on_disk().zoom, Zoom::NORMAL);
    let kept = window.shell().state.viewport.span();
    assert!((kept - span).abs() < 1e-6, "the timeline keeps its own zoom");
}

#[test]
fn it_stops_at_its_ends_and_works_in_dialogs_and_fields() {
    let mut window = Window::open(Language::En);
    window.key(Key::E, CTRL);
    for _ in 0..14 {
        window.harness.key_press_modifiers(CTRL, Key::Minus);
        window.harness.run_steps(2);
    }
    assert!((window.zoom_factor() - 0.6).abs() < 1e-6);
    window.harness.get_by_label("Title").click();
    window.harness.run_steps(4);
    for _ in 0..14 {
        window.harness.key_press_modifiers(CTRL, Key::Plus);
        window.harness.run_steps(2);
    }
    assert!((window.zoom_factor() - 2.5).abs() < 1e-6);
    assert!(window.shell().state.picture.title.is_empty(), "no key was typed into the field");
}

#[test]
fn a_remembered_size_meets_the_scale_of_the_command_line() {
    let preferences = Preferences { zoom: Zoom::new(150), ..Preferences::default() };
    let window = Window::open_with(preferences, Options { scale: Some(2.0), ..Options::default() });
    assert!((window.harness.ctx.pixels_per_point() - 3.0).abs() < 1e-6);
}

#[test]
fn the_keys_can_be_given_away() {
    let keys = [("fit-all".to_owned(), vec!["Ctrl+0".to_owned()])].into();
    let preferences = Preferences { zoom: Zoom::new(150), keys, ..Preferences::default() };
    let mut window = Window::open_with(preferences, Options::default());
    window.key(Key::Num0, CTRL);
    assert!((window.zoom_factor() - 1.5).abs() < 1e-6);
}
