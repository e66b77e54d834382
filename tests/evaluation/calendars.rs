//! The calendars against the official tables, day by day of each table.

use super::Part;
use gahnegar::calendar::{HijriDate, JalaliDate, NaiveDate};

const NOWRUZ: &str = include_str!("../data/nowruz-1206-1498.tsv");
const LUNAR: &str = include_str!("../../assets/calendars/qamari-consolidated.txt");

/// Nowruz and leap years 1206–1498, by the University of Tehran.
pub(crate) fn solar() -> Part {
    let mut part = Part::new("solar Hijri");
    let (mut days, mut leaps, mut rows) = (0, 0, 0);
    for row in NOWRUZ.lines().filter(|line| !line.starts_with(['#', 'j'])) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [year, leap, day] = cells[..] else { panic!("three cells: {row}") };
        let year: i32 = year.parse().expect("a year");
        let nowruz: NaiveDate = day.parse().expect("a day");
        let first = JalaliDate::new(year, 1, 1).expect("every year begins");
        let is_day = first.to_naive() == Some(nowruz) && JalaliDate::from_naive(nowruz) == first;
        let is_leap = JalaliDate::is_leap_year(year).to_string() == leap;
        rows += 1;
        days += usize::from(is_day);
        leaps += usize::from(is_leap);
        part.kind(century(year), is_day && is_leap);
        if !is_day || !is_leap {
            part.failures.push(format!("{year} begins on {:?}, not {row}", first.to_naive()));
        }
    }
    part.count("Nowruz", days, rows);
    part.count("leap years", leaps, rows);
    part
}

/// Every month start of Iran's official lunar calendar.
pub(crate) fn lunar() -> Part {
    let mut part = Part::new("lunar Hijri");
    let (mut right, mut rows) = (0, 0);
    for row in LUNAR.lines() {
        let mut words = row.trim_start_matches('*').split_whitespace();
        let (year, month) = words.next().and_then(|word| word.split_once('/')).expect("a month");
        let first: NaiveDate = words.next().and_then(|day| day.parse().ok()).expect("a day");
        let year: i32 = year.parse().expect("a year");
        let date = HijriDate::new(year, month.parse().expect("1–12"), 1).expect("it begins");
        let is_right = date.to_naive() == Some(first) && HijriDate::from_naive(first) == date;
        rows += 1;
        right += usize::from(is_right);
        part.kind(century(year), is_right);
        if !is_right {
            part.failures.push(format!("{year}/{month} on {:?}, not {first}", date.to_naive()));
        }
    }
    part.count("month starts", right, rows);
    part
}

fn century(year: i32) -> String {
    format!("century {}", (year - 1).div_euclid(100) + 1)
}
