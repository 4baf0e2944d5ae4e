# Een tik op het blad: een woord bij de lijn.
events-quick-label = Wat gebeurde er toen?
events-quick-hint = Wat gebeurde er toen?
events-quick-put = Zet erbij
events-quick-drop = Toch niet

# De stroken.
events-lane-word = Typ hier wat er gebeurde
events-and-more = nog { $n }
events-lane-and-more = { $lane } +{ $n }
events-list-open = { $lane }: bekijk de lijst, { $n } zonder plaats op de strook
events-list-title = { $lane }: { $n }
events-list-row = { $what } ({ $when })
events-list-close = Sluit de lijst
events-spoken-moment = { $what }, { $when }
events-spoken-period = { $what }, van { $from } tot en met { $to }

# Waar een lijn verandert.
events-slope-mark = ?
events-slope-question = Rond { $when } verandert je lijn. { $asked }
events-slope-asked = Gebeurde er toen iets?
events-slope-add = Ik schrijf het erbij
events-slope-no-cause = Geen oorzaak, zo voelde het
events-slope-pass = Vraag dit hier niet meer
events-slope-hide = Verberg alle vraagtekens
events-slope-later = Misschien later
events-slope-switch = Vraagtekens bij de lijn

# Met de hand schrijven.
events-tool-write = Schrijf
events-write-hint = Met de gum haal je het weer weg.
events-words-handle = Handgeschreven woorden { $n }: wie mag dit zien?
events-words-row = Met de hand, { $when }
events-words-remove = Haal weg
events-words-close = Klaar

# De kaart, per onderdeel.
events-card-precise = Hoe precies weet je dat?
event-title-full = Meer past hier niet. Zet de rest bij “Meer vertellen”.
events-card-note = Meer vertellen
events-card-parts = Wie en wat speelde mee
events-card-help = Over deze hulp
events-card-with-count = { $title } ({ $n })
events-help-by = Wie bood het aan?
events-help-choose = Kies…
events-help-nobody = Weet ik niet
events-help-used = Heb je er gebruik van gemaakt?
events-help-in-time = Kwam het op tijd?
events-help-yes = ja
events-help-no = nee
events-help-unknown = weet ik niet
events-help-helped = Hoeveel hielp het?
events-help-aim = Waar was het voor?
events-help-reach = Wie of wat veranderde het?
events-help-aim-prevent = klachten voorkomen
events-help-aim-treat = klachten behandelen
events-help-reach-individual = mij
events-help-reach-team = het team
events-help-reach-organisation = de organisatie
events-helped-minus-2 = maakte het veel erger
events-helped-minus-1 = maakte het erger
events-helped-0 = hielp niet
events-helped-plus-1 = hielp wat
events-helped-plus-2 = hielp veel

# Wat er bij Ongedaan maken en Herhalen staat.
undo-move-event = gebeurtenis verschuiven
undo-answer-slope = antwoord bij de lijn
undo-write = schrijven
undo-rub-words = woorden weghalen
undo-share-words = wie de woorden mag zien
