//! Prints how well dates, calendars, values, events and merging are understood
//! on the test data, by kind: `cargo run --release --example evaluate`. Fails
//! when a figure is below its floor (`tests/evaluation`).
//!
//! `-v` prints every case that is wrong, too; a name prints that part only.
//! `--dates FILE`, `--events FILE`, `--merging FILE` and `--datelines FILE`
//! measure a file of one's own instead, in the form of `dates-own.tsv`,
//! `events/articles.txt`, `merge/groups.txt` and `datelines.txt` in
//! `tests/data`: so can texts be measured that nobody here has seen.

#[path = "../../tests/evaluation/mod.rs"]
mod evaluation;

use evaluation::Part;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut verbose = false;
    let mut wanted: Vec<String> = Vec::new();
    let mut given: Vec<Part> = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--") {
            _ if arg == "-v" => verbose = true,
            Some(kind) => match args.next().ok_or_else(usage).and_then(|file| read(kind, &file)) {
                Ok(part) => given.push(part),
                Err(reason) => {
                    eprintln!("{reason}");
                    return ExitCode::FAILURE;
                }
            },
            None => wanted.push(arg),
        }
    }
    if !given.is_empty() {
        for part in &given {
            print(part, verbose);
        }
        return ExitCode::SUCCESS;
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

/// Measures one file of somebody's own.
fn read(kind: &str, file: &str) -> Result<Part, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    match kind {
        "dates" => Ok(evaluation::sentences::measured("dates given", &text)),
        "events" => Ok(evaluation::events::measured("events given", &[&text])),
        "merging" => Ok(evaluation::merge::given("merging given", &text)),
        "datelines" => Ok(evaluation::datelines::measured("datelines given", &text)),
        _ => Err(usage()),
    }
}

fn usage() -> String {
    "evaluate [-v] [PART…] or [-v] --dates|--events|--merging|--datelines FILE…".to_owned()
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
