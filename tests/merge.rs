//! The same event in several articles.

mod evaluation;

use gahnegar::article::{Article, Known, Span, read};
use gahnegar::extract::{ArticleFacts, Context, Event, analyse, merge, merge_comparisons};
use std::collections::BTreeSet;

#[test]
fn the_same_event_is_joined_and_no_other() {
    for part in [evaluation::merge::own(), evaluation::merge::held_out()] {
        println!("{}\n{:#?}", part.failures.join("\n"), part.figures);
        part.hold();
    }
}

/// An event without the numbers of its articles.
type Plain<'a> = (String, String, Vec<String>, String, Vec<(&'a str, Span)>);

fn plain<'a>(list: &[(&'a Article, &ArticleFacts)]) -> Vec<Plain<'a>> {
    let told = |event: Event| {
        let value = event.value.map_or_else(|| "none".to_owned(), |value| value.to_string());
        let mut alt: Vec<String> = event.alt.iter().map(ToString::to_string).collect();
        alt.sort();
        let sources = event.sources.iter();
        let mut sources: Vec<(&str, Span)> =
            sources.map(|source| (&*list[source.article].0.text, source.sentence)).collect();
        sources.sort_unstable();
        (value, format!("{:?}", event.known), alt, event.title, sources)
    };
    let mut events: Vec<_> = merge(list).into_iter().map(told).collect();
    events.sort();
    events
}

/// Puts a list in an order that only the seed decides.
fn shuffle<T>(list: &mut [T], mut seed: u64) {
    for last in (1..list.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(last, (seed >> 33) as usize % (last + 1));
    }
}

#[test]
fn the_order_of_articles_does_not_matter() {
    let groups = evaluation::merge::groups();
    for group in &groups {
        let mut list = group.list();
        let expected = plain(&list);
        for seed in 0..24 {
            shuffle(&mut list, seed);
            assert_eq!(plain(&list), expected, "{}", group.name);
        }
    }
    // All of them at once: what is told elsewhere is near, too.
    let mut list: Vec<_> = groups.iter().flat_map(|group| group.list()).collect();
    let expected = plain(&list);
    for seed in 0..24 {
        shuffle(&mut list, seed);
        assert_eq!(plain(&list), expected, "in the order of {seed}");
    }
}

#[test]
fn every_telling_stays_a_source() {
    for group in evaluation::merge::groups() {
        let list = group.list();
        let told: usize =
            list.iter().flat_map(|(_, facts)| &facts.events).map(|event| event.sources.len()).sum();
        let kept: usize = merge(&list).iter().map(|event| event.sources.len()).sum();
        assert_eq!(kept, told, "{}", group.name);
    }
}

/// The event that all of some articles tell.
fn common(texts: &[&str]) -> Event {
    let events = merged(texts);
    let found = events.iter().find(|event| is_told_by_all(event, texts.len()));
    found.unwrap_or_else(|| panic!("{events:#?}")).clone()
}

fn is_told_by_all(event: &Event, count: usize) -> bool {
    (0..count).all(|article| event.sources.iter().any(|told| told.article == article))
}

/// The events of some articles.
fn merged(texts: &[&str]) -> Vec<Event> {
    let articles: Vec<Article> =
        texts.iter().map(|text| read("a.txt", text.as_bytes()).expect("text")).collect();
    let facts: Vec<ArticleFacts> =
        articles.iter().map(|article| analyse(article, &Context::default())).collect();
    merge(&articles.iter().zip(&facts).collect::<Vec<_>>())
}

#[test]
fn a_kind_a_place_and_a_day_do_not_make_one_event_of_two_in_two_languages() {
    let persian = "تاریخ انتشار: ۲۱ مهر ۱۴۰۴\n\nوزیر ورزش و جوانان روز یکشنبه ۲۰ مهر ۱۴۰۴ در تهران با \
                   قهرمانان کشتی دیدار کرد.\n";
    let english = "Published: 13 October 2025\n\nThe oil ministers of the two neighbours met in Tehran \
                   on 12 October 2025.\n";
    let events = merged(&[persian, english]);
    assert!(
        events.len() > 1 && !events.iter().any(|event| is_told_by_all(event, 2)),
        "{events:#?}"
    );
}

