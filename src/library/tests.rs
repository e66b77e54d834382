//! Libraries on real files in temporary folders.

use super::*;
use crate::article::Span;
use crate::calendar::Edtf;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn edtf(text: &str) -> Edtf {
    text.parse().expect("valid EDTF")
}

const TEXT: &str = "خبر تازه\n\nرئیس‌جمهور ۷ اکتبر ۲۰۲۵ وارد کره‌شمالی شد و گفت‌وگو می‌کند.\n";

#[test]
fn a_new_library_holds_the_seeds_byte_for_byte() {
    let folder = folder();
    let path = folder.path().join("deep/er/library.gahnegar");
    let library = Library::open(&path).expect("opens");
    let ids = library.ids().expect("reads");
    assert_eq!(ids.len(), SEEDS.len());
    for (id, (_, bytes)) in ids.iter().zip(SEEDS) {
        assert_eq!(library.original(*id).expect("there"), bytes);
    }
}

#[test]
fn deleted_seeds_stay_deleted() {
    let folder = folder();
    let path = folder.path().join("l");
    let mut library = Library::open(&path).expect("opens");
    for id in library.ids().expect("reads") {
        library.remove(id).expect("removes");
    }
    drop(library);
    let library = Library::open(&path).expect("opens");
    assert!(library.is_empty().expect("reads"));
}

#[test]
fn what_is_added_survives_reopening() {
    let folder = folder();
    let path = folder.path().join("l");
    let added = Library::open(&path).expect("opens").add("a.txt", TEXT.as_bytes()).expect("adds");
    assert_eq!(added.outcome, Outcome::New);
    let library = Library::open(&path).expect("opens");
    assert_eq!(library.original(added.id).expect("there"), TEXT.as_bytes());
    assert_eq!(library.ids().expect("reads").last(), Some(&added.id));
}

