//! Forms of Persian verbs that tell where a clause looks, made from their stems.

use super::{Builder, rows};
use crate::extract::lexicon::Tense;
use crate::extract::lexicon::stems::{negated, split_prefix, wished};

const VERBS: &str = include_str!("../../../../assets/lexicon/verbs.tsv");

/// Past forms that are as often nouns or adjectives.
const NOUNS: [&str; 26] = [
    "دریافت",
    "مرد",
    "خرید",
    "سوخت",
    "گشت",
    "کشت",
    "دوخت",
    "کاشت",
    "تاخت",
    "برگشت",
    "بازگشت",
    "برخورد",
    "درآمد",
    "برآمد",
    "بازیافت",
    "انباشت",
    "نگاشت",
    "سپرد",
    "گزید",
    "شمرد",
    "زاد",
    "زیست",
    "چید",
    "ستاند",
    "پرورد",
    "گسست",
];

/// Words that look like a form and are something else in news.
const NEVER: [&str; 16] = [
    "نهاد",
    "سرود",
    "راند",
    "خفت",
    "نبرد",
    "ندارد",
    "ندارند",
    "نماند",
    "نماد",
    "آورد",
    "گذارد",
    "بدود",
    "ببود",
    "نبود",
    "نزد",
    "مردم",
];

impl Builder {
    /// «گریخت», «نگریختند», «بگریزد», «نگریزند»: what no table says otherwise of.
    pub(super) fn verb_forms(&mut self) {
        for row in rows(VERBS) {
            let (past, present) = (row[0], row[1]);
            let single = if NOUNS.contains(&past) { Tense::PastOrNoun } else { Tense::Past };
            let (prefix, root) = split_prefix(past);
            let not = negated(root);
            self.verb_form(past, single);
            for ending in ["م", "یم", "ند"] {
                self.verb_form(&format!("{past}{ending}"), Tense::Past);
            }
            self.verb_form(&format!("{prefix}{not}"), Tense::Past);
            self.verb_form(&format!("{prefix}{not}ند"), Tense::Past);
            if present != "-" {
                self.wishes(present);
            }
        }
    }

    /// «بگریزد», «نگریزند», «برگردد».
    fn wishes(&mut self, present: &str) {
        let (prefix, root) = split_prefix(present);
        let glide = if root.ends_with(['ا', 'و']) { "ی" } else { "" };
        for ending in ["د", "ند"] {
            for link in ["", glide] {
                if prefix.is_empty() {
                    self.verb_form(&format!("{}{link}{ending}", wished(root)), Tense::Subjunctive);
                } else {
                    self.verb_form(&format!("{prefix}{root}{link}{ending}"), Tense::Subjunctive);
                }
                let not = negated(root);
                self.verb_form(&format!("{prefix}{not}{link}{ending}"), Tense::Subjunctive);
            }
        }
    }

    /// A form that is no word of another kind.
    fn verb_form(&mut self, form: &str, tense: Tense) {
        if NEVER.contains(&form) {
            return;
        }
        let word = self.word(form);
        let other = word.kw.is_some() || word.says_time() || word.name || word.happening;
        if !other && word.tense.is_none() {
            word.tense = Some(tense);
        }
    }
}
