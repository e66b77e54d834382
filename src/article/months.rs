//! Names of months and weekdays as datelines write them.
//!
//! Datelines are short and formulaic, so a closed list does: that of
//! `calendar::spellings`, which `extract` reads with all its ambiguities.

use super::tokens::squash;
use crate::calendar::Calendar;
use crate::calendar::spellings::{self, MonthSpelling};
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

/// 1–31 as ordinals.
const ORDINALS: [&str; 31] = [
    "یکم|اول",
    "دوم",
    "سوم",
    "چهارم",
    "پنجم",
    "ششم",
    "هفتم",
    "هشتم",
    "نهم",
    "دهم",
    "یازدهم",
    "دوازدهم",
    "سیزدهم",
    "چهاردهم",
    "پانزدهم",
    "شانزدهم",
    "هفدهم",
    "هجدهم|هیجدهم",
    "نوزدهم",
    "بیستم",
    "بیست و یکم",
    "بیست و دوم",
    "بیست و سوم",
    "بیست و چهارم",
    "بیست و پنجم",
    "بیست و ششم",
    "بیست و هفتم",
    "بیست و هشتم",
    "بیست و نهم",
    "سی ام|سیم",
    "سی و یکم",
];

fn table(rows: &[&str]) -> impl Iterator<Item = (String, u8)> {
    rows.iter()
        .enumerate()
        .flat_map(|(index, names)| names.split('|').map(move |name| (squash(name), index as u8)))
}

static MONTHS: LazyLock<HashMap<String, Month>> = LazyLock::new(|| {
    let mut months = HashMap::default();
    for MonthSpelling { form, calendar, number, .. } in spellings::months() {
        let (name, month) = (squash(form), Month { calendar, number });
        months.insert(format!("{name}ماه"), month);
        months.insert(name, month);
    }
    months
});

static WEEKDAY_NAMES: LazyLock<HashMap<String, u8>> = LazyLock::new(|| {
    let monday_first = |(form, weekday): (&str, u8)| (squash(form), (weekday + 5) % 7);
    spellings::weekdays().map(monday_first).chain(table(&SHORT_WEEKDAYS)).collect()
});
static ORDINAL_NAMES: LazyLock<HashMap<String, u8>> = LazyLock::new(|| table(&ORDINALS).collect());

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
    ORDINAL_NAMES.get(name).map(|index| index + 1)
}
