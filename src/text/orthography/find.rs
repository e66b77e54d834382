//! Finding a text in another however both are typed: «می‌روم» finds «می روم»
//! and «میروم», and the other way round, but «مادر» does not find «ما در».

use super::{Folded, Folding, ZWNJ};
use std::ops::Range;

/// What stands before a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Nothing,
    Joiner,
    Space,
}

/// A folded text as letters and what parts them.
struct Letters {
    folded: Folded,
    /// Each letter, what stands before it, and its first byte in `folded`.
    list: Vec<(char, Gap, usize)>,
}

/// The bytes of every place in a text where a query stands, in order, none
/// within another. A place begins where a word begins; the query's last word
/// may be the beginning of a longer one. Spelling does not count, as in
/// [`fold`](super::fold), nor whether the parts of a word stand apart, have a
/// non-joiner between them or are written together.
///
/// ```
/// use gahnegar::text::orthography::find_all;
/// let text = "می روم و نمی\u{200c}روم؛ میروم";
/// let found: Vec<_> = find_all(text, "مي\u{200c}روم").into_iter().map(|at| &text[at]).collect();
/// assert_eq!(found, ["می روم", "میروم"]);
/// ```
pub fn find_all(text: &str, query: &str) -> Vec<Range<usize>> {
    let query = Letters::new(query);
    let text = Letters::new(text);
    let mut found = Vec::new();
    let mut at = 0;
    while !query.list.is_empty() && at + query.list.len() <= text.list.len() {
        if text.begins_word(at) && text.stands_at(at, &query) {
            found.push(text.source(at..at + query.list.len()));
            at += query.list.len();
        } else {
            at += 1;
        }
    }
    found
}

/// Whether two stretches of letters that stand apart may be one word written
/// together: a prefix of verbs or a suffix, or two parts long enough that
/// together they are hardly another word («کتاب خانه», but not «ما در»).
/// Both are folded.
pub fn may_part(first: &str, second: &str) -> bool {
    let letters = |part: &str| part.chars().count();
    match first {
        "می" | "نمی" | "همی" => return letters(second) >= 2,
        "بی" => return letters(second) >= 4,
        _ => {}
    }
    if letters(first) < 3 {
        return false;
    }
    letters(second) >= 3 || matches!(second, "ها" | "تر" | "ام" | "ات" | "اش" | "ای")
}

impl Letters {
    fn new(text: &str) -> Self {
        let folded = Folded::new(text, Folding::default());
        let mut list = Vec::new();
        let mut gap = Gap::Nothing;
        for (at, c) in folded.text.char_indices() {
            match c {
                ' ' => gap = Gap::Space,
                ZWNJ => gap = Gap::Joiner,
                c => list.push((c, std::mem::replace(&mut gap, Gap::Nothing), at)),
            }
        }
        if let Some((_, gap, _)) = list.first_mut() {
            *gap = Gap::Space;
        }
        Self { folded, list }
    }

    /// Whether no letter touches this one from before.
    fn begins_word(&self, at: usize) -> bool {
        let (letter, gap, _) = self.list[at];
        let before = at.checked_sub(1).map(|before| self.list[before].0);
        gap == Gap::Space
            || !letter.is_alphanumeric()
            || before.is_none_or(|before| !before.is_alphanumeric())
    }

    fn stands_at(&self, at: usize, query: &Self) -> bool {
        let here = &self.list[at..at + query.list.len()];
        here.iter().zip(&query.list).all(|(a, b)| a.0 == b.0)
            && (1..query.list.len()).all(|k| match (here[k].1, query.list[k].1) {
                (Gap::Space, Gap::Nothing) => self.parts(at + k),
                (Gap::Nothing, Gap::Space) => query.parts(k),
                _ => true,
            })
    }

    /// Whether the space before a letter may be one between parts of a word.
    fn parts(&self, at: usize) -> bool {
        let is_border = |&(letter, gap, _): &(char, Gap, usize)| {
            gap != Gap::Nothing || !letter.is_alphanumeric()
        };
        let before = self.list[..at].iter().rposition(is_border).unwrap_or(0);
        let after = self.list[at + 1..].iter().position(is_border);
        let after = after.map_or(self.list.len(), |after| at + 1 + after);
        let word = |range: Range<usize>| -> String {
            self.list[range].iter().map(|letter| letter.0).collect()
        };
        // Beside a mark a space is no part of a word, and never counts.
        !self.list[at].0.is_alphanumeric()
            || !self.list[at - 1].0.is_alphanumeric()
            || may_part(&word(before..at), &word(at..after))
    }

