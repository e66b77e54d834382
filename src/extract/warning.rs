//! What is odd about an article's dates, as data; the words are in the
//! catalogue.

use super::resolve::Clash;
use super::{ArticleFacts, Mention};
use crate::article::Article;
use crate::calendar::{DateStyle, Edtf, Language, weekday_name};
use crate::i18n::{tr, tr_args};
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
    pub fn text(&self, style: DateStyle) -> String {
        let language = style.language;
        match self {
            Self::WeekdayClash { phrase, written, actual, date } => tr_args(
                language,
                "warning-weekday-clash",
                &[
                    ("phrase", phrase.as_str().into()),
                    ("date", style.edtf(date).into()),
                    ("written", name(*written, language).into()),
                    ("actual", name(*actual, language).into()),
                ],
            ),
        }
    }
}

/// Everything that a reader should check in an article, in words: what was odd
/// about the file, then about its dates.
pub fn warnings(article: &Article, facts: &ArticleFacts, style: DateStyle) -> Vec<String> {
    let published = facts.published.as_ref().map(|published| published.edtf.clone().without_time());
    let of_dateline =
        |Warning::WeekdayClash { date, .. }: &Warning| Some(date) == published.as_ref();
    // The one with both days says more.
    let is_told = |id: &&String| *id != DATELINE_WEEKDAY || !facts.warnings.iter().any(of_dateline);
    let own = article.warnings.iter().filter(is_told).map(|id| tr(style.language, id));
    own.chain(facts.warnings.iter().map(|warning| warning.text(style))).collect()
}

/// The id of the article's own warning of a weekday beside its dateline.
const DATELINE_WEEKDAY: &str = "article-warning-weekday-disagrees";

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
    use crate::calendar::Calendar;
    use crate::extract::{Context, analyse};

    #[test]
    fn a_weekday_that_disagrees_is_told_with_both() {
        let text = "دیدار دو وزیر\n\nدو وزیر روز دوشنبه ۱۵ مهر ۱۴۰۴ در تهران دیدار کردند.\n";
        let article = crate::article::read("a.txt", text.as_bytes()).unwrap();
        let facts = analyse(&article, &Context::default());
        let [warning] = &facts.warnings[..] else { panic!("{:?}", facts.warnings) };
        assert!(matches!(warning, Warning::WeekdayClash { written: 2, actual: 3, .. }));
        let style = DateStyle::new(Language::Fa, Calendar::Jalali);
        let told = crate::i18n::strip_isolates(&warning.text(style));
        assert!(told.contains("۱۵ مهر ۱۴۰۴ سه\u{200c}شنبه است، نه دوشنبه"), "{told}");
        assert_eq!(facts.mentions[0].value, "2025-10-07".parse().ok());
    }

    #[test]
    fn a_weekday_that_disagrees_with_its_dateline_is_told_once_with_both() {
        let text = "دیدار دو وزیر\nسه\u{200c}شنبه ۲۱ مهر ۱۴۰۴ - ۱۶:۴۵\n\nدو وزیر در تهران با هم دیدار \
                    کردند.\n";
        let article = crate::article::read("a.txt", text.as_bytes()).unwrap();
        assert_eq!(article.warnings, [DATELINE_WEEKDAY]);
        let facts = analyse(&article, &Context::default());
        let told = warnings(&article, &facts, DateStyle::new(Language::Fa, Calendar::Jalali));
        let [told] = &told[..] else { panic!("{told:?}") };
        let told = crate::i18n::strip_isolates(told);
        assert!(told.contains("۲۱ مهر ۱۴۰۴ دوشنبه است، نه سه\u{200c}شنبه"), "{told}");
    }
}
