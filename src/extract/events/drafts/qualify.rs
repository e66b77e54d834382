//! Whether a date tells when something happened, or only which of several
//! things is meant: «بودجه سال ۱۴۰۳».

use super::Hang;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::link::{self, Link};
use crate::extract::events::verbs::Tense;
use crate::extract::events::words::Kind;
use crate::extract::{Rule, TimexKind};

impl Hang<'_> {
    /// Whether the sentence only reports: its verb is one of speaking, or the
    /// verb next to the date is a state that such a verb frames («کیم در دیدار
    /// با پوتین که در پکن به سر می‌برد، گفت»).
    pub(super) fn says(&self, main: Option<usize>) -> bool {
        let Some(main) = main else { return true };
        let predicates = &self.sentence.predicates;
        let framed =
            predicates[main].state && predicates.get(main + 1).is_some_and(|next| next.say);
        predicates[main].say || framed
    }

    /// «بودجه سال ۱۴۰۳»: the date tells one budget from another.
    pub(super) fn only_qualifies(&self) -> bool {
        // «در مراسم هشتادمین سالگرد …»: an occasion, not a label.
        let named = matches!(self.mention.why.rule, Rule::Anniversary | Rule::NamedDay);
        if named && self.is_label_of_speaker() {
            return true;
        }
        if named || self.birth(self.main_predicate()).is_some() {
            return false;
        }
        if self.is_compared_with() {
            return true;
        }
        if self.is_possessive() {
            return !self.lasts_since();
        }
        if self.dates_a_paper() {
            return true;
        }
        if self.story.is_english() {
            if self.only_tells_which() {
                return true;
            }
            if self.main_predicate().is_some_and(|main| self.state_since(main).is_some()) {
                return false;
            }
        }
        // “The 2015 Paris agreement set a limit”: which agreement, not when.
        if self.link == Link::Bare && !self.is_fine() && self.names_the_next() {
            let event = self.sentence.nouns.iter().any(|noun| noun.from == self.words.end);
            return !event;
        }
        // «رشد ایران در سال ۲۰۲۴ را پیش‌بینی کرد».
        if self.is_object() && !self.is_fine() && !self.is_remembered() && !self.is_spent() {
            return true;
        }
        let bare = matches!(self.link, Link::Bare | Link::For);
        let Some(noun) =
            link::qualified_noun(self.story, self.sentence, self.from).filter(|_| bare)
        else {
            return self.link == Link::For && !self.is_fine() && !self.is_planned_for();
        };
        let main = self.main_predicate();
        let occurs = main.is_some_and(|main| self.occurs(main));
        if main.is_some_and(|main| self.happens_at_an_edition(main)) {
            return false;
        }
        // «این شرکت سال ۹۴ فروخته شد»: which one is known already.
        let pointer = self.story.word(self.from.checked_sub(2), &self.sentence.words);
        let over = main.is_some_and(|main| {
            let verb = &self.sentence.predicates[main];
            let past = matches!(verb.tense, Tense::Past | Tense::Perfect | Tense::Participle);
            past && !verb.state && !verb.say
        });
        if over && self.link == Link::Bare && matches!(pointer, "این" | "ان" | "همین") {
            return false;
        }
        if link::is_document(noun) {
            // «قانون ۲۳ آذر ابلاغ شد», but «قانون ۲۳ آذر ۱۳۸۸ تغییر کرد».
            let adverb = self.is_deictic() || self.mention.why.rule == Rule::NearestYear;
            let told = occurs || adverb && self.is_fine();
            return !(self.is_within_year() && main.is_some() && told);
        }
        let event = self.sentence.nouns.iter().any(|found| found.to == self.from && found.alone);
        let told = main.is_some_and(|main| {
            let predicate = &self.sentence.predicates[main];
            let spoken = predicate.say && !self.is_passive(main);
            let tells = !predicate.state && (!spoken || self.is_of_speaker(main));
            tells && self.is_within_year()
        });
        // «وزارت اواخر سال ۱۴۰۳ منحل شد»: a part of a year seldom says which.
        let part = matches!(self.story.words.text(self.from), "اوایل" | "اواسط" | "اواخر");
        let told = told || part && over;
        let told = told && !link::is_measure(self.story, self.sentence, self.from);
        let told = told || over && main.is_some_and(|main| self.is_of_first_word(main));
        !self.is_fine() && !event && !self.is_deictic() && !occurs && !told
    }

    /// “had worn pink since Saturday's time trial”: since the day of what is named.
    fn lasts_since(&self) -> bool {
        self.is_since()
            && self.main_predicate().is_some_and(|main| {
                let verb = &self.sentence.predicates[main];
                let has = |back: usize| {
                    let at = verb.verb.checked_sub(back);
                    matches!(self.story.word(at, &self.sentence.words), "has" | "have" | "had")
                };
                !verb.state && !verb.say && verb.words.end <= self.from && (has(1) || has(2))
            })
    }

    /// “its full-year 2025 guidance”: a year that a hyphen makes part of a compound.
    fn is_in_compound(&self) -> bool {
        let words = &self.story.words;
        self.words.start > self.sentence.words.start + 1
            && words.mark(self.words.start - 1) == Some('-')
            && words.span(self.words.start - 1).end == words.span(self.words.start).start
    }

    /// “Two walkers missing since Friday were found”: who they are, not what happened.
    fn is_missing_since(&self) -> bool {
        let word = self.story.word(self.from.checked_sub(1), &self.sentence.words);
        self.is_since()
            && matches!(word, "missing" | "absent" | "empty" | "ill" | "idle" | "asleep")
            && self.sentence.next_predicate(self.words.end).is_some()
            && !self.sentence.predicates.iter().any(|found| found.words.end < self.from)
    }

    /// “a 19th-century tiara”
    fn is_adjective(&self) -> bool {
        let words = &self.story.words;
        let last = self.words.end.saturating_sub(1);
        words.text(last) == "century" && last > 0 && words.mark(last - 1) == Some('-')
    }

    /// “described in the 2024 Annual Report”: the year of what is only named.
    fn is_of_a_document(&self) -> bool {
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let the = self.words.start.checked_sub(1).is_some_and(|at| word(at) == "the");
        let next = self.words.end;
        the && self.words.len() == 1
            && !self.is_fine()
            && (next..next + 3).take_while(|at| !word(*at).is_empty()).any(|at| {
                matches!(
                    word(at),
                    "report"
                        | "reports"
                        | "plan"
                        | "guidance"
                        | "guidelines"
                        | "figures"
                        | "code"
                        | "constitution"
                        | "convention"
                        | "statute"
                        | "handbook"
                        | "yearbook"
                )
            })
    }

    /// Dates that tell one thing from another: “a lock gate from 1774, deserves”, “its
    /// sixth rise this year”, “than it did in January”, “the year that began on March 21”.
    fn only_tells_which(&self) -> bool {
        self.is_origin()
            || self.is_count_within()
            || self.is_compared()
            || self.is_of_a_period()
            || self.is_repeated()
            || self.is_in_compound()
            || self.is_adjective()
            || self.is_missing_since()
            || self.is_of_a_document()
            || self.is_bracketed_bound()
            || self.is_bracketed_years()
            || self.is_bounding_year()
            || self.is_base_of_comparison()
    }

    /// “held every year since 1948”
    fn is_repeated(&self) -> bool {
        let before = self.mention_index.checked_sub(1).map(|before| &self.mentions[before]);
        before.is_some_and(|before| {
            let end = self.story.words.range(before.span).end;
            before.kind == TimexKind::Set
                && end == self.from
                && end.checked_sub(1).is_some_and(|last| self.sentence.words.contains(&last))
        })
    }

    /// “photographs from 1953 show”: from when a thing is, between its noun and the verb.
    fn is_origin(&self) -> bool {
        let Some(from) = self.words.start.checked_sub(2) else { return false };
        let led = self.story.word(Some(from + 1), &self.sentence.words) == "from";
        if !led || self.is_fine() || !self.sentence.words.contains(&from) {
            return false;
        }
        let comma = |at: &usize| self.story.words.mark(*at).is_some();
        let opens = (self.sentence.words.start..from).rev().find(comma);
        let opens = opens.map_or(self.sentence.words.start, |at| at + 1);
        let noun = self.story.words.get(from).kind == Kind::Letters && from >= opens;
        let told =
            self.sentence.predicates.iter().any(|found| (opens..=from).contains(&found.verb));
        let goes_on = self.sentence.next_predicate(self.words.end).is_some();
        noun && !told && goes_on
    }

    /// “, its sixth increase this year,”
    fn is_count_within(&self) -> bool {
        const REACH: usize = 6;
        let fits = self.link == Link::Bare && !self.is_fine() && self.is_deictic();
        let floor = self.from.saturating_sub(REACH).max(self.sentence.words.start);
        let comma = |at: &usize| self.story.words.mark(*at) == Some(',');
        let Some(comma) = (floor..self.from).rev().find(comma).filter(|_| fits) else {
            return false;
        };
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        matches!(word(comma + 1), "its" | "the" | "his" | "her" | "their" | "a")
            && !self
                .sentence
                .predicates
                .iter()
                .any(|found| (comma..self.from).contains(&found.verb))
    }

    /// “a third more than it did in January”
    fn is_compared(&self) -> bool {
        const REACH: usize = 5;
        let floor = self.from.saturating_sub(REACH).max(self.sentence.words.start);
        let than = |at: &usize| self.story.words.text(*at) == "than";
        let Some(at) = (floor..self.from).rev().find(than) else { return false };
        let counts = self.story.words.get(at + 1).kind == Kind::Number || at + 1 == self.from;
        let did = |at: usize| matches!(self.story.words.text(at), "did" | "was" | "were" | "had");
        !counts && (at + 1..self.from).any(did) && !self.comma_between(at, self.from)
    }

    /// “in the Iranian year that began on March 21”
    fn is_of_a_period(&self) -> bool {
        let Some(main) = self.main_predicate() else { return false };
        let verb = &self.sentence.predicates[main];
        let word = |back: usize| self.story.word(verb.verb.checked_sub(back), &self.sentence.words);
        // “the highest since records began in 1930”
        let begun = verb.class == "begin" && matches!(word(1), "records" | "measurements");
        if begun && matches!(word(2), "since") {
            return true;
        }
        matches!(&*verb.class, "begin" | "end")
            && verb.verb < self.words.start
            && matches!(word(1), "that" | "which")
            && matches!(
                word(2),
                "year" | "quarter" | "season" | "month" | "week" | "period" | "term"
            )
    }

    /// “A second mission is planned for 2026”.
    fn is_planned_for(&self) -> bool {
        let before = self.story.word(self.from.checked_sub(1), &self.sentence.words);
        // «اکران آن برای مهرماه برنامه‌ریزی شده است»
        if self.story.words.text(self.from) == "برای" {
            let next = self.sentence.next_predicate(self.words.end);
            return next.is_some_and(|next| {
                let verb = &self.sentence.predicates[next];
                let first = self.story.words.text(verb.words.start);
                verb.words.start == self.words.end && is_planning(first) && self.is_passive(next)
            });
        }
        matches!(
            before,
            "planned" | "scheduled" | "slated" | "set" | "due" | "expected" | "booked" | "forecast"
        )
    }

    /// «کارفرما سال ۱۳۹۹ سیستم را خاموش کرد»: a subject of one word, before an object of its
    /// own, is not told apart by its year.
    fn is_of_first_word(&self, main: usize) -> bool {
        let words = &self.story.words;
        let said = words.text(self.words.start) == "سال";
        let first = self.from == self.sentence.clause_start(main) + 1
            || self.from > 1 && words.mark(self.from - 2).is_some();
        // «برندگان سال ۱۳۹۹»
        let chosen = self.from > 0 && words.text(self.from - 1).ends_with("گان");
        // «فولاد کارون سال ۱۳۹۴ به بخش خصوصی واگذار شد»: of whom there is one.
        let handed = matches!(&*self.sentence.predicates[main].class, "sell" | "buy" | "transfer")
            && self.from == self.sentence.clause_start(main) + 2;
        let first = (first || handed) && !chosen;
        let object = |at: usize| words.text(at) == "را";
        let verb = self.sentence.predicates[main].words.start;
        // «شرکت سال ۱۳۹۴ به بخش خصوصی واگذار شد»
        let led = || is_preposition(words.text(self.words.end));
        said && first
            && !self.story.is_english()
            && ((self.words.end + 1..verb).any(object) || self.words.end < verb && led())
    }

    /// «وزیر نفت مرداد گذشته وعده داد»: whoever opens the clause said it in that month; not
    /// «گزارش خرداد بانک مرکزی گفت».
    fn is_of_speaker(&self, main: usize) -> bool {
        const LONGEST: usize = 5;
        let from = self.sentence.clause_start(main);
        let subject = from..self.from.max(from);
        let verb = &self.sentence.predicates[main];
        let over = matches!(verb.tense, Tense::Past | Tense::Perfect);
        let text = |noun: &crate::extract::events::predicates::EventNoun| {
            subject.contains(&noun.from) && noun.say
        };
        over && !self.story.is_english()
            && self.link == Link::Bare
            && subject.len() <= LONGEST
            && subject.clone().all(|at| !is_preposition(self.story.words.text(at)))
            && !self.sentence.nouns.iter().any(text)
    }

    /// «در المپیک ۲۰۱۶ طلا گرفت», «در لیگ ۱۳۸۹ قهرمان شد»: the year of the games
    /// is that of what was done at them.
    fn happens_at_an_edition(&self, main: usize) -> bool {
        const LONGEST: usize = 5;
        let predicate = &self.sentence.predicates[main];
        let over = matches!(predicate.tense, Tense::Past | Tense::Perfect | Tense::Participle);
        let floor = self.from.saturating_sub(LONGEST).max(self.sentence.words.start);
        let word = |at: usize| self.story.words.text(at);
        let governor = (floor..self.from).rev().find(|at| is_preposition(word(*at)));
        over && !predicate.state
            && !predicate.say
            && governor.is_some_and(|at| {
                word(at) == "در" && (is_edition(word(at + 1)) || is_calamity(word(at + 1)))
            })
    }

    /// «نتایج … اعلام می‌شود»: what is announced, not who speaks.
    pub(super) fn is_passive(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        (predicate.verb..predicate.words.end).any(|at| {
            let word = self.story.words.text(at);
            ["شد", "میشو", "شو", "گردید", "خواهدشد"].iter().any(|form| word.starts_with(form))
        })
    }

    /// «برگزار شد», «رخ داد»: a verb whose subject is the happening.
    pub(super) fn occurs(&self, main: usize) -> bool {
        matches!(
            &*self.sentence.predicates[main].class,
            "hold" | "happen" | "execute" | "begin" | "end" | "open" | "close"
        )
    }
}

