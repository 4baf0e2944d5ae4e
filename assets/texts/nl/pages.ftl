# Woorden op de bladzijden van een groep.
report-whole-median = De reis van de groep in één beeld: van elke lijn het midden van { $n } mensen, per fase. De helft zit erboven, de helft eronder.
report-whole-lines = De reizen van de groep in één beeld: de lijnen van { $n ->
    [one] één mens
   *[other] { $n } mensen
}, per fase.
report-reading-title = Wie deed mee, en hoe je dit leest
report-phase-title = Doorsnede: fase { $phase }, { $name }
report-phase-lines = Bij hoeveel mensen de lijn …
report-phase-falls = In fase { $phase } daalt bij meer dan de helft van de mensen: { $names }.
report-phase-rises = In fase { $phase } stijgt bij meer dan de helft van de mensen: { $names }.
report-phase-both = In fase { $phase } daalt bij meer dan de helft: { $falling }. En er stijgt bij meer dan de helft: { $rising }.
report-phase-mixed = In fase { $phase } gaat geen enkele lijn bij meer dan de helft van de mensen dezelfde kant op.
report-falls = daalt
report-stays = blijft
report-rises = stijgt
report-persons = mensen
report-key-person = één mens
report-mention-told = { $persons }: { $plus } keer goed, { $minus } keer slecht
report-threads-title-factors = Rode draden: wat meespeelde
report-threads-title-actors = Rode draden: wie meespeelde
report-threads-most = in fase { $phase } { $name } ({ $persons })
report-threads-sentence = Het meest genoemd: { $what }.
report-threads-nothing = Hier is niets over gezegd.
report-quotes-title = In hun eigen woorden
report-quotes-lead = Wie dit zei, heeft elk citaat goedgekeurd. Er staat niet bij van wie het is.
report-quotes-none = Er zijn geen citaten die de mensen zelf hebben goedgekeurd. Daarom staan er geen.
report-quotes-elsewhere = Buiten de fasen
report-method-title = Hoe het gemaakt is, en wat het niet is
report-making-person = Geteld wordt in mensen. Wie iets vaker noemt, telt één keer. Iemand kan iets zowel goed als slecht noemen.
report-making-median = Het midden is de mediaan. Hij staat er vanaf vijf mensen. Waar iemand niets tekende, telt die mens daar niet mee.
report-privacy-head = Voor wie dit is
report-privacy-facilitator = Dit verslag is voor de begeleider en de groep zelf. Er staan geen namen of codes in. In een kleine groep kan iemand zich toch herkend voelen: bespreek het eerst met de groep.
report-privacy-hr = Voor HR is er een eigen uitgave, waar niets in staat dat naar één mens wijst. Geef dit verslag niet door.
report-privacy-withdraw = Trekt iemand zich terug, dan klopt dit verslag niet meer. Maak het dan opnieuw en gooi dit weg.
report-instrument-head = Over de lijnen
