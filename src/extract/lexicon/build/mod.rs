//! Compiles the tables of `assets/lexicon` into a [`Lexicon`]. The tables are
//! part of the program; a mistake in them fails a test, not a user.

mod phrases;
mod spelled;
mod values;
mod verbs;

use super::{
    Epoch, FILTER_BITS, Key, Kw, Lexicon, NamedRule, Phrase, Sense, Word, WordId, filter_bit,
    slot_of, suffix_keys,
};
use crate::calendar::spellings;
use crate::extract::tokens::fold;
use phrases::add_phrase;
use std::collections::BTreeMap;
use values::{edge, kw, part, tense, unit};

const WORDS: &str = include_str!("../../../../assets/lexicon/words.tsv");
const GUARDS: &str = include_str!("../../../../assets/lexicon/guards.tsv");
const TENSE: &str = include_str!("../../../../assets/lexicon/tense.tsv");
const EVENT_NOUNS: &str = include_str!("../../../../assets/lexicon/event-nouns.tsv");

const GIVEN_NAMES: &str = include_str!("../../../../assets/lexicon/given-names.txt");

/// What makes a surname of a given name («احمدی», «رضایی», «محمدپور»).
const SURNAME_ENDS: [&str; 8] = ["ی", "یی", "پور", "زاده", "نژاد", "نیا", "فر", "آرا"];

