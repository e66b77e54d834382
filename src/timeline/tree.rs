//! Questions over a sorted array of intervals in logarithmic time: a binary
//! tree of the latest end and the greatest importance below each node.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// The index. Leaves are the array's elements in order of their starts.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    leaves: usize,
    /// `(latest end, greatest importance)` of each node, root at 1.
    nodes: Vec<(f64, f32)>,
}

/// A node on the way to the best leaf.
struct Step {
    importance: f32,
    node: usize,
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Step {}
impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Step {
    /// More important first, then the one that stands earlier.
    fn cmp(&self, other: &Self) -> Ordering {
        self.importance.total_cmp(&other.importance).then(other.node.cmp(&self.node))
    }
}

impl Tree {
    /// Builds from `(end, importance)` of each element.
    pub(super) fn new(elements: &[(f64, f32)]) -> Self {
        let leaves = elements.len().next_power_of_two();
        let mut nodes = vec![(f64::NEG_INFINITY, f32::NEG_INFINITY); 2 * leaves];
        nodes[leaves..leaves + elements.len()].copy_from_slice(elements);
        for i in (1..leaves).rev() {
            let (a, b) = (nodes[2 * i], nodes[2 * i + 1]);
            nodes[i] = (a.0.max(b.0), a.1.max(b.1));
        }
        Self { leaves, nodes }
    }

    /// The (at most) `count` most important elements with an index in
    /// `first..last` that end after `after`, best first.
    pub(super) fn best(&self, first: usize, last: usize, after: f64, count: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut heap = BinaryHeap::new();
        self.push(&mut heap, 1, first, last, after);
        while let Some(Step { node, .. }) = heap.pop() {
            if found.len() == count {
                break;
            }
            if node >= self.leaves {
                found.push(node - self.leaves);
            } else {
                self.push(&mut heap, 2 * node, first, last, after);
                self.push(&mut heap, 2 * node + 1, first, last, after);
            }
        }
        found
    }

    /// Queues a node unless nothing below it can match.
    fn push(
        &self,
        heap: &mut BinaryHeap<Step>,
        node: usize,
        first: usize,
        last: usize,
        after: f64,
    ) {
        let Some(&(end, importance)) = self.nodes.get(node) else { return };
        let level = self.leaves >> node.ilog2();
        let from = (node << (self.leaves.ilog2() - node.ilog2())) - self.leaves;
        if end > after && from < last && from + level > first {
            heap.push(Step { importance, node });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_looking_at_everything(
            elements in prop::collection::vec((0..50i32, 0..6i32), 0..60),
            a in 0..60usize, b in 0..60usize, after in 0..50i32, count in 0..8usize,
        ) {
            let elements: Vec<(f64, f32)> =
                elements.iter().map(|&(e, i)| (f64::from(e), i as f32)).collect();
            let found = Tree::new(&elements).best(a, b, f64::from(after), count);
            let mut all: Vec<usize> = (a..b.min(elements.len()))
                .filter(|&i| elements[i].0 > f64::from(after))
                .collect();
            all.sort_by(|&x, &y| elements[y].1.total_cmp(&elements[x].1).then(x.cmp(&y)));
            all.truncate(count);
            let weight = |list: &[usize]| list.iter().map(|&i| elements[i].1).collect::<Vec<_>>();
            prop_assert_eq!(weight(&found), weight(&all));
            prop_assert!(found.iter().all(|i| (a..b).contains(i)));
        }
    }

    #[test]
    fn an_empty_tree_answers_nothing() {
        assert!(Tree::new(&[]).best(0, 10, f64::NEG_INFINITY, 3).is_empty());
    }
}
