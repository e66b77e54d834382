//! What the user set: dates of publication and of events.

use super::{ArticleId, Library, LibraryError};
use crate::article::{Known, Span};
use crate::calendar::Edtf;
use crate::extract::{Event, Rule};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

/// A date that the user gave to an event, found by the sentence that tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventDate {
    /// The article.
    pub article: ArticleId,
    /// The event's sentence in it.
    pub sentence: Span,
    /// First byte of the mention that dated the event in that sentence, when
    /// there was one: a sentence may tell several events.
    pub mention: Option<usize>,
    /// The date.
    pub edtf: Edtf,
}

impl Library {
    /// Sets or clears the user's date of publication; returns what it was.
    pub fn set_published(
        &mut self,
        id: ArticleId,
        date: Option<&Edtf>,
    ) -> Result<Option<Edtf>, LibraryError> {
        let previous: Option<Option<String>> = self
            .connection
            .query_row("SELECT published FROM articles WHERE id = ?1", [id.0], |row| row.get(0))
            .optional()
            .map_err(|error| self.error(error))?;
        let Some(previous) = previous else { return Err(LibraryError::NoArticle { id }) };
        self.connection
            .execute(
                "UPDATE articles SET published = ?2 WHERE id = ?1",
                params![id.0, date.map(ToString::to_string)],
            )
            .map_err(|error| self.error(error))?;
        Ok(previous.and_then(|text| text.parse().ok()))
    }

    /// Sets or clears the user's date of an event; returns what it was.
    pub fn set_event_date(
        &mut self,
        article: ArticleId,
        sentence: Span,
        mention: Option<usize>,
        date: Option<&Edtf>,
    ) -> Result<Option<Edtf>, LibraryError> {
        let key = (article, sentence, mention);
        replace_event_date(&self.connection, key, date).map_err(|error| match error {
            rusqlite::Error::SqliteFailure(inner, _)
                if inner.code == rusqlite::ErrorCode::ConstraintViolation =>
            {
                LibraryError::NoArticle { id: article }
            }
            other => self.error(other),
        })
    }

    /// All dates that the user gave to events of articles that are not removed.
    pub fn event_dates(&self) -> Result<Vec<EventDate>, LibraryError> {
        self.read_event_dates().map_err(|error| self.error(error))
    }

    fn read_event_dates(&self) -> rusqlite::Result<Vec<EventDate>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT article, sentence_start, sentence_end, mention_start, edtf \
             FROM event_dates JOIN articles ON articles.id = article WHERE removed = 0 \
             ORDER BY position, sentence_start, mention_start",
        )?;
        let rows = statement.query_map([], |row| {
            let offset = |value: i64| usize::try_from(value).ok();
            let sentence = Span {
                start: offset(row.get(1)?).unwrap_or(0),
                end: offset(row.get(2)?).unwrap_or(0),
            };
            let edtf: String = row.get(4)?;
            Ok(edtf.parse().ok().map(|edtf| (row.get(0), sentence, row.get(3), edtf)))
        })?;
        let mut dates = Vec::new();
        for row in rows {
            // A value that no longer parses is passed over, not fatal.
            let Some((article, sentence, mention, edtf)) = row? else { continue };
            let mention: i64 = mention?;
            dates.push(EventDate {
                article: ArticleId(article?),
                sentence,
                mention: usize::try_from(mention).ok(),
                edtf,
            });
        }
        Ok(dates)
    }
}

fn replace_event_date(
    connection: &Connection,
    (article, sentence, mention): (ArticleId, Span, Option<usize>),
    date: Option<&Edtf>,
) -> rusqlite::Result<Option<Edtf>> {
    let number = |offset: usize| i64::try_from(offset).unwrap_or(i64::MAX);
    let mention = mention.map_or(-1, number);
    let key = params![article.0, number(sentence.start), number(sentence.end), mention];
    let matches =
        "article = ?1 AND sentence_start = ?2 AND sentence_end = ?3 AND mention_start = ?4";
    let previous: Option<String> = connection
        .query_row(&format!("SELECT edtf FROM event_dates WHERE {matches}"), key, |row| row.get(0))
        .optional()?;
    match date {
        Some(date) => connection.execute(
            "INSERT OR REPLACE INTO event_dates \
             (article, sentence_start, sentence_end, mention_start, edtf) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                article.0,
                number(sentence.start),
                number(sentence.end),
                mention,
                date.to_string()
            ],
        )?,
        None => connection.execute(&format!("DELETE FROM event_dates WHERE {matches}"), key)?,
    };
    Ok(previous.and_then(|text| text.parse().ok()))
}

/// Puts the user's dates on merged events: value, [`Known::User`] and the rule;
/// what the text said stays among the alternatives. `ids` are the articles in
/// the order in which they were merged; `mention_start` gives the first byte of
/// a mention of an article. Events come back in time order.
pub fn apply_event_dates(
    events: &mut [Event],
    ids: &[ArticleId],
    dates: &[EventDate],
    mention_start: impl Fn(usize, usize) -> Option<usize>,
) {
    if dates.is_empty() {
        return;
    }
    for event in events.iter_mut() {
        let set = event.sources.iter().find_map(|source| {
            let id = ids.get(source.article)?;
            let mention = source.mention.and_then(|mention| mention_start(source.article, mention));
            dates.iter().find(|date| {
                date.article == *id
                    && date.mention == mention
                    && date.sentence.start < source.sentence.end
                    && source.sentence.start < date.sentence.end
            })
        });
        let Some(set) = set else { continue };
        if let Some(value) = event.value.take().filter(|value| *value != set.edtf) {
            event.alt.retain(|alt| *alt != value);
            event.alt.insert(0, value);
        }
        event.value = Some(set.edtf.clone());
        event.known = Known::User;
        event.why.rule = Rule::User;
        event.why.anchor = None;
        event.confidence = 1.0;
    }
    sort_by_time(events);
}

/// By first day, undated last; events of the same day keep their order.
fn sort_by_time(events: &mut [Event]) {
    events.sort_by_key(|event| match &event.value {
        Some(value) => (0, value.day_numbers().0.unwrap_or(i64::MIN)),
        None => (1, 0),
    });
}
