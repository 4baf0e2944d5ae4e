# Het scherm van HR.
hr-open = Open een HR-editie…
hr-empty-title = Alleen wat over de groep gezegd mag worden
hr-empty-body = Hier open je een HR-editie die je van de begeleider kreeg. Er staat niets in over één mens: geen lijnen van personen, geen codes, geen datums. Iets anders opent dit scherm niet.
hr-quote = “{ $words }”
hr-level-individual = de persoon
hr-level-team = het team
hr-level-leadership = de leiding
hr-level-organisation = de organisatie
hr-level-external = hulp van buiten
hr-level-private = thuis
path-title-edition = Welke HR-editie?
message-no-edition = Dit is geen HR-editie
message-no-edition-body = Dit scherm opent alleen HR-edities. Het bestand is niet geopend. Vraag de begeleider om een HR-editie.
start-hr-body = Lees wat er over een groep gezegd mag worden. Wat iemand tekende, zie je daar niet.
start-hr = Ik lees voor HR

# De opdrachtregel: edities en terugtrekken.
cli-export-done = HR-editie over { $n } mensen; { $left ->
    [one] één gegeven
   *[other] { $left } gegevens
} weggelaten, omdat ze over te weinig mensen gaan of nog niet zijn nagekeken
cli-held = dit bestand staat open in een venster, of een andere opdracht van Potloodlijn schrijft het; er is niets veranderd. Sluit het daar eerst, of doe het daar
cli-withdraw-nobody = in deze groep is niemand met de code { $participant }; er is niets veranderd
cli-withdraw-open = de groep staat open in een venster, met veranderingen die nog niet bewaard zijn; er is niets veranderd, doe het daar
cli-withdraw-kept = wat het programma op deze computer bewaart, kon niet worden opgeruimd; er is niets veranderd
cli-withdraw-done = { $participant } is uit de groep, met alles wat daarvan kwam; er { $n ->
    [0] is niemand meer
    [one] is nog één mens
   *[other] zijn nog { $n } mensen
}. Achterhaald: { $prints ->
    [one] één afdruk
   *[other] { $prints } afdrukken
} en { $editions ->
    [one] één HR-editie
   *[other] { $editions } HR-edities
}. Gooi ook het ingeleverde bestand zelf weg.
refusal-too-few = er { $n ->
    [0] doet niemand
    [one] doet één mens
   *[other] doen { $n } mensen
} mee aan de cijfers, en over minder dan { $least } mensen wordt niets gezegd
refusal-on = op { $date }
refusal-earlier = eerder
refusal-too-alike = er is { $when } al een HR-editie gemaakt waar { $shared } van deze mensen in zitten, en wie de twee naast elkaar legt, ziet wat de anderen tekenden.
refusal-only-new = Over de { $n } nieuwe mensen samen kan het wel.
refusal-wait = Wacht tot er genoeg nieuwe mensen zijn voor een editie van henzelf, of haal de eerdere van de lijst als die nooit aan iemand is gegeven.
cli-help-export =
    Maak gegevens voor anderen.

    Gebruik: potloodlijn export GROEP.group.json --to edition -o UIT.edition.json
             potloodlijn export A.group.json B.group.json --to edition -o UIT.edition.json
             potloodlijn export BESTAND… --to csv|csv-nl|xlsx|qdpx|qdc|figures -o UIT

    Tabellen, een werkboek en een project gaan over de gezondheid van mensen: geef ze alleen aan wie het mag zien. Wie geen
    ja zei op figuren over de groep, en wat iemand voor zichzelf houdt, staat er niet in. Van een HR-editie zijn csv,
    csv-nl, xlsx en figuren te maken. Figuren zeggen niet meer dan een groot scherm: niets over één mens.

    Een HR-editie bevat alleen wat over de groep gezegd mag worden. Zij wordt gemaakt van één groepsbestand, nooit van
    losse bestanden of een map: het groepsbestand onthoudt van wie er een editie is, en wordt daarvoor bijgewerkt. Deze
    computer onthoudt het ook, zonder woord, waarde, code of id. Geen van beide weet wat er elders is gemaakt.

    Van twee groepsbestanden komt één HR-editie van de twee naast elkaar. Geen tekening telt in beide mee: wie in allebei
    de groepen zit, telt in één ervan, of twee keer met een andere tekening. Beide bestanden onthouden het.

    Opties:
      --to edition         een HR-editie, van één groep of van twee naast elkaar
      --to csv             een map met tabellen voor scripts, met wat elke kolom betekent
      --to csv-nl          een map met tabellen voor een Nederlands rekenblad
      --to xlsx            een werkboek
      --to qdpx            een project voor kwalitatieve analyse (REFI-QDA)
      --to qdc             alleen het codeboek daarvan
      --to figures         een map met elke figuur als SVG en PNG, voor dia's en documenten, met de woorden erbij
      -o, --output UIT     waar zij komt; dezelfde editie die er al staat, blijft bewaard als UIT.previous; - is de
                           standaarduitvoer
      --force              vervang een ander bestand dat er staat
      --on DATUM           de dag die de groep onthoudt (JJJJ-MM-DD); in de editie zelf staat geen datum
      --lang nl|en         de taal
      -h, --help           deze bladzijde
