//! Where bitmaps lie in the texture: shelves, look-up, eviction.
//!
//! Pure bookkeeping over a byte of opacity per pixel; what is drawn and how it
//! reaches the graphics card is the business of `raster` and `paint`.

use super::raster::Bitmap;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Transparent pixels around every bitmap, so that neighbours never bleed.
const PAD: u32 = 1;
/// Side of the white patch in the first shelf.
const WHITE: u32 = 4;
/// Heights of shelves are multiples of this, so that they can be shared.
const STEP: u32 = 4;

/// What was not drawn for so many frames, some seconds, makes room for others
/// before the texture grows.
const STALE: u64 = 300;
/// Glyphs without ink remembered at most.
const INKLESS: usize = 1024;

/// A hasher for keys that are already well-spread integers.
#[derive(Default)]
pub(super) struct MixHasher(u64);

impl Hasher for MixHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }
    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }
}

/// A map keyed by integers.
pub(super) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<MixHasher>>;

/// Where a bitmap lies and how it hangs on its origin; all in texels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// Left edge in the texture.
    pub(super) x: u32,
    /// Top edge in the texture.
    pub(super) y: u32,
    /// Width; 0 for a glyph without ink.
    pub(super) width: u32,
    /// Height.
    pub(super) height: u32,
    /// From the origin to the left edge.
    pub(super) left: i32,
    /// From the origin to the top edge.
    pub(super) top: i32,
    /// Which shelf's stamp to renew on use.
    stamp: usize,
}

/// A row of bitmaps of like height.
#[derive(Debug)]
struct Shelf {
    y: u32,
    height: u32,
    used: u32,
    stamp: usize,
    keys: Vec<u64>,
}

/// A part of the texture that changed: `[x, y, width, height]`.
pub(super) type Dirty = [u32; 4];

/// The texture's content and its index.
#[derive(Debug)]
pub(super) struct Atlas {
    side: u32,
    max_side: u32,
    pixels: Vec<u8>,
    shelves: Vec<Shelf>,
    stamps: Vec<u64>,
    free_stamps: Vec<usize>,
    slots: FastMap<u64, Slot>,
    dirty: Vec<Dirty>,
    /// How many of the slots have no room in the texture.
    inkless: usize,
    now: u64,
}

impl Atlas {
    /// An atlas that starts at `side` and may grow to `max_side` texels.
    pub(super) fn new(side: u32, max_side: u32) -> Self {
        let mut atlas = Self {
            side,
            max_side: max_side.max(side),
            pixels: vec![0; (side * side) as usize],
            shelves: Vec::new(),
            stamps: Vec::new(),
            free_stamps: Vec::new(),
            slots: FastMap::default(),
            dirty: Vec::new(),
            inkless: 0,
            now: 1,
        };
        let white = atlas.push_shelf(0, WHITE + PAD);
        atlas.shelves[white].used = side;
        atlas.stamps[0] = u64::MAX;
        for y in 0..WHITE {
            let row = (y * side) as usize;
            atlas.pixels[row..row + WHITE as usize].fill(255);
        }
        atlas
    }

    /// Side in texels.
    pub(super) fn side(&self) -> u32 {
        self.side
    }

    /// A texel whose whole neighbourhood is opaque.
    pub(super) fn white() -> [f32; 2] {
        [WHITE as f32 / 2.0; 2]
    }

    /// Opacity of every texel, row by row.
    pub(super) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// What changed since the last call.
    pub(super) fn take_dirty(&mut self) -> Vec<Dirty> {
        std::mem::take(&mut self.dirty)
    }

    /// Bitmaps and glyphs without ink that are known.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Starts a new frame: what was drawn in earlier ones may be evicted.
    pub(super) fn begin_frame(&mut self) {
        self.now += 1;
        // These take no room in the texture, so that nothing pushes them out.
        if self.inkless > INKLESS {
            self.slots.retain(|_, slot| slot.width > 0);
            self.inkless = 0;
        }
    }

