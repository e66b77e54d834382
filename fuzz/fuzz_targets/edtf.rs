//! Any string is EDTF or is not; what is prints back and reads the same, and so
//! do the values made from it.
#![no_main]

#[path = "../../tests/sound/mod.rs"]
mod sound;

use gahnegar::calendar::Edtf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let strict = text.parse::<Edtf>();
    let lenient = Edtf::parse_lenient(text);
    if let Ok(value) = &strict {
        // Sets may be written with blanks after their commas.
        assert_eq!(value.to_string().replace(' ', ""), text.replace(' ', ""));
        assert_eq!(lenient.as_ref(), Ok(value), "the lenient reader is stricter");
    }
    for value in strict.into_iter().chain(lenient) {
        round_trip(&value);
        sound::words(&value);
        round_trip(&value.clone().without_time());
        round_trip(&value.clone().approximate());
        round_trip(&value.clone().uncertain());
        round_trip(&Edtf::from_bounds(value.bounds()));
        if let Some((start, end)) = value.ends() {
            start.iter().chain(&end).for_each(round_trip);
        }
    }
});

fn round_trip(value: &Edtf) {
    let printed = value.to_string();
    assert_eq!(printed.parse().as_ref(), Ok(value), "{printed}");
    let (lower, upper) = value.day_numbers();
    if let (Some(lower), Some(upper), None) = (lower, upper, value.ends()) {
        assert!(lower <= upper, "{printed} covers {lower} to {upper}");
    }
    assert!(value.overlaps(value) && value.contains(value), "{printed} does not hold itself");
    assert!(value.cmp_in_time(value).is_eq());
}
