# Figures that stand by themselves, on slides and in documents of others.
figure-source = About { $n } to { $most } people, from memory. No measurement, no diagnosis, no cause. · Potloodlijn
figure-source-exact = About { $n } people, from memory. No measurement, no diagnosis, no cause. · Potloodlijn
figure-source-named = { $name } · { $source }
figure-say-worse = In phase { $phase }, at least { $n } of { $of } lines { $n ->
    [one] gets
   *[other] get
} worse for most people
figure-say-better = In phase { $phase }, at least { $n } of { $of } lines { $n ->
    [one] gets
   *[other] get
} better for most people
figure-say-named = Named by { $persons } people in phase { $phase }: { $names }
figure-say-worse-all = In phase { $phase }, all { $of } lines get worse for most people
figure-say-better-all = In phase { $phase }, all { $of } lines get better for most people
figure-as-often = And { $n } more, named in one phase by as many people as the last one here, as far as can be told.
figure-dash = A dash: fewer than three people, or it may not be told. So not: nobody.
figure-source-board = What a group agreed in a workshop, and gave free. · Potloodlijn
figure-board-title = { $n ->
    [one] 1 agreement to do work differently
   *[other] { $n } agreements to do work differently
}
figure-board-more = and { $n } more
