//! Values of points: explicit dates, nearest years, weekdays, units named by
//! their place relative to now, and references back.

use super::site::Looks;
use super::units::{
    bounds, day_value, month_length, month_value, parts, shift_days, shift_month, week_start,
    weekday, year_value,
};
use super::{Clash, Resolved, Resolver};
use crate::calendar::{Calendar, Edtf, NaiveDate, NaiveTime, Precision};
use crate::extract::Rule;
use crate::extract::lexicon::{Edge, Part};
use crate::extract::timex::expr::{Day, Era, Fraction, Month, Point, Slice, Week, Year};

/// Without a telling verb a date this many days back is less likely meant …
const FAR_BACK: i64 = 300;
/// … than one that comes within so many days.
const NEAR_AHEAD: i64 = 45;

/// A year with how it came about.
pub(super) struct YearRead {
    pub year: i32,
    pub rule: Rule,
    pub anchor: Option<Edtf>,
}

impl Resolver<'_> {
    pub(super) fn point(&self, point: &Point, index: usize) -> Option<Resolved> {
        if point.is_clock_only() {
            return self.clock_only(point, index);
        }
        let resolved = self.dated(point, index)?;
        Some(with_time(resolved, point))
    }

    fn dated(&self, point: &Point, index: usize) -> Option<Resolved> {
        if point.century.is_some() || point.decade.is_some() {
            return self.age(point);
        }
        match point.day {
            Some(Day::Shift(shift)) => return self.day_shift(shift),
            Some(Day::Same(shift)) => return self.same_day(shift),
            Some(Day::This) => return self.this_day(),
            _ => {}
        }
        if point.fraction.is_some() {
            return self.fraction(point, index);
        }
        if let Some(month) = point.month {
            return self.monthly(point, month, index);
        }
        if point.week.is_some() || point.weekday.is_some() {
            return self.weekly(point, index);
        }
        self.yearly(point, index)
    }

    /// The calendar that a point without a month's name is read in.
    fn calendar(&self, point: &Point, index: usize) -> Calendar {
        if let Some(calendar) = point.calendar_of_month() {
            return calendar;
        }
        match point.era {
            Some(Era::Gregorian | Era::BeforeChrist) => return Calendar::Gregorian,
            Some(Era::Solar) => return Calendar::Jalali,
            Some(Era::Lunar) => return Calendar::Hijri,
            Some(Era::Hijri) => {
                let old = matches!(point.year, Some(Year::Number { value, .. }) if value < 1200);
                return if old || point.century.is_some() {
                    Calendar::Hijri
                } else {
                    Calendar::Jalali
                };
            }
            None => {}
        }
        if let Some(Year::Number { value, digits }) = point.year {
            if digits > 2 {
                return self.calendar_of_year(value);
            }
            return Calendar::Jalali;
        }
        if let Some(Year::Same(_)) = point.year {
            if let Some(calendar) = self.previous_any().and_then(|past| past.calendar) {
                return calendar;
            }
        }
        if self.site.is_gregorian(index) { Calendar::Gregorian } else { Calendar::Jalali }
    }

    /// 1200–1499 is solar unless it would lie far ahead, 1500 and more Gregorian.
    fn calendar_of_year(&self, value: i32) -> Calendar {
        let now = self.published.map_or(1410, |day| parts(Calendar::Jalali, day).0);
        match value {
            1500.. => Calendar::Gregorian,
            1430..1500 if value > now + 25 => Calendar::Hijri,
            1100..1500 => Calendar::Jalali,
            _ => Calendar::Gregorian,
        }
    }

    /// The year as written or counted; `None` when nothing says it.
    fn year(&self, point: &Point, calendar: Calendar) -> Option<YearRead> {
        match point.year? {
            Year::Number { value, digits } => {
                let year = match point.era {
                    Some(Era::BeforeChrist) => 1 - value,
                    _ if digits <= 2 => self.expand(value, calendar),
                    _ => value,
                };
                Some(YearRead { year, rule: Rule::Explicit, anchor: None })
            }
            Year::Shift(shift) => {
                let year = parts(calendar, self.published?).0 + shift;
                Some(YearRead { year, rule: Rule::RelativeUnit, anchor: self.doc() })
            }
            Year::Same(shift) => match self.previous_day(Precision::Century) {
                Some((day, past)) => {
                    let year = parts(calendar, day).0 + shift;
                    Some(YearRead { year, rule: Rule::Anaphora, anchor: Some(past.value.clone()) })
                }
                None if shift != 0 => {
                    let year = parts(calendar, self.published?).0 + shift;
                    Some(YearRead { year, rule: Rule::RelativeUnit, anchor: self.doc() })
                }
                None => None,
            },
        }
    }

    /// «۹۸» is 1398, «۰۴» is 1404; of Gregorian years the nearest in the past.
    fn expand(&self, value: i32, calendar: Calendar) -> i32 {
        let now = self.published.map(|day| parts(calendar, day).0);
        let now = now.unwrap_or(if calendar == Calendar::Gregorian { 2025 } else { 1409 });
        let this = now - now.rem_euclid(100) + value;
        if this > now + 10 { this - 100 } else { this }
    }

    fn yearly(&self, point: &Point, index: usize) -> Option<Resolved> {
        let calendar = self.calendar(point, index);
        let read = self.year(point, calendar)?;
        let value = match point.slice {
            Some(Slice::FirstDay) => day_value(calendar, read.year, 1, 1)?,
            Some(Slice::LastDay) => {
                day_value(calendar, read.year, 12, month_length(calendar, read.year, 12))?
            }
            _ => edged_year(calendar, read.year, point.edge)?,
        };
        let relative = read.rule == Rule::RelativeUnit && point.era.is_none();
        let other = other_calendar(calendar).filter(|_| relative).and_then(|other| {
            let read = self.year(point, other)?;
            edged_year(other, read.year, point.edge)
        });
        let value = if calendar == Calendar::Hijri && point.era == Some(Era::Hijri) {
            value.approximate()
        } else {
            value
        };
        Some(Resolved::new(value, read.rule).anchored(read.anchor).in_calendar(calendar).or(other))
    }

    fn monthly(&self, point: &Point, month: Month, index: usize) -> Option<Resolved> {
        match month {
            Month::Named(name) => self.named_month(point, name.calendar, name.number, index),
            Month::Number(number) => self.numeric_date(point, number, index),
            Month::Shift(shift) => {
                let calendar = self.calendar(point, index);
                let value = self.shifted_month(point, calendar, shift)?;
                let other = other_calendar(calendar).filter(|_| point.era.is_none());
                let other = other.and_then(|other| self.shifted_month(point, other, shift));
                Some(
                    Resolved::new(value, Rule::RelativeUnit)
                        .anchored(self.doc())
                        .in_calendar(calendar)
                        .or(other),
                )
            }
            Month::Same(shift) => self.same_month(point, shift, index),
            Month::This => self.this_month(point, index),
        }
    }

    fn shifted_month(&self, point: &Point, calendar: Calendar, shift: i32) -> Option<Edtf> {
        let (year, month, _) = parts(calendar, self.published?);
        let (year, month) = shift_month(year, month, shift);
        month_or_day(point, calendar, year, month)
    }

    fn same_month(&self, point: &Point, shift: i32, index: usize) -> Option<Resolved> {
        let Some((day, past)) = self.previous_day(Precision::Month) else {
            return if shift == 0 { None } else { self.monthly(point, Month::Shift(shift), index) };
        };
        let calendar = past.calendar.unwrap_or_else(|| self.calendar(point, index));
        let (year, month, _) = parts(calendar, day);
        let (year, month) = shift_month(year, month, shift);
        let value = month_or_day(point, calendar, year, month)?;
        Some(
            Resolved::new(value, Rule::Anaphora)
                .anchored(Some(past.value.clone()))
                .in_calendar(calendar),
        )
    }

    /// «این ماه»: the month named in the sentence or the one before, else the
    /// document's.
    fn this_month(&self, point: &Point, index: usize) -> Option<Resolved> {
        let near = self.values.last().filter(|past| {
            let found = &self.found[past.index];
            let month = found.expr.point().is_some_and(|point| {
                matches!(point.month, Some(Month::Named(_))) && point.day.is_none()
            });
            month && found.past + 60 > self.found[index].first
        });
        if near.is_some() {
            self.same_month(point, 0, index)
        } else {
            self.monthly(point, Month::Shift(0), index)
        }
    }

    /// A date in digits; the calendar is the year's.
    fn numeric_date(&self, point: &Point, month: u8, index: usize) -> Option<Resolved> {
        let calendar = self.calendar(point, index);
        let read = self.year(point, calendar)?;
        let Some(Day::Number(number)) = point.day else { return None };
        let calendar = if calendar == Calendar::Hijri && point.era.is_none() {
            Calendar::Jalali
        } else {
            calendar
        };
        let value = day_value(calendar, read.year, month, number)?;
        Some(Resolved::new(value, Rule::Explicit).in_calendar(calendar))
    }

    fn named_month(
        &self,
        point: &Point,
        calendar: Calendar,
        month: u8,
        index: usize,
    ) -> Option<Resolved> {
        if let Some(read) = self.year_of_month(point, calendar) {
            let value = month_or_day(point, calendar, read.year, month)?;
            return Some(
                Resolved::new(value, read.rule).anchored(read.anchor).in_calendar(calendar),
            );
        }
        if point.year.is_some() {
            return None;
        }
        if let Some((year, anchor)) = self.year_in_text(calendar, index) {
            let value = month_or_day(point, calendar, year, month)?;
            return Some(
                Resolved::new(value, Rule::Anaphora).anchored(Some(anchor)).in_calendar(calendar),
            );
        }
        let year = self.nearest_year(point, calendar, month, index)?;
        let value = month_or_day(point, calendar, year, month)?;
        Some(Resolved::new(value, Rule::NearestYear).anchored(self.doc()).in_calendar(calendar))
    }

    /// A year written in another calendar than the month's («۱۰ محرم ۱۴۰۳») is
    /// brought over.
    fn year_of_month(&self, point: &Point, calendar: Calendar) -> Option<YearRead> {
        let mut read = self.year(point, calendar)?;
        if let Some(Year::Number { digits: 3.., .. }) = point.year {
            let own = self.calendar_of_year(read.year);
            let lunar =
                calendar == Calendar::Hijri && point.era != Some(Era::Solar) && read.year < 1500;
            if own != calendar && !lunar && (1200..2200).contains(&read.year) {
                let Some(Month::Named(name)) = point.month else { return Some(read) };
                read.year = bring_over(own, read.year, calendar, name.number)?;
            }
        }
        Some(read)
    }

    /// The year that puts a month (and day) nearest on or before the document,
    /// or after it when the clause looks ahead.
    fn nearest_year(
        &self,
        point: &Point,
        calendar: Calendar,
        month: u8,
        index: usize,
    ) -> Option<i32> {
        let now = self.published?;
        let (year, current, _) = parts(calendar, now);
        if let Some(target) = point.deictic.and_then(|shift| shift_days(now, shift.into())) {
            let away = |year: i32| {
                let day = month_or_day(point, calendar, year, month)?.as_day()?;
                Some((day - target).num_days().abs())
            };
            return (year - 1..=year + 1)
                .filter_map(|year| Some((away(year)?, year)))
                .min()
                .map(|(_, year)| year);
        }
        if let Some(turn) = point.turn {
            return Some(match turn {
                0 => year,
                1.. => year + i32::from(month <= current),
                _ => year - i32::from(month >= current),
            });
        }
        let starts = |year: i32| bounds(&month_or_day(point, calendar, year, month)?);
        let back = (0..=8)
            .map(|back| year + 1 - back)
            .find(|&y| starts(y).is_some_and(|(first, _)| first <= now))?;
        let ahead = (0..=8)
            .map(|ahead| year - 1 + ahead)
            .find(|&y| starts(y).is_some_and(|(_, last)| last >= now))?;
        if back == ahead {
            return Some(back);
        }
        if let Some(weekday) = point.weekday {
            let fits = |year: i32| {
                starts(year).is_some_and(|(first, _)| super::units::weekday(first) == weekday)
            };
            if fits(back) != fits(ahead) {
                return Some(if fits(back) { back } else { ahead });
            }
        }
        Some(match self.site.looks(index) {
            Looks::Ahead => ahead,
            Looks::Back => back,
            Looks::Unknown => {
                let days = |year: i32| {
                    starts(year).map_or(i64::MAX, |(first, _)| (first - now).num_days().abs())
                };
                if days(back) > FAR_BACK && days(ahead) < NEAR_AHEAD { ahead } else { back }
            }
        })
    }

    fn weekly(&self, point: &Point, index: usize) -> Option<Resolved> {
        if let Some(Week::Same(shift)) = point.week {
            if let Some((day, past)) = self.previous_day(Precision::Day) {
                let start = shift_days(week_start(day)?, 7 * i64::from(shift))?;
                let value = in_week(start, point.weekday)?;
                return Some(
                    Resolved::new(value, Rule::Anaphora).anchored(Some(past.value.clone())),
                );
            }
        }
        let now = self.published?;
        if let Some(Week::Shift(shift) | Week::Same(shift)) = point.week {
            let start = shift_days(week_start(now)?, 7 * i64::from(shift))?;
            let value = in_week(start, point.weekday)?;
            let value = edged_week(value, point.edge);
            let resolved = Resolved::new(value, Rule::RelativeUnit).anchored(self.doc());
            return Some(if point.weekday.is_none() {
                resolved.or(iso_week(now, shift))
            } else {
                resolved
            });
        }
        let wanted = point.weekday?;
        let back = i64::from((weekday(now) + 7 - wanted) % 7);
        let days = match point.turn {
            Some(1..) => 7 - back,
            Some(0) => i64::from(wanted) - i64::from(weekday(now)),
            Some(_) => -(if back == 0 { 7 } else { back }),
            None if self.looks_ahead(index) && back != 0 => 7 - back,
            None => -back,
        };
        let value = Edtf::day(shift_days(now, days)?);
        Some(Resolved::new(value, Rule::Weekday).anchored(self.doc()))
    }

    fn day_shift(&self, shift: i32) -> Option<Resolved> {
        let day = shift_days(self.published?, shift.into())?;
        Some(Resolved::new(Edtf::day(day), Rule::Offset).anchored(self.doc()))
    }

    fn same_day(&self, shift: i32) -> Option<Resolved> {
        let Some((day, past)) =
            self.previous_day(Precision::Day).filter(|(_, past)| past.value.as_day().is_some())
        else {
            return if shift == 0 { None } else { self.day_shift(shift) };
        };
        let value = Edtf::day(shift_days(day, shift.into())?);
        let calendar = past.calendar;
        let mut resolved = Resolved::new(value, Rule::Anaphora).anchored(Some(past.value.clone()));
        resolved.calendar = calendar;
        Some(resolved)
    }

    fn this_day(&self) -> Option<Resolved> {
        if self.values.last().is_some_and(|past| past.value.as_day().is_some()) {
            self.same_day(0)
        } else {
            None
        }
    }

    fn fraction(&self, point: &Point, index: usize) -> Option<Resolved> {
        let fraction = point.fraction?;
        let calendar = self.calendar(point, index);
        if let (Fraction::Season(season), None) = (fraction, point.year) {
            return self.nearest_season(point, calendar, season, index);
        }
        let read = match point.year {
            Some(_) => self.year(point, calendar)?,
            None => YearRead {
                year: parts(calendar, self.published?).0,
                rule: Rule::RelativeUnit,
                anchor: self.doc(),
            },
        };
        let value =
            edged_season(fraction_value(calendar, read.year, fraction), fraction, point.edge);
        let relative = read.rule == Rule::RelativeUnit && point.era.is_none();
        let other = other_calendar(calendar).filter(|_| relative).and_then(|other| {
            let year = match point.year {
                Some(_) => self.year(point, other)?.year,
                None => parts(other, self.published?).0,
            };
            Some(fraction_value(other, year, fraction))
        });
        Some(Resolved::new(value, read.rule).anchored(read.anchor).in_calendar(calendar).or(other))
    }

    fn nearest_season(
        &self,
        point: &Point,
        calendar: Calendar,
        season: u8,
        index: usize,
    ) -> Option<Resolved> {
        let now = self.published?;
        let year = parts(calendar, now).0;
        let value = |year: i32| {
            edged_season(
                fraction_value(calendar, year, Fraction::Season(season)),
                Fraction::Season(season),
                point.edge,
            )
        };
        let span = |year: i32| bounds(&value(year));
        let years = [year + 1, year, year - 1, year - 2];
        let last = |test: &dyn Fn(NaiveDate, NaiveDate) -> bool| {
            years
                .into_iter()
                .find(|&year| span(year).is_some_and(|(first, last)| test(first, last)))
        };
        let next = |test: &dyn Fn(NaiveDate, NaiveDate) -> bool| {
            years
                .into_iter()
                .rev()
                .find(|&year| span(year).is_some_and(|(first, last)| test(first, last)))
        };
        let year = match point.turn {
            Some(1..) => next(&|first, _| first > now),
            Some(0) => next(&|_, last| last >= now),
            Some(_) => last(&|_, last| last < now),
            None if self.looks_ahead(index) => next(&|_, last| last >= now),
            None => last(&|first, _| first <= now),
        }?;
        Some(
            Resolved::new(value(year), Rule::NearestYear)
                .anchored(self.doc())
                .in_calendar(calendar),
        )
    }

    /// Decades and centuries.
    fn age(&self, point: &Point) -> Option<Resolved> {
        let gregorian = matches!(point.era, Some(Era::Gregorian));
        if let (Some(century), Some(decade)) = (point.century, point.decade_shift) {
            let year = (century - 1) * 100 + (decade - 1) * 10;
            return Some(
                Resolved::new(Edtf::decade(year), Rule::Explicit).in_calendar(Calendar::Gregorian),
            );
        }
        if let Some(century) = point.century {
            return Some(century_value(century, point));
        }
        let decade = point.decade?;
        let (calendar, year) = match decade {
            1500.. => (Calendar::Gregorian, decade),
            100..1500 => (if gregorian { Calendar::Gregorian } else { Calendar::Jalali }, decade),
            _ if gregorian => (Calendar::Gregorian, self.expand(decade, Calendar::Gregorian)),
            _ => (Calendar::Jalali, self.expand(decade, Calendar::Jalali)),
        };
        let value = match point.edge {
            None => decade_value(calendar, year),
            Some(edge) => {
                let (first, last) = thirds(edge, [(0, 3), (4, 6), (7, 9)]);
                super::units::between(
                    &year_value(calendar, year + first),
                    &year_value(calendar, year + last),
                )?
                .approximate()
            }
        };
        Some(Resolved::new(value, Rule::Explicit).in_calendar(calendar))
    }

    /// A time of day takes its day from a mention just before it in the sentence.
    fn clock_only(&self, point: &Point, index: usize) -> Option<Resolved> {
        let sentence = self.site.sentence(index);
        let past =
            self.values.last().filter(|past| sentence.contains(&self.found[past.index].first))?;
        let day = past.value.as_day()?;
        let resolved =
            Resolved::new(Edtf::day(day), Rule::Anaphora).anchored(Some(past.value.clone()));
        Some(with_time(resolved, point))
    }

    pub(super) fn check_weekday(&mut self, index: usize, resolved: &Resolved) {
        let Some(point) = self.found[index].expr.point() else { return };
        let (Some(written), Some(Day::Number(_))) = (point.weekday, point.day) else { return };
        if let Some(day) = resolved.value.as_day().filter(|&day| weekday(day) != written) {
            self.clashes.push(Clash { mention: index, written, actual: weekday(day) });
        }
    }

    /// «۲۵ و ۲۹ آبان»: days in a row are an interval, others a set.
    pub(super) fn list(&self, points: &[Point], index: usize) -> Option<Resolved> {
        let all: Option<Vec<Resolved>> =
            points.iter().map(|point| self.dated(point, index)).collect();
        let all = all?;
        let first = all.first()?.clone();
        let values: Vec<Edtf> = all.into_iter().map(|one| one.value).collect();
        let value = listed(&values)?;
        Some(Resolved { value, ..first })
    }
}

