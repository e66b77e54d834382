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
