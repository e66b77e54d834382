//! Terms and openings: until when somebody has time, between which days something is
//! open, from when people may do something, and what came in the place of a plan.

use super::{Draft, Focus, Hang};
use crate::calendar::Precision;
use crate::extract::TimexKind;
use crate::extract::events::link::Link;
use crate::extract::events::predicates::Predicate;
use crate::extract::events::verbs::Tense;
use std::borrow::Cow;

impl Hang<'_> {
    /// What a verb of being or having tells of a term, a time of opening or a permission.
    pub(super) fn term(&self, main: usize) -> Option<Draft> {
        if self.story.is_english() {
            return None;
        }
        self.deadline(main)
            .or_else(|| self.stands_through(main))
            .or_else(|| self.may_since(main))
            .or_else(|| self.presided(main))
    }

    /// «احزاب تا ۱۵ اردیبهشت فرصت دارند», «تا جمعه وقت داشتند»: the last day of what
    /// somebody has time for.
    fn deadline(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let given = matches!(self.before_verb(predicate), "فرصت" | "مهلت" | "وقت");
        let until = self.link == Link::Until && self.is_fine();
        let near =
            predicate.verb > self.words.end && !self.comma_between(self.words.end, predicate.verb);
        (given && until && near && predicate.state && self.has(predicate))
            .then(|| self.standing(main, "end"))
    }

    /// «از ۲۷ بهمن تا سوم اسفند برپاست», «از سه‌شنبه به روی کامیون‌ها باز است»: between which
    /// days something goes on, or since when.
    fn stands_through(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let last = self.story.words.text(predicate.words.end - 1);
        let placed = matches!(last, "است" | "هستند" | "بود" | "بودند" | "خواهدبود");
        let goes_on = self.has(predicate) && self.before_verb(predicate) == "ادامه";
        let class = match self.before_verb(predicate) {
            "برپا" | "برقرار" | "دایر" | "صحنه" | "پرده" | "نمایش" | "اکران" if placed => {
                "hold"
            }
            "باز" | "دسترس" if placed => "open",
            _ if goes_on => "hold",
            _ => return None,
        };
        let days = self.mention.value.as_ref().filter(|_| self.link == Link::At)?;
        let ends = days.precision() >= Precision::Day && days.ends().is_some();
        let range = ends && matches!(days.day_numbers(), (Some(from), Some(to)) if to > from);
        (range && predicate.state && predicate.verb >= self.words.end)
            .then(|| self.standing(main, class))
    }

    /// «شکات از شنبه ۲۵ آذر می‌توانند مراجعه کنند», «از شنبه امکان ثبت‌نام خواهند داشت»: from
    /// which day something is allowed.
    fn may_since(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let since = self.link == Link::Since && self.is_fine() && predicate.verb >= self.words.end;
        if !since {
            return None;
        }
        let can = predicate.class == "modal"
            && predicate.tense == Tense::Present
            && self.story.words.text(predicate.verb).starts_with("میتوان");
        if can {
            let next = self.sentence.predicates.get(main + 1)?;
            let told = next.tense == Tense::Subjunctive && !next.state && !next.say;
            let apart = self.comma_between(predicate.words.end, next.words.start);
            return (told && !apart).then(|| Draft {
                focus: Focus::Verb(main + 1),
                head: next.class.clone(),
                scope: self.sentence.clause_start(main)..next.words.end,
                ..self.base(0.65)
            });
        }
        let ahead = predicate.tense == Tense::Future && predicate.state && self.has(predicate);
        let chance = (self.words.end..predicate.verb)
            .any(|at| matches!(self.story.words.text(at), "امکان" | "اجازه" | "دسترسی" | "فرصت"));
        (ahead && chance).then(|| self.standing(main, "open"))
    }

    /// «چهارشنبه ریاست هیئت را در نشست بر عهده داشت»: whose part it was that day.
    fn presided(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let part = matches!(self.before_verb(predicate), "عهده" | "برعهده");
        let over = self.has(predicate) && self.story.words.text(predicate.verb).starts_with("داشت");
        let open = matches!(self.link, Link::At | Link::Bare) && self.is_fine();
        let noun = self.sentence.nouns.iter().find(|noun| {
            let held = matches!(noun.class, "meet" | "summit" | "hold" | "trial" | "match");
            held && noun.from >= self.words.end && noun.to <= predicate.verb
        })?;
        (part && over && open).then(|| self.standing(main, noun.class))
    }

    /// «قرار بود سه‌شنبه انجام شود، اما شمارش معکوس متوقف شد»: what happened on the day in the
    /// place of what was planned for it.
    pub(super) fn instead(&self, main: usize) -> Option<Draft> {
        let day = self.mention.value.as_ref().is_some_and(|value| value.as_day().is_some());
        let next = self.sentence.predicates.get(main + 1).filter(|_| day)?;
        let planned = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let but = (planned.words.end..next.words.start)
            .find(|at| matches!(word(*at), "اما" | "ولی" | "لیکن"))
            .filter(|at| *at <= planned.words.end + 1)?;
        let over = matches!(next.tense, Tense::Past | Tense::Perfect) && !next.state && !next.say;
        let denied = word(next.verb).starts_with('ن') && !word(next.verb).starts_with("نشست");
        let put_off = (but..next.words.end).any(|at| {
            matches!(word(at), "لغو" | "موکول" | "تعویق" | "تاخیر" | "عقب" | "منتفی" | "تغییر")
        });
        let own = self.other_dates().iter().any(|at| (but..next.words.end).contains(at));
        (over && !denied && !put_off && !own).then(|| Draft {
            focus: Focus::Verb(main + 1),
            head: next.class.clone(),
            scope: but + 1..next.words.end,
            ..self.base(0.65)
        })
    }

    /// «هر روز از ساعت ۹ تا ۱۹ برپاست»: at which hours something is open is no happening.
    pub(super) fn is_of_hours(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let word = self.story.words.text(predicate.words.end - 1);
        let stands = matches!(word, "برپاست" | "دایرند" | "دایراند" | "تعطیلاند" | "تعطیلند");
        stands && self.mention.kind == TimexKind::Time
    }

    /// A clause whose verb says how things stand, as an event of a class.
    fn standing(&self, main: usize, class: &'static str) -> Draft {
        let predicate = &self.sentence.predicates[main];
        Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed(class),
            scope: self.sentence.clause_start(main)..predicate.words.end,
            ..self.base(0.7)
        }
    }

    /// The word before a verb.
    fn before_verb(&self, predicate: &Predicate) -> &str {
        self.story.word(predicate.verb.checked_sub(1), &self.sentence.words)
    }

    /// Whether a verb is «داشتن».
    fn has(&self, predicate: &Predicate) -> bool {
        let last = self.story.words.text(predicate.words.end - 1);
        ["دار", "داشت", "خواهدداشت"].iter().any(|stem| last.starts_with(stem))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use crate::article::read;
    use crate::extract::{Context, analyse};

    /// Values of the events that a body tells, published on 1 December 2024.
    pub(in super::super) fn values(body: &str) -> Vec<String> {
        let first = "موزه شهر در سال ۱۳۵۵ گشایش یافت.";
        let text = format!("موزه شهر\n\nتاریخ انتشار: ۱۴۰۳/۰۹/۱۱\n\n{first}\n\n{body}");
        let article = read("a.txt", text.as_bytes()).expect("text");
        let events = analyse(&article, &Context::default()).events;
        let value = |event: &crate::extract::Event| event.value.as_ref().map(ToString::to_string);
        events.iter().filter_map(value).filter(|value| !value.starts_with("1976")).collect()
    }

    #[test]
    fn a_term_is_told_by_its_last_day() {
        for (text, value) in [
            ("داوطلبان تا ۲۰ آذر فرصت دارند مدارک خود را بفرستند.", "2024-12-10"),
            ("باشگاه تا جمعه مهلت دارد به رأی اعتراض کند.", "2024-12-06"),
        ] {
            assert_eq!(values(text), [value], "{text}");
        }
        assert!(values("باشگاه ده روز مهلت دارد به رأی اعتراض کند.").is_empty());
        assert!(values("او تا امروز وقت خوبی داشت.").is_empty());
    }

    #[test]
    fn what_stands_open_between_days_is_told() {
        for (text, value) in [
            ("نمایشگاه از ۱۴ تا ۲۰ آذر در سه تالار برپاست.", "2024-12-04/2024-12-10"),
            ("پل از ۱۴ تا ۲۰ آذر به روی خودروها باز است.", "2024-12-04/2024-12-10"),
            ("گذرگاه مهران از سه\u{200c}شنبه به روی زائران باز است.", "2024-11-26/.."),
            ("همه مدرسه\u{200c}های شهر امروز تعطیل\u{200c}اند.", "2024-12-01"),
            ("زائران از شنبه ۱۷ آذر می\u{200c}توانند نام\u{200c}نویسی کنند.", "2024-12-07"),
        ] {
            assert_eq!(values(text), [value], "{text}");
        }
        assert!(values("درِ خانه او از صبح تا شب باز است.").is_empty());
    }

    #[test]
    fn what_came_in_the_place_of_a_plan_is_of_its_day() {
        let told = "پرتاب قرار بود سه\u{200c}شنبه انجام شود، اما شمارش معکوس متوقف شد.";
        assert_eq!(values(told), ["2024-11-26"]);
        assert!(values("بازی قرار بود سه\u{200c}شنبه برگزار شود، اما لغو شد.").is_empty());
        assert!(values("بازی قرار بود سه\u{200c}شنبه برگزار شود، اما نشد.").is_empty());
    }
}
