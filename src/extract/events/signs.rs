//! What tellings are recognised by, numbered over all articles, and how much it
//! says that two of them share a sign.
//!
//! No sign has to stand in a lexicon: a word is compared by its stem, a name in
//! another script by its consonants, and both weigh by how rare they are, among
//! the articles at hand and in news at large.

mod affinity;

use super::fields::Fields;
use super::merge::Item;
use super::vocabulary::Vocabulary;

/// How much a sign counts: of the telling itself, of what stands around it, of
/// what the article is about.
pub(super) const STRENGTHS: [f32; 3] = [1.0, 0.5, 0.35];
/// What a telling says at the least: one that says hardly anything is not known
/// by it.
const LEAST_SAID: f32 = 2.0;

/// One sign of a telling.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    /// Its number.
    pub(super) id: u32,
    /// 0–1: 1 when the telling itself has it.
    pub(super) strength: f32,
    /// Whether nobody can say if another script has it: an English word that is
    /// neither a name nor in the glossary.
    pub(super) is_opaque: bool,
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
    pub(super) people: Vec<(u32, u32)>,
    /// Places that it names, no countries.
    pub(super) places: Vec<u32>,
    /// Countries that it names as actors.
    pub(super) countries: Vec<u32>,
    /// Those countries and the ones that its actors belong to.
    pub(super) lands: Vec<u32>,
    /// The subject fields of all its signs.
    pub(super) fields: Fields,
    /// Its article.
    pub(super) article: usize,
}

impl Marks {
    /// The signs of the telling itself.
    fn own(&self) -> impl Iterator<Item = &Sign> {
        self.signs.iter().filter(|sign| sign.strength >= STRENGTHS[0])
    }

    /// Whether something else has the sound of one of its signs.
    fn is_heard(&self, id: u32, has: impl Fn(u32) -> bool) -> bool {
        self.sounds.iter().any(|(sound, sign)| sign.id == id && has(*sound))
    }
}

/// All that an article says, by number.
#[derive(Debug, Default)]
struct Bag {
    signs: Vec<u32>,
    sounds: Vec<u32>,
    /// What its headline and lead say.
    topic: Topic,
}

/// The signs of a headline and a lead, by number.
#[derive(Debug, Default)]
pub(super) struct Topic {
    pub(super) signs: Vec<u32>,
    /// How they may sound, each with its sign.
    pub(super) sounds: Vec<(u32, u32)>,
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
        let mut bags = bags(&marks);
        for item in items {
            let topic = &mut bags[item.article].topic;
            if topic.signs.is_empty() {
                *topic = vocabulary.topic(item);
            }
        }
        let weights = vocabulary.weights(bags.iter().map(|bag| &*bag.signs));
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
            // «۱۹۸ رأی … ۶۰ و ۵ رأی»: one that is the same is enough.
            let alike = |(unit, own): &(u32, u64)| {
                unit == what && theirs().any(|(_, theirs)| theirs == own)
            };
            let other = theirs().any(|(_, theirs)| theirs != count);
            common.miscounts += usize::from(other && !a.counts.iter().any(alike));
        }
        common
    }

    /// How much a telling itself says, in what another script may have too.
    pub(super) fn said(&self, telling: usize, foreign: bool) -> f32 {
        let own = self.marks[telling].own().filter(|sign| !foreign || !sign.is_opaque);
        own.map(|sign| self.weights[sign.id as usize]).sum()
    }

    /// How much of what a telling itself says an article speaks of, 0–1; and how
    /// much there is of which it does not speak.
    fn known(&self, marks: &Marks, article: usize, foreign: bool) -> (f32, f32) {
        let bag = &self.bags[article];
        let (mut all, mut known) = (LEAST_SAID, 0.0);
        for sign in marks.own().filter(|sign| !foreign || !sign.is_opaque) {
            let weight = self.weights[sign.id as usize];
            let there = |sound: u32| bag.sounds.binary_search(&sound).is_ok();
            all += weight;
            if bag.signs.binary_search(&sign.id).is_ok()
                || foreign && marks.is_heard(sign.id, there)
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
    pub(super) fn names_another(&self, a: usize, b: usize, foreign: bool) -> bool {
        let (a, b) = (&self.marks[a], &self.marks[b]);
        let has = |id: &u32| b.signs.binary_search_by_key(id, |sign| sign.id).is_ok();
        let there = |sound: u32| b.sounds.binary_search_by_key(&sound, |(of, _)| *of).is_ok();
        a.actors.iter().any(|id| !(has(id) || foreign && a.is_heard(*id, there)))
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
    /// What the one that says most says, of either kind.
    pub(super) rarest: f32,
    pub(super) rarest_crosswise: f32,
    /// How much of what one telling says the other's article speaks of, for the
    /// one of whom it is more, 0–1; and for the other one.
    pub(super) known: f32,
    pub(super) least_known: f32,
    /// How much either says of which the other's article does not speak.
    pub(super) unknown: f32,
    /// Different counts of a thing that they count no number of alike.
    pub(super) miscounts: usize,
}

impl Common {
    fn add(&mut self, weight: f32, one: f32, other: f32) {
        match (one >= STRENGTHS[0], other >= STRENGTHS[0]) {
            (true, true) => {
                self.direct += weight;
                self.rarest = self.rarest.max(weight);
            }
            // What stands around both says nothing of either.
            (false, false) => {}
            _ => {
                self.crosswise += weight;
                self.rarest_crosswise = self.rarest_crosswise.max(weight);
            }
        }
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
