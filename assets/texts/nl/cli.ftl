# De opdrachtregel.
cli-about = { $file }: { $what }
cli-ok = ok
cli-no-files = Hier staan geen bestanden van Potloodlijn.
cli-nothing-usable = Er was niets te gebruiken, dus er is niets gemaakt.
cli-progress = Bezig
cli-standard-output = standaarduitvoer
cli-unread = { $file }: { $fate }: { $why }
cli-unknown-instrument = het instrument "{ $instrument }" is niet bekend; geef ook de opzet of het instrument mee
cli-no-pdf = de PDF kon niet gemaakt worden: { $detail }
cli-journeys-title = { $n } reizen
cli-demo-done = { $journeys ->
    [one] één voorbeeldreis en een opzet
   *[other] { $journeys } voorbeeldreizen en een opzet
}
cli-nobody-takes-part = Niemand doet mee aan deze figuren. Bij "skipped" staat per persoon waarom.
cli-group-too-large = de groep wordt groter dan { $most } MiB en gaat dan niet meer open, dus er is niets geschreven; voeg minder reizen samen. De opdracht analyse kan ze wel samen lezen
cli-no-setup = hier staat geen opzet in; geef een opzet of een groep
cli-sheet-no-codes = in deze opzet staan geen codes, dus er is niets om per code te maken
cli-sheet-once = een code staat er meer dan eens; elke code is één keer geprint
cli-sheet-boxes = deze codes passen niet in een QR-code en houden vakjes: { $codes }
cli-output-newer = hier staat een bestand van een nieuwere versie van Potloodlijn; dat blijft zoals het is, kies een andere naam
cli-output-other = hier staat een ander bestand van Potloodlijn en dat blijft zoals het is; kies een andere naam, of voeg --force toe om het te vervangen
cli-output-drawing = hier staat een andere tekening of opzet en die blijft zoals die is; kies een andere naam of map, of voeg --force toe om die te vervangen
cli-output-input = dit bestand heb je ook meegegeven om te lezen; het blijft zoals het is, kies een andere naam

cli-no-interview = heeft geen ja gezegd op praten over de tekening; daarom staan er geen vragen voor op papier
cli-recovery-one = Geef één sleutelbestand mee; het herstelblad gaat over dat ene bestand.
cli-recovery-open = deze sleutel is niet vergrendeld met een wachtzin; wie een blad daarvan vindt, kan alles openen, dus het is niet gemaakt

# Wat er bij het samenvoegen van elke reis werd.
cli-merge-counts = toegevoegd { $added }, hetzelfde { $same }, botsend { $conflicting }, geweigerd { $refused }
cli-merge-row = { $file }: { $participant }: { $fate }: { $why }
cli-merge-not-written = Er is niets geschreven: van wat hierboven staat is niets gebeurd.
cli-fate-added = toegevoegd
cli-fate-same = hetzelfde
cli-fate-conflicting = botsend
cli-fate-refused = geweigerd

# Wat er getypt is, kan niet.
cli-usage-see-help = Kijk bij potloodlijn --help.
cli-usage-files = BESTAND…
cli-usage-command = er is geen opdracht en geen bestand "{ $word }"
cli-usage-unknown = "{ $argument }" is hier niet bekend
cli-usage-no-value = bij { $argument } hoort een waarde
cli-usage-choose = { $argument } kan niet "{ $value }" zijn; kies uit: { $choices }
cli-usage-number = { $argument } kan niet "{ $value }" zijn; er hoort een heel getal van { $least } tot en met { $most }
cli-usage-day = { $argument } kan niet "{ $value }" zijn; schrijf een dag als 2026-03-31
cli-usage-missing = dit ontbreekt: { $argument }
cli-usage-twice = { $argument } staat hier twee keer
cli-usage-together = { $argument } gaat niet samen met { $other }
cli-usage-not-text = een deel van wat je typte is geen leesbare tekst (UTF-8)
cli-usage-other = dit is niet te begrijpen

