//! The invariants of ARCHITECTURE.md that can be checked by reading: which
//! module uses which, and that the core knows no GUI, clock or environment.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Module → modules it may use, from the table in ARCHITECTURE.md.
fn allowed() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(sources().with_file_name("ARCHITECTURE.md"))
        .expect("ARCHITECTURE.md is here");
    let table = text
        .split_once("<!-- imports")
        .and_then(|(_, rest)| rest.split_once("<!-- end imports -->"))
        .expect("ARCHITECTURE.md marks its import table")
        .0;
    let mut rows = BTreeMap::new();
    for line in table.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let uses = cells[3]
            .split(',')
            .map(|name| name.trim().trim_matches('`').to_owned())
            .filter(|name| name != "–")
            .collect();
        rows.insert(cells[1].trim_matches('`').to_owned(), uses);
    }
    rows
}

/// Every source file with its path inside `src`, and its code without
/// comments.
fn files() -> Vec<(PathBuf, String)> {
    fn visit(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("src is readable") {
            let path = entry.expect("src is readable").path();
            if path.is_dir() {
                visit(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    visit(&sources(), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("sources are UTF-8");
            let code: Vec<&str> =
                text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
            let inside = path.strip_prefix(sources()).expect("the file is in src");
            (inside.to_owned(), code.join("\n"))
        })
        .collect()
}

/// `timeline/axis.rs` → `timeline`, `scene.rs` → `scene`.
fn module_of(file: &Path) -> String {
    let first = file.components().next().expect("a file has a name");
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The top-level modules named after `crate::`, in use lists and in paths.
fn crate_paths(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let names = rest.strip_prefix('{').map_or_else(
            || vec![rest],
            |list| list.split('}').next().unwrap_or_default().split(',').collect(),
        );
        for name in names {
            let word = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
            found.insert(name.trim().chars().take_while(word).collect());
        }
    }
    found
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let allowed = allowed();
    let mut wrong = Vec::new();
    for (file, code) in files() {
        let module = module_of(&file);
        if module == "lib" || module == "main" {
            continue;
        }
        let Some(may) = allowed.get(&module) else {
            wrong.push(format!("{module} is not in the table"));
            continue;
        };
        for used in crate_paths(&code) {
            if used != module && allowed.contains_key(&used) && !may.contains(&used) {
                wrong.push(format!("{module} uses {used}: {}", file.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "ARCHITECTURE.md and the sources disagree");
}

#[test]
fn the_table_lists_every_module_and_has_no_cycle() {
    let allowed = allowed();
    let mut modules: BTreeSet<String> = files().iter().map(|(file, _)| module_of(file)).collect();
    modules.remove("lib");
    modules.remove("main");
    assert_eq!(modules, allowed.keys().cloned().collect());
    let mut left = allowed;
    while !left.is_empty() {
        let free: Vec<String> = left
            .iter()
            .filter(|(_, uses)| uses.iter().all(|name| !left.contains_key(name)))
            .map(|(name, _)| name.clone())
            .collect();
        assert!(!free.is_empty(), "a cycle among {:?}", left.keys());
        left.retain(|name, _| !free.contains(name));
    }
}

#[test]
fn only_the_gui_feature_brings_a_gui() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--no-default-features", "--edges", "normal", "--prefix", "none"])
        .args(["--locked", "--offline", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs the tests, so it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(tree.lines().any(|line| line.starts_with("parley ")), "{tree}");
    let names = ["egui", "eframe", "winit", "epaint", "rfd", "arboard", "glutin", "wgpu"];
    let gui: Vec<&str> =
        tree.lines().filter(|line| names.iter().any(|name| line.starts_with(name))).collect();
    assert_eq!(gui, Vec::<&str>::new());
}

#[test]
fn only_the_window_names_egui() {
    let mut wrong = Vec::new();
    for (file, code) in files() {
        if file.starts_with("app") || file.starts_with("render/egui") {
            continue;
        }
        for line in code.lines() {
            let line = line.replace("render::egui::", "").replace("super::egui::", "");
            if ["egui::", "eframe::", "winit::"].iter().any(|name| line.contains(name)) {
                wrong.push(format!("{}: {line}", file.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn core_reads_no_clock_no_files_and_no_environment() {
    let core = ["calendar", "i18n", "text", "article", "extract", "scene", "timeline"];
    let impure =
        ["SystemTime", "Instant::", "Local::", "Utc::now", "env::var", "std::fs", "std::net"];
    let mut wrong = Vec::new();
    for (file, code) in files() {
        if !core.contains(&module_of(&file).as_str()) || file.ends_with("tests.rs") {
            continue;
        }
        let code = code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        for name in impure {
            if code.contains(name) {
                wrong.push(format!("{name} in {}", file.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
