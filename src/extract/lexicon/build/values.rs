//! The names that the tables have for values: `past`, `dayshift`, `gregorian`. What a
//! table writes and no rule knows is a mistake of ours, and stops the tests.

use crate::calendar::Calendar;
use crate::extract::lexicon::{Edge, Kw, Part, Tense, Unit};

pub(super) fn calendar(name: &str) -> Calendar {
    match name {
        "gregorian" => Calendar::Gregorian,
        "lunar" => Calendar::Hijri,
        _ => Calendar::Jalali,
    }
}

pub(super) fn part(name: &str) -> Part {
    match name {
        "dawn" => Part::Dawn,
        "morning" => Part::Morning,
        "noon" => Part::Noon,
        "afternoon" => Part::Afternoon,
        "evening" => Part::Evening,
        "night" => Part::Night,
        "midnight" => Part::Midnight,
        other => panic!("unknown part {other}"),
    }
}

pub(super) fn unit(name: &str) -> Unit {
    match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "night" => Unit::Night,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "season" => Unit::Season,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        other => panic!("unknown unit {other}"),
    }
}

pub(super) fn edge(name: &str) -> Edge {
    match name {
        "early" => Edge::Early,
        "mid" => Edge::Mid,
        "late" => Edge::Late,
        "start" => Edge::Start,
        "end" => Edge::End,
        other => panic!("unknown edge {other}"),
    }
}

pub(super) fn tense(name: &str) -> Tense {
    match name {
        "past" => Tense::Past,
        "pastnoun" => Tense::PastOrNoun,
        "future" => Tense::Future,
        "plan" => Tense::Plan,
        "present" => Tense::Present,
        "announce" => Tense::Announce,
        "telling" => Tense::Telling,
        "subjunctive" => Tense::Subjunctive,
        "prefix" => Tense::Prefix,
        "intend" => Tense::Intent,
        "bare" => Tense::Bare,
        "defer" => Tense::Defer,
        _ => Tense::Lead,
    }
}

pub(super) fn kw(name: &str) -> Kw {
    KEYWORDS
        .iter()
        .find(|(written, _)| *written == name)
        .map_or_else(|| panic!("unknown keyword {name}"), |(_, kw)| *kw)
}

const KEYWORDS: [(&str, Kw); 91] = [
    ("from", Kw::From),
    ("to", Kw::To),
    ("through", Kw::Through),
    ("and", Kw::And),
    ("or", Kw::Or),
    ("between", Kw::Between),
    ("in", Kw::In),
    ("with", Kw::With),
    ("at", Kw::At),
    ("this", Kw::This),
    ("thissame", Kw::ThisSame),
    ("that", Kw::That),
    ("same", Kw::Same),
    ("past", Kw::Past),
    ("ago", Kw::Ago),
    ("previous", Kw::Previous),
    ("next", Kw::Next),
    ("later", Kw::Later),
    ("following", Kw::Following),
    ("after", Kw::After),
    ("before", Kw::Before),
    ("since", Kw::Since),
    ("other", Kw::Other),
    ("current", Kw::Current),
    ("recent", Kw::Recent),
    ("now", Kw::Now),
    ("tillnow", Kw::TillNow),
    ("untilnow", Kw::UntilNow),
    ("every", Kw::Every),
    ("some", Kw::Some),
    ("half", Kw::Half),
    ("halfnoun", Kw::HalfNoun),
    ("andhalf", Kw::AndHalf),
    ("quarter", Kw::Quarter),
    ("approx", Kw::Approx),
    ("during", Kw::During),
    ("date", Kw::Date),
    ("anniversary", Kw::Anniversary),
    ("birthday", Kw::Birthday),
    ("gregorian", Kw::Gregorian),
    ("shamsi", Kw::Shamsi),
    ("qamari", Kw::Qamari),
    ("hijri", Kw::Hijri),
    ("birth", Kw::Birth),
    ("ahead", Kw::Ahead),
    ("last", Kw::Last),
    ("of", Kw::Of),
    ("the", Kw::The),
    ("on", Kw::On),
    ("by", Kw::By),
    ("for", Kw::For),
    ("earlier", Kw::Earlier),
    ("oclock", Kw::Oclock),
    ("bc", Kw::Bc),
    ("ad", Kw::Ad),
    ("th", Kw::Th),
    ("will", Kw::Will),
    ("must", Kw::Must),
    ("long", Kw::Long),
    ("length", Kw::Length),
    ("alternate", Kw::Alternate),
    ("times", Kw::Times),
    ("yearly", Kw::Yearly),
    ("monthly", Kw::Monthly),
    ("weekly", Kw::Weekly),
    ("daily", Kw::Daily),
    ("consecutive", Kw::Consecutive),
    ("morethan", Kw::MoreThan),
    ("lessthan", Kw::LessThan),
    ("still", Kw::Still),
    ("blessed", Kw::Blessed),
    ("object", Kw::Object),
    ("such", Kw::Such),
    ("which", Kw::Which),
    ("millennium", Kw::Millennium),
    ("iranian", Kw::Iranian),
    ("fiscal", Kw::Fiscal),
    ("zone", Kw::Zone),
    ("a", Kw::A),
    ("million", Kw::Million),
    ("has", Kw::Has),
    ("moment", Kw::Moment),
    ("under", Kw::Under),
    ("ending", Kw::Ending),
    ("left", Kw::Left),
    ("burj", Kw::Burj),
    ("over", Kw::Over),
    ("than", Kw::Than),
    ("firstofmonth", Kw::FirstOfMonth),
    ("lastofmonth", Kw::LastOfMonth),
    ("somemonth", Kw::SomeMonth),
];
