//! Every widget of the kit in one window, for looking at.
//!
//! `cargo run --example gallery -- [--en] [--dark] [--scale 2]`

use eframe::egui;
use egui::{Frame, Margin, Ui};
use gahnegar::app::kit::{self, Button, Cell, Checkbox, Chip, Column, Dialog, Icon, Kit, Label};
use gahnegar::app::kit::{Link, Look, MenuItem, Side, Sort, StepperLabels, Table, Tabs};
use gahnegar::app::kit::{TextField, Tone, Type};
use gahnegar::calendar::Language;
use gahnegar::timeline::Palette;

fn main() -> eframe::Result {
    let args: Vec<String> = std::env::args().collect();
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let scale = args.iter().position(|arg| arg == "--scale").and_then(|at| args.get(at + 1));
    let scale: f32 = scale.and_then(|text| text.parse().ok()).unwrap_or(1.0);
    let language = if has("--en") { Language::En } else { Language::Fa };
    let palette = if has("--dark") { Palette::DARK } else { Palette::LIGHT };
    let gallery = Gallery { language, palette, dialog: has("--dialog"), ..Gallery::new() };
    let size = [1180.0, 900.0];
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size(size).with_title("gallery"),
        ..Default::default()
    };
    eframe::run_native(
        "gallery",
        options,
        Box::new(move |creation| {
            creation.egui_ctx.set_pixels_per_point(scale);
            Kit::install(&creation.egui_ctx, gallery.look());
            Ok(Box::new(gallery))
        }),
    )
}

#[allow(clippy::struct_excessive_bools, reason = "one for every widget that holds one")]
struct Gallery {
    language: Language,
    palette: Palette,
    calendar: usize,
    checked: bool,
    switched: bool,
    scale: u32,
    amount: f64,
    count: i64,
    dialog: bool,
    text: String,
    query: String,
    tab: usize,
    row: Option<usize>,
    notes: String,
}

impl Gallery {
    fn new() -> Self {
        Self {
            language: Language::Fa,
            palette: Palette::LIGHT,
            calendar: 0,
            checked: true,
            switched: true,
            scale: 2,
            amount: 0.6,
            count: 12,
            dialog: false,
            text: "دیدار کیم و پوتین در Beijing ۱۲ شهریور".to_owned(),
            query: "سپتامبر".to_owned(),
            tab: 0,
            row: None,
            notes: String::new(),
        }
    }

    fn look(&self) -> Look {
        Look { palette: self.palette.clone(), language: self.language }
    }

    fn say<'a>(&self, fa: &'a str, en: &'a str) -> &'a str {
        if self.language == Language::Fa { fa } else { en }
    }

    fn top(&mut self, ui: &mut Ui) {
        let (light, dark) = (self.say("روشن", "Light"), self.say("تیره", "Dark"));
        let theme = self.say("پوسته", "Theme");
        let mut is_dark = self.palette.dark;
        let title = self.say("گاه‌نگار", "Gahnegar");
        let sub = self.say(
            "کرهٔ شمالی و روسیه · ۲ مقاله · ۶ رویداد",
            "North Korea and Russia · 2 articles · 6 events",
        );
        let export = self.say("خروجی تصویر…", "Export picture…");
        let mut language = self.language;
        kit::ends(
            ui,
            |ui| {
                ui.add(Label::new(title).style(Type::Title).tone(Tone::Accent));
                ui.add(Label::new(sub).muted().truncate());
            },
            |ui| {
                ui.add(Button::new(export).primary().with_icon(Icon::Export));
                kit::segmented(ui, theme, &mut is_dark, &[(false, light), (true, dark)]);
                let languages = [(Language::Fa, "فارسی"), (Language::En, "English")];
                kit::segmented(ui, "زبان", &mut language, &languages);
            },
        );
        self.palette = if is_dark { Palette::DARK } else { Palette::LIGHT };
        self.language = language;
    }

