//! Events of whole articles, against what a reader would mark.

use gahnegar::article::read;
use gahnegar::extract::{Context, Event, analyse};

struct Case {
    name: String,
    text: String,
    wanted: Vec<(Vec<String>, Vec<Vec<String>>)>,
}

fn cases() -> Vec<Case> {
    let source = include_str!("data/events/articles.txt");
    let sections = source.split("\n### ").skip(1);
    sections
        .map(|section| {
            let (name, rest) = section.split_once('\n').expect("a name line");
            let (text, wanted) = rest.split_once("\n---\n").expect("a text and its events");
            let wanted = wanted.lines().filter(|line| !line.trim().is_empty()).map(want).collect();
            Case { name: name.to_owned(), text: text.to_owned(), wanted }
        })
        .collect()
}

fn want(line: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let (values, words) = line.split_once(" | ").expect("a value and words");
    let list = |text: &str, by: char| text.split(by).map(|part| part.trim().to_owned()).collect();
    (list(values, ';'), words.split(';').map(|all| list(all, ' ')).collect())
}

fn fold(text: &str) -> String {
    text.replace(['\u{200c}', ' '], "").replace(['أ', 'إ'], "ا").replace('ئ', "ی").to_lowercase()
}

fn fits(event: &Event, text: &str, (values, words): &(Vec<String>, Vec<Vec<String>>)) -> bool {
    let value = event.value.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
    let mut told = fold(&event.title);
    for source in &event.sources {
        told.push_str(&fold(&text[source.sentence.start..source.sentence.end]));
    }
    let says = |all: &Vec<String>| all.iter().all(|word| told.contains(&fold(word)));
    values.contains(&value) && words.iter().any(says)
}

#[test]
fn articles_give_the_events_a_reader_would_mark() {
    let (mut found, mut wanted, mut made) = (0usize, 0usize, 0usize);
    for case in cases() {
        let article = read("a.txt", case.text.as_bytes()).expect("text");
        let facts = analyse(&article, &Context::default());
        let mut left = case.wanted.clone();
        println!(
            "\n### {} (published {:?})",
            case.name,
            facts.published.as_ref().map(|p| p.edtf.to_string())
        );
        for event in &facts.events {
            let place = left.iter().position(|want| fits(event, &article.text, want));
            let mark = if place.is_some() { "+" } else { "-" };
            let value = event.value.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
            println!(
                "{mark} {value} | {} ({:.2}) {}",
                event.title,
                event.confidence,
                event.title.chars().count()
            );
            assert!(event.title.chars().count() <= 90, "too long: {}", event.title);
            if let Some(place) = place {
                left.remove(place);
                found += 1;
            }
            made += 1;
        }
        for (values, words) in &left {
            println!("  missing {} | {words:?}", values.join(";"));
        }
        wanted += case.wanted.len();
    }
    let (precision, recall) = (found as f64 / made as f64, found as f64 / wanted as f64);
    println!(
        "\nevents: {found} right of {made} made and {wanted} wanted: precision {precision:.3}, recall {recall:.3}"
    );
    assert!(precision >= 0.95, "precision fell to {precision:.3}");
    assert!(recall >= 0.92, "recall fell to {recall:.3}");
}
