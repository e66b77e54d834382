//! Short titles from sentences, as an editor would cut them: subject and verb
//! kept; dates, agency tags and «گفت که» left out.

mod clause;
mod english;
mod english_end;
mod english_hung;
mod english_owner;
mod english_reduced;
mod english_tail;
mod finite;
mod heads;
mod lead;
mod noun;
mod phrase;
mod pronouns;
#[cfg(test)]
mod quality;
mod relative;
mod speech;
mod subject;
#[cfg(test)]
mod tests;
mod tidy;

use super::compress::is_preposition;
use super::drafts::{Draft, Focus};
use super::story::{Sentence, Story};
use super::words::Kind;
use english_tail::{without_lone_quotes, without_open_phrase};
use pronouns::is_earlier;
use tidy::capitalise;

pub(super) use tidy::{respell, shorten, tidy, without_pointer};

/// A title of at most about 90 characters.
pub(super) fn title(story: &Story<'_>, draft: &Draft) -> String {
    let sentence = &story.sentences[draft.sentence];
    let cut = Cut { story, sentence, draft };
    let made = match draft.focus {
        Focus::Noun(noun) => cut.noun_title(noun),
        Focus::Verb(main) if draft.say => cut.speech_title(main).or_else(|| cut.verb_title(main)),
        Focus::Verb(main) => cut.verb_title(main),
        Focus::Whole => None,
    };
    let made = made.unwrap_or_else(|| cut.whole());
    if story.is_english() {
        let title = shorten(capitalise(without_lone_quotes(tidy(&made))));
        return without_open_phrase(title);
    }
    shorten(capitalise(tidy(&made)))
}

/// A sentence being cut.
struct Cut<'a> {
    story: &'a Story<'a>,
    sentence: &'a Sentence,
    draft: &'a Draft,
}

