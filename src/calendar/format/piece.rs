//! The pieces that words for a date are made of, and how two of them share
//! what they have in common: «۲۳ اوت تا ۲۲ سپتامبر ۲۰۲۵».

use super::DateStyle;
use crate::calendar::names::season_name;
use crate::calendar::{Calendar, CalendarDate, Language};

/// A unit of one calendar with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Day(CalendarDate),
    Month {
        year: i64,
        month: u8,
    },
    Year(i64),
    /// Anything that shares nothing with its neighbour.
    Words(String),
}

impl Piece {
    fn year(&self) -> Option<i64> {
        match self {
            Self::Day(CalendarDate { year, .. }) | Self::Month { year, .. } => Some(*year),
            Self::Year(_) | Self::Words(_) => None,
        }
    }
}

impl DateStyle {
    /// A piece on its own.
    pub(super) fn piece(self, piece: &Piece) -> String {
        match piece {
            Piece::Day(date) => self.date(*date),
            Piece::Month { year, month } => self.month(*year, *month),
            Piece::Year(year) => self.year(*year),
            Piece::Words(words) => words.clone(),
        }
    }

    /// A piece on its own or after «از»: «سال ۲۰۲۴».
    pub(super) fn lone_piece(self, piece: &Piece) -> String {
        match (piece, self.language) {
            (Piece::Year(year), Language::Fa) => format!("سال {}", self.year(*year)),
            _ => self.piece(piece),
        }
    }

    /// A piece without its year.
    fn yearless(self, piece: &Piece) -> String {
        match piece {
            Piece::Day(date) => {
                format!("{} {}", self.number(i64::from(date.day)), self.month_name(date.month))
            }
            Piece::Month { month, .. } => self.month_name(*month).to_owned(),
            other => self.piece(other),
        }
    }

    /// From one piece to another, naming once what they share.
    pub(super) fn range(self, first: &Piece, last: &Piece) -> String {
        if first == last {
            return self.lone_piece(first);
        }
        if let (Piece::Day(a), Piece::Day(b)) = (first, last)
            && (a.year, a.month) == (b.year, b.month)
        {
            let dash = if self.language == Language::Fa { " تا " } else { "–" };
            return format!("{}{dash}{}", self.number(i64::from(a.day)), self.date(*b));
        }
        let shared = first.year().is_some() && first.year() == last.year();
        let start = if shared { self.yearless(first) } else { self.piece(first) };
        let dash = match (self.language, first, last) {
            (Language::Fa, ..) => " تا ",
            (Language::En, Piece::Year(_), Piece::Year(_)) => "–",
            (Language::En, ..) => " – ",
        };
        format!("{start}{dash}{}", self.piece(last))
    }

    /// One of some pieces: «خرداد یا تیر ۱۴۰۳».
    pub(super) fn either(self, pieces: &[Piece]) -> String {
        let Some((last, others)) = pieces.split_last() else { return String::new() };
        let mut text = String::new();
        if self.language == Language::Fa && matches!(last, Piece::Year(_)) {
            text.push_str("سال ");
        }
        for (index, piece) in others.iter().enumerate() {
            let shared = piece.year().is_some() && piece.year() == last.year();
            text.push_str(&if shared { self.yearless(piece) } else { self.piece(piece) });
            text.push_str(match (self.language, index + 1 == others.len()) {
                (Language::Fa, true) => " یا ",
                (Language::En, true) => " or ",
                (Language::Fa, false) => "، ",
                (Language::En, false) => ", ",
            });
        }
        text.push_str(&self.piece(last));
        text
    }

    /// A decade or century of this style's calendar: «دههٔ ۱۹۸۰»، «قرن نوزدهم».
    ///
    /// The century named is the one that most of its years belong to: 1800–1899
    /// is the nineteenth.
    pub(super) fn years_name(self, first: i64, count: i64) -> String {
        match (count, self.language) {
            (10, Language::Fa) => format!("دهه\u{654} {}", self.number(first)),
            (10, Language::En) => format!("{first}s"),
            (_, Language::Fa) => {
                let number = first / 100 + 1;
                match super::ordinal(number, self.language) {
                    Some(word) => format!("قرن {word}"),
                    None => format!("قرن {}", self.number(number)),
                }
            }
            (_, Language::En) => {
                format!(
                    "{} century",
                    super::ordinal(first / 100 + 1, self.language).unwrap_or_default()
                )
            }
        }
    }

    /// A season, quarter, third or half of a year by its EDTF code, 21–41.
    pub(super) fn season(self, code: u8, year: i64) -> String {
        let year = self.year(year);
        let persian = self.language == Language::Fa;
        match code {
            21..=32 => {
                let name = season_name((code - 21) % 4 + 1, self.language);
                let half = match (code, persian) {
                    (29.., true) => " (نیمکره\u{654} جنوبی)",
                    (29.., false) => " (southern hemisphere)",
                    _ => "",
                };
                format!("{name} {year}{half}")
            }
            33..=36 => format!("{} {year}", self.quarter_name(code - 32)),
            37..=39 if persian => {
                let which = ["نخست", "دوم", "سوم"][usize::from(code - 37)];
                format!("چهارماهه\u{654} {which} {year}")
            }
            37..=39 => {
                let months = ["January–April", "May–August", "September–December"];
                format!("{} {year}", months[usize::from(code - 37)])
            }
            _ if persian => format!("{} {year}", self.half_name(code - 39)),
            _ => format!("{} half of {year}", ["first", "second"][usize::from(code == 41)]),
        }
    }

    /// A half of a solar year.
    pub(super) fn solar_half(self, half: u8, year: i64) -> String {
        self.season(39 + half, year)
    }

    /// One third of a unit: 0 early, 1 middle, 2 late; «اواخر ۲۰۲۴»،
    /// «اوایل دههٔ ۱۹۹۰».
    pub(super) fn third(self, third: usize, of: &Piece) -> String {
        let unit = self.piece(of);
        match self.language {
            Language::Fa => format!("{} {unit}", ["اوایل", "اواسط", "اواخر"][third]),
            Language::En => format!("{}{unit}", ["early ", "mid-", "late "][third]),
        }
    }

    /// Words of another calendar with its name: «دههٔ ۱۹۸۰ میلادی».
    pub(super) fn with_calendar(self, words: &str, calendar: Calendar) -> String {
        match (self.language, calendar) {
            (Language::Fa, _) => {
                format!(
                    "{words} {}",
                    crate::calendar::names::calendar_name(calendar, self.language)
                )
            }
            (Language::En, Calendar::Gregorian) => format!("{words} CE"),
            (Language::En, _) => {
                format!(
                    "{words} ({})",
                    crate::calendar::names::calendar_name(calendar, self.language)
                )
            }
        }
    }

    /// «حدود …».
    pub(super) fn about(self, words: &str) -> String {
        match self.language {
            Language::Fa => format!("حدود {words}"),
            Language::En => format!("about {words}"),
        }
    }

    /// «احتمالاً …».
    pub(super) fn perhaps(self, words: &str) -> String {
        match self.language {
            Language::Fa => format!("احتمالاً {words}"),
            Language::En => format!("possibly {words}"),
        }
    }
}
