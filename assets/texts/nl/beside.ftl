# Twee groepen naast elkaar: bladzijden, scherm en opdrachten.
beside-title = Twee groepen naast elkaar
beside-group = groep { $n }
beside-not-concluded = Wat hier uiteenloopt, zegt niet waardoor, en niet of het toeval is. Het zegt ook niet welke groep het beter doet: mensen tekenden wat zij zich herinneren, ieder op een eigen schaal.
beside-conclude-head = Wat hier niet uit volgt
beside-conclude-size = De groepen zijn klein en niet geloot. Wie anders had meegedaan, had andere lijnen gegeven. Er is daarom niets getoetst.
beside-conclude-rank = Dit is geen rangorde van afdelingen. Neem wat uiteenloopt mee als vraag: herkennen de mensen van beide groepen dit, en wat zat er bij hen achter?
beside-reading-title = Hoe dit te lezen is
beside-reading-lines-band = De band om een lijn is de middelste helft.
beside-reading-lines = Elke lijn is het midden van een groep: de helft zit erboven, de helft eronder. Waar minder dan vijf mensen tekenden, staat niets. Alleen wie alle fasen doorliep, telt mee in de lijnen; bij wat genoemd is telt iedereen bij wie de fase voorkomt.
beside-reading-told = Elke lijn is een gemiddelde van een groep, in stappen van 5. Hoe ver twee lijnen uiteen liggen, is dus ongeveer. Aantallen mensen staan er als bereik.
beside-reading-told-band = De band loopt, waar de groep groot genoeg is, van het gemiddelde van de onderste helft tot dat van de bovenste.
beside-reading-difference = Verschil is het aantal mensen in groep 2 min dat in groep 1.
beside-reading-sizes = De groepen zijn niet even groot: verschil zegt in welke van de twee een groter deel iets noemde.
beside-reading-sizes-told = De groepen zijn niet even groot: verschil zegt in welke van de twee een groter deel iets noemde, waar dat zeker is.
beside-reading-sizes-untold = Of de groepen even groot zijn, zeggen de bereiken niet. Verschil zegt daarom in welke van de twee een groter deel iets noemde, waar dat zeker is.
beside-reading-same = Beide keren zijn het dezelfde mensen, die twee keer tekenden.
beside-reading-other = Niemand telt in allebei de groepen mee: wie in beide zit, telt in één ervan.
beside-people-told = { $n } tot { $most } mensen
beside-line-few = Te weinig mensen in een van de groepen om naast elkaar te leggen.
beside-line-alike = De lijnen vallen ongeveer samen.
beside-phases = { $n ->
    [one] fase { $phases }
   *[other] de fasen { $phases }
}
beside-line-apart = Het verst uiteen in { $phases }: ongeveer { $points ->
    [one] 1 punt
   *[other] { $points } punten
}.
beside-line-apart-told = In { $phases } ongeveer { $points ->
    [one] 1 punt
   *[other] { $points } punten
} uiteen.
beside-line-apart-anywhere = In elke fase hoogstens ongeveer { $points ->
    [one] 1 punt
   *[other] { $points } punten
} uiteen.
beside-line-higher = Groep { $higher } ligt daar hoger.
beside-figure-phase = Fase { $phase }: groep 1 { $one }, groep 2 { $other }.
beside-key-lines = Groep 1 is een doorgetrokken lijn, groep 2 een streepjeslijn.
beside-key-band-one = De gekleurde band hoort bij groep 1.
beside-key-band-other = De band tussen stippellijnen hoort bij groep 2.
beside-key-numbers = De cijfers 1 en 2 staan waar de lijnen het verst uiteen liggen.
beside-phase = { $phase } { $name }: wat en wie genoemd is
beside-threads-lead = Hoeveel mensen iets noemden in deze fase, van hoeveel bij wie de fase voorkomt. Verschil: mensen in 2 min mensen in 1.
beside-threads-lead-parts = Hoeveel mensen iets noemden in deze fase, van hoeveel bij wie de fase voorkomt. Verschil: in welke van de twee een groter deel het noemde.
beside-threads-lead-told = Hoeveel mensen iets noemden in deze fase, als bereik. Een streepje: minder dan drie mensen, of niet te zeggen zonder iemand te laten zien. Verschil: wat zeker is.
beside-difference = verschil
beside-more-often = vaker in { $group }
beside-as-often = even vaak
beside-levels = Naar niveau
beside-at-least-more = minstens { $n } meer
beside-at-least-fewer = minstens { $n } minder
beside-moments-lead = Een beslissend moment is een maand waarin minstens twee lijnen van iemand steil veranderen. Bij hoeveel mensen, in elk derde deel van een fase.
beside-effect-lead = Vergeleken zijn metingen van “nu” in elke groep, bij mensen die beide keren meededen. Wat veranderde, zegt niet waardoor, en de groepen zijn niet geloot.
beside-effect-lead-change = Het getal is de middelste verandering; erachter staat van hoeveel mensen die is.
beside-effect-change = { $median }, { $n ->
    [one] 1 mens
   *[other] { $n } mensen
}
beside-effect-means = { $before } → { $after }
say-beside-apart = De lijnen liggen bij { $name } in { $phases } het verst uiteen: ongeveer { $points } punten
say-beside-apart-short = { $name } ligt in { $phases } het verst uiteen
say-beside-apart-told = Bij { $name } liggen de groepen in { $phases } ongeveer { $points } punten uiteen
say-beside-apart-anywhere-told = Bij { $name } liggen de groepen in elke fase tot ongeveer { $points } punten uiteen
say-beside-apart-several-told = Bij { $n } lijnen liggen de groepen tot ongeveer { $points } punten uiteen
say-beside-apart-anywhere = { $name } ligt het verst uiteen: hoogstens ongeveer { $points } punten
say-beside-apart-several = { $n } lijnen liggen het verst uiteen: elk hoogstens ongeveer { $points } punten
say-beside-together = De lijnen van beide groepen liggen overal dicht bij elkaar
say-beside-named = Fase { $phase }: { $one } en { $other } noemden { $name }
say-beside-moments-same = Beide groepen draaien het vaakst { $where }
say-beside-moments = Groep 1 draait het vaakst { $one }, groep 2 { $other }
say-beside-effect = Sinds T0 gaan op { $time } { $n } van { $of } lijnen in beide groepen vooruit

