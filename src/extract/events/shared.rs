//! Several dates on one verb: items of a list («۲۶ تیر با لهستان، ۲۷ تیر با
//! چین و ۲۹ تیر با … بازی می‌کند»), clauses that share a verb («در تیر بازداشت
//! و در بهمن آزاد شد»), or one date told twice.

use super::compress::is_preposition;
use super::drafts::{Draft, Focus};
use super::same::width;
use super::story::{Sentence, Story};
use super::words::Kind;
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::Rule;
use std::borrow::Cow;
use std::ops::Range;

/// Two mentions on one verb («روز سه‌شنبه … ۱۵ مهر») are one event and the
/// finer date stays, unless each dates an item of its own.
pub(super) fn one_per_focus(story: &Story<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut groups: Vec<Vec<Draft>> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let known = groups
            .iter_mut()
            .rev()
            // They are in the order of the text.
            .take_while(|group| group[0].sentence == draft.sentence)
            .find(|group| group[0].focus == draft.focus);
        match known {
            Some(group) => group.push(draft),
            None => groups.push(vec![draft]),
        }
    }
    groups.into_iter().flat_map(|group| items(story, group)).collect()
}

/// The events of the dates on one verb.
fn items(story: &Story<'_>, group: Vec<Draft>) -> Vec<Draft> {
    let (Focus::Verb(main), 2..) = (group[0].focus, group.len()) else {
        let mut only = group.into_iter().reduce(finer);
        if let Some(draft) = only.as_mut() {
            take_gapped(story, draft);
        }
        return only.into_iter().collect();
    };
    let mut found: Vec<Draft> = Vec::new();
    let mut cuts: Vec<usize> = Vec::new();
    let mut twins: Vec<Draft> = Vec::new();
    for draft in group {
        let Some(last) = found.last_mut() else {
            found.push(draft);
            continue;
        };
        match between(story, last, &draft) {
            Between::Items(cut) => {
                cuts.push(cut);
                found.push(draft);
            }
            Between::Enumeration(Some(value)) => together(last, &draft, value),
            Between::Enumeration(None) => {
                span_dates(last, &draft);
                twins.push(draft);
            }
            Between::Same => *last = finer(last.clone(), draft),
        }
    }
    // Commas alone separate no items: a list ends with «و».
    let mut found: Vec<Draft> = if cuts.last().is_none_or(|cut| !is_and(story, *cut)) {
        found.into_iter().reduce(finer).into_iter().collect()
    } else {
        List { story, main, cuts }.scoped(found)
    };
    if let Some(first) = found.first().cloned() {
        found.extend(twins.into_iter().map(|twin| as_told(twin, &first)));
    }
    found
}

fn is_and(story: &Story<'_>, at: usize) -> bool {
    matches!(story.words.text(at), "و" | "and")
}

/// How two dates on one verb stand to each other.
enum Between {
    /// They date two items, with a conjunction or comma at this word.
    Items(usize),
    /// «یکشنبه و دوشنبه»: one item with both dates, or told once for each when
    /// no one value holds both («سال ۱۳۸۴ و سال ۱۳۹۹»).
    Enumeration(Option<Edtf>),
    /// They date the same.
    Same,
}

