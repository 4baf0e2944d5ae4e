# Wat er met de vorm van een veld in een bestand mis kan zijn.
shape-missing = het veld "{ $field }" ontbreekt
shape-twice = het veld "{ $field }" staat er twee keer
shape-choice = "{ $found }" kan hier niet; kies uit: { $choices }
shape-length = hier staan { $length } waarden, en dat is een ander aantal dan er hoort
shape-type = hier staat { $found }, en er hoort { $expected }
shape-value = { $found } kan hier niet
shape-number = dit getal is te groot
shape-trailing = na het einde staat nog iets
shape-text = tekst
shape-a-number = een getal
shape-yes-no = true of false
shape-nothing = niets
shape-list = een lijst
shape-fields = een groep velden
shape-other = hier staat iets anders dan er hoort te staan
