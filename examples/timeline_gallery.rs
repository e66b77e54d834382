//! Draws a gallery of timelines as PNG files, to be looked at:
//! `cargo run --example timeline_gallery -- FOLDER [NAME…]`.

use gahnegar::calendar::{Calendar, Edtf, Language, NaiveDate};
use gahnegar::extract::Known;
use gahnegar::render::png;
use gahnegar::scene::Size;
use gahnegar::text::TextEngine;
use gahnegar::timeline::export::{ExportSpec, compose};
use gahnegar::timeline::{
    Model, Options, Palette, Publication, Target, TimelineEvent, Viewport, build_scene, fit_all,
};
use std::path::Path;

fn edtf(text: &str) -> Option<Edtf> {
    (!text.is_empty()).then(|| text.parse().expect("the gallery's dates are EDTF"))
}

fn event(
    id: u64,
    value: &str,
    known: Known,
    sources: &[u64],
    agency: usize,
    title: &str,
) -> TimelineEvent {
    TimelineEvent {
        id,
        value: edtf(value),
        known,
        title: title.to_owned(),
        sources: sources.to_vec(),
        agency,
        confidence: 0.9,
    }
}

fn publication(article: u64, value: &str, agency: usize, title: &str) -> Publication {
    Publication { article, value: edtf(value), title: title.to_owned(), agency }
}

/// The two seed articles, annotated by hand.
fn seeds() -> Model {
    use Known::{Computed, Written};
    let events = vec![
        event(
            1,
            "2024-06",
            Written,
            &[1, 2],
            0,
            "امضای پیمان مشارکت استراتژیک جامع روسیه و کره شمالی",
        ),
        event(
            2,
            "2024-06/2025-10-07",
            Computed,
            &[2],
            1,
            "گسترش همکاری‌های نظامی و اقتصادی دو کشور",
        ),
        event(3, "2024-09~/..", Computed, &[2], 1, "اعزام حدود ۱۴۰۰۰ سرباز کره شمالی به روسیه"),
        event(
            4,
            "2025-09-03",
            Written,
            &[1, 2],
            0,
            "دیدار کیم و پوتین در پکن در رژهٔ هشتادمین سالروز پیروزی",
        ),
        event(5, "2025-10-07", Written, &[2], 1, "پیام تبریک تولد پوتین: «عزیزترین رفیق من»"),
        event(
            6,
            "",
            Computed,
            &[1],
            0,
            "گزارش خبرگزاری کره شمالی از ارزیابی کیم دربارهٔ روابط با روسیه",
        ),
    ];
    let publications = vec![
        publication(1, "", 0, "کره‌شمالی: همکاری و ارتقای روابط، محور رایزنی کیم و پوتین"),
        publication(
            2,
            "2025-10-07",
            1,
            "پیام تبریک تولد پوتین از سوی رهبر کره شمالی با خطاب «عزیزترین رفیق»",
        ),
    ];
    Model::new(events, publications, vec!["تابناک / ایسنا".into(), "باشگاه خبرنگاران جوان".into()])
}

const HEADS: [&str; 8] = [
    "نشست فوق‌العادهٔ شورای امنیت دربارهٔ حملات شبانه به زیرساخت‌های انرژی",
    "دیدار وزیران امور خارجهٔ ایران و عمان در مسقط",
    "انتشار گزارش سالانهٔ صندوق بین‌المللی پول از رشد اقتصادی منطقه",
    "تصویب کلیات لایحهٔ بودجه در مجلس",
    "آتش‌بس موقت",
    "زمین‌لرزهٔ ۵٫۸ ریشتری در استان هرمزگان؛ ۱۲ روستا آسیب دید و امدادرسانی آغاز شد",
    "آغاز دور سوم گفت‌وگوهای غیرمستقیم",
    "سفر رئیس‌جمهور به نیویورک برای شرکت در مجمع عمومی سازمان ملل",
];

