//! Compiles the tables of `assets/lexicon` into a [`Lexicon`]. The tables are
//! part of the program; a mistake in them fails a test, not a user.

use super::{
    Edge, Element, Epoch, FILTER_BITS, Key, Kw, Lexicon, MonthName, NamedRule, Part, Phrase, Sense,
    Strength, Tense, Unit, Word, WordId, filter_bit, slot_of, suffix_keys,
};
use crate::calendar::Calendar;
use crate::calendar::spellings::{self, MonthSpelling, NumberKind};
use crate::extract::tokens::fold;
use std::collections::BTreeMap;

const WORDS: &str = include_str!("../../../assets/lexicon/words.tsv");
const GUARDS: &str = include_str!("../../../assets/lexicon/guards.tsv");
const GUARD_PHRASES: &str = include_str!("../../../assets/lexicon/guard-phrases.tsv");
const NAMED: &str = include_str!("../../../assets/lexicon/named-days.tsv");
const EPOCHS: &str = include_str!("../../../assets/lexicon/epochs.tsv");
const TENSE: &str = include_str!("../../../assets/lexicon/tense.tsv");
const EVENT_NOUNS: &str = include_str!("../../../assets/lexicon/event-nouns.tsv");
const EVIDENCE: &str = include_str!("../../../assets/lexicon/evidence.tsv");

const GIVEN_NAMES: &str = include_str!("../../../assets/lexicon/given-names.txt");

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

impl Builder {
    fn word(&mut self, form: &str) -> &mut Word {
        let key = fold(form);
        debug_assert!(key != 0, "unusable form {form}");
        self.words.entry(key).or_default()
    }

    fn numbers(&mut self) {
        for (form, kind, value) in spellings::numbers() {
            match kind {
                NumberKind::Cardinal => self.cardinal(form, value),
                NumberKind::Ordinal => self.ordinal(form, value, false),
                NumberKind::Prenominal => self.ordinal(form, value, true),
            }
        }
        self.joined_tens();
        self.word("q").starts = true;
    }

    /// A cardinal, its ordinals, its lengths («سه‌ماهه»), and all of them with
    /// a joined «و».
    fn cardinal(&mut self, form: &str, value: u16) {
        self.word(form).cardinal = Some(value);
        let persian = !form.is_ascii();
        if !persian {
            return;
        }
        let and = format!("و{form}");
        if value < 100 {
            let word = self.word(&and);
            (word.cardinal, word.and_joined) = (Some(value), true);
        }
        if let Some(ordinal) = spellings::regular_ordinal(form, value) {
            self.ordinal(&ordinal, value, false);
        }
        if value != 0 {
            self.ordinal(&format!("{form}مین"), value, true);
        }
        if value > 0 && value <= 100 {
            for (suffix, unit) in [("سال", Unit::Year), ("ماه", Unit::Month), ("هفته", Unit::Week)]
            {
                let word = self.word(&format!("{form}{suffix}"));
                (word.cardinal, word.unit) = (Some(value), Some(unit));
            }
            self.lengths(form, value);
        }
    }

    fn lengths(&mut self, form: &str, value: u16) {
        for (suffix, unit) in [
            ("روزه", Unit::Day),
            ("ساعته", Unit::Hour),
            ("هفتهای", Unit::Week),
            ("ماهه", Unit::Month),
            ("ساله", Unit::Year),
        ] {
            let word = self.word(&format!("{form}{suffix}"));
            (word.cardinal, word.length) = (Some(value), Some(unit));
        }
    }

    fn ordinal(&mut self, form: &str, value: u16, prenominal: bool) {
        let word = self.word(form);
        (word.ordinal, word.prenominal) = (Some(value), prenominal);
        if form.is_ascii() || value >= 100 {
            return;
        }
        let word = self.word(&format!("و{form}"));
        (word.ordinal, word.prenominal, word.and_joined) = (Some(value), prenominal, true);
    }

    /// «بیستودوم», «سیویکم»: tens and units written as one word.
    fn joined_tens(&mut self) {
        let tens = [
            ("بیست", 20),
            ("سی", 30),
            ("چهل", 40),
            ("پنجاه", 50),
            ("شصت", 60),
            ("هفتاد", 70),
            ("هشتاد", 80),
            ("نود", 90),
        ];
        let units = ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"];
        for (ten, base) in tens {
            for (unit, value) in units.into_iter().zip(1u16..) {
                let ordinal = if value == 3 { "سوم".to_owned() } else { format!("{unit}م") };
                self.word(&format!("{ten}و{unit}")).cardinal = Some(base + value);
                self.word(&format!("{ten}و{ordinal}")).ordinal = Some(base + value);
                let word = self.word(&format!("{ten}و{ordinal}ین"));
                (word.ordinal, word.prenominal) = (Some(base + value), true);
            }
        }
    }

