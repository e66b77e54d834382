//! Gives the library the fingerprint of the code that reads articles, so that
//! stored extraction results are thrown away when that code changes.

use std::fs;
use std::path::{Path, PathBuf};

/// Everything that extraction results depend on.
const SOURCES: [&str; 5] = ["src/article", "src/extract", "src/calendar", "src/text", "assets"];

fn main() {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo:rerun-if-changed={source}");
        collect(Path::new(source), &mut files);
    }
    files.sort();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in files.iter().flat_map(|file| fs::read(file).unwrap_or_default()) {
        // FNV-1a
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    println!("cargo:rustc-env=GAHNEGAR_EXTRACTOR={hash:016x}");
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(path) else { return files.push(path.to_owned()) };
    for entry in entries.flatten() {
        collect(&entry.path(), files);
    }
}
