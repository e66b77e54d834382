//! Exporting a picture: what, in which format, how large, and how it looks.

use super::form::line;
use crate::app::frame::Frame;
use crate::app::jobs::{PictureError, PictureJob, PictureSize};
use crate::app::kit::{self, Button, Checkbox, Dialog, Label, TextField, Tone, Type};
use crate::calendar::Calendar;
use crate::i18n;
use crate::session::{Command, ExportCommand, PictureFormat, PictureOptions, TimeDirection};
use egui::Ui;

/// Widths to choose from, in pixels at scale 1.
const WIDTHS: [f64; 4] = [1200.0, 1600.0, 2400.0, 3840.0];
/// Scales to choose from.
const SCALES: [f64; 4] = [1.0, 2.0, 3.0, 4.0];

/// What the dialog remembers while it is open.
#[derive(Debug, Default)]
pub(in crate::app) struct Export {
    size: Option<PictureSize>,
    /// The options whose size was asked for.
    asked: Option<PictureOptions>,
    /// To be measured by the shell after this frame.
    wanted: Option<PictureJob>,
}

impl Export {
    /// How large the picture would be.
    pub(in crate::app) fn measured(&mut self, size: PictureSize) {
        self.size = Some(size);
    }

    /// What is to be measured, once.
    pub(in crate::app) fn take_wanted(&mut self) -> Option<PictureJob> {
        self.wanted.take()
    }

    /// Draws the dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let mut options = frame.state.picture.clone();
        if self.asked.as_ref() != Some(&options) {
            self.asked = Some(options.clone());
            self.wanted = Some(PictureJob::new(frame.state, options.clone()));
        }
        let (title, close) = (frame.tr("export-title"), frame.tr("dialog-close"));
        let fits = self.current(&options).is_none_or(Result::is_ok);
        let body = |ui: &mut Ui| {
            what(ui, frame, &mut options);
            size(ui, frame, &mut options);
            looks(ui, frame, &mut options);
            self.verdict(ui, frame, &options);
        };
        let dialog = Dialog::new("export", &title).width(520.0).closable(&close);
        let shown = dialog.show(ui.ctx(), body, |ui| buttons(ui, frame, fits));
        if options != frame.state.picture {
            frame.send(Command::Export(ExportCommand::Options(options)));
        }
        if shown.buttons {
            frame.send(Command::Export(ExportCommand::PickFile));
        } else if shown.close {
            super::close(frame);
        }
    }

    /// The size of the picture as it is asked for now, once it is measured.
    fn current(&self, options: &PictureOptions) -> Option<&Result<(u32, u32), PictureError>> {
        let current = self.size.as_ref().filter(|size| size.options == *options);
        current.map(|current| &current.size)
    }

    /// The size in pixels, or why there can be no picture.
    fn verdict(&self, ui: &mut Ui, frame: &Frame<'_>, options: &PictureOptions) {
        let (text, tone) = match self.current(options) {
            None => (frame.tr("export-measuring"), Tone::Muted),
            Some(Ok((width, height))) => {
                let number = |side: u32| i18n::number(frame.language(), side.into());
                let args = [("width", number(*width).into()), ("height", number(*height).into())];
                let id = if options.format == PictureFormat::Png {
                    "export-pixels"
                } else {
                    "export-units"
                };
                (frame.tr_args(id, &args), Tone::Muted)
            }
            Some(Err(error)) => (error.text(frame.language()), Tone::Warn),
        };
        ui.add(Label::new(&text).style(Type::Caption).tone(tone).wrap(true));
    }
}

/// The buttons; whether to save.
fn buttons(ui: &mut Ui, frame: &Frame<'_>, fits: bool) -> bool {
    let (save, cancel) = (frame.tr("export-save"), frame.tr("dialog-cancel"));
    let saved = ui.add_enabled(fits, Button::new(&save).primary()).clicked();
    if ui.add(Button::new(&cancel)).clicked() {
        super::close(frame);
    }
    saved
}

fn what(ui: &mut Ui, frame: &Frame<'_>, options: &mut PictureOptions) {
    let formats =
        [(PictureFormat::Png, "PNG"), (PictureFormat::Svg, "SVG"), (PictureFormat::Pdf, "PDF")];
    let name = frame.tr("export-format");
    line(ui, &name, |ui| {
        kit::segmented(ui, &name, &mut options.format, &formats);
    });
    let name = frame.tr("export-range");
    let (all, visible) = (frame.tr("export-all"), frame.tr("export-visible"));
    line(ui, &name, |ui| {
        kit::segmented(ui, &name, &mut options.visible_only, &[(false, &all), (true, &visible)]);
    });
    let name = frame.tr("export-heading");
    line(ui, &name, |ui| {
        let hint = frame.tr("export-heading-hint");
        let response = ui.add(TextField::new(&mut options.title, &name).hint(&hint).width(300.0));
        frame.typing.set(frame.typing.get() || response.has_focus());
    });
}

fn size(ui: &mut Ui, frame: &Frame<'_>, options: &mut PictureOptions) {
    let digits = |value: f64| i18n::number(frame.language(), value as i64);
    let name = frame.tr("export-width");
    let texts = WIDTHS.map(digits);
    let widths: Vec<_> = WIDTHS.into_iter().zip(texts.iter().map(String::as_str)).collect();
    line(ui, &name, |ui| {
        kit::segmented(ui, &name, &mut options.width, &widths);
    });
    if options.format != PictureFormat::Png {
        return;
    }
    let name = frame.tr("export-scale");
    let texts = SCALES.map(|scale| format!("{}×", digits(scale)));
    let scales: Vec<_> = SCALES.into_iter().zip(texts.iter().map(String::as_str)).collect();
    line(ui, &name, |ui| {
        kit::segmented(ui, &name, &mut options.scale, &scales);
    });
}

fn looks(ui: &mut Ui, frame: &Frame<'_>, options: &mut PictureOptions) {
    let name = frame.tr("export-theme");
    let (light, dark) = (frame.tr("bar-light"), frame.tr("bar-dark"));
    line(ui, &name, |ui| {
        kit::segmented(ui, &name, &mut options.dark, &[(false, &light), (true, &dark)]);
    });
    let name = frame.tr("bar-calendar");
    let names = ["calendar-gregorian", "calendar-jalali", "calendar-hijri"].map(|id| frame.tr(id));
    let calendars = [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri];
    let choices: Vec<_> = calendars.into_iter().zip(names.iter().map(String::as_str)).collect();
    line(ui, &name, |ui| {
        kit::segmented(ui, &name, &mut options.calendar, &choices);
    });
    let name = frame.tr("bar-direction");
    let (rtl, ltr) = (frame.tr("export-rtl"), frame.tr("export-ltr"));
    let ways = [(TimeDirection::Rtl, rtl.as_str()), (TimeDirection::Ltr, ltr.as_str())];
    line(ui, &name, |ui| {
        kit::segmented(ui, &name, &mut options.direction, &ways);
    });
    let name = frame.tr("export-with-sources");
    ui.add(Checkbox::new(&mut options.sources, &name));
}
