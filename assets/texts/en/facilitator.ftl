# A group.
view-compare = Side by side
view-journey = One drawing
bar-add-files = Add drawings…
bar-print-journey = Make a page…
group-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
group-everyone = Everyone
group-search = Search a code
group-search-none = No code has that in it.
bar-document = Group
bar-document-drawing = Drawing
group-one-person = With more people you can compare.
group-empty-title = No drawings yet
group-empty-body = The drawings of the group come side by side here. Add files or a folder, or drop them on this window.

# Bringing together.
merge-title = This came in
merge-counts = New: { $added } · already here: { $same } · double: { $conflicting } · not read: { $refused }
merge-unreadable = { $file }: { $why }
merge-take = Take these
merge-again = The group has changed in the meantime. So everything was read again: have another look.
double-title = There are { $count } drawings of { $code }. Which one goes into the group?
double-note = What belongs to the other one does not go into the group. You can undo your choice.
double-here = In this group
double-from = From { $source }
double-period = { $from } – { $to }
double-holds = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $events ->
    [one] 1 event
   *[other] { $events } events
}
double-changed = Changed on { $day }
double-talked = Talked through
double-phases = Phases marked
fate-added-new = new
fate-added-newer = newer than what was here
fate-same = is here already
fate-same-older = a newer one is here already
fate-conflicting = another drawing of this code is here already; this one is not taken
fate-chosen = above you choose which drawing of this code goes into the group
fate-conflicting-spelling = { $theirs } is here already: the code differs in capitals only, so it may be the same person; this one is not taken
fate-refused-instrument = drawn with another instrument ({ $theirs } instead of { $ours })
fate-refused-indicator = has a line that this instrument does not know ({ $indicator })
fate-refused-phase = has a phase that this instrument does not know ({ $letter })
fate-refused-withdrawn = this person has withdrawn

# Side by side.
skipped-no-consent = Does not take part in figures about the group
skipped-not-checked = Read from paper and not checked yet
skipped-no-borders = The phases have not been marked yet
skipped-phase-missing = Phase { $letter } does not occur

# One drawing.
journey-choose = Choose a code on the left.
phase-begins = { $letter } { $name } begins
phase-set = Set { $letter } { $name }
phase-remove = Remove { $letter }
phase-hint = Drag a border on the sheet, or write the date.
phase-border = Border of phase { $letter }, { $date }
reading-files = { $n } of { $of } files read
reading-stop = Stop reading
merging-drawings = { $n } of { $of } drawings put together
merging-stop = Stop merging
reading-stopped = Stopped. Nothing was taken.
work-stumbled = Something went wrong in the program itself, so this did not work. What was saved is safe. Please try again; if it fails again, close the program and open it anew.
news-folder = { $n ->
    [one] A file has been added to the folder.
   *[other] { $n } files have been added to the folder.
}
news-take = Look at what came
news-leave = Not now

recent-title = Opened lately
recent-none = No group or set-up yet.
recent-not-here = This device forgets what is handed in. It remembers no files either.
recent-remember = Remember which groups and set-ups I open
recent-clear = Clear this list
