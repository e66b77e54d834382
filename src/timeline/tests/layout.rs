//! Frames of the seed events in compact text, to see a layout change coming.

use super::samples::{event, plan, seeds};
use crate::calendar::{Calendar, Language};
use crate::scene::{Point, Size};
use crate::text::TextEngine;
use crate::timeline::axis;
use crate::timeline::plan::Plan;
use crate::timeline::{
    Model, Options, Palette, Target, Viewport, build_scene, fit_all, view_of_cluster, view_of_event,
};
use std::fmt::Write;

fn describe(plan: &Plan, model: &Model) -> String {
    let mut out = String::new();
    for card in &plan.cards {
        let r = card.at.rect;
        let _ = writeln!(
            out,
            "card {} row {} at {:.0},{:.0} {:.0}×{:.0} leader {:.0}",
            card.at.id,
            card.at.row,
            r.x0,
            r.y0,
            r.width(),
            r.height(),
            card.at.anchor
        );
    }
    for bar in &plan.bars {
        let id = model.events()[bar.index].id;
        let ends = (if bar.arrow0 { "<" } else { "" }, if bar.arrow1 { ">" } else { "" });
        let _ = writeln!(
            out,
            "bar {id} lane {} {}{:.0}–{:.0}{} fades {:.0}/{:.0}",
            bar.lane, ends.0, bar.x0, bar.x1, ends.1, bar.fade0, bar.fade1
        );
    }
    for point in &plan.points {
        let _ = writeln!(
            out,
            "point {} {:.0}–{:.0}",
            model.events()[point.index].id,
            point.x0,
            point.x1
        );
    }
    for dot in &plan.overflow.dots {
        let _ = writeln!(out, "dot {} {:.0}", model.events()[dot.index].id, dot.x);
    }
    out
}

fn labels(
    view: &Viewport,
    language: Language,
    calendar: Calendar,
    second: Option<Calendar>,
) -> String {
    let plan = axis::plan(view, language, calendar, second, &mut TextEngine::new());
    let row = |labels: &[crate::timeline::axis::AxisLabel]| {
        let mut labels: Vec<_> = labels.iter().filter(|l| l.alpha > 0.5).collect();
        labels.sort_by(|a, b| a.x.total_cmp(&b.x));
        labels.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" | ")
    };
    format!("{}\n{}\n{}", row(&plan.minor), row(&plan.major), row(&plan.second))
}

