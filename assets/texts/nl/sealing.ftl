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
