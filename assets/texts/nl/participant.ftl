# Het startscherm.
start-lead = Teken hoe het ging op je werk. Zeven potloden, één tijdlijn.
start-draw-title = Ik ga tekenen
start-instrument = Waar gaat het over?
start-with-setup = Je tekent met: { $name }
start-forget-setup = Zonder dit bestand verder
start-code = Jouw code
start-code-hint = Je krijgt een code van je begeleider, zoals P07. Vul geen naam in.
start-code-unusable = Gebruik alleen letters, cijfers, - en _. Bijvoorbeeld P07.
start-period = De periode waarover je tekent
start-period-from = van
start-period-to = tot en met
start-period-unusable = Schrijf twee datums, zoals 1-9-2021. De laatste moet later zijn.
start-begin = Begin met tekenen
start-open-drawing = Open mijn tekening
start-open-setup = Ik kreeg een bestand van mijn begeleider
start-guide-title = Ik begeleid een groep
start-guide-body = Verzamel de tekeningen, leg ze naast elkaar, markeer de fasen en maak een verslag.
start-new-group = Voeg tekeningen samen
start-open-group = Open mijn groep
start-drop-hint = Je kunt bestanden ook naar dit venster slepen.
start-example-title = Eerst even kijken?
start-example-body = Negen verzonnen mensen uit het onderwijs. Je kunt niets stuk maken.
start-example = Bekijk een voorbeeldgroep
start-no-display = Er is geen scherm gevonden. Start Potloodlijn in een bureaublad, of gebruik een opdracht zonder venster: potloodlijn --help
start-no-x11 = Een bibliotheek voor vensters ontbreekt. Installeer op Debian of Ubuntu: sudo apt install libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri
start-no-xkbcommon = De bibliotheek libxkbcommon-x11 ontbreekt. Installeer op Debian of Ubuntu: sudo apt install libxkbcommon-x11-0
start-no-graphics = Er is geen grafisch stuurprogramma gevonden. Installeer op Debian of Ubuntu: sudo apt install libegl1 libgl1-mesa-dri (of probeer POTLOODLIJN_RENDERER=wgpu)
start-no-window = Het venster kan niet open: { $detail }

hand-right = Ik teken rechts
hand-left = Ik teken links
size-usual = Gewone letters
size-large = Groot
size-largest = Heel groot
contrast-strong = Sterk contrast
motion-less = Minder beweging
paper-light = Licht
paper-dark = Donker
paper-system = Zoals de computer

# De balk boven een tekening of groep.
bar-back = ← Start
bar-undo = Terug
bar-redo = Opnieuw
bar-save = Bewaar
bar-hand-in = Lever in…
bar-print-mine = Maak een pagina…

# Het blad.
pencil-drawn = getekend
pencil-not-drawn = nog niet getekend
tool-pencil = Potlood
tool-eraser = Gum
sheet-high-end = ↑ { $words }
sheet-low-end = ↓ { $words }
sheet-label = Blad om op te tekenen: { $indicator }
lane-label = Strook { $lane }: klik om iets toe te voegen
lane-hint = Klik voor een moment, sleep voor een periode.
events-add = Zet iets op de tijdlijn
event-add-work = Iets op het werk
event-add-private = Iets privé
event-add-intervention = Hulp die ik kreeg

# De kaart van een gebeurtenis.
event-title = Gebeurtenis
event-untitled = (nog zonder woord)
event-close = Klaar
event-what = Wat gebeurde er?
event-what-hint = Een paar woorden
event-when = Wanneer
event-from = Van
event-to = Tot en met
event-period = Het duurde langer
precision-day = op die dag
precision-month = in die maand
precision-season = in dat seizoen
precision-about = ongeveer
event-impact = Hoe pakte het uit?
impact-minus-2 = heel slecht
impact-minus-1 = slecht
impact-0 = geen van beide
impact-plus-1 = goed
impact-plus-2 = heel goed
event-note = Wil je er meer over kwijt?
event-actors = Wie speelde mee?
event-factors = Wat speelde mee?
event-indicators = Welke lijnen raakte het?
mention-add = Voeg toe…
mention-other = Anders, namelijk…
mention-remove = Haal weg
sign-minus = − ongunstig
sign-none = geen van beide
sign-plus = + gunstig
event-share = Wie mag dit zien?
share-self = Alleen ik
share-facilitator = De begeleider
share-report = Ook in het verslag
share-self-hint = Dit verlaat dit apparaat nooit.
share-facilitator-hint = Je begeleider ziet het als je inlevert. Het komt niet in het verslag.
share-report-hint = Het mag in het verslag over de groep, zonder je code.
event-remove = Verwijder deze gebeurtenis

