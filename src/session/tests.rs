//! Commands, undo and import against a real library in memory.

use super::*;
use crate::calendar::{Calendar, Edtf, Language, NaiveDate};
use crate::library::{ArticleId, Library};
use proptest::prelude::*;

/// Articles that tests import; the last one is no article.
const TEXTS: [&str; 4] = [
    "نشست شورای شهر شیراز\n\nشورای شهر شیراز روز ۱۲ مهر ۱۴۰۴ بودجه را تصویب کرد.",
    "آتش‌سوزی در بازار\n\nبه گزارش ایسنا، بازار تهران در ۳ مهر ۱۴۰۴ آتش گرفت و دو تن زخمی شدند.",
    "بازدید وزیر\n\nوزیر نیرو دیروز از سد کرج بازدید کرد.",
    "   ",
];

struct Desk {
    state: State,
    library: Library,
}

impl Desk {
    fn new() -> Self {
        let today = NaiveDate::from_ymd_opt(2025, 10, 20);
        let mut library = Library::open_in_memory().unwrap();
        let mut state = State::new(Preferences::default(), today);
        let ingredients = Ingredients::read(&mut library, Language::Fa, today).unwrap();
        load(&mut state, Corpus::build(ingredients));
        Self { state, library }
    }

    /// Runs a command with all that follows, imports at once.
    fn run(&mut self, command: Command) -> Vec<Effect> {
        let mut effects = apply(&mut self.state, command, &mut self.library);
        let mut more = Vec::new();
        effects.retain(|effect| {
            if let Effect::Import(inputs) = effect {
                more.push(inputs.clone());
                return false;
            }
            true
        });
        for inputs in more {
            effects.extend(commit(&mut self.state, &inputs, &mut self.library));
        }
        effects
    }

    fn import(&mut self, texts: &[usize]) {
        let input = |&index: &usize| Input::Text {
            name: format!("متن {index}"),
            text: TEXTS[index].to_owned(),
        };
        let inputs = texts.iter().map(input).collect();
        self.run(Command::Library(LibraryCommand::Import(inputs)));
    }

    /// Everything that undo must bring back.
    fn facts(&self) -> String {
        let corpus = &self.state.corpus;
        let articles: Vec<_> = corpus
            .entries
            .iter()
            .map(|entry| (entry.id, &entry.article.file, &entry.user_date, &entry.facts))
            .collect();
        let stored = self.library.ids().unwrap();
        let hidden = &self.state.hidden_agencies;
        let dates = &corpus.event_dates;
        format!("{articles:?}\n{:?}\n{stored:?}\n{hidden:?}\n{dates:?}", corpus.events)
    }
}

fn event_titled(state: &State, words: &str) -> usize {
    let mut events = state.corpus.events.iter();
    events.position(|event| event.title.contains(words)).unwrap_or_else(|| panic!("no {words}"))
}

#[test]
fn a_click_opens_the_article_at_the_sentence() {
    let mut desk = Desk::new();
    let event = event_titled(&desk.state, "سرباز");
    let effects = desk.run(Command::Select(SelectCommand::Event(event)));
    assert!(effects.contains(&Effect::ScrollToSelection));
    let (entry, sentence) = desk.state.selected_source().unwrap();
    assert!(entry.article.slice(sentence).contains("۱۴۰۰۰ سرباز"));
    assert_eq!(desk.state.reading, Some(entry.id));
}

#[test]
fn a_click_on_a_sentence_selects_its_event_and_brings_it_into_view() {
    let mut desk = Desk::new();
    desk.run(Command::View(ViewCommand::SetDays { from: 0.0, to: 30.0 }));
    let event = event_titled(&desk.state, "سرباز");
    let place = desk.state.corpus.place_of(event).unwrap();
    let select = SelectCommand::Sentence { article: place.article, at: place.sentence };
    let effects = desk.run(Command::Select(select));
    assert!(effects.contains(&Effect::Glide));
    assert_eq!(desk.state.corpus.place_of(desk.state.selection.unwrap().event), Some(place));
    let (first, last) = desk.state.viewport.range();
    let days = desk.state.corpus.days_of(std::iter::once(event)).unwrap();
    assert!(days.0 <= last && days.1 >= first, "{days:?} is not in {first}..{last}");
}

