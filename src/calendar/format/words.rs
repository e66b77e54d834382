//! Whole EDTF values in words, in any calendar.
//!
//! The rule is never to say more than the value does:
//! - a day, and an interval of days, is converted exactly; an interval that is
//!   just a month, season, half, year, decade or century of the calendar shown
//!   is called by that name;
//! - a month or year of another calendar is shown as its days; when it is
//!   vague, or one end of a longer interval, as the units it can lie in
//!   («خرداد یا تیر ۱۴۰۳»);
//! - what another calendar has no measure for (a season, a decade, a century)
//!   keeps its own words and the name of its calendar («دههٔ ۱۹۸۰ میلادی»).

use super::DateStyle;
use super::piece::Piece;
use crate::calendar::edtf::date::Zone;
use crate::calendar::edtf::shape::{Grain, Limit, Part, Shape};
use crate::calendar::{Calendar, Edtf, HijriDate, Language};

impl DateStyle {
    /// A whole EDTF value in words: «ژوئن ۲۰۲۴»، «از اواخر ۲۰۲۴»، «حدود ژوئیهٔ
    /// ۲۰۲۵»، «ژوئن ۲۰۲۴ تا ۷ اکتبر ۲۰۲۵».
    ///
    /// Never more precise than the value. An interval of days that is exactly
    /// a unit of the calendar shown comes back as it («شهریور ۱۴۰۴»); lunar
    /// dates outside the official table are called approximate.
    pub fn edtf(self, value: &Edtf) -> String {
        self.shape(&value.shape())
    }

    fn shape(self, shape: &Shape) -> String {
        match shape {
            Shape::One(part) => self.part(part),
            Shape::Interval(Limit::Part(start), Limit::Part(end)) => self.interval(start, end),
            Shape::Interval(start, end) => self.half_open(start, end),
            Shape::Set { all, items } => self.set(*all, items),
        }
    }

    /// One date on its own.
    fn part(self, part: &Part) -> String {
        let approximate = part.approximate || self.is_guess(part);
        let mut words = if self.is_foreign(part) && !approximate && !part.uncertain {
            self.range(&self.day_piece(part.first), &self.day_piece(part.last))
        } else {
            self.either(&self.candidates(part))
        };
        if let Some(time) = part.time {
            let second = (time.second != 0).then_some(i64::from(time.second));
            let clock =
                super::clock(i64::from(time.hour), i64::from(time.minute), second, self.language);
            words.push_str(if self.language == Language::Fa { "، ساعت " } else { ", " });
            words.push_str(&clock);
            words.push_str(&zone_words(time.zone));
        }
        self.marked(words, approximate, part.uncertain)
    }

    /// What a date can be in the calendar shown, in its own grain.
    fn candidates(self, part: &Part) -> Vec<Piece> {
        let (first, last) = (self.calendar.date(part.first), self.calendar.date(part.last));
        match part.grain {
            Grain::Day => vec![Piece::Day(first)],
            Grain::Month | Grain::Year if self.is_alien(part) => {
                vec![Piece::Words(self.gregorian_words(part))]
            }
            Grain::Month => {
                let index = |year: i64, month: u8| year * 12 + i64::from(month) - 1;
                (index(first.year, first.month)..=index(last.year, last.month))
                    .map(|index| Piece::Month {
                        year: index.div_euclid(12),
                        month: index.rem_euclid(12) as u8 + 1,
                    })
                    .collect()
            }
            Grain::Year => (first.year..=last.year).map(Piece::Year).collect(),
            _ => vec![Piece::Words(self.gregorian_words(part))],
        }
    }

    /// A season, decade or longer, with the calendar's name when another is shown.
    fn gregorian_words(self, part: &Part) -> String {
        let style = self.in_calendar(Calendar::Gregorian);
        let (first, last) = (style.calendar.date(part.first), style.calendar.date(part.last));
        let words = match part.grain {
            Grain::Season(code) => style.season(code, first.year),
            Grain::Decade => style.years_name(first.year, 10),
            Grain::Century => style.years_name(first.year, 100),
            Grain::Month => style.month(first.year, first.month),
            _ => style.range(&Piece::Year(first.year), &Piece::Year(last.year)),
        };
        // «پ.م.» says the calendar already.
        if self.calendar == Calendar::Gregorian || first.year <= 0 {
            words
        } else {
            self.with_calendar(&words, Calendar::Gregorian)
        }
    }

