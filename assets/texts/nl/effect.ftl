# Metingen van nu, en wat er veranderde.
view-effect = Effect
effect-title = Metingen van nu
effect-intro = Iedereen vult zelf in hoe het nu is: vóór de acties beginnen, en twee keer daarna. Het kost ongeveer twee minuten. Alleen deze metingen tellen voor het effect. Een lijn die uit het geheugen is getekend, telt niet mee.
effect-t0 = T0: vooraf
effect-t1 = T1: na een tijd
effect-t2 = T2: later nog eens
effect-round = { $n ->
    [one] 1 mens vulde in
   *[other] { $n } mensen vulden in
}, vanaf { $date }
effect-round-undated = { $n ->
    [one] 1 mens vulde in
   *[other] { $n } mensen vulden in
}
effect-round-empty = Nog niemand vulde in
effect-fill-in = Laat invullen
effect-fill-in-label = Laat invullen voor { $time }
effect-changes = Wat veranderde er?
effect-between = Van { $from } naar { $to }
effect-too-few = Hier komen cijfers als minstens { $n } mensen beide metingen invulden. Zo blijft ieders antwoord van henzelf.
effect-too-few-here = Minder dan { $n } mensen vulden dit twee keer in. Daarom staat hier geen cijfer.
effect-says = Van iedereen die twee keer invulde: hoeveel mensen gingen omhoog, bleven gelijk of gingen omlaag. Tot 10 punten verschil telt als gelijk. Dit zegt wat veranderde, niet waardoor. Aantallen onder de drie staan er niet los bij.
effect-up = hoger
effect-down = lager
effect-three = { $better } mensen { $pleasant }, { $same } ongeveer gelijk, { $worse } { $other }.
effect-or-not = { $n } mensen { $way }, { $not } ongeveer gelijk of de andere kant op.
effect-nearly-all = Minstens { $n } van { $of } mensen { $way }.
effect-as-many = Van { $of } mensen gingen er ongeveer evenveel omhoog als omlaag; hooguit twee bleven ongeveer gelijk.
effect-few = Van { $of } mensen gingen er hooguit twee omhoog en hooguit twee omlaag; de anderen bleven ongeveer gelijk.
effect-median-up = In het midden: { $points ->
    [one] 1 punt
   *[other] { $points } punten
} hoger op de lijn van 100 ({ $n } mensen).
effect-median-down = In het midden: { $points ->
    [one] 1 punt
   *[other] { $points } punten
} lager op de lijn van 100 ({ $n } mensen).
effect-median-none = In het midden: geen verschil ({ $n } mensen).
effect-targets = Wat er was afgesproken
effect-target = { $action }: minstens { $persons ->
    [one] 1 mens
   *[other] { $persons } mensen
} de goede kant op bij { $indicator }. { $outcome }
effect-target-reached = Dat is zo.
effect-target-missed = Dat is nog niet zo.
effect-target-unsaid = Dat is uit deze cijfers niet te zeggen.
effect-target-says = Of het door de afspraak komt, weten we niet. Praat erover met de mensen om wie het gaat.

# Het formulier voor één mens.
now-title = Hoe is het nu met je?
now-intro = Je zet op een paar lijnen hoe het deze weken met je is. Het duurt ongeveer twee minuten. Wie na jou komt, ziet je antwoorden niet.
now-code = Je code
now-code-known = Deze code vulde al eens in. Vul je opnieuw in, dan komt dat ervoor in de plaats.
now-code-odd = Een code heeft alleen letters, cijfers en streepjes.
now-begin = Begin
now-stop = Stop met invullen
now-thanks = Dank je wel. Je antwoorden staan erin en zijn hier niet meer te zien.
now-how = Hoe is het deze weken?
now-how-hint = Tik op de lijn waar het voor jou past, of sleep. Er is geen goed of slecht antwoord.
now-line = { $name }, van { $low } tot { $high }
now-done = Geef je antwoorden
now-erase = Wis en stop
now-skip = Een lijn overslaan mag.
now-yes = Ja
now-no = Nee
now-answer = { $question } { $answer }

