//! Whole EDTF values in words.
use super::DateStyle;
use crate::calendar::Edtf;
impl DateStyle {
    /// A whole EDTF value in words, never more precise than the value.
    pub fn edtf(self, value: &Edtf) -> String {
        value.to_string()
    }
}
