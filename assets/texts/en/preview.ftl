view-pages = Pages
pages-kind-group = Report of the group
pages-kind-compare = Side by side, as you see it now
pages-kind-environment = The environment
pages-kind-poster = Poster
pages-kind-hr = Report for HR
pages-kind-journeys = The journeys
pages-kind-agenda = Questions to ask
pages-kind-blank = Drawing sheet
pages-kind-run = Run sheet
pages-making = The pages are being made…
pages-save = Save as PDF…
pages-open = Open the PDF
pages-before = Previous
pages-next = Next
pages-left-out = What is not on them
pages-compare-nobody = In the part you look at, nobody takes part in figures about the group.
pages-out-own = What someone keeps to themselves is on no page.
pages-out-not-asked = { $n ->
    [one] One drawing: whoever drew it has not said yes to talking about it.
   *[other] { $n } drawings: those who drew them have not said yes to talking about them.
}
pages-out-no-moment = { $n ->
    [one] One drawing: whoever made it filled in no moment of now.
   *[other] { $n } drawings: those who made them filled in no moment of now.
}
pages-out-names = Names and codes are not on them.
pages-out-quotes = { $n ->
    [one] 1 quote has not been approved.
   *[other] { $n } quotes have not been approved.
}
pages-out-few = { $n ->
    [one] Once
   *[other] { $n } times
}: it is about fewer than three people.
pages-out-lines = { $n ->
    [one] Once
   *[other] { $n } times
}: too few people drew that line.
pages-out-measured = { $n ->
    [one] Once
   *[other] { $n } times
}: too few people filled in every measurement.
pages-out-subtraction = { $n ->
    [one] Once
   *[other] { $n } times
}: with the other numbers someone could be worked out.
pages-out-not-approved = { $n ->
    [one] Once
   *[other] { $n } times
}: whoever said it did not approve it.
pages-out-words = { $n ->
    [one] Once
   *[other] { $n } times
}: it holds words that have not been looked through yet.
pages-out-not-counted = { $n ->
    [one] Once
   *[other] { $n } times
}: it is of someone who does not count here, since not every phase is set or was gone through.
pages-out-letters = Characters that cannot be printed, such as emoji. A □ stands there.
pages-paper = Paper
notice-not-opened = Your system did not open the file. It is at { $path }.
file-name-compare = side-by-side
file-name-environment = environment
file-name-poster = poster
file-name-journeys = journeys

# The board and the effect by themselves.
bar-print-board = Preview and print…
bar-print-effect = Preview and print…
pages-kind-board = The redesign
pages-kind-effect = The effect
file-name-board = redesign
file-name-effect = effect

# Whoever drew looks at their own pages.
own-pages-title = Your journey on paper
own-pages-back = Back to your drawing
own-pages-strips = Each line by itself too
own-pages-words = Your lines in words too
own-pages-closing = What you said to close
own-pages-phases = The phases
own-pages-own = What you keep to yourself too
own-pages-own-note = It will be on paper. Whoever sees the sheet can read it.
own-pages-out-kept = { $n ->
    [one] 1 thing that you keep to yourself.
   *[other] { $n } things that you keep to yourself.
}
own-pages-out-closing = What you said to close: you switched it off.
own-pages-out-phases = The phases: someone else saw those in your drawing.
board-page-foot = Agreed in the redesign. Nobody is named, only roles.
effect-page-foot = Measurements of now, of people who filled in twice. They say what changed, not why.
pages-out-one = { $n ->
    [one] Once
   *[other] { $n } times
}: only one person has that role; it is told as its level.
pages-out-role-of-one = Whoever is one person, such as the one manager, does not stand on it apart. Those roles are told together as “{ $level }”.
pages-only = Only { $code }
