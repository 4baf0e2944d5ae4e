# Een groep.
view-compare = Naast elkaar
view-journey = Eén tekening
bar-add-files = Voeg tekeningen toe…
bar-print-journey = Maak een pagina…
group-people = { $n ->
    [one] 1 persoon
   *[other] { $n } mensen
}
group-everyone = Iedereen
group-search = Zoek een code
group-search-none = Geen code waar dat in staat.
bar-document = Groep
bar-document-drawing = Tekening
group-one-person = Met meer mensen kun je vergelijken.
group-empty-title = Nog geen tekeningen
group-empty-body = Hier komen de tekeningen van de groep naast elkaar. Voeg bestanden of een map toe, of sleep ze naar dit venster.

# Samenvoegen.
merge-title = Dit kwam er binnen
merge-counts = Nieuw: { $added } · al aanwezig: { $same } · dubbel: { $conflicting } · niet gelezen: { $refused }
merge-unreadable = { $file }: { $why }
merge-take = Neem over
merge-again = De groep is intussen veranderd. Daarom is alles opnieuw gelezen: kijk nog eens.
double-title = Van { $code } zijn er { $count } tekeningen. Welke komt in de groep?
double-note = Wat bij de andere hoort, komt niet in de groep. Je kunt je keuze ongedaan maken.
double-here = In deze groep
double-from = Uit { $source }
double-period = { $from } – { $to }
double-holds = { $lines ->
    [one] 1 lijn
   *[other] { $lines } lijnen
}, { $events ->
    [one] 1 gebeurtenis
   *[other] { $events } gebeurtenissen
}
double-changed = Veranderd op { $day }
double-talked = Besproken
double-phases = Fasen gemarkeerd
fate-added-new = nieuw
fate-added-newer = nieuwer dan wat er was
fate-same = is er al
fate-same-older = er is al een nieuwere
fate-conflicting = van deze code is er al een andere tekening; deze wordt niet overgenomen
fate-chosen = hierboven kies je welke tekening van deze code in de groep komt
fate-conflicting-spelling = { $theirs } is er al: de code verschilt alleen in hoofdletters, dus het kan dezelfde mens zijn; deze wordt niet overgenomen
fate-refused-instrument = getekend met een ander instrument ({ $theirs } in plaats van { $ours })
fate-refused-indicator = heeft een lijn die dit instrument niet kent ({ $indicator })
fate-refused-phase = heeft een fase die dit instrument niet kent ({ $letter })
fate-refused-withdrawn = deze persoon heeft zich teruggetrokken

# Naast elkaar.
skipped-no-consent = Doet niet mee aan cijfers over de groep
skipped-not-checked = Gelezen van papier en nog niet nagekeken
skipped-no-borders = De fasen zijn nog niet gemarkeerd
skipped-phase-missing = Fase { $letter } komt niet voor

# Eén tekening.
journey-choose = Kies links een code.
phase-begins = { $letter } { $name } begint
phase-set = Zet { $letter } { $name }
phase-remove = Haal { $letter } weg
phase-hint = Sleep een grens op het blad, of schrijf de datum.
phase-border = Grens van fase { $letter }, { $date }
reading-files = { $n } van { $of } bestanden gelezen
reading-stop = Stop met lezen
merging-drawings = { $n } van { $of } tekeningen bij elkaar gelegd
merging-stop = Stop met samenvoegen
reading-stopped = Gestopt. Er is niets overgenomen.
work-stumbled = Er ging iets mis in het programma zelf, dus dit is niet gelukt. Wat bewaard was, is veilig. Probeer het nog eens; lukt het weer niet, sluit het programma en open het opnieuw.
news-folder = { $n ->
    [one] In de map is een bestand bijgekomen.
   *[other] In de map zijn { $n } bestanden bijgekomen.
}
news-take = Bekijk wat er kwam
news-leave = Nu niet

recent-title = Laatst geopend
recent-none = Nog geen groep of opzet.
recent-not-here = Dit apparaat vergeet wat is ingeleverd. Het onthoudt ook geen bestanden.
recent-remember = Onthoud welke groepen en opzetten ik open
recent-clear = Maak deze lijst leeg
