//! Events of whole articles, against what a reader would mark.

use super::Part;
use super::sentences::form;
use gahnegar::article::read;
use gahnegar::extract::{Context, Event, analyse};

const ARTICLES: &str = include_str!("../data/events/articles.txt");
const SECTIONS: [&str; 2] =
    [include_str!("../data/events/sections.txt"), include_str!("../data/events/more.txt")];
const LATEST: &str = include_str!("../data/events/third.txt");
const OUTLETS: &str = include_str!("../data/events/fourth.txt");
const VOICES: &str = include_str!("../data/events/fifth.txt");
const ENGLISH: &str = include_str!("../data/events/fifth-english.txt");
const SIXTH: &str = include_str!("../data/events/sixth.txt");
const SEVENTH: &str = include_str!("../data/events/seventh.txt");
const SEVENTH_ENGLISH: &str = include_str!("../data/events/seventh-english.txt");
const EIGHTH: &str = include_str!("../data/events/eighth.txt");
const ASIDE: &str = include_str!("../data/events/aside-later.txt");

/// An event that a reader would mark: one of these values, told with all words
/// of one of these lists.
#[derive(Debug, Clone)]
struct Wanted {
    values: Vec<String>,
    words: Vec<Vec<String>>,
    /// Whether it may be told and need not be («~ value | words»): the news of a
    /// lead, which only the day of publication dates.
    optional: bool,
}

/// Our own articles, which the rules were made with.
pub(crate) fn own() -> Part {
    measured("events", &[ARTICLES])
}

/// Articles of every section, which were unseen when they were first measured.
pub(crate) fn sections() -> Part {
    measured("events of every section", &SECTIONS)
}

/// The latest of them, which few rules have met.
pub(crate) fn latest() -> Part {
    measured("events of the latest articles", &[LATEST])
}

/// Articles in the voices of as many outlets.
pub(crate) fn outlets() -> Part {
    measured("events of sixty-six outlets", &[OUTLETS])
}

/// English articles of as many voices.
pub(crate) fn english() -> Part {
    measured("events of English voices", &[ENGLISH])
}

/// Persian and Dari articles in the voices of news, features, interviews and chronicles.
pub(crate) fn voices() -> Part {
    measured("events of Persian and Dari voices", &[VOICES])
}

/// Articles of both languages, which few rules have met.
pub(crate) fn sixth() -> Part {
    measured("events of the sixth articles", &[SIXTH])
}

/// Persian and Dari articles of as many outlets, which few rules have met.
pub(crate) fn seventh() -> Part {
    measured("events of the seventh articles", &[SEVENTH])
}

/// English articles in the styles of as many outlets, which few rules have met.
pub(crate) fn seventh_english() -> Part {
    measured("events of the seventh English articles", &[SEVENTH_ENGLISH])
}

/// Long articles, of which heads only taught rules.
pub(crate) fn eighth() -> Part {
    measured("events of the eighth articles", &[EIGHTH])
}

/// Articles that no rule was made with.
pub(crate) fn held_out() -> Part {
    measured("events of what was left aside later", &[ASIDE]).unread()
}

/// Sections in the form of `articles.txt`.
pub(crate) fn measured(name: &'static str, sources: &[&str]) -> Part {
    let mut part = Part::new(name);
    let (mut right, mut wanted, mut made) = (0usize, 0usize, 0usize);
    for section in sources.iter().flat_map(|source| source.split("\n### ").skip(1)) {
        let (name, rest) = section.split_once('\n').expect("a name line");
        let (text, events) = rest.split_once("\n---\n").expect("a text and its events");
        let mut left: Vec<Wanted> =
            events.lines().filter(|line| !line.trim().is_empty()).map(Wanted::of).collect();
        wanted += left.iter().filter(|want| !want.optional).count();
        let article = read("a.txt", text.as_bytes()).expect("text");
        for event in &analyse(&article, &Context::default()).events {
            made += 1;
            // One that must be told first, for one sentence can tell two of a day.
            let fits = |want: &Wanted| want.is(event, &article.text);
            let must = left.iter().position(|want| !want.optional && fits(want));
            let place = must.or_else(|| left.iter().position(fits));
            match place.map(|place| left.remove(place)) {
                Some(want) if want.optional => made -= 1,
                Some(want) => {
                    right += 1;
                    part.kind(want.form(), true);
                }
                None => part.failures.push(format!(
                    "{name}: not marked: {} | {} ({:.2})",
                    value_of(event),
                    event.title,
                    event.confidence
                )),
            }
        }
        for want in left.iter().filter(|want| !want.optional) {
            part.kind(want.form(), false);
            let words: Vec<String> = want.words.iter().map(|words| words.join(" ")).collect();
            part.failures.push(format!(
                "{name}: missing: {} | {}",
                want.values.join(";"),
                words.join(";")
            ));
        }
    }
    part.share("precision", right as f64 / made as f64);
    part.share("recall", right as f64 / wanted as f64);
    part
}

impl Wanted {
    fn of(line: &str) -> Self {
        let optional = line.starts_with("~ ");
        let (values, words) =
            line.trim_start_matches("~ ").split_once(" | ").expect("a value and words");
        let list = |text: &str, by| text.split(by).map(|part| part.trim().to_owned()).collect();
        let words = words.split(';').map(|all| list(all, ' ')).collect();
        Self { values: list(values, ';'), words, optional }
    }

    fn form(&self) -> String {
        let undated = self.values.iter().any(|value| value == "none");
        format!("value: {}", if undated { "none" } else { form(&self.values[0]) })
    }

    fn is(&self, event: &Event, text: &str) -> bool {
        let mut told = fold(&event.title);
        for source in &event.sources {
            told.push_str(&fold(&text[source.sentence.start..source.sentence.end]));
        }
        // By the conventions of the tests a clock time counts as its day.
        let (value, day) =
            (value_of(event), |value: &str| value.split('T').next().map(str::to_owned));
        let is_one = |wanted: &String| {
            *wanted == value
                || wanted.contains('T') != value.contains('T') && day(wanted) == day(&value)
        };
        let says = |all: &Vec<String>| all.iter().all(|word| told.contains(&fold(word)));
        self.values.iter().any(is_one) && self.words.iter().any(says)
    }
}

fn value_of(event: &Event) -> String {
    event.value.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)
}

/// Without what Persian spelling varies in.
pub(super) fn fold(text: &str) -> String {
    text.replace(['\u{200c}', ' '], "").replace(['أ', 'إ'], "ا").replace('ئ', "ی").to_lowercase()
}
