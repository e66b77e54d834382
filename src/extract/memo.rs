//! What was found out about a word, kept for when the word comes again.
//!
//! Half of the words of any article are a few hundred that all articles share,
//! so a small table of the latest words spares most look-ups. Its size is
//! fixed: two words share a place, and a third takes that of the one that was
//! not seen for longer.

use std::hint::cold_path;

/// The bytes of a word, packed; no word has a NUL inside.
pub(super) type Packed<const PARTS: usize> = [u64; PARTS];

/// Parts of the key of nearly all words: they have up to 16 bytes, or 15 that end where a
/// run does.
pub(super) const SHORT: usize = 2;
/// Parts of the longest key.
pub(super) const LONG: usize = 4;
/// Words of up to so many bytes are kept.
const LONGEST: usize = LONG * size_of::<u64>();

/// The bytes from `from` to `to` of a text as a key; `None` when they are too
/// many.
#[inline]
pub(super) fn pack(text: &[u8], from: usize, to: usize) -> Option<Packed<LONG>> {
    let mask = MASKS.get(to - from)?;
    let parts = parts_at::<LONG>(text, from);
    Some(std::array::from_fn(|part| parts[part] & mask[part]))
}

/// The bytes beyond ASCII that stand together from `from` on as a key, and how many
/// they are; `None` when they are too many.
#[inline]
pub(super) fn pack_run<const PARTS: usize>(
    text: &[u8],
    from: usize,
) -> Option<(Packed<PARTS>, usize)> {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let parts = parts_at::<PARTS>(text, from);
    for (part, bytes) in parts.iter().enumerate() {
        let ascii = !bytes & HIGH;
        if ascii != 0 {
            let length = 8 * part + ascii.trailing_zeros() as usize / 8;
            let mask = &MASKS[length];
            return Some((std::array::from_fn(|part| parts[part] & mask[part]), length));
        }
    }
    None
}

/// The bytes from `from` on.
#[inline]
fn parts_at<const PARTS: usize>(text: &[u8], from: usize) -> Packed<PARTS> {
    let (parts, _) = text[from..].as_chunks();
    let parts = match parts.first_chunk() {
        Some(parts) => *parts,
        None => at_the_end(&text[from..]),
    };
    parts.map(u64::from_le_bytes)
}

/// The bytes of a word that ends so near to the end of its text that no window fits.
#[cold]
#[inline(never)]
fn at_the_end<const PARTS: usize>(word: &[u8]) -> [[u8; 8]; PARTS] {
    let mut parts = [[0; 8]; PARTS];
    let bytes = parts.as_flattened_mut();
    let length = word.len().min(bytes.len());
    bytes[..length].copy_from_slice(&word[..length]);
    parts
}

/// How much a word takes of the bytes beyond ASCII that stand together where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Extent {
    /// No word of plain letters begins here, or it may go on behind them.
    #[default]
    Unknown,
    /// All of them, as nearly always.
    All,
    /// So many.
    Part(u8),
}

impl Extent {
    /// That of a word of so many bytes among so many.
    pub(super) fn of(word: usize, run: usize) -> Self {
        if word == run { Self::All } else { Self::Part(word as u8) }
    }

    /// The word's bytes, if it is known where it ends.
    ///
    /// That a word takes all of them is left to be foretold: the next word can be looked
    /// at before it is known what this one is.
    #[inline]
    pub(super) fn bytes(self, run: usize) -> Option<usize> {
        match self {
            Self::All => Some(run),
            Self::Part(word) => {
                cold_path();
                Some(usize::from(word))
            }
            Self::Unknown => None,
        }
    }
}

/// For each length the bits of a key that belong to the word: what follows it
/// in the text is none of its.
const MASKS: [Packed<LONG>; LONGEST + 1] = {
    let mut masks = [[0; LONG]; LONGEST + 1];
    let mut bits = 0;
    while bits < 8 * LONGEST {
        let mut length = bits / 8 + 1;
        while length <= LONGEST {
            masks[length][bits / 64] |= 1 << (bits % 64);
            length += 1;
        }
        bits += 1;
    }
    masks
};

/// A table of the latest words, of keys of so many parts, and what is known of each. It
/// has 2 to the power of `BITS` places.
#[derive(Debug)]
pub(super) struct Memo<V, const PARTS: usize, const BITS: u32> {
    places: Vec<[Kept<V, PARTS>; 2]>,
}

