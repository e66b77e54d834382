//! Pointer, clipboard, input method, screen reader.

use super::*;
use egui::accesskit::{
    Action, ActionData, ActionRequest, Role, TextPosition, TextSelection, TreeId,
};
use egui::{ImeEvent, OutputCommand, PointerButton, Pos2, pos2};
use egui_kittest::kittest::NodeT;

fn line(text: &str) -> Window {
    let mut window = open(Language::Fa, Sheet { lines: 1, ..Sheet::default() });
    put(&mut window, text);
    window.run_ok();
    window
}

fn sheet(text: &str, lines: usize) -> Window {
    let mut window = open(Language::Fa, Sheet { lines, ..Sheet::default() });
    put(&mut window, text);
    window.run_ok();
    window
}

fn button(window: &mut Window, at: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.event(Event::PointerMoved(at));
    window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    window.step();
}

fn click(window: &mut Window, at: Pos2) {
    button(window, at, true);
    button(window, at, false);
}

/// The middle of what a stretch of the text covers in the window.
fn over(window: &Window, part: &str) -> Pos2 {
    let (view, state) = view(window);
    let start = view.text.find(part).unwrap();
    let [x0, y0, x1, y1] = view.paragraph.rects(start..start + part.len())[0];
    view.origin(state.scroll) + vec2(f32::midpoint(x0, x1), f32::midpoint(y0, y1))
}

fn commands(window: &Window) -> Vec<OutputCommand> {
    window.output().platform_output.commands.clone()
}

#[test]
fn one_press_places_the_caret_two_select_a_word_three_the_line() {
    let mut window = line("|او می\u{200c}رود خانه");
    let at = over(&window, "رو");
    click(&mut window, at);
    assert_eq!(shown(&window), "او می\u{200c}ر|ود خانه");
    click(&mut window, at);
    assert_eq!(shown(&window), "او [می\u{200c}رود| خانه");
    click(&mut window, at);
    assert_eq!(shown(&window), "[او می\u{200c}رود خانه|");
}

#[test]
fn a_drag_after_two_presses_adds_words_and_settles_the_selection() {
    let mut window = line("|او می\u{200c}رود خانه و ABC");
    let (from, to) = (over(&window, "رو"), over(&window, "B"));
    click(&mut window, from);
    button(&mut window, from, true);
    window.event(Event::PointerMoved(from.lerp(to, 0.5)));
    window.step();
    window.event(Event::PointerMoved(to));
    window.step();
    assert_eq!(shown(&window), "او [می\u{200c}رود خانه و ABC|");
    button(&mut window, to, false);
    let settled = OutputCommand::TextSelectionSettled("می\u{200c}رود خانه و ABC".to_owned());
    assert!(commands(&window).contains(&settled));
}

#[test]
fn the_middle_button_pastes_where_it_is_pressed() {
    let mut window = line("|یک سه");
    let at = over(&window, "سه") + vec2(30.0, 0.0);
    let at = pos2(at.x.min(over(&window, " ").x - 0.4), at.y);
    window.event(Event::PointerMoved(at));
    window.step();
    window.event(Event::MiddleClickPaste { pos: at, text: "\nدو ".to_owned() });
    window.step();
    assert_eq!(window.state().text, "یک دو سه");
}

#[test]
fn pasted_lines_become_one_where_there_is_one_and_stay_where_there_are_many() {
    for (lines, expected) in [(1, "یک دو سه"), (4, "یک\nدو\tسه\n")] {
        let mut window = sheet("|", lines);
        window.event(Event::Paste("یک\r\nدو\tسه\r\n".to_owned()));
        window.step();
        assert_eq!(window.state().text, expected);
    }
}

#[test]
fn what_is_copied_is_what_is_selected_joiners_and_all() {
    let mut window = line("او [می\u{200c}رود| خانه");
    press(&mut window, "<Copy>");
    assert!(commands(&window).contains(&OutputCommand::CopyText("می\u{200c}رود".to_owned())));
    press(&mut window, "<Right><Copy>");
    assert!(commands(&window).is_empty(), "nothing is selected");
}

