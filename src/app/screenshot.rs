//! `--screenshot-to`: a picture of the window once nothing moves any more,
//! then the end. For documentation and tests by eye.

use super::shell::Shell;
use egui::ColorImage;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Frames that must pass without motion before the picture is taken: fades of
/// widgets last longer than the frame that starts them.
const CALM_FRAMES: u32 = 30;
/// And seconds: scrolling to a sentence goes by the clock, and frames of a small
/// window take hardly any time.
const CALM_SECONDS: f64 = 0.5;

/// A picture that is to be taken.
#[derive(Debug)]
pub(super) struct Screenshot {
    path: PathBuf,
    calm: u32,
    /// When it became calm, in seconds.
    since: f64,
    taken: Option<Arc<Mutex<Option<Arc<ColorImage>>>>>,
}

impl Screenshot {
    /// Into this file.
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, calm: 0, since: 0.0, taken: None }
    }
}

impl Shell {
    /// Asks for the picture when it is time, writes it when it is there.
    pub(super) fn take_screenshot(&mut self, ctx: &egui::Context) {
        let is_settled = self.is_settled();
        let Some(shot) = &mut self.screenshot else { return };
        ctx.request_repaint();
        if let Some(taken) = &shot.taken {
            let image = taken.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(image) = image {
                if let Err(error) = write(&image, &shot.path) {
                    eprintln!("gahnegar: {error}: {}", shot.path.display());
                }
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            return;
        }
        let now = ctx.input(|input| input.time);
        if !is_settled || shot.calm == 0 {
            shot.since = now;
        }
        shot.calm = if is_settled { shot.calm + 1 } else { 0 };
        if shot.calm >= CALM_FRAMES && now - shot.since >= CALM_SECONDS {
            let slot = Arc::new(Mutex::new(None));
            shot.taken = Some(Arc::clone(&slot));
            ctx.request_screenshot(move |image| {
                *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(image);
            });
        }
    }
}

/// Writes pixels as PNG.
fn write(image: &ColorImage, path: &Path) -> anyhow::Result<()> {
    let [width, height] = image.size;
    let file = std::io::BufWriter::new(std::fs::File::create(path)?);
    let mut encoder = png::Encoder::new(file, u32::try_from(width)?, u32::try_from(height)?);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let bytes: Vec<u8> =
        image.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    encoder.write_header()?.write_image_data(&bytes)?;
    Ok(())
}
