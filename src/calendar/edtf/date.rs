//! One EDTF date: year, month or season, day, clock time, with unspecified
//! digits and qualification, and the days it can mean. No text is read or
//! written here.

use super::super::civil::{Civil, days_in_month};
use super::Precision;
use super::shape::Grain;

/// Qualification of one component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) enum Mark {
    #[default]
    None,
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    Both,
}

impl Mark {
    /// Both marks together.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, mark) | (mark, Self::None) => mark,
            (a, b) if a == b => a,
            _ => Self::Both,
        }
    }
}

/// A decimal digit or `X`.
pub(super) const X: u8 = 10;

/// Two digits, each 0–9 or [`X`].
pub(super) type Pair = [u8; 2];

/// A year as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Year {
    /// Four digits, each 0–9 or [`X`].
    Digits { negative: bool, digits: [u8; 4] },
    /// `Y` and more than four digits, or an exponent: `mantissa × 10^exponent`.
    Long { mantissa: i64, exponent: Option<u8> },
}

/// A time zone as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::calendar) enum Zone {
    /// None: local time.
    Local,
    /// `Z`
    Utc,
    /// `±hh` or `±hh:mm`.
    Offset { negative: bool, hours: u8, minutes: Option<u8> },
}

/// A clock time as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::calendar) struct Time {
    pub(in crate::calendar) hour: u8,
    pub(in crate::calendar) minute: u8,
    pub(in crate::calendar) second: u8,
    pub(in crate::calendar) zone: Zone,
}

/// A mark on either side of a component. A left one qualifies the component
/// alone, a right one also everything before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Marks {
    pub(super) left: Mark,
    pub(super) right: Mark,
}

/// One date. Built only by the parser and by [`Date`]'s constructors, so that
/// at least one real day matches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Date {
    pub(super) year: Year,
    /// `S2` of `1950S2`.
    pub(super) significant: Option<u8>,
    /// Month 01–12 with `X`, or a code 21–41.
    pub(super) month: Option<Pair>,
    pub(super) day: Option<Pair>,
    pub(super) time: Option<Time>,
    /// Of year, month and day.
    pub(super) marks: [Marks; 3],
}

/// A date without unspecified digits; month and day are 0 when not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Instance {
    year: i64,
    month: u8,
    day: u8,
}

impl Instance {
    /// Whether there is such a date; 0 is no month or day written, never «00»,
    /// which the parser refuses.
    fn exists(self) -> bool {
        match (self.month, self.day) {
            (0 | 21..=41, 0) => true,
            (1..=12, day) => day <= days_in_month(self.year, self.month),
            _ => false,
        }
    }

    /// The first day.
    pub(super) fn first(self) -> Civil {
        let month = match self.month {
            0 => 1,
            code @ 21.. => season_months(code).0,
            month => month,
        };
        Civil { year: self.year, month, day: self.day.max(1) }
    }

    /// The last day.
    pub(super) fn last(self) -> Civil {
        let month = match self.month {
            0 => 12,
            code @ 21.. => season_months(code).1,
            month => month,
        };
        let day = if self.day == 0 { days_in_month(self.year, month) } else { self.day };
        Civil { year: self.year, month, day }
    }
}

impl Date {
    /// A year; one outside ±9999 is written with `Y`.
    pub(super) fn year(year: i64) -> Self {
        let year = if (-9999..=9999).contains(&year) {
            let abs = year.unsigned_abs();
            let digit = |power: u64| (abs / power % 10) as u8;
            Year::Digits {
                negative: year < 0,
                digits: [digit(1000), digit(100), digit(10), digit(1)],
            }
        } else {
            Year::Long { mantissa: year, exponent: None }
        };
        let marks = [Marks::default(); 3];
        Self { year, significant: None, month: None, day: None, time: None, marks }
    }

    /// A month or season code; only the year when that is beyond four digits.
    pub(super) fn month(year: i64, month: u8) -> Self {
        let date = Self::year(year);
        if date.is_long() { date } else { Self { month: Some(pair(month)), ..date } }
    }

    /// A day; only the year when that is beyond four digits.
    pub(super) fn day(day: Civil) -> Self {
        let date = Self::month(day.year, day.month);
        if date.is_long() { date } else { Self { day: Some(pair(day.day)), ..date } }
    }

    /// A year with its last `count` digits unspecified.
    pub(super) fn masked_year(year: i64, count: usize) -> Self {
        let mut date = Self::year(year);
        if let Year::Digits { digits, .. } = &mut date.year {
            digits[4 - count..].fill(X);
        }
        date
    }

