//! What is built and refused, and properties. The cases of two other
//! implementations are in `tests/evaluation/edtf.rs`.

use super::*;
use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;

#[test]
fn constructors_print_what_they_say() {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let time = NaiveTime::from_hms_opt(10, 32, 0).unwrap();
    for (value, expect) in [
        (Edtf::day(day(2025, 10, 7)), "2025-10-07"),
        (Edtf::day(day(-44, 3, 15)), "-0044-03-15"),
        (Edtf::day(day(12_345, 3, 15)), "Y12345"),
        (Edtf::day_time(day(2025, 10, 7), time), "2025-10-07T10:32:00"),
        (Edtf::day_time(day(2025, 10, 7), time).approximate(), "2025-10-07~"),
        (Edtf::day_time(day(2025, 10, 7), time).without_time(), "2025-10-07"),
        (Edtf::month(2024, 6), "2024-06"),
        (Edtf::month(2025, 7).approximate(), "2025-07~"),
        (Edtf::year(2025).uncertain(), "2025?"),
        (Edtf::year(2025).uncertain().approximate(), "2025%"),
        (Edtf::decade(1987), "198X"),
        (Edtf::century(1834), "18XX"),
        (Edtf::season(2023, 22), "2023-22"),
        (Edtf::season(2024, 35), "2024-35"),
        (Edtf::interval(Edtf::year(1980), Edtf::year(1988)), "1980/1988"),
        (Edtf::interval(Edtf::year(1988), Edtf::year(1980)), "1980/1988"),
        (
            Edtf::interval(Edtf::day(day(2025, 10, 7)), Edtf::month(2025, 10).approximate()),
            "2025-10-07/2025-10-31~",
        ),
        (Edtf::interval(Edtf::jalali_year(1403), Edtf::jalali_year(1404)), "2024-03-20/2026-03-20"),
        (
            Edtf::interval(Edtf::month(2024, 9), Edtf::month(2024, 12)).approximate(),
            "2024-09~/2024-12~",
        ),
        (Edtf::days(day(2025, 10, 7), day(2025, 10, 5)), "2025-10-05/2025-10-07"),
        (Edtf::days(day(2025, 10, 7), day(2025, 10, 7)), "2025-10-07"),
        (Edtf::open_end(Edtf::month(2024, 9).approximate()), "2024-09~/.."),
        (Edtf::open_start(Edtf::year(2006)), "../2006"),
    ] {
        assert_eq!(value.to_string(), expect);
        assert_eq!(expect.parse(), Ok(value));
    }
}

#[test]
fn precision_is_the_coarser_ends() {
    for (text, precision) in [
        ("18XX", Precision::Century),
        ("1XXX", Precision::Century),
        ("198X", Precision::Decade),
        ("2024", Precision::Year),
        ("1985-XX-25", Precision::Year),
        ("2024-22", Precision::Season),
        ("2024-06~", Precision::Month),
        ("2025-10-07", Precision::Day),
        ("2025-10-07T10:32:00", Precision::Time),
        ("2024-06/2025-10-07", Precision::Month),
        ("2024-09~/..", Precision::Month),
        ("1950S2", Precision::Century),
        ("{1960,1961-12}", Precision::Year),
    ] {
        let value: Edtf = text.parse().unwrap();
        assert_eq!(value.precision(), precision, "{text}");
    }
}

#[test]
fn ends_and_their_marks() {
    let value = |text: &str| text.parse::<Edtf>().unwrap();
    for (text, start, end) in [
        ("2024-09~/2024-12", true, false),
        ("2024-09/2024-12?", false, true),
        ("2024-~09", true, true),
        ("2024-09~/..", true, false),
        ("/2006", true, false),
        ("2024", false, false),
    ] {
        let marks = (value(text).is_start_vague(), value(text).is_end_vague());
        assert_eq!(marks, (start, end), "{text}");
    }
    assert_eq!(value("2024").ends(), None);
    assert_eq!(value("2024-09~/..").ends(), Some((Some(value("2024-09~")), None)));
    assert_eq!(value("/2006").ends(), Some((None, Some(value("2006")))));
}