fn between(story: &Story<'_>, first: &Draft, second: &Draft) -> Between {
    let (Some(before), Some(after)) = (first.date_words.last(), second.date_words.first()) else {
        return Between::Same;
    };
    if !are_apart(first, second) || before.end >= after.start {
        return Between::Same;
    }
    let cut =
        |at: &usize| is_and(story, *at) || matches!(story.words.mark(*at), Some('،' | ',' | '؛'));
    let gap = before.end..after.start;
    let verbal = |at: usize| {
        matches!(
            story.words.text(at),
            "will" | "would" | "was" | "were" | "is" | "are" | "has" | "had" | "to"
        )
    };
    if story.is_english() && gap.clone().any(verbal) {
        return Between::Same;
    }
    // «چهارم فروردین ۱۴۰۰، دو سال پس از آن سیلاب، …»: the second only says which day it was.
    let counted = |draft: &Draft| matches!(draft.why.rule, Rule::Anaphora | Rule::EventRelative);
    let one = |at: usize| matches!(story.words.mark(at), Some('،' | ','));
    if gap.len() == 1 && one(gap.start) && (counted(first) || counted(second)) {
        return Between::Same;
    }
    // With two dates in it already, the first has the value of either.
    if gap.len() == 1 && cut(&gap.start) && first.date_words.len() == 1 {
        return Between::Enumeration(joined(first, second));
    }
    // Next to a date it is sure; elsewhere the last «و» is the likeliest.
    let near = [gap.end - 1, gap.start].into_iter().find(cut);
    let and = || gap.clone().rev().find(|at| is_and(story, *at) && !story.is_english());
    near.or_else(and).map_or(Between::Same, Between::Items)
}

fn are_apart(first: &Draft, second: &Draft) -> bool {
    let days = |draft: &Draft| draft.value.as_ref().map(Edtf::day_numbers);
    match (days(first), days(second)) {
        (Some((_, Some(end))), Some((Some(start), _))) if end < start => true,
        (Some((Some(start), _)), Some((_, Some(end)))) => end < start,
        _ => false,
    }
}

/// The value of two days that are named together.
fn joined(first: &Draft, second: &Draft) -> Option<Edtf> {
    let (first, second) = (first.value.as_ref()?, second.value.as_ref()?);
    if first.day_numbers().1.map(|day| day + 1) == second.day_numbers().0 {
        return Some(Edtf::interval(first.clone(), second.clone()));
    }
    first.as_day().and(second.as_day())?;
    format!("{{{first},{second}}}").parse().ok()
}

/// Titles leave out both dates and what joins them.
fn span_dates(draft: &mut Draft, other: &Draft) {
    let from = draft.date_words.last().map(|words| words.start);
    let to = other.date_words.first().map(|words| words.end);
    if let (Some(from), Some(to)) = (from, to) {
        draft.date_words.push(from..to);
    }
}

fn together(draft: &mut Draft, other: &Draft, value: Edtf) {
    span_dates(draft, other);
    draft.value = Some(value);
    draft.alt = Vec::new();
    if draft.known == Known::Written {
        draft.known = Known::Computed;
    }
}

/// A second date of what another draft tells.
fn as_told(twin: Draft, other: &Draft) -> Draft {
    let (value, alt, known, why) = (twin.value, twin.alt, twin.known, twin.why);
    Draft { value, alt, known, why, mention: twin.mention, ..other.clone() }
}

/// The draft with the finer date; titles leave out both dates.
fn finer(mut first: Draft, mut second: Draft) -> Draft {
    let (own, other) = (width(second.value.as_ref()), width(first.value.as_ref()));
    let vague = |draft: &Draft| draft.value.as_ref().is_some_and(Edtf::is_start_vague);
    // «دو هفته بعد، در ۲۹ اکتبر»
    if own < other || own == other && vague(&first) && !vague(&second) {
        second.date_words.append(&mut first.date_words);
        second
    } else {
        first.date_words.append(&mut second.date_words);
        first
    }
}

