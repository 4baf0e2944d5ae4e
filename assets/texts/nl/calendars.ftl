# Lagen achter het blad.
layers-button = Achtergrond
layers-intro = Zet alleen iets achter je lijnen als dat je helpt. Vakanties trekken herinneringen naar zich toe.
layers-school = Schoolvakanties
layers-school-region = Regio
layers-school-noord = Noord
layers-school-midden = Midden
layers-school-zuid = Zuid
layers-school-calendar = Schoolvakanties { $region }
layers-school-source = Vastgesteld door het ministerie van OCW. Herfst en voorjaar zijn advies: jouw school kon een andere week kiezen.
layers-public = Feestdagen
layers-from-file = Agenda uit een bestand…
layers-from-file-other = Andere agenda…
layers-path-title = Welke agenda?
layers-path-hint = Een agenda (.ics), of een tabel (.csv) met de kolommen van, tot en naam. De agenda blijft op dit apparaat.
layers-were-on = Op de achtergrond stond bij het tekenen: { $names }
layers-own = een eigen agenda
layers-read = { $n ->
    [one] { $name }: 1 regel gelezen.
   *[other] { $name }: { $n } regels gelezen.
}
layers-remark-no-date = { $n ->
    [one] Overgeslagen: 1 regel heeft geen datum die te lezen is (regel { $lines }). Schrijf een datum als 1-3-2022 of 1 maart 2022.
   *[other] Overgeslagen: { $n } regels hebben geen datum die te lezen is (regel { $lines }). Schrijf een datum als 1-3-2022 of 1 maart 2022.
}
layers-remark-ends-early = { $n ->
    [one] Overgeslagen: 1 regel eindigt voor het begin (regel { $lines }).
   *[other] Overgeslagen: { $n } regels eindigen voor het begin (regel { $lines }).
}
layers-remark-no-name = { $n ->
    [one] Overgeslagen: 1 regel heeft geen naam (regel { $lines }).
   *[other] Overgeslagen: { $n } regels hebben geen naam (regel { $lines }).
}
layers-remark-not-a-line = { $n ->
    [one] Overgeslagen: 1 regel hoort niet in een agenda (regel { $lines }).
   *[other] Overgeslagen: { $n } regels horen niet in een agenda (regel { $lines }).
}
layers-remark-cancelled = { $n ->
    [one] Overgeslagen: 1 afspraak gaat niet door (regel { $lines }).
   *[other] Overgeslagen: { $n } afspraken gaan niet door (regel { $lines }).
}
layers-remark-private = { $n ->
    [one] Overgeslagen: 1 afspraak is privé (regel { $lines }).
   *[other] Overgeslagen: { $n } afspraken zijn privé (regel { $lines }).
}
layers-remark-not-an-event = { $n ->
    [one] Overgeslagen: 1 taak of notitie (regel { $lines }).
   *[other] Overgeslagen: { $n } taken of notities (regel { $lines }).
}
layers-remark-stops-early = { $n ->
    [one] Overgeslagen: 1 afspraak is niet compleet (regel { $lines }).
   *[other] Overgeslagen: { $n } afspraken zijn niet compleet (regel { $lines }).
}
layers-remark-outside = { $n ->
    [one] Overgeslagen: 1 afspraak komt niet voor in deze periode (regel { $lines }).
   *[other] Overgeslagen: { $n } afspraken komen niet voor in deze periode (regel { $lines }).
}
layers-remark-above = { $n ->
    [one] Overgeslagen: 1 regel staat boven de namen van de kolommen (regel { $lines }).
   *[other] Overgeslagen: { $n } regels staan boven de namen van de kolommen (regel { $lines }).
}
layers-remark-repeats = { $n ->
    [one] 1 afspraak keert terug op een manier die het programma niet kent; je ziet alleen de eerste keer (regel { $lines }).
   *[other] { $n } afspraken keren terug op een manier die het programma niet kent; je ziet alleen de eerste keer (regel { $lines }).
}
layers-remark-quote = { $n ->
    [one] In 1 regel begint een aanhalingsteken dat nergens eindigt; de regel is gelezen zonder dat teken (regel { $lines }).
   *[other] In { $n } regels begint een aanhalingsteken dat nergens eindigt; ze zijn gelezen zonder dat teken (regel { $lines }).
}

