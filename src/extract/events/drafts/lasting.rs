//! What lasts: states that began or ended on a date, and dates that only bound what goes on.

use super::placed::is_measured;
use super::verb::start_of;
use super::{Draft, Focus, Hang};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::events::link::{self, Link};
use crate::extract::events::verbs::Tense;
use crate::extract::{Rule, TimexKind};
use std::borrow::Cow;

impl Hang<'_> {
    /// «کاوش تا ۲۰ مهر ادامه خواهد داشت», «نمایش تا ۱۱ مرداد روی صحنه است»: what is so up to
    /// a day.
    pub(super) fn lasts_until(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        if self.link == Link::Until && predicate.tense == Tense::Past {
            return self.lasted_until(main);
        }
        let ahead = matches!(predicate.tense, Tense::Future | Tense::Present);
        let open = matches!(self.link, Link::At | Link::Bare) && predicate.tense == Tense::Future;
        let own = self.brings_until();
        let until = self.link == Link::Until || own;
        let bound = (until || open) && (self.is_fine() || own) && ahead;
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
        let value = self.mention.value.clone()?.without_time();
        let value = if until && !own { Edtf::open_start(value) } else { value };
        // «تا پایان آذر برپاست»: the copula is joined to what stands.
        let joined = matches!(last, "برپاست" | "دایرند" | "دایراند");
        // «معتبر است» of what a mention with its own «تا» bounds is no happening.
        let stands = || {
            let before = predicate.verb.checked_sub(1).map_or("", word);
            !own || matches!(before, "صحنه" | "برپا" | "باز" | "دایر" | "بسته" | "تعطیل" | "اجرا")
        };
        (goes_on || until && (joined || copula && predicate.state && stands()))
            .then(|| self.lasting(main, value))
    }

    /// «تا پایان آذر»: whether «تا» is part of the mention.
    pub(super) fn brings_until(&self) -> bool {
        let ends = self.mention.value.as_ref().and_then(Edtf::ends);
        let open = matches!(ends, Some((None, Some(_))));
        open && self.story.words.text(self.words.start) == "تا"
    }

    /// «تا اسفند سال بعد در زندان بود», «تا ۱۳۶۳ در آنکارا ماند», «تا زمستان نگه داشت»: where
    /// somebody stayed, or what was kept, up to then.
    fn lasted_until(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let (verb, end) = (word(predicate.verb), self.words.end);
        let stays = matches!(verb, "بود" | "بودند" | "ماند" | "ماندند" | "زیست");
        let placed = stays && end + 1 < predicate.verb && word(end) == "در";
        let before = predicate.verb.checked_sub(1).map_or("", word);
        let kept =
            verb.starts_with("داشت") && matches!(before, "نگه" | "ادامه" | "برعهده" | "عهده");
        let told = self.is_dated_before() || predicate.verb < end;
        if !placed && !kept || told && !self.is_fine() || self.story.is_english() {
            return None;
        }
        let value = Edtf::open_start(self.mention.value.clone()?.without_time());
        Some(self.lasting(main, value))
    }

    /// What a predicate says went on, in the time it is bounded by.
    fn lasting(&self, main: usize, value: Edtf) -> Draft {
        let predicate = &self.sentence.predicates[main];
        Draft {
            focus: Focus::Verb(main),
            head: predicate.class.clone(),
            scope: self.sentence.clause_start(main)..predicate.words.end,
            value: Some(value),
            alt: Vec::new(),
            known: Known::Computed,
            ..self.base(0.65)
        }
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
            "باز" | "دسترس" => "open",
            "برپا" | "برقرار" | "دایر" | "صحنه" => "hold",
            "ممنوع" | "متوقف" => "reject",
            "زندانی" | "بازداشت" | "زندان" | "حبس" => "arrest",
            "بستری" | "قرنطینه" => "injure",
            _ => self.held_since(main).or_else(|| self.placed_since(main))?,
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

    /// «از مهر گذشته مدیریت شبکه را بر عهده دارد», «از ۱۳۷۵ عضو انجمن بود», «از دهم اسفند مرکز
    /// ویژه بیماران است», «از سه‌شنبه آب نداریم»: the class of what somebody has been, or has
    /// had, since then.
    fn held_since(&self, main: usize) -> Option<&'static str> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let (verb, before) = (word(predicate.verb), word(predicate.verb - 1));
        let lacks = ["ندار", "نداشت"].iter().any(|form| verb.starts_with(form));
        if lacks {
            return self.is_within_year().then_some("cut");
        }
        let holds = verb.starts_with("دار") || verb.starts_with("داشت");
        let office = matches!(before, "عهده" | "برعهده" | "دست" | "اختیار");
        let copula = matches!(verb, "است" | "هستند" | "بود" | "بودند");
        let role = |at: usize| is_role(word(at));
        let begins = copula && (self.words.end..predicate.verb).take(3).any(role);
        (holds && office || begins).then_some("appoint")
    }

    /// «از چهارشنبه در اعتصاب غذا بودند», «از بامداد شنبه در لنگرگاه است», «از یکشنبه زیر آب است»,
    /// «از ۱۴ خرداد بیمارستان چادری دارد»: the class of where somebody has been since a day, or of
    /// what they have had.
    fn placed_since(&self, main: usize) -> Option<&'static str> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let (verb, end) = (word(predicate.verb), self.words.end);
        let copula = matches!(verb, "است" | "هستند" | "بود" | "بودند");
        let has = matches!(verb, "دارد" | "دارند" | "داشت" | "داشتند");
        let near = end < predicate.verb && predicate.verb - end <= 6;
        let start = self.mention.value.clone().map(start_of);
        // Of a year «از» leaves its first day, too.
        let called = matches!(self.mention.why.rule, Rule::Weekday | Rule::Offset);
        let fine = self.is_fine() || called && start.is_some_and(|start| link::is_fine(&start));
        if !fine || !near || !copula && !has || self.is_of_hours(main) {
            return None;
        }
        let inside = self.sentence.nouns.iter().find(|noun| {
            noun.from == end + 1 && matches!(noun.class, "protest" | "occupy" | "war" | "trial")
        });
        match word(end) {
            // «در محدوده ۱۱۰ هزار تومان است»
            "در" if is_measured(word(end + 1)) => None,
            "در" if copula => Some(inside.map_or("happen", |noun| noun.class)),
            "زیر" | "روی" | "بیرون" | "بدون" if copula => Some("happen"),
            // «بیمارستان چادری دارد»: one that was not there before.
            _ if has => word(predicate.verb - 1).ends_with('ی').then_some("happen"),
            _ => None,
        }
    }

    /// «زمستان ۱۳۵۷ را پشت میز روزنامه گذراند»: whether the time is what somebody spent.
    pub(super) fn is_spent(&self) -> bool {
        let next = self.sentence.next_predicate(self.words.end);
        next.is_some_and(|next| {
            let verb = &self.sentence.predicates[next];
            let stem = ["گذراند", "سپریکرد"];
            let text = self.story.words.text(verb.verb);
            let spent = self.story.words.text(verb.words.start) == "سپری";
            spent || stem.iter().any(|stem| text.starts_with(stem))
        })
    }

    /// “Telephone lines have been down since November 4”.
    fn english_state_since(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let end = predicate.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let class = match (word(end), word(end + 1)) {
            ("down" | "offline" | "out" | "dark" | "off" | "without", _) => "cut",
            ("shut" | "closed" | "empty" | "idle", _) | ("under", "curfew" | "lockdown") => "close",
            ("missing", _) => "disappear",
            ("in", "custody" | "prison" | "jail" | "detention")
            | ("under", "arrest" | "investigation") => "arrest",
            ("under", "house") if word(end + 2) == "arrest" => "arrest",
            ("under", "siege" | "blockade" | "occupation") => "occupy",
            ("on", "strike") => "protest",
            ("on", "hunger" | "general") if word(end + 2) == "strike" => "protest",
            ("on", "sale") => "sell",
            ("on", "display" | "show" | "view") => "hold",
            ("on", "trial") => "trial",
            ("on", "leave" | "hold") | ("under", "suspension") => "suspend",
            ("under", "way" | "construction" | "repair") | ("underway", _) => "begin",
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

    /// «باید تا ۱۵ تیر گزارش بدهد», «قول داد تا پایان آذر ببرند», «قرار است تا نیمه عقرب ساخته
    /// شود»: a term that somebody is bound to.
    pub(super) fn is_due(&self, main: usize) -> bool {
        let from = self.sentence.clause_start(main).saturating_sub(3);
        let from = from.max(self.sentence.words.start);
        let word = |at: usize| self.story.words.text(at);
        let binds = |at: usize| match word(at) {
            "باید" | "موظف" | "متعهد" | "ملزم" | "مکلف" => true,
            "قرار" | "بنا" | "مقرر" => matches!(word(at + 1), "است" | "شده" | "شد"),
            "وعده" | "قول" | "تعهد" => {
                ["داد", "سپرد", "کرد"].iter().any(|verb| word(at + 1).starts_with(verb))
            }
            _ => false,
        };
        let clear = !self.is_dated_before() || self.is_fine();
        self.is_fine() && clear && (from..self.from).any(binds)
    }

    /// «پرتاب ناموفق ماند»: what remained so had been tried then.
    pub(super) fn is_lasting_failure(&self, main: usize) -> bool {
        let verb = self.sentence.predicates[main].verb;
        verb > self.sentence.words.start
            && matches!(
                self.story.words.text(verb - 1),
                "ناموفق"
                    | "ناکام"
                    | "ناتمام"
                    | "نیمهتمام"
                    | "نیمهکاره"
                    | "بینتیجه"
                    | "بیپاسخ"
                    | "محروم"
                    | "متوقف"
                    | "معلق"
                    | "مسکوت"
            )
            && self.story.words.text(verb).contains("ماند")
    }

    /// «تا پایان ۱۴۰۷ برداشت را کم کند»: a term that is set, not a plan.
    pub(super) fn is_bound(&self, main: usize) -> bool {
        let open = self.mention.value.as_ref().and_then(Edtf::ends);
        let tense = self.sentence.predicates[main].tense;
        // “expected to visit before the end of the year”
        let by = || self.story.words.text(self.words.start) == "by";
        let near = || {
            let last = self.words.end.checked_sub(1).map_or("", |at| self.story.words.text(at));
            matches!(last, "month" | "week" | "weekend")
        };
        // “will continue until the end of May”
        let lasts = || {
            let verb = self.sentence.predicates[main].verb;
            self.story.words.text(self.words.start) == "until"
                && matches!(self.story.words.text(verb), "continue" | "last" | "run" | "remain")
        };
        let planned =
            tense == Tense::Future && self.story.is_english() && !by() && !near() && !lasts();
        (tense == Tense::Subjunctive || planned)
            && matches!(open, Some((None, Some(_))))
            && (self.story.is_english() || !self.is_due(main))
    }

    /// «از سال ۲۰۰۴ هر پاییز برگزار می‌شود»: what is done again and again.
    pub(super) fn is_habit(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        // «هر سال سی‌ام تیر هیچ‌کس به دریا نمی‌رود»: the same day again and again.
        let yearly = self.mention_index.checked_sub(1).is_some_and(|before| {
            let before = &self.mentions[before];
            let end = self.story.words.range(before.span).end;
            let near = self.from..=self.words.start;
            before.kind == TimexKind::Set && (near.contains(&end) || end + 1 == self.from)
        });
        if yearly && predicate.tense == Tense::Present && !self.story.is_english() {
            return true;
        }
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
        // «کارکنان ده روز پس از آن از مرز می‌گذرند»
        let from = |at: usize| self.story.words.text(at) == "از";
        let crosses = || (self.words.end..predicate.verb).any(from);
        let passes = told && matches!(verb, "میگذرد" | "میگذرند") && !crosses();
        let now = || self.story.words.text(self.words.end - 1) == "امروز";
        let perfect = matches!(predicate.tense, Tense::Perfect | Tense::Participle);
        !self.story.is_english() && (passes || perfect && self.link == Link::Until && now())
    }
}

/// What somebody or something is made one day.
fn is_role(folded: &str) -> bool {
    matches!(
        folded,
        "عضو"
            | "رئیس"
            | "رییس"
            | "مدیر"
            | "مدیرعامل"
            | "دبیر"
            | "دبیرکل"
            | "وزیر"
            | "معاون"
            | "استاندار"
            | "والی"
            | "شهردار"
            | "فرماندار"
            | "سرپرست"
            | "نماینده"
            | "سفیر"
            | "سخنگوی"
            | "سردبیر"
            | "مشاور"
            | "سرمربی"
            | "مربی"
            | "کاپیتان"
            | "کپتان"
            | "فرمانده"
            | "قوماندان"
            | "استاد"
            | "مرکز"
            | "مقر"
            | "پایتخت"
            | "میزبان"
    )
}

#[cfg(test)]
mod tests {
    use super::super::terms::tests::values;

    #[test]
    fn what_lasted_is_told_with_its_bounds() {
        let cases = [
            ("او تا اسفند ۱۳۳۳ در زندان بود.", "../1955-03-21"),
            ("او تا سال ۱۳۶۳ در آنکارا ماند.", "../1985-03-20"),
            ("پدرم از ۱۸ آبان به خاطر عفونت بستری بود.", "2024-11-08/.."),
            ("این شهر از مهر ۱۴۰۱ میزبان جشنواره است.", "2022-09-23/.."),
            ("نادر زمستان ۱۳۵۷ را پشت میز روزنامه گذراند.", "1978-12-22/1979-03-20"),
            ("هیئت کارشناسی باید تا ۲۰ آذر گزارش خود را بدهد.", "2024-12-10"),
            ("شورای شهر چهارشنبه جلسه فوق\u{200c}العاده دارد.", "2024-12-04"),
            ("اکران این فیلم برای اسفند ۱۴۰۳ برنامه\u{200c}ریزی شده است.", "2025-02-19/2025-03-20"),
            ("او دو روز است که مرخص شده است.", "2024-11-29"),
        ];
        for (body, value) in cases {
            assert_eq!(values(body), [value], "{body}");
        }
    }

    #[test]
    fn what_only_holds_is_no_event() {
        let cases = [
            "تا سال ۱۳۹۰ قیمت نان هزار تومان بود.",
            "تا امروز باید این عدد به صفر رسیده بود.",
            "اگر فردا باران ببارد، سد پر می\u{200c}شود.",
            "سه روز است که کسی پاسخ نمی\u{200c}دهد.",
            "امسال هشت تیم در لیگ حضور داشتند.",
            "فردا مدرسه\u{200c}ها را تعطیل می\u{200c}کنند؟",
        ];
        for body in cases {
            assert_eq!(values(body), [""; 0], "{body}");
        }
    }
}
