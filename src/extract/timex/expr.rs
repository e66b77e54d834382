//! What the grammar understands of an expression, before any value: plain
//! typed parts, nothing of the document.

use crate::extract::lexicon::{Edge, MonthName, Part, Unit};

/// A year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Year {
    /// As written, with its number of digits («۹۸» has two).
    Number {
        /// The number.
        value: i32,
        /// Digits written; 4 for number words.
        digits: u8,
    },
    /// Counted from the document's year.
    Shift(i32),
    /// Counted from the year of what was mentioned before.
    Same(i32),
    /// “the following January”: the first such month after what was mentioned.
    Following,
}

/// A month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Month {
    /// By its name.
    Named(MonthName),
    /// By its number, of a numeric date.
    Number(u8),
    /// Counted from the document's month.
    Shift(i32),
    /// Counted from the month of what was mentioned before.
    Same(i32),
    /// «این ماه»: the one just mentioned, or the document's.
    This,
}

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Day {
    /// Of the month (or of the year, when only a year is given).
    Number(u8),
    /// Counted from the document's day.
    Shift(i32),
    /// Counted from the day of what was mentioned before.
    Same(i32),
    /// «این روز».
    This,
}

/// A week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Week {
    /// Counted from the document's week.
    Shift(i32),
    /// Counted from the week of what was mentioned before.
    Same(i32),
}

/// A part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fraction {
    /// 1 spring – 4 winter.
    Season(u8),
    /// 1–4.
    Quarter(u8),
    /// 1–2.
    Half(u8),
    /// The first N months.
    FirstMonths(u8),
    /// The last N months.
    LastMonths(u8),
    /// The season after what was mentioned.
    SeasonAfter(u8),
}

/// A stretch of days in a month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slice {
    /// The N-th seven days of a month; 0 for the last.
    Week(u8),
    /// The N-th ten days («دهه اول محرم»).
    Third(u8),
    /// The first or second half of a month.
    Half(u8),
    /// The first day.
    FirstDay,
    /// The last day.
    LastDay,
    /// The first N days.
    FirstDays(u8),
    /// The last N days.
    LastDays(u8),
    /// The N-th of a weekday («آخرین جمعه»), 0 for the last; 0 = Saturday.
    Weekday(u8, u8),
    /// The N-th month, 0 for the last.
    Month(u8),
    /// The first N months of a season.
    FirstMonths(u8),
    /// The last N months of a season.
    LastMonths(u8),
    /// Saturday and Sunday.
    Weekend,
    /// The first N years of a decade or century.
    FirstYears(u8),
    /// The last N years of a decade or century.
    LastYears(u8),
}

/// The calendar that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Era {
    /// میلادی
    Gregorian,
    /// قبل از میلاد
    BeforeChrist,
    /// شمسی، خورشیدی
    Solar,
    /// قمری
    Lunar,
    /// هجری and no more
    Hijri,
    /// “fiscal year”: the country's.
    Fiscal,
}

/// A clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// 0–24.
    pub(crate) hour: u8,
    /// 0–59.
    pub(crate) minute: u8,
    /// 0–59.
    pub(crate) second: u8,
    /// «صبح» or an hour above 12 makes the half of the day plain.
    pub(crate) settled: bool,
}

/// A point or stretch of the calendar, as far as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Point {
    /// The N-th millennium.
    pub(crate) millennium: Option<i8>,
    /// The N-th century.
    pub(crate) century: Option<i8>,
    /// A decade as written (60, 1360, 1990).
    pub(crate) decade: Option<i32>,
    /// «قرن گذشته»: counted from the document's century.
    pub(crate) century_turn: Option<i8>,
    /// «دهه بعد»: counted from the decade or century mentioned before.
    pub(crate) age_then: Option<(Unit, i8)>,
    /// «دهه دوم قرن بیستم»: the N-th decade of the century.
    pub(crate) decade_shift: Option<i8>,
    /// The year.
    pub(crate) year: Option<Year>,
    /// The month.
    pub(crate) month: Option<Month>,
    /// The week.
    pub(crate) week: Option<Week>,
    /// The day.
    pub(crate) day: Option<Day>,
    /// «فردا» beside a written date, in days from the document's.
    pub(crate) deictic: Option<i32>,
    /// First day of a range or list that shares what follows («۲۰ تا ۲۵ خرداد»).
    pub(crate) day_from: Option<u8>,
    /// Days listed before `day` («۷، ۸ و ۹ آذر»), 0 where there is none.
    pub(crate) days: [u8; 4],
    /// A stretch inside the month or year.
    pub(crate) slice: Option<Slice>,
    /// 0 Saturday – 6 Friday.
    pub(crate) weekday: Option<u8>,
    /// گذشته −1, جاری 0, آینده 1 of a weekday, month or season.
    pub(crate) turn: Option<i32>,
    /// A part of the year.
    pub(crate) fraction: Option<Fraction>,
    /// Early, mid, late.
    pub(crate) edge: Option<Edge>,
    /// A part of the day.
    pub(crate) part: Option<Part>,
    /// A clock time.
    pub(crate) clock: Option<Clock>,
    /// The calendar that is named.
    pub(crate) era: Option<Era>,
    /// Read from digits as day-month-year or the like («۱۵/۷/۱۴۰۴»).
    pub(crate) numeric: bool,
}