# Hulp.
cli-help =
    Teken hoe je werk verliep, met zeven potloden op één tijdlijn; vergelijk tekeningen in een groep, in vertrouwen.

    Gebruik: potloodlijn [BESTAND…]        open het venster, met deze bestanden
             potloodlijn OPDRACHT …        doe één ding, zonder venster

    Opdrachten:
      check    zeg van elk bestand of het in orde is
      merge    voeg bestanden samen tot één groep
      analyse  reken de getallen achter de figuren uit
      report   maak een PDF van reizen of van een groep
      export   maak een HR-editie, of tabellen en een project voor andere programma’s
      withdraw haal iemand uit een groep, met alles wat van deze persoon kwam
      access   geef iemand alles wat een groep van deze persoon heeft
      handover sluit een groep voor een andere begeleider, met alles wat zij onthoudt
      sheet    maak een vel om op te tekenen
      read     lees tekenvellen terug van foto's en scans
      guide    maak de uitleg als PDF, per lezer
      keygen   maak een sleutelpaar voor verzegelde bestanden
      demo     maak voorbeeldreizen

    Een map staat voor de bestanden van Potloodlijn die erin zitten, hoe diep ook.

    Opties:
      --lang nl|en    de taal; zonder deze optie die van je systeem
      -h, --help      deze bladzijde; kan ook na een opdracht
      -V, --version   de versie
      --key SLEUTEL             het sleutelbestand waarmee verzegelde bestanden open gaan
      --passphrase-file BESTAND de wachtzin is de eerste regel van dit bestand; - is de standaardinvoer
      --force                   vervang ook wat anders blijft, zie hieronder

    Wat een bestand mag vervangen: een reis, opzet, groep, editie of sleutel alleen zichzelf, zoals het eerder was; een
    PDF alleen een PDF, en getallen van een analyse alleen zulke getallen. Al het andere blijft, en de opdracht eindigt
    met 2, behalve met --force. Wat wordt vervangen blijft bewaard als NAAM.previous, en wat daar van iets anders stond
    ook. Van pagina's, tabellen en figuren die opnieuw worden gemaakt blijft niets bewaard: iemand kan zich
    intussen hebben teruggetrokken. Een bestand van een nieuwere versie wordt nooit vervangen. -o - is de
    standaarduitvoer, overal waar één bestand wordt geschreven.

    De wachtzin van een sleutel of een vergrendeld bestand komt uit dat bestand, anders uit de omgevingsvariabele
    POTLOODLIJN_PASSPHRASE, en anders wordt zij gevraagd. Zij staat nooit in wat je typt.

    Aan het eind: 0 (gedaan), 1 (een deel is geweigerd, de rest is gedaan), 2 (er is niets gedaan).
cli-help-check =
    Zeg van elk bestand of het in orde is, of wat er mis is en waar.

    Gebruik: potloodlijn check BESTAND…

    Reizen worden ook naast de instrumenten gelegd van de opzetten, groepen en instrumenten die je meegeeft.

    Van een groep of opzet die tot een dag zou worden bewaard die er nu is, zegt het dat ook.

    Opties:
      --on DATUM      alsof het die dag is (JJJJ-MM-DD)
      --lang nl|en    de taal
      -h, --help      deze bladzijde
cli-help-merge =
    Voeg reizen en groepen samen tot één groep, en zeg wat er van elke reis werd. De volgorde van de bestanden maakt
    niet uit, en twee keer samenvoegen geeft hetzelfde als één keer.

    Gebruik: potloodlijn merge BESTAND… -o GROEP.group.json

    Een groep die er al staat doet mee en gaat verder: zij houdt haar id, wie zich terugtrok, de HR-edities die zijn
    gemaakt, het hoogste minimum, haar bord, metingen en aantekeningen. Wie zich terugtrok komt niet terug, ook niet
    onder een nieuw id. Zijn de bestanden van een andere opzet of een ander instrument, dan gebeurt er niets.

    Opties:
      -o, --output GROEP   waar de groep komt; wat er al staat, blijft bewaard als GROEP.previous; - is de
                           standaarduitvoer
      --force              maak haar nieuw als de opzet of het instrument een andere is; wie zich terugtrok, de
                           HR-edities en het minimum blijven gelden
      --dry-run            zeg alleen wat er van elke reis zou worden
      --lang nl|en         de taal
      -h, --help           deze bladzijde
