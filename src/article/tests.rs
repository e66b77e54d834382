//! Whole files, from bytes to article.

use super::*;

fn seed(name: &str) -> Article {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
    read(name, &std::fs::read(path).expect("the seed is in the repository")).expect("text")
}

fn outline(article: &Article) -> String {
    use std::fmt::Write;
    let cut = |span: Span| {
        let words: Vec<&str> = article.slice(span).split_whitespace().take(4).collect();
        words.join(" ")
    };
    let mut out = String::new();
    let _ = writeln!(out, "title: {} ({:?})", article.title, article.title_span.is_some());
    let _ = writeln!(
        out,
        "agency: {:?} relays: {:?} reporter: {:?}",
        article.agency, article.relays, article.reporter
    );
    let _ = writeln!(
        out,
        "published: {:?}",
        article.published.as_ref().map(|p| (p.edtf.to_string(), p.span.map(|s| article.slice(s))))
    );
    let _ = writeln!(
        out,
        "language: {:?} encoding: {} warnings: {:?}",
        article.language, article.encoding, article.warnings
    );
    for (kind, span) in &article.meta {
        let _ = writeln!(out, "meta {kind:?}: {}", article.slice(*span));
    }
    for span in &article.body {
        let _ = writeln!(out, "body: {}…", cut(*span));
    }
    out
}

#[test]
fn seed_without_dateline() {
    insta::assert_snapshot!(outline(&seed("000_2de7ff498f1d4b15.txt")));
}

#[test]
fn seed_with_inline_dateline() {
    insta::assert_snapshot!(outline(&seed("004_0703d15e9313d6b3.txt")));
}
