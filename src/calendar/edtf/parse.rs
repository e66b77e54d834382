//! From text to an EDTF value, without allocating for anything but sets.
//!
//! Strict ISO 8601-2:2019, levels 0–2. Where the standard is silent the rules
//! follow the validators whose cases are in `tests/data/edtf.tsv`:
//! - the ends of an interval have a four-digit year and no clock time;
//! - an interval may not run backwards: some reading of its start must begin
//!   no later than some reading of its end;
//! - in a set, commas are followed by one space everywhere or nowhere.

use super::date::{Date, Mark, Marks, Pair, Time, X, Year, Zone};
use super::{End, Item, Value};

/// A place in the text.
struct Cursor<'a> {
    rest: &'a [u8],
}

/// Reads a whole value.
pub(super) fn value(text: &str) -> Option<Value> {
    match text.as_bytes() {
        [b'[', items @ .., b']'] => set(items, false),
        [b'{', items @ .., b'}'] => set(items, true),
        bytes => match bytes.iter().position(|byte| *byte == b'/') {
            Some(slash) => interval(&bytes[..slash], &bytes[slash + 1..]),
            None => date(bytes).map(Value::Date),
        },
    }
}

fn interval(start: &[u8], end: &[u8]) -> Option<Value> {
    let (start, end) = (interval_end(start)?, interval_end(end)?);
    match (&start, &end) {
        (End::Unknown, End::Unknown) => None,
        (End::Date(first), End::Date(last)) if !in_order(first, last) => None,
        _ => Some(Value::Interval(start, end)),
    }
}

fn interval_end(text: &[u8]) -> Option<End> {
    match text {
        b"" => Some(End::Unknown),
        b".." => Some(End::Open),
        text => member(text).map(End::Date),
    }
}

/// A date that may stand inside an interval or a set.
fn member(text: &[u8]) -> Option<Date> {
    date(text).filter(|date| !date.is_long() && date.time.is_none())
}

/// Whether some reading of `first` begins no later than some reading of `last`.
pub(super) fn in_order(first: &Date, last: &Date) -> bool {
    match (first.earliest(), last.latest()) {
        (Some(first), Some(last)) => first.first() <= last.first(),
        _ => false,
    }
}

fn set(text: &[u8], all: bool) -> Option<Value> {
    let (spaces, commas) = text.iter().fold((0, 0), |(spaces, commas), byte| {
        (spaces + usize::from(*byte == b' '), commas + usize::from(*byte == b','))
    });
    if spaces != 0 && spaces != commas {
        return None;
    }
    let mut items = Vec::with_capacity(commas + 1);
    for (index, mut item) in text.split(|byte| *byte == b',').enumerate() {
        if spaces > 0 && index > 0 {
            item = item.strip_prefix(b" ")?;
        }
        let item = set_item(item)?;
        let open_start = matches!(item, Item::Range(None, _));
        let open_end = matches!(item, Item::Range(_, None));
        if open_start && index > 0 || open_end && index < commas {
            return None;
        }
        items.push(item);
    }
    Some(Value::Set { all, items })
}

fn set_item(text: &[u8]) -> Option<Item> {
    let Some(dots) = text.windows(2).position(|pair| pair == b"..") else {
        return member(text).map(Item::One);
    };
    let read = |text: &[u8]| match text {
        b"" => Some(None),
        text => member(text).map(Some),
    };
    let (first, last) = (read(&text[..dots])?, read(&text[dots + 2..])?);
    match (&first, &last) {
        (None, None) => None,
        (Some(first), Some(last)) if !in_order(first, last) => None,
        _ => Some(Item::Range(first, last)),
    }
}

/// Reads one date to the end of the text.
fn date(text: &[u8]) -> Option<Date> {
    let mut cursor = Cursor { rest: text };
    let left = cursor.mark();
    let long = cursor.eat(b'Y');
    let negative = cursor.eat(b'-');
    let year = if long { cursor.long_year(negative)? } else { cursor.short_year(negative)? };
    let mut date = Date {
        year,
        significant: cursor.significant()?,
        month: None,
        day: None,
        time: None,
        marks: [Marks { left, right: cursor.mark() }, Marks::default(), Marks::default()],
    };
    if !long && date.significant.is_none() {
        cursor.month_and_day(&mut date)?;
    }
    (cursor.rest.is_empty() && date.earliest().is_some()).then_some(date)
}