cli-help-access =
    Geef iemand alles wat een groep van deze persoon heeft: de tekening als bestand, op bladzijden en in woorden, wat er
    is gemeten, en wat anderen of de begeleider erover schreven.

    Gebruik: potloodlijn access GROEP.group.json --participant P07 -o MAP

    Lees het voordat je het geeft: er kunnen anderen in genoemd zijn.

    Opties:
      --participant CODE    de code van deze persoon
      -o, --output MAP      waar de bestanden komen
      --force               vervang andere bestanden met dezelfde naam
      --lang nl|en          de taal
      -h, --help            deze bladzijde
cli-help-handover =
    Sluit een groep voor een andere begeleider, of om haar op een veilige plek te bewaren: met wie zich terugtrok en van
    wie er HR-edities zijn, ook die alleen deze computer onthoudt.

    Gebruik: potloodlijn handover GROEP.group.json --to SLEUTEL -o UIT.group.age

    Opties:
      --to SLEUTEL         de openbare sleutel van wie haar krijgt (age1…), of een bestand daarmee; zonder sleutel gaat
                           er een wachtzin op
      -o, --output UIT     waar zij komt; - is de standaarduitvoer
      --force              vervang een ander bestand dat er staat
      --lang nl|en         de taal
      -h, --help           deze bladzijde
cli-help-withdraw =
    Haal iemand uit een groep, met alles wat van deze persoon kwam. Dit kan niet ongedaan worden gemaakt.

    Gebruik: potloodlijn withdraw GROEP.group.json --participant P07

    Ook uit GROEP.group.json.previous en uit wat het programma op deze computer bewaart. Wat al is afgedrukt, wordt
    als achterhaald gemerkt.

    Opties:
      --participant CODE   de code van deze persoon
      --lang nl|en         de taal
      -h, --help           deze bladzijde

