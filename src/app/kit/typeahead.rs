//! Finding an item by its first letters, however they are typed: «ك» finds
//! «کلاسیک», «۲» finds «2».

use super::keys;
use crate::text::orthography::{Folding, fold};
use egui::{Id, Ui};

/// Letters that follow each other within this time belong together, in
/// seconds.
const TOGETHER: f64 = 1.0;

/// What was typed so far, and when last.
#[derive(Debug, Clone, Default)]
struct Typed {
    text: String,
    at: f64,
}

/// The item that what is typed asks for, if something was typed in this frame
/// and an item begins so. The same letter again goes on to the next.
pub(super) fn find<'a>(
    ui: &Ui,
    id: Id,
    current: Option<usize>,
    names: impl Iterator<Item = &'a str>,
) -> Option<usize> {
    let new = fold(&keys::typed(ui), Folding::LOOSE);
    if new.is_empty() {
        return None;
    }
    let id = id.with("typed");
    let now = ui.input(|input| input.time);
    let mut typed: Typed = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if now - typed.at > TOGETHER {
        typed.text.clear();
    }
    typed.text.push_str(&new);
    typed.at = now;
    ui.data_mut(|data| data.insert_temp(id, typed.clone()));
    let names: Vec<String> = names.map(|name| fold(name, Folding::LOOSE)).collect();
    choose(&typed.text, current, &names)
}

fn choose(typed: &str, current: Option<usize>, names: &[String]) -> Option<usize> {
    let mut letters = typed.chars();
    let first = letters.next()?;
    let is_one_letter = letters.all(|letter| letter == first);
    // One letter, once or again, walks through all that begin with it.
    let (prefix, start) = if is_one_letter {
        (first.to_string(), current.map_or(0, |index| index + 1))
    } else {
        (typed.to_owned(), current.unwrap_or(0))
    };
    let count = names.len();
    (0..count).map(|step| (start + step) % count).find(|&at| names[at].starts_with(&prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_find_and_go_on() {
        let names = ["میلادی", "خورشیدی", "قمری", "قبطی"].map(|name| fold(name, Folding::LOOSE));
        assert_eq!(choose("خ", Some(0), &names), Some(1));
        assert_eq!(choose("ق", Some(0), &names), Some(2));
        assert_eq!(choose("قق", Some(2), &names), Some(3));
        assert_eq!(choose("ق", Some(3), &names), Some(2));
        assert_eq!(choose("قب", Some(2), &names), Some(3));
        assert_eq!(choose("ظ", None, &names), None);
        assert_eq!(choose("ظ", None, &[]), None);
    }
}
