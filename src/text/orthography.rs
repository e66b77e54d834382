//! Persian orthography: one place that folds text for matching.
//!
//! Folding is for comparing and searching, never for showing: it makes one of
//! the many ways in which the same word is typed. `ي` and `ى` become `ی`,
//! `ك` becomes `ک`, `ة` and `ۀ` become `ه`, hamza leaves its carrier, every
//! digit becomes ASCII, vowel marks and tatweel go. Folding twice is folding
//! once. [`fold_char`] does it character by character without allocating;
//! [`Folded`] also remembers where everything came from.

use std::ops::Range;

/// The zero-width non-joiner (نیم‌فاصله).
pub const ZWNJ: char = '\u{200c}';

/// The value of a decimal digit of any script: ASCII, Persian, Arabic,
/// Devanagari, full width and so on.
pub fn digit_value(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\u{80}'.. => {
            let code = c as u32;
            let after = DIGIT_ZEROS.partition_point(|&zero| zero <= code);
            let zero = *DIGIT_ZEROS.get(after.checked_sub(1)?)?;
            (code - zero < 10).then_some((code - zero) as u8)
        }
        _ => None,
    }
}

/// Zeros of the scripts' decimal digits (general category Nd), ascending.
static DIGIT_ZEROS: [u32; 37] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0,
];

/// Whether a character is a mark on a letter: a vowel sign, tanwin, shadda,
/// a small hamza or a Quranic sign.
pub fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}'
        | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character only steers direction or joining and is never seen:
/// bidi marks, embeddings and isolates, the joiner, the byte order mark, the
/// soft hyphen, the word joiner. The non-joiner is not one: it spells.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}' | '\u{61c}' | '\u{feff}' | '\u{ad}')
}

/// A character as it counts in comparing; `None` when it does not count.
///
/// Letters come out in one Persian form, Latin and Cyrillic in lower case,
/// digits in ASCII, any white space as a space, dashes as `-`. The ligatures
/// of lam and alef, which stand for two letters, come out as they are; the
/// functions that fold strings take them apart.
#[inline]
pub fn fold_char(c: char) -> Option<char> {
    match c {
        '\0'..='\u{7f}' => Some(fold_ascii(c)),
        '\u{600}'..='\u{6ff}' => match ARABIC[(c as u32 - 0x600) as usize] {
            '\0' => None,
            folded => Some(folded),
        },
        _ => fold_other(c),
    }
}

fn fold_ascii(c: char) -> char {
    if c.is_ascii_whitespace() || c == '\u{b}' { ' ' } else { c.to_ascii_lowercase() }
}

/// The Arabic block, folded; NUL where a character does not count.
static ARABIC: [char; 256] = arabic_table();

const fn arabic_table() -> [char; 256] {
    let mut table = ['\0'; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32) {
            table[i] = fold_arabic(c);
        }
        i += 1;
    }
    table
}

const fn fold_arabic(c: char) -> char {
    match c {
        'ي' | 'ى' | 'ئ' | '\u{6cd}' | '\u{6ce}' | '\u{6d0}'..='\u{6d3}' | '\u{678}' => 'ی',
        'ك' | '\u{6aa}' | '\u{6ab}' | '\u{6ac}' | '\u{63b}' | '\u{63c}' => 'ک',
        'ة' | 'ۀ' | '\u{6be}' | '\u{6c1}'..='\u{6c3}' | '\u{6d5}' => 'ه',
        'أ' | 'إ' | 'آ' | '\u{671}'..='\u{673}' | '\u{675}' => 'ا',
        'ؤ' | '\u{676}' | '\u{6c4}'..='\u{6cb}' => 'و',
        '٠'..='٩' => (c as u8 - 0x60 + b'0') as char,
        '۰'..='۹' => (c as u8 - 0xf0 + b'0') as char,
        '٪' => '%',
        '٫' | '\u{6d4}' => '.',
        '٬' => ',',
        // Hamza on its own comes and goes (املاء, املا); tatweel only stretches.
        'ء' | '\u{674}' | '\u{640}' | '\u{61c}' => '\0',
        _ if is_arabic_mark(c) => '\0',
        _ => c,
    }
}