#[test]
fn the_seeds_in_a_window() {
    let model = seeds();
    let view = fit_all(&model, 0.0, 1170.0, true);
    let options = Options::new(Language::Fa, &Palette::LIGHT);
    let plan = plan(&model, &view, &options, Size::new(1170.0, 904.0));
    insta::assert_snapshot!(describe(&plan, &model), @r###"
card 2 row 0 at 373,530 236×93 leader 585
card 1 row 1 at 851,385 236×93 leader 1063
card 3 row 2 at 536,239 236×93 leader 748
card 4 row 1 at 123,385 236×93 leader 147
card 5 row 2 at 12,239 236×93 leader 77
bar 2 lane 1 76–1094 fades 0/0
bar 1 lane 0 1032–1094 fades 0/0
bar 3 lane 0 <14–904 fades 0/93
point 4 146–148
point 5 76–78
"###);
}

#[test]
fn the_seeds_in_a_small_window() {
    let model = seeds();
    let view = fit_all(&model, 0.0, 480.0, true);
    let options = Options::new(Language::Fa, &Palette::LIGHT);
    let plan = plan(&model, &view, &options, Size::new(480.0, 320.0));
    insta::assert_snapshot!(describe(&plan, &model), @r###"
card 1 row 0 at 260,60 208×93 leader 406
card 4 row 0 at 12,60 208×93 leader 88
bar 2 lane 1 63–417 fades 0/0
bar 1 lane 0 395–417 fades 0/0
bar 3 lane 0 <14–351 fades 0/32
point 4 87–88
dot 5 63
"###);
}

#[test]
fn labels_from_hours_to_millennia() {
    let (fa, en) = (Language::Fa, Language::En);
    let (gregorian, jalali) = (Calendar::Gregorian, Calendar::Jalali);
    let at = |span: f64, rtl| Viewport::new(20_334.3, span, 700.0, rtl);
    insta::assert_snapshot!(labels(&at(0.2, true), fa, gregorian, Some(jalali)), @r###"
۹:۰۰ | ۸:۳۰ | ۸:۰۰ | ۷:۳۰ | ۷:۰۰ | ۶:۳۰ | ۶:۰۰ | ۵:۳۰ | ۵:۰۰
چهارشنبه ۳ سپتامبر ۲۰۲۵
۱۲ شهریور
"###);
    insta::assert_snapshot!(labels(&at(5.0, true), fa, gregorian, Some(jalali)), @r###"
جمعه ۵ | پنجشنبه ۴ | چهارشنبه ۳ | سه‌شنبه ۲ | دوشنبه ۱
سپتامبر ۲۰۲۵
۱۴ | ۱۳ | ۱۲ | ۱۱ | ۱۰ شهریور
"###);
    insta::assert_snapshot!(labels(&at(120.0, true), fa, jalali, Some(gregorian)), @r###"
۱ | ۲۰ | ۱۰ | ۱ | ۲۰ | ۱۰ | ۱ | ۲۰ | ۱۰ | ۱ | ۲۰
مهر ۱۴۰۴ | شهریور ۱۴۰۴ | مرداد ۱۴۰۴ | تیر ۱۴۰۴
۲۰ | ۱۰ | ۱ اکتبر | ۲۰ | ۱۰ | ۱ سپتامبر | ۲۰ | ۱۰ | ۱ اوت | ۲۰ | ۱۰
"###);
    insta::assert_snapshot!(labels(&at(300.0, false), en, gregorian, Some(jalali)), @r###"
Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan
2025 | 2026
Ordibehesht 1404 | Tir | Mordad | Shahrivar | Mehr | Aban | Azar | Dey
"###);
    insta::assert_snapshot!(labels(&at(3_000.0, true), fa, gregorian, Some(jalali)), @r###"
۲۰۲۹ | ۲۰۲۸ | ۲۰۲۷ | ۲۰۲۶ | ۲۰۲۵ | ۲۰۲۴ | ۲۰۲۳ | ۲۰۲۲
دههٔ ۲۰۲۰
۱۴۰۸ | ۱۴۰۷ | ۱۴۰۶ | ۱۴۰۵ | ۱۴۰۴ | ۱۴۰۳ | ۱۴۰۲ | ۱۴۰۱ | ۱۴۰۰
"###);
    insta::assert_snapshot!(labels(&at(2.0e6, false), en, gregorian, None), @r###"
1 | 500 | 1000 | 1500 | 2000 | 2500 | 3000 | 3500 | 4000 | 4500
"###);
}

#[test]
fn what_the_pointer_meets() {
    let model = seeds();
    let view = fit_all(&model, 0.0, 1170.0, true);
    let options = Options { tray_open: true, ..Options::new(Language::En, &Palette::DARK) };
    let size = Size::new(1170.0, 904.0);
    let scene = build_scene(&model, &view, &options, &mut TextEngine::new(), size);
    let (id, rect) = scene.cards[0];
    let met = scene.at(rect.center()).expect("a card answers");
    assert_eq!(met.target, Target::Event(id));
    assert_eq!(
        met.label,
        "گسترش همکاری\u{200c}های نظامی و اقتصادی دو کشور, June 2024 – 7 October 2025, written, 1 source"
    );
    assert!(scene.targets.iter().all(|info| !info.label.is_empty()));
    let minimap = scene.minimap.expect("there is room for the overview");
    let frame = scene.at(minimap.window.center()).map(|info| info.target);
    assert_eq!(frame, Some(Target::MinimapWindow));
    assert_eq!(scene.at(Point::new(-5.0, -5.0)), None);
    let undated = scene.targets.iter().filter(|info| info.target == Target::Event(6)).count();
    assert_eq!(undated, 1, "the open tray lists the undated event");
}

#[test]
fn the_selected_event_gets_a_card_first() {
    let numbers: Vec<(u16, u8, u8)> = (0..60).map(|i| (i, 200, 4)).collect();
    let model = super::samples::from_numbers(&numbers);
    let view = fit_all(&model, 0.0, 900.0, true);
    let size = Size::new(900.0, 500.0);
    for id in [0, 17, 31, 59] {
        let options = Options { selected: Some(id), ..Options::new(Language::Fa, &Palette::LIGHT) };
        let plan = plan(&model, &view, &options, size);
        assert!(plan.cards.iter().any(|card| card.at.id == id), "event {id}");
    }
}

#[test]
fn events_are_brought_into_view() {
    let model = seeds();
    let now = Viewport::new(19_000.0, 30.0, 1000.0, true);
    let day = model.extent(4).expect("event 4 is dated");
    let shown = view_of_event(&model, 4, &now, false).expect("event 4 is dated");
    assert!((shown.span() - 30.0).abs() < 1e-9, "a pan is enough");
    assert!(shown.range().0 <= day.start && day.end <= shown.range().1);
    let close = view_of_event(&model, 2, &now, true).expect("event 2 is dated");
    let range = model.extent(2).expect("event 2 is dated");
    assert!(close.span() > range.days() && close.span() < range.days() * 4.0);
    assert_eq!(view_of_event(&model, 6, &now, true), None, "event 6 is undated");
    assert_eq!(view_of_event(&model, 99, &now, true), None);
    let opened = view_of_cluster(19_995.0, 20_005.0, &now);
    assert!(opened.range().0 <= 19_995.0 && opened.range().1 >= 20_005.0);
}

#[test]
fn neighbours_follow_time() {
    let model = seeds();
    let mut order = Vec::new();
    let mut at = None;
    while let Some(next) = model.neighbour(at, true) {
        order.push(next);
        at = Some(next);
    }
    assert_eq!(order, [2, 1, 3, 4, 5]);
    assert_eq!(model.neighbour(Some(3), false), Some(1));
    assert_eq!(model.neighbour(Some(2), false), None);
    assert_eq!(model.neighbour(None, false), Some(5));
}

#[test]
fn an_open_bar_hangs_by_the_end_that_is_known() {
    for (value, known) in [("../2026-03-20", 20_533.0), ("1990-01-01/..", 7_305.0)] {
        let events = vec![
            event(1, "1980-05-01", 1, "آغاز"),
            event(2, value, 1, "ساخت خط لوله آغاز می\u{200c}شود"),
        ];
        let model = Model::new(events, Vec::new(), vec!["الف".into(), "ب".into()]);
        for rtl in [false, true] {
            let view = Viewport::new(12_000.0, 20_000.0, 1170.0, rtl);
            let options = Options::new(Language::Fa, &Palette::LIGHT);
            let plan = plan(&model, &view, &options, Size::new(1170.0, 700.0));
            let card = plan.cards.iter().find(|card| card.at.id == 2).expect("there is room");
            let away = (card.at.anchor - view.x(known)).abs();
            assert!(away < 100.0, "{value}, rtl {rtl}: {away} pixels away");
        }
    }
}

#[test]
fn an_unknown_beginning_does_not_fill_the_past() {
    let events = vec![event(1, "1980-05-01", 1, "آغاز"), event(2, "../2026-03-20", 1, "ساخت")];
    let model = Model::new(events, Vec::new(), vec!["الف".into(), "ب".into()]);
    assert_eq!(model.bounds(), Some((3_773.0, 20_533.0)));
    for rtl in [false, true] {
        let options = Options::new(Language::Fa, &Palette::LIGHT);
        for (middle, seen) in [(20_000.0, true), (19_000.0, false)] {
            let view = Viewport::new(middle, 1_200.0, 1170.0, rtl);
            let plan = plan(&model, &view, &options, Size::new(1170.0, 700.0));
            let bar = plan.bars.iter().find(|bar| bar.index == 1);
            assert_eq!(bar.is_some(), seen, "around {middle}");
            if let Some(bar) = bar {
                let known = if rtl { bar.x0 } else { bar.x1 };
                assert!((known - view.x(20_533.0)).abs() < 1.0, "it ends where it is known");
                assert!(bar.x1 - bar.x0 < 90.0, "it reaches back a little");
                assert!(if rtl { bar.fade1 > 0.0 } else { bar.fade0 > 0.0 }, "and fades");
            }
        }
    }
}

#[test]
fn no_card_covers_the_name_of_today() {
    let model = super::samples::from_numbers(&[(10, 6, 1), (11, 7, 2), (12, 8, 3), (13, 9, 4)]);
    let view = Viewport::new(20_012.0, 30.0, 700.0, true);
    let today = crate::calendar::naive_from_day_number(20_012);
    let options = Options { today, ..Options::new(Language::Fa, &Palette::LIGHT) };
    for height in [420.0, 560.0, 800.0] {
        let plan = plan(&model, &view, &options, Size::new(700.0, height));
        let name = plan.frame.grid_top + crate::timeline::frame::TODAY_PX;
        assert!(!plan.cards.is_empty());
        assert!(plan.cards.iter().all(|card| card.at.rect.y0 >= name), "{height}");
    }
}

#[test]
fn the_legend_keeps_off_the_chip_of_the_undated() {
    let names = ["تابناک", "باشگاه خبرنگاران جوان", "Reuters", "همشهری آنلاین", "The Guardian"];
    let agencies: Vec<String> = names.iter().cycle().take(20).map(|&name| name.into()).collect();
    let told = |id: u64| crate::timeline::TimelineEvent {
        agency: id as usize,
        ..event(id, if id == 0 { "" } else { "2025-10-07" }, 1, "دیدار دو وزیر")
    };
    let model = Model::new((0..20).map(told).collect(), Vec::new(), agencies);
    for (language, width) in [Language::Fa, Language::En]
        .into_iter()
        .flat_map(|language| (360..1700).step_by(13).map(move |width| (language, f64::from(width))))
    {
        let view = fit_all(&model, 0.0, width, true);
        let options = Options::new(language, &Palette::LIGHT);
        let scene =
            build_scene(&model, &view, &options, &mut TextEngine::new(), Size::new(width, 700.0));
        let place = |index: usize| {
            let hit = scene.scene.hits.iter().find(|hit| hit.target == index as u64);
            hit.expect("every target has its place").rect
        };
        let at = |wanted: fn(&Target) -> bool| {
            let all = scene.targets.iter().enumerate();
            all.filter(move |(_, info)| wanted(&info.target)).map(|(index, _)| index)
        };
        let chip = at(|target| *target == Target::Tray).map(place).next();
        let chip = chip.expect("there is an undated event");
        for entry in at(|target| matches!(target, Target::Legend(_))).map(place) {
            let apart = entry.x0 >= chip.x1 + 8.0 || entry.x1 <= chip.x0 - 8.0;
            assert!(apart, "{language:?} {width}: {entry:?} and {chip:?}");
        }
    }
}
