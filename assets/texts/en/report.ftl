# Words on paper.
report-page-of = page { $page } of { $of }
report-made = Made with Potloodlijn, on this device, from what people themselves drew and told.
report-made-of = Made with Potloodlijn from what people themselves drew and told. As of { $date }.
report-and-more = and { $n } more
report-period = { $from } to { $to }
report-more = more ↑
report-less = less ↓
report-nothing-drawn = Nothing has been drawn yet.
now-page-not-drawn = not drawn
report-not-drawn = Not drawn: { $names }
report-landmarks = Landmarks
report-journey-title = My journey
report-journey-own = For you alone: what you keep to yourself is on it too. Drawn from memory; not a score and not a diagnosis.
report-journey-what = Drawn from memory: this is how I remember it. It is not a score, not a measurement and not a diagnosis.
report-key-good = did me good
report-key-bad = was hard on me
report-key-neither = neither
report-told-very-good = did me a lot of good
report-told-very-bad = was very hard on me
report-key-strong = filled: strongly
report-key-about = ≈ about then
report-key-unsure = not sure; broader: a guess
report-group-title = Report of a group
report-who-in = { $n ->
    [one] of the { $of } journeys in this group is in the lines
   *[other] of the { $of } journeys in this group are in the lines
}
report-out-consent = { $n ->
    [one] 1 journey does not count
   *[other] { $n } journeys do not count
}: no consent to figures about the group.
report-out-unchecked = { $n ->
    [one] 1 journey does not count
   *[other] { $n } journeys do not count
}: read from paper and not checked yet.
report-out-borders = { $n ->
    [one] 1 journey does not count
   *[other] { $n } journeys do not count
}: the phases have not been marked yet.
report-out-phase = { $n ->
    [one] 1 journey does not count: phase { $phase } does not occur in it.
   *[other] { $n } journeys do not count: phase { $phase } does not occur in them.
}
report-few-nobody = There is nobody yet whose journey can be in the figures. As soon as there are journeys with consent and with phases, their lines stand here.
report-reading-head = How to read this
report-reading-person = The line of one person.
report-reading-median = The middle: half lie above it, half below it (median).
report-reading-band = The middle half of the people lie in here.
report-making-head = How it was made
report-making-align = The journeys are laid side by side by phase. Each phase is drawn equally wide for everyone, however long it lasted.
report-making-change = A line falls or rises in a phase when its begin and end differ by more than a tenth of the height.
report-limits-head = What this is not
report-limits-memory = The lines were drawn afterwards, from memory. They show how people remember it. A remembered line is not a baseline.
report-limits-score = The lines are not scores on a questionnaire. There is no limit above or below which something is wrong.
report-limits-cause = What happens at the same time need not be a cause. Take it as a question for the conversation.
report-curves-title = The lines, by phase
report-compare-person = The black line is of { $code }.
report-compare-key = The line of { $code }.
report-compare-whom = This page shows one person or a part of the group. It is for the facilitator, not for others.
report-curves-lead = { $n ->
    [one] Each field is one line of the drawing, for the one person in the figures.
   *[other] Each field is one line of the drawing, for the { $n } people in the figures.
}
report-n = n = { $n }
report-few-here = Fewer than { $least } people: lines only.
report-figures-title = The figures in words
report-figures-lead = For those who cannot see the lines or would rather read them, from the same numbers as the figures.
report-figures-median = The middle line begins { $start }, is lowest in phase { $lowest-phase } ({ $lowest }), highest in phase { $highest-phase } ({ $highest }), and ends { $end }.
report-figures-phase = Phase { $phase }: { $going }, of { $n }.
report-figures-falls = falls for { $n }
report-figures-rises = rises for { $n }
report-figures-stays = stays about the same for { $n }
report-trend-nobody = Nobody drew this line.
report-trend-none = In no phase did more than half go the same way.
report-trend-sentence = The line { $what }.
report-trend-falls = falls in phase { $phase } for { $persons }
report-trend-rises = rises in phase { $phase } for { $persons }
report-list-and = { $first } and { $last }
report-threads-events = Events
report-threads-factors = What was named most
report-threads-actors = Who was named most
report-threads-none = nothing named
report-threads-plus = favourable
report-threads-minus = unfavourable

now-page-title = Now, beside the drawing
now-page-lead = At the left the line as it was drawn later, from memory. At the right how it was on the day itself.
now-page-remembered = From memory
now-page-now = Now
now-page-what = A drawing from memory and moments of now. They do not belong to one line; they are no test.
now-page-moment = On { $date }: { $level }.
now-page-none = Nobody has handed in a moment of now yet. People give such a moment themselves: on their own screen at “How is it now?”, or on a strip. The measurements T0, T1 and T2 are something else; they are with the effect.
now-page-no-drawing = a moment of now, and no drawing to lay it beside
pages-kind-now = Now, beside each drawing
pages-kind-strips = Strips for now
file-name-now = now
file-name-strips = strips for now