/// «در آبان بازداشت و با قرار وثیقه آزاد شد»: the date is that of the first
/// noun, which shares the verb of the second.
fn take_gapped(story: &Story<'_>, draft: &mut Draft) {
    let (Focus::Verb(main), Some(date)) = (draft.focus, draft.date_words.last()) else { return };
    let sentence = &story.sentences[draft.sentence];
    let predicate = &sentence.predicates[main];
    let gap = date.end..predicate.words.start.saturating_sub(2);
    let gapped = sentence.nouns.iter().find(|noun| {
        let governed = noun.from > date.end && is_preposition(story.words.text(noun.from - 1));
        // «۱۱ کشته و ۲۳ زخمی بر جای گذاشت»: a number of them is no half of a verb.
        let counted = noun.from > 0 && story.words.get(noun.from - 1).kind == Kind::Number;
        gap.contains(&noun.from)
            && !counted
            && gap.contains(&noun.to)
            && story.words.text(noun.to) == "و"
            && !governed
            && is_verbal(story.words.text(noun.to - 1))
    });
    let Some(noun) = gapped.filter(|_| !story.is_english()) else { return };
    draft.head = Cow::Borrowed(noun.class);
    draft.scope.end = noun.to;
    // «برگزار و … سپرده می‌شود»: of «سپرده می‌شود» only the last word is shared.
    let last = predicate.words.end - 1;
    let first = story.words.text(predicate.verb);
    let own = first.ends_with('ه') && !matches!(first, "شده" | "کرده" | "داده");
    // «کشته و … بیمار کرده است» → «کشته است»: so has a participle.
    let done = story.words.text(noun.to - 1) == "کشته" && first.starts_with("کرد");
    draft.tail = if own || done { last } else { predicate.verb }..predicate.words.end;
}

/// Nouns that are the first half of a verb, not a thing: «بازداشت شد».
pub(super) fn is_verbal(folded: &str) -> bool {
    matches!(
        folded,
        "بازداشت"
            | "دستگیر"
            | "برگزار"
            | "منحل"
            | "منصوب"
            | "برکنار"
            | "عزل"
            | "محکوم"
            | "محاکمه"
            | "ازاد"
            | "تشکیل"
            | "تاسیس"
            | "منتشر"
            | "افتتاح"
            | "اغاز"
            | "تصویب"
            | "ابلاغ"
            | "لغو"
            | "تعطیل"
            | "متوقف"
            | "اعزام"
            | "منتقل"
            | "کشته"
            | "زخمی"
            | "مجروح"
            | "مصدوم"
            | "متولد"
            | "امضا"
            | "رد"
            | "معرفی"
            | "انتخاب"
            | "اخراج"
            | "تخریب"
            | "واژگون"
            | "کشف"
            | "شناسایی"
            | "اجرا"
            | "پخش"
            | "اکران"
            | "صادر"
            | "ثبت"
            | "نصب"
            | "ارسال"
            | "توزیع"
            | "عرضه"
            | "تقدیم"
            | "تدوین"
            | "تکمیل"
            | "بازگشایی"
            | "مسدود"
            | "توقیف"
            | "احضار"
            | "ترخیص"
            | "بستری"
    )
}

/// Items that share a verb, and the words that part them.
struct List<'a> {
    story: &'a Story<'a>,
    main: usize,
    cuts: Vec<usize>,
}

