//! Offsets and windows.

use super::units::{self, bounds, shift_days, shift_months};
use super::{Resolved, Resolver};
use crate::calendar::{Calendar, Edtf, NaiveDate, Precision};
use crate::extract::Rule;
use crate::extract::lexicon::Unit;
use crate::extract::timex;
use crate::extract::timex::expr::{Day, Direction, Expr, Found, From, Point, Quantity};
use crate::extract::tokens::Tokens;
use chrono::Datelike;

/// What is longer than so many days is counted from no day of it.
const COARSE: i64 = 20;

/// What an offset is counted from.
pub(super) struct Base {
    pub day: NaiveDate,
    pub anchor: Edtf,
    pub precision: Precision,
    pub calendar: Option<Calendar>,
    pub rule: Rule,
    pub note: Option<String>,
}

impl Resolver<'_> {
    pub(super) fn offset(
        &self,
        quantity: Quantity,
        unit: Unit,
        direction: Direction,
        from: From,
        index: usize,
    ) -> Option<Resolved> {
        let base = self.base(from, unit, index)?;
        // «دقایقی بعد» of another paragraph is counted from what nobody knows.
        let near = || self.values.last().is_some_and(|past| self.site.is_near(past.index, index));
        let loose = quantity.vague && unit <= Unit::Hour && from == From::Previous;
        if loose && (!near() || self.day_over(index).is_some()) {
            return None;
        }
        // «دو فصل پیش» of sport are no seasons of the year.
        if quantity.vague && unit > Unit::Hour || unit == Unit::Season {
            return None;
        }
        let sign = if direction == Direction::Back { -1 } else { 1 };
        let once = quantity == Quantity { whole: 1, half: false, vague: false };
        let same = from == From::Earlier && unit == Unit::Year && once;
        let value = match year_before(&base).filter(|_| same) {
            Some(value) => value,
            None => shifted(&base, quantity, unit, sign)?,
        };
        let jalali = self.jalali_year(&base, quantity, unit, sign);
        let mut resolved = Resolved::new(value, base.rule).anchored(Some(base.anchor)).or(jalali);
        resolved.calendar = base.calendar;
        resolved.note = base.note;
        Some(resolved)
    }

    fn base(&self, from: From, unit: Unit, index: usize) -> Option<Base> {
        let document = || {
            let day = self.published?;
            let anchor = Edtf::day(day);
            Some(Base {
                day,
                anchor,
                precision: Precision::Day,
                calendar: None,
                rule: Rule::Offset,
                note: None,
            })
        };
        let previous = || {
            if let Some((day, past)) = self.day_over(index) {
                let (anchor, calendar) = (past.value.clone(), past.calendar);
                let precision = Precision::Day;
                let rule = Rule::Anaphora;
                return Some(Base { day, anchor, precision, calendar, rule, note: None });
            }
            let (day, past) = self
                .day_under_way(false)
                .or_else(|| self.exact_day())
                .filter(|_| unit <= Unit::Week)
                .or_else(|| self.previous_day(Precision::Century))?;
            let precision = past.value.precision();
            Some(Base {
                day,
                anchor: past.value.clone(),
                precision,
                calendar: past.calendar,
                rule: Rule::Anaphora,
                note: None,
            })
        };
        match from {
            From::Document => document(),
            // «نه روز پس از آن که … ۱۲ مهر برخورد کرد، …»
            From::Previous if self.site.opens_clause(self.found[index].past) => {
                let told = self.event_dated_here(index);
                told.or_else(previous).or_else(|| document().filter(|_| self.leans_ahead(index)))
            }
            // «شش روز بعد ادامه می‌یابد»
            From::Previous => previous().or_else(|| document().filter(|_| self.leans_ahead(index))),
            From::Earlier => previous().or_else(document),
            From::Event(Some(epoch)) => {
                let resolved = self.epoch(epoch);
                let (day, _) = bounds(&resolved.value)?;
                let precision = resolved.value.precision();
                let calendar = resolved.calendar;
                Some(Base {
                    day,
                    anchor: resolved.value,
                    precision,
                    calendar,
                    rule: Rule::EventRelative,
                    note: resolved.note,
                })
            }
            From::Event(None) | From::Told => {
                let here = from == From::Event(None);
                if let Some(base) = self.event_dated_here(index).filter(|_| here) {
                    return Some(base);
                }
                let past = self.event_day(index)?;
                let (day, _) = bounds(&past.value)?;
                let precision = past.value.precision();
                Some(Base {
                    day,
                    anchor: past.value.clone(),
                    precision,
                    calendar: past.calendar,
                    rule: Rule::EventRelative,
                    note: None,
                })
            }
        }
    }

    /// «دو سال پس از حمله … در ۷ اکتبر ۲۰۲۳»: the event's date follows in the
    /// same clause, with no sign between.
    fn event_dated_here(&self, index: usize) -> Option<Base> {
        let next = self.found.get(index + 1)?;
        let near = self.site.is_same_clause(self.found[index].past, next.first)
            && !self.is_of_main_clause(index, next);
        // «دو روز پس از نوروز», “the day after Christmas”
        let dated =
            matches!(next.expr, Expr::Named(..)) || next.expr.point().is_some_and(Point::is_dated);
        if !(near && dated) {
            return None;
        }
        let resolved = self.resolve(&next.expr, index + 1)?;
        let (day, _) = bounds(&resolved.value)?;
        let precision = resolved.value.precision();
        // “ten days after thieves took a 19th-century tiara”
        if precision < Precision::Year {
            return None;
        }
        let calendar = resolved.calendar;
        Some(Base {
            day,
            anchor: resolved.value,
            precision,
            calendar,
            rule: Rule::EventRelative,
            note: None,
        })
    }

    /// «سه روز بعد از شکستن لوله لکه‌ها امروز به دریا رسید»: a day as the article calls it, so
    /// far behind the event that it dates what came of it.
    fn is_of_main_clause(&self, index: usize, next: &Found) -> bool {
        const NEAR: usize = 3;
        let deictic = next.expr.point().is_some_and(|point| {
            matches!(point.day, Some(Day::Shift(_)))
                || point.weekday.is_some() && point.day.is_none() && point.turn.is_none()
        });
        deictic && next.first > self.found[index].past + NEAR && !self.site.is_closed(next.past)
    }

    /// The Jalali year as the other reading of «دو سال پیش».
    #[allow(clippy::unused_self, reason = "beside its siblings")]
    fn jalali_year(&self, base: &Base, quantity: Quantity, unit: Unit, sign: i32) -> Option<Edtf> {
        let document = base.rule == Rule::Offset && unit == Unit::Year && !quantity.half;
        document.then_some(())?;
        let count = i32::try_from(quantity.whole).ok()?;
        let year = units::parts(Calendar::Jalali, base.day).0.checked_add(sign * count)?;
        Some(Edtf::jalali_year(year).approximate())
    }

    pub(super) fn window(
        &self,
        quantity: Quantity,
        unit: Unit,
        direction: Direction,
    ) -> Option<Resolved> {
        let now = self.published.filter(|_| !quantity.vague)?;
        let base = Base {
            day: now,
            anchor: Edtf::day(now),
            precision: Precision::Day,
            calendar: None,
            rule: Rule::Offset,
            note: None,
        };
        let sign = if direction == Direction::Back { -1 } else { 1 };
        let far = match unit {
            Unit::Week => {
                Edtf::day(shift_days(now, i64::from(sign) * days_of(quantity, Unit::Week)?)?)
            }
            _ => shifted(&base, quantity, unit, sign)?,
        };
        let here = Edtf::day(now);
        let value = if direction == Direction::Back {
            Edtf::interval(far, here)
        } else {
            Edtf::interval(here, far)
        };
        Some(Resolved::new(value, Rule::Offset).anchored(self.doc()))
    }
}