/// [`is_mark`] for the Arabic block, in a form that constants can use.
const fn is_arabic_mark(c: char) -> bool {
    matches!(c as u32,
        0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x6d6..=0x6dc | 0x6df..=0x6e4 | 0x6e7 | 0x6e8
        | 0x6ea..=0x6ed)
}

fn fold_other(c: char) -> Option<char> {
    match c {
        ZWNJ | '\u{200b}' => Some(ZWNJ),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ if is_mark(c) || is_invisible(c) => None,
        _ if c.is_whitespace() => Some(' '),
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            presentation(c).map_or(Some(c), fold_char)
        }
        _ => Some(digit_value(c).map_or_else(|| lower(c), |digit| (b'0' + digit) as char)),
    }
}

/// Lower case where that is one character that stays as it is.
fn lower(c: char) -> char {
    let mut lowered = c.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The letter behind a presentation form (the shapes of old encodings).
fn presentation(c: char) -> Option<char> {
    let code = c as u32;
    match code {
        0xfb56..=0xfb59 => Some('پ'),
        0xfb7a..=0xfb7d => Some('چ'),
        0xfb8a..=0xfb8b => Some('ژ'),
        0xfb8e..=0xfb91 => Some('ک'),
        0xfb92..=0xfb95 => Some('گ'),
        0xfba4..=0xfbad => Some('ه'),
        0xfbae..=0xfbb1 | 0xfbe8..=0xfbe9 | 0xfbfc..=0xfbff => Some('ی'),
        0xfe70..=0xfe7f => Some('\u{64b}'),
        0xfe80..=0xfef4 => {
            let index = FORMS.partition_point(|&(first, _)| first <= code) - 1;
            Some(FORMS[index].1)
        }
        _ => None,
    }
}

/// Where each letter's forms begin in the block Arabic Presentation Forms-B.
static FORMS: [(u32, char); 36] = [
    (0xfe80, 'ء'),
    (0xfe81, 'آ'),
    (0xfe83, 'أ'),
    (0xfe85, 'ؤ'),
    (0xfe87, 'إ'),
    (0xfe89, 'ئ'),
    (0xfe8d, 'ا'),
    (0xfe8f, 'ب'),
    (0xfe93, 'ة'),
    (0xfe95, 'ت'),
    (0xfe99, 'ث'),
    (0xfe9d, 'ج'),
    (0xfea1, 'ح'),
    (0xfea5, 'خ'),
    (0xfea9, 'د'),
    (0xfeab, 'ذ'),
    (0xfead, 'ر'),
    (0xfeaf, 'ز'),
    (0xfeb1, 'س'),
    (0xfeb5, 'ش'),
    (0xfeb9, 'ص'),
    (0xfebd, 'ض'),
    (0xfec1, 'ط'),
    (0xfec5, 'ظ'),
    (0xfec9, 'ع'),
    (0xfecd, 'غ'),
    (0xfed1, 'ف'),
    (0xfed5, 'ق'),
    (0xfed9, 'ک'),
    (0xfedd, 'ل'),
    (0xfee1, 'م'),
    (0xfee5, 'ن'),
    (0xfee9, 'ه'),
    (0xfeed, 'و'),
    (0xfeef, 'ى'),
    (0xfef1, 'ي'),
];

/// What becomes of the non-joiner between the parts of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Joiner {
    /// It stays.
    #[default]
    Keep,
    /// It goes: «می‌شود» equals «میشود».
    Drop,
    /// It becomes a space: «می‌شود» equals «می شود».
    Space,
}