#[test]
fn shift_counts_as_it_was_when_the_space_came() {
    let mut window = line("می|");
    let key = |pressed, modifiers| {
        let (key, physical_key, repeat) = (Key::Space, None, false);
        Event::Key { key, physical_key, pressed, repeat, modifiers }
    };
    // All in one frame, at whose end Shift is up again.
    let space = Event::Text(" ".to_owned());
    let events = [key(true, Modifiers::SHIFT), space, key(false, Modifiers::NONE)];
    window.input_mut().events.extend(events);
    window.step();
    assert_eq!(window.state().text, "می\u{200c}");
}

fn preedit(text: &str, active: Option<std::ops::Range<usize>>) -> Event {
    let text = text.to_owned();
    Event::Ime(ImeEvent::Preedit { text, active_range_chars: active })
}

#[test]
fn a_proposal_is_shown_in_place_of_the_selection_with_the_caret_in_it() {
    let mut window = line("او [رفت| خانه");
    window.event(preedit("نیما", Some(0..2)));
    window.step();
    let (view, _) = view(&window);
    assert_eq!(view.text, "او نیما خانه");
    assert_eq!(&view.text[view.composed.clone()], "نیما");
    assert_eq!(&view.text[view.active.clone()], "نی");
    assert_eq!(&view.text[..view.caret.offset], "او نی");
    assert_eq!(window.state().text, "او  خانه", "it is not text yet");
    // The input method learns where its list may open.
    let ime = window.output().platform_output.ime.expect("it is being typed");
    let caret = view.caret_rect(vec2(0.0, 0.0));
    assert!((ime.cursor_rect.min.x - caret.min.x).abs() < 0.01 && ime.rect.contains_rect(caret));
    window.event(Event::Ime(ImeEvent::Commit("نیما".to_owned())));
    window.step();
    assert_eq!(shown(&window), "او نیما| خانه");
    window.event(preedit("", None));
    window.event(Event::Ime(ImeEvent::Commit(String::new())));
    window.step();
    assert_eq!(shown(&window), "او نیما| خانه", "an end without a beginning");
}

#[test]
fn an_input_method_may_take_back_what_surrounds_the_caret() {
    let mut window = line("سلا|مت");
    window.event(Event::Ime(ImeEvent::DeleteSurrounding { before_chars: 2, after_chars: 1 }));
    window.step();
    assert_eq!(shown(&window), "س|ت");
}

#[test]
fn the_caret_of_a_long_line_is_always_in_the_field() {
    let mut window = line("|");
    let room = inside(&window);
    for word in ["باران ", "پاییزی ", "yesterday ", "خیابان‌های ", "شیراز ", "را ", "شست "].repeat(3)
    {
        press(&mut window, word);
        let (view, state) = view(&window);
        let [x, ..] = view.laid().caret(view.caret);
        let x = view.origin(state.scroll).x + x;
        assert!(room.x_range().expand(2.0).contains(x), "{x} of {room:?}");
    }
    assert!(state(&window).scroll.x >= 0.0);
    press(&mut window, "<Home>");
    let (view, state) = view(&window);
    let start = view.origin(state.scroll).x + view.laid().caret(view.caret)[0];
    assert!((start - room.max.x).abs() < 3.0, "Persian begins at the right: {start}");
}

#[test]
fn lines_below_the_field_are_scrolled_to() {
    let mut window = sheet("|", 3);
    press(&mut window, "یک<Enter>دو<Enter>سه<Enter>چهار<Enter>پنج<Enter>شش");
    let low = state(&window).scroll.y;
    assert!(low > 20.0, "{low}");
    press(&mut window, "<C-Home>");
    assert!(state(&window).scroll.y.abs() < 0.01);
    let at = inside(&window).center();
    window.hover_at(at);
    window.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -30.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    window.run_ok();
    assert!(state(&window).scroll.y > 10.0);
    assert_eq!(shown(&window), "|یک\nدو\nسه\nچهار\nپنج\nشش");
}

#[test]
fn what_is_wrapped_keeps_its_width() {
    let mut window = sheet("|", 4);
    press(&mut window, "باران پاییزی دیروز خیابان‌های شیراز را شست و هوا را خنک کرد");
    let (view, _) = view(&window);
    assert!(view.paragraph.lines >= 2);
    assert!(view.paragraph.width <= inside(&window).width());
    press(&mut window, "<Home>");
    let caret = state(&window).editor.caret();
    assert_eq!(view.laid().line(caret), view.paragraph.lines - 1, "of the last line");
    assert!(caret.offset > 0);
}

