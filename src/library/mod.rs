//! The articles on disk: one SQLite file.
