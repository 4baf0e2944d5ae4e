# The start screen.
start-lead = Draw how things went at work. Seven pencils, one timeline.
start-draw-title = I am going to draw
start-instrument = What is it about?
start-with-setup = You draw with: { $name }
start-forget-setup = Go on without this file
start-code = Your code
start-code-hint = Your facilitator gives you a code, such as P07. Do not fill in a name.
start-code-unusable = Use only letters, digits, - and _. For example P07.
start-period = The period you draw about
start-period-from = from
start-period-to = up to
start-period-unusable = The last day has to be later than the first.
start-period-too-long = A period is at most { $most } years here.
start-period-read = From { $from } to { $to }.
start-code-first = Fill in your code first.
start-code-name = Is this a name? Please use the code you were given.
start-period-first = The period is not right yet. Look under “Another period or subject”.
start-otherwise = Another period or subject
start-doors = ← Back to the beginning
start-begin = Begin drawing
start-open-drawing = Go on with my drawing
start-open-setup = My facilitator gave me a file
start-guide-title = I guide a group
start-guide-body = Collect the drawings, lay them side by side, mark the phases and make a report.
start-new-group = Bring drawings together
start-open-group = Open my group
start-talk = Talk a drawing through
start-drop-hint = You can also drop files on this window.
start-example = Just look? Nine invented people from education
start-no-display = No screen was found. Start Potloodlijn in a desktop, or use a command without a window: potloodlijn --help
start-no-x11 = A library for windows is missing. On Debian or Ubuntu, install: sudo apt install libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri
start-no-xkbcommon = The library libxkbcommon-x11 is missing. On Debian or Ubuntu, install: sudo apt install libxkbcommon-x11-0
start-no-graphics = No graphics driver was found. On Debian or Ubuntu, install: sudo apt install libegl1 libgl1-mesa-dri (or try POTLOODLIJN_RENDERER=software)
start-no-window = The window cannot open: { $detail }
start-other-painter = The window is drawn in another way than usual, which may be slower.
preferences-damaged = Your preferences (language, paper, hand) could not be read. They are as usual again. The old file was kept: { $path }
preferences-incomplete = One or more preferences were not understood. Those are as usual again. The others stayed.
preferences-not-kept = Your preferences cannot be kept on this computer: { $detail } All else works.

hand-right = I draw right-handed
hand-left = I draw left-handed
size-usual = Usual size
size-large = Large
size-largest = Very large
size-double = Double
contrast-strong = Strong contrast
motion-less = Less motion
paper-light = Light
paper-dark = Dark
paper-system = As the computer

# The bar above a drawing or a group.
bar-back = ← Start
bar-undo = Undo
bar-redo = Redo
bar-comfort = Letters, paper, language…
undone = Undone: { $what }
undone-line = Undone: { $what } ({ $name })
redone = Done again: { $what }
redone-line = Done again: { $what } ({ $name })
bar-saved = Everything is in { $file }.
bar-saved-before = Saved in { $file }. What you did after that is not in it yet.
bar-not-saved = Not saved in a file yet.
bar-save = Save
bar-hand-in = Hand in…
bar-print-mine = Make a page…

# The sheet.
pencil-drawn = drawn
pencil-not-drawn = not drawn yet
tool-pencil = Pencil
tool-eraser = Eraser
sheet-high-end = ↑ { $words }
sheet-low-end = ↓ { $words }
sheet-label = Sheet to draw on: { $indicator }
lane-label = Lane { $lane }: click to add something
lane-hint = Click for a moment, drag for a period.
events-add = Put something on the timeline
event-add-work = Something at work
event-add-private = Something private
event-add-intervention = Help I got

# The card of an event.
event-title = Event
event-untitled = (no word yet)
event-close = Done
event-what = What happened?
event-what-hint = A few words
event-when = When
event-from = From
event-to = Up to
event-period = It lasted longer
precision-day = on that day
precision-month = in that month
precision-season = in that season
precision-about = about then
event-impact = How did it work out?
impact-minus-2 = very badly
impact-minus-1 = badly
impact-0 = neither
impact-plus-1 = well
impact-plus-2 = very well
event-note = Would you like to say more?
event-actors = Who had a part in it?
event-factors = What had a part in it?
event-indicators = Which lines did it touch?
mention-add = Add…
mention-search = Type a part of the name
mention-other = Other, namely…
mention-remove = Remove
sign-minus = − unfavourable
sign-none = neither
sign-plus = + favourable
event-share = Who may see this?
share-self = Only me
share-facilitator = The facilitator
share-report = In the report too
share-self-hint = This never leaves this device.
share-facilitator-hint = Your facilitator sees it when you hand in. It is not in the report.
share-report-hint = It may be in the report about the group, without your code.
share-facilitator-hint-talk = Only you see it, with this code. It is not in the report.
share-report-hint-talk = It may be in the report about the group, without the code.
event-remove = Remove this event

