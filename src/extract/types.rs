//! What extraction produces. These types are stored and sent as JSON.

use crate::article::{Known, Span};
use crate::calendar::{Calendar, Edtf, NaiveDate};
use compact_str::CompactString;
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};
use std::hash::Hasher;

/// The kind of a temporal expression, as in TIMEX3 (ISO-TimeML).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimexKind {
    /// A calendar date of any precision.
    Date,
    /// A time of day.
    Time,
    /// A length of time («جنگ ۱۲ روزه»).
    Duration,
    /// A repeated time («هر هفته»).
    Set,
}

/// Facts from outside the article's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// A publication date that the caller knows better than the text
    /// (`--published`, or set by the user).
    pub published: Option<Edtf>,
    /// Today, for the checks that need it; never an anchor for relative dates.
    pub today: Option<NaiveDate>,
}

/// Which rule gave a value; the tag of a [`Derivation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The whole date is written.
    Explicit,
    /// No year is written: the nearest on or before the anchor (or after it,
    /// when the sentence is about the future).
    NearestYear,
    /// A bare weekday.
    Weekday,
    /// An offset («سه ماه پیش»).
    Offset,
    /// A unit named by its place relative to now («سال گذشته», «ماه جاری»).
    RelativeUnit,
    /// A named day («نوروز», «نیمه شعبان»).
    NamedDay,
    /// An anniversary: the epoch's year plus the ordinal.
    Anniversary,
    /// Counted from an event that the text dates.
    EventRelative,
    /// A reference back («همان روز»).
    Anaphora,
    /// A time that nobody could name («سال‌های اخیر»), and what is no point in
    /// time: lengths and repeated times.
    Vague,
    /// The article's own publication.
    Publication,
    /// Taken from another article about the same event.
    Borrowed,
    /// Set by the user.
    User,
}

/// Why a value is what it is, in data; `explain` puts it in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derivation {
    /// The rule.
    pub rule: Rule,
    /// The words that were read («ژوئن سال گذشته»).
    pub phrase: String,
    /// What the phrase was counted from: the publication date, another mention.
    pub anchor: Option<Edtf>,
    /// The calendar it was read in.
    pub calendar: Option<Calendar>,
    /// Anything more that the rule says (an epoch's name, an article's title).
    pub note: Option<String>,
}

impl Derivation {
    /// Whether an expression that has no value would get one from the day of
    /// publication.
    pub fn counts_from_publication(&self) -> bool {
        let rule = matches!(
            self.rule,
            Rule::NearestYear | Rule::Weekday | Rule::Offset | Rule::RelativeUnit | Rule::NamedDay
        );
        rule && self.anchor.is_none()
    }
}

/// A temporal expression and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// Its value; `None` for durations, sets and what nothing anchors.
    pub value: Option<Edtf>,
    /// Other readings that an honest reader could defend.
    pub alt: Vec<Edtf>,
    /// How the value is known.
    pub known: Known,
    /// Why.
    pub why: Derivation,
}

/// Where an event is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventSource {
    /// Index of the article in the list that was merged.
    pub article: usize,
    /// The whole sentence.
    pub sentence: Span,
    /// Index into that article's mentions; `None` when the sentence itself is
    /// undated.
    pub mention: Option<usize>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When; `None` when nothing dates it.
    pub value: Option<Edtf>,
    /// Other readings, and dates of sources that contradict `value`.
    pub alt: Vec<Edtf>,
    /// How `value` is known.
    pub known: Known,
    /// Why it stands at that date.
    pub why: Derivation,
    /// A short title in the article's language.
    pub title: String,
    /// 0–1: how sure the reader can be that this is an event at that date.
    pub confidence: f32,
    /// Every place that tells it, best first.
    pub sources: Vec<EventSource>,
}

/// What [`super::analyse`] finds in one article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ArticleFacts {
    /// The publication date in force, from the text or the context.
    pub published: Option<crate::article::Published>,
    /// All mentions, in text order.
    pub mentions: Vec<Mention>,
    /// The article's own events before merging; their sources' `article` is 0.
    pub events: Vec<Event>,
    /// What a reader should check.
    pub warnings: Vec<super::Warning>,
    /// Who, where and what of each event of `events`, in the same order.
    #[serde(default)]
    pub clues: Vec<EventClues>,
    /// What the article is about: names and words of its headline and lead.
    #[serde(default)]
    pub topic: Terms,
}

/// Folded words and names, each once, in one string: an article has dozens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms(String);

impl Terms {
    /// The terms in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator('\n')
    }
}

/// Terms to which others are being added.
#[derive(Debug)]
pub(super) struct Collected {
    terms: Terms,
    /// Their hashes, which tell quickly whether a term is there.
    seen: Vec<u64>,
    /// Their bits, which tell of most others even sooner that they are not.
    bits: u64,
}

impl Collected {
    /// None yet, with room for so many.
    pub(super) fn new(room: usize) -> Self {
        let terms = Terms(String::with_capacity(12 * room));
        Self { terms, seen: Vec::with_capacity(room), bits: 0 }
    }

    /// Adds a term unless it is there.
    pub(super) fn add(&mut self, term: Term<'_>) {
        if self.bits & term.bit() == 0 || !self.seen.contains(&term.hash) {
            self.bits |= term.bit();
            self.seen.push(term.hash);
            self.terms.0.push_str(term.text);
            self.terms.0.push('\n');
        }
    }

    /// Adds those of others that are not among them yet.
    pub(super) fn unite(&mut self, others: &Self) {
        let hashes = others.seen.iter();
        others
            .terms
            .iter()
            .zip(hashes)
            .for_each(|(text, hash)| self.add(Term { text, hash: *hash }));
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.seen.len()
    }

    /// All of them.
    pub(super) fn into_terms(self) -> Terms {
        self.terms
    }
}

/// A term with its hash, by which it is compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term<'t> {
    text: &'t str,
    hash: u64,
}

impl Term<'_> {
    /// Whether both are the same.
    pub(super) fn is(self, other: Self) -> bool {
        self.hash == other.hash
    }

    /// A bit that it shares with one in 64 of the others.
    pub(super) fn bit(self) -> u64 {
        1 << (self.hash >> 58)
    }
}

impl<'t> From<&'t str> for Term<'t> {
    fn from(text: &'t str) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        Self { text, hash: hasher.finish() }
    }
}

/// What an event is recognised by in another article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventClues {
    /// What kind of thing happened: a class of the lexicon («meet», «sign»)
    /// or the folded word itself.
    pub head: String,
    /// People and organisations, by their keys in the lexicon or their folded
    /// names.
    pub actors: Vec<CompactString>,
    /// Places, likewise.
    pub places: Vec<CompactString>,
    /// Folded content words of the sentence, for comparing wording.
    pub words: Vec<CompactString>,
    /// Names and words of the whole sentence and the one before it.
    #[serde(default)]
    pub around: Terms,
    /// Numbers, each with what it counts after a colon.
    #[serde(default)]
    pub figures: Vec<CompactString>,
    /// Whether it is told as over or as still to come.
    #[serde(default)]
    pub outlook: Outlook,
    /// Whether it leaves to what stands before whom or what it is about («این
    /// ماهواره», «وی», “this attack”).
    #[serde(default)]
    pub points: bool,
}

/// How an article looks at an event: what bounds its day of publication.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outlook {
    /// Over when the article was written («برگزار شد»).
    Past,
    /// Plainly still to come («برگزار خواهد شد»).
    Plan,
    /// Either, as far as the words say («قرار بود برگزار شود»).
    #[default]
    Unclear,
}
