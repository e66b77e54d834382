//! What is odd about an article's dates, as data; the words are in the
//! catalogue.

use super::Mention;
use super::explain::date_in_words;
use super::resolve::Clash;
use crate::calendar::{Edtf, Language, weekday_name};
use crate::i18n::tr_args;
use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// Something that a reader should check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// A weekday stands beside a date that falls on another one. The date is
    /// kept, the weekday is told.
    WeekdayClash {
        /// The words as written («سه‌شنبه ۱۲ مهر»).
        phrase: String,
        /// The weekday as written, 0 = Saturday.
        written: u8,
        /// The date's true weekday, 0 = Saturday.
        actual: u8,
        /// The date that was read.
        date: Edtf,
    },
}

impl Warning {
    /// The warning that a clash deserves, if its mention has a date.
    pub(super) fn of_clash(clash: &Clash, mentions: &[Mention]) -> Option<Self> {
        let mention = mentions.get(clash.mention)?;
        Some(Self::WeekdayClash {
            phrase: mention.why.phrase.clone(),
            written: clash.written,
            actual: clash.actual,
            date: mention.value.clone()?.without_time(),
        })
    }

    /// The warning in words. Strings from the text are wrapped in bidi isolates.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::WeekdayClash { phrase, written, actual, date } => tr_args(
                language,
                "warning-weekday-clash",
                &[
                    ("phrase", phrase.as_str().into()),
                    ("date", date_in_words(date, language).into()),
                    ("written", name(*written, language).into()),
                    ("actual", name(*actual, language).into()),
                ],
            ),
        }
    }
}

/// The name of a weekday that is counted from Saturday.
fn name(from_saturday: u8, language: Language) -> &'static str {
    const WEEK: [Weekday; 7] = [
        Weekday::Sat,
        Weekday::Sun,
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    weekday_name(WEEK[usize::from(from_saturday % 7)], language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Context, analyse};

    #[test]
    fn a_weekday_that_disagrees_is_told_with_both() {
        let text = "دیدار دو وزیر\n\nدو وزیر روز دوشنبه ۱۵ مهر ۱۴۰۴ در تهران دیدار کردند.\n";
        let article = crate::article::read("a.txt", text.as_bytes()).unwrap();
        let facts = analyse(&article, &Context::default());
        let [warning] = &facts.warnings[..] else { panic!("{:?}", facts.warnings) };
        assert!(matches!(warning, Warning::WeekdayClash { written: 2, actual: 3, .. }));
        let told = crate::i18n::strip_isolates(&warning.text(Language::Fa));
        assert!(told.contains("دوشنبه") && told.contains("سه\u{200c}شنبه"), "{told}");
        assert_eq!(facts.mentions[0].value, "2025-10-07".parse().ok());
    }
}
