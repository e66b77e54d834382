//! Setting a date by hand: an article's publication, or an event's own.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Dialog, Label, TextField, Tone};
use crate::calendar::{DateStyle, Edtf};
use crate::extract;
use crate::library::ArticleId;
use crate::session::{Command, LibraryCommand};
use crate::text::Direction;
use egui::{Id, Key, Ui};

/// What was typed so far.
#[derive(Debug, Default)]
pub(super) struct DateField {
    text: String,
}

/// A date that is being asked for.
struct Asked {
    title: String,
    what: String,
    /// What the texts say about it, when it is not known.
    estimate: Option<String>,
    /// Whether the user set one before, so that it can be taken back.
    is_set: bool,
    command: Box<dyn Fn(Option<Edtf>) -> Command>,
}

impl DateField {
    /// An article's date of publication.
    pub(super) fn published(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        article: ArticleId,
        age: super::Age,
    ) {
        let Some(entry) = frame.state.corpus.entry(article) else { return super::close(frame) };
        let now = entry.facts.published.as_ref().map(|published| published.edtf.clone());
        // The nearest day that it can be; a vaguer bound would be no date.
        let bounds = frame.state.corpus.bounds_of(article);
        let first = bounds.and_then(|bounds| bounds.not_before.as_ref()).map(|bound| &bound.value);
        let likely = first.filter(|first| first.as_day().is_some());
        let likely = likely.map(|first| first.clone().without_time());
        self.begin(ui, frame, now.or(likely).as_ref(), age);
        let asked = Asked {
            title: frame.tr("date-published-title"),
            what: entry.article.title.clone(),
            estimate: frame.estimate(article).map(|estimate| estimate.text()),
            is_set: entry.user_date.is_some(),
            command: Box::new(move |date| {
                Command::Library(LibraryCommand::SetPublished { article, date })
            }),
        };
        self.ask(ui, frame, &asked);
    }

    /// The date of an event.
    pub(super) fn event(&mut self, ui: &Ui, frame: &Frame<'_>, index: usize, age: super::Age) {
        let corpus = &frame.state.corpus;
        let (Some(event), Some(place)) = (corpus.events.get(index), corpus.place_of(index)) else {
            return super::close(frame);
        };
        self.begin(ui, frame, event.value.as_ref(), age);
        let asked = Asked {
            title: frame.tr("date-event-title"),
            what: event.title.clone(),
            estimate: None,
            is_set: event.known == crate::article::Known::User,
            command: Box::new(move |date| {
                Command::Library(LibraryCommand::SetEventDate { place, date })
            }),
        };
        self.ask(ui, frame, &asked);
    }

    fn begin(&mut self, ui: &Ui, frame: &Frame<'_>, now: Option<&Edtf>, age: super::Age) {
        if age.is_new() {
            self.text = now.map(|now| as_typed(frame, now)).unwrap_or_default();
        }
        if age.is_settling() {
            ui.memory_mut(|memory| memory.request_focus(Id::unique("date field")));
        }
    }

    fn ask(&mut self, ui: &Ui, frame: &Frame<'_>, asked: &Asked) {
        let date = understood(&self.text);
        let (yes, no, clear) =
            (frame.tr("date-set"), frame.tr("dialog-cancel"), frame.tr("date-clear"));
        let body = |ui: &mut Ui| {
            ui.add(Label::new(&asked.what).muted().wrap(true));
            if let Some(estimate) = &asked.estimate {
                let text = frame.tr_args("panel-published", &[("date", estimate.as_str().into())]);
                ui.add(Label::new(&text).tone(Tone::Warn).wrap(true));
            }
            let wrong = date.is_none() && !self.text.trim().is_empty();
            let label = frame.tr("date-label");
            let field = TextField::new(&mut self.text, &label)
                .direction(Direction::Ltr)
                .id(Id::unique("date field"))
                .wrong(wrong);
            let response = ui.add(field);
            frame.typing.set(frame.typing.get() || response.has_focus());
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            match &date {
                Some(date) => ui.add(Label::new(&in_words(frame, date)).tone(Tone::Accent)),
                None if wrong => ui.add(Label::new(&frame.tr("date-wrong")).tone(Tone::Warn)),
                None => ui.add(Label::new(&frame.tr("date-hint")).muted().wrap(true)),
            };
            entered && date.is_some()
        };
        let buttons = |ui: &mut Ui| {
            let set = ui.add_enabled(date.is_some(), Button::new(&yes).primary()).clicked();
            let cleared = asked.is_set && ui.add(Button::new(&clear)).clicked();
            (set, cleared, ui.add(Button::new(&no)).clicked())
        };
        let dialog = Dialog::new("date", &asked.title).width(460.0);
        let shown = dialog.show(ui.ctx(), body, buttons);
        let (pressed, cleared, cancelled) = shown.buttons;
        let set = pressed || shown.body;
        if set || cleared {
            super::close(frame);
            frame.send((asked.command)(date.filter(|_| set)));
        } else if shown.close || cancelled {
            super::close(frame);
        }
    }
}

/// A date as its reader would type it: in figures of the first calendar, where
/// they are read back as the same date.
fn as_typed(frame: &Frame<'_>, date: &Edtf) -> String {
    let figures = date.as_day().map(|day| frame.date_style().numeric(day));
    let same = |figures: &String| understood(figures).as_ref() == Some(date);
    figures.filter(same).unwrap_or_else(|| date.to_string())
}

/// The date that was typed: in figures, as EDTF, or in words («۱۵ مهر ۱۴۰۴»).
fn understood(text: &str) -> Option<Edtf> {
    let text = text.trim();
    let in_words = || {
        let reading = extract::read(text, None, false);
        let [only] = &reading.mentions[..] else { return None };
        let whole = only.span.start == 0 && only.span.end == text.len();
        only.value.clone().filter(|_| whole)
    };
    Edtf::parse_lenient(text).ok().or_else(in_words)
}

/// What was typed, as all calendars say it: the proof that it was understood.
fn in_words(frame: &Frame<'_>, date: &Edtf) -> String {
    use crate::calendar::Calendar::{Gregorian, Jalali};
    let style = DateStyle::new(frame.language(), Gregorian);
    format!("{} · {}", style.edtf(date), style.in_calendar(Jalali).edtf(date))
}

#[cfg(test)]
mod tests {
    use super::understood;

    #[test]
    fn what_the_hint_shows_is_understood() {
        for typed in ["۲۰۲۵-۱۰-۰۷", "1404/7/15", "۱۴۰۴/۷/۱۵", "۱۵ مهر ۱۴۰۴", " 15 Mehr 1404 "]
        {
            let date = understood(typed).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some("2025-10-07"), "{typed}");
        }
        assert_eq!(understood("دیروز"), None);
        assert_eq!(understood("در ۱۵ مهر ۱۴۰۴ آمد"), None);
    }
}
