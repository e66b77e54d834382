//! Days of the hours that a text tells without a date.

use super::point::with_time;
use super::{Past, Resolved, Resolver};
use crate::calendar::Edtf;
use crate::extract::Rule;
use crate::extract::timex::expr::{Day, Expr, Point};

impl Resolver<'_> {
    /// A time of day takes its day from a mention just before it in the sentence.
    pub(super) fn clock_only(&self, point: &Point, index: usize) -> Option<Resolved> {
        if self.site.is_stamp(index) {
            return self.stamped(point);
        }
        let sentence = self.site.sentence(index);
        let past = self.values.last().filter(|past| {
            sentence.contains(&self.found[past.index].first)
                || self.is_chained(past, index)
                || self.is_headed(past, index)
        });
        let past = past.or_else(|| self.day_going_on(point, index))?;
        // «تا ۱۵ شهریور هر روز از ساعت ۹ برپاست»: an hour of every day.
        let again =
            |before: usize| matches!(self.found[before].expr, Expr::Set) && past.index < before;
        if index.checked_sub(1).is_some_and(again) {
            return None;
        }
        // «دوشنبه گفت که انفجار ساعت ۱۱ شب رخ داد»: Monday is when it was said.
        if self.site.is_reported(past.index, index) {
            return None;
        }
        let day = past.value.clone().without_time().as_day()?;
        let resolved =
            Resolved::new(Edtf::day(day), Rule::Anaphora).anchored(Some(past.value.clone()));
        Some(with_time(resolved, point))
    }

    /// “hit the depot on Thursday morning. It came at 8 a.m.”, «او آن روز در هرات بود. ساعت سه
    /// عصر رسید»: whether an hour goes on with the hour, part of the day or pointed day that
    /// was told before it; what is over may be told in the next paragraph.
    fn is_chained(&self, past: &Past, index: usize) -> bool {
        const NEAR: usize = 24;
        let before = &self.found[past.index];
        let timed = |point: &Point| {
            point.clock.is_some() || point.part.is_some() || self.site.ends_with_part(past.index)
        };
        let pointed = before.expr.point().is_some_and(|p| matches!(p.day, Some(Day::Same(_))));
        let near = self.found[index].first - before.past <= NEAR;
        let lasts =
            |found: &crate::extract::timex::expr::Found| matches!(found.expr, Expr::Duration);
        let apart = self.found[past.index + 1..index].iter().any(|found| !lasts(found));
        let same = near && self.site.is_near(past.index, index);
        !apart
            && (pointed && same || before.expr.point().is_some_and(timed))
            && (same || self.site.is_story(past.index, index) && self.looks_back(index))
    }

    /// “The ferry left on Tuesday. Its engines stopped at 3:40 p.m.”: the day that the story has
    /// come to, or that its account is of, when the clause tells what is over.
    #[cold]
    fn day_going_on(&self, point: &Point, index: usize) -> Option<&Past> {
        let now = self.published?;
        if point.clock.is_none() || !self.looks_back(index) {
            return None;
        }
        let day = |past: &Past| past.value.clone().without_time().as_day();
        let over = |past: &Past| day(past).is_some_and(|day| day <= now);
        let last = self.values.last()?;
        let told = over(last)
            && !self.site.is_line(last.index)
            && self.site.is_story(last.index, index)
            && !self.site.is_said(last.index);
        if told && last.index + 1 == index {
            return Some(last);
        }
        let account = self.day_of_account()?;
        // Nothing that is over has come between.
        let mut later = self.values.iter().filter(|past| past.index > account.index);
        later.all(|past| day(past) == day(account) || !over(past)).then_some(account)
    }

    /// “June 23: Iran launches missiles. At 22:00 Trump announces a truce”: whether a day
    /// heads the paragraph of an hour.
    fn is_headed(&self, past: &Past, index: usize) -> bool {
        past.value.as_day().is_some()
            && self.site.is_stamp(past.index)
            && self.site.is_near(past.index, index)
    }

    /// The day that an English text is about from its first line: “For three hours on
    /// Wednesday, May 24, most of you could not sign in”.
    fn day_of_account(&self) -> Option<&Past> {
        let now = self.published?;
        let body = |past: &&Past| past.value.clone().without_time().as_day() != Some(now);
        let mut days = self.values.iter().filter(|past| {
            let day = past.value.clone().without_time();
            body(past) && day.as_day().is_some()
        });
        let written = |past: &&Past| {
            self.found[past.index].expr.point().is_some_and(|point| {
                matches!(point.day, Some(Day::Number(_))) && point.month.is_some()
            })
        };
        // The title may say only “Tuesday's outage”.
        let first = days.next()?;
        let same = |past: &&Past| past.value == first.value;
        let mut again = days.take(2).filter(written);
        let first = Some(first).filter(written).or_else(|| again.find(same))?;
        let over = first.value.as_day().is_some_and(|day| day < now);
        (over && self.site.is_english(first.index)).then_some(first)
    }

    /// «۱۴:۳۵ | …»: a time that heads its line is of the day that heads the lines
    /// above, else of the document's.
    fn stamped(&self, point: &Point) -> Option<Resolved> {
        const FAR: usize = 64;
        let heads = |past: &&Past| past.value.as_day().is_some() && self.site.is_line(past.index);
        let heading = self.values.iter().rev().take(FAR).find(heads);
        // The line with the day of publication heads no account of another day.
        let own = heading.filter(|past| past.value.as_day() != self.published);
        let heading = own.or_else(|| self.day_of_account()).or(heading);
        let resolved = match heading {
            Some(past) => Resolved::new(past.value.clone().without_time(), Rule::Anaphora)
                .anchored(Some(past.value.clone())),
            None => {
                Resolved::new(Edtf::day(self.published?), Rule::RelativeUnit).anchored(self.doc())
            }
        };
        Some(with_time(resolved, point))
    }
}
