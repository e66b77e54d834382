//! Fonts of this machine, for letters that the embedded font lacks.
//!
//! Nothing here is asked before a letter is missing. Then the machine's fonts
//! are listed once (`fontdb` reads fontconfig's folders and aliases, or those of
//! Windows and macOS), and of the faces that draw the missing letters the best
//! named one is read. Listing and reading take a tenth of a second and more:
//! call it off the drawing thread.

mod face;
mod families;

use crate::text::{Font, TextEngine};
use families::Company;
use fontdb::{Database, Family, ID, Style};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Fonts that are ever read: one for each of many scripts.
const MAX_FONTS: usize = 24;
/// Bytes that are ever read; the largest fonts, of all Chinese characters, have
/// about 20 MB.
const MAX_BYTES: usize = 128 << 20;

/// The fonts of this machine. Cheap until a letter is missing.
#[derive(Debug, Default)]
pub struct SystemFonts {
    folder: Option<std::path::PathBuf>,
    found: Mutex<Option<Found>>,
}

/// What is known of the machine's fonts.
#[derive(Debug)]
struct Found {
    listed: Database,
    /// Faces in an order that depends on nothing but the fonts.
    faces: Vec<ID>,
    read: BTreeMap<usize, Font>,
    /// Letters that no face draws.
    hopeless: BTreeSet<char>,
}

impl SystemFonts {
    /// Those that are installed.
    pub fn new() -> Self {
        Self::default()
    }

    /// Those of a folder, for tests.
    pub fn of_folder(folder: &Path) -> Self {
        Self { folder: Some(folder.to_owned()), found: Mutex::default() }
    }

    /// Fonts that draw the letters given, as many as are there; none is listed
    /// twice. The same letters and fonts give the same answer.
    pub fn find(&self, missing: &BTreeSet<char>) -> Vec<Font> {
        if missing.is_empty() {
            return Vec::new();
        }
        self.lock().get_or_insert_with(|| Found::list(self.folder.as_deref())).find(missing)
    }

    /// Makes something of text in the embedded font; when it lacks letters,
    /// again with what is found for them.
    pub fn set<T>(&self, mut make: impl FnMut(&mut TextEngine) -> T) -> T {
        let mut engine = TextEngine::new();
        let made = make(&mut engine);
        let found = self.find(engine.missing());
        if found.is_empty() { made } else { make(&mut TextEngine::with_fonts(&found)) }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Found>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Found {
    fn list(folder: Option<&Path>) -> Self {
        let mut listed = Database::new();
        match folder {
            Some(folder) => listed.load_fonts_dir(folder),
            None => listed.load_system_fonts(),
        }
        let mut faces: Vec<(ID, _)> = listed
            .faces()
            .map(|face| {
                let slanted = face.style != Style::Normal;
                let heavy = face.weight.0.abs_diff(400);
                (face.id, (slanted, face.monospaced, heavy, face.post_script_name.clone()))
            })
            .collect();
        faces.sort_by(|a, b| a.1.cmp(&b.1));
        let faces = faces.into_iter().map(|(id, _)| id).collect();
        Self { listed, faces, read: BTreeMap::new(), hopeless: BTreeSet::new() }
    }

    fn find(&mut self, missing: &BTreeSet<char>) -> Vec<Font> {
        let company = Company::of(missing);
        let mut left: Vec<char> = missing.difference(&self.hopeless).copied().collect();
        let mut chosen: Vec<usize> = Vec::new();
        while let Some(&letter) = left.first() {
            let Some(at) = self.face_for(letter, company).filter(|&at| self.read(at)) else {
                self.hopeless.insert(letter);
                left.remove(0);
                continue;
            };
            chosen.push(at);
            let font = &self.read[&at];
            left.retain(|&c| c != letter && !face::draws(&font.data, font.index, c));
        }
        chosen.dedup();
        chosen.iter().map(|at| self.read[at].clone()).collect()
    }

    /// The best face that draws a letter: of a family that is made for its
    /// script, else of the person's own choice, else any.
    fn face_for(&self, letter: char, company: Company) -> Option<usize> {
        let own = self.listed.family_name(&Family::SansSerif);
        let wanted = families::of(letter, company);
        let names = wanted.iter().copied().chain([own]);
        let named = names.filter_map(|name| {
            (0..self.faces.len()).find(|&at| self.is_named(at, name) && self.draws(at, letter))
        });
        let any = || (0..self.faces.len()).find(|&at| self.draws(at, letter));
        named.into_iter().next().or_else(any)
    }

    fn is_named(&self, at: usize, name: &str) -> bool {
        let face = self.listed.face(self.faces[at]);
        face.is_some_and(|face| face.families.iter().any(|(family, _)| family == name))
    }

    fn draws(&self, at: usize, letter: char) -> bool {
        let drawn = self
            .listed
            .with_face_data(self.faces[at], |data, index| face::draws(data, index, letter));
        drawn.unwrap_or(false)
    }

    /// Reads a face unless it is read; whether it is.
    fn read(&mut self, at: usize) -> bool {
        if self.read.contains_key(&at) {
            return true;
        }
        let bytes: usize = self.read.values().map(|font| font.data.len()).sum();
        if self.read.len() >= MAX_FONTS || bytes >= MAX_BYTES {
            return false;
        }
        let data = self.listed.with_face_data(self.faces[at], face::standalone).flatten();
        let font = data.map(|data| Font::new(data.into(), 0));
        font.is_some_and(|font| self.read.insert(at, font).is_none())
    }
}

#[cfg(test)]
mod tests;