/// When that happened which a phrase counts from («دو روز پس از», “a week before”),
/// if what it tells of was at `value`; none for parts of a day, which lead back
/// to no day for sure.
pub(in crate::extract) fn counted_from(phrase: &str, value: &Edtf) -> Option<Edtf> {
    counted(phrase, value, -1)
}

/// When that happened which a phrase tells the distance of («دو روز پس از»), if what it
/// counts from was at `value`.
pub(in crate::extract) fn counted_to(phrase: &str, value: &Edtf) -> Option<Edtf> {
    counted(phrase, value, 1)
}

/// So few hours after something nobody says whether midnight was between.
const HOURS: u32 = 12;

/// «دو ساعت پس از پرتاب», “a few hours after the blast”: about the day of `value`.
fn hours_from(quantity: Quantity, unit: Unit, value: &Edtf) -> Option<Edtf> {
    let few = unit < Unit::Hour || unit == Unit::Hour && quantity.whole < HOURS;
    let day = value.clone().without_time().as_day().filter(|_| few)?;
    Some(Edtf::day(day).approximate())
}

fn counted(phrase: &str, value: &Edtf, way: i32) -> Option<Edtf> {
    // The kept memory is for articles.
    let mut tokens = Tokens::default();
    tokens.read(phrase);
    let found = timex::find(phrase, &tokens.list).into_iter().next()?;
    let Expr::Offset(quantity, unit, direction, _) = found.expr else { return None };
    if unit < Unit::Day && way > 0 {
        return hours_from(quantity, unit, value);
    }
    let vague = quantity.vague || unit < Unit::Day || unit == Unit::Season;
    let (day, _) = bounds(value).filter(|_| !vague)?;
    let base = Base {
        day,
        anchor: value.clone(),
        precision: value.precision(),
        calendar: None,
        rule: Rule::EventRelative,
        note: None,
    };
    shifted(&base, quantity, unit, if direction == Direction::Back { -way } else { way })
}

