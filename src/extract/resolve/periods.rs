//! Days, months, years and parts of them as values, whatever the calendar.

use super::units::{
    between, bounds, day, day_value, month_length, month_value, parts, shift_days, shift_month,
    weekday, year_value,
};
use crate::calendar::{Calendar, Edtf, NaiveDate};
use crate::extract::lexicon::Edge;
use crate::extract::timex::expr::{Day, Fraction, Point, Slice};

pub(super) fn follows(first: &Edtf, second: &Edtf) -> bool {
    match (bounds(first), bounds(second)) {
        (Some((_, end)), Some((start, _))) => (start - end).num_days() == 1,
        _ => false,
    }
}

pub(super) fn month_or_day(
    point: &Point,
    calendar: Calendar,
    year: i32,
    month: u8,
) -> Option<Edtf> {
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
                    between(&day_value(calendar, year, month, first)?, &value)
                }
                Some(first) => {
                    let (before_year, before) = shift_month(year, month, -1);
                    between(&day_value(calendar, before_year, before, first)?, &value)
                }
                None => Some(value),
            }
        }
        _ => edged_month(calendar, year, month, point.edge),
    }
}

/// A week, third or half of a month, or its first or last day.
pub(super) fn slice_value(slice: Slice, calendar: Calendar, year: i32, month: u8) -> Option<Edtf> {
    if let Slice::Weekday(number, wanted) = slice {
        return nth_weekday(&month_value(calendar, year, month), number, wanted);
    }
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
        Slice::FirstDays(days) => (1, days.min(length)),
        Slice::LastDays(days) => (length + 1 - days.min(length), length),
        Slice::Weekday(..)
        | Slice::Month(_)
        | Slice::FirstMonths(_)
        | Slice::LastMonths(_)
        | Slice::FirstYears(_)
        | Slice::LastYears(_)
        | Slice::Weekend => return None,
    };
    between(&day_value(calendar, year, month, first)?, &day_value(calendar, year, month, last)?)
}

/// The N-th of a weekday in a period, or the last.
pub(super) fn nth_weekday(period: &Edtf, number: u8, wanted: u8) -> Option<Edtf> {
    let (first, last) = bounds(period)?;
    let day = if number == 0 {
        shift_days(last, -i64::from((weekday(last) + 7 - wanted) % 7))?
    } else {
        let ahead = i64::from((wanted + 7 - weekday(first)) % 7);
        shift_days(first, ahead + 7 * (i64::from(number) - 1))?
    };
    (first <= day && day <= last).then(|| Edtf::day(day))
}

/// A day or month inside a season.
pub(super) fn sliced_season(season: &Edtf, calendar: Calendar, slice: Slice) -> Option<Edtf> {
    let (first, last) = bounds(season)?;
    match slice {
        Slice::FirstDay => Some(Edtf::day(first)),
        Slice::LastDay => Some(Edtf::day(last)),
        Slice::Weekday(number, wanted) => nth_weekday(season, number, wanted),
        Slice::Month(0) => {
            let (year, month, _) = parts(calendar, last);
            Some(month_value(calendar, year, month))
        }
        Slice::Month(number) => {
            let (year, month, _) = parts(calendar, first);
            let (year, month) = shift_month(year, month, i32::from(number) - 1);
            Some(month_value(calendar, year, month))
        }
        Slice::FirstMonths(count) => {
            let (year, month, _) = parts(calendar, first);
            let (end, past) = shift_month(year, month, i32::from(count.min(3)) - 1);
            between(&month_value(calendar, year, month), &month_value(calendar, end, past))
        }
        Slice::LastMonths(count) => {
            let (year, month, _) = parts(calendar, last);
            let (begun, start) = shift_month(year, month, 1 - i32::from(count.min(3)));
            between(&month_value(calendar, begun, start), &month_value(calendar, year, month))
        }
        _ => None,
    }
}

/// Days in a row are an interval, others the set of all.
pub(super) fn listed(values: &[Edtf]) -> Option<Edtf> {
    if values.windows(2).all(|pair| follows(&pair[0], &pair[1])) {
        return between(values.first()?, values.last()?);
    }
    let items: Vec<String> =
        values.iter().map(|value| value.to_string().replace('/', "..")).collect();
    format!("{{{}}}", items.join(",")).parse().ok()
}

