# The catalogue in Persian. Sections by module; the same ids stand in en.ftl.

### common
app-name = گاه‌نگار
count-events = { $count } رویداد
count-articles = { $count } مقاله
count-sources = { $count } منبع
error-unreadable-file = «{ $file }» خوانده نشد: { $reason }

### article
article-error-empty = پرونده خالی است
article-error-image = متن نیست؛ تصویر است
article-error-pdf = متن نیست؛ سند PDF است. متن خبر را به شکل متن ساده ذخیره کنید
article-error-archive = متن نیست؛ پروندهٔ فشرده یا سند اداری است. متن خبر را به شکل متن ساده ذخیره کنید
article-error-media = متن نیست؛ صدا یا ویدئو است
article-error-office = متن ساده نیست؛ سند اداری است. متن خبر را به شکل متن ساده ذخیره کنید
article-error-program = متن نیست؛ برنامه است
article-error-database = متن نیست؛ پایگاه داده است
article-error-binary = متن نیست
article-error-unsupported = قالب { $format } هنوز خوانده نمی‌شود؛ متن خبر را به شکل متن ساده ذخیره کنید
article-warning-damaged-text = بخشی از نویسه‌های پرونده آسیب دیده است و با � نشان داده می‌شود
article-warning-dateline-without-year = تاریخ انتشار بدون سال نوشته شده است
article-warning-datelines-disagree = تاریخ‌های انتشار در تقویم‌های گوناگون با هم نمی‌خوانند
warning-weekday-clash = «{ $phrase }»: { $date } { $actual } است، نه { $written }؛ تاریخ نگه داشته شد
article-warning-weekday-disagrees = روز هفته با تاریخ انتشار نمی‌خواند

# (end of article)

### library
library-error-damaged = پروندهٔ کتابخانه آسیب دیده است و دست‌نخورده ماند: { $file }
library-error-not-a-library = این پرونده کتابخانهٔ گاه‌نگار نیست: { $file }
library-error-too-new = این کتابخانه با نسخهٔ تازه‌تری از گاه‌نگار ساخته شده است؛ برنامه را به‌روز کنید: { $file }
library-error-busy = برنامهٔ دیگری کتابخانه را در دست دارد؛ کمی بعد دوباره امتحان کنید: { $file }
library-error-read-only = کتابخانه نوشتنی نیست: { $file }
library-error-full = دیسک پر است: { $file }
library-error-unopenable = کتابخانه باز نمی‌شود: { $file }
library-error-no-article = چنین مقاله‌ای در کتابخانه نیست
library-error-other = کتابخانه از کار افتاد ({ $reason }): { $file }

# (end of library)

### cli
cli-error-not-found = چنین پرونده‌ای نیست
cli-error-permission = اجازهٔ دسترسی نیست
cli-error-is-folder = پوشه است، نه پرونده
cli-error-full = دیسک پر است
cli-error-read-only = این دیسک فقط خواندنی است
cli-error-io = خوانده یا نوشته نشد ({ $reason })
cli-error-empty-folder = در این پوشه پروندهٔ متنی (txt یا md) نیست
cli-error-no-data-folder = پوشهٔ داده‌های کاربر پیدا نشد؛ کتابخانه را با ‎--library PATH‎ نشان دهید
cli-error-no-display = نمایشگری برای باز کردن پنجره نیست؛ تصویر را بدون پنجره هم می‌توان ساخت: gahnegar export --out PICTURE.png FILE…
cli-error-no-window = پنجره باز نشد ({ $reason })؛ تصویر را بدون پنجره هم می‌توان ساخت: gahnegar export --out PICTURE.png FILE…
cli-error-no-gui = این ساخت از گاه‌نگار پنجره ندارد؛ تصویر را بدون پنجره هم می‌توان ساخت: gahnegar export --out PICTURE.png FILE…
cli-add-known = از پیش در کتابخانه هست: { $file }
cli-add-summary = { $new ->
    [0] مقاله‌ای افزوده نشد
   *[other] { $new } مقاله افزوده شد
}{ $known ->
    [0] {""}
   *[other] ؛ { $known } مقاله از پیش بود
}
cli-export-title = گاه‌شمار خبرها
cli-export-description = خط زمانی رویدادها با منبع هر یک
cli-export-exists = این پرونده هست؛ برای جایگزینی --force را بیفزایید
cli-export-no-format = قالب تصویر از نام پرونده پیدا نیست؛ نامی با پسوند png، svg یا pdf بدهید، یا --format را
cli-export-no-folder = پوشه‌ای که تصویر باید در آن ذخیره شود نیست
cli-export-failed = تصویر ساخته نشد ({ $reason })
cli-export-too-large = تصویر { $width } در { $height } پیکسل می‌شود؛ بیش از { $limit } پیکسل در هر سو ممکن نیست
cli-export-too-small = تصویر باید در هر سو دست‌کم { $least } پیکسل باشد
cli-export-empty-range = آغاز بازه باید پیش از پایان آن باشد
cli-export-no-events = رویداد تاریخ‌داری برای کشیدن نیست
cli-export-missing = هیچ قلمی این نویسه‌ها را ندارد و به‌جایشان کادر کشیده شد ({ $count }): { $letters }

