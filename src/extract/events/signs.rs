//! What tellings are recognised by, numbered over all articles, and how much it
//! says that two of them share a sign.
//!
//! No sign has to stand in a lexicon: a word is compared by its stem, a name in
//! another script by its consonants, and both weigh by how rare they are, among
//! the articles at hand and in news at large.

use super::entities::{self, Class, bare_names, name_of};
use super::glossary;
use super::letters::fold_key;
use super::merge::Item;
use super::predicates::is_class;
use super::spelling::stem;
use super::trie::rows;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// How much a sign counts: of the telling itself, of what stands around it, of
/// what the article is about.
const STRENGTHS: [f32; 3] = [1.0, 0.5, 0.35];
/// Articles of news at large that the rarity of signs is estimated by, beside
/// those at hand.
const BACKGROUND: f32 = 300.0;
/// What a sign in one of four or five articles says: nothing.
const NOTHING: f32 = 1.5;
/// In how much of the news at large a word stands that is not known as common.
const RARE_SHARE: f32 = 0.003;
/// What a sign says at the least and, however many articles there are, at most.
const LEAST_WEIGHT: f32 = 0.1;
const MOST_WEIGHT: f32 = 2.6;
/// What a telling says at the least: one that says hardly anything is not known
/// by it.
const LEAST_SAID: f32 = 2.0;
/// What it says that two articles in two scripts share a word by its sound.
const HEARD: f32 = 2.5;
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

/// One sign of a telling.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    /// Its number.
    pub(super) id: u32,
    /// 0–1: 1 when the telling itself has it.
    pub(super) strength: f32,
    /// Whether nobody can say if another script has it: an English word that is
    /// neither a name nor in the glossary.
    is_opaque: bool,
}

/// The signs of one telling.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// All of them, by number.
    pub(super) signs: Vec<Sign>,
    /// Those that may be names, by the number of their sound, with their own.
    pub(super) sounds: Vec<(u32, Sign)>,
    /// Numbers with what they count: what, and how many.
    pub(super) counts: Vec<(u32, u64)>,
    /// People and organisations of the telling itself.
    pub(super) actors: Vec<u32>,
    /// Surnames and given names of its people.
    people: Vec<(u32, u32)>,
    /// Places that it names, no countries.
    places: Vec<u32>,
    /// Countries that it names as actors.
    countries: Vec<u32>,
    /// Its article.
    pub(super) article: usize,
}

impl Marks {
    /// The signs of the telling itself.
    fn own(&self) -> impl Iterator<Item = &Sign> {
        self.signs.iter().filter(|sign| sign.strength >= STRENGTHS[0])
    }
}

/// All that an article says, by number.
#[derive(Debug, Default)]
struct Bag {
    signs: Vec<u32>,
    sounds: Vec<u32>,
}

/// The signs of all tellings.
pub(super) struct Signs {
    /// By telling.
    pub(super) marks: Vec<Marks>,
    /// How much sharing a sign says, by its number.
    pub(super) weights: Vec<f32>,
    /// What each article says.
    bags: Vec<Bag>,
}

