//! The same event in several articles, against what a reader would join.

use super::Part;
use super::events::fold;
use gahnegar::article::{Article, read};
use gahnegar::extract::{ArticleFacts, Context, Event, analyse, merge};

/// The collections that the rules have met, in the order in which they were
/// written: each before the rules had met it. The weights are fitted on all of them.
/// From the eleventh on, those with odd numbers are articles of an agency's length.
const COLLECTIONS: [(&str, &str); 49] = [
    ("first collection", include_str!("../data/merge/groups.txt")),
    ("second collection", include_str!("../data/merge/groups-2.txt")),
    ("third collection", include_str!("../data/merge/groups-3.txt")),
    ("fourth collection", include_str!("../data/merge/groups-4.txt")),
    ("fifth collection", include_str!("../data/merge/groups-5.txt")),
    ("sixth collection", include_str!("../data/merge/groups-6.txt")),
    ("seventh collection", include_str!("../data/merge/groups-7.txt")),
    ("eighth collection", include_str!("../data/merge/groups-8.txt")),
    ("ninth collection", include_str!("../data/merge/groups-9.txt")),
    ("tenth collection", include_str!("../data/merge/groups-10.txt")),
    ("eleventh collection", include_str!("../data/merge/groups-11.txt")),
    ("twelfth collection", include_str!("../data/merge/groups-12.txt")),
    ("thirteenth collection", include_str!("../data/merge/groups-13.txt")),
    ("fourteenth collection", include_str!("../data/merge/groups-14.txt")),
    ("fifteenth collection", include_str!("../data/merge/groups-15.txt")),
    ("sixteenth collection", include_str!("../data/merge/groups-16.txt")),
    ("seventeenth collection", include_str!("../data/merge/groups-17.txt")),
    ("eighteenth collection", include_str!("../data/merge/groups-18.txt")),
    ("nineteenth collection", include_str!("../data/merge/groups-19.txt")),
    ("twentieth collection", include_str!("../data/merge/groups-20.txt")),
    ("twenty-first collection", include_str!("../data/merge/groups-21.txt")),
    ("twenty-second collection", include_str!("../data/merge/groups-22.txt")),
    ("twenty-third collection", include_str!("../data/merge/groups-23.txt")),
    ("twenty-fourth collection", include_str!("../data/merge/groups-24.txt")),
    ("twenty-fifth collection", include_str!("../data/merge/groups-25.txt")),
    ("twenty-sixth collection", include_str!("../data/merge/groups-26.txt")),
    ("twenty-seventh collection", include_str!("../data/merge/groups-27.txt")),
    ("twenty-eighth collection", include_str!("../data/merge/groups-28.txt")),
    ("twenty-ninth collection", include_str!("../data/merge/groups-29.txt")),
    ("thirtieth collection", include_str!("../data/merge/groups-30.txt")),
    ("thirty-first collection", include_str!("../data/merge/groups-31.txt")),
    ("thirty-second collection", include_str!("../data/merge/groups-32.txt")),
    ("thirty-third collection", include_str!("../data/merge/groups-33.txt")),
    ("thirty-fourth collection", include_str!("../data/merge/groups-34.txt")),
    ("thirty-fifth collection", include_str!("../data/merge/groups-35.txt")),
    ("thirty-sixth collection", include_str!("../data/merge/groups-36.txt")),
    ("thirty-seventh collection", include_str!("../data/merge/groups-37.txt")),
    ("thirty-eighth collection", include_str!("../data/merge/groups-38.txt")),
    ("thirty-ninth collection", include_str!("../data/merge/groups-39.txt")),
    ("fortieth collection", include_str!("../data/merge/groups-40.txt")),
    ("forty-first collection", include_str!("../data/merge/groups-41.txt")),
    ("forty-second collection", include_str!("../data/merge/groups-42.txt")),
    ("forty-third collection", include_str!("../data/merge/groups-43.txt")),
    ("forty-fourth collection", include_str!("../data/merge/groups-44.txt")),
    ("forty-fifth collection", include_str!("../data/merge/groups-45.txt")),
    ("fiftieth collection", include_str!("../data/merge/groups-50.txt")),
    ("fifty-first collection", include_str!("../data/merge/groups-51.txt")),
    ("fifty-second collection", include_str!("../data/merge/groups-52.txt")),
    ("fifty-third collection", include_str!("../data/merge/groups-53.txt")),
];

/// Collections that no weight was fitted on and hardly a rule made with (the lost pairs of
/// the fifty-fourth to fifty-sixth were read).
const HELD_OUT: [(&str, &str); 10] = [
    ("forty-sixth collection", include_str!("../data/merge/groups-46.txt")),
    ("forty-seventh collection", include_str!("../data/merge/groups-47.txt")),
    ("forty-eighth collection", include_str!("../data/merge/groups-48.txt")),
    ("forty-ninth collection", include_str!("../data/merge/groups-49.txt")),
    ("fifty-fourth collection", include_str!("../data/merge/groups-54.txt")),
    ("fifty-fifth collection", include_str!("../data/merge/groups-55.txt")),
    ("fifty-sixth collection", include_str!("../data/merge/groups-56.txt")),
    ("fifty-seventh collection", include_str!("../data/merge/groups-57.txt")),
    ("fifty-eighth collection", include_str!("../data/merge/groups-58.txt")),
    ("fifty-ninth collection", include_str!("../data/merge/groups-59.txt")),
];

