# Common threads: what returns with more people.
view-threads = Common threads
threads-actors = Who
threads-factors = What
threads-events = Events
threads-moments = Moments
threads-falls = What got worse first
threads-helped = What would have helped
threads-of = Counted with { $n } of { $of ->
    [one] { $of } person.
   *[other] { $of } people.
}
threads-signs = − { $minus } · + { $plus }
threads-spoken = { $persons ->
    [one] 1 person
   *[other] { $persons } people
}; unfavourable with { $minus }, favourable with { $plus }
threads-none = Nothing has been named here yet.
threads-lane = { $domain } ({ $n } in all)
explain-actors = Who had a part in it, by phase. Each person counts once in a cell, however often someone was named. − and + say with how many people that part was unfavourable or favourable.
explain-factors = What had a part in it, by phase. Each person counts once in a cell. − and + say with how many people it was unfavourable or favourable.
explain-events = With how many people something happened in a phase.
explain-moments = A moment is a month in which at least two lines of someone change steeply. What the cause was, only that person knows.
explain-falls = Which line turned for the worse first, to stay so. That is a question to ask, not a cause.
explain-helped = What people answered to the questions at the end, and where they look for it: in themselves or around them.
behind-close = Close
behind-title = { $what }, phase { $phase }
behind-quote = “{ $text }”
behind-quote-not-approved = “{ $text }” (not agreed to yet)
behind-look = Look at the drawing of { $code }
behind-minus = unfavourable
behind-plus = favourable
moments-none = There is no month in which at least two lines of someone change steeply.
moments-whose = Whose
moments-falls = { $name } down with { $n }
moments-rises = { $name } up with { $n }
moments-line-falls = { $name } down
moments-line-rises = { $name } up
moments-events = Then: { $titles }
falls-first = Which line got worse first
falls-crossings = What falls while something else rises
falls-while = { $falls } down, { $rises } up
falls-recoveries = What came back after its lowest point
falls-months = { $n ->
    [one] after a month, in the middle
   *[other] after { $n } months, in the middle
}
helped-none = The questions at the end have no answers yet.
helped-answered = Answered
helped-individual = Looks for it in themselves
helped-environment = Looks for it around them
helped-level = Level: { $level }
explain-behind = Press a cell for the events behind it.
explain-told = Numbers begin at three and are told loosely, such as “3 to 5”. So nobody can be recognised.
told-between = { $from }–{ $to }
told-or-more = { $from } or more
told-minus = − { $persons }
told-plus = + { $persons }
told-minus-spoken = unfavourable for { $persons }
told-plus-spoken = favourable for { $persons }
told-falls = { $name } down with { $persons }
told-rises = { $name } up with { $persons }
told-first = Most often this turned for the worse first, to stay so: { $name }.
told-first-none = No line stands out above the others here.
told-untold = not shown
told-nothing = Nothing can be shown here without saying something about one or two people.
threads-of-told = Counted with { $n } people or more.
moments-begin = Beginning of phase { $phase }
moments-half = Halfway phase { $phase }
moments-end = End of phase { $phase }
behind-beside = Put these people side by side
who-bar = { $name }: { $persons }
falls-tied = { $n ->
    [one] With 1 person more lines began on the same day
   *[other] With { $n } people more lines began on the same day
}. They count with each of those lines, so together it is more than the number of people.

# Own words and own codes.
threads-own-words = Own words
explain-own-words = What people wrote under “other, namely”. Tick what belongs together and make a code of it. The words in the drawings stay as they are.
own-words-none = Nobody wrote anything under “other, namely”.
own-words-not-for-a-room = Own words are of one person. They are not for a large screen.
own-words-factors = What had a part
own-words-actors = Who had a part
own-words-term = { $words } · { $n ->
    [one] 1 person
   *[other] { $n } people
}
own-words-in = with { $name }
own-words-loose = { $n ->
    [0] All own words are with a code.
    [one] { $of ->
        [one] One own word is still loose.
       *[other] 1 of { $of } own words is still loose.
    }
   *[other] { $n } of { $of } own words are still loose.
}
own-code-make = Make a code of { $n ->
    [one] this word
   *[other] these { $n } words
}
own-code-gather = Put the ticked words here
own-codes-title = Own codes
own-codes-none = No own codes yet.
own-code-name = Name of the code
own-code-nameless = Code without a name
own-code-row = { $name } (own code)
own-code-memo = Memo on this code
own-code-let-go = Take out of this code: { $words }
own-code-remove = Take this code away
undo-make-code = Make a code
undo-gather = Put words with a code
undo-let-go = Take a word out of a code
undo-rename-code = Name of a code
undo-memo = Memo on a code
undo-remove-code = Take a code away

# What a page says.
threads-say-named = Named most: { $name }, in phase { $phase } by { $persons } people
threads-say-named-apart = Named most: { $name }, by { $persons }
threads-say-named-many = Named most are { $n }, each by { $persons }
threads-say-events = { $domain }: in phase { $phase } something happened to { $persons } people
threads-say-moments = { $where } several lines change at once in { $persons } people
threads-say-falls = { $name } got worse first in { $persons } people
threads-say-helped = Afterwards { $around } people look for it around them, { $self } in themselves
