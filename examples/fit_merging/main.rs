//! Fits the weights of merging to our collections of articles about the same
//! stories: `cargo run --release --example fit_merging` prints them as they
//! stand in `src/extract/events/evidence.rs` and `company.rs`, with what they reach.
//!
//! How much is enough for two tellings to be one is found on collections left out:
//! the weights are fitted as often as there are folds, each time without the
//! collections of one, on which it is counted what they reach.
//!
//! Of the tellings by which two articles may be joined one pair is enough, so
//! the likeliest counts as an example of one event and the others as none
//! (multiple-instance learning); every other pair of the group is an example of
//! two events. Other groups' stories, taken for ones of the same day, are further
//! examples of two.
//!
//! First the weights of pairs alone are fitted, then, with what the pairs come to by
//! these, those of pairs in company, and last the boosted trees, which are written
//! to `assets/lexicon/merging-trees.txt`.

mod boosting;
#[path = "../../tests/evaluation/mod.rs"]
mod evaluation;
mod logistic;

use evaluation::Part;
use evaluation::merge::{Counts, Group, Tellings, groups};
use gahnegar::extract::fitting::{
    COMPANY, COMPANY_WEIGHTS, COUNT, Company, Features, Pair, Trees, WEIGHTS, Weights, merge_by,
    pairs, pairs_of_one_day,
};
use logistic::Example;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::Arc;

/// What all pairs of other stories weigh together, in examples.
const STRANGERS: f64 = 400.0;
/// Groups whose stories each group's are compared with.
const NEIGHBOURS: usize = 3;
/// Stories that share less are told apart without weights.
const LIKE_ENOUGH: f32 = 0.12;
/// Fits, each with the likeliest pairs by the last one.
const ROUNDS: usize = 8;
/// The precision that is asked for on collections left out.
const PRECISION: f64 = 0.955;
/// Parts that the collections are divided into to leave one out.
const FOLDS: usize = 7;

/// What is weighed in a pair and in its company.
const BOTH: usize = COUNT + COMPANY;

/// What stands above the trees.
const REMARKS: &str = "\
# Boosted trees that weigh whether two tellings are of one event (src/extract/events/trees.rs).
# Written by `cargo run --release --example fit_merging` from the collections in tests/data/merge.
# One tree a line, from its root on: the number of what is looked at < its border, then both sides.
";

/// One group with all that is weighed in it.
struct Weighed {
    pairs: Vec<Pair>,
    bags: Vec<Vec<Tellings>>,
    strangers: Vec<Pair>,
}

fn main() {
    let groups = groups();
    let all: Vec<&Group> = groups.iter().collect();
    let mut weights = fit(&all);
    let left_out = enough(&all);
    weights.enough = left_out.0;
    println!("enough: {:.2}", weights.enough);
    for ((name, ..), (alone, each)) in WEIGHTS.iter().zip(weights.alone.iter().zip(weights.each)) {
        println!("    (\"{name}\", {alone:.2}, {each:.2}),");
    }
    for ((name, _), weight) in COMPANY_WEIGHTS.iter().zip(weights.company) {
        println!("    (\"{name}\", {weight:.2}),");
    }
    if let Err(error) = write(&weights) {
        eprintln!("the trees could not be written: {error}");
    }
    print("on what was left out", left_out.1);
    print("as fitted", reached(&all, &weights));
    print("by the weights in force", reached(&all, &Weights::default()));
}

/// Writes the trees where the program has them.
fn write(weights: &Weights) -> std::io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/lexicon/merging-trees.txt");
    std::fs::write(path, format!("{REMARKS}{}", weights.trees))
}

/// What is weighed in some groups, in company by these weights.
fn weigh(groups: &[&Group], weights: &Weights) -> Vec<Weighed> {
    let each = groups.par_iter().enumerate().map(|(place, group)| Weighed {
        pairs: pairs(&group.list(), weights),
        bags: group.to_be_joined(),
        strangers: strangers(groups, place, weights),
    });
    each.collect()
}

/// What a group's stories share with others' of a far part of the collections.
fn strangers(groups: &[&Group], place: usize, weights: &Weights) -> Vec<Pair> {
    let direct = WEIGHTS.iter().position(|(name, ..)| *name == "direct signs");
    let direct = direct.expect("direct signs are weighed");
    let mut found = Vec::new();
    for step in 1..=NEIGHBOURS {
        let other = groups[(place + step * 37) % groups.len()];
        let mut list = groups[place].list();
        let border = list.len();
        list.extend(other.list());
        let across = pairs_of_one_day(&list, weights).into_iter().filter(|pair| {
            (pair.first.0 < border) != (pair.second.0 < border)
                && pair.features[direct] >= LIKE_ENOUGH
        });
        found.extend(across);
    }
    found
}

/// Weights for some groups, without what is enough.
fn fit(groups: &[&Group]) -> Weights {
    let mut weights = Weights::default();
    weights.alone = likeliest(&weigh(groups, &weights), weights.alone, |pair| pair.features);
    let guess = both(&weights.each, &weights.company);
    let in_company = |pair: &Pair| both(&pair.features, &pair.company);
    let weighed = weigh(groups, &weights);
    let found = likeliest(&weighed, guess, in_company);
    weights.each.copy_from_slice(&found[..COUNT]);
    weights.company.copy_from_slice(&found[COUNT..]);
    weights.trees = Arc::new(trees(&weighed, &weights));
    weights
}

