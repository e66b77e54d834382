//! Events of whole articles, and the figures of extraction that must not fall.

mod evaluation;

#[test]
fn articles_give_the_events_a_reader_would_mark() {
    let (own, sections) = (evaluation::events::own(), evaluation::events::sections());
    for part in [own, sections, evaluation::events::latest()] {
        println!("{}\n{:#?}", part.failures.join("\n"), part.figures);
        part.hold();
    }
}

#[test]
fn the_day_of_publication_is_found() {
    evaluation::datelines::own().hold();
}