# (end of cli)

### extract-explain
explain-written = «{ $phrase }» در متن نوشته شده است
explain-written-gregorian = «{ $phrase }» در متن به میلادی نوشته شده است
explain-written-jalali = «{ $phrase }» در متن به هجری خورشیدی نوشته شده است
explain-written-hijri = «{ $phrase }» در متن به هجری قمری نوشته شده است
explain-no-such-date = «{ $phrase }» در تقویم نیست
explain-no-year = «{ $phrase }» سال ندارد
explain-nearest-before = «{ $phrase }» سال ندارد؛ نزدیک‌ترین { $phrase } پیش از { $anchor }
explain-nearest-on = «{ $phrase }» سال ندارد؛ همان { $anchor } است
explain-nearest-after = «{ $phrase }» سال ندارد؛ نزدیک‌ترین { $phrase } پس از { $anchor }، چون جمله از آینده می‌گوید
explain-weekday = «{ $phrase }» بی‌تاریخ است
explain-weekday-before = «{ $phrase }»: نزدیک‌ترین روز با این نام پیش از { $anchor }
explain-weekday-on = «{ $phrase }»: خود { $anchor } است
explain-weekday-after = «{ $phrase }»: نزدیک‌ترین روز با این نام پس از { $anchor }، چون جمله از آینده می‌گوید
explain-relative = «{ $phrase }» نسبت به زمانی که متن نگفته است
explain-relative-to = «{ $phrase }» نسبت به { $anchor }
explain-relative-gregorian-to = «{ $phrase }» نسبت به { $anchor }، در گاه‌شماری میلادی
explain-relative-jalali-to = «{ $phrase }» نسبت به { $anchor }، در گاه‌شماری خورشیدی
explain-named-day = «{ $phrase }» روزی نام‌دار است
explain-named-day-note = «{ $phrase }»: { $note }
explain-named-day-to = «{ $phrase }» روزی نام‌دار است؛ سالش نسبت به { $anchor } حساب شده است
explain-named-day-note-to = «{ $phrase }»: { $note }؛ سالش نسبت به { $anchor } حساب شده است
explain-anniversary = «{ $phrase }»: تاریخی که در همان جمله آمده است
explain-anniversary-lost = «{ $phrase }» سالگرد رویدادی است که تاریخش در متن پیدا نشد
explain-anniversary-sum = «{ $phrase }»: سال { $epoch } { $calendar } به‌اضافهٔ { $years }
explain-event-relative = «{ $phrase }» نسبت به رویدادی در متن
explain-event-relative-to = «{ $phrase }» نسبت به رویدادی که تاریخش { $anchor } است
explain-event-until-published = از { $anchor }، زمانِ «{ $phrase }»، تا انتشار مقاله
explain-anaphora = «{ $phrase }» به زمانی برمی‌گردد که پیش‌تر آمده است
explain-anaphora-to = «{ $phrase }» به { $anchor } برمی‌گردد
explain-anaphora-lost = «{ $phrase }» به زمانی برمی‌گردد که در متن پیدا نشد
explain-vague = «{ $phrase }» زمان را دقیق نمی‌گوید
explain-unpublished = «{ $phrase }» از روز انتشار شمرده می‌شود و تاریخ انتشار این مقاله دانسته نیست
explain-publication = تاریخ انتشار مقاله
explain-borrowed = وام‌گرفته از «{ $title }»
explain-borrowed-phrase = وام‌گرفته از «{ $title }» که می‌گوید «{ $phrase }»
explain-user = شما تعیین کرده‌اید
explain-undated = خبر خود این مقاله است و تاریخ انتشار آن دانسته نیست
explain-duration = «{ $phrase }» طول زمان است و تاریخی ندارد
explain-set = «{ $phrase }» زمانی تکرارشونده است و یک تاریخ ندارد
estimate-from = از { $date } به بعد (برآورد)
estimate-to = تا { $date } (برآورد)
estimate-between = میان { $from } و { $to } (برآورد)
estimate-on = { $date } (برآورد)
estimate-short-from = از { $date }؟
estimate-short-to = تا { $date }؟
estimate-unknown = تاریخ انتشار در متن نیامده است.
estimate-past = متن از «{ $event }» ({ $date }) چون رویدادی گذشته می‌گوید.
estimate-past-lent = متن از «{ $event }» چون رویدادی گذشته می‌گوید؛ تاریخ آن، { $date }، از «{ $title }» است.
estimate-plan = متن از «{ $event }» ({ $date }) چون رویدادی پیش رو می‌گوید.
estimate-plan-lent = متن از «{ $event }» چون رویدادی پیش رو می‌گوید؛ تاریخ آن، { $date }، از «{ $title }» است.