fn follows(first: &Edtf, second: &Edtf) -> bool {
    match (bounds(first), bounds(second)) {
        (Some((_, end)), Some((start, _))) => (start - end).num_days() == 1,
        _ => false,
    }
}

fn with_time(mut resolved: Resolved, point: &Point) -> Resolved {
    let Some(clock) = point.clock else { return resolved };
    let Some(day) = resolved.value.as_day() else { return resolved };
    let hour = if point.part == Some(Part::Midnight) && clock.hour == 12 { 0 } else { clock.hour };
    if let Some(time) =
        NaiveTime::from_hms_opt(hour.into(), clock.minute.into(), clock.second.into())
    {
        resolved.value = Edtf::day_time(day, time);
    }
    resolved
}

fn month_or_day(point: &Point, calendar: Calendar, year: i32, month: u8) -> Option<Edtf> {
    if let Some(slice) = point.slice {
        return slice_value(slice, calendar, year, month);
    }
    match point.day {
        Some(Day::Number(last)) if point.days != [0; 4] => {
            let days = point.days.into_iter().filter(|day| *day > 0).chain([last]);
            let values: Option<Vec<Edtf>> =
                days.map(|day| day_value(calendar, year, month, day)).collect();
            listed(&values?)
        }
        Some(Day::Number(last)) => {
            let value = day_value(calendar, year, month, last)?;
            match point.day_from {
                Some(first) if first < last => {
                    super::units::between(&day_value(calendar, year, month, first)?, &value)
                }
                Some(first) => {
                    let (before_year, before) = shift_month(year, month, -1);
                    super::units::between(&day_value(calendar, before_year, before, first)?, &value)
                }
                None => Some(value),
            }
        }
        _ => edged_month(calendar, year, month, point.edge),
    }
}

