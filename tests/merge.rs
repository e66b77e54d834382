//! The same event in several articles, against what a reader would join.

use gahnegar::article::{Article, read};
use gahnegar::extract::{ArticleFacts, Context, Event, analyse, merge};

struct Group {
    name: String,
    articles: Vec<(String, Article, ArticleFacts)>,
    /// Each line of what is one: article name and words.
    same: Vec<Vec<(String, Vec<String>)>>,
}

fn groups() -> Vec<Group> {
    let source = include_str!("data/merge/groups.txt");
    source.split("\n## ").skip(1).map(group).collect()
}

fn group(section: &str) -> Group {
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
    let same =
        rest[truth..].lines().filter_map(|line| line.strip_prefix("= ")).map(line_of).collect();
    Group { name: name.to_owned(), articles, same }
}

fn line_of(line: &str) -> Vec<(String, Vec<String>)> {
    line.split(" | ")
        .map(|part| {
            let (name, words) = part.split_once(": ").expect("article: words");
            (name.trim().to_owned(), words.split_whitespace().map(ToOwned::to_owned).collect())
        })
        .collect()
}

fn fold(text: &str) -> String {
    text.replace(['\u{200c}', ' '], "").replace(['أ', 'إ'], "ا").replace('ئ', "ی").to_lowercase()
}

impl Group {
    fn tells(&self, event: &Event, article: usize, words: &[String]) -> bool {
        event.sources.iter().filter(|source| source.article == article).any(|source| {
            let text = fold(self.articles[article].1.slice(source.sentence));
            words.iter().all(|word| text.contains(&fold(word)))
        })
    }

    fn index(&self, name: &str) -> usize {
        self.articles.iter().position(|(own, ..)| own == name).expect("the article is in the group")
    }

    fn merged(&self) -> Vec<Event> {
        let list: Vec<(&Article, &ArticleFacts)> =
            self.articles.iter().map(|(_, article, facts)| (article, facts)).collect();
        merge(&list)
    }

    /// Wanted pairs that were found, wanted pairs, and pairs that are wrong.
    fn score(&self) -> (usize, usize, usize) {
        let events = self.merged();
        let (mut found, mut wanted, mut right_pairs, mut made) = (0, 0, 0, 0);
        for line in &self.same {
            for (place, (first, first_words)) in line.iter().enumerate() {
                for (second, second_words) in &line[place + 1..] {
                    let (a, b) = (self.index(first), self.index(second));
                    let joined = events.iter().any(|event| {
                        self.tells(event, a, first_words) && self.tells(event, b, second_words)
                    });
                    wanted += 1;
                    found += usize::from(joined);
                    if !joined {
                        println!(
                            "  not joined: {first}: {first_words:?} and {second}: {second_words:?}"
                        );
                    }
                }
            }
        }
        for event in &events {
            let mut members: Vec<usize> =
                event.sources.iter().map(|source| source.article).collect();
            members.sort_unstable();
            members.dedup();
            for (place, a) in members.iter().enumerate() {
                for b in &members[place + 1..] {
                    made += 1;
                    let right = self.same.iter().any(|line| {
                        let has = |article: usize| {
                            line.iter().any(|(name, words)| {
                                self.index(name) == article && self.tells(event, article, words)
                            })
                        };
                        has(*a) && has(*b)
                    });
                    right_pairs += usize::from(right);
                    if !right {
                        println!("  wrongly joined: {} ({a} and {b})", event.title);
                    }
                }
            }
        }
        (found, wanted, made - right_pairs)
    }
}

#[test]
fn the_same_event_is_joined_and_no_other() {
    let (mut found, mut wanted, mut wrong) = (0, 0, 0);
    for group in groups() {
        println!("\n## {}", group.name);
        for event in group.merged() {
            let value = event.value.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
            let from: Vec<usize> = event.sources.iter().map(|source| source.article).collect();
            println!("{value} {from:?} {:?} {}", event.known, event.title);
        }
        let (group_found, group_wanted, group_wrong) = group.score();
        found += group_found;
        wanted += group_wanted;
        wrong += group_wrong;
    }
    let (precision, recall) = (found as f64 / (found + wrong) as f64, found as f64 / wanted as f64);
    println!(
        "\nmerging: {found} of {wanted} pairs joined, {wrong} wrongly: precision {precision:.3}, recall {recall:.3}"
    );
    assert!(precision >= 0.95, "precision fell to {precision:.3}");
    assert!(recall >= 0.80, "recall fell to {recall:.3}");
}

#[test]
fn the_order_of_articles_does_not_matter() {
    for group in groups() {
        let list: Vec<(&Article, &ArticleFacts)> =
            group.articles.iter().map(|(_, article, facts)| (article, facts)).collect();
        let reversed: Vec<_> = list.iter().rev().copied().collect();
        let plain = |events: Vec<Event>| -> Vec<(Option<String>, String, usize)> {
            events
                .into_iter()
                .map(|event| {
                    (event.value.map(|value| value.to_string()), event.title, event.sources.len())
                })
                .collect()
        };
        assert_eq!(plain(merge(&list)), plain(merge(&reversed)), "{}", group.name);
    }
}