# (end of extract-explain)

### extract-events

# (end of extract-events)

### timeline
timeline-mark-written = ن
timeline-mark-computed = ح
timeline-mark-borrowed = و
timeline-mark-user = ش
timeline-known-written = نوشته‌شده
timeline-known-computed = حساب‌شده
timeline-known-borrowed = وام‌گرفته
timeline-known-user = به گفتهٔ شما
timeline-explain-written = این تاریخ در متن مقاله نوشته شده است
timeline-explain-computed = این تاریخ از روی متن و تاریخ انتشار حساب شده است
timeline-explain-borrowed = این تاریخ از مقالهٔ دیگری دربارهٔ همین رویداد گرفته شده است
timeline-explain-user = این تاریخ را شما تعیین کرده‌اید
timeline-undated = بی‌تاریخ
timeline-event-spoken = { $title }، { $date }، { $known }، { $sources }
timeline-tray = بی‌تاریخ: { $count } رویداد
timeline-tray-list = رویدادهای بی‌تاریخ
timeline-more = و { $count } دیگر
timeline-count = { $count ->
   *[other] { $figure } رویداد
}
timeline-published = انتشار مقاله‌ها
timeline-publication = { $title }، انتشار: { $date }
timeline-overview = نمای کلی
timeline-overview-window = بخشی که دیده می‌شود؛ برای جابه‌جایی بکشید
timeline-cluster-hint = برای باز شدن کلیک کنید
timeline-axis = محور زمان
timeline-today = امروز
timeline-hint = چرخ: بزرگ‌نمایی · کشیدن: جابه‌جایی · ۰: همه · ؟ راهنما
timeline-empty-title = هنوز رویدادی نیست
timeline-empty-body = مقاله‌های خبری را روی این پنجره بیندازید، یا متنی را با Ctrl+V بچسبانید؛ رویدادهایشان روی محور زمان می‌نشیند.
timeline-undated-title = رویداد تاریخ‌داری نیست
timeline-undated-body = رویدادهای این مقاله‌ها تاریخ ندارند و در سینی بی‌تاریخ‌ها مانده‌اند. مقالهٔ دیگری بیفزایید تا شاید تاریخشان پیدا شود.
timeline-open = بازکردن فایل…

# (end of timeline)

### export
page-sources = منابع
page-undated = رویدادهای بی‌تاریخ
page-no-date = بدون تاریخ
page-card-sources = { $count ->
   *[other] منبع { $numbers }
}
page-one-calendar = گاه‌شماری { $first }
page-two-calendars = گاه‌شماری { $first } و زیر آن { $second }
page-time-rtl = زمان از راست به چپ می‌گذرد
page-time-ltr = زمان از چپ به راست می‌گذرد
page-made-with = ساخته‌شده با گاه‌نگار

# (end of export)

### kit

# (end of kit)

