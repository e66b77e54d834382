//! Gradient boosting of regression trees for the logarithm of odds (Friedman,
//! Annals of Statistics 29(5), 2001), with the second derivative (Chen and
//! Guestrin, KDD 2016), values in bins, and of each leaf to be parted a random few
//! of the values looked at (as in random forests), so that the trees differ.

use gahnegar::extract::fitting::{Tree, Trees};

/// Trees that are fitted one after the other.
const STEPS: usize = 200;
/// How much of what a leaf would mend it mends.
const RATE: f64 = 0.03;
/// Leaves of a tree.
const LEAVES: usize = 16;
/// Examples in a leaf, at the least, each by its weight.
const LEAST: f64 = 20.0;
/// The penalty on what a leaf says.
const PENALTY: f64 = 1.0;
/// Of so many values one is looked at.
const ONE_OF: u64 = 5;
/// Bins of a value.
const BINS: usize = 128;

/// One example of two classes.
pub(crate) struct Example {
    /// What is seen in it.
    pub(crate) seen: Vec<f32>,
    /// Its class.
    pub(crate) one: bool,
    /// How many examples it stands for.
    pub(crate) weight: f64,
}

/// How far what is said of an example is from its class, and how much that bends.
#[derive(Debug, Clone, Copy, Default)]
struct Miss {
    slope: f64,
    bend: f64,
    weight: f64,
}

impl Miss {
    fn add(&mut self, other: Self) {
        self.slope += other.slope;
        self.bend += other.bend;
        self.weight += other.weight;
    }

    fn without(self, other: Self) -> Self {
        Self {
            slope: self.slope - other.slope,
            bend: self.bend - other.bend,
            weight: self.weight - other.weight,
        }
    }

    /// What a leaf of these examples gains.
    fn gain(self) -> f64 {
        self.slope * self.slope / (self.bend + PENALTY)
    }

    /// What such a leaf says.
    fn says(self) -> f32 {
        (RATE * self.slope / (self.bend + PENALTY)) as f32
    }
}

/// Examples with each value in bins.
struct Binned {
    /// The borders between the bins of each value.
    borders: Vec<Vec<f32>>,
    /// By value, then example.
    bins: Vec<Vec<u8>>,
}

impl Binned {
    fn of(examples: &[Example]) -> Self {
        let count = examples.first().map_or(0, |example| example.seen.len());
        let borders: Vec<Vec<f32>> = (0..count).map(|place| borders(examples, place)).collect();
        let bin = |place: usize, example: &Example| {
            borders[place].partition_point(|border| *border <= example.seen[place]) as u8
        };
        let row = |place| examples.iter().map(|example| bin(place, example)).collect();
        let bins = (0..count).map(row).collect();
        Self { borders, bins }
    }
}

/// Borders that part the examples into bins of about the same size.
fn borders(examples: &[Example], place: usize) -> Vec<f32> {
    let mut values: Vec<f32> = examples.iter().map(|example| example.seen[place]).collect();
    values.sort_unstable_by(f32::total_cmp);
    values.dedup();
    let step = values.len().div_ceil(BINS).max(1);
    values.windows(2).step_by(step).map(|pair| f32::midpoint(pair[0], pair[1])).collect()
}

/// A leaf that may be parted.
struct Leaf {
    /// Where it stands in the tree: the sides from the root on.
    path: Vec<usize>,
    examples: Vec<u32>,
    all: Miss,
    best: Option<Split>,
}

/// The best way to part a leaf.
#[derive(Debug, Clone, Copy)]
struct Split {
    place: usize,
    /// The last bin of the side of the less.
    bin: usize,
    gain: f64,
}

/// Numbers that look random but are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

/// Trees under which the examples are likely.
pub(crate) fn fit(examples: &[Example]) -> Trees {
    let binned = Binned::of(examples);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (ones, all) = examples.iter().fold((1.0, 2.0), |(ones, all), example| {
        (ones + example.weight * f64::from(u8::from(example.one)), all + example.weight)
    });
    let start: f64 = (ones / (all - ones)).ln();
    let mut odds = vec![start; examples.len()];
    let mut trees = vec![Tree::Leaf(start as f32)];
    for _ in 0..STEPS {
        let misses: Vec<Miss> =
            examples.iter().zip(&odds).map(|(example, odds)| miss(example, *odds)).collect();
        trees.push(grow(&binned, &misses, &mut dice, &mut odds));
    }
    Trees(trees)
}

fn miss(example: &Example, odds: f64) -> Miss {
    let chance = 1.0 / (1.0 + (-odds).exp());
    Miss {
        slope: example.weight * (f64::from(u8::from(example.one)) - chance),
        bend: example.weight * chance * (1.0 - chance),
        weight: example.weight,
    }
}

