# Het scherm van HR.
hr-open = Open een HR-editie…
hr-empty-title = Alleen wat over de groep gezegd mag worden
hr-empty-body = Hier open je een HR-editie die je van de begeleider kreeg. Er staat niets in over één mens: geen lijnen van personen, geen codes, geen datums. Iets anders opent dit scherm niet.
hr-about = Over { $n } mensen. Er wordt niets gezegd over een groep die kleiner is dan { $least }.
hr-limits = Aantallen staan er als "3 tot 5" of "6 of meer", gemiddelden op 5 punten af. Zo is niemand terug te vinden. De lijnen zijn getekend uit herinnering; ze zijn geen meting en geen diagnose.
hr-phase = { $letter } · { $name }
hr-factors = Wat een rol speelde
hr-actors = Wie een rol speelde
hr-quotes = In hun eigen woorden
hr-quote = "{ $words }"
hr-trend = { $name }: gemiddeld rond { $level }, verandering rond { $change } ({ $directions })
hr-falling = daalt bij { $persons }
hr-rising = stijgt bij { $persons }
hr-stable = blijft gelijk bij { $persons }
hr-no-directions = hoe vaak de lijn daalt of stijgt, is hier niet te zeggen
hr-mention = { $name }: genoemd door { $persons }
hr-others = Iets anders op dit niveau: { $level }
hr-persons-or-more = { $from } of meer van { $of }
hr-persons-between = { $from } tot { $to } van { $of }
hr-level-individual = de persoon
hr-level-team = het team
hr-level-leadership = de leiding
hr-level-organisation = de organisatie
hr-level-external = hulp van buiten
hr-level-private = thuis
path-title-edition = Welke HR-editie?
message-no-edition = Dit is geen HR-editie
message-no-edition-body = Dit scherm opent alleen HR-edities. Het bestand is niet geopend. Vraag de begeleider om een HR-editie.
start-hr-title = Voor HR
start-hr-body = Lees wat er over een groep gezegd mag worden. Wat iemand tekende, zie je daar niet.
start-hr = Naar HR-edities

# De opdrachtregel: edities en terugtrekken.
cli-export-forgets = deze bestanden onthouden niet van wie er een HR-editie is gemaakt; gebruik één groepsbestand, dan kan een volgende editie niet door vergelijken verraden wie erbij kwam of wegging
cli-export-done = HR-editie over { $n } mensen; { $left } gegevens weggelaten, omdat ze over te weinig mensen gaan of nog niet zijn nagekeken
cli-locked-group = dit groepsbestand zit op slot en zou hierna open zijn; doe dit in het venster
cli-withdraw-nobody = in deze groep is niemand met de code { $participant }; er is niets veranderd
cli-withdraw-open = de groep staat open in een venster, met veranderingen die nog niet bewaard zijn; er is niets veranderd, doe het daar
cli-withdraw-kept = wat het programma op deze computer bewaart, kon niet worden opgeruimd; er is niets veranderd
cli-withdraw-done = { $participant } is uit de groep, met alles wat daarvan kwam; er zijn nog { $n } mensen. Achterhaald: { $prints } afdrukken en { $editions } HR-edities. Gooi ook het ingeleverde bestand zelf weg.
refusal-too-few = er doen { $n } mensen mee aan de cijfers, en over minder dan { $least } mensen wordt niets gezegd
refusal-on = op { $date }
refusal-earlier = eerder
refusal-too-alike = er is { $when } al een HR-editie gemaakt waar { $shared } van deze mensen in zitten, en wie de twee naast elkaar legt, ziet wat de anderen tekenden.
refusal-only-new = Over de { $n } nieuwe mensen samen kan het wel.
refusal-wait = Wacht tot er genoeg nieuwe mensen zijn voor een editie van henzelf, of haal de eerdere van de lijst als zij nooit aan iemand is gegeven.
cli-help-export =
    Maak gegevens voor anderen.

    Gebruik: potloodlijn export BESTAND… --to edition -o UIT.edition.json

    Een HR-editie bevat alleen wat over de groep gezegd mag worden. Geef één groepsbestand: dat onthoudt van wie er een
    editie is, en wordt daarvoor bijgewerkt.

    Opties:
      --to edition         een HR-editie
      -o, --output UIT     waar het komt; wat er al staat, blijft bewaard als UIT.previous
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
