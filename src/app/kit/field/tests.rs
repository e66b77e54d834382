//! Keys replayed on the real widget: what is written then, where the caret
//! stands in the text and on the screen.
//!
//! A case is a text, keys, and what comes of them. In texts `|` is the caret
//! and `[` the other end of a selection. Keys are letters, or names in angle
//! brackets: `<Left>`, `<S-Left>` with Shift, `<C-Z>` with Ctrl. The column is
//! the number of letters left of the caret on its line.

mod hand;

use super::view::View;
use super::{State, TextField};
use crate::app::kit::{Kit, Look, column};
use crate::calendar::Language;
use crate::text::editing::{Caret, Place, Selection};
use crate::timeline::Palette;
use egui::{Event, Id, Key, Modifiers, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

/// What the field under test holds and is.
#[derive(Debug, Clone, Default)]
struct Sheet {
    text: String,
    lines: usize,
    read_only: bool,
    disabled: bool,
}

fn id() -> Id {
    Id::unique("field under test")
}

type Window = Harness<'static, Sheet>;

fn open(language: Language, sheet: Sheet) -> Window {
    Harness::builder()
        .with_size(vec2(340.0, 460.0))
        .with_step_dt(1.0 / 30.0)
        .with_context_setup(move |ctx| {
            Kit::install(ctx, Look { palette: Palette::LIGHT, language });
        })
        .build_ui_state(
            |panel, sheet: &mut Sheet| {
                column(panel, |ui| {
                    if sheet.disabled {
                        ui.disable();
                    }
                    let field = TextField::new(&mut sheet.text, "متن").hint("بنویسید…").id(id());
                    ui.add(field.lines(sheet.lines).read_only(sheet.read_only).width(300.0));
                });
            },
            sheet,
        )
}

/// A text with the caret at `|` and a selection from `[`.
fn marked(text: &str) -> (String, usize, usize) {
    let bare: String = text.chars().filter(|c| !matches!(c, '|' | '[')).collect();
    let offset = |mark: char| {
        let at = text.find(mark)?;
        Some(text[..at].chars().filter(|c| !matches!(c, '|' | '[')).map(char::len_utf8).sum())
    };
    let caret: usize = offset('|').unwrap_or(bare.len());
    (bare, caret, offset('[').unwrap_or(caret))
}

fn state(window: &Window) -> State {
    window.ctx.data(|data| data.get_temp(id())).unwrap_or_default()
}

/// The text as it is now, with its marks.
fn shown(window: &Window) -> String {
    let (mut text, state) = (window.state().text.clone(), state(window));
    let (caret, range) = (state.editor.caret().offset, state.editor.selected());
    text.insert(caret, '|');
    if !range.is_empty() {
        let anchor = if caret == range.start { range.end + 1 } else { range.start };
        text.insert(anchor, '[');
    }
    text
}

/// Focuses the field and puts caret and anchor where the marks are.
fn put(window: &mut Window, start: &str) {
    let (text, caret, anchor) = marked(start);
    window.state_mut().text = text;
    window.get_by_label("متن").focus();
    window.run_ok();
    window.ctx.data_mut(|data| {
        let state = data.get_temp_mut_or_default::<State>(id());
        let place = |offset| Place { block: 0, caret: Caret::after(offset) };
        state.editor.select(Selection::between(place(anchor), place(caret)));
    });
}

fn press(window: &mut Window, keys: &str) {
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        if let Some((name, after)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
            named(window, name);
            rest = after;
        } else {
            window.event(Event::Text(c.to_string()));
            rest = &rest[c.len_utf8()..];
        }
        window.step();
    }
}

fn named(window: &mut Window, name: &str) {
    let (mut modifiers, mut name) = (Modifiers::NONE, name);
    while let Some((before, after)) = name.split_once('-') {
        modifiers |= match before {
            "S" => Modifiers::SHIFT,
            "A" => Modifiers::ALT,
            _ => Modifiers::CTRL | Modifiers::COMMAND,
        };
        name = after;
    }
    match name {
        "Space" => window.event_modifiers(Event::Text(" ".to_owned()), modifiers),
        "Copy" => window.event(Event::Copy),
        "Cut" => window.event(Event::Cut),
        name => {
            let key = Key::from_name(name).unwrap_or_else(|| panic!("no key {name}"));
            window.key_press_modifiers(modifiers, key);
        }
    }
}