/// The whole lexicon.
pub(super) fn build() -> Lexicon {
    let mut builder = Builder::default();
    builder.numbers();
    builder.months();
    builder.words();
    builder.guards();
    builder.happenings();
    builder.names();
    builder.tense();
    builder.verb_forms();
    builder.phrases();
    builder.finish()
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

#[derive(Default)]
struct Builder {
    words: BTreeMap<Key, Word>,
    phrases: Vec<(Vec<Result<Key, u32>>, Sense)>,
    named: Vec<(NamedRule, String)>,
    epochs: Vec<Epoch>,
}

/// What nobody knows before it has happened.
const OUTCOMES: [&str; 21] = [
    "شکست",
    "پیروزی",
    "برد",
    "باخت",
    "تساوی",
    "انفجار",
    "زلزله",
    "سیل",
    "سیلاب",
    "تصادف",
    "تصادم",
    "سقوط",
    "فاجعه",
    "حادثه",
    "رویداد",
    "کشتار",
    "قتل",
    "ترور",
    "مرگ",
    "سرقت",
    "تیراندازی",
];

impl Builder {
    fn word(&mut self, form: &str) -> &mut Word {
        let key = fold(form);
        debug_assert!(key != 0, "unusable form {form}");
        self.words.entry(key).or_default()
    }

    fn words(&mut self) {
        for (form, weekday) in spellings::weekdays() {
            self.word(form).weekday = Some(weekday);
        }
        for row in rows(WORDS) {
            for form in row[2].split(' ') {
                self.classed(row[0], row[1], form);
            }
        }
        self.run_on();
    }

    /// «روزدوشنبه», «ازدیروز», «ازمهرماه»: times behind a blank that is missing.
    fn run_on(&mut self) {
        let persian = |form: &str| !form.is_ascii();
        for (form, weekday) in spellings::weekdays().filter(|(form, _)| persian(form)) {
            for lead in ["روز", "از", "تا"] {
                self.word(&format!("{lead}{form}")).weekday = Some(weekday);
            }
        }
        for (form, shift) in [("دیروز", -1), ("امروز", 0), ("فردا", 1)] {
            for lead in ["از", "تا"] {
                self.word(&format!("{lead}{form}")).day_shift = Some(shift);
            }
        }
    }

    fn classed(&mut self, class: &str, value: &str, form: &str) {
        let word = self.word(form);
        let number = || value.parse::<i8>().expect("words.tsv has numbers");
        match class {
            "season" => word.season = Some(number() as u8),
            "part" => word.part = Some(part(value)),
            "unit" => word.unit = Some(unit(value)),
            "twice" => (word.cardinal, word.unit) = (Some(2), Some(unit(value))),
            "length" => word.length = Some(unit(value)),
            "edge" => word.edge = Some(edge(value)),
            "dayshift" => word.day_shift = Some(number()),
            "nightshift" => (word.day_shift, word.night) = (Some(number()), true),
            "yearshift" => word.year_shift = Some(number()),
            "kw" => word.kw = Some(kw(value)),
            other => panic!("unknown class {other} in words.tsv"),
        }
    }

    fn guards(&mut self) {
        for row in rows(GUARDS) {
            for form in row[1].split(' ').filter(|form| !form.is_empty()) {
                if row[0] == "count" {
                    self.counted_noun(form);
                    continue;
                }
                let word = self.word(form);
                match row[0] {
                    "head" => word.head = true,
                    "title" => word.title = true,
                    "person" => word.person = true,
                    "numbered" => word.numbered = true,
                    "lasting" => word.lasting = true,
                    "verb" => word.verb = true,
                    "block" => word.block = true,
                    "yearly" => word.yearly = true,
                    "eventful" => word.eventful = true,
                    "monthly" => word.monthly = true,
                    "kind" => word.kind = true,
                    "work" => word.work = true,
                    "soft" => word.soft = true,
                    "ranked" => word.ranked = true,
                    "craft" => word.craft = true,
                    "street" => (word.head, word.street) = (true, true),
                    "staged" => word.staged = true,
                    "leaving" => word.leaving = true,
                    "sourced" => word.sourced = true,
                    "fading" => word.fading = true,
                    "cause" => word.cause = true,
                    "given" => word.given = true,
                    "saying" => word.saying = true,
                    "press" => word.press = true,
                    "role" => word.role = true,
                    "ratio" => word.ratio = true,
                    "measure" => word.measure = true,
                    "games" => word.games = true,
                    "achieved" => word.achieved = true,
                    "without" => word.without = true,
                    "foreseen" => word.foreseen = true,
                    "mishap" => word.mishap = true,
                    "traded" => word.traded = true,
                    "weekly" => word.weekly = true,
                    other => panic!("unknown class {other} in guards.tsv"),
                }
            }
        }
    }

    /// Nouns of one word that name something happening.
    fn happenings(&mut self) {
        for row in rows(EVENT_NOUNS) {
            for form in row[1].split('|').filter(|form| !form.contains(' ')) {
                self.word(form).happening = true;
            }
        }
    }

    /// Given names of people.
    fn names(&mut self) {
        let lines = GIVEN_NAMES.lines().filter(|line| !line.starts_with('#'));
        for name in lines.flat_map(str::split_whitespace).filter(|name| fold(name) != 0) {
            self.word(name).name = true;
        }
    }

    /// «متر», and «متری» of «۱۲ متری».
    fn counted_noun(&mut self, form: &str) {
        self.word(form).count = true;
        if !form.is_ascii() && !form.ends_with(['ه', 'ی', 'ا', 'و']) {
            self.word(&format!("{form}ی")).count = true;
        }
    }

    fn tense(&mut self) {
        for row in rows(TENSE) {
            for form in row[1].split(' ') {
                self.word(form).tense = Some(tense(row[0]));
            }
        }
    }

    fn finish(self) -> Lexicon {
        let mut slots = vec![(0, WordId::NONE); (self.words.len() * 4).next_power_of_two()];
        let mut filter = vec![0u64; 1 << (FILTER_BITS - 6)];
        let mut words = vec![Word::default()];
        for (key, word) in self.words {
            let id = WordId(u16::try_from(words.len()).expect("fewer than 65,536 words"));
            insert(&mut slots, key, id);
            filter[filter_bit(key) >> 6] |= 1 << (filter_bit(key) & 63);
            words.push(word);
        }
        let mut lexicon = Lexicon {
            filter,
            slots,
            phrases_by_word: vec![Vec::new(); words.len()],
            words,
            named: self.named,
            epochs: self.epochs,
            plural_suffixes: [fold("ها"), fold("های"), fold("هایی"), fold("هاست")],
            other_suffixes: suffix_keys(&[
                "ای",
                "اش",
                "ات",
                "شان",
                "مان",
                "تان",
                "ست",
                "اند",
                "هایم",
                "هایش",
                "هاشان",
            ]),
            ezafe: fold("ی"),
            ro: suffix_keys(&["رو", "روی"]),
            equal: suffix_keys(&["برابر", "مصادف", "معادل", "مطابق", "موافق"]),
            city: suffix_keys(&["شهر", "پایتخت", "فرودگاه", "شهرداری"]),
            friday: suffix_keys(&[
                "امام",
                "ائمه",
                "نماز",
                "نمازهای",
                "خطیب",
                "خطبای",
                "خطبه",
                "امامان",
                "خطبههای",
                "سوره",
                "آیه",
            ]),
            compared: suffix_keys(&["نسبت", "مشابه", "مقایسه", "قیاس"]),
            copula: suffix_keys(&["است", "بود", "خواهد", "هست", "بوده"]),
            surname_ends: SURNAME_ENDS
                .iter()
                .map(|end| (fold(end), 6 * end.chars().count() as u32))
                .collect(),
            asked: fold("خواست"),
            became: [fold("شد"), fold("شدند")],
            both: [fold("برد"), fold("خورد")],
            has: suffix_keys(&["دارد", "دارند", "باید"]),
            state: suffix_keys(&["است", "هست", "هستند", "نیست", "نیستند"]),
            ajar: suffix_keys(&["باز", "بسته", "قطع"]),
            outcomes: suffix_keys(&OUTCOMES),
            give: suffix_keys(&["داد", "دادند", "داده", "دادهاست", "دادهاند"]),
            side: suffix_keys(&["سو", "سوی", "طرف"]),
            baraye: fold("برای"),
            crusoe: fold("کروزو"),
            comes: suffix_keys(&[
                "میاد",
                "میآید",
                "میاید",
                "میآد",
                "آید",
                "آد",
                "اید",
                "رسد",
                "میرسد",
                "میرسه",
            ]),
            passed: fold("گذشت"),
            be: fold("be"),
            starting: [fold("starting"), fold("beginning")],
        };
        for (elements, sense) in self.phrases {
            add_phrase(&mut lexicon, &elements, sense);
        }
        for phrases in &mut lexicon.phrases_by_word {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.elements.len()));
        }
        for (word, phrases) in lexicon.words.iter_mut().zip(&lexicon.phrases_by_word) {
            word.evidence = phrases.iter().any(|p| matches!(p.sense, Sense::Evidence(_)));
            // Epochs are asked for by what is counted from them.
            let stands = |p: &Phrase| !matches!(p.sense, Sense::Evidence(_) | Sense::Epoch(_));
            word.timely = word.says_time();
            word.starts |= can_start(word) || phrases.iter().any(stands);
        }
        lexicon
    }
}

