//! Clauses whose verb is none of happening and that yet tell of one, and
//! wishes, which tell of none.

use super::{Draft, Focus, Hang};
use crate::extract::events::compress::is_preposition;
use crate::extract::events::link::Link;
use crate::extract::events::predicates::EventNoun;
use crate::extract::events::verbs::Tense;
use std::borrow::Cow;

impl Hang<'_> {
    /// «زلزله ۹ سنبله دو هزار قربانی داشت»: the verb is none of happening, and
    /// yet the clause tells the happening whole.
    pub(super) fn toll_draft(&self, noun: usize, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let noun = &self.sentence.nouns[noun];
        let had = self.story.words.text(predicate.verb).starts_with("داشت");
        (had && predicate.state).then(|| Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(noun.class),
            scope: noun.from..predicate.words.end,
            ..self.base(0.65)
        })
    }

    /// «مراسم ترحیم دوشنبه در مسجد خواهد بود», «جاده فردا بسته خواهد بود».
    pub(super) fn planned_state(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let present = predicate.tense == Tense::Present && self.is_fine();
        if !predicate.state || predicate.tense != Tense::Future && !present {
            return None;
        }
        let before = predicate.verb.checked_sub(1).filter(|at| self.sentence.words.contains(at))?;
        let shut = matches!(self.story.words.text(before), "بسته" | "تعطیل" | "مسدود" | "غیرحضوری");
        // «ادارات فردا تعطیل است»: a day's state is decided for that day.
        if present && !shut {
            return self.held_state(main);
        }
        if shut {
            return Some(Draft {
                focus: Focus::Verb(main),
                head: Cow::Borrowed("close"),
                scope: self.sentence.clause_start(main)..predicate.words.end,
                ..self.base(0.7)
            });
        }
        let clause = self.sentence.clause_start(main)..self.from;
        let noun =
            self.sentence.nouns.iter().position(|noun| {
                clause.contains(&noun.from) && (noun.alone || noun.class == "hold")
            })?;
        let mut draft = self.noun_draft(noun, 0.65);
        let next = self.story.word(Some(self.words.end), &self.sentence.words);
        if !is_preposition(next) {
            draft.scope.end = self.from;
        }
        Some(draft)
    }

    /// «شورای شهر سه‌شنبه جلسه فوق‌العاده دارد», «فینال شنبه‌شب در بارباداس است»: what is
    /// held, where the verb only has it or puts it in its place.
    #[cold]
    fn held_state(&self, main: usize) -> Option<Draft> {
        const NEAR: usize = 3;
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let (verb, end) = (word(predicate.verb), self.words.end);
        let has = verb.starts_with("دار") || verb.starts_with("داشت");
        let held = |noun: &&EventNoun| {
            matches!(noun.class, "meet" | "summit" | "hold" | "trial" | "travel" | "match")
        };
        let mut nouns = self.sentence.nouns.iter().filter(held);
        let noun = if has {
            let own = |noun: &EventNoun| {
                let near = noun.from >= end && noun.to + NEAR > predicate.verb;
                // «فردا در اردوی هلند بازی دوستانه دارد»
                let led = (end + 1..predicate.verb).any(|at| is_preposition(word(at)))
                    || noun.from > 0 && is_preposition(word(noun.from - 1));
                near && !led
            };
            nouns.find(|noun| own(noun))
        } else {
            let from = self.sentence.clause_start(main);
            let next = self.story.word(Some(end), &self.sentence.words);
            let placed = next == "در" && matches!(verb, "است" | "خواهدبود");
            let opens = |noun: &EventNoun| noun.from == from && noun.to + 2 > self.from;
            nouns.find(|noun| placed && opens(noun))
        }?;
        Some(Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(noun.class),
            scope: self.sentence.clause_start(main)..predicate.words.end,
            ..self.base(0.65)
        })
    }

    /// «مدارس چهارشنبه تعطیل بودند», «جمعه با بارش برف همراه بود», «نخستین نمایش آن
    /// دوشنبه در جشنواره بود»: what was so on a day.
    pub(super) fn past_state(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let copula = matches!(word(predicate.verb), "بود" | "بودند" | "باشد");
        let open = matches!(self.link, Link::At | Link::Bare);
        if !copula || !predicate.state || !open || self.story.is_english() {
            return None;
        }
        let past = word(predicate.verb) != "باشد";
        if predicate.verb == self.words.end {
            return self.last_of_its_kind(main, past);
        }
        let at = predicate.verb.checked_sub(1).filter(|at| *at >= self.words.end)?;
        // «از ۲۵ خرداد تا ۱۷ شهریور در اعتصاب بودند»
        // «دیروز در تعطیلی کامل بود»
        let near = predicate.verb.saturating_sub(2)..=predicate.verb;
        let within = self.sentence.nouns.iter().find(|noun| {
            let shut = matches!(word(noun.from), "تعطیلی" | "قرنطینه" | "محاصره" | "خاموشی");
            let lasting = shut || matches!(noun.class, "protest" | "arrest" | "occupy" | "war");
            lasting && near.contains(&noun.to) && noun.from > 0 && word(noun.from - 1) == "در"
        });
        if within.is_none() && !self.is_fine() {
            return self.last_of_its_kind(main, past);
        }
        let draft = Draft {
            focus: Focus::Verb(main),
            scope: self.sentence.clause_start(main)..predicate.words.end,
            ..self.base(0.7)
        };
        if let Some(noun) = within.filter(|_| past) {
            return Some(Draft { head: Cow::Borrowed(noun.class), ..draft });
        }
        match word(at) {
            "تعطیل" | "بسته" | "مسدود" | "قطع" | "غیرحضوری" if past => {
                Some(Draft { head: Cow::Borrowed("close"), ..draft })
            }
            // «دوشنبه در آیین گشایش حاضر بود»
            "حاضر" if past => Some(Draft { head: Cow::Borrowed("attend"), ..draft }),
            "همراه" if past => {
                let from = self.words.end;
                let noun =
                    self.sentence.nouns.iter().find(|noun| noun.from >= from && noun.to <= at);
                let head = noun.map_or("happen", |noun| noun.class);
                Some(Draft { head: Cow::Borrowed(head), ..draft })
            }
            // «سه‌شنبه و چهارشنبه تعطیل و آموزش مجازی بود»
            _ if past && self.opens_shut() => Some(Draft { head: Cow::Borrowed("close"), ..draft }),
            _ => self
                .placed_state(main, past)
                .map(|class| Draft { head: Cow::Borrowed(class), ..draft }),
        }
    }

    /// «تعطیل و …» right behind the date.
    fn opens_shut(&self) -> bool {
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let end = self.words.end;
        matches!(word(end), "تعطیل" | "بسته" | "مسدود" | "قطع") && word(end + 1) == "و"
    }

    /// «آخرین اجرای او خرداد ۱۳۹۴ در تالار رودکی بود», «… در بهار ۲۰۱۹ بود»: one that is told
    /// apart, in a month or a year; «کاوش او در ۱۳۴۲ نخستین کاوش تپه بود» is told apart by what
    /// the copula says of it.
    fn last_of_its_kind(&self, main: usize, past: bool) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        // «گفت که آخرین دیدار …»
        let from = self.sentence.clause_start(main);
        let from = from + usize::from(word(from) == "که");
        let apart = |at: usize| matches!(word(at), "اخرین" | "نخستین" | "اولین" | "واپسین");
        let end = self.words.end;
        let placed = end == predicate.verb || self.is_within_year() && word(end) == "در";
        let called = apart(end) && end + 1 < predicate.verb;
        let noun = from + usize::from(!called);
        let noun = self.sentence.nouns.iter().find(|found| found.from == noun)?;
        let again = self.sentence.nouns.iter().any(|found| found.from == end + 1);
        let told = past && (called && again || !called && apart(from) && placed);
        (told && noun.to <= self.from).then(|| Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(noun.class),
            scope: from..predicate.words.end,
            ..self.base(0.65)
        })
    }

    /// «نخستین نمایش آن دوشنبه در جشنواره بود», «قرار است … باشد»: the class of what a
    /// copula only puts in its place.
    fn placed_state(&self, main: usize, past: bool) -> Option<&'static str> {
        let predicate = &self.sentence.predicates[main];
        let verb = predicate.verb;
        let led = self.story.words.text(self.words.end) == "در";
        let arranged = || {
            let before = main.checked_sub(1).map(|before| &self.sentence.predicates[before]);
            before.is_some_and(|before| {
                let noun = before.verb.checked_sub(1).map_or("", |at| self.story.words.text(at));
                matches!(noun, "قرار" | "بنا" | "مقرر")
            })
        };
        // «در تالار شلوغ بود» says how it was there.
        let one = (self.words.end + 1..verb).all(|at| {
            !is_preposition(self.story.words.text(at)) && self.story.words.mark(at) != Some('،')
        });
        let from = self.sentence.clause_start(main);
        let noun = self.sentence.nouns.iter().rev().find(|noun| {
            let held = matches!(noun.class, "hold" | "publish") && !noun.say;
            noun.from >= from && noun.to <= self.from && (noun.alone || held)
        })?;
        let pointed = matches!(self.story.words.text(self.words.end + 1), "همین" | "همان" | "این");
        let named = self.sentence.entities.iter().any(|entity| entity.words.end == verb);
        let fits = led && one && (past && (named || pointed) || !past && arranged());
        (fits && self.is_thing(noun)).then_some(noun.class)
    }

    /// “The next meeting is scheduled for January 22”.
    pub(super) fn is_scheduled(&self, main: usize) -> bool {
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let end = self.sentence.predicates[main].words.end;
        // “is next due in court”
        let adverb = matches!(word(end), "next" | "now" | "also" | "still" | "currently");
        let next = end + usize::from(adverb);
        let planned =
            matches!(word(next), "scheduled" | "set" | "planned" | "due" | "slated" | "forecast");
        // “is expected in orbit in April”; “rain is expected on Friday” is a forecast.
        let expected = word(next) == "expected"
            && matches!(word(next + 1), "in" | "at" | "back" | "home" | "before")
            && next + 2 < self.from;
        self.story.is_english() && (planned || expected) && next < self.words.start
    }

    /// «که قرار بود امسال انجام شود، به سال آینده موکول شد»: what was planned once
    /// need not have happened.
    pub(super) fn was_planned(&self, main: usize) -> bool {
        let predicates = &self.sentence.predicates;
        if self.story.is_english() {
            return self.had_been_due(main);
        }
        let Some(before) = main.checked_sub(1).map(|before| &predicates[before]) else {
            return false;
        };
        let plan = |at: usize| matches!(self.story.words.text(at), "قرار" | "بنا" | "مقرر");
        let was = matches!(self.story.words.text(before.verb), "بود" | "بودند" | "شدهبود");
        predicates[main].tense == Tense::Subjunctive
            && was
            && before.verb > self.sentence.words.start
            && plan(before.verb - 1)
    }

    /// “The talks had been due to open on Friday”.
    fn had_been_due(&self, main: usize) -> bool {
        let verb = self.sentence.predicates[main].verb;
        let word = |back: usize| self.story.word(verb.checked_sub(back), &self.sentence.words);
        let expects = |word: &str| matches!(word, "expected" | "planned" | "scheduled");
        // “which had been expected next spring”
        if expects(self.story.words.text(verb)) && word(1) == "been" && word(2) == "had" {
            return true;
        }
        let due =
            matches!(word(2), "due" | "scheduled" | "set" | "expected" | "planned" | "slated");
        let been = word(3) == "been" && word(4) == "had";
        // “was expected to start up in 2025”
        let was = matches!(word(3), "was" | "were") && !self.is_fine();
        word(1) == "to" && due && (been || was)
    }

    /// «تا امروز باید این عدد به صفر رسیده بود»: what should have been was not. «باید گفت».
    pub(super) fn should_have_been(&self, main: usize) -> bool {
        let own = &self.sentence.predicates[main];
        let from = self.sentence.clause_start(main);
        let over = matches!(own.tense, Tense::Past | Tense::Participle);
        over && !self.story.is_english()
            && main.checked_sub(1).is_some_and(|before| {
                let modal = &self.sentence.predicates[before];
                modal.class == "modal"
                    && modal.words.end >= from
                    && !self.comma_between(modal.words.end, own.verb)
            })
            || over && (from..own.words.start).any(|at| self.story.words.text(at) == "باید")
    }

    /// «ریشه‌هایش به چهل سال پیش برمی‌گردد»: how far back something reaches.
    pub(super) fn is_root(&self, main: usize) -> bool {
        let verb = &self.sentence.predicates[main];
        let last = self.story.words.text(verb.words.end - 1);
        let before = self.story.word(self.from.checked_sub(1), &self.sentence.words);
        // «قدمت آن به سال ۱۳۲۰ برمی‌گردد»; «چاپ نخست آن به سال ۱۳۴۳ بازمی‌گردد» tells of a print.
        let subject = self.sentence.clause_start(main)..self.from;
        let told = || self.sentence.nouns.iter().any(|noun| subject.contains(&noun.from));
        let old = |at: usize| is_age_of(self.story.words.text(at));
        let age = || subject.clone().any(old) || !told();
        let led = before == "به" || self.story.words.text(self.from) == "به" && age();
        led && verb.words.start == self.words.end
            && matches!(
                last,
                "میرسد"
                    | "برمیگردد"
                    | "بازمیگردد"
                    | "برمیگشت"
                    | "بازمیگشت"
                    | "میرسند"
                    | "برمیگردند"
            )
    }

    /// «فردا هوا را هم تعطیل می‌کنند؟»: a question tells nothing.
    pub(super) fn is_asked(&self, main: usize) -> bool {
        let text = self.story.article.slice(self.sentence.span);
        let present = self.sentence.predicates[main].tense == Tense::Present;
        present && text.trim_end_matches(['»', ' ']).ends_with('؟')
    }

    /// «از خرداد تا شهریور سراغ قشم نروید»: advice to the reader; «کسانی که پس از ۱۳۸۴ وام
    /// گرفته‌اند»: whoever it may be.
    pub(super) fn is_of_anybody(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        // «بگوید» is of the third person, «بروید» of the second.
        let last = word(predicate.words.end - 1);
        let bidden = predicate.tense == Tense::Subjunctive
            && ["روید", "شوید"].iter().any(|ending| last.ends_with(ending));
        let anybody = |at: usize| {
            matches!(word(at), "کسانی" | "افرادی" | "اشخاصی" | "متقاضیانی" | "داوطلبانی" | "انهایی")
        };
        let from = self.sentence.clause_start(main);
        let who = from + 1 < self.words.start && anybody(from) && word(from + 1) == "که";
        let done = matches!(predicate.tense, Tense::Perfect | Tense::Present);
        bidden || who && done && main + 1 < self.sentence.predicates.len()
    }

    /// «اگر بهار دروازه باز نشود»: what may be is no event.
    pub(super) fn is_condition(&self, main: usize) -> bool {
        let from = self.sentence.clause_start(main);
        let early = from..self.from.max(from);
        let tense = self.sentence.predicates[main].tense;
        matches!(tense, Tense::Subjunctive | Tense::Present)
            && early
                .into_iter()
                .any(|at| matches!(self.story.words.text(at), "اگر" | "چنانچه" | "هرگاه"))
            && !self.comma_between(from, self.from)
    }

    /// «امیدواریم این محصول تا پایان سال وارد بازار شود»: nothing is planned.
    pub(super) fn is_wish(&self, main: usize) -> bool {
        let from = self.sentence.clause_start(main);
        let hoped = |at: usize| {
            matches!(
                self.story.words.text(at),
                "امیدواریم"
                    | "امیدوارم"
                    | "امیدوار"
                    | "امیدوارند"
                    | "کاش"
                    | "شاید"
            )
        };
        let from = from.saturating_sub(2).max(self.sentence.words.start);
        self.sentence.predicates[main].tense == Tense::Subjunctive
            && (from..self.words.start).any(hoped)
    }
}

/// How old something is.
fn is_age_of(folded: &str) -> bool {
    matches!(folded, "قدمت" | "سابقه" | "پیشینه" | "تاریخچه" | "ریشه" | "ریشههای" | "دیرینگی")
}
