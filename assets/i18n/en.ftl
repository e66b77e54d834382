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
article-warning-damaged-text = Some characters of the file are damaged and shown as �
article-warning-dateline-without-year = The publication date is written without a year
article-warning-datelines-disagree = The publication dates in different calendars disagree
warning-weekday-clash = “{ $phrase }”: { $date } was a { $actual }, not a { $written }; the date was kept
article-warning-weekday-disagrees = The weekday does not agree with the publication date

# (end of article)

### library
library-error-damaged = the library file is damaged and was left as it is: { $file }
library-error-not-a-library = this file is not a Gahnegar library: { $file }
library-error-too-new = this library was made by a newer Gahnegar; update the program: { $file }
library-error-busy = another program is using the library; try again in a moment: { $file }
library-error-read-only = the library cannot be written: { $file }
library-error-full = the disk is full: { $file }
library-error-unopenable = the library cannot be opened: { $file }
library-error-no-article = the library holds no such article
library-error-other = the library failed ({ $reason }): { $file }

# (end of library)

### cli
cli-error-not-found = no such file
cli-error-permission = permission denied
cli-error-is-folder = a folder, not a file
cli-error-full = the disk is full
cli-error-read-only = the disk can only be read
cli-error-io = cannot be read or written ({ $reason })
cli-error-empty-folder = no text files (txt, md) in this folder
cli-error-no-data-folder = no folder for your data was found; name the library with --library PATH
cli-error-no-display = there is no display to open a window on; a picture can be drawn without one: gahnegar export --out PICTURE.png FILE…
cli-error-no-window = no window could be opened ({ $reason }); a picture can be drawn without one: gahnegar export --out PICTURE.png FILE…
cli-error-no-gui = this build of Gahnegar has no window; a picture can be drawn without one: gahnegar export --out PICTURE.png FILE…
cli-add-known = already in the library: { $file }
cli-add-summary = { $new ->
    [0] no article added
    [one] { $new } article added
   *[other] { $new } articles added
}{ $known ->
    [0] {""}
   *[other] ; { $known } already there
}
cli-export-title = Timeline of the news
cli-export-description = A timeline of events with the sources of each
cli-export-exists = the file exists; add --force to replace it
cli-export-no-format = the name of the picture does not tell its format; end it in png, svg or pdf, or add --format
cli-export-no-folder = there is no such folder to save the picture in
cli-export-failed = the picture could not be made ({ $reason })
cli-export-too-large = the picture would be { $width } by { $height } pixels; { $limit } a side is the most
cli-export-too-small = the picture must be at least { $least } pixels a side
cli-export-empty-range = the range must begin before it ends
cli-export-no-events = there is no dated event to draw
cli-export-missing = no font has these letters, and boxes stand for them ({ $count }): { $letters }

# (end of cli)

### extract-explain
explain-written = “{ $phrase }” stands in the text
explain-written-gregorian = “{ $phrase }” stands in the text, in the Gregorian calendar
explain-written-jalali = “{ $phrase }” stands in the text, in the Solar Hijri calendar
explain-written-hijri = “{ $phrase }” stands in the text, in the lunar Hijri calendar
explain-no-such-date = There is no “{ $phrase }” in the calendar
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
explain-relative-gregorian-to = “{ $phrase }”, relative to { $anchor }, in the Gregorian calendar
explain-relative-jalali-to = “{ $phrase }”, relative to { $anchor }, in the Solar Hijri calendar
explain-named-day = “{ $phrase }” is a named day
explain-named-day-note = “{ $phrase }”: { $note }
explain-named-day-to = “{ $phrase }” is a named day; its year counts from { $anchor }
explain-named-day-note-to = “{ $phrase }”: { $note }; its year counts from { $anchor }
explain-anniversary = “{ $phrase }”: the date that stands in the same sentence
explain-anniversary-lost = “{ $phrase }” is the anniversary of an event whose date was not found in the text
explain-anniversary-sum = “{ $phrase }”: the { $calendar } year { $epoch } plus { $years }
explain-event-relative = “{ $phrase }”, relative to an event in the text
explain-event-relative-to = “{ $phrase }”, relative to an event dated { $anchor }
explain-event-until-published = From { $anchor }, the time of “{ $phrase }”, until the article was published
explain-anaphora = “{ $phrase }” refers back to a time given earlier
explain-anaphora-to = “{ $phrase }” refers back to { $anchor }
explain-anaphora-lost = “{ $phrase }” refers to a time that was not found in the text
explain-vague = “{ $phrase }” does not say exactly when
explain-unpublished = “{ $phrase }” counts from the day of publication, which is not known for this article
explain-publication = The article’s publication date
explain-borrowed = Borrowed from “{ $title }”
explain-borrowed-phrase = Borrowed from “{ $title }”, which says “{ $phrase }”
explain-user = Set by you
explain-undated = The article’s own news; its publication date is not known
explain-duration = “{ $phrase }” is a length of time and has no date
explain-set = “{ $phrase }” is a repeated time and has no single date
estimate-from = { $date } or later (estimate)
estimate-to = { $date } or earlier (estimate)
estimate-between = between { $from } and { $to } (estimate)
estimate-on = { $date } (estimate)
estimate-short-from = from { $date }?
estimate-short-to = until { $date }?
estimate-unknown = The text does not say when it was published.
estimate-past = It tells “{ $event }” ({ $date }) as over.
estimate-past-lent = It tells “{ $event }” as over; its date, { $date }, is from “{ $title }”.
estimate-plan = It tells “{ $event }” ({ $date }) as still to come.
estimate-plan-lent = It tells “{ $event }” as still to come; its date, { $date }, is from “{ $title }”.

