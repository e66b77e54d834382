//! Tests of whole frames: what stands where, and that nothing collides.

mod invariants;
mod layout;
mod samples;
