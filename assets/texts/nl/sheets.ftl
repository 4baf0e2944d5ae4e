# Vellen om op te tekenen en mee te nemen.
blank-title = Tekenvel
blank-no-period = Welke periode teken je? Schrijf begin en eind onder het veld.
blank-code = Jouw code
blank-step-colour = Kleur rechts elk vakje met je potlood.
blank-step-draw = Teken van links naar rechts, lijn voor lijn.
blank-step-open = Laat open wat je niet meer weet.
blank-step-write = Schrijf eronder wat er gebeurde, zonder namen.
blank-begin = begin (maand en jaar)
blank-halfway = halverwege
blank-end = eind
blank-contact = Iemand nodig?
blank-contact-behind = Zie de bladzijde hierna.
blank-behind-title = Bij het tekenvel
blank-behind-context = Wat licht achter het veld staat
blank-behind-pencils = De lijnen
blank-qr = Een code voor het programma, om een foto van dit vel terug te vinden.
blank-paper = Voor papier { $paper }
blank-sheet-of = vel { $sheet } van { $of }
blank-photo = Foto: leg het vel plat in goed licht, houd de camera er recht boven, met alle zes de zwarte vierkanten erop. Scan in kleur.
blank-who-reads = Geen namen: je begeleider leest dit.
blank-agree-interview = Ik wil over mijn tekening praten.
blank-agree-figures = Mijn lijnen tellen mee in groepsfiguren.
blank-agree-quotes = Mijn woorden mogen in het verslag.
blank-strip-code = Jouw code: { $code }
blank-strip-code-open = Jouw code: ____________________
blank-strip-until = Terugnemen kan t/m { $date }.
blank-strip-until-open = Terugnemen kan t/m ____________________
blank-strip-keep = Scheur dit af en bewaar je code daarvoor.

# De bladzijden van een reis.
journey-more-behind = Op de volgende bladzijde staat wat hier geen plaats vond
journey-strips-title = Mijn reis, lijn voor lijn
journey-strips-lead = Dezelfde lijnen, elk in een eigen strook. Rechts staat de lijn in woorden.
journey-strips-more = Waar → staat, gaat het verder bij “Mijn reis in woorden”.
journey-words-title = Mijn reis in woorden
journey-words-lead = Wat naast de lijnen geen plaats vond, en de lijnen in woorden.
journey-words-events = Wat er nog meer gebeurde
journey-words-when = Wanneer
journey-words-what = Wat
journey-words-closing = Tot slot
journey-words-lines = De lijnen in woorden

# Het draaiboek van een sessie.
run-title = Draaiboek
run-lead = { $instrument }. Periode: { $period }. Tekenen duurt ongeveer { $minutes } minuten. { $codes ->
    [0] Er zijn nog geen codes gemaakt.
    [one] Er is 1 code om uit te delen.
   *[other] Er zijn { $codes } codes om uit te delen.
}
run-foot = Voor de begeleider. Er staan geen namen op, alleen codes.
run-before = Vooraf klaarleggen
run-before-sheets = Tekenvellen, liefst op A3: één per persoon en een paar extra
run-before-pencils = { $n } kleurpotloden per persoon, geslepen, en gum
run-before-device = Of per persoon een scherm met pen, met het programma open en opgeladen
run-before-codes = De codes, los van namen. De lijst met namen blijft buiten deze ruimte
run-before-folder = De map of stick voor het inleveren
run-room = De ruimte
run-room-quiet = Een rustige ruimte waar niemand binnenloopt
run-room-apart = Plaatsen zo ver uit elkaar dat niemand meekijkt
run-room-light = Goed licht op elke plaats
run-room-out = Een plek om even apart te zitten, met iemand in de buurt
run-room-water = Water, papieren zakdoeken, en geen leidinggevende in de buurt
run-times = De tijd
run-step = Stap
run-begins = Begint na
run-clock = Op de klok
run-minute = { $minute } min
run-times-note = Dit is een plan. Wie meer tijd nodig heeft, krijgt die; niets houdt ermee op. Pauze nemen, overslaan en stoppen mag altijd.
run-contact = Als het iemand te veel wordt
run-contact-none = Er staat nog niets op de contactkaart. Schrijf hier wie er vandaag te bereiken is:
run-contact-note = Vraag niet door in de groep. Loop samen naar de aparte plek, en bel als dat nodig is.
run-sharing = Wat met wie wordt gedeeld
run-share-self = ‘Alleen ik’: verlaat het apparaat van de deelnemer nooit.
run-share-facilitator = ‘De begeleider’: alleen jij ziet het, met de code erbij.
run-share-report = ‘Ook in het verslag’: mag in het verslag over de groep, zonder code.
run-share-group = Wie leidinggeeft en HR zien nooit één tekening, en pas iets over een groep vanaf { $least } mensen.
run-share-sealed = Wat wordt ingeleverd, is verzegeld: alleen jouw sleutel maakt het open.
run-share-open = Wat wordt ingeleverd, is niet verzegeld. Bewaar de map op een plek waar alleen jij bij kunt.
run-share-until = Alles wordt weggegooid op { $date }.
run-after = Na afloop
run-after-collect = Alles is ingeleverd of meegenomen; er blijft geen vel liggen
run-after-stay = Je blijft nog een kwartier voor wie wil praten
run-after-interview = Met iedereen is een gesprek afgesproken, over ongeveer een week
run-codes = Codes
run-codes-note = Eerste vakje: uitgedeeld. Tweede vakje: ingeleverd. Schrijf er geen namen bij.
run-codes-none = In deze opzet staan nog geen codes.

# De momenten voor een gesprek.
agenda-page-title = Momenten om naar te vragen
agenda-page-strip = De tekening in het klein. { $n ->
    [0] Er staan geen nummers boven.
    [one] Het nummer erboven hoort bij het moment hieronder.
   *[other] De nummers 1 tot en met { $n } erboven horen bij de momenten hieronder.
 }
agenda-page-lead = Wat je in de tekening ziet en een open vraag. Een lijn zegt niet waarom: dat hoor je in het gesprek. Vink af wat besproken is.
agenda-page-none = In deze tekening vallen geen momenten op. Vraag welke momenten de ander zelf wil bespreken.
agenda-page-close = Tot slot
agenda-page-own = Andere momenten, of wat de ander nog wil zeggen
agenda-page-foot = Voor de begeleider. Uit het geheugen getekend: geen score, oorzaak of diagnose.

# In het venster.
start-blank-sheet = Maak een tekenvel van papier…
start-run-sheet = Maak het draaiboek…
path-title-blank = Maak een tekenvel (A3)
path-title-run = Maak het draaiboek
file-name-blank = tekenvel
file-name-run = draaiboek
journey-worst-in = { $of ->
    [one] De lijn is
   *[other] { $n } van de { $of } lijnen zijn
} op het minst goede punt in { $from }.
journey-worst-between = { $n } van de { $of } lijnen zijn op hun minst goede punt tussen { $from } en { $to }.
journey-ends = Aan het eind { $better ->
    [0] is geen lijn
    [one] is 1 lijn
   *[other] zijn { $better } lijnen
} beter dan aan het begin, { $worse } minder goed en { $same } ongeveer gelijk.
journey-key-not-applicable = niet van toepassing
journey-key-not-remembered = niet meer geweten
journey-key-rather-not-say = liever niet gezegd
journey-words-lead-all = Wat er gebeurde, wie en wat meespeelde, je eigen woorden, en de lijnen in woorden.
journey-words-events-all = Wat er gebeurde
journey-words-quote = ‘{ $words }’
