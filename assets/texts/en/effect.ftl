# Measurements of now, and what changed.
view-effect = Effect
effect-title = Measurements of now
effect-intro = Everyone fills in for themselves how it is now: before the actions begin, and twice after. It takes about two minutes. Only these measurements count for the effect. A line drawn from memory does not.
effect-t0 = T0: before
effect-t1 = T1: after a while
effect-t2 = T2: later again
effect-round = { $n ->
    [one] 1 person filled in
   *[other] { $n } people filled in
}, from { $date }
effect-round-undated = { $n ->
    [one] 1 person filled in
   *[other] { $n } people filled in
}
effect-round-empty = Nobody filled in yet
effect-fill-in = Let people fill in
effect-fill-in-label = Let people fill in for { $time }
effect-changes = What changed?
effect-between = From { $from } to { $to }
effect-too-few = Figures appear here when at least { $n } people filled in both measurements. So everyone’s answer stays their own.
effect-too-few-here = Fewer than { $n } people filled this in twice. So there is no figure here.
effect-says = Of everyone who filled in twice: how many people went up, stayed the same or went down. A difference of up to 10 points counts as the same. It says what changed, not why. Numbers below three are not shown apart.
effect-up = higher
effect-down = lower
effect-three = { $better } people { $pleasant }, { $same } about the same, { $worse } { $other }.
effect-or-not = { $n } people { $way }, { $not } about the same or the other way.
effect-nearly-all = At least { $n } of { $of } people { $way }.
effect-as-many = Of { $of } people about as many went up as went down; at most two stayed about the same.
effect-few = Of { $of } people at most two went up and at most two went down; the others stayed about the same.
effect-median-up = In the middle: { $points ->
    [one] 1 point
   *[other] { $points } points
} higher on the line of 100 ({ $n } people).
effect-median-down = In the middle: { $points ->
    [one] 1 point
   *[other] { $points } points
} lower on the line of 100 ({ $n } people).
effect-median-none = In the middle: no difference ({ $n } people).
effect-targets = What was agreed
effect-target = { $action }: at least { $persons ->
    [one] 1 person moves
   *[other] { $persons } people move
} the right way on { $indicator }. { $outcome }
effect-target-reached = They did.
effect-target-missed = Not yet.
effect-target-unsaid = These figures do not say.
effect-target-says = Whether it came from what was agreed, we do not know. Talk about it with the people it is about.

# The form for one person.
now-title = How are you now?
now-intro = You mark on a few lines how you are these weeks. It takes about two minutes. Whoever comes after you does not see your answers.
now-code = Your code
now-code-known = This code filled in before. If you fill in again, that takes its place.
now-code-odd = A code has letters, digits and dashes only.
now-begin = Begin
now-stop = Stop filling in
now-thanks = Thank you. Your answers are in and can no longer be seen here.
now-how = How has it been these weeks?
now-how-hint = Tap the line where it fits for you, or drag. There is no right or wrong answer.
now-line = { $name }, from { $low } to { $high }
now-done = Give your answers
now-erase = Erase and stop
now-skip = You may skip a line.
now-yes = Yes
now-no = No
now-answer = { $question } { $answer }

# What was to be done.
process-title = Was it done?
process-intro = Questions with yes or no, asked with the measurement. So you also see whether what you agreed has happened.
process-talk-held = Did someone talk with you?
process-contact = Was there contact with you within a week?
process-offer = Add: { $question }
process-own = Add a question of your own
process-question = Question { $n }
process-hint = A question to answer with yes or no
process-remove = Take away
process-too-few = At { $time } fewer than { $n } people answered. So there is no figure here.
process-both = At { $time }: { $yes } of { $of } people said yes.
process-nearly-all = At { $time }: at least { $yes } of { $of } people said yes.
process-few = At { $time }: at most 2 of { $of } people said yes.

# What pays for the plan?
figures-title = When does the plan pay for itself?
figures-intro = No promise and no return: only the question how many people need not drop out to cover the cost.
figures-cost = Cost of the plan, in euro
figures-answer = { $n ->
    [one] If 1 person does not drop out
   *[other] If { $n } people do not drop out
}, it is paid for: { $name } { $value } euro ({ $source }, { $year }).
figures-no-cost = { $name }: fill in above what the plan costs.
figures-no-figure = { $name }: with an amount of 0 this cannot be worked out. Fill in an amount under the figures.
figures-too-many = { $name }: this would be more people than there are. Look at the amounts again.
figures-leaves-out = This leaves out: what dropping out means to people themselves, what colleagues take over, costs to others, and whether the plan really prevents it. Do not add the amounts up: who leaves may have been absent first.
figures-all = Figures and sources
figures-euro = euro per person, year
figures-per-thousand = of every 1,000 people, year
figures-percent = of every 100 people in a year, year
figures-value = { $name }: amount or number
figures-year = { $name }: year
figures-source = { $name }: source
figures-reset = Take back the program’s figures
undo-measurement = Fill in a measurement
undo-add-question = Add a question
undo-change-question = Change a question
undo-remove-question = Take a question away
undo-change-figures = Change figures

# Measures from outside.
outside-title = What others measure
outside-intro = A measure that is kept already and about which you agreed on a goal, such as eNPS or Vita-16. Only numbers about the whole group.
outside-offer = Add { $name }
outside-own = Add another measure
outside-name = Name of measure { $n }
outside-hint = name
outside-before = Was
outside-goal = Goal
outside-after = Now
outside-number = { $what }, measure { $n }
outside-remove = Take away
outside-value = { $value }
outside-unnamed = A measure without a name
outside-reached = Goal reached.
outside-missed = Goal not reached yet.
outside-unsaid = Whether the goal is reached cannot be said yet.
outside-shown = { $name }: was { $before }, goal { $goal }, now { $after }. { $outcome }
undo-outside = Change a measure from outside
figures-cost-is = The plan costs { $cost } euro.

# The finding and the slopes.
effect-say-better = From { $from } to { $to }, in the middle: { $better } of { $of } lines clearly better
effect-say-worse = From { $from } to { $to }, in the middle: { $worse } of { $of } lines clearly worse
effect-say-both = From { $from } to { $to }, in the middle: { $better } of { $of } lines clearly better, { $worse } clearly worse
effect-say-same = From { $from } to { $to }, in the middle: none of the { $of } lines clearly changed
effect-slope-name = { $name } { $by }
effect-slopes-say = Each line begins at the same height and ends as much higher or lower as the middle of the differences. Clearly is more than 10 points.
now-code-other = This code is not of this group. Look whether you copied it well.