# Inleveren en bewaren.
hand-in-title = Inleveren
hand-in-intro = Dit gaat in het bestand voor je begeleider. Je eigen tekening blijft gewoon hier.
hand-in-curves = • { $n } van de { $of } lijnen
hand-in-events = { $n ->
    [one] • 1 gebeurtenis
   *[other] • { $n } gebeurtenissen
}
hand-in-kept = { $n ->
    [0] • Niets is gemarkeerd als “alleen ik”.
    [one] • 1 gebeurtenis is alleen voor jou en gaat niet mee.
   *[other] • { $n } gebeurtenissen zijn alleen voor jou en gaan niet mee.
}
hand-in-go = Lever in
hand-in-nothing = Teken eerst een lijn. Dan kun je inleveren.
consent-title = Waar ga je mee akkoord?
consent-interview = De begeleider mag er met mij over praten.
consent-group-figures = Mijn lijnen tellen mee in cijfers over de groep.
consent-quotes = Mijn woorden mogen in het verslag, als ik elk citaat goedkeur.
path-title-open = Openen
path-title-setup = Open het bestand van je begeleider
path-title-add = Tekeningen samenvoegen
path-title-save-sheet = Bewaar je tekening
path-title-save-group = Bewaar de groep
path-title-report = Maak een pdf
path-add-hint = Een bestand of een map per regel. Van een map worden alle bestanden van Potloodlijn gelezen.
path-where = Waar komt het bestand?
path-which = Welk bestand?
path-browse = Zoek…
path-open = Open
path-save = Bewaar
path-make = Maak
dialog-cancel = Toch niet
dialog-close = Sluit
unsaved-title = Er is nog iets niet bewaard
unsaved-body = Wil je het bewaren voor je verdergaat?
unsaved-save = Bewaar
unsaved-leave = Ga weg zonder te bewaren
unsaved-stay = Blijf hier
file-name-own = eigen
file-name-group = groep
notice-saved = Bewaard: { $path }
notice-working = Bezig…
notice-newer-version = Dit bestand komt uit een nieuwere Potloodlijn. Je kunt het bekijken. Er wordt niets overschreven.
message-handed-in = Ingeleverd
message-handed-in-body = Je tekening staat in { $path }. Geef dit bestand aan je begeleider. Dank je wel voor het tekenen.
message-unreadable = Dit bestand kan niet open
message-unreadable-body = { $file }: { $why }. Het bestand is niet veranderd.
message-unwritable = Bewaren is niet gelukt
message-unwritable-body = { $file }: { $why }. Je werk staat nog in dit venster. Probeer een andere plek.
message-pages = de pagina’s konden niet gemaakt worden ({ $detail })
message-newer = Dit bestand wordt niet overschreven
message-newer-body = Het komt uit een nieuwere Potloodlijn. Bewaren zou iets kwijt kunnen maken. Installeer de nieuwere versie.
message-instrument = Dit instrument is onbekend
message-instrument-body = Deze tekening is gemaakt met het instrument “{ $instrument }”. Open eerst het bestand van je begeleider, en dan de tekening.
message-seal = Inleveren kan hier nog niet
message-seal-body = Je begeleider vraagt om een verzegeld bestand. Deze versie kan dat nog niet. Je tekening blijft hier; vraag je begeleider om een andere manier.
message-save-first = Bewaar eerst je werk
message-save-first-body = Wat hier open is, is nog niet bewaard. Bewaar het, en open daarna het andere bestand.
message-own-file = Kies een andere naam
message-own-file-body = Op deze plek staat je eigen tekening, met alles wat alleen voor jou is. Geef het bestand om in te leveren een andere naam.
message-nothing = Niets gevonden
message-nothing-body = In deze map staan geen bestanden van Potloodlijn.

# Wat er bij Terug en Opnieuw staat.
undo-stroke = lijn
undo-erase = gummen
undo-add-event = gebeurtenis toevoegen
undo-change-event = gebeurtenis veranderen
undo-remove-event = gebeurtenis verwijderen
undo-consent = akkoord veranderen
undo-phases = fasen veranderen
undo-merge = tekeningen samenvoegen
