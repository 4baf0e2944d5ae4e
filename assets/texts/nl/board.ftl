# Het bord voor het herontwerp.
view-board = Herontwerp
board-large = Grote letters
board-keys = Sleep een kaart, of verplaats hem met Ctrl en een pijl.
board-cards = Kaarten
board-moments = Momenten
board-empty-title = Wat kan er anders?
board-empty-body = Hier bedenk je samen wie op welk moment iets had kunnen doen, en wat je voortaan anders doet. Elk idee wordt een kaart met een doel, een eigenaar en een dag om terug te kijken. Op dit bord staan geen codes en geen datums: iedereen mag meekijken.
board-proposed = Deze momenten komen bij meer mensen terug:
board-proposed-row = { $phase } · { $words } ({ $persons ->
    [one] 1 mens
   *[other] { $persons } mensen
})
board-none-shared = Uit de tekeningen komt nog geen moment dat bij minstens drie mensen terugkomt. Je kunt wel zelf een moment opschrijven.
board-rule = Een moment: binnen een maand veranderen meer lijnen sterk. Het staat hier alleen als het bij minstens drie mensen voorkomt.
board-take-all = Zet deze momenten op het bord
board-take = Zet op het bord
board-take-label = Zet op het bord: { $words }
board-more-proposed = Meer momenten uit de tekeningen
board-add-moment = Schrijf zelf een moment
board-all-moments = Alle momenten · { $n ->
    [one] 1 kaart
   *[other] { $n } kaarten
}
board-all-title = Alle momenten
board-moment-title = { $phase }{ $words } · { $n }
board-moment-unnamed = Nog zonder woorden
board-moment-what = Wat gebeurt er op dit moment?
board-moment-hint = In woorden die over niemand in het bijzonder gaan
board-moment-count = Komt voor bij { $persons ->
    [one] 1 mens.
   *[other] { $persons } mensen.
}
board-remove-moment = Haal dit moment weg
board-moment-words = { $stretch }: { $what }
board-phase-and-words = { $phase } · { $words }
board-change-moment = Verander dit moment
board-told = { $persons } vertelden erover
board-stretch-begin = Begin
board-stretch-middle = Midden
board-stretch-end = Eind
board-falls = daling van { $names }
board-rises = stijging van { $names }
board-falls-and-rises = daling van { $falls }, stijging van { $rises }
board-question = Wie had hier iets kunnen doen, en wat doen we voortaan anders?
board-who-title = Wie kan hier iets doen?
board-who-hint = Kies iemand om een kaart te maken.
board-who-counts = Bij een naam staat hoeveel mensen over die rol vertelden in fase { $phase }. Dat zegt niet wat de rol deed.
board-formal = Vanuit hun functie
board-informal = Ook zonder functie
board-pick-formal = Maak een kaart voor { $name }, vanuit de functie
board-pick-informal = Maak een kaart voor { $name }, informeel
board-pick-hint = Maak een kaart
board-add-card = Voeg een kaart toe
board-add-card-label = Voeg een kaart toe bij { $level }
board-card = Kaart
board-close = Klaar
board-card-label = Kaart: { $words }
board-card-unnamed = Nog zonder woorden
board-card-formal = { $name } (vanuit functie)
board-card-informal = { $name } (informeel)
board-card-goal = Doel: { $goal }
board-card-check = Terugkijken: { $date }
board-card-open = Nog niet af
board-what = Wat verandert er?
board-what-hint = Bijvoorbeeld: binnen een week bellen
board-who = Wie doet het?
board-by-office = Vanuit functie
board-informally = Informeel
board-level = Waar speelt het?
board-goal = Wat moet het opleveren?
board-goal-hint = Bijvoorbeeld: niemand staat er lang alleen voor
board-indicator = Waaraan merk je het?
board-baseline = Vergeleken met { $time }: een meting van hoe het dan is. Een lijn uit het geheugen telt daarvoor niet.
board-target = Spreek af wat genoeg is
board-target-persons = Zoveel mensen gaan vooruit
board-target-at = bij { $time }
board-owner = Wie bewaakt het?
board-checks = Wanneer kijken we terug?
board-check-date = Dag { $n } om terug te kijken
board-check-done = Teruggekeken
board-check-remove = Haal deze dag weg
board-check-seen = Wat zagen we?
board-check-add = Kies een dag
board-card-moment = Bij welk moment?
board-card-no-moment = Geen moment
board-remove-card = Haal deze kaart weg
board-role-none = Nog niemand
board-role-other = Een andere rol
board-role-hint = Een rol, geen naam
board-role-label = { $what } { $role }
board-role-words = { $what } In eigen woorden
board-missing-goal = een doel
board-missing-owner = iemand die het bewaakt
board-missing-check = een dag om terug te kijken
board-list = { $first } en { $last }
board-missing = Een plan waar niemand op terugkijkt, raakt uit zicht. Hier past nog bij: { $list }.
undo-add-moment = Moment toevoegen
undo-change-moment = Moment veranderen
undo-remove-moment = Moment weghalen
undo-add-card = Kaart toevoegen
undo-change-card = Kaart veranderen
undo-move-card = Kaart verplaatsen
undo-remove-card = Kaart weghalen
board-for-report = Voor het verslag aan HR
board-for-report-hint = Kijk bij Delen de woorden na; eerder komt de actie niet in het verslag.

# Wat de tekeningen over een moment zeggen.
board-mattered-title = Wat er speelde
board-mattered-phase = In fase { $phase } vertelden mensen over:
board-mattered-row = { $name }: { $words }
board-mattered-hard = als ongunstig
board-mattered-helped = als gunstig
board-mattered-both = als ongunstig en als gunstig

# Vrije notities en stippen in de werksessie.
board-by-level = Kolom per niveau
board-by-moment = Kolom per moment
board-add-note = Voeg een notitie toe
board-add-note-label = Voeg een notitie toe bij { $level }
board-note = Notitie
board-note-what = Wat wil je onthouden?
board-note-hint = Een notitie is geen afspraak en telt nergens mee.
board-note-unnamed = Lege notitie
board-note-label = Notitie: { $words }
board-remove-note = Haal deze notitie weg
board-put-dots = Stippen zetten
board-put-dots-hint = Druk op een kaart of notitie voor een stip. Niemand ziet van wie een stip is.
board-one-dot-less = Haal een stip weg: { $what }
board-dots-count = { $n ->
    [one] 1 stip
   *[other] { $n } stippen
}
board-most-dots = De meeste stippen ({ $n } van { $total }): { $what }
board-most-dots-shared = { $many } kaarten en notities hebben de meeste stippen: elk { $n } van { $total }.
undo-add-note = Notitie toevoegen
undo-change-note = Notitie veranderen
undo-move-note = Notitie verplaatsen
undo-remove-note = Notitie weghalen
undo-dot = Stip
search-in-board-note = Notitie op het bord
