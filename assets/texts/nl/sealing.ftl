## Verzegelde en vergrendelde bestanden

seal-needs-key = dit bestand is verzegeld. Geef het sleutelbestand erbij waarmee het open kan
seal-needs-passphrase = dit bestand is vergrendeld. Geef de wachtzin erbij waarmee het open kan
seal-other-key = dit bestand is verzegeld met een andere sleutel. Zoek het sleutelbestand dat hoort bij de opzet van de groep
seal-other-passphrase = deze wachtzin past niet. Let op hoofdletters en spaties, en probeer het nog eens
seal-damaged = dit verzegelde bestand is niet compleet of is veranderd. Vraag om een nieuwe kopie
seal-typed-line = regel { $number } is anders getypt dan hij op het blad staat, of ontbreekt. Leg het blad ernaast en kijk die regel na
seal-too-much-work = dit verzegelde bestand vraagt meer werk dan dit programma doet (scrypt met N boven 2 tot de macht { $most }), of is gemaakt met een nieuwere versie van age. Het is niet geopend. Maak het open met het programma age, en vergrendel het daarna hier opnieuw
seal-no-secret-key = in dit bestand staat geen geheime sleutel
seal-only-public-key = dit is de openbare sleutel. Om te openen is het bestand met de geheime sleutel nodig
seal-other-kind-of-key = dit is een soort sleutel die dit programma niet kent
seal-bad-public-key = dit is geen openbare sleutel. Zo’n sleutel begint met age1
rule-recipient = dit is geen openbare sleutel van age (age1…); haal hem opnieuw uit het bestand dat op .pub eindigt
seal-empty-passphrase = een lege wachtzin kan niet
seal-passphrase-differs = de twee wachtzinnen zijn niet hetzelfde; er is niets gemaakt

# Op de opdrachtregel.
cli-ask-key = Wachtzin van { $file }
cli-ask-locked = Wachtzin van de vergrendelde bestanden
cli-ask-new = Nieuwe wachtzin
cli-ask-again = Nog een keer
cli-no-terminal = hier hoort een wachtzin bij, en er is geen scherm om die te vragen; zet de wachtzin in de omgevingsvariabele { $variable } of in een bestand met --passphrase-file
cli-keygen-taken = hier staat al iets; dat blijft zoals het is, kies een andere naam
cli-keygen-open = deze sleutel staat niet onder een wachtzin, dus wie het bestand heeft, kan alles openen wat ermee verzegeld is; met een wachtzin in de omgevingsvariabele { $variable } of in een bestand met --passphrase-file maak je een sleutel die vergrendeld is
cli-keygen-done =
    Hierboven staat de openbare sleutel. Zet die in de opzet; hij staat ook in { $file }.pub.
    De geheime sleutel staat in { $file }. Bewaar een kopie op een andere plek, en onthoud de wachtzin als die er is: zonder sleutel en wachtzin gaat niets meer open.
cli-help-keygen =
    Maak een sleutelpaar, om verzegelde bestanden van deelnemers te openen.

    Gebruik: potloodlijn keygen -o NAAM

    In NAAM komt de geheime sleutel (age -d -i NAAM leest hem). In NAAM.pub en op het scherm komt de openbare sleutel,
    voor de opzet. Wat er al staat, wordt niet overschreven zonder --force. Staat er alleen een geheime sleutel, dan wordt
    de openbare daarvan gemaakt.

    Opties:
      -o, --output NAAM           waar de sleutels komen
      --force                     vervang sleutels die er staan; zij blijven bewaard als NAAM.previous en NAAM.pub.previous
      --passphrase-file BESTAND   de wachtzin is de eerste regel van dit bestand; - is de standaardinvoer
      --lang nl|en                de taal
      -h, --help                  deze bladzijde

    Zonder die optie geldt de omgevingsvariabele POTLOODLIJN_PASSPHRASE, en anders wordt de wachtzin gevraagd. De wachtzin
    vergrendelt de geheime sleutel. Is er geen wachtzin en ook geen scherm om die te vragen, dan blijft de sleutel open.

