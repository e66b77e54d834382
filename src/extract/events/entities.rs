//! People, places and organisations: a lexicon, and patterns for names that it
//! does not know («وزیر …», «X، رهبر …», a given name and what follows it).

mod latin;
mod names;

#[cfg(test)]
use super::letters::fold_key;
use super::lookup::{self, Lexicon as Book, flag, may};
use super::words::Words;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;

pub(super) use names::{
    bare_names, class_of, country_of, display_name, jointed_name, lies_in, spellings,
};

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Class {
    /// A person.
    Person,
    /// A country; it may act («روسیه امضا کرد») or be a place.
    Country,
    /// A capital; it may stand for its country («مسکو اعلام کرد»).
    Capital,
    /// Any other place.
    Place,
    /// A body of people.
    Org,
    /// A news agency or medium.
    Agency,
}

/// A person, place or organisation where it is named.
#[derive(Debug, Clone)]
pub(super) struct Entity {
    /// Its key in the lexicon, or `n:` and the folded surname, with `:` and the
    /// given name where it is told.
    pub(super) key: Cow<'static, str>,
    /// What it is.
    pub(super) class: Class,
    /// The words that name it.
    pub(super) words: Range<usize>,
    /// Whether it is only an adjective («ایرانی»).
    pub(super) bent: bool,
}

/// Whether a folded word is a function word.
pub(super) fn is_stop_word(folded: &str) -> bool {
    lookup::is(folded, flag::STOP)
}

/// Function words, given names, honorifics and offices for the common lookup.
pub(super) fn marks(put: &mut impl FnMut(&str, u8)) {
    let given = include_str!("../../../assets/lexicon/given-names.txt");
    let given = given.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    given.for_each(|name| put(name, flag::GIVEN));
    STOP_WORDS.split_whitespace().for_each(|word| put(word, flag::STOP));
    HONOURS.split_whitespace().for_each(|word| put(word, flag::HONOUR));
    ROLES.split_whitespace().for_each(|word| put(word, flag::ROLE));
}

/// Names that an article introduced, so that a surname alone is recognised.
#[derive(Debug, Default)]
pub(super) struct NameBook {
    surnames: FxHashSet<String>,
    /// A bit per first letter of a surname, to pass most words by.
    initials: u64,
}

impl NameBook {
    fn add(&mut self, words: &Words<'_>, at: usize) {
        self.surnames.insert(words.text(at).to_owned());
        self.initials |= initial(words, at);
    }

    #[inline]
    fn has(&self, words: &Words<'_>, at: usize) -> bool {
        self.initials != 0
            && self.initials & initial(words, at) != 0
            && self.surnames.contains(words.text(at))
    }
}

/// A bit for the first letter of a word; rare letters share theirs.
#[inline]
fn initial(words: &Words<'_>, at: usize) -> u64 {
    match words.text(at).as_bytes() {
        [lead, next, ..] if !lead.is_ascii() => 1 << (next & 0x3f),
        [letter, ..] => 1 << (letter & 0x3f),
        [] => 0,
    }
}

/// «مارک روته، …»: at most so many words before a comma name somebody.
const BEFORE_COMMA: usize = 4;

/// A name stands among about so many words.
const OFTEN: usize = 6;

/// The entities named in `range`, in order and without overlap.
pub(super) fn find(
    text: &str,
    words: &Words<'_>,
    range: Range<usize>,
    book: &mut NameBook,
) -> Vec<Entity> {
    let mut found = Vec::with_capacity(range.len() / OFTEN);
    let mut at = range.start;
    // The next mark, and the first of the words that it may make a name of.
    let (mut mark, mut led) = (range.start, range.start);
    while at < range.end {
        if mark <= at {
            mark = words.first_that_may(may::MARK, at..range.end).unwrap_or(range.end);
            let introduces = introduces(words, mark, range.end);
            led = if introduces { mark.saturating_sub(BEFORE_COMMA) } else { mark };
        }
        // Most words are nobody's name, and their look says so.
        let may_be_name =
            |at: &usize| words.look(*at).may(may::NAME | may::LATIN) || book.has(words, *at);
        at = (at..led).find(may_be_name).unwrap_or(led.max(at));
        if at == range.end {
            break;
        }
        if !words.is_letters(at) {
            at += 1;
            continue;
        }
        let latin = words.is_latin(at);
        let entity = known(text, words, at, range.end)
            .or_else(|| titled(words, &range, at, mark, book))
            .or_else(|| latin.then(|| latin::capitalised(text, words, &range, at, book)).flatten())
            .or_else(|| remembered(words, at, book));
        match entity {
            Some(entity) => {
                at = entity.words.end;
                found.push(entity);
            }
            None => at += 1,
        }
    }
    found
}

