# Rode draden: wat bij meer mensen terugkomt.
view-threads = Rode draden
threads-actors = Wie
threads-factors = Wat
threads-events = Gebeurtenissen
threads-moments = Momenten
threads-falls = Wat eerst daalde
threads-helped = Wat had geholpen
threads-of = Geteld bij { $n } van { $of } mensen.
threads-signs = − { $minus } · + { $plus }
threads-spoken = { $persons } mensen; minpunt bij { $minus }, pluspunt bij { $plus }
threads-too-few = minder dan drie
threads-none = Hier is nog niets genoemd.
threads-lane = { $domain } ({ $n } in totaal)
explain-actors = Wie er een rol in had, per fase. Ieder mens telt één keer per vakje, hoe vaak iemand ook genoemd is. − en + zeggen bij hoeveel mensen die rol moeilijk of helpend was. Druk op een vakje voor de gebeurtenissen erachter.
explain-factors = Wat er een rol in had, per fase. Ieder mens telt één keer per vakje. − en + zeggen bij hoeveel mensen het moeilijk of helpend was. Druk op een vakje voor de gebeurtenissen erachter.
explain-events = Bij hoeveel mensen er in een fase iets gebeurde. Druk op een vakje voor de gebeurtenissen zelf.
explain-moments = Een moment is een maand waarin bij iemand minstens twee lijnen steil veranderen. Wat er toen gebeurde staat erbij; of het de oorzaak was, weet alleen diegene zelf.
explain-falls = Welke lijn bij wie het eerst blijvend slechter werd. Dat is een vraag om te stellen, geen oorzaak.
explain-helped = Wat mensen antwoordden op de vragen aan het eind, en waar zij het zoeken: bij zichzelf of om zich heen.
behind-close = Sluit
behind-title = { $what }, fase { $phase }
behind-quote = “{ $text }”
behind-quote-not-approved = “{ $text }” (nog geen toestemming)
behind-look = Bekijk de tekening van { $code }
behind-minus = moeilijk
behind-plus = helpend
moments-none = Er is geen maand waarin bij iemand minstens twee lijnen steil veranderen.
moments-whose = Van wie
moments-falls = { $name } daalt bij { $n }
moments-rises = { $name } stijgt bij { $n }
moments-line-falls = { $name } daalt
moments-line-rises = { $name } stijgt
moments-events = Toen: { $titles }
falls-first = Wat eerst slechter werd
falls-crossings = Wat daalt terwijl iets anders stijgt
falls-while = { $falls } daalt terwijl { $rises } stijgt
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
