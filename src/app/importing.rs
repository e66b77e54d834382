//! A running import as the window sees it: what the thread has read is stored
//! a little per frame, then merged on another thread, then shown.

use super::jobs::Done;
use super::shell::Shell;
use crate::session::{
    self, Corpus, Effect, Failure, FailureReason, ImportBatch, ImportEvent, ImportProgress, Input,
    RunningImport,
};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Storing takes at most this long per frame.
const FRAME_BUDGET: Duration = Duration::from_millis(5);

/// An import between its start and its summary.
pub(super) struct ImportRun {
    /// The thread that reads; gone once everything was read.
    reading: Option<RunningImport>,
    batch: ImportBatch,
    /// What was shown when merging began, to notice that it has changed since.
    base: Option<Arc<Corpus>>,
    /// What came in while this one was running.
    next: Vec<Input>,
}

impl Shell {
    /// Starts reading, or notes it for when the running import is through.
    pub(super) fn start_import(&mut self, inputs: Vec<Input>, ctx: &egui::Context) {
        if let Some(run) = &mut self.import {
            run.next.extend(inputs);
            return;
        }
        let total = inputs.len();
        let wake = ctx.clone();
        let started = session::start(inputs, self.state.today, move || wake.request_repaint());
        let mut batch = ImportBatch::default();
        let reading = match started {
            Ok(reading) => Some(reading),
            Err(error) => {
                let reason = FailureReason::System(error.to_string());
                batch.failures.push(Failure { file: String::new(), reason });
                None
            }
        };
        self.state.import = Some(ImportProgress { done: 0, total, name: String::new() });
        self.import = Some(ImportRun { reading, batch, base: None, next: Vec::new() });
        ctx.request_repaint();
    }

    /// Stops reading after the file at hand; what was read stays.
    pub(super) fn cancel_import(&mut self) {
        if let Some(run) = &mut self.import {
            run.next.clear();
            if let Some(reading) = &run.reading {
                reading.cancel();
            }
        }
    }

    /// Takes in what the thread has read since the last frame.
    pub(super) fn poll_import(&mut self, ctx: &egui::Context) {
        let (Some(run), Some(shelf)) = (&mut self.import, &mut self.shelf) else { return };
        let Some(reading) = &run.reading else { return };
        let begun = Instant::now();
        let mut finished = None;
        while begun.elapsed() < FRAME_BUDGET {
            match reading.events.try_recv() {
                Ok(ImportEvent::Progress(progress)) => self.state.import = Some(progress),
                Ok(ImportEvent::Ready(prepared)) => run.batch.store(*prepared, shelf.as_mut()),
                Ok(ImportEvent::Failed(failure)) => run.batch.failures.push(failure),
                Ok(ImportEvent::Finished { cancelled }) => {
                    finished = Some(cancelled);
                    break;
                }
                Err(std::sync::mpsc::TryRecvError::Empty) => return,
                // The thread died: what it had read is kept.
                Err(std::sync::mpsc::TryRecvError::Disconnected) => {
                    finished = Some(true);
                    break;
                }
            }
        }
        match finished {
            Some(cancelled) => self.merge_import(cancelled),
            None => ctx.request_repaint(),
        }
    }

    /// Everything is stored: merge it away from the window.
    fn merge_import(&mut self, cancelled: bool) {
        let Some(run) = &mut self.import else { return };
        run.reading = None;
        run.base = Some(Arc::clone(&self.state.corpus));
        let batch = std::mem::take(&mut run.batch);
        let ingredients = batch.ingredients(&self.state);
        self.jobs.spawn("merge", move || {
            Some(Done::Merged { corpus: Corpus::build(ingredients), batch, cancelled })
        });
    }

    /// Shows what was imported.
    pub(super) fn show_import(
        &mut self,
        corpus: Corpus,
        batch: ImportBatch,
        cancelled: bool,
        ctx: &egui::Context,
    ) -> Vec<Effect> {
        let run = self.import.take();
        let base = run.as_ref().and_then(|run| run.base.clone());
        // Something else changed meanwhile: merge again, with that.
        let is_current = base.is_some_and(|base| Arc::ptr_eq(&base, &self.state.corpus));
        let effects =
            session::finish_import(&mut self.state, batch, is_current.then_some(corpus), cancelled);
        if let Some(run) = run
            && !run.next.is_empty()
        {
            self.start_import(run.next, ctx);
        }
        effects
    }
}