/// How to fold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Folding {
    /// The non-joiner.
    pub joiner: Joiner,
    /// Whether spaces go too, so that «کره شمالی» equals «کرهشمالی».
    pub drop_spaces: bool,
}

impl Folding {
    /// Neither space nor non-joiner counts: the loosest comparison.
    pub const LOOSE: Self = Self { joiner: Joiner::Drop, drop_spaces: true };
}

/// Folded text with the way back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the bytes of the source it came from.
    source: Vec<(u32, u32)>,
}

impl Folded {
    /// Folds a text (of less than 4 GiB).
    pub fn new(text: &str, folding: Folding) -> Self {
        let mut folded = Self::default();
        let mut folder = Folder::new(folding);
        for (at, c) in text.char_indices() {
            folder.push(c, at, &mut folded);
        }
        folder.finish(&mut folded);
        folded
    }

    /// The bytes of the source that a range of bytes of the folded text came
    /// from, with the marks on its last letter. An empty range maps to an
    /// empty range.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let end = |at: usize| self.source.get(at).map(|s| s.1 as usize);
        let start = self.source.get(range.start).map(|s| s.0 as usize);
        let before = range.start.checked_sub(1).and_then(end).unwrap_or(0);
        let start = start.unwrap_or(before);
        if range.is_empty() {
            return start..start;
        }
        start..end(range.end - 1).unwrap_or(start)
    }
}

/// Folds a text into `out`, which is emptied first; for who needs no way back.
pub fn fold_into(text: &str, folding: Folding, out: &mut String) {
    out.clear();
    out.reserve(text.len());
    let mut folder = Folder::new(folding);
    for (at, c) in text.char_indices() {
        folder.push(c, at, out);
    }
    folder.finish(out);
}

/// A folded text alone.
pub fn fold(text: &str, folding: Folding) -> String {
    let mut out = String::new();
    fold_into(text, folding, &mut out);
    out
}

/// Where folded characters go.
trait Sink {
    fn put(&mut self, c: char, source: Range<usize>);
    /// Lets the last character's source reach to `end`.
    fn extend(&mut self, end: usize);
}

impl Sink for String {
    fn put(&mut self, c: char, _source: Range<usize>) {
        self.push(c);
    }
    fn extend(&mut self, _end: usize) {}
}

impl Sink for Folded {
    fn put(&mut self, c: char, source: Range<usize>) {
        self.text.push(c);
        let entry = (source.start as u32, source.end as u32);
        self.source.resize(self.text.len(), entry);
    }
    fn extend(&mut self, end: usize) {
        let last = self.text.chars().next_back().map_or(0, char::len_utf8);
        let from = self.source.len() - last;
        for entry in &mut self.source[from..] {
            entry.1 = end as u32;
        }
    }
}

/// Folds a stream of characters. Holds back what depends on what follows: a
/// space or non-joiner, and the «‌ی» of «خانه‌ی», which is another spelling of
/// the hamza in «خانهٔ» and goes with it where a word ends.
struct Folder {
    folding: Folding,
    last: Option<char>,
    gap: Option<(char, Range<usize>)>,
    /// The ی of a «‌ی» behind ه whose non-joiner is in `gap`, and whether
    /// another non-joiner followed.
    ezafe: Option<(Range<usize>, Option<Range<usize>>)>,
}

impl Folder {
    fn new(folding: Folding) -> Self {
        Self { folding, last: None, gap: None, ezafe: None }
    }

    fn push(&mut self, c: char, at: usize, out: &mut impl Sink) {
        let source = at..at + c.len_utf8();
        if let Some(alef) = lam_alef(c) {
            self.letter('ل', source.clone(), out);
            return self.letter(alef, source, out);
        }
        match fold_char(c) {
            Some(' ') => self.space(source, out),
            Some(ZWNJ) => self.joiner(source),
            Some(folded) => self.letter(folded, source, out),
            // A mark belongs to its letter, if that was the last thing out.
            None if self.gap.is_none() && self.last.is_some() => out.extend(source.end),
            None => {}
        }
    }

