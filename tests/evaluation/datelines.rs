//! Heads of articles in the forms of many outlets, with the day on which each
//! was first published, or `none` where the text does not say.

use super::Part;
use gahnegar::article::{Known, read};

const HEADS: &str = include_str!("../data/datelines.txt");
const ASIDE: &str = include_str!("../data/datelines-aside-later.txt");

/// The heads of the repository.
pub(crate) fn own() -> Part {
    measured("datelines", HEADS)
}

/// Heads that no rule was made with.
pub(crate) fn held_out() -> Part {
    measured("datelines left aside later", ASIDE).unread()
}

/// Heads in the form of `datelines.txt`: `### name | day`, and the text.
pub(crate) fn measured(name: &'static str, source: &str) -> Part {
    let mut part = Part::new(name);
    let (mut right, mut all) = (0, 0);
    for section in format!("\n{source}").split("\n### ").skip(1) {
        let (head, text) = section.split_once('\n').expect("a name line");
        let (name, wanted) = head.rsplit_once(" | ").expect("a name and a day");
        let article = read("a.txt", text.as_bytes()).expect("text");
        let written = article.published.filter(|day| day.known == Known::Written);
        let got = written.map_or_else(|| "none".to_owned(), |day| day.edtf.to_string());
        // A clock time counts as its day.
        let fits = got.split('T').next() == Some(wanted);
        all += 1;
        right += usize::from(fits);
        part.kind(if wanted == "none" { "no day" } else { "a day" }, fits);
        if !fits {
            part.failures.push(format!("{name}: {got}, not {wanted}"));
        }
    }
    part.count("days of publication", right, all);
    part
}
