//! Any number of articles, made from our groups by changing names and days: so
//! many stories, each told by a few articles, that share places, people and
//! words as the news of ten years does.

use super::merge::groups;
use gahnegar::article::{Article, read};
use gahnegar::calendar::{Edtf, NaiveDate};
use gahnegar::extract::{ArticleFacts, Context, analyse};
use std::collections::HashMap;

/// Names that stand for one another.
const COUNTRIES: &str = "ایران ترکیه روسیه چین هند ژاپن فرانسه آلمان عراق مصر پاکستان استرالیا برزیل \
    مکزیک قزاقستان ازبکستان ارمنستان گرجستان اندونزی مالزی ویتنام تایلند کانادا ایتالیا اسپانیا لهستان \
    اوکراین سوئد نروژ فنلاند دانمارک هلند بلژیک اتریش مجارستان رومانی بلغارستان یونان مراکش الجزایر \
    تونس لیبی سودان نیجریه کنیا اتیوپی آرژانتین شیلی پرو کلمبیا ونزوئلا کوبا عمان قطر کویت بحرین اردن \
    لبنان سوریه یمن عربستان نپال بنگلادش سریلانکا مغولستان";
const CITIES: &str = "تهران مشهد اصفهان شیراز تبریز کرج قم اهواز کرمانشاه ارومیه رشت زاهدان همدان کرمان \
    یزد اردبیل بندرعباس اراک زنجان سنندج قزوین خرم‌آباد گرگان بابل آمل دزفول آبادان خرمشهر بوشهر \
    بیرجند بجنورد سمنان شهرکرد یاسوج ایلام چابهار طبس نیشابور سبزوار کاشان مهاباد هرات کابل مسقط رم \
    نیویورک پاریس آنکارا بغداد قاهره مسکو پکن توکیو لندن برلین وین ژنو دمشق بیروت دوحه";
const SURNAMES: &str = "عراقچی فیدان دهکردی ایشیبا پزشکیان پوتین مودی پناهی همتی رضایی میلانی مهرجو \
    اردوغان السودانی ترامپ کاظمی‌نژاد مکرون عبدالعاطی ویتکاف جعفری روستایی";
const STEMS: &str = "رضا کریم شریف نعمت حسن قاسم جلال سلیم نجف طاهر ناصر یعقوب عباس مراد شهباز بهرام \
    فرهاد داراب سهراب کامران مهران پیروز نوروز گودرز";
const ENDINGS: &str = "زاده پور نیا فر یان لو خواه دوست منش راد مهر کیا تبار نسب";

/// An article with the facts that were found in it.
pub(crate) type Told = (Article, ArticleFacts);

/// The first `count` articles, of stories spread over some days.
pub(crate) fn articles(count: usize, days: u64) -> Vec<Told> {
    let groups = groups();
    let told = (0u64..).flat_map(|round| {
        groups.iter().enumerate().flat_map(move |(place, group)| {
            let mut chance = Chance(round * 1_009 + place as u64 + 1);
            let change = Change::new(&mut chance, if round == 0 { 0 } else { days });
            group.articles.iter().map(move |(_, article, facts)| change.told(article, facts))
        })
    });
    told.take(count).collect()
}

/// Numbers that only a seed decides.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// What becomes of the names and days of a group.
#[derive(Clone)]
struct Change {
    names: HashMap<&'static str, String>,
    days: i64,
}

impl Change {
    fn new(chance: &mut Chance, days: u64) -> Self {
        if days == 0 {
            return Self { names: HashMap::new(), days: 0 };
        }
        let mut names = HashMap::new();
        for list in [COUNTRIES, CITIES] {
            let all: Vec<&str> = list.split_whitespace().collect();
            let turn = chance.below(all.len() as u64) as usize;
            let turned = all.iter().cycle().skip(turn);
            names.extend(all.iter().zip(turned).map(|(name, other)| (*name, (*other).to_owned())));
        }
        let stems: Vec<&str> = STEMS.split_whitespace().collect();
        let endings: Vec<&str> = ENDINGS.split_whitespace().collect();
        for surname in SURNAMES.split_whitespace() {
            let stem = stems[chance.below(stems.len() as u64) as usize];
            let ending = endings[chance.below(endings.len() as u64) as usize];
            names.insert(surname, format!("{stem}{ending}"));
        }
        Self { names, days: chance.below(days) as i64 }
    }

    /// An article as it is told of other people on other days.
    fn told(&self, article: &Article, facts: &ArticleFacts) -> Told {
        let text: String = article
            .text
            .split_inclusive(|c: char| !is_letter(c))
            .map(|part| {
                let word = part.trim_end_matches(|c| !is_letter(c));
                match self.names.get(word) {
                    Some(name) => format!("{name}{}", &part[word.len()..]),
                    None => part.to_owned(),
                }
            })
            .collect();
        let published = facts.published.as_ref().and_then(|published| published.edtf.as_day());
        let moved = published.and_then(|day| moved(day, self.days)).map(Edtf::day);
        let article = read("a.txt", text.as_bytes()).expect("text");
        let facts = analyse(&article, &Context { published: moved, today: None });
        (article, facts)
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '\u{200c}'
}

fn moved(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(chrono::TimeDelta::days(days))
}