impl Signs {
    /// Reads the signs of all tellings. Numbers follow the order of the
    /// tellings, which does not depend on that of the articles.
    pub(super) fn of(items: &[Item<'_>]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let marks: Vec<Marks> = items.iter().map(|item| vocabulary.read(item)).collect();
        let bags = bags(&marks);
        let weights = vocabulary.weights(&bags);
        Self { marks, weights, bags }
    }

    /// What two tellings share.
    pub(super) fn common(&self, a: usize, b: usize, foreign: bool) -> Common {
        let (a, b) = (&self.marks[a], &self.marks[b]);
        let mut common = Common::default();
        both(
            &a.signs,
            &b.signs,
            |sign| sign.id,
            |one, other| {
                common.add(self.weights[one.id as usize], one.strength, other.strength);
            },
        );
        if foreign {
            both(
                &a.sounds,
                &b.sounds,
                |(sound, _)| *sound,
                |(_, one), (_, other)| {
                    let weight = self.weights[one.id as usize].min(self.weights[other.id as usize]);
                    common.add(weight, one.strength, other.strength);
                },
            );
        }
        let (one, other) = (self.known(a, b.article, foreign), self.known(b, a.article, foreign));
        (common.known, common.least_known) = (one.0.max(other.0), one.0.min(other.0));
        common.unknown = one.1.min(other.1);
        for (what, count) in &a.counts {
            let theirs = || b.counts.iter().filter(|(unit, _)| unit == what);
            let same = theirs().any(|(_, theirs)| theirs == count);
            common.counts += usize::from(same);
            common.miscounts += usize::from(!same && theirs().next().is_some());
        }
        common
    }

    /// How much the articles of two tellings share.
    pub(super) fn story(&self, a: usize, b: usize, foreign: bool) -> f32 {
        let (a, b) = (&self.bags[self.marks[a].article], &self.bags[self.marks[b].article]);
        let mut shared = 0.0;
        both(&a.signs, &b.signs, |id| *id, |id, _| shared += self.weights[*id as usize]);
        if foreign {
            both(&a.sounds, &b.sounds, |sound| *sound, |_, _| shared += HEARD);
        }
        shared
    }

    /// How much of what a telling itself says an article speaks of, 0–1; and how
    /// much there is of which it does not speak.
    fn known(&self, marks: &Marks, article: usize, foreign: bool) -> (f32, f32) {
        let bag = &self.bags[article];
        let (mut all, mut known) = (LEAST_SAID, 0.0);
        for sign in marks.own().filter(|sign| !foreign || !sign.is_opaque) {
            let weight = self.weights[sign.id as usize];
            let heard = |(sound, of): &(u32, Sign)| {
                of.id == sign.id && bag.sounds.binary_search(sound).is_ok()
            };
            all += weight;
            if bag.signs.binary_search(&sign.id).is_ok()
                || foreign && marks.sounds.iter().any(heard)
            {
                known += weight;
            }
        }
        (known / all, all - known - LEAST_SAID)
    }

    /// Whether two tellings name countries, and none that the other's article
    /// speaks of.
    pub(super) fn are_of_other_countries(&self, a: usize, b: usize) -> bool {
        self.are_strange(a, b, |marks| &marks.countries)
    }

    /// The same for towns and other places.
    pub(super) fn are_elsewhere(&self, a: usize, b: usize) -> bool {
        self.are_strange(a, b, |marks| &marks.places)
    }

    fn are_strange(&self, a: usize, b: usize, list: impl Fn(&Marks) -> &Vec<u32>) -> bool {
        let (a, b) = (&self.marks[a], &self.marks[b]);
        let speaks = |article: usize, id: &u32| self.bags[article].signs.binary_search(id).is_ok();
        let strange = |one: &Marks, other: &Marks| {
            !list(one).is_empty() && !list(one).iter().any(|id| speaks(other.article, id))
        };
        strange(a, b) && strange(b, a)
    }

    /// Whether two tellings name two people of one surname.
    pub(super) fn are_of_namesakes(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.marks[a].people, &self.marks[b].people);
        a.iter().any(|(surname, given)| {
            let same = b.iter().filter(|(other, _)| other == surname);
            let mut given_names = same.map(|(_, given)| given).peekable();
            given_names.peek().is_some() && given_names.all(|other| other != given)
        })
    }

    /// Whether a telling names somebody of whom the other says nothing.
    pub(super) fn names_another(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.marks[a], &self.marks[b]);
        let has = |id: &u32| b.signs.binary_search_by_key(id, |sign| sign.id).is_ok();
        a.actors.iter().any(|id| !has(id))
    }
}

/// Calls `met` for each pair of equal keys in two sorted lists.
fn both<T, K: Ord>(a: &[T], b: &[T], key: impl Fn(&T) -> K, mut met: impl FnMut(&T, &T)) {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        match key(&a[i]).cmp(&key(&b[j])) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                met(&a[i], &b[j]);
                (i, j) = (i + 1, j + 1);
            }
        }
    }
}