/// The trees for what the weights leave unsaid.
fn trees(groups: &[Weighed], weights: &Weights) -> Trees {
    let sum = |pair: &Pair| weights.seen(&pair.features, &pair.company)[BOTH];
    let all = examples(groups, sum).into_iter().map(|(pair, one, weight)| boosting::Example {
        seen: weights.seen(&pair.features, &pair.company).to_vec(),
        one,
        weight,
    });
    boosting::fit(&all.collect::<Vec<_>>())
}

/// The pairs that are examples, by what they come to so far: whether they are of one
/// event, and how many examples each stands for.
fn examples(groups: &[Weighed], odds: impl Fn(&Pair) -> f32) -> Vec<(&Pair, bool, f64)> {
    let strangers: usize = groups.iter().map(|group| group.strangers.len()).sum();
    let weight = STRANGERS / strangers.max(1) as f64;
    let mut found = Vec::new();
    for group in groups {
        let told = group.examples(&odds).into_iter();
        found.extend(told.map(|(pair, one)| (pair, one, 1.0)));
        found.extend(group.strangers.iter().map(|pair| (pair, false, weight)));
    }
    found
}

/// Both in one row.
fn both(features: &Features, company: &Company) -> [f32; BOTH] {
    let mut row = [0.0; BOTH];
    row[..COUNT].copy_from_slice(features);
    row[COUNT..].copy_from_slice(company);
    row
}

/// The likeliest weights for what `row` sees in a pair, from a first guess.
fn likeliest<const N: usize>(
    groups: &[Weighed],
    guess: [f32; N],
    row: impl Fn(&Pair) -> [f32; N],
) -> [f32; N] {
    let mut weights = guess;
    for _ in 0..ROUNDS {
        let odds = |pair: &Pair| row(pair).iter().zip(&weights).map(|(x, w)| x * w).sum();
        let all = examples(groups, odds).into_iter();
        let all: Vec<Example<N>> =
            all.map(|(pair, one, weight)| Example { features: row(pair), one, weight }).collect();
        weights = logistic::fit(&all, weights);
    }
    weights
}

impl Weighed {
    /// The pairs that are examples, and whether they are of one event.
    fn examples(&self, odds: impl Fn(&Pair) -> f32) -> Vec<(&Pair, bool)> {
        let of_one: HashSet<Tellings> = self.bags.iter().flatten().copied().collect();
        let is_of_one = |pair: &Pair| {
            of_one.contains(&(pair.first, pair.second))
                || of_one.contains(&(pair.second, pair.first))
        };
        let odds: Vec<f32> = self.pairs.iter().map(odds).collect();
        let mut likeliest: BTreeSet<usize> = BTreeSet::new();
        for bag in &self.bags {
            let within = |pair: &Pair| {
                bag.contains(&(pair.first, pair.second)) || bag.contains(&(pair.second, pair.first))
            };
            let those = (0..self.pairs.len()).filter(|place| within(&self.pairs[*place]));
            likeliest.extend(those.max_by(|a, b| odds[*a].total_cmp(&odds[*b])));
        }
        let each = self.pairs.iter().enumerate();
        each.map(|(place, pair)| (pair, likeliest.contains(&place)))
            .filter(|(pair, one)| *one || !is_of_one(pair))
            .collect()
    }
}

/// What must be reached for two tellings to be one, so that the most are joined
/// with the precision that is asked for in groups that nothing was fitted on; and
/// what is reached there.
fn enough(groups: &[&Group]) -> (f32, Counts) {
    let names: BTreeSet<&str> = groups.iter().map(|group| group.collection).collect();
    let fold = |group: &Group| names.iter().position(|name| *name == group.collection);
    let steps: Vec<f32> = (0..=60u8).map(|step| f32::from(step).mul_add(0.025, -0.3)).collect();
    let mut counts = vec![Counts::default(); steps.len()];
    for part in 0..FOLDS {
        let is_out = |group: &Group| fold(group).is_some_and(|place| place % FOLDS == part);
        let (out, kept): (Vec<&Group>, Vec<&Group>) =
            groups.iter().partition(|group| is_out(group));
        let weights = fit(&kept);
        for (enough, counts) in steps.iter().zip(&mut counts) {
            counts.add(reached(&out, &Weights { enough: *enough, ..weights.clone() }));
        }
    }
    let good = steps.into_iter().zip(counts).filter(|(_, found)| found.precision() >= PRECISION);
    good.max_by(|a, b| a.1.found.cmp(&b.1.found).then(a.0.total_cmp(&b.0)))
        .unwrap_or((1.0, Counts::default()))
}

fn reached(groups: &[&Group], weights: &Weights) -> Counts {
    let each = groups.par_iter().map(|group| {
        let events = merge_by(&group.list(), weights);
        group.counts(&events, &mut Part::new("fit"))
    });
    let mut counts = Counts::default();
    each.collect::<Vec<Counts>>().into_iter().for_each(|group| counts.add(group));
    counts
}

fn print(name: &str, counts: Counts) {
    println!("{name}: precision {:.3}, recall {:.3}", counts.precision(), counts.recall());
}
