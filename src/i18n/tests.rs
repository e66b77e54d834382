//! The catalogue is whole: same messages and placeables in both languages,
//! and no source file names a message that is not there.

use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Message id → names of its placeables.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once('=')
            && line.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            id.trim().clone_into(&mut current);
            assert!(
                found.insert(current.clone(), BTreeSet::new()).is_none(),
                "{current} stands twice"
            );
        }
        for piece in line.split("{ $").skip(1) {
            // A selector («{ $count -> …») chooses a form and prints nothing.
            let name = piece.split('}').next().unwrap_or_default().trim();
            if !name.contains("->") {
                found.entry(current.clone()).or_default().insert(name.to_owned());
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_and_placeables() {
    let (fa, en) = (messages(FA), messages(EN));
    let only = |a: &BTreeMap<String, _>, b: &BTreeMap<String, _>| -> Vec<String> {
        a.keys().filter(|id| !b.contains_key(*id)).cloned().collect()
    };
    assert_eq!(only(&fa, &en), Vec::<String>::new(), "missing in English");
    assert_eq!(only(&en, &fa), Vec::<String>::new(), "missing in Persian");
    for (id, placeables) in &fa {
        assert_eq!(placeables, &en[id], "placeables of {id}");
    }
}

#[test]
fn every_message_named_in_the_sources_exists() {
    fn visit(folder: &Path, missing: &mut Vec<String>) {
        let mut entries: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                visit(&path, missing);
            } else if path.extension().is_some_and(|e| e == "rs") {
                check(&path, missing);
            }
        }
    }
    fn check(path: &Path, missing: &mut Vec<String>) {
        let text = std::fs::read_to_string(path).unwrap();
        for call in ["tr(", "tr_args("] {
            for (at, _) in text.match_indices(call) {
                let inside_a_name =
                    text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
                let Some(id) = literal_id(&text[at + call.len()..]) else { continue };
                let known = has(Language::Fa, id) && has(Language::En, id);
                if !inside_a_name && !known {
                    missing.push(format!("{id} in {}", path.display()));
                }
            }
        }
    }
    /// The id of a call `tr("id"…` (a method) or `tr(language, "id"…`, when it
    /// is a string literal.
    fn literal_id(arguments: &str) -> Option<&str> {
        let (before, rest) = arguments.split_once('"')?;
        let before = before.trim();
        let second = before.ends_with(',') && before.matches(',').count() == 1;
        let id = rest.split('"').next()?;
        let is_id = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (is_id && (before.is_empty() || second)).then_some(id)
    }
    let mut missing = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut missing);
    missing.retain(|entry| !entry.contains("i18n"));
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn persian_numbers_have_persian_digits() {
    assert_eq!(
        strip_isolates(&tr_args(Language::Fa, "count-events", &[("count", 12_usize.into())])),
        "۱۲ رویداد"
    );
    assert_eq!(
        strip_isolates(&tr_args(Language::En, "count-events", &[("count", 1_usize.into())])),
        "1 event"
    );
    assert_eq!(number(Language::Fa, 14_000), "۱۴٬۰۰۰");
    assert_eq!(number(Language::En, -1_234_567), "−1,234,567");
}

#[test]
fn text_from_outside_is_isolated() {
    let message = tr_args(
        Language::Fa,
        "error-unreadable-file",
        &[("file", "a.txt".into()), ("reason", "x".into())],
    );
    assert!(message.contains("\u{2068}a.txt\u{2069}"), "{message:?}");
}

#[test]
fn persian_has_no_arabic_yeh_or_kaf() {
    for (number, line) in FA.lines().enumerate() {
        assert!(!line.contains(['ي', 'ك']), "line {}: {line}", number + 1);
    }
}