break-autumn = herfst
break-christmas = kerst
break-spring = voorjaar
break-may = mei
break-summer = zomer
holiday-new-year = Nieuwjaar
holiday-good-friday = Goede Vrijdag
holiday-easter = Pasen
holiday-easter-monday = 2e Paasdag
holiday-queens-day = Koninginnedag
holiday-kings-day = Koningsdag
holiday-liberation-day = Bevrijdingsdag
holiday-ascension = Hemelvaart
holiday-whit-sunday = Pinksteren
holiday-whit-monday = 2e Pinksterdag
holiday-christmas = Kerst
holiday-boxing-day = 2e Kerstdag

calendar-no-header = dit is geen agenda (.ics) en geen tabel (.csv) met datums. Een tabel begint bijvoorbeeld met: van;tot;naam
calendar-which-columns = het is niet te zien in welke kolom de datums staan en in welke de namen
calendar-day-or-month = het is niet te zien of de dag vooraan staat of de maand (kijk naar regel { $line })
calendar-no-entries = er staat niets in met een datum en een naam
calendar-no-entries-from = er staat niets in met een datum en een naam dat te lezen is; kijk eerst naar regel { $line }
calendar-too-many = er staan meer dan { $most } regels in (vanaf regel { $line })

# Houvast: eigen momenten en hoofdstukken.
landmarks-title = Waar was je toen?
landmarks-intro = Zet eerst een paar dingen neer die je zeker weet. Een verhuizing, een nieuwe baan, een feest. Ze helpen je om de rest terug te vinden. Een paar is genoeg, en geen is ook goed.
landmarks-add-moment = Voeg een moment toe
landmarks-add-chapter = Voeg een hoofdstuk toe
landmarks-chapter-hint = Een hoofdstuk is een periode met een naam, zoals “bij team A”.
landmarks-empty = Er staat nog niets.
landmarks-press = Druk op de tijdlijn waar iets was, en typ wat het was. Sleep voor een hoofdstuk.
landmarks-strip = Tijdlijn met je momenten en hoofdstukken
landmarks-moment = Moment { $n }
landmarks-chapter = Hoofdstuk { $n }
landmarks-what = Wat was het?
landmarks-what-hint = Een paar woorden
landmarks-when = Wanneer
landmarks-from = Van
landmarks-to = Tot en met
landmarks-how-exact = Hoe precies weet je dat?
landmarks-share = Wie mag dit zien?
landmarks-remove = Haal weg
landmarks-untitled = (nog zonder woord)
landmarks-about = ≈ { $words }

undo-add-landmark = houvast toevoegen
undo-change-landmark = houvast veranderen
undo-remove-landmark = houvast weghalen

report-layers-school = { $n ->
    [one] Bij 1 van de { $of } stonden bij het tekenen de schoolvakanties op de achtergrond. Dat trekt herinneringen naar de vakanties toe.
   *[other] Bij { $n } van de { $of } stonden bij het tekenen de schoolvakanties op de achtergrond. Dat trekt herinneringen naar de vakanties toe.
}
layers-path-hint-handed-out = Een agenda (.ics), of een tabel (.csv) met de kolommen van, tot en naam. Wat je hier inleest, krijgt elke deelnemer. Privé-afspraken en de naam van de agenda blijven weg; de rest kun je nakijken, hernoemen en weghalen.
calendar-ask-order = Wat staat vooraan in deze datums?
calendar-day-first = Eerst de dag
calendar-month-first = Eerst de maand
calendar-ask-columns = Welke kolom is wat?
calendar-column-from = Eerste dag:
calendar-column-to = Laatste dag, als die er is:
calendar-column-name = Wat er is:
calendar-has-header = De eerste regel noemt de kolommen
calendar-read = Lees de agenda
