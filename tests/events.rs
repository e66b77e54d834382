//! Events of whole articles, and the figures of extraction that must not fall.

mod evaluation;

#[test]
fn articles_give_the_events_a_reader_would_mark() {
    let (own, sections) = (evaluation::events::own(), evaluation::events::sections());
    let (latest, outlets) = (evaluation::events::latest(), evaluation::events::outlets());
    let (english, voices) = (evaluation::events::english(), evaluation::events::voices());
    let (sixth, seventh) = (evaluation::events::sixth(), evaluation::events::seventh());
    let (other, eighth) = (evaluation::events::seventh_english(), evaluation::events::eighth());
    let aside = evaluation::events::held_out();
    let parts =
        [own, sections, latest, outlets, english, voices, sixth, seventh, other, eighth, aside];
    for part in parts {
        println!("{}\n{:#?}", part.failures.join("\n"), part.figures);
        part.hold();
    }
}

#[test]
fn the_day_of_publication_is_found() {
    evaluation::datelines::own().hold();
    evaluation::datelines::held_out().hold();
}
