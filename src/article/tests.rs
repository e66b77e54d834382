//! Whole files, from bytes to article.

use super::*;

fn seed(name: &str) -> Article {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
    read(name, &std::fs::read(path).expect("the seed is in the repository")).expect("text")
}

fn outline(article: &Article) -> String {
    use std::fmt::Write;
    let cut = |span: Span| {
        let words: Vec<&str> = article.slice(span).split_whitespace().take(4).collect();
        words.join(" ")
    };
    let mut out = String::new();
    let _ = writeln!(out, "title: {} ({:?})", article.title, article.title_span.is_some());
    let _ = writeln!(
        out,
        "agency: {:?} relays: {:?} reporter: {:?}",
        article.agency, article.relays, article.reporter
    );
    let _ = writeln!(
        out,
        "published: {:?}",
        article.published.as_ref().map(|p| (p.edtf.to_string(), p.span.map(|s| article.slice(s))))
    );
    let _ = writeln!(
        out,
        "language: {:?} encoding: {} warnings: {:?}",
        article.language, article.encoding, article.warnings
    );
    for (kind, span) in &article.meta {
        let _ = writeln!(out, "meta {kind:?}: {}", article.slice(*span));
    }
    for span in &article.body {
        let _ = writeln!(out, "body: {}…", cut(*span));
    }
    out
}

#[test]
fn seed_without_dateline() {
    insta::assert_snapshot!(outline(&seed("000_2de7ff498f1d4b15.txt")));
}

#[test]
fn seed_with_inline_dateline() {
    insta::assert_snapshot!(outline(&seed("004_0703d15e9313d6b3.txt")));
}

const STORY: &str = "به گزارش خبرگزاری مهر، رئیس‌جمهور چین روز گذشته در پکن با همتای خود دیدار کرد \
    و دو طرف درباره گسترش همکاری‌های اقتصادی گفتگو کردند. چند ژنرال ارتش نیز در این نشست بودند.\n";

/// As legacy Persian files were typed: Arabic yeh and kaf.
fn arabic_letters(text: &str) -> String {
    text.replace('ی', "ي").replace('ک', "ك")
}

fn encoded(encoding: &'static encoding_rs::Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, lossy) = encoding.encode(text);
    assert!(!lossy, "{} cannot write {text}", encoding.name());
    bytes.into_owned()
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    let order = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    text.encode_utf16().flat_map(order).collect()
}

#[track_caller]
fn decodes(bytes: &[u8], text: &str, encoding: &str) {
    let article = read("a.txt", bytes).expect("text");
    assert_eq!((article.encoding.as_str(), article.text.as_str()), (encoding, text));
    assert_eq!(article.warnings, Vec::<String>::new());
}

#[test]
fn unicode_with_and_without_marks() {
    for text in [STORY, "یک\r\nدو", "Kim met Putin.\n", "۱۲"] {
        decodes(text.as_bytes(), text, "utf-8");
        decodes(&[b"\xef\xbb\xbf", text.as_bytes()].concat(), text, "utf-8");
        decodes(&[b"\xff\xfe", utf16(text, false).as_slice()].concat(), text, "utf-16le");
        decodes(&[b"\xfe\xff", utf16(text, true).as_slice()].concat(), text, "utf-16be");
        if text.encode_utf16().count() > 1 {
            decodes(&utf16(text, false), text, "utf-16le");
            decodes(&utf16(text, true), text, "utf-16be");
        }
    }
    let utf32: Vec<u8> = "\u{feff}سلام".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    decodes(&utf32, "سلام", "utf-32le");
}