impl Cursor<'_> {
    fn eat(&mut self, byte: u8) -> bool {
        let found = self.rest.first() == Some(&byte);
        if found {
            self.rest = &self.rest[1..];
        }
        found
    }

    fn mark(&mut self) -> Mark {
        let mark = match self.rest.first() {
            Some(b'?') => Mark::Uncertain,
            Some(b'~') => Mark::Approximate,
            Some(b'%') => Mark::Both,
            _ => return Mark::None,
        };
        self.rest = &self.rest[1..];
        mark
    }

    fn digit(&mut self) -> Option<u8> {
        let digit = self.rest.first()?.wrapping_sub(b'0');
        (digit < 10).then(|| {
            self.rest = &self.rest[1..];
            digit
        })
    }

    fn digit_or_x(&mut self) -> Option<u8> {
        if self.eat(b'X') { Some(X) } else { self.digit() }
    }

    /// Two digits of a clock time, at most `max`.
    fn two_digits(&mut self, max: u8) -> Option<u8> {
        let number = self.digit()? * 10 + self.digit()?;
        (number <= max).then_some(number)
    }

    /// All digits that follow, as a number above 0 and their count; none of the
    /// numbers read so may begin with 0.
    fn number(&mut self) -> Option<(i64, usize)> {
        let mut number = i64::from(self.digit().filter(|digit| *digit > 0)?);
        let mut count = 1;
        while let Some(digit) = self.digit() {
            number = number.checked_mul(10)?.checked_add(i64::from(digit))?;
            count += 1;
        }
        Some((number, count))
    }

    fn short_year(&mut self, negative: bool) -> Option<Year> {
        let mut digits = [0; 4];
        for digit in &mut digits {
            *digit = self.digit_or_x()?;
        }
        (!(negative && digits == [0; 4])).then_some(Year::Digits { negative, digits })
    }

    /// What follows `Y`: more than four digits, or any with an exponent.
    fn long_year(&mut self, negative: bool) -> Option<Year> {
        let (number, count) = self.number()?;
        let exponent = if self.eat(b'E') { Some(self.number()?.0) } else { None };
        if exponent.is_none() && count <= 4 {
            return None;
        }
        let exponent = exponent.map(u8::try_from).transpose().ok()?;
        number.checked_mul(10_i64.checked_pow(u32::from(exponent.unwrap_or(0)))?)?;
        Some(Year::Long { mantissa: if negative { -number } else { number }, exponent })
    }

    /// `S` and a number, if there; `None` when it is malformed.
    #[expect(clippy::option_option, reason = "absent and malformed differ")]
    fn significant(&mut self) -> Option<Option<u8>> {
        if !self.eat(b'S') {
            return Some(None);
        }
        u8::try_from(self.number()?.0).ok().map(Some)
    }

    fn component(&mut self) -> Option<(Pair, Marks)> {
        let left = self.mark();
        let pair = [self.digit_or_x()?, self.digit_or_x()?];
        (pair != [0; 2]).then(|| (pair, Marks { left, right: self.mark() }))
    }

    fn month_and_day(&mut self, date: &mut Date) -> Option<()> {
        if !self.eat(b'-') {
            return Some(());
        }
        let (month, marks) = self.component()?;
        let is_season = month[0] != X && month[0] >= 2;
        if is_season && month[1] == X {
            return None;
        }
        (date.month, date.marks[1]) = (Some(month), marks);
        if is_season || !self.eat(b'-') {
            return Some(());
        }
        let (day, marks) = self.component()?;
        (date.day, date.marks[2]) = (Some(day), marks);
        if self.eat(b'T') {
            let exact = !date.is_marked() && !month.contains(&X) && !day.contains(&X);
            let exact =
                exact && !matches!(date.year, Year::Digits { digits, .. } if digits.contains(&X));
            date.time = Some(self.time().filter(|_| exact)?);
        }
        Some(())
    }

    fn time(&mut self) -> Option<Time> {
        let hour = self.two_digits(23)?;
        let minute = self.eat(b':').then(|| self.two_digits(59))??;
        let second = self.eat(b':').then(|| self.two_digits(59))??;
        Some(Time { hour, minute, second, zone: self.zone()? })
    }

    fn zone(&mut self) -> Option<Zone> {
        if self.eat(b'Z') {
            return Some(Zone::Utc);
        }
        let negative = self.eat(b'-');
        if !negative && !self.eat(b'+') {
            return Some(Zone::Local);
        }
        let hours = self.two_digits(23)?;
        let minutes = if self.eat(b':') { Some(self.two_digits(59)?) } else { None };
        Some(Zone::Offset { negative, hours, minutes })
    }
}
