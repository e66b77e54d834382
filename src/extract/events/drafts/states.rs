//! Clauses whose verb is none of happening and that yet tell of one, and
//! wishes, which tell of none.

use super::verb::start_of;
use super::{Draft, Focus, Hang};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::TimexKind;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::link::Link;
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
            return None;
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

    /// «مدارس چهارشنبه تعطیل بودند», «جمعه با بارش برف همراه بود», «نخستین نمایش آن
    /// دوشنبه در جشنواره بود»: what was so on a day.
    pub(super) fn past_state(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let copula = matches!(word(predicate.verb), "بود" | "بودند" | "باشد");
        let at = predicate.verb.checked_sub(1).filter(|at| *at >= self.words.end)?;
        let open = matches!(self.link, Link::At | Link::Bare);
        if !copula || !predicate.state || !open || self.story.is_english() {
            return None;
        }
        let past = word(predicate.verb) != "باشد";
        // «از ۲۵ خرداد تا ۱۷ شهریور در اعتصاب بودند»
        let within = self.sentence.nouns.iter().find(|noun| {
            let lasting = matches!(noun.class, "protest" | "arrest" | "occupy" | "war");
            lasting && noun.to == predicate.verb && noun.from > 0 && word(noun.from - 1) == "در"
        });
        if within.is_none() && !self.is_fine() {
            return None;
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
            "تعطیل" | "بسته" | "مسدود" if past => {
                Some(Draft { head: Cow::Borrowed("close"), ..draft })
            }
            "همراه" if past => {
                let from = self.words.end;
                let noun =
                    self.sentence.nouns.iter().find(|noun| noun.from >= from && noun.to <= at);
                let head = noun.map_or("happen", |noun| noun.class);
                Some(Draft { head: Cow::Borrowed(head), ..draft })
            }
            _ => self
                .placed_state(main, past)
                .map(|class| Draft { head: Cow::Borrowed(class), ..draft }),
        }
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

    /// «کاوش تا ۲۰ مهر ادامه خواهد داشت», «نمایش تا ۱۱ مرداد روی صحنه است»: what is so up to
    /// a day.
    pub(super) fn lasts_until(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let ahead = matches!(predicate.tense, Tense::Future | Tense::Present);
        let open = matches!(self.link, Link::At | Link::Bare) && predicate.tense == Tense::Future;
        let until = self.link == Link::Until;
        let bound = (until || open) && self.is_fine() && ahead;
        // «اول مهر آغاز شد و تا دهم ادامه دارد»: the end of what is told already.
        let told = self.is_dated_before() || predicate.verb < self.words.end;
        if !bound || told || self.story.is_english() {
            return None;
        }
        let last = word(predicate.words.end - 1);
        let goes_on = &*predicate.class == "ادامه" || {
            let before = predicate.verb.checked_sub(1).map_or("", word);
            before == "ادامه" && (last.starts_with("دار") || last.starts_with("داشت"))
        };
        let copula = matches!(last, "است" | "هستند")
            || predicate.tense == Tense::Future && matches!(last, "بود");
        let draft = self.base(0.65);
        let value = draft.value.clone()?.without_time();
        let value = if until { Edtf::open_start(value) } else { value };
        (goes_on || until && copula && predicate.state).then(|| Draft {
            focus: Focus::Verb(main),
            head: predicate.class.clone(),
            scope: self.sentence.clause_start(main)..predicate.words.end,
            value: Some(value),
            alt: Vec::new(),
            known: Known::Computed,
            ..draft
        })
    }

    /// «از ۱۶ سپتامبر قطع است»: what has been so since then became so.
    pub(super) fn state_since(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        if self.story.is_english() {
            return self.english_state_since(main);
        }
        let before = predicate.verb.checked_sub(1).filter(|at| self.sentence.words.contains(at))?;
        let class = match self.story.words.text(before) {
            "قطع" | "خاموش" => "cut",
            "بسته" | "تعطیل" | "مسدود" => "close",
            "ممنوع" | "متوقف" => "reject",
            "زندانی" | "بازداشت" | "زندان" | "حبس" => "arrest",
            _ => return None,
        };
        // «از جمعه به این سو» brings its own «از».
        let open = self.mention.value.as_ref().and_then(Edtf::ends);
        let since = self.link == Link::Since || matches!(open, Some((Some(_), None)));
        let lasts = predicate.state && since && predicate.verb > self.words.end;
        let mut draft = self.base(0.7);
        draft.value = draft.value.take().map(|value| Edtf::open_end(start_of(value)));
        lasts.then(|| Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(class),
            scope: self.sentence.clause_start(main)..predicate.words.end,
            known: Known::Computed,
            alt: Vec::new(),
            ..draft
        })
    }

    /// “Telephone lines have been down since November 4”.
    fn english_state_since(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let end = predicate.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let class = match (word(end), word(end + 1)) {
            ("down" | "offline" | "out" | "dark" | "off" | "without", _) => "cut",
            ("shut" | "closed" | "empty" | "idle", _) => "close",
            ("missing", _) => "disappear",
            ("in", "custody" | "prison" | "jail" | "detention") => "arrest",
            ("on", "strike") => "protest",
            ("on", "sale") => "sell",
            ("on", "display" | "show" | "view") => "hold",
            ("on", "trial") => "trial",
            ("on", "leave" | "hold") => "suspend",
            ("under", "way" | "construction" | "repair") | ("underway", _) => "begin",
            ("under", "arrest" | "investigation") => "arrest",
            ("in", "force" | "effect" | "place") => "execute",
            ("in", "hiding" | "exile") => "flee",
            ("in", "hospital") => "injure",
            ("on", "the") if word(end + 2) == "market" => "sell",
            _ => return None,
        };
        let lasts = predicate.state && self.is_since() && end < self.words.start;
        let value = self.mention.value.clone().map(|value| Edtf::open_end(start_of(value)));
        lasts.then(|| Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(class),
            scope: self.sentence.clause_start(main)..self.from,
            known: Known::Computed,
            alt: Vec::new(),
            value,
            ..self.base(0.7)
        })
    }

    /// «پرتاب ناموفق ماند»: what remained so had been tried then.
    pub(super) fn is_lasting_failure(&self, main: usize) -> bool {
        let verb = self.sentence.predicates[main].verb;
        verb > self.sentence.words.start
            && matches!(
                self.story.words.text(verb - 1),
                "ناموفق" | "ناکام" | "ناتمام" | "نیمهتمام" | "بینتیجه" | "محروم"
            )
            && self.story.words.text(verb).contains("ماند")
    }

    /// «تا پایان ۱۴۰۷ برداشت را کم کند»: a term that is set, not a plan.
    pub(super) fn is_bound(&self, main: usize) -> bool {
        let open = self.mention.value.as_ref().and_then(Edtf::ends);
        let tense = self.sentence.predicates[main].tense;
        // “expected to visit before the end of the year”
        let by = || self.story.words.text(self.words.start) == "by";
        let planned = tense == Tense::Future && self.story.is_english() && !by();
        (tense == Tense::Subjunctive || planned) && matches!(open, Some((None, Some(_))))
    }

    /// «از سال ۲۰۰۴ هر پاییز برگزار می‌شود»: what is done again and again.
    pub(super) fn is_habit(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let next = self.mentions.get(self.mention_index + 1);
        let again = next.is_some_and(|next| {
            next.kind == TimexKind::Set
                && next.span.start < self.sentence.span.end
                && self.story.words.range(next.span).start < predicate.words.start
        });
        again && predicate.tense == Tense::Present && !self.is_fine() && !self.story.is_english()
    }

    /// «تا امروز چهل رمان ترجمه کرده است»: what was done by now was done no day.
    /// «داستان در تهران سال ۱۳۳۲ می‌گذرد» tells of no day, either.
    pub(super) fn is_so_far(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let verb = self.story.words.text(predicate.words.end - 1);
        let told = predicate.class == "pass" && predicate.tense == Tense::Present;
        let passes = told && matches!(verb, "میگذرد" | "میگذرند");
        let now = || self.story.words.text(self.words.end - 1) == "امروز";
        let perfect = matches!(predicate.tense, Tense::Perfect | Tense::Participle);
        !self.story.is_english() && (passes || perfect && self.link == Link::Until && now())
    }

    /// “The next meeting is scheduled for January 22”.
    pub(super) fn is_scheduled(&self, main: usize) -> bool {
        let next = self.sentence.predicates[main].words.end;
        self.story.is_english()
            && matches!(
                self.story.word(Some(next), &self.sentence.words),
                "scheduled" | "set" | "planned" | "due" | "slated"
            )
            && next < self.words.start
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
