//! The estimate of a missing publication date, in words. The data behind it is
//! [`PublicationBounds`]; the words are in the catalogue.

use super::explain::inner_quotes;
use super::{Event, PublicationBound, PublicationBounds};
use crate::calendar::{DateStyle, Edtf};
use crate::i18n::{Arg, tr, tr_args};
use std::borrow::Cow;

/// Letters of a title that name it well enough within a reason.
const TITLE: usize = 60;

/// Says an estimate and its reasons.
#[derive(Debug, Clone, Copy)]
pub struct Estimate<'a> {
    /// The bounds.
    pub bounds: &'a PublicationBounds,
    /// The merged events that they point at.
    pub events: &'a [Event],
    /// The language of the words, and how dates are written.
    pub style: DateStyle,
    /// How the bounds are written once more in brackets, if at all.
    pub second: Option<DateStyle>,
}

impl<'a> Estimate<'a> {
    /// «از ۱۲ شهریور ۱۴۰۴ به بعد (برآورد)».
    pub fn text(&self) -> String {
        let arg = |bound: &PublicationBound| Arg::from(self.date(&bound.date));
        let say = |id: &str, args: &[(&str, Arg<'_>)]| tr_args(self.style.language, id, args);
        match (&self.bounds.not_before, &self.bounds.not_after) {
            (Some(from), Some(to)) if from.date == to.date => {
                say("estimate-on", &[("date", arg(from))])
            }
            (Some(from), Some(to)) => {
                say("estimate-between", &[("from", arg(from)), ("to", arg(to))])
            }
            (Some(from), None) => say("estimate-from", &[("date", arg(from))]),
            (None, Some(to)) => say("estimate-to", &[("date", arg(to))]),
            (None, None) => String::new(),
        }
    }

    /// «از ۱۲ شهریور ۱۴۰۴؟»: one bound, for where there is little room.
    pub fn short(&self) -> String {
        let (bound, id) = match (&self.bounds.not_before, &self.bounds.not_after) {
            (Some(from), _) => (from, "estimate-short-from"),
            (None, Some(to)) => (to, "estimate-short-to"),
            (None, None) => return String::new(),
        };
        tr_args(self.style.language, id, &[("date", self.date(&bound.date).into())])
    }

    /// What each bound is from, after a sentence on what is missing: which event,
    /// and whose date it has.
    /// `title` gives the title of an article. Strings from texts are wrapped in
    /// bidi isolates (see `i18n`).
    pub fn reasons(&self, title: impl Fn(usize) -> &'a str) -> Vec<String> {
        let bounds = [
            (&self.bounds.not_before, ["estimate-past", "estimate-past-lent"]),
            (&self.bounds.not_after, ["estimate-plan", "estimate-plan-lent"]),
        ];
        let reason = |(bound, [own, lent]): (&Option<PublicationBound>, [&str; 2])| {
            let bound = bound.as_ref()?;
            let event = self.events.get(bound.event)?;
            let quoted =
                |text: &str| Arg::from(inner_quotes(text, self.style.language).into_owned());
            let mut args = vec![
                ("event", quoted(&event.title)),
                ("date", self.style.edtf(&bound.value).into()),
            ];
            args.extend(bound.lender.map(|lender| ("title", quoted(&short(title(lender))))));
            let id = if bound.lender.is_some() { lent } else { own };
            Some(tr_args(self.style.language, id, &args))
        };
        let mut reasons: Vec<String> = bounds.into_iter().filter_map(reason).collect();
        if let Some(first) = reasons.first_mut() {
            *first = format!("{} {first}", tr(self.style.language, "estimate-unknown"));
        }
        reasons
    }

    fn date(&self, value: &Edtf) -> String {
        let first = self.style.edtf(value);
        match self.second {
            Some(second) => format!("{first} ({})", second.edtf(value)),
            None => first,
        }
    }
}

/// The beginning of a title, whole words of it.
fn short(title: &str) -> Cow<'_, str> {
    if title.chars().count() <= TITLE {
        return Cow::Borrowed(title);
    }
    let mut end = 0;
    for (at, _) in title.char_indices().take(TITLE).filter(|(_, letter)| *letter == ' ') {
        end = at;
    }
    let begin = title[..end].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    Cow::Owned(format!("{begin}…"))
}
