//! What was found out about a word, kept for when the word comes again.
//!
//! Half of the words of any article are a few hundred that all articles share,
//! so a small table of the latest words spares most look-ups. Its size is
//! fixed: two words share a place, and a third takes that of the one that was
//! not seen for longer.

/// The bytes of a word, packed; no word has a NUL inside.
pub(super) type Packed = [u64; 4];

/// Words of up to so many bytes are kept.
const LONGEST: usize = size_of::<Packed>();

/// The bytes from `from` to `to` of a text as a key; `None` when they are too
/// many.
#[inline]
pub(super) fn pack(text: &[u8], from: usize, to: usize) -> Option<Packed> {
    let mask = MASKS.get(to - from)?;
    let bytes = match text[from..].first_chunk() {
        Some(window) => *window,
        None => at_the_end(&text[from..to]),
    };
    let (parts, _) = bytes.as_chunks();
    Some(std::array::from_fn(|part| u64::from_le_bytes(parts[part]) & mask[part]))
}

/// The bytes beyond ASCII that stand together from `from` on as a key, and how many
/// they are; `None` when they are too many.
#[inline]
pub(super) fn pack_run(text: &[u8], from: usize) -> Option<(Packed, usize)> {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let bytes = match text[from..].first_chunk() {
        Some(window) => *window,
        None => at_the_end(&text[from..]),
    };
    let (parts, _) = bytes.as_chunks();
    let parts: Packed = std::array::from_fn(|part| u64::from_le_bytes(parts[part]));
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

/// A word that ends so near to the end of its text that no window fits.
#[cold]
fn at_the_end(word: &[u8]) -> [u8; LONGEST] {
    let mut bytes = [0; LONGEST];
    bytes[..word.len()].copy_from_slice(word);
    bytes
}

/// For each length the bits of a key that belong to the word: what follows it
/// in the text is none of its.
const MASKS: [Packed; LONGEST + 1] = {
    let mut masks = [[0; 4]; LONGEST + 1];
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

/// A table of the latest words and what is known of each. It has 2 to the power of
/// `BITS` places.
#[derive(Debug)]
pub(super) struct Memo<V, const BITS: u32> {
    places: Vec<[Kept<V>; 2]>,
}

/// One line of the processor's cache, for what is kept here.
#[derive(Debug, Clone)]
#[repr(align(64))]
struct Kept<V> {
    word: Packed,
    value: V,
}

impl<V: Clone + Default, const BITS: u32> Memo<V, BITS> {
    /// An empty table.
    pub(super) fn new() -> Self {
        let empty = Kept { word: [0; 4], value: V::default() };
        Self { places: vec![[empty.clone(), empty]; 1 << BITS] }
    }

    /// What is known of a word: from the table, or else found and put there.
    #[inline]
    pub(super) fn get(&mut self, word: Packed, find: impl FnOnce() -> V) -> &V {
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
fn same(a: &Packed, b: &Packed) -> bool {
    a.iter().zip(b).fold(0, |differ, (a, b)| differ | a ^ b) == 0
}

#[inline]
fn spread(word: Packed) -> u64 {
    // Odd numbers near the golden section spread the bytes (Knuth 6.4).
    let spread = word[0].wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ word[1].wrapping_mul(0xc2b2_ae3d_27d4_eb4f)
        ^ (word[2] ^ word[3].rotate_left(21)).wrapping_mul(0x1656_67b1_9e37_79f9);
    (spread ^ spread >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15)
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
    fn what_is_kept_is_what_was_found() {
        const BITS: u32 = 11;
        let mut memo = Memo::<usize, BITS>::new();
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
