//! What a mention is counted from: the publication day or what was mentioned
//! before it.

use super::looks::Looks;
use super::periods::{bring_over, month_or_day};
use super::units::{self, bounds};
use super::{Past, Resolver};
use crate::calendar::{Calendar, Edtf, NaiveDate, Precision};
use crate::extract::lexicon::Unit;
use crate::extract::timex::expr::{Expr, From, Month, Point, Span, Year};

/// How many mentions back a reference may reach.
const BACK: usize = 8;
/// News is told of days so far back without their year.
const FRESH: i64 = 60;
/// A story goes on within so many days.
const STORY: i64 = 200;
/// How many mentions back an event may be that another is counted from.
const FAR: usize = 64;

impl Resolver<'_> {
    pub(super) fn looks_ahead(&self, index: usize) -> bool {
        matches!(self.site.looks(index), Looks::Ahead | Looks::Limit)
    }

    /// Where the clause looks; a limit («تا نوروز») is ahead.
    pub(super) fn near_looks(&self, index: usize) -> Looks {
        match self.site.looks(index) {
            Looks::Limit => Looks::Ahead,
            looks => looks,
        }
    }

    /// Whether the clause plainly tells what is over.
    pub(super) fn looks_back(&self, index: usize) -> bool {
        self.site.looks(index) == Looks::Back
    }

    /// Whether a near day ahead is likelier than one behind.
    pub(super) fn leans_ahead(&self, index: usize) -> bool {
        matches!(self.site.looks(index), Looks::Ahead | Looks::Limit | Looks::Present)
    }

    /// The last mention that says a day or a coarser unit, no range.
    pub(super) fn previous(&self, finest: Precision) -> Option<&Past> {
        if self.is_lost() {
            return None;
        }
        // “now” is no time that “that day” could mean.
        let told = |past: &&Past| !matches!(self.found[past.index].expr, Expr::Now);
        let mut pasts = self.values.iter().rev().take(BACK).filter(told);
        pasts.find(|past| past.value.precision() >= finest)
    }

    /// The last single day of the last sentence that tells a time: nobody counts two
    /// days from a year that is nearer.
    pub(super) fn exact_day(&self) -> Option<(NaiveDate, &Past)> {
        if self.is_lost() {
            return None;
        }
        let sentence = self.site.sentence(self.values.last()?.index);
        let beside = |past: &&Past| sentence.contains(&self.found[past.index].first);
        let mut near = self.values.iter().rev().take(BACK).take_while(beside);
        near.find_map(|past| Some((past.value.as_day()?, past)))
    }

    /// «پیکرش جمعه به خاک سپرده می‌شود. وزیر ساعاتی بعد تسلیت گفت»: the last day that is over,
    /// where the last of all is still to come and the clause tells what is over.
    pub(super) fn day_over(&self, index: usize) -> Option<(NaiveDate, &Past)> {
        let now = self.published?;
        let day = |past: &Past| past.value.clone().without_time().as_day();
        let ahead = self.values.last().and_then(day).is_some_and(|day| day > now);
        if !ahead || !self.looks_back(index) {
            return None;
        }
        let near = |past: &&Past| self.site.is_near(past.index, index);
        let mut pasts = self.values.iter().rev().take(BACK).take_while(near);
        pasts.find_map(|past| Some((day(past).filter(|day| *day <= now)?, past)))
    }

    /// Whether the mention before is a time of the same sentence whose value nobody
    /// knows: what refers to it has none either.
    fn is_lost(&self) -> bool {
        let Some(before) = self.resolving.checked_sub(1) else { return false };
        let valued = self.values.last().is_some_and(|past| past.index == before);
        let timed = !matches!(self.found[before].expr, Expr::Duration | Expr::Set | Expr::Vague);
        let sentence = self.site.sentence(self.resolving);
        !valued && timed && sentence.contains(&self.found[before].first)
    }

    /// The last value, of any precision.
    pub(super) fn previous_any(&self) -> Option<&Past> {
        self.values.last()
    }

    /// The first day of the last value.
    pub(super) fn previous_day(&self, finest: Precision) -> Option<(NaiveDate, &Past)> {
        let past = self.previous(finest)?;
        Some((bounds(&past.value)?.0, past))
    }

    /// The year that the text gives a date without one: the year named alone in
    /// the same sentence, or the last one named in a history: a text without a
    /// publication date that speaks of no «now».
    pub(super) fn year_in_text(
        &self,
        calendar: Calendar,
        month: u8,
        index: usize,
    ) -> Option<(i32, Edtf)> {
        let sentence = self.site.sentence(index);
        let has_day = |point: &Point| point.day.is_some();
        let fine = self.found[index].expr.point().is_some_and(has_day);
        // «خرداد ۱۴۰۱ … پارسال … دی‌ماه»: another year has come between.
        let counted = |past: &&Past| {
            let point = self.found[past.index].expr.point();
            point.is_none_or(|point| !matches!(point.year, Some(Year::Shift(_))))
        };
        let mut pasts = self.values.iter().rev().take(BACK).take_while(counted);
        let near = pasts.find(|past| {
            let found = &self.found[past.index];
            let alone = found.expr.point().is_some_and(|point| {
                // “in October 2023 … on October 7”
                let named = |point: &Point| {
                    point.calendar_of_month() == Some(calendar)
                        && point.month.is_some_and(
                            |name| matches!(name, Month::Named(name) if name.number == month),
                        )
                };
                is_year_alone(point)
                    || named(point) && self.is_old(point, calendar)
                    || fine == has_day(point) && self.is_old(point, calendar)
            });
            // “photographs from 1953 are shown from 6 July”
            let over = || {
                let end = bounds(&past.value).map(|(_, end)| end);
                let days = self.found[index].expr.point().is_none_or(has_day);
                days && end < self.published && self.leans_ahead(index)
            };
            alone && sentence.contains(&found.first) && !self.site.is_label(past.index) && !over()
        });
        let history = || self.published.is_none() && !self.site.tells_now();
        let far = || self.last_year.map(|place| &self.values[place]).filter(|_| history());
        let past = self.counted_year(index).or(near).or_else(far)?;
        let (first, last) = bounds(&past.value)?;
        let middle = units::shift_days(first, (last - first).num_days() / 2)?;
        let own = past.calendar.unwrap_or(calendar);
        if own != calendar && self.published.is_none() && past.value.precision() < Precision::Day {
            return None;
        }
        let year = if own == calendar {
            let (year, before, _) = units::parts(calendar, first);
            year + i32::from(self.goes_over(past, before, month, index))
        } else {
            // «در ۲۰۲۴ … ۲۵ بهمن»: the month that falls in that year.
            bring_over(own, units::parts(own, middle).0, calendar, month)?
        };
        Some((year, past.value.clone()))
    }

    /// “began on 20 December 2021 and was over on 11 January”: a story goes on past the end
    /// of the year, unless what follows had been before.
    fn goes_over(&self, past: &Past, before: u8, month: u8, index: usize) -> bool {
        const LATE: u8 = 9;
        let late = past.value.as_day().is_some() && before >= month + LATE;
        late && !self.site.has_been_between(past.index, index)
    }

    /// «سال گذشته در ماه مه», «یک سال بعد، ۲۷ تیر», “two years later, on May 5”: the counted year right before
    /// a day, or that opens its clause.
    fn counted_year(&self, index: usize) -> Option<&Past> {
        const GAP: usize = 3;
        let past = self.values.last().filter(|past| past.index + 1 == index)?;
        let (before, found) = (&self.found[past.index], &self.found[index]);
        let near = found.first - before.past <= GAP;
        let counted = match &before.expr {
            Expr::Offset(_, unit, ..) => *unit == Unit::Year,
            Expr::Point(point) => *point == Point { year: point.year, ..Point::default() },
            _ => false,
        };
        // «سال گذشته در ماه مه»; «نسبت به سال گذشته در مهر» compares.
        let told = before.expr.point().is_none_or(|point| match point.year {
            Some(Year::Same(_)) => true,
            Some(Year::Shift(_)) => !self.site.is_compared(past.index),
            _ => false,
        });
        let sentence = self.site.sentence(index);
        let beside = sentence.contains(&before.first);
        (counted && told && beside && (near || self.opens_with_year(past.index, index)))
            .then_some(past)
    }

    /// “Next year the race takes place on April 21”: everything in a clause that opens with
    /// a counted year lies in it; “next year’s race” may be told of before.
    fn opens_with_year(&self, before: usize, index: usize) -> bool {
        let (year, found) = (&self.found[before], &self.found[index]);
        let shift = match year.expr.point().and_then(|point| point.year) {
            Some(Year::Shift(shift)) => shift,
            _ => 0,
        };
        let looks = || match shift {
            1.. => self.leans_ahead(index),
            0 => false,
            _ => self.looks_back(index),
        };
        shift != 0
            && year.first == self.site.sentence(index).start
            && self.site.is_one_clause(year.past, found.first)
            && looks()
    }

    /// «فروردین ۱۴۰۲ … . ۲۷ اردیبهشت …»: a story goes on in the year that it began in,
    /// when this is soon after and the nearest such day is not fresh news.
    pub(super) fn year_of_story(
        &self,
        point: &Point,
        calendar: Calendar,
        month: u8,
        index: usize,
    ) -> Option<(i32, Edtf)> {
        let now = self.published.filter(|_| point.turn.is_none() && !self.leans_ahead(index))?;
        if let Some(found) = self.year_of_counted(point, calendar, month, index, now) {
            return Some(found);
        }
        // «۳۱ شهریور ۵۹ … دو روز بعد … ۴ آبان»: what is counted goes on with the story.
        let counts = |past: &&Past| {
            let previous =
                matches!(self.found[past.index].expr, Expr::Offset(_, _, _, From::Previous));
            previous && past.value.as_day().is_some()
        };
        // “on 8 July 2020 … since the spring of 2018. On 10 July …”: what was before does
        // not end the story.
        let mut before = self.values.iter().rev().take(BACK).filter(|past| !counts(past));
        let mut glance: Option<NaiveDate> = None;
        let past = before.find(|past| {
            let coarse = is_coarse(&self.found[past.index].expr);
            if coarse {
                glance = glance.max(bounds(&past.value).map(|(_, end)| end));
            }
            !coarse
        });
        let past = past.filter(|past| {
            let expr = &self.found[past.index].expr;
            let dated = expr
                .point()
                .is_some_and(|told| told.calendar_of_month() == Some(calendar))
                // «نوروز ۱۳۳۲ … . فردای ۲۸ مرداد …»
                || matches!(expr, Expr::Named(_, Some(Year::Number { .. }), _))
                    && past.calendar == Some(calendar);
            let near = if point.day.is_some() {
                self.site.is_story(past.index, index)
            } else {
                self.site.is_near(past.index, index)
            };
            dated && near && !self.site.is_label(past.index)
        })?;
        let (begun, _) = bounds(&past.value)?;
        if glance.is_some_and(|end| end >= begun) {
            return None;
        }
        let (year, ..) = units::parts(calendar, begun);
        let start = |year: i32| Some(bounds(&month_or_day(point, calendar, year, month)?)?.0);
        let nearest = start(self.nearest_year(point, calendar, month, index)?)?;
        if (now - nearest).num_days() <= FRESH {
            return None;
        }
        let fits = |day: &NaiveDate| {
            let weekday = point.weekday.is_none_or(|weekday| units::weekday(*day) == weekday);
            weekday && (1..=STORY).contains(&(*day - begun).num_days()) && *day < nearest
        };
        let year =
            [year, year + 1].into_iter().find(|&y| start(y).is_some_and(|day| fits(&day)))?;
        Some((year, past.value.clone()))
    }

    /// “Fifteen weeks later three ships docked. The first came in on 6 September”: the year
    /// of what was counted long ago, when the day lies close to it.
    fn year_of_counted(
        &self,
        point: &Point,
        calendar: Calendar,
        month: u8,
        index: usize,
        now: NaiveDate,
    ) -> Option<(i32, Edtf)> {
        const OLD: i64 = 400;
        const CLOSE: i64 = 31;
        let past = self.values.last()?;
        let counted = matches!(self.found[past.index].expr, Expr::Offset(_, _, _, From::Previous));
        let day = past.value.clone().without_time().as_day().filter(|_| counted)?;
        if (now - day).num_days() < OLD || !self.site.is_near(past.index, index) {
            return None;
        }
        let year = units::parts(calendar, day).0;
        let start = |year: i32| Some(bounds(&month_or_day(point, calendar, year, month)?)?.0);
        let close = |year: &i32| start(*year).is_some_and(|s| (s - day).num_days().abs() <= CLOSE);
        Some(((year - 1..=year + 1).find(close)?, past.value.clone()))
    }

    /// A date of the same calendar whose written year is over: the dates beside
    /// it in the sentence are of that year, too.
    fn is_old(&self, point: &Point, calendar: Calendar) -> bool {
        let Some(Year::Number { value, digits: 4 }) = point.year else { return false };
        let now = self.published.map(|day| units::parts(calendar, day).0);
        let same = point.calendar_of_month() == Some(calendar);
        same && now.is_some_and(|now| value < now)
    }

    /// An earlier mention in whose sentence the event named after `index` happens.
    pub(super) fn event_day(&self, index: usize) -> Option<&Past> {
        let words = self.site.words_after(index, 3);
        let needed = words.len().min(2);
        // «دو روز پس از حادثه»: any misfortune, which only the events tell.
        if words.len() == 1 && self.site.is_any_mishap(index) {
            return None;
        }
        if needed == 0 || (words.len() < 2 && self.values.len() > 4) {
            return None;
        }
        let sentence = self.site.sentence(index);
        // «یک روز پیش از این جلسه، … شد»: what is over is counted from nothing to come.
        let begun = |past: &Past| {
            let first = bounds(&past.value).map(|(first, _)| first);
            self.leans_ahead(index) || first <= self.published || self.published.is_none()
        };
        let told = self.values.iter().rev().take(FAR).filter(|past| begun(past)).find(|past| {
            let elsewhere =
                !sentence.contains(&self.found[past.index].first) || past.index + 1 == index;
            let limit = self.found[index].first;
            let last = past.index + 1 == index;
            // “resumed on Thursday, four days after …”: no day of what is counted from.
            let end = self.found[past.index].past;
            let beside = last && end + 1 == limit && self.site.is_closed(end);
            elsewhere
                && !beside
                && !self.site.is_counted_from(words[0], past.index)
                && past.value.precision() >= Precision::Month
                && (self.site.shared(past.index, limit, &words) >= needed
                    || last && self.site.tells(past.index, limit, words[0]))
        })?;
        Some(self.nearest_to(words[0], told))
    }

    /// «دهم تیر دستگیر شده بودند، سه‌شنبه بیرون آمدند»: of the days of one sentence the one that
    /// stands nearest to a word.
    fn nearest_to<'p>(&'p self, word: u128, told: &'p Past) -> &'p Past {
        let sentence = self.site.sentence(told.index);
        let here = |past: &&Past| sentence.contains(&self.found[past.index].first);
        let Some(at) = self.site.place_of(word, &sentence) else { return told };
        let all = self.values.iter().rev().filter(|past| past.index <= told.index);
        let fine = |past: &&Past| past.value.precision() >= Precision::Month;
        let near = all.take_while(here).filter(fine);
        near.min_by_key(|past| self.site.way_to(at, past.index)).unwrap_or(told)
    }
}

/// A season or a year, with no month.
fn is_coarse(expr: &Expr) -> bool {
    let point = match expr {
        Expr::Span(Span::Since(from, _)) => from.point(),
        expr => expr.point(),
    };
    point.is_some_and(|point| {
        let dated = point.month.is_some() || point.day.is_some() || point.weekday.is_some();
        !dated && (point.fraction.is_some() || point.year.is_some())
    })
}

/// «سال ۱۳۵۷» and no more.
fn is_year_alone(point: &Point) -> bool {
    matches!(point.year, Some(Year::Number { digits: 4, .. }))
        && point.month.is_none()
        && point.fraction.is_none()
        && point.edge.is_none()
}