### session
note-undone = واگرد شد: { $change }
note-redone = دوباره انجام شد: { $change }
note-nothing-to-undo = چیزی برای واگرد نیست
note-nothing-to-redo = چیزی برای انجام دوباره نیست
note-date-set = تاریخ انتشار «{ $title }» عوض شد و تاریخ رویدادها از نو حساب شد
note-exported = تصویر ذخیره شد: { $path }
note-letters-missing = هیچ قلمی این نویسه‌ها را ندارد و در تصویر به‌جایشان کادر آمده است ({ $count }): { $letters }
note-export-failed = تصویر ذخیره نشد: { $reason }
note-library-failed = کتابخانه در دسترس نیست: { $reason }
note-preferences-damaged = پروندهٔ تنظیمات خراب بود؛ تنظیمات نخستین به کار رفت و پروندهٔ خراب در { $path } ماند
note-preferences-unreadable = تنظیمات خوانده نشد: { $reason }
note-preferences-unknown-keys = در پروندهٔ تنظیمات این کلیدها شناخته نشد: { $names }
note-preferences-not-saved = تنظیمات ذخیره نشد: { $reason }
note-zoomed = بزرگی صفحه: { $percent }
note-no-file-dialog = این میزکار پنجرهٔ گزینش پرونده ندارد. نشانی پرونده را بنویسید، یا پرونده را روی پنجره بکشید.
note-nothing-to-paste = در حافظهٔ موقت متن یا پرونده‌ای نیست
note-clipboard-failed = حافظهٔ موقت خوانده نشد: { $reason }
note-folder-not-opened = پوشه باز نشد: { $path }
change-import = افزودن { $count } مقاله
change-remove = برداشتن { $count } مقاله
change-set-date = تاریخ‌گذاری «{ $title }»
change-clear-date = برداشتن تاریخ دستی «{ $title }»
change-filter = پالایش خبرگزاری‌ها
note-removed = { $count } مقاله از کتابخانه برداشته شد
agency-unknown = خبرگزاری ناشناخته
import-failed-system = خوانده نشد: { $reason }
import-failed-too-large = بزرگ‌تر از آن است که مقاله باشد (بیش از ۶۴ مبی‌بایت)
import-failed-empty-folder = مقاله‌ای در این پوشه نیست (.txt یا .md)
import-failed-library = در کتابخانه جا نگرفت: { $reason }
import-failed-ours = گاه‌نگار در خواندن آن درماند؛ لطفاً گزارش کنید
import-failed-not-found = چنین پرونده‌ای نیست
import-failed-forbidden = اجازهٔ خواندن این پرونده را ندارید

# (end of session)

### import
import-count-articles = { $count } مقالهٔ تازه
import-count-events = { $count } رویداد تازه
import-count-duplicates = { $count } تکراری
import-count-failures = { $count } ناخوانا
import-cancelled = نیمه‌کاره ماند
import-nothing-found = مقاله‌ای در آن پیدا نشد
import-reading = خواندن { $name }
import-progress = { $done } از { $total }
import-cancel = بس است
import-undo = واگرد
import-show-summary = جزئیات
import-pasted-name = متن چسبانده‌شده
import-drop-here = رها کنید تا به گاه‌نگار افزوده شود
import-drop-hint = متن مقاله‌ها خوانده می‌شود و رویدادهایشان روی همین گاه‌شمار می‌نشیند
import-drop-files = { $count } پرونده

# (end of import)

### panel

panel-articles = مقاله‌ها
panel-all-articles = همهٔ مقاله‌ها
panel-no-articles = هنوز مقاله‌ای نیست. پرونده‌ای را روی پنجره بکشید، یا متنی را با Ctrl+V بچسبانید.
panel-remove-article = برداشتن مقاله از کتابخانه…
panel-close = بستن پنل
panel-reading = شیوهٔ نمایش متن
panel-nonjoiners = نمایش نیم‌فاصله‌های افتاده
panel-justify = هم‌تراز از دو سو
panel-width = پهنای پنل
panel-relays = منبع: { $agency }
panel-published = انتشار: { $date }
panel-published-by-user = انتشار: { $date } (به گفتهٔ شما)
panel-unpublished = تاریخ انتشار در متن نیامده است؛ تاریخ‌های نسبی حساب نشده‌اند.
panel-set-date = تعیین تاریخ انتشار…
panel-change-date = تغییر تاریخ انتشار…
panel-set-event-date = تعیین تاریخ رویداد…
panel-event-undated = بی‌تاریخ
panel-other-readings = خوانش‌های دیگر: { $dates }
panel-date-from = به گفتهٔ «{ $title }»: { $reason }
panel-here-dated = در این مقاله: { $date }
panel-there-dated = در آن مقاله: { $date }
panel-also-told-in = همین رویداد در:
panel-date-unknown = بی‌تاریخ
panel-dated-sentence = جملهٔ تاریخ‌دار: { $sentence }
panel-undated-sentence = جمله‌ای که زمانش دانسته نیست: { $sentence }
panel-file = پرونده: { $file }
panel-encoding = نویسه‌گذاری: { $encoding }
timeline-label = گاه‌شمار رویدادها

