//! Prints how well dates, calendars, values, events and merging are understood
//! on the test data, by kind: `cargo run --release --example evaluate`. Fails
//! when a figure is below its floor (`tests/evaluation`).
//!
//! `-v` prints every case that is wrong, too; a name prints that part only.

#[path = "../../tests/evaluation/mod.rs"]
mod evaluation;

use evaluation::Part;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut verbose = false;
    let mut wanted: Vec<String> = Vec::new();
    for arg in std::env::args().skip(1) {
        if arg == "-v" { verbose = true } else { wanted.push(arg) }
    }
    let mut parts = evaluation::all();
    parts.retain(|part| wanted.is_empty() || wanted.iter().any(|name| name == part.name));
    for part in &parts {
        print(part, verbose);
    }
    let fallen: Vec<String> = parts.iter().flat_map(Part::fallen).collect();
    for figure in &fallen {
        eprintln!("below its floor: {figure}");
    }
    if fallen.is_empty() && !parts.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn print(part: &Part, verbose: bool) {
    println!("{}", part.name);
    for figure in &part.figures {
        println!("  {figure}");
    }
    for (kind, (right, all)) in &part.kinds {
        println!("      {kind:<36} {right:>5} of {all}");
    }
    for failure in part.failures.iter().filter(|_| verbose) {
        println!("    {failure}");
    }
}
