//! Happenings that a copula puts on a day («نخستین نمایش فیلم هفتم آبان در سینما فرهنگ
//! است»), and clauses that a copula only brings in («نخستین گروهی بود که رسید»).

use super::verb::start_of;
use super::{Draft, Focus, Hang};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::Rule;
use crate::extract::events::link::Link;
use crate::extract::events::predicates::EventNoun;
use std::borrow::Cow;
use std::ops::Range;

/// How many words a subject has at most before its day.
const LONGEST: usize = 9;
/// How many words stand at most between the day and the copula.
const FAR: usize = 5;

impl Hang<'_> {
    /// «نخستین نمایش آن هفتم آبان در سینما فرهنگ خواهد بود», «دیدار بعدی یکشنبه در دوحه است»:
    /// when and where a happening is, which is all that the clause says of it.
    #[cold]
    pub(super) fn happens_at(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let copula = matches!(word(predicate.verb), "است" | "بود" | "خواهدبود")
            || word(predicate.verb) == "خواهد" && word(predicate.words.end - 1) == "بود";
        let dated = self.is_fine() && matches!(self.link, Link::At | Link::Bare);
        if !copula || !dated || !predicate.state || self.story.is_english() {
            return None;
        }
        let subject = self.subject_before(main)?;
        let noun = self.sentence.nouns.iter().find(|noun| {
            let first = noun.from <= subject.start + 1 && noun.from >= subject.start;
            first && noun.to <= self.from && !noun.say && self.is_held_or_told(noun)
        })?;
        self.only_places(predicate.verb).then(|| Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(noun.class),
            scope: subject.start..predicate.words.end,
            ..self.base(0.65)
        })
    }

    /// «سخت‌ترین بازی‌اش مساوی با رائو در یکشنبه بود», «بدترین حادثه سقوط بالگرد در دوشنبه بود»:
    /// what a copula says was the first or the worst of its kind, with its day.
    #[cold]
    pub(super) fn was_the_most(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let ends = predicate.verb <= self.words.end + 1
            && (predicate.verb == self.words.end || word(self.words.end) == "گذشته");
        let past = matches!(word(predicate.verb), "بود" | "است");
        if !ends || !past || !self.is_fine() || self.story.is_english() {
            return None;
        }
        let subject = self.subject_before(main)?;
        let most = is_ordered(word(subject.start)) || word(subject.start).ends_with("ترین");
        let told = self.sentence.nouns.iter().rfind(|noun| {
            noun.from > subject.start && noun.to <= self.from && !noun.say && self.is_thing(noun)
        })?;
        most.then(|| Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(told.class),
            scope: subject.start..predicate.words.end,
            ..self.base(0.65)
        })
    }

    /// «نشست پیشین در سه‌شنبه هفته قبل ثمری نداشت»: a meeting of which only that is told.
    #[cold]
    pub(super) fn came_to_nothing(&self, main: usize) -> Option<usize> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let last = word(predicate.verb);
        let before = predicate.verb.checked_sub(1).map_or("", word);
        let nothing = last.starts_with("نداشت") && is_outcome(before)
            || matches!(last, "بود" | "ماند" | "است") && is_fruitless(before);
        if !nothing || !self.is_fine() || self.story.is_english() {
            return None;
        }
        let from = self.subject_before(main)?.start;
        let noun = self.sentence.nouns.iter().position(|noun| noun.from == from)?;
        self.is_thing(&self.sentence.nouns[noun]).then_some(noun)
    }

    /// «نخستین گروهی بود که از راه زمین رسید»: where the clause behind «که» begins, when a
    /// copula at `index` only says that somebody was the first to do so.
    pub(super) fn presented_doer(&self, index: usize) -> Option<usize> {
        let predicate = &self.sentence.predicates[index];
        let verb = predicate.verb;
        let word = |at: usize| self.story.words.text(at);
        let that = self.story.word(Some(predicate.words.end), &self.sentence.words) == "که";
        let last = index + 1 == self.sentence.predicates.len();
        if !that || last || !matches!(word(verb), "بود" | "بودند" | "شد" | "شدند" | "است")
        {
            return None;
        }
        let floor = verb.saturating_sub(FAR).max(self.words.end);
        let first = (floor..verb).any(|at| is_ordered(word(at)) || word(at) == "تنها");
        let some = verb > floor && word(verb - 1).ends_with('ی');
        (first && some).then_some(predicate.words.end + 1)
    }

    /// «کارگران از دوشنبه در اعتصاب‌اند», «روستاها از یکشنبه زیر آب‌اند»: what has been so since a day,
    /// with a copula that is joined to the last word.
    #[cold]
    pub(super) fn joined_state_since(&self) -> Option<Draft> {
        let last = self.sentence.words.end.checked_sub(1)?;
        let end = self.words.end;
        let words = &self.story.words;
        let last = (end..=last).rev().find(|at| words.is_letters(*at))?;
        let joined = self.story.surface(last).ends_with("\u{200c}اند");
        let placed = matches!(words.text(end), "در" | "زیر" | "روی" | "بیرون" | "بدون");
        let called = matches!(self.mention.why.rule, Rule::Weekday | Rule::Offset);
        let since = self.link == Link::Since && (called || self.is_fine());
        if self.story.is_english() || !joined || !placed || !since || last > end + FAR {
            return None;
        }
        let class = |noun: &&EventNoun| noun.from > end && noun.alone;
        let head = self.sentence.nouns.iter().find(class).map_or("happen", |noun| noun.class);
        let base = self.base(0.65);
        let value = base.value.clone().map(|value| Edtf::open_end(start_of(value)));
        Some(Draft {
            head: Cow::Borrowed(head),
            known: Known::Computed,
            alt: Vec::new(),
            value,
            ..base
        })
    }

    /// The words of a clause before its date, without what leads to it; none when a mark or
    /// another date stands among them.
    fn subject_before(&self, main: usize) -> Option<Range<usize>> {
        let from = self.sentence.clause_start(main);
        let lead = |at: &usize| {
            let word = self.story.words.text(*at);
            !matches!(word, "که" | "و" | "اما" | "ولی") && self.story.words.is_letters(*at)
        };
        let from = (from..self.from).find(lead)?;
        let short = self.from - from <= LONGEST;
        let plain = (from..self.from).all(|at| self.story.words.mark(at) != Some('،'));
        (short && plain).then_some(from..self.from)
    }

    fn is_held_or_told(&self, noun: &EventNoun) -> bool {
        let held = matches!(
            noun.class,
            "hold"
                | "publish"
                | "meet"
                | "summit"
                | "match"
                | "trial"
                | "travel"
                | "begin"
                | "vote"
        );
        held && self.is_thing(noun)
    }

    /// Whether the words between the date and the copula only say where: «در سینما فرهنگ».
    fn only_places(&self, verb: usize) -> bool {
        let words = &self.story.words;
        let from = self.words.end;
        if from >= verb {
            return true;
        }
        let led = matches!(words.text(from), "در" | "مقابل" | "برابر");
        let open = (from + 1..verb).all(|at| words.mark(at) != Some('،'));
        led && open && verb - from <= FAR
    }
}

/// «نخستین», «بعدی»: words that tell one of several apart.
fn is_ordered(folded: &str) -> bool {
    matches!(
        folded,
        "نخستین"
            | "اولین"
            | "اخرین"
            | "واپسین"
            | "دومین"
            | "سومین"
            | "چهارمین"
            | "پنجمین"
            | "بعدی"
            | "پیشین"
            | "قبلی"
            | "اینده"
            | "نهایی"
    )
}

/// «ثمری نداشت»: what a meeting may have.
fn is_outcome(folded: &str) -> bool {
    matches!(
        folded,
        "ثمری"
            | "ثمرهای"
            | "نتیجه"
            | "نتیجهای"
            | "حاصلی"
            | "دستاوردی"
            | "پیشرفتی"
            | "سودی"
    )
}

fn is_fruitless(folded: &str) -> bool {
    matches!(folded, "بینتیجه" | "بیثمر" | "بیحاصل" | "ناکام" | "بیفایده")
}

/// What somebody or something is only said to be at, not in.
pub(super) fn is_measured(folded: &str) -> bool {
    matches!(folded, "محدوده" | "سطح" | "کانال" | "حدود" | "فکر" | "ذهن" | "نظر" | "اندیشه")
}
