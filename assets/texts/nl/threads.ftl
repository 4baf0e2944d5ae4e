# Rode draden: wat bij meer mensen terugkomt.
view-threads = Rode draden
threads-actors = Wie
threads-factors = Wat
threads-events = Gebeurtenissen
threads-moments = Momenten
threads-falls = Wat eerst slechter werd
threads-helped = Wat had geholpen
threads-of = Geteld bij { $n } van { $of ->
    [one] { $of } mens.
   *[other] { $of } mensen.
}
threads-signs = − { $minus } · + { $plus }
threads-spoken = { $persons ->
    [one] 1 mens
   *[other] { $persons } mensen
}; ongunstig bij { $minus }, gunstig bij { $plus }
threads-none = Hier is nog niets genoemd.
threads-lane = { $domain } ({ $n } in totaal)
explain-actors = Wie er een rol in had, per fase. Ieder mens telt één keer per vakje, hoe vaak iemand ook genoemd is. − en + zeggen bij hoeveel mensen die rol ongunstig of gunstig was.
explain-factors = Wat er een rol in had, per fase. Ieder mens telt één keer per vakje. − en + zeggen bij hoeveel mensen het ongunstig of gunstig was.
explain-events = Bij hoeveel mensen er in een fase iets gebeurde.
explain-moments = Een moment is een maand waarin bij iemand minstens twee lijnen steil veranderen. Wat de oorzaak was, weet alleen diegene zelf.
explain-falls = Welke lijn bij wie het eerst blijvend slechter werd. Dat is een vraag om te stellen, geen oorzaak.
explain-helped = Wat mensen antwoordden op de vragen aan het eind, en waar zij het zoeken: bij zichzelf of om zich heen.
behind-close = Sluit
behind-title = { $what }, fase { $phase }
behind-quote = “{ $text }”
behind-quote-not-approved = “{ $text }” (nog geen toestemming)
behind-look = Bekijk de tekening van { $code }
behind-minus = ongunstig
behind-plus = gunstig
moments-none = Er is geen maand waarin bij iemand minstens twee lijnen steil veranderen.
moments-whose = Van wie
moments-falls = { $name } omlaag bij { $n }
moments-rises = { $name } omhoog bij { $n }
moments-line-falls = { $name } omlaag
moments-line-rises = { $name } omhoog
moments-events = Toen: { $titles }
falls-first = Welke lijn het eerst slechter werd
falls-crossings = Wat daalt terwijl iets anders stijgt
falls-while = { $falls } omlaag, { $rises } omhoog
falls-recoveries = Wat terugkwam na het laagste punt
falls-months = { $n ->
    [one] in het midden na een maand
   *[other] in het midden na { $n } maanden
}
helped-none = Op de vragen aan het eind is nog niets geantwoord.
helped-answered = Antwoordde
helped-individual = Zoekt het bij zichzelf
helped-environment = Zoekt het om zich heen
helped-level = Niveau: { $level }
explain-behind = Druk op een vakje voor de gebeurtenissen erachter.
explain-told = Aantallen beginnen bij drie en staan er ruim, zoals “3 tot 5”. Zo is niemand te herkennen.
told-between = { $from }–{ $to }
told-or-more = { $from } of meer
told-minus = − { $persons }
told-plus = + { $persons }
told-minus-spoken = ongunstig bij { $persons }
told-plus-spoken = gunstig bij { $persons }
told-falls = { $name } omlaag bij { $persons }
told-rises = { $name } omhoog bij { $persons }
told-first = Het vaakst werd dit als eerste blijvend slechter: { $name }.
told-first-none = Geen lijn steekt hier boven de andere uit.
told-untold = wordt niet getoond
told-nothing = Hier is niets te tonen zonder iets te zeggen over één of twee mensen.
threads-of-told = Geteld bij { $n } mensen of meer.
moments-begin = Begin van fase { $phase }
moments-half = Halverwege fase { $phase }
moments-end = Einde van fase { $phase }
behind-beside = Leg deze mensen naast elkaar
who-bar = { $name }: { $persons }
falls-tied = { $n ->
    [one] Bij 1 mens begonnen meer lijnen op dezelfde dag
   *[other] Bij { $n } mensen begonnen meer lijnen op dezelfde dag
}. Die telt bij elk van die lijnen mee, dus samen is het meer dan het aantal mensen.

# Eigen woorden en eigen codes.
threads-own-words = Eigen woorden
explain-own-words = Wat mensen schreven bij “anders, namelijk”. Vink aan wat bij elkaar hoort en maak er een code van. De woorden in de tekeningen blijven zoals ze zijn.
own-words-none = Niemand schreef iets bij “anders, namelijk”.
own-words-not-for-a-room = Eigen woorden zijn van één mens. Ze staan niet op een groot scherm.
own-words-factors = Wat meespeelde
own-words-actors = Wie meespeelde
own-words-term = { $words } · { $n ->
    [one] 1 mens
   *[other] { $n } mensen
}
own-words-in = bij { $name }
own-words-loose = { $n ->
    [0] Alle eigen woorden zijn bij een code gezet.
    [one] { $of ->
        [one] Eén eigen woord staat nog los.
       *[other] 1 van { $of } eigen woorden staat nog los.
    }
   *[other] { $n } van { $of } eigen woorden staan nog los.
}
own-code-make = Maak een code van { $n ->
    [one] dit woord
   *[other] deze { $n } woorden
}
own-code-gather = Zet de aangevinkte woorden hierbij
own-codes-title = Eigen codes
own-codes-none = Nog geen eigen codes.
own-code-name = Naam van de code
own-code-nameless = Code zonder naam
own-code-row = { $name } (eigen code)
own-code-memo = Notitie bij deze code
own-code-let-go = Haal weg uit deze code: { $words }
own-code-remove = Haal deze code weg
undo-make-code = Code maken
undo-gather = Woorden bij een code zetten
undo-let-go = Woord uit een code halen
undo-rename-code = Naam van een code
undo-memo = Notitie bij een code
undo-remove-code = Code weghalen

# Wat een bladzijde zegt.
threads-say-named = Vaakst genoemd: { $name }, in fase { $phase } door { $persons } mensen
threads-say-named-apart = Vaakst genoemd: { $name }, door { $persons }
threads-say-named-many = Vaakst genoemd zijn er { $n }, elk door { $persons }
threads-say-events = { $domain }: in fase { $phase } gebeurde er iets bij { $persons } mensen
threads-say-moments = { $where } veranderen bij { $persons } mensen meer lijnen tegelijk
threads-say-falls = { $name } werd bij { $persons } mensen het eerst slechter
threads-say-helped = Achteraf zoeken { $around } mensen het om zich heen, { $self } bij zichzelf
