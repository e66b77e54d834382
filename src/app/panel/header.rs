//! The head of an article: agency, title, date of publication, what was odd.

use super::shown::Shown;
use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Chip, Icon, Label, Tone, Type};
use crate::calendar::Edtf;
use crate::extract;
use crate::library::ArticleId;
use crate::session::{Command, Dialog, Entry, SelectCommand, ShowCommand};
use crate::text::Direction;
use egui::Ui;

/// Draws the head.
pub(super) fn show(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry, shown: &Shown) {
    tools(ui, frame, entry.id);
    agencies(ui, frame, entry);
    ui.add(Label::new(shown.title(entry)).style(Type::Title).direction(direction(entry)));
    published(ui, frame, entry);
    warnings(ui, frame, entry);
    ui.add_space(4.0);
}

/// The title, or the file's name without one.
pub(super) fn title(entry: &Entry) -> &str {
    if entry.article.title.is_empty() { &entry.article.file } else { &entry.article.title }
}

/// The direction of an article's text, whatever the interface's.
pub(super) fn direction(entry: &Entry) -> Direction {
    if entry.article.language.is_rtl() { Direction::Rtl } else { Direction::Ltr }
}

/// Back to the list on one side, what can be done with the article on the other.
fn tools(ui: &mut Ui, frame: &Frame<'_>, id: ArticleId) {
    let (all, remove, close) =
        (frame.tr("panel-all-articles"), frame.tr("panel-remove-article"), frame.tr("panel-close"));
    kit::ends(
        ui,
        |ui| {
            let back = Button::new(&all).subtle().with_icon(Icon::ChevronStart);
            if ui.add(back).clicked() {
                frame.send(Command::Select(SelectCommand::NoArticle));
            }
        },
        |ui| {
            if ui.add(Button::icon(Icon::Delete, &remove)).clicked() {
                frame.send(Command::Show(ShowCommand::Dialog(Dialog::ConfirmRemove(id))));
            }
            super::reading::menu(ui, frame);
            if ui.add(Button::icon(Icon::Close, &close)).clicked() {
                frame.send(Command::Show(ShowCommand::Panel(false)));
            }
        },
    );
    ui.add_space(2.0);
}

fn agencies(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry) {
    kit::wrapped_row(ui, |ui| {
        let index = frame.state.corpus.agency_index(entry);
        let colors = (frame.palette.agency(index), frame.palette.agency_tint(index));
        let article = &entry.article;
        if let Some(agency) = &article.agency {
            ui.add(Chip::new(agency).colors(colors.0, colors.1));
        }
        for (place, relay) in article.relays.iter().enumerate() {
            let text = frame.tr_args("panel-relays", &[("agency", relay.as_str().into())]);
            let chip = Chip::new(&text);
            let gives_colour = article.agency.is_none() && place == 0;
            ui.add(if gives_colour { chip.colors(colors.0, colors.1) } else { chip });
        }
        if let Some(reporter) = &article.reporter {
            ui.add(Label::caption(reporter));
        }
    });
}

/// «انتشار: سه‌شنبه ۷ اکتبر ۲۰۲۵ · ۱۵ مهر ۱۴۰۴», or what can be said without
/// a date.
fn published(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry) {
    let ask = Command::Show(ShowCommand::Dialog(Dialog::SetPublished(entry.id)));
    let Some(published) = &entry.facts.published else {
        estimate(ui, frame, entry);
        let edit = frame.tr("panel-set-date");
        if ui.add(Button::new(&edit).with_icon(Icon::Calendar)).clicked() {
            frame.send(ask);
        }
        return;
    };
    let date = in_both_calendars(frame, &published.edtf, true);
    let id = if entry.user_date.is_some() { "panel-published-by-user" } else { "panel-published" };
    let text = frame.tr_args(id, &[("date", date.into())]);
    kit::wrapped_row(ui, |ui| {
        ui.add(Label::caption(&text));
        if ui.add(Button::icon(Icon::Edit, &frame.tr("panel-change-date"))).clicked() {
            frame.send(ask.clone());
        }
    });
}

/// «انتشار: از ۱۲ شهریور ۱۴۰۴ به بعد (برآورد)», and why.
fn estimate(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry) {
    let Some(mut estimate) = frame.estimate(entry.id) else {
        let text = frame.tr("panel-unpublished");
        ui.add(Label::new(&text).style(Type::Caption).tone(Tone::Warn));
        return;
    };
    let second = frame.state.preferences.shown_second_calendar();
    estimate.second = second.map(|second| estimate.style.in_calendar(second));
    let text = frame.tr_args("panel-published", &[("date", estimate.text().into())]);
    ui.add(Label::new(&text).style(Type::Caption).tone(Tone::Warn).wrap(true));
    let told =
        |index: usize| frame.state.corpus.entries.get(index).map_or("", |entry| title(entry));
    for reason in estimate.reasons(told) {
        ui.add(Label::caption(&reason).wrap(true));
    }
}

/// A date in the first calendar, and in the second if one is shown.
pub(super) fn in_both_calendars(frame: &Frame<'_>, value: &Edtf, weekday: bool) -> String {
    let preferences = &frame.state.preferences;
    let style = frame.date_style();
    let day = single_day(value).filter(|_| weekday);
    let first = day.map_or_else(|| style.edtf(value), |day| style.weekday_day(day));
    match preferences.shown_second_calendar() {
        Some(second) => format!("{first} · {}", style.in_calendar(second).edtf(value)),
        None => first,
    }
}

/// The day, when a value is exactly one.
fn single_day(value: &Edtf) -> Option<crate::calendar::NaiveDate> {
    let (first, last) = value.day_numbers();
    let first = first.filter(|first| Some(*first) == last)?;
    crate::calendar::naive_from_day_number(first)
}

/// What was odd about the article.
fn warnings(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry) {
    for warning in extract::warnings(&entry.article, &entry.facts, frame.date_style()) {
        kit::row(ui, |ui| {
            ui.add(Label::new(&warning).style(Type::Caption).tone(Tone::Warn).wrap(true));
        });
    }
}

/// What stands below the text: where it came from.
pub(super) fn footer(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry) {
    ui.add_space(10.0);
    kit::separator(ui);
    let file = frame.tr_args("panel-file", &[("file", entry.article.file.as_str().into())]);
    ui.add(Label::caption(&file));
    if !entry.article.encoding.eq_ignore_ascii_case("utf-8") {
        let encoding = &entry.article.encoding;
        let text = frame.tr_args("panel-encoding", &[("encoding", encoding.as_str().into())]);
        ui.add(Label::caption(&text));
    }
}