    fn space(&mut self, source: Range<usize>, out: &mut impl Sink) {
        self.end_word(out);
        match &mut self.gap {
            // A space beside a non-joiner is a space.
            Some((held, range)) => (*held, range.end) = (' ', source.end),
            None => self.gap = Some((' ', source)),
        }
    }

    fn joiner(&mut self, source: Range<usize>) {
        match (&mut self.ezafe, &mut self.gap) {
            (Some((_, after)), _) => after.get_or_insert(source.clone()).end = source.end,
            (None, Some((_, range))) => range.end = source.end,
            (None, gap) => *gap = Some((ZWNJ, source)),
        }
    }

    fn letter(&mut self, c: char, source: Range<usize>, out: &mut impl Sink) {
        // By far the most letters follow another letter.
        if self.gap.is_none() && self.ezafe.is_none() {
            return self.put(c, source, out);
        }
        if c.is_alphanumeric() {
            self.release(out);
        } else {
            self.end_word(out);
        }
        let joined = matches!(self.gap, Some((ZWNJ, _)));
        if c == 'ی' && joined && self.last == Some('ه') {
            self.ezafe = Some((source, None));
        } else {
            self.flush_gap(out);
            self.put(c, source, out);
        }
    }

    /// A word ended: a «‌ی» that was held is a hamza, and hamza does not count.
    fn end_word(&mut self, out: &mut impl Sink) {
        if let Some((ye, after)) = self.ezafe.take() {
            self.gap = None;
            out.extend(after.map_or(ye.end, |range| range.end));
        }
    }

    /// The word goes on: a «‌ی» that was held is a letter like others.
    fn release(&mut self, out: &mut impl Sink) {
        if let Some((ye, after)) = self.ezafe.take() {
            self.flush_gap(out);
            self.put('ی', ye, out);
            self.gap = after.map(|range| (ZWNJ, range));
        }
    }

    fn flush_gap(&mut self, out: &mut impl Sink) {
        let Some((c, source)) = self.gap.take() else { return };
        let kept = match (c, self.folding.joiner) {
            (' ', _) | (_, Joiner::Space) => (!self.folding.drop_spaces).then_some(' '),
            (_, Joiner::Keep) => Some(ZWNJ),
            (_, Joiner::Drop) => None,
        };
        if let Some(c) = kept {
            self.put(c, source, out);
        }
    }

    fn put(&mut self, c: char, source: Range<usize>, out: &mut impl Sink) {
        self.last = Some(c);
        out.put(c, source);
    }

    fn finish(mut self, out: &mut impl Sink) {
        self.end_word(out);
        self.flush_gap(out);
    }
}

