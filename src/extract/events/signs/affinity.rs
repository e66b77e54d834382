//! How near the articles of two tellings are to each other: whether their
//! headlines and leads are of one thing, and each of what the other tells.

use super::super::vocabulary::MOST_WEIGHT;
use super::{LEAST_SAID, Marks, Signs, Topic, both};

/// What it says that two articles in two scripts share a word by its sound.
const HEARD: f32 = 2.5;

/// What is near in two articles. Pairs hold first what is more for one of the
/// tellings, then what is less for the other.
#[derive(Debug, Clone, Copy)]
pub(in crate::extract::events) struct Affinity {
    /// Whether those who act belong to other countries.
    pub(in crate::extract::events) other_lands: bool,
    /// How much the headlines and leads share, 0–1.
    pub(in crate::extract::events) topics: f32,
    /// How much of what one tells the other's headline and lead speak of, 0–1.
    pub(in crate::extract::events) told: (f32, f32),
    /// How many people, bodies and places of one the other's article names; a
    /// common one counts for less.
    pub(in crate::extract::events) names: (f32, f32),
}

impl Signs {
    /// How near the articles of two tellings are.
    pub(in crate::extract::events) fn affinity(
        &self,
        a: usize,
        b: usize,
        foreign: bool,
    ) -> Affinity {
        let (a, b) = (&self.marks[a], &self.marks[b]);
        let lands = !a.lands.is_empty() && !b.lands.is_empty();
        let told = [self.told_in_topic(a, b, foreign), self.told_in_topic(b, a, foreign)];
        let names = [self.names_known(a, b, foreign), self.names_known(b, a, foreign)];
        Affinity {
            other_lands: lands && !a.lands.iter().any(|land| b.lands.contains(land)),
            topics: self.topics_alike(a, b, foreign),
            told: (told[0].max(told[1]), told[0].min(told[1])),
            names: (names[0].max(names[1]), names[0].min(names[1])),
        }
    }

    /// What two headlines with their leads share, over what they say in the
    /// middle.
    fn topics_alike(&self, a: &Marks, b: &Marks, foreign: bool) -> f32 {
        let (a, b) = (&self.bags[a.article].topic, &self.bags[b.article].topic);
        let mut shared = 0.0;
        both(&a.signs, &b.signs, |id| *id, |id, _| shared += self.weights[*id as usize]);
        if foreign {
            let heard = |one: &(u32, u32), other: &(u32, u32)| {
                shared += if one.1 == other.1 { 0.0 } else { HEARD };
            };
            both(&a.sounds, &b.sounds, |(sound, _)| *sound, heard);
        }
        let size = |topic: &Topic| -> f32 {
            topic.signs.iter().map(|id| self.weights[*id as usize]).sum()
        };
        shared / (size(a) * size(b)).sqrt().max(1.0)
    }

    fn told_in_topic(&self, marks: &Marks, other: &Marks, foreign: bool) -> f32 {
        let topic = &self.bags[other.article].topic;
        let there = |sound: u32| topic.sounds.binary_search_by_key(&sound, |s| s.0).is_ok();
        let (mut all, mut told) = (LEAST_SAID, 0.0);
        for sign in marks.own().filter(|sign| !foreign || !sign.is_opaque) {
            let weight = self.weights[sign.id as usize];
            all += weight;
            if topic.signs.binary_search(&sign.id).is_ok()
                || foreign && marks.is_heard(sign.id, there)
            {
                told += weight;
            }
        }
        told / all
    }

    fn names_known(&self, marks: &Marks, other: &Marks, foreign: bool) -> f32 {
        let bag = &self.bags[other.article];
        let there = |sound: u32| bag.sounds.binary_search(&sound).is_ok();
        let known = |id: &&u32| {
            bag.signs.binary_search(id).is_ok() || foreign && marks.is_heard(**id, there)
        };
        let names = marks.actors.iter().chain(&marks.places).filter(known);
        names.map(|id| self.weights[*id as usize] / MOST_WEIGHT).sum()
    }
}
