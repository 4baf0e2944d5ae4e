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
start-period-unusable = De laatste dag moet later zijn dan de eerste.
start-period-too-long = Een periode is hier ten hoogste { $most } jaar.
start-period-read = Van { $from } tot en met { $to }.
start-code-first = Vul eerst je code in.
start-code-name = Is dit een naam? Gebruik liever de code die je kreeg.
start-period-first = De periode klopt nog niet. Kijk bij “Andere periode of ander onderwerp”.
start-otherwise = Andere periode of ander onderwerp
start-doors = ← Terug naar het begin
start-begin = Begin met tekenen
start-open-drawing = Verder met mijn tekening
start-open-setup = Ik kreeg een bestand van mijn begeleider
start-guide-title = Ik begeleid een groep
start-guide-body = Verzamel de tekeningen, leg ze naast elkaar, markeer de fasen en maak een verslag.
start-new-group = Voeg tekeningen samen
start-open-group = Open mijn groep
start-talk = Praat een tekening door
start-drop-hint = Je kunt bestanden ook naar dit venster slepen.
start-example = Eerst kijken? Negen verzonnen mensen uit het onderwijs
start-no-display = Er is geen scherm gevonden. Start Potloodlijn in een bureaublad, of gebruik een opdracht zonder venster: potloodlijn --help
start-no-x11 = Een bibliotheek voor vensters ontbreekt. Installeer op Debian of Ubuntu: sudo apt install libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libegl1 libgl1-mesa-dri
start-no-xkbcommon = De bibliotheek libxkbcommon-x11 ontbreekt. Installeer op Debian of Ubuntu: sudo apt install libxkbcommon-x11-0
start-no-graphics = Er is geen grafisch stuurprogramma gevonden. Installeer op Debian of Ubuntu: sudo apt install libegl1 libgl1-mesa-dri (of probeer POTLOODLIJN_RENDERER=software)
start-no-window = Het venster kan niet open: { $detail }
start-other-painter = Het venster wordt op een andere manier getekend dan gewoonlijk; dat kan trager zijn.
preferences-damaged = Je voorkeuren (taal, papier, hand) konden niet gelezen worden. Ze staan weer zoals gewoonlijk. Het oude bestand is bewaard: { $path }
preferences-incomplete = Een of meer voorkeuren werden niet begrepen. Die staan weer zoals gewoonlijk. De andere zijn gebleven.
preferences-not-kept = Je voorkeuren kunnen op deze computer niet bewaard worden: { $detail } Al het andere werkt.

hand-right = Ik teken rechts
hand-left = Ik teken links
size-usual = Gewone letters
size-large = Groot
size-largest = Heel groot
size-double = Dubbel
contrast-strong = Sterk contrast
motion-less = Minder beweging
paper-light = Licht
paper-dark = Donker
paper-system = Zoals de computer

# De balk boven een tekening of groep.
bar-back = ← Start
bar-undo = Ongedaan maken
bar-redo = Herhalen
bar-comfort = Letters, papier, taal…
undone = Ongedaan: { $what }
undone-line = Ongedaan: { $what } ({ $name })
redone = Herhaald: { $what }
redone-line = Herhaald: { $what } ({ $name })
bar-saved = Alles staat in { $file }.
bar-saved-before = Bewaard in { $file }. Wat je daarna deed, staat er nog niet in.
bar-not-saved = Nog niet bewaard in een bestand.
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
mention-search = Typ een stuk van de naam
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
share-facilitator-hint-talk = Alleen jij ziet het, bij deze code. Het komt niet in het verslag.
share-report-hint-talk = Het mag in het verslag over de groep, zonder de code.
event-remove = Verwijder deze gebeurtenis

