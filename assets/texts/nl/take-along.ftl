# Een groep meenemen naar andere programma’s.
view-take-along = Meenemen
take-figures = Figuren
take-figures-for = Plaatjes voor dia’s en documenten. Elke figuur als SVG (lijnen en woorden) en als PNG (een plaatje), met een tekstbestand waarin staat wat elke figuur laat zien.
take-workbook = Werkboek
take-workbook-for = Eén bestand voor Excel of LibreOffice: een blad per tabel, met woorden in plaats van codes, filters en echte datums. Voor wie zelf wil tellen en sorteren.
take-dutch = Tabellen voor een rekenblad
take-dutch-for = Een map met losse tabellen die een Nederlands Excel of LibreOffice zonder vragen opent: puntkomma’s en decimale komma’s.
take-tables = Tabellen voor scripts
take-tables-for = Een map met losse tabellen voor Python, R of DuckDB, met wat elke kolom betekent en twee scripts die de figuren opnieuw tekenen.
take-project = Project voor kwalitatieve analyse
take-project-for = Voor programma’s als QualCoder, ATLAS.ti, MAXQDA en NVivo (REFI-QDA): wat mensen vertelden als tekst, met wie, wat en fase als codes.
take-codebook = Codeboek
take-codebook-for = Alleen de lijst van wie, wat en fasen, om zelf mee te coderen. Er staat niets van mensen in.
take-save-folder = Bewaar in een nieuwe map…
take-save-file = Bewaar als bestand…
take-open = Open wat je bewaarde
take-copy = Kopieer deze figuur
take-save-figure = Bewaar deze figuur…
take-copied = Gekopieerd. Plak de figuur in je dia of document.
take-not-drawn = De figuur is niet getekend: { $why }
take-room = Een figuur zegt niet meer dan een groot scherm: niets over één mens.
take-refused = Er zijn geen figuren om mee te nemen: { $why }
take-nobody = Niemand zei ja op figuren over de groep.
take-people = { $n ->
    [one] 1 van { $of } zei ja op figuren over de groep; alleen die tekening gaat mee.
   *[other] { $n } van { $of } mensen zeiden ja op figuren over de groep; alleen hun tekening gaat mee.
}
take-left-out = Wat er niet in zit
take-remembered = De groep onthoudt dat dit is meegenomen, en wanneer. Je ziet het onder Delen.
path-title-take = Waar komt het?
file-name-figures = figuren
file-name-workbook = werkboek
file-name-dutch-tables = rekenblad
file-name-tables = tabellen
file-name-project = project
file-name-codebook = codeboek