/// What is held again and again, and told apart by its year.
fn is_edition(folded: &str) -> bool {
    matches!(
        folded,
        "المپیک"
            | "پارالمپیک"
            | "بازیهای"
            | "مسابقات"
            | "رقابتهای"
            | "جام"
            | "لیگ"
            | "جشنواره"
            | "قهرمانی"
            | "یورو"
            | "کوپا"
            | "یونیورسیاد"
            | "انتخابات"
    )
}

/// «در خشکسالی ۱۳۷۸ دام‌ها را فروختند»: hard times, told apart by their year.
fn is_calamity(folded: &str) -> bool {
    matches!(
        folded,
        "خشکسالی"
            | "قحطی"
            | "جنگ"
            | "زلزله"
            | "زمینلرزه"
            | "سیل"
            | "سیلاب"
            | "وبای"
            | "طاعون"
            | "کودتای"
            | "انقلاب"
            | "بحران"
            | "همهگیری"
            | "شورش"
            | "قیام"
            | "اعتراضات"
            | "ناارامیهای"
    )
}

/// «برنامه‌ریزی شده است», «پیش‌بینی شده»: set for a time to come.
fn is_planning(folded: &str) -> bool {
    matches!(folded, "برنامهریزی" | "زمانبندی" | "پیشبینی" | "تعیین" | "هدفگذاری" | "تدارک")
}
