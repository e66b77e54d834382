//! What must hold for every model, window and view.

use super::samples::{from_numbers, plan, seeds};
use crate::calendar::{Calendar, Language};
use crate::scene::{Rect, Size};
use crate::text::TextEngine;
use crate::timeline::axis;
use crate::timeline::plan::Plan;
use crate::timeline::{
    Model, Options, Palette, Target, TimelineEvent, Viewport, build_scene, fit_all,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};

/// Events, a window and a view on them.
fn frames() -> impl Strategy<Value = (Vec<(u16, u8, u8)>, Size, Viewport)> {
    let events = prop::collection::vec((0u16..900, any::<u8>(), any::<u8>()), 0..70);
    let size = (480.0..2000.0f64, 320.0..1300.0f64).prop_map(|(w, h)| Size::new(w, h));
    let view = (19_900.0..21_100.0f64, -1.0..4.5f64, any::<bool>());
    (events, size, view).prop_map(|(events, size, (center, log, rtl))| {
        (events, size, Viewport::new(center, 10f64.powf(log), size.width, rtl))
    })
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/// Whether a leader of one card runs through another card's text.
fn crosses(plan: &Plan, a: usize, b: usize) -> bool {
    let (leader, rect) = (&plan.cards[a].leader, plan.cards[b].at.rect);
    let shared = (plan.cards[a].at.port - plan.cards[b].at.port).abs() <= 3.0;
    !shared
        && leader.windows(2).any(|segment| {
            let ((x0, y0), (x1, y1)) = (segment[0], segment[1]);
            let line = Rect::new(x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1));
            overlap(line.inflate(0.1, 0.0), rect)
        })
}

/// Every event that a plan shows, and how many more it counts.
fn accounted(plan: &Plan) -> (BTreeSet<usize>, usize, usize) {
    let mut listed: Vec<usize> = plan.cards.iter().map(|card| card.index).collect();
    let carded: BTreeSet<usize> = listed.iter().copied().collect();
    listed.extend(plan.bars.iter().map(|bar| bar.index).filter(|index| !carded.contains(index)));
    listed.extend(plan.overflow.dots.iter().map(|dot| dot.index));
    let counted = plan.overflow.clusters.iter().map(|cluster| cluster.count).sum();
    (listed.iter().copied().collect(), listed.len(), counted)
}

fn visible(model: &Model, view: &Viewport) -> usize {
    let (first, last) = view.range();
    (0..model.dated().len())
        .map(|index| model.extent_at(index))
        .filter(|extent| extent.start < last && extent.end > first)
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn cards_keep_clear_of_each_other_and_of_the_windows_edge((events, size, view) in frames()) {
        let options = Options::new(Language::Fa, &Palette::LIGHT);
        let plan = plan(&from_numbers(&events), &view, &options, size);
        let window = Rect::new(0.0, 0.0, size.width, size.height);
        for (i, a) in plan.cards.iter().enumerate() {
            prop_assert_eq!(window.intersect(a.at.rect), a.at.rect);
            prop_assert!(a.at.rect.y1 <= plan.frame.axis);
            prop_assert!(a.at.rect.y0 >= plan.frame.cards_top - 1.0);
            for (j, b) in plan.cards.iter().enumerate().filter(|(j, _)| *j != i) {
                prop_assert!(!overlap(a.at.rect, b.at.rect), "{:?} {:?}", a.at, b.at);
                prop_assert!(!crosses(&plan, i, j), "{:?} {:?}", a.at, b.at);
            }
        }
    }

    #[test]
    fn every_event_of_the_view_is_shown_exactly_once((events, size, view) in frames()) {
        let options = Options::new(Language::Fa, &Palette::LIGHT);
        let model = from_numbers(&events);
        let plan = plan(&model, &view, &options, size);
        let (distinct, listed, counted) = accounted(&plan);
        prop_assert_eq!(distinct.len(), listed);
        prop_assert_eq!(listed + counted, plan.total);
        prop_assert_eq!(plan.total, visible(&model, &view));
    }

    #[test]
    fn bars_of_a_lane_keep_clear_of_each_other((events, size, view) in frames()) {
        let options = Options::new(Language::Fa, &Palette::LIGHT);
        let plan = plan(&from_numbers(&events), &view, &options, size);
        for (i, a) in plan.bars.iter().enumerate() {
            for b in plan.bars[..i].iter().filter(|b| b.lane == a.lane) {
                prop_assert!(a.x1 <= b.x0 || b.x1 <= a.x0);
            }
        }
    }

    #[test]
    fn labels_of_the_axis_never_collide(
        center in -3.0e6..3.0e6f64, log in -1.3..7.5f64, width in 320.0..3000.0f64,
        rtl in any::<bool>(), fa in any::<bool>(), which in 0usize..3,
    ) {
        let view = Viewport::new(center, 10f64.powf(log), width, rtl);
        let calendars = [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri];
        let language = if fa { Language::Fa } else { Language::En };
        let second = Some(calendars[(which + 1) % 3]);
        let plan = axis::plan(&view, language, calendars[which], second, &mut TextEngine::new());
        for row in [&plan.minor, &plan.major, &plan.second] {
            let mut spans: Vec<(f64, f64)> =
                row.iter().map(|l| (l.x, l.x + f64::from(l.paragraph.width))).collect();
            spans.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(spans.windows(2).all(|pair| pair[0].1 + 2.0 <= pair[1].0), "{:?}", spans);
            prop_assert!(spans.iter().all(|span| span.0 >= 0.0 && span.1 <= width), "{:?}", spans);
        }
        prop_assert!(plan.grid.len() < 2000);
        prop_assert!(!plan.minor.is_empty());
    }
}

