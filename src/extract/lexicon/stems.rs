//! How the stems of Persian verbs are put together with what stands before them.

/// «بازگشت» is «باز» and «گشت»: «می» and «ن» go between.
pub(in crate::extract) fn split_prefix(stem: &str) -> (&str, &str) {
    for prefix in ["باز", "بر", "در", "فرو"] {
        if let Some(root) = stem.strip_prefix(prefix)
            && (root.chars().count() > 2 || root == "آی")
        {
            return (prefix, root);
        }
    }
    ("", stem)
}

/// «بکند», «بیاورد», «بیفتد».
pub(in crate::extract) fn wished(root: &str) -> String {
    with_letter('ب', root)
}

/// «نکند», «نیاورد», «نیفتد».
pub(in crate::extract) fn negated(root: &str) -> String {
    with_letter('ن', root)
}

fn with_letter(letter: char, root: &str) -> String {
    match root.strip_prefix(['آ', 'ا']) {
        Some(rest) if root.starts_with('آ') => format!("{letter}یا{rest}"),
        Some(rest) => format!("{letter}ی{rest}"),
        None => format!("{letter}{root}"),
    }
}
