# The catalogue in Persian. Sections by module; the same ids stand in en.ftl.

### common
app-name = گاه‌نگار
count-events = { $count } رویداد
count-articles = { $count } مقاله
count-sources = { $count } منبع
error-unreadable-file = «{ $file }» خوانده نشد: { $reason }

### article

# (end of article)

### library

# (end of library)

### cli

# (end of cli)

### extract-explain

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
