//! Days that are told before: «همان روز», “that evening”, «همان شنبه».

use super::units::{bounds, shift_days, weekday};
use super::{Past, Resolved, Resolver};
use crate::calendar::{Edtf, NaiveDate, Precision};
use crate::extract::Rule;
use crate::extract::timex::expr::{Day, Month, Point};

/// How many mentions back a day may be that is called the same.
const BACK: usize = 8;

impl Resolver<'_> {
    /// «همان روز», «فردای آن روز»: the day told last, or so many days from it.
    pub(super) fn same_day(&self, shift: i32) -> Option<Resolved> {
        if shift == 0
            && let Some(month) = self.month_told_last()
        {
            return Some(month);
        }
        let last = self.previous_day(Precision::Day);
        // «دیدار دیگر این هفته که همان روز برگزار شد»: a week is no day.
        let week = last.as_ref().is_some_and(|(_, past)| {
            self.found[past.index].expr.point().is_some_and(|point| point.week.is_some())
        });
        let last = last.filter(|(_, past)| past.value.as_day().is_some());
        let told = self.day_under_way(true).or(last);
        let Some((day, past)) = told.or_else(|| self.day_before_week().filter(|_| week)) else {
            return if shift == 0 { None } else { self.day_shift(shift) };
        };
        let value = Edtf::day(shift_days(day, shift.into())?);
        let calendar = past.calendar;
        let mut resolved = Resolved::new(value, Rule::Anaphora).anchored(Some(past.value.clone()));
        resolved.calendar = calendar;
        Some(resolved)
    }

    /// The last single day of the story where what was told after it is none of its days:
    /// «سارقان شنبه وارد شدند. موزه از خرداد تعطیل است. همان شب …». `background`: what is
    /// long and begins before that day is told by the way; what is longer than months are
    /// always is.
    pub(super) fn day_under_way(&self, background: bool) -> Option<(NaiveDate, &Past)> {
        let index = self.resolving;
        // «تا آن روز ما خاک شده‌ایم»: of what was told as a limit nobody knows the day.
        if self.site.is_until(&self.found[index]) {
            return None;
        }
        let passes = |past: &Past| self.is_passed_by(past);
        let glanced = |past: &Past| background && is_long(past) || is_beyond_count(past);
        let last = self.values.last()?;
        let passed = passes(last) || glanced(last);
        let mut pasts = self.values.iter().rev().take(BACK);
        let (day, past) = pasts.find_map(|past| {
            let day = day_of(past).filter(|_| !passes(past));
            Some((day?, past)).filter(|_| passed)
        })?;
        let first = |past: &Past| bounds(&past.value).map(|(first, _)| first);
        let mut between = self.values.iter().rev().take_while(|other| other.index > past.index);
        let by_the_way =
            between.all(|other| passes(other) || glanced(other) && first(other) <= Some(day));
        (by_the_way && self.site.is_of_story(past.index, index)).then_some((day, past))
    }

    /// Whether what was told at `past` is no day that is called the same or counted from: told
    /// as still to come where the clause tells what is over, said in a quotation that is over,
    /// or only the day on which somebody says so.
    fn is_passed_by(&self, past: &Past) -> bool {
        let Some((_, last)) = bounds(&past.value) else { return true };
        let ahead = self.published.is_some_and(|now| last > now);
        if day_of(past).is_some() {
            // «سه‌شنبه گفت: «آن شب راه رفتیم»»
            let said = || self.site.is_said_between(past.index, self.resolving);
            return ahead && self.looks_back(self.resolving) || self.is_only_said(past) || said();
        }
        let apart = || {
            self.site.is_quoted_apart(past.index, self.resolving)
                || self.site.is_in_aside(past.index, self.resolving)
        };
        is_long(past) && (ahead || apart())
    }

    /// «پلیس امروز گفت دو نفر همان شب بازداشت شدند», «تا امروز ۴۰ تن مرده‌اند»: the article's
    /// own day, on which somebody only says so or something is counted.
    fn is_only_said(&self, past: &Past) -> bool {
        let found = &self.found[past.index];
        let today = found.expr.point().and_then(|point| point.day) == Some(Day::Shift(0));
        // “Police said on Tuesday that …” of that Tuesday
        let told = || day_of(past) == self.published && self.site.is_day_of_saying(found);
        today && (self.site.is_said(past.index) || self.site.is_limit(found)) || told()
    }

    /// “took the prize in August. On the same evening …”: of a month that another sentence
    /// told last, nobody knows which day is meant.
    fn month_told_last(&self) -> Option<Resolved> {
        let past = self.values.last()?;
        let found = &self.found[past.index];
        let month = found.expr.point().is_some_and(|point| {
            let named = matches!(point.month, Some(Month::Named(_)));
            named && point.day.is_none() && point.weekday.is_none() && point.slice.is_none()
        });
        let sentence = self.site.sentence(past.index);
        let alone = || {
            let mut before = self.values.iter().rev().skip(1).take(2);
            !before.any(|other| sentence.contains(&self.found[other.index].first))
        };
        // «از فروردین طلبمان مانده», “had been on sale since June”: what was so all the while.
        let by_the_way = || self.site.is_by_the_way(past.index, self.resolving);
        let here = sentence.contains(&self.found[self.resolving].first);
        let part = self.found[self.resolving].expr.point().is_some_and(|p| p.part.is_some());
        let next = month
            && part
            && !here
            && self.site.is_near(past.index, self.resolving)
            && alone()
            && !(by_the_way() && self.day_under_way(true).is_some());
        next.then(|| {
            let value = Resolved::new(past.value.clone(), Rule::Anaphora);
            value.anchored(Some(past.value.clone()))
        })
    }

    /// The last single day that is not too far back.
    fn day_before_week(&self) -> Option<(NaiveDate, &Past)> {
        const BACK: usize = 3;
        self.values.iter().rev().take(BACK).find_map(|past| Some((day_of(past)?, past)))
    }

    /// «ناپدید شد. شوهرش بامداد فردا به کلانتری رفت»: the day after the one told before, where
    /// the clause tells what somebody did in a part of it and that day is older than yesterday.
    /// «پروازهای فردا باطل شد» is told of the article's own morrow.
    pub(super) fn morrow_told(&self, index: usize) -> Option<Resolved> {
        let now = self.published?;
        let past = self.values.last()?;
        let day = shift_days(day_of(past)?, 1).filter(|day| *day < now)?;
        let part = self.found[index].expr.point().is_some_and(|point| point.part.is_some());
        let told = part
            && self.site.is_story(past.index, index)
            && !self.site.is_of_happening(index)
            && !self.site.becomes(index)
            && self.looks_back(index);
        told.then(|| {
            Resolved::new(Edtf::day(day), Rule::Anaphora).anchored(Some(past.value.clone()))
        })
    }

    /// «شنبه گفت از فردا مدارس باز است»: “tomorrow” and the like as somebody said on a day that
    /// is told right before.
    pub(super) fn as_said(&self, shift: i32, index: usize) -> Option<Resolved> {
        let past = self.values.last().filter(|past| past.index + 1 == index)?;
        let day = day_of(past).filter(|day| Some(*day) < self.published)?;
        let value = Edtf::day(shift_days(day, shift.into())?);
        let said = self.site.is_said_between(past.index, index);
        said.then(|| Resolved::new(value, Rule::Anaphora).anchored(Some(past.value.clone())))
    }

    /// «همان شنبه شب», “that same Saturday”, «همان روز شنبه»: the last day told that was this
    /// weekday.
    pub(super) fn same_weekday(&self, point: &Point, wanted: u8, index: usize) -> Option<Resolved> {
        const FAR: usize = 24;
        let bare = point.turn.is_none() && point.week.is_none();
        let same = point.day == Some(Day::Same(0)) || self.site.is_called_same(index);
        if !bare || !same {
            return None;
        }
        let ahead = self.leans_ahead(index);
        // The article's own day stands in its dateline, too.
        let told = |day: NaiveDate| match self.published {
            Some(now) => day < now || ahead && day > now,
            None => true,
        };
        let fits =
            |past: &&Past| day_of(past).is_some_and(|day| weekday(day) == wanted && told(day));
        let past = self.values.iter().rev().take(FAR).find(fits)?;
        let value = Resolved::new(Edtf::day(day_of(past)?), Rule::Anaphora);
        Some(value.anchored(Some(past.value.clone())))
    }
}

/// Whether what was told took a week or longer.
fn is_long(past: &Past) -> bool {
    const LONG: i64 = 6;
    bounds(&past.value).is_some_and(|(first, last)| (last - first).num_days() >= LONG)
}

/// Whether what was told took so long that nobody counts days from it.
fn is_beyond_count(past: &Past) -> bool {
    const MONTHS: i64 = 62;
    bounds(&past.value).is_some_and(|(first, last)| (last - first).num_days() > MONTHS)
}

/// The single day of what was told.
fn day_of(past: &Past) -> Option<NaiveDate> {
    past.value.clone().without_time().as_day()
}
