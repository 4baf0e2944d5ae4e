# Tekenvellen teruglezen van papier.
picture-none = dit is geen foto of scan; geef een JPEG, PNG, TIFF, WebP of PDF
picture-heic = dit is een HEIC-foto, die gaat hier niet open. Stuur haar als JPEG: op een iPhone kan dat met Instellingen, Camera, Structuren, Meest compatibel
picture-damaged = dit bestand is beschadigd of niet compleet; scan of stuur het vel nog een keer
picture-too-large = deze foto is te groot, meer dan { $most } miljoen beeldpunten; scan met 300 dpi
picture-unsupported = dit soort beeld wordt niet gelezen; bewaar het als JPEG of PNG
picture-black-and-white = dit is gescand in zwart-wit, dus de potloden zijn niet uit elkaar te houden; scan in kleur
picture-empty-page = op deze bladzijde staat geen foto of scan
picture-locked = deze PDF is vergrendeld met een wachtwoord; bewaar haar zonder wachtwoord
sheet-too-small = deze foto is te klein om te lezen; stuur haar op ware grootte, niet via een berichtenapp
sheet-none = hier staat geen tekenvel van Potloodlijn op; leg het hele vel in beeld, in goed licht
sheet-cut-off = een deel van het vel staat er niet op; zorg dat alle zes de zwarte vierkanten in beeld zijn
sheet-blurred = deze foto is niet scherp genoeg; houd de camera stil en neem haar nog een keer
sheet-without-colour = dit is gekopieerd zonder kleur, dus de potloden zijn niet uit elkaar te houden; kopieer of scan in kleur
sheet-no-swatches = de vakjes naast de lijnen zijn leeg; kleur elk vakje met het potlood van die lijn en scan het vel nog een keer
read-page = { $file } (bladzijde { $page })
read-passed-over = overgeslagen, dit is geen tekenvel
read-bad-code = dit kan geen code zijn; een code heeft hoogstens 24 letters, cijfers, - en _
read-code-for-one = met --code kan er maar één vel tegelijk gelezen worden
read-nothing = Er is geen vel gelezen, dus er is niets gemaakt.
read-unknown-setup = de opzet van dit vel is niet bekend; geef haar mee met --setup
read-unknown-instrument = het instrument van dit vel is niet bekend; geef het mee
read-other-instrument = dit vel hoort bij een ander instrument dan de opzet
read-no-dates = op dit vel staat geen periode; geef de opzet mee met --setup
read-no-qr = de QR-code is niet te lezen; geef de opzet mee met --setup
read-no-code = de code in de vakjes is niet te lezen; geef haar mee met --code
read-withdrawn = wie dit tekende heeft zich teruggetrokken, dus dit vel doet niet mee; hoort het bij iemand anders, geef dan die code
read-checked-already = dit vel is al nagekeken, en blijft zoals het is
read-checked-without-it = { $code } was al nagekeken voordat dit vel kwam; de lijnen ervan staan niet in { $file }, en dat blijft zoals het is. Open in het venster de groep van { $code } en lees het vel daar in, of lees alle vellen van { $code } in een andere map in
read-says-more = { $file } zegt iets anders dan er van het vel gelezen was, en blijft zoals het is; met --force wordt het vel opnieuw gelezen en gaat wat er bij stond weg
read-sheet-absent = vel { $number } van { $of } zit niet bij de plaatjes, dus deze lijnen staan er niet in: { $lines }
read-sheet-absent-kept = vel { $number } van { $of } zit niet bij de plaatjes; deze lijnen blijven zoals ze eerder zijn gelezen: { $lines }
read-code-twice = code { $code } staat ook op { $other }; bij samenvoegen botsen die twee
read-picture-twice = dit is dezelfde foto als { $other }; bij samenvoegen telt die een keer
read-line = { $code }: { $lines ->
    [one] 1 lijn
   *[other] { $lines } lijnen
} gelezen, { $percent }% om na te kijken.
read-setup-of-others = De QR-code was niet te lezen; de opzet komt van de andere vellen.
read-period-borrowed = Op het vel staat geen periode; die komt van een opzet die erbij lag.
read-code-by-hand = De code is met de hand geschreven; kijk of zij klopt.
read-code-left = De code was niet te lezen; dit was de enige die nog over was.
read-mirrored = De foto was gespiegeld.
read-small = De foto is klein; potloden die op elkaar lijken kunnen verwisseld zijn.

