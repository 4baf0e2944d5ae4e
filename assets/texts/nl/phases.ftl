# De fasen van één tekening.
phases-the-borders = De fasen
phases-sheet = Blad met de fasen
phases-who = Wie zet de grenzen?
phases-rater-first = Eerste
phases-rater-second = Tweede
phases-rater-both = Vergelijk
phases-blind = De tweede beoordelaar zet de grenzen zonder die van de eerste en zonder voorstel te zien. Ze tellen nergens mee; je vergelijkt ze straks.
phases-does-not-occur = Komt niet voor.
phases-reason = Waarom begint { $letter } hier?
phases-reason-hint = Waarom hier?
phases-suggest = Toon een voorstel
phases-suggestion-how = De rekenmachine zoekt waar alle lijnen samen het meest van hoogte veranderen. Deze grenzen vangen { $part } procent daarvan. Meer is het niet: jij beslist.
phases-no-suggestion-lines = Voor een voorstel zijn minstens twee lijnen nodig die niet vlak zijn.
phases-no-suggestion-phases = Voor dit aantal fasen is er geen voorstel te maken.
phases-suggested = Voorstel: { $date }
phases-evidence = Na deze dag vergeleken met ervoor: { $changes }.
phases-evidence-higher = { $line } { $by ->
    [much] veel hoger
    [clearly] duidelijk hoger
   *[some] iets hoger
}
phases-evidence-lower = { $line } { $by ->
    [much] veel lager
    [clearly] duidelijk lager
   *[some] iets lager
}
phases-suggested-letter = voorstel { $letter }
phases-take-suggestion = Zet { $letter } op { $date }
phases-second-letter = { $letter } (tweede)
phases-first-counts = De doorgetrokken grenzen zijn van de eerste beoordelaar en tellen overal. De gestreepte zijn van de tweede.
phases-agreement-person = { $code }: hoe ver liggen ze uit elkaar?
phases-agreement-group = De hele groep
phases-no-second = Bij deze tekening heeft nog niemand voor de tweede keer grenzen gezet.
phases-no-first = Bij deze tekening heeft nog niemand voor de eerste keer grenzen gezet.
phases-no-second-group = Nog geen tekening heeft grenzen van allebei.
phases-agreement-people = Twee keer beoordeeld: { $n } van { $of ->
    [one] 1 mens.
   *[other] { $of } mensen.
}
phases-rated-later = { $letter }: de tweede zet de grens { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} later.
phases-rated-earlier = { $letter }: de tweede zet de grens { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
} eerder.
phases-rated-only-first = { $letter }: alleen de eerste vindt dat deze fase voorkomt.
phases-rated-only-second = { $letter }: alleen de tweede vindt dat deze fase voorkomt.
phases-rated-neither = { $letter }: allebei vinden dat deze fase niet voorkomt.
phases-agreement-phase = { $letter }: { $n ->
    [0] geen grens die allebei zetten
   *[other] gemiddeld { $mean } weken uit elkaar, midden { $median } (bij { $n })
}{ $one ->
    [0] .
   *[other] , en bij { $one } zet één van beiden geen grens.
}
phases-agreement-all = Samen: { $n ->
    [0] geen grens die allebei zetten
   *[other] gemiddeld { $mean } weken uit elkaar, midden { $median } (bij { $n ->
            [one] 1 grens
           *[other] { $n } grenzen
        })
}{ $one ->
    [0] .
   *[other] , en bij { $one } zet één van beiden geen grens.
}
phases-weeks = { $weeks }
undo-border-reason = reden van een grens
