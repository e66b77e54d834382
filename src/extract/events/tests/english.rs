//! What English sentences tell, and when.

use crate::article::read;
use crate::extract::{Context, analyse};

/// The values of the events that a sentence tells, published on Wednesday, 20 November 2024.
fn values(sentence: &str) -> Vec<String> {
    let head = "The story of a quiet town\n\nPublished: 20 November 2024";
    let text = format!("{head}\n\nThe town is quiet and nobody knows why.\n\n{sentence}\n");
    let article = read("a.txt", text.as_bytes()).expect("text");
    let events = analyse(&article, &Context::default()).events;
    let told = events.iter().filter(|event| !event.title.starts_with("The story of"));
    let value = |event: &crate::extract::Event| event.value.as_ref().map(ToString::to_string);
    let mut values: Vec<String> = told.map(|event| value(event).unwrap_or_default()).collect();
    values.sort();
    values
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (sentence, wanted) in cases {
        assert_eq!(values(sentence), *wanted, "{sentence}");
    }
}

#[test]
fn limits_and_plans_are_ahead() {
    check(&[
        ("Both parties have until Jan. 18 to name a so-called umpire.", &["2025-01-18"]),
        ("The region has banned fishing until 22 March.", &["2025-03-22"]),
        ("The envoy is expected to fly to Riga before the end of the month.", &["../2024-11-30"]),
        ("The envoy is expected to fly to Riga before the end of the year.", &[]),
        ("The auditor is to report within ten days.", &["2024-11-20/2024-11-30"]),
        ("The two men may appeal within ten days.", &[]),
        ("The tribunal decides again on December 3.", &["2024-12-03"]),
        ("The banker is on bail and is next due in court Dec. 3.", &["2024-12-03"]),
        (
            "It will sail in April 2026 and is expected back in port in June 2026.",
            &["2026-04", "2026-06"],
        ),
        ("Rosa, a probe that flew past Venus, makes its own pass on December 12.", &["2024-12-12"]),
    ]);
}

#[test]
fn what_brackets_only_explain_is_no_event() {
    check(&[
        (
            "Mills shipped 2 tons in the last Iranian year (ended March 19).",
            &["2023-03-21/2024-03-19"],
        ),
        ("Orders rebounded in September, rising 4% from August.", &["2024-09"]),
        (
            "Doctors reported 90 cases on Monday, compared with 512 in the whole of 2023.",
            &["2024-11-18"],
        ),
        ("The Growth Plan (2005-25) calls for 55 million tons.", &[]),
        ("He ordered on Monday inspections of all schools built before 1990.", &["2024-11-18"]),
    ]);
}

#[test]
fn what_happened_when_it_began_is_told_once() {
    check(&[
        ("She had not slept since Sunday, when a clerk called her.", &["2024-11-17"]),
        (
            "Unrest has been growing since late 2017, when riots spread to ten towns.",
            &["2017-09~/2017-12~"],
        ),
        (
            "The worst flood struck the valley in May 2014, when a river swallowed a village.",
            &["2014-05"],
        ),
        ("When the crew came back in 1936, there was only a scar.", &["1936"]),
        (
            "She opened the school in February, five months after soldiers closed the old one.",
            &["2023-09~", "2024-02"],
        ),
    ]);
}

#[test]
fn what_was_first_done_before_is_an_event() {
    check(&[
        (
            "A plan first floated by Oman in January came up again on Tuesday.",
            &["2024-01", "2024-11-19"],
        ),
        ("Sunday's win is the latest success for the club.", &["2024-11-17"]),
        ("April said she had never seen the man.", &[]),
    ]);
}

#[test]
fn a_verb_behind_its_auxiliary_belongs_to_no_noun_before_it() {
    check(&[
        ("A school in the province was closed in July.", &["2024-07"]),
        ("Traffic in the old town was halted on Friday.", &["2024-11-15"]),
        ("In June a fault had frozen deals for an hour.", &["2024-06"]),
        ("Drought cost the farmers half of their harvest last year.", &["2023"]),
        ("Ferries will run until the end of December.", &["../2024-12-31"]),
        ("The deadliest blast of the war was on Monday.", &["2024-11-18"]),
        ("The next election is on December 1.", &["2024-12-01"]),
        ("He was on leave in May.", &[]),
    ]);
}

#[test]
fn a_day_goes_on_by_its_hours() {
    check(&[
        (
            "A mill burned on Sunday. By nightfall two walls had collapsed.",
            &["2024-11-17", "2024-11-17"],
        ),
        (
            "A mill burned on Sunday. Within an hour the mayor had arrived.",
            &["2024-11-17", "2024-11-17"],
        ),
        (
            "A mill burned on Sunday. Its owner reached the mill later in the day and shut all mills built before 1990.",
            &["2024-11-17", "2024-11-17"],
        ),
        ("A mill burned on Sunday. Walls built by night watchmen collapsed.", &["2024-11-17"]),
        (
            "A mill burned on Sunday. It was May 3. Two boats sank near the shore.",
            &["2024-05-03", "2024-11-17"],
        ),
        ("A mill burned on Sunday. Its feast was May 3. Two boats sank.", &["2024-11-17"]),
    ]);
}

#[test]
fn a_noun_within_a_clause_may_have_a_day_of_its_own() {
    check(&[
        ("The firm was fined on Monday over a spill on October 2.", &["2024-10-02", "2024-11-18"]),
        ("He was jailed on Friday for an attack in May.", &["2024-05", "2024-11-15"]),
        ("Riga began a census of voters for the December 8 election.", &["2024-12-08"]),
        ("Critics scolded her for her gown at the October 5 premiere.", &["2024-10-05"]),
        (
            "Mourners marked the first anniversary of the crash on November 12, 2023.",
            &["2023-11-12", "2024-11-12"],
        ),
        ("Rents rose by 4.0% in May from 3.7% in April.", &["2024-05"]),
        ("The envoy flew on Friday to talks in Doha.", &["2024-11-15"]),
    ]);
}
