//! What the values of labelled fields say about an article.

use super::dateline::{Candidate, Rank};
use super::dates::{Greed, read_run};
use super::labels::Field;
use super::metadata::is_number;
use super::notes;
use super::tokens::tokenize;
use super::understand::Draft;
use super::{Span, agencies};

impl Draft<'_> {
    /// Notes the value of a field; `whole` is the stretch it stands in.
    pub(super) fn take_field(&mut self, field: Field, value: Span, whole: Span) {
        let tokens = tokenize(self.text, value.start..value.end);
        match field {
            Field::Title => self.title = self.title.or(Some(value).filter(|v| v.start < v.end)),
            Field::Published | Field::Updated | Field::Time => {
                let rank = if field == Field::Updated { Rank::Updated } else { Rank::Label };
                let mut run = read_run(&tokens, 0, Greed::Line);
                run.span = run.span.or(Some(whole));
                self.dates.push(Candidate { rank, run });
            }
            Field::Source => self.take_source(value),
            Field::Agency => {
                let name = self.agency_name(value);
                self.agency = self.agency.take().or(name);
            }
            Field::Reporter if is_number(self.slice(value)) => {}
            Field::Reporter => {
                let name = self.slice(value).to_owned();
                let is_agency = agencies::find(&tokens, 0, false);
                match is_agency.filter(|(_, after)| *after == tokens.len()) {
                    Some((agency, _)) => {
                        self.agency = self.agency.take().or(Some(agency.name.clone()));
                    }
                    None => self.reporter = self.reporter.take().or(Some(name)),
                }
            }
            Field::Other => {
                self.take_site_of(value);
                let code = notes::read_code(self.slice(value));
                self.dates.extend(code.map(|run| Candidate { rank: Rank::Code, run }));
            }
            Field::Lead | Field::Comments | Field::Related => {}
        }
    }

    /// The agency of a value, as the lexicon or the text writes it.
    fn agency_name(&self, value: Span) -> Option<String> {
        let tokens = tokenize(self.text, value.start..value.end);
        let known = agencies::find(&tokens, 0, true).map(|(agency, _)| agency.name.clone());
        let short = (1..=6).contains(&tokens.len());
        known.or_else(|| short.then(|| self.slice(value).trim_matches(['/', '.', ' ']).to_owned()))
    }

    /// «منبع: رویترز، ایسنا».
    fn take_source(&mut self, value: Span) {
        let tokens = tokenize(self.text, value.start..value.end);
        let (mut at, mut found) = (0, false);
        while at < tokens.len() {
            let Some((agency, after)) = agencies::find(&tokens, at, true) else {
                at += 1;
                continue;
            };
            (at, found) = (after, true);
            if !self.relays.contains(&agency.name) {
                self.relays.push(agency.name.clone());
            }
        }
        if !found && let Some(name) = self.agency_name(value) {
            self.relays.push(name);
        }
    }
}
