//! Drawing and writing pictures, and telling beforehand how large they get.

use super::{Done, Jobs};
use crate::calendar::Language;
use crate::i18n;
use crate::render::{About, pdf, png, svg};
use crate::scene::Scene;
use crate::session::{PictureFormat, PictureOptions, State, TimeDirection};
use crate::system_fonts::SystemFonts;
use crate::text::TextEngine;
use crate::timeline::Model;
use crate::timeline::export::{self, ExportError, ExportSpec};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why there is no picture.
#[derive(Debug)]
pub(in crate::app) enum PictureError {
    /// The file exists and was not to be replaced.
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// It cannot be laid out so.
    Layout(ExportError),
    /// It could not be drawn or encoded.
    Draw(String),
    /// It could not be written.
    Write {
        /// The system's reason.
        reason: String,
        /// The file.
        path: PathBuf,
    },
}

impl PictureError {
    /// The words.
    pub(in crate::app) fn text(&self, language: Language) -> String {
        let with = |id: &str, args: &[(&str, i18n::Arg<'_>)]| i18n::tr_args(language, id, args);
        match self {
            Self::Exists { path } => {
                with("export-error-exists", &[("path", path.display().to_string().into())])
            }
            Self::Layout(ExportError::TooLarge { width, height }) => with(
                "export-error-too-large",
                &[("width", (*width as f64).into()), ("height", (*height as f64).into())],
            ),
            Self::Layout(ExportError::TooSmall { least }) => {
                with("export-error-too-small", &[("least", (*least).into())])
            }
            Self::Layout(ExportError::EmptyRange | ExportError::NoEvents) => {
                i18n::tr(language, "export-error-nothing")
            }
            Self::Draw(reason) => reason.clone(),
            Self::Write { reason, path } => with(
                "export-error-write",
                &[("path", path.display().to_string().into()), ("reason", reason.as_str().into())],
            ),
        }
    }
}

/// A picture that was written.
#[derive(Debug)]
pub(in crate::app) struct Picture {
    /// The file.
    pub(in crate::app) path: PathBuf,
    /// Letters that no font has, and how many boxes stand for them.
    pub(in crate::app) missing: Option<(String, usize)>,
}

/// How large a picture with some options would be.
#[derive(Debug)]
pub(in crate::app) struct PictureSize {
    /// The options.
    pub(in crate::app) options: PictureOptions,
    /// Pixels of the file, or why there is none.
    pub(in crate::app) size: Result<(u32, u32), PictureError>,
}

/// Everything a picture needs, apart from the window.
#[derive(Debug, Clone)]
pub(in crate::app) struct PictureJob {
    model: Arc<Model>,
    spec: ExportSpec,
    options: PictureOptions,
}

impl PictureJob {
    /// What these options mean for what the window shows now.
    pub(in crate::app) fn new(state: &State, options: PictureOptions) -> Self {
        let (from, to) = state.viewport.range();
        let spec = ExportSpec {
            title: options.title.clone(),
            from: options.visible_only.then_some(from),
            to: options.visible_only.then_some(to),
            width: options.width,
            height: options.height,
            scale: options.scale,
            language: options.language,
            calendar: options.calendar,
            secondary: options.second_calendar.filter(|second| *second != options.calendar),
            rtl: Some(options.direction == TimeDirection::Rtl),
            dark: options.dark,
            today: None,
            sources: options.sources,
        };
        Self { model: Arc::clone(&state.corpus.model), spec, options }
    }

    fn compose(&self, text: &mut TextEngine) -> Result<Scene, PictureError> {
        export::compose(&self.model, &self.spec, text).map_err(PictureError::Layout)
    }

    fn measure(&self, fonts: &SystemFonts) -> Result<(u32, u32), PictureError> {
        let scene = fonts.set(|engine| self.compose(engine))?;
        png::size(&scene, self.spec.scale as f32)
            .map_err(|error| PictureError::Draw(error.to_string()))
    }

    /// The bytes of the file.
    fn draw(&self, scene: &Scene) -> Result<Vec<u8>, PictureError> {
        let language = if self.spec.language == Language::Fa { "fa" } else { "en" };
        let about = About {
            title: self.spec.title.clone(),
            language: language.to_owned(),
            ..About::default()
        };
        match self.options.format {
            PictureFormat::Png => png::render(scene, self.spec.scale as f32)
                .map_err(|error| PictureError::Draw(error.to_string())),
            PictureFormat::Svg => Ok(svg::render_with(scene, &about).into_bytes()),
            PictureFormat::Pdf => pdf::render_with(scene, &about)
                .map_err(|error| PictureError::Draw(error.to_string())),
        }
    }
}

impl Jobs {
    /// Draws and writes a picture.
    pub(in crate::app) fn write_picture(&self, job: PictureJob, path: PathBuf, replace: bool) {
        let fonts = Arc::clone(&self.fonts);
        self.spawn("picture", move || {
            Some(Done::PictureWritten(write(&job, &fonts, path, replace)))
        });
    }

    /// Finds out how large a picture would be.
    pub(in crate::app) fn measure_picture(&self, job: PictureJob) {
        let fonts = Arc::clone(&self.fonts);
        self.spawn("picture-size", move || {
            let size = job.measure(&fonts);
            Some(Done::PictureMeasured(PictureSize { options: job.options, size }))
        });
    }
}

/// Whole or not at all: the picture grows beside its place and is moved there.
fn write(
    job: &PictureJob,
    fonts: &SystemFonts,
    path: PathBuf,
    replace: bool,
) -> Result<Picture, PictureError> {
    if !replace && path.exists() {
        return Err(PictureError::Exists { path });
    }
    let scene = fonts.set(|engine| job.compose(engine))?;
    let bytes = job.draw(&scene)?;
    let fail = |error: std::io::Error| PictureError::Write {
        reason: error.to_string(),
        path: path.clone(),
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file =
        tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(fail)?;
    file.write_all(&bytes).and_then(|()| file.as_file().sync_all()).map_err(fail)?;
    let placed = if replace { file.persist(&path) } else { file.persist_noclobber(&path) };
    match placed {
        Ok(_) => Ok(Picture { path, missing: scene.missing_letters() }),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(PictureError::Exists { path })
        }
        Err(error) => Err(fail(error.error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Library;
    use crate::session::{Corpus, Ingredients, Preferences, load};

    fn job(options: PictureOptions) -> PictureJob {
        let mut library = Library::open_in_memory().unwrap();
        let mut state = State::new(Preferences::default(), None);
        let ingredients = Ingredients::read(&mut library, Language::Fa, None).unwrap();
        load(&mut state, Corpus::build(ingredients));
        PictureJob::new(&state, options)
    }

    #[test]
    fn a_file_that_exists_is_replaced_only_when_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.svg");
        std::fs::write(&path, "mine").unwrap();
        let job = job(PictureOptions { format: PictureFormat::Svg, ..PictureOptions::default() });
        let refused = write(&job, &SystemFonts::new(), path.clone(), false);
        assert!(matches!(refused, Err(PictureError::Exists { .. })));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        write(&job, &SystemFonts::new(), path.clone(), true).unwrap();
        assert!(std::fs::read_to_string(&path).unwrap().contains("<svg"));
        // Nothing half-written stays beside it.
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_picture_that_would_be_too_large_says_how_large() {
        let options = PictureOptions { width: 9000.0, scale: 4.0, ..PictureOptions::default() };
        let error = job(options).measure(&SystemFonts::new()).unwrap_err();
        assert!(matches!(error, PictureError::Layout(ExportError::TooLarge { width: 36_000, .. })));
        assert!(error.text(Language::En).contains("16,384"));
    }
}
