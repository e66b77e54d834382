//! Subjects of English titles with participles and relative clauses of their own.

use super::english;

#[test]
fn a_participle_behind_its_noun_is_no_verb() {
    english(&[
        (
            "Hundreds of trucks loaded with pomegranates and grapes were stuck for a fourth day on \
             Monday at a crossing between Afghanistan and Pakistan closed by fighting.",
            "Hundreds of trucks loaded with pomegranates and grapes were stuck for a fourth day",
        ),
        (
            "Two men accused of selling weapons and drugs were jailed on Monday.",
            "Two men accused of selling weapons and drugs were jailed",
        ),
        (
            "A family of five trapped under the rubble were pulled out alive on Monday.",
            "A family of five trapped under the rubble were pulled out alive",
        ),
        (
            "Villages hit by the quake received tents on Saturday.",
            "Villages hit by the quake received tents",
        ),
        (
            "A bridge built in Ottoman times collapsed on Monday.",
            "A bridge built in Ottoman times collapsed",
        ),
        (
            "A teenager suspected of setting the fire was arrested on Monday.",
            "A teenager suspected of setting the fire was arrested",
        ),
        (
            "The bomb found in a suitcase exploded on Monday.",
            "The bomb found in a suitcase exploded",
        ),
        (
            "A film made in 2012 and its sequel were shown on Monday.",
            "A film made in 2012 and its sequel were shown",
        ),
        // These are verbs of their own.
        ("The army fired at protesters and two were killed on Monday.", "Two were killed"),
        ("Police searched the house and arrested two men on Monday.", "Police arrested two men"),
    ]);
}

#[test]
fn what_a_participle_completes_is_one_verb() {
    english(&[
        (
            "A van believed to have carried the gang was found burned out in Loures on Monday.",
            "A van believed to have carried the gang was found burned out in Loures",
        ),
        ("Two climbers were reported killed on Monday.", "Two climbers were reported killed"),
        ("Shops stayed closed on Monday in protest.", "Shops stayed closed in protest"),
        (
            "A 12-year-old girl was left paralysed by the crash on Monday.",
            "A 12-year-old girl was left paralysed by the crash",
        ),
    ]);
}

#[test]
fn what_stands_between_commas_is_no_subject() {
    english(&[
        (
            "A shepherd, 70, who went back for his flock was found dead on Monday.",
            "A shepherd was found dead",
        ),
        ("A nurse, 34, who treated the wounded was shot on Monday.", "A nurse was shot"),
        (
            "Residents of Aq Qala, half-submerged since Friday night, shouted at the minister on Saturday.",
            "Residents of Aq Qala shouted at the minister",
        ),
        (
            "Thousands of people, many of them carrying portraits, walked through Belgrade on Monday.",
            "Thousands of people walked through Belgrade",
        ),
        (
            "The driver, caught on Monday in the village of Karvandar, told police he was tired.",
            "The driver was caught in the village of Karvandar",
        ),
        (
            "The suspect, shot by officers on Monday, died in hospital.",
            "The suspect was shot by officers",
        ),
    ]);
}

#[test]
fn who_is_said_to_do_something_is_not_who_says_it() {
    english(&[
        (
            "The minister said help from Romania and Cyprus was on its way and would arrive on Monday.",
            "Help from Romania and Cyprus would arrive",
        ),
        (
            "Officials said the dam was full and would be opened on Monday.",
            "The dam would be opened",
        ),
    ]);
}

#[test]
fn an_opening_clause_of_time_tells_what_happened_then() {
    english(&[
        ("When the train derailed on March 3, she was in the last carriage.", "The train derailed"),
        ("When the dam burst on Monday, most villagers were asleep.", "The dam burst"),
        (
            "After the mayor was arrested on Monday, the town hall is empty.",
            "The mayor was arrested",
        ),
        ("Since the pipeline was shut on March 4, prices have doubled.", "The pipeline was shut"),
        ("When he returned in 2004, he was arrested.", "He was arrested"),
    ]);
}

#[test]
fn a_long_clause_loses_its_last_phrases_first() {
    english(&[(
        "The president of the regional court in the northern city of Mazar sentenced two former \
         officials to twelve years in prison for taking bribes from contractors on Monday.",
        "The president of the regional court sentenced two former officials to twelve years",
    )]);
}

#[test]
fn the_day_behind_what_came_first_is_its_own() {
    english(&[
        ("The deal followed a one-day strike on February 15 at the port.", "Strike on February 15"),
        (
            "Her appointment comes a month after the sudden death of Judge Kiprono on February 2.",
            "Death of Judge Kiprono",
        ),
        ("The march was followed by a concert on Monday.", "The march was followed by a concert"),
    ]);
}

#[test]
fn a_participle_with_its_own_time_needs_an_auxiliary() {
    english(&[
        ("A rover launched in 2023 sent back its last picture on Monday.", "A rover was launched"),
        (
            "He was extradited from Spain in May and pleaded not guilty at a hearing on Monday.",
            "He pleaded not guilty at a hearing",
        ),
        (
            "The mine, idle since a roof fall killed six men in 2019, reopened in June 2024.",
            "A roof fall killed six men",
        ),
        (
            "Researchers who tracked 40 wolves between 2018 and 2023 published their findings on Monday.",
            "Researchers published their findings",
        ),
        ("Snow is forecast in the hills on Sunday.", "Snow is forecast in the hills"),
        ("A hearing is set for Thursday.", "A hearing is set"),
    ]);
}

#[test]
fn the_nearest_person_is_the_one_who_did_it() {
    english(&[
        (
            "Prosecutors charged a nurse with the murder of three patients who died in January.",
            "Three patients died",
        ),
        ("Police arrested a man who stabbed two people on Monday.", "A man stabbed two people"),
        (
            "Doctors treated a boy from the north who fell ill on Monday.",
            "A boy from the north fell ill",
        ),
        (
            "A woman whose husband was killed in the blast told a court on Monday that she had warned them.",
            "A woman told a court that she had warned them",
        ),
        (
            "In a letter dated March 2, the union asked for talks.",
            "In a letter, the union asked for talks",
        ),
    ]);
}