# Opdrachten en weigeringen.
beside-same-group = dit is twee keer dezelfde groep; geef twee groepen, en voor één groep op twee momenten een groep voor elk moment
beside-other-instrument = de twee groepen tekenden met een ander instrument of met andere fasen, dus hun lijnen liggen niet naast elkaar
beside-refused-of = { $name }: { $why }
beside-refused-shared = { $n ->
    [one] er zit 1 mens
   *[other] er zitten { $n } mensen
} in allebei de groepen. Wie in beide zit, mag maar in één ervan meetellen, en dan blijven er in een groep minder dan { $least } over
beside-shared-same = { $n ->
    [one] 1 mens zit
   *[other] { $n } mensen zitten
} in allebei de groepen. De editie gaat alleen over wie twee keer tekende; weggelaten uit de eerste groep: { $one }, uit de tweede: { $other }.
beside-shared-other = { $n ->
    [one] 1 mens zit
   *[other] { $n } mensen zitten
} in allebei de groepen. Ieder telt in één ervan mee; weggelaten uit de eerste groep: { $one }, uit de tweede: { $other }.
cli-beside-two = geef twee groepsbestanden, of één HR-editie van twee groepen; losse reizen en mappen met één groep zijn dat niet
cli-beside-edition-one = deze HR-editie is van één groep; een editie van twee groepen maak je met export A.group.json B.group.json --to edition
cli-beside-editions = HR-edities die apart zijn gemaakt liggen niet naast elkaar, want samen zouden zij meer zeggen dan elk alleen. Maak er één van de twee groepen, met export A.group.json B.group.json --to edition
cli-beside-other = niet gebruikt: hier liggen alleen twee groepen naast elkaar
cli-export-pair-done = HR-editie van twee groepen, over { $one } en { $other } mensen; { $left } gegevens weggelaten, omdat ze over te weinig mensen gaan of nog niet zijn nagekeken
pages-kind-beside = twee groepen naast elkaar
file-name-beside = twee-groepen.pdf

# In het venster.
view-beside = Andere groep
beside-lay = Naast een andere groep leggen
beside-choose-body = Kies het bestand van een andere groep, of van deze groep op een ander moment. De twee komen naast elkaar te liggen: de lijnen per fase, wat en wie genoemd is, beslissende momenten en wat er veranderde. Kijken verandert niets in dat bestand.
beside-choose = Kies de andere groep…
beside-choose-another = Een andere kiezen…
beside-back = Terug naar deze groep
beside-which = 1 is { $one }, 2 is { $other }.
beside-edition-title = HR-editie van de twee
beside-edition-body = Eén editie waarin HR de twee naast elkaar ziet. In elke groep gelden dezelfde regels als altijd, en geen tekening telt in beide mee. Beide groepsbestanden onthouden haar, dus dat van de andere groep wordt bijgewerkt.
beside-name = Hoe groep { $n } heet voor HR
beside-name-out = Dit komt er niet in: er staat niets, of iets dat op een naam, plaats of datum lijkt. De groep heet dan groep { $n }.
beside-has-people = Over { $one } en { $other } mensen.
beside-make = Maak de HR-editie van de twee…
beside-left-out-of = Weggelaten uit { $name }
beside-wait = Er wordt nog iets geschreven dat naar buiten gaat; probeer het zo nog eens.
beside-other-held = Het bestand van de andere groep is in een ander venster open. Sluit het daar, want het moet onthouden dat deze editie is gemaakt.
beside-not-a-group = Dit is geen groep. Kies één groepsbestand.
path-title-beside = Welke andere groep?