# (end of extract-explain)

### extract-events

# (end of extract-events)

### timeline
timeline-mark-written = W
timeline-mark-computed = C
timeline-mark-borrowed = B
timeline-mark-user = Y
timeline-known-written = written
timeline-known-computed = computed
timeline-known-borrowed = borrowed
timeline-known-user = set by you
timeline-explain-written = This date stands in the article’s text
timeline-explain-computed = This date was computed from the text and the publication date
timeline-explain-borrowed = This date was taken from another article about the same event
timeline-explain-user = You set this date
timeline-undated = undated
timeline-event-spoken = { $title }, { $date }, { $known }, { $sources }
timeline-tray = Undated: { $count ->
    [one] { $count } event
   *[other] { $count } events
}
timeline-tray-list = Undated events
timeline-more = and { $count } more
timeline-count = { $count ->
    [one] { $figure } event
   *[other] { $figure } events
}
timeline-published = Articles published
timeline-publication = { $title }, published { $date }
timeline-overview = Overview
timeline-overview-window = The part in view; drag to move
timeline-cluster-hint = Click to open
timeline-axis = Time axis
timeline-today = Today
timeline-hint = Wheel: zoom · Drag: pan · 0: everything · ? help
timeline-empty-title = No events yet
timeline-empty-body = Drop news articles on this window, or paste text with Ctrl+V: their events will take their places on the time axis.
timeline-undated-title = No dated events
timeline-undated-body = The events of these articles have no dates and wait in the tray. Another article may help to date them.
timeline-open = Open files…

# (end of timeline)

### export
page-sources = Sources
page-undated = Undated events
page-no-date = no date
page-card-sources = { $count ->
    [one] source { $numbers }
   *[other] sources { $numbers }
}
page-one-calendar = { $first } calendar
page-two-calendars = { $first } calendar, { $second } beneath
page-time-rtl = time runs from right to left
page-time-ltr = time runs from left to right
page-made-with = Made with Gahnegar

# (end of export)

### kit

# (end of kit)