/// A week, third or half of a month, or its first or last day.
fn slice_value(slice: Slice, calendar: Calendar, year: i32, month: u8) -> Option<Edtf> {
    let length = month_length(calendar, year, month);
    let (first, last) = match slice {
        Slice::Week(0) => (length - 6, length),
        Slice::Week(5) => (29.min(length), length),
        Slice::Week(week) => (week * 7 - 6, week * 7),
        Slice::Third(3) => (21, length),
        Slice::Third(third) => (third * 10 - 9, third * 10),
        Slice::Half(1) => (1, 15),
        Slice::Half(_) => (16, length),
        Slice::FirstDay => (1, 1),
        Slice::LastDay => (length, length),
    };
    super::units::between(
        &day_value(calendar, year, month, first)?,
        &day_value(calendar, year, month, last)?,
    )
}

/// Days in a row are an interval, others the set of all.
fn listed(values: &[Edtf]) -> Option<Edtf> {
    if values.windows(2).all(|pair| follows(&pair[0], &pair[1])) {
        return super::units::between(values.first()?, values.last()?);
    }
    let items: Vec<String> =
        values.iter().map(|value| value.to_string().replace('/', "..")).collect();
    format!("{{{}}}", items.join(",")).parse().ok()
}

fn edged_month(calendar: Calendar, year: i32, month: u8, edge: Option<Edge>) -> Option<Edtf> {
    let Some(edge) = edge else { return Some(month_value(calendar, year, month)) };
    let length = i32::from(month_length(calendar, year, month));
    let (first, last) = thirds(edge, [(1, 10), (11, 20), (21, length)]);
    let day = |number: i32| day_value(calendar, year, month, number as u8);
    Some(super::units::between(&day(first)?, &day(last)?)?.approximate())
}

