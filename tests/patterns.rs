//! Simple news, who and when and what crossed: every such sentence tells its event on its
//! day, whatever stands before the time. Names of bodies and people that look like parts of
//! dates are what this finds.

use gahnegar::article::read;
use gahnegar::extract::{Context, analyse};

/// Times that each subject is crossed with, in every frame.
const EACH: usize = 3;

struct Patterns {
    head: &'static str,
    source: &'static str,
}

const PERSIAN: Patterns = Patterns {
    head: "خبر روز\n\nتاریخ انتشار: ۱۴۰۴/۰۷/۱۵\n\nاین گزارش را خوانندگان نوشته\u{200c}اند.\n\n",
    source: include_str!("data/patterns/persian.txt"),
};

const ENGLISH: Patterns = Patterns {
    head: "News of the day\n\nTehran Times, October 7, 2025\n\nThis is a report by our readers.\n\n",
    source: include_str!("data/patterns/english.txt"),
};

impl Patterns {
    /// The lines of a section.
    fn section(&self, name: &str) -> Vec<&'static str> {
        let mut sections = self.source.split("\n## ").skip(1);
        let found = sections.find_map(|section| section.strip_prefix(name));
        found.expect("the section is there").lines().skip(1).collect()
    }

    /// Every sentence with the day that it tells of.
    fn sentences(&self) -> Vec<(String, &'static str)> {
        let [subjects, times, verbs, frames] =
            ["subjects", "times", "verbs", "frames"].map(|name| self.section(name));
        let mut found = Vec::new();
        for (at, subject) in subjects.iter().enumerate() {
            for (number, frame) in frames.iter().enumerate() {
                for turn in 0..EACH {
                    // Numbers without a common divisor: the pairs come round late.
                    let place = at * 7 + number * 5 + turn * 11;
                    let (time, day) = times[place % times.len()].split_once('\t').expect("a day");
                    let verb = verbs[(place + at) % verbs.len()];
                    found.push((filled(frame, subject, time, verb), day));
                }
            }
        }
        found
    }

    /// Whether a sentence gives one day, and that.
    fn is_told(&self, sentence: &str, day: &str) -> bool {
        let text = format!("{}{sentence}\n", self.head);
        let article = read("a.txt", text.as_bytes()).expect("text");
        let begins = article.text.len() - sentence.len() - 1;
        let events = analyse(&article, &Context::default()).events;
        let mut here = events.iter().filter(|event| event.sources[0].sentence.end > begins);
        let is_day = |event: &gahnegar::extract::Event| {
            let value = event.value.clone().map(gahnegar::calendar::Edtf::without_time);
            value.is_some_and(|value| value.to_string() == day)
        };
        here.next().is_some_and(is_day) && here.all(is_day)
    }
}

/// “The mayor” within a sentence is “the mayor”, “Ali Rezaei” stays.
fn filled(frame: &str, subject: &str, time: &str, verb: &str) -> String {
    let first = subject.split(' ').next().unwrap_or_default();
    let named = !matches!(
        first,
        "The"
            | "A"
            | "Her"
            | "Two"
            | "Three"
            | "Hundreds"
            | "Thousands"
            | "More"
            | "At"
            | "Striking"
            | "Teachers"
            | "Nurses"
            | "Divers"
            | "Rescuers"
            | "Firefighters"
    );
    let inner = if named { subject.to_owned() } else { uncapital(subject) };
    let text = frame.replace("{S}", subject).replace("{s}", &inner);
    // “Ali Rezaei, 47,” may stand before a comma.
    text.replace("{t}", time).replace("{v}", verb).replace(",,", ",")
}

fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Counts the sentences that tell their event, and asks for a share of them.
fn check(patterns: &Patterns, share: f64) {
    let sentences = patterns.sentences();
    let missed: Vec<&(String, &str)> =
        sentences.iter().filter(|(sentence, day)| !patterns.is_told(sentence, day)).collect();
    for (sentence, day) in &missed {
        println!("{day}  {sentence}");
    }
    let told = sentences.len() - missed.len();
    println!("{told} of {}", sentences.len());
    assert!(told as f64 >= share * sentences.len() as f64);
}

#[test]
fn simple_persian_news_is_told_on_its_day() {
    check(&PERSIAN, 0.99);
}

#[test]
fn simple_english_news_is_told_on_its_day() {
    check(&ENGLISH, 0.99);
}
