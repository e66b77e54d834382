//! The axis: which ticks and labels stand where, in one or two calendars.
//!
//! The plan is made of plain values; painting it is another file's work.

mod labels;
mod paint;
mod second;
mod step;

#[cfg(test)]
pub(super) use labels::AxisLabel;
pub(super) use labels::{AxisPlan, plan};
pub(super) use paint::{paint_axis, paint_grid};
