//! Names and idioms of several words: traps, named days, epochs and evidence, each
//! under the spellings that its blanks and months can have.

use super::values::calendar;
use super::{Builder, rows};
use crate::extract::lexicon::{Element, Epoch, Key, Lexicon, NamedRule, Phrase, Sense};
use crate::extract::tokens::fold;

const GUARD_PHRASES: &str = include_str!("../../../../assets/lexicon/guard-phrases.tsv");
const NAMED: &str = include_str!("../../../../assets/lexicon/named-days.tsv");
const EPOCHS: &str = include_str!("../../../../assets/lexicon/epochs.tsv");
const EVIDENCE: &str = include_str!("../../../../assets/lexicon/evidence.tsv");

impl Builder {
    pub(super) fn phrases(&mut self) {
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
}

pub(super) fn add_phrase(lexicon: &mut Lexicon, elements: &[Result<Key, u32>], sense: Sense) {
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

fn named_rule(row: &[&str]) -> NamedRule {
    match (row[0], row[1]) {
        ("rule", "last-wednesday") => NamedRule::LastWednesdayEve,
        ("rule", "quds") => NamedRule::QudsDay,
        ("rule", "black-friday") => NamedRule::BlackFriday,
        // The place in its month, as “11-5-4”: the fourth Thursday of November.
        ("weekday", place) => {
            let (month, rest) = place.split_once('-').expect("month, weekday and place");
            let (weekday, place) = month_day(rest);
            NamedRule::Weekday(month.parse().expect("a month"), weekday, place)
        }
        ("easter", days) => NamedRule::Easter(days.parse().expect("a number of days")),
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
