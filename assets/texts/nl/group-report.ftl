# Het verslag van een groep: wat de bladzijden zeggen, en wat de figuren laten zien.
say-worse-and-better = In { $worse-phase } { $worse ->
    [one] gaat
   *[other] gaan
} { $worse } van { $of } lijnen bij de meesten achteruit, in { $better-phase } { $better } vooruit
say-worse = In fase { $worse-phase } { $worse ->
    [one] gaat
   *[other] gaan
} { $worse } van { $of } lijnen bij de meeste mensen achteruit
say-better = In fase { $better-phase } { $better ->
    [one] gaat
   *[other] gaan
} { $better } van { $of } lijnen bij de meeste mensen vooruit
say-mixed = In geen enkele fase gaan de lijnen bij de meesten dezelfde kant op
say-few = De reizen van { $n } mensen, naast elkaar
say-one = De reis van één mens is geen verslag van een groep
say-nobody = Er is nog niets te vertellen
say-no-lines = Nog geen lijnen, wel wat er genoemd is
say-line-falls = De lijn { $name } daalt in fase { $phase } bij { $persons } mensen
say-line-rises = De lijn { $name } stijgt in fase { $phase } bij { $persons } mensen
say-line-nothing = De lijnen gaan bij de meesten in geen fase dezelfde kant op
say-lines-fall = { $n ->
    [one] 1 lijn daalt
   *[other] { $n } lijnen dalen
}
say-lines-rise = { $n ->
    [one] 1 lijn stijgt
   *[other] { $n } lijnen stijgen
}
say-lines-both = { $fall }, { $rise }
say-lines-level = { $n ->
    [one] de lijn blijft gelijk
   *[other] de lijnen blijven gelijk
}
say-lines-neither = { $n ->
    [one] de lijn gaat verschillende kanten op
   *[other] lijnen gaan verschillende kanten op
}
say-phase-named-of = { $phase } { $name }: { $lines }; { $n ->
    [one] meestgenoemde rol
   *[other] meestgenoemde rollen
}: { $who } ({ $persons })
say-phase-named = { $phase } { $name }: { $lines }; { $n ->
    [one] meestgenoemde rol
   *[other] meestgenoemde rollen
}: { $who }
say-phase-who-of = { $phase } { $name }: { $n ->
    [one] meestgenoemde rol
   *[other] meestgenoemde rollen
}: { $who } ({ $persons })
say-phase-who = { $phase } { $name }: { $n ->
    [one] meestgenoemde rol
   *[other] meestgenoemde rollen
}: { $who }
say-phase-many-of = { $phase } { $name }: { $lines }; { $n } rollen vaakst genoemd (elk { $persons })
say-phase-many = { $phase } { $name }: { $lines }; { $n } rollen vaakst genoemd
say-phase-who-many-of = { $phase } { $name }: { $n } rollen vaakst genoemd (elk { $persons })
say-phase-who-many = { $phase } { $name }: { $n } rollen vaakst genoemd
say-phase = { $phase } { $name }: { $lines }
say-where = In fase { $phase } noemden { $persons } iets in het werk dat zwaar viel
say-where-nothing = Waar het zat, en hoe hulp kwam
say-named-of = { $n ->
    [one] Meestgenoemde rol
   *[other] Meestgenoemde rollen
}: { $name }, door { $persons } in fase { $phase }
say-named-short = { $n ->
    [one] Meestgenoemde rol
   *[other] Meestgenoemde rollen
}: { $name }, in fase { $phase }
say-named-apart-of = { $n ->
    [one] Meestgenoemde rol
   *[other] Meestgenoemde rollen
}: { $name }, door { $persons }
say-named-apart = { $n ->
    [one] Meestgenoemde rol
   *[other] Meestgenoemde rollen
}: { $name }
say-named-many = { $n } rollen vaakst genoemd: elk door { $persons }
say-named-nothing = Wat en wie meespeelde
say-moments = Bij { $persons } draaien meer lijnen tegelijk { $where }
say-moments-nothing = Er is geen maand waarin meer lijnen tegelijk draaien