cli-help-analyse =
    Reken de getallen achter de figuren van een groep uit, als JSON. Reizen en groepen worden eerst samengevoegd.

    Gebruik: potloodlijn analyse BESTAND… -o UIT.json

    Opties:
      --align phase        leg ieders eigen fasen op elkaar; zo gaat het als je niets kiest
      --align calendar     leg de dagen van de kalender op elkaar
      --align landmark     tel de dagen vanaf ieders eigen eerste fasegrens
      --grid N             zoveel punten in elke fase, of op de hele as; 51 als je niets kiest
      -o, --output UIT     waar de getallen komen; zonder deze optie of met - op de standaarduitvoer
      --force              vervang een bestand dat niet zulke getallen is
      --lang nl|en         de taal van meldingen
      -h, --help           deze bladzijde
cli-help-report =
    Maak een PDF.

    Gebruik: potloodlijn report BESTAND… --kind journey|group|poster|environment|hr|agenda|now|board|effect|beside|receipt|recovery -o UIT.pdf

    Opties:
      --kind journey       een bladzijde voor elke reis
      --kind group         de groep die de bestanden samen vormen
      --kind poster        die groep op één blad, met ruimte om te schrijven
      --kind environment   waar het zat, hoe hulp kwam en wat er omheen gebeurde
      --kind hr            wat HR mag weten over de groep in één groepsbestand, of een HR-editie
      --kind agenda        momenten om naar te vragen in het gesprek, per reis, met ruimte om te schrijven
      --kind now           hoe het nu is, naast elke reis uit het geheugen
      --kind board         wat de groep anders gaat doen
      --kind effect        wat er veranderde tussen de metingen
      --kind beside        twee groepen naast elkaar, of één HR-editie van twee groepen
      --kind receipt       het bewijs van inleveren, voor wie tekende
      --kind recovery      het herstelblad van een vergrendeld sleutelbestand
      -o, --output UIT     waar de PDF komt; een PDF die er al staat wordt vervangen; - is de standaarduitvoer
      --force              vervang een bestand dat geen PDF is
      --paper a4|a3        het papier; a4 als je dit weglaat, voor een poster a3
      --strips             bij een reis ook een bladzijde met elke lijn in een eigen strook
      --words              bij een reis ook een bladzijde met wat erop staat in woorden
      --phases             bij een reis ook de fasen achter de lijnen; doe dat alleen als de eigenaar dat wil
      --on DATUM           bij hr: de dag die de groep onthoudt (JJJJ-MM-DD); bij receipt: de dag van inleveren, zonder
                           deze optie die in het bestand; bij recovery: de dag op het blad
      --lang nl|en         de taal van de PDF
      -h, --help           deze bladzijde
cli-help-guide =
    Maak de uitleg als PDF: alles, of de bladzijde van één lezer.

    Gebruik: potloodlijn guide [--page participant|facilitator|hr|researchers|method|computer] -o UIT.pdf

    Opties:
      -o UIT.pdf      de PDF; - is de standaarduitvoer
      --page LEZER    alleen de bladzijde van deze lezer
      --paper a4|a3   het papier; zonder deze optie a4
      --force         vervang een bestand dat geen PDF is
      --lang nl|en    de taal van de PDF
      -h, --help      deze bladzijde
cli-help-sheet =
    Maak een vel om met kleurpotloden op te tekenen. Een foto ervan is later terug te lezen.

    Gebruik: potloodlijn sheet -o UIT.pdf

    Opties:
      --setup OPZET        de opzet of groep waarvoor het vel is, met de periode erop; zonder opzet is het een
                           vel van twee jaar zonder data, voor de lijnen over mentale gezondheid
      --each               een vel voor elke code uit de opzet, met de code erop
      --now                strookjes om in te vullen hoe het nu is, in plaats van het vel
      --run                het draaiboek van de sessie, in plaats van het vel: klaarleggen, tijden, codes en contact
      -o, --output UIT     waar de PDF komt; een PDF die er al staat wordt vervangen; - is de standaarduitvoer
      --force              vervang een bestand dat geen PDF is
      --paper a4|a3        het papier; zonder deze optie a4, en op a3 teken je ruimer
      --lang nl|en         de taal van het vel; zonder deze optie die van de opzet
      -h, --help           deze bladzijde
