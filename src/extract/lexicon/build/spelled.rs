//! Numbers and months, from the spellings of the calendar, with all that Persian joins
//! to them: «بیست‌ودوم», «سه‌ماهه», «مهرماه».

use super::Builder;
use crate::calendar::Calendar;
use crate::calendar::spellings::{self, MonthSpelling, NumberKind};
use crate::extract::lexicon::{MonthName, Strength, Unit};

impl Builder {
    pub(super) fn numbers(&mut self) {
        for (form, kind, value) in spellings::numbers() {
            match kind {
                NumberKind::Cardinal => self.cardinal(form, value),
                NumberKind::Ordinal => self.ordinal(form, value, false),
                NumberKind::Prenominal => self.ordinal(form, value, true),
            }
        }
        self.joined_tens();
        self.word("q").starts = true;
    }

    /// A cardinal, its ordinals, its lengths («سه‌ماهه»), and all of them with
    /// a joined «و».
    fn cardinal(&mut self, form: &str, value: u16) {
        self.word(form).cardinal = Some(value);
        let persian = !form.is_ascii();
        if !persian {
            return;
        }
        let and = format!("و{form}");
        if value < 100 {
            let word = self.word(&and);
            (word.cardinal, word.and_joined) = (Some(value), true);
        }
        if let Some(ordinal) = spellings::regular_ordinal(form, value) {
            self.ordinal(&ordinal, value, false);
        }
        if value != 0 {
            self.ordinal(&format!("{form}مین"), value, true);
        }
        if value > 0 && value <= 100 {
            for (suffix, unit) in [("سال", Unit::Year), ("ماه", Unit::Month), ("هفته", Unit::Week)]
            {
                let word = self.word(&format!("{form}{suffix}"));
                (word.cardinal, word.unit) = (Some(value), Some(unit));
            }
            self.lengths(form, value);
        }
    }

    fn lengths(&mut self, form: &str, value: u16) {
        for (suffix, unit) in [
            ("روزه", Unit::Day),
            ("ساعته", Unit::Hour),
            ("هفتهای", Unit::Week),
            ("ماهه", Unit::Month),
            ("ساله", Unit::Year),
        ] {
            let word = self.word(&format!("{form}{suffix}"));
            (word.cardinal, word.length) = (Some(value), Some(unit));
        }
    }

    fn ordinal(&mut self, form: &str, value: u16, prenominal: bool) {
        let word = self.word(form);
        (word.ordinal, word.prenominal) = (Some(value), prenominal);
        if form.is_ascii() || value >= 100 {
            return;
        }
        let word = self.word(&format!("و{form}"));
        (word.ordinal, word.prenominal, word.and_joined) = (Some(value), prenominal, true);
    }

    /// «بیستودوم», «سیویکم»: tens and units written as one word.
    fn joined_tens(&mut self) {
        let tens = [
            ("بیست", 20),
            ("سی", 30),
            ("چهل", 40),
            ("پنجاه", 50),
            ("شصت", 60),
            ("هفتاد", 70),
            ("هشتاد", 80),
            ("نود", 90),
        ];
        let units = ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"];
        for (ten, base) in tens {
            for (unit, value) in units.into_iter().zip(1u16..) {
                let ordinal = if value == 3 { "سوم".to_owned() } else { format!("{unit}م") };
                self.word(&format!("{ten}و{unit}")).cardinal = Some(base + value);
                self.word(&format!("{ten}و{ordinal}")).ordinal = Some(base + value);
                let word = self.word(&format!("{ten}و{ordinal}ین"));
                (word.ordinal, word.prenominal) = (Some(base + value), true);
            }
        }
    }

    pub(super) fn months(&mut self) {
        for MonthSpelling { form, calendar, afghan, number, strength } in spellings::months() {
            let month = MonthName { calendar, afghan, number, strength, with_mah: false };
            self.word(form).month = Some(month);
            if !form.is_ascii() {
                self.joined_month(form, month);
            }
        }
    }

    /// «مهرماه», and months of the Gregorian calendar with a joined «در».
    fn joined_month(&mut self, form: &str, month: MonthName) {
        self.word(&format!("{form}ماه")).month = Some(MonthName { with_mah: true, ..month });
        let strong = month.strength == Strength::Strong;
        // «دردی» is a pain.
        let glued = match month.calendar {
            Calendar::Gregorian => strong,
            Calendar::Jalali => !month.afghan && month.number != 10,
            Calendar::Hijri => false,
        };
        if glued {
            let strength = if strong { Strength::Strong } else { Strength::Never };
            self.word(&format!("در{form}")).month = Some(MonthName { strength, ..month });
        }
        // «۱۴ شهریوره», as people talk.
        if strong && month.calendar == Calendar::Jalali {
            let told = MonthName { strength: Strength::Never, ..month };
            self.word(&format!("{form}ه")).month = Some(told);
        }
        if month.calendar == Calendar::Hijri {
            self.two_words(form);
        }
    }

    /// «ربیع الاول» with a space: as a month under its joined key is enough,
    /// since the grammar joins two words there.
    fn two_words(&mut self, form: &str) {
        for part in form.split('\u{200c}') {
            self.word(part);
        }
    }
}
