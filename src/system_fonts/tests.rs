//! With fonts of a folder: what is found, what is not, and what is made of it.

use super::*;
use crate::text::{Align, Direction, ParagraphSpec, TextStyle};

fn folder() -> SystemFonts {
    SystemFonts::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fonts"))
}

fn letters(text: &str) -> BTreeSet<char> {
    text.chars().collect()
}

#[test]
fn a_face_that_draws_the_letters_is_found_once() {
    let fonts = folder();
    let found = fonts.find(&letters("漢字한"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].name(), "Gahnegar Test");
    let again = fonts.find(&letters("Ж"));
    assert_eq!(again[0].id, found[0].id, "read once");
}

#[test]
fn what_no_face_draws_is_not_found() {
    let fonts = folder();
    assert!(fonts.find(&letters("ก😀")).is_empty());
    assert!(fonts.find(&BTreeSet::new()).is_empty());
    assert_eq!(fonts.find(&letters("ก漢")).len(), 1);
    let nowhere = SystemFonts::of_folder(Path::new("/nowhere/at/all"));
    assert!(nowhere.find(&letters("漢")).is_empty());
}

#[test]
fn text_is_set_again_with_what_was_found() {
    let spec = ParagraphSpec {
        text: "سلام 漢字",
        style: TextStyle { size: 16.0, weight: 400.0, line_height: 1.6 },
        direction: Direction::Rtl,
        max_width: None,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    };
    let mut times = 0;
    let paragraph = folder().set(|engine| {
        times += 1;
        engine.layout(&spec)
    });
    assert_eq!(times, 2);
    assert!(paragraph.runs.iter().all(|run| run.missing().next().is_none()));
    let plain = folder().set(|engine| {
        times += 1;
        engine.layout(&ParagraphSpec { text: "سلام", ..spec.clone() })
    });
    assert_eq!((times, plain.runs.len()), (3, 1), "the machine is not asked");
}

#[test]
fn a_face_of_a_collection_becomes_a_file_of_its_own() {
    let single =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fonts/test.ttf"))
            .expect("the test font is here");
    let collection = collection(&single);
    assert!(face::draws(&collection, 1, '漢'));
    let face = face::standalone(&collection, 1).expect("a face");
    assert!(!face.starts_with(b"ttcf") && face::draws(&face, 0, '漢'));
    assert!(face::standalone(&collection, 2).is_none());
    assert!(face::standalone(b"no font", 0).is_none());
}

/// A collection of the same font twice.
fn collection(font: &[u8]) -> Vec<u8> {
    let header = 12 + 2 * 4;
    let mut out = b"ttcf\0\x01\0\0".to_vec();
    for field in [2_u32, header as u32, header as u32] {
        out.extend(field.to_be_bytes());
    }
    let mut font = font.to_vec();
    let tables = usize::from(u16::from_be_bytes([font[4], font[5]]));
    for table in 0..tables {
        let at = 12 + table * 16 + 8;
        let offset = u32::from_be_bytes(font[at..at + 4].try_into().expect("four bytes"));
        font[at..at + 4].copy_from_slice(&(offset + header as u32).to_be_bytes());
    }
    out.extend(font);
    out
}