#[test]
fn next_and_previous_walk_through_all_events_in_time() {
    let mut desk = Desk::new();
    let count = desk.state.corpus.events.len();
    let mut seen = Vec::new();
    for _ in 0..count {
        desk.run(Command::Select(SelectCommand::Next));
        seen.push(desk.state.selection.unwrap().event);
    }
    assert_eq!(seen, (0..count).collect::<Vec<_>>());
    desk.run(Command::Select(SelectCommand::Previous));
    assert_eq!(desk.state.selection.unwrap().event, count - 2);
}

#[test]
fn an_import_says_what_is_new_known_and_unusable() {
    let mut desk = Desk::new();
    desk.import(&[0, 0, 3]);
    let summary = desk.state.last_import.clone().unwrap();
    assert_eq!(summary.counts.articles, 1);
    assert_eq!(summary.counts.duplicates, 1);
    assert_eq!(summary.counts.failures, 1);
    assert_eq!(summary.failures[0].file, "متن 3");
    assert_eq!(desk.state.dialogs, [Dialog::ImportSummary]);
    assert_eq!(desk.library.len().unwrap(), 3);
}

#[test]
fn undoing_an_import_takes_the_articles_out_and_puts_the_view_back() {
    let mut desk = Desk::new();
    let (facts, view) = (desk.facts(), desk.state.viewport.range());
    desk.import(&[0, 1]);
    assert_eq!(desk.state.history.undo_label(), Some(&ChangeLabel::Import { articles: 2 }));
    let with = desk.facts();
    desk.run(Command::Undo);
    assert_eq!(desk.facts(), facts);
    let back = desk.state.viewport.range();
    assert!((back.0 - view.0).abs() < 1e-6 && (back.1 - view.1).abs() < 1e-6);
    desk.run(Command::Redo);
    assert_eq!(desk.facts(), with);
}

#[test]
fn a_publication_date_set_by_hand_dates_what_was_relative() {
    let mut desk = Desk::new();
    desk.import(&[2]);
    let article = desk.state.corpus.entries.last().unwrap().id;
    let date: Edtf = "2025-10-08".parse().unwrap();
    let before = desk.facts();
    let visit = event_titled(&desk.state, "بازدید");
    assert_eq!(desk.state.corpus.events[visit].value, None);
    let set = LibraryCommand::SetPublished { article, date: Some(date.clone()) };
    desk.run(Command::Library(set));
    assert_eq!(desk.state.corpus.bounds_of(article), None);
    let visit = event_titled(&desk.state, "بازدید");
    let value = desk.state.corpus.events[visit].value.clone().unwrap();
    assert_eq!(value.to_string(), "2025-10-07");
    assert_eq!(desk.state.corpus.entry(article).unwrap().user_date, Some(date));
    desk.run(Command::Undo);
    assert_eq!(desk.facts(), before);
}

#[test]
fn an_undated_event_can_be_dated_by_hand() {
    let mut desk = Desk::new();
    let undated = desk.state.corpus.events.iter().position(|event| event.value.is_none()).unwrap();
    let place = desk.state.corpus.place_of(undated).unwrap();
    let before = desk.facts();
    let date = Some("2025-09-03".parse().unwrap());
    desk.run(Command::Library(LibraryCommand::SetEventDate { place, date: date.clone() }));
    let dated = desk.state.corpus.events.iter().find(|event| event.value == date);
    assert!(dated.is_some());
    desk.run(Command::Undo);
    assert_eq!(desk.facts(), before);
}

#[test]
fn hiding_an_agency_hides_what_only_it_tells() {
    let mut desk = Desk::new();
    let all = desk.state.corpus.model.events().len();
    let agency = desk.state.corpus.entries[1].agency().unwrap().to_owned();
    desk.run(Command::Library(LibraryCommand::HideAgency { agency, hidden: true }));
    assert!(desk.state.corpus.model.events().len() < all);
    desk.run(Command::Undo);
    assert_eq!(desk.state.corpus.model.events().len(), all);
}