#[test]
fn what_may_only_be_read_is_selected_and_copied_and_stays() {
    let sheet = Sheet { lines: 1, read_only: true, ..Sheet::default() };
    let mut window = open(Language::Fa, sheet);
    put(&mut window, "سلام|");
    press(&mut window, "x<Backspace><C-Backspace><C-A><Cut><Copy>");
    assert_eq!(window.state().text, "سلام");
    assert!(commands(&window).contains(&OutputCommand::CopyText("سلام".to_owned())));
    window.event(Event::Paste("دیگر".to_owned()));
    window.event(preedit("نیما", None));
    window.step();
    assert_eq!((window.state().text.as_str(), view(&window).0.text.as_str()), ("سلام", "سلام"));
}

#[test]
fn what_is_disabled_answers_nothing() {
    let sheet = Sheet { lines: 1, disabled: true, ..Sheet::default() };
    let mut window = open(Language::Fa, sheet);
    window.state_mut().text = "سلام".to_owned();
    window.run_ok();
    let at = inside(&window).center();
    click(&mut window, at);
    press(&mut window, "x<C-A>");
    assert_eq!(shown(&window), "|سلام");
    assert!(window.get_by_label("متن").accesskit_node().is_disabled());
}

#[test]
fn the_menu_undoes_pastes_and_selects() {
    let mut window = line("یک|");
    press(&mut window, " دو");
    let at = inside(&window).center();
    let open = |window: &mut Window| {
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
            window.event(Event::PointerMoved(at));
            window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
            window.step();
        }
        window.run_ok();
    };
    open(&mut window);
    assert!(window.get_by_label("برش").accesskit_node().is_disabled(), "nothing is selected");
    window.get_by_label("واگرد").click();
    window.run_ok();
    assert_eq!(window.state().text, "یک");
    open(&mut window);
    window.get_by_label("انتخاب همه").click();
    window.run_ok();
    assert_eq!(shown(&window), "[یک|");
    open(&mut window);
    window.get_by_label("چسباندن").click();
    window.step();
    let viewport = window.output().viewport_output.values().next().unwrap();
    assert!(viewport.commands.contains(&egui::ViewportCommand::RequestPaste));
    window.event(Event::Paste("نو".to_owned()));
    window.run_ok();
    assert_eq!(window.state().text, "نو", "the field has the keyboard again");
}

fn ask(window: &mut Window, action: Action, data: ActionData) {
    let target_node = window.get_by_label("متن").accesskit_node().locate().0;
    let (target_tree, data) = (TreeId::ROOT, Some(data));
    let request = ActionRequest { action, target_tree, target_node, data };
    window.event(Event::AccessKitActionRequest(request));
    window.step();
}

#[test]
fn a_screen_reader_reads_writes_and_selects() {
    let mut window = sheet("یک دو|", 3);
    let field = window.get_by_label("متن");
    let node = field.accesskit_node();
    assert_eq!(node.role(), Role::MultilineTextInput);
    assert_eq!(field.value().as_deref(), Some("یک دو"));
    ask(&mut window, Action::SetValue, ActionData::Value("سلام\nدنیا".into()));
    assert_eq!(shown(&window), "سلام\nدنیا|");
    window.run_ok();
    // The runs are the lines; the second one is selected by its letters.
    let runs: Vec<_> = {
        let node = window.get_by_label("متن");
        let children = node.accesskit_node().children();
        let runs = children.filter(|child| child.role() == Role::TextRun);
        runs.map(|run| (run.locate().0, run.data().value().unwrap_or_default().to_owned()))
            .collect()
    };
    let texts: Vec<&str> = runs.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["سلام\n", "دنیا"]);
    let position = |character_index| TextPosition { node: runs[1].0, character_index };
    let selection = TextSelection { anchor: position(1), focus: position(3) };
    ask(&mut window, Action::SetTextSelection, ActionData::SetTextSelection(selection));
    assert_eq!(shown(&window), "سلام\nد[نی|ا");
    window.run_ok();
    let told = window.get_by_label("متن").accesskit_node().data().text_selection().copied();
    assert_eq!(told, Some(selection));
    ask(&mut window, Action::ReplaceSelectedText, ActionData::Value("ر".into()));
    assert_eq!(shown(&window), "سلام\nدر|ا");
    press(&mut window, "<C-Z>");
    assert_eq!(window.state().text, "سلام\nدنیا");
}