    /// Looks a bitmap up and marks it as used in this frame.
    pub(super) fn get(&mut self, key: u64) -> Option<Slot> {
        let slot = *self.slots.get(&key)?;
        if slot.width > 0 && self.stamps[slot.stamp] < self.now {
            self.stamps[slot.stamp] = self.now;
        }
        Some(slot)
    }

    /// Stores a bitmap; `None` if everything in a full texture is in use.
    pub(super) fn insert(&mut self, key: u64, bitmap: &Bitmap) -> Option<Slot> {
        let (width, height) = (bitmap.width, bitmap.height);
        if width == 0 || height == 0 {
            let slot = Slot { x: 0, y: 0, width: 0, height: 0, left: 0, top: 0, stamp: 0 };
            self.inkless += usize::from(self.slots.insert(key, slot).is_none());
            return Some(slot);
        }
        let index = self.room(width + PAD, height + PAD)?;
        let shelf = &mut self.shelves[index];
        let (x, y, stamp) = (shelf.used, shelf.y, shelf.stamp);
        shelf.used += width + PAD;
        shelf.keys.push(key);
        self.stamps[stamp] = self.now;
        for (row, line) in bitmap.alpha.chunks_exact(width as usize).enumerate() {
            let start = ((y + row as u32) * self.side + x) as usize;
            self.pixels[start..start + width as usize].copy_from_slice(line);
        }
        self.mark_dirty([x, y, width + PAD, height + PAD]);
        let slot = Slot { x, y, width, height, left: bitmap.left, top: bitmap.top, stamp };
        self.slots.insert(key, slot);
        Some(slot)
    }

    /// Joins a change to the one before when both lie side by side in a shelf.
    fn mark_dirty(&mut self, rect: Dirty) {
        let rect = [rect[0], rect[1], rect[2].min(self.side - rect[0]), rect[3]];
        match self.dirty.last_mut() {
            Some(last) if last[1] == rect[1] && last[0] + last[2] == rect[0] => {
                last[2] += rect[2];
                last[3] = last[3].max(rect[3]);
            }
            _ => self.dirty.push(rect),
        }
    }

    /// A shelf with `width` free texels and at least `height` high.
    fn room(&mut self, width: u32, height: u32) -> Option<usize> {
        let height = height.next_multiple_of(STEP);
        loop {
            let found = self.open_shelf(width, height);
            if found.is_some() {
                return found;
            }
            if width <= self.side
                && let Some(index) = self.append_shelf(height)
            {
                return Some(index);
            }
            if width <= self.side
                && let Some(index) = self.evict(height, self.now.saturating_sub(STALE))
            {
                return Some(index);
            }
            if self.side < self.max_side {
                self.grow();
                continue;
            }
            return if width <= self.side { self.evict(height, self.now) } else { None };
        }
    }

    /// A shelf in use that fits without wasting more than a third of its height.
    fn open_shelf(&self, width: u32, height: u32) -> Option<usize> {
        self.shelves.iter().position(|shelf| {
            shelf.used + width <= self.side
                && shelf.height >= height
                && shelf.height <= height + (height / 2).max(STEP)
        })
    }

    /// A new shelf in the unused lower part.
    fn append_shelf(&mut self, height: u32) -> Option<usize> {
        let y = self.shelves.last().map_or(0, |shelf| shelf.y + shelf.height);
        (y + height <= self.side).then(|| self.push_shelf(y, height))
    }

    fn push_shelf(&mut self, y: u32, height: u32) -> usize {
        let shelf = self.make_shelf(y, height);
        self.shelves.push(shelf);
        self.shelves.len() - 1
    }

    fn make_shelf(&mut self, y: u32, height: u32) -> Shelf {
        let stamp = self.free_stamps.pop().unwrap_or(self.stamps.len());
        if stamp == self.stamps.len() {
            self.stamps.push(0);
        }
        self.stamps[stamp] = 0;
        Shelf { y, height, used: 0, stamp, keys: Vec::new() }
    }

