# Woorden op papier.
report-page-of = bladzijde { $page } van { $of }
report-and-more = en { $n } meer
report-period = { $from } tot en met { $to }
report-more = meer ↑
report-less = minder ↓
report-nothing-drawn = Er is nog niets getekend.
report-not-drawn = Niet getekend: { $names }
report-landmarks = Houvast
report-journey-title = Mijn reis
report-journey-what = Getekend uit het geheugen: zo weet ik het nog. Het is geen score, geen meting en geen diagnose.
report-key-good = deed me goed
report-key-bad = viel me zwaar
report-key-neither = geen van beide
report-key-strong = gevuld: sterk
report-key-about = ≈ ongeveer toen
report-key-unsure = dunner en meer onderbroken: niet zeker