cli-help-read =
    Lees tekenvellen terug: foto's, scans en PDF's, tot een reis voor elk vel. Wat gelezen is, kijk je daarna na in het venster.

    Gebruik: potloodlijn read BESTAND… -o MAP

    Leg de opzet erbij, of geef haar met --setup. Leg het vel plat in goed licht en houd de camera er recht boven, of
    scan het in kleur met 300 dpi.

    Opties:
      -o, --output MAP     waar de reizen komen: NAAM.journey.json
      --setup OPZET        de opzet of groep van de vellen; mag vaker
      --code CODE          van wie het vel is, als dat niet te lezen is; voor één vel
      --on DATUM           de dag waarop strookjes voor nu zijn ingevuld; zonder deze optie die van de foto
      --agreed             de kruisjes op strookjes zijn nagekeken: wat is aangekruist, telt mee
      --force              lees een vel opnieuw, ook als er in wat ervan gelezen was iets is veranderd
      --lang nl|en         de taal van meldingen
      -h, --help           deze bladzijde
cli-help-demo =
    Maak voorbeeldreizen: verzonnen mensen, dezelfde bij hetzelfde begingetal.

    Gebruik: potloodlijn demo -o MAP

    Opties:
      -o, --output MAP      waar de bestanden komen
      --force               vervang andere bestanden met dezelfde naam
      --participants N      hoeveel mensen; 9 als je dit weglaat
      --seed S              het begingetal, een heel getal; een ander getal geeft andere mensen
      --lang nl|en          de taal waarin zij schrijven
      -h, --help            deze bladzijde
cli-edition-not-merged = niet gebruikt: een HR-editie bevat geen tekeningen
cli-edition-no-drawings = een HR-editie bevat geen tekeningen
cli-hr-edition-only = niet gebruikt: bij een HR-editie komt niets anders op de bladzijden
cli-output-key = hier staat een sleutel en die blijft zoals die is; kies een andere naam, of voeg --force toe om die te vervangen
cli-output-closed = hier staat een vergrendeld of verzegeld bestand dat niet opengaat, en dat blijft zoals het is; kies een andere naam, of voeg --force toe om het te vervangen
cli-output-foreign = hier staat een ander bestand en dat blijft zoals het is; kies een andere naam, of voeg --force toe om het te vervangen
cli-merge-another = hier staat de groep “{ $name }”, en wat wordt samengevoegd is met een andere opzet of een ander instrument getekend; er is niets veranderd. Kies een andere naam. Met --force wordt de groep nieuw gemaakt en blijft deze bewaard als .previous; wie zich terugtrok, welke HR-edities er zijn gemaakt en de minimumgroep blijven gelden
cli-keygen-two-files = keygen schrijft twee bestanden en heeft daar een naam voor nodig
cli-folder-needed = er worden meer bestanden geschreven, dus hier is een map nodig
cli-kept-too-long = ok, maar het zou tot { $date } worden bewaard en die dag is er; verwijder het, met alles wat eruit kwam, als het niet meer nodig is
cli-memory-trouble = wat deze computer van HR-edities onthoudt is niet te gebruiken, dus er wordt er geen gemaakt: { $why }
cli-access-done = alles wat de groep van { $participant } heeft: de tekening als bestand en als PDF, en de rest als tekst. Lees het eerst: er kunnen anderen in genoemd zijn
cli-handover-done = de groep met { $n ->
    [one] één mens
   *[other] { $n } mensen
}, wie zich terugtrok en { $editions ->
    [one] de ene HR-editie die zij onthoudt
   *[other] { $editions } HR-edities die zij onthoudt
}, gesloten
access-title = Wat de groep van { $participant } heeft
access-no-journey = De groep heeft van deze persoon geen tekening, alleen wat hier staat.
access-journey = De tekening, met alles wat erbij is genoteerd, staat in het bestand dat eindigt op .journey.json, en op de bladzijden van de PDF.
access-measured = Wat er over nu is ingevuld:
access-passages = Waar anderen of de begeleider over deze mens schreven, of eigen woorden herhaalden:
access-nothing = - niets
access-given = Meegeteld in { $editions ->
    [one] één HR-editie die is gegeven
   *[other] { $editions } HR-edities die zijn gegeven
}; { $prints ->
    [one] één keer
   *[other] { $prints } keer
} zijn er bladzijden geprint toen deze mens in de groep zat. Alleen aantallen, en geen namen.
access-computer = De computer van de begeleider onthoudt in welke HR-editie deze mens is meegeteld, als een getal dat alleen die computer kan maken. Hij bewaart veranderingen in de groep tot zij zijn opgeslagen.
cli-output-document = hier staat een ander document van deze soort en dat blijft zoals het is; kies een andere naam, of voeg --force toe om het te vervangen
