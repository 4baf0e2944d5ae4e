# Taking a group along to other programs.
view-take-along = Take along
take-figures = Figures
take-figures-for = Pictures for slides and documents. Each figure as SVG (lines and words) and as PNG (a picture), with a text file that says what each one shows.
take-workbook = Workbook
take-workbook-for = One file for Excel or LibreOffice: a sheet for each table, with words instead of codes, filters and real dates. For whoever wants to count and sort.
take-dutch = Tables for a spreadsheet in Dutch
take-dutch-for = A folder of tables that a Dutch Excel or LibreOffice opens without questions: semicolons and decimal commas.
take-tables = Tables for scripts
take-tables-for = A folder of tables for Python, R or DuckDB, with what each column means and two scripts that draw the figures again.
take-project = Project for qualitative analysis
take-project-for = For programs such as QualCoder, ATLAS.ti, MAXQDA and NVivo (REFI-QDA): what people told as text, with who, what and phase as codes.
take-codebook = Codebook
take-codebook-for = Only the list of who, what and phases, to code with. Nothing of anyone is in it.
take-save-folder = Save in a new folder…
take-save-file = Save as a file…
take-open = Open what you saved
take-copy = Copy this figure
take-save-figure = Save this figure…
take-copied = Copied. Paste the figure into your slide or document.
take-not-drawn = The figure was not drawn: { $why }
take-room = A figure tells no more than a large screen: nothing about one person.
take-refused = There are no figures to take along: { $why }
take-nobody = Nobody said yes to figures about the group.
take-people = { $n ->
    [one] 1 of { $of } said yes to figures about the group; only that drawing goes along.
   *[other] { $n } of { $of } people said yes to figures about the group; only their drawings go along.
}
take-left-out = What is not in it
take-remembered = The group remembers that this was taken along, and when. You see it under Sharing.
path-title-take = Where does it go?
file-name-figures = figures
file-name-workbook = workbook
file-name-dutch-tables = spreadsheet
file-name-tables = tables
file-name-project = project
file-name-codebook = codebook
