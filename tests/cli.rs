//! The command line as a script sees it: the built program, its output, its
//! exit status.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SEEDS: [&str; 2] = ["seeds/000_2de7ff498f1d4b15.txt", "seeds/004_0703d15e9313d6b3.txt"];
const STORY: &str = "خبر آزمایشی از پکن\n\nتاریخ انتشار: ۱۴۰۴/۰۷/۱۵\n\n\
    رئیس‌جمهور در ۳ سپتامبر ۲۰۲۵ در پکن با همتای چینی خود دیدار کرد.\n";

/// The program in the repository's root, speaking English, with its data in a
/// folder of the test's own and no display.
struct Program {
    folder: tempfile::TempDir,
}

impl Program {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("makes folders");
        fs::write(&path, bytes).expect("writes");
        path.display().to_string()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gahnegar"));
        command
            .args(args)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("LC_ALL", "en_US.UTF-8")
            .env("LANG", "en_US.UTF-8")
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env_remove("LANGUAGE")
            .env_remove("LC_MESSAGES")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    fn run(&self, args: &[&str]) -> Done {
        Done::from(self.command(args).stdin(Stdio::null()).output().expect("the program runs"))
    }

    fn run_with_input(&self, args: &[&str], input: &[u8]) -> Done {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        child.stdin.take().expect("piped").write_all(input).expect("it reads");
        Done::from(child.wait_with_output().expect("it ends"))
    }
}

struct Done {
    status: i32,
    out: String,
    err: String,
}