    fn months(&mut self) {
        for MonthSpelling { form, calendar, afghan, number, strength } in spellings::months() {
            let month = MonthName { calendar, afghan, number, strength, with_mah: false };
            self.word(form).month = Some(month);
            if !form.is_ascii() {
                self.joined_month(form, month);
            }
        }
    }

    /// «مهرماه», and months of the Gregorian calendar with a joined «در».
    fn joined_month(&mut self, form: &str, month: MonthName) {
        self.word(&format!("{form}ماه")).month = Some(MonthName { with_mah: true, ..month });
        let strong = month.strength == Strength::Strong;
        // «دردی» is a pain.
        let glued = match month.calendar {
            Calendar::Gregorian => strong,
            Calendar::Jalali => !month.afghan && month.number != 10,
            Calendar::Hijri => false,
        };
        if glued {
            let strength = if strong { Strength::Strong } else { Strength::Never };
            self.word(&format!("در{form}")).month = Some(MonthName { strength, ..month });
        }
        // «۱۴ شهریوره», as people talk.
        if strong && month.calendar == Calendar::Jalali {
            let told = MonthName { strength: Strength::Never, ..month };
            self.word(&format!("{form}ه")).month = Some(told);
        }
        if month.calendar == Calendar::Hijri {
            self.two_words(form);
        }
    }

    /// «ربیع الاول» with a space: as a month under its joined key is enough,
    /// since the grammar joins two words there.
    fn two_words(&mut self, form: &str) {
        for part in form.split('\u{200c}') {
            self.word(part);
        }
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
                    "traded" => word.traded = true,
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
            let tense = match row[0] {
                "past" => Tense::Past,
                "pastnoun" => Tense::PastOrNoun,
                "future" => Tense::Future,
                "plan" => Tense::Plan,
                "present" => Tense::Present,
                "announce" => Tense::Announce,
                "telling" => Tense::Telling,
                "subjunctive" => Tense::Subjunctive,
                "prefix" => Tense::Prefix,
                "intend" => Tense::Intent,
                "bare" => Tense::Bare,
                "defer" => Tense::Defer,
                _ => Tense::Lead,
            };
            for form in row[1].split(' ') {
                self.word(form).tense = Some(tense);
            }
        }
    }

    fn phrases(&mut self) {
        for row in rows(GUARD_PHRASES) {
            self.phrase_forms(row[0], Sense::Trap);
        }
        for row in rows(NAMED) {
            let sense = Sense::Named(u16::try_from(self.named.len()).expect("few named days"));
            let name = row[3].split('|').next().unwrap_or_default().to_owned();
            self.named.push((named_rule(&row), name));
            self.phrase_forms(row[3], sense);
        }
        for row in rows(EPOCHS) {
            let sense = Sense::Epoch(u16::try_from(self.epochs.len()).expect("few epochs"));
            self.epochs.push(epoch(&row));
            self.phrase_forms(row[2], sense);
        }
        for row in rows(EVIDENCE) {
            let weight = row[0].parse().expect("evidence.tsv has numbers");
            self.phrase_forms(row[1], Sense::Evidence(weight));
        }
    }

    fn phrase_forms(&mut self, forms: &str, sense: Sense) {
        for form in forms.split('|').filter(|form| !form.is_empty()) {
            let pieces: Vec<&str> =
                form.split([' ', '\u{200c}']).filter(|piece| !is_suffix(piece)).collect();
            self.phrase(&pieces, sense);
            if pieces.len() <= 4 && !form.is_ascii() && !form.contains(|c: char| c.is_numeric()) {
                self.joinings(&pieces, sense);
            }
        }
    }

    /// The same phrase with some of its blanks missing.
    fn joinings(&mut self, pieces: &[&str], sense: Sense) {
        for gaps in 1..1u32 << (pieces.len() - 1) {
            let mut words = vec![pieces[0].to_owned()];
            for (index, piece) in pieces[1..].iter().enumerate() {
                match words.last_mut() {
                    Some(last) if gaps >> index & 1 == 1 => last.push_str(piece),
                    _ => words.push((*piece).to_owned()),
                }
            }
            if words.iter().all(|word| fold(word) != 0) {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                self.phrase(&words, sense);
            }
        }
    }

    /// An epoch whose name holds a month is recognised by itself.
    fn dated(&self, pieces: &[&str], sense: Sense) -> Sense {
        let holds = pieces
            .iter()
            .any(|piece| self.words.get(&fold(piece)).is_some_and(|word| word.month.is_some()));
        match sense {
            Sense::Epoch(index) if holds => Sense::DatedName(index),
            sense => sense,
        }
    }

    /// A phrase that holds a month, under the month's other spellings.
    fn respelled(&mut self, pieces: &[&str], sense: Sense) {
        if !matches!(sense, Sense::DatedName(_)) {
            return;
        }
        let month = |key: Key| self.words.get(&key).and_then(|word| word.month);
        let Some(at) = pieces.iter().position(|piece| month(fold(piece)).is_some()) else { return };
        let own = fold(pieces[at]);
        let Some(name) = month(own) else { return };
        let others: Vec<Key> = self
            .words
            .iter()
            .filter(|(key, word)| **key != own && word.month == Some(name))
            .map(|(key, _)| *key)
            .collect();
        for key in others {
            let element = |(i, piece): (usize, &&str)| match number_of(piece) {
                Some(number) => Err(number),
                None => Ok(if i == at { key } else { fold(piece) }),
            };
            self.phrases.push((pieces.iter().enumerate().map(element).collect(), sense));
        }
    }

    fn phrase(&mut self, pieces: &[&str], sense: Sense) {
        let sense = self.dated(pieces, sense);
        self.respelled(pieces, sense);
        let mut elements = Vec::new();
        for piece in pieces {
            if let Some(number) = number_of(piece) {
                elements.push(Err(number));
            } else {
                self.word(piece);
                elements.push(Ok(fold(piece)));
            }
        }
        self.phrases.push((elements, sense));
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
            ]),
            compared: suffix_keys(&["نسبت", "مشابه", "مقایسه", "قیاس"]),
            copula: suffix_keys(&["است", "بود", "خواهد", "هست", "بوده"]),
            surname_ends: SURNAME_ENDS
                .iter()
                .map(|end| (fold(end), 6 * end.chars().count() as u32))
                .collect(),
            asked: fold("خواست"),
            state: suffix_keys(&["است", "هست", "هستند", "نیست", "نیستند"]),
            side: suffix_keys(&["سو", "سوی", "طرف"]),
            baraye: fold("برای"),
            passed: fold("گذشت"),
            be: fold("be"),
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