#[test]
fn what_the_files_do_not_say() {
    for text in [
        "/",
        "[]",
        "{}",
        "[..]",
        "[,]",
        "2024-2X",
        "2024-13",
        "2024-42",
        "2024-00",
        "2024-06-00",
        "2024-06-31",
        "2023-02-3X",
        "1XX1-02-29",
        "2024-06-19~T10:00:00",
        "2024-06T10:00:00",
        "2024-22-01",
        "Y2E400",
        "1950S0",
        "Y12345-01",
        "2024-06-19T24:00:00",
        "[1984..,1990]",
        "[1984..1980]",
        "٢٠٢٤",
        "2024-6",
    ] {
        assert!(text.parse::<Edtf>().is_err(), "{text}");
    }
    for text in ["2023-02-2X", "XXXX-02-29", "2024-06-19T23:59:59", "[2024?,2025~]", "Y12345~"] {
        assert_eq!(text.parse::<Edtf>().map(|value| value.to_string()).as_deref(), Ok(text));
    }
}

#[test]
fn json_holds_the_string() {
    let value: Edtf = serde_json::from_str("\"2024-09~/..\"").unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), "\"2024-09~/..\"");
    assert!(serde_json::from_str::<Edtf>("\"2024-13\"").is_err());
}

/// Dates that are mostly valid.
const DATE: &str = "[?~%]?-?([0-9]{4}|[0-9]{2}[0-9X]X|[0-9X]{4})[?~%]?\
    (-[?~%]?(0[1-9]|1[0-2]|[0-4X][0-9X])[?~%]?(-[?~%]?([0-2][0-9]|[0-3X][0-9X])[?~%]?)?)?";

fn check_round_trip(text: &str) -> Result<(), TestCaseError> {
    let Ok(value) = text.parse::<Edtf>() else { return Ok(()) };
    let printed = value.to_string();
    prop_assert_eq!(printed.replace(' ', ""), text.replace(' ', ""));
    prop_assert_eq!(printed.parse(), Ok(value.clone()));
    let (lower, upper) = value.day_numbers();
    if let (Some(lower), Some(upper)) = (lower, upper)
        && value.ends().is_none()
    {
        prop_assert!(lower <= upper, "{} covers {}..{}", text, lower, upper);
    }
    let approximate = value.approximate();
    prop_assert_eq!(approximate.to_string().parse(), Ok(approximate));
    Ok(())
}

proptest! {
    #[test]
    fn dates_round_trip(text in DATE) {
        check_round_trip(&text)?;
    }

    #[test]
    fn times_and_long_years_round_trip(
        text in "(-?[0-9]{4}-0[1-9]-[0-2][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\
            (Z|[+-][0-2][0-9](:[0-5][0-9])?)?|Y-?[0-9]{1,18}(E[0-9]{1,2})?(S[0-9])?|-?[0-9]{4}S[0-9])"
    ) {
        check_round_trip(&text)?;
    }

    #[test]
    fn intervals_round_trip(start in DATE, end in DATE, open in 0..5) {
        let text = match open {
            0 => format!("{start}/.."),
            1 => format!("/{end}"),
            _ => format!("{start}/{end}"),
        };
        check_round_trip(&text)?;
    }

    #[test]
    fn built_intervals_can_be_read(start in DATE, end in DATE) {
        let (Ok(start), Ok(end)) = (start.parse::<Edtf>(), end.parse::<Edtf>()) else {
            return Ok(());
        };
        let built = Edtf::interval(start.clone(), end.clone());
        prop_assert_eq!(built.to_string().parse(), Ok(built.clone()));
        prop_assert!(built.overlaps(&start) && built.overlaps(&end));
    }

    #[test]
    fn sets_round_trip(dates in prop::collection::vec(DATE, 1..4), range: bool, all: bool) {
        let text = dates.join(if range { ".." } else { "," });
        let text = if all { format!("{{{text}}}") } else { format!("[{text}]") };
        check_round_trip(&text)?;
    }

    #[test]
    fn anything_is_read_or_refused(text in "[0-9XYEST?~%/.,{}: +Z\\[\\]-]{0,24}|.{0,12}") {
        check_round_trip(&text)?;
    }
}
