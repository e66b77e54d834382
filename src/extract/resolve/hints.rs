//! What a text says about the day that it is of, when nobody else says it.

use super::{Resolved, Resolver, units};
use crate::calendar::{Calendar, NaiveDate};
use crate::extract::timex::expr::{Day, Month, Year};

/// What a text without a publication date says about its own day.
#[derive(Debug, Clone, Default)]
pub(in crate::extract) struct Hints {
    /// «امروز (دوشنبه ۱۵ دی ۱۴۰۴)»: index of the mention, and the day.
    pub(in crate::extract) today: Option<(usize, NaiveDate)>,
    /// «امروز شنبه»: index of the mention, and the weekday of the text's day.
    pub(in crate::extract) weekday: Option<(usize, u8)>,
    /// The last day that is told with its weekday and its year.
    pub(in crate::extract) news: Option<NaiveDate>,
    /// Days whose year is not written («۲۳ تیرماه»).
    pub(in crate::extract) yearless: Vec<Yearless>,
    /// First and last days of what is dated with its year, and whether it is
    /// still to come.
    pub(in crate::extract) told: Vec<(NaiveDate, NaiveDate, bool)>,
}

/// A day whose year is not written.
#[derive(Debug, Clone, Copy)]
pub(in crate::extract) struct Yearless {
    /// Index of the mention.
    pub(in crate::extract) mention: usize,
    pub(in crate::extract) calendar: Calendar,
    pub(in crate::extract) month: u8,
    pub(in crate::extract) day: u8,
    /// 0 = Saturday, where one stands beside it.
    pub(in crate::extract) weekday: Option<u8>,
}

impl Yearless {
    /// The day in a year of its calendar, if its weekday is right there.
    pub(in crate::extract) fn in_year(&self, year: i32) -> Option<NaiveDate> {
        let day = units::day(self.calendar, year, self.month, self.day)?;
        self.weekday.is_none_or(|weekday| units::weekday(day) == weekday).then_some(day)
    }

    /// The year of its calendar that a day falls in.
    pub(in crate::extract) fn year_of(&self, day: NaiveDate) -> i32 {
        units::parts(self.calendar, day).0
    }
}

impl Resolver<'_> {
    /// Notes what a mention says about the day that the text is of.
    pub(super) fn note_hint(&mut self, index: usize, resolved: Option<&Resolved>) {
        let Some(&point) = self.found[index].expr.point() else { return };
        let value = resolved.map(|resolved| &resolved.value);
        if let (Some(Month::Named(name)), Some(Day::Number(day)), None) =
            (point.month, point.day, point.year)
        {
            let (calendar, month) = (name.calendar, name.number);
            let weekday = point.weekday;
            self.hints.yearless.push(Yearless { mention: index, calendar, month, day, weekday });
        }
        if let (Some(Day::Shift(shift)), Some(weekday)) = (point.day, point.weekday) {
            let today = (i32::from(weekday) - shift).rem_euclid(7) as u8;
            self.hints.weekday = self.hints.weekday.or(Some((index, today)));
        }
        let written = matches!(point.year, Some(Year::Number { .. }));
        let Some((first, last)) = value.filter(|_| written).and_then(units::bounds) else { return };
        if point.deictic == Some(0) && first == last && self.hints.today.is_none() {
            self.hints.today = Some((index, first));
        }
        if first == last && point.weekday.is_some() && !self.looks_ahead(index) {
            self.hints.news = self.hints.news.max(Some(first));
        }
        self.hints.told.push((first, last, self.looks_ahead(index)));
    }
}