    /// Where letters stand in the source.
    fn source(&self, letters: Range<usize>) -> Range<usize> {
        let (last, _, start) = self.list[letters.end - 1];
        self.folded.source_range(self.list[letters.start].2..start + last.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::orthography::fold;
    use proptest::prelude::*;

    fn found<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        find_all(text, query).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn three_ways_of_parting_a_word_find_each_other() {
        for ways in [
            ["می\u{200c}روم", "می روم", "میروم"],
            ["کتاب\u{200c}های", "کتاب های", "کتابهای"],
            ["کره\u{200c}شمالی", "کره شمالی", "کرهشمالی"],
            ["بزرگ\u{200c}تر", "بزرگ تر", "بزرگتر"],
            ["خانه\u{200c}اش", "خانه اش", "خانهاش"],
        ] {
            for (text, query) in ways.iter().flat_map(|a| ways.iter().map(move |b| (a, b))) {
                assert_eq!(found(text, query), [*text], "{query:?} in {text:?}");
            }
        }
    }

    #[test]
    fn word_borders_count() {
        assert!(found("ما در خانه", "مادر").is_empty());
        assert!(found("مادر خانه", "ما در").is_empty());
        assert!(found("قدیمی روم", "می روم").is_empty());
        assert!(found("نمی\u{200c}روم", "می\u{200c}روم").is_empty());
        assert!(found("به دو", "بهدو").is_empty());
        // The last word may go on.
        assert_eq!(found("به کتابخانه", "کتاب"), ["کتاب"]);
        assert_eq!(found("(کتاب)، «کتاب»", "کتاب").len(), 2);
    }

    #[test]
    fn spelling_does_not_count() {
        assert_eq!(found("مُؤسّسۀ كَتابِ ١٤٠٣", "موسسه کتاب ۱۴۰۳"), ["مُؤسّسۀ كَتابِ ١٤٠٣"]);
        assert_eq!(found("Café Ａｎｋａｒａ", "CAFE ankara"), ["Café Ａｎｋａｒａ"]);
        assert_eq!(found("عبدﷲ آمد", "عبدالله"), ["عبدﷲ"]);
    }

    const TEXT: &str = "[میروهاتكیآؤء\u{64e}\u{640}\u{200c}\u{200c}  ۱1.،aéß]{0,24}";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]

        /// What is found folds to what was asked for.
        #[test]
        fn a_place_folds_to_the_query(
            text in TEXT, from in 0.0..1.0f64, length in 0.0..1.0f64,
        ) {
            let from = text.floor_char_boundary((from * text.len() as f64) as usize);
            let to = from + ((text.len() - from) as f64 * length) as usize;
            let query = &text[from..text.ceil_char_boundary(to)];
            let mut end = 0;
            for at in find_all(&text, query) {
                prop_assert!(end <= at.start && at.start < at.end && at.end <= text.len());
                end = at.end;
                // Cut within a word, the end of «خانه‌یم» would be an ezafe, and
                // the end of «ß» a whole letter.
                let cut = text[end..].starts_with(|c: char| c.is_alphanumeric() || c == ZWNJ);
                let part = &text[at];
                if !cut && !part.contains('ß') {
                    prop_assert_eq!(fold(part, Folding::LOOSE), fold(query, Folding::LOOSE));
                }
            }
        }

        /// A whole word of a text is found where it stands.
        #[test]
        fn a_word_of_a_text_is_found(text in TEXT) {
            for word in text.split(' ').filter(|word| word.chars().all(char::is_alphabetic)) {
                // A ی that stands alone may be the ezafe of «خانه ی من».
                let folded = fold(word, Folding::LOOSE);
                let none = folded.is_empty() || folded == "ی";
                let found = !find_all(&text, word).is_empty();
                prop_assert!(none || found, "{:?} in {:?}", word, text);
            }
        }
    }
}
