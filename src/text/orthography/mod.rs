//! Persian orthography: one place that folds text for matching, finds text
//! however it is typed, and puts back the non-joiners that a text lost.
//!
//! Folding is for comparing and searching, never for showing: it makes one of
//! the many ways in which the same word is typed. `ي` and `ى` become `ی`,
//! `ك` becomes `ک`, `ة` and `ۀ` become `ه`, hamza leaves its carrier, every
//! digit becomes ASCII, presentation forms become letters, vowel marks, tatweel
//! and Latin accents go. Folding twice is folding once. [`fold_char`] does it
//! character by character without allocating; [`Folded`] also remembers where
//! everything came from.

mod find;
mod fold;
mod letters;
mod restore;

pub use find::{find_all, may_part};
pub use fold::{Folded, Folding, Joiner, fold, fold_into};
pub use letters::{
    digit_value, fold_arabic, fold_char, is_alphanumeric, is_invisible, is_letter, is_mark,
};
pub use restore::{Restored, restore, restore_word};

/// The zero-width non-joiner (نیم‌فاصله).
pub const ZWNJ: char = '\u{200c}';