/// One line of the processor's cache, for what is kept here.
#[derive(Debug, Clone)]
#[repr(align(64))]
struct Kept<V, const PARTS: usize> {
    word: Packed<PARTS>,
    value: V,
}

impl<V: Clone + Default, const PARTS: usize, const BITS: u32> Memo<V, PARTS, BITS> {
    /// An empty table.
    pub(super) fn new() -> Self {
        let empty = Kept { word: [0; PARTS], value: V::default() };
        Self { places: vec![[empty.clone(), empty]; 1 << BITS] }
    }

    /// What is known of a word: from the table, or else found and put there.
    #[inline]
    pub(super) fn get(&mut self, word: Packed<PARTS>, find: impl FnOnce() -> V) -> &V {
        let [latest, other] = &mut self.places[(spread(word) >> (64 - BITS)) as usize];
        if !same(&latest.word, &word) {
            std::mem::swap(latest, other);
            if !same(&latest.word, &word) {
                *latest = Kept { word, value: find() };
            }
        }
        &latest.value
    }
}

/// Whether two keys are one, without a branch for each part.
#[inline]
fn same<const PARTS: usize>(a: &Packed<PARTS>, b: &Packed<PARTS>) -> bool {
    a.iter().zip(b).fold(0, |differ, (a, b)| differ | a ^ b) == 0
}

#[inline]
fn spread<const PARTS: usize>(word: Packed<PARTS>) -> u64 {
    // Odd numbers near the golden section spread the bytes (Knuth 6.4).
    const FACTORS: Packed<LONG> = [
        0x9e37_79b9_7f4a_7c15,
        0xc2b2_ae3d_27d4_eb4f,
        0x1656_67b1_9e37_79f9,
        0x27d4_eb2f_1656_67c5,
    ];
    let spread = word.iter().zip(FACTORS).fold(0, |all, (part, by)| all ^ part.wrapping_mul(by));
    (spread ^ spread >> 32).wrapping_mul(FACTORS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_wherever_they_stand() {
        let text = "abc abcd abcdefghijklmnopq abcdefghijklmnopqr".as_bytes();
        let key = |from, to| pack(text, from, to).expect("short");
        assert_eq!(key(0, 3), key(4, 7));
        assert_ne!(key(0, 3), key(4, 8));
        assert_eq!(key(9, 26), key(27, 44));
        assert_ne!(key(9, 26), key(27, 45));
        assert_eq!(pack(&text[..3], 0, 3), Some(key(0, 3)));
        let long = [b'a'; LONGEST + 1];
        assert!(pack(&long, 0, LONGEST).is_some() && pack(&long, 0, LONGEST + 1).is_none());
    }

    #[test]
    fn runs_end_at_ascii_and_fit_the_key_or_not() {
        let text = "سهم، بود و بی\u{200c}خداحافظی\u{200c}هایشان ماند".as_bytes();
        let (key, length) = pack_run::<SHORT>(text, 0).expect("short");
        assert_eq!((key.as_slice(), length), (&pack(text, 0, 8).expect("short")[..SHORT], 8));
        let long = "سهم، بود و ".len();
        assert!(pack_run::<SHORT>(text, long).is_none() && pack_run::<LONG>(text, long).is_none());
        let long = "گفت\u{200c}وگوها شد".as_bytes();
        assert_eq!(pack_run::<SHORT>(long, 0), None);
        assert_eq!(pack_run::<LONG>(long, 0), pack(long, 0, 19).map(|key| (key, 19)));
        assert_eq!(pack_run::<LONG>(long, 20), pack(long, 20, 24).map(|key| (key, 4)));
        assert_eq!(pack_run::<SHORT>(b" ", 0), Some(([0; SHORT], 0)));
    }

    #[test]
    fn what_is_kept_is_what_was_found() {
        const BITS: u32 = 11;
        let mut memo = Memo::<usize, LONG, BITS>::new();
        // More words than places, twice: some are found again, some anew.
        for _ in 0..2 {
            for number in 0..3 << BITS {
                let word = number.to_string();
                let key = pack(word.as_bytes(), 0, word.len()).expect("short");
                assert_eq!(*memo.get(key, || number), number);
            }
        }
    }
}
