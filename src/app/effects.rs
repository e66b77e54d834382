//! Bringing about what commands ask of the window, and hearing how it went.

use super::jobs::{Done, Pasted, Picked, Picture, PictureError, PictureJob};
use super::shell::Shell;
use crate::i18n;
use crate::session::{
    self, Command, Dialog, Effect, ExportCommand, Input, LibraryCommand, Note, ShowCommand,
    ToastAction,
};
use crate::text::Font;

impl Shell {
    /// Does one thing.
    pub(super) fn bring_about(
        &mut self,
        effect: Effect,
        ctx: &egui::Context,
        window: Option<&eframe::Frame>,
    ) {
        let now = ctx.input(|input| input.time);
        let language = self.state.language();
        match effect {
            Effect::Glide => self.timeline.glide(&self.state, now),
            Effect::Jump => self.timeline.jump(&self.state),
            Effect::ScrollToSelection => self.panel.jump_to_selection(),
            Effect::SavePreferences => self.save_preferences(),
            Effect::Import(inputs) => self.start_import(inputs, ctx),
            Effect::CancelImport => self.cancel_import(),
            Effect::PickFiles => self.jobs.pick_files(language, window),
            Effect::PickExportFile => {
                self.jobs.pick_picture(language, self.state.picture.format, window);
            }
            Effect::ReadClipboard => self.jobs.read_clipboard(),
            Effect::OpenFolder(path) => self.jobs.open_folder(path),
            Effect::WritePicture { path, replace, options } => {
                let job = PictureJob::new(&self.state, options);
                self.jobs.write_picture(job, path, replace);
            }
            Effect::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
        ctx.request_repaint();
    }

    /// Takes in what jobs have answered.
    pub(super) fn hear(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>) {
        for done in self.jobs.answers() {
            for effect in self.take_in(done, ctx, window) {
                self.bring_about(effect, ctx, window);
            }
            ctx.request_repaint();
        }
    }

    fn take_in(
        &mut self,
        done: Done,
        ctx: &egui::Context,
        window: Option<&eframe::Frame>,
    ) -> Vec<Effect> {
        match done {
            Done::Loaded(Ok(loaded)) => {
                self.shelf = Some(loaded.shelf);
                session::load(&mut self.state, loaded.corpus);
                self.timeline.fit_soon();
            }
            Done::Loaded(Err(reason)) => {
                self.state.library_failure = Some(reason);
            }
            Done::Merged { corpus, batch, cancelled } => {
                return self.show_import(corpus, batch, cancelled, ctx);
            }
            Done::FilesPicked(Picked::Chosen(paths)) => {
                let inputs = paths.into_iter().map(Input::Path).collect();
                self.carry_out(Command::Library(LibraryCommand::Import(inputs)), ctx, window);
            }
            Done::PicturePicked(Picked::Chosen(path)) => {
                // The desktop's dialog has asked before it names a file that exists.
                let command = Command::Export(ExportCommand::Write { path, replace: true });
                self.carry_out(command, ctx, window);
            }
            Done::FilesPicked(Picked::Closed) | Done::PicturePicked(Picked::Closed) => {}
            Done::FilesPicked(Picked::NoDialog) => {
                self.state.say(Note::NoFileDialog, Vec::new());
                self.open_dialog(Dialog::OpenPath, ctx, window);
            }
            Done::PicturePicked(Picked::NoDialog) => {
                self.state.say(Note::NoFileDialog, Vec::new());
                self.open_dialog(Dialog::SavePath, ctx, window);
            }
            Done::Pasted(pasted) => self.paste(pasted, ctx, window),
            Done::PictureWritten(Ok(picture)) => self.picture_written(picture),
            Done::PictureWritten(Err(error)) => self.picture_failed(error, ctx, window),
            Done::FontsFound(fonts) => self.fonts_found(&fonts),
            Done::PictureMeasured(size) => self.dialogs.export.measured(size),
            Done::FolderNotOpened(path) => {
                self.state.say(Note::FolderNotOpened { path }, Vec::new());
            }
        }
        Vec::new()
    }

    fn open_dialog(&mut self, dialog: Dialog, ctx: &egui::Context, window: Option<&eframe::Frame>) {
        self.carry_out(Command::Show(ShowCommand::Dialog(dialog)), ctx, window);
    }

    fn paste(
        &mut self,
        pasted: Result<Pasted, String>,
        ctx: &egui::Context,
        window: Option<&eframe::Frame>,
    ) {
        let inputs = match pasted {
            Ok(Pasted::Files(paths)) => paths.into_iter().map(Input::Path).collect(),
            Ok(Pasted::Text(text)) => vec![self.pasted_text(text)],
            Ok(Pasted::Nothing) => return self.state.say(Note::NothingToPaste, Vec::new()),
            Err(reason) => return self.state.say(Note::ClipboardFailed { reason }, Vec::new()),
        };
        self.carry_out(Command::Library(LibraryCommand::Import(inputs)), ctx, window);
    }

    /// Pasted text as something to import.
    fn pasted_text(&self, text: String) -> Input {
        Input::Text { name: i18n::tr(self.state.language(), "import-pasted-name"), text }
    }

    fn picture_written(&mut self, picture: Picture) {
        let Picture { path, missing } = picture;
        let mut actions = Vec::new();
        if let Some(folder) = path.parent() {
            actions.push(ToastAction {
                label: "export-open-folder".to_owned(),
                command: Command::Show(ShowCommand::Folder(folder.to_owned())),
            });
        }
        self.state.say(Note::Exported { path }, actions);
        if let Some((letters, count)) = missing {
            self.state.say(Note::LettersMissing { letters, count }, Vec::new());
        }
        self.state.dialogs.retain(|dialog| !matches!(dialog, Dialog::Export | Dialog::SavePath));
    }

    fn picture_failed(
        &mut self,
        error: PictureError,
        ctx: &egui::Context,
        window: Option<&eframe::Frame>,
    ) {
        match error {
            PictureError::Exists { path } => {
                self.open_dialog(Dialog::ConfirmOverwrite(path), ctx, window);
            }
            other => {
                let reason = other.text(self.state.language());
                self.state.say(Note::ExportFailed { reason }, Vec::new());
            }
        }
    }

    /// Looks for fonts, off this thread, when a letter was laid out that no
    /// font has and that was not looked for yet.
    pub(super) fn look_for_fonts(&mut self) {
        if self.finding_fonts {
            return;
        }
        let asked = &self.asked_fonts;
        let missing = self.kit.with_text(|engine| {
            (!engine.missing().is_subset(asked)).then(|| engine.missing().clone())
        });
        if let Some(missing) = missing {
            self.asked_fonts.extend(&missing);
            self.finding_fonts = true;
            self.jobs.find_fonts(missing);
        }
    }

    /// Sets what lacked letters anew.
    fn fonts_found(&mut self, fonts: &[Font]) {
        self.finding_fonts = false;
        self.kit.with_text(|engine| engine.add_fonts(fonts));
    }

    /// Writes the preferences; a failure is said once and stops nothing.
    pub(super) fn save_preferences(&mut self) {
        let Some(path) = &self.preferences_path else { return };
        let kept = self.overrides.to_keep(self.state.preferences.clone());
        if let Err(error) = kept.save(path) {
            self.state.say(Note::PreferencesNotSaved { reason: error.to_string() }, Vec::new());
        }
    }
}
