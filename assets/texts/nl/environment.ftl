# De omgeving in één beeld.
threads-environment = De omgeving
explain-environment = Waar het zat, hoe hulp kwam en wat er omheen gebeurde. Het beschrijft wat mensen tekenden en vertelden, en zegt niet waardoor het kwam.
env-say-and-looked = In { $phase } noemen { $persons } { $level } als zwaar; achteraf { $n ->
    [one] zoekt
   *[other] zoeken
} { $n } van { $of } het bij zichzelf
env-say = In { $phase } noemen { $persons } { $level } als zwaar
env-say-nothing = Waar het zat, en hoe hulp kwam
env-shown = Hoeveel mensen iets noemden dat zwaar was (links, gevuld) en iets dat goed deed (rechts, open). Wie beide noemde, telt aan beide kanten. Druk op een rij voor de gebeurtenissen erachter.
env-foot = Herinneringen van mensen, zoals zij die tekenden en vertelden. Een telling zegt niet wat de oorzaak was.
env-heavy = zwaar
env-good = goed
env-of = { $n ->
    [one] 1 mens
   *[other] { $n } mensen
}
env-row = { $level }, { $phase }: { $minus } zwaar, { $plus } goed, van { $among }
env-looking = Waar mensen het achteraf zoeken
env-looking-none = Van de antwoorden aan het eind is nog niet aangegeven waar iemand het zoekt.
env-looking-self = { $n } van { $of } bij zichzelf
env-looking-around = { $n } van { $of } in de omgeving
env-looking-levels = Het antwoord gaat over: { $levels }.
env-help = Hulp: { $times } keer, { $in-time } op tijd
env-help-unsaid = Hulp: { $times } keer; of die op tijd kwam, is niet gezegd
env-help-none = Niemand noemde hulp.
env-help-key = Gevuld: op tijd. Open: niet op tijd. Klein: niet gezegd.
env-help-in-phase = { $times } keer, { $in-time } op tijd
env-help-in-phase-unsaid = { $times } keer; of het op tijd was, is niet gezegd
env-help-persons = Bij hoeveel mensen
env-help-all = Alle hulp
env-help-head-offered = aangeboden
env-help-head-used = gebruikt
env-help-head-not-used = niet gebruikt
env-help-head-in-time = op tijd
env-help-head-helped = hielp
env-help-head-worse = erger
env-help-shown = Aangeboden aan { $offered }, gebruikt door { $used }, niet gebruikt door { $not-used }. Op tijd bij { $in-time }, te laat bij { $late }. Het hielp bij { $helped } en maakte het erger bij { $worse }.
env-help-kinds = Hulp naar soort
env-aim-unsaid = waarvoor: niet gezegd
env-reach-unsaid = voor wie: niet gezegd
env-reach-individual = gericht op de persoon
env-reach-team = gericht op het team
env-reach-organisation = gericht op de organisatie
env-isolation = Als een leidinggevende zwaar weegt
env-isolation-none = Bij niemand woog een leidinggevende zwaar.
env-isolation-shown = Bij { $persons } mensen woog een leidinggevende een tijd zwaar. { $n ->
    [one] Het langste stuk daarvan: { $lasting }.
   *[other] Het langste stuk per mens, in het midden: { $lasting }.
}
env-isolation-alone = { $alone ->
    [0] Bij ieder van hen is in die stukken ook iemand anders genoemd.
   *[other] Bij { $alone } van die { $n } is er een stuk waarin niemand anders genoemd is.
}
env-isolation-others = Wie er in die stukken nog meer genoemd is: { $names }.
env-isolation-rest = { $n ->
    [one] één andere rol
   *[other] { $n } andere rollen
}
env-isolation-how = Zwaar is een rol die met “heel slecht” genoemd is, of met “slecht” bij een gebeurtenis die heel slecht was. Wie niet genoemd is, kan er wel geweest zijn.
env-moment = een moment
env-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weken
}
env-months = { $n } maanden
env-durations = Hoe lang de fasen duurden
env-durations-none = Er zijn nog geen fasen gezet.
env-duration-short = { $middle }
env-duration-one = De middelste helft van de mensen: { $from }.
env-duration = De middelste helft van de mensen: { $from } tot { $to }.
env-holidays = Rond schoolvakanties
env-holidays-no-calendar = In de opzet staan geen schoolvakanties. Zet ze bij de kalenders van de opzet, dan staat hier hoe de lijnen eromheen gaan.
env-holidays-none = Niemand tekende deze lijnen rond een hele schoolvakantie.
env-holidays-shown = { $name }, { $n ->
    [one] 1 mens
   *[other] { $n } mensen
} rond { $occasions } vakanties. Ervoor { $before }, erna { $after }.
env-weeks-going = stijgt de lijn bij { $rising } en daalt zij bij { $falling }
env-holidays-over = { $n ->
    [one] 1 mens tekende met vakanties achter het vel en telt hier niet mee.
   *[other] { $n } mensen tekenden met vakanties achter het vel en tellen hier niet mee.
}
env-holidays-how = Van ieder het gemiddelde over de eigen vakanties; de lijn is het midden van de mensen. Stijgt en daalt: meer dan 5 van de 100 in vier weken.
env-holidays-before = 4 weken ervoor
env-holidays-band = vakantie
env-holidays-after = 4 weken erna
env-place = Een nieuwe plek
env-place-none = Niemand noemde een nieuwe plek, een ander team of aangepast werk.
env-place-shown = { $persons } mensen noemden een nieuwe plek, een ander team of aangepast werk.
env-place-line = Lijn
env-place-before = beter, ervoor
env-place-after = beter, erna
env-place-how = Beter: de lijn gaat in drie maanden meer dan 10 van de 100 de gunstige kant op. Wat erna kwam, hoeft er niet door te komen.
env-place-rises = Stijgt erna bij { $after } van { $n }; in de drie maanden ervoor bij { $before }.
env-place-falls = Daalt erna bij { $after } van { $n }; in de drie maanden ervoor bij { $before }.
env-mandates = Wie iets kon doen vanuit de functie
env-mandates-none = Niemand die vanuit de functie iets kan doen, is genoemd.
env-mandate = { $who }: { $mandate }
env-mandate-head = { $phase }, van { $among }
env-mandate-heavy = { $minus } zwaar
env-mandate-good = { $plus } goed
env-mandate-unsigned = { $n } genoemd
env-mandate-cell = { $minus } zwaar, { $plus } goed
env-not-for-a-room = Dit beeld is voor jou: het gaat over zo weinig mensen dat het niet op een groot scherm kan. Kies “Wie” of “Wat”.
env-page-title = Hoe hulp kwam, en wat er omheen gebeurde
env-page-lead = Hulp naar soort, stukken waarin een leidinggevende zwaar woog, schoolvakanties en een nieuwe plek. Geteld in mensen. Het beschrijft, en zegt niet waardoor iets kwam.
