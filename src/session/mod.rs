//! What the program is doing: state, commands, undo. No egui.
