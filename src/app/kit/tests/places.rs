//! Tabs and tables: keys, what screen readers are told, where things stand.

use super::super::*;
use super::{harness, persian};
use crate::calendar::Language;
use egui::accesskit::SortDirection;
use egui::{Key, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

const BOTH: [Language; 2] = [Language::Fa, Language::En];
const NAMES: [&str; 3] = ["first", "second", "third"];

fn tabs<'a>(language: Language) -> Harness<'a, usize> {
    harness(language, 0, |ui, shown| {
        Tabs::new("tabs", "places", &NAMES).show(ui, shown, |ui, index| {
            ui.add(Button::new(&format!("in {index}")));
        });
    })
}

fn tab<'h>(harness: &'h Harness<'_, usize>, name: &'h str) -> Node<'h> {
    harness.get_by_role_and_label(Role::Tab, name)
}

#[test]
fn tabs_are_one_stop_and_follow_the_arrows_that_point_at_them() {
    for language in BOTH {
        let mut harness = tabs(language);
        let x = |harness: &Harness<'_, usize>, name: &str| tab(harness, name).rect().center().x;
        assert_eq!(x(&harness, "first") < x(&harness, "second"), !language.is_rtl());
        harness.key_press(Key::Tab);
        harness.run();
        assert!(tab(&harness, "first").is_focused());
        let (on, back) = if language.is_rtl() {
            (Key::ArrowLeft, Key::ArrowRight)
        } else {
            (Key::ArrowRight, Key::ArrowLeft)
        };
        for (key, want) in [(on, 1), (Key::End, 2), (on, 2), (back, 1), (Key::Home, 0)] {
            harness.key_press(key);
            harness.run();
            assert_eq!(*harness.state(), want, "{language:?} {key:?}");
            assert!(tab(&harness, NAMES[want]).is_focused());
        }
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label("in 0").is_focused(), "Tab goes into the panel");
    }
}

#[test]
fn tabs_tell_which_is_in_front_and_how_many_there_are() {
    let mut harness = tabs(Language::Fa);
    tab(&harness, "third").click();
    harness.run();
    let node = tab(&harness, "third");
    let node = node.accesskit_node();
    assert_eq!(node.is_selected(), Some(true));
    assert_eq!((node.position_in_set(), node.size_of_set()), (Some(2), Some(3)));
    let first = tab(&harness, "first");
    assert_eq!(first.accesskit_node().is_selected(), Some(false));
    harness.get_by_role_and_label(Role::TabList, "places");
    harness.get_by_role_and_label(Role::TabPanel, "third");
    harness.get_by_label("in 2");
}

#[test]
fn tabs_without_room_scroll_to_the_one_in_front() {
    for language in BOTH {
        let names: Vec<String> = (0..20).map(|index| format!("place {index}")).collect();
        let mut harness = harness(language, 0, move |ui, shown| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Tabs::new("tabs", "places", &names).show(ui, shown, |_, _| ());
        });
        let window = harness.ctx.content_rect();
        let is_seen = |harness: &Harness<'_, usize>, name: &str| {
            window.contains_rect(tab(harness, name).rect())
        };
        harness.run_steps(20);
        let rect = tab(&harness, "place 0").rect();
        assert!(is_seen(&harness, "place 0"), "{language:?}: {rect:?}");
        tab(&harness, "place 0").focus();
        harness.run_steps(2);
        harness.key_press(Key::End);
        harness.run_steps(20);
        let rect = tab(&harness, "place 19").rect();
        assert!(is_seen(&harness, "place 19"), "{language:?}: {rect:?} {}", harness.state());
        assert!(!is_seen(&harness, "place 0"));
    }
}

/// A table of many rows and what was done with it.
#[derive(Default)]
struct Desk {
    selected: Option<usize>,
    opened: Option<usize>,
    sort: Sort,
    asked: std::cell::Cell<usize>,
}

fn table<'a>(language: Language) -> Harness<'a, Desk> {
    harness(language, Desk::default(), |ui, desk| {
        let columns = [Column::text("name"), Column::number("count")];
        let table = Table::new("table", "things", &columns, 10_000).sorted(desk.sort).opens();
        let asked = &desk.asked;
        let mut selected = desk.selected;
        let shown = table.show(ui, &mut selected, |row, column| {
            asked.set(asked.get() + 1);
            Cell::new(if column == 0 { format!("row {row}") } else { row.to_string() })
        });
        desk.selected = selected;
        desk.opened = shown.opened.or(desk.opened);
        desk.sort = shown.sort.unwrap_or(desk.sort);
    })
}

#[test]
fn only_the_rows_in_sight_are_laid_out() {
    let mut harness = table(Language::Fa);
    harness.run();
    harness.state().asked.set(0);
    harness.step();
    let asked = harness.state().asked.get();
    assert!(asked < 400, "{asked} cells were asked for in a frame");
    assert!(harness.query_by_label_contains("row 5000").is_none());
}

#[test]
fn rows_are_walked_by_keys_and_opened_by_enter_or_a_click() {
    let mut harness = table(Language::Fa);
    harness.key_press(Key::Tab);
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    for (key, want) in [
        (Key::ArrowDown, 0),
        (Key::ArrowDown, 1),
        (Key::End, 9_999),
        (Key::ArrowUp, 9_998),
        (Key::Home, 0),
    ] {
        harness.key_press(key);
        harness.run_ok();
        harness.run_ok();
        assert_eq!(harness.state().selected, Some(want), "{key:?}");
        let name = format!("row {want}،");
        let row = harness.get_by_label_contains(&name);
        assert!(harness.ctx.content_rect().contains_rect(row.rect()), "{key:?} scrolls");
        assert_eq!(row.accesskit_node().is_selected(), Some(true));
        assert_eq!(row.accesskit_node().data().row_index(), Some(want + 1));
    }
    harness.key_press(Key::PageDown);
    harness.run_ok();
    assert!(harness.state().selected.unwrap() > 5);
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().opened, harness.state().selected);
}

#[test]
fn the_head_sorts_and_says_so() {
    for language in BOTH {
        let mut harness = table(language);
        let direction = |harness: &Harness<'_, Desk>, name: &str| {
            let head = harness.get_by_role_and_label(Role::ColumnHeader, name);
            head.accesskit_node().data().sort_direction()
        };
        assert_eq!(direction(&harness, "name"), Some(SortDirection::Ascending));
        assert_eq!(direction(&harness, "count"), None);
        harness.get_by_role_and_label(Role::ColumnHeader, "name").click();
        harness.run_ok();
        assert_eq!(direction(&harness, "name"), Some(SortDirection::Descending));
        harness.get_by_role_and_label(Role::ColumnHeader, "count").click();
        harness.run_ok();
        assert_eq!(direction(&harness, "count"), Some(SortDirection::Ascending));
        assert_eq!(harness.state().sort, Sort { column: 1, descending: false });
        let x = |name: &str| harness.get_by_role_and_label(Role::ColumnHeader, name).rect();
        assert_eq!(x("name").center().x < x("count").center().x, !language.is_rtl());
    }
}

#[test]
fn a_click_opens_a_row() {
    let mut harness = persian(None, |ui, opened: &mut Option<usize>| {
        let columns = [Column::text("نام")];
        let table = Table::new("table", "چیزها", &columns, 3).opens();
        let names = ["یک", "دو", "سه"];
        let shown = table.show(ui, &mut None, |row, _| Cell::new(names[row]));
        *opened = shown.opened.or(*opened);
    });
    harness.get_by_label("دو").click();
    harness.run_ok();
    assert_eq!(*harness.state(), Some(1));
}
