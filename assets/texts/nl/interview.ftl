# De tweede blik: samen met de deelnemer naar de tekening kijken.
view-interview = Gesprek
interview-not-agreed-title = Nog geen ja op een gesprek
interview-not-agreed-body = Deze deelnemer heeft niet gezegd dat jullie over de tekening mogen praten. Vraag het eerst. Zegt de deelnemer nu ja, leg dat dan hier vast, met de datum van vandaag.
interview-agree-now = De deelnemer zegt nu ja
interview-the-sheet = Het blad
interview-the-questions = De vragen
interview-tool-point = Wijs aan
interview-tool-pencil = Teken opnieuw
interview-tool-eraser = Gum
interview-choose-pencil = Kies een potlood
interview-tools = Aanwijzen en tekenen
interview-shown = Wat je ziet
interview-show-phases = Fasen
interview-show-first = Eerste tekening
interview-sheet-point = Blad: druk om een moment aan te wijzen
interview-cursor-line = { $line }: { $level }
interview-cursor-events = Toen speelde: { $titles }
interview-sheet-draw = Blad: teken een stuk opnieuw
interview-no-first = Er is nog geen eerste tekening bewaard. Die wordt bewaard zodra je hier iets verandert.
interview-nothing-changed = Er is niets veranderd sinds de eerste tekening van { $date }.
interview-changed = Veranderd sinds de eerste tekening van { $date } (dunne grijze lijn): { $stretches }.
interview-changed-in = { $line } in { $from }
interview-changed-between = { $line } van { $from } tot { $to }
interview-panel-agenda = Vragen
interview-panel-closing = Terugblik
interview-panel-quotes = Citaten

# De momenten om naar te vragen.
interview-agenda-title = Momenten om naar te vragen
interview-agenda-count = { $n } van { $of } gevraagd
interview-agenda-empty = In deze tekening springt niets eruit. Druk op het blad om zelf een moment te kiezen.
interview-agenda-point = { $when }: { $question }
interview-agenda-dropped = Weggelaten ({ $n })
interview-asked = Gevraagd
interview-drop = Laat weg
interview-remove = Haal weg
interview-put-back = Zet terug
interview-what-was-said = Wat werd er gezegd?
interview-own-question = Jouw vraag
interview-point-hint = Druk op het blad om een moment aan te wijzen. Je kunt er dan iets bij zetten.

# Het moment waar jullie over praten.
interview-moment = Rond { $when }
interview-in-phase = Fase { $letter } { $name }
interview-note-here = Zet erbij:
interview-add-words = Letterlijke woorden
interview-put-on-agenda = Een eigen vraag
interview-told-near = Al verteld rond deze tijd:

# Citaten.
interview-quotes = Letterlijke woorden
interview-quote-add = Schrijf letterlijke woorden op
interview-quote-field = Letterlijke woorden { $n }
interview-quote-hint = Zoals het gezegd werd
interview-quote-when = Moment van letterlijke woorden { $n }
interview-quote-no-line = geen lijn in het bijzonder
interview-quote-to-pointed = Zet bij het moment op het blad: { $when }
interview-quote-to-pointed-line = Zet bij het moment op het blad: { $when }, { $line }
interview-quote-mark = “
interview-quote-on-sheet = ‘{ $text }’, bij { $when }, { $line }
interview-quote-not-asked = nog niet gevraagd
interview-quote-yes = mag in het verslag
interview-quote-no = mag niet in het verslag
interview-quotes-not-agreed = Deze deelnemer heeft geen ja gezegd tegen citaten. Woorden die je hier opschrijft, komen in geen enkel verslag.
interview-quotes-none = Er zijn nog geen letterlijke woorden opgeschreven. Dat kan op de kaart van een gebeurtenis.
interview-turn-screen = Draai het scherm naar de deelnemer.
interview-quote-place = Citaat { $n } van { $of }
interview-quote-about = Bij: { $title }, { $when }
interview-quote-marks = ‘{ $text }’
interview-quote-question = Mag dit zo in het verslag?
interview-say-yes = Ja
interview-say-no = Nee
interview-quote-said = { $said }, gezegd op { $date }
interview-reword = Of liever zo:
interview-quote-before = ← Vorige
interview-quote-next = Volgende →
interview-quotes-back = Terug naar het gesprek

# De terugblik.
interview-closing-hint = Sluit af met deze vragen. Leg daarna vast waar het antwoord over gaat.
interview-levels = Op welk niveau ligt het? Meer mag.
interview-locus = Waar zoekt het antwoord het?
interview-locus-individual = Bij de persoon
interview-locus-environment = In de omgeving

# Wat er bij Ongedaan maken en Herhalen staat.
undo-agenda = vraag afvinken of weglaten
undo-agenda-text = eigen vraag
undo-agenda-note = aantekening bij een vraag
undo-agenda-remove = eigen vraag weghalen
undo-redraw = opnieuw getekend stuk
undo-add-quote = letterlijke woorden
undo-say-to-quote = antwoord op een citaat
undo-reword-quote = citaat aanpassen
undo-code-answer = waar het antwoord over gaat

# Afdrukken.
bar-print-agenda = Druk de vragen af…
file-name-agenda = vragen

# Eén tekening die bij geen groep hoort.
bar-draw-on = Verder tekenen als deelnemer
bar-talk = Doorpraten als begeleider
bar-one-drawing = Tekening van { $code }
file-name-talked = besproken