# Een stapel vellen nakijken in het venster.
view-from-paper = Van papier
pile-open = Lees getekende vellen
path-title-sheets = Getekende vellen lezen
path-read = Lees
path-sheets-hint = Foto's, scans en PDF's van tekenvellen, of een map daarmee; een per regel. Ligt de opzet erbij, dan wordt die ook gelezen.
pile-empty-title = Nog geen vellen
pile-empty-body = Leg de vellen in een scanner of maak er foto's van. Kies de bestanden hier. Je kijkt elk vel na voordat het meedoet in de groep.
pile-privacy = De foto's blijven op deze computer. Ze komen niet in het bestand van de groep.
pile-choose = Kies een vel om na te kijken.
pile-more = Lees meer vellen
pile-progress = { $n } van { $of } nagekeken
pile-to-check = na te kijken
pile-checked = nagekeken
pile-refused = niet gelezen
pile-read = { $n } van { $of } vellen gelezen. Kijk ze een voor een na.
pile-stopped = Gestopt. { $n } van { $of } vellen zijn gelezen.
pile-left = { $n ->
    [one] Er is een vel gelezen
   *[other] Er zijn { $n } vellen gelezen
} voor een groep die niet meer open is. Er is niets van genomen. Open de groep, en lees de vellen daar nog een keer.
pile-nothing = Hier liggen geen foto's of scans.
pile-not-taken = Code { $code }: { $why }
pile-again-not-taken = Dit vel kon niet opnieuw gelezen worden. { $why } Wat er eerder van gelezen is, is gebleven.
pile-checked-already = Dit vel was al nagekeken, en blijft zoals het is.
pile-added-to-checked = De andere vellen van deze persoon waren al nagekeken. De lijnen van dit vel zijn erbij gezet; kijk de tekening nog een keer na.
pile-show-sheet = Vel
pile-show-lanes = Geschreven
pile-show-side = Gegevens
pile-no-picture = De foto van dit vel is hier niet. Lees haar nog een keer om haar onder de lijnen te zien.
pile-picture-comes = De foto komt zo.
pile-sheet-label = Het vel van { $code }
pile-lane-landmarks = Houvast
pile-tool-look = Kijk
pile-tools-more = Meer
pile-strength = Foto
pile-sheet-of = Vel van { $code }
pile-code-picture = De code zoals die op het vel staat
pile-other-code = De code klopt niet
pile-code = Code
pile-code-go = Lees met deze code
pile-doubts = { $n ->
    [0] Geen twijfel
    [one] 1 plek om te bekijken
   *[other] { $n } plekken om te bekijken
}
pile-doubts-none = Elk stuk is zeker gevonden of bekeken.
pile-doubts-hint = Hier was het lezen niet zeker. Bekijk ze een voor een, met de toets N.
pile-doubt-when = { $from } tot { $to }
pile-doubt-weak = Hier is weinig kleur, of er ligt ook ergens anders kleur van dit potlood.
pile-doubt-bridged = Hier is een opening. De lijn is doorgetrokken.
pile-doubt-shared = Hier ligt ook een ander potlood.
pile-doubt-next = Volgende (N)
pile-doubt-back = Vorige
pile-accept = Zo laten (A)
pile-open-stretch = Openlaten (O)
pile-redraw = Teken over (P)
pile-give = Ander potlood
pile-accept-all = Laat alles zo
pile-consent = Akkoord
pile-consent-picture = De hokjes zoals ze op het vel staan
pile-consent-no-boxes = Op dit vel staan geen hokjes. Vraag het na, en vul het hier in.
pile-as-ticked = Zoals aangekruist (T)
pile-consent-interview = Erover praten
pile-consent-group-figures = Meetellen in cijfers van de groep
pile-consent-quotes = Citeren na goedkeuring
pile-agreed-nothing = Nergens mee akkoord
pile-written = Opgeschreven
pile-written-hint = Klik onder de lijnen op wat er staat, en typ het over.
pile-written-nothing = nog zonder woorden
pile-written-add = Voeg toe
pile-landmark = Houvast in { $when }
pile-remove = Weg
pile-check = Nagekeken
pile-check-hint = Daarna doet dit vel mee in de groep. Toets: Ctrl+Enter.
pile-check-doubts = { $n ->
    [one] Bekijk eerst nog 1 plek.
   *[other] Bekijk eerst nog { $n } plekken.
}
pile-check-consent = Zeg eerst wat er is afgesproken.
pile-is-checked = Dit vel is nagekeken en doet mee in de groep.
pile-refused-title = { $file } is niet gelezen
pile-corners-hint = Sleep de vier rondjes naar het midden van de zwarte vierkanten in de hoeken van het vel. Het eerste rondje hoort linksboven, zoals je het vel leest.
pile-corners-go = Lees met deze hoeken
pile-corner-1 = Hoek linksboven
pile-corner-2 = Hoek rechtsboven
pile-corner-3 = Hoek rechtsonder
pile-corner-4 = Hoek linksonder
pile-unknown-setup = De opzet van dit vel is niet bekend. Lees het vel nog een keer, samen met het bestand van de opzet
pile-unknown-instrument = Het instrument van dit vel is niet bekend. Lees het vel nog een keer, samen met het bestand van het instrument
pile-no-dates = Op dit vel staat geen periode. Lees het vel nog een keer, samen met het bestand van de opzet
pile-no-qr = De QR-code is niet te lezen. Lees het vel nog een keer, samen met het bestand van de opzet
pile-no-code = De code in de vakjes is niet te lezen. Typ haar hier
pile-forget = { $n ->
    [one] Wis de foto
   *[other] Wis de { $n } foto's
}
pile-forget-title = De foto's wissen?
pile-forget-body = Alle vellen zijn nagekeken, dus de foto's zijn niet meer nodig. Wat je hebt nagekeken, blijft. Deze bestanden gaan weg, en dat kan niet terug. Bewaar eerst je groep.
pile-forget-go = Wis de foto's
pile-forget-keep = Houd ze
pile-forgotten = { $n ->
    [0] Er is geen foto gewist.
    [one] De foto is gewist.
   *[other] { $n } foto's zijn gewist.
}
drawing-on-paper = Getekend op papier
undo-read-sheets = vellen lezen
undo-accept-doubt = plek zo laten
undo-open-doubt = plek openlaten
undo-give-line = stuk aan een ander potlood geven
undo-check-sheet = vel nakijken