impl Cut<'_> {
    fn word(&self, at: usize) -> &str {
        self.story.words.text(at)
    }

    /// The words without the date and what only leads to it.
    fn kept(&self, words: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut kept = Vec::with_capacity(words.size_hint().1.unwrap_or(0));
        kept.extend(words.filter(|at| !self.draft.is_date(*at) && !self.is_spare(*at)));
        // «آخرین بار در آبان»: «آخرین بار» goes with the date.
        let pair = |pair: &[usize]| {
            matches!(self.word(pair[0]), "اخرین" | "نخستین" | "اولین")
                && self.word(pair[1]) == "بار"
        };
        if let Some(place) = kept.windows(2).position(pair)
            && place.checked_sub(1).is_none_or(|before| self.word(kept[before]) != "برای")
        {
            kept.drain(place..place + 2);
        }
        self.drop_opening(&mut kept);
        self.drop_joint(&mut kept);
        self.drop_also(&mut kept);
        self.drop_lone_comma(&mut kept);
        self.drop_led(&mut kept);
        kept
    }

    /// «پیش‌تر برده بود», and «کمتر» before the span of time that was cut: words
    /// that lean on a time which the title does not name.
    fn is_spare(&self, at: usize) -> bool {
        match self.word(at) {
            "کمتر" | "بیش" | "بیشتر" => {
                self.draft.is_date(at + 1) && self.word(at + 1) == "از"
            }
            // “in a letter dated 2 October”
            "dated" => self.draft.is_date(at + 1),
            // “earlier this month”
            "earlier" | "later" if self.story.is_english() => self.draft.is_date(at + 1),
            word => {
                is_earlier(word)
                    && self.sentence.words.contains(&(at + 1))
                    && self.word(at + 1) != "از"
            }
        }
    }

    /// «وقتی متفقین وارد شدند», «در جنگ، هنگامی که گلوله‌ای رسید»: on its own a clause of time
    /// needs no word that ties it to another; neither does «ترامپ اما …».
    fn drop_opening(&self, kept: &mut Vec<usize>) {
        const NEAR: usize = 6;
        if self.story.is_english() {
            return;
        }
        let near = kept.len().min(NEAR);
        let time = |place: &usize| {
            let at = kept[*place];
            // «کتاب «وقتی نیچه گریست»»
            if *place > 0 && self.story.words.mark(kept[*place - 1]) == Some('«') {
                return false;
            }
            match self.word(at) {
                "وقتی" | "هنگامیکه" | "وقتیکه" | "زمانیکه" => true,
                "که" => *place == 0 || matches!(self.word(at - 1), "هنگامی" | "زمانی" | "موقعی"),
                _ => false,
            }
        };
        if let Some(place) = (0..near).find(time) {
            kept.drain(..=place);
        }
        let but = |place: &usize| {
            self.word(kept[*place]) == "اما" && *place > 0 && !self.is_comma(kept[*place - 1])
        };
        let but = (0..kept.len().min(NEAR)).find(but);
        if let Some(place) = but {
            kept.remove(place);
        }
    }

    /// «در مهر ۱۳۵۹ و با تعطیلی دانشگاه‌ها»: «و» joins nothing to the date.
    fn drop_joint(&self, kept: &mut Vec<usize>) {
        let joint = |pair: &[usize]| {
            self.word(pair[0]) == "و"
                && pair[0] > 0
                && self.draft.is_date(pair[0] - 1)
                && is_preposition(self.word(pair[1]))
        };
        if let Some(place) = kept.windows(2).position(joint) {
            kept.remove(place);
        }
    }

    /// «شولتس نیز …»: on its own a title adds to nothing; «با هم», «هم … هم» stay.
    fn drop_also(&self, kept: &mut Vec<usize>) {
        let also = |at: usize| matches!(self.word(at), "نیز" | "هم");
        if kept.iter().filter(|at| also(**at)).count() == 1
            && let Some(place) = kept.iter().position(|at| also(*at))
            && place > 0
            && !is_preposition(self.word(kept[place - 1]))
            // «… زائر و آن هم با هواپیما».
            && self.word(kept[place - 1]) != "ان"
            && !pronouns::is_mutual(self.word(kept[place - 1]))
        {
            kept.remove(place);
        }
    }

    /// «در جلسه ۱۸ مهر، بهای بلیت …»: the comma that closed the date's phrase
    /// goes with it, unless it closes an apposition.
    fn drop_lone_comma(&self, kept: &mut Vec<usize>) {
        let commas = kept.iter().filter(|at| self.is_comma(**at)).count();
        // «تیم، ۱۸ جوزا، حریف را برد»: both commas held the date.
        let pair = |pair: &[usize]| self.is_comma(pair[0]) && self.is_comma(pair[1]);
        if commas == 2
            && let Some(place) = kept.windows(2).position(pair)
        {
            kept.drain(place..place + 2);
            return;
        }
        let after_date = |at: usize| at > 0 && self.is_comma(at) && self.draft.is_date(at - 1);
        if commas == 1
            && !self.story.is_english()
            && let Some(place) = kept.iter().position(|at| after_date(*at))
        {
            kept.remove(place);
        }
    }

    fn surface(&self, at: usize) -> &str {
        self.story.surface(at)
    }

    /// The words as text, with the original's spacing between neighbours.
    fn render(&self, kept: &[usize]) -> String {
        let mut out = String::with_capacity(12 * kept.len());
        self.compose(kept, |piece| match piece {
            Piece::Space => out.push(' '),
            Piece::Word(at) => out.push_str(self.surface(at)),
            Piece::Bare(at) => out.push_str(self.surface(at).trim_end_matches(EZAFES)),
        });
        out
    }

    /// Characters of [`render`](Self::render).
    fn width(&self, kept: &[usize]) -> usize {
        let mut sum = 0;
        self.compose(kept, |piece| {
            sum += match piece {
                Piece::Space => 1,
                Piece::Word(at) => self.story.width(at),
                Piece::Bare(at) => width(self.surface(at).trim_end_matches(EZAFES)),
            }
        });
        sum
    }

    /// Gives the pieces of the words' text in order.
    fn compose(&self, kept: &[usize], mut put: impl FnMut(Piece)) {
        let words = &self.story.words;
        let mut last: Option<usize> = None;
        for (index, &at) in kept.iter().enumerate() {
            let mark = words.mark(at);
            if let Some(last) = last {
                let glued = last + 1 == at && words.span(last).end == words.span(at).start;
                let closes =
                    matches!(mark, Some('،' | ',' | '؛' | ':' | '.' | '»' | ')' | '!' | '؟'));
                let opened = matches!(words.mark(last), Some('«' | '('));
                if !glued && !closes && !opened {
                    put(Piece::Space);
                }
            }
            let bare = self.drops_ezafe(at, kept.get(index + 1).copied());
            put(if bare { Piece::Bare(at) } else { Piece::Word(at) });
            last = Some(at);
        }
    }

    /// Whether a word's ezafe led to the date that was cut: «سیلاب‌های سه روز
    /// گذشته در هرات» → «سیلاب‌ها در هرات».
    fn drops_ezafe(&self, at: usize, next: Option<usize>) -> bool {
        let plural = |word: &str| {
            word.strip_suffix(EZAFE).is_some_and(|bare| {
                bare.ends_with("\u{200c}ها") || bare.ends_with('ا') && !bare.ends_with("\u{200c}ا")
            })
        };
        let led = |word: &str| plural(word) || word.ends_with(HAMZA);
        self.draft.is_date(at + 1)
            && next != Some(at + 1)
            && led(self.surface(at))
            && next.is_none_or(|next| {
                let counts = self.story.words.get(next).kind == Kind::Number
                    || matches!(
                        self.word(next),
                        "دست"
                            | "دستکم"
                            | "حدود"
                            | "نزدیک"
                            | "بیش"
                            | "دهها"
                            | "صدها"
                            | "هزاران"
                            | "را"
                    );
                // «باران‌های بهار ۱۳۹۸ سطح دریاچه را بالا برد».
                let object = (next + 1..self.sentence.words.end.min(next + 6))
                    .take_while(|at| !is_preposition(self.word(*at)))
                    .any(|at| self.word(at) == "را");
                counts
                    || object
                    || is_preposition(self.word(next))
                    || self.story.words.mark(next).is_some()
            })
    }
}

/// What the text of a title is put together from.
enum Piece {
    Space,
    /// The word with this index.
    Word(usize),
    /// The same without its ezafe.
    Bare(usize),
}

/// The ezafe of a plural.
const EZAFE: char = 'ی';
/// That of a word in «ه».
const HAMZA: char = '\u{654}';
const EZAFES: [char; 2] = [EZAFE, HAMZA];

fn join(first: &str, rest: &str) -> String {
    match (first.is_empty(), rest.is_empty()) {
        (true, _) => rest.to_owned(),
        (_, true) => first.to_owned(),
        _ => [first, " ", rest].concat(),
    }
}

/// Characters of a piece of text.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// Characters of what [`join`] makes of two pieces.
fn joined(first: usize, rest: usize) -> usize {
    first + rest + usize::from(first > 0 && rest > 0)
}
