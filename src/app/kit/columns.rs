//! How wide the columns of a table are, and where they stand.

use super::cell::Cell;
use super::handle::Kit;
use super::style::Type;
use super::table::PAD;

/// So many rows are measured for a column that fits its content.
const MEASURED: usize = 60;
/// Columns that take what is left get at least this share of the table.
const LEAST_REST: f32 = 0.4;
/// The arrow of the order stands beside a column's name, in points.
const ARROW: f32 = 18.0;

/// What a column holds, and so how it is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Text,
    /// Figures to compare.
    Number,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    pub(super) name: &'a str,
    pub(super) kind: Kind,
    /// Whether it is as wide as its content instead of taking what is left.
    fits: bool,
}

impl<'a> Column<'a> {
    /// A column of words that takes what the others leave.
    pub fn text(name: &'a str) -> Self {
        Self { name, kind: Kind::Text, fits: false }
    }

    /// A column of figures, as wide as they are.
    pub fn number(name: &'a str) -> Self {
        Self { name, kind: Kind::Number, fits: true }
    }

    /// As wide as its content; all such columns leave two fifths of the table.
    #[must_use]
    pub fn fit(mut self) -> Self {
        self.fits = true;
        self
    }
}

/// Left edge and width of each column in a table `room` points wide, from the
/// left in the order given.
pub(super) fn places<'c>(
    kit: &Kit,
    columns: &[Column<'_>],
    room: f32,
    rows: usize,
    cell: &impl Fn(usize, usize) -> Cell<'c>,
) -> Vec<(f32, f32)> {
    let natural = |index: usize, column: &Column<'_>| {
        let head = kit.layout(column.name, Type::Caption, None).width + ARROW;
        let cells = (0..rows.min(MEASURED)).map(|row| cell(row, index).width(kit));
        Some(cells.fold(head, f32::max).ceil() + 2.0 * PAD).filter(|_| column.fits)
    };
    let wanted: Vec<Option<f32>> =
        columns.iter().enumerate().map(|(index, column)| natural(index, column)).collect();
    in_row(&widths(&wanted, room))
}

/// Widths from what columns want; `None` takes an even share of what is left.
fn widths(wanted: &[Option<f32>], room: f32) -> Vec<f32> {
    let greedy = wanted.iter().filter(|wanted| wanted.is_none()).count();
    // What the others may leave for those that take the rest.
    let most = if greedy > 0 { room * (1.0 - LEAST_REST) } else { room };
    let cap = cap(wanted, most);
    let fitted: f32 = wanted.iter().flatten().map(|width| width.min(cap)).sum();
    let left = room - fitted;
    let spare = if greedy == 0 { left / wanted.len().max(1) as f32 } else { 0.0 };
    let share = left / greedy.max(1) as f32;
    wanted.iter().map(|width| width.map_or(share, |width| width.min(cap) + spare)).collect()
}

/// The width beyond which columns are cut so that all of them fit `most`:
/// narrow ones keep their width, wide ones share what is left.
fn cap(wanted: &[Option<f32>], most: f32) -> f32 {
    let mut sorted: Vec<f32> = wanted.iter().flatten().copied().collect();
    sorted.sort_by(f32::total_cmp);
    let mut left = most;
    for (index, &width) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - index) as f32;
        if width > share {
            return share.max(0.0);
        }
        left -= width;
    }
    f32::INFINITY
}

fn in_row(widths: &[f32]) -> Vec<(f32, f32)> {
    let mut x = 0.0;
    let place = |&width: &f32| {
        x += width;
        (x - width, width)
    };
    widths.iter().map(place).collect()
}

/// The same from the other side, in a table `whole` points wide.
pub(super) fn mirrored(places: Vec<(f32, f32)>, whole: f32, rtl: bool) -> Vec<(f32, f32)> {
    if !rtl {
        return places;
    }
    places.into_iter().map(|(x, width)| (whole - x - width, width)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_table_and_never_more() {
        for room in [120.0, 300.0, 900.0] {
            for wanted in [
                vec![None, Some(80.0)],
                vec![Some(90.0), Some(400.0)],
                vec![None, None, Some(60.0), Some(500.0)],
            ] {
                let widths = widths(&wanted, room);
                let total: f32 = widths.iter().sum();
                assert!((total - room).abs() < 0.01, "{wanted:?} in {room}: {widths:?}");
                assert!(widths.iter().all(|width| *width >= 20.0), "{widths:?}");
            }
        }
    }

    #[test]
    fn columns_mirror() {
        let places = in_row(&[100.0, 40.0]);
        assert_eq!(mirrored(places.clone(), 150.0, false), [(0.0, 100.0), (100.0, 40.0)]);
        assert_eq!(mirrored(places, 150.0, true), [(50.0, 100.0), (10.0, 40.0)]);
    }
}
