//! The widgets as a person (or a screen reader) meets them: found by label,
//! clicked, typed into. No window, no graphics card.

mod amounts;
mod choosing;
mod places;

use super::*;
use crate::calendar::Language;
use crate::timeline::Palette;
use egui::{Event, Key, Modifiers, Shape, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

fn harness<'a, S: 'a>(
    language: Language,
    state: S,
    ui: impl FnMut(&mut Ui, &mut S) + 'a,
) -> Harness<'a, S> {
    let mut ui = ui;
    Harness::builder()
        .with_size(vec2(500.0, 400.0))
        .with_context_setup(move |ctx| {
            Kit::install(ctx, Look { palette: Palette::LIGHT, language });
        })
        .build_ui_state(
            move |panel, state| {
                column(panel, |inner| ui(inner, state));
            },
            state,
        )
}

fn persian<'a, S: 'a>(state: S, ui: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    harness(Language::Fa, state, ui)
}

#[test]
fn a_button_is_found_by_its_persian_label_and_clicked() {
    let mut harness = persian(0, |ui, clicks| {
        row(ui, |ui| {
            if ui.add(Button::new("خروجی\u{200c}ها \u{2068}۲\u{2069}").primary()).clicked()
            {
                *clicks += 1;
            }
        });
    });
    harness.get_by_label("خروجی\u{200c}ها ۲").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
}

#[test]
fn a_button_answers_enter_and_space_and_not_while_disabled() {
    let mut harness = persian((0, true), |ui, (clicks, enabled)| {
        if ui.add_enabled(*enabled, Button::new("ذخیره")).clicked() {
            *clicks += 1;
        }
    });
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().0, 2);
    harness.state_mut().1 = false;
    harness.run();
    harness.get_by_label("ذخیره").click();
    harness.run();
    assert_eq!(harness.state().0, 2);
}

#[test]
fn everything_clickable_is_large_enough() {
    let harness = persian(true, |ui, on| {
        wrapped_row(ui, |ui| {
            ui.add(Button::icon(Icon::Close, "بستن"));
            ui.add(Button::new("باز"));
            ui.add(Link::new("پیوند"));
            ui.add(Chip::new("برچسب").clickable());
            ui.add(Checkbox::new(on, "با راهنما"));
            ui.add(MenuItem::new("گزینه"));
            segmented(ui, "پوسته", on, &[(true, "روشن"), (false, "تیره")]);
        });
    });
    for label in ["بستن", "باز", "پیوند", "برچسب", "با راهنما", "گزینه", "روشن"]
    {
        let rect = harness.get_by_label(label).rect();
        assert!(rect.height() >= 28.0 && rect.width() >= 28.0, "{label}: {rect:?}");
    }
}

#[test]
fn rows_run_from_the_start_of_the_line() {
    for (language, first_is_left) in [(Language::Fa, false), (Language::En, true)] {
        let harness = harness(language, (), |ui, ()| {
            ends(
                ui,
                |ui| {
                    ui.add(Button::new("one"));
                    ui.add(Button::new("two"));
                },
                |ui| ui.add(Button::new("far")),
            );
        });
        let x = |label| harness.get_by_label(label).rect().center().x;
        assert_eq!(x("one") < x("two"), first_is_left);
        assert_eq!(x("two") < x("far"), first_is_left);
        assert!((x("one") - x("far")).abs() > 400.0, "the end is at the far edge");
    }
}

#[test]
fn check_boxes_and_segments_toggle_and_say_so() {
    let mut harness = persian((false, 1_u8), |ui, (on, value)| {
        ui.add(Checkbox::new(on, "با راهنما"));
        segmented(ui, "اندازه", value, &[(1, "کوچک"), (2, "بزرگ")]);
    });
    harness.get_by_label("با راهنما").click();
    harness.get_by_label("بزرگ").click();
    harness.run();
    assert_eq!(*harness.state(), (true, 2));
    let toggled = |label| harness.get_by_label(label).accesskit_node().toggled();
    assert_eq!(toggled("با راهنما"), Some(egui::accesskit::Toggled::True));
    assert_eq!(toggled("کوچک"), Some(egui::accesskit::Toggled::False));
}