/// An entry of the lexicon.
#[inline]
fn known(text: &str, words: &Words<'_>, at: usize, limit: usize) -> Option<Entity> {
    let hit = words.look(at).hit(Book::Name, limit - at)?;
    let row = names::row(usize::from(hit.value));
    let first = text[words.span(at).start..].chars().next()?;
    // English names have capitals; a lower-case word is no name.
    if first.is_ascii_lowercase() || (hit.bent && row.class == Class::Person) {
        return None;
    }
    Some(Entity {
        key: Cow::Borrowed(row.key),
        class: row.class,
        words: at..at + usize::from(hit.words),
        bent: hit.bent || row.bent,
    })
}

/// A given name or an honorific with a surname, or «X، رهبر …»; `mark` is the
/// first mark behind the word.
fn titled(
    words: &Words<'_>,
    range: &Range<usize>,
    at: usize,
    mark: usize,
    book: &mut NameBook,
) -> Option<Entity> {
    let end = given_and_surname(words, range, at)
        .or_else(|| honoured(words, range, at))
        .or_else(|| introduced(words, range, at, mark))?;
    book.add(words, end - 1);
    let given = (at..end - 1).find(|index| words.look(*index).is(flag::GIVEN));
    Some(named(words.text(end - 1), given.map(|index| words.text(index)), at..end))
}

/// A name that the lexicon does not have: `n:surname`, or `n:surname:given`.
fn named(surname: &str, given: Option<&str>, words: Range<usize>) -> Entity {
    let surname = without_article(surname);
    let key = match given {
        Some(given) => format!("n:{surname}:{given}"),
        None => format!("n:{surname}"),
    };
    Entity { key: Cow::Owned(key), class: Class::Person, words, bent: false }
}

/// «الحمدانی» is “al-Hamdani”, or “Hamdani”: without the Arabic article.
fn without_article(surname: &str) -> &str {
    const OWN: [&str; 8] =
        ["الیاسی", "الهامی", "الماسی", "الوندی", "البرزی", "الفتی", "الیاس", "الهیار"];
    match surname.strip_prefix("ال") {
        Some(rest) if rest.chars().count() > 2 && !OWN.contains(&surname) => rest,
        _ => surname,
    }
}

/// Surname and given name of a key that is in no lexicon.
pub(super) fn name_of(key: &str) -> Option<(&str, Option<&str>)> {
    let name = key.strip_prefix("n:")?;
    Some(name.split_once(':').map_or((name, None), |(surname, given)| (surname, Some(given))))
}

fn is_name_word(words: &Words<'_>, at: usize, limit: usize) -> bool {
    at < limit
        && words.is_letters(at)
        && words.letters(at) > 2
        && !words.look(at).is(flag::STOP | flag::ROLE)
        && super::verbs::verb_at(words, at, limit).is_none()
        && super::predicates::noun_at(words, at, limit).is_none()
}

fn given_and_surname(words: &Words<'_>, range: &Range<usize>, at: usize) -> Option<usize> {
    let mut end = at;
    while end < range.end && end < at + 3 && words.is_letters(end) {
        if !words.look(end).is(flag::GIVEN) {
            break;
        }
        end += 1;
    }
    if end == at {
        return None;
    }
    // «رحیم روبه‌رو شد»: the word is half of the verb.
    let verb = end + 1 < range.end
        && super::verbs::verb_at(words, end + 1, range.end).is_some_and(|form| form.class == "-");
    (is_name_word(words, end, range.end) && !verb).then_some(end + 1)
}

