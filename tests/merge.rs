//! The same event in several articles.

mod evaluation;

use gahnegar::extract::{Event, merge};

#[test]
fn the_same_event_is_joined_and_no_other() {
    let part = evaluation::merge::own();
    println!("{}\n{:#?}", part.failures.join("\n"), part.figures);
    part.hold();
}

#[test]
fn the_order_of_articles_does_not_matter() {
    for group in evaluation::merge::groups() {
        let list = group.list();
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