    /// An interval with both ends.
    fn interval(self, start: &Part, end: &Part) -> String {
        let uncertain = start.uncertain || end.uncertain;
        let guess = self.is_guess(start) || self.is_guess(end);
        let about = [start.approximate || guess, end.approximate || guess];
        let days = [start, end].iter().all(|part| part.grain == Grain::Day);
        if about[0] == about[1] {
            if about[0]
                && let Some(words) = self.third_of(start.first, end.last)
            {
                return self.marked(words, false, uncertain);
            }
            if days && let Some(words) = self.exact_unit(start.first, end.last) {
                return self.marked(words, about[0], uncertain);
            }
        }
        let words = match about {
            [true, true] => {
                let words = self.range(&self.outer(start, start.first), &self.outer(end, end.last));
                self.about(&words)
            }
            [false, false] => self.plain_range(start, end),
            [first, _] => {
                let sides = [(start, first), (end, !first)].map(|(part, about)| {
                    let words = self.side(part);
                    if about { self.about(&words) } else { words }
                });
                self.join_range(&sides[0], &sides[1])
            }
        };
        self.marked(words, false, uncertain)
    }

    /// A range without marks.
    fn plain_range(self, start: &Part, end: &Part) -> String {
        let foreign = [start, end].map(|part| self.is_foreign(part));
        let exact = |part: &Part, day| match part.grain {
            Grain::Day | Grain::Month | Grain::Year => self.outer(part, day),
            _ => Piece::Words(self.gregorian_words(part)),
        };
        match foreign {
            [false, false] => self.range(&exact(start, start.first), &exact(end, end.last)),
            [true, true] => self.range(&self.day_piece(start.first), &self.day_piece(end.last)),
            _ => self.join_range(&self.side(start), &self.side(end)),
        }
    }

    /// One end of a range whose other end is of another kind.
    fn side(self, part: &Part) -> String {
        match self.candidates(part).as_slice() {
            [piece] => self.piece(piece),
            pieces => self.either(pieces),
        }
    }

    fn join_range(self, start: &str, end: &str) -> String {
        match self.language {
            Language::Fa => format!("{start} تا {end}"),
            Language::En => format!("{start} – {end}"),
        }
    }

    /// An interval with an open or unknown end.
    fn half_open(self, start: &Limit, end: &Limit) -> String {
        let persian = self.language == Language::Fa;
        match (start, end) {
            (Limit::Part(start), end) => {
                let words = self.open_start_words(start);
                let words = match (end, persian, start.approximate) {
                    (Limit::Unknown, true, _) => format!("از {words} تا زمانی نامعلوم"),
                    (Limit::Unknown, false, _) => format!("from {words} to an unknown date"),
                    (_, true, true) => format!("از {words}"),
                    (_, true, false) => format!("از {words} تاکنون"),
                    (_, false, _) => format!("since {words}"),
                };
                self.marked(words, false, start.uncertain)
            }
            (start, Limit::Part(end)) => {
                let words = self.limit_words(end);
                let words = match (start, persian) {
                    (Limit::Unknown, true) => format!("از زمانی نامعلوم تا {words}"),
                    (Limit::Unknown, false) => format!("from an unknown date to {words}"),
                    (_, true) => format!("تا {words}"),
                    (_, false) => format!("until {words}"),
                };
                self.marked(words, false, end.uncertain)
            }
            _ if persian => "زمان نامعلوم".to_owned(),
            _ => "unknown time".to_owned(),
        }
    }

    /// What follows «از»; an approximate first month of a third of the year
    /// reads as that third: `2024-09~/..` is «از اواخر ۲۰۲۴».
    fn open_start_words(self, start: &Part) -> String {
        let date = self.calendar.date(start.first);
        let third = matches!(date.month, 1 | 5 | 9).then_some(usize::from(date.month / 4));
        match third {
            Some(third)
                if start.grain == Grain::Month
                    && start.approximate
                    && self.calendar == Calendar::Gregorian =>
            {
                self.third(third, &Piece::Year(date.year))
            }
            _ => self.limit_words(start),
        }
    }

    /// The only end of an interval.
    fn limit_words(self, part: &Part) -> String {
        let words = self.either(&self.candidates(part));
        self.marked(words, part.approximate || self.is_guess(part), false)
    }

    fn set(self, all: bool, items: &[Shape]) -> String {
        let words: Vec<String> = items.iter().map(|item| self.shape(item)).collect();
        let (comma, joint) = match (self.language, all) {
            (Language::Fa, true) => ("، ", " و "),
            (Language::Fa, false) => ("، ", " یا "),
            (Language::En, true) => (", ", " and "),
            (Language::En, false) => (", ", " or "),
        };
        match words.split_last() {
            Some((last, others)) if !others.is_empty() => {
                format!("{}{joint}{last}", others.join(comma))
            }
            _ => words.concat(),
        }
    }