/// “$5 billion in the third quarter, from $4 billion a year earlier”: the same
/// months of the year before.
fn year_before(base: &Base) -> Option<Edtf> {
    const STRETCH: std::ops::Range<i64> = 31..340;
    let (first, last) = bounds(&base.anchor).filter(|_| base.rule == Rule::Anaphora)?;
    let calendar = base.calendar.unwrap_or(Calendar::Gregorian);
    let ((y, m, d), (year, month, day)) =
        (units::parts(calendar, first), units::parts(calendar, last));
    let whole = d == 1 && day == units::month_length(calendar, year, month);
    let short = STRETCH.contains(&(last - first).num_days()) && !base.anchor.is_start_vague();
    let months = |y, m| units::month_value(calendar, y, m);
    (whole && short).then(|| units::between(&months(y - 1, m), &months(year - 1, month)))?
}

/// So many units, the last of which ends with a date.
pub(super) fn ending(
    quantity: Quantity,
    unit: Unit,
    last: &Resolved,
    end: NaiveDate,
) -> Option<Edtf> {
    if let Some(days) = days_of(quantity, unit) {
        return Some(Edtf::days(shift_days(end, 1 - days.max(1))?, end));
    }
    let months = i32::try_from(i64::from(quantity.whole) * months_in(unit)?).ok()?;
    if months == 0 || quantity.half {
        return None;
    }
    let calendar = last.calendar.unwrap_or(Calendar::Gregorian);
    let (year, month, day) = units::parts(calendar, end);
    if day == units::month_length(calendar, year, month) {
        let (year, month) = units::shift_month(year, month, 1 - months);
        return units::between(&units::month_value(calendar, year, month), &last.value);
    }
    let (year, month) = units::shift_month(year, month, -months);
    let day = day.min(units::month_length(calendar, year, month));
    let before = units::day(calendar, year, month, day)?;
    Some(Edtf::days(shift_days(before, 1)?, end))
}

/// The whole days of a quantity of hours, days or weeks.
pub(super) fn days_of(quantity: Quantity, unit: Unit) -> Option<i64> {
    let whole = i64::from(quantity.whole);
    Some(match unit {
        Unit::Second | Unit::Minute => 0,
        Unit::Hour => whole / 24,
        Unit::Day | Unit::Night => whole,
        Unit::Week => whole * 7 + if quantity.half { 4 } else { 0 },
        _ => return None,
    })
}

pub(super) fn shifted(base: &Base, quantity: Quantity, unit: Unit, sign: i32) -> Option<Edtf> {
    if let Some(days) = days_of(quantity, unit) {
        let day = shift_days(base.day, i64::from(sign) * days)?;
        // Of a month nobody knows from which of its days is counted.
        let (first, last) = bounds(&base.anchor).unwrap_or((base.day, base.day));
        let coarse = (last - first).num_days() > COARSE;
        if (base.precision < Precision::Day || coarse) && unit < Unit::Week {
            return Some(Edtf::month(day.year(), day.month()).approximate());
        }
        let value = Edtf::day(day);
        let vague = unit == Unit::Week || quantity.half && unit >= Unit::Day;
        return Some(if vague { value.approximate() } else { value });
    }
    let months = i64::from(quantity.whole) * months_in(unit)?
        + if quantity.half { months_in(unit)? / 2 } else { 0 };
    let whole_years = months % 12 == 0 && unit >= Unit::Year;
    if whole_years {
        return years_away(base, sign * i32::try_from(months / 12).ok()?, unit);
    }
    let day = shift_months(base.day, i64::from(sign) * months)?;
    Some(Edtf::month(day.year(), day.month()).approximate())
}

fn months_in(unit: Unit) -> Option<i64> {
    Some(match unit {
        Unit::Month => 1,
        Unit::Year => 12,
        Unit::Decade => 120,
        Unit::Century => 1200,
        _ => return None,
    })
}

/// A year some years away: of the document approximate, of a year in the text
/// exact, in that year's calendar.
fn years_away(base: &Base, years: i32, unit: Unit) -> Option<Edtf> {
    let calendar =
        base.calendar.filter(|_| base.rule != Rule::Offset).unwrap_or(Calendar::Gregorian);
    let year = units::parts(calendar, base.day).0.checked_add(years)?;
    if !(-9000..=9000).contains(&year) {
        return None;
    }
    let value = units::year_value(calendar, year);
    let exact = base.rule != Rule::Offset && unit == Unit::Year;
    Some(if exact { value } else { value.approximate() })
}
