//! What months, weekdays, seasons and calendars are called.
//!
//! Persian names as they are printed in Iran's newspapers, Afghan (Dari) names
//! of the solar months, and the usual English transliterations.

use super::{Calendar, Language};
use chrono::Weekday;

/// Which names the solar months have.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum SolarNames {
    /// فروردین، اردیبهشت …
    #[default]
    Iranian,
    /// حمل، ثور …
    Afghan,
}

type Names = [&'static str; 12];

const GREGORIAN_FA: Names = [
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل",
    "مه",
    "ژوئن",
    "ژوئیه",
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
];
const GREGORIAN_EN: Names = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const IRANIAN_FA: Names = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];
const IRANIAN_EN: Names = [
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
];
const AFGHAN_FA: Names =
    ["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"];
const AFGHAN_EN: Names = [
    "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sonbola", "Mizan", "Aqrab", "Qaws", "Jadi",
    "Dalw", "Hut",
];
const HIJRI_FA: Names = [
    "محرم",
    "صفر",
    "ربیع\u{200c}الاول",
    "ربیع\u{200c}الثانی",
    "جمادی\u{200c}الاولی",
    "جمادی\u{200c}الثانیه",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذی\u{200c}القعده",
    "ذی\u{200c}الحجه",
];
const HIJRI_EN: Names = [
    "Muharram",
    "Safar",
    "Rabi al-Awwal",
    "Rabi al-Thani",
    "Jumada al-Awwal",
    "Jumada al-Thani",
    "Rajab",
    "Sha\u{2bf}ban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qa\u{2bf}dah",
    "Dhu al-Hijjah",
];

/// The name of a month; `month` is clamped to 1–12.
pub fn month_name(
    calendar: Calendar,
    solar: SolarNames,
    month: u8,
    language: Language,
) -> &'static str {
    let names = match (calendar, solar, language) {
        (Calendar::Gregorian, _, Language::Fa) => &GREGORIAN_FA,
        (Calendar::Gregorian, _, Language::En) => &GREGORIAN_EN,
        (Calendar::Jalali, SolarNames::Iranian, Language::Fa) => &IRANIAN_FA,
        (Calendar::Jalali, SolarNames::Iranian, Language::En) => &IRANIAN_EN,
        (Calendar::Jalali, SolarNames::Afghan, Language::Fa) => &AFGHAN_FA,
        (Calendar::Jalali, SolarNames::Afghan, Language::En) => &AFGHAN_EN,
        (Calendar::Hijri, _, Language::Fa) => &HIJRI_FA,
        (Calendar::Hijri, _, Language::En) => &HIJRI_EN,
    };
    names[usize::from(month.clamp(1, 12)) - 1]
}

/// A month's name where room is scarce: three letters for English names of
/// Gregorian months, otherwise the whole name (Persian has no abbreviations).
pub fn month_short_name(
    calendar: Calendar,
    solar: SolarNames,
    month: u8,
    language: Language,
) -> &'static str {
    let name = month_name(calendar, solar, month, language);
    match (calendar, language) {
        (Calendar::Gregorian, Language::En) => &name[..3],
        _ => name,
    }
}

/// A Persian name as it stands before a word that belongs to it: a silent ه
/// takes its mark («ژوئیهٔ ۲۰۲۵»), a final alef its ی («جوزای ۱۴۰۰»).
pub(super) fn push_genitive(text: &mut String, name: &str) {
    text.push_str(name);
    // In «مه» the ه is sounded.
    if name.ends_with('ه') && name != "مه" {
        text.push('\u{654}');
    } else if name.ends_with('ا') {
        text.push('ی');
    }
}

/// The name of a weekday.
pub fn weekday_name(weekday: Weekday, language: Language) -> &'static str {
    match (weekday, language) {
        (Weekday::Sat, Language::Fa) => "شنبه",
        (Weekday::Sun, Language::Fa) => "یکشنبه",
        (Weekday::Mon, Language::Fa) => "دوشنبه",
        (Weekday::Tue, Language::Fa) => "سه\u{200c}شنبه",
        (Weekday::Wed, Language::Fa) => "چهارشنبه",
        (Weekday::Thu, Language::Fa) => "پنجشنبه",
        (Weekday::Fri, Language::Fa) => "جمعه",
        (Weekday::Sat, Language::En) => "Saturday",
        (Weekday::Sun, Language::En) => "Sunday",
        (Weekday::Mon, Language::En) => "Monday",
        (Weekday::Tue, Language::En) => "Tuesday",
        (Weekday::Wed, Language::En) => "Wednesday",
        (Weekday::Thu, Language::En) => "Thursday",
        (Weekday::Fri, Language::En) => "Friday",
    }
}

/// A season's name, 1 spring – 4 winter; clamped.
pub fn season_name(season: u8, language: Language) -> &'static str {
    let names = match language {
        Language::Fa => ["بهار", "تابستان", "پاییز", "زمستان"],
        Language::En => ["spring", "summer", "autumn", "winter"],
    };
    names[usize::from(season.clamp(1, 4)) - 1]
}

/// What a calendar's dates are called after their year («۲۰۲۵ میلادی»).
pub fn calendar_name(calendar: Calendar, language: Language) -> &'static str {
    match (calendar, language) {
        (Calendar::Gregorian, Language::Fa) => "میلادی",
        (Calendar::Jalali, Language::Fa) => "خورشیدی",
        (Calendar::Hijri, Language::Fa) => "قمری",
        (Calendar::Gregorian, Language::En) => "Gregorian",
        (Calendar::Jalali, Language::En) => "Jalali",
        (Calendar::Hijri, Language::En) => "lunar Hijri",
    }
}

/// An ordinal in words, «نوزدهم», "19th"; `None` in Persian above 30.
pub(super) fn ordinal(number: i64, language: Language) -> Option<String> {
    const FA: [&str; 30] = [
        "اول",
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
        "هجدهم",
        "نوزدهم",
        "بیستم",
        "بیست\u{200c}ویکم",
        "بیست\u{200c}ودوم",
        "بیست\u{200c}وسوم",
        "بیست\u{200c}وچهارم",
        "بیست\u{200c}وپنجم",
        "بیست\u{200c}وششم",
        "بیست\u{200c}وهفتم",
        "بیست\u{200c}وهشتم",
        "بیست\u{200c}ونهم",
        "سی\u{200c}ام",
    ];
    if language == Language::Fa {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        return FA.get(index).map(|word| (*word).to_owned());
    }
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    Some(format!("{number}{suffix}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn genitive_marks_only_silent_endings() {
        let genitive = |name| {
            let mut text = String::new();
            push_genitive(&mut text, name);
            text
        };
        assert_eq!(genitive("ژوئیه"), "ژوئیه\u{654}");
        assert_eq!(genitive("مه"), "مه");
        assert_eq!(genitive("جوزا"), "جوزای");
        assert_eq!(genitive("مهر"), "مهر");
    }

    #[test]
    fn english_ordinals() {
        let words: Vec<_> = [1, 2, 3, 4, 11, 12, 19, 21, 22, 113]
            .map(|number| ordinal(number, Language::En).unwrap())
            .into();
        assert_eq!(words.join(" "), "1st 2nd 3rd 4th 11th 12th 19th 21st 22nd 113th");
    }
}
