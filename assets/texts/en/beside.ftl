# Two groups side by side: pages, screen and commands.
beside-title = Two groups side by side
beside-group = group { $n }
beside-not-concluded = What differs here does not say why, nor whether it is chance. Nor does it say which group does better: people drew what they remember, each on a scale of their own.
beside-conclude-head = What does not follow from this
beside-conclude-size = The groups are small and were not drawn by lot. Other people taking part would have given other lines. So nothing is tested.
beside-conclude-rank = This is no ranking of departments. Take what differs along as a question: do the people of both groups recognise it, and what was behind it?
beside-reading-title = How to read this
beside-reading-lines = Each line is the middle of a group: half are above it, half below. Where fewer than five people drew, nothing is shown. Only who went through all phases counts in the lines; in what was named everyone counts in whom the phase occurs.
beside-reading-lines-band = The band around a line is the middle half.
beside-reading-told = Each line is a mean of a group, in steps of 5. How far apart two lines lie is therefore approximate. Numbers of people are ranges.
beside-reading-told-band = Where the group is large enough, the band goes from the mean of the lower half to that of the upper half.
beside-reading-difference = Difference is the number of people in group 2 less that in group 1.
beside-reading-sizes = The groups are not of one size: the difference says in which of the two a larger part named something.
beside-reading-sizes-told = The groups are not of one size: difference says in which of the two a larger part named something, where that is certain.
beside-reading-sizes-untold = Whether the groups are of one size, the ranges do not say. So difference says in which of the two a larger part named something, where that is certain.
beside-reading-same = Both times it is the same people, who drew twice.
beside-reading-other = Nobody counts in both groups: who is in both counts in one of them.
beside-people-told = { $n } to { $most } people
beside-line-few = Too few people in one of the groups to lay side by side.
beside-line-alike = The lines lie about together.
beside-phases = { $n ->
    [one] phase { $phases }
   *[other] phases { $phases }
}
beside-line-apart = Furthest apart in { $phases }: about { $points ->
    [one] 1 point
   *[other] { $points } points
}.
beside-line-apart-told = About { $points ->
    [one] 1 point
   *[other] { $points } points
} apart in { $phases }.
beside-line-apart-anywhere = In each phase at most about { $points ->
    [one] 1 point
   *[other] { $points } points
} apart.
beside-line-higher = Group { $higher } is the higher one there.
beside-figure-phase = Phase { $phase }: group 1 { $one }, group 2 { $other }.
beside-key-lines = Group 1 is a whole line, group 2 a dashed line.
beside-key-band-one = The coloured band belongs to group 1.
beside-key-band-other = The band between dotted lines belongs to group 2.
beside-key-numbers = The numbers 1 and 2 stand where the lines lie furthest apart.
beside-phase = { $phase } { $name }: what and who was named
beside-threads-lead = How many people named something in this phase, of how many in whom the phase occurs. Difference: people in 2 less people in 1.
beside-threads-lead-parts = How many people named something in this phase, of how many in whom the phase occurs. Difference: in which of the two a larger part named it.
beside-threads-lead-told = How many people named something in this phase, as a range. A dash: fewer than three people, or nothing to say without showing someone. Difference: what is certain.
beside-difference = difference
beside-more-often = more in { $group }
beside-as-often = as often
beside-levels = By level
beside-at-least-more = at least { $n } more
beside-at-least-fewer = at least { $n } fewer
beside-moments-lead = A decisive moment is a month in which at least two lines of someone change steeply. In how many people, in each third of a phase.
beside-effect-lead = Measurements of “now” are compared in each group, of people who took part both times. What changed does not say why, and the groups were not drawn by lot.
beside-effect-lead-change = The number is the middle change; behind it stands of how many people it is.
beside-effect-change = { $median }, { $n ->
    [one] 1 person
   *[other] { $n } people
}
beside-effect-means = { $before } → { $after }
say-beside-apart = The lines lie furthest apart for { $name } in { $phases }: about { $points } points
say-beside-apart-short = { $name } lies furthest apart in { $phases }
say-beside-apart-told = The groups lie about { $points } points apart for { $name } in { $phases }
say-beside-apart-anywhere-told = The groups lie up to about { $points } points apart for { $name } in each phase
say-beside-apart-several-told = The groups lie up to about { $points } points apart for { $n } lines
say-beside-apart-anywhere = { $name } lies furthest apart: at most about { $points } points
say-beside-apart-several = { $n } lines lie furthest apart: each at most about { $points } points
say-beside-together = The lines of both groups lie close together everywhere
say-beside-named = Phase { $phase }: { $one } and { $other } named { $name }
say-beside-moments-same = Both groups turn most often { $where }
say-beside-moments = Group 1 turns most often { $one }, group 2 { $other }
say-beside-effect = Since T0, { $n } of { $of } lines go for the better in both groups at { $time }

# Commands and refusals.
beside-same-group = this is the same group twice; give two groups, and for one group at two times a group for each time
beside-other-instrument = the two groups were drawn with another instrument or with other phases, so their lines cannot lie side by side
beside-refused-of = { $name }: { $why }
beside-refused-shared = { $n ->
    [one] 1 person is
   *[other] { $n } people are
} in both groups. Who is in both may count in one of them only, and then fewer than { $least } are left in a group
beside-shared-same = { $n ->
    [one] 1 person is
   *[other] { $n } people are
} in both groups. The edition is only about who drew twice; left out of the first group: { $one }, of the second: { $other }.
beside-shared-other = { $n ->
    [one] 1 person is
   *[other] { $n } people are
} in both groups. Each counts in one of them; left out of the first group: { $one }, of the second: { $other }.
cli-beside-two = give two group files, or one HR edition of two groups; loose journeys and folders with one group are not that
cli-beside-edition-one = this HR edition is of one group; an edition of two groups is made with export A.group.json B.group.json --to edition
cli-beside-editions = HR editions that were made apart are not laid side by side, since together they would tell more than each alone. Make one of the two groups, with export A.group.json B.group.json --to edition
cli-beside-other = not used: only two groups are laid side by side here
cli-export-pair-done = HR edition of two groups, about { $one } and { $other } people; { $left } figures left out, because they are about too few people or were not looked through yet
pages-kind-beside = two groups side by side
file-name-beside = two-groups.pdf

# In the window.
view-beside = Another group
beside-lay = Lay beside another group
beside-choose-body = Choose the file of another group, or of this group at another time. The two are laid side by side: the lines by phase, what and who was named, decisive moments and what changed. Looking changes nothing in that file.
beside-choose = Choose the other group…
beside-choose-another = Choose another…
beside-back = Back to this group
beside-which = 1 is { $one }, 2 is { $other }.
beside-edition-title = HR edition of the two
beside-edition-body = One edition in which HR sees the two side by side. The same rules hold in each group as always, and no drawing counts in both. Both group files remember it, so that of the other group is updated.
beside-name = What group { $n } is called for HR
beside-name-out = This does not come into it: nothing is there, or something that looks like a name, a place or a date. The group is then called group { $n }.
beside-has-people = About { $one } and { $other } people.
beside-make = Make the HR edition of the two…
beside-left-out-of = Left out of { $name }
beside-wait = Something that leaves the group is still being written; try again in a moment.
beside-other-held = The file of the other group is open in another window. Close it there, since it has to remember that this edition was made.
beside-not-a-group = This is no group. Choose one group file.
path-title-beside = Which other group?