    /// Doubles the side; every bitmap keeps its place.
    fn grow(&mut self) {
        let side = (self.side * 2).min(self.max_side);
        let mut pixels = vec![0; (side * side) as usize];
        for (y, row) in self.pixels.chunks_exact(self.side as usize).enumerate() {
            let start = y * side as usize;
            pixels[start..start + row.len()].copy_from_slice(row);
        }
        self.pixels = pixels;
        self.side = side;
        self.dirty.clear();
        self.shelves[0].used = side;
    }

    /// Empties the least recently used run of shelves that is high enough and
    /// not drawn since a frame, and makes one shelf of it.
    fn evict(&mut self, height: u32, since: u64) -> Option<usize> {
        let (first, last) = self.oldest_run(height, since)?;
        let y = self.shelves[first].y;
        let total: u32 = self.shelves[first..=last].iter().map(|shelf| shelf.height).sum();
        for shelf in self.shelves.drain(first..=last) {
            for key in &shelf.keys {
                self.slots.remove(key);
            }
            self.free_stamps.push(shelf.stamp);
        }
        let (start, end) = ((y * self.side) as usize, ((y + total) * self.side) as usize);
        self.pixels[start..end].fill(0);
        self.dirty.push([0, y, self.side, total]);
        let kept = if total >= height + 2 * STEP { height } else { total };
        if kept < total {
            let rest = self.make_shelf(y + kept, total - kept);
            self.shelves.insert(first, rest);
        }
        let shelf = self.make_shelf(y, kept);
        self.shelves.insert(first, shelf);
        Some(first)
    }