# Wat je inlevert, en je bewijs.
disk-exists = hier staat al iets anders. Dat blijft zoals het is; kies een andere naam
message-seal = Inleveren kan hier nog niet
message-seal-body = Je begeleider vraagt om een verzegeld bestand, maar de sleutel in de opzet klopt niet. Je tekening blijft hier. Vraag je begeleider om een nieuwe opzet.
leaves-sealed = Het bestand wordt verzegeld. Alleen wie de sleutel heeft van deze opzet kan het openen: { $key }
leaves-open = Het bestand wordt niet verzegeld: wie het bestand heeft, kan het lezen. Geef het zelf aan je begeleider.
leaves-to-facilitator = Dit gaat naar je begeleider
leaves-to-report = Dit mag ook in het verslag over de groep, zonder je code
leaves-stays = Dit blijft bij jou
leaves-thing = • { $name }
leaves-landmark = Een moment of een tijd (nog zonder woord)
leaves-by-hand = Met de hand geschreven woorden
leaves-answer = Antwoord: { $words }
leaves-always = Ook je code, waarmee je akkoord gaat, welke potloden je oversloeg en hoe lang je bezig was.
leaves-pen = • De bewegingen van je pen
leaves-quotes = • Citaten, omdat je daar geen ja op zei
receipt-withdraw-code = Jouw code om terug te nemen: { $number }
receipt-print = Druk je bewijs af…
receipt-file-name = bewijs
receipt-page-lead = Je hebt een tekening ingeleverd. Bewaar dit blad op een plek die van jou is.
receipt-page-what = Bewijs van inleveren
receipt-page-handed-in = Ingeleverd
receipt-page-agreed = Waar je mee akkoord ging
receipt-page-take-back = Terugnemen
receipt-page-code-nobody = Deze code is door toeval gemaakt. Er is niets over jou uit af te leiden.

# Openen.
unlock-title-sealed = Verzegelde bestanden
unlock-body-sealed = { $file } is verzegeld. Geef het sleutelbestand en de wachtzin. Het programma onthoudt ze tot je het sluit, en nergens anders.
unlock-title-locked = Vergrendeld bestand
unlock-body-locked = { $file } is vergrendeld met een wachtzin.
unlock-key-file = Sleutelbestand
unlock-passphrase = Wachtzin
unlock-trouble = Dat lukte niet: { $why }.
unlock-waits = Even geduld, dit duurt een paar tellen.
unlock-go = Open
unlock-skip = Ga verder zonder deze bestanden

# Dit apparaat wissen.
wipe-open = Wis dit apparaat…
wipe-title = Dit apparaat wissen
wipe-body = Dit haalt weg wat Potloodlijn zelf op dit apparaat bewaart: wat nog niet was opgeslagen, eerdere versies van tekeningen, hoe je het programma had ingesteld, en van wie hier HR-edities zijn gemaakt. Daarna weten alleen de groepsbestanden welke edities er zijn, en kan er een editie worden gemaakt die naast een eerdere iemand verraadt. Het geldt voor iedereen die dit apparaat gebruikte.
wipe-stays = Bestanden die je zelf hebt opgeslagen blijven staan. Die kun je zelf weggooien, ook het bestand ernaast dat op .previous eindigt.
wipe-sure = Zeker weten? Wat nog niet was opgeslagen, is daarna weg.
wipe-go = Wis
wipe-yes = Ja, wis alles
wipe-no = Laat alles staan
wipe-shared-title = Is dit apparaat geleend of gedeeld?
wipe-forget = Vergeet elke tekening na het inleveren
wipe-forget-hint = Het eigen bestand, wat bewaard is voor als iets misgaat en eerdere versies gaan dan weg. Alleen de inlevering blijft. Dit blijft zo ingesteld, ook na het wissen.
wipe-done-title = Dit apparaat is gewist
wipe-done = Weg zijn: { $journals } niet opgeslagen stukken werk, { $states } eerdere versies, en de instellingen. Op sommige schijven zijn gewiste gegevens met bijzondere middelen nog terug te halen.
wipe-left = Wat niet weg kon: { $n }. { $why }.