fn add_phrase(lexicon: &mut Lexicon, elements: &[Result<Key, u32>], sense: Sense) {
    let element = |piece: &Result<Key, u32>| match *piece {
        Ok(key) => Element::Word(lexicon.lookup(key)),
        Err(number) => Element::Number(number),
    };
    let elements: Box<[Element]> = elements.iter().map(element).collect();
    let Some(Element::Word(first)) = elements.first().copied() else { return };
    let second = match elements.get(1) {
        Some(Element::Word(second)) => Some(*second),
        _ => None,
    };
    lexicon.phrases_by_word[first.0 as usize].push(Phrase { second, elements, sense });
}

fn is_suffix(piece: &str) -> bool {
    matches!(piece, "ها" | "های" | "هایی" | "ی" | "ای" | "")
}

fn number_of(piece: &str) -> Option<u32> {
    let digit = |c: char| match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    };
    piece.chars().try_fold(0, |value, c| Some(value * 10 + digit(c)?))
}

fn month_day(text: &str) -> (u8, u8) {
    let (month, day) = text.split_once('-').expect("named days are M-D");
    (month.parse().expect("a month"), day.parse().expect("a day"))
}

fn calendar(name: &str) -> Calendar {
    match name {
        "gregorian" => Calendar::Gregorian,
        "lunar" => Calendar::Hijri,
        _ => Calendar::Jalali,
    }
}

fn named_rule(row: &[&str]) -> NamedRule {
    match (row[0], row[1]) {
        ("rule", "last-wednesday") => NamedRule::LastWednesdayEve,
        ("rule", "quds") => NamedRule::QudsDay,
        ("rule", _) => NamedRule::BlackFriday,
        (name, first) => {
            let first = month_day(first);
            let last = if row[2] == "-" { first } else { month_day(row[2]) };
            NamedRule::Days(calendar(name), first, last)
        }
    }
}

