//! Names of months and weekdays as datelines write them.
//!
//! Datelines are short and formulaic, so a closed list does; the names inside
//! running text, with their ambiguities, are the business of `extract`.

use super::tokens::squash;
use crate::calendar::Calendar;
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

const JALALI: [&str; 12] = [
    "فروردین|حمل",
    "اردیبهشت|ثور",
    "خرداد|جوزا",
    "تیر|سرطان",
    "مرداد|امرداد|اسد",
    "شهریور|سنبله",
    "مهر|میزان",
    "آبان|عقرب",
    "آذر|قوس",
    "دی|جدی",
    "بهمن|دلو",
    "اسفند|حوت",
];

const GREGORIAN: [&str; 12] = [
    "ژانویه|ژانویهٔ|جنوری|january|jan",
    "فوریه|فبروری|february|feb",
    "مارس|مارچ|march|mar",
    "آوریل|اپریل|آپریل|april|apr",
    "مه|می|may",
    "ژوئن|جون|june|jun",
    "ژوئیه|ژوییه|جولای|july|jul",
    "اوت|آگوست|اگست|آگست|august|aug",
    "سپتامبر|سپتمبر|september|sep|sept",
    "اکتبر|اکتوبر|october|oct",
    "نوامبر|نومبر|november|nov",
    "دسامبر|دسمبر|december|dec",
];

const HIJRI: [&str; 12] = [
    "محرم|محرم الحرام",
    "صفر|صفر المظفر",
    "ربیع الاول",
    "ربیع الثانی|ربیع الآخر",
    "جمادی الاول|جمادی الاولی",
    "جمادی الثانی|جمادی الثانیه|جمادی الآخر|جمادی الآخره",
    "رجب|رجب المرجب",
    "شعبان|شعبان المعظم",
    "رمضان|رمضان المبارک",
    "شوال|شوال المکرم",
    "ذی القعده|ذیقعده|ذوالقعده|ذی قعده",
    "ذی الحجه|ذیحجه|ذوالحجه|ذی حجه",
];

/// Monday first, as in ISO.
const WEEKDAYS: [&str; 7] = [
    "دوشنبه|monday|mon",
    "سه شنبه|tuesday|tue|tues",
    "چهارشنبه|چهار شنبه|wednesday|wed",
    "پنجشنبه|پنج شنبه|thursday|thu|thur|thurs",
    "جمعه|آدینه|friday|fri",
    "شنبه|saturday|sat",
    "یکشنبه|یک شنبه|sunday|sun",
];

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
    let calendars =
        [(Calendar::Jalali, &JALALI), (Calendar::Gregorian, &GREGORIAN), (Calendar::Hijri, &HIJRI)];
    for (calendar, names) in calendars {
        for (name, index) in table(names) {
            let month = Month { calendar, number: index + 1 };
            months.insert(format!("{name}ماه"), month);
            months.insert(name, month);
        }
    }
    months
});

static WEEKDAY_NAMES: LazyLock<HashMap<String, u8>> = LazyLock::new(|| table(&WEEKDAYS).collect());
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