# Wat er gedaan zou worden.
process-title = Is het gedaan?
process-intro = Vragen met ja of nee, die bij de meting gesteld worden. Zo zie je ook of wat je afsprak is gebeurd.
process-talk-held = Was er een gesprek met je?
process-contact = Was er binnen een week contact met je?
process-offer = Voeg toe: { $question }
process-own = Voeg een eigen vraag toe
process-question = Vraag { $n }
process-hint = Een vraag waarop je ja of nee zegt
process-remove = Haal weg
process-too-few = Bij { $time } gaven minder dan { $n } mensen antwoord. Daarom staat hier geen cijfer.
process-both = Bij { $time }: { $yes } van { $of } mensen zeiden ja.
process-nearly-all = Bij { $time }: minstens { $yes } van { $of } mensen zeiden ja.
process-few = Bij { $time }: hooguit 2 van { $of } mensen zeiden ja.

# Wat betaalt het plan?
figures-title = Wanneer betaalt het plan zichzelf?
figures-intro = Geen belofte en geen rendement: alleen de vraag hoeveel mensen niet hoeven uit te vallen om de kosten te dekken.
figures-cost = Kosten van het plan, in euro
figures-answer = { $n ->
    [one] Als 1 mens niet uitvalt
   *[other] Als { $n } mensen niet uitvallen
}, is het betaald: { $name } { $value } euro ({ $source }, { $year }).
figures-no-cost = { $name }: vul hierboven in wat het plan kost.
figures-no-figure = { $name }: met een bedrag van 0 is dit niet uit te rekenen. Vul bij de cijfers een bedrag in.
figures-too-many = { $name }: dit zouden meer mensen zijn dan er zijn. Kijk de bedragen na.
figures-leaves-out = Dit laat weg: wat uitval voor mensen zelf betekent, wat collega’s opvangen, kosten bij anderen, en of het plan uitval echt voorkomt. Tel de bedragen niet bij elkaar op: wie vertrekt, kan ook eerst verzuimd hebben.
figures-all = Cijfers en bronnen
figures-euro = euro per persoon, jaar
figures-per-thousand = van elke 1.000 mensen, jaar
figures-percent = van elke 100 mensen per jaar, jaar
figures-value = { $name }: bedrag of aantal
figures-year = { $name }: jaar
figures-source = { $name }: bron
figures-reset = Neem de cijfers van het programma terug
undo-measurement = Meting invullen
undo-add-question = Vraag toevoegen
undo-change-question = Vraag veranderen
undo-remove-question = Vraag weghalen
undo-change-figures = Cijfers veranderen

# Maten van buiten.
outside-title = Wat anderen meten
outside-intro = Een maat die al bij jullie wordt bijgehouden en waar je een doel over afsprak, zoals eNPS of Vita-16. Alleen getallen over de hele groep.
outside-offer = Voeg { $name } toe
outside-own = Voeg een andere maat toe
outside-name = Naam van maat { $n }
outside-hint = naam
outside-before = Was
outside-goal = Doel
outside-after = Nu
outside-number = { $what }, maat { $n }
outside-remove = Haal weg
outside-value = { $value }
outside-unnamed = Een maat zonder naam
outside-reached = Doel gehaald.
outside-missed = Doel nog niet gehaald.
outside-unsaid = Of het doel is gehaald, is nog niet te zeggen.
outside-shown = { $name }: was { $before }, doel { $goal }, nu { $after }. { $outcome }
undo-outside = Maat van buiten veranderen
figures-cost-is = Het plan kost { $cost } euro.

# De bevinding en de hellingen.
effect-say-better = Van { $from } naar { $to }, in het midden: { $better } van { $of } lijnen duidelijk beter
effect-say-worse = Van { $from } naar { $to }, in het midden: { $worse } van { $of } lijnen duidelijk slechter
effect-say-both = Van { $from } naar { $to }, in het midden: { $better } van { $of } lijnen duidelijk beter, { $worse } duidelijk slechter
effect-say-same = Van { $from } naar { $to } verandert geen van de { $of } lijnen in het midden duidelijk
effect-slope-name = { $name } { $by }
effect-slopes-say = Elke lijn begint op dezelfde hoogte en eindigt zoveel hoger of lager als het midden van de verschillen. Duidelijk is meer dan 10 punten.
now-code-other = Deze code hoort niet bij deze groep. Kijk of je hem goed overnam.
