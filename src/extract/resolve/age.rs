//! Decades, centuries and millennia, whole, by thirds («اوایل قرن بیستم») and
//! by halves («نیمه دوم قرن نوزدهم»).

use super::periods::thirds;
use super::units::{between, bounds, parts, year_value};
use super::{Resolved, Resolver};
use crate::calendar::{Calendar, Edtf};
use crate::extract::Rule;
use crate::extract::lexicon::Unit;
use crate::extract::timex::expr::{Era, Fraction, Point, Slice};

/// Years in a row.
#[derive(Debug, Clone, Copy)]
struct Years {
    calendar: Calendar,
    first: i32,
    count: i32,
}

impl Years {
    /// A part of them: `from` and `to` count from the first, inclusive.
    fn part(self, from: i32, to: i32) -> Option<Edtf> {
        let year = |shift| year_value(self.calendar, self.first + shift);
        between(&year(from), &year(to))
    }

    fn thirds(self) -> [(i32, i32); 3] {
        let third = self.count / 3;
        [(0, third), (third + 1, 2 * third), (2 * third + 1, self.count - 1)]
    }

    fn whole(self) -> Option<Edtf> {
        match (self.calendar, self.count) {
            (Calendar::Gregorian, 10) => Some(Edtf::decade(self.first)),
            (Calendar::Jalali, 10) => Some(Edtf::jalali_decade(self.first)),
            (Calendar::Gregorian, 100) if self.first >= 0 => Some(Edtf::century(self.first)),
            _ => self.part(0, self.count - 1),
        }
    }

    /// «سه سال نخست», “the last two years”.
    fn sliced(self, slice: Slice) -> Option<Edtf> {
        match slice {
            Slice::FirstYears(count) => self.part(0, i32::from(count).min(self.count) - 1),
            Slice::LastYears(count) => {
                self.part((self.count - i32::from(count)).max(0), self.count - 1)
            }
            _ => None,
        }
    }

    fn fraction(self, fraction: Fraction) -> Option<Edtf> {
        let (number, parts) = match fraction {
            Fraction::Half(half) => (i32::from(half), 2),
            Fraction::Quarter(quarter) => (i32::from(quarter), 4),
            _ => return self.whole(),
        };
        let at = |number: i32| number * self.count / parts;
        self.part(at(number - 1), at(number) - 1)
    }
}

impl Resolver<'_> {
    /// A decade or longer, or what of it is meant.
    pub(super) fn age(&self, point: &Point, index: usize) -> Option<Resolved> {
        let years = self.years_of_age(point, index)?;
        let value = match (point.edge, point.fraction) {
            _ if point.slice.is_some() => years.sliced(point.slice?)?,
            (Some(edge), _) => {
                let (from, to) = thirds(edge, years.thirds());
                years.part(from, to)?.approximate()
            }
            (None, Some(fraction)) => years.fraction(fraction)?,
            (None, None) => years.whole()?,
        };
        let resolved = Resolved::new(value, Rule::Explicit).in_calendar(years.calendar);
        if point.age_then.is_some() {
            let anchor = self.values.last().map(|past| past.value.clone());
            return Some(Resolved { rule: Rule::Anaphora, ..resolved }.anchored(anchor));
        }
        Some(resolved)
    }

    fn years_of_age(&self, point: &Point, index: usize) -> Option<Years> {
        if let (Some(century), Some(decade)) = (point.century, point.decade_shift) {
            let century = numbered(century, 100, point.era);
            // A lunar or solar century begins with its first year, a decade with its nought.
            let origin = i32::from(century.calendar != Calendar::Gregorian);
            let first = century.first - origin + (i32::from(decade) - 1) * 10;
            return Some(Years { first, count: 10, ..century });
        }
        if let Some((unit, shift)) = point.age_then {
            return self.age_mentioned(unit, shift);
        }
        if let Some(millennium) = point.millennium {
            return Some(numbered(millennium, 1000, point.era));
        }
        if let Some(century) = point.century {
            return Some(numbered(century, 100, point.era));
        }
        let decade = point.decade?;
        let foreign = || self.site.is_english(index) && !self.site.is_domestic();
        let gregorian =
            decade >= 1500 || point.era == Some(Era::Gregorian) || decade >= 1000 && foreign();
        let calendar = if gregorian { Calendar::Gregorian } else { Calendar::Jalali };
        let first = if decade < 100 { self.expand(decade, calendar) } else { decade };
        // «دهه سی میلادی» is over, or nobody would tell of it so.
        let now = self.published.map(|day| parts(calendar, day).0);
        let ahead = decade < 100 && now.is_some_and(|now| first > now);
        Some(Years { calendar, first: if ahead { first - 100 } else { first }, count: 10 })
    }

    /// A decade or century counted from the last one mentioned.
    fn age_mentioned(&self, unit: Unit, shift: i8) -> Option<Years> {
        let past = self.values.last()?;
        let (first, _) = bounds(&past.value)?;
        let calendar = past.calendar.unwrap_or(Calendar::Gregorian);
        let count = if unit == Unit::Decade { 10 } else { 100 };
        // A lunar or solar century begins with its first year, a decade with its nought.
        let origin = i32::from(calendar != Calendar::Gregorian && unit == Unit::Century);
        let year = parts(calendar, first).0 - origin;
        let first = (year.div_euclid(count) + i32::from(shift)) * count + origin;
        Some(Years { calendar, first, count })
    }

    /// «قرن گذشته» is the twentieth when the article is of the twenty-first.
    pub(super) fn turned_century(&self, turn: i32) -> Option<Resolved> {
        let year = parts(Calendar::Gregorian, self.published?).0;
        let value = Edtf::century((year.div_euclid(100) + turn) * 100);
        Some(
            Resolved::new(value, Rule::RelativeUnit)
                .anchored(self.doc())
                .in_calendar(Calendar::Gregorian),
        )
    }
}

/// «قرن نوزدهم» is 18XX; «قرن ششم هجری» counts lunar years, of «شمسی» solar.
fn numbered(number: i8, count: i32, era: Option<Era>) -> Years {
    let number = i32::from(number);
    let before = (number - 1) * count;
    let (calendar, first) = match era {
        Some(Era::BeforeChrist) => (Calendar::Gregorian, 1 - number * count),
        Some(Era::Hijri | Era::Lunar) => (Calendar::Hijri, before + 1),
        Some(Era::Solar) => (Calendar::Jalali, before + 1),
        _ => (Calendar::Gregorian, before),
    };
    Years { calendar, first, count }
}
