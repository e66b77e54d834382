//! Short numbers for long keys, so that the atlas is keyed by one integer.

use super::atlas::FastMap;
use std::hash::Hash;

/// Keys kept at most, but for those of the last two frames. A window shows
/// some dozens; a zoom in motion makes new ones with every frame.
const KEPT: usize = 256;

/// Gives equal keys equal numbers while they are in use. A number is not given
/// twice, so that a bitmap of a forgotten key is never taken for another's.
#[derive(Debug)]
pub(super) struct Numbers<K> {
    known: FastMap<K, (u32, u64)>,
    next: u32,
    now: u64,
}

impl<K> Default for Numbers<K> {
    fn default() -> Self {
        Self { known: FastMap::default(), next: 0, now: 0 }
    }
}

impl<K: Eq + Hash> Numbers<K> {
    /// The number of a key, below 2³¹.
    pub(super) fn of(&mut self, key: K) -> u64 {
        let (number, used) = self.known.entry(key).or_insert((self.next, 0));
        if *number == self.next {
            self.next = (self.next + 1) & (u32::MAX >> 1);
        }
        *used = self.now;
        u64::from(*number)
    }

    /// Starts a frame; forgets keys when there are many.
    pub(super) fn begin_frame(&mut self) {
        self.now += 1;
        if self.known.len() > KEPT {
            let now = self.now;
            self.known.retain(|_, (_, used)| *used + 1 >= now);
        }
    }

    /// How many keys are known.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_have_equal_numbers_and_others_have_not() {
        let mut numbers = Numbers::default();
        let (a, b) = (numbers.of("a"), numbers.of("b"));
        assert_ne!(a, b);
        numbers.begin_frame();
        assert_eq!((numbers.of("a"), numbers.of("b")), (a, b));
    }

    #[test]
    fn what_is_not_drawn_is_forgotten_and_what_is_drawn_is_not() {
        let mut numbers = Numbers::default();
        let mut most = 0;
        let first = numbers.of(u32::MAX);
        for frame in 0..2000 {
            numbers.begin_frame();
            assert_eq!(numbers.of(u32::MAX), first, "drawn in every frame");
            let number = numbers.of(frame);
            assert_eq!(number, u64::from(frame) + 1, "no number is given twice");
            most = most.max(numbers.len());
        }
        assert!(most > KEPT && most <= KEPT + 2, "{most}");
    }
}
