//! Tests of the export page.

use super::*;
use crate::calendar::Edtf;
use crate::extract::Known;
use crate::timeline::{Publication, TimelineEvent};

fn edtf(text: &str) -> Edtf {
    text.parse().expect("valid EDTF")
}

fn event(id: u64, value: &str) -> TimelineEvent {
    TimelineEvent {
        id,
        value: Some(edtf(value)),
        known: Known::Written,
        title: format!("رویداد شمارهٔ {id} با عنوانی که دو سطر می‌گیرد و کوتاه نمی‌شود"),
        sources: vec![1],
        agency: 0,
        confidence: 0.5,
    }
}

fn model(count: u64) -> Model {
    let events =
        (0..count).map(|id| event(id, &format!("2025-{:02}-{:02}", id % 12 + 1, id % 27 + 1)));
    let articles = vec![Publication {
        article: 1,
        value: Some(edtf("2025-10-07")),
        title: "عنوان مقاله".into(),
        agency: 0,
    }];
    Model::new(events.collect(), articles, vec!["تابناک".into()])
}

fn composed(model: &Model, spec: &ExportSpec) -> Result<Scene, ExportError> {
    compose(model, spec, &mut TextEngine::new())
}

#[test]
fn sides_beyond_the_limit_are_refused() {
    let spec = ExportSpec { width: 9000.0, scale: 2.0, ..ExportSpec::default() };
    let error = composed(&model(3), &spec).expect_err("18,000 pixels are too many");
    assert!(matches!(error, ExportError::TooLarge { width: 18_000, .. }), "{error}");
    let spec = ExportSpec { height: Some(16_385.0), ..ExportSpec::default() };
    assert!(matches!(composed(&model(3), &spec), Err(ExportError::TooLarge { .. })));
    let spec = ExportSpec { width: 100.0, ..ExportSpec::default() };
    assert!(matches!(composed(&model(3), &spec), Err(ExportError::TooSmall { .. })));
}

#[test]
fn nothing_to_draw_is_said() {
    assert_eq!(
        composed(&Model::default(), &ExportSpec::default()).err(),
        Some(ExportError::NoEvents)
    );
    let spec = ExportSpec { from: Some(20_000.0), to: Some(20_000.0), ..ExportSpec::default() };
    assert_eq!(composed(&model(3), &spec).err(), Some(ExportError::EmptyRange));
}

#[test]
fn the_size_asked_for_is_the_size_made() {
    let spec = ExportSpec { width: 1000.0, height: Some(700.0), ..ExportSpec::default() };
    let scene = composed(&model(5), &spec).expect("an ordinary picture");
    assert_eq!((scene.size.width, scene.size.height), (1000.0, 700.0));
}

#[test]
fn a_crowd_makes_the_picture_taller() {
    let few = composed(&model(4), &ExportSpec::default()).expect("few");
    let many = composed(&model(40), &ExportSpec::default()).expect("many");
    assert!(many.size.height > few.size.height * 1.5);
    assert!(many.size.height <= MAX_SIDE_PX);
}

#[test]
fn the_same_picture_twice_is_the_same() {
    let draw = || {
        format!(
            "{:?}",
            composed(&model(20), &ExportSpec::default()).expect("a picture").items.len()
        )
    };
    assert_eq!(draw(), draw());
}