fn edged_year(calendar: Calendar, year: i32, edge: Option<Edge>) -> Option<Edtf> {
    let Some(edge) = edge else { return Some(year_value(calendar, year)) };
    let (first, last) = match edge {
        Edge::FirstDays => (1, 1),
        Edge::LastDays => (12, 12),
        edge => thirds(edge, [(1, 4), (5, 8), (9, 12)]),
    };
    let month = |number: i32| month_value(calendar, year, number as u8);
    Some(super::units::between(&month(first), &month(last))?.approximate())
}

fn edged_season(value: Edtf, fraction: Fraction, edge: Option<Edge>) -> Edtf {
    let (Some(edge), Fraction::Season(_), Some((first, last))) = (edge, fraction, bounds(&value))
    else {
        return value;
    };
    let third = (last - first).num_days() / 3;
    let (from, to) = match edge {
        Edge::Early | Edge::Start | Edge::FirstDays => (Some(first), shift_days(first, third)),
        Edge::Mid => (shift_days(first, third), shift_days(last, -third)),
        Edge::Late | Edge::End | Edge::LastDays => (shift_days(last, -third), Some(last)),
    };
    match (from, to) {
        (Some(from), Some(to)) => Edtf::days(from, to).approximate(),
        _ => value,
    }
}

fn edged_week(value: Edtf, edge: Option<Edge>) -> Edtf {
    if edge.is_some() { value.approximate() } else { value }
}