    /// Whether the year is written with `Y`; such dates cannot stand in
    /// intervals and sets.
    pub(super) fn is_long(&self) -> bool {
        matches!(self.year, Year::Long { .. })
    }

    /// Whether any component carries a mark.
    pub(super) fn is_marked(&self) -> bool {
        self.marks.iter().any(|mark| *mark != Marks::default())
    }

    /// All marks of all components together.
    pub(super) fn mark(&self) -> Mark {
        self.marks.iter().fold(Mark::None, |all, marks| all.and(marks.left).and(marks.right))
    }

    /// The date with one more mark on the whole; a clock time is dropped,
    /// since EDTF cannot qualify one.
    pub(super) fn with_mark(mut self, mark: Mark) -> Self {
        self.time = None;
        let last = usize::from(self.month.is_some()) + usize::from(self.day.is_some());
        self.marks[last].right = self.marks[last].right.and(mark);
        self
    }

    /// The unit that the date names: the finest component that is known
    /// together with all coarser ones.
    pub(super) fn grain(&self) -> Grain {
        if let Year::Digits { digits, negative } = self.year
            && digits.contains(&X)
        {
            return match digits.map(|digit| digit == X) {
                [false, false, true, true] if !negative => Grain::Century,
                [false, false, false, true] if !negative => Grain::Decade,
                _ => Grain::Years,
            };
        }
        match (self.month, self.day) {
            (None | Some([X, _] | [_, X]), _) => Grain::Year,
            (Some([tens, ones]), _) if tens >= 2 => Grain::Season(tens * 10 + ones),
            (Some(_), None | Some([X, _] | [_, X])) => Grain::Month,
            _ => Grain::Day,
        }
    }

    /// How fine the grain is.
    pub(super) fn precision(&self) -> Precision {
        match self.grain() {
            Grain::Day if self.time.is_some() => Precision::Time,
            Grain::Day => Precision::Day,
            Grain::Month => Precision::Month,
            Grain::Season(_) => Precision::Season,
            _ => self.year_precision(),
        }
    }

    fn year_precision(&self) -> Precision {
        let (first, last) = self.year_range();
        match last - first {
            0 => Precision::Year,
            1..=9 => Precision::Decade,
            _ => Precision::Century,
        }
    }

    /// The earliest date that matches.
    pub(super) fn earliest(&self) -> Option<Instance> {
        self.edge(false)
    }

    /// The latest date that matches.
    pub(super) fn latest(&self) -> Option<Instance> {
        self.edge(true)
    }

    fn edge(&self, latest: bool) -> Option<Instance> {
        match self.exact() {
            Some(instance) => instance.exists().then_some(instance),
            None => self.instances(latest).next(),
        }
    }

    /// The date without a search, when no digit of it is unspecified.
    fn exact(&self) -> Option<Instance> {
        let Year::Digits { negative, digits } = self.year else { return None };
        let number = |pair: Option<Pair>| match pair {
            None => Some(0),
            Some([X, _] | [_, X]) => None,
            Some([tens, ones]) => Some(tens * 10 + ones),
        };
        if self.significant.is_some() || unspecified(digits) > 0 {
            return None;
        }
        let year = digits.into_iter().fold(0, |year, digit| year * 10 + i64::from(digit));
        let year = if negative { -year } else { year };
        Some(Instance { year, month: number(self.month)?, day: number(self.day)? })
    }

    /// First and last day covered.
    pub(super) fn days(&self) -> (Civil, Civil) {
        if let Some(only) = self.exact() {
            return (only.first(), only.last());
        }
        let invariant = "a date matches at least one day";
        (self.earliest().expect(invariant).first(), self.latest().expect(invariant).last())
    }