### session
note-undone = Undone: { $change }
note-redone = Redone: { $change }
note-nothing-to-undo = Nothing to undo
note-nothing-to-redo = Nothing to redo
note-date-set = The publication date of “{ $title }” changed and its events were dated anew
note-exported = Picture saved: { $path }
note-letters-missing = No font has these letters, and boxes stand for them in the picture ({ $count }): { $letters }
note-export-failed = The picture was not saved: { $reason }
note-library-failed = The library is not available: { $reason }
note-preferences-damaged = The preferences file was damaged; the defaults are in use and the damaged file is kept as { $path }
note-preferences-unreadable = The preferences could not be read: { $reason }
note-preferences-unknown-keys = The preferences file names keys that are not known: { $names }
note-preferences-not-saved = The preferences were not saved: { $reason }
note-zoomed = Interface size: { $percent }
note-no-file-dialog = This desktop has no file dialog. Type the path of a file, or drag the file onto the window.
note-nothing-to-paste = The clipboard holds neither text nor files
note-clipboard-failed = The clipboard could not be read: { $reason }
note-folder-not-opened = The folder could not be opened: { $path }
change-import = { $count ->
    [one] adding one article
   *[other] adding { $count } articles
}
change-remove = { $count ->
    [one] removing one article
   *[other] removing { $count } articles
}
change-set-date = dating “{ $title }”
change-clear-date = clearing the date set for “{ $title }”
change-filter = filtering agencies
note-removed = { $count ->
    [one] One article was taken out of the library
   *[other] { $count } articles were taken out of the library
}
agency-unknown = Unknown agency
import-failed-system = Could not be read: { $reason }
import-failed-too-large = Too large to be an article (more than 64 MiB)
import-failed-empty-folder = No article in this folder (.txt or .md)
import-failed-library = The library would not take it: { $reason }
import-failed-ours = Gahnegar failed at reading it; please report this
import-failed-not-found = There is no such file
import-failed-forbidden = You may not read this file

# (end of session)

### import
import-count-articles = { $count ->
    [one] { $count } new article
   *[other] { $count } new articles
}
import-count-events = { $count ->
    [one] { $count } new event
   *[other] { $count } new events
}
import-count-duplicates = { $count } already here
import-count-failures = { $count } unreadable
import-cancelled = stopped before the end
import-nothing-found = No articles were found there
import-reading = Reading { $name }
import-progress = { $done } of { $total }
import-cancel = Stop
import-undo = Undo
import-show-summary = Details
import-pasted-name = Pasted text
import-drop-here = Drop to add to Gahnegar
import-drop-hint = The articles are read and their events take their place on this timeline
import-drop-files = { $count ->
    [one] one file
   *[other] { $count } files
}

# (end of import)

### panel

panel-articles = Articles
panel-all-articles = All articles
panel-no-articles = No articles yet. Drag a file onto the window, or paste text with Ctrl+V.
panel-remove-article = Take the article out of the library…
panel-close = Close the panel
panel-reading = Reading options
panel-nonjoiners = Put lost half-spaces back
panel-justify = Even edges on both sides
panel-width = Panel width
panel-relays = Source: { $agency }
panel-published = Published: { $date }
panel-published-by-user = Published: { $date } (set by you)
panel-unpublished = The text does not say when it was published; relative dates are not computed.
panel-set-date = Set the publication date…
panel-change-date = Change the publication date…
panel-set-event-date = Set the event’s date…
panel-event-undated = Undated
panel-other-readings = Other readings: { $dates }
panel-date-from = According to “{ $title }”: { $reason }
panel-here-dated = This article says: { $date }
panel-there-dated = That article says: { $date }
panel-also-told-in = The same event in:
panel-date-unknown = no date
panel-dated-sentence = Dated sentence: { $sentence }
panel-undated-sentence = Sentence whose time is not known: { $sentence }
panel-file = File: { $file }
panel-encoding = Encoding: { $encoding }
timeline-label = Timeline of events

# (end of panel)

### dialogs