/// A card may have to give way to one that the window's edge pushes, and that
/// one to the next; over many frames hardly any does.
#[test]
fn a_small_pan_moves_hardly_any_card_to_another_row() {
    let mut runner = TestRunner::deterministic();
    let (mut moved, mut all) = (0, 0);
    for _ in 0..200 {
        let tree = (frames(), -12.0..12.0f64).new_tree(&mut runner).expect("a frame");
        let ((events, size, view), dx) = tree.current();
        let model = from_numbers(&events);
        let options = Options::new(Language::Fa, &Palette::LIGHT);
        let before = plan(&model, &view, &options, size);
        let options = Options { previous: Some(&before.placement), ..options.clone() };
        let after = plan(&model, &view.pan(dx), &options, size);
        // More lanes of bars leave less room for cards, and all may move.
        let bands = |plan: &Plan| (plan.placement.lane_count, plan.overflow_px > 0.0);
        if bands(&before) != bands(&after) {
            continue;
        }
        let inner = 80.0..size.width - 80.0;
        let rows = |plan: &Plan| -> BTreeMap<u64, usize> {
            let cards = plan.cards.iter().filter(|card| inner.contains(&card.at.anchor));
            cards.map(|card| (card.at.id, card.at.row)).collect()
        };
        let (old, new) = (rows(&before), rows(&after));
        all += new.keys().filter(|id| old.contains_key(id)).count();
        moved += new.iter().filter(|(id, row)| old.get(id).is_some_and(|old| old != *row)).count();
    }
    assert!(all > 500, "{all} cards are too few");
    assert!(moved * 40 <= all, "{moved} of {all} moved");
}

#[test]
fn clusters_and_dots_do_not_overlap() {
    let numbers: Vec<(u16, u8, u8)> = (0..400).map(|i| (i * 7 % 500, 200, (i % 9) as u8)).collect();
    let model = from_numbers(&numbers);
    let options = Options::new(Language::Fa, &Palette::LIGHT);
    for span in [30.0, 130.0, 500.0, 3000.0] {
        let view = Viewport::new(20_250.0, span, 1300.0, true);
        let scene =
            build_scene(&model, &view, &options, &mut TextEngine::new(), Size::new(1300.0, 800.0));
        let pills: Vec<Rect> = scene
            .scene
            .hits
            .iter()
            .filter(|hit| {
                matches!(scene.targets[hit.target as usize].target, Target::Cluster { .. })
            })
            .map(|hit| hit.rect)
            .collect();
        for (i, a) in pills.iter().enumerate() {
            assert!(a.x0 >= 0.0 && a.x1 <= 1300.0);
            assert!(pills[..i].iter().all(|b| !overlap(*a, *b)), "at {span}");
        }
    }
}

/// A hundred thousand events over seventeen months.
fn crowd(count: u32) -> Model {
    let events = (0..count).map(|i| {
        let day = 19_875 + i64::from(i.wrapping_mul(2_654_435_761) >> 8) % 517;
        let value = crate::calendar::Edtf::day(
            crate::calendar::Civil::from_day_number(day).to_naive().expect("a day of our time"),
        );
        TimelineEvent {
            value: Some(value), ..super::samples::event(u64::from(i), "", 1, "رویداد")
        }
    });
    Model::new(events.collect(), Vec::new(), vec!["الف".into(), "ب".into()])
}

#[test]
fn a_frame_grows_with_its_pixels_not_with_the_events() {
    let options = Options::new(Language::Fa, &Palette::LIGHT);
    let items = |model: &Model, width: f64| {
        let view = fit_all(model, 0.0, width, true);
        let size = Size::new(width, 900.0);
        build_scene(model, &view, &options, &mut TextEngine::new(), size).scene.items.len()
    };
    let (small, large) = (crowd(2_000), crowd(100_000));
    let (few, many) = (items(&small, 1600.0), items(&large, 1600.0));
    assert!(many < few * 2, "{few} items for 2,000 events, {many} for 100,000");
    assert!(items(&large, 3200.0) < many * 4);
}

#[test]
fn the_counts_of_a_crowd_are_exact() {
    let model = crowd(20_000);
    let options = Options::new(Language::Fa, &Palette::LIGHT);
    for span in [3.0, 60.0, 700.0, 40_000.0] {
        let view = Viewport::new(20_100.0, span, 1600.0, true);
        let plan = plan(&model, &view, &options, Size::new(1600.0, 900.0));
        let (_, listed, counted) = accounted(&plan);
        assert_eq!(listed + counted, visible(&model, &view), "{span} days");
    }
}

#[test]
fn right_to_left_time_mirrors_every_mark() {
    let model = seeds();
    let options = Options::new(Language::Fa, &Palette::LIGHT);
    let size = Size::new(1200.0, 800.0);
    let view = fit_all(&model, 0.0, 1200.0, true);
    let (rtl, ltr) =
        (plan(&model, &view, &options, size), plan(&model, &view.with_rtl(false), &options, size));
    for (a, b) in rtl.bars.iter().zip(&ltr.bars) {
        assert!((a.x0 - (1200.0 - b.x1)).abs() < 1e-6);
        assert_eq!((a.arrow0, a.lane), (b.arrow1, b.lane));
        assert!((a.fade1 - b.fade0).abs() < 1e-6);
    }
    for (a, b) in rtl.points.iter().zip(&ltr.points) {
        assert!((a.x0 - (1200.0 - b.x1)).abs() < 1e-6);
    }
}