#[test]
fn escape_closes_the_topmost_thing_first() {
    let mut desk = Desk::new();
    desk.run(Command::Select(SelectCommand::Event(0)));
    desk.run(Command::Show(ShowCommand::Tray(true)));
    desk.run(Command::Show(ShowCommand::Dialog(Dialog::About)));
    let close = || Command::Show(ShowCommand::CloseTopmost);
    desk.run(close());
    assert!(desk.state.dialogs.is_empty() && desk.state.tray_open);
    desk.run(close());
    assert!(!desk.state.tray_open && desk.state.selection.is_some());
    desk.run(close());
    assert_eq!(desk.state.selection, None);
}

#[test]
fn reversing_time_keeps_the_days_in_view() {
    let mut desk = Desk::new();
    let before = desk.state.viewport;
    desk.run(Command::Preferences(PreferencesCommand::ReverseTime));
    assert_eq!(desk.state.viewport.range(), before.range());
    assert_ne!(desk.state.viewport.is_rtl(), before.is_rtl());
    assert_eq!(desk.state.preferences.direction, Some(TimeDirection::Ltr));
}

#[test]
fn the_next_calendar_never_shows_the_same_one_twice() {
    let mut desk = Desk::new();
    for expected in [Calendar::Jalali, Calendar::Hijri, Calendar::Gregorian] {
        desk.run(Command::Preferences(PreferencesCommand::NextCalendar));
        assert_eq!(desk.state.preferences.calendar, expected);
        assert!(desk.state.preferences.shown_second_calendar().is_some());
    }
}

#[test]
fn a_file_of_commands_gives_the_same_state_each_time() {
    let json = r#"[
        {"library":{"import":[{"text":{"name":"خبر","text":"شورای شهر شیراز روز ۱۲ مهر ۱۴۰۴ بودجه را تصویب کرد."}}]}},
        {"view":"fit-all"},
        {"select":{"event":2}},
        {"preferences":{"calendar":"jalali"}},
        {"library":{"set-published":{"article":1,"date":"2025-09-04"}}},
        {"view":{"zoom":{"factor":2.0,"at":null}}},
        "undo",
        {"show":{"dialog":"export"}}
    ]"#;
    let run = || {
        let mut desk = Desk::new();
        for command in serde_json::from_str::<Vec<Command>>(json).unwrap() {
            desk.run(command);
        }
        let State { viewport, selection, reading, preferences, dialogs, toasts, .. } = &desk.state;
        let shown = format!("{viewport:?} {selection:?} {reading:?} {preferences:?} {dialogs:?}");
        (desk.facts(), shown, format!("{toasts:?} {:?}", desk.state.history))
    };
    assert_eq!(run(), run());
}

/// Any change that a person can make to what is known.
fn changes() -> impl Strategy<Value = Command> {
    let library = |command| Command::Library(command);
    let import = |texts: Vec<usize>| {
        let input = |index: usize| Input::Text {
            name: format!("متن {index}"),
            text: TEXTS[index].to_owned(),
        };
        Command::Library(LibraryCommand::Import(texts.into_iter().map(input).collect()))
    };
    let article = || (1..6_i64).prop_map(ArticleId);
    prop_oneof![
        proptest::collection::vec(0..TEXTS.len(), 1..3).prop_map(import),
        article().prop_map(move |id| library(LibraryCommand::Remove(vec![id]))),
        (article(), proptest::option::of(1..28_u32)).prop_map(move |(article, day)| {
            let date = day.map(|day| format!("2025-10-{day:02}").parse().unwrap());
            library(LibraryCommand::SetPublished { article, date })
        }),
        any::<bool>().prop_map(move |hidden| {
            library(LibraryCommand::HideAgency { agency: "تابناک".to_owned(), hidden })
        }),
        Just(Command::Undo),
        Just(Command::Redo),
        Just(Command::Select(SelectCommand::Next)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_returns_to_the_start(
        commands in proptest::collection::vec(changes(), 1..10),
    ) {
        let mut desk = Desk::new();
        let start = desk.facts();
        for command in commands {
            desk.run(command);
        }
        let end = desk.facts();
        let depth = desk.state.history.depth();
        for _ in 0..depth {
            desk.run(Command::Undo);
        }
        prop_assert_eq!(desk.facts(), start);
        for _ in 0..depth {
            desk.run(Command::Redo);
        }
        prop_assert_eq!(desk.facts(), end);
    }
}
