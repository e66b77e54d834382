//! Any string is EDTF or is not; what is prints back and reads the same.
#![no_main]

use gahnegar::calendar::Edtf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(value) = text.parse::<Edtf>() {
        let printed = value.to_string();
        assert_eq!(printed.parse::<Edtf>().as_ref(), Ok(&value), "{text} printed as {printed}");
        let _ = value.bounds();
    }
});
