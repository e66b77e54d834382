//! The box above an article: the selected event's date, why it stands there,
//! and who else tells it.

use super::header::in_both_calendars;
use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Icon, Label, Link, Tone, Type};
use crate::article::Known;
use crate::calendar::{Edtf, Language};
use crate::extract::{self, ArticleFacts, Derivation, Event, EventSource, Rule};
use crate::session::{Command, Dialog, Entry, SelectCommand, ShowCommand};
use egui::{Margin, Ui};

/// Draws the box, when the selected event is told in this article.
pub(super) fn show(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry) {
    let is_told_here = frame.state.selected_source().is_some_and(|(told, _)| told.id == entry.id);
    let (Some(selection), Some(event)) = (frame.state.selection, frame.state.selected_event())
    else {
        return;
    };
    if !is_told_here {
        return;
    }
    let ground = crate::render::egui::to_color32(frame.palette.accent_soft);
    let shape =
        egui::Frame::new().fill(ground).corner_radius(10).inner_margin(Margin::symmetric(14, 10));
    shape.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        kit::column(ui, |ui| {
            date(ui, frame, selection.event, event);
            why(ui, frame, event, &reason(frame, entry, event, selection.source));
            if let Some(source) = event.sources.get(selection.source) {
                says(ui, frame, event, source, "panel-here-dated");
            }
            others(ui, frame, selection.event, selection.source, event);
        });
    });
    ui.add_space(6.0);
}

fn date(ui: &mut Ui, frame: &Frame<'_>, index: usize, event: &Event) {
    let text = match &event.value {
        Some(value) => in_both_calendars(frame, value, false),
        None => frame.tr("panel-event-undated"),
    };
    let edit = frame.tr("panel-set-event-date");
    kit::ends(
        ui,
        |ui| ui.add(Label::new(&text).strong().tone(Tone::Accent).wrap(true)),
        |ui| {
            if ui.add(Button::icon(Icon::Edit, &edit)).clicked() {
                let dialog = Dialog::SetEventDate(index);
                frame.send(Command::Show(ShowCommand::Dialog(dialog)));
            }
        },
    );
}

/// Why the event stands at its date: the reason that the article at hand gives
/// itself, when it dates the event just so; else, when it says otherwise, that of
/// the article that does. A user's date stands above all.
fn reason(frame: &Frame<'_>, entry: &Entry, event: &Event, source: usize) -> String {
    let explain =
        |why: &Derivation| extract::explain(why, event.value.as_ref(), frame.date_style());
    let dates = |source: &EventSource, facts: &ArticleFacts| {
        let mention = facts.mentions.get(source.mention?)?;
        (mention.value == event.value).then(|| explain(&mention.why))
    };
    let here = event.sources.get(source).filter(|_| event.known != Known::User);
    if let Some(own) = here.and_then(|source| dates(source, &entry.facts)) {
        return own;
    }
    if event.why.rule == Rule::Borrowed || here.and_then(|it| told_by(frame, event, it)).is_none() {
        return explain(&event.why);
    }
    let entries = &frame.state.corpus.entries;
    let elsewhere = event.sources.iter().find_map(|source| {
        let entry = entries.get(source.article)?;
        Some((super::header::title(entry), dates(source, &entry.facts)?))
    });
    elsewhere.map_or_else(
        || explain(&event.why),
        |(title, reason)| {
            frame.tr_args("panel-date-from", &[("title", title.into()), ("reason", reason.into())])
        },
    )
}

/// Whether another reading only says less precisely what the value says.
fn is_vaguer(alt: &Edtf, value: Option<&Edtf>) -> bool {
    let Some((first, last)) = value.map(Edtf::day_numbers) else { return false };
    let (alt_first, alt_last) = alt.day_numbers();
    alt_first.is_none_or(|alt| first.is_some_and(|first| alt <= first))
        && alt_last.is_none_or(|alt| last.is_some_and(|last| alt >= last))
}

fn why(ui: &mut Ui, frame: &Frame<'_>, event: &Event, reason: &str) {
    ui.add(Label::new(reason).style(Type::Caption).wrap(true));
    let told: Vec<&Edtf> =
        event.sources.iter().filter_map(|source| told_by(frame, event, source)).collect();
    let alt = event.alt.iter().filter(|alt| !is_vaguer(alt, event.value.as_ref()));
    let alt = alt.filter(|alt| !told.contains(alt));
    let dates: Vec<_> = alt.map(|alt| in_both_calendars(frame, alt, false)).collect();
    if dates.is_empty() {
        return;
    }
    let separator = if frame.language() == Language::Fa { "، " } else { ", " };
    let text = frame.tr_args("panel-other-readings", &[("dates", dates.join(separator).into())]);
    ui.add(Label::new(&text).style(Type::Caption).muted().wrap(true));
}

/// The date that a source gives itself, when it is not the event's.
fn told_by<'a>(frame: &Frame<'a>, event: &Event, source: &EventSource) -> Option<&'a Edtf> {
    let facts = &frame.state.corpus.entries.get(source.article)?.facts;
    let told = facts.mentions.get(source.mention?)?.value.as_ref()?;
    (event.value.as_ref() != Some(told)).then_some(told)
}

/// «در این مقاله: مه ۲۰۲۵»: what a source says, where it is less precise or
/// contradicts.
fn says(ui: &mut Ui, frame: &Frame<'_>, event: &Event, source: &EventSource, id: &str) {
    let Some(told) = told_by(frame, event, source) else { return };
    let text = frame.tr_args(id, &[("date", in_both_calendars(frame, told, false).into())]);
    ui.add(Label::new(&text).style(Type::Caption).muted().wrap(true));
}

/// The other articles that tell the event, as links.
fn others(ui: &mut Ui, frame: &Frame<'_>, index: usize, read: usize, event: &Event) {
    let corpus = &frame.state.corpus;
    let mut named = vec![event.sources.get(read).map(|source| source.article)];
    for (place, source) in event.sources.iter().enumerate() {
        if named.contains(&Some(source.article)) {
            continue;
        }
        let Some(entry) = corpus.entries.get(source.article) else { continue };
        if named.len() == 1 {
            ui.add(Label::caption(&frame.tr("panel-also-told-in")));
        }
        named.push(Some(source.article));
        let title = match entry.agency() {
            Some(agency) => format!("{agency}: {}", entry.article.title),
            None => entry.article.title.clone(),
        };
        if ui.add(Link::new(&title).style(Type::Caption)).clicked() {
            let command = SelectCommand::Source { event: index, source: place };
            frame.send(Command::Select(command));
        }
        says(ui, frame, event, source, "panel-there-dated");
    }
}
