//! What a word of the lexicon can be: the classes of `words.tsv`, `guards.tsv` and
//! `tense.tsv` as types. Only what is known of a word by itself; the grammar decides
//! what it is in its place.

use super::Strength;
use crate::calendar::Calendar;

/// A word of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u16);

impl WordId {
    /// A word that the lexicon does not list.
    pub const NONE: Self = Self(0);
}

/// A month's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthName {
    /// The calendar that it belongs to.
    pub calendar: Calendar,
    /// An Afghan name of a solar month.
    pub afghan: bool,
    /// 1–12.
    pub number: u8,
    /// How readily it is read.
    pub strength: Strength,
    /// «ماه» is joined to it («مهرماه»).
    pub with_mah: bool,
}

/// Units of time, fine to coarse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Month,
    Season,
    Year,
    Decade,
    Century,
}

/// Parts of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Part {
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
}

/// Which stretch of a period is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// اوایل: the first third.
    Early,
    /// اواسط: the second third.
    Mid,
    /// اواخر: the last third.
    Late,
    /// ابتدای: its beginning.
    Start,
    /// پایان: its end.
    End,
    /// روزهای نخست: its first days.
    FirstDays,
    /// روزهای پایانی: its last days.
    LastDays,
}

/// What a word tells of a clause's tense; see `tense.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// A past verb.
    Past,
    /// A past verb that is also a noun («نشست»): a verb only where a clause ends.
    PastOrNoun,
    /// An auxiliary of the future.
    Future,
    /// The noun part of a verb that is planned («برگزار»).
    Plan,
    /// A present verb, «می» joined.
    Present,
    /// A present verb that reports what may be long over («می‌گوید»).
    Telling,
    /// The noun part of a verb that sets a date («تعیین»): what is set in the
    /// past may lie ahead.
    Announce,
    /// A word of postponing («موکول», “adjourned”): the day that it is put off to
    /// lies ahead.
    Defer,
    /// A word that leads a plan («قرار»).
    Lead,
    /// An English verb of intent, which is also a noun (“plan”): a verb before
    /// what is intended.
    Intent,
    /// An English base form: a verb of the present after those who do it (“wages
    /// rise”).
    Bare,
    /// «برمی», «نمی»: the prefix of a present or a past imperfect.
    Prefix,
    /// A subjunctive: wished or planned.
    Subjunctive,
}

/// The small words of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after their lines in words.tsv")]
pub enum Kw {
    From,
    To,
    Through,
    And,
    Or,
    Between,
    In,
    With,
    At,
    This,
    ThisSame,
    That,
    Same,
    Past,
    Ago,
    Previous,
    Next,
    Later,
    Following,
    After,
    Before,
    Since,
    Other,
    Current,
    Recent,
    Now,
    TillNow,
    UntilNow,
    Every,
    Some,
    Half,
    HalfNoun,
    AndHalf,
    Quarter,
    Approx,
    During,
    Date,
    Anniversary,
    Birthday,
    Gregorian,
    Shamsi,
    Qamari,
    Hijri,
    Birth,
    Ahead,
    Last,
    Of,
    The,
    On,
    By,
    For,
    Earlier,
    Oclock,
    Bc,
    Ad,
    Th,
    Will,
    Must,
    Long,
    Length,
    Alternate,
    Times,
    Yearly,
    Monthly,
    Weekly,
    Daily,
    Consecutive,
    MoreThan,
    LessThan,
    Still,
    Blessed,
    Object,
    Such,
    Which,
    Millennium,
    Iranian,
    Fiscal,
    Zone,
    A,
    Million,
    Has,
    Moment,
    Under,
    Ending,
    Left,
    Burj,
    Over,
    Than,
    FirstOfMonth,
    LastOfMonth,
    SomeMonth,
}

