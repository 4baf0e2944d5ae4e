# The second look: looking at the drawing together with the participant.
view-interview = Interview
interview-not-agreed-title = No yes to an interview yet
interview-not-agreed-body = This participant has not said that you may talk about the drawing. Ask first. If the participant says yes now, keep that here, with today's date.
interview-agree-now = The participant says yes now
interview-the-sheet = The sheet
interview-the-questions = The questions
interview-tool-point = Point
interview-tool-pencil = Draw again
interview-tool-eraser = Eraser
interview-choose-pencil = Choose a pencil
interview-tools = Point and draw
interview-shown = What you see
interview-show-phases = Phases
interview-show-first = First drawing
interview-sheet-point = Sheet: press to point at a moment
interview-cursor-line = { $line }: { $level }
interview-cursor-events = Going on then: { $titles }
interview-sheet-draw = Sheet: draw a stretch again
interview-no-first = No first drawing is kept yet. It is kept as soon as you change something here.
interview-nothing-changed = Nothing has changed since the first drawing of { $date }.
interview-changed = Changed since the first drawing of { $date } (thin grey line): { $stretches }.
interview-changed-in = { $line } in { $from }
interview-changed-between = { $line } from { $from } to { $to }
interview-panel-agenda = Questions
interview-panel-closing = Looking back
interview-panel-quotes = Quotes

# The moments to ask about.
interview-agenda-title = Moments to ask about
interview-agenda-count = { $n } of { $of } asked
interview-agenda-empty = Nothing stands out in this drawing. Press the sheet to choose a moment yourself.
interview-agenda-point = { $when }: { $question }
interview-agenda-dropped = Left out ({ $n })
interview-asked = Asked
interview-drop = Leave out
interview-remove = Remove
interview-put-back = Put back
interview-what-was-said = What was said?
interview-own-question = Your question
interview-point-hint = Press the sheet to point at a moment. You can then add something there.

# The moment you are talking about.
interview-moment = Around { $when }
interview-in-phase = Phase { $letter } { $name }
interview-note-here = Add:
interview-add-words = Literal words
interview-put-on-agenda = A question of your own
interview-told-near = Already told around this time:

# Quotes.
interview-quotes = Literal words
interview-quote-add = Write down literal words
interview-quote-field = Literal words { $n }
interview-quote-hint = As it was said
interview-quote-when = Moment of literal words { $n }
interview-quote-no-line = no line in particular
interview-quote-to-pointed = Put with the moment on the sheet: { $when }
interview-quote-to-pointed-line = Put with the moment on the sheet: { $when }, { $line }
interview-quote-mark = “
interview-quote-on-sheet = ‘{ $text }’, at { $when }, { $line }
interview-quote-not-asked = not asked yet
interview-quote-yes = may be in the report
interview-quote-no = may not be in the report
interview-quotes-not-agreed = This participant has not said yes to quotes. Words you write down here come in no report at all.
interview-quotes-none = No literal words have been written down yet. You can do that on the card of an event.
interview-turn-screen = Turn the screen to the participant.
interview-quote-place = Quote { $n } of { $of }
interview-quote-about = With: { $title }, { $when }
interview-quote-marks = ‘{ $text }’
interview-quote-question = May this be in the report as it is?
interview-say-yes = Yes
interview-say-no = No
interview-quote-said = { $said }, said on { $date }
interview-reword = Or rather like this:
interview-quote-before = ← Previous
interview-quote-next = Next →
interview-quotes-back = Back to the interview

# Looking back.
interview-closing-hint = Close with these questions. Then keep what the answer speaks of.
interview-levels = At which level is it? More than one is fine.
interview-locus = Where does the answer look for it?
interview-locus-individual = In the person
interview-locus-environment = In the environment

# What stands with Undo and Redo.
undo-agenda = ticking or leaving out a question
undo-agenda-text = own question
undo-agenda-note = note with a question
undo-agenda-remove = removing an own question
undo-redraw = a stretch drawn again
undo-add-quote = literal words
undo-say-to-quote = answer to a quote
undo-reword-quote = wording of a quote
undo-code-answer = what the answer speaks of

# Printing.
bar-print-agenda = Print the questions…
file-name-agenda = questions

# One drawing that belongs to no group.
bar-draw-on = Draw on as the participant
bar-talk = Talk it through as the facilitator
bar-one-drawing = Drawing of { $code }
file-name-talked = talked-through