    /// The run of neighbouring evictable shelves, at least `height` high, that
    /// was touched longest ago.
    fn oldest_run(&self, height: u32, since: u64) -> Option<(usize, usize)> {
        let mut best: Option<(u64, usize, usize)> = None;
        for first in 0..self.shelves.len() {
            let (mut total, mut newest) = (0, 0);
            for (last, shelf) in self.shelves.iter().enumerate().skip(first) {
                newest = newest.max(self.stamps[shelf.stamp]);
                total += shelf.height;
                if newest >= since || best.is_some_and(|(age, ..)| newest >= age) {
                    break;
                }
                if total >= height {
                    best = Some((newest, first, last));
                    break;
                }
            }
        }
        best.map(|(_, first, last)| (first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bitmap(width: u32, height: u32) -> Bitmap {
        Bitmap { left: 1, top: -2, width, height, alpha: vec![7; (width * height) as usize] }
    }

    fn rects(atlas: &Atlas) -> Vec<(u64, Slot)> {
        let mut all: Vec<_> = atlas.slots.iter().map(|(&key, &slot)| (key, slot)).collect();
        all.sort_by_key(|(key, _)| *key);
        all
    }

    fn assert_disjoint(atlas: &Atlas) {
        let all = rects(atlas);
        for (i, (_, a)) in all.iter().enumerate() {
            assert!(a.x + a.width <= atlas.side && a.y + a.height <= atlas.side);
            assert!(a.y >= WHITE, "nothing covers the white patch");
            for (_, b) in &all[i + 1..] {
                let apart = a.x + a.width <= b.x
                    || b.x + b.width <= a.x
                    || a.y + a.height <= b.y
                    || b.y + b.height <= a.y;
                assert!(apart, "{a:?} and {b:?} overlap");
            }
        }
    }

    #[test]
    fn bitmaps_never_overlap_while_the_texture_grows() {
        let mut atlas = Atlas::new(64, 512);
        for key in 0..300u64 {
            let (w, h) = (3 + (key * 7 % 19) as u32, 4 + (key * 5 % 23) as u32);
            assert!(atlas.insert(key, &bitmap(w, h)).is_some());
        }
        assert!(atlas.side() > 64 && atlas.side() <= 512);
        assert_disjoint(&atlas);
        for (key, slot) in rects(&atlas) {
            let texel = atlas.pixels[(slot.y * atlas.side + slot.x) as usize];
            assert_eq!(texel, 7, "the bitmap of {key} moved with the texture");
        }
    }

    #[test]
    fn a_bitmap_is_stored_once_and_found_again() {
        let mut atlas = Atlas::new(64, 64);
        let slot = atlas.insert(9, &bitmap(5, 6));
        assert_eq!(atlas.get(9), slot);
        assert_eq!(slot.map(|slot| (slot.left, slot.top)), Some((1, -2)));
        assert_eq!(atlas.get(10), None);
    }

    #[test]
    fn a_full_texture_evicts_what_was_used_longest_ago() {
        let mut atlas = Atlas::new(64, 64);
        for key in 0..6 {
            atlas.begin_frame();
            assert!(atlas.insert(key, &bitmap(60, 7)).is_some());
        }
        atlas.begin_frame();
        assert!(atlas.get(0).is_some(), "use renews");
        for key in 6..9 {
            assert!(atlas.insert(key, &bitmap(60, 7)).is_some());
        }
        assert!(atlas.get(0).is_some());
        assert!(atlas.get(1).is_none());
        assert_disjoint(&atlas);
    }

    #[test]
    fn what_is_long_out_of_sight_goes_before_the_texture_grows() {
        let mut atlas = Atlas::new(64, 512);
        for key in 0..5000 {
            atlas.begin_frame();
            if key % 100 == 0 {
                assert!(atlas.insert(key, &bitmap(60, 7)).is_some());
            }
        }
        assert_eq!(atlas.side(), 64);
        assert_disjoint(&atlas);
    }

    #[test]
    fn what_this_frame_draws_is_never_evicted() {
        let mut atlas = Atlas::new(64, 64);
        let stored = (0..40).filter(|&key| atlas.insert(key, &bitmap(60, 7)).is_some()).count();
        assert!(stored > 3 && stored < 40);
        for key in 0..stored as u64 {
            assert!(atlas.get(key).is_some());
        }
        atlas.begin_frame();
        assert!(atlas.insert(99, &bitmap(60, 7)).is_some(), "the next frame may evict");
        assert_disjoint(&atlas);
    }

    #[test]
    fn what_has_no_ink_is_not_remembered_for_ever() {
        let mut atlas = Atlas::new(64, 64);
        atlas.insert(u64::MAX, &bitmap(5, 6));
        for key in 0..10 * INKLESS as u64 {
            atlas.begin_frame();
            assert!(atlas.insert(key, &Bitmap::EMPTY).is_some());
            assert!(atlas.get(key).is_some());
        }
        assert!(atlas.len() <= INKLESS + 2, "{}", atlas.len());
        assert!(atlas.get(u64::MAX).is_some(), "what has ink stays");
    }

    #[test]
    fn low_shelves_merge_for_a_high_bitmap_and_split_again() {
        let mut atlas = Atlas::new(64, 64);
        for key in 0..7 {
            atlas.insert(key, &bitmap(60, 7));
        }
        atlas.begin_frame();
        assert!(atlas.insert(50, &bitmap(20, 30)).is_some());
        assert_disjoint(&atlas);
        atlas.begin_frame();
        for key in 60..66 {
            assert!(atlas.insert(key, &bitmap(60, 7)).is_some());
        }
        assert_disjoint(&atlas);
    }

    #[test]
    fn an_evicted_shelf_is_cleared_and_uploaded_again() {
        let mut atlas = Atlas::new(32, 32);
        for key in 0..3 {
            atlas.insert(key, &bitmap(30, 7));
        }
        atlas.take_dirty();
        atlas.begin_frame();
        atlas.insert(9, &bitmap(3, 3));
        let dirty = atlas.take_dirty();
        assert!(dirty.iter().any(|rect| rect[2] == 32), "{dirty:?}");
    }
}