/// One tree, the leaf that gains most being parted first; adds what it says to `odds`.
fn grow(binned: &Binned, misses: &[Miss], dice: &mut Dice, odds: &mut [f64]) -> Tree {
    let all = (0..misses.len() as u32).collect();
    let mut leaves = vec![leaf(binned, misses, dice, Vec::new(), all)];
    let mut parted: Vec<(Vec<usize>, Split)> = Vec::new();
    while leaves.len() < LEAVES {
        let gain = |leaf: &Leaf| leaf.best.map_or(0.0, |best| best.gain);
        let best = (0..leaves.len()).max_by(|a, b| gain(&leaves[*a]).total_cmp(&gain(&leaves[*b])));
        let Some(at) = best.filter(|at| gain(&leaves[*at]) > 0.0) else { break };
        let parent = leaves.swap_remove(at);
        let Some(split) = parent.best else { break };
        let (less, more) = parent.examples.iter().partition::<Vec<u32>, _>(|example| {
            usize::from(binned.bins[split.place][**example as usize]) <= split.bin
        });
        for (side, examples) in [less, more].into_iter().enumerate() {
            let path = parent.path.iter().copied().chain([side]).collect();
            leaves.push(leaf(binned, misses, dice, path, examples));
        }
        parted.push((parent.path, split));
    }
    for leaf in &leaves {
        for example in &leaf.examples {
            odds[*example as usize] += f64::from(leaf.all.says());
        }
    }
    tree(binned, &parted, &leaves, &mut Vec::new())
}

/// The tree below a place.
fn tree(
    binned: &Binned,
    parted: &[(Vec<usize>, Split)],
    leaves: &[Leaf],
    path: &mut Vec<usize>,
) -> Tree {
    let Some((_, split)) = parted.iter().find(|(at, _)| at == path) else {
        let leaf = leaves.iter().find(|leaf| leaf.path == *path);
        return Tree::Leaf(leaf.map_or(0.0, |leaf| leaf.all.says()));
    };
    let mut side = |side| {
        path.push(side);
        let found = tree(binned, parted, leaves, path);
        path.pop();
        found
    };
    let sides = [side(0), side(1)];
    Tree::Split(split.place, binned.borders[split.place][split.bin], Box::new(sides))
}

fn leaf(
    binned: &Binned,
    misses: &[Miss],
    dice: &mut Dice,
    path: Vec<usize>,
    examples: Vec<u32>,
) -> Leaf {
    let mut all = Miss::default();
    for example in &examples {
        all.add(misses[*example as usize]);
    }
    let mut best: Option<Split> = None;
    for place in (0..binned.bins.len()).filter(|_| dice.next() >> 33 < (1 << 31) / ONE_OF) {
        let split = split(binned, misses, place, &examples, all);
        if split.is_some_and(|split| best.is_none_or(|best| split.gain > best.gain)) {
            best = split;
        }
    }
    Leaf { path, examples, all, best }
}

/// The best way to part examples by one value.
fn split(
    binned: &Binned,
    misses: &[Miss],
    place: usize,
    examples: &[u32],
    all: Miss,
) -> Option<Split> {
    let bins = &binned.bins[place];
    let mut each = [Miss::default(); BINS + 2];
    for example in examples {
        each[usize::from(bins[*example as usize])].add(misses[*example as usize]);
    }
    let mut less = Miss::default();
    let mut best: Option<Split> = None;
    for (bin, miss) in each.iter().enumerate().take(binned.borders[place].len()) {
        less.add(*miss);
        let more = all.without(less);
        let gain = less.gain() + more.gain() - all.gain();
        let enough = less.weight >= LEAST && more.weight >= LEAST && gain > 1e-9;
        if enough && best.is_none_or(|best| gain > best.gain) {
            best = Some(Split { place, bin, gain });
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_alone_says_nothing_and_both_say_all() {
        let mut dice = Dice(7);
        let mut draw = || (dice.next() >> 40) as f32 / (1u64 << 24) as f32;
        let examples: Vec<Example> = (0..800)
            .map(|_| {
                let seen: Vec<f32> = (0..10).map(|_| draw()).collect();
                let one = (seen[0] < 0.5) == (seen[1] < 0.5);
                Example { seen, one, weight: 1.0 }
            })
            .collect();
        let trees = fit(&examples);
        let is_right = |example: &&Example| (trees.of(&example.seen) > 0.0) == example.one;
        assert!(examples.iter().filter(is_right).count() > 760);
        let written: Trees = trees.to_string().parse().expect("trees");
        assert_eq!(written.0.len(), STEPS + 1);
    }
}