/// A small generator with a fixed seed.
struct Dice(u64);
impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Synthetic events between 2024-06-01 and 2025-10-31.
fn crowd(count: u64) -> Model {
    let mut dice = Dice(7);
    let names = ["ایسنا", "تابناک", "ایرنا", "رویترز", "مهر", "خبرآنلاین"];
    let day =
        |n: u64| NaiveDate::from_ymd_opt(2024, 6, 1).expect("a real day") + chrono::Days::new(n);
    let events = (0..count)
        .map(|id| {
            let first = dice.roll(517);
            let value = match dice.roll(20) {
                0 => Edtf::days(day(first), day(first + 5 + dice.roll(120))),
                1 => {
                    use chrono::Datelike;
                    Edtf::month(day(first).year(), day(first).month())
                }
                _ => Edtf::day(day(first)),
            };
            let sources: Vec<u64> = (0..=dice.roll(6).saturating_sub(3)).collect();
            TimelineEvent {
                id,
                value: Some(value),
                known: [Known::Written, Known::Computed, Known::Borrowed][dice.roll(3) as usize],
                title: HEADS[dice.roll(8) as usize].to_owned(),
                sources,
                agency: dice.roll(6) as usize,
                confidence: dice.roll(100) as f32 / 100.0,
            }
        })
        .collect();
    let publications = (0..count / 3)
        .map(|n| Publication {
            article: n,
            value: Some(Edtf::day(day(dice.roll(517)))),
            title: HEADS[dice.roll(8) as usize].to_owned(),
            agency: dice.roll(6) as usize,
        })
        .collect();
    Model::new(events, publications, names.map(String::from).to_vec())
}

struct Gallery<'a> {
    folder: &'a Path,
    only: Vec<String>,
    text: TextEngine,
}

impl Gallery<'_> {
    fn export(&mut self, name: &str, model: &Model, spec: &ExportSpec) {
        if !self.only.is_empty() && !self.only.iter().any(|part| name.contains(part.as_str())) {
            return;
        }
        let scene = compose(model, spec, &mut self.text).expect("the gallery's exports are sound");
        let bytes = png::render(&scene, 1.0).expect("the gallery's sizes are small");
        std::fs::write(self.folder.join(format!("{name}.png")), bytes)
            .expect("the folder is writable");
    }

    fn draw(
        &mut self,
        name: &str,
        model: &Model,
        view: Option<Viewport>,
        options: &Options<'_>,
        size: (f64, f64),
    ) {
        if !self.only.is_empty() && !self.only.iter().any(|part| name.contains(part.as_str())) {
            return;
        }
        let rtl = options.language.is_rtl();
        let view = view.unwrap_or_else(|| fit_all(model, 20_000.0, size.0, rtl));
        let scene = build_scene(model, &view, options, &mut self.text, Size::new(size.0, size.1));
        let scale = if name.ends_with("2x") { 2.0 } else { 1.0 };
        let bytes = png::render(&scene.scene, scale).expect("the gallery's sizes are small");
        std::fs::write(self.folder.join(format!("{name}.png")), bytes)
            .expect("the folder is writable");
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = args.next().unwrap_or_else(|| "gallery".to_owned());
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let mut gallery =
        Gallery { folder: Path::new(&folder), only: args.collect(), text: TextEngine::new() };
    small(&mut gallery);
    zooms(&mut gallery);
    crowded(&mut gallery);
    hovers(&mut gallery);
    exports(&mut gallery);
}

/// Dots, clusters and articles under the pointer.
fn hovers(gallery: &mut Gallery<'_>) {
    let fa = Options::new(Language::Fa, &Palette::LIGHT);
    let model = crowd(200);
    let view = fit_all(&model, 0.0, 1170.0, true);
    let size = Size::new(1170.0, 620.0);
    let scene = build_scene(&model, &view, &fa, &mut gallery.text, size);
    let hover = |gallery: &mut Gallery<'_>, name: &str, wanted: &dyn Fn(&Target) -> bool| {
        let found = scene.targets.iter().map(|info| info.target).filter(wanted).nth(3);
        let options = Options { hovered: found, ..fa.clone() };
        gallery.draw(name, &model, Some(view), &options, (size.width, size.height));
    };
    hover(gallery, "hover-cluster", &|target| matches!(target, Target::Cluster { .. }));
    hover(gallery, "hover-bar", &|target| matches!(target, Target::Event(_)));
    hover(gallery, "hover-article", &|target| matches!(target, Target::Publications { .. }));
    hover(gallery, "hover-mark", &|target| *target == Target::LegendMark);
    let marking = Options { marking: Some((20_000.0, 20_060.0)), ..fa.clone() };
    gallery.draw("hover-marking", &model, Some(view), &marking, (size.width, size.height));
}

fn exports(gallery: &mut Gallery<'_>) {
    let title = "کره شمالی و روسیه".to_owned();
    let base = ExportSpec { title, ..ExportSpec::default() };
    gallery.export("export-seeds", &seeds(), &base);
    let dark = ExportSpec {
        dark: true,
        calendar: Calendar::Jalali,
        rtl: Some(false),
        height: Some(800.0),
        ..base.clone()
    };
    gallery.export("export-seeds-dark", &seeds(), &dark);
    let en = ExportSpec {
        language: Language::En,
        secondary: None,
        width: 1000.0,
        title: "North Korea and Russia".into(),
        ..base.clone()
    };
    gallery.export("export-seeds-en", &seeds(), &en);
    gallery.export("export-40", &crowd(40), &base);
    gallery.export("export-200", &crowd(200), &base);
}