# Handing in and saving.
hand-in-title = Hand in
hand-in-intro = This goes into the file for your facilitator.
hand-in-stays = Your own drawing simply stays here.
hand-in-forgets = After handing in, this device forgets your drawing: what is kept of it, and earlier versions.
hand-in-forgets-own = Your own file goes too: { $path }
hand-in-forgets-hint = Only what you hand in stays. If you want to keep something yourself, close this and save your pages first.
hand-in-curves = • { $n } of the { $of } lines
hand-in-events = { $n ->
    [one] • 1 event
   *[other] • { $n } events
}
hand-in-landmarks = { $n ->
    [one] • 1 moment or chapter
   *[other] • { $n } moments and chapters
}
hand-in-answers = { $n ->
    [one] • 1 answer to a question
   *[other] • { $n } answers to questions
}
hand-in-by-hand = { $n ->
    [one] • Words that you wrote by hand, once
   *[other] • Words that you wrote by hand, { $n } times
}
hand-in-now = { $n ->
    [one] • 1 moment of now
   *[other] • { $n } moments of now
}
hand-in-go = Hand in
hand-in-nothing = Draw a line first. Then you can hand in.
consent-title = What do you agree to?
consent-interview = The facilitator may talk with me about it.
consent-group-figures = My lines count in figures about the group.
consent-quotes = My words may be in the report, if I approve each quote.
path-title-open = Open
path-title-setup = Open the file your facilitator gave you
path-title-add = Bring drawings together
path-title-save-sheet = Save your drawing
path-title-save-group = Save the group
path-title-report = Make a pdf
path-add-hint = One file or folder on each line. Of a folder, all files of Potloodlijn are read.
path-where = Where does the file go?
path-which = Which file?
path-browse = Browse…
path-open = Open
path-save = Save
path-make = Make
dialog-cancel = Not now
dialog-close = Close
unsaved-title = Something is not saved yet
unsaved-body = Would you like to save it before you go on?
unsaved-save = Save
unsaved-leave = Leave without saving
unsaved-stay = Stay here
file-name-own = own
file-name-group = group
notice-saved = Saved: { $path }
notice-saved-short = Saved
notice-working = Working…
notice-newer-version = This file comes from a newer Potloodlijn. You can look at it. Nothing is overwritten.
message-handed-in = Handed in
message-forgotten = This device has forgotten your drawing. Only your hand-in is still there. Save or print your receipt below if you like; after that there is nothing to see here any more.
message-not-forgotten = This device was to forget your drawing, but not everything could be erased: { $why } Ask your facilitator to have a look.
notice-forgotten = This device has forgotten your drawing. Your hand-in is in { $path }
message-handed-in-body = Your drawing is in { $path }. Give this file to your facilitator. Thank you for drawing.
message-unreadable = This file cannot be opened
message-unreadable-body = { $file }: { $why }. The file was not changed.
message-unwritable = Saving did not work
message-unwritable-body = { $file }: { $why }. Your work is still in this window. Try another place.
message-pages = the pages could not be made ({ $detail })
message-newer = This file is not overwritten
message-newer-body = It comes from a newer Potloodlijn. Saving could lose something. Install the newer version.
message-instrument = This instrument is not known
message-instrument-body = This drawing was made with the instrument “{ $instrument }”. Open the file your facilitator gave you first, then the drawing.
message-still-writing = Something is still being written
message-still-writing-body = The window closes by itself when that is done.
message-writing-long = Writing to { $path } takes long. Perhaps that place cannot be reached now, such as a network disk that is gone.
message-writing-long-somewhere = The writing takes long. Perhaps the place cannot be reached now, such as a network disk that is gone.
message-writing-loss = You can wait, or close all the same. What is not written yet may then not get there: what stood there stands there still. What was to be erased may still be there.
message-writing-close = Close all the same
message-save-first = Save your work first
message-save-first-body = What is open here is not saved yet. Save it, and then open the other file.
message-now-first = A moment was begun here
message-now-first-body = What you filled in at “{ $open }” is not kept yet. Saving the drawing does not keep it. Go to “{ $open }” and choose “{ $keep }” or “{ $leave }”. Then open the other file.
message-too-large = This becomes too large
message-too-large-body = The file would be larger than { $most } MiB, and then it would not open again. So nothing was written, and what was there is still there. Divide the people over two groups, or leave out raw pen lines.
message-own-file = Choose another name
message-own-file-body = Your own drawing is in this place, with all that is only for you. Give the file to hand in another name.
message-nothing = Nothing found
message-nothing-body = There are no files of Potloodlijn in this folder.

# What stands with Undo and Redo.
undo-stroke = line
undo-erase = erasing
undo-add-event = adding an event
undo-change-event = changing an event
undo-remove-event = removing an event
undo-consent = changing what you agree to
undo-phases = changing phases
undo-other-drawing = choosing another drawing
undo-merge = bringing drawings together
