//! Names of months and weekdays as datelines write them.
//!
//! Datelines are short and formulaic, so a closed list does: that of
//! `calendar::spellings`, which `extract` reads with all its ambiguities.

use super::tokens::squash;
use crate::calendar::Calendar;
use crate::calendar::spellings::{self, MonthSpelling, NumberKind};
use rustc_hash::FxHashMap as HashMap;
use std::sync::LazyLock;

/// A month of a calendar, 1–12.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    /// Whose month it is.
    pub(super) calendar: Calendar,
    /// 1–12.
    pub(super) number: u8,
}

/// Short names, Monday first: «mon» and «sat» are words in running text.
const SHORT_WEEKDAYS: [&str; 7] = ["mon", "tue|tues", "wed", "thu|thur|thurs", "fri", "sat", "sun"];

fn table(rows: &[&str]) -> impl Iterator<Item = (String, u8)> {
    rows.iter()
        .enumerate()
        .flat_map(|(index, names)| names.split('|').map(move |name| (squash(name), index as u8)))
}

/// Months and weekdays of neighbouring languages.
const NEIGHBOURS: &str = include_str!("../../assets/lexicon/neighbours.tsv");

/// The rows of a kind: numbers and squashed names.
fn neighbours(kind: &str) -> impl Iterator<Item = (u8, String)> {
    NEIGHBOURS.lines().filter(|row| !row.starts_with('#')).flat_map(move |row| {
        let mut cells = row.split('\t');
        let fits = cells.next() == Some(kind);
        let number = cells.next().and_then(|cell| cell.parse().ok()).filter(|_| fits);
        let forms = cells.next().unwrap_or_default();
        number
            .into_iter()
            .flat_map(|number| forms.split('|').map(move |form| (number, squash(form))))
    })
}

static MONTHS: LazyLock<HashMap<String, Month>> = LazyLock::new(|| {
    let mut months = HashMap::default();
    for (kind, calendar) in [("jalali", Calendar::Jalali), ("gregorian", Calendar::Gregorian)] {
        months.extend(neighbours(kind).map(|(number, name)| (name, Month { calendar, number })));
    }
    for MonthSpelling { form, calendar, number, .. } in spellings::months() {
        let (name, month) = (squash(form), Month { calendar, number });
        months.insert(format!("{name}ماه"), month);
        // «۱۶ جوزای ۱۴۰۳», «۹ ژانویه‌ی ۲۰۲۴»: behind a vowel the ezafe is written.
        if name.ends_with(['ا', 'ه']) {
            months.insert(format!("{name}ی"), month);
        }
        months.insert(name, month);
    }
    months
});

static WEEKDAY_NAMES: LazyLock<HashMap<String, u8>> = LazyLock::new(|| {
    let monday_first = |(form, weekday): (&str, u8)| (squash(form), (weekday + 5) % 7);
    let beside = neighbours("weekday").map(|(weekday, name)| (name, (weekday + 5) % 7));
    let ours = spellings::weekdays().map(monday_first).chain(table(&SHORT_WEEKDAYS));
    beside.chain(ours).collect()
});

/// 1–31 as ordinals: «پنجم», «بیست و یکم».
static ORDINAL_NAMES: LazyLock<HashMap<String, u8>> = LazyLock::new(|| {
    let words = || spellings::numbers().filter(|(form, ..)| !form.is_ascii());
    let ordinals = words().filter_map(|(form, kind, value)| match kind {
        NumberKind::Cardinal => spellings::regular_ordinal(form, value).map(|word| (word, value)),
        NumberKind::Ordinal => Some((form.to_owned(), value)),
        NumberKind::Prenominal => None,
    });
    let days: Vec<(String, u8)> = ordinals
        .filter(|(_, value)| (1..=31).contains(value))
        .map(|(word, value)| (word, value as u8))
        .collect();
    let tens = words()
        .filter(|(_, kind, value)| *kind == NumberKind::Cardinal && matches!(value, 20 | 30));
    let joined = tens.flat_map(|(ten, _, base)| {
        let ones = days.iter().filter(|(_, one)| *one < 10);
        ones.map(move |(one, value)| (format!("{ten} و {one}"), base as u8 + value))
    });
    let all = joined.chain(days.iter().cloned()).filter(|(_, day)| *day <= 31);
    all.map(|(word, day)| (squash(&word), day)).collect()
});

/// Cardinals: «چهار», «چهارصد», «هزار».
static CARDINAL_NAMES: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
    let words = spellings::numbers().filter(|(form, ..)| !form.is_ascii());
    let cardinals = words.filter(|(_, kind, _)| *kind == NumberKind::Cardinal);
    cardinals.map(|(form, _, value)| (squash(form), value)).collect()
});

/// The number of a squashed Persian cardinal.
pub(super) fn cardinal(name: &str) -> Option<u16> {
    CARDINAL_NAMES.get(name).copied()
}

/// The month of a squashed name.
pub(super) fn month(name: &str) -> Option<Month> {
    MONTHS.get(name).copied()
}

/// The weekday of a squashed name: 0 is Monday.
pub(super) fn weekday(name: &str) -> Option<u8> {
    WEEKDAY_NAMES.get(name).copied()
}

/// The number of a squashed Persian ordinal, 1–31.
pub(super) fn ordinal(name: &str) -> Option<u8> {
    ORDINAL_NAMES.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_of_all_days_are_known() {
        let words = [
            "اول",
            "یکم",
            "سوم",
            "چهارم",
            "هجدهم",
            "هیجدهم",
            "بیستم",
            "بیست و یکم",
            "بیست و سوم",
            "سی\u{200c}ام",
            "سی و یکم",
        ];
        let days = words.map(|word| ordinal(&squash(word)).unwrap_or(0));
        assert_eq!(days, [1, 1, 3, 4, 18, 18, 20, 21, 23, 30, 31]);
        assert!((1..=31).all(|day| ORDINAL_NAMES.values().any(|known| *known == day)));
        for word in ["سی و دوم", "چهلم", "سه", "third", "نخستین"] {
            assert_eq!(ordinal(&squash(word)), None, "{word}");
        }
    }
}
