//! Chronologies: entries that a date opens («۱۵ فروردین: …»), below the line of their year
//! («سال ۱۳۹۷»), and days below a line that is a date (“January 2022”).

use super::periods::month_or_day;
use super::units::{bounds, parts};
use super::{Past, Resolver, units};
use crate::calendar::{Calendar, Edtf};
use crate::extract::timex::expr::{Point, Year};

/// How many mentions back a heading may stand.
const FAR: usize = 24;
/// What stands below a heading lies within so many days of it.
const NEAR: i64 = 45;

impl Resolver<'_> {
    /// The year of the heading that a day, month or season without a year stands below, where
    /// it opens an entry.
    pub(super) fn year_of_heading(&self, calendar: Calendar, index: usize) -> Option<(i32, Edtf)> {
        if !self.site.is_stamp(index) || self.site.is_line(index) {
            return None;
        }
        let past = self.values.iter().rev().find(|past| self.is_heading(past))?;
        let own = past.calendar.unwrap_or(calendar);
        let (first, _) = units::bounds(&past.value)?;
        (own == calendar).then(|| (units::parts(calendar, first).0, past.value.clone()))
    }

    /// The year of the last line that is a date with its year, in a text of several such lines,
    /// when a day without a year lies close to it.
    pub(super) fn year_below(
        &self,
        point: &Point,
        calendar: Calendar,
        month: u8,
        index: usize,
    ) -> Option<(i32, Edtf)> {
        let now = self.published.filter(|_| point.turn.is_none() && point.year.is_none())?;
        let heads = |past: &&Past| {
            let told = self.found[past.index].expr.point();
            let written = told.is_some_and(|p| matches!(p.year, Some(Year::Number { .. })));
            let over = bounds(&past.value).is_some_and(|(first, _)| first < now);
            written && over && self.site.is_line(past.index)
        };
        let mut headings = self.values.iter().rev().take(FAR).filter(heads);
        let heading = headings.next()?;
        headings.next()?;
        let (first, last) = bounds(&heading.value)?;
        let (year, ..) = parts(calendar, first);
        let fits = |year: &i32| {
            let days = month_or_day(point, calendar, *year, month).as_ref().and_then(bounds);
            days.is_some_and(|(from, to)| {
                (first - to).num_days() <= NEAR && (from - last).num_days() <= NEAR
            })
        };
        let year = [year, year + 1, year - 1].into_iter().find(fits)?;
        (index > heading.index).then(|| (year, heading.value.clone()))
    }

    /// Whether a mention is a year in a line of its own.
    fn is_heading(&self, past: &Past) -> bool {
        let year = |point: &Point| {
            let written = matches!(point.year, Some(Year::Number { digits: 4, .. }));
            written && *point == Point { year: point.year, era: point.era, ..Point::default() }
        };
        self.found[past.index].expr.point().is_some_and(year) && self.site.is_line(past.index)
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::NaiveDate;
    use crate::extract::resolve::read;

    /// Values of the mentions of a text published on 7 November 2020.
    fn values(text: &str) -> Vec<String> {
        let day = NaiveDate::from_ymd_opt(2020, 11, 7);
        let found = read(text, day, false).mentions;
        let value = |mention: &crate::extract::Mention| {
            mention.value.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string)
        };
        found.iter().map(value).collect()
    }

    #[test]
    fn entries_are_of_the_year_above_them() {
        let text = "سال ۱۳۹۷\n۱۵ فروردین: قرارداد تمدید نشد.\n۲۲ تا ۲۹ خرداد: کارگران دست از کار \
                    کشیدند.\nزمستان: بیمه قطع شد.\nاسفند: کارخانه ایستاد.\n\nسال ۱۳۹۸\n۶ فروردین: سیل به انبار ریخت.";
        let wanted = [
            "2018-03-21/2019-03-20",
            "2018-04-04",
            "2018-06-12/2018-06-19",
            "2018-12-22/2019-03-20",
            "2019-02-20/2019-03-20",
            "2019-03-21/2020-03-19",
            "2019-03-26",
        ];
        assert_eq!(values(text), wanted);
    }

    #[test]
    fn what_opens_no_entry_is_of_the_nearest_year() {
        let text = "سال ۱۳۹۷\nقرارداد ۱۵ فروردین تمدید نشد.\n۶ فروردین سیل به انبار ریخت.";
        assert_eq!(values(text)[1..], ["2020-04-03", "2020-03-25"]);
    }
}