    /// The unit of a date's own grain that holds `day`.
    fn outer(self, part: &Part, day: i64) -> Piece {
        let date = self.calendar.date(day);
        match part.grain {
            Grain::Month | Grain::Year if self.is_alien(part) => {
                Piece::Words(self.gregorian_words(part))
            }
            Grain::Day => Piece::Day(date),
            Grain::Month => Piece::Month { year: date.year, month: date.month },
            Grain::Year => Piece::Year(date.year),
            _ => Piece::Words(self.gregorian_words(part)),
        }
    }

    fn day_piece(self, day: i64) -> Piece {
        Piece::Day(self.calendar.date(day))
    }

    /// Whether a date is a Gregorian month or year while another calendar is
    /// shown that can count it.
    fn is_foreign(self, part: &Part) -> bool {
        self.calendar != Calendar::Gregorian
            && matches!(part.grain, Grain::Month | Grain::Year)
            && !self.is_alien(part)
    }

    /// Whether a date is better left in Gregorian words: it lies before the era
    /// of the calendar shown, or in geological time.
    fn is_alien(self, part: &Part) -> bool {
        self.calendar != Calendar::Gregorian
            && !(1..=9999).contains(&self.calendar.date(part.first).year)
    }

    /// Whether the calendar shown is only computed for that date.
    fn is_guess(self, part: &Part) -> bool {
        let converted = part.grain == Grain::Day || self.is_foreign(part);
        self.calendar == Calendar::Hijri
            && converted
            && [part.first, part.last]
                .into_iter()
                .any(|day| HijriDate::from_day_number(day).is_approximate())
    }

    fn marked(self, mut words: String, approximate: bool, uncertain: bool) -> String {
        if approximate {
            words = self.about(&words);
        }
        if uncertain {
            words = self.perhaps(&words);
        }
        words
    }
}

/// A zone after a clock time; none for local time.
fn zone_words(zone: Zone) -> String {
    match zone {
        Zone::Local => String::new(),
        Zone::Utc => " (UTC)".to_owned(),
        Zone::Offset { negative, hours, minutes } => {
            let sign = if negative { '-' } else { '+' };
            format!(" (UTC{sign}{hours:02}:{:02})", minutes.unwrap_or(0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value in Gregorian, Jalali and lunar words, Persian or English.
    fn words(language: Language, value: &str) -> String {
        let value: Edtf = value.parse().unwrap();
        [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri]
            .map(|calendar| DateStyle::new(language, calendar).edtf(&value))
            .join(" | ")
    }

    fn list(language: Language, values: &[&str]) -> String {
        let rows: Vec<_> =
            values.iter().map(|value| format!("{value}: {}", words(language, value))).collect();
        rows.join("\n")
    }

    const DATES: &[&str] = &[
        "2025-10-07",
        "2025-10-07T10:32:00",
        "1985-04-12T23:20:30+04:30",
        "2024-06",
        "2025-07~",
        "2024",
        "2023~",
        "2025?",
        "2024%",
        "198X",
        "18XX",
        "2023-22",
        "2024-35",
        "2024-41",
        "1985-04-XX",
        "1560-XX-25",
        "1XXX",
        "-0499",
        "-0499-03",
        "1950S2",
        "Y17E7",
        "0680-10-13~",
    ];

    const INTERVALS: &[&str] = &[
        "2025-08-23/2025-09-22",
        "2024-03-20/2025-03-20",
        "2024-03-20/2024-06-20",
        "2025-03-21/2025-09-22",
        "1981-03-21/1991-03-20",
        "1921-03-21/2021-03-20",
        "2025-03-02/2025-03-30",
        "2025-06-10/2025-06-15",
        "2025-08-23/2025-11-21",
        "2024-06/2024-08",
        "2024-06/2025-10-07",
        "1980/1988",
        "2024-09~/2024-12~",
        "1990~/1993~",
        "2025-10-03~/2025-10-12~",
        "2025-01~/2025-04~",
        "2024-06~/2024-08",
        "198X/1999",
        "2022/..",
        "2024-09/..",
        "2024-09~/..",
        "2025-09-03?/..",
        "../2006",
        "/2006",
        "2004-06-01/",
        "../..",
        "[1667,1668,1670..1672]",
        "{1960,1961-12}",
        "[..1760-12-03]",
    ];

    #[test]
    fn dates_in_persian() {
        insta::assert_snapshot!(list(Language::Fa, DATES));
    }

    #[test]
    fn dates_in_english() {
        insta::assert_snapshot!(list(Language::En, DATES));
    }

    #[test]
    fn intervals_in_persian() {
        insta::assert_snapshot!(list(Language::Fa, INTERVALS));
    }

    #[test]
    fn intervals_in_english() {
        insta::assert_snapshot!(list(Language::En, INTERVALS));
    }
}