/// «آقای …», «ژنرال …», «حجت‌الاسلام شیخ …».
fn honoured(words: &Words<'_>, range: &Range<usize>, at: usize) -> Option<usize> {
    let is_honour = |at: &usize| words.look(*at).is(flag::HONOUR);
    let name = (at..range.end).find(|at| !is_honour(at))?;
    if name == at {
        return None;
    }
    // «استاد دانشگاه» is nobody's name.
    let common = matches!(words.text(name), "دانشگاه" | "دانشکده" | "تمام" | "راهنما" | "مدعو");
    let plain = (!common && is_name_word(words, name, range.end)).then_some(name + 1);
    given_and_surname(words, range, name).or(plain)
}

/// Whether a mark is a comma before a role, which may make a name of what stands before it.
fn introduces(words: &Words<'_>, mark: usize, limit: usize) -> bool {
    // «جیمی کارتر، سی‌ونهمین رئیس جمهور …»
    let mut follows = mark + 1..limit.min(mark + 3);
    mark < limit
        && words.mark(mark) == Some('،')
        && follows.any(|index| words.look(index).is(flag::ROLE))
}

/// «مارک روته، دبیرکل ناتو»: two to four words up to a comma and a role.
fn introduced(words: &Words<'_>, range: &Range<usize>, at: usize, comma: usize) -> Option<usize> {
    if !(2..=BEFORE_COMMA).contains(&(comma - at)) || !introduces(words, comma, range.end) {
        return None;
    }
    let begins = at == range.start
        || words.mark(at - 1).is_some()
        || matches!(words.text(at - 1), "که" | "و" | "با" | "به" | "از");
    if !begins {
        return None;
    }
    (at..comma).all(|index| is_name_word(words, index, range.end)).then_some(comma)
}

/// A surname that the article has introduced before.
fn remembered(words: &Words<'_>, at: usize, book: &NameBook) -> Option<Entity> {
    book.has(words, at).then(|| named(words.text(at), None, at..at + 1))
}

/// Function words of both languages.
const STOP_WORDS: &str = "در از به با بر برای تا که و یا اما ولی این ان را هم نیز پس پیش بعد قبل طی روی زیر بین میان \
        همین همان هر هیچ چه چند یک دو سه چهار پنج من تو او ما شما انها ایشان وی خود خویش خودش خودشان است بود شد \
        باید شاید اگر چون زیرا چرا کجا کی چگونه همه برخی بعضی دیگر دیگری بسیار خیلی کم بیش بیشتر کمتر حدود نزدیک \
        تنها فقط حتی مگر جز بدون علیه درباره مورد خصوص بابت جهت نسبت اساس گزارش نقل گفته همچنین البته بنابراین \
        سپس اکنون امروز دیروز فردا امسال پارسال روز ماه سال هفته ساعت دقیقه تاریخ شنبه یکشنبه دوشنبه سهشنبه \
        چهارشنبه پنجشنبه جمعه گذشته اینده جاری اخیر نخست دوم سوم اول چهارم پنجم اخرین نخستین اولین بار باره \
        شامگاه بامداد صبح عصر شب ظهر بعدازظهر دیشب مناسبت عنوان پی دنبال حال حالی هنگام زمان زمانی وقتی \
        می نمی ها های ای اند شان اش سوی سمت طرف طریق وسیله توسط ضمن خلال جریان حضور همراه کنار اینکه انکه \
        چنین چنان اینجا انجا بود باشد نه بلی اری هنوز دوباره مجددا یکی نفر تن عدد درصد میلیون میلیارد هزار صد \
        the a an of in on at to from by with and or but for as is was are were be been has have had it its he she \
        they his her their this that these those who which what when where after before during since until said \
        says new last next first second two three one will would could should may not no also more than over \
        about into against between under while if then there here out up down off per monday tuesday wednesday \
        thursday friday saturday sunday january february march april june july august september october november \
        december mr mrs ms dr late early year month week day ago";

