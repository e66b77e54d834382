//! The reason for a date, in words. The data behind it is [`Derivation`];
//! the words are in the catalogue.

use super::{Derivation, Mention, Rule, TimexKind};
use crate::calendar::{Calendar, DateStyle, Edtf, Language};
use crate::i18n::{Arg, tr, tr_args};
use std::borrow::Cow;

/// Why a value is what it is: «ژوئن سال گذشته» نسبت به ۷ اکتبر ۲۰۲۵.
///
/// `value` is the derived date; it tells whether the rule looked back or
/// ahead. `style` gives the language, and the calendar in which the anchor is
/// named. Strings from the text are wrapped in bidi isolates (see `i18n`).
pub fn explain(why: &Derivation, value: Option<&Edtf>, style: DateStyle) -> String {
    let language = style.language;
    let phrase = inner_quotes(&why.phrase, language);
    let say = Say { why, value, style, phrase };
    if value.is_none() && why.counts_from_publication() {
        return say.message("explain-unpublished", &[]);
    }
    match why.rule {
        Rule::Explicit if value.is_none() => say.message("explain-no-such-date", &[]),
        Rule::Explicit => say.explicit(),
        Rule::NearestYear => say.nearest_year(),
        Rule::Weekday => say.weekday(),
        Rule::Offset | Rule::RelativeUnit => say.relative(),
        Rule::NamedDay => say.named_day(),
        Rule::Anniversary => say.anniversary(),
        Rule::EventRelative => say.event_relative(),
        Rule::Anaphora if value.is_none() => say.message("explain-anaphora-lost", &[]),
        Rule::Vague => say.message("explain-vague", &[]),
        Rule::Anaphora => say.anchored("explain-anaphora", "explain-anaphora-to"),
        Rule::Publication if value.is_none() => tr(language, "explain-undated"),
        Rule::Publication => tr(language, "explain-publication"),
        Rule::Borrowed => say.borrowed(),
        Rule::User => tr(language, "explain-user"),
    }
}

/// The same for a mention: lengths and repeated times say what they are, since
/// no date is expected of them.
pub fn explain_mention(mention: &Mention, style: DateStyle) -> String {
    let id = match mention.kind {
        TimexKind::Duration => "explain-duration",
        TimexKind::Set => "explain-set",
        TimexKind::Date | TimexKind::Time => {
            return explain(&mention.why, mention.value.as_ref(), style);
        }
    };
    let phrase = inner_quotes(&mention.why.phrase, style.language);
    tr_args(style.language, id, &[("phrase", phrase.as_ref().into())])
}

/// Guillemets cannot stand inside guillemets.
pub(super) fn inner_quotes(phrase: &str, language: Language) -> Cow<'_, str> {
    let (open, close) = if language == Language::Fa { ("“", "”") } else { ("‘", "’") };
    if phrase.contains(['«', '»']) {
        Cow::Owned(phrase.replace('«', open).replace('»', close))
    } else {
        Cow::Borrowed(phrase)
    }
}

/// What a reason is made from.
struct Say<'a> {
    why: &'a Derivation,
    value: Option<&'a Edtf>,
    style: DateStyle,
    phrase: Cow<'a, str>,
}

