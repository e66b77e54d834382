//! The signs of all tellings, numbered: one spelling for all of a sign's, and
//! how much it says to share it, by how rare it is among the articles at hand
//! and in news at large.

use super::entities::{self, Class, bare_names, name_of};
use super::fields;
use super::glossary;
use super::letters::fold_key;
use super::merge::Item;
use super::predicates::is_class;
use super::signs::{Marks, STRENGTHS, Sign, Topic};
use super::spelling::stem;
use super::trie::rows;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Articles of news at large that the rarity of signs is estimated by, beside
/// those at hand.
const BACKGROUND: f32 = 1000.0;
/// What a sign in one of four or five articles says: nothing.
const NOTHING: f32 = 1.5;
/// In how much of the news at large a word stands that is not known as common.
const RARE_SHARE: f32 = 0.001;
/// What a sign says at the least and, however many articles there are, at most.
const LEAST_WEIGHT: f32 = 0.1;
pub(super) const MOST_WEIGHT: f32 = 4.0;
/// Numbers from here on say something without what they count.
const TELLING_NUMBER: u64 = 13;

/// In how many articles of a hundred common words stand.
static COMMON: LazyLock<FxHashMap<String, f32>> = LazyLock::new(|| {
    let mut found = FxHashMap::default();
    for row in rows(include_str!("../../../assets/lexicon/common-words.tsv")) {
        let [percent, words] = row[..] else { continue };
        let share = percent.parse::<f32>().unwrap_or(0.0) / 100.0;
        for word in words.split_whitespace() {
            let key = canonical(&fold_key(word)).into_owned();
            found.entry(key).or_insert(share);
        }
    }
    found
});

/// All signs, numbered.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<String, u32>,
    /// In how much of the news at large each stands.
    shares: Vec<f32>,
    /// The subject fields that each belongs to.
    fields: Vec<&'static [u8]>,
    sounds: FxHashMap<String, u32>,
}

impl Vocabulary {
    /// The signs of one telling, by number.
    pub(super) fn read(&mut self, item: &Item<'_>) -> Marks {
        let clues = item.clues;
        let mut marks = Marks { article: item.article, ..Marks::default() };
        for actor in &clues.actors {
            let id = self.put(actor, STRENGTHS[0], &mut marks);
            if let Some((_, Some(given))) = name_of(actor) {
                let given = self.number(given, || RARE_SHARE);
                marks.people.push((id, given));
            }
            match entities::class_of(actor) {
                Some(Class::Country) => marks.countries.push(id),
                _ => marks.actors.push(id),
            }
            let country = matches!(entities::class_of(actor), Some(Class::Country));
            let land = if country { Some(&**actor) } else { entities::country_of(actor) };
            if let Some(land) = land {
                let id = self.number(&canonical(land), || share(land, land));
                marks.lands.push(id);
            }
        }
        if clues.head.chars().count() > 1 {
            self.put(&clues.head, STRENGTHS[0], &mut marks);
        }
        for place in &clues.places {
            let id = self.put(place, STRENGTHS[0], &mut marks);
            marks.places.push(id);
        }
        for word in &clues.words {
            self.put(word, STRENGTHS[0], &mut marks);
        }
        for figure in &clues.figures {
            self.count(figure, &mut marks);
        }
        for near in clues.around.iter() {
            self.put(near, STRENGTHS[1], &mut marks);
        }
        for topic in item.topic.iter() {
            self.put(topic, STRENGTHS[2], &mut marks);
        }
        let strongest =
            |a: &Sign, b: &Sign| a.id.cmp(&b.id).then(b.strength.total_cmp(&a.strength));
        marks.signs.sort_by(strongest);
        marks.signs.dedup_by_key(|sign| sign.id);
        marks.sounds.sort_by(|a, b| a.0.cmp(&b.0).then(strongest(&a.1, &b.1)));
        marks.sounds.dedup_by_key(|(sound, _)| *sound);
        for sign in &marks.signs {
            marks.fields.add(self.fields[sign.id as usize], sign.strength);
        }
        marks
    }

    /// What the article of a telling is about, by number.
    pub(super) fn topic(&mut self, item: &Item<'_>) -> Topic {
        let mut marks = Marks::default();
        for term in item.topic.iter() {
            self.put(term, STRENGTHS[2], &mut marks);
        }
        let mut signs: Vec<u32> = marks.signs.iter().map(|sign| sign.id).collect();
        let mut sounds: Vec<(u32, u32)> =
            marks.sounds.iter().map(|(sound, sign)| (*sound, sign.id)).collect();
        signs.sort_unstable();
        signs.dedup();
        sounds.sort_unstable();
        sounds.dedup_by_key(|(sound, _)| *sound);
        Topic { signs, sounds }
    }