/// Words before a name.
const HONOURS: &str = "اقای خانم دکتر مهندس سردار ژنرال سرهنگ سرلشکر سرتیپ دریادار ایتالله حجتالاسلام مولوی ملا شیخ رفیق جناب استاد پروفسور سناتور سید حاج حاجی سرگرد ستوان سروان امیر دریابان ناخدا بانو دوشیزه";

/// Words that say who somebody is.
const ROLES: &str = "رهبر وزیر رییس رییسجمهور رییسجمهوری نخستوزیر سخنگوی سخنگو فرمانده مدیر مدیرعامل دبیر دبیرکل نماینده استاندار سفیر معاون مشاور سرمربی بازیکن کاپیتان کارگردان بازیگر نویسنده خواننده عضو شهردار فرماندار پادشاه ولیعهد ملکه والی سرپرست جانشین مهاجم دروازهبان مدافع شاعر امام رییسه همتای داماد همسر";

/// The folded spelling of a name, for tests and for comparing titles.
#[cfg(test)]
pub(super) fn key_of(name: &str) -> Option<&'static str> {
    let row = lookup::exact(Book::Name, &fold_key(name))?;
    Some(names::row(row).key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Span;

    fn keys(text: &str) -> Vec<String> {
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        find(text, &words, 0..words.len(), &mut NameBook::default())
            .into_iter()
            .map(|entity| entity.key.into_owned())
            .collect()
    }

    #[test]
    fn every_spelling_is_the_same_entity() {
        for text in ["کره شمالی", "کره\u{200c}شمالی", "کرهشمالی", "كره شمالي", "North Korea"]
        {
            assert_eq!(keys(text), ["northkorea"], "{text}");
        }
        for text in ["کیم جونگ اون", "کیم جونگ\u{200c}اون", "«کیم جونگ اون» رهبر", "Kim Jong Un"]
        {
            assert_eq!(keys(text), ["kim"], "{text}");
        }
        assert_eq!(key_of("پیونگیانگ"), Some("pyongyang"));
    }

    #[test]
    fn unknown_people_are_named_by_pattern() {
        assert_eq!(keys("سارا نیک‌بخت دیروز آمد"), ["n:نیکبخت:سارا"]);
        assert_eq!(keys("بوبان درخشانی، سخنگوی وزارت نیرو گفت"), ["n:درخشانی"]);
        assert_eq!(keys("آقای کمالوندی گفت و کمالوندی افزود"), ["n:کمالوندی", "n:کمالوندی"]);
        assert_eq!(keys("The minister met Anna Kowalska."), ["n:kowalska:anna"]);
        assert_eq!(keys("They chose Salim al-Rubaie."), ["n:rubaie:salim"]);
        assert_eq!(keys("He met Anneke van der Berg."), ["n:berg:anneke"]);
        assert_eq!(keys("They mourned Ayatollah Abbas Nikandish."), ["n:nikandish:abbas"]);
        assert_eq!(keys("آیت‌الله سید محمود نیک‌اندیش آمد"), ["n:نیکاندیش:محمود"]);
        assert_eq!(keys("سلیم الربیعی آمد"), ["n:ربیعی:سلیم"]);
        assert_eq!(keys("دراگان وویوویچ آمد"), ["n:وویوویچ:دراگان"]);
        assert_eq!(keys("It met at the Halvar-Orim gate."), Vec::<String>::new());
        assert_eq!(keys("They chose Anna Smith-Jones."), ["n:jones:anna"]);
    }

    #[test]
    fn english_adjectives_name_their_country() {
        assert_eq!(keys("Four Iranian border guards met Danes."), ["iran", "denmark"]);
        assert_eq!(keys("South Korean officials and a Saudi envoy"), ["southkorea", "saudi"]);
        assert_eq!(keys("they polish shoes"), Vec::<String>::new());
    }

    #[test]
    fn common_words_are_no_names() {
        assert_eq!(keys("این نشست در سالن برگزار شد"), Vec::<String>::new());
        assert_eq!(keys("what a turkey, they said"), Vec::<String>::new());
    }

    #[test]
    fn a_capital_knows_its_country() {
        assert_eq!(country_of("moscow"), Some("russia"));
        assert_eq!(display_name("moscow", false), Some("مسکو"));
    }
}
