//! Fits the weights of merging to our collections of articles about the same
//! stories: `cargo run --release --example fit_merging` prints them as they
//! stand in `src/extract/events/evidence.rs`, with what they reach.
//!
//! `--cross` fits them as often as there are collections, each time without one,
//! and prints what they reach on the one that was left out.
//!
//! Of the tellings by which two articles may be joined one pair is enough, so
//! the likeliest counts as an example of one event and the others as none
//! (multiple-instance learning); every other pair of the group is an example of
//! two events. Other groups' stories, taken for ones of the same day, are further
//! examples of two.

#[path = "../../tests/evaluation/mod.rs"]
mod evaluation;
mod logistic;

use evaluation::Part;
use evaluation::merge::{Counts, Group, Tellings, groups};
use gahnegar::extract::fitting::{
    COUNT, Features, Pair, WEIGHTS, Weights, merge_by, pairs, pairs_of_one_day,
};
use logistic::Example;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashSet};

/// What all pairs of other stories weigh together, in examples.
const STRANGERS: f64 = 400.0;
/// Groups whose stories each group's are compared with.
const NEIGHBOURS: usize = 3;
/// Stories that share less are told apart without weights.
const LIKE_ENOUGH: f32 = 0.12;
/// Fits, each with the likeliest pairs by the last one.
const ROUNDS: usize = 8;
/// The precision that is asked for in fitting.
const PRECISION: f64 = 0.95;

/// One group with all that is weighed in it.
struct Weighed {
    group: Group,
    pairs: Vec<Pair>,
    bags: Vec<Vec<Tellings>>,
    strangers: Vec<Features>,
}

fn main() {
    let weighed = weigh(groups());
    let all: Vec<&Weighed> = weighed.iter().collect();
    if std::env::args().any(|arg| arg == "--cross") {
        cross(&all);
        return;
    }
    let weights = fit(&all);
    println!("enough: {:.2}", weights.enough);
    for ((name, old), weight) in WEIGHTS.iter().zip(weights.each) {
        println!("    (\"{name}\", {weight:.2}), // was {old:.2}");
    }
    print("as fitted", reached(&all, &weights));
    print("by the weights in force", reached(&all, &Weights::default()));
}

fn weigh(groups: Vec<Group>) -> Vec<Weighed> {
    let strangers: Vec<Vec<Features>> =
        (0..groups.len()).map(|place| strangers(&groups, place)).collect();
    groups
        .into_iter()
        .zip(strangers)
        .map(|(group, strangers)| {
            let (pairs, bags) = (pairs(&group.list()), group.to_be_joined());
            Weighed { group, pairs, bags, strangers }
        })
        .collect()
}

/// What a group's stories share with others' of a far part of the collections.
fn strangers(groups: &[Group], place: usize) -> Vec<Features> {
    let direct = WEIGHTS.iter().position(|(name, _)| *name == "direct signs");
    let direct = direct.expect("direct signs are weighed");
    let mut found = Vec::new();
    for step in 1..=NEIGHBOURS {
        let other = &groups[(place + step * 37) % groups.len()];
        let mut list = groups[place].list();
        let border = list.len();
        list.extend(other.list());
        let across = pairs_of_one_day(&list).into_iter().filter(|pair| {
            (pair.first.0 < border) != (pair.second.0 < border)
                && pair.features[direct] >= LIKE_ENOUGH
        });
        found.extend(across.map(|pair| pair.features));
    }
    found
}

/// Weights for some groups, and what is enough for the precision asked.
fn fit(groups: &[&Weighed]) -> Weights {
    let mut weights = Weights::default();
    let strangers: usize = groups.iter().map(|group| group.strangers.len()).sum();
    let weight = STRANGERS / strangers.max(1) as f64;
    for _ in 0..ROUNDS {
        let mut examples: Vec<Example<COUNT>> = Vec::new();
        for group in groups {
            group.add_examples(&weights, &mut examples);
            let strange = |features: &Features| Example { features: *features, one: false, weight };
            examples.extend(group.strangers.iter().map(strange));
        }
        weights.each = logistic::fit(&examples, weights.each);
    }
    weights.enough = enough(groups, &weights);
    weights
}

impl Weighed {
    fn add_examples(&self, weights: &Weights, examples: &mut Vec<Example<COUNT>>) {
        let of_one: HashSet<Tellings> = self.bags.iter().flatten().copied().collect();
        let is_of_one = |pair: &Pair| {
            of_one.contains(&(pair.first, pair.second))
                || of_one.contains(&(pair.second, pair.first))
        };
        let mut likeliest: BTreeSet<usize> = BTreeSet::new();
        for bag in &self.bags {
            let within = |pair: &Pair| {
                bag.contains(&(pair.first, pair.second)) || bag.contains(&(pair.second, pair.first))
            };
            let those = (0..self.pairs.len()).filter(|place| within(&self.pairs[*place]));
            let odds = |place: &usize| weights.odds(&self.pairs[*place].features);
            likeliest.extend(those.max_by(|a, b| odds(a).total_cmp(&odds(b))));
        }
        for (place, pair) in self.pairs.iter().enumerate() {
            let one = likeliest.contains(&place);
            if one || !is_of_one(pair) {
                examples.push(Example { features: pair.features, one, weight: 1.0 });
            }
        }
    }
}

/// What must be reached for two tellings to be one, so that the most are joined
/// with the precision that is asked for.
fn enough(groups: &[&Weighed], weights: &Weights) -> f32 {
    let steps = (0..=40u8).map(|step| f32::from(step).mul_add(0.025, -0.8));
    let tried =
        steps.map(|enough| (enough, reached(groups, &Weights { enough, ..weights.clone() })));
    let good = tried.filter(|(_, counts)| counts.precision() >= PRECISION);
    good.max_by(|a, b| a.1.found.cmp(&b.1.found).then(a.0.total_cmp(&b.0)))
        .map_or(1.0, |(enough, _)| enough)
}

fn reached(groups: &[&Weighed], weights: &Weights) -> Counts {
    let each = groups.par_iter().map(|group| {
        let events = merge_by(&group.group.list(), weights);
        group.group.counts(&events, &mut Part::new("fit"))
    });
    let mut counts = Counts::default();
    each.collect::<Vec<Counts>>().into_iter().for_each(|group| counts.add(group));
    counts
}

/// What weights reach on a collection that they were not fitted on.
fn cross(all: &[&Weighed]) {
    let names: BTreeSet<&str> = all.iter().map(|group| group.group.collection).collect();
    let mut counts = Counts::default();
    for name in names {
        let (out, kept): (Vec<&Weighed>, Vec<&Weighed>) =
            all.iter().partition(|group| group.group.collection == name);
        let reached = reached(&out, &fit(&kept));
        print(name, reached);
        counts.add(reached);
    }
    print("all that were left out", counts);
}

fn print(name: &str, counts: Counts) {
    println!("{name}: precision {:.3}, recall {:.3}", counts.precision(), counts.recall());
}
