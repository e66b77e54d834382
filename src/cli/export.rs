//! `gahnegar export`: the timeline as a picture file.

use super::args::{Cli, Direction, Export, Format, Theme};
use super::input::{gather, read_articles};
use super::library_path;
use super::message::Speaker;
use crate::calendar::{Calendar, Language};
use crate::extract::{Context, analyse};
use crate::i18n::Arg;
use crate::library::{ArticleId, Entry, Library};
use crate::render::{About, pdf, png, svg};
use crate::scene::Scene;
use crate::session::{Corpus, Ingredients};
use crate::system_fonts::SystemFonts;
use crate::text::TextEngine;
use crate::timeline::export::{ExportError, ExportSpec, compose};
use clap::CommandFactory;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

/// Width of a picture when none is asked for, in pixels.
const WIDTH: f64 = 1600.0;

/// Draws and writes the picture.
pub(super) fn export(args: &Export) -> ExitCode {
    let mut speaker = Speaker::new(args.lang.map(Into::into));
    let Some(format) = args.format.or_else(|| format_of(&args.out)) else {
        let message = speaker.say("cli-export-no-format");
        Cli::command().error(clap::error::ErrorKind::ValueValidation, message).exit();
    };
    // Before any work: refusing late would waste it.
    if !args.force && args.out.exists() {
        let path = args.out.display().to_string();
        let reason = speaker.say("cli-export-exists");
        speaker.bad_file(&reason, &path);
        return speaker.exit_code();
    }
    let language = speaker.language;
    let Some(corpus) = corpus(args, language, &mut speaker) else { return speaker.exit_code() };
    let spec = spec(args, language, &corpus, &speaker);
    let make = |engine: &mut TextEngine| compose(&corpus.model, &spec, engine);
    let composed = if args.embedded_font_only {
        make(&mut TextEngine::new())
    } else {
        SystemFonts::new().set(make)
    };
    match composed {
        Err(error) => {
            let message = compose_reason(&error, &speaker);
            speaker.fail(&message);
        }
        Ok(scene) => match draw(&scene, format, &spec, &speaker) {
            Err(message) => speaker.fail(&message),
            Ok(bytes) => {
                if let Err(error) = write(&args.out, &bytes, args.force) {
                    let reason = write_reason(&error, &speaker);
                    speaker.bad_file(&reason, &args.out.display().to_string());
                }
                note_missing(&scene, &speaker);
            }
        },
    }
    speaker.exit_code()
}

/// Says which letters are boxes.
fn note_missing(scene: &Scene, speaker: &Speaker) {
    if let Some((letters, count)) = scene.missing_letters() {
        let args = [("letters", Arg::from(letters)), ("count", Arg::from(count))];
        speaker.note("cli-export-missing", &args);
    }
}

/// The format that the name of a file asks for.
fn format_of(path: &Path) -> Option<Format> {
    match path.extension()?.to_str()?.to_lowercase().as_str() {
        "png" => Some(Format::Png),
        "svg" => Some(Format::Svg),
        "pdf" => Some(Format::Pdf),
        _ => None,
    }
}

/// The articles that are named, or those of the library.
fn corpus(args: &Export, language: Language, speaker: &mut Speaker) -> Option<Corpus> {
    let ingredients = if args.files.is_empty() {
        stored(args, language, speaker)?
    } else {
        let inputs = gather(&args.files, speaker);
        let context = Context { published: None, today: args.today };
        let entries = read_articles(&inputs, speaker).into_iter().enumerate();
        let entries = entries.map(|(index, article)| Entry {
            id: ArticleId(index as i64),
            facts: analyse(&article, &context),
            article,
            published_by_user: None,
        });
        Ingredients::of(entries.collect(), language)
    };
    Some(Corpus::build(ingredients))
}

fn stored(args: &Export, language: Language, speaker: &mut Speaker) -> Option<Ingredients> {
    let path = library_path(args.library.clone(), speaker)?;
    let read = Library::open(&path)
        .and_then(|mut library| Ingredients::read(&mut library, language, args.today));
    match read {
        Err(error) => {
            speaker.library_failed(&error);
            None
        }
        Ok(ingredients) => Some(ingredients),
    }
}