/// What two tellings share.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Common {
    /// Signs of both tellings themselves.
    pub(super) direct: f32,
    /// Signs of one telling that the other's surroundings have.
    pub(super) crosswise: f32,
    /// Signs of the surroundings of both.
    pub(super) around: f32,
    /// What the rarest sign says of those that either telling itself has.
    pub(super) rarest: f32,
    /// How much of what one telling says the other's article speaks of, for the
    /// one of whom it is more, 0–1; and for the other one.
    pub(super) known: f32,
    pub(super) least_known: f32,
    /// How much either says of which the other's article does not speak.
    pub(super) unknown: f32,
    /// Equal counts of the same thing.
    pub(super) counts: usize,
    /// Different counts of the same thing.
    pub(super) miscounts: usize,
}

impl Common {
    fn add(&mut self, weight: f32, one: f32, other: f32) {
        match (one >= STRENGTHS[0], other >= STRENGTHS[0]) {
            (true, true) => self.direct += weight,
            (false, false) => self.around += weight,
            _ => self.crosswise += weight,
        }
        if one.max(other) >= STRENGTHS[0] {
            self.rarest = self.rarest.max(weight);
        }
    }
}

/// All signs, numbered.
#[derive(Default)]
struct Vocabulary {
    numbers: FxHashMap<String, u32>,
    /// In how much of the news at large each stands.
    shares: Vec<f32>,
    sounds: FxHashMap<String, u32>,
}

impl Vocabulary {
    fn read(&mut self, item: &Item<'_>) -> Marks {
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
        marks
    }

    fn put(&mut self, raw: &str, strength: f32, marks: &mut Marks) -> u32 {
        let key = canonical(raw);
        let id = self.number(&key, || share(raw, &key));
        let is_opaque = raw.is_ascii()
            && name_of(raw).is_none()
            && entities::class_of(raw).is_none()
            && !is_class(raw);
        let sign = Sign { id, strength, is_opaque };
        marks.signs.push(sign);
        let name = entities::class_of(raw).is_none() && !is_class(&key) && !is_opaque;
        if let Some(sound) = glossary::sound(&key).filter(|_| name) {
            let next = self.sounds.len() as u32;
            let number = *self.sounds.entry(sound).or_insert(next);
            marks.sounds.push((number, sign));
        }
        sign.id
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
        number
    }

    /// How much each sign says: the fewer articles have it, the more.
    fn weights(&self, bags: &[Bag]) -> Vec<f32> {
        let mut count = vec![0u32; self.shares.len()];
        for id in bags.iter().flat_map(|bag| &bag.signs) {
            count[*id as usize] += 1;
        }
        let rarity = |among: f32, having: f32| {
            ((among / having).ln() - NOTHING).clamp(LEAST_WEIGHT, MOST_WEIGHT)
        };
        let all = BACKGROUND + bags.len() as f32;
        // What all of a user's articles are about still tells their events apart
        // from those of others: half the say is the background's.
        let weight = |(share, count): (&f32, &u32)| {
            let usual = BACKGROUND * share;
            f32::midpoint(rarity(BACKGROUND, usual + 1.0), rarity(all, usual + *count as f32))
        };
        self.shares.iter().zip(&count).map(weight).collect()
    }
}

/// What each article says: the signs of all its tellings.
fn bags(marks: &[Marks]) -> Vec<Bag> {
    let count = marks.iter().map(|marks| marks.article + 1).max().unwrap_or(0);
    let mut bags: Vec<Bag> = Vec::new();
    bags.resize_with(count, Bag::default);
    for marks in marks {
        let bag = &mut bags[marks.article];
        bag.signs.extend(marks.signs.iter().map(|sign| sign.id));
        bag.sounds.extend(marks.sounds.iter().map(|(sound, _)| *sound));
    }
    for bag in &mut bags {
        for list in [&mut bag.signs, &mut bag.sounds] {
            list.sort_unstable();
            list.dedup();
        }
    }
    bags
}

/// One spelling for all of a sign's: the stem of a word, the surname of a
/// person, the usual one of words that mean the same.
fn canonical(raw: &str) -> Cow<'_, str> {
    if let Some((surname, _)) = name_of(raw) {
        return stem(surname);
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
