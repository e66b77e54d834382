//! The words around the text of an article, compiled once from
//! `assets/lexicon/heads.tsv`: labels, and what may stand beside a date.

use super::labels::Field;
use super::tokens::squash;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../assets/lexicon/heads.tsv");

/// What a word or phrase can be; see the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// May stand between the parts of a dateline («ساعت», “at”).
    Filler,
    /// Names a zone («به وقت تهران»).
    Zone,
    /// A zone right behind a time (“GMT”).
    Abbreviation,
    /// Stands beside a number that only counts («۳ دیدگاه», “5 min read”).
    Count,
    /// Its number is a name («شماره ۵۱۶۲», “Report 329”).
    Numbered,
    /// A button or other furniture («نسخه چاپی», “Share”).
    Share,
    /// Leads the name of a person without a colon (“By”, «به قلم»).
    Credit,
    /// A date beside it is that of an occasion («مهلت», “Event”).
    Occasion,
    /// Begins the name of a desk («گروه»).
    Desk,
    /// No name of a person holds it.
    Unnamed,
    /// A word about time («دیروز»).
    Temporal,
    /// A label beside a date, nothing on a line of its own («شماره: ۱۲»).
    Detail,
    /// A label of where something takes place («مکان: …»).
    Place,
    /// A town of datelines only.
    Town,
    /// What names of papers, agencies and offices hold («روزنامه», “Herald”).
    Outlet,
    /// How old something is («۷ روز پیش»).
    Age,
    /// A zone of America, where the month stands before the day.
    American,
    /// A label of pictures.
    Picture,
    /// By which an article speaks of itself («این گزارش»).
    Own,
    /// What is done with it when it is published.
    Issuing,
    /// What is done with it later.
    Changing,
    /// What makes it the first time.
    First,
}

impl Class {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "filler" => Self::Filler,
            "zone" => Self::Zone,
            "abbreviation" => Self::Abbreviation,
            "count" => Self::Count,
            "numbered" => Self::Numbered,
            "share" => Self::Share,
            "credit" => Self::Credit,
            "occasion" => Self::Occasion,
            "desk" => Self::Desk,
            "unnamed" => Self::Unnamed,
            "temporal" => Self::Temporal,
            "detail" => Self::Detail,
            "place" => Self::Place,
            "town" => Self::Town,
            "outlet" => Self::Outlet,
            "age" => Self::Age,
            "american" => Self::American,
            "picture" => Self::Picture,
            "self" => Self::Own,
            "issuing" => Self::Issuing,
            "changing" => Self::Changing,
            "first" => Self::First,
            _ => return None,
        })
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

fn label_of(name: &str) -> Option<Field> {
    Some(match name {
        "title" => Field::Title,
        "published" => Field::Published,
        "updated" => Field::Updated,
        "time" => Field::Time,
        "source" => Field::Source,
        "agency" => Field::Agency,
        "reporter" => Field::Reporter,
        "lead" => Field::Lead,
        "other" => Field::Other,
        "comments" => Field::Comments,
        "related" => Field::Related,
        _ => return None,
    })
}

#[derive(Default)]
struct Words {
    classes: FxHashMap<String, u32>,
    labels: FxHashMap<String, Field>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
    for (class, forms) in rows.filter_map(|row| row.split_once('\t')) {
        for form in forms.split('|').map(squash) {
            if let Some(field) = label_of(class) {
                words.labels.entry(form).or_insert(field);
            } else if let Some(class) = Class::of(class) {
                *words.classes.entry(form).or_default() |= class.bit();
            }
        }
    }
    words
});

/// Whether a squashed word or phrase is of a class.
pub(super) fn is(word: &str, class: Class) -> bool {
    WORDS.classes.get(word).is_some_and(|bits| bits & class.bit() != 0)
}

/// What the squashed name of a label announces.
pub(super) fn label(name: &str) -> Option<Field> {
    WORDS.labels.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_of_a_class() {
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let (class, forms) = row.split_once('\t').expect("two cells");
            assert!(label_of(class).is_some() || Class::of(class).is_some(), "{row}");
            assert!(forms.split('|').all(|form| !squash(form).is_empty()), "{row}");
        }
    }
}
