//! Values of weekdays, weeks and weekends.

use super::looks::Looks;
use super::periods::{edged_week, in_week, iso_week};
use super::units::{bounds, shift_days, shift_months, week_start, weekday};
use super::{Past, Resolved, Resolver};
use crate::calendar::{Edtf, NaiveDate, Precision};
use crate::extract::Rule;
use crate::extract::timex::expr::{Point, Slice, Week, Year};

impl Resolver<'_> {
    pub(super) fn weekly(&self, point: &Point, index: usize) -> Option<Resolved> {
        if let Some(Week::Same(shift)) = point.week
            && let Some((day, past)) = self.previous_day(Precision::Day)
            && !(shift > 0 && self.is_told_now(past, index))
        {
            let start = shift_days(week_start(day)?, 7 * i64::from(shift))?;
            let value = in_week(start, point.weekday)?;
            return Some(Resolved::new(value, Rule::Anaphora).anchored(Some(past.value.clone())));
        }
        if let (Some(Year::Following), Some(wanted)) = (point.year, point.weekday) {
            return self.following_weekday(wanted);
        }
        let now = self.published?;
        if point.slice == Some(Slice::Weekend) {
            return self.weekend(now, point.turn, index);
        }
        if let Some(Week::Shift(shift) | Week::Same(shift)) = point.week {
            // “ten years ago this week”
            let now = match point.year {
                Some(Year::Shift(years)) => shift_months(now, 12 * i64::from(years))?,
                _ => now,
            };
            let start = shift_days(week_start(now)?, 7 * i64::from(shift))?;
            // «دوشنبه همین هفته رفته بود», told on Sunday: a week of seven days that are over.
            let ahead = point.weekday.is_some_and(|day| day > weekday(now));
            let told = shift == 0 && ahead && self.looks_back(index);
            let start = if told { shift_days(start, -7)? } else { start };
            let value = in_week(start, point.weekday)?;
            // Nobody calls yesterday «جمعه هفته پیش».
            let yesterday = value.as_day().is_some_and(|day| (now - day).num_days() == 1);
            let value = if yesterday && shift == -1 {
                in_week(shift_days(start, -7)?, point.weekday)?
            } else {
                value
            };
            let value = edged_week(value, point.edge);
            let resolved = Resolved::new(value, Rule::RelativeUnit).anchored(self.doc());
            return Some(if point.weekday.is_none() {
                resolved.or(iso_week(now, shift))
            } else {
                resolved
            });
        }
        let wanted = point.weekday?;
        if let Some(same) = self.same_weekday(point, wanted, index) {
            return Some(same);
        }
        if let Some(same) = self.told_weekday(point, wanted, index) {
            return Some(same);
        }
        if let Some(day) = self.day_ahead(point, wanted, index) {
            return Some(day);
        }
        if let Some(day) = self.last_of_range(point, wanted, index) {
            return Some(day);
        }
        // «۱۲ آبان وارد خانه شد و شنبه بعد دستگیر شد»
        if point.turn == Some(1)
            && self.looks_back(index)
            && self.previous_day(Precision::Day).is_some()
        {
            return self.following_weekday(wanted);
        }
        let back = i64::from((weekday(now) + 7 - wanted) % 7);
        let days = match point.turn {
            Some(turn @ 1..) => 7 * i64::from(turn) - back,
            Some(0) => i64::from(wanted) - i64::from(weekday(now)),
            // “two Sundays ago”
            Some(turn) => -(if back == 0 { 7 } else { back }) + 7 * i64::from(turn + 1),
            None if self.site.is_deferred(index) => 7 - back,
            // «سه‌شنبه را عزای عمومی اعلام کرد», told on Wednesday.
            None if back == 1 && self.site.is_object_told(index) => -back,
            None if back != 0 && self.leans_ahead(index) => 7 - back,
            // «آن یکشنبه نیامد»: not of the day on which it is told.
            None if back == 0 && self.site.is_pointed(index) => -7,
            None => -back,
        };
        let value = Edtf::day(shift_days(now, days)?);
        Some(Resolved::new(value, Rule::Weekday).anchored(self.doc()))
    }

    /// «در آبان دوپینگ کرد. نمونه دوم شنبه هفته بعد باز می‌شود»: whether what is still to come
    /// is told behind something that is over, from which nobody counts it.
    fn is_told_now(&self, past: &Past, index: usize) -> bool {
        let now = self.published.filter(|_| self.leans_ahead(index));
        let over = now.zip(bounds(&past.value)).is_some_and(|(now, (_, last))| last < now);
        over && !self.site.sentence(index).contains(&self.found[past.index].first)
    }

    /// “the following Tuesday”: the first one after the day that was mentioned.
    fn following_weekday(&self, wanted: u8) -> Option<Resolved> {
        let (day, past) = self.previous_day(Precision::Day)?;
        let ahead = i64::from((wanted + 7 - weekday(day)) % 7);
        let day = shift_days(day, if ahead == 0 { 7 } else { ahead })?;
        let anchor = Some(past.value.clone());
        Some(Resolved::new(Edtf::day(day), Rule::Anaphora).anchored(anchor))
    }

    /// “last weekend”: the last one that is over; “this weekend”, “over the weekend”: the one
    /// that has begun or comes, or that is just over where the clause tells of it.
    fn weekend(&self, now: NaiveDate, turn: Option<i32>, index: usize) -> Option<Resolved> {
        const SUNDAY: u8 = 1;
        let here = weekday(now) <= SUNDAY;
        // The week begins with Saturday, and so with its weekend.
        let begun = week_start(now)?;
        let weeks = match turn {
            Some(-1) => -i64::from(here),
            Some(1..) => 1 + i64::from(!here),
            _ if here || self.looks_back(index) => 0,
            None if !self.leans_ahead(index) => 0,
            _ => 1,
        };
        let first = shift_days(begun, 7 * weeks)?;
        let value = Edtf::days(first, shift_days(first, 1)?);
        Some(Resolved::new(value, Rule::RelativeUnit).anchored(self.doc()))
    }

    /// «… روزهای ۹ و ۱۰ مرداد: … پنجشنبه ۸ تا ۱۰»: where no verb tells, one of the days
    /// ahead that were named just before.
    fn day_ahead(&self, point: &Point, wanted: u8, index: usize) -> Option<Resolved> {
        const WEEK: i64 = 7;
        let now = self.published.filter(|_| point.turn.is_none())?;
        if self.site.looks(index) != Looks::Unknown {
            return None;
        }
        let ahead = |past: &Past| {
            let (first, last) = bounds(&past.value)?;
            let short = (last - first).num_days() < WEEK && (last - now).num_days() < WEEK;
            let shift = i64::from((wanted + 7 - weekday(first)) % 7);
            let day = shift_days(first, shift).filter(|day| *day <= last)?;
            (first > now && short).then_some(day)
        };
        let (past, day) =
            self.values.iter().rev().take(6).find_map(|past| Some((past, ahead(past)?)))?;
        let anchor = Some(past.value.clone());
        Some(Resolved::new(Edtf::day(day), Rule::Anaphora).anchored(anchor))
    }

    /// «یکشنبه ۱۲ اسفند آغاز شد و تا صبح دوشنبه ادامه یافت»: the first such day after one
    /// that is more than a week over.
    fn last_of_range(&self, point: &Point, wanted: u8, index: usize) -> Option<Resolved> {
        const WEEK: i64 = 7;
        let until = point.turn.is_none() && self.site.is_until_past(index);
        let now = self.published.filter(|_| until)?;
        let sentence = self.site.sentence(index);
        let past =
            self.values.last().filter(|past| sentence.contains(&self.found[past.index].first))?;
        let begun = past.value.clone().without_time().as_day()?;
        let shift = i64::from((wanted + 7 - weekday(begun)) % 7);
        let day = shift_days(begun, shift).filter(|_| (now - begun).num_days() > WEEK)?;
        let anchor = Some(past.value.clone());
        Some(Resolved::new(Edtf::day(day), Rule::Anaphora).anchored(anchor))
    }

    /// «شب یلدا امسال جمعه است»: the weekday that is told of a day named before it.
    fn told_weekday(&self, point: &Point, wanted: u8, index: usize) -> Option<Resolved> {
        let bare = point.turn.is_none() && point.part.is_none() && point.clock.is_none();
        if !bare || !self.site.is_predicate(index) {
            return None;
        }
        let sentence = self.site.sentence(index);
        let past =
            self.values.last().filter(|past| sentence.contains(&self.found[past.index].first))?;
        let day = past.value.as_day().filter(|day| weekday(*day) == wanted)?;
        let anchor = Some(past.value.clone());
        Some(Resolved::new(Edtf::day(day), Rule::Anaphora).anchored(anchor))
    }
}