/// What a word can be.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "a word can be many things at once")]
pub struct Word {
    /// A cardinal number.
    pub cardinal: Option<u16>,
    /// An ordinal number.
    pub ordinal: Option<u16>,
    /// The ordinal stands before its noun («هشتادمین»).
    pub prenominal: bool,
    /// The conjunction «و» is joined before the number («بیست ودوم»).
    pub and_joined: bool,
    /// A month.
    pub month: Option<MonthName>,
    /// A weekday, 0 = Saturday.
    pub weekday: Option<u8>,
    /// A season, 1 = spring.
    pub season: Option<u8>,
    /// A part of the day.
    pub part: Option<Part>,
    /// A unit of time.
    pub unit: Option<Unit>,
    /// An adjective of length («روزه»), with its number when joined («سه‌ماهه»).
    pub length: Option<Unit>,
    /// An edge of a period.
    pub edge: Option<Edge>,
    /// A deictic day («دیروز»).
    pub day_shift: Option<i8>,
    /// A deictic night («دیشب»).
    pub night: bool,
    /// A deictic year («پارسال»).
    pub year_shift: Option<i8>,
    /// A word of the grammar.
    pub kw: Option<Kw>,
    /// See `guards.tsv`.
    pub head: bool,
    /// See `guards.tsv`.
    pub title: bool,
    /// See `guards.tsv`.
    pub person: bool,
    /// See `guards.tsv`.
    pub count: bool,
    /// See `guards.tsv`.
    pub lasting: bool,
    /// See `guards.tsv`.
    pub numbered: bool,
    /// See `guards.tsv`.
    pub verb: bool,
    /// See `guards.tsv`.
    pub block: bool,
    /// See `guards.tsv`.
    pub yearly: bool,
    /// See `guards.tsv`.
    pub eventful: bool,
    /// See `guards.tsv`.
    pub monthly: bool,
    /// See `guards.tsv`.
    pub kind: bool,
    /// See `guards.tsv`.
    pub work: bool,
    /// See `guards.tsv`.
    pub soft: bool,
    /// See `guards.tsv`.
    pub ranked: bool,
    /// See `guards.tsv`.
    pub craft: bool,
    /// See `guards.tsv`.
    pub street: bool,
    /// See `guards.tsv`.
    pub staged: bool,
    /// See `guards.tsv`.
    pub leaving: bool,
    /// See `guards.tsv`.
    pub sourced: bool,
    /// See `guards.tsv`.
    pub fading: bool,
    /// See `guards.tsv`.
    pub cause: bool,
    /// See `guards.tsv`.
    pub given: bool,
    /// See `guards.tsv`.
    pub saying: bool,
    /// See `guards.tsv`.
    pub press: bool,
    /// See `guards.tsv`.
    pub traded: bool,
    /// See `guards.tsv`.
    pub weekly: bool,
    /// See `guards.tsv`.
    pub role: bool,
    /// See `guards.tsv`.
    pub ratio: bool,
    /// See `guards.tsv`.
    pub measure: bool,
    /// See `guards.tsv`.
    pub games: bool,
    /// See `guards.tsv`.
    pub achieved: bool,
    /// See `guards.tsv`.
    pub without: bool,
    /// See `guards.tsv`.
    pub foreseen: bool,
    /// See `guards.tsv`.
    pub mishap: bool,
    /// A given name, by `given-names.txt`.
    pub name: bool,
    /// Something that happens, by `event-nouns.tsv`.
    pub happening: bool,
    /// What it tells of a clause's tense.
    pub tense: Option<Tense>,
    /// An evidence phrase can begin here.
    pub evidence: bool,
    /// Whether it says something of time: a number, a unit, a month, a part of a day.
    pub timely: bool,
    /// Whether a mention or a phrase can begin here.
    pub starts: bool,
}

impl Word {
    /// Whether it says something of time: a number, a unit, a month, a part of a day.
    pub(super) fn says_time(&self) -> bool {
        self.cardinal.is_some()
            || self.ordinal.is_some()
            || self.month.is_some()
            || self.weekday.is_some()
            || self.season.is_some()
            || self.part.is_some()
            || self.unit.is_some()
            || self.length.is_some()
            || self.edge.is_some()
            || self.day_shift.is_some()
            || self.year_shift.is_some()
            || self.night
    }

    /// Whether a plural of it is the same word of time («روزهای»).
    pub(super) fn takes_plural(&self) -> bool {
        self.unit.is_some()
            || self.weekday.is_some()
            || self.season.is_some()
            || self.part.is_some()
    }

    /// Whether it is a number or an edge and nothing else of time: no time by itself.
    pub fn needs_another(&self) -> bool {
        let number = self.cardinal.is_some() || self.ordinal.is_some();
        let alone = self.unit.is_none() && self.part.is_none() && self.length.is_none();
        let alone = alone && self.month.is_none() && self.weekday.is_none();
        (number || self.edge.is_some()) && alone && !(number && self.edge.is_some())
    }
}