# Inleveren en bewaren.
hand-in-title = Inleveren
hand-in-intro = Dit gaat in het bestand voor je begeleider.
hand-in-stays = Je eigen tekening blijft gewoon hier.
hand-in-forgets = Na het inleveren vergeet dit apparaat je tekening: wat er van bewaard is en eerdere versies.
hand-in-forgets-own = Ook je eigen bestand gaat weg: { $path }
hand-in-forgets-hint = Alleen wat je inlevert blijft. Wil je zelf iets houden, sluit dit dan en bewaar eerst je pagina’s.
hand-in-curves = • { $n } van de { $of } lijnen
hand-in-events = { $n ->
    [one] • 1 gebeurtenis
   *[other] • { $n } gebeurtenissen
}
hand-in-landmarks = { $n ->
    [one] • 1 moment of hoofdstuk
   *[other] • { $n } momenten en hoofdstukken
}
hand-in-answers = { $n ->
    [one] • 1 antwoord op een vraag
   *[other] • { $n } antwoorden op vragen
}
hand-in-by-hand = { $n ->
    [one] • 1 keer woorden die je met de hand schreef
   *[other] • { $n } keer woorden die je met de hand schreef
}
hand-in-now = { $n ->
    [one] • 1 moment van nu
   *[other] • { $n } momenten van nu
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
notice-saved-short = Bewaard
notice-working = Bezig…
notice-newer-version = Dit bestand komt uit een nieuwere Potloodlijn. Je kunt het bekijken. Er wordt niets overschreven.
message-handed-in = Ingeleverd
message-forgotten = Dit apparaat is je tekening vergeten. Alleen je inlevering staat er nog. Bewaar of print hieronder je bewijs, als je dat wilt; daarna is hier niets meer te zien.
message-not-forgotten = Dit apparaat moest je tekening vergeten, maar niet alles kon gewist worden: { $why } Vraag je begeleider om te kijken.
notice-forgotten = Dit apparaat is je tekening vergeten. Je inlevering staat in { $path }
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
message-still-writing = Er wordt nog iets geschreven
message-still-writing-body = Het venster sluit vanzelf als dat klaar is.
message-writing-long = Het schrijven naar { $path } duurt lang. Misschien is die plek nu niet te bereiken, zoals een netwerkschijf die weg is.
message-writing-long-somewhere = Het schrijven duurt lang. Misschien is de plek nu niet te bereiken, zoals een netwerkschijf die weg is.
message-writing-loss = Je kunt wachten of toch sluiten. Wat nog niet geschreven is, komt er dan misschien niet: daar staat dan nog wat er stond. Wat nog gewist moest worden, kan er nog zijn.
message-writing-close = Sluit toch
message-save-first = Bewaar eerst je werk
message-save-first-body = Wat hier open is, is nog niet bewaard. Bewaar het, en open daarna het andere bestand.
message-now-first = Er is nog een moment begonnen
message-now-first-body = Wat je hebt ingevuld bij “{ $open }” is nog niet bewaard. Als je de tekening bewaart, gaat het niet mee. Ga naar “{ $open }” en kies “{ $keep }” of “{ $leave }”. Open daarna het andere bestand.
message-too-large = Dit wordt te groot
message-too-large-body = Het bestand zou groter worden dan { $most } MiB, en dan gaat het niet meer open. Daarom is er niets geschreven, en wat er stond staat er nog. Verdeel de mensen over twee groepen, of haal ruwe penlijnen weg.
message-own-file = Kies een andere naam
message-own-file-body = Op deze plek staat je eigen tekening, met alles wat alleen voor jou is. Geef het bestand om in te leveren een andere naam.
message-nothing = Niets gevonden
message-nothing-body = In deze map staan geen bestanden van Potloodlijn.

# Wat er bij Ongedaan maken en Herhalen staat.
undo-stroke = lijn
undo-erase = gummen
undo-add-event = gebeurtenis toevoegen
undo-change-event = gebeurtenis veranderen
undo-remove-event = gebeurtenis verwijderen
undo-consent = akkoord veranderen
undo-phases = fasen veranderen
undo-other-drawing = andere tekening kiezen
undo-merge = tekeningen samenvoegen