impl Say<'_> {
    fn message(&self, id: &str, more: &[(&str, Arg<'_>)]) -> String {
        let mut args = vec![("phrase", Arg::from(self.phrase.as_ref()))];
        args.extend(more.iter().cloned());
        tr_args(self.style.language, id, &args)
    }

    fn anchor(&self) -> Option<Arg<'static>> {
        Some(Arg::from(self.style.edtf(self.why.anchor.as_ref()?)))
    }

    /// One message with an anchor, another without.
    fn anchored(&self, without: &str, with: &str) -> String {
        match self.anchor() {
            Some(anchor) => self.message(with, &[("anchor", anchor)]),
            None => self.message(without, &[]),
        }
    }

    /// Three messages by where the value lies from the anchor.
    fn around(&self, [without, before, on, after]: [&str; 4]) -> String {
        let Some(anchor) = self.anchor() else { return self.message(without, &[]) };
        let id = match self.order() {
            Some(std::cmp::Ordering::Greater) => after,
            Some(std::cmp::Ordering::Equal) => on,
            _ => before,
        };
        self.message(id, &[("anchor", anchor)])
    }

    /// Where the value lies from the anchor.
    fn order(&self) -> Option<std::cmp::Ordering> {
        let (first, last) = self.value?.day_numbers();
        let (from, until) = self.why.anchor.as_ref()?.day_numbers();
        let order = first.or(last)?.cmp(&until?);
        let same = first == from && last == until;
        Some(if same { std::cmp::Ordering::Equal } else { order })
    }

    fn explicit(&self) -> String {
        match self.why.calendar {
            Some(Calendar::Gregorian) => self.message("explain-written-gregorian", &[]),
            Some(Calendar::Jalali) => self.message("explain-written-jalali", &[]),
            Some(Calendar::Hijri) => self.message("explain-written-hijri", &[]),
            None => self.message("explain-written", &[]),
        }
    }

    fn nearest_year(&self) -> String {
        self.around([
            "explain-no-year",
            "explain-nearest-before",
            "explain-nearest-on",
            "explain-nearest-after",
        ])
    }

    fn weekday(&self) -> String {
        self.around([
            "explain-weekday",
            "explain-weekday-before",
            "explain-weekday-on",
            "explain-weekday-after",
        ])
    }

    fn relative(&self) -> String {
        let with = match (self.why.rule, self.why.calendar) {
            (_, Some(Calendar::Jalali)) => "explain-relative-jalali-to",
            (Rule::RelativeUnit, Some(Calendar::Gregorian)) => "explain-relative-gregorian-to",
            _ => "explain-relative-to",
        };
        self.anchored("explain-relative", with)
    }

    fn named_day(&self) -> String {
        // «عید نوروز ۱۴۰۳» says its own name.
        match self.why.note.as_deref().filter(|note| !self.phrase.contains(*note)) {
            Some(note) => {
                let note = Arg::from(note);
                match self.anchor() {
                    Some(anchor) => self.message(
                        "explain-named-day-note-to",
                        &[("note", note), ("anchor", anchor)],
                    ),
                    None => self.message("explain-named-day-note", &[("note", note)]),
                }
            }
            None => self.anchored("explain-named-day", "explain-named-day-to"),
        }
    }

    /// The event's year and the ordinal, in the calendar that anniversaries of
    /// the event fall in.
    fn anniversary(&self) -> String {
        let Some(value) = self.value else { return self.message("explain-anniversary-lost", &[]) };
        let calendar = self.why.calendar.unwrap_or(Calendar::Gregorian);
        let year = |date: &Edtf| Some(calendar.date(date.day_numbers().0?).year);
        let sum = || {
            let (epoch, value) = (year(self.why.anchor.as_ref()?)?, year(value)?);
            (value > epoch).then_some((epoch, value - epoch))
        };
        let Some((epoch, years)) = sum() else { return self.message("explain-anniversary", &[]) };
        let name = match calendar {
            Calendar::Gregorian => "calendar-gregorian",
            Calendar::Jalali => "calendar-jalali",
            Calendar::Hijri => "calendar-hijri",
        };
        let calendar = Arg::from(tr(self.style.language, name));
        let (epoch, years) = (Arg::from(epoch), Arg::from(years));
        let args = [("epoch", epoch), ("years", years), ("calendar", calendar)];
        self.message("explain-anniversary-sum", &args)
    }

    fn event_relative(&self) -> String {
        let until = self.value.and_then(Edtf::ends).is_some_and(|(_, end)| end.is_some());
        let with =
            if until { "explain-event-until-published" } else { "explain-event-relative-to" };
        self.anchored("explain-event-relative", with)
    }

    fn borrowed(&self) -> String {
        let title = self.why.note.as_deref().unwrap_or_default();
        let title = Arg::from(inner_quotes(title, self.style.language).into_owned());
        if self.why.phrase.is_empty() {
            return self.message("explain-borrowed", &[("title", title)]);
        }
        self.message("explain-borrowed-phrase", &[("title", title)])
    }
}
