//! Intervals of days that have a name of their own in some calendar: a month,
//! a season, a year; the early, middle or late part of one.

use super::DateStyle;
use super::piece::Piece;
use crate::calendar::Calendar;

impl DateStyle {
    /// The name of an interval that is exactly one unit of the calendar shown,
    /// or a decade or century of the solar one. Gregorian days stay days: the
    /// value would have been written as a month.
    pub(super) fn exact_unit(self, first: i64, last: i64) -> Option<String> {
        if self.calendar == Calendar::Gregorian {
            return self.solar_years(first, last);
        }
        let (start, end) = (self.calendar.date(first), self.calendar.date(last + 1));
        if (start.day, end.day) != (1, 1) {
            return self.solar_years(first, last);
        }
        let index = start.year * 12 + i64::from(start.month) - 1;
        let months = end.year * 12 + i64::from(end.month) - 1 - index;
        let solar = self.calendar == Calendar::Jalali;
        let part = start.month - 1;
        Some(match months {
            1 => self.month(start.year, start.month),
            3 if solar && part % 3 == 0 => self.season(21 + part / 3, start.year),
            6 if solar && part % 6 == 0 => self.solar_half(1 + part / 6, start.year),
            120 | 1200 if index % months == 0 => self.years_name(start.year, months / 12),
            _ if part == 0 && months % 12 == 0 => {
                self.range(&Piece::Year(start.year), &Piece::Year(end.year - 1))
            }
            _ => {
                let last = index + months - 1;
                let (year, month) = (last.div_euclid(12), last.rem_euclid(12) as u8 + 1);
                self.range(
                    &Piece::Month { year: start.year, month: start.month },
                    &Piece::Month { year, month },
                )
            }
        })
    }

    /// A decade or century of the solar calendar while another is shown.
    fn solar_years(self, first: i64, last: i64) -> Option<String> {
        let (start, end) = (Calendar::Jalali.date(first), Calendar::Jalali.date(last + 1));
        let whole = (start.month, start.day, end.month, end.day) == (1, 1, 1, 1);
        let count = end.year - start.year;
        let named = whole && matches!(count, 10 | 100) && start.year % count == 0 && start.year > 0;
        let style = self.in_calendar(Calendar::Jalali);
        named.then(|| self.with_calendar(&style.years_name(start.year, count), Calendar::Jalali))
    }

    /// «اوایل»، «اواسط» and «اواخر» of a month, year or decade of the calendar
    /// shown, when an approximate interval is just such a third.
    pub(super) fn third_of(self, first: i64, last: i64) -> Option<String> {
        let (start, end) = (self.calendar.date(first), self.calendar.date(last));
        let past = self.calendar.date(last + 1);
        if start.year == end.year && start.month == end.month {
            let third = match (start.day, end.day) {
                (1, 10) => 0,
                (11, 20) => 1,
                (21, _) if past.day == 1 => 2,
                _ => return None,
            };
            let month = Piece::Month { year: start.year, month: start.month };
            return Some(self.third(third, &month));
        }
        if start.day != 1 || past.day != 1 {
            return None;
        }
        if start.year == end.year {
            let third = match (start.month, end.month) {
                (1, 4) => 0,
                (5, 8) => 1,
                (9, 12) => 2,
                _ => return None,
            };
            return Some(self.third(third, &Piece::Year(start.year)));
        }
        let decade = start.year.div_euclid(10) * 10;
        let third = match (start.year - decade, end.year - decade) {
            _ if start.month != 1 || past.month != 1 || decade <= 0 => return None,
            (0, 3) => 0,
            (3 | 4, 6) => 1,
            (6 | 7, 9) => 2,
            _ => return None,
        };
        Some(self.third(third, &Piece::Words(self.years_name(decade, 10))))
    }
}
