# Words on paper.
report-page-of = page { $page } of { $of }
report-and-more = and { $n } more
report-period = { $from } to { $to }
report-more = more ↑
report-less = less ↓
report-nothing-drawn = Nothing has been drawn yet.
report-not-drawn = Not drawn: { $names }
report-landmarks = Landmarks
report-journey-title = My journey
report-journey-what = Drawn from memory: this is how I remember it. It is not a score, not a measurement and not a diagnosis.
report-key-good = did me good
report-key-bad = was hard on me
report-key-neither = neither
report-key-strong = filled: strongly
report-key-about = ≈ about then
report-key-unsure = thinner and more broken: not sure
