# Where the group stands.
view-standing = Overview
standing-next = Next step
standing-free = Nothing here has to be done, and nothing is scored. You can do something else as well.
standing-people = Person by person
standing-key = Filled: done. Open: this waits. Small: nothing to do here. Press a row to go on with someone.
standing-drawing = Drawing
standing-talk = Interview
standing-phases = Phases
standing-quotes = Quotes
standing-consent = Says yes to
standing-here = handed in
standing-unchecked = from paper, to be checked
standing-not-here = not handed in yet
standing-not-yet = not yet
standing-not-agreed = not agreed
standing-by-facilitator = by the facilitator
standing-by = by { $who }
standing-weeks-apart = { $by }; second: { $weeks } weeks apart
standing-differ = { $by }; second: { $n } phases differ
standing-no-quotes = none
standing-quotes-asked = { $answered } of { $n } asked, { $approved } yes
standing-may-talk = interview
standing-in-figures = figures
standing-may-quote = quotes
standing-nothing = nothing

standing-next-bring-title = Bring the drawings together
standing-next-bring-why = There is no drawing in this group yet.
standing-next-bring-press = Add drawings…
standing-next-paper-title = Check the drawings from paper
standing-next-paper-why = { $n ->
    [one] 1 drawing was
   *[other] { $n } drawings were
} read from paper and not checked yet. Until then they count nowhere.
standing-next-paper-press = Go to the sheets
standing-next-talk-title = Talk the drawings through
standing-next-talk-why = { $of ->
    [one] The one person who agreed to an interview has not been spoken with yet.
   *[other] { $n } of the { $of } people who agreed to an interview { $n ->
        [one] has
       *[other] have
    } not been spoken with yet.
}
standing-next-talk-press = Go to the interview with { $code }
standing-next-phases-title = Set the phases
standing-next-phases-why = { $n ->
    [one] 1 of the { $of } drawings has no phases yet. Without phases it does not count in the common threads.
   *[other] { $n } of the { $of } drawings have no phases yet. Without phases they do not count in the common threads.
}
standing-next-phases-press = Go to the drawing of { $code }
standing-next-quotes-title = Ask about the quotes
standing-next-quotes-why = { $n ->
    [one] About 1 quote its owner has
   *[other] About { $n } quotes their owners have
} not said yes or no yet.
standing-next-quotes-press = Ask { $code }
standing-next-redesign-title = Make the redesign together
standing-next-redesign-why = Everyone has been spoken with and the phases are set. There is nothing on the board yet.
standing-next-redesign-press = Go to the board
standing-next-goals-title = Agree on what it is to bring
standing-next-goals-why = { $n ->
    [one] 1 of the { $of } cards on the board has
   *[other] { $n } of the { $of } cards on the board have
} no goal yet. A good idea without a goal fades soon.
standing-next-goals-press = Go to the board
standing-next-before-title = Measure how it is now
standing-next-before-why = There is no measurement before yet. Without it nobody can see later whether anything changed.
standing-next-before-press = Go to the measurements
standing-next-after-title = Measure again later
standing-next-after-why = There is a measurement before, and none after it yet.
standing-next-after-press = Go to the measurements
standing-next-share-title = Share what the group wants to share
standing-next-share-why = All steps were taken.
standing-next-share-press = Go to sharing

# Searching all words.
search-label = Search all words of the group
search-clear = Clear
search-found = { $n ->
    [one] 1 place found
   *[other] { $n } places found
}
search-nothing = These words stand nowhere together. A short part of a word is enough.
search-in-event = event
search-in-note = note at an event
search-in-own-words = who or what, in own words
search-in-quote = quote
search-in-answer = answer to a question at the end
search-in-landmark = landmark
search-in-agenda = note at the interview
search-in-border = reason of a border
search-in-card = card on the board
search-in-moment = moment on the board
