# A tap on the sheet: a word beside the line.
events-quick-label = What happened then?
events-quick-hint = What happened then?
events-quick-put = Put it there
events-quick-drop = Never mind

# The lanes.
events-lane-word = Type here what happened
events-and-more = { $n } more
events-lane-and-more = { $lane } +{ $n }
events-list-open = { $lane }: see the list, { $n } without room on the lane
events-list-title = { $lane }: { $n }
events-list-row = { $what } ({ $when })
events-list-close = Close the list
events-spoken-moment = { $what }, { $when }
events-spoken-period = { $what }, from { $from } up to { $to }

# Where a line changes.
events-slope-mark = ?
events-slope-question = Around { $when } your line changes. { $asked }
events-slope-asked = Did something happen then?
events-slope-add = I will add it
events-slope-no-cause = No cause, it felt so
events-slope-pass = Do not ask this here again
events-slope-hide = Hide all question marks
events-slope-later = Maybe later
events-slope-switch = Question marks at the line

# Writing by hand.
events-tool-write = Write
events-write-hint = The eraser takes it away again.
events-words-handle = Handwritten words { $n }: who may see this?
events-words-row = By hand, { $when }
events-words-remove = Remove
events-words-close = Done

# The card, part by part.
events-card-precise = How exactly do you know?
event-title-full = No more fits here. Put the rest under “Say more”.
events-card-note = Say more
events-card-parts = Who and what had a part in it
events-card-help = About this help
events-card-with-count = { $title } ({ $n })
events-help-by = Who offered it?
events-help-choose = Choose…
events-help-nobody = I do not know
events-help-used = Did you make use of it?
events-help-in-time = Did it come in time?
events-help-yes = yes
events-help-no = no
events-help-unknown = I do not know
events-help-helped = How much did it help?
events-help-aim = What was it for?
events-help-reach = Who or what did it change?
events-help-aim-prevent = preventing complaints
events-help-aim-treat = treating complaints
events-help-reach-individual = me
events-help-reach-team = the team
events-help-reach-organisation = the organisation
events-helped-minus-2 = made it much worse
events-helped-minus-1 = made it worse
events-helped-0 = did not help
events-helped-plus-1 = helped a little
events-helped-plus-2 = helped a lot

# What stands with Undo and Redo.
undo-move-event = moving an event
undo-answer-slope = answer at the line
undo-write = writing
undo-rub-words = removing words
undo-share-words = who may see the words
