//! Which day an article was published, out of everything its datelines say.

use super::dates::{Order, Run, Written, to_day};
use super::{Known, Published};
use crate::calendar::{Calendar, Edtf, Language, NaiveDate};
use chrono::{Datelike, NaiveTime};

/// Where a dateline was found; the better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// “This article was first published on …”.
    Note,
    /// «تاریخ انتشار: …», front matter.
    Label,
    /// A line of its own before the text.
    Top,
    /// In the byline: "Tehran, Oct 7, 2025 (Reuters) -".
    Byline,
    /// A line of its own after the text.
    Bottom,
    /// The address of the page («/2025/10/07/»).
    Address,
    /// A line of rights (“© Frontier Daily, May 2, 2011”).
    Rights,
    /// «به‌روزرسانی: …».
    Updated,
    /// «کد خبر: 1403051408214»: a code that begins with a day. It says only of
    /// which year another date is.
    Code,
}

/// A dateline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// How good it is.
    pub(super) rank: Rank,
    /// What it says.
    pub(super) run: Run,
}

/// The decision, with ids of warnings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Decision {
    /// The date, when there is one.
    pub(super) published: Option<Published>,
    /// Ids of the catalogue.
    pub(super) warnings: Vec<&'static str>,
}

/// Decides between the datelines of an article in a language.
pub(super) fn decide(mut candidates: Vec<Candidate>, language: Language) -> Decision {
    let mut decision = Decision::default();
    if language == Language::En {
        // “10/12/24” can be any of three days.
        for candidate in &mut candidates {
            candidate.run.dates.retain(|date| !date.short);
        }
    }
    candidates.sort_by_key(|candidate| candidate.rank);
    turn(&mut candidates);
    take_year(&mut candidates);
    complete(&mut candidates);
    let Some(best) = candidates.iter().find(|c| choose(&c.run).is_some()) else {
        if candidates.iter().any(|c| c.run.dates.iter().any(|d| d.year.is_none())) {
            decision.warnings.push("article-warning-dateline-without-year");
        }
        return decision;
    };
    let (written, disagree) = choose(&best.run).expect("found above");
    if disagree {
        decision.warnings.push("article-warning-datelines-disagree");
    }
    let day = to_day(written);
    if let (Some(day), Some(weekday)) = (day, best.run.weekday)
        && day.weekday().num_days_from_monday() != u32::from(weekday)
    {
        decision.warnings.push("article-warning-weekday-disagrees");
    }
    let time = best.run.time.or_else(|| day.and_then(|day| borrow_time(&candidates, day)));
    decision.published = value(written, time).map(|edtf| Published {
        edtf,
        known: Known::Written,
        span: best.run.span,
    });
    decision
}

/// “08/09/2025” beside “08/21/2025”: who writes the month first does so always.
fn turn(candidates: &mut [Candidate]) {
    let american = |date: &Written| date.order == Order::American;
    if candidates.iter().any(|candidate| candidate.run.dates.iter().any(american)) {
        for date in candidates.iter_mut().flat_map(|candidate| &mut candidate.run.dates) {
            *date = date.turned();
        }
    }
}

/// “Published Oct 7 · Updated Oct 8, 2025”: the year of a later dateline, when it
/// follows closely.
fn complete(candidates: &mut [Candidate]) {
    const CLOSE: i64 = 60;
    let whole =
        candidates.iter().find_map(|c| Some((c.rank, c.run.dates.iter().find_map(to_day)?)));
    let Some((rank, later)) = whole.filter(|(rank, _)| *rank > Rank::Bottom) else { return };
    for candidate in candidates.iter_mut().filter(|candidate| candidate.rank < rank) {
        for date in candidate.run.dates.iter_mut().filter(|date| date.year.is_none()) {
            let years = [later.year(), later.year() - 1, later.year() - 621, later.year() - 622];
            let fits =
                years.into_iter().map(|year| Written { year: Some(year), ..*date }).find(|d| {
                    to_day(d).is_some_and(|day| (0..=CLOSE).contains(&(later - day).num_days()))
                });
            *date = fits.unwrap_or(*date);
        }
    }
}

/// Gives days without a year that of the same day in a code, and drops the codes.
fn take_year(candidates: &mut Vec<Candidate>) {
    let codes: Vec<Written> =
        candidates.extract_if(.., |c| c.rank == Rank::Code).flat_map(|c| c.run.dates).collect();
    if codes.is_empty() {
        return;
    }
    for date in candidates.iter_mut().flat_map(|candidate| &mut candidate.run.dates) {
        let same = |one: &&Written| {
            (one.calendar, one.month, one.day) == (date.calendar, date.month, date.day)
        };
        if date.year.is_none()
            && let Some(found) = codes.iter().find(same)
        {
            date.year = found.year;
        }
    }
}

