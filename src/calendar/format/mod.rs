//! Dates as people write them, in either language and any of the calendars.
//!
//! Here are days, months, years and ticks; whole EDTF values are in `words`.
//! No bidi controls are written: a date is text of its own language.

mod piece;
mod units;
mod words;

use super::axis::{TickStyle, Unit};
use super::civil::weekday;
use super::digits::push_number;
use super::names::{
    SolarNames, month_name, month_short_name, ordinal, push_genitive, season_name, weekday_name,
};
use super::{Calendar, CalendarDate, Civil, Language, NaiveDate};

/// How dates are to be written: language (and so the digits), calendar, and
/// the names of solar months.
///
/// ```
/// use gahnegar::calendar::{Calendar, DateStyle, Language, NaiveDate};
/// let day = NaiveDate::from_ymd_opt(2025, 10, 7).unwrap();
/// let persian = DateStyle::new(Language::Fa, Calendar::Jalali);
/// assert_eq!(persian.day(day), "۱۵ مهر ۱۴۰۴");
/// assert_eq!(persian.edtf(&"2025-08-23/2025-09-22".parse().unwrap()), "شهریور ۱۴۰۴");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateStyle {
    /// Words and digits.
    pub language: Language,
    /// The calendar dates are shown in.
    pub calendar: Calendar,
    /// Iranian or Afghan names of the solar months.
    pub solar: SolarNames,
}

impl DateStyle {
    /// A style with Iranian month names.
    pub fn new(language: Language, calendar: Calendar) -> Self {
        Self { language, calendar, solar: SolarNames::Iranian }
    }

    /// The same style with other names of the solar months.
    #[must_use]
    pub fn with_solar(self, solar: SolarNames) -> Self {
        Self { solar, ..self }
    }

    /// The same style in another calendar.
    #[must_use]
    pub fn in_calendar(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }

    /// «۷ اکتبر ۲۰۲۵», "15 Mehr 1404".
    pub fn day(self, day: NaiveDate) -> String {
        self.day_number(Civil::from(day).day_number())
    }

    /// [`DateStyle::day`] of a day number.
    pub fn day_number(self, day: i64) -> String {
        self.date(self.calendar.date(day))
    }

    /// A date already counted in this style's calendar: «۱۵ مهر ۱۴۰۴».
    pub fn date(self, date: CalendarDate) -> String {
        let mut text = self.number(i64::from(date.day));
        text.push(' ');
        self.push_month_year(&mut text, date.year, date.month);
        text
    }

    /// «دوشنبه ۱۴ مهر ۱۴۰۴», "Tuesday 7 October 2025".
    pub fn weekday_day(self, day: NaiveDate) -> String {
        let day = Civil::from(day).day_number();
        format!("{} {}", weekday_name(weekday(day), self.language), self.day_number(day))
    }

    /// Without the year: «۷ اکتبر», "7 Oct".
    pub fn day_month(self, day: NaiveDate) -> String {
        self.short_day_month(self.calendar.date(Civil::from(day).day_number()))
    }

    /// All digits, for narrow places: «۱۴۰۴/۷/۱۵» in Persian; `1404-07-15` in
    /// English.
    pub fn numeric(self, day: NaiveDate) -> String {
        let date = self.calendar.date(Civil::from(day).day_number());
        let (separator, width) = match self.language {
            Language::Fa => ('/', 1),
            Language::En => ('-', 2),
        };
        let mut text = String::new();
        push_number(&mut text, date.year, 4, self.language);
        for part in [date.month, date.day] {
            text.push(separator);
            push_number(&mut text, i64::from(part), width, self.language);
        }
        text
    }

    /// A month of this style's calendar with its year: «ژوئیهٔ ۲۰۲۵».
    pub fn month(self, year: i64, month: u8) -> String {
        let mut text = String::new();
        self.push_month_year(&mut text, year, month);
        text
    }

