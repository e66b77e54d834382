//! Clock times as datelines write them: «10:20», «۱۰:۲۰:۳۰», «10.20 GMT», «ساعت ۱۰»,
//! with their zones, which are read and left alone: the day is as written.

use super::tokens::{Token, longest};
use super::words::{self, Class};
use chrono::NaiveTime;

/// «10:20», «۱۰:۲۰:۳۰», «10:20 pm», «6pm», «ساعت ۱۰»: the time, and the index after
/// it and its zone.
pub(super) fn read_time(tokens: &[Token], at: usize) -> Option<(NaiveTime, usize)> {
    let named = tokens.get(at)?.word() == Some("ساعت");
    let colon = usize::from(named && tokens.get(at + 1).is_some_and(|t| t.is_mark(&[':'])));
    let at = if named { at + 1 + colon } else { at };
    let (hour, digits) = tokens.get(at)?.number()?;
    if digits > 2 || hour > 24 {
        return None;
    }
    let dotted = || read_dotted(tokens, at);
    let told = || read_told(tokens, at + 1).filter(|_| named);
    let Some((minute, mut after)) = read_sixtieth(tokens, at + 1).or_else(dotted).or_else(told)
    else {
        return read_full_hour(tokens, at, hour, named);
    };
    // «۰۱:۰۳:۱۳۹۶» is a date.
    if tokens.get(after).is_some_and(|t| t.is_mark(&[':']))
        && matches!(tokens.get(after + 1).and_then(Token::number), Some((_, 4)))
    {
        return None;
    }
    let mut second = 0;
    if let Some((value, next)) = read_sixtieth(tokens, after) {
        (second, after) = (value, next);
        // Fractions of a second.
        let fraction = tokens.get(after).is_some_and(|t| t.is_mark(&['.']))
            && tokens.get(after + 1).is_some_and(|t| t.number().is_some());
        after += if fraction { 2 } else { 0 };
    }
    let (half, after) = read_half(tokens, after);
    let time = NaiveTime::from_hms_opt(in_half(hour, half), minute, second)?;
    Some((time, read_zone(tokens, after)))
}

/// «ساعت ۱۰», «ساعت ۴ پس از چاشت», “6pm”.
fn read_full_hour(
    tokens: &[Token],
    at: usize,
    hour: u32,
    named: bool,
) -> Option<(NaiveTime, usize)> {
    let (half, after) = read_half(tokens, at + 1);
    let latin = tokens.get(at + 1).and_then(Token::word).is_some_and(str::is_ascii);
    if !named && (half.is_none() || !latin) {
        return None;
    }
    let time = NaiveTime::from_hms_opt(in_half(hour, half), 0, 0)?;
    Some((time, read_zone(tokens, after)))
}

/// The hour of 24 that an hour of a half of the day is.
fn in_half(hour: u32, afternoon: Option<bool>) -> u32 {
    match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour % 24,
    }
}

/// “09.45 GMT”, “12.01am”: minutes behind a full stop, before a zone or a half of the day.
fn read_dotted(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let (Some((_, 2)), true) = (tokens.get(at)?.number(), tokens.get(at + 1)?.is_mark(&['.']))
    else {
        return None;
    };
    let (value, digits) = tokens.get(at + 2)?.number()?;
    let zone = tokens.get(at + 3).is_some_and(is_abbreviation);
    let half = || read_half(tokens, at + 3).0.is_some();
    (digits == 2 && value < 60 && (zone || half())).then_some((value, at + 3))
}

/// «(ساعت ۱۲) و ۳۰ دقیقه».
fn read_told(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let (value, digits) = tokens.get(at + 1)?.number()?;
    let told = word(at) == Some("و") && word(at + 2) == Some("دقیقه");
    (told && digits <= 2 && value < 60).then_some((value, at + 3))
}

/// «:20».
fn read_sixtieth(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    tokens.get(at)?.is_mark(&[':', '：']).then_some(())?;
    let (value, digits) = tokens.get(at + 1)?.number()?;
    (digits == 2 && value < 60).then_some((value, at + 2))
}