# Strookjes voor nu.
strip-title = Strookje voor nu
strip-how = Hoe is het deze weken?
strip-mark = Zet op elke lijn één streepje, waar het voor jou past.
strip-measurement = Welke meting?
strip-agree = Mijn antwoorden tellen mee in cijfers over de groep.
strip-skip = Een lijn overslaan mag. Er is geen goed of slecht antwoord.
strip-who-reads = Schrijf geen naam op dit strookje; je begeleider leest het.
strip-qr = QR-code die zegt van wie dit strookje is
read-strip-line = { $code }: nu op { $date } ({ $moment }), { $n } van { $of } lijnen ingevuld.
read-strip-own = geen meting
read-strip-agreed = Telt mee in cijfers over de groep.
read-strip-not-agreed = Telt niet mee in cijfers over de groep.
read-strip-still-agreed = Dat was al nagekeken, en blijft zo.
read-strip-unsure = { $n ->
    [one] Op 1 lijn staat meer dan één streepje.
   *[other] Op { $n } lijnen staat meer dan één streepje.
}
pile-strips = { $n ->
    [one] Ook 1 strookje voor nu.
   *[other] Ook { $n } strookjes voor nu.
}
pile-opened = { $n ->
    [one] 1 verzegeld bestand is met je sleutel of wachtzin geopend.
   *[other] { $n } verzegelde bestanden zijn met je sleutel of wachtzin geopend.
}
read-strip-ticked = Het vakje om mee te tellen is aangekruist; kijk het na. Lees het strookje met --agreed, of zeg het in het venster bij Van papier: dan telt het mee.
undo-agree-strips = strookjes tellen mee
pile-strips-agree = Nagekeken: ze tellen mee
pile-strips-ticked = Op { $n ->
    [one] 1 strookje
   *[other] { $n } strookjes
} is aangekruist dat de antwoorden meetellen. Kijk dat na op het papier.