/// The clock time of another dateline of the same day, or of a bare time.
fn borrow_time(candidates: &[Candidate], day: NaiveDate) -> Option<NaiveTime> {
    candidates
        .iter()
        .filter(|c| c.rank != Rank::Updated)
        .filter(|c| c.run.dates.is_empty() || c.run.dates.iter().any(|d| to_day(d) == Some(day)))
        .find_map(|c| c.run.time)
}

/// The date of a run to believe, and whether its calendars disagree. The same
/// day in several calendars: the one that the weekday supports; solar before
/// lunar, because a lunar day depends on who saw the moon.
fn choose(run: &Run) -> Option<(&Written, bool)> {
    let days: Vec<(&Written, NaiveDate)> = run
        .dates
        .iter()
        .filter(|date| date.calendar != Calendar::Hijri)
        .filter_map(|date| Some((date, to_day(date)?)))
        .collect();
    let Some(&(first, first_day)) = days.first() else {
        let lunar = run.dates.iter().find(|date| to_day(date).is_some());
        let coarse = || run.dates.iter().find(|date| date.year.is_some());
        return lunar.or_else(coarse).map(|date| (date, false));
    };
    let disagree = days.iter().any(|(_, day)| *day != first_day);
    let supported = days.iter().find(|(_, day)| {
        run.weekday.is_some_and(|w| day.weekday().num_days_from_monday() == u32::from(w))
    });
    let date = if disagree { supported.map_or(first, |(date, _)| date) } else { first };
    Some((date, disagree))
}

/// The EDTF value of a written date.
fn value(date: &Written, time: Option<NaiveTime>) -> Option<Edtf> {
    if let Some(day) = to_day(date) {
        return Some(time.map_or_else(|| Edtf::day(day), |time| Edtf::day_time(day, time)));
    }
    let year = date.year?;
    if date.calendar == Calendar::Gregorian {
        return Some(Edtf::month(year, date.month.into()));
    }
    let first = to_day(&Written { day: Some(1), ..*date })?;
    let last = (29..=31).rev().find_map(|day| to_day(&Written { day: Some(day), ..*date }))?;
    Some(Edtf::days(first, last))
}

#[cfg(test)]
mod tests {
    use super::super::{Span, line};
    use super::*;

    fn read(line: &str) -> String {
        let whole = Span { start: 0, end: line.len() };
        let Some(run) = line::read(line, whole).and_then(|line| line.published) else {
            return "no dateline".to_owned();
        };
        let decision = decide(vec![Candidate { rank: Rank::Top, run }], Language::Fa);
        let value = decision.published.map_or("no date".to_owned(), |p| p.edtf.to_string());
        [vec![value.as_str()], decision.warnings].concat().join(" ")
    }

