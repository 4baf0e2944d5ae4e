# Layers behind the sheet.
layers-button = Background
layers-intro = Only put something behind your lines if it helps you. Holidays pull memories towards themselves.
layers-school = School holidays
layers-school-region = Region
layers-school-noord = North
layers-school-midden = Middle
layers-school-zuid = South
layers-school-calendar = School holidays { $region }
layers-school-source = Set by the Dutch ministry of education. Autumn and spring are advice: your school could choose another week.
layers-public = Public holidays
layers-from-file = Calendar from a file…
layers-from-file-other = Another calendar…
layers-path-title = Which calendar?
layers-path-hint = A calendar (.ics), or a table (.csv) with the columns from, to and name. The calendar stays on this device.
layers-were-on = In the background while drawing: { $names }
layers-own = an own calendar
layers-read = { $n ->
    [one] { $name }: 1 entry read.
   *[other] { $name }: { $n } entries read.
}
layers-remark-no-date = { $n ->
    [one] Passed over: 1 line has no date that can be read (line { $lines }). Write a date as 1-3-2022 or 1 March 2022.
   *[other] Passed over: { $n } lines have no date that can be read (line { $lines }). Write a date as 1-3-2022 or 1 March 2022.
}
layers-remark-ends-early = { $n ->
    [one] Passed over: 1 line ends before it begins (line { $lines }).
   *[other] Passed over: { $n } lines end before they begin (line { $lines }).
}
layers-remark-no-name = { $n ->
    [one] Passed over: 1 line has no name (line { $lines }).
   *[other] Passed over: { $n } lines have no name (line { $lines }).
}
layers-remark-not-a-line = { $n ->
    [one] Passed over: 1 line does not belong in a calendar (line { $lines }).
   *[other] Passed over: { $n } lines do not belong in a calendar (line { $lines }).
}
layers-remark-cancelled = { $n ->
    [one] Passed over: 1 entry does not take place (line { $lines }).
   *[other] Passed over: { $n } entries do not take place (line { $lines }).
}
layers-remark-private = { $n ->
    [one] Passed over: 1 entry is private (line { $lines }).
   *[other] Passed over: { $n } entries are private (line { $lines }).
}
layers-remark-not-an-event = { $n ->
    [one] Passed over: 1 task or note (line { $lines }).
   *[other] Passed over: { $n } tasks or notes (line { $lines }).
}
layers-remark-stops-early = { $n ->
    [one] Passed over: 1 entry is not complete (line { $lines }).
   *[other] Passed over: { $n } entries are not complete (line { $lines }).
}
layers-remark-outside = { $n ->
    [one] Passed over: 1 entry does not occur in this period (line { $lines }).
   *[other] Passed over: { $n } entries do not occur in this period (line { $lines }).
}
layers-remark-above = { $n ->
    [one] Passed over: 1 line stands above the names of the columns (line { $lines }).
   *[other] Passed over: { $n } lines stand above the names of the columns (line { $lines }).
}
layers-remark-repeats = { $n ->
    [one] 1 entry repeats in a way that the program does not know; you see only the first time (line { $lines }).
   *[other] { $n } entries repeat in a way that the program does not know; you see only the first time (line { $lines }).
}
layers-remark-quote = { $n ->
    [one] In 1 line a quotation mark opens that closes nowhere; the line was read without it (line { $lines }).
   *[other] In { $n } lines a quotation mark opens that closes nowhere; they were read without it (line { $lines }).
}

break-autumn = autumn
break-christmas = Christmas
break-spring = spring
break-may = May
break-summer = summer
holiday-new-year = New Year
holiday-good-friday = Good Friday
holiday-easter = Easter
holiday-easter-monday = Easter Monday
holiday-queens-day = Queen’s Day
holiday-kings-day = King’s Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension
holiday-whit-sunday = Whitsun
holiday-whit-monday = Whit Monday
holiday-christmas = Christmas
holiday-boxing-day = Boxing Day

calendar-no-header = this is no calendar (.ics) and no table (.csv) with dates. A table begins for example with: from;to;name
calendar-which-columns = it cannot be seen which column holds the dates and which the names
calendar-day-or-month = it cannot be seen whether the day comes first or the month (look at line { $line })
calendar-no-entries = there is nothing in it with a date and a name
calendar-no-entries-from = there is nothing in it with a date and a name that can be read; look at line { $line } first
calendar-too-many = there are more than { $most } entries in it (from line { $line })

# Landmarks: own moments and chapters.
landmarks-title = Where were you then?
landmarks-intro = First put down a few things you are sure of. A move, a new job, a party. They help you find the rest again. A few is enough, and none is fine too.
landmarks-add-moment = Add a moment
landmarks-add-chapter = Add a chapter
landmarks-chapter-hint = A chapter is a period with a name, such as “with team A”.
landmarks-empty = Nothing here yet.
landmarks-press = Press on the timeline where something was, and type what it was. Drag for a chapter.
landmarks-strip = Timeline with your moments and chapters
landmarks-moment = Moment { $n }
landmarks-chapter = Chapter { $n }
landmarks-what = What was it?
landmarks-what-hint = A few words
landmarks-when = When
landmarks-from = From
landmarks-to = To
landmarks-how-exact = How exactly do you know?
landmarks-share = Who may see this?
landmarks-remove = Take away
landmarks-untitled = (no word yet)
landmarks-about = ≈ { $words }

undo-add-landmark = add a landmark
undo-change-landmark = change a landmark
undo-remove-landmark = take a landmark away

report-layers-school = { $n ->
    [one] For 1 of the { $of } the school holidays stood in the background while drawing. That pulls memories towards the holidays.
   *[other] For { $n } of the { $of } the school holidays stood in the background while drawing. That pulls memories towards the holidays.
}
layers-path-hint-handed-out = A calendar (.ics), or a table (.csv) with the columns from, to and name. What you read in here goes to every participant. Private entries and the name of the calendar stay out; the rest you can look through, rename and take out.
calendar-ask-order = What comes first in these dates?
calendar-day-first = The day first
calendar-month-first = The month first
calendar-ask-columns = Which column is what?
calendar-column-from = First day:
calendar-column-to = Last day, if there is one:
calendar-column-name = What there is:
calendar-has-header = The first line names the columns
calendar-read = Read the calendar
