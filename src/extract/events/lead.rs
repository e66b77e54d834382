//! The article's own news: whether what its lead says is dated elsewhere in it,
//! and whether it tells of a happening at all.

mod voice;

use super::clues::stem;
use super::drafts::{self, Draft, Focus};
use super::headline::{self, headline};
use super::link::{Governor, governor};
use super::lookup::Lexicon;
use super::predicates;
use super::same::{self, Dates, Telling};
use super::story::{Sentence, Story};
use super::tell::{Group, recognised_by, unite};
use super::verbs::Tense;
use super::wording::Wording;
use super::words::{Kind, Words};
use crate::calendar::Edtf;
use crate::extract::EventClues;
use std::cell::OnceCell;

/// Sentences after the lead that still go on with its news.
const NEAR: usize = 3;

/// What the lead says becomes an event, unless a dated event says it or nothing
/// happens in it.
pub(super) fn add_headline(
    story: &Story<'_>,
    wording: &Wording<'_>,
    published: Option<&Edtf>,
    groups: &mut Vec<Group>,
) {
    let Some(at) = headline::lead(story) else { return };
    let lead = Lead { story, at, title: OnceCell::new() };
    let draft = headline(story, at, published);
    let clues = recognised_by(story, &draft, wording);
    let told = groups.iter_mut().find(|group| lead.is_told_by(group, &clues, published));
    let Some(group) = told else {
        if groups.is_empty() || lead.is_news(&draft) {
            groups.insert(0, Group::new(draft, clues));
        }
        return;
    };
    // «از مرگ دو نفر … خبر داد»: what the lead reports is its news.
    if let (Focus::Noun(noun), true) = (group.draft.focus, group.draft.sentence == at) {
        let sentence = lead.sentence();
        group.draft.news |= drafts::is_announced(story, sentence, &sentence.nouns[noun]);
    }
    if !group.places.iter().any(|(place, _)| *place == at) {
        group.places.push((at, None));
        group.told_in.push(at);
        unite(&mut group.clues, &clues);
        // The lead tells the news better than the line that dates it.
        if group.draft.say {
            let date = group.draft.clone();
            group.draft = Draft {
                value: date.value,
                alt: date.alt,
                known: date.known,
                why: date.why,
                mention: date.mention,
                confidence: date.confidence,
                date_words: Vec::new(),
                ..draft
            };
        }
    }
}

/// The sentence that tells the news of an article.
struct Lead<'s> {
    story: &'s Story<'s>,
    /// Its place among the sentences.
    at: usize,
    /// The words of the headline, when they were needed.
    title: OnceCell<Words<'s>>,
}