    #[test]
    fn datelines_in_all_their_forms() {
        let cases = [
            ("سه‌شنبه ۱۵ مهر ۱۴۰۴ - ۱۰:۲۰", "2025-10-07T10:20:00"),
            ("سهشنبه ۱۵ مهر ۱۴۰۴", "2025-10-07"),
            ("ایسنا/خوزستان سه‌شنبه ۱۵ مهر ۱۴۰۴", "2025-10-07"),
            ("میراث‌آریا؛ ۱۵ مهر ۱۴۰۴", "2025-10-07"),
            ("سه شنبه، ۱۵ مهرماه ۱۴۰۴ ساعت ۱۰:۲۰", "2025-10-07T10:20:00"),
            ("۱۵ مهر ۱۴۰۴ ساعت ۱۸:۰۵", "2025-10-07T18:05:00"),
            ("۱۴۰۴-۰۷-۱۵", "2025-10-07"),
            ("١٤٠٤/٠٧/١٥", "2025-10-07"),
            ("۱۵/۷/۱۴۰۴", "2025-10-07"),
            ("1404.07.15", "2025-10-07"),
            ("پانزدهم مهر ۱۴۰۴", "2025-10-07"),
            ("۱۵ میزان ۱۴۰۴", "2025-10-07"),
            ("۷ اکتبر ۲۰۲۵", "2025-10-07"),
            ("۷ اكتبر ۲۰۲۵", "2025-10-07"),
            ("7 October 2025", "2025-10-07"),
            ("October 7, 2025", "2025-10-07"),
            ("Tue, 7 Oct 2025 10:20:00 GMT", "2025-10-07T10:20:00"),
            ("Oct. 7th, 2025 at 3:05 p.m.", "2025-10-07T15:05:00"),
            ("2025-10-07T10:20:30+03:30", "2025-10-07T10:20:30"),
            ("2025-10-07 10:20:30.123Z", "2025-10-07T10:20:30"),
            ("۱۵ مهر ۱۴۰۴ / ۷ اکتبر ۲۰۲۵", "2025-10-07"),
            ("سه‌شنبه ۱۵ مهر ۱۴۰۴، ۱۵ ربیع‌الثانی ۱۴۴۷، ۷ اکتبر ۲۰۲۵", "2025-10-07"),
            ("۱۵ ربیع الثانی ۱۴۴۷ - ۱۵ مهر ۱۴۰۴", "2025-10-07"),
            ("تهران، ۱۵ مهر ۱۴۰۴", "2025-10-07"),
            ("ایسنا | سیاسی | ۱۵ مهر ۱۴۰۴ | ۱۰:۲۰", "2025-10-07T10:20:00"),
            ("۱۰:۲۰ - ۱۵ مهر ۱۴۰۴", "2025-10-07T10:20:00"),
            ("October 2025", "2025-10"),
            ("TEHRAN — Tehran Times, December 15, 2025", "2025-12-15"),
            ("October 7, 2025 | Tehran Times", "2025-10-07"),
            ("Tuesday 7 October 2025 10.20 GMT", "2025-10-07T10:20:00"),
            ("October 7, 2025 — 12.01am", "2025-10-07T00:01:00"),
            ("سه‌شنبه ۱۵ مهر ۱۴۰۴ | ۱۰:۲۰ | کد خبر: ۴۲۱۵۷", "2025-10-07T10:20:00"),
            ("کابل، دفتر پژواک، ۱۵ میزان ۱۴۰۴", "2025-10-07"),
            ("کابل – ۱۵ تله ۱۴۰۴", "2025-10-07"),
            ("insidethegames, October 7, 2025", "2025-10-07"),
            ("bdnews24, Dhaka, October 7, 2025", "2025-10-07"),
            ("Rudaw24 | Erbil | 7 October 2025", "2025-10-07"),
            ("7 октября 2025 10:20", "2025-10-07T10:20:00"),
            ("الثلاثاء ٧ أكتوبر ٢٠٢٥", "2025-10-07"),
            ("7 Ekim 2025 Salı", "2025-10-07"),
            ("Tuesday, 10/07/25", "2025-10-07"),
            ("10/27/25", "2025-10-27"),
            ("Tue, 10/07/2025 - 9:15am", "2025-10-07T09:15:00"),
            ("October 7, 20255:08 AM ET", "2025-10-07"),
            ("October 2025 issue", "2025-10"),
            ("سه‌شنبه ۱۵ میزان/مهر ۱۴۰۴", "2025-10-07"),
            ("شماره ۲۰۴۵ ◦ ۱۵ میزان (مهر) ۱۴۰۴ ◦ قیمت ۱۵ افغانی", "2025-10-07"),
            ("پنج سال پیش (۱۵ مهر ۱۴۰۴)", "2025-10-07"),
            ("۱۵ مهر ۱۴۰۴ - تک‌شماره ۱۵ ریال", "2025-10-07"),
        ];
        for (line, expected) in cases {
            assert_eq!(read(line), expected, "{line}");
        }
    }

    #[test]
    fn what_is_no_dateline() {
        for line in [
            "در ۱۵ مهر ۱۴۰۴ رئیس جمهور وارد پکن شد",
            "حمله ۱۱ سپتامبر ۲۰۰۱ جهان را تغییر داد",
            "۲۲ بهمن، سالروز پیروزی انقلاب اسلامی",
            "۲۳ خرداد ۱۴۰۴ - حمله اسرائیل",
            "June 13, 2025 – Israel attacks",
            "deadline, October 7, 2025",
            "تهران",
            "۱۴۰۴",
            "۱۰:۲۰",
        ] {
            assert_eq!(read(line), "no dateline", "{line}");
        }
    }

    #[test]
    fn contradictions_are_warned_of() {
        assert_eq!(read("چهارشنبه ۱۵ مهر ۱۴۰۴"), "2025-10-07 article-warning-weekday-disagrees");
        assert_eq!(
            read("سه‌شنبه ۱۴ مهر ۱۴۰۴ - ۷ اکتبر ۲۰۲۵"),
            "2025-10-07 article-warning-datelines-disagree"
        );
    }
}
