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
start-period-unusable = Write two dates, such as 1-9-2021. The last one must be later.
start-begin = Begin drawing
start-open-drawing = Open my drawing
start-open-setup = My facilitator gave me a file
start-guide-title = I guide a group
start-guide-body = Collect the drawings, lay them side by side, mark the phases and make a report.
start-new-group = Bring drawings together
start-open-group = Open my group
start-drop-hint = You can also drop files on this window.
start-example-title = Have a look first?
start-example-body = Nine made-up people who work in education. You cannot break anything.
start-example = Look at an example group
start-no-display = No screen was found. Start Potloodlijn in a desktop, or use a command without a window: potloodlijn --help
start-no-x11 = A library for windows is missing. On Debian or Ubuntu, install: sudo apt install libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri
start-no-xkbcommon = The library libxkbcommon-x11 is missing. On Debian or Ubuntu, install: sudo apt install libxkbcommon-x11-0
start-no-graphics = No graphics driver was found. On Debian or Ubuntu, install: sudo apt install libegl1 libgl1-mesa-dri (or try POTLOODLIJN_RENDERER=wgpu)
start-no-window = The window cannot open: { $detail }

hand-right = I draw right-handed
hand-left = I draw left-handed
size-usual = Usual size
size-large = Large
size-largest = Very large
contrast-strong = Strong contrast
motion-less = Less motion
paper-light = Light
paper-dark = Dark
paper-system = As the computer

# The bar above a drawing or a group.
bar-back = ← Start
bar-undo = Undo
bar-redo = Redo
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
event-add-private = Something at home
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
mention-other = Other, namely…
mention-remove = Remove
sign-minus = − unhelpful
sign-none = neither
sign-plus = + helpful
event-share = Who may see this?
share-self = Only me
share-facilitator = The facilitator
share-report = In the report too
share-self-hint = This never leaves this device.
share-facilitator-hint = Your facilitator sees it when you hand in. It is not in the report.
share-report-hint = It may be in the report about the group, without your code.
event-remove = Remove this event

# Handing in and saving.
hand-in-title = Hand in
hand-in-intro = This goes into the file for your facilitator. Your own drawing simply stays here.
hand-in-curves = • { $n } of the { $of } lines
hand-in-events = { $n ->
    [one] • 1 event
   *[other] • { $n } events
}
hand-in-kept = { $n ->
    [0] • Nothing is marked “only me”.
    [one] • 1 event is only for you and does not go along.
   *[other] • { $n } events are only for you and do not go along.
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
notice-working = Working…
notice-newer-version = This file comes from a newer Potloodlijn. You can look at it. Nothing is overwritten.
message-handed-in = Handed in
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
message-seal = Handing in cannot be done here yet
message-seal-body = Your facilitator asks for a sealed file. This version cannot do that yet. Your drawing stays here; ask your facilitator for another way.
message-save-first = Save your work first
message-save-first-body = What is open here is not saved yet. Save it, and then open the other file.
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
undo-merge = bringing drawings together