impl Point {
    /// Whether anything dates it by itself.
    pub(crate) fn is_dated(&self) -> bool {
        self.is_age()
            || self.century_turn.is_some()
            || self.year.is_some()
            || self.month.is_some()
            || self.week.is_some()
            || self.day.is_some()
            || self.weekday.is_some()
            || matches!(self.fraction, Some(Fraction::Season(_)))
    }

    /// Whether it is a decade or longer, by its number.
    pub(crate) fn is_age(&self) -> bool {
        self.decade.is_some()
            || self.century.is_some()
            || self.millennium.is_some()
            || self.age_then.is_some()
    }

    /// Whether only a time of day is written.
    pub(crate) fn is_clock_only(&self) -> bool {
        !self.is_dated() && self.fraction.is_none() && (self.clock.is_some() || self.part.is_some())
    }
}

/// How much, of a length or an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quantity {
    /// Whole units; 0 when `vague`.
    pub(crate) whole: u32,
    /// And a half.
    pub(crate) half: bool,
    /// «چند», «سال‌ها»: nobody says how much.
    pub(crate) vague: bool,
}

/// Which way from the anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Before it.
    Back,
    /// After it.
    Ahead,
}

/// What an offset is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    /// The document's date.
    Document,
    /// What was mentioned before, else nothing.
    Previous,
    /// What was mentioned before, else the document's date.
    Earlier,
    /// An event named after it («پس از امضای پیمان»); an epoch when known.
    Event(Option<u16>),
    /// An event named after it, of which an earlier sentence tells.
    Told,
}

/// How the two ends of a range stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Span {
    /// از … تا …
    Closed(Box<Expr>, Box<Expr>),
    /// از … تاکنون، از … به بعد
    Since(Box<Expr>, bool),
    /// تا …
    Until(Box<Expr>),
    /// پیش از …
    Before(Box<Expr>),
    /// پس از …
    After(Box<Expr>),
}

/// How a date bounds a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// «۱۲ ماه منتهی به …»: the length, which ends there.
    Ending,
    /// «سه روز مانده به …»: the time so long before it.
    Left,
    /// «فردای عید فطر»: the time so long after it.
    Gone,
    /// “the Saturday before Christmas”: the last such weekday (0 = Saturday) before it.
    WeekdayBefore(u8),
    /// “the Monday after Easter”: the first such weekday after it.
    WeekdayAfter(u8),
}

/// A temporal expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expr {
    /// A date or time.
    Point(Point),
    /// «۳ و ۷ مهر»: several points.
    List(Vec<Point>),
    /// «سه ماه پیش»
    Offset(Quantity, Unit, Direction, From),
    /// «۴۸ ساعت گذشته»
    Window(Quantity, Unit, Direction),
    /// «۱۲ ماه منتهی به خرداد», «سه روز مانده به نوروز»
    Bounded(Quantity, Unit, Bound, Box<Expr>),
    /// A range.
    Span(Span),
    /// A named day with its year, if written: index into the lexicon.
    Named(u16, Option<Year>, Option<i32>),
    /// The N-th anniversary of an epoch; of an unknown event when `None`.
    Anniversary(Option<u32>, Option<u16>),
    /// An epoch by its name («حملات ۱۱ سپتامبر»).
    Epoch(u16),
    /// «۴۶ سال پیش در چنین روزی»: the document's day so many years before.
    SameDay(u32),
    /// اکنون
    Now,
    /// A length.
    Duration,
    /// A repeated time.
    Set,
    /// «سال‌های اخیر»
    Vague,
}

impl Expr {
    /// A day by its number, month and year, whatever the calendar.
    pub(crate) fn point(&self) -> Option<&Point> {
        if let Self::Point(point) = self { Some(point) } else { None }
    }
}

/// An expression and its tokens, half-open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// First token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) past: usize,
    /// What it says.
    pub(crate) expr: Expr,
    /// A second reading of the same day in brackets («۱۲ شهریور (۳ سپتامبر)»).
    pub(crate) dual: Option<Point>,
}