bar-loading = Reading the library…
bar-open = Add articles…
bar-export = Export picture…
bar-export-short = Export…
bar-menu = Menu
bar-panel = Show the article panel
bar-light = Light
bar-dark = Dark
bar-direction = Direction of time
bar-calendar = Calendar
bar-second-calendar = and { $name }
bar-no-second-calendar = Second calendar
bar-second-calendar-tip = Second calendar on the axis
bar-one-calendar = One calendar only
calendar-gregorian = Gregorian
calendar-jalali = Solar Hijri
calendar-hijri = Lunar Hijri
dialog-close = Close
dialog-cancel = Cancel
dialog-open-title = Add articles
dialog-save-title = Save picture
dialog-filter-articles = Articles (txt, md)
dialog-filter-all = All files
path-hint = Type the path of a file or folder; ~ is your home folder.
path-label = Path
path-open = Add
path-save = Save
date-published-title = When the article was published
date-event-title = When it happened
date-label = Date
date-hint = Such as 2025-10-07, 1404/7/15 or 15 Mehr 1404
date-wrong = This is no date. Write it like 2025-10-07 or 1404/7/15.
date-set = Set the date
date-clear = Back to the text’s date
confirm-remove-title = Take the article out?
confirm-remove-text = “{ $title }” and the events that only it tells leave the timeline. Undo brings them back.
confirm-remove-yes = Take out
confirm-overwrite-title = Replace the file?
confirm-overwrite-text = A file called { $path } exists.
confirm-overwrite-yes = Replace
summary-title = What the import did
summary-files = Files that added nothing
summary-file = File
summary-result = Result
summary-duplicate = In the library already
about-title = About Gahnegar
about-what = Gahnegar turns Persian news articles into a timeline a reader can check: every date says where it comes from.
about-version = Version { $version }
about-offline = Everything stays on this computer; Gahnegar does not use the network.
about-licence = Licence: MIT or Apache-2.0; the fonts Vazirmatn and Noto Emoji: OFL
export-title = Export a picture
export-format = Format
export-range = Range
export-all = Everything
export-visible = What is in view
export-heading = Title
export-heading-hint = Title on the picture (optional)
export-width = Width
export-scale = Scale
export-theme = Theme
export-rtl = Right to left
export-ltr = Left to right
export-with-sources = With a numbered list of sources
export-save = Save…
export-measuring = Measuring…
export-pixels = { $width } by { $height } pixels
export-units = { $width } by { $height } units; sharp at every size
export-open-folder = Open folder
export-error-exists = A file of that name exists: { $path }
export-error-too-large = The picture would be { $width } by { $height } pixels; no side can exceed 16,384. Choose a smaller width or scale.
export-error-too-small = The picture must be at least { $least } pixels wide and high.
export-error-nothing = There is no event in this range.
export-error-write = Not written ({ $reason }): { $path }
settings-title = Settings
settings-looks = Looks
settings-time = Time
settings-zoom = Interface size
settings-larger = Larger
settings-smaller = Smaller
settings-language = Language
settings-theme-system = As in the system
articles-table = Table of articles…
articles-title = Title
articles-agency = Agency
articles-published = Published
articles-events = Events

# (end of dialogs)

### shortcuts

shortcuts-title = Shortcuts
shortcuts-pointer = With the pointer
shortcuts-keys = With the keyboard
shortcuts-does = What it does
shortcuts-press = Keys
shortcuts-gesture = Gesture
gesture-wheel = Wheel
gesture-wheel-does = Zoom at the pointer (finer with Ctrl)
gesture-shift-wheel = Shift and wheel
gesture-shift-wheel-does = Move in time
gesture-drag = Drag
gesture-drag-does = Move in time
gesture-shift-drag = Shift and drag
gesture-shift-drag-does = Zoom to a range
gesture-double-click = Double-click
gesture-double-click-does = Zoom in there
gesture-alt-wheel = Alt and wheel
gesture-alt-wheel-does = Height of the rows
action-fit-all = Show everything
action-focus-selection = Centre the event; again: closer
action-today = Today
action-next-event = Next event
action-previous-event = Previous event
action-pan-left = Move left
action-pan-right = Move right
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-interface-larger = Larger text and buttons
action-interface-smaller = Smaller text and buttons
action-interface-normal = Normal size of text and buttons
action-reverse-time = Reverse time
action-next-calendar = Next calendar
action-second-calendar = Second calendar
action-toggle-theme = Light or dark
action-switch-language = فارسی
action-toggle-panel = Article panel
action-toggle-tray = Undated events
action-open = Add articles…
action-paste = Paste text or files
action-undo = Undo
action-redo = Redo
action-export = Export picture…
action-help = Shortcuts
action-close = Close the topmost thing
action-quit = Quit

# (end of shortcuts)

# Text that is read or written
panel-article-text = Article text
edit-menu = Text
edit-copy = Copy
edit-copy-paragraph = Copy paragraph
edit-cut = Cut
edit-paste = Paste
edit-delete = Delete
edit-select-all = Select all
gesture-drag-text = Drag over text
gesture-drag-text-does = Select it: in the article, messages, the selected card
gesture-copy = Ctrl+C
gesture-copy-does = Copy the selected text or the selected event
gesture-second-button = Second button
gesture-second-button-does = Copy a title, a date or a paragraph
card-copy-title = Copy title
card-copy-date = Copy date
card-copy-all = Copy all

# (end of text)