/// The alef of a lam-alef ligature, folded.
fn lam_alef(c: char) -> Option<char> {
    matches!(c, '\u{fef5}'..='\u{fefc}').then_some('ا')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn same(a: &str, b: &str) {
        assert_eq!(fold(a, Folding::default()), fold(b, Folding::default()));
    }

    #[test]
    fn ways_of_typing_one_word() {
        same("علي", "علی");
        same("كتاب", "کتاب");
        same("مسئول", "مسیول");
        same("رأی", "رای");
        same("سؤال", "سوال");
        same("قرآن", "قران");
        same("املاء", "املا");
        same("سَلامٌ", "سلام");
        same("ســـلام", "سلام");
        same("۱۴۰۳ ١٤٠٣", "1403 1403");
        same("\u{feb3}\u{fefc}\u{fee1}", "سلام");
        same("Reuters", "REUTERS");
        same("۵٫۲٪", "5.2%");
    }

    #[test]
    fn ezafe_after_he_has_three_spellings() {
        for text in ["خانهٔ من", "خانۀ من", "خانه\u{200c}ی من", "خانه من"]
        {
            same(text, "خانه من");
        }
        same("خانه\u{200c}ی", "خانه");
        // Not at the end of a word it is a letter.
        assert_eq!(fold("خانه\u{200c}یم", Folding::default()), "خانه\u{200c}یم");
    }

    #[test]
    fn joiner_and_space_as_asked() {
        let with =
            |joiner, drop_spaces| fold("می\u{200c}شود  گفت", Folding { joiner, drop_spaces });
        assert_eq!(with(Joiner::Keep, false), "می\u{200c}شود گفت");
        assert_eq!(with(Joiner::Drop, false), "میشود گفت");
        assert_eq!(with(Joiner::Space, false), "می شود گفت");
        assert_eq!(with(Joiner::Drop, true), "میشودگفت");
    }

    #[test]
    fn every_letter_form_has_its_letter() {
        for code in (0xfe80..=0xfef4).chain(0xfb56..=0xfb59).chain(0xfb8e..=0xfb95) {
            let c = char::from_u32(code).unwrap();
            let folded = fold_char(c);
            assert!(folded.is_none_or(|f| ('\u{600}'..='\u{6ff}').contains(&f)), "{code:x}");
        }
    }

    #[test]
    fn digits_of_all_scripts() {
        for (c, value) in [('7', 7), ('۷', 7), ('٧', 7), ('७', 7), ('７', 7)] {
            assert_eq!(digit_value(c), Some(value));
        }
        for c in ['a', 'س', '½', '²', '〇'] {
            assert_eq!(digit_value(c), None);
        }
    }

    #[test]
    fn marks_belong_to_their_letter() {
        let folded = Folded::new("«سَلامٌ»", Folding::default());
        let at = folded.text.find("سلام").unwrap();
        let source = folded.source_range(at..at + "سلام".len());
        assert_eq!(&"«سَلامٌ»"[source], "سَلامٌ");
    }

    const TEXT: &str = "[سلامهیيىكکةۀآأؤئءب\u{64b}\u{64e}\u{654}\u{640}\u{200c}\u{200d}\u{200b}\u{2068}\u{fefb}\u{feb3}aAİß ۱٢3٫.\n\u{a0}]{0,24}";

    fn foldings() -> impl Strategy<Value = Folding> {
        let joiner = prop_oneof![Just(Joiner::Keep), Just(Joiner::Drop), Just(Joiner::Space)];
        (joiner, any::<bool>()).prop_map(|(joiner, drop_spaces)| Folding { joiner, drop_spaces })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn folding_twice_is_folding_once(text in TEXT, folding in foldings()) {
            let once = fold(&text, folding);
            prop_assert_eq!(fold(&once, folding), once);
        }

        #[test]
        fn any_text_folds_once(text in "\\PC{0,24}", folding in foldings()) {
            let once = fold(&text, folding);
            prop_assert_eq!(fold(&once, folding), once);
        }

        #[test]
        fn both_ways_of_folding_agree(text in TEXT, folding in foldings()) {
            prop_assert_eq!(Folded::new(&text, folding).text, fold(&text, folding));
        }

        /// What a folded character came from folds to that character.
        #[test]
        fn offsets_lead_back(text in TEXT, folding in foldings()) {
            let folded = Folded::new(&text, folding);
            let mut end = 0;
            for (at, c) in folded.text.char_indices() {
                let source = folded.source_range(at..at + c.len_utf8());
                prop_assert!(source.end >= end && source.end <= text.len());
                end = source.end;
                let back = fold(&text[source.clone()], folding);
                let ligature = text[source.clone()].chars().any(|c| lam_alef(c).is_some());
                prop_assert!(back == c.to_string() || ligature, "{:?} of {:?}", back, &text[source]);
            }
        }

        #[test]
        fn folded_characters_stay(c: char) {
            if let Some(folded) = fold_char(c) {
                prop_assert_eq!(fold_char(folded), Some(folded));
            }
        }
    }
}