/// Where the field's text may stand.
fn inside(window: &Window) -> Rect {
    let rect = window.get_by_label("متن").rect();
    let mut text = String::new();
    TextField::new(&mut text, "").lines(window.state().lines).inside(&Kit::of(&window.ctx), rect)
}

fn view(window: &Window) -> (View, State) {
    let (mut text, state) = (window.state().text.clone(), state(window));
    let kit = Kit::of(&window.ctx);
    let field = TextField::new(&mut text, "").lines(window.state().lines);
    (View::new(&field, &kit, inside(window), &state), state)
}

/// Letters of the caret's line that stand left of it.
fn column_now(window: &Window) -> usize {
    let (view, _) = view(window);
    let laid = view.laid();
    let x = laid.caret(view.caret)[0];
    let letters = view.paragraph.letters(laid.line(view.caret));
    letters.filter(|letter| f32::midpoint(letter.x0, letter.x1) < x).count()
}

struct Case(&'static str, &'static str, &'static str, usize);

/// In a Persian interface, in a field of one line.
const PERSIAN: &[Case] = &[
    // Typing: Persian grows to the left, Latin and digits within it to the right.
    Case("|", "سلام", "سلام|", 0),
    Case("سال |", "1403", "سال 1403|", 4),
    Case("سال |", "۱۴۰۳", "سال ۱۴۰۳|", 4),
    Case("نشست |", "KCNA", "نشست KCNA|", 4),
    Case("نشست KCNA|", " در", "نشست KCNA در|", 0),
    Case("|", "سلام (PNG)", "سلام (PNG)|", 0),
    // Arrows go by the screen.
    Case("|سلام", "<Left>", "س|لام", 3),
    Case("|سلام", "<Left><Left><Left><Left>", "سلام|", 0),
    Case("سلام|", "<Right>", "سلا|م", 1),
    Case("سلام|", "<Left>", "سلام|", 0),
    Case("|سال ABC پایان", "<Left><Left><Left><Left>", "سال |ABC پایان", 9),
    Case("|سال ABC پایان", "<Left><Left><Left><Left><Left>", "سال AB|C پایان", 8),
    Case("|سال ABC پایان", "<Left><Left><Left><Left><Left><Left><Left>", "سال |ABC پایان", 6),
    Case("سال 12|", "<Right>", "سال| 12", 3),
    Case("سال 12|", "<Left>", "سال 1|2", 1),
    Case("سال 12|", "<Left><Left>", "سال |12", 0),
    // Joiners and marks belong to their letter; pictures are one.
    Case("|می\u{200c}روم", "<Left><Left>", "می\u{200c}|روم", 3),
    Case("کتا\u{651}ب|", "<Right><Right>", "کت|ا\u{651}ب", 2),
    Case("|👩\u{200d}👩\u{200d}👧 ما", "<Left>", "👩\u{200d}👩\u{200d}👧| ما", 3),
    // Words and edges.
    Case("|او می\u{200c}رود خانه", "<C-Left><C-Left>", "او می\u{200c}رود| خانه", 5),
    Case("او می\u{200c}رود خانه|", "<C-Right><C-Right>", "او |می\u{200c}رود خانه", 10),
    Case("او می\u{200c}رود|", "<Home>", "|او می\u{200c}رود", 8),
    Case("|او می\u{200c}رود", "<End>", "او می\u{200c}رود|", 0),
    Case("او| رفت", "<C-Home>", "|او رفت", 6),
    Case("او| رفت", "<C-End>", "او رفت|", 0),
    // Deleting: back by signs, forwards by letters, by words, by lines.
    Case("می\u{200c}|روم", "<Backspace>", "می|روم", 3),
    Case("کتا\u{651}|ب", "<Backspace>", "کتا|ب", 1),
    Case("ک|تا\u{651}ب", "<Delete>", "ک|ا\u{651}ب", 2),
    Case("او 👩\u{200d}👩\u{200d}👧|", "<Backspace>", "او |", 0),
    Case("|❤\u{fe0f}ما", "<Delete>", "|ما", 2),
    Case("او می\u{200c}رود|", "<C-Backspace>", "او |", 0),
    Case("|او می\u{200c}رود", "<C-Delete>", "| می\u{200c}رود", 6),
    Case("او می\u{200c}رود خانه|", "<C-S-Backspace>", "|", 0),
    Case("او| رفت", "<C-S-Delete>", "او|", 0),
    // Selecting goes by the text, one letter a press.
    Case("|سال 12", "<S-Left><S-Left><S-Left><S-Left><S-Left>", "[سال 1|2", 1),
    Case("سال 12|", "<S-Right>", "سال 1|2[", 1),
    Case("|سلام دنیا", "<S-End>", "[سلام دنیا|", 0),
    Case("سلام| دنیا", "<S-C-Left>", "سلام[ دنیا|", 0),
    Case("سل|ام", "<C-A>", "[سلام|", 0),
    Case("[سلام| دنیا", "درود", "درود| دنیا", 5),
    Case("سلام [دنیا|", "<Backspace>", "سلام |", 0),
    Case("[سلام|", "<Left>", "سلام|", 0),
    Case("[سلام|", "<Right>", "|سلام", 4),
    Case("[سلام دنیا|", "<Cut>", "|", 0),
    // The joiner, as on Persian keyboards.
    Case("می|", "<S-Space>روم", "می\u{200c}روم|", 0),
    Case("ABC|", "<S-Space>", "ABC |", 4),
    Case("ABC|", "<C-S-2>", "ABC\u{200c}|", 3),
    Case("خانه|", "<C-S-2>ها", "خانه\u{200c}ها|", 0),
    // Undo takes typing back by words, all else step by step.
    Case("|", "یک دو<C-Z>", "یک|", 0),
    Case("|", "یک دو<C-Z><C-Z>", "|", 0),
    Case("|", "یک دو<C-Z><C-Y>", "یک دو|", 0),
    Case("|", "یک دو<C-Z><C-S-Z>", "یک دو|", 0),
    Case("[یک|", "دو<C-Z>", "[یک|", 0),
    Case("یک دو|", "<C-Backspace><C-Z>", "یک دو|", 0),
    Case("یک|", "<Left><C-A><Backspace><C-Z>", "[یک|", 0),
];

/// In an English interface.
const ENGLISH: &[Case] = &[
    Case("|", "plain", "plain|", 5),
    Case("plain|", "<Left><Left>", "pla|in", 3),
    Case("|", "1403", "1403|", 4),
    // One Persian letter turns the line around.
    Case("Kim |", "و", "Kim و|", 0),
    Case("one two|", "<C-Left>", "one |two", 4),
    Case("one two|", "<S-C-Left>x", "one x|", 5),
    Case("|one two", "<C-Right>", "one| two", 3),
    Case("file.txt|", "<C-Backspace>", "|", 0),
    Case("x\u{301}y|", "<Left><Backspace>", "x|y", 1),
];

/// In a field of several lines, 300 points wide.
const LINES: &[Case] = &[
    Case("یک|", "<Enter>دو", "یک\nدو|", 0),
    Case("یک\nدو|", "<Up>", "یک|\nدو", 0),
    Case("|یک\nدو", "<Down>", "یک\n|دو", 2),
    Case("یک\nد|و", "<Home>", "یک\n|دو", 2),
    Case("یک|\nدو", "<Left>", "یک\n|دو", 2),
    Case("یک\n|دو", "<Right>", "یک|\nدو", 0),
    Case("یک\n|دو", "<Backspace>", "یک|دو", 2),
    Case("یک|\nدو", "<Delete>", "یک|دو", 2),
    Case("یک\nدو|", "<C-Home>", "|یک\nدو", 2),
    Case("|یک\nدو\nسه", "<C-Down><C-Down>", "یک\nدو|\nسه", 0),
    Case("یک\nدو|", "<S-Up>", "یک|\nدو[", 0),
    Case("یک\nدو\nسه|", "<C-A><Backspace>", "|", 0),
    Case("یک|", "<Enter><C-Z>", "یک|", 0),
];

fn check(language: Language, lines: usize, cases: &[Case]) {
    let mut wrong = Vec::new();
    for Case(start, keys, expected, column) in cases {
        let mut window = open(language, Sheet { lines, ..Sheet::default() });
        put(&mut window, start);
        press(&mut window, keys);
        let (now, at) = (shown(&window), column_now(&window));
        if now != *expected || at != *column {
            wrong.push(format!("{start} {keys}: {now:?} at {at}, not {expected:?} at {column}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn keys_in_a_persian_line() {
    check(Language::Fa, 1, PERSIAN);
}

#[test]
fn keys_in_an_english_line() {
    check(Language::En, 1, ENGLISH);
}

#[test]
fn keys_in_several_lines() {
    check(Language::Fa, 4, LINES);
}
