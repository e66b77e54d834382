//! Lost non-joiners are put back with at least 98 % precision, and text that
//! lost none is left alone.

#[allow(unreachable_pub, reason = "shared with an example")]
mod measure;

use measure::{Damage, Score, disturb, measure};

/// Text that was never looked at while the rules were made, and text that was.
/// (The sentences about dates lack non-joiners on purpose here and there.)
const TEXTS: [(&str, &str); 4] = [
    ("held-out", include_str!("data/zwnj/held-out.txt")),
    ("articles", include_str!("data/events/articles.txt")),
    ("groups", include_str!("data/merge/groups.txt")),
    ("messages", include_str!("../assets/i18n/fa.ftl")),
];

#[test]
fn what_is_put_back_is_right() {
    for damage in [Damage::Glued, Damage::Spaced, Damage::Mixed] {
        let mut all = Score::default();
        for (name, text) in TEXTS {
            let score = measure(text, damage);
            let precision = score.precision();
            assert!(precision >= 0.98, "{name} {damage:?}: {precision:.4}\n{:#?}", score.wrong);
            all.add(score);
        }
        assert!(all.recall() > 0.5, "{damage:?}: recall {:.3}", all.recall());
    }
}

#[test]
fn text_that_lost_nothing_stays() {
    let (mut words, mut changed) = (0, Vec::new());
    for (_, text) in TEXTS {
        let (count, found) = disturb(text);
        words += count;
        changed.extend(found);
    }
    let rate = changed.len() as f64 * 10_000.0 / words as f64;
    assert!(rate <= 5.0, "{rate:.1} in 10,000 words\n{changed:#?}");
}
