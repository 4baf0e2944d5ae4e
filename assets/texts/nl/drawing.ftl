# Terwijl de groep tekent: hoe ver zijn de mensen?
view-drawing = Tijdens het tekenen
drawing-title = Hoe ver is de groep?
drawing-body = Bewaren mensen hun blad in een gedeelde map, dan zie je hier bij welke stap ze zijn. Je ziet geen codes en niets van wat er getekend of geschreven is.
drawing-folder = De gedeelde map
drawing-look = Kijk
drawing-no-folder = Schrijf hierboven waar de map staat, en druk op Kijk. Zo vaak je wilt.
drawing-no-files = In deze map staat nog geen blad.
drawing-handed-in = Ingeleverd
drawing-not-seen = Nog niet gezien: { $n } van { $of }
drawing-time = Van wie nog bezig is, is de helft al { $minutes } minuten of langer bezig.
drawing-pencils = Wie tekent, is bij
drawing-figure = Iedere balk: hoeveel mensen bij deze stap waren toen ze het laatst bewaarden.
drawing-look-again = Kijk opnieuw
drawing-together = Samen kijken
drawing-together-body = Hoe ver de groep is, kun je altijd op een groot scherm tonen. Alle lijnen over elkaar, zonder codes, kan vanaf { $least } mensen die akkoord zijn met cijfers over de groep. Nu zijn dat er { $n }.
drawing-show-steps = Toon hoe ver de groep is
drawing-show-lines = Toon alle lijnen over elkaar
