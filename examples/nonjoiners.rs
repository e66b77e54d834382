//! Prints how well lost non-joiners are put back:
//! `cargo run --example nonjoiners [-- FILE…]`. With «-v» first, the places
//! that are wrong or missed, too.

#[path = "../tests/measure/mod.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with a test")]
mod measure;

use measure::{Damage, Score, disturb, measure};

const TEXTS: [&str; 4] = [
    "tests/data/zwnj/held-out.txt",
    "tests/data/events/articles.txt",
    "tests/data/merge/groups.txt",
    "assets/i18n/fa.ftl",
];

fn main() -> std::io::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let verbose = files.first().is_some_and(|first| first == "-v");
    files.drain(..usize::from(verbose));
    if files.is_empty() {
        files = TEXTS.iter().map(|&file| file.to_owned()).collect();
    }
    for file in &files {
        let text = std::fs::read_to_string(file)?;
        let (words, changed) = disturb(&text);
        let rate = changed.len() as f64 * 10_000.0 / words.max(1) as f64;
        println!("{file}: {words} words; as it is {} changed, {rate:.1} in 10,000", changed.len());
        if verbose {
            println!("    {}", changed.join("  "));
        }
        for damage in [Damage::Glued, Damage::Spaced, Damage::Mixed] {
            print(damage, &measure(&text, damage), verbose);
        }
    }
    Ok(())
}

fn print(damage: Damage, score: &Score, verbose: bool) {
    println!(
        "  {damage:?}: {} lost ({} visible), {} put back; precision {:.2} %, recall {:.1} % \
         (of the visible {:.1} %)",
        score.all,
        score.visible,
        score.right + score.wrong.len(),
        score.precision() * 100.0,
        score.recall() * 100.0,
        100.0 * (1.0 - score.missed.len() as f64 / score.visible.max(1) as f64),
    );
    if verbose {
        println!("    wrong: {}", score.wrong.join("  "));
        println!("    missed: {}", score.missed.join("  "));
    }
}