pub(super) fn thirds(edge: Edge, parts: [(i32, i32); 3]) -> (i32, i32) {
    match edge {
        Edge::Early | Edge::Start | Edge::FirstDays => parts[0],
        Edge::Mid => parts[1],
        Edge::Late | Edge::End | Edge::LastDays => parts[2],
    }
}

fn other_calendar(calendar: Calendar) -> Option<Calendar> {
    match calendar {
        Calendar::Gregorian => Some(Calendar::Jalali),
        Calendar::Jalali => Some(Calendar::Gregorian),
        Calendar::Hijri => None,
    }
}

fn in_week(start: NaiveDate, weekday: Option<u8>) -> Option<Edtf> {
    match weekday {
        Some(day) => Some(Edtf::day(shift_days(start, day.into())?)),
        None => Some(Edtf::days(start, shift_days(start, 6)?)),
    }
}

/// The week from Monday to Sunday, for the other reading.
fn iso_week(now: NaiveDate, shift: i32) -> Option<Edtf> {
    let monday = i64::from((weekday(now) + 5) % 7);
    let start = shift_days(now, 7 * i64::from(shift) - monday)?;
    Some(Edtf::days(start, shift_days(start, 6)?))
}

fn fraction_value(calendar: Calendar, year: i32, fraction: Fraction) -> Edtf {
    let months = |first: u8, last: u8| {
        let (first, last) = (month_value(calendar, year, first), month_value(calendar, year, last));
        super::units::between(&first, &last).unwrap_or(first)
    };
    match (fraction, calendar) {
        (Fraction::Season(season), Calendar::Gregorian) => Edtf::season(year, 20 + season),
        (Fraction::Quarter(quarter), Calendar::Gregorian) => Edtf::season(year, 32 + quarter),
        (Fraction::Season(part) | Fraction::Quarter(part), _) => months(part * 3 - 2, part * 3),
        (Fraction::Half(half), _) => months(half * 6 - 5, half * 6),
        (Fraction::FirstMonths(count), _) => months(1, count.clamp(1, 12)),
        (Fraction::LastMonths(count), _) => months(13 - count.clamp(1, 12), 12),
    }
}