pub(super) fn edged_month(
    calendar: Calendar,
    year: i32,
    month: u8,
    edge: Option<Edge>,
) -> Option<Edtf> {
    let Some(edge) = edge else { return Some(month_value(calendar, year, month)) };
    let length = i32::from(month_length(calendar, year, month));
    let (first, last) = thirds(edge, [(1, 10), (11, 20), (21, length)]);
    let day = |number: i32| day_value(calendar, year, month, number as u8);
    Some(between(&day(first)?, &day(last)?)?.approximate())
}

pub(super) fn edged_year(calendar: Calendar, year: i32, edge: Option<Edge>) -> Option<Edtf> {
    let Some(edge) = edge else { return Some(year_value(calendar, year)) };
    let (first, last) = match edge {
        Edge::FirstDays => (1, 1),
        Edge::LastDays => (12, 12),
        edge => thirds(edge, [(1, 4), (5, 8), (9, 12)]),
    };
    let month = |number: i32| month_value(calendar, year, number as u8);
    Some(between(&month(first), &month(last))?.approximate())
}

pub(super) fn edged_season(value: Edtf, fraction: Fraction, edge: Option<Edge>) -> Edtf {
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

pub(super) fn edged_week(value: Edtf, edge: Option<Edge>) -> Edtf {
    if edge.is_some() { value.approximate() } else { value }
}

pub(super) fn thirds(edge: Edge, parts: [(i32, i32); 3]) -> (i32, i32) {
    match edge {
        Edge::Early | Edge::Start | Edge::FirstDays => parts[0],
        Edge::Mid => parts[1],
        Edge::Late | Edge::End | Edge::LastDays => parts[2],
    }
}

pub(super) fn other_calendar(calendar: Calendar) -> Option<Calendar> {
    match calendar {
        Calendar::Gregorian => Some(Calendar::Jalali),
        Calendar::Jalali => Some(Calendar::Gregorian),
        Calendar::Hijri => None,
    }
}

pub(super) fn in_week(start: NaiveDate, weekday: Option<u8>) -> Option<Edtf> {
    match weekday {
        Some(day) => Some(Edtf::day(shift_days(start, day.into())?)),
        None => Some(Edtf::days(start, shift_days(start, 6)?)),
    }
}

/// The week from Monday to Sunday, for the other reading.
pub(super) fn iso_week(now: NaiveDate, shift: i32) -> Option<Edtf> {
    let monday = i64::from((weekday(now) + 5) % 7);
    let start = shift_days(now, 7 * i64::from(shift) - monday)?;
    Some(Edtf::days(start, shift_days(start, 6)?))
}

pub(super) fn fraction_value(calendar: Calendar, year: i32, fraction: Fraction) -> Edtf {
    let months = |first: u8, last: u8| {
        let (first, last) = (month_value(calendar, year, first), month_value(calendar, year, last));
        between(&first, &last).unwrap_or(first)
    };
    match (fraction, calendar) {
        (Fraction::Season(season) | Fraction::SeasonAfter(season), Calendar::Gregorian) => {
            Edtf::season(year, 20 + season)
        }
        (Fraction::Quarter(quarter), Calendar::Gregorian) => Edtf::season(year, 32 + quarter),
        (Fraction::Season(part) | Fraction::SeasonAfter(part) | Fraction::Quarter(part), _) => {
            months(part * 3 - 2, part * 3)
        }
        (Fraction::Half(half), _) => months(half * 6 - 5, half * 6),
        (Fraction::FirstMonths(count), _) => months(1, count.clamp(1, 12)),
        (Fraction::LastMonths(count), _) => months(13 - count.clamp(1, 12), 12),
    }
}

/// The year of `calendar` in which a month falls within a year of another one.
pub(super) fn bring_over(own: Calendar, year: i32, calendar: Calendar, month: u8) -> Option<i32> {
    let (first, last) = bounds(&year_value(own, year))?;
    let guess = parts(calendar, first).0;
    (guess - 1..=guess + 2)
        .find(|&year| day(calendar, year, month, 1).is_some_and(|day| day >= first && day <= last))
}