# Wat de groep verlaat.
view-sharing = Delen
sharing-edition-title = HR-editie
sharing-edition-body = Een bestand met alleen wat over de groep gezegd mag worden. HR ziet nooit één mens.
sharing-minimum = Zeg niets over een groep kleiner dan
sharing-minimum-of = { $n } mensen
sharing-minimum-hint = Je kunt dit hoger zetten, niet lager.
sharing-everyone = Iedereen
sharing-only-new = Alleen wie nog in geen editie zit ({ $n })
sharing-make = Maak de HR-editie…
sharing-has-people = { $n } mensen doen mee.
sharing-has-trends = { $n } cijfers over hoe hoog een lijn in een fase ligt, en hoe die verandert.
sharing-has-directions = Bij { $n } daarvan ook: bij hoeveel mensen de lijn daalt of stijgt.
sharing-has-factors = { $n } cijfers over wat een rol speelde.
sharing-has-actors = { $n } cijfers over wie een rol speelde.
sharing-has-quotes = { $n ->
    [one] 1 citaat.
   *[other] { $n } citaten.
}
sharing-has-actions = { $n ->
    [one] 1 actie uit het plan.
   *[other] { $n } acties uit het plan.
}
sharing-has-effects = { $n } cijfers over hoe het nu is, volgens de metingen.
sharing-left-few = Weg: over minder dan drie mensen ({ $n })
sharing-left-tells = Weg: zou samen met de rest iets over één of twee mensen verraden ({ $n })
sharing-left-lines = Weg: te weinig mensen tekenden deze lijn ({ $n })
sharing-left-measured = Weg: te weinig mensen vulden elke meting in ({ $n })
sharing-left-approved = Weg: de eigenaar zei geen ja ({ $n })
sharing-left-words = Weg: de woorden zijn nog niet nagekeken ({ $n })
sharing-left-counted = Weg: van iemand die hier niet meetelt ({ $n })
sharing-left-which = Welke
sharing-left-row = { $phase } · { $name }
sharing-table-trend = { $name }
sharing-table-directions = { $name }: hoe vaak de lijn daalt of stijgt
sharing-table-line = { $name }: de gemiddelde lijn
sharing-table-helped = Had geholpen: { $name }
sharing-table-individual = Had geholpen: iets bij zichzelf
sharing-table-environment = Had geholpen: iets in de omgeving
sharing-table-effect = Metingen: { $name }
sharing-setup-words = Deze woorden staan in je opzet, en dus ook in de editie. Klopt dat?
sharing-setup-word = { $word } ({ $kind }), in: { $words }
sharing-actions-title = Acties voor het verslag
sharing-actions-body = Kies welke acties HR mag lezen, en kijk hun woorden na. Zonder keuze blijft een actie in de groep.
sharing-actions-none = Er staan nog geen acties op het bord.
sharing-action-free = In het verslag: { $action }
sharing-goal = Wat het moet opleveren: { $goal }
sharing-action-ready = Nagekeken. Deze actie komt in de editie.
sharing-action-empty = Leeg: deze actie komt niet in de editie.
sharing-goal-ready = Nagekeken. Dit doel komt erbij.
sharing-goal-empty = Leeg: dit doel komt er niet bij.
sharing-action-own-role = Wie het doet, staat hier in eigen woorden. Dat komt niet in de editie.
sharing-effects-free = Metingen in het verslag voor HR
sharing-effects-hint = Alleen gemiddelden van de groep: van dezelfde mensen bij elke meting, en alleen als er genoeg zijn.
sharing-given-title = Uitgegeven en afgedrukt
sharing-given-none = Nog niets.
sharing-undated = eerder
sharing-given-edition = HR-editie{ $mark }, { $on }, over { $n } mensen
sharing-given-pair = Deze mensen staan ook in een editie van twee groepen.
sharing-given-outdated = HR-editie{ $mark }, { $on }, over { $n } mensen. Achterhaald: { $gone } van hen trokken zich terug. Vraag HR om die weg te gooien.
sharing-take-off = Nooit gegeven: haal van de lijst
sharing-print-journey = Een tekening
sharing-print-group = Groepsverslag
sharing-print-poster = Poster
sharing-print-hr = Verslag voor HR
sharing-print-edition = HR-editie
sharing-print = { $kind }, { $on }, { $n ->
    [one] 1 mens
   *[other] { $n } mensen
} in de groep
sharing-print-outdated = { $kind }, { $on }, { $n ->
    [one] 1 mens
   *[other] { $n } mensen
} in de groep. Achterhaald: iemand trok zich daarna terug.
sharing-quotes-title = Citaten nakijken
sharing-quotes-body = Hier staan alleen citaten waar de eigenaar ja op zei. Wat op een naam, plaats of datum lijkt, is gemarkeerd. De lijst is niet volledig: lees zelf ook.
sharing-quotes-none = Er zijn geen citaten met een ja van de eigenaar.
sharing-quote-look = Kijk na
sharing-quote-reads = Zo leest HR het
sharing-quote-marks = Vervang deze woorden hierboven, of laat ze één voor één staan:
sharing-quote-let-stand = Laat staan: { $word } ({ $kind })
sharing-quote-ready = Nagekeken. Dit citaat komt in de editie.
sharing-quote-empty = Leeg: dit citaat komt niet in de editie.
sharing-mark-address = adres
sharing-mark-number = nummer
sharing-mark-date = tijd
sharing-mark-name = naam
sharing-mark-place = plaats
sharing-mark-team = team
sharing-mark-capital = hoofdletter
withdraw-title = Iemand trekt zich terug
withdraw-body = Wie zich terugtrekt, gaat helemaal uit de groep: tekening, woorden, metingen en alles wat daarvan kwam.
withdraw-code = Code van deze persoon, of de code van het ontvangstbewijs
withdraw-nobody = In deze groep is niemand met deze code.
withdraw-ask = Haal deze persoon uit de groep…
withdraw-question = Gaat { $participant } uit de groep?
withdraw-explains = De groep wordt meteen bewaard zonder deze persoon, ook zonder de staat van daarvoor. Alle cijfers worden opnieuw gemaakt, alsof deze persoon er nooit was. Dit kan niet ongedaan worden gemaakt. Het ingeleverde bestand zelf gooi je zelf weg.
withdraw-outdates = { $n ->
    [one] 1 afdruk of editie is daarna achterhaald; die staat in de lijst.
   *[other] { $n } afdrukken en edities zijn daarna achterhaald; die staan in de lijst.
}
withdraw-final = Ik begrijp dat dit niet terug te draaien is
withdraw-code-is-a-word = De code { $participant } lijkt op een gewoon woord of getal. Uit teksten van anderen gaat die niet weg: kijk die zelf na.
withdraw-stay = Laat alles zoals het is
withdraw-go = Haal { $participant } weg
withdraw-done = { $participant } is uit de groep.
retention-title = Bewaren
retention-none = Er is geen datum afgesproken waarop alles weg moet.
retention-until = Alles wordt bewaard tot { $date }.
retention-over = De tijd is voorbij: alles zou bewaard worden tot { $date }. Wis de groep als je die niet meer nodig hebt.
retention-erase = Wis de hele groep…
retention-question = Wis je de hele groep?
retention-explains = Het groepsbestand gaat weg, met de staat van daarvoor, ingeleverde bestanden en momenten van nu van deze mensen in dezelfde map, en alles wat het programma op deze computer van de groep bewaart. Verzegelde bestanden, edities en afdrukken gooi je zelf weg.
retention-go = Wis de hele groep
undo-free-card = Actie voor het verslag
undo-free-effects = Metingen voor het verslag
undo-checked = Citaat nakijken
file-name-edition = hr-editie
path-title-save-edition = Waar komt de HR-editie?
file-name-hr = hr-verslag
refusal-other-rules = er is { $when } al een HR-editie van deze zelfde mensen gemaakt met een andere minimumgroep, opzet of een ander instrument, en wie de twee naast elkaar legt, ziet hoeveel mensen er achter een getal zitten. Geef haar met wat toen gold.
sharing-left-one = Verteld als hun niveau: maar één mens heeft deze rol ({ $n })
cli-export-one-group = een HR-editie wordt gemaakt van één groepsbestand, nooit van losse bestanden of een map: alleen een groepsbestand onthoudt van wie er een is. Voeg ze eerst samen
cli-export-elsewhere = Deze computer en dit groepsbestand weten alleen van de HR-edities die hier zijn gemaakt: vraag wie deze tekeningen nog meer heeft of die er een heeft gemaakt.
retention-erased = Gewist zijn { $n } bestanden: { $names }.
retention-erased-closed = Gewist zijn { $n } bestanden: { $names }. { $closed } verzegelde of vergrendelde bestanden in die map zijn gebleven: van wie zij zijn, is niet te zien.
known-give = Geef alles wat van deze persoon bekend is
known-hint = Als bestanden en om te lezen, in een nieuwe map naast de groep. Lees het eerst: er kunnen anderen in genoemd zijn.
known-given = Alles wat van deze persoon bekend is, staat in { $folder }
sharing-quote-free = Zo mag het naar HR
sharing-quote-keep = Niet naar HR
sharing-quote-take-back = Toch niet naar HR
sharing-quote-nothing-marked = Er is niets gemarkeerd. Lees zelf ook.
minimum-title = Niets zeggen over een groep kleiner dan { $n } mensen?
minimum-body = Dit kan later hoger, maar niet meer lager.
minimum-go = Zet op { $n }
handover-open = Geef de groep over…
handover-hint = Aan een andere begeleider, of als reservekopie: één gesloten bestand met de groep en alles wat zij onthoudt.
path-title-handover = Waar komt de groep voor je collega?
file-name-handover = overdracht
handover-on = Verder
handover-title = De groep overgeven
handover-body = In het bestand komen de tekeningen van { $n ->
    [one] 1 mens
   *[other] { $n } mensen
}, wie zich terugtrok, metingen, bord en notities, en van wie er HR-edities zijn, ook die op deze computer zijn gemaakt. Wie het bestand opent, kan ermee verder.
handover-stays = De groep blijft ook hier staan. Wis haar hier zodra je collega haar heeft.
handover-key = Openbare sleutel van je collega (begint met age1)
handover-or = Geen sleutel? Laat dit leeg en kies een wachtzin. Geef die op een andere manier door dan het bestand.
handover-seal = Verzegel
handover-done = De groep staat gesloten in { $path }. Zij blijft ook hier staan.
handover-own-file = Dit is het bestand van de groep zelf. Kies een andere naam.
sharing-quotes-plain = In deze citaten is niets gemarkeerd. Lees ze. Haal het vinkje weg bij wat niet naar HR mag.
sharing-quotes-free = Ik las ze: { $n ->
    [one] dit citaat mag
   *[other] deze { $n } citaten mogen
} zo naar HR
sharing-hr-pages = De bladzijden voor HR
left-at-place = Niet verteld ({ $why }): { $what }
left-why-few = minder dan drie mensen
left-why-tells = zou iets over een of twee mensen verraden
left-why-lines = te weinig mensen tekenden dit
left-why-measured = te weinig mensen gaven antwoord
left-why-one = één persoon heeft deze rol
left-why-approved = de eigenaar stemde er niet mee in
left-why-words = de woorden zijn nog niet nagekeken
left-why-counted = van iemand die hier niet meetelt: niet elke fase is gezet of doorlopen
sharing-hr-pages-left = Wat er met ‘Niet verteld’ bij staat, zie alleen jij. HR krijgt die regels niet.
