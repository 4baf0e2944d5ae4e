# Words on the pages of a group.
report-whole-median = The journey of the group in one picture: the middle of { $n } people for each line, by phase. Half lie above it, half below.
report-whole-lines = The journeys of the group in one picture: the lines of { $n ->
    [one] one person
   *[other] { $n } people
}, by phase.
report-reading-title = Who took part, and how to read this
report-phase-title = Cross-section: phase { $phase }, { $name }
report-phase-lines = For how many people the line …
report-phase-falls = In phase { $phase } these fall for more than half of the people: { $names }.
report-phase-rises = In phase { $phase } these rise for more than half of the people: { $names }.
report-phase-both = In phase { $phase } these fall for more than half: { $falling }. And these rise for more than half: { $rising }.
report-phase-mixed = In phase { $phase } no line goes the same way for more than half of the people.
report-falls = falls
report-stays = stays
report-rises = rises
report-persons = people
report-key-person = one person
report-mention-told = { $persons }: { $plus } as good, { $minus } as bad
report-threads-title-factors = Common threads: what played a part
report-threads-title-actors = Common threads: who played a part
report-threads-most = in phase { $phase } { $name } ({ $persons })
report-threads-sentence = Named most: { $what }.
report-threads-nothing = Nothing was said about this.
report-quotes-title = In their own words
report-quotes-lead = Whoever said this approved each quote. It does not say whose it is.
report-quotes-none = There are no quotes that people approved themselves. So none stand here.
report-quotes-elsewhere = Outside the phases
report-method-title = How it was made, and what it is not
report-making-person = People are counted. Whoever names something more often counts once. Someone can name the same thing as good and as bad.
report-making-median = The middle is the median. It is shown from five people up. Where someone drew nothing, that person does not count.
report-privacy-head = Who this is for
report-privacy-facilitator = This report is for the facilitator and the group itself. It holds no names or codes. In a small group someone can still feel recognised: talk it over with the group first.
report-privacy-hr = HR has an edition of its own, in which nothing points at one person. Do not pass this report on.
report-privacy-withdraw = When someone withdraws, this report is no longer right. Make it anew then, and throw this one away.
report-instrument-head = About the lines