#[test]
fn the_more_precise_date_is_lent_and_dates_that_contradict_are_both_shown() {
    let day = "تاریخ انتشار: ۲۰ مه ۲۰۲۴\n\nهند و استرالیا در ۸ دسامبر ۲۰۲۳ در ملبورن پیمان تجارت \
               آزاد امضا کردند.\n";
    let month = "تاریخ انتشار: ۵ ژوئن ۲۰۲۴\n\nهند و استرالیا در دسامبر ۲۰۲۳ در ملبورن پیمان تجارت \
                 آزاد امضا کردند.\n";
    let other = "تاریخ انتشار: ۲۱ مه ۲۰۲۴\n\nهند و استرالیا در ۹ دسامبر ۲۰۲۳ در ملبورن پیمان تجارت \
                 آزاد امضا کردند.\n";
    let values = |event: &Event| -> Vec<String> {
        event.value.iter().chain(&event.alt).map(ToString::to_string).collect()
    };
    let lent = common(&[month, day]);
    assert_eq!(values(&lent), ["2023-12-08", "2023-12"]);
    assert_eq!(lent.known, Known::Borrowed);
    let contradicting = common(&[day, other]);
    assert_eq!(values(&contradicting), ["2023-12-08", "2023-12-09"]);
    assert_eq!(contradicting.known, Known::Written, "nobody is lent what he contradicts");
}

#[test]
fn merging_costs_near_linear_work() {
    // Of the crowded news of two months, and of that of ten years.
    for (days, most) in [(60, 16.0), (3_650, 10.0)] {
        let told = evaluation::varied::articles(3_200, days);
        let list: Vec<_> = told.iter().map(|(article, facts)| (article, facts)).collect();
        let mut costs = [400, 800, 1_600, 3_200].map(|count| {
            let per_article = merge_comparisons(&list[..count]) as f64 / count as f64;
            println!("{days} days, {count} articles: {per_article:.1} comparisons per article");
            per_article
        });
        // Work with the square of the articles would double it each time, eightfold
        // in all; more articles of a day only fill up the few that are compared.
        let growth: Vec<f64> = costs.windows(2).map(|two| two[1] / two[0]).collect();
        assert!(costs[3] < 4.5 * costs[0], "{costs:?}");
        assert!(growth[2] < 1.65, "no end of it: {growth:?}");
        costs.sort_by(f64::total_cmp);
        assert!(costs[3] < most, "{costs:?}");
    }
}

#[test]
fn among_many_articles_the_same_are_joined() {
    let told = evaluation::varied::articles(1_600, 3_650);
    let list: Vec<_> = told.iter().map(|(article, facts)| (article, facts)).collect();
    let (mut alone, mut first) = (BTreeSet::new(), 0);
    for group in evaluation::merge::groups() {
        alone.extend(pairs(&merge(&group.list()), first));
        first += group.articles.len();
    }
    let joined: BTreeSet<_> = pairs(&merge(&list), 0).collect();
    let kept = alone.intersection(&joined).count();
    println!("{kept} of {} pairs that are joined alone are joined among many", alone.len());
    assert!(kept as f64 >= 0.92 * alone.len() as f64);
}

/// Pairs of articles that share an event, numbered from `first`.
fn pairs(events: &[Event], first: usize) -> impl Iterator<Item = (usize, usize)> {
    events.iter().flat_map(move |event| {
        let articles: BTreeSet<usize> =
            event.sources.iter().map(|source| source.article + first).collect();
        let later = articles.clone();
        articles.into_iter().flat_map(move |a| {
            let after: Vec<usize> = later.range(a + 1..).copied().collect();
            after.into_iter().map(move |b| (a, b))
        })
    })
}