fn epoch(row: &[&str]) -> Epoch {
    let mut parts = row[1].splitn(2, '-');
    let year = parts.next().and_then(|year| year.parse().ok()).expect("epochs have a year");
    let name = row[2].split('|').next().unwrap_or_default().to_owned();
    Epoch { calendar: calendar(row[0]), year, day: parts.next().map(month_day), name }
}

fn part(name: &str) -> Part {
    match name {
        "dawn" => Part::Dawn,
        "morning" => Part::Morning,
        "noon" => Part::Noon,
        "afternoon" => Part::Afternoon,
        "evening" => Part::Evening,
        "night" => Part::Night,
        "midnight" => Part::Midnight,
        other => panic!("unknown part {other}"),
    }
}

fn unit(name: &str) -> Unit {
    match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "night" => Unit::Night,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "season" => Unit::Season,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        other => panic!("unknown unit {other}"),
    }
}

fn edge(name: &str) -> Edge {
    match name {
        "early" => Edge::Early,
        "mid" => Edge::Mid,
        "late" => Edge::Late,
        "start" => Edge::Start,
        "end" => Edge::End,
        other => panic!("unknown edge {other}"),
    }
}

fn kw(name: &str) -> Kw {
    KEYWORDS
        .iter()
        .find(|(written, _)| *written == name)
        .map_or_else(|| panic!("unknown keyword {name}"), |(_, kw)| *kw)
}

const KEYWORDS: [(&str, Kw); 88] = [
    ("from", Kw::From),
    ("to", Kw::To),
    ("through", Kw::Through),
    ("and", Kw::And),
    ("or", Kw::Or),
    ("between", Kw::Between),
    ("in", Kw::In),
    ("with", Kw::With),
    ("at", Kw::At),
    ("this", Kw::This),
    ("thissame", Kw::ThisSame),
    ("that", Kw::That),
    ("same", Kw::Same),
    ("past", Kw::Past),
    ("ago", Kw::Ago),
    ("previous", Kw::Previous),
    ("next", Kw::Next),
    ("later", Kw::Later),
    ("following", Kw::Following),
    ("after", Kw::After),
    ("before", Kw::Before),
    ("since", Kw::Since),
    ("other", Kw::Other),
    ("current", Kw::Current),
    ("recent", Kw::Recent),
    ("now", Kw::Now),
    ("tillnow", Kw::TillNow),
    ("untilnow", Kw::UntilNow),
    ("every", Kw::Every),
    ("some", Kw::Some),
    ("half", Kw::Half),
    ("halfnoun", Kw::HalfNoun),
    ("andhalf", Kw::AndHalf),
    ("quarter", Kw::Quarter),
    ("approx", Kw::Approx),
    ("during", Kw::During),
    ("date", Kw::Date),
    ("anniversary", Kw::Anniversary),
    ("birthday", Kw::Birthday),
    ("gregorian", Kw::Gregorian),
    ("shamsi", Kw::Shamsi),
    ("qamari", Kw::Qamari),
    ("hijri", Kw::Hijri),
    ("birth", Kw::Birth),
    ("ahead", Kw::Ahead),
    ("last", Kw::Last),
    ("of", Kw::Of),
    ("the", Kw::The),
    ("on", Kw::On),
    ("by", Kw::By),
    ("for", Kw::For),
    ("earlier", Kw::Earlier),
    ("oclock", Kw::Oclock),
    ("bc", Kw::Bc),
    ("ad", Kw::Ad),
    ("th", Kw::Th),
    ("will", Kw::Will),
    ("must", Kw::Must),
    ("long", Kw::Long),
    ("length", Kw::Length),
    ("alternate", Kw::Alternate),
    ("times", Kw::Times),
    ("yearly", Kw::Yearly),
    ("monthly", Kw::Monthly),
    ("weekly", Kw::Weekly),
    ("daily", Kw::Daily),
    ("consecutive", Kw::Consecutive),
    ("morethan", Kw::MoreThan),
    ("lessthan", Kw::LessThan),
    ("still", Kw::Still),
    ("blessed", Kw::Blessed),
    ("object", Kw::Object),
    ("such", Kw::Such),
    ("which", Kw::Which),
    ("millennium", Kw::Millennium),
    ("iranian", Kw::Iranian),
    ("fiscal", Kw::Fiscal),
    ("zone", Kw::Zone),
    ("a", Kw::A),
    ("million", Kw::Million),
    ("has", Kw::Has),
    ("moment", Kw::Moment),
    ("under", Kw::Under),
    ("ending", Kw::Ending),
    ("left", Kw::Left),
    ("burj", Kw::Burj),
    ("over", Kw::Over),
    ("than", Kw::Than),
];