fn spec(args: &Export, language: Language, corpus: &Corpus, speaker: &Speaker) -> ExportSpec {
    let calendar = args.calendar.map_or(Calendar::Gregorian, Into::into);
    let title = match corpus.entries.as_slice() {
        [entry] => entry.article.title.clone(),
        _ => speaker.say("cli-export-title"),
    };
    let days = |date: &Option<crate::calendar::Edtf>| {
        date.as_ref().map_or((None, None), crate::calendar::Edtf::day_numbers)
    };
    ExportSpec {
        title,
        from: days(&args.from).0.map(|day| day as f64),
        to: days(&args.to).1.map(|day| (day + 1) as f64),
        width: args.width.map_or(WIDTH, f64::from),
        height: args.height.map(f64::from),
        scale: args.scale,
        language,
        calendar,
        secondary: secondary(calendar, language),
        rtl: args.direction.map(|direction| direction == Direction::Rtl),
        dark: args.theme == Theme::Dark,
        today: args.today,
        ..ExportSpec::default()
    }
}

/// The small labels of the axis: a Persian reader gets Gregorian and Jalali
/// both; an English one gets Gregorian beneath anything else.
fn secondary(calendar: Calendar, language: Language) -> Option<Calendar> {
    match (calendar, language) {
        (Calendar::Gregorian, Language::Fa) => Some(Calendar::Jalali),
        (Calendar::Gregorian, Language::En) => None,
        _ => Some(Calendar::Gregorian),
    }
}

/// The bytes of the picture, or a message.
fn draw(
    scene: &Scene,
    format: Format,
    spec: &ExportSpec,
    speaker: &Speaker,
) -> Result<Vec<u8>, String> {
    let about = About {
        title: spec.title.clone(),
        description: speaker.say("cli-export-description"),
        language: if spec.language == Language::Fa { "fa" } else { "en" }.to_owned(),
    };
    let failed =
        |reason: String| speaker.say_with("cli-export-failed", &[("reason", reason.into())]);
    match format {
        Format::Svg => Ok(svg::render_with(scene, &about).into_bytes()),
        Format::Pdf => pdf::render_with(scene, &about).map_err(|error| failed(error.to_string())),
        Format::Png => png::render(scene, spec.scale as f32).map_err(|error| match error {
            png::PngError::TooLarge { width, height, limit } => {
                too_large(width, height, u64::from(limit), speaker)
            }
            error => failed(error.to_string()),
        }),
    }
}

fn too_large(width: u64, height: u64, limit: u64, speaker: &Speaker) -> String {
    let number = |value: u64| Arg::from(usize::try_from(value).unwrap_or(usize::MAX));
    let args = [("width", number(width)), ("height", number(height)), ("limit", number(limit))];
    speaker.say_with("cli-export-too-large", &args)
}

fn compose_reason(error: &ExportError, speaker: &Speaker) -> String {
    match error {
        ExportError::TooLarge { width, height } => {
            too_large(*width, *height, u64::from(png::MAX_SIDE), speaker)
        }
        ExportError::TooSmall { least } => {
            speaker.say_with("cli-export-too-small", &[("least", Arg::from(*least))])
        }
        ExportError::EmptyRange => speaker.say("cli-export-empty-range"),
        ExportError::NoEvents => speaker.say("cli-export-no-events"),
    }
}

/// Writes a file whole or not at all: beside its place first, then there in
/// one step. Without `force` it never replaces anything.
fn write(path: &Path, bytes: &[u8], force: bool) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gahnegar-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file: what the umask leaves of this.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let kept = if force { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map(drop).map_err(|error| error.error)
}

fn write_reason(error: &io::Error, speaker: &Speaker) -> String {
    match error.kind() {
        io::ErrorKind::AlreadyExists => speaker.say("cli-export-exists"),
        io::ErrorKind::NotFound => speaker.say("cli-export-no-folder"),
        _ => speaker.io_reason(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_only_by_force_and_whole() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("a.png");
        write(&path, b"one", false).expect("writes");
        let refused = write(&path, b"two", false).expect_err("it exists");
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(&path).expect("reads"), b"one");
        write(&path, b"two", true).expect("writes");
        assert_eq!(std::fs::read(&path).expect("reads"), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).expect("reads").count(), 1);
    }

    #[test]
    fn names_tell_formats() {
        assert_eq!(format_of(Path::new("a.PNG")), Some(Format::Png));
        assert_eq!(format_of(Path::new("a.b.svg")), Some(Format::Svg));
        assert_eq!(format_of(Path::new("a.jpg")), None);
        assert_eq!(format_of(Path::new("png")), None);
    }
}