impl<'s> Lead<'s> {
    fn sentence(&self) -> &'s Sentence {
        &self.story.sentences[self.at]
    }

    fn title(&self) -> &Words<'s> {
        self.title.get_or_init(|| {
            let article = self.story.article;
            Words::read(&article.text, article.title_span.as_slice())
        })
    }

    /// Whether something happens in the lead or the headline; a feature may
    /// begin with how things are («تابلوی نئون هنوز هست»).
    fn is_news(&self, draft: &Draft) -> bool {
        let predicates = &self.sentence().predicates;
        let told = match draft.focus {
            Focus::Verb(verb) => Some(&predicates[verb]).filter(|verb| !verb.state),
            _ => None,
        };
        // “The railcar leaves at a walking pace”, «باد که می‌ایستد، صدای تانکر می‌آید»: a scene.
        let scene = told.is_some_and(|verb| verb.tense == Tense::Present && !verb.say);
        let told = told.is_some() && !scene;
        if self.story.is_english() {
            let asks = || asks_or_names(self.title());
            // A feature begins with a scene, and its headline tells what is over.
            let portrays = || scene && self.is_over_in_title();
            return told && !is_question(self.title())
                || !told && !asks() && !portrays() && self.is_told_in_title();
        }
        let own = || self.is_dated_now() || self.is_taken_from_title();
        !self.is_genre() && (told || self.is_told_in_title()) && own()
    }

    /// “An Afghan teacher found a bigger one”: headlines of news stand in the present.
    fn is_over_in_title(&self) -> bool {
        let (title, all) = (self.title(), 0..self.title().len());
        let nouns = predicates::nouns(title, all.clone());
        let verbs = predicates::predicates(title, all, &nouns);
        let mut verbs = verbs.iter().filter(|verb| !verb.state).peekable();
        verbs.peek().is_some() && verbs.all(|verb| verb.tense == Tense::Past)
    }

    fn is_told_in_title(&self) -> bool {
        let (title, all) = (self.title(), 0..self.title().len());
        let nouns = predicates::nouns(title, all.clone());
        // «آخرین مشتری نرگس؛ «آیینه‌ها را پوشاندم»»: what somebody says of himself is no news.
        let own = |verb: &predicates::Predicate| {
            let word = title.text(verb.words.end - 1);
            let quoted = (0..verb.verb).any(|at| title.mark(at) == Some('«'));
            quoted && verb.tense == Tense::Past && (word.ends_with('م') && !word.ends_with("یم"))
        };
        !nouns.is_empty()
            || predicates::predicates(title, all, &nouns)
                .iter()
                .any(|verb| !verb.state && !own(verb))
    }

    /// Whether an event is the lead's news: told in the lead itself, or the same
    /// by all signs, or the dated report of it nearby («به گزارش … روز سه‌شنبه»).
    fn is_told_by(&self, group: &Group, clues: &EventClues, published: Option<&Edtf>) -> bool {
        let in_lead = group.places.iter().any(|(place, _)| *place == self.at);
        if in_lead && (group.draft.sentence == self.at || group.places[0].0 == self.at) {
            return self.is_dated_in_it(group);
        }
        let near = group.draft.sentence <= self.at + NEAR;
        let fresh = is_fresh(group.draft.value.as_ref(), published);
        let common = same::shared_actors(&group.clues, clues);
        if group.draft.say && near && fresh && common > 0 {
            return true;
        }
        let english = self.story.is_english();
        let telling = group.telling(english);
        let news = Telling::new(published, true, english, clues);
        let agree = !matches!(same::dates(telling, news), Dates::Apart);
        // «… در ۷۴ سالگی درگذشت. او بامداد دوشنبه چشم از جهان بست.»
        let death = || !english && clues.head == "die" && group.draft.head == "die";
        let again = || same::same(telling, news) || self.is_pointed_at(&group.draft) || death();
        agree && near && fresh && again() || english && self.is_death_of_it(&group.draft, published)
    }

    /// “Ellery, who has died aged 89, … She died at home on 30 July”: of a death that is
    /// the news, the day comes where the life is told.
    fn is_death_of_it(&self, draft: &Draft, published: Option<&Edtf>) -> bool {
        const RECENT: i64 = 60;
        let (words, sentence) = (&self.story.words, self.sentence());
        let has_died = || {
            sentence.predicates.windows(2).any(|pair| {
                let has = matches!(words.text(pair[0].verb), "has" | "have");
                has && pair[1].class == "die" && pair[1].verb == pair[0].words.end
            })
        };
        let dies = draft.head == "die" && matches!(draft.focus, Focus::Verb(_));
        if !dies || !has_died() {
            return false;
        }
        let first = self.story.sentences[draft.sentence].words.start;
        let who = words.text(first);
        let same = |at: usize| words.is_capital(at) && words.text(at) == who;
        let named = words.is_capital(first) && sentence.words.clone().any(same);
        let days = (draft.value.as_ref().map(Edtf::day_numbers), published.map(Edtf::day_numbers));
        let recent = match days {
            (Some((Some(from), _)), Some((Some(day), _))) => (0..=RECENT).contains(&(day - from)),
            _ => false,
        };
        recent && (named || matches!(who, "she" | "he" | "they"))
    }

    /// A date in the lead dates the lead's news unless it belongs to an event of
    /// the past that the lead only mentions.
    fn is_dated_in_it(&self, group: &Group) -> bool {
        let sentence = self.sentence();
        match group.draft.focus {
            Focus::Verb(_) | Focus::Whole => true,
            Focus::Noun(noun) => {
                let noun = &sentence.nouns[noun];
                let (governor, _) = governor(self.story, &sentence.words, noun.from);
                matches!(governor, Governor::Free | Governor::During)
                    || drafts::is_announced(self.story, sentence, noun)
            }
        }
    }

    /// «این حادثه دیروز رخ داد», «این نیروگاه که دیروز گشایش یافت», “the lander
    /// settled on Monday”: a clause that opens with what the lead was about goes
    /// on to tell it. So does one that says who confirmed «این خبر».
    fn is_pointed_at(&self, draft: &Draft) -> bool {
        let text = |at: usize| self.story.words.text(at);
        if draft.say {
            let report = |at: usize| matches!(text(at), "خبر" | "موضوع" | "گزارش");
            return draft.scope.clone().skip(1).any(|at| report(at) && is_pointer(text(at - 1)));
        }
        let own = &self.story.sentences[draft.sentence];
        let that = |at: &usize| matches!(text(*at), "که" | "that");
        let inner = draft.scope.clone().filter(that).map(|at| at + 1);
        let mut openings = [own.words.start, draft.scope.start].into_iter().chain(inner);
        if self.is_of_attackers(draft) {
            return true;
        }
        matches!(draft.focus, Focus::Verb(_))
            && openings.any(|first| {
                let inside = first + 1 < own.words.end && is_pointer(text(first));
                inside && self.is_taken_up(draft, first + 1)
            })
    }

    /// «مهاجمان دیشب آتش گشودند»: those whose attack the lead told of.
    fn is_of_attackers(&self, draft: &Draft) -> bool {
        let word = |at: usize| self.story.words.text(at);
        let attackers = |at: usize| {
            matches!(word(at), "مهاجمان" | "مهاجمین" | "مهاجم" | "حملهکنندگان" | "حملهکننده")
        };
        let lead = self.sentence();
        let attack = lead.nouns.iter().any(|noun| noun.class == "attack")
            || lead.predicates.iter().any(|verb| verb.class == "attack");
        attack && &*draft.head == "attack" && draft.scope.clone().take(2).any(attackers)
    }

    /// Whether the noun at a word, which «این» or “the” stands before, is what
    /// the lead was about.
    fn is_taken_up(&self, draft: &Draft, at: usize) -> bool {
        let (own, lead) = (&self.story.sentences[draft.sentence], self.sentence());
        let word = self.story.words.text(at);
        let told = |class: &str| {
            lead.nouns.iter().any(|noun| noun.class == class)
                || lead.predicates.iter().any(|verb| verb.class == class)
                || class == "incident"
        };
        let noun = own.nouns.iter().find(|noun| noun.from == at);
        if noun.is_some_and(|noun| told(noun.class)) {
            return true;
        }
        // «این رویداد … رخ داد»: any happening is called so.
        if &*draft.head == "happen" && matches!(word, "رویداد" | "واقعه" | "اتفاق" | "رخداد")
        {
            return true;
        }
        // “The three … were detained on Tuesday”: those of whom the lead spoke.
        // “The two-hour cuts” are no two.
        let joined = own.words.contains(&(at + 1)) && self.story.words.mark(at + 1) == Some('-');
        if self.is_number(at) && !joined {
            return lead.predicates.iter().any(|verb| !verb.say && verb.class == draft.head);
        }
        let thing = stem(word);
        lead.words.clone().any(|at| stem(self.story.words.text(at)) == thing)
            || (0..self.title().len()).any(|at| stem(self.title().text(at)) == thing)
    }

    fn is_number(&self, at: usize) -> bool {
        self.story.words.get(at).kind == Kind::Number
            || matches!(
                self.story.words.text(at),
                "دو" | "سه" | "چهار" | "پنج" | "two" | "three" | "four" | "five" | "pair" | "trio"
            )
    }
}

