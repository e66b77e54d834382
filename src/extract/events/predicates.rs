//! What happens in a sentence: its finite verbs with the noun that gives a
//! light verb its meaning («امضا کردند»), and nouns that name happenings
//! («انفجار», «امضای …»).

mod names;
mod persian;

use super::english;
use super::lookup::{self, Lexicon, flag, may};
use super::trie::rows;
use super::verbs::{self, Tense};
use super::words::Words;
use names::is_in_name;
use persian::{is_light_noun, is_managed, persian};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// A noun that names something happening.
#[derive(Debug, Clone, Copy)]
pub(super) struct EventNoun {
    /// Class of the happening.
    pub(super) class: &'static str,
    /// Whether the noun with a date is an event without a verb.
    pub(super) alone: bool,
    /// Whether it is an act of speaking.
    pub(super) say: bool,
    /// First word and one past the last.
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A finite verb with its preverbal noun.
#[derive(Debug, Clone)]
pub(super) struct Predicate {
    /// The words, from the preverbal noun to the verb's end.
    pub(super) words: Range<usize>,
    /// Where the verb itself begins.
    pub(super) verb: usize,
    /// Class of the happening, or the folded preverbal word.
    pub(super) class: Cow<'static, str>,
    /// Speaking, reporting, judging.
    pub(super) say: bool,
    /// Being, having, wanting: nothing happens.
    pub(super) state: bool,
    /// Tense of the verb.
    pub(super) tense: Tense,
}

#[derive(Clone, Copy)]
struct Row {
    class: &'static str,
    alone: bool,
    say: bool,
    state: bool,
    /// What the English verbs of the row look like.
    form: english::Form,
}

/// An English verb of the lexicon.
#[derive(Debug, Clone, Copy)]
pub(super) struct EnglishVerb {
    pub(super) class: &'static str,
    pub(super) say: bool,
    pub(super) state: bool,
    pub(super) form: english::Form,
    pub(super) words: usize,
}

struct Table {
    rows: Vec<Row>,
    nouns: Vec<(&'static str, usize)>,
    english_verbs: Vec<(String, usize)>,
    classes: FxHashSet<&'static str>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

/// A noun of happening or a verb stands among about so many words.
const OFTEN: usize = 6;

impl Table {
    fn new() -> Self {
        let mut list = Vec::new();
        let (mut nouns, mut english_verbs) = (Vec::new(), Vec::new());
        for row in rows(include_str!("../../../assets/lexicon/event-nouns.tsv")) {
            let [class, words, flags] = row[..] else { continue };
            nouns.extend(words.split('|').map(|word| (word, list.len())));
            list.push(Row::new(class, flags));
        }
        for row in rows(include_str!("../../../assets/lexicon/events-en.tsv")) {
            let [class, verbs, names, flags] = row[..] else { continue };
            let at = list.len();
            nouns.extend(names.split('|').map(|word| (word, at)));
            for form in english::FORMS {
                list.push(Row { form, ..Row::new(class, flags) });
            }
            english::spell(verbs, |word, form| english_verbs.push((word, at + form as usize)));
            if class == "-" {
                english::irregular(|word, form| english_verbs.push((word, at + form as usize)));
            }
        }
        // Of one spelling the first row counts: what is finite by itself before the rest.
        english_verbs.sort_by_key(|(_, row)| list[*row].form as usize);
        let classes = list.iter().map(|row| row.class).collect();
        Self { rows: list, classes, nouns, english_verbs }
    }
}

impl Row {
    fn new(class: &'static str, flags: &str) -> Self {
        let has = |flag| flags.split(',').any(|found| found == flag);
        let form = english::Form::Finite;
        Self { class, alone: has("alone"), say: has("say"), state: has("state"), form }
    }
}

/// The nouns for the common lookup.
pub(super) fn noun_spellings(mut put: impl FnMut(&str, usize)) {
    TABLE.nouns.iter().for_each(|(spelling, row)| put(spelling, *row));
}

/// The English verbs for the common lookup.
pub(super) fn verb_spellings(mut put: impl FnMut(&str, usize)) {
    TABLE.english_verbs.iter().for_each(|(spelling, row)| put(spelling, *row));
}

/// The noun of happening that begins at word `at`.
pub(super) fn noun_at(words: &Words<'_>, at: usize, limit: usize) -> Option<EventNoun> {
    let hit = words.look(at).hit(Lexicon::Noun, limit - at)?;
    if is_name(words, at) {
        return None;
    }
    let row = &TABLE.rows[usize::from(hit.value)];
    let to = at + usize::from(hit.words);
    Some(EventNoun { class: row.class, alone: row.alone, say: row.say, from: at, to })
}

/// «دادگاه انقلاب», «میدان آزادی»: nothing happens in a name.
fn is_name(words: &Words<'_>, at: usize) -> bool {
    let lends =
        matches!(words.text(at), "انقلاب" | "ازادی" | "پیروزی" | "شهید" | "صلح" | "فتح" | "شهادت");
    lends && !words.get(at).first && {
        let before = at.saturating_sub(1);
        words.look(before).is(flag::SITE)
            || matches!(
                words.text(before),
                "دادگاه"
                    | "دادگاههای"
                    | "دادسرای"
                    | "رهبر"
                    | "رهبری"
                    | "سپاه"
                    | "پاسداران"
                    | "شورای"
                    | "برج"
                    | "پارک"
                    | "تالار"
                    | "پل"
                    | "سینما"
                    | "بزرگراه"
                    | "بلوار"
                    | "چهارراه"
                    | "ایستگاه"
                    | "متروی"
                    | "مدرسه"
                    | "هتل"
            )
    }
}

/// Whether a word is the name of a class of happenings.
pub(super) fn is_class(word: &str) -> bool {
    word.is_ascii() && word != "-" && TABLE.classes.contains(word)
}

/// Whether a folded word is a noun of happening as it stands.
pub(super) fn is_noun(folded: &str) -> bool {
    lookup::exact(Lexicon::Noun, folded).is_some()
}

/// What the English verb that begins at word `at` says, in which form, and how many
/// words it has.
pub(super) fn english_verb(words: &Words<'_>, at: usize, limit: usize) -> Option<EnglishVerb> {
    let hit = words.look(at).hit(Lexicon::English, limit - at)?;
    let Row { class, say, state, form, .. } = TABLE.rows[usize::from(hit.value)];
    Some(EnglishVerb { class, say, state, form, words: usize::from(hit.words) })
}

/// All nouns of happening in `range`.
pub(super) fn nouns(words: &Words<'_>, range: Range<usize>) -> Vec<EventNoun> {
    let mut found = Vec::with_capacity(range.len() / OFTEN);
    let mut at = range.start;
    while let Some(next) = words.first_that_may(may::HAPPEN, at..range.end) {
        match noun_at(words, next, range.end) {
            Some(noun) => {
                at = noun.to;
                found.push(noun);
            }
            None => at = next + 1,
        }
    }
    found
}

/// All predicates in `range`, in order.
pub(super) fn predicates(
    words: &Words<'_>,
    range: Range<usize>,
    nouns: &[EventNoun],
) -> Vec<Predicate> {
    let mut found: Vec<Predicate> = Vec::with_capacity(range.len() / OFTEN);
    let mut at = range.start;
    let mut loose = None;
    while let Some(next) = words.first_that_may(may::ACT | may::LATIN, at..range.end) {
        at = next;
        let look = words.look(at);
        if !look.has(Lexicon::Verb) && !look.has(Lexicon::English) {
            if words.is_latin(at) {
                found.extend(english::unknown(words, at, range.end));
            }
            at += 1;
            continue;
        }
        let form = verbs::verb_at(words, at, range.end);
        if let Some(form) = form.filter(|form| !is_light_noun(words, at, *form, range.end)) {
            let from = found.last().map_or(range.start, |last| last.words.end);
            let mut predicate = persian(words, at, form, from, nouns);
            if predicate.tense == Tense::Subjunctive
                && found.last().is_some_and(|last| is_managed(words, last))
            {
                found.pop();
                predicate.tense = Tense::Past;
            }
            found.push(predicate);
            at += form.words;
        } else if let Some(predicate) = english::predicate(words, at, range.end) {
            at = predicate.words.end;
            found.push(predicate);
        } else {
            if loose.is_none() && english::is_loose_third(words, at, range.end) {
                loose = Some(at);
            }
            at += 1;
        }
    }
    if let Some(at) = loose.filter(|_| found.is_empty()) {
        found.extend(english::loose_third(words, at, range.end));
    }
    found.retain(|verb| !is_in_name(words, verb.words.end, &range));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Span;

    fn classes(text: &str) -> Vec<String> {
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        let nouns = nouns(&words, 0..words.len());
        predicates(&words, 0..words.len(), &nouns)
            .into_iter()
            .map(|found| if found.state { "state".to_owned() } else { found.class.into_owned() })
            .collect()
    }

    #[test]
    fn light_verbs_take_the_class_of_their_noun() {
        assert_eq!(classes("دو کشور پیمان را امضا کردند."), ["sign"]);
        assert_eq!(
            classes("دو رهبر در پکن دیدار کرده و تعهد خود را تأیید کردند."),
            ["meet", "statement"]
        );
        assert_eq!(classes("این موضوع مورد بحث قرار گرفته است."), ["statement"]);
        assert_eq!(
            classes("او وارد تهران شد و گفت که می\u{200c}ماند."),
            ["travel", "say", "state"]
        );
    }

    #[test]
    fn being_is_no_happening() {
        assert_eq!(classes("این محور رایزنی بود."), ["state"]);
        assert_eq!(
            classes("The talks were held in Geneva, he said."),
            ["state", "hold", "announce"]
        );
    }

    #[test]
    fn a_verb_means_something_of_its_own_with_some_words() {
        for (text, class) in [
            ("او ظهر درگذشت.", "die"),
            ("تیم از سد حریف گذشت.", "win"),
            ("لایحه از تصویب مجلس گذشت.", "adopt"),
            ("دلار از مرز صد هزار تومان گذشت.", "pass"),
            ("یک سال از امضای پیمان گذشت.", "state"),
            ("او به مصاف حریف قدیمی رفت.", "hold"),
            ("او به دیدار امیر قطر رفت.", "meet"),
            ("دزدان وارد مغازه شدند.", "enter"),
            ("دزدان وارد تهران شدند.", "travel"),
            ("گاز شش نفر را راهی بیمارستان کرد.", "injure"),
            ("میزبان بازی را واگذار کرد.", "lose"),
            ("دولت شرکت را واگذار کرد.", "sell"),
            ("هواپیما با موشک سرنگون شد.", "crash"),
            ("حکومت با کودتا سرنگون شد.", "coup"),
            ("مرزبانان به روی هم آتش گشودند.", "attack"),
            ("کاوشگر بر ماه فرود آمد.", "land"),
            ("سپاهان سه بر یک تراکتور را برد.", "win"),
            ("دادگاه او را به زندان محکوم کرد.", "trial"),
            ("سازمان این حمله را محکوم کرد.", "statement"),
            ("شرکت به دو نفر فروخته شد.", "sell"),
            ("قرارداد در تهران بسته شد.", "sign"),
            ("The emir received the foreign minister.", "meet"),
            ("She received a prize.", "award"),
            ("The deadline for the talks passed.", "end"),
            ("Parliament passed the bill.", "adopt"),
            ("The gas leaked.", "leak"),
            ("Prices went up by half.", "rise"),
        ] {
            assert_eq!(classes(text), [class], "{text}");
        }
    }

    #[test]
    fn nothing_happens_in_a_name() {
        let found = |text: &str| {
            let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
            nouns(&words, 0..words.len()).into_iter().map(|noun| noun.class).collect::<Vec<_>>()
        };
        assert_eq!(found("قاضی در میدان آزادی ایستاد"), [""; 0]);
        assert_eq!(found("دادگاه انقلاب"), ["trial"]);
        assert_eq!(found("انقلاب فرانسه"), ["coup"]);
        assert_eq!(classes("The Taliban explained the shutdown."), ["announce"]);
    }
}