# Sleutels.
keys-open = Sleutels…
keys-title = Sleutels
keys-body = Met sleutels worden tekeningen bij het inleveren verzegeld, zodat alleen jij ze kunt openen. De openbare sleutel komt in de opzet. De geheime sleutel komt in een bestand, vergrendeld met een wachtzin.
keys-file = Bestand met de geheime sleutel
keys-file-name = potloodlijn-sleutel
keys-passphrase = Wachtzin
keys-again = Wachtzin, nog een keer
keys-passphrase-hint = Neem vier of meer losse woorden. Zonder dit bestand en deze wachtzin gaat niets meer open: er is geen andere weg.
keys-differ = De twee wachtzinnen zijn nog niet hetzelfde.
keys-make = Maak sleutels
keys-have = Ik heb al sleutels: probeer ze
keys-works = Deze sleutels werken: er is iets mee verzegeld en weer geopend.
keys-where = Het bestand staat hier: { $file }
keys-public = De openbare sleutel:
keys-copy = Kopieer
keys-print = Druk een herstelblad af…
keys-setup = Opzet waar de openbare sleutel in komt
keys-put = Zet in de opzet
keys-in-setup = De openbare sleutel staat in { $file }. Wie met die opzet tekent, levert verzegeld in.
keys-copy-elsewhere = Zet een kopie van het bestand op een andere plek, zoals een USB-stick in een kluis. Probeer de sleutels vlak voor de sessie nog eens.
key-sheet-file-name = herstelblad
key-sheet-title = Herstelblad
key-sheet-lead = Hiermee vind je de sleutels terug waarmee ingeleverde tekeningen open gaan. Leg dit blad in een kluis.
key-sheet-where = Waar het bestand staat
key-sheet-made = Afgedrukt op { $date }.
key-sheet-public = Openbare sleutel
key-sheet-notes = Om op te schrijven
key-sheet-copy = Waar de kopie van het bestand ligt
key-sheet-passphrase = Wie de wachtzin kent, of waar hij ligt. Schrijf de wachtzin niet op dit blad.
key-sheet-locked = De geheime sleutel, vergrendeld
key-sheet-locked-body = Zijn alle bestanden weg? Scan dit plaatje of typ de letters over in een leeg tekstbestand, met de eerste en de laatste regel, en met het nummer en de twee tekens achter elke regel: die zeggen in welke regel een letter verkeerd ging. Samen met de wachtzin is dat weer het sleutelbestand. Zonder de wachtzin opent dit blad niets.
key-sheet-locked-figure = Een QR-code met dezelfde letters als hieronder.
key-sheet-foot-made = Gemaakt met Potloodlijn, op dit apparaat.
key-sheet-foot = Herstelblad van sleutels

# Twee vensters, en als het programma struikelt.
notice-open-elsewhere = Dit bestand is al open in een ander venster. Hier kun je kijken; bewaren kan alleen onder een andere naam.
message-open-elsewhere = Al open in een ander venster
message-open-elsewhere-body = Dit bestand is open in een ander venster, dus van hieruit wordt er niets overheen geschreven. Sluit het andere venster en open het bestand opnieuw, of bewaar het onder een andere naam.
cli-stumbled = Het programma struikelde over zichzelf ({ $place }). Wat bewaard was, is veilig; wat je tekende, wordt bij de volgende start aangeboden.

# Vergrendelen.
cover-open = Vergrendelen…
cover-open-locked = Vergrendeld…
cover-title = Vergrendel dit bestand
cover-title-locked = Dit bestand is vergrendeld
cover-body-sheet = Met een wachtzin kan niemand anders je tekening openen: niet in het bestand, en niet in wat het programma tussendoor bewaart. Het komt in de plaats van wat nu openstaat, ook van eerdere versies. Wat je inlevert, is een ander bestand.
cover-body-group = Met een wachtzin kan niemand anders de groep openen: niet in het bestand, en niet in wat het programma tussendoor bewaart. Het vergrendelde bestand komt in de plaats van het bestand dat nu openstaat. Edities en afdrukken zijn andere bestanden.
cover-body-locked = Je hebt de wachtzin nodig om het te openen. Je kunt een andere wachtzin kiezen, of het slot eraf halen.
cover-lost = Onthoud de wachtzin goed. Ben je hem kwijt, dan gaat dit bestand nooit meer open. Er is geen andere weg, ook niet voor de makers van dit programma.
cover-passphrase = Nieuwe wachtzin
cover-again = Nieuwe wachtzin, nog een keer
cover-hint = Neem vier of meer losse woorden.
cover-go = Vergrendel
cover-change = Verander de wachtzin
cover-off = Haal het slot eraf
notice-covered = Vergrendeld. Het bestand is { $path }.
notice-uncovered = Het slot is eraf. Het bestand is { $path }.
notice-cover-leaves = Het nieuwe bestand is bewaard, maar het oude staat er nog: { $path }. Gooi het zelf weg. { $why }
seal-passphrase-coding = deze wachtzin is niet in UTF-8 opgeslagen, dus haar letters zijn niet zeker. Sla het bestand op als UTF-8
seal-other-kind-of-public-key = dit is een soort sleutel waarop dit programma nog niet verzegelt. Maak een sleutel met dit programma of met age-keygen
unlock-show-typed = Laat zien wat ik typ
weak-passphrase-short = Deze wachtzin is kort. Neem vier of meer losse woorden.
weak-passphrase-repeats = Deze wachtzin bestaat uit een paar letters die zich herhalen. Neem vier of meer losse woorden.
weak-passphrase-row = Deze wachtzin volgt vooral de volgorde van het toetsenbord, het alfabet of het tellen. Neem vier of meer losse woorden.
weak-passphrase-usual = Deze wachtzin is vooral een woord dat veel mensen kiezen. Neem vier of meer losse woorden.
keys-in-this-setup = De openbare sleutel staat nu in de opzet die open is. Bewaar de opzet nog.
keys-not-in-this-setup = Deze sleutel staat niet in de opzet die open is.