    /// Everything that matches, in order of time, or backwards.
    fn instances(&self, backwards: bool) -> impl Iterator<Item = Instance> + '_ {
        self.years(backwards).flat_map(move |year| {
            months(self.month, backwards).flat_map(move |month| {
                let in_month = if month == 0 { 31 } else { days_in_month(year, month) };
                matching(self.day, 1..=in_month, backwards).map(move |day| Instance {
                    year,
                    month,
                    day,
                })
            })
        })
    }

    /// The years that match, in order of time or backwards. A significant-digit
    /// range gives its two ends only: nothing finer can stand beside it.
    fn years(&self, backwards: bool) -> impl Iterator<Item = i64> + use<> {
        let (negative, digits) = match self.year {
            Year::Digits { negative, digits } if self.significant.is_none() => (negative, digits),
            _ => {
                let (first, last) = self.year_range();
                let only = if backwards { last } else { first };
                return Years::One(std::iter::once(only));
            }
        };
        let count = 10_i64.pow(unspecified(digits));
        Years::Masked((0..count).filter_map(move |step| {
            let fill = if backwards == negative { step } else { count - 1 - step };
            let year = fill_digits(digits, fill);
            match (negative, year) {
                (true, 0) => None,
                (true, year) => Some(-year),
                (false, year) => Some(year),
            }
        }))
    }

    /// The first and last year that match, whatever month and day say.
    pub(super) fn year_range(&self) -> (i64, i64) {
        let (value, spread) = match self.year {
            Year::Digits { negative, digits } => {
                let sign = if negative { -1 } else { 1 };
                let low = fill_digits(digits, 0);
                let count = unspecified(digits);
                let high = fill_digits(digits, 10_i64.pow(count) - 1);
                if count > 0 {
                    let low = if negative { low.max(1) } else { low };
                    return ((low * sign).min(high * sign), (low * sign).max(high * sign));
                }
                (low * sign, self.significant)
            }
            Year::Long { mantissa, exponent } => {
                let power = 10_i64.saturating_pow(u32::from(exponent.unwrap_or(0)));
                (mantissa.saturating_mul(power), self.significant)
            }
        };
        spread.map_or((value, value), |digits| significant_range(value, digits))
    }
}

/// Lets [`Date::years`] return one of two iterators without allocating.
enum Years<A, B> {
    One(A),
    Masked(B),
}

impl<A: Iterator<Item = i64>, B: Iterator<Item = i64>> Iterator for Years<A, B> {
    type Item = i64;
    fn next(&mut self) -> Option<i64> {
        match self {
            Self::One(years) => years.next(),
            Self::Masked(years) => years.next(),
        }
    }
}

/// The years that agree with `value` in its first `digits` digits.
fn significant_range(value: i64, digits: u8) -> (i64, i64) {
    let abs = value.saturating_abs();
    let written = abs.checked_ilog10().map_or(1, |log| log + 1);
    let unit = 10_i64.saturating_pow(written.saturating_sub(u32::from(digits)));
    let low = abs / unit * unit;
    let high = low.saturating_add(unit - 1);
    if value < 0 { (-high, -low) } else { (low, high) }
}

/// How many digits are `X`.
fn unspecified(digits: [u8; 4]) -> u32 {
    digits.into_iter().map(|digit| u32::from(digit == X)).sum()
}

/// Four digits with the digits of `fill` in the places of `X`.
fn fill_digits(digits: [u8; 4], mut fill: i64) -> i64 {
    let mut year = 0;
    let mut power = 1;
    for digit in digits.into_iter().rev() {
        if digit == X {
            year += fill % 10 * power;
            fill /= 10;
        } else {
            year += i64::from(digit) * power;
        }
        power *= 10;
    }
    year
}

/// The months that match, 0 for none written; a season code as itself.
fn months(month: Option<Pair>, backwards: bool) -> impl Iterator<Item = u8> + use<> {
    let range = match month {
        Some([tens, _]) if tens >= 2 && tens != X => 21..=41,
        _ => 1..=12,
    };
    matching(month, range, backwards)
}

/// The numbers of a range that a pair of digits matches; only 0 for no pair.
fn matching(
    pair: Option<Pair>,
    range: std::ops::RangeInclusive<u8>,
    backwards: bool,
) -> impl Iterator<Item = u8> + use<> {
    let (low, high) = if pair.is_none() { (0, 0) } else { (*range.start(), *range.end()) };
    (low..=high)
        .map(move |number| if backwards { high - (number - low) } else { number })
        .filter(move |number| pair.is_none_or(|pair| matches_pair(pair, *number)))
}

fn matches_pair([tens, ones]: Pair, number: u8) -> bool {
    (tens == X || tens == number / 10) && (ones == X || ones == number % 10)
}

/// Two digits of a number below 100.
pub(super) fn pair(number: u8) -> Pair {
    [number / 10, number % 10]
}

/// First and last month of a season, quarter, third or half by its code 21–41.
///
/// Winter is December only: the code stands for the end of the named year,
/// as in python-edtf; the standard leaves the months open.
fn season_months(code: u8) -> (u8, u8) {
    match code {
        21 | 25 | 31 => (3, 5),
        22 | 26 | 32 => (6, 8),
        23 | 27 | 29 => (9, 11),
        24 | 28 | 30 => (12, 12),
        33..=36 => ((code - 33) * 3 + 1, (code - 33) * 3 + 3),
        37..=39 => ((code - 37) * 4 + 1, (code - 37) * 4 + 4),
        _ => (code.saturating_sub(40) * 6 + 1, code.saturating_sub(40) * 6 + 6),
    }
}