fn decade_value(calendar: Calendar, year: i32) -> Edtf {
    match calendar {
        Calendar::Gregorian => Edtf::decade(year),
        _ => Edtf::jalali_decade(year),
    }
}

/// «قرن نوزدهم» is 18XX; «قرن ششم هجری» counts lunar years, of «شمسی» solar.
fn century_value(century: i32, point: &Point) -> Resolved {
    let first = (century - 1) * 100;
    let calendar = match point.era {
        Some(Era::Hijri | Era::Lunar) => Calendar::Hijri,
        Some(Era::Solar) => Calendar::Jalali,
        _ => Calendar::Gregorian,
    };
    let years = |from: i32, to: i32| {
        let (from, to) = (year_value(calendar, first + from), year_value(calendar, first + to));
        super::units::between(&from, &to).unwrap_or(from)
    };
    let before = point.era == Some(Era::BeforeChrist);
    let value = match point.edge {
        _ if before => Edtf::interval(Edtf::year(1 - century * 100), Edtf::year(-first)),
        Some(edge) => {
            let (from, to) = thirds(edge, [(0, 33), (34, 66), (67, 99)]);
            years(from, to).approximate()
        }
        None if calendar == Calendar::Gregorian => Edtf::century(first),
        None => years(1, 100),
    };
    Resolved::new(value, Rule::Explicit).in_calendar(calendar)
}

/// The year of `calendar` in which a month falls within a year of another one.
pub(super) fn bring_over(own: Calendar, year: i32, calendar: Calendar, month: u8) -> Option<i32> {
    let (first, last) = bounds(&year_value(own, year))?;
    let guess = parts(calendar, first).0;
    (guess - 1..=guess + 2).find(|&year| {
        super::units::day(calendar, year, month, 1).is_some_and(|day| day >= first && day <= last)
    })
}