    /// A month's name.
    pub fn month_name(self, month: u8) -> &'static str {
        month_name(self.calendar, self.solar, month, self.language)
    }

    /// A year of this style's calendar, with its era before year 1: «۲۰۲۵»،
    /// «۵۰۰ پ.م.», "500 BC".
    pub fn year(self, year: i64) -> String {
        if year > 0 {
            return self.number(year);
        }
        // Year 0 is the first before the era.
        let before = self.number(1_i64.saturating_sub(year));
        match (self.language, self.calendar) {
            (Language::Fa, Calendar::Gregorian) => format!("{before} پ.م."),
            (Language::Fa, _) => format!("{before} پ.ه."),
            (Language::En, Calendar::Gregorian) => format!("{before} BC"),
            (Language::En, _) => format!("{before} BH"),
        }
    }

    /// A clock time: «۱۴:۳۰».
    pub fn time(self, time: chrono::NaiveTime) -> String {
        use chrono::Timelike;
        let second = (time.second() != 0).then_some(i64::from(time.second()));
        clock(i64::from(time.hour()), i64::from(time.minute()), second, self.language)
    }

    /// The label of a tick; `start` is the first day of its unit. See
    /// [`super::axis::tick_label`].
    pub fn tick(self, unit: Unit, start: i64, style: TickStyle) -> String {
        let date = self.calendar.date(start);
        let short = style == TickStyle::Short;
        match unit {
            Unit::Millennium | Unit::Year => self.year(date.year),
            Unit::Century if short => self.year(date.year),
            Unit::Century => self.years_from(date.year, "سده\u{654} "),
            Unit::Decade if short && self.language == Language::Fa => self.year(date.year),
            Unit::Decade => self.years_from(date.year, "دهه\u{654} "),
            Unit::Half => {
                self.with_year(self.half_name((date.month - 1) / 6 + 1), date.year, short)
            }
            Unit::Quarter => self.with_year(self.tick_quarter(date.month), date.year, short),
            Unit::Month if short => {
                month_short_name(self.calendar, self.solar, date.month, self.language).to_owned()
            }
            Unit::Month => self.month(date.year, date.month),
            _ => self.tick_day(date, start, style),
        }
    }

    fn tick_day(self, date: CalendarDate, day: i64, style: TickStyle) -> String {
        match style {
            TickStyle::Short => self.number(i64::from(date.day)),
            TickStyle::Medium => self.short_day_month(date),
            TickStyle::Full => {
                format!("{} {}", weekday_name(weekday(day), self.language), self.date(date))
            }
        }
    }

    /// "1980s", «دههٔ ۱۹۸۰».
    fn years_from(self, year: i64, persian: &str) -> String {
        match self.language {
            Language::Fa => format!("{persian}{}", self.year(year)),
            Language::En if year > 0 => format!("{year}s"),
            Language::En => self.year(year),
        }
    }

    fn with_year(self, mut name: String, year: i64, short: bool) -> String {
        if !short {
            name.push(' ');
            name.push_str(&self.year(year));
        }
        name
    }

    /// The first (1) or second half of a year.
    fn half_name(self, half: u8) -> String {
        match (self.language, half) {
            (Language::Fa, 1) => "نیمه\u{654} نخست".to_owned(),
            (Language::Fa, _) => "نیمه\u{654} دوم".to_owned(),
            (Language::En, half) => format!("H{half}"),
        }
    }

    /// A quarter by its first month: in the solar calendar a season.
    fn tick_quarter(self, month: u8) -> String {
        let quarter = (month - 1) / 3 + 1;
        match (self.calendar, self.language) {
            (Calendar::Jalali, Language::Fa) => season_name(quarter, self.language).to_owned(),
            (Calendar::Jalali, Language::En) => capitalised(season_name(quarter, self.language)),
            _ => self.quarter_name(quarter),
        }
    }

    /// A quarter by its number, "Q3".
    fn quarter_name(self, quarter: u8) -> String {
        match self.language {
            Language::Fa => {
                let which = ordinal(i64::from(quarter), self.language).unwrap_or_default();
                format!("سه\u{200c}ماهه\u{654} {which}")
            }
            Language::En => format!("Q{quarter}"),
        }
    }

    fn short_day_month(self, date: CalendarDate) -> String {
        let month = month_short_name(self.calendar, self.solar, date.month, self.language);
        format!("{} {month}", self.number(i64::from(date.day)))
    }

    fn push_month_year(self, text: &mut String, year: i64, month: u8) {
        match self.language {
            Language::Fa => push_genitive(text, self.month_name(month)),
            Language::En => text.push_str(self.month_name(month)),
        }
        text.push(' ');
        text.push_str(&self.year(year));
    }

    fn number(self, value: i64) -> String {
        super::digits::number(value, self.language)
    }
}

