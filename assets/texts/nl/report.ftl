# Woorden op papier.
report-page-of = bladzijde { $page } van { $of }
report-made = Gemaakt met Potloodlijn, op dit apparaat, uit wat mensen zelf tekenden en vertelden.
report-made-of = Gemaakt met Potloodlijn uit wat mensen zelf tekenden en vertelden. Stand van { $date }.
report-and-more = en { $n } meer
report-period = { $from } tot en met { $to }
report-more = meer ↑
report-less = minder ↓
report-nothing-drawn = Er is nog niets getekend.
now-page-not-drawn = niet getekend
report-not-drawn = Niet getekend: { $names }
report-landmarks = Houvast
report-journey-title = Mijn reis
report-journey-own = Alleen voor jou: hier staat ook op wat je voor jezelf houdt. Getekend uit het geheugen; geen score en geen diagnose.
report-journey-what = Getekend uit het geheugen: zo weet ik het nog. Het is geen score, geen meting en geen diagnose.
report-key-good = deed me goed
report-key-bad = viel me zwaar
report-key-neither = geen van beide
report-told-very-good = deed me heel goed
report-told-very-bad = viel me heel zwaar
report-key-strong = gevuld: sterk
report-key-about = ≈ ongeveer toen
report-key-unsure = niet zeker; breder: een gok
report-group-title = Verslag van een groep
report-who-in = { $n ->
    [one] van de { $of } reizen in deze groep staat in de lijnen
   *[other] van de { $of } reizen in deze groep staan in de lijnen
}
report-out-consent = { $n ->
    [one] 1 reis telt niet mee
   *[other] { $n } reizen tellen niet mee
}: geen toestemming voor figuren over de groep.
report-out-unchecked = { $n ->
    [one] 1 reis telt niet mee
   *[other] { $n } reizen tellen niet mee
}: gelezen van papier en nog niet nagekeken.
report-out-borders = { $n ->
    [one] 1 reis telt niet mee
   *[other] { $n } reizen tellen niet mee
}: de fasen zijn nog niet aangegeven.
report-out-phase = { $n ->
    [one] 1 reis telt niet mee
   *[other] { $n } reizen tellen niet mee
}: fase { $phase } komt er niet in voor.
report-few-nobody = Er is nog niemand van wie de reis in de figuren kan staan. Zodra er reizen zijn met toestemming en met fasen, staan hier de lijnen.
report-reading-head = Zo lees je dit
report-reading-person = De lijn van één mens.
report-reading-median = Het midden: de helft ligt erboven, de helft eronder (mediaan).
report-reading-band = Hierin ligt de middelste helft van de mensen.
report-making-head = Zo is het gemaakt
report-making-align = De reizen zijn op fase naast elkaar gelegd. Elke fase is bij iedereen even breed getekend, hoe lang die ook duurde.
report-making-change = Een lijn daalt of stijgt in een fase als begin en eind meer dan een tiende van de hoogte verschillen.
report-limits-head = Wat dit niet is
report-limits-memory = De lijnen zijn later getekend, uit het geheugen. Ze laten zien hoe mensen het zich herinneren. Een herinnerde lijn is geen beginmeting.
report-limits-score = De lijnen zijn geen scores op een vragenlijst. Er is geen grens waarboven of waaronder iets mis is.
report-limits-cause = Wat tegelijk gebeurt, hoeft geen oorzaak te zijn. Zie het als een vraag voor het gesprek.
report-curves-title = De lijnen, per fase
report-compare-person = De zwarte lijn is van { $code }.
report-compare-key = De lijn van { $code }.
report-compare-whom = Dit blad laat één mens of een deel van de groep zien. Het is voor de begeleider, niet voor anderen.
report-curves-lead = { $n ->
    [one] Elk vak is één lijn van de tekening, voor de ene mens in de figuren.
   *[other] Elk vak is één lijn van de tekening, voor de { $n } mensen in de figuren.
}
report-n = n = { $n }
report-few-here = Minder dan { $least } mensen: alleen de lijnen.
report-figures-title = De figuren in woorden
report-figures-lead = Voor wie de lijnen niet kan zien of ze liever leest, uit dezelfde getallen als de figuren.
report-figures-median = De middelste lijn begint { $start }, is het laagst in fase { $lowest-phase } ({ $lowest }), het hoogst in fase { $highest-phase } ({ $highest }), en eindigt { $end }.
report-figures-phase = Fase { $phase }: { $going }, van { $n }.
report-figures-falls = daalt bij { $n }
report-figures-rises = stijgt bij { $n }
report-figures-stays = blijft ongeveer gelijk bij { $n }
report-trend-nobody = Niemand tekende deze lijn.
report-trend-none = In geen fase ging meer dan de helft dezelfde kant op.
report-trend-sentence = De lijn { $what }.
report-trend-falls = daalt in fase { $phase } bij { $persons }
report-trend-rises = stijgt in fase { $phase } bij { $persons }
report-list-and = { $first } en { $last }
report-threads-events = Gebeurtenissen
report-threads-factors = Wat het meest genoemd is
report-threads-actors = Wie het meest genoemd is
report-threads-none = niets genoemd
report-threads-plus = gunstig
report-threads-minus = ongunstig

now-page-title = Nu, naast de tekening
now-page-lead = Links de lijn zoals die later uit het geheugen is getekend. Rechts hoe het was op de dag zelf.
now-page-remembered = Uit het geheugen
now-page-now = Nu
now-page-what = Een tekening uit het geheugen en momenten van nu. Ze horen niet aan elkaar; ze zijn geen test.
now-page-moment = Op { $date }: { $level }.
now-page-none = Nog niemand leverde een moment van nu in. Zo’n moment geeft iemand zelf: op het eigen scherm bij “Hoe gaat het nu?”, of op een strookje. De metingen T0, T1 en T2 zijn iets anders; die staan bij het effect.
now-page-no-drawing = een moment van nu, en geen tekening om het naast te leggen
pages-kind-now = Nu, naast elke tekening
pages-kind-strips = Strookjes voor nu
file-name-now = nu
file-name-strips = strookjes voor nu
