//! Values of lengths that a date bounds: «۱۲ ماه منتهی به خرداد», «سه روز مانده به نوروز»,
//! «فردای عید فطر».

use super::counted::{Base, days_of, ending, shifted};
use super::units::{self, bounds, shift_days};
use super::{Resolved, Resolver};
use crate::calendar::{Edtf, NaiveDate};
use crate::extract::Rule;
use crate::extract::lexicon::Unit;
use crate::extract::timex::expr::{Bound, Expr, Month, Point, Quantity, Year};

impl Resolver<'_> {
    /// «۱۲ ماه منتهی به خرداد ۱۴۰۳» is the whole of them, «سه روز مانده به نوروز» the
    /// day so long before.
    pub(super) fn bounded(
        &self,
        quantity: Quantity,
        unit: Unit,
        bound: Bound,
        date: &Expr,
        index: usize,
    ) -> Option<Resolved> {
        let mut last = self.closing(date, index)?;
        if bound == Bound::Left
            && let Some(next) = self.so_near(quantity, unit, &last, date, index)
        {
            last = next;
        }
        if bound == Bound::Ending
            && let Some(over) = self.over(&last, date, index)
        {
            last = over;
        }
        let (first, end) = bounds(&last.value)?;
        if let Some(day) = weekday_beside(bound, first, end) {
            let anchor = Some(last.value.clone());
            let value = Edtf::day(day);
            return Some(Resolved { value, alt: Vec::new(), rule: Rule::Offset, anchor, ..last });
        }
        let value = if bound == Bound::Ending {
            ending(quantity, unit, &last, end)?
        } else {
            let base = Base {
                day: first,
                anchor: last.value.clone(),
                precision: last.value.precision(),
                calendar: last.calendar,
                rule: Rule::EventRelative,
                note: None,
            };
            shifted(&base, quantity, unit, if bound == Bound::Left { -1 } else { 1 })?
        };
        let anchor = Some(last.value.clone());
        Some(Resolved { value, alt: Vec::new(), rule: Rule::Offset, anchor, ..last })
    }

    /// «سه روز مانده به نوروز خریدم», told on the day: what was so near then may be still to
    /// come, when the day that was so long before it is over.
    fn so_near(
        &self,
        quantity: Quantity,
        unit: Unit,
        last: &Resolved,
        date: &Expr,
        index: usize,
    ) -> Option<Resolved> {
        let now = self.published?;
        let (first, _) = bounds(&last.value).filter(|(first, _)| *first <= now)?;
        let (next, day) = match date {
            Expr::Named(named, None, None) => {
                let next = self.named(*named, None, Some(1), index)?;
                let (day, _) = bounds(&next.value)?;
                (next, day)
            }
            Expr::Point(point) if point.year.is_none() && point.turn.is_none() => {
                let Some(Month::Named(name)) = point.month else { return None };
                let value = units::parts(name.calendar, first).0 + 1;
                let year = Some(Year::Number { value, digits: 4 });
                let next = self.closing(&Expr::Point(Point { year, ..*point }), index)?;
                let (day, _) = bounds(&next.value)?;
                (Resolved { rule: last.rule, anchor: last.anchor.clone(), ..next }, day)
            }
            _ => return None,
        };
        let days = days_of(quantity, unit)?;
        let over = shift_days(day, -days)? <= now && day > now;
        over.then_some(next)
    }

    /// «سال مالی منتهی به ۳۰ آذر»: of what is reckoned the end is over, whatever the
    /// clause looks at.
    fn over(&self, last: &Resolved, date: &Expr, index: usize) -> Option<Resolved> {
        let point = date.point().filter(|point| point.year.is_none() && point.turn.is_none())?;
        let (first, _) = bounds(&last.value).filter(|(first, _)| Some(*first) > self.published)?;
        self.published?;
        let Some(Month::Named(name)) = point.month else { return None };
        let value = units::parts(name.calendar, first).0 - 1;
        let year = Some(Year::Number { value, digits: 4 });
        let over = self.closing(&Expr::Point(Point { year, ..*point }), index)?;
        Some(Resolved { rule: last.rule, anchor: last.anchor.clone(), ..over })
    }
}

/// The weekday before or after what begins and ends on two days, when that is the bound.
fn weekday_beside(bound: Bound, first: NaiveDate, end: NaiveDate) -> Option<NaiveDate> {
    let days = |from: u8, to: u8| match (to + 7 - from) % 7 {
        0 => 7,
        days => i64::from(days),
    };
    match bound {
        Bound::WeekdayBefore(day) => shift_days(first, -days(day, units::weekday(first))),
        Bound::WeekdayAfter(day) => shift_days(end, days(units::weekday(end), day)),
        Bound::Ending | Bound::Left | Bound::Gone => None,
    }
}