fn small(gallery: &mut Gallery<'_>) {
    let seeds = seeds();
    let fa = Options::new(Language::Fa, &Palette::LIGHT);
    let selected = Options { selected: Some(4), ..fa.clone() };
    gallery.draw("seeds-light", &seeds, None, &selected, (1170.0, 904.0));
    gallery.draw("seeds-light-2x", &seeds, None, &selected, (1170.0, 904.0));
    let dark = Options { palette: &Palette::DARK, selected: Some(4), ..fa.clone() };
    gallery.draw("seeds-dark", &seeds, None, &dark, (1170.0, 904.0));
    let jalali = Options { calendar: Calendar::Jalali, secondary: None, ..fa.clone() };
    gallery.draw("seeds-jalali", &seeds, None, &jalali, (1170.0, 700.0));
    let jg =
        Options { calendar: Calendar::Jalali, secondary: Some(Calendar::Gregorian), ..fa.clone() };
    let ltr = fit_all(&seeds, 0.0, 1170.0, false);
    gallery.draw("seeds-ltr-jalali", &seeds, Some(ltr), &jg, (1170.0, 700.0));
    let en = Options::new(Language::En, &Palette::LIGHT);
    gallery.draw(
        "seeds-en",
        &seeds,
        None,
        &Options { hovered: Some(Target::Event(3)), ..en.clone() },
        (1170.0, 700.0),
    );
    gallery.draw("seeds-narrow", &seeds, None, &fa, (480.0, 320.0));
    gallery.draw("seeds-narrow-tall", &seeds, None, &fa, (480.0, 800.0));
    gallery.draw("seeds-wide", &seeds, None, &fa, (3840.0, 1200.0));
    let today = NaiveDate::from_ymd_opt(2025, 8, 1);
    let tray =
        Options { tray_open: true, hovered: Some(Target::Publication(2)), today, ..fa.clone() };
    gallery.draw("seeds-tray", &seeds, None, &tray, (1170.0, 700.0));
    gallery.draw("empty", &Model::default(), None, &fa, (1170.0, 800.0));
    gallery.draw(
        "empty-dark-en",
        &Model::default(),
        None,
        &Options { palette: &Palette::DARK, ..en },
        (700.0, 420.0),
    );
    let one = Model::new(
        vec![event(
            1,
            "2025-10-07",
            Known::Written,
            &[2],
            1,
            "پیام تبریک تولد پوتین: «عزیزترین رفیق من»",
        )],
        vec![publication(2, "2025-10-07", 1, "پیام")],
        vec!["تابناک".into(), "باشگاه خبرنگاران جوان".into()],
    );
    gallery.draw("one", &one, None, &fa, (1170.0, 700.0));
}

fn zooms(gallery: &mut Gallery<'_>) {
    let seeds = seeds();
    let fa = Options::new(Language::Fa, &Palette::LIGHT);
    for (name, span) in [
        ("hour", 0.08),
        ("day", 1.0),
        ("days", 4.0),
        ("week", 12.0),
        ("weeks", 40.0),
        ("quarter", 100.0),
        ("half", 200.0),
        ("year", 600.0),
        ("years", 1500.0),
        ("decade", 4000.0),
        ("decades", 15_000.0),
        ("century", 60_000.0),
        ("millennia", 1_500_000.0),
        ("ages", 30_000_000.0),
    ] {
        let view = Viewport::new(20_334.3, span, 1170.0, true);
        gallery.draw(&format!("zoom-{name}"), &seeds, Some(view), &fa, (1170.0, 480.0));
    }
}

fn crowded(gallery: &mut Gallery<'_>) {
    let fa = Options::new(Language::Fa, &Palette::LIGHT);
    let crowd_200 = crowd(200);
    gallery.draw("crowd-200", &crowd_200, None, &fa, (1400.0, 900.0));
    let view = fit_all(&crowd_200, 0.0, 1400.0, true).zoom(6.0, 500.0);
    gallery.draw("crowd-200-zoomed", &crowd_200, Some(view), &fa, (1400.0, 900.0));
    let dark = Options { palette: &Palette::DARK, ..fa.clone() };
    let many = crowd(100_000);
    gallery.draw("crowd-100k", &many, None, &dark, (1400.0, 900.0));
    gallery.draw("crowd-narrow", &crowd_200, None, &fa, (480.0, 640.0));
    gallery.draw("crowd-wide", &crowd(40), None, &fa, (2400.0, 1000.0));
}
