//! Happenings that the article's own day is counted from: «یک سال پس از آتش‌سوزی بازار،
//! مغازه‌ها هنوز بسته‌اند», «سه سال از مرگ او گذشت».

use super::{Draft, Focus, Hang};
use crate::calendar::Edtf;
use crate::extract::events::verbs::Tense;
use crate::extract::{Rule, TimexKind, counted_from};

/// How far behind «از» its noun of happening may stand.
const REACH: usize = 3;

impl Hang<'_> {
    /// What the article looks back at from its own day, which is `published`.
    pub(super) fn looked_back_at(&self, published: Option<&Edtf>) -> Option<Draft> {
        if self.story.is_english() || self.mention.value.is_some() {
            return None;
        }
        let now = published?.clone().without_time();
        let from = self.counted_noun_from()?;
        let index = self.sentence.nouns.iter().position(|noun| {
            let near = noun.from >= from && noun.from < from + REACH;
            near && self.is_thing(noun) && !noun.say && !self.comma_between(from, noun.from)
        })?;
        let noun = &self.sentence.nouns[index];
        let verb = self.sentence.next_predicate(noun.to);
        let end =
            verb.map_or(self.sentence.words.end, |verb| self.sentence.predicates[verb].words.start);
        let mark = |at: &usize| matches!(self.story.words.mark(*at), Some('،' | '؛'));
        let limit = (noun.to..end).find(mark).unwrap_or(end);
        // «یک سال پس از عمل، بیمار راه می‌رود»: any of its kind.
        let scope = noun.from..limit;
        let named = self.sentence.entities_in(&scope).next().is_some();
        if !named && !self.goes_on_still() {
            return None;
        }
        let phrase = self.story.article.slice(self.mention.span);
        // The length of «سه سال از … گذشت» counts like «سه سال پس از».
        let counts = self.mention.kind == TimexKind::Date;
        let value = if counts {
            counted_from(phrase, &now)
        } else {
            counted_from(&format!("{phrase} پس از"), &now)
        };
        let draft = self.counted_as(value?.approximate(), &now, Focus::Noun(index), scope)?;
        Some(Draft { confidence: draft.confidence - 0.1, ..draft })
    }

    /// The word behind «از» from which the mention counts to the article's day.
    fn counted_noun_from(&self) -> Option<usize> {
        let end = self.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let last = end.checked_sub(1).map_or("", |at| self.story.words.text(at));
        if self.mention.why.rule == Rule::Anaphora && self.words.len() > 2 && last == "از" {
            let after = matches!(self.story.words.text(end - 2), "پس" | "بعد");
            let opens = self.from <= self.sentence.words.start + 1;
            return (after && opens && self.tells_now()).then_some(end);
        }
        // «سه سال از مرگ او گذشت», «می‌گذرد»; «بیش از سه سال» gives no year.
        let before = self.words.start.checked_sub(1).map_or("", word);
        let lasts = before != "از" && self.mention.kind == TimexKind::Duration && word(end) == "از";
        // «با گذشت ده روز از زلزله»
        if lasts && before == "گذشت" {
            return self.tells_now().then_some(end + 1);
        }
        let verb = self.sentence.next_predicate(end)?;
        let passes = &self.sentence.predicates[verb];
        let passed = ["گذشت", "میگذر", "گذشته", "سپری"];
        let told = passed.iter().any(|form| self.story.words.text(passes.verb).starts_with(form));
        (lasts && told && passes.tense != Tense::Future).then_some(end + 1)
    }

    /// Whether the main clause tells how things are on the article's day.
    fn tells_now(&self) -> bool {
        // «روستاها هنوز بی‌سرپناه‌اند»
        let Some(main) = self.sentence.predicates.last() else { return true };
        let now = matches!(main.tense, Tense::Present | Tense::Perfect);
        let first = self.index == 0 && main.tense == Tense::Past;
        let dated = self.other_dates().is_empty();
        dated && (now || first)
    }

    /// «هنوز», «همچنان»: the very happening is meant, of which something goes on.
    fn goes_on_still(&self) -> bool {
        let mut words = self.sentence.words.clone();
        words.any(|at| matches!(self.story.words.text(at), "هنوز" | "همچنان" | "کماکان"))
    }
}
