//! Selecting and copying in the window: the article, a card, a message.

use super::Window;
use crate::calendar::Language;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

impl Window {
    /// What a copy puts onto the clipboard.
    fn copied(&mut self) -> Option<String> {
        self.harness.event(Event::Copy);
        self.harness.step();
        self.clipboard()
    }

    fn clipboard(&self) -> Option<String> {
        let commands = &self.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    fn button(&mut self, at: Pos2, button: PointerButton, pressed: bool) {
        let modifiers = Modifiers::NONE;
        self.harness.event(Event::PointerMoved(at));
        self.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        self.harness.step();
    }

    fn drag(&mut self, from: Pos2, by: Vec2) {
        self.button(from, PointerButton::Primary, true);
        for step in 1..=6 {
            self.harness.event(Event::PointerMoved(from + by * (step as f32 / 6.0)));
            self.harness.step();
        }
        self.button(from + by, PointerButton::Primary, false);
        self.harness.run_steps(5);
    }
}

impl Window {
    /// The selected event's card.
    fn card(&self) -> egui::Rect {
        let nodes = self.harness.query_all_by_label_contains("۱۴۰۰۰ سرباز به روسیه");
        let buttons = nodes.filter(|node| node.accesskit_node().role() == Role::Button);
        let rects = buttons.map(|node| node.rect());
        rects.max_by(|a, b| a.height().total_cmp(&b.height())).expect("it has a card")
    }
}

/// The article opened at a sentence in its middle.
fn reading() -> Window {
    let mut window = Window::open(Language::Fa);
    window.press("۱۴۰۰۰ سرباز به روسیه");
    window
}

#[test]
fn a_drag_over_a_dated_sentence_selects_text_and_no_event() {
    let mut window = reading();
    let event = window.shell().state.selection;
    let sentence = window.harness.get_by_label_contains("جملهٔ تاریخ‌دار: دو رهبر آخرین بار");
    let rect = sentence.rect();
    window.drag(rect.right_center() - vec2(10.0, 0.0), vec2(-120.0, 0.0));
    assert_eq!(window.shell().state.selection, event, "a drag is no click");
    let copied = window.copied().unwrap();
    let original = &window.shell().state.reading_entry().unwrap().article.text;
    assert!(copied.chars().count() > 8 && original.contains(&copied), "{copied}");
}

#[test]
fn restored_non_joiners_are_shown_and_not_copied() {
    let mut window = reading();
    let everything = |window: &mut Window| {
        let at = window.harness.get_by_label_contains("جملهٔ تاریخ\u{200c}دار: دو رهبر").rect();
        window.drag(at.right_center(), vec2(-40.0, 0.0));
        window.key(Key::A, Modifiers::COMMAND);
        window.copied().unwrap()
    };
    let plain = everything(&mut window);
    window.press("شیوهٔ نمایش متن");
    window.press("نمایش نیم\u{200c}فاصله\u{200c}های افتاده");
    assert!(window.shows("طبق گزارش\u{200c}ها"), "they are shown");
    assert_eq!(everything(&mut window), plain);
}

#[test]
fn everything_of_the_article_is_copied_as_it_is_in_the_file() {
    let mut window = reading();
    let at = window.harness.get_by_label_contains("جملهٔ تاریخ‌دار: دو رهبر").rect();
    // Between the sentence's first line and the panel's edge: text, no sentence.
    window.drag(at.right_center(), vec2(-40.0, 0.0));
    window.key(Key::A, Modifiers::COMMAND);
    let copied = window.copied().unwrap();
    let entry = window.shell().state.reading_entry().unwrap();
    let mut rest = copied.as_str();
    for pair in entry.article.body.windows(2) {
        let paragraph = entry.article.slice(pair[0]);
        rest = &rest[rest.find(paragraph).expect("each paragraph, in order") + paragraph.len()..];
        // What stands between two paragraphs is the original's, up to a line
        // that is not of the body.
        let between = &entry.article.text[pair[0].end..pair[1].start];
        let space = &between[..between.len() - between.trim_start().len()];
        assert!(!space.is_empty() && rest.starts_with(space));
        assert!(rest[space.len()..].starts_with(entry.article.slice(pair[1])));
    }
    assert!(copied.contains(&entry.article.title));
    assert!(!copied.contains('\u{2068}'));
}

#[test]
fn escape_gives_the_selected_text_up_before_anything_else() {
    let mut window = reading();
    let at = window.harness.get_by_label_contains("جملهٔ تاریخ‌دار: دو رهبر").rect();
    window.drag(at.right_center(), vec2(-60.0, 0.0));
    assert!(crate::app::kit::has_selection(&window.harness.ctx));
    window.key(Key::Escape, Modifiers::NONE);
    assert!(!crate::app::kit::has_selection(&window.harness.ctx));
    assert!(window.shell().state.selection.is_some(), "the event stays selected");
}

#[test]
fn with_no_text_selected_the_selected_event_is_copied() {
    let mut window = reading();
    let event = window.shell().state.selected_event().unwrap().title.clone();
    let copied = window.copied().unwrap();
    let (date, title) = copied.split_once('\n').unwrap();
    assert_eq!(title, event);
    assert!(date.contains("۲۰۲۴"), "{date}");
}

#[test]
fn the_selected_cards_title_is_selected_by_dragging_and_the_view_stays() {
    let mut window = reading();
    let card = window.card();
    let before = window.shell().state.viewport;
    // The title's first line, below the row with the date.
    let from = Pos2::new(card.max.x - 16.0, card.min.y + 48.0);
    window.drag(from, vec2(-90.0, 0.0));
    assert_eq!(window.shell().state.viewport, before);
    let copied = window.copied().unwrap();
    let title = window.shell().state.selected_event().unwrap().title.clone();
    assert!(copied.chars().count() > 4 && title.contains(&copied), "{copied} of {title}");
    // Elsewhere a drag still moves the timeline.
    window.drag(card.left_bottom() + vec2(-30.0, 20.0), vec2(-90.0, 0.0));
    assert_ne!(window.shell().state.viewport, before);
}

#[test]
fn the_second_button_on_a_card_offers_its_title() {
    let mut window = reading();
    let card = window.card();
    for pressed in [true, false] {
        window.button(card.center(), PointerButton::Secondary, pressed);
    }
    window.harness.run_steps(10);
    window.harness.get_by_label("رونوشت از عنوان").click();
    window.harness.step();
    let title = window.shell().state.selected_event().unwrap().title.clone();
    assert_eq!(window.clipboard(), Some(title));
}

#[test]
fn a_message_is_selected_like_any_text() {
    let mut window = Window::open(Language::Fa);
    let state = &mut window.harness.state_mut().as_mut().expect("open").state;
    state.dialogs.push(crate::session::Dialog::About);
    window.harness.run_steps(10);
    let promise = crate::i18n::tr(Language::Fa, "about-offline");
    let rect = window.harness.get_by_label(&promise).rect();
    let from = rect.right_top() + vec2(0.0, 8.0);
    window.drag(from, vec2(-rect.width(), rect.height() - 16.0));
    assert_eq!(window.copied(), Some(promise));
}
