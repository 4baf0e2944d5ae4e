# Wat niet verloren mag gaan.
moment = { $date } om { $time }
kept-content = { $curves ->
    [one] 1 lijn
   *[other] { $curves } lijnen
}, { $events ->
    [one] 1 gebeurtenis
   *[other] { $events } gebeurtenissen
}
kept-going-on = Je gaat verder waar je was.
kept-failing = Wat je tekent wordt even niet tussendoor bewaard: { $why }. Je kunt gewoon doorgaan. Kies af en toe zelf Bewaar.
kept-works-again = Wat je tekent wordt weer vanzelf bewaard. Er is niets kwijt.
kept-no-version = De tekening is bewaard. Er kon geen eerdere versie bij: { $why }.
kept-not-erased = Niet alles kon gewist worden: { $why }. Probeer het straks nog eens.

# Op het startscherm, na een onverwacht einde.
left-drawing = Er is een tekening van { $participant } die niet bewaard is
left-group = Er is een groep die niet bewaard is
left-setup = Er is een opzet die niet bewaard is
left-changed = Laatst veranderd op { $when }. Erin: { $what }.
left-file = In het bestand { $file } staat een andere versie.
left-incomplete = Het laatste deel ervan kan deze versie van Potloodlijn niet lezen. Het blijft wel staan.
left-go-on = Ga hiermee verder
left-open-file = Open het bewaarde bestand
left-later = Niet nu
left-erase = Wis…
left-hint = Er gaat niets weg. Als je nu niets kiest, zie je deze vraag de volgende keer weer.
left-locked = Er is werk achter een wachtzin dat niet bewaard is
left-locked-changed = Laatst veranderd op { $when }. Wat erin zit, zie je met de wachtzin.
left-locked-open = Open het…
left-locked-ask = Typ de wachtzin waarmee je dit werk vergrendelde.
left-no-more = Dit werk staat ook in het bewaarde bestand. Er is niets kwijt.
left-erase-body = Wil je dit van deze computer wissen? Daarna is het niet meer terug te halen. Bestanden die je zelf hebt bewaard blijven staan.
left-erase-yes = Wis het
left-erase-no = Laat het staan
left-elsewhere = Van dit document is er ook een versie die niet bewaard is. Je vindt die op het startscherm.

# Eerdere versies.
bar-versions = Eerdere versies…
versions-title = Eerdere versies
versions-none = Er zijn nog geen eerdere versies. Elke keer dat je bewaart, komt er een bij.
versions-body = De laatste keren dat je bewaarde. Haal je er een terug, dan kun je met “Ongedaan maken” weer naar hoe het nu is.
versions-take = Haal terug
versions-take-name = Haal de versie van { $when } terug
versions-taken = Een eerdere versie staat op het blad. Met “Ongedaan maken” ga je weer naar hoe het was.
versions-unreadable = Deze versie kan niet gelezen worden. Je tekening is niet veranderd.
undo-earlier-version = eerdere versie terughalen
left-ask-code = Is een tekening van jou hier niet bewaard? Vul je code in, dan kun je verder.