# (end of panel)

### dialogs

bar-loading = خواندن کتابخانه…
bar-open = افزودن مقاله…
bar-export = خروجی تصویر…
bar-export-short = خروجی…
bar-menu = فهرست
bar-panel = نمایش پنل مقاله
bar-light = روشن
bar-dark = تیره
bar-direction = جهت زمان
bar-calendar = تقویم
bar-second-calendar = و { $name }
bar-no-second-calendar = تقویم دوم
bar-second-calendar-tip = تقویم دوم روی محور
bar-one-calendar = تنها یک تقویم
calendar-gregorian = میلادی
calendar-jalali = خورشیدی
calendar-hijri = قمری
dialog-close = بستن
dialog-cancel = انصراف
dialog-open-title = افزودن مقاله
dialog-save-title = ذخیرهٔ تصویر
dialog-filter-articles = مقاله‌ها (txt, md)
dialog-filter-all = همهٔ پرونده‌ها
path-hint = نشانی پرونده یا پوشه را بنویسید؛ ~ پوشهٔ خانه است.
path-label = نشانی پرونده
path-open = افزودن
path-save = ذخیره
date-published-title = تاریخ انتشار مقاله
date-event-title = تاریخ رویداد
date-label = تاریخ
date-hint = مانند { "\u2066" }۲۰۲۵-۱۰-۰۷{ "\u2069" } یا { "\u2066" }۱۴۰۴/۷/۱۵{ "\u2069" } یا ۱۵ مهر ۱۴۰۴
date-wrong = این تاریخ فهمیده نشد. مانند { "\u2066" }۲۰۲۵-۱۰-۰۷{ "\u2069" } یا { "\u2066" }۱۴۰۴/۷/۱۵{ "\u2069" } بنویسید.
date-set = ثبت تاریخ
date-clear = بازگشت به تاریخ متن
confirm-remove-title = مقاله برداشته شود؟
confirm-remove-text = «{ $title }» و رویدادهایی که تنها این مقاله گفته است از گاه‌نگار می‌روند. با واگرد برمی‌گردند.
confirm-remove-yes = برداشتن
confirm-overwrite-title = پرونده جایگزین شود؟
confirm-overwrite-text = پرونده‌ای به نام { $path } هست.
confirm-overwrite-yes = جایگزینی
summary-title = نتیجهٔ افزودن مقاله‌ها
summary-files = پرونده‌هایی که چیزی نیفزودند
summary-file = پرونده
summary-result = نتیجه
summary-duplicate = از پیش در کتابخانه بود
about-title = دربارهٔ گاه‌نگار
about-what = گاه‌نگار مقاله‌های خبری فارسی را به گاه‌شماری بدل می‌کند که خواننده بتواند آن را وارسی کند: هر تاریخ می‌گوید از کجا آمده است.
about-version = نسخهٔ { $version }
about-offline = همه چیز روی همین رایانه می‌ماند؛ گاه‌نگار با اینترنت کاری ندارد.
about-licence = پروانه: MIT یا Apache-2.0؛ قلم‌های وزیرمتن و Noto Emoji: OFL
export-title = خروجی تصویر
export-format = قالب
export-range = بازه
export-all = همهٔ گاه‌شمار
export-visible = بخش پیدا
export-heading = عنوان
export-heading-hint = عنوان روی تصویر (دلخواه)
export-width = پهنا
export-scale = بزرگی
export-theme = پوسته
export-rtl = راست به چپ
export-ltr = چپ به راست
export-with-sources = با فهرست شماره‌دار منبع‌ها
export-save = ذخیره…
export-measuring = اندازه‌گیری…
export-pixels = { $width } در { $height } پیکسل
export-units = { $width } در { $height } واحد؛ در هر بزرگی تیز می‌ماند
export-open-folder = باز کردن پوشه
export-error-exists = پرونده‌ای به این نام هست: { $path }
export-error-too-large = تصویر { $width } در { $height } پیکسل می‌شود؛ هر ضلع بیش از ۱۶٬۳۸۴ پیکسل نمی‌شود. پهنا یا بزرگی را کمتر کنید.
export-error-too-small = تصویر دست‌کم باید { $least } پیکسل پهنا و بلندی داشته باشد.
export-error-nothing = در این بازه رویدادی نیست.
export-error-write = نوشته نشد ({ $reason }): { $path }
settings-title = تنظیمات
settings-looks = نما
settings-time = زمان
settings-zoom = بزرگی صفحه
settings-larger = بزرگ‌تر
settings-smaller = کوچک‌تر
settings-language = زبان
settings-theme-system = مانند سیستم
articles-table = جدول مقاله‌ها…
articles-title = عنوان
articles-agency = خبرگزاری
articles-published = انتشار
articles-events = رویداد

