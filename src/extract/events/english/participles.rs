//! English participles: how they are spelled, and which cannot be a past.

/// Words in -ed and the participles that are spelled otherwise.
pub(in crate::extract::events) fn is_participle(word: &str) -> bool {
    word.ends_with("ed")
        || matches!(
            word,
            "built"
                | "made"
                | "held"
                | "caught"
                | "taken"
                | "sent"
                | "found"
                | "seen"
                | "hit"
                | "hurt"
                | "stuck"
                | "stolen"
                | "hidden"
                | "kept"
                | "shot"
                | "sold"
                | "bought"
                | "written"
                | "drawn"
                | "born"
                | "known"
                | "chosen"
                | "given"
                | "driven"
                | "torn"
                | "broken"
                | "frozen"
                | "struck"
                | "brought"
                | "won"
                | "led"
                | "run"
                | "set"
                | "laid"
                | "thrown"
                | "swept"
                | "lost"
                | "flown"
                | "beaten"
                | "bitten"
                | "worn"
                | "spent"
                | "taught"
                | "thought"
        )
}

/// Participles of verbs that want an object: without one they are no past.
pub(in crate::extract::events) fn is_bound(word: &str, next: &str) -> bool {
    match word {
        "accused" | "suspected" | "convicted" | "deprived" | "stripped" => next == "of",
        "made" => matches!(next, "of" | "in" | "by" | "from"),
        "charged" | "armed" | "loaded" | "laden" | "equipped" | "covered" | "infected" => {
            next == "with"
        }
        "believed" | "thought" | "said" | "alleged" | "sentenced" | "linked" | "tied"
        | "exposed" | "known" | "intended" | "attached" => matches!(next, "to" | "as"),
        "wanted" => matches!(next, "for" | "in"),
        "owned" | "employed" | "displaced" | "affected" | "funded" | "backed" => next == "by",
        "trapped" | "based" | "buried" | "stranded" | "stuck" | "held" | "killed" | "injured"
        | "wounded" | "arrested" | "detained" | "jailed" | "imprisoned" | "named" | "built"
        | "stolen" | "seized" | "rescued" | "evacuated" | "found" | "caught" | "taken"
        | "dressed" | "destroyed" | "damaged" | "housed" | "stationed" | "located" | "used"
        | "seen" | "hospitalised" | "hospitalized" | "discovered" | "recovered" | "hidden" => true,
        _ => false,
    }
}