    fn put(&mut self, raw: &str, strength: f32, marks: &mut Marks) -> u32 {
        let is_name = raw.starts_with(|letter: char| letter.is_ascii_uppercase());
        let lower = if is_name { Cow::Owned(raw.to_ascii_lowercase()) } else { Cow::Borrowed(raw) };
        let raw = &*lower;
        let key = canonical(raw);
        let id = self.number(&key, || share(raw, &key));
        let is_opaque = raw.is_ascii()
            && !is_name
            && name_of(raw).is_none()
            && entities::class_of(raw).is_none()
            && !is_class(raw);
        let sign = Sign { id, strength, is_opaque };
        marks.signs.push(sign);
        let name = entities::class_of(raw).is_none() && !is_class(&key) && !is_opaque;
        if name {
            // «پزشکیان» loses its ending to the stem, "Pezeshkian" does not.
            let spelled = name_of(raw).map_or(raw, |(surname, _)| without_article(surname));
            let (stem, whole) = (glossary::sound(&key), glossary::sound(spelled));
            for sound in
                stem.iter().chain(whole.iter().filter(|whole| stem.as_ref() != Some(whole)))
            {
                marks.sounds.push((self.sound(sound), sign));
            }
        }
        sign.id
    }

    fn sound(&mut self, sound: &str) -> u32 {
        if let Some(number) = self.sounds.get(sound) {
            return *number;
        }
        let number = self.sounds.len() as u32;
        self.sounds.insert(sound.to_owned(), number);
        number
    }

    /// Takes a number with what it counts.
    fn count(&mut self, figure: &str, marks: &mut Marks) {
        let Some((number, unit)) = figure.split_once(':') else { return };
        let Ok(value) = number.parse::<u64>() else { return };
        let unit = canonical(unit);
        if value >= TELLING_NUMBER {
            let id = self.number(&format!("#{value}"), || 0.004);
            marks.signs.push(Sign { id, strength: STRENGTHS[0], is_opaque: false });
        }
        if !unit.is_empty() {
            let id = self.number(&format!("#{value}:{unit}"), || 0.01);
            marks.signs.push(Sign { id, strength: STRENGTHS[0], is_opaque: false });
            marks.counts.push((self.number(&unit, || share(&unit, &unit)), value));
        }
    }

    fn number(&mut self, key: &str, share: impl FnOnce() -> f32) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = self.shares.len() as u32;
        self.numbers.insert(key.to_owned(), number);
        self.shares.push(share());
        self.fields.push(fields::of(key));
        number
    }

    /// How much each sign says: the fewer articles have it, the more. `bags` are
    /// the signs of each article.
    pub(super) fn weights<'b>(&self, bags: impl ExactSizeIterator<Item = &'b [u32]>) -> Vec<f32> {
        let all = BACKGROUND + bags.len() as f32;
        let mut count = vec![0u32; self.shares.len()];
        for id in bags.flatten() {
            count[*id as usize] += 1;
        }
        let rarity = |among: f32, having: f32| {
            ((among / having).ln() - NOTHING).clamp(LEAST_WEIGHT, MOST_WEIGHT)
        };
        // What all of a user's articles are about still tells their events apart
        // from those of others: half the say is the background's.
        let weight = |(share, count): (&f32, &u32)| {
            let usual = BACKGROUND * share;
            f32::midpoint(rarity(BACKGROUND, usual + 1.0), rarity(all, usual + *count as f32))
        };
        self.shares.iter().zip(&count).map(weight).collect()
    }
}

/// One spelling for all of a sign's: the stem of a word, the surname of a
/// person, the usual one of words that mean the same.
pub(super) fn canonical(raw: &str) -> Cow<'_, str> {
    if let Some((surname, _)) = name_of(raw) {
        return stem(without_article(surname));
    }
    if entities::class_of(raw).is_some() {
        return bare_names(raw).first().map_or(Cow::Borrowed(raw), |bare| stem(bare));
    }
    if is_class(raw) {
        return Cow::Borrowed(raw);
    }
    let stem = stem(raw);
    match glossary::usual(&stem) {
        Some(usual) => Cow::Borrowed(usual),
        None => stem,
    }
}

/// «المشهدانی», "al-Mashhadani".
fn without_article(surname: &str) -> &str {
    surname.strip_prefix("ال").filter(|rest| rest.chars().count() > 3).unwrap_or(surname)
}

/// In how much of the news at large a sign stands.
fn share(raw: &str, key: &str) -> f32 {
    if let Some(class) = entities::class_of(raw) {
        return match class {
            Class::Country if raw == "iran" => 0.25,
            Class::Capital if raw == "tehran" => 0.15,
            Class::Country | Class::Capital => 0.04,
            _ => 0.008,
        };
    }
    if is_class(key) {
        return 0.05;
    }
    COMMON.get(key).copied().unwrap_or(RARE_SHARE)
}
