//! The systematic part of the corpus: every letter and mark, and many pairs of
//! things that meet in a line, made by rule so that nothing is forgotten.

const ZWNJ: &str = "\u{200c}";
const ZWJ: &str = "\u{200d}";
const STEMS: [&str; 24] = [
    "کتاب",
    "خانه",
    "دانشجو",
    "روز",
    "سرو",
    "گل",
    "میهمان",
    "آب",
    "نامه",
    "چشم",
    "درخت",
    "پا",
    "سبزی",
    "ضلع",
    "ظرف",
    "غنچه",
    "ژرف",
    "عکس",
    "حل",
    "ثبت",
    "لاله",
    "کشتی",
    "طبع",
    "همه",
];
const LATIN: [&str; 12] = [
    "PNG",
    "Wi-Fi",
    "iPhone 15",
    "C++",
    "e.g.",
    "U.S.",
    "(PDF)",
    "R&D",
    "A/B",
    "BBC",
    "x=1",
    "Zürich",
];

/// All lines, in a fixed order; some may occur twice.
pub(crate) fn lines() -> Vec<String> {
    [
        letters(),
        presentation_forms(),
        marks(),
        lam_alef(),
        joiners(),
        affixes(),
        tatweel(),
        digits(),
    ]
    .into_iter()
    .chain([brackets(), mixed(), addresses(), long_words(), controls(), spaces(), oddities()])
    .flatten()
    .collect()
}

/// Every letter of the Arabic blocks in each of its forms and between others.
fn letters() -> Vec<String> {
    let blocks = ('\u{620}'..='\u{64a}').chain('\u{66e}'..='\u{6d5}').chain('\u{6ee}'..='\u{6ff}');
    let letters = blocks.chain('\u{750}'..='\u{77f}').filter(|c| c.is_alphabetic());
    letters.map(|c| format!("{c} ب{c} {c}ب ب{c}ب {c}{c}{c} ا{c}ا ل{c}")).collect()
}

/// The compatibility forms, four to a line.
fn presentation_forms() -> Vec<String> {
    let forms: Vec<char> = ('\u{fb50}'..='\u{fdff}')
        .chain('\u{fe70}'..='\u{fefc}')
        .filter(|c| c.is_alphabetic())
        .collect();
    let shown = |c: &char| format!("{c} ب{c}ب ");
    forms.chunks(4).map(|four| four.iter().map(shown).collect::<Vec<_>>().concat()).collect()
}

/// Every combining mark on bases of every kind, alone, doubled and before a
/// joiner.
fn marks() -> Vec<String> {
    let marks = ('\u{610}'..='\u{61a}').chain('\u{64b}'..='\u{65f}').chain(['\u{670}']);
    let marks = marks.chain('\u{6d6}'..='\u{6dc}').chain('\u{6df}'..='\u{6e4}');
    let marks = marks.chain(['\u{6e7}', '\u{6e8}']).chain('\u{6ea}'..='\u{6ed}');
    let mut lines = Vec::new();
    for mark in marks {
        for base in ["ب", "ل", "ا", "ک"] {
            lines.push(format!(
                "{base}{mark} ن{base}{mark}م {base}\u{651}{mark} {base}{mark}\u{651} \
                 {base}{mark}{ZWNJ}ی {base}{ZWNJ}{mark}ی ـ{mark}ـ"
            ));
        }
    }
    lines
}

fn lam_alef() -> Vec<String> {
    let mut lines = Vec::new();
    for alef in ["ا", "أ", "إ", "آ", "ٱ", "ا\u{654}", "ا\u{653}", "ا\u{655}"] {
        for between in
            ["", "\u{64e}", "\u{651}", "\u{651}\u{64e}", "\u{650}", "\u{652}", ZWNJ, ZWJ, "ـ"]
        {
            lines.push(format!(
                "ل{between}{alef} بل{between}{alef}م ل{between}{alef}{ZWNJ}ل{between}{alef}\u{64b}"
            ));
        }
    }
    lines
}

