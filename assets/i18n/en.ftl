# The catalogue in English. Sections by module; the same ids stand in fa.ftl.

### common
app-name = Gahnegar
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
count-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
error-unreadable-file = “{ $file }” could not be read: { $reason }

### article
article-error-empty = the file is empty
article-error-image = not text but a picture
article-error-pdf = not text but a PDF document; save the article as plain text
article-error-archive = not text but an archive or office document; save the article as plain text
article-error-media = not text but sound or video
article-error-office = not plain text but an office document; save the article as plain text
article-error-program = not text but a program
article-error-database = not text but a database
article-error-binary = not text
article-error-unsupported = { $format } files are not read yet; save the article as plain text
article-warning-damaged-text = some characters of the file are damaged and shown as �
article-warning-dateline-without-year = the publication date is written without a year
article-warning-datelines-disagree = the publication dates in different calendars disagree
article-warning-weekday-disagrees = the weekday does not agree with the publication date

# (end of article)

### library

# (end of library)

### cli

# (end of cli)

### extract-explain
explain-written = “{ $phrase }” stands in the text
explain-written-jalali = “{ $phrase }” stands in the text, in the Solar Hijri calendar
explain-written-hijri = “{ $phrase }” stands in the text, in the lunar Hijri calendar
explain-no-year = “{ $phrase }” has no year
explain-nearest-before = “{ $phrase }” has no year; the nearest { $phrase } before { $anchor }
explain-nearest-on = “{ $phrase }” has no year; it is { $anchor } itself
explain-nearest-after = “{ $phrase }” has no year; the nearest { $phrase } after { $anchor }, because the sentence speaks of the future
explain-weekday = “{ $phrase }” has no date
explain-weekday-before = “{ $phrase }”: the nearest day of that name before { $anchor }
explain-weekday-on = “{ $phrase }”: { $anchor } itself
explain-weekday-after = “{ $phrase }”: the nearest day of that name after { $anchor }, because the sentence speaks of the future
explain-relative = “{ $phrase }”, relative to a time that the text does not give
explain-relative-to = “{ $phrase }”, relative to { $anchor }
explain-relative-jalali-to = “{ $phrase }”, relative to { $anchor }, in the Solar Hijri calendar
explain-named-day = “{ $phrase }” is a named day
explain-named-day-note = “{ $phrase }”: { $note }
explain-named-day-to = “{ $phrase }” is a named day; the nearest to { $anchor }
explain-anniversary = “{ $phrase }”: counted from the number of the anniversary
explain-anniversary-sum = “{ $phrase }”: { $epoch } + { $years }
explain-event-relative = “{ $phrase }”, relative to an event in the text
explain-event-relative-to = “{ $phrase }”, relative to an event dated { $anchor }
explain-event-until-published = from { $anchor }, the time of “{ $phrase }”, until the article was published
explain-anaphora = “{ $phrase }” refers back to a time given earlier
explain-anaphora-to = “{ $phrase }” refers back to { $anchor }
explain-publication = the article’s publication date
explain-publication-bounded = the article has no date; the dates inside its text give this
explain-borrowed = borrowed from “{ $title }”
explain-borrowed-phrase = borrowed from “{ $title }”, which says “{ $phrase }”
explain-user = set by you
explain-undated = the text gives no time for it
explain-about = about { $date }
explain-span = { $start } to { $end }
explain-from = { $start } onwards
explain-until = until { $end }
explain-decade = the { $year }s
explain-century = century { $number }
explain-season-21 = spring { $year }
explain-season-22 = summer { $year }
explain-season-23 = autumn { $year }
explain-season-24 = winter { $year }

# (end of extract-explain)

### extract-events

# (end of extract-events)

### timeline

# (end of timeline)

### export

# (end of export)

### kit

# (end of kit)

### session

# (end of session)

### import

# (end of import)

### panel

# (end of panel)

### dialogs

# (end of dialogs)

### shortcuts

# (end of shortcuts)