/// A clock time in a language's digits.
pub(super) fn clock(hour: i64, minute: i64, second: Option<i64>, language: Language) -> String {
    let mut text = String::with_capacity(16);
    // Persian papers write «۹:۰۵», English ones "09:05".
    push_number(&mut text, hour, if language == Language::Fa { 1 } else { 2 }, language);
    for part in std::iter::once(minute).chain(second) {
        text.push(':');
        push_number(&mut text, part, 2, language);
    }
    text
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(language: Language, calendar: Calendar) -> DateStyle {
        DateStyle::new(language, calendar)
    }

    #[test]
    fn days_in_every_form() {
        let day = NaiveDate::from_ymd_opt(2025, 7, 7).unwrap();
        let forms = |style: DateStyle| {
            [style.day(day), style.weekday_day(day), style.day_month(day), style.numeric(day)]
                .join(" | ")
        };
        let rows: Vec<_> = [Language::Fa, Language::En]
            .into_iter()
            .flat_map(|language| {
                [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri]
                    .map(|calendar| forms(style(language, calendar)))
            })
            .collect();
        insta::assert_snapshot!(rows.join("\n"), @r"
        ۷ ژوئیهٔ ۲۰۲۵ | دوشنبه ۷ ژوئیهٔ ۲۰۲۵ | ۷ ژوئیه | ۲۰۲۵/۷/۷
        ۱۶ تیر ۱۴۰۴ | دوشنبه ۱۶ تیر ۱۴۰۴ | ۱۶ تیر | ۱۴۰۴/۴/۱۶
        ۱۱ محرم ۱۴۴۷ | دوشنبه ۱۱ محرم ۱۴۴۷ | ۱۱ محرم | ۱۴۴۷/۱/۱۱
        7 July 2025 | Monday 7 July 2025 | 7 Jul | 2025-07-07
        16 Tir 1404 | Monday 16 Tir 1404 | 16 Tir | 1404-04-16
        11 Muharram 1447 | Monday 11 Muharram 1447 | 11 Muharram | 1447-01-11
        ");
    }

    #[test]
    fn afghan_names() {
        let day = NaiveDate::from_ymd_opt(2021, 8, 15).unwrap();
        let afghan = style(Language::Fa, Calendar::Jalali).with_solar(SolarNames::Afghan);
        assert_eq!(afghan.day(day), "۲۴ اسد ۱۴۰۰");
        assert_eq!(afghan.month(1400, 6), "سنبله\u{654} ۱۴۰۰");
    }

    #[test]
    fn clock_times() {
        let time = |hour, minute, second| chrono::NaiveTime::from_hms_opt(hour, minute, second);
        let fa = style(Language::Fa, Calendar::Jalali);
        assert_eq!(fa.time(time(9, 5, 0).unwrap()), "۹:۰۵");
        assert_eq!(fa.time(time(14, 30, 9).unwrap()), "۱۴:۳۰:۰۹");
        assert_eq!(fa.in_calendar(Calendar::Gregorian).year(0), "۱ پ.م.");
    }
}
