//! Cities and provinces that stand in datelines («ایسنا/تهران», «LONDON, …»).

use super::tokens::{Token, longest, squash};
use std::collections::HashSet;
use std::sync::LazyLock;

const PLACES: &str = "\
تهران|البرز|کرج|مشهد|اصفهان|شیراز|تبریز|قم|اهواز|کرمان|کرمانشاه|رشت|زاهدان|ارومیه|همدان|یزد|\
اردبیل|بندرعباس|اراک|قزوین|زنجان|سنندج|خرم آباد|گرگان|ساری|بوشهر|بیرجند|ایلام|شهرکرد|سمنان|\
یاسوج|بجنورد|کیش|قشم|کاشان|آبادان|خرمشهر|دزفول|سبزوار|نیشابور|\
آذربایجان شرقی|آذربایجان غربی|خراسان رضوی|خراسان شمالی|خراسان جنوبی|خوزستان|فارس|گیلان|مازندران|\
گلستان|هرمزگان|سیستان و بلوچستان|کردستان|لرستان|مرکزی|چهارمحال و بختیاری|کهگیلویه و بویراحمد|\
کابل|هرات|مزار شریف|قندهار|جلال آباد|بلخ|بدخشان|تخار|قندوز|کندز|بامیان|غزنی|ننگرهار|هلمند|پروان|\
دوشنبه|خجند|مسکو|سن پترزبورگ|لندن|پاریس|برلین|بروکسل|ژنو|وین|رم|مادرید|واشنگتن|واشینگتن|نیویورک|\
پکن|شانگهای|توکیو|سئول|پیونگ یانگ|دهلی نو|دهلی|اسلام آباد|کراچی|آنکارا|استانبول|بغداد|نجف|کربلا|\
اربیل|دمشق|بیروت|قدس|بیت المقدس|تل آویو|غزه|رام الله|قاهره|ریاض|جده|دوحه|دبی|ابوظبی|کویت|مسقط|\
صنعا|باکو|ایروان|تفلیس|کی یف|کیف|مینسک|ورشو|لاهه|عشق آباد|تاشکند|آستانه|بیشکک|نیکوزیا|امان|خارطوم|\
tehran|kabul|herat|moscow|london|paris|berlin|brussels|geneva|vienna|rome|madrid|washington|\
new york|beijing|shanghai|tokyo|seoul|pyongyang|new delhi|islamabad|karachi|ankara|istanbul|\
baghdad|erbil|damascus|beirut|jerusalem|tel aviv|gaza|ramallah|cairo|riyadh|jeddah|doha|dubai|\
abu dhabi|kuwait|muscat|sanaa|baku|yerevan|tbilisi|kyiv|kiev|minsk|warsaw|the hague|dushanbe|\
united nations|hong kong|vladivostok|isfahan|mashhad|shiraz|tabriz|qom";

static NAMES: LazyLock<HashSet<String>> = LazyLock::new(|| PLACES.split('|').map(squash).collect());

/// The index after the name of a place that begins at `tokens[at]`.
pub(super) fn find(tokens: &[Token], at: usize) -> Option<usize> {
    longest(tokens, at, 5, |run| NAMES.contains(run).then_some(())).map(|((), after)| after)
}