/// Words that all stand in one sentence.
type Words = Vec<String>;

/// Articles about one story.
pub(crate) struct Group {
    pub(crate) name: String,
    /// The collection that it stands in.
    pub(crate) collection: &'static str,
    pub(crate) articles: Vec<(String, Article, ArticleFacts)>,
    /// Each line of what is one: article name, and the words of each sentence
    /// that tells it there.
    same: Vec<Vec<(String, Vec<Words>)>>,
}

/// Our own groups.
pub(crate) fn groups() -> Vec<Group> {
    groups_in(&COLLECTIONS)
}

/// The groups of some collections.
fn groups_in(collections: &[(&'static str, &str)]) -> Vec<Group> {
    collections.iter().flat_map(|(collection, source)| groups_of(collection, source)).collect()
}

/// The groups of one collection.
fn groups_of(collection: &'static str, source: &str) -> Vec<Group> {
    let sections = source.split("\n## ").skip(1);
    sections.map(|section| Group::of(collection, section)).collect()
}

/// Pairs of articles joined as they should be, in all groups.
pub(crate) fn own() -> Part {
    measured("merging", groups())
}

/// The same in the collections that were left aside.
pub(crate) fn held_out() -> Part {
    measured("merging what was left aside", groups_in(&HELD_OUT)).unread()
}

/// The same in a collection in the form of `groups.txt`.
pub(crate) fn given(name: &'static str, source: &str) -> Part {
    measured(name, groups_of(name, source))
}

/// Pairs of articles joined as they should be, in some groups.
fn measured(name: &'static str, groups: Vec<Group>) -> Part {
    let mut part = Part::new(name);
    let mut counts = Counts::default();
    for group in groups {
        let before = part.failures.len();
        counts.add(group.counts(&merge(&group.list()), &mut part));
        part.kind("whole groups", part.failures.len() == before);
    }
    part.share("precision", counts.precision());
    part.share("recall", counts.recall());
    part
}

/// Pairs of articles that share an event.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    /// Joined as they should be.
    pub(crate) found: usize,
    /// To be joined.
    pub(crate) wanted: usize,
    /// Joined as no line joins them.
    pub(crate) wrong: usize,
}

impl Counts {
    pub(crate) fn add(&mut self, other: Self) {
        self.found += other.found;
        self.wanted += other.wanted;
        self.wrong += other.wrong;
    }

    pub(crate) fn precision(&self) -> f64 {
        self.found as f64 / (self.found + self.wrong).max(1) as f64
    }

    pub(crate) fn recall(&self) -> f64 {
        self.found as f64 / self.wanted.max(1) as f64
    }
}

/// Article and event of two tellings.
pub(crate) type Tellings = ((usize, usize), (usize, usize));

impl Group {
    fn of(collection: &'static str, section: &str) -> Self {
        let (name, rest) = section.split_once('\n').expect("a name line");
        let truth = rest.find("\n= ").unwrap_or(rest.len());
        let articles = format!("\n{}", &rest[..truth])
            .split("\n@ ")
            .skip(1)
            .map(|part| {
                let (name, text) = part.split_once('\n').expect("an article's name");
                let article = read("a.txt", text.trim().as_bytes()).expect("text");
                let facts = analyse(&article, &Context::default());
                (name.trim().to_owned(), article, facts)
            })
            .collect();
        let same = rest[truth..].lines().filter_map(|line| line.strip_prefix("= "));
        let same = same.map(line_of).collect();
        Self { name: name.to_owned(), collection, articles, same }
    }

    /// The articles as [`merge`] takes them.
    pub(crate) fn list(&self) -> Vec<(&Article, &ArticleFacts)> {
        self.articles.iter().map(|(_, article, facts)| (article, facts)).collect()
    }

    /// How its events were joined; what is wrong goes into `part`.
    pub(crate) fn counts(&self, events: &[Event], part: &mut Part) -> Counts {
        let (found, wanted) = self.joined(events, part);
        Counts { found, wanted, wrong: self.wrongly_joined(events, part) }
    }

    /// For each two articles that a line joins, the tellings of which one pair
    /// is enough.
    pub(crate) fn to_be_joined(&self) -> Vec<Vec<Tellings>> {
        let mut all = Vec::new();
        for line in &self.same {
            let told: Vec<Vec<(usize, usize)>> =
                line.iter().map(|(name, words)| self.events_of(self.index(name), words)).collect();
            for (place, first) in told.iter().enumerate() {
                for second in &told[place + 1..] {
                    let pairs = first.iter().flat_map(|a| second.iter().map(|b| (*a, *b)));
                    all.push(pairs.collect());
                }
            }
        }
        all
    }

    /// The events that an article tells in some sentences.
    fn events_of(&self, article: usize, sentences: &[Words]) -> Vec<(usize, usize)> {
        let (_, text, facts) = &self.articles[article];
        let tells = |event: &Event| {
            event.sources.iter().any(|source| is_one_of(text.slice(source.sentence), sentences))
        };
        let told = facts.events.iter().enumerate().filter(|(_, event)| tells(event));
        told.map(|(place, _)| (article, place)).collect()
    }

    fn tells(&self, event: &Event, article: usize, sentences: &[Words]) -> bool {
        let mut here = event.sources.iter().filter(|source| source.article == article);
        here.any(|source| is_one_of(self.articles[article].1.slice(source.sentence), sentences))
    }

    /// The dates of what an article tells in the sentences of some words, to
    /// see whether finding or joining failed.
    fn told(&self, article: usize, sentences: &[Words]) -> String {
        let facts = &self.articles[article].2;
        let here = self.events_of(article, sentences);
        let dates: Vec<String> = here
            .iter()
            .map(|(_, place)| &facts.events[*place])
            .map(|event| event.value.as_ref().map_or("undated".to_owned(), ToString::to_string))
            .collect();
        if dates.is_empty() { "no event".to_owned() } else { dates.join(", ") }
    }

    /// An article's name and the sentences in which it tells an event.
    fn sentences(&self, event: &Event, article: usize) -> String {
        let (name, text, _) = &self.articles[article];
        let here = event.sources.iter().filter(|source| source.article == article);
        let sentences: Vec<&str> = here.map(|source| text.slice(source.sentence)).collect();
        format!("{name}: «{}»", sentences.join(" … "))
    }

    fn index(&self, name: &str) -> usize {
        self.articles.iter().position(|(own, ..)| own == name).expect("the article is in the group")
    }

    /// Pairs that are to be joined: those that are, and all.
    fn joined(&self, events: &[Event], part: &mut Part) -> (usize, usize) {
        let (mut found, mut wanted) = (0, 0);
        for line in &self.same {
            for (place, (first, first_words)) in line.iter().enumerate() {
                for (second, second_words) in &line[place + 1..] {
                    let (a, b) = (self.index(first), self.index(second));
                    let joined = events.iter().any(|event| {
                        self.tells(event, a, first_words) && self.tells(event, b, second_words)
                    });
                    wanted += 1;
                    found += usize::from(joined);
                    part.kind(format!("pairs to be joined, {}", self.collection), joined);
                    if !joined {
                        let told = [(a, first_words), (b, second_words)]
                            .map(|(article, words)| self.told(article, words));
                        part.failures.push(format!(
                            "{}: not joined: {first}: {first_words:?} ({}) and {second}: \
                             {second_words:?} ({})",
                            self.name, told[0], told[1]
                        ));
                    }
                }
            }
        }
        (found, wanted)
    }

    /// How many pairs of articles share an event that no line joins.
    fn wrongly_joined(&self, events: &[Event], part: &mut Part) -> usize {
        let mut wrong = 0;
        for event in events {
            let mut members: Vec<usize> =
                event.sources.iter().map(|source| source.article).collect();
            members.sort_unstable();
            members.dedup();
            for (place, a) in members.iter().enumerate() {
                for b in &members[place + 1..] {
                    let right = self.is_wanted(event, *a, *b);
                    part.kind(format!("pairs joined, {}", self.collection), right);
                    if !right {
                        wrong += 1;
                        let told = [*a, *b].map(|article| self.sentences(event, article));
                        part.failures.push(format!(
                            "{}: wrongly joined: {}",
                            self.name,
                            told.join(" and ")
                        ));
                    }
                }
            }
        }
        wrong
    }

    fn is_wanted(&self, event: &Event, a: usize, b: usize) -> bool {
        self.same.iter().any(|line| {
            let has = |article: usize| {
                line.iter().any(|(name, words)| {
                    self.index(name) == article && self.tells(event, article, words)
                })
            };
            has(a) && has(b)
        })
    }
}

/// Whether a sentence holds all words of one of these.
fn is_one_of(sentence: &str, sentences: &[Words]) -> bool {
    let text = fold(sentence);
    sentences.iter().any(|words| words.iter().all(|word| text.contains(&fold(word))))
}

fn line_of(line: &str) -> Vec<(String, Vec<Words>)> {
    let words_of = |words: &str| words.split_whitespace().map(ToOwned::to_owned).collect();
    line.split(" | ")
        .map(|part| {
            let (name, sentences) = part.split_once(": ").expect("article: words");
            (name.trim().to_owned(), sentences.split(" ; ").map(words_of).collect())
        })
        .collect()
}
