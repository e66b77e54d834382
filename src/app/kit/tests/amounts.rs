//! Sliders, steppers and progress: keys, requests of screen readers, values.

use super::super::*;
use super::{harness, persian};
use crate::calendar::Language;
use egui::accesskit::{Action, ActionData, ActionRequest, TreeId};
use egui::{Event, Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

fn ask<S>(harness: &mut Harness<'_, S>, label: &str, action: Action, value: Option<f64>) {
    let node = harness.get_by_label(label).accesskit_node();
    let target_node = node.locate().0;
    let data = value.map(ActionData::NumericValue);
    let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node, data };
    harness.event(Event::AccessKitActionRequest(request));
    harness.run();
}

#[test]
fn a_slider_goes_to_its_ends_and_answers_requests() {
    let mut harness = persian(0.5, |ui, value| {
        slider(ui, "اندازه", value, 0.0..=1.0, 0.1);
    });
    harness.get_by_label("اندازه").focus();
    harness.run();
    for (key, want) in
        [(Key::End, 1.0), (Key::PageDown, 0.5), (Key::ArrowUp, 0.6), (Key::Home, 0.0)]
    {
        harness.key_press(key);
        harness.run();
        assert!((harness.state() - want).abs() < 1e-6, "{key:?}: {}", harness.state());
    }
    for (action, value, want) in [
        (Action::Increment, None, 0.1),
        (Action::SetValue, Some(0.75), 0.8),
        (Action::Decrement, None, 0.7),
        (Action::SetValue, Some(9.0), 1.0),
    ] {
        ask(&mut harness, "اندازه", action, value);
        assert!((harness.state() - want).abs() < 1e-6, "{action:?}: {}", harness.state());
    }
    let node = harness.get_by_label("اندازه");
    let node = node.accesskit_node();
    assert_eq!(node.role(), Role::Slider);
    assert_eq!((node.min_numeric_value(), node.max_numeric_value()), (Some(0.0), Some(1.0)));
    assert_eq!(node.numeric_value_step(), Some(0.1));
    assert!(!node.data().supports_action(Action::Increment), "at its end");
}

#[test]
fn a_stepper_says_its_value_in_the_languages_digits_and_answers_requests() {
    for (language, onward) in [(Language::Fa, Key::ArrowLeft), (Language::En, Key::ArrowRight)] {
        let labels = StepperLabels { value: "count", less: "less", more: "more" };
        let mut harness = harness(language, 2, move |ui, count| {
            stepper(ui, &labels, count, 1..=3, 1, "۲");
        });
        let node = harness.get_by_label("count");
        let node = node.accesskit_node();
        assert_eq!((node.role(), node.value().as_deref()), (Role::SpinButton, Some("۲")));
        assert_eq!(node.numeric_value(), Some(2.0));
        ask(&mut harness, "count", Action::Decrement, None);
        assert_eq!(*harness.state(), 1);
        ask(&mut harness, "count", Action::SetValue, Some(3.0));
        assert_eq!(*harness.state(), 3);
        harness.get_by_label("count").focus();
        harness.run();
        harness.key_press(Key::Home);
        harness.run();
        harness.key_press(onward);
        harness.run();
        assert_eq!(*harness.state(), 2, "{language:?}");
        let (less, more) =
            (harness.get_by_label("less").rect(), harness.get_by_label("more").rect());
        assert_eq!(less.max.x < more.min.x, !language.is_rtl());
    }
}

#[test]
fn progress_says_how_far_it_is() {
    let harness = persian((), |ui, ()| {
        progress(ui, "خواندن", Some(0.4));
    });
    let node = harness.get_by_label("خواندن");
    let node = node.accesskit_node();
    assert_eq!(node.role(), Role::ProgressIndicator);
    assert!((node.numeric_value().unwrap() - 0.4).abs() < 1e-6);
    assert_eq!(node.max_numeric_value(), Some(1.0));
}
