//! What holds for every file.

use super::*;
use proptest::prelude::*;

/// Pieces that articles are made of, to reach deeper than noise does.
const PIECES: &[&str] = &[
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\u{200c}",
    "\u{feff}",
    "تاریخ انتشار: ",
    "۱۴۰۴/۰۷/۱۵",
    " - ",
    "۱۰:۲۰",
    "date 2025-10-07 ",
    "به گزارش ",
    "خبرگزاری مهر",
    "، ",
    "به نقل از ",
    "رویترز",
    "؛ ",
    "منبع: ",
    "ایسنا/تهران ",
    "(پژواک، ۱۵ میزان ۱۴۰۴): ",
    "تیتر: ",
    "# ",
    "---\n",
    "title: ",
    "![",
    "](",
    "<!--",
    "-->",
    "```\n",
    "> ",
    "رئیس جمهور وارد پکن شد",
    ".",
    "«",
    "»",
    "🙂",
    "سه‌شنبه",
    "Oct 7",
    "By Jane Doe",
    "\n===\n",
    "- ",
    "| ",
    "انتهای پیام/",
    "بیشتر بخوانید:\n",
    "#خبر ",
    "http://a.b ",
    "کد خبر: ۱۲",
    "\u{2028}",
    "e\u{301}",
    "ﻻ",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => proptest::collection::vec(any::<char>(), 0..6).prop_map(String::from_iter),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Spans lie on characters, in order, and nothing overlaps; metadata, title and
/// body together hold every letter of the text.
fn is_sound(article: &Article) {
    let mut spans: Vec<Span> = article.body.clone();
    spans.extend(article.meta.iter().map(|(_, span)| *span));
    for span in &spans {
        assert!(span.start < span.end && span.end <= article.text.len(), "{span:?}");
        assert!(
            article.text.is_char_boundary(span.start) && article.text.is_char_boundary(span.end)
        );
    }
    assert!(article.body.is_sorted() && article.meta.is_sorted_by_key(|(_, span)| *span));
    spans.sort();
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{pair:?} overlap");
    }
    for span in article.title_span.iter().chain(article.published.iter().flat_map(|p| &p.span)) {
        assert!(article.text.get(span.start..span.end).is_some(), "{span:?}");
    }
    assert!(!article.title.contains(['\n', '\r']));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_give_an_article_or_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for name in ["a.txt", "a.md", "a"] {
            if let Ok(article) = read(name, &bytes) {
                is_sound(&article);
            }
        }
    }

    #[test]
    fn any_text_gives_a_sound_article(text in text()) {
        for name in ["a.txt", "a.md"] {
            if let Ok(article) = read(name, text.as_bytes()) {
                is_sound(&article);
                prop_assert_eq!(&article.text, text.strip_prefix('\u{feff}').unwrap_or(&text));
            }
        }
    }

    #[test]
    fn titles_from_leads_are_short_and_whole_words(words in proptest::collection::vec("[ا-ی]{1,12}", 1..60)) {
        let lead = words.join(" ");
        let title = super::title::from_lead(&lead);
        prop_assert!(title.chars().count() <= 90, "{title}");
        let kept = title.trim_end_matches('…');
        prop_assert!(lead.starts_with(kept));
        prop_assert!(lead[kept.len()..].is_empty() || lead[kept.len()..].starts_with(' '));
    }
}

#[test]
fn every_prefix_of_an_article_is_read() {
    let seeds: [&[u8]; 2] = [
        include_bytes!("../../seeds/000_2de7ff498f1d4b15.txt"),
        include_bytes!("../../seeds/004_0703d15e9313d6b3.txt"),
    ];
    for bytes in seeds {
        for end in (0..bytes.len()).step_by(7) {
            if let Ok(article) = read("a.txt", &bytes[..end]) {
                is_sound(&article);
            }
        }
    }
}
