//! The publication date of an article whose datelines do not say it whole,
//! from what its text says of its own day.

use super::Rule;
use super::resolve::{Hints, Reading, Yearless, weekday_of};
use super::tokens::{Glue, Token, fold};
use crate::article::{Article, Known, MetaKind, Published};
use crate::calendar::{Edtf, NaiveDate};
use chrono::Days;

/// Years that a dateline without one may lie after what the text tells.
const YEARS: i32 = 6;
/// News is told within so many days.
const SOON: u64 = 4;
/// A plan further ahead than this many days says little about the day it is
/// told on.
const NEAR: i64 = 700;

/// The publication date that the text implies; `None` when it implies none.
pub(super) fn implied(article: &Article, reading: &Reading) -> Option<Published> {
    let hints = &reading.hints;
    let dateline = || {
        let dateline = hints.yearless.iter().find(|day| is_dateline(article, reading, day))?;
        Some((dateline.mention, completed(dateline, hints)?))
    };
    let found = hints.today.or_else(dateline).or_else(|| weekday_after_news(hints));
    let (mention, day) = found.or_else(|| day_of_lead(article, reading))?;
    let span = Some(reading.mentions[mention].span);
    Some(Published { edtf: Edtf::day(day), known: Known::Computed, span })
}

/// «روز جمعه ۲۸ سنبله ۱۴۰۴ … امروز شنبه»: the weekday that follows the last day of
/// the news, when that is soon and nothing later is told.
fn weekday_after_news(hints: &Hints) -> Option<(usize, NaiveDate)> {
    let ((mention, weekday), news) = (hints.weekday?, hints.news?);
    let later = hints.told.iter().any(|told| !told.2 && told.0 > news);
    let day = (0..SOON).filter_map(|days| news.checked_add_days(Days::new(days)));
    let mut day = day.filter(|day| weekday_of(*day) == weekday);
    (!later).then(|| day.next().map(|day| (mention, day))).flatten()
}

/// «به گزارش ایسنا، سه‌شنبه ۱۳ آبان ۱۴۰۴، …», «ایسنا - وزیر روز سه‌شنبه ۱۳ آبان ۱۴۰۴
/// گفت …»: the day that a lead names after its agency, when nothing later is told.
fn day_of_lead(article: &Article, reading: &Reading) -> Option<(usize, NaiveDate)> {
    const REACH: usize = 24;
    let (tokens, hints) = (&reading.tokens, &reading.hints);
    let lead = tokens.within(*article.body.first()?);
    // The byline «به گزارش ایسنا،» is no part of the lead.
    let before = lead.start.saturating_sub(REACH)..=lead.start;
    let line = before.rev().find(|&i| tokens.list.get(i).is_some_and(|t| t.glue == Glue::Line))?;
    let opening = ["به", "گزارش"].map(fold);
    let keys = tokens.list.iter().skip(line).map(|token| token.key);
    let reported = keys.take(opening.len()).eq(opening);
    let (mention, day) = reading.mentions.iter().enumerate().find_map(|(index, mention)| {
        let first = tokens.first_from(mention.span.start);
        let near = lead.contains(&first) && first - lead.start < REACH;
        let written = near && mention.why.rule == Rule::Explicit;
        Some((index, mention.value.as_ref()?.clone().without_time().as_day()?)).filter(|_| written)
    })?;
    let past = tokens.first_from(reading.mentions[mention].span.end);
    let sign = tokens.list.get(past).and_then(Token::sign);
    let parted = reported && matches!(sign, Some('،' | ','));
    // Told with its weekday, and the last day that is.
    let news = article.agency.is_some() && hints.news == Some(day);
    let later = hints.told.iter().any(|(first, _, ahead)| !ahead && *first > day);
    ((parted || news) && !later).then_some((mention, day))
}

/// Whether a day stands where datelines stand.
fn is_dateline(article: &Article, reading: &Reading, day: &Yearless) -> bool {
    let span = reading.mentions[day.mention].span;
    let alone = article.body.iter().take(2).any(|paragraph| *paragraph == span);
    alone
        || article.meta.iter().any(|(kind, meta)| {
            matches!(kind, MetaKind::Dateline | MetaKind::Byline)
                && meta.start <= span.start
                && span.end <= meta.end
        })
}

