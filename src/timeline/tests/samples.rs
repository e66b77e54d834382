//! Models and frames to test with.

use crate::calendar::Edtf;
use crate::extract::Known;
use crate::scene::Size;
use crate::text::TextEngine;
use crate::timeline::frame::{Bands, Frame};
use crate::timeline::lod::Depth;
use crate::timeline::plan::{Plan, Planner};
use crate::timeline::{Model, Options, Publication, TimelineEvent, Viewport};

pub(super) fn edtf(text: &str) -> Edtf {
    text.parse().expect("samples are valid EDTF")
}

pub(super) fn event(id: u64, value: &str, sources: u64, title: &str) -> TimelineEvent {
    TimelineEvent {
        id,
        value: (!value.is_empty()).then(|| edtf(value)),
        known: Known::Written,
        title: title.to_owned(),
        sources: (0..sources).collect(),
        agency: (id % 2) as usize,
        confidence: 0.5,
    }
}

/// The six events of the two seed articles.
pub(super) fn seeds() -> Model {
    let events = vec![
        event(1, "2024-06", 2, "امضای پیمان مشارکت استراتژیک جامع روسیه و کره شمالی"),
        event(2, "2024-06/2025-10-07", 1, "گسترش همکاری‌های نظامی و اقتصادی دو کشور"),
        event(3, "2024-09~/..", 1, "اعزام حدود ۱۴۰۰۰ سرباز کره شمالی به روسیه"),
        event(4, "2025-09-03", 2, "دیدار کیم و پوتین در پکن در رژهٔ هشتادمین سالروز پیروزی"),
        event(5, "2025-10-07", 1, "پیام تبریک تولد پوتین: «عزیزترین رفیق من»"),
        event(6, "", 1, "گزارش خبرگزاری کره شمالی"),
    ];
    let publications = vec![Publication {
        article: 1,
        value: Some(edtf("2025-10-07")),
        title: "پیام تبریک".into(),
        agency: 1,
    }];
    Model::new(events, publications, vec!["تابناک".into(), "باشگاه خبرنگاران جوان".into()])
}

/// Day, clock-time, month, year and open events from plain numbers.
pub(super) fn from_numbers(numbers: &[(u16, u8, u8)]) -> Model {
    let events = numbers.iter().enumerate().map(|(id, &(day, kind, sources))| {
        let first = 20_000 + i64::from(day);
        let date = |day: i64| crate::calendar::Civil::from_day_number(day).to_string();
        let value = match kind % 12 {
            0 => date(first)[..7].to_owned(),
            1 => date(first)[..4].to_owned(),
            2 => format!("{}/{}", date(first), date(first + 3 * i64::from(kind))),
            3 => format!("{}~/..", date(first)),
            4 => format!("../{}", date(first)),
            5 => format!("{}T{:02}:30:00", date(first), kind % 24),
            _ => date(first),
        };
        let title = [
            "آتش‌بس موقت",
            "نشست فوق‌العادهٔ شورای امنیت دربارهٔ حملات شبانه به زیرساخت‌ها",
            "Ceasefire talks resume in Muscat",
        ];
        event(id as u64, &value, u64::from(sources % 5) + 1, title[usize::from(sources % 3)])
    });
    Model::new(events.collect(), Vec::new(), vec!["الف".into(), "ب".into()])
}

/// Lays out a frame of a window without furniture.
pub(super) fn plan(model: &Model, view: &Viewport, options: &Options<'_>, size: Size) -> Plan {
    let bands = Bands {
        parts: options.parts,
        second: options.secondary.is_some(),
        strip: true,
        legend: 28.0,
        today: options.today.is_some(),
    };
    let planner = Planner {
        model,
        view: view.with_width(size.width),
        options,
        frame: Frame::new(size, &bands),
        chip: None,
        lines: 3,
        depth: Depth::SCREEN,
    };
    planner.plan(&mut TextEngine::new())
}