fn joiners() -> Vec<String> {
    let joiners = [
        ZWNJ,
        ZWJ,
        "\u{200c}\u{200c}",
        "\u{200d}\u{200d}",
        "\u{200d}\u{200c}",
        "\u{200c}\u{200d}",
        "\u{200c}\u{64e}",
        "\u{64e}\u{200c}",
        "\u{200c} ",
        " \u{200c}",
        "\u{34f}",
        "\u{fe0f}\u{200c}",
    ];
    let pairs = [
        ("می", "روم"),
        ("ب", "ه"),
        ("کتاب", "ها"),
        ("ه", "ا"),
        ("ی", "ا"),
        ("آ", "ن"),
        ("a", "b"),
        ("۱", "م"),
    ];
    let line = |j: &str, (a, b): (&str, &str)| format!("{a}{j}{b} {j}{b} {a}{j} {a}{j}{b}{j}");
    joiners.iter().flat_map(|j| pairs.map(|pair| line(j, pair))).collect()
}

fn affixes() -> Vec<String> {
    let suffixes =
        ["ها", "های", "هایی", "هایشان", "ای", "ام", "اند", "تر", "ترین", "نگار", "مان", "ی"];
    let line = |stem: &str, suffix: &str| {
        format!(
            "{stem}{ZWNJ}{suffix} {stem}{suffix} نمی{ZWNJ}{stem}{suffix} بی{ZWNJ}{stem}{ZWNJ}{suffix}\u{64e}"
        )
    };
    STEMS.iter().flat_map(|stem| suffixes.map(|suffix| line(stem, suffix))).collect()
}

fn tatweel() -> Vec<String> {
    let stretched = |stem: &str, count: usize| {
        let chars: Vec<String> = stem.chars().map(String::from).collect();
        chars.join(&"ـ".repeat(count))
    };
    let lengths = [1, 2, 5];
    STEMS
        .iter()
        .flat_map(|stem| lengths.map(|n| format!("{} {stem}", stretched(stem, n))))
        .collect()
}

/// A text in each set of digits.
fn in_digits(text: &str) -> [String; 3] {
    let set = |zero: u32| {
        let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(zero + d)).unwrap_or(c);
        text.chars().map(digit).collect()
    };
    [text.to_owned(), set(0x6f0), set(0x660)]
}

fn digits() -> Vec<String> {
    let numbers = [
        "0123456789",
        "1403/05/12",
        "2025-10-07",
        "12:30",
        "12:30:45",
        "50%",
        "%50",
        "50 %",
        "50٪",
        "٪50",
        "1,234,567.89",
        "1٬234٬567٫89",
        "-5",
        "5-",
        "−5",
        "+98",
        "3–2",
        "10-15",
        "1/2",
        "#7",
        "№ 7",
        "$5",
        "5$",
        "€1.5",
        "021-12345678",
        "(021) 1234",
        "[1]",
        "1.",
        "1)",
        "(1",
        "3×4=12",
        "5km",
        "5°",
        "2.4.1",
        "10^6",
    ];
    let mut lines = Vec::new();
    for number in numbers {
        for digits in in_digits(number) {
            lines.push(format!("سال {digits} بود"));
            lines.push(format!("In {digits} and then {digits}م."));
        }
    }
    lines
}

fn brackets() -> Vec<String> {
    let pairs = [
        "()", "[]", "{}", "<>", "«»", "‹›", "“”", "‘’", "\"\"", "''", "﴾﴿", "⟨⟩", "「」", "„“",
        "--", "——", "//",
    ];
    let insides = [
        "متن",
        "text",
        "۱۲",
        "12",
        "متن text",
        "text متن",
        "a (ب) c",
        "«۱»",
        "",
        "؟",
        "PNG)",
        "٪۵",
    ];
    let line = |pair: &str, inside: &str| {
        let mut both = pair.chars();
        let (open, close) = (both.next().unwrap_or(' '), both.next().unwrap_or(' '));
        format!("پیش {open}{inside}{close} پس {open}{inside}{close}")
    };
    pairs.iter().flat_map(|pair| insides.map(|inside| line(pair, inside))).collect()
}

fn mixed() -> Vec<String> {
    let mut lines = Vec::new();
    for (latin, stem) in LATIN.iter().flat_map(|latin| STEMS.map(|stem| (latin, stem))) {
        lines.push(format!(
            "{stem} {latin}، {latin}{stem} «{latin} {stem}» {stem}{ZWNJ}{latin} ({latin})."
        ));
    }
    for (first, second) in LATIN.iter().flat_map(|first| LATIN.map(|second| (first, second))) {
        lines.push(format!("{first} و {second} یا {first}/{second} – {second}"));
    }
    lines
}

