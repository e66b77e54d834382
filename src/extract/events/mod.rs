//! From sentences and mentions to events.

#![allow(dead_code, reason = "read by the event stages that are being built")]

mod entities;
mod predicates;
mod trie;
mod verbs;
mod words;