impl List<'_> {
    /// The drafts with the words that tell each: what stands before all of
    /// them, their own, and the verb with what belongs to it.
    fn scoped(&self, mut found: Vec<Draft>) -> Vec<Draft> {
        let sentence = &self.story.sentences[found[0].sentence];
        if self.story.is_english() {
            return self.scoped_english(sentence, found);
        }
        let scope = found[0].scope.clone();
        let first = &found[0].date_words;
        let (from, to) = (first[0].start, first.last().map_or(first[0].end, |words| words.end));
        let last = found.last().and_then(|draft| draft.date_words.last());
        let last = last.map_or(to, |words| words.end);
        // «ایران ۲۶ تیر با … و ۲۷ تیر با …»: one subject before the first date.
        let shared = found.iter().skip(1).zip(&self.cuts).all(|(draft, cut)| {
            draft.date_words.first().is_some_and(|words| words.start == cut + 1)
        });
        let lead = if shared { scope.start..from } else { scope.start..scope.start };
        let own = to..self.cuts[0];
        let verb = self.gapped_noun(sentence, &own);
        let tail = match verb {
            Some(_) => sentence.predicates[self.main].verb,
            // «اسفند صادر و نخستین جلسه ۲۳ تیر برگزار شد»
            None if !own.is_empty() && is_verbal(self.story.words.text(own.end - 1)) => {
                sentence.predicates[self.main].verb
            }
            // «زنبوردار را دوشنبه بازجویی و روز بعد بازداشت کرد»
            None if self.is_half_verb(sentence, scope.start..own.end) => {
                sentence.predicates[self.main].verb
            }
            None => self.own_end(sentence, &own, last),
        };
        let tail = tail..scope.end;
        let starts = std::iter::once(lead.end).chain(self.cuts.iter().map(|cut| cut + 1));
        let ends = self.cuts.iter().copied().chain([tail.start]);
        for ((draft, start), end) in found.iter_mut().zip(starts).zip(ends) {
            draft.lead = lead.clone();
            draft.scope = start..end.max(start);
            draft.tail = tail.clone();
            draft.several = true;
        }
        self.share_object(&mut found, &own, &lead);
        if let Some(noun) = verb {
            found[0].head = Cow::Borrowed(sentence.nouns[noun].class);
        }
        found
    }

    /// “They meet Arsenal on 9 March and Leicester on 16 March”: the verb comes
    /// first.
    fn scoped_english(&self, sentence: &Sentence, mut found: Vec<Draft>) -> Vec<Draft> {
        let verb = &sentence.predicates[self.main].words;
        if self.cuts.iter().any(|cut| *cut < verb.end) {
            return found.into_iter().reduce(finer).into_iter().collect();
        }
        let end = found.last().and_then(|draft| draft.date_words.last());
        let end = end.map_or(sentence.words.end, |words| words.end);
        let starts = std::iter::once(verb.end).chain(self.cuts.iter().map(|cut| cut + 1));
        let ends = self.cuts.iter().copied().chain([end]);
        for ((draft, start), end) in found.iter_mut().zip(starts).zip(ends) {
            draft.lead = draft.scope.start..verb.end;
            draft.scope = start..end;
        }
        found
    }

    /// «دادگاه سه‌شنبه او را محاکمه و چهارشنبه محکوم کرد»: the object of the first is that of
    /// the others, too.
    fn share_object(&self, found: &mut [Draft], own: &Range<usize>, lead: &Range<usize>) {
        let object = |at: &usize| self.story.words.text(*at) == "را";
        let Some(end) = own.clone().find(object).filter(|_| !lead.is_empty()) else { return };
        let dates = found[0].date_words.clone();
        for draft in &mut found[1..] {
            if !draft.scope.clone().any(|at| object(&at)) {
                draft.lead = lead.start..end + 1;
                draft.asides.extend(dates.iter().cloned());
            }
        }
    }

    /// «… را بازجویی و»: one word behind an object, which wants the light verb of the rest.
    fn is_half_verb(&self, sentence: &Sentence, words: Range<usize>) -> bool {
        let predicate = &sentence.predicates[self.main];
        let letters = words.end > words.start + 2 && self.story.words.is_letters(words.end - 1);
        let object = words.rev().skip(1).take(2).any(|at| self.story.words.text(at) == "را");
        letters && object && predicate.words.start < predicate.verb
    }

    /// «بازداشت و …» has its own noun; «در مسقط و …» shares that of the verb.
    fn gapped_noun(&self, sentence: &Sentence, own: &Range<usize>) -> Option<usize> {
        let noun = sentence.nouns.iter().position(|noun| noun.to == own.end)?;
        let from = sentence.nouns[noun].from;
        let governed = from > 0 && is_preposition(self.story.words.text(from - 1));
        (from >= own.start && !governed).then_some(noun)
    }

    /// Where the last item's own words end: it has as many phrases as the
    /// first; what follows belongs to the verb.
    fn own_end(&self, sentence: &Sentence, own: &Range<usize>, last: usize) -> usize {
        let limit = sentence.predicates[self.main].words.start.max(last);
        let opens = |at: &usize| is_preposition(self.story.words.text(*at));
        let phrases = own.clone().filter(opens).count();
        if own.is_empty() {
            return last;
        }
        let object = (last..limit).find(|at| self.story.words.text(*at) == "را");
        let next = (last..limit).filter(opens).nth(phrases);
        next.unwrap_or(limit).min(object.unwrap_or(limit))
    }
}
