## Verzegelde en vergrendelde bestanden

seal-needs-key = dit bestand is verzegeld. Geef het sleutelbestand erbij waarmee het open kan
seal-needs-passphrase = dit bestand is vergrendeld. Geef de wachtzin erbij waarmee het open kan
seal-other-key = dit bestand is verzegeld met een andere sleutel. Zoek het sleutelbestand dat hoort bij de opzet van de groep
seal-other-passphrase = deze wachtzin past niet. Let op hoofdletters en spaties, en probeer het nog eens
seal-damaged = dit verzegelde bestand is niet compleet of is veranderd. Vraag om een nieuwe kopie
seal-too-much-work = dit verzegelde bestand vraagt meer werk dan dit programma doet, of is gemaakt met een nieuwere versie van age. Het is niet geopend
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
cli-keygen-done =
    Hierboven staat de openbare sleutel. Zet die in de opzet; hij staat ook in { $file }.pub.
    De geheime sleutel staat in { $file }. Bewaar een kopie op een andere plek, en onthoud de wachtzin: zonder die twee gaat niets meer open.
cli-help-keygen =
    Maak een sleutelpaar, om verzegelde bestanden van deelnemers te openen.

    Gebruik: potloodlijn keygen -o NAAM

    In NAAM komt de geheime sleutel, vergrendeld met een wachtzin (age -d -i NAAM leest hem). In NAAM.pub en op het scherm
    komt de openbare sleutel, voor de opzet. Wat er al staat, wordt nooit overschreven.

    Opties:
      -o, --output NAAM        waar de sleutels komen
      --passphrase-file FILE   de wachtzin is de eerste regel van dit bestand; - is de standaardinvoer
      --lang nl|en             de taal
      -h, --help               deze bladzijde

    Zonder die optie geldt de omgevingsvariabele POTLOODLIJN_PASSPHRASE, en anders wordt de wachtzin gevraagd.
