//! Single sentences with the value that a date in them has, and traps.

use super::Part;
use gahnegar::calendar::{Edtf, Precision};
use gahnegar::extract::{Mention, Rule, read};

const PROBE: &str = include_str!("../data/dates-probe.tsv");
const OWN: &str = include_str!("../data/dates-own.tsv");

/// The probe, which no rule was made with.
pub(crate) fn probe() -> Part {
    measured("probe", PROBE)
}

/// Our own sentences, many of which rules were made with.
pub(crate) fn own() -> Part {
    measured("own sentences", OWN)
}

/// One row: the day of publication, the sentence, the date in it and its value.
struct Case<'a> {
    day: &'a str,
    text: &'a str,
    span: &'a str,
    value: &'a str,
}

/// A table in the form of `dates-own.tsv`.
pub(crate) fn measured(name: &'static str, table: &str) -> Part {
    let mut part = Part::new(name);
    let (mut positives, mut exact, mut same) = (0, 0, 0);
    let (mut traps, mut alone) = (0, 0);
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [day, text, span, value, _] = cells[..] else { panic!("five cells: {row}") };
        let case = Case { day, text, span, value };
        let mentions = read(text, day.parse().ok(), false).mentions;
        if span.is_empty() {
            traps += 1;
            alone += usize::from(case.is_left_alone(&mentions, &mut part));
        } else {
            positives += 1;
            let got = case.got(&mentions);
            let right = case.is_same(got);
            same += usize::from(right);
            exact += usize::from(got.is_some_and(|hit| case.is_exact(hit)));
            case.note(got, right, &mut part);
        }
    }
    part.count("values exact", exact, positives);
    part.count("values of the same days", same, positives);
    part.count("traps left alone", alone, traps);
    part
}

impl Case<'_> {
    /// The mention that covers most of the date.
    fn got<'m>(&self, mentions: &'m [Mention]) -> Option<&'m Mention> {
        let start = self.text.find(self.span).expect("the span stands in the text");
        let end = start + self.span.len();
        mentions
            .iter()
            .filter(|mention| mention.span.start < end && mention.span.end > start)
            .max_by_key(|mention| mention.span.end.min(end) - mention.span.start.max(start))
    }

    fn is_exact(&self, hit: &Mention) -> bool {
        hit.value.as_ref().map_or_else(|| "null".to_owned(), ToString::to_string) == self.value
    }

    /// The same days, equally vague; a clock time counts as its day, and an
    /// open end as any end.
    fn is_same(&self, hit: Option<&Mention>) -> bool {
        match hit.map(|hit| &hit.value) {
            None => false,
            Some(None) => self.value == "null",
            Some(Some(got)) => self.value.parse::<Edtf>().is_ok_and(|value| {
                let (a, b) = (got.day_numbers(), value.day_numbers());
                let end = a.1 == b.1 || got.to_string().ends_with("/..");
                a.0 == b.0 && end && got.is_start_vague() == value.is_start_vague()
            }),
        }
    }

    fn is_left_alone(&self, mentions: &[Mention], part: &mut Part) -> bool {
        if !mentions.is_empty() {
            let tagged: Vec<&str> =
                mentions.iter().map(|m| &self.text[m.span.start..m.span.end]).collect();
            part.failures.push(format!("TRAP {} → {tagged:?}", self.text));
        }
        mentions.is_empty()
    }

    /// Counts the case by what its value is, in which language, and by which
    /// rule it was read.
    fn note(&self, got: Option<&Mention>, right: bool, part: &mut Part) {
        part.kind(format!("value: {}", form(self.value)), right);
        let english = self.text.chars().any(|c| c.is_ascii_alphabetic())
            && !self.text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
        part.kind(if english { "language: English" } else { "language: Persian, Dari" }, right);
        let Case { day, text, span, value } = self;
        let Some(hit) = got else {
            part.kind("rule: none found", right);
            part.failures.push(format!("MISS {day} {text} → [{span}] {value}"));
            return;
        };
        part.kind(format!("rule: {}", rule(hit.why.rule)), right);
        if !right {
            let tagged = &text[hit.span.start..hit.span.end];
            let value_got = hit.value.as_ref().map_or_else(|| "null".into(), ToString::to_string);
            part.failures.push(format!("VALUE {day} {text} → [{tagged}] {value_got}, not {value}"));
        }
    }
}

/// What a value is, in a word.
pub(super) fn form(value: &str) -> &'static str {
    let Ok(edtf) = value.parse::<Edtf>() else { return "none (durations, sets)" };
    match edtf.ends() {
        Some((Some(_), Some(_))) => "range",
        Some(_) => "open range",
        None if value.starts_with(['[', '{']) => "list",
        None => match edtf.precision() {
            Precision::Time => "time",
            Precision::Day => "day",
            Precision::Month => "month",
            Precision::Season => "season, quarter, half",
            Precision::Year => "year",
            Precision::Decade | Precision::Century => "decade, century",
        },
    }
}

/// A rule by its name in JSON.
fn rule(rule: Rule) -> String {
    let name = serde_json::to_value(rule).expect("a rule has a name");
    name.as_str().expect("a name is a string").to_owned()
}
