# Figures that stand by themselves, on slides and in documents of others.
figure-source = Over { $n } tot { $most } mensen, uit hun geheugen. Geen meting, geen diagnose, geen oorzaak. · Potloodlijn
figure-source-exact = Over { $n } mensen, uit hun geheugen. Geen meting, geen diagnose, geen oorzaak. · Potloodlijn
figure-source-named = { $name } · { $source }
figure-say-worse = In fase { $phase } { $n ->
    [one] gaat minstens 1 van { $of } lijnen
   *[other] gaan minstens { $n } van { $of } lijnen
} bij de meeste mensen achteruit
figure-say-better = In fase { $phase } { $n ->
    [one] gaat minstens 1 van { $of } lijnen
   *[other] gaan minstens { $n } van { $of } lijnen
} bij de meeste mensen vooruit
figure-say-named = Genoemd door { $persons } mensen in fase { $phase }: { $names }
figure-say-worse-all = In fase { $phase } gaan alle { $of } lijnen bij de meeste mensen achteruit
figure-say-better-all = In fase { $phase } gaan alle { $of } lijnen bij de meeste mensen vooruit
figure-as-often = En nog { $n }, in één fase door even veel mensen genoemd als de laatste hier, voor zover dat te zeggen is.
figure-dash = Een streepje: minder dan drie mensen, of het mag niet worden verteld. Dus niet: niemand.
figure-source-board = Wat een groep in een werksessie afsprak, en vrijgaf. · Potloodlijn
figure-board-title = { $n ->
    [one] 1 afspraak om het werk anders te doen
   *[other] { $n } afspraken om het werk anders te doen
}
figure-board-more = en nog { $n }
