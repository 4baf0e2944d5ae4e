# Iedereen naast elkaar.
picture-multiples = Kleine grafieken
picture-overlay = Over elkaar
picture-grid = Tabel
compare-axis = Leg gelijk op
compare-by-phase = fasen
compare-by-calendar = kalender
compare-by-landmark = begin van fase { $letter }
compare-explain = Uitleg
compare-working = Ik leg de tekeningen naast elkaar.
compare-events = Wat er gebeurde
compare-events-key = ieder streepje is één gebeurtenis
compare-events-dense = hoe voller de tint, hoe meer er begon
compare-middle-of = midden van { $n } mensen
compare-row = Tekening van { $code }
compare-of-phase = { $n } van { $of ->
    [one] { $of } mens, gelegd op de eigen fasen.
   *[other] { $of } mensen, gelijk gelegd op hun eigen fasen.
}
compare-of-calendar = { $n } van { $of ->
    [one] { $of } mens
   *[other] { $of } mensen
}, langs de kalender.
compare-of-landmark = { $n } van { $of ->
    [one] { $of } mens
   *[other] { $of } mensen
}, gelijk gelegd op het begin van fase { $letter }: links ervan is ervoor, rechts erna.
compare-sample = Van { $n } mensen zie je { $lines } lijnen; het midden en de band gaan over iedereen.
explain-multiples = Dunne lijnen zijn mensen, de dikke lijn is het midden van de groep, en in de band ligt de middelste helft. Kies iemand in de lijst, of druk op een lijn.
explain-multiples-chosen = De dikke lijn is { $code }. De dunne gekleurde lijn is het midden van de groep, en in de band ligt de middelste helft. Druk nog eens op { $code } om iedereen te zien.
explain-multiples-few = Iedere lijn is één mens. Een midden van de groep is er vanaf { $enough } mensen. Kies iemand in de lijst, of druk op een lijn.
explain-overlay = Elke lijn is het midden van de groep, en in de band ligt de middelste helft. Zo zie je wat samen op en neer gaat; wat de oorzaak is, zie je hier niet.
explain-overlay-chosen = De dikke lijnen zijn { $code }. De dunne zijn het midden van de groep, en in de band ligt de middelste helft. Wat de oorzaak is, zie je hier niet.
compare-not-drawn = Hier niet getekend door { $code }.
compare-not-drawn-lines = Hier niet getekend door { $code }: { $lines }.
explain-phases-chosen = De fasen zijn die van { $code }.
explain-overlay-few = Iedere lijn is één mens, in de kleur van het onderwerp. Een midden van de groep is er vanaf { $enough } mensen.
explain-grid = Iedere rij is één mens. Kijk langs een rij hoe de lijnen van één mens samenhangen, en langs een kolom wat bij meer mensen terugkomt.
height-at-end = heel dicht bij “{ $end }”
height-towards = naar “{ $end }” toe
height-between = tussen “{ $low }” en “{ $high }” in
when-phase-begin = begin van fase { $phase }
when-phase-before-half = vóór de helft van fase { $phase }
when-phase-half = halverwege fase { $phase }
when-phase-past-half = voorbij de helft van fase { $phase }
when-phase-end = einde van fase { $phase }
spoken-plot = { $n ->
    [one] { $name }, lijn van 1 mens.
   *[other] { $name }, lijnen van { $n } mensen.
}
spoken-phase = Fase { $phase }: gemiddeld { $level }; bij { $falling } van { $of } daalt de lijn, bij { $rising } van { $of } stijgt hij.
when-landmark-at = begin van fase { $letter }
when-landmark-before = { $n ->
    [one] een maand
   *[other] { $n } maanden
} vóór fase { $letter }
when-landmark-after = { $n ->
    [one] een maand
   *[other] { $n } maanden
} na het begin van fase { $letter }
tick-years = { $sign }{ $n } jaar
cross-button = Doorsnede
cross-at = Moment van de doorsnede: { $when }
cross-not-drawn = hier niet getekend
cross-few = { $n ->
    [one] een punt voor de enige die hier iets tekende
   *[other] een punt voor elk van de { $n } mensen
}
cross-events = Wat er dan speelt
cross-nothing = Op dit moment staat er niets genoteerd.
cross-event = { $code }: { $title } ({ $month })
explain-cross = Bij elke lijn: hoe hoog ze op dit moment ligt, in de woorden van de as. Het punt is het midden, de balk de middelste helft. Schuif, of gebruik de pijltjes.
event-without-words = zonder woorden
list-more = en nog { $n }
filter-button = Filter
filter-phase = Alleen deze fase
filter-all-phases = alle fasen
filter-domain = Alleen gebeurtenissen bij
filter-level = Alleen genoemd op dit niveau
filter-people = Alleen deze mensen
filter-said = Je ziet een deel: { $parts }.
filter-said-phase = alleen fase { $phase }
filter-said-domains = alleen gebeurtenissen bij { $names }
filter-said-levels = alleen wat genoemd is op het niveau { $names }
filter-clear = Laat alles zien
level-individual = De persoon zelf
level-team = Team
level-leadership = Leiding
level-organisation = Organisatie
level-external = Hulp van buiten
level-private = Thuis
present-start = Toon op groot scherm
present-stop = Stop met tonen
present-too-few = Tonen kan vanaf { $least } mensen die akkoord zijn met cijfers over de groep. Nu zijn dat er { $n }.
present-refused = Dit kan nu niet getoond worden: { $why }.
explain-presented = De lijn is het gemiddelde van de groep, grof afgerond.
explain-presented-band = De lijn is het gemiddelde van de groep, grof afgerond. De band ligt tussen het gemiddelde van de lage helft en dat van de hoge helft.
spoken-phase-level = Fase { $phase }: gemiddeld { $level }.
compare-mean-of = gemiddelde van { $n } mensen
spoken-told = { $name }, gemiddelde van { $n } mensen.
told-no-line = te weinig mensen om te tonen
told-events = Met gebeurtenissen in fase { $phase }
explain-cross-told = Bij elke lijn: hoe hoog het gemiddelde op dit moment ligt, in de woorden van de as. Schuif, of gebruik de pijltjes.
compare-of-told = Over { $n } mensen, gelijk gelegd op hun eigen fasen.
overlay-lines = Lijnen: { $n }
compare-figure = Figuur: { $lines }