fn addresses() -> Vec<String> {
    let addresses = [
        "https://example.org/",
        "http://example.org/a/b.html?x=1&y=2#z",
        "www.example.ir",
        "example.ir/فارسی/صفحه",
        "ftp://192.0.2.1:21/",
        "user@example.org",
        "نام@نمونه.ایران",
        "C:\\Temp\\فایل.txt",
        "/usr/bin/env",
        "../images/عکس-۱.png",
        "@name_1",
        "#برچسب_تازه",
        "[2001:db8::1]",
        "doi:10.1000/182",
    ];
    let line = |a: &str| {
        [
            format!("نشانی {a} است."),
            format!("({a})"),
            format!("See {a}, please"),
            format!("«{a}»؛ {a}"),
        ]
    };
    addresses.iter().flat_map(|a| line(a)).collect()
}

fn long_words() -> Vec<String> {
    let joined = |n: usize| STEMS.iter().cycle().skip(n).take(n + 2).copied().collect::<Vec<_>>();
    let lines = (0..20).flat_map(|n| {
        let stems = joined(n);
        [
            stems.concat(),
            stems.join(ZWNJ),
            stems.join("_"),
            "Supercalifragilistic".repeat(n / 2 + 1),
        ]
    });
    lines.collect()
}

/// Marks, embeddings, overrides and isolates around words of both directions.
fn controls() -> Vec<String> {
    let around = [
        ("\u{200e}", "\u{200e}"),
        ("\u{200f}", "\u{200f}"),
        ("\u{61c}", "\u{61c}"),
        ("\u{202a}", "\u{202c}"),
        ("\u{202b}", "\u{202c}"),
        ("\u{202d}", "\u{202c}"),
        ("\u{202e}", "\u{202c}"),
        ("\u{2066}", "\u{2069}"),
        ("\u{2067}", "\u{2069}"),
        ("\u{2068}", "\u{2069}"),
        ("\u{2066}", ""),
        ("", "\u{2069}"),
        ("\u{202c}", ""),
    ];
    let insides = ["متن", "text", "۱۲:۳۰", "12-30", "متن (text) ۱", "!", "لَا"];
    let line = |(open, close): (&str, &str), inside: &str| {
        format!("الف {open}{inside}{close} b {open}{inside}{close}، ۳")
    };
    around.iter().flat_map(|&pair| insides.map(|inside| line(pair, inside))).collect()
}

/// White space of every kind between words of both directions.
fn spaces() -> Vec<String> {
    let spaces = [
        " ", "  ", "\u{a0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{200a}", "\u{202f}",
        "\u{205f}", "\u{3000}", "\u{200b}", "\u{2060}", "\u{feff}", "\t", "\u{ad}",
    ];
    let words = [("سلام", "دنیا"), ("سلام", "world"), ("hello", "دنیا"), ("۱۲", "۳۴"), ("12", "م")];
    let lines =
        |s: &str, (a, b): (&str, &str)| [format!("{a}{s}{b}{s}{s}{a}"), format!("{a} {b}{s}{s}")];
    let pairs = spaces.iter().flat_map(|s| words.map(|pair| lines(s, pair)));
    pairs.flatten().collect()
}

/// What no writer means and every file may hold.
fn oddities() -> Vec<String> {
    let odd = [
        " ",
        "   ",
        "\u{a0}",
        ZWNJ,
        ZWJ,
        "\u{64e}",
        "\u{651}\u{64e}",
        "ـ",
        "ــــ",
        ".",
        "…",
        "؟",
        "،؛",
        "«»",
        "()",
        ")(",
        "»«",
        "\u{200f}",
        "\u{feff}",
        "\u{fffd}",
        "\u{fffc}",
        "\u{e000}",
        "\u{1}",
        "\u{7f}",
        "\u{9f}",
        "\u{6dd}۱۲",
        "\u{6dd}١٢٣ آیه",
        "\u{600}١٢",
        "\u{601}۱۲۳",
        "\u{603}١",
        "\u{604}\u{661}",
        "\u{60c}\u{61b}",
        "a\u{301}\u{301}\u{301}",
        "e\u{301}\u{200c}e",
        "\u{301}a",
        "ب\u{301}",
        "א\u{5b8}ב",
        "हिंदी",
        "กำ",
        "각",
        "👍🏽",
        "👩\u{200d}💻",
        "1\u{fe0f}\u{20e3}",
        "🇮🇷🇦🇫",
        "ℵ",
        "ﬁ",
        "Å",
        "ſ",
        "𝔸",
        "ـ\u{640}\u{651}",
    ];
    let around = |s: &str| [s.to_owned(), format!("ب{s}ب"), format!("x{s} ۱")];
    odd.iter().flat_map(|s| around(s)).collect()
}