    fn buttons(&mut self, ui: &mut Ui) {
        ui.add(Label::heading(self.say("دکمه‌ها", "Buttons")));
        kit::wrapped_row(ui, |ui| {
            ui.add(Button::new(self.say("باز کردن…", "Open…")).with_icon(Icon::Open));
            ui.add(Button::new(self.say("ذخیره", "Save")).primary());
            ui.add(Button::new(self.say("انصراف", "Cancel")).subtle());
            ui.add(Button::new(self.say("پاک کردن", "Delete")).danger().with_icon(Icon::Delete));
            ui.add_enabled(false, Button::new(self.say("خاموش", "Disabled")));
            ui.add(Button::new(self.say("برگزیده", "Selected")).selected(true));
        });
        kit::wrapped_row(ui, |ui| {
            for icon in Icon::ALL {
                ui.add(Button::icon(*icon, &format!("{icon:?}")));
            }
        });
        kit::wrapped_row(ui, |ui| {
            let (ink, tint) = (self.palette.agency(0), self.palette.agency_tint(0));
            ui.add(Chip::new(self.say("منبع: رویترز", "Source: Reuters")).colors(ink, tint));
            let (ink, tint) = (self.palette.agency(1), self.palette.agency_tint(1));
            ui.add(Chip::new(self.say("باشگاه خبرنگاران جوان", "YJC")).colors(ink, tint));
            ui.add(Chip::new(self.say("تابناک / ایسنا", "Tabnak / ISNA")).dot(ink).clickable());
            ui.add(
                Chip::new(self.say("بی‌تاریخ: ۱ رویداد", "Undated: 1 event")).dashed().clickable(),
            );
            ui.add(Chip::new(self.say("۲ منبع", "2 sources")));
            ui.add(Link::new(self.say("مقالهٔ اصلی", "Original article")).icon(Icon::External));
        });
    }

    fn choices(&mut self, ui: &mut Ui) {
        ui.add(Label::heading(self.say("گزینه‌ها", "Choices")));
        kit::wrapped_row(ui, |ui| {
            let names = [
                self.say("میلادی", "Gregorian"),
                self.say("خورشیدی", "Jalali"),
                self.say("قمری", "Hijri"),
            ];
            let calendars: Vec<(usize, &str)> = names.into_iter().enumerate().collect();
            let label = self.say("تقویم", "Calendar");
            kit::segmented(ui, label, &mut self.calendar, &calendars);
            let scales = [(1, "۱×"), (2, "۲×"), (3, "۳×")];
            kit::select(ui, "scale", self.say("بزرگ‌نمایی", "Scale"), &mut self.scale, &scales);
            let more =
                ui.add(Button::new(self.say("بیشتر", "More")).with_end_icon(Icon::ChevronDown));
            kit::menu_below(&more, self.say("بیشتر", "More"), |ui| {
                ui.add(
                    MenuItem::new(self.say("باز کردن…", "Open…"))
                        .icon(Icon::Open)
                        .shortcut("Ctrl+O"),
                );
                ui.add(
                    MenuItem::new(self.say("واگرد", "Undo")).icon(Icon::Undo).shortcut("Ctrl+Z"),
                );
                ui.add(
                    MenuItem::new(self.say("راست به چپ", "Right to left"))
                        .checked(true)
                        .shortcut("R"),
                );
            });
        });
        kit::wrapped_row(ui, |ui| {
            let text = self.say("با راهنما و فهرست منبع‌ها", "With legend and sources");
            ui.add(Checkbox::new(&mut self.checked, text));
            let text = self.say("پویانمایی", "Animation");
            ui.add(Checkbox::switch(&mut self.switched, text));
        });
        kit::row(ui, |ui| {
            let name = self.say("اندازه", "Size");
            kit::slider(ui, name, &mut self.amount, 0.0..=1.0, 0.05);
            let labels = StepperLabels {
                value: self.say("تعداد", "Count"),
                less: self.say("کمتر", "Less"),
                more: self.say("بیشتر", "More"),
            };
            kit::stepper(ui, &labels, &mut self.count, 1..=99, 1, "۱۲");
        });
        let field = TextField::new(&mut self.text, "عنوان");
        ui.add(field.width(360.0));
        let (name, hint) = (
            self.say("جست‌وجو", "Search"),
            self.say("جست‌وجو در رویدادها و مقاله‌ها", "Search events and articles"),
        );
        ui.add(
            TextField::new(&mut self.query, name)
                .hint(hint)
                .icon(Icon::Search)
                .clearable("پاک کردن")
                .width(360.0),
        );
        let (name, hint) =
            (self.say("یادداشت", "Notes"), self.say("یادداشت بنویسید…", "Write notes…"));
        ui.add(TextField::new(&mut self.notes, name).hint(hint).lines(4).width(360.0));
        kit::row(ui, |ui| {
            let mut fixed = "می\u{200c}خوانید: Read only".to_owned();
            let name = self.say("خواندنی", "To be read");
            ui.add(TextField::new(&mut fixed, name).read_only(true).width(240.0));
            let name = self.say("بسته", "Disabled");
            ui.add_enabled(false, TextField::new(&mut fixed, name).width(240.0));
        });
        kit::progress(ui, self.say("خواندن", "Reading"), Some(self.amount as f32));
    }

