//! What a screen reader is told on a screen: everything that can be pressed
//! has a name, in the interface's language, without invisible signs.

use super::Window;
use crate::calendar::Language;
use egui::Role;
use egui_kittest::kittest::NodeT;

/// Latin in a Persian interface: formats, the name of the other language.
const LATIN: [&str; 4] = ["PNG", "SVG", "PDF", "English"];

/// What is wrong with the names of a frame.
pub(super) fn faults(window: &Window) -> Vec<String> {
    let is_persian = window.shell().state.language() == Language::Fa;
    let mut faults = Vec::new();
    for node in window.harness.root().children_recursive() {
        let node = node.accesskit_node();
        let (role, name) = (node.role(), node.label().or_else(|| node.value()));
        let Some(name) = name else {
            if is_told(role) {
                faults.push(format!("a {role:?} without a name at {:?}", node.bounding_box()));
            }
            continue;
        };
        if name.chars().any(is_steering) {
            faults.push(format!("a {role:?} whose name steers: {name:?}"));
        }
        if is_persian && is_latin(&name) && !LATIN.contains(&name.as_str()) {
            faults.push(format!("a {role:?} in Latin: {name}"));
        }
    }
    faults
}

/// Whether this kind of thing must have a name.
fn is_told(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::Link
            | Role::CheckBox
            | Role::Switch
            | Role::RadioButton
            | Role::RadioGroup
            | Role::ComboBox
            | Role::Slider
            | Role::SpinButton
            | Role::Splitter
            | Role::Tab
            | Role::TabList
            | Role::TabPanel
            | Role::Grid
            | Role::Row
            | Role::ColumnHeader
            | Role::MenuItem
            | Role::MenuItemCheckBox
            | Role::TextInput
            | Role::Canvas
            | Role::Label
    )
}

fn is_steering(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a name has letters, and none of them Persian; paths are nobody's
/// language.
fn is_latin(name: &str) -> bool {
    let is_path = name.contains(['/', '\\']) || name.contains(".txt");
    !is_path && name.chars().any(char::is_alphabetic) && name.is_ascii()
}