impl From<Output> for Done {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().expect("it ends by itself"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

impl Done {
    #[track_caller]
    fn json(&self) -> Value {
        assert_eq!((self.status, self.err.as_str()), (0, ""));
        serde_json::from_str(&self.out).expect("JSON")
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn titles(document: &Value) -> Vec<&str> {
    let articles = document["articles"].as_array().expect("a list");
    articles.iter().map(|article| article["title"].as_str().expect("text")).collect()
}

#[test]
fn extract_prints_the_contract() {
    let program = Program::new();
    let done = program.run(&["extract", SEEDS[0], SEEDS[1]]);
    let document = done.json();
    assert_eq!(keys(&document), ["articles", "events"]);
    let article = &document["articles"][1];
    assert_eq!(
        keys(article),
        ["file", "title", "agency", "language", "published", "mentions", "warnings"]
    );
    assert_eq!(article["file"], SEEDS[1]);
    assert_eq!(article["agency"], "باشگاه خبرنگاران جوان");
    assert_eq!(article["language"], "fa");
    assert_eq!(keys(&article["published"]), ["edtf", "known"]);
    assert_eq!(article["published"]["edtf"], "2025-10-07");
    assert_eq!(article["published"]["known"], "written");
    assert_eq!(document["articles"][0]["published"], Value::Null);
    let mention = &article["mentions"][0];
    assert_eq!(keys(mention), ["text", "start", "end", "type", "edtf", "alt", "known", "why"]);
    let event = &document["events"][0];
    assert_eq!(keys(event), ["edtf", "known", "title", "confidence", "sources"]);
    assert_eq!(keys(&event["sources"][0]), ["article", "start", "end", "mention"]);
    assert!(done.out.starts_with("{\n  \"articles\": [\n    {\n      \"file\""));
    assert!(done.out.ends_with("}\n"));
}

#[test]
fn offsets_are_code_points_of_the_decoded_text() {
    let program = Program::new();
    let marked = program.file("marked.txt", [b"\xef\xbb\xbf", STORY.as_bytes()].concat());
    let utf16: Vec<u8> = STORY.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let utf16 = program.file("utf16.txt", utf16);
    let plain = program.file("plain.txt", STORY);
    let points: Vec<char> = STORY.chars().collect();
    let document = program.run(&["extract", &marked, &utf16, &plain]).json();
    let articles = document["articles"].as_array().expect("a list");
    assert_eq!(articles.len(), 3);
    for article in articles {
        let mentions = article["mentions"].as_array().expect("a list");
        assert!(!mentions.is_empty());
        assert_eq!(article["mentions"], articles[0]["mentions"]);
        for mention in mentions {
            let offset = |key: &str| mention[key].as_u64().expect("a number") as usize;
            let text: String = points[offset("start")..offset("end")].iter().collect();
            assert_eq!(mention["text"], Value::String(text));
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let program = Program::new();
    let args = ["extract", "--today", "2025-10-08", SEEDS[0], SEEDS[1]];
    let first = program.run(&args);
    assert_eq!(first.out, program.run(&args).out);
    let persian = program
        .command(&args)
        .env("LC_ALL", "fa_IR.UTF-8")
        .env("TZ", "Asia/Tokyo")
        .output()
        .expect("the program runs");
    assert_eq!(first.out, Done::from(persian).out);
}

#[test]
fn a_published_date_given_is_used() {
    let program = Program::new();
    let document = program.run(&["extract", "--published", "2025-09-04", SEEDS[0]]).json();
    assert_eq!(document["articles"][0]["published"]["edtf"], "2025-09-04");
    assert_eq!(document["articles"][0]["published"]["known"], "user");
}

#[test]
fn standard_input_is_a_file() {
    let program = Program::new();
    let document = program.run_with_input(&["extract", "-"], STORY.as_bytes()).json();
    assert_eq!(document["articles"][0]["file"], "-");
    assert_eq!(document["articles"][0]["published"]["edtf"], "2025-10-07");
    assert_eq!(titles(&document), ["خبر آزمایشی از پکن"]);
}

#[test]
fn folders_are_walked_in_order() {
    let program = Program::new();
    for name in ["in/b.md", "in/a.txt", "in/deep/c.TXT", "in/.hidden.txt", "in/picture.png"] {
        program.file(name, STORY.replace("پکن", name));
    }
    let folder = program.path("in").display().to_string();
    let document = program.run(&["extract", &folder]).json();
    let files: Vec<String> = document["articles"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|article| article["file"].as_str().expect("text").replace('\\', "/"))
        .collect();
    let base = folder.replace('\\', "/");
    assert_eq!(
        files,
        [format!("{base}/a.txt"), format!("{base}/b.md"), format!("{base}/deep/c.TXT")]
    );
    fs::create_dir(program.path("empty")).expect("makes a folder");
    let done = program.run(&["extract", &program.path("empty").display().to_string()]);
    assert_eq!(done.status, 1);
    assert_eq!(done.err.lines().count(), 1, "{}", done.err);
}

#[test]
fn bad_files_get_a_line_each_and_the_rest_is_done() {
    let program = Program::new();
    let bad = [
        program.file("empty.txt", ""),
        program.file("picture.txt", b"\x89PNG\r\n\x1a\n\0\0"),
        program.file("page.html", "<html></html>"),
        program.path("missing.txt").display().to_string(),
    ];
    let good = program.file("good.txt", STORY);
    let args: Vec<&str> = ["extract"]
        .into_iter()
        .chain(bad.iter().map(String::as_str))
        .chain([good.as_str()])
        .collect();
    let done = program.run(&args);
    assert_eq!(done.status, 1);
    let lines: Vec<&str> = done.err.lines().collect();
    assert_eq!(lines.len(), bad.len(), "{}", done.err);
    for (line, path) in lines.iter().zip(&bad) {
        assert!(line.ends_with(path.as_str()) && line.len() > path.len() + 2, "{line}");
    }
    let document: Value = serde_json::from_str(&done.out).expect("JSON");
    assert_eq!(titles(&document), ["خبر آزمایشی از پکن"]);
}

#[test]
fn wrong_usage_is_status_two() {
    let program = Program::new();
    let cases: [&[&str]; 8] = [
        &["extract"],
        &["extract", "--published", "yesterday", SEEDS[0]],
        &["extract", "--today", "2025-10", SEEDS[0]],
        &["add", "--library", "x"],
        &["export", SEEDS[0]],
        &["export", "--out", "a.jpg", SEEDS[0]],
        &["export", "--out", "a.png", "--scale", "0", SEEDS[0]],
        &["--no-such-switch"],
    ];
    for args in cases {
        let done = program.run(args);
        assert_eq!(done.status, 2, "{args:?}: {}", done.err);
        assert_eq!(done.out, "");
    }
    assert_eq!(program.run(&["--help"]).status, 0);
    assert_eq!(program.run(&["--version"]).status, 0);
}

#[test]
fn a_library_keeps_what_is_added() {
    let program = Program::new();
    let library = program.path("deep/er/news.gahnegar").display().to_string();
    let list = || program.run(&["list", "--library", &library]).json();
    assert_eq!(titles(&list()).len(), 2, "a new library holds the seeds");
    let story = program.file("story.txt", STORY);
    let done = program.run(&["add", "--library", &library, &story]);
    assert_eq!((done.status, done.out.as_str()), (0, "1 article added\n"));
    let listed = list();
    assert_eq!(titles(&listed).last(), Some(&"خبر آزمایشی از پکن"));
    assert_eq!(listed["articles"][2]["file"], story);
    assert_eq!(keys(&listed), ["articles", "events"]);
    // The same words from another file in another encoding.
    let utf16: Vec<u8> = STORY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let again = program.file("again.txt", utf16);
    let done = program.run(&["add", "--library", &library, &again]);
    assert_eq!(done.status, 0);
    assert!(done.out.contains(&again) && done.out.contains("no article added"), "{}", done.out);
    assert_eq!(list(), listed);
}

#[test]
fn the_library_is_in_the_data_folder_unless_named() {
    let program = Program::new();
    let story = program.file("story.txt", STORY);
    assert_eq!(program.run(&["add", &story]).status, 0);
    assert_eq!(titles(&program.run(&["list"]).json()).len(), 3);
    if cfg!(target_os = "linux") {
        assert!(program.path("data/gahnegar/library.sqlite").is_file());
    }
}

#[test]
fn a_damaged_library_is_named_and_left_alone() {
    let program = Program::new();
    let path = program.file("library", "این کتابخانه نیست. ".repeat(400));
    let before = fs::read(&path).expect("reads");
    for args in [vec!["list", "--library", &path], vec!["add", "--library", &path, SEEDS[0]]] {
        let done = program.run(&args);
        assert_eq!((done.status, done.out.as_str()), (1, ""));
        assert!(done.err.lines().count() == 1 && done.err.contains(&path), "{}", done.err);
    }
    assert_eq!(fs::read(&path).expect("reads"), before);
}

#[test]
fn pictures_are_the_same_and_never_replaced_unasked() {
    let program = Program::new();
    for (format, start) in [("png", &b"\x89PNG"[..]), ("svg", b"<svg"), ("pdf", b"%PDF")] {
        let draw = |name: &str, force: bool| {
            let out = program.path(&format!("{name}.{format}")).display().to_string();
            let mut args = vec!["export", "--out", &out, "--lang", "fa", "--width", "1200"];
            args.extend(force.then_some("--force"));
            args.extend(SEEDS);
            (program.run(&args), fs::read(&out).expect("it is written"))
        };
        let (done, first) = draw("one", false);
        assert_eq!((done.status, done.err.as_str()), (0, ""), "{format}");
        assert!(first.starts_with(start), "{format}");
        assert_eq!(draw("two", false).1, first, "{format}: the same bytes twice");
        let (refused, kept) = draw("one", false);
        assert_eq!(refused.status, 1, "{format}");
        assert!(refused.err.contains("--force"), "{}", refused.err);
        assert_eq!(kept, first);
        assert_eq!(draw("one", true).0.status, 0, "{format}");
    }
    let left: Vec<_> = fs::read_dir(program.folder.path()).expect("reads").flatten().collect();
    assert!(left.iter().all(|entry| !entry.file_name().to_string_lossy().starts_with(".gah")));
}

#[test]
fn letters_that_no_font_has_are_named() {
    let program = Program::new();
    let story = program.file("story.txt", STORY.replace("رئیس‌جمهور", "رئیس‌جمهور ЖЯЖ"));
    let mut made = Vec::new();
    for name in ["a.svg", "b.svg"] {
        let out = program.path(name).display().to_string();
        let done = program.run(&["export", "--embedded-font-only", "--out", &out, &story]);
        assert_eq!((done.status, done.err.lines().count()), (0, 1), "{}", done.err);
        assert!(done.err.contains('Ж') && done.err.contains('Я'), "{}", done.err);
        made.push(fs::read(program.path(name)).expect("written"));
    }
    assert_eq!(made[0], made[1]);
}

#[test]
fn impossible_pictures_are_explained() {
    let program = Program::new();
    let out = program.path("a.png").display().to_string();
    let large = ["export", "--out", &out, "--width", "16000", "--scale", "2", SEEDS[1]];
    let undated = program.file("undated.txt", "خبری بی‌تاریخ\n\nچیزی نوشته شد.\n");
    let nothing = ["export", "--out", &out, undated.as_str()];
    let folder = program.path("no/such/folder/a.png").display().to_string();
    let nowhere = ["export", "--out", &folder, SEEDS[1]];
    for args in [&large[..], &nothing, &nowhere] {
        let done = program.run(args);
        assert_eq!(done.status, 1, "{args:?}");
        assert_eq!(done.err.lines().count(), 1, "{}", done.err);
    }
    assert!(program.run(&large).err.contains("16384"), "{}", program.run(&large).err);
    assert!(!Path::new(&out).exists());
}

#[test]
fn without_a_display_one_line_names_the_way_out() {
    let program = Program::new();
    for locale in ["en_US.UTF-8", "fa_IR.UTF-8"] {
        let output = program.command(&[]).env("LC_ALL", locale).output().expect("it runs");
        let done = Done::from(output);
        assert_eq!((done.status, done.out.as_str()), (1, ""));
        assert_eq!(done.err.lines().count(), 1, "{}", done.err);
        assert!(done.err.contains("gahnegar export"), "{}", done.err);
    }
}

#[test]
fn developers_see_inside() {
    let program = Program::new();
    let tags = program.run(&["dev", "tags", SEEDS[1]]);
    assert_eq!(tags.status, 0);
    assert!(tags.out.contains("2025-10-07") && tags.out.contains('⟦'), "{}", tags.out);
    assert!(!tags.out.contains('\u{1b}'), "no colours in a pipe");
    let shape: Value = program.run_with_input(&["dev", "shape", "-"], "گاه‌نگار".as_bytes()).json();
    assert_eq!(keys(&shape[0][0]), ["start", "end", "rtl", "font", "glyphs"]);
    assert_eq!(keys(&shape[0][0]["glyphs"][0]), ["id", "x", "y", "advance", "cluster"]);
    let scene = program.run(&["dev", "scene", SEEDS[0], SEEDS[1]]);
    assert_eq!(scene.status, 0);
    assert!(scene.out.starts_with("scene 1600×900") && scene.out.contains("glyphs"));
}

/// Many small articles, each of its own words.
fn many(program: &Program, folder: &str, count: usize) -> String {
    for number in 0..count {
        let text = STORY.replace("پکن", &format!("شهر {folder} {number}"));
        program.file(&format!("{folder}/{number}.txt"), text);
    }
    program.path(folder).display().to_string()
}

#[test]
fn two_programs_share_a_library() {
    let program = Program::new();
    let library = program.path("shared").display().to_string();
    let folders = [many(&program, "one", 30), many(&program, "two", 30)];
    let running: Vec<_> = folders
        .iter()
        .map(|folder| {
            let mut command = program.command(&["add", "--library", &library, folder]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts")
        })
        .collect();
    for child in running {
        let done = Done::from(child.wait_with_output().expect("it ends"));
        assert_eq!((done.status, done.err.as_str()), (0, ""));
    }
    assert_eq!(titles(&program.run(&["list", "--library", &library]).json()).len(), 62);
}

#[test]
fn a_program_that_is_killed_leaves_a_whole_library() {
    let program = Program::new();
    let library = program.path("library").display().to_string();
    let folder = many(&program, "many", 300);
    // Wherever the blow falls, what is there must be whole.
    for delay in [0, 20, 60, 120] {
        let mut child = program
            .command(&["add", "--library", &library, &folder])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        std::thread::sleep(std::time::Duration::from_millis(delay));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let done = program.run(&["list", "--library", &library]);
        assert!(titles(&done.json()).len() >= 2, "the seeds are there");
    }
    assert_eq!(program.run(&["add", "--library", &library, &folder]).status, 0);
    assert_eq!(titles(&program.run(&["list", "--library", &library]).json()).len(), 302);
}