#[test]
fn a_list_opens_chooses_and_closes() {
    let mut harness = persian(1, |ui, value| {
        select(ui, "scale", "بزرگ‌نمایی", value, &[(1, "یک"), (2, "دو"), (3, "سه")]);
    });
    assert!(harness.query_by_label("سه").is_none());
    harness.get_by_label("بزرگ‌نمایی").click();
    harness.run();
    harness.get_by_label("سه").click();
    harness.run();
    assert_eq!(*harness.state(), 3);
    assert!(harness.query_by_label("دو").is_none(), "the list is closed");
    let list = harness.get_by_label("بزرگ‌نمایی");
    assert_eq!(list.value().as_deref(), Some("سه"));
    list.focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_menu_opens_at_the_start_edge_of_its_button() {
    let mut harness = persian("", |ui, chosen| {
        let button = ui.add(Button::new("بیشتر"));
        menu_below(&button, "فهرست", |ui| {
            if ui.add(MenuItem::new("واگرد").shortcut("Ctrl+Z")).clicked() {
                *chosen = "undo";
            }
        });
    });
    harness.get_by_label("بیشتر").click();
    harness.run();
    let (button, item) =
        (harness.get_by_label("بیشتر").rect(), harness.get_by_label("واگرد").rect());
    assert!(item.max.x <= button.max.x + 1.0 && item.min.y > button.max.y);
    harness.get_by_label("واگرد").click();
    harness.run();
    assert_eq!(*harness.state(), "undo");
}

fn field<'a>() -> Harness<'a, String> {
    persian(String::new(), |ui, text| {
        ui.add(TextField::new(text, "جست‌وجو").hint("بنویسید"));
    })
}

#[test]
fn persian_is_typed_selected_and_taken_back() {
    let mut harness = field();
    harness.get_by_label("جست‌وجو").click();
    harness.run();
    harness.get_by_label("جست‌وجو").type_text("سلام دنیا");
    harness.run();
    assert_eq!(harness.state(), "سلام دنیا");
    assert_eq!(harness.get_by_label("جست‌وجو").value().as_deref(), Some("سلام دنیا"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Backspace);
    harness.run();
    assert_eq!(harness.state(), "سلام ");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(harness.state(), "سلام دنیا");
}

#[test]
fn coming_by_tab_selects_everything_and_a_click_does_not() {
    let mut harness = field();
    "پکن".clone_into(harness.state_mut());
    harness.key_press(Key::Tab);
    harness.run();
    harness.event(Event::Text("مسکو".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "مسکو");
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_label("جست‌وجو").click();
    harness.run();
    harness.event(Event::Text("!".to_owned()));
    harness.run();
    assert_eq!(harness.state().chars().count(), 5);
}

#[test]
fn the_left_arrow_goes_on_in_persian() {
    let mut harness = field();
    harness.get_by_label("جست‌وجو").click();
    harness.get_by_label("جست‌وجو").type_text("بد");
    harness.run();
    harness.key_press(Key::Home);
    harness.key_press(Key::ArrowLeft);
    harness.run();
    harness.event(Event::Text("ا".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "باد");
}

#[test]
fn shift_space_joins_nothing_after_persian_and_is_a_space_after_latin() {
    let mut harness = field();
    harness.get_by_label("جست‌وجو").click();
    harness.get_by_label("جست‌وجو").type_text("می");
    harness.run();
    for (typed, want) in [("روم", "می\u{200c}روم"), ("A", "می\u{200c}روم\u{200c}A")] {
        harness.event_modifiers(Event::Text(" ".to_owned()), Modifiers::SHIFT);
        harness.event(Event::Text(typed.to_owned()));
        harness.run();
        assert_eq!(harness.state(), want);
    }
    harness.event_modifiers(Event::Text(" ".to_owned()), Modifiers::SHIFT);
    harness.run();
    assert!(harness.state().ends_with("A "));
}

#[test]
fn a_proposal_of_an_input_method_is_not_text_until_accepted() {
    let mut harness = field();
    harness.get_by_label("جست‌وجو").click();
    harness.run();
    let preedit = egui::ImeEvent::Preedit { text: "نیـ".to_owned(), active_range_chars: None };
    harness.event(Event::Ime(preedit));
    harness.run();
    assert_eq!(harness.state(), "");
    harness.event(Event::Ime(egui::ImeEvent::Commit("نیما".to_owned())));
    harness.run();
    assert_eq!(harness.state(), "نیما");
}

#[test]
fn pasted_lines_become_one_and_copying_gives_the_selection() {
    let mut harness = field();
    harness.get_by_label("جست‌وجو").click();
    harness.event(Event::Paste("یک\nدو\n".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "یک دو");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(Event::Cut);
    harness.step();
    let copied = harness
        .output()
        .platform_output
        .commands
        .iter()
        .any(|command| *command == egui::OutputCommand::CopyText("یک دو".to_owned()));
    assert!(copied && harness.state().is_empty());
}

#[test]
fn the_cross_empties_a_field_and_keeps_it_focused() {
    let mut harness = persian("پکن".to_owned(), |ui, text| {
        ui.add(TextField::new(text, "جست‌وجو").clearable("پاک کردن"));
    });
    harness.get_by_label("پاک کردن").click();
    harness.run();
    assert_eq!(harness.state(), "");
    assert!(harness.query_by_label("پاک کردن").is_none());
    assert!(harness.get_by_label("جست‌وجو").is_focused());
}

/// WCAG AA: 4.5 for text, 3 for outlines that must be seen.
#[test]
fn what_controls_are_made_of_contrasts_enough() {
    use crate::timeline::contrast;
    for p in [Palette::LIGHT, Palette::DARK] {
        let texts = [
            (p.text, p.sunken),
            (p.text, p.sunken_hover),
            (p.text, p.border),
            (p.muted, p.sunken),
            (p.muted, p.card),
            (p.muted, p.surface),
            (p.on_accent, p.accent),
            (p.on_accent, p.accent_hover),
            (p.accent, p.accent_soft),
            (p.accent, p.card),
            (p.warn, p.warn_soft),
            (p.warn, p.card),
            (p.text, p.selection),
        ];
        for (ink, ground) in texts {
            let ratio = contrast(ink, ground);
            assert!(ratio >= 4.5, "{ink:?} on {ground:?} (dark: {}): {ratio:.2}", p.dark);
        }
        assert!(contrast(p.border_strong, p.card) >= 3.0);
        assert!(contrast(p.accent, p.surface) >= 3.0, "the focus ring");
    }
}

#[test]
fn a_slider_follows_its_arrows_in_reading_direction() {
    for (language, key) in [(Language::Fa, Key::ArrowLeft), (Language::En, Key::ArrowRight)] {
        let mut harness = harness(language, 0.5, |ui, value| {
            slider(ui, "size", value, 0.0..=1.0, 0.1);
        });
        harness.get_by_label("size").focus();
        harness.run();
        harness.key_press(key);
        harness.run();
        assert!((harness.state() - 0.6).abs() < 1e-6, "{language:?}: {}", harness.state());
    }
}

#[test]
fn a_stepper_stops_at_its_ends() {
    let labels = StepperLabels { value: "ستون", less: "کمتر", more: "بیشتر" };
    let mut harness = persian(2, move |ui, count| {
        stepper(ui, &labels, count, 1..=3, 1, "۲");
    });
    for _ in 0..3 {
        harness.get_by_label("بیشتر").click();
        harness.run();
    }
    assert_eq!(*harness.state(), 3);
}

#[test]
fn a_dialog_closes_with_escape_and_its_cross() {
    for by_key in [true, false] {
        let mut harness = persian(true, |ui, open| {
            if *open {
                let dialog = Dialog::new("test", "خروجی").closable("بستن");
                let shown = dialog.show(ui.ctx(), |ui| ui.add(Label::new("متن")), |_| ());
                *open = !shown.close;
            }
        });
        assert!(harness.query_by_label("متن").is_some());
        if by_key {
            harness.key_press(Key::Escape);
        } else {
            harness.get_by_label("بستن").click();
        }
        harness.run();
        assert!(!harness.state());
    }
}

#[test]
fn a_long_label_wraps_in_a_column_and_is_cut_on_request() {
    let long = "کیم با اشاره به دیدار اخیرش با پوتین در پکن در خلال مراسم هشتادمین سالگرد روز پیروزی چین گفت ما به حمایت ادامه خواهیم داد";
    let harness = persian((), move |ui, ()| {
        ui.set_max_width(220.0);
        ui.add(Label::new(long));
        ui.add(Label::new("کوتاه"));
    });
    let (wrapped, short) =
        (harness.get_by_label(long).rect(), harness.get_by_label("کوتاه").rect());
    assert!(wrapped.width() <= 220.5 && wrapped.height() > 3.0 * short.height());
    assert!((wrapped.max.x - short.max.x).abs() < 1.0, "both begin at the right");
}

#[test]
fn scrolling_content_keeps_clear_of_the_bar_at_the_left() {
    let mut harness = persian(0.0_f32, |ui, width| {
        *width = scroll(ui, "list", |ui| {
            for i in 0..60 {
                ui.add(Label::new(&format!("سطر {i}")));
            }
            ui.max_rect().min.x
        });
    });
    harness.run();
    assert!(*harness.state() >= 10.0, "{}", harness.state());
    let view = harness.get_by_label("سطر 3").rect();
    harness.hover_at(view.center());
    harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -200.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    harness.run_ok();
    assert!(harness.get_by_label("سطر 3").rect().min.y < view.min.y);
}

/// Invariant 4: whatever the kit draws, no text goes through egui's layout.
#[test]
fn no_text_reaches_the_screen_by_eguis_own_layout() {
    let mut harness = persian((true, String::from("متن"), 2_u8), |ui, (on, text, value)| {
        ui.add(Label::heading("سرآیند"));
        row(ui, |ui| {
            ui.add(Button::new("دکمه").with_icon(Icon::Open));
            ui.add(Link::new("پیوند"));
            ui.add(Chip::new("برچسب"));
        });
        ui.add(Checkbox::new(on, "گزینه"));
        ui.add(TextField::new(text, "جست‌وجو"));
        segmented(ui, "اندازه", value, &[(1, "کوچک"), (2, "بزرگ")]);
        progress(ui, "پیشرفت", Some(0.5));
        let dialog = Dialog::new("d", "گفت‌وگو").closable("بستن");
        dialog.show(ui.ctx(), |ui| ui.add(Label::new("در گفت‌وگو")), |_| ());
    });
    harness.run();
    let mut meshes = 0;
    for clipped in &harness.output().shapes {
        visit(&clipped.shape, &mut |shape| {
            assert!(!matches!(shape, Shape::Text(_)), "{shape:?}");
            meshes += usize::from(matches!(shape, Shape::Mesh(_)));
        });
    }
    assert!(meshes > 10);
}

fn visit(shape: &Shape, see: &mut impl FnMut(&Shape)) {
    see(shape);
    if let Shape::Vec(shapes) = shape {
        for shape in shapes {
            visit(shape, see);
        }
    }
}

#[test]
fn tab_goes_through_both_ends_of_a_row_as_one_reads() {
    for language in [Language::Fa, Language::En] {
        let mut harness = harness(language, (), |ui, ()| {
            ends(
                ui,
                |ui| ui.add(Button::new("one")),
                |ui| {
                    ui.add(Button::new("two"));
                    ui.add(Button::new("three"));
                },
            );
        });
        let mut places = Vec::new();
        for name in ["one", "two", "three"] {
            harness.key_press(Key::Tab);
            harness.run();
            let node = harness.get_by_label(name);
            assert!(node.is_focused(), "{name}");
            places.push(node.rect().center().x);
        }
        if language == Language::Fa {
            places.reverse();
        }
        assert!(places.is_sorted(), "{places:?}");
    }
}
