//! How texts spell months, weekdays and numbers: the tables that readers of
//! datelines and of running text share.
//!
//! How names are printed is in `names`; when a word that is also a name or a
//! common one is a month is the readers' business.

use super::Calendar;

/// A spelling of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthSpelling {
    /// The spelling; what may be written apart has a non-joiner.
    pub form: &'static str,
    /// Whose month it is.
    pub calendar: Calendar,
    /// Whether it is an Afghan name of a solar month.
    pub afghan: bool,
    /// 1–12.
    pub number: u8,
    /// How readily it is read as a month.
    pub strength: Strength,
}

/// How readily a month's name is read as a month in running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only with a number, «ماه» or a year beside it.
    Never,
    /// Also a name or a common word.
    Weak,
    /// Hardly ever anything else.
    Strong,
}

/// All spellings of months.
pub fn months() -> impl Iterator<Item = MonthSpelling> {
    rows(include_str!("../../assets/lexicon/months.tsv")).flat_map(|row: [&'static str; 4]| {
        let (calendar, afghan) = match row[0] {
            "gregorian" => (Calendar::Gregorian, false),
            "lunar" => (Calendar::Hijri, false),
            name => (Calendar::Jalali, name == "afghan"),
        };
        let number = row[1].parse().expect("months.tsv has numbers");
        let strength = match row[2] {
            "strong" => Strength::Strong,
            "weak" => Strength::Weak,
            _ => Strength::Never,
        };
        let spelling = move |form| MonthSpelling { form, calendar, afghan, number, strength };
        row[3].split(' ').map(spelling)
    })
}

/// All spellings of weekdays; 0 is Saturday.
pub fn weekdays() -> impl Iterator<Item = (&'static str, u8)> {
    rows(include_str!("../../assets/lexicon/weekdays.tsv")).flat_map(|row: [&'static str; 2]| {
        let number = row[0].parse().expect("weekdays.tsv has numbers");
        row[1].split(' ').map(move |form| (form, number))
    })
}

/// What a number word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// «سه»: ordinals are made from it, too.
    Cardinal,
    /// «سوم» that is not its cardinal and «م».
    Ordinal,
    /// «نخستین»: an ordinal before its noun.
    Prenominal,
}

/// All number words that others are made from; what may be written apart has a
/// non-joiner.
pub fn numbers() -> impl Iterator<Item = (&'static str, NumberKind, u16)> {
    rows(include_str!("../../assets/lexicon/numbers.tsv")).flat_map(|row: [&'static str; 3]| {
        let kind = match row[0] {
            "card" => NumberKind::Cardinal,
            "ord" => NumberKind::Ordinal,
            _ => NumberKind::Prenominal,
        };
        let value = row[1].parse().expect("numbers.tsv has numbers");
        row[2].split(' ').map(move |form| (form, kind, value))
    })
}

/// The ordinal of a Persian cardinal, «چهارم» of «چهار»; `None` where it has
/// another form.
pub fn regular_ordinal(form: &str, value: u16) -> Option<String> {
    let regular = !form.is_ascii() && !matches!(value, 0 | 3 | 30);
    regular.then(|| format!("{form}م"))
}

/// The rows of a table, without its comments.
fn rows<const CELLS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; CELLS]> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        cells.try_into().expect("every row has all cells")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_month_and_weekday_has_a_spelling() {
        for calendar in [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri] {
            for number in 1..=12 {
                let mut all = months();
                assert!(all.any(|month| (month.calendar, month.number) == (calendar, number)));
            }
        }
        assert!(months().all(|month| (1..=12).contains(&month.number) && !month.form.is_empty()));
        for number in 0..7 {
            assert!(weekdays().any(|(form, day)| day == number && !form.is_empty()));
        }
    }
}
