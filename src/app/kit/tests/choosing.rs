//! Segments, drop-down lists and menus: keys, what screen readers are told,
//! and where things stand.

use super::super::*;
use super::{harness, persian};
use crate::calendar::Language;
use egui::accesskit::{HasPopup, Toggled};
use egui::{Event, Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

const BOTH: [Language; 2] = [Language::Fa, Language::En];

/// The arrow that points where lines go on.
fn onward(language: Language) -> Key {
    if language.is_rtl() { Key::ArrowLeft } else { Key::ArrowRight }
}

#[test]
fn segments_are_one_stop_and_arrows_choose_the_way_they_point() {
    for language in BOTH {
        let mut harness = harness(language, 1_u8, |ui, value| {
            segmented(ui, "size", value, &[(1, "one"), (2, "two"), (3, "three")]);
            ui.add(Button::new("after"));
        });
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label("one").is_focused());
        for _ in 0..3 {
            harness.key_press(onward(language));
            harness.run();
        }
        assert_eq!(*harness.state(), 3, "{language:?}: the end holds");
        assert!(harness.get_by_label("three").is_focused());
        harness.key_press(Key::Home);
        harness.run();
        assert_eq!(*harness.state(), 1);
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label("after").is_focused(), "Tab leaves the segments");
        let node = harness.get_by_label("two");
        let node = node.accesskit_node();
        assert_eq!((node.role(), node.toggled()), (Role::RadioButton, Some(Toggled::False)));
        assert_eq!((node.position_in_set(), node.size_of_set()), (Some(1), Some(3)));
    }
}

fn list<'a>(language: Language) -> Harness<'a, usize> {
    harness(language, 0, |ui, value| {
        let names = ["میلادی", "خورشیدی", "قمری", "قبطی"];
        let options: Vec<(usize, &str)> = names.into_iter().enumerate().collect();
        select(ui, "calendar", "تقویم", value, &options);
    })
}

#[test]
fn a_closed_list_is_chosen_from_by_arrows_and_letters() {
    let mut harness = list(Language::Fa);
    harness.get_by_label("تقویم").focus();
    harness.run();
    for (key, want) in [(Key::End, 3), (Key::ArrowUp, 2), (Key::Home, 0), (Key::ArrowDown, 1)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), want, "{key:?}");
    }
    // An Arabic letter finds the Persian one.
    harness.event(Event::Text("ق".to_owned()));
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn an_open_list_begins_at_what_is_chosen_and_gives_the_focus_back() {
    let mut harness = list(Language::Fa);
    *harness.state_mut() = 1;
    harness.get_by_label("تقویم").focus();
    harness.run();
    let closed = harness.get_by_label("تقویم");
    let node = closed.accesskit_node();
    assert_eq!(node.role(), Role::ComboBox);
    assert_eq!(node.data().has_popup(), Some(HasPopup::Listbox));
    assert_eq!(node.data().is_expanded(), Some(false));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    let option = harness.get_by_label("خورشیدی");
    assert!(option.is_focused());
    assert_eq!(option.accesskit_node().role(), Role::ListBoxOption);
    assert_eq!(option.accesskit_node().is_selected(), Some(true));
    assert_eq!(option.accesskit_node().position_in_set(), Some(1));
    harness.key_press(Key::End);
    harness.run();
    assert!(harness.get_by_label("قبطی").is_focused());
    harness.event(Event::Text("م".to_owned()));
    harness.run();
    assert!(harness.get_by_label("میلادی").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 0);
    assert!(harness.query_by_label("قمری").is_none(), "the list is closed");
    assert!(harness.get_by_label("تقویم").is_focused());
}

#[test]
fn escape_and_tab_close_a_menu_and_the_button_has_the_focus_again() {
    for key in [Key::Escape, Key::Tab] {
        let mut harness = persian((), |ui, ()| {
            let button = ui.add(Button::new("بیشتر"));
            menu_below(&button, "فهرست", |ui| {
                ui.add(MenuItem::new("واگرد").shortcut("Ctrl+Z"));
                ui.add_enabled(false, MenuItem::new("خاموش"));
                ui.add(MenuItem::new("راهنما").checked(true));
            });
        });
        harness.get_by_label("بیشتر").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        harness.key_press(Key::End);
        harness.run();
        let item = harness.get_by_label("راهنما");
        assert!(item.is_focused());
        assert_eq!(item.accesskit_node().toggled(), Some(Toggled::True));
        assert!(harness.get_by_label("خاموش").accesskit_node().is_disabled());
        assert_eq!(harness.get_by_label("بیشتر").accesskit_node().data().is_expanded(), Some(true));
        harness.key_press(key);
        harness.run();
        assert!(harness.query_by_label("راهنما").is_none(), "{key:?} closes");
        assert!(harness.get_by_label("بیشتر").is_focused(), "{key:?} gives back");
    }
}

#[test]
fn a_menu_without_room_below_opens_above_and_a_long_one_scrolls() {
    for language in BOTH {
        let mut harness = harness(language, (), |ui, ()| {
            ui.add_space(300.0);
            let button = ui.add(Button::new("more"));
            menu_below(&button, "menu", |ui| {
                for _ in 0..4 {
                    ui.add(MenuItem::new("short"));
                }
            });
            let button = ui.add(Button::new("long"));
            menu_below(&button, "menu", |ui| {
                for index in 0..40 {
                    ui.add(MenuItem::new(&format!("item {index}")));
                }
            });
        });
        harness.get_by_label("more").click();
        harness.run();
        let button = harness.get_by_label("more").rect();
        let last = harness.get_all_by_label("short").last().expect("four items").rect();
        assert!(last.max.y <= button.min.y, "{last:?} above {button:?}");
        harness.key_press(Key::Escape);
        harness.run();
        harness.get_by_label("long").click();
        harness.run();
        let window = harness.ctx.content_rect();
        assert!(window.contains_rect(harness.get_by_label("item 0").rect()));
        assert!(!window.contains_rect(harness.get_by_label("item 39").rect()));
        harness.key_press(Key::End);
        harness.run_steps(20);
        assert!(window.contains_rect(harness.get_by_label("item 39").rect()), "{language:?}");
    }
}

#[test]
fn a_long_tip_wraps_and_stays_in_the_window() {
    for language in BOTH {
        let text = "یادداشتی بلند که در یک سطر جا نمی‌گیرد و باید شکسته شود تا در پنجره بماند، هر کجا که دکمه‌اش باشد";
        let mut harness = Harness::builder()
            .with_size(vec2(260.0, 200.0))
            .with_context_setup(move |ctx| {
                let palette = crate::timeline::Palette::LIGHT;
                Kit::install(ctx, Look { palette, language });
            })
            .build_ui(move |ui| {
                column(ui, |ui| ui.add(Button::new("here").tip(text)));
            });
        let button = harness.get_by_label("here");
        assert_eq!(button.accesskit_node().data().description(), Some(text));
        let at = button.rect().center();
        harness.hover_at(at);
        harness.run_steps(30);
        let tip = harness.get_by_label(text).rect();
        let window = harness.ctx.content_rect();
        assert!(window.contains_rect(tip) && tip.height() > 40.0, "{language:?}: {tip:?}");
    }
}