#[test]
fn legacy_arabic_code_pages() {
    let with_four = arabic_letters(STORY);
    decodes(&encoded(encoding_rs::WINDOWS_1256, &with_four), &with_four, "windows-1256");
    // Without پ چ ژ گ and ZWNJ only the frequencies tell.
    let without = "وزير خارجه امروز در تهران با سفير روسيه ديدار و درباره مسائل منطقه صحبت كرد.";
    decodes(&encoded(encoding_rs::WINDOWS_1256, without), without, "windows-1256");
    decodes(&encoded(encoding_rs::ISO_8859_6, without), without, "iso-8859-6");
    for short in ["خبر فوري", "ايران و چين", "«سلام»، گفت؟"] {
        decodes(&encoded(encoding_rs::WINDOWS_1256, short), short, "windows-1256");
    }
    let mixed = "شركت Google در سال 2024 محصول Pixel 9 را معرفي كرد.";
    decodes(&encoded(encoding_rs::WINDOWS_1256, mixed), mixed, "windows-1256");
    let arabic = "قال رئيس الوزراء في مؤتمر صحفي إن الحكومة ستواصل الإصلاحات.";
    decodes(&encoded(encoding_rs::WINDOWS_1256, arabic), arabic, "windows-1256");
    decodes(&encoded(encoding_rs::ISO_8859_6, arabic), arabic, "iso-8859-6");
}

#[test]
fn other_legacy_code_pages() {
    let quotes = "The president said: \u{201c}We\u{2019}ll see\u{201d} \u{2013} on 7 October 2025.";
    decodes(&encoded(encoding_rs::WINDOWS_1252, quotes), quotes, "windows-1252");
    let french = "Le président a déclaré à la presse que la conférence était annulée.";
    decodes(&encoded(encoding_rs::WINDOWS_1252, french), french, "windows-1252");
    let russian = "Президент России Владимир Путин провёл встречу с Ким Чен Ыном в Пекине.";
    decodes(&encoded(encoding_rs::WINDOWS_1251, russian), russian, "windows-1251");
}

#[test]
fn damaged_utf8_is_read_with_a_warning() {
    let mut bytes = STORY.as_bytes().to_vec();
    bytes.truncate(bytes.len() - 30);
    let cut = (1..4).map(|n| &bytes[..bytes.len() - n]).find(|b| std::str::from_utf8(b).is_err());
    let article = read("a.txt", cut.expect("two bytes a letter")).expect("text");
    assert_eq!(article.encoding, "utf-8");
    assert_eq!(article.warnings, ["article-warning-damaged-text"]);
}