    fn text(&mut self, ui: &mut Ui) {
        ui.add(
            Label::new("پیام تبریک تولد پوتین از سوی رهبر کرهٔ شمالی با خطاب «عزیزترین رفیق»")
                .style(Type::Title),
        );
        ui.add(Label::caption("انتشار: سه‌شنبه ۷ اکتبر ۲۰۲۵ · ۱۵ مهر ۱۴۰۴"));
        kit::separator(ui);
        let body = "کیم با اشاره به دیدار اخیرش با پوتین در پکن در خلال مراسم هشتادمین سالگرد «روز پیروزی» چین، گفت: «ما به حمایت کامل خود از مبارزه عادلانه مردم روسیه ادامه خواهیم داد.»\nدو رهبر آخرین بار در ۳ سپتامبر در پکن دیدار کرده و تعهد خود را برای ارتقای بیشتر روابط دوجانبه تأیید کردند. KCNA reported the visit on Sept. 4 (14:20) و می‌گوید «روابط به بالاترین سطح رسیده است»؛ ۱۴٬۰۰۰ سرباز، ۲۵٪.";
        kit::scroll(ui, "article", |ui| {
            ui.add(Label::new(body));
            self.places(ui);
        });
    }
}

impl Gallery {
    /// A table behind one tab, a list of links behind the other.
    fn places(&mut self, ui: &mut Ui) {
        let names = [self.say("جدول", "Table"), self.say("منبع‌ها", "Sources")];
        let label = self.say("جاها", "Places");
        let columns = [
            Column::text(self.say("خبرگزاری", "Agency")),
            Column::number(self.say("رویداد", "Events")),
        ];
        let rows = [("ایسنا", "۱۲"), ("تابناک", "۷"), ("Reuters", "۱۲۰")];
        let (mut tab, mut row) = (self.tab, self.row);
        Tabs::new("places", label, &names).show(ui, &mut tab, |ui, tab| {
            if tab == 0 {
                let table = Table::new("table", label, &columns, rows.len());
                let cell = |row: usize, column: usize| {
                    Cell::new(if column == 0 { rows[row].0 } else { rows[row].1 })
                };
                table.sorted(Sort::default()).opens().show(ui, &mut row, cell);
                return;
            }
            ui.add(Link::new("کرهٔ شمالی: همکاری و ارتقای روابط، محور رایزنی کیم و پوتین"));
            ui.add(Label::caption("باشگاه خبرنگاران جوان، ۱۵ مهر ۱۴۰۴"));
        });
        (self.tab, self.row) = (tab, row);
    }
}

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let kit = Kit::of(&ctx);
        kit.set_look(&ctx, self.look());
        let fill = |color| Frame::new().fill(gahnegar::render::egui::to_color32(color));
        let bar = fill(self.palette.surface).inner_margin(Margin::symmetric(20, 8));
        egui::Panel::top("top").frame(bar).show(ui, |ui| self.top(ui));
        let side = fill(self.palette.surface).inner_margin(Margin::same(20));
        Side::End.panel(&kit, "side").default_size(360.0).frame(side).show(ui, |ui| {
            kit::column(ui, |ui| self.text(ui));
        });
        let main = fill(self.palette.background).inner_margin(Margin::same(20));
        egui::CentralPanel::default().frame(main).show(ui, |ui| {
            kit::column(ui, |ui| {
                self.buttons(ui);
                self.choices(ui);
                kit::row(ui, |ui| {
                    if ui.add(Button::new(self.say("گفت‌وگو", "Dialog"))).clicked() {
                        self.dialog = true;
                    }
                });
            });
        });
        if self.dialog {
            let title = self.say("خروجی تصویر", "Export picture");
            let text = self.say(
                "همهٔ گاه‌نگار یا تنها بخشی که اکنون دیده می‌شود؟",
                "The whole timeline or only the visible part?",
            );
            let (save, cancel) = (self.say("ذخیره…", "Save…"), self.say("انصراف", "Cancel"));
            let dialog = Dialog::new("export", title).closable(self.say("بستن", "Close"));
            let shown = dialog.show(
                &ctx,
                |ui| ui.add(Label::new(text)),
                |ui| {
                    let save = ui.add(Button::new(save).primary()).clicked();
                    ui.add(Button::new(cancel).subtle()).clicked() || save
                },
            );
            self.dialog = !shown.close && !shown.buttons;
        }
    }
}