/// «am», «p.m.», «ق.ظ», «بعدازظهر», «پس از چاشت»: `true` for the afternoon.
fn read_half(tokens: &[Token], at: usize) -> (Option<bool>, usize) {
    let found = longest(tokens, at, 4, |word| match word {
        "am" | "قظ" | "صبح" | "قبلازظهر" | "پیشازظهر" | "بامداد" | "قبلازچاشت" | "پیشازچاشت" => {
            Some(false)
        }
        "pm" | "بظ" | "عصر" | "بعدازظهر" | "پسازظهر" | "شب" | "شام" | "بعدازچاشت" | "پسازچاشت" => {
            Some(true)
        }
        _ => None,
    });
    let Some((half, after)) = found else { return (None, at) };
    // “9:15 a.m. ET”
    let dotted = after > at + 1
        && tokens[after - 2].is_mark(&['.'])
        && tokens.get(after).is_some_and(|token| {
            token.is_mark(&['.']) && token.span.start == tokens[after - 1].span.end
        });
    (Some(half), after + usize::from(dotted))
}

fn is_abbreviation(token: &Token) -> bool {
    token.word().is_some_and(|word| words::is(word, Class::Abbreviation))
}

/// «+03:30», «Z», «GMT», «(گرینویچ+۱)», «(+۱ گرینویچ)» right after a time.
fn read_zone(tokens: &[Token], at: usize) -> usize {
    if tokens.get(at).is_some_and(|token| token.is_mark(&['('])) {
        let inside = read_zone(tokens, at + 1);
        let hours = || read_offset(tokens, at + 1).filter(|past| is_zone_at(tokens, *past));
        let past = hours().map_or(inside, |past| past + 1);
        let closes = past > at + 1 && tokens.get(past).is_some_and(|token| token.is_mark(&[')']));
        return if closes { past + 1 } else { at };
    }
    if let Some(past) = read_spelled_zone(tokens, at) {
        return past;
    }
    if is_zone_at(tokens, at) {
        // «GMT+3», «UTC+03:30»
        return read_offset(tokens, at + 1).unwrap_or(at + 1);
    }
    let glued =
        at > 0 && tokens.get(at).is_some_and(|token| tokens[at - 1].span.end == token.span.start);
    let written = tokens.get(at + 1).and_then(Token::number).is_some_and(|(_, digits)| digits > 1);
    let offset = || read_offset(tokens, at).filter(|_| glued && written);
    let spaced = || match tokens.get(at + 1).and_then(Token::number) {
        // “09:14:33 +0430”
        Some((_, 4)) => read_offset(tokens, at),
        _ => None,
    };
    offset().or_else(spaced).unwrap_or(at)
}

/// “Eastern Standard Time”, “Central European Summer Time”, “Pacific Time”, “local time”.
fn read_spelled_zone(tokens: &[Token], at: usize) -> Option<usize> {
    const MOST_WORDS: usize = 4;
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let opens = matches!(
        word(at)?,
        "eastern"
            | "central"
            | "mountain"
            | "pacific"
            | "atlantic"
            | "alaska"
            | "hawaii"
            | "greenwich"
            | "british"
            | "western"
            | "european"
            | "moscow"
            | "gulf"
            | "arabian"
            | "indian"
            | "india"
            | "pakistan"
            | "iran"
            | "china"
            | "japan"
            | "korea"
            | "singapore"
            | "australian"
            | "coordinated"
            | "local"
    );
    let middle = |word: &str| {
        matches!(
            word,
            "standard"
                | "daylight"
                | "summer"
                | "european"
                | "mean"
                | "universal"
                | "eastern"
                | "central"
                | "western"
                | "africa"
                | "african"
        )
    };
    let end = (at + 1..at + MOST_WORDS).find(|at| word(*at) == Some("time")).filter(|_| opens)?;
    (at + 1..end).all(|at| word(at).is_some_and(middle)).then_some(end + 1)
}

fn is_zone_at(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(is_abbreviation)
}

/// «+3», «+03:30», «+0330»; «- ۱۴۰۴» is a year.
fn read_offset(tokens: &[Token], at: usize) -> Option<usize> {
    const MOST_HOURS: u32 = 14;
    tokens.get(at)?.is_mark(&['+', '-', '−']).then_some(())?;
    match tokens.get(at + 1)?.number()? {
        (value, 4) if value <= MOST_HOURS * 100 && value % 100 % 15 == 0 => Some(at + 2),
        (hours, 1 | 2) if hours <= MOST_HOURS => {
            Some(read_sixtieth(tokens, at + 2).map_or(at + 2, |(_, after)| after))
        }
        _ => None,
    }
}