fn can_start(word: &Word) -> bool {
    let kw = matches!(
        word.kw,
        Some(
            Kw::From
                | Kw::To
                | Kw::Between
                | Kw::This
                | Kw::ThisSame
                | Kw::That
                | Kw::Same
                | Kw::Now
                | Kw::TillNow
                | Kw::Every
                | Kw::Some
                | Kw::Half
                | Kw::HalfNoun
                | Kw::Quarter
                | Kw::Approx
                | Kw::During
                | Kw::Date
                | Kw::Anniversary
                | Kw::Past
                | Kw::Next
                | Kw::Since
                | Kw::Last
                | Kw::Yearly
                | Kw::Monthly
                | Kw::Weekly
                | Kw::Daily
                | Kw::The
                | Kw::Ago
                | Kw::After
                | Kw::Later
                | Kw::Before
                | Kw::In
                | Kw::Previous
                | Kw::Following
                | Kw::Millennium
                | Kw::Fiscal
                | Kw::Iranian
                | Kw::Recent
                | Kw::A
                | Kw::Million
                | Kw::Burj
                | Kw::FirstOfMonth
                | Kw::LastOfMonth
                | Kw::SomeMonth
                | Kw::By
        )
    );
    kw || word.cardinal.is_some()
        || word.ordinal.is_some()
        || word.month.is_some()
        || word.weekday.is_some()
        || word.season.is_some()
        || word.part.is_some()
        || word.unit.is_some()
        || word.length.is_some()
        || word.edge.is_some()
        || word.day_shift.is_some()
        || word.year_shift.is_some()
}

fn insert(slots: &mut [(Key, WordId)], key: Key, id: WordId) {
    let mask = slots.len() - 1;
    let mut slot = slot_of(key, mask);
    while slots[slot].0 != 0 {
        slot = (slot + 1) & mask;
    }
    slots[slot] = (key, id);
}