#[test]
fn the_same_article_is_added_once() {
    let mut library = Library::open_in_memory().expect("opens");
    let first = library.add("a.txt", TEXT.as_bytes()).expect("adds");
    let count = library.len().expect("counts");
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(TEXT.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let spaced = TEXT.replace('\n', "\r\n").replace("وارد", "  وارد ");
    let arabic = TEXT.replace('ی', "ي").replace('ک', "ك");
    let copies = [TEXT.as_bytes(), &utf16, spaced.as_bytes(), arabic.as_bytes()];
    for copy in copies {
        let again = library.add("b.txt", copy).expect("reads");
        assert_eq!(again, Added { id: first.id, outcome: Outcome::Duplicate });
    }
    assert_eq!(library.len().expect("counts"), count);
    let other = library.add("c.txt", TEXT.replace('۷', "۸").as_bytes()).expect("adds");
    assert_eq!(other.outcome, Outcome::New);
}

#[test]
fn removing_can_be_undone() {
    let mut library = Library::open_in_memory().expect("opens");
    let before = library.ids().expect("reads");
    library.remove(before[0]).expect("removes");
    assert_eq!(library.ids().expect("reads"), before[1..]);
    assert_eq!(library.search("پوتین").expect("searches"), before[1..]);
    library.restore(before[0]).expect("restores");
    assert_eq!(library.ids().expect("reads"), before);
    assert_eq!(library.search("پوتین").expect("searches").len(), 2);
}

#[test]
fn adding_a_removed_article_again_brings_it_back() {
    let mut library = Library::open_in_memory().expect("opens");
    let id = library.ids().expect("reads")[0];
    library.remove(id).expect("removes");
    let added = library.add("again.txt", SEEDS[0].1).expect("adds");
    assert_eq!(added.outcome, Outcome::New);
    assert_eq!(library.ids().expect("reads").last(), Some(&added.id));
    assert_eq!(library.len().expect("counts"), 2);
}

#[test]
fn purging_deletes_only_what_was_removed() {
    let mut library = Library::open_in_memory().expect("opens");
    let ids = library.ids().expect("reads");
    library.remove(ids[0]).expect("removes");
    assert_eq!(library.purge().expect("purges"), 1);
    assert!(matches!(library.original(ids[0]), Err(LibraryError::NoArticle { .. })));
    assert_eq!(library.ids().expect("reads"), ids[1..]);
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let mut library = Library::open_in_memory().expect("opens");
    let files: [(&str, &[u8]); 3] =
        [("a.txt", TEXT.as_bytes()), ("b.txt", b""), ("c.txt", SEEDS[0].1)];
    let results = library.add_all(files).expect("adds");
    assert!(matches!(results[0], Ok(Added { outcome: Outcome::New, .. })));
    assert!(matches!(results[1], Err(LibraryError::Unreadable(_))));
    assert!(matches!(results[2], Ok(Added { outcome: Outcome::Duplicate, .. })));
}

#[test]
fn searching_forgives_spelling() {
    let mut library = Library::open_in_memory().expect("opens");
    let id = library.add("a.txt", TEXT.as_bytes()).expect("adds").id;
    for query in [
        "رئیس‌جمهور",
        "رييس جمهور",
        "رئیسجمهور",
        "کره شمالی خبر",
        "كره\u{200c}شمالي تازه",
        "7 اکتبر",
        "تازه اکتب",
        "می کند تازه",
        "میکند تازه",
    ] {
        assert!(library.search(query).expect("searches").contains(&id), "{query}");
    }
    assert_eq!(library.search("تازه زمستان").expect("searches"), []);
    assert_eq!(library.search(" \" * ( ").expect("searches"), []);
}

#[test]
fn the_users_dates_are_kept() {
    let folder = folder();
    let path = folder.path().join("l");
    let mut library = Library::open(&path).expect("opens");
    let id = library.ids().expect("reads")[0];
    let sentence = Span { start: 10, end: 40 };
    assert_eq!(library.set_published(id, Some(&edtf("2025-09-04"))).expect("sets"), None);
    assert_eq!(
        library.set_event_date(id, sentence, None, Some(&edtf("2025"))).expect("sets"),
        None
    );
    drop(library);
    let mut library = Library::open(&path).expect("opens");
    let kept = library.event_dates().expect("reads");
    assert_eq!(kept, [EventDate { article: id, sentence, mention: None, edtf: edtf("2025") }]);
    assert_eq!(library.set_published(id, None).expect("clears"), Some(edtf("2025-09-04")));
    assert_eq!(
        library.set_event_date(id, sentence, None, None).expect("clears"),
        Some(edtf("2025"))
    );
    assert_eq!(library.event_dates().expect("reads"), []);
    let nobody = ArticleId(99);
    assert!(matches!(library.set_published(nobody, None), Err(LibraryError::NoArticle { .. })));
    assert!(matches!(
        library.set_event_date(nobody, sentence, None, Some(&edtf("2025"))),
        Err(LibraryError::NoArticle { .. })
    ));
}

#[test]
fn two_connections_see_each_other() {
    let folder = folder();
    let path = folder.path().join("l");
    let mut one = Library::open(&path).expect("opens");
    let mut two = Library::open(&path).expect("opens");
    let id = one.add("a.txt", TEXT.as_bytes()).expect("adds").id;
    assert_eq!(two.original(id).expect("sees"), TEXT.as_bytes());
    assert_eq!(two.add("b.txt", TEXT.as_bytes()).expect("reads").outcome, Outcome::Duplicate);
}

#[test]
fn many_at_once_create_one_library() {
    // Lexicons are compiled before any lock is held: unoptimised, on a busy
    // machine, that alone can take as long as others wait.
    Library::open_in_memory().expect("opens");
    let folder = folder();
    let path = folder.path().join("l");
    let texts: Vec<String> = (0..4).map(|n| TEXT.replace('۷', &n.to_string())).collect();
    std::thread::scope(|scope| {
        for text in &texts {
            scope.spawn(|| {
                let mut library = Library::open(&path).expect("opens");
                library.add("a.txt", text.as_bytes()).expect("adds");
            });
        }
    });
    let library = Library::open(&path).expect("opens");
    assert_eq!(library.len().expect("counts"), SEEDS.len() + texts.len());
}

#[test]
fn foreign_and_damaged_files_are_refused_and_left_alone() {
    let folder = folder();
    let good = folder.path().join("good");
    Library::open(&good).expect("opens");
    let bytes = std::fs::read(&good).expect("reads");
    let mut torn = bytes.clone();
    torn.truncate(bytes.len() / 2);
    let mut scribbled = bytes.clone();
    for byte in &mut scribbled[4096..12288] {
        *byte = 0x5a;
    }
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&99u32.to_be_bytes());
    let cases: [(&str, &[u8], &str); 5] = [
        ("text", "این پایگاه داده نیست".as_bytes(), "library-error-damaged"),
        ("picture", &[0x89; 5000], "library-error-damaged"),
        ("torn", &torn, "library-error-damaged"),
        ("scribbled", &scribbled, "library-error-damaged"),
        ("newer", &newer, "library-error-too-new"),
    ];
    for (name, content, expected) in cases {
        let path = folder.path().join(name);
        std::fs::write(&path, content).expect("writes");
        let error = Library::open(&path).expect_err(name);
        assert_eq!(error.message_id(), expected, "{name}: {error}");
        assert_eq!(std::fs::read(&path).expect("still there"), content, "{name}");
    }
    let other = folder.path().join("other.db");
    let connection = rusqlite::Connection::open(&other).expect("opens");
    connection.execute_batch("CREATE TABLE t (x)").expect("creates");
    drop(connection);
    let error = Library::open(&other).expect_err("it is not ours");
    assert_eq!(error.message_id(), "library-error-not-a-library");
    let error = Library::open(folder.path()).expect_err("a folder is no file");
    assert_eq!(error.message_id(), "library-error-unopenable");
}