report-of-group = Verslag van een groep  ·  { $name }
report-n-along = n = { $least }–{ $most }
report-one = Voor een verslag van een groep zijn er minstens twee mensen nodig van wie de reis mag meetellen. Druk voor één mens zijn eigen reis af.
report-no-lines = Lijnen staan hier zodra minstens twee mensen door alle fasen gingen. Wat { $n } mensen noemden, staat er wel.
report-duration = midden { $months } ({ $from }–{ $to })
report-duration-one = { $months }
report-duration-months = { $n ->
    [0] minder dan een maand
    [one] 1 maand
   *[other] { $n } maanden
}
report-durations-note = De balken laten zien hoe lang een fase duurde, met tussen haakjes de middelste helft van de mensen. De laatste fase loopt tot het eind van de tekening.
report-where-shown = Hoeveel mensen in een fase iets noemden dat zwaar viel (links, gevuld) en iets dat goed deed (rechts, open). Rechts boven een fase: in hoeveel tekeningen die voorkomt. Iemand kan links en rechts tellen.
report-where-heavy = zwaar
report-where-good = goed
report-where-phase = { $phase }  { $name }
report-where-of = van { $n }
report-where-work = al het werk
report-where-cell = { $minus } zwaar, { $plus } goed, van { $among }
report-where-looked = Waar zij het achteraf zoeken
report-where-looked-cell = { $n } van { $of }
report-where-looked-sentence = Achteraf zoekt { $individual } het bij zichzelf en { $environment } in de omgeving, van { $of } mensen.
report-help-late = Hulp kwam { $late } van de { $of } keer niet op tijd
report-help-in-time = Hulp kwam { $of ->
    [one] op tijd, de ene keer dat dat gezegd is
   *[other] op tijd, alle { $of } keer
}
report-help-unsaid = Of hulp op tijd kwam, is niet gezegd
report-help-none = Niemand noemde hulp
report-help-shown = { $times ->
    [one] Eén keer hulp, genoemd
   *[other] { $times } keer hulp, genoemd
} door { $persons }. { $in-time } keer op tijd, { $late } keer niet. { $helped } keer hielp het, { $worse } keer maakte het iets erger, { $neither } keer geen van beide of niet gezegd.
report-help-key-in-time = hulp, op tijd
report-help-key-late = hulp, niet op tijd
report-help-key-unsaid = hulp, niet gezegd of op tijd
report-named-lead = Geteld in mensen, van wie de fase in de tekening voorkomt. Wie iets vaker noemt, telt één keer. Wat in eigen woorden bij ‘anders’ staat, is hier niet geteld.
report-named-factors = Wat meespeelde
report-named-actors = Wie meespeelde, en wat die rol mag
report-named-formal = kan iets doen vanuit de functie
report-named-informal = kan iets doen zonder functie
report-named-rest = Minder vaak genoemd: { $names }.
report-named-among = { $phase }  van { $n }
report-plan-lines = Wat doen we anders? Wie kan er eerder iets doen, en wanneer?
report-limits-people = De aantallen beschrijven deze mensen en zeggen niets over anderen. Waar niets getekend is, is ook niets ingevuld.
report-making-eased = Waar iemands lijn begint of ophoudt, verandert wie er meetelt. Die sprong tekende niemand: in de figuren is hij over een stukje van de fase uitgesmeerd. In de getallen niet.
report-what = Herinneringen, naast elkaar gelegd. Geen scores, geen metingen en geen diagnoses.
report-what-measured = Herinneringen naast elkaar, en hoe mensen het nu vinden. Geen scores, geen diagnoses.
report-whole-told = { $what }. Alle lijnen staan in woorden bij ‘De figuren in woorden’.
report-happened = { $domain }: { $n } keer, bij { $persons }
poster-of = De reis van de groep  ·  { $name }
report-poster-lasted = hoe lang
poster-for = Voor de groep zelf. Hang hem niet waar anderen langskomen.
report-out-phase-lines = { $n ->
    [one] 1 reis staat niet in de lijnen: fase { $phase } komt er niet in voor. In de andere fasen telt die wel mee.
   *[other] { $n } reizen staan niet in de lijnen: fase { $phase } komt er niet in voor. In de andere fasen tellen die wel mee.
}
