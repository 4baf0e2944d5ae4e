# Waar de groep staat.
view-standing = Overzicht
standing-next = Volgende stap
standing-free = Niets hier moet, en niets krijgt een cijfer. Je kunt ook iets anders doen.
standing-people = Per persoon
standing-key = Gevuld: gedaan. Open: dit wacht nog. Klein: hier is niets te doen. Druk op een rij om met iemand verder te gaan.
standing-drawing = Tekening
standing-talk = Gesprek
standing-phases = Fasen
standing-quotes = Citaten
standing-consent = Zegt ja tegen
standing-here = ingeleverd
standing-unchecked = van papier, nog nakijken
standing-not-here = nog niet ingeleverd
standing-not-yet = nog niet
standing-not-agreed = niet afgesproken
standing-by-facilitator = door de begeleider
standing-by = door { $who }
standing-weeks-apart = { $by }; tweede: { $weeks } weken verschil
standing-differ = { $by }; tweede: { $n } fasen anders
standing-no-quotes = geen
standing-quotes-asked = { $answered } van { $n } gevraagd, { $approved } ja
standing-may-talk = gesprek
standing-in-figures = cijfers
standing-may-quote = citaten
standing-nothing = niets

standing-next-bring-title = Voeg de tekeningen samen
standing-next-bring-why = Er is nog geen tekening in deze groep.
standing-next-bring-press = Voeg tekeningen toe…
standing-next-paper-title = Kijk de tekeningen van papier na
standing-next-paper-why = { $n ->
    [one] 1 tekening is
   *[other] { $n } tekeningen zijn
} van papier gelezen en nog niet nagekeken. Tot dan tellen ze nergens mee.
standing-next-paper-press = Ga naar de vellen
standing-next-talk-title = Praat de tekeningen door
standing-next-talk-why = { $of ->
    [one] Met wie een gesprek afsprak,
   *[other] Met { $n } van de { $of } mensen die een gesprek afspraken,
} is nog niet gesproken.
standing-next-talk-press = Ga naar het gesprek met { $code }
standing-next-phases-title = Zet de fasen
standing-next-phases-why = In { $n } van de { $of } tekeningen staan nog geen fasen. Zonder fasen tellen die niet mee in de rode draden.
standing-next-phases-press = Ga naar de tekening van { $code }
standing-next-quotes-title = Vraag de citaten na
standing-next-quotes-why = { $n ->
    [one] Over 1 citaat heeft de eigenaar
   *[other] Over { $n } citaten hebben de eigenaren
} nog geen ja of nee gezegd.
standing-next-quotes-press = Vraag het aan { $code }
standing-next-redesign-title = Maak samen het herontwerp
standing-next-redesign-why = Iedereen is gesproken en de fasen staan. Op het bord staat nog niets.
standing-next-redesign-press = Ga naar het bord
standing-next-goals-title = Spreek af wat het moet opleveren
standing-next-goals-why = { $n ->
    [one] 1 van de { $of } kaarten op het bord heeft
   *[other] { $n } van de { $of } kaarten op het bord hebben
} nog geen doel. Een goed idee zonder doel verdwijnt snel.
standing-next-goals-press = Ga naar het bord
standing-next-before-title = Meet hoe het nu is
standing-next-before-why = Er is nog geen meting vooraf. Zonder die meting is later niet te zien of er iets veranderde.
standing-next-before-press = Ga naar de metingen
standing-next-after-title = Meet later nog eens
standing-next-after-why = Er is een meting vooraf, en nog geen erna.
standing-next-after-press = Ga naar de metingen
standing-next-share-title = Deel wat de groep wil delen
standing-next-share-why = Alle stappen zijn gezet.
standing-next-share-press = Ga naar delen

# Zoeken in alle woorden.
search-label = Zoek in alle woorden van de groep
search-clear = Wis
search-found = { $n ->
    [one] 1 plek gevonden
   *[other] { $n } plekken gevonden
}
search-nothing = Deze woorden staan nergens bij elkaar. Een kort stuk van een woord is genoeg.
search-in-event = gebeurtenis
search-in-note = toelichting bij een gebeurtenis
search-in-own-words = wie of wat, in eigen woorden
search-in-quote = citaat
search-in-answer = antwoord op een vraag aan het eind
search-in-landmark = herkenningspunt
search-in-agenda = aantekening bij het gesprek
search-in-border = reden van een grens
search-in-card = kaart op het bord
search-in-moment = moment op het bord
