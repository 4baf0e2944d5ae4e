# The redesign board.
view-board = Redesign
board-large = Large type
board-keys = Drag a card, or move it with Ctrl and an arrow.
board-cards = Cards
board-moments = Moments
board-empty-title = What can be different?
board-empty-body = Here you work out together who could have acted at which moment, and what you will do differently from now on. Each idea becomes a card with a goal, an owner and a day to look back. There are no codes and no dates on this board: everyone may look along.
board-proposed = These moments return with several people:
board-proposed-row = { $phase } · { $words } ({ $persons ->
    [one] 1 person
   *[other] { $persons } people
})
board-none-shared = No moment in the drawings returns with three people or more yet. You can write one down yourself.
board-rule = A moment: within a month several lines change steeply. It is shown only when three people or more have it.
board-take-all = Put these moments on the board
board-take = Put on the board
board-take-label = Put on the board: { $words }
board-more-proposed = More moments from the drawings
board-add-moment = Write a moment yourself
board-all-moments = All moments · { $n ->
    [one] 1 card
   *[other] { $n } cards
}
board-all-title = All moments
board-moment-title = { $phase }{ $words } · { $n }
board-moment-unnamed = No words yet
board-moment-what = What happens at this moment?
board-moment-hint = In words that are about nobody in particular
board-moment-count = { $persons ->
    [one] 1 person has it.
   *[other] { $persons } people have it.
}
board-remove-moment = Take this moment away
board-moment-words = { $stretch }: { $what }
board-phase-and-words = { $phase } · { $words }
board-change-moment = Change this moment
board-told = { $persons } told of it
board-stretch-begin = Beginning
board-stretch-middle = Middle
board-stretch-end = End
board-falls = fall of { $names }
board-rises = rise of { $names }
board-falls-and-rises = fall of { $falls }, rise of { $rises }
board-question = Who could have acted here, and what do we do differently from now on?
board-who-title = Who can act here?
board-who-hint = Choose someone to make a card.
board-who-counts = Beside a name stands how many people told of that role in phase { $phase }. It does not say what the role did.
board-formal = By their office
board-informal = Also without an office
board-pick-formal = Make a card for { $name }, by office
board-pick-informal = Make a card for { $name }, informally
board-pick-hint = Make a card
board-add-card = Add a card
board-add-card-label = Add a card to { $level }
board-card = Card
board-close = Done
board-card-label = Card: { $words }
board-card-unnamed = No words yet
board-card-formal = { $name } (by office)
board-card-informal = { $name } (informally)
board-card-goal = Goal: { $goal }
board-card-check = Look back: { $date }
board-card-open = Not finished yet
board-what = What changes?
board-what-hint = For example: call within a week
board-who = Who does it?
board-by-office = By office
board-informally = Informally
board-level = Where does it take hold?
board-goal = What is it to bring?
board-goal-hint = For example: nobody is left alone with it for long
board-indicator = How will you notice?
board-baseline = Compared with { $time }: a measurement of how it is then. A line drawn from memory does not count for that.
board-target = Agree on what is enough
board-target-persons = So many people move the right way
board-target-at = by { $time }
board-owner = Who sees to it?
board-checks = When do we look back?
board-check-date = Day { $n } to look back
board-check-done = Looked back
board-check-remove = Take this day away
board-check-seen = What did we see?
board-check-add = Choose a day
board-card-moment = At which moment?
board-card-no-moment = No moment
board-remove-card = Take this card away
board-role-none = Nobody yet
board-role-other = Another role
board-role-hint = A role, not a name
board-role-label = { $what } { $role }
board-role-words = { $what } In own words
board-missing-goal = a goal
board-missing-owner = someone who sees to it
board-missing-check = a day to look back
board-list = { $first } and { $last }
board-missing = A plan that nobody looks back on gets out of sight. This card could still use: { $list }.
undo-add-moment = Add a moment
undo-change-moment = Change a moment
undo-remove-moment = Take a moment away
undo-add-card = Add a card
undo-change-card = Change a card
undo-move-card = Move a card
undo-remove-card = Take a card away
board-for-report = For the report to HR
board-for-report-hint = Look through the words under Sharing; before that the action is not in the report.

# What the drawings say of a moment.
board-mattered-title = What was going on
board-mattered-phase = In phase { $phase } people told of:
board-mattered-row = { $name }: { $words }
board-mattered-hard = as unfavourable
board-mattered-helped = as favourable
board-mattered-both = as unfavourable and as favourable

# Free notes and dots in the workshop.
board-by-level = A column for each level
board-by-moment = A column for each moment
board-add-note = Add a note
board-add-note-label = Add a note to { $level }
board-note = Note
board-note-what = What do you want to remember?
board-note-hint = A note is no agreement and counts nowhere.
board-note-unnamed = Empty note
board-note-label = Note: { $words }
board-remove-note = Take this note away
board-put-dots = Put dots
board-put-dots-hint = Press a card or a note for a dot. Nobody sees whose dot it is.
board-one-dot-less = Take a dot off: { $what }
board-dots-count = { $n ->
    [one] 1 dot
   *[other] { $n } dots
}
board-most-dots = Most dots ({ $n } of { $total }): { $what }
board-most-dots-shared = { $many } cards and notes have the most dots: { $n } of { $total } each.
undo-add-note = Add a note
undo-change-note = Change a note
undo-move-note = Move a note
undo-remove-note = Take a note away
undo-dot = Dot
search-in-board-note = Note on the board