# (end of dialogs)

### shortcuts

shortcuts-title = میان‌برها
shortcuts-pointer = با موشواره
shortcuts-keys = با صفحه‌کلید
shortcuts-does = چه می‌کند
shortcuts-press = کلید
shortcuts-gesture = حرکت
gesture-wheel = چرخ
gesture-wheel-does = بزرگ‌نمایی زیر نشانگر (با Ctrl ریزتر)
gesture-shift-wheel = Shift و چرخ
gesture-shift-wheel-does = جابه‌جایی در زمان
gesture-drag = کشیدن
gesture-drag-does = جابه‌جایی در زمان
gesture-shift-drag = Shift و کشیدن
gesture-shift-drag-does = بزرگ‌نمایی یک بازه
gesture-double-click = دو کلیک
gesture-double-click-does = بزرگ‌نمایی همان جا
gesture-alt-wheel = Alt و چرخ
gesture-alt-wheel-does = بلندی ردیف‌ها
action-fit-all = نمایش همه
action-focus-selection = آوردن رویداد به میانه، بار دوم نزدیک‌تر
action-today = امروز
action-next-event = رویداد بعدی
action-previous-event = رویداد پیشین
action-pan-left = رفتن به چپ
action-pan-right = رفتن به راست
action-zoom-in = بزرگ‌نمایی
action-zoom-out = کوچک‌نمایی
action-interface-larger = بزرگ‌تر کردن نوشته‌ها و دکمه‌ها
action-interface-smaller = کوچک‌تر کردن نوشته‌ها و دکمه‌ها
action-interface-normal = اندازهٔ معمول نوشته‌ها و دکمه‌ها
action-reverse-time = وارونه کردن جهت زمان
action-next-calendar = تقویم بعدی
action-second-calendar = تقویم دوم
action-toggle-theme = روشن یا تیره
action-switch-language = English
action-toggle-panel = پنل مقاله
action-toggle-tray = رویدادهای بی‌تاریخ
action-open = افزودن مقاله…
action-paste = چسباندن متن یا پرونده
action-undo = واگرد
action-redo = انجام دوباره
action-export = خروجی تصویر…
action-help = میان‌برها
action-close = بستن چیز رویی
action-quit = پایان

# (end of shortcuts)

# Text that is read or written
panel-article-text = متن مقاله
edit-menu = متن
edit-copy = رونوشت
edit-copy-paragraph = رونوشت از بند
edit-cut = برش
edit-paste = چسباندن
edit-delete = پاک کردن
edit-select-all = انتخاب همه
gesture-drag-text = کشیدن روی متن
gesture-drag-text-does = گزینش متن: در مقاله، پیام‌ها و کارت برگزیده
gesture-copy = Ctrl+C
gesture-copy-does = رونوشت از متن گزیده یا رویداد برگزیده
gesture-second-button = دکمهٔ دوم
gesture-second-button-does = رونوشت از عنوان، تاریخ یا بند
card-copy-title = رونوشت از عنوان
card-copy-date = رونوشت از تاریخ
card-copy-all = رونوشت از همه

# (end of text)