/// A dateline with the year that the text gives it: the first after all that
/// is told as past, or the last before a plan that is near.
fn completed(dateline: &Yearless, hints: &Hints) -> Option<NaiveDate> {
    let past = hints.told.iter().filter(|told| !told.2).map(|told| told.0).max();
    let plan = hints.told.iter().filter(|told| told.2).map(|told| told.1).min();
    let from = past.or(plan)?;
    let year = dateline.year_of(from);
    let near = plan.filter(|plan| (*plan - from).num_days() < NEAR);
    let mut days = (year - 1..=year + YEARS)
        .filter_map(|year| dateline.in_year(year))
        .filter(|day| past.is_none_or(|past| *day >= past));
    match near {
        Some(plan) => days.take_while(|day| *day <= plan).last(),
        None => days.next(),
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Known;
    use crate::extract::{ArticleFacts, Context, analyse};

    fn facts(text: &str) -> ArticleFacts {
        analyse(&crate::article::read("a.txt", text.as_bytes()).unwrap(), &Context::default())
    }

    fn published(text: &str) -> Option<(String, Known)> {
        facts(text).published.map(|published| (published.edtf.to_string(), published.known))
    }

    #[test]
    fn today_with_its_date_is_the_day_of_publication() {
        let text = "واژگونی اتوبوس\n\nاین حادثه بامداد امروز (دوشنبه ۱۵ دی ۱۴۰۴) رخ داد و دیروز \
                    نیز خودرویی واژگون شد.\n";
        assert_eq!(published(text), Some(("2026-01-05".to_owned(), Known::Computed)));
        let days = facts(text).mentions.into_iter().filter_map(|mention| mention.value);
        assert!(days.map(|day| day.to_string()).any(|day| day == "2026-01-04"));
    }

    #[test]
    fn todays_weekday_after_the_day_of_the_news_is_the_day_of_publication() {
        let text = "انفجار در کندز\n\nاین انفجار روز جمعه ۲۸ سنبله ۱۴۰۴ رخ داد. مسئولان امروز شنبه گفتند \
                    که سه تن زخمی شدند.\n";
        assert_eq!(published(text), Some(("2025-09-20".to_owned(), Known::Computed)));
        let old = "انفجار در کندز\n\nاو روز جمعه ۲۸ سنبله ۱۴۰۴ رفت. مسئولان امروز پنجشنبه گفتند.\n";
        assert_eq!(published(old), None);
    }

    #[test]
    fn a_dateline_without_a_year_takes_it_from_the_text() {
        let text = "بازگشت به تیم ملی\nایسنا / یکشنبه ۲۲ تیرماه\n\nاو دهم خرداد ۱۴۰۳ آسیب دید و \
                    دیروز به اردو بازگشت. اردو جمعه پایان می\u{200c}یابد.\n";
        assert_eq!(published(text), Some(("2025-07-13".to_owned(), Known::Computed)));
    }

    #[test]
    fn a_lead_that_names_its_day_after_its_agency_is_of_that_day() {
        let text = "کشف تریاک در زاهدان\n\nبه گزارش ایسنا، سه\u{200c}شنبه ۱۳ آبان ۱۴۰۴، سردار احمدی گفت \
                    دیروز تریاک کشف شد.\n";
        assert_eq!(published(text), Some(("2025-11-04".to_owned(), Known::Computed)));
        let later = text.replace("کشف شد.", "کشف شد. او ۱۵ آبان ۱۴۰۴ درگذشت.");
        assert_eq!(published(&later), None);
        let bare = text.replace("سه\u{200c}شنبه ۱۳ آبان ۱۴۰۴،", "۱۳ آبان ۱۴۰۴");
        assert_eq!(published(&bare), None);
        let news = "کشف تریاک\n\nخبرگزاری میزان - دادگاه روز سه\u{200c}شنبه ۱۳ آبان ۱۴۰۴ حکم داد. \
                    دیروز تریاک کشف شد.\n";
        assert_eq!(published(news), Some(("2025-11-04".to_owned(), Known::Computed)));
    }

    #[test]
    fn nothing_is_invented_where_nothing_is_said() {
        assert_eq!(published("خبر\n\nاو دیروز در ۲۱ آبان بازگشت.\n"), None);
    }
}
