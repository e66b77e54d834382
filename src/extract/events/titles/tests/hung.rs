//! English titles of clauses that hang on another, and how titles end.

use super::english;

#[test]
fn english_clauses_that_hang_on_another_stand_alone() {
    english(&[
        ("Fired from the bank in June 1980, she wrote novels.", "She was fired from the bank"),
        ("Freed on bail in March 2024, Karim fled to Malta.", "Karim was freed on bail"),
        ("The league is old, with Hoekstra winning it in 2018.", "Hoekstra won it"),
        (
            "Under the 2015 nuclear deal, which Donald Trump abandoned in 2018, Iran agreed to limits.",
            "Donald Trump abandoned the 2015 nuclear deal",
        ),
        (
            "A plan to freeze rents, first floated by Oslo in January, came up again.",
            "A plan to freeze rents was first floated by Oslo",
        ),
        (
            "The cabinet promised aid for farmers when it took office in August 2023.",
            "The cabinet promised aid for farmers",
        ),
        (
            "The club will halve its bill once a deal with Turin begins in December.",
            "A deal with Turin begins",
        ),
        (
            "Strikes that had been limited to the south spread to the capital on Monday.",
            "Strikes spread to the capital",
        ),
    ]);
}

#[test]
fn english_titles_end_with_something_whole() {
    english(&[
        (
            "The court freed a vessel on Monday whose owner had paid a fine.",
            "The court freed a vessel",
        ),
        (
            "The yacht left port on March 1 and switched off its lights on March 3.",
            "The yacht switched off its lights",
        ),
        (
            "Exporters were told in the third week of January to surrender their earnings.",
            "Exporters were told to surrender their earnings",
        ),
        (
            "Britain, France and Germany have until March 18 to trigger the clause.",
            "Britain, France and Germany to trigger the clause",
        ),
        (
            "The crew, all of them divers, are to appear in court on Friday.",
            "The crew are to appear in court",
        ),
        ("The fair is due in Aden on Friday.", "The fair is due in Aden"),
    ]);
}
