//! Whether two tellings are of one kind of happening.

use super::predicates::is_class;
use crate::extract::EventClues;

/// How what happened in two tellings compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinds {
    /// The same class.
    Same,
    /// How a match ended, for either side.
    Sides,
    /// Classes that tell one happening from two sides.
    Kin,
    /// One is a verb that no lexicon has.
    Unknown,
    /// Others.
    Other,
}

/// Classes that tell one happening from several sides.
const KIN: [&[&str]; 17] = [
    &["meet", "summit", "call", "travel", "hold"],
    &["attack", "kill", "explosion", "injure", "damage", "war", "collapse", "fire"],
    &["quake", "kill", "injure", "damage", "flood", "collapse", "fire", "crash"],
    &["sign", "agree", "adopt", "contract", "join"],
    &["win", "lose", "draw", "score", "hold", "award"],
    &["say", "statement", "announce", "message", "speech", "publish"],
    &["arrest", "trial", "release"],
    &["elect", "appoint", "win", "hold"],
    &["resign", "dismiss", "appoint", "withdraw"],
    &["begin", "open", "hold", "launch", "execute", "build", "found"],
    &["coup", "occupy", "attack", "war", "withdraw"],
    &["die", "kill", "crash"],
    &["end", "close", "reject", "ceasefire", "agree"],
    &["sell", "buy", "transfer", "contract"],
    &["rise", "announce", "publish"],
    &["fall", "announce", "publish"],
    &["arrive", "travel", "transfer", "return", "dispatch"],
];

impl Kinds {
    /// Compares what happened.
    pub(super) fn of(first: &EventClues, second: &EventClues) -> Self {
        let (a, b) = (&*first.head, &*second.head);
        let same = a == b && !a.is_empty();
        if same || both_of_one_disaster(first, second) || is_incident(a, b) || is_incident(b, a) {
            Self::Same
        } else if is_result(a) && is_result(b) {
            Self::Sides
        } else if KIN.iter().any(|kin| kin.contains(&a) && kin.contains(&b)) {
            Self::Kin
        } else if !is_class(a) || !is_class(b) {
            Self::Unknown
        } else {
            Self::Other
        }
    }

    /// Whether both can be one happening by their classes alone.
    pub(super) fn agree(self) -> bool {
        matches!(self, Self::Same | Self::Sides | Self::Kin)
    }
}

/// Classes that undo one another.
const CONTRARY: [(&[&str], &[&str]); 12] = [
    (&["arrest", "trial"], &["release"]),
    (&["rise"], &["fall"]),
    (&["open"], &["close"]),
    (&["sign", "agree", "adopt", "accept"], &["reject", "withdraw"]),
    (&["appoint", "elect"], &["dismiss", "resign"]),
    (&["begin", "launch"], &["reject"]),
    (&["birth"], &["die", "kill"]),
    (&["buy"], &["sell"]),
    (&["attack", "war"], &["ceasefire", "agree"]),
    (&["join"], &["withdraw", "dismiss"]),
    (&["kill", "die"], &["rescue", "release"]),
    (&["hold"], &["reject"]),
];

/// Whether what one tells undoes what the other tells.
pub(super) fn are_contrary(a: &str, b: &str) -> bool {
    let undo = |(one, other): &(&[&str], &[&str])| {
        one.contains(&a) && other.contains(&b) || one.contains(&b) && other.contains(&a)
    };
    CONTRARY.iter().any(undo)
}

/// Whether a class is one of speaking.
pub(super) fn is_saying(head: &str) -> bool {
    matches!(head, "say" | "statement" | "announce" | "message" | "publish")
}

fn is_result(head: &str) -> bool {
    matches!(head, "win" | "lose" | "draw" | "score")
}

/// «حادثه چهارشنبه»: the word that news calls any misfortune by, once it is told.
pub(super) fn is_incident(name: &str, head: &str) -> bool {
    name == "incident"
        && (DISASTERS.contains(&head)
            || matches!(head, "kill" | "injure" | "damage" | "die" | "attack" | "happen"))
}

/// Whether a class is what violence is told by: “was attacked in the park”, and then “two
/// days after the killing”.
pub(super) fn is_harm(head: &str) -> bool {
    matches!(head, "attack" | "kill" | "injure")
}

/// Whether what is told so may be called an attack or a raid later: “robbers emptied
/// the vault”, and then “two days after the raid”.
pub(super) fn is_raid(name: &str, head: &str) -> bool {
    name == "attack" && matches!(head, "theft" | "abduct" | "explosion" | "war" | "occupy")
}

/// Whether news may call what it told by a verb of the class `head` by a noun of another
/// class later: “was attacked”, and then “the killing”; “beat”, and then “the final”.
pub(super) fn may_be_called(class: &str, noun: &str, head: &str) -> bool {
    let harm = is_harm(class) && is_harm(head);
    let any = is_any_misfortune(noun) && is_incident("incident", head);
    let start = is_launch(noun) && head == "launch";
    // «در دریا ناپدید شدند», and then «حادثه»
    let ill = class == "incident" && matches!(head, "disappear" | "strand" | "poison" | "abduct");
    // “stormed a bank”, and then “the robbery”
    let robbed = class == "theft" && head == "attack";
    let ended = is_match(noun) && matches!(head, "win" | "lose" | "draw" | "score");
    is_incident(class, head)
        || harm
        || is_raid(class, head)
        || any
        || ill
        || start
        || robbed
        || ended
}

/// “the accident”, “the disaster”: what any misfortune is called by, once it is told.
pub(super) fn is_any_misfortune(noun: &str) -> bool {
    matches!(noun, "accident" | "disaster" | "tragedy" | "catastrophe" | "incident")
}

/// «پرتاب», which is also an attack; “lift-off”.
fn is_launch(noun: &str) -> bool {
    matches!(noun, "پرتاب" | "launch" | "liftoff" | "lift-off" | "blast-off")
}

/// «فینال», “the match”: what is told by how it ended.
fn is_match(noun: &str) -> bool {
    matches!(
        noun,
        "فینال"
            | "بازی"
            | "مسابقه"
            | "دیدار"
            | "دربی"
            | "match"
            | "game"
            | "final"
            | "derby"
    )
}

/// Whether a noun names a misfortune of the class `head`, or one of any class.
pub(super) fn is_misfortune(name: &str, head: &str) -> bool {
    is_incident(name, head) || name == head && (DISASTERS.contains(&name) || name == "attack")
}

const DISASTERS: [&str; 6] = ["quake", "flood", "fire", "explosion", "crash", "collapse"];

/// Whether a class is a disaster.
pub(super) fn is_disaster(class: &str) -> bool {
    DISASTERS.contains(&class)
}

/// «انفجار … ۵۱ کارگر را کشت», «۵۱ کارگر در انفجار … کشته شدند»: what a disaster
/// did is the disaster.
fn both_of_one_disaster(a: &EventClues, b: &EventClues) -> bool {
    let does = |clues: &EventClues| {
        let head = &*clues.head;
        DISASTERS.contains(&head)
            || matches!(head, "kill" | "injure" | "damage" | "die" | "attack" | "happen" | "lose")
    };
    let tells = |clues: &EventClues, class: &str| {
        clues.head == class || clues.words.iter().any(|word| word == class)
    };
    does(a) && does(b) && DISASTERS.iter().any(|class| tells(a, class) && tells(b, class))
}