/// “Why did it fail?”, “The eruption that rang the planet”, “The man who saved the wall”:
/// headlines of what explains or portrays.
fn asks_or_names(title: &Words<'_>) -> bool {
    const NAMED: usize = 7;
    let count = title.len();
    if count == 0 {
        return false;
    }
    let asks = is_question(title);
    let named = matches!(title.text(0), "the" | "a" | "an")
        && (2..count.min(NAMED)).any(|at| {
            matches!(title.text(at), "that" | "who")
                && (1..at).all(|at| title.is_letters(at) && !is_verbal(title, at))
        });
    let explains = matches!(title.text(0), "how" | "why" | "what" | "inside");
    asks || named || explains
}

/// “Why are the lights going out?”
fn is_question(title: &Words<'_>) -> bool {
    title.len().checked_sub(1).is_some_and(|last| title.mark(last) == Some('?'))
}

/// Whether a lexicon has a word as a verb.
fn is_verbal(words: &Words<'_>, at: usize) -> bool {
    words.look(at).has(Lexicon::English)
}

fn is_pointer(word: &str) -> bool {
    matches!(word, "این" | "the" | "this")
}

/// Whether something was on the day of publication or in the days before.
fn is_fresh(value: Option<&Edtf>, published: Option<&Edtf>) -> bool {
    match (value.map(Edtf::day_numbers), published.map(Edtf::day_numbers)) {
        (Some((Some(from), Some(to))), Some((Some(day), _))) => {
            to - from < 2 && (0..=3).contains(&(day - to))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::extract::{Context, analyse};

    /// Values of the events of an article.
    fn values(text: &str) -> Vec<String> {
        let article = read("a.txt", text.as_bytes()).expect("text");
        let events = analyse(&article, &Context::default()).events;
        let value = |event: &crate::extract::Event| event.value.as_ref().map(ToString::to_string);
        events.iter().map(|event| value(event).unwrap_or_default()).collect()
    }

    #[test]
    fn what_the_lead_tells_is_dated_by_what_points_at_it() {
        let cases = [
            "سقوط بالگرد در دیلم\n\nتاریخ انتشار: ۱۴۰۳/۰۷/۱۱\n\nیک بالگرد امداد در نزدیکی بندر دیلم \
             سقوط کرده است. سخنگوی اورژانس به خبرنگاران گفت که این رویداد ظهر دوشنبه رخ داد.",
            "Two held over stolen icons\n\nPublished: 2 October 2024\n\nPolice in Varna have \
             arrested a brother and sister over stolen icons.\n\nThe two were detained on Monday.",
            "Probe lands on asteroid\n\nPublished: 2 October 2024\n\nA European spacecraft has \
             reached a small asteroid.\n\nThe probe settled on its surface on Monday.",
        ];
        for case in cases {
            assert_eq!(values(case), ["2024-09-30"], "{case}");
        }
        // What is told of another thing stays an event of its own.
        let other = "Probe lands on asteroid\n\nPublished: 2 October 2024\n\nA European \
                     spacecraft has reached a small asteroid.\n\nThe minister resigned on Monday.";
        assert_eq!(values(other), ["2024-10-02", "2024-09-30"]);
    }

    #[test]
    fn a_death_in_the_lead_has_its_day_where_the_life_is_told() {
        let text = "Ada Holm obituary\n\nPublished: 2 October 2024\n\nAda Holm, who has died aged \
                    89, named eleven mosses.\n\nShe was born on 4 May 1935. Her brother died in \
                    2015. She died at home on 1 September.";
        assert_eq!(values(text), ["1935-05-04", "2015", "2024-09-01"]);
    }

    #[test]
    fn a_report_of_this_news_is_of_its_day() {
        let text = "شمار قربانیان به نه نفر رسید\n\nتاریخ انتشار: ۱۴۰۳/۰۷/۱۱\n\nبا مرگ یک مصدوم \
                    دیگر شمار قربانیان سیل به نه نفر رسید. رئیس اورژانس دیروز این خبر را تأیید کرد.";
        assert_eq!(values(text), ["2024-10-01"]);
    }

    #[test]
    fn a_feature_begins_with_no_event() {
        let body = "There is a smell of tar at the wharf again.\n\nThe museum opened in 1976.";
        let feature = format!("The old wharf\n\nPublished: 8 June 2019\n\n{body}");
        assert_eq!(values(&feature), ["1976"]);
        for (title, lead) in [
            ("گفت\u{200c}وگو با مریم نادری: «تهران مهلت دارد»", "مریم نادری در خانه ماند."),
            ("نفت چگونه ملی شد؟", "نفت چیز دوری بود و رزم\u{200c}آرا کشته شد."),
            ("آخرین صدای ماشین چاپ", "پیرمرد کلید را در قفل چرخاند."),
            ("تشنگی در همسایگی تالاب", "باد که می\u{200c}ایستد، صدای تانکر می\u{200c}آید."),
        ] {
            let body = format!("{lead}\n\nموزه در سال ۱۳۵۵ گشایش یافت.");
            let feature = format!("{title}\n\nتاریخ انتشار: ۱۴۰۳/۰۷/۱۱\n\n{body}");
            assert_eq!(values(&feature), ["1976-03-21/1977-03-20"], "{title}");
        }
        // Its headline may tell one.
        let news = format!("Museum reopens at the old wharf\n\nPublished: 8 June 2019\n\n{body}");
        assert_eq!(values(&news), ["2019-06-08", "1976"]);
    }
}