#[test]
fn what_is_no_text_is_refused_by_kind() {
    let cases: [(&[u8], &str); 14] = [
        (b"", "article-error-empty"),
        (b" \r\n\t ", "article-error-empty"),
        (b"\xef\xbb\xbf", "article-error-empty"),
        (b"\xff\xfe", "article-error-empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "article-error-image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "article-error-image"),
        (b"GIF89a\x01\0", "article-error-image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "article-error-image"),
        (b"%PDF-1.7\n%\xe2\xe3", "article-error-pdf"),
        (b"PK\x03\x04\x14\0\x06\0", "article-error-archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "article-error-office"),
        (b"SQLite format 3\0\x10", "article-error-database"),
        (b"abc\0def\0", "article-error-binary"),
        (&[0x00, 0x01, 0x02, 0x80, 0x9f, 0x03, 0x04, 0x05], "article-error-binary"),
    ];
    for (bytes, expected) in cases {
        let error = read("a.txt", bytes).expect_err(expected);
        assert_eq!(error.message_id(), expected, "{bytes:?}");
    }
    let html = read("a.html", b"<html></html>").expect_err("no reader");
    assert_eq!(html, ReadError::Unsupported { format: "HTML" });
}

#[test]
fn the_text_is_kept_with_its_line_endings() {
    let text = "تیتر خبر\r\n\r\nمتن خبر است.\r\n";
    let article = read("a.txt", text.as_bytes()).expect("text");
    assert_eq!(article.text, text);
    assert_eq!(article.title, "تیتر خبر");
    assert_eq!(
        article.body.iter().map(|s| article.slice(*s)).collect::<Vec<_>>(),
        ["متن خبر است."]
    );
}

#[test]
fn a_date_beside_a_labelled_field_is_a_dateline() {
    let text = "افتتاح خط ۷ مترو\n\nکد خبر: ۸۵۴۱۲۲ | چهارشنبه ۱۹ آذر ۱۴۰۴ - ۱۴:۲۵\n\n\
                شهردار شیراز در نشست خبری امروز گفت که خط ۷ مترو سال آینده افتتاح می\u{200c}شود.\n";
    let published = read("a.txt", text.as_bytes()).unwrap().published.map(|p| p.edtf.to_string());
    assert_eq!(published.as_deref(), Some("2025-12-10T14:25:00"));
    let caption =
        "باران در شیراز\n\nعکس: رضا قادری | ایرنا\n\nباران امروز خیابان\u{200c}ها را شست.\n";
    assert_eq!(read("a.txt", caption.as_bytes()).unwrap().published, None);
}

#[test]
fn an_end_mark_is_cut_off_and_a_sentence_about_a_message_is_not() {
    let story = "پیام نوروزی رئیس\u{200c}جمهور\n\nرئیس\u{200c}جمهور پیام داد.\n\n";
    for (last, kept) in [
        ("او در پایان پیام تسلیت گفت.", "او در پایان پیام تسلیت گفت."),
        ("او برای همه آرزوی شادی کرد. انتهای پیام/۱۲", "او برای همه آرزوی شادی کرد."),
        ("او برای همه آرزوی شادی کرد. پایان پیام ف.س", "او برای همه آرزوی شادی کرد."),
    ] {
        let article = read("a.txt", format!("{story}{last}\n").as_bytes()).expect("text");
        assert_eq!(article.body.last().map(|span| article.slice(*span)), Some(kept));
    }
}

#[test]
fn two_figures_of_a_year_are_read_in_persian_only() {
    let published = |text: &str| {
        let article = read("a.txt", text.as_bytes()).expect("text");
        article.published.map(|published| published.edtf.to_string())
    };
    let persian = "سیل در شهر\n۹۸/۱/۵\n\nسیل دیروز شهر را فرا گرفت و راه\u{200c}ها را بست.\n";
    assert_eq!(published(persian).as_deref(), Some("2019-03-25"));
    let english =
        "Flood hits town\n10/12/24\n\nA flood hit the town yesterday and closed all roads.\n";
    assert_eq!(published(english), None);
}

#[test]
fn the_headline_is_below_what_leads_up_to_it() {
    let body = "وزیر نیرو دیروز سد تازه را در استان افتتاح کرد و گفت آب آن به دشت می‌رسد و کشاورزان \
                از آن بهره می‌برند.";
    for head in [
        "خبرنگار : 71483\n\nدیرینه‌شناس دانشگاه اصفهان در گفت‌وگو با ایسنا:",
        "ایلنا - کارگری\nسیر رویدادها؛",
        "اخبار فرهنگی | اخبار دین و اندیشه\n",
        "رئیس کل دادگستری استان البرز خبر داد",
    ] {
        let text = format!("{head}\nسد تازه دشت قزوین به بهره‌برداری رسید\n\n{body}\n");
        let article = read("a.txt", text.as_bytes()).expect("text");
        assert_eq!(article.title, "سد تازه دشت قزوین به بهره‌برداری رسید", "{head}");
        assert_eq!(article.reporter, None, "{head}");
        assert_eq!(article.body.len(), 1, "{head}: {:?}", article.body);
    }
    // What somebody announced is a headline where none follows.
    let text = format!("رئیس کل دادگستری البرز آغاز کار سد را اعلام کرد\n\n{body}\n");
    let article = read("a.txt", text.as_bytes()).expect("text");
    assert_eq!(article.title, "رئیس کل دادگستری البرز آغاز کار سد را اعلام کرد");
}
