//! Every word that Gahnegar says, in Persian and English.
//!
//! The catalogue is Fluent (`assets/i18n/*.ftl`), embedded and parsed once.
//! Numbers are written in the digits of the language. Interpolated strings are
//! wrapped in bidi isolates (U+2068 … U+2069), so that a file name in Latin
//! letters keeps its order inside a Persian sentence; [`strip_isolates`] takes
//! them out again where a plain string is wanted (a terminal, AccessKit).
//!
//! Not here: dates in words (`calendar`), and text of articles.

use crate::calendar::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

const FA: &str = include_str!("../../assets/i18n/fa.ftl");
const EN: &str = include_str!("../../assets/i18n/en.ftl");

static FA_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| bundle("fa", FA, persian_number));
static EN_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| bundle("en", EN, english_number));

/// A value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Text, isolated from the direction of what surrounds it.
    Text(Cow<'a, str>),
    /// A number, written in the digits of the language and able to select a
    /// plural form.
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// The message `id` in `language`; the id itself when there is no such
/// message (a test over the sources refuses that).
pub fn tr(language: Language, id: &str) -> String {
    tr_args(language, id, &[])
}

/// The message `id` with its placeables filled in.
pub fn tr_args(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    let bundle = match language {
        Language::Fa => &*FA_BUNDLE,
        Language::En => &*EN_BUNDLE,
    };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut fluent_args = FluentArgs::new();
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => fluent_args.set(*name, text.as_ref()),
            Arg::Number(number) => fluent_args.set(*name, *number),
        }
    }
    // Errors are placeables without an argument: Fluent prints their names,
    // which is the most useful thing a reader can be shown.
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&fluent_args), &mut errors).into_owned()
}

/// Whether the catalogue of `language` has the message.
pub fn has(language: Language, id: &str) -> bool {
    match language {
        Language::Fa => FA_BUNDLE.has_message(id),
        Language::En => EN_BUNDLE.has_message(id),
    }
}

/// The text without bidi isolates.
pub fn strip_isolates(text: &str) -> String {
    text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

/// A whole number in the digits of a language, with thousands separated.
pub fn number(language: Language, value: i64) -> String {
    let separator = if language == Language::Fa { '٬' } else { ',' };
    let digits = value.unsigned_abs().to_string();
    let mut grouped = String::new();
    if value < 0 {
        grouped.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    if language == Language::Fa { persian_digits(&grouped) } else { grouped }
}

fn bundle(
    tag: &str,
    source: &'static str,
    formatter: fn(&FluentValue<'_>, &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String>,
) -> Bundle {
    let language = tag.parse().expect("the tags are two literal language codes");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    let resource = FluentResource::try_new(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("assets/i18n/{tag}.ftl is broken: {errors:?}"));
    bundle
        .add_resource(resource)
        .unwrap_or_else(|errors| panic!("assets/i18n/{tag}.ftl repeats a message: {errors:?}"));
    bundle.set_formatter(Some(formatter));
    bundle
}

fn persian_number(
    value: &FluentValue<'_>,
    _: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    plain_number(value).map(|text| persian_digits(&text).replace('.', "٫"))
}

fn english_number(
    value: &FluentValue<'_>,
    _: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    plain_number(value)
}

fn plain_number(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(value.to_string()),
        _ => None,
    }
}

fn persian_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => char::from_u32('۰' as u32 + digit).unwrap_or(c),
            None => c,
        })
        .collect()
}

#[cfg(test)]
mod tests;
