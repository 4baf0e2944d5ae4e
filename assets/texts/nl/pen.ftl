# De pencheck.
pencheck-open = Pen of muis proberen
pencheck-title = Waar teken je mee?
pencheck-intro = Trek in het vak één lijn met wat je vasthoudt. Leg daarna je hand neer, zoals je dat op papier doet.
pencheck-field = Vak om een lijn te proberen
pencheck-waiting = Trek een lijn in het vak.
pencheck-pen-force = Je tekent met een pen die voelt hoe hard je drukt.
pencheck-pen = Je tekent met een pen.
pencheck-finger = Je tekent met een vinger, of met een pen die hier een vinger lijkt.
pencheck-mouse = Je tekent met een muis.
pencheck-rule-force = Leg je hand gerust neer. Alleen de pen tekent. Met twee vingers kom je dichterbij.
pencheck-rule-pen = Leg je hand gerust neer. Zolang de pen dichtbij is, tekent je hand niet.
pencheck-rule-hand = Je hand lag erbij. Wat beweegt, tekent. Wat stil ligt, doet niets.
pencheck-rule-finger = Eén vinger tekent. Met twee vingers schuif je het blad en kom je dichterbij.
pencheck-rule-mouse = Houd de knop ingedrukt om te tekenen. Met het wiel en Ctrl kom je dichterbij. Heb je een pen in je hand? Dan werkt die ook.
pencheck-nothing = Er kwam nog niets binnen
pencheck-nothing-body = Raak met de punt het vak aan. Werkt je pen niet? Kijk of hij aan staat en of de stekker goed zit. Tekenen met een muis kan ook: houd de knop ingedrukt en beweeg. Of gebruik alleen het toetsenbord. Je kunt gewoon doorgaan.
pencheck-quiet = Hoe lang wacht het blad op je hand, als je de pen optilt?
pencheck-quiet-short = Kort
pencheck-quiet-usual = Gewoon
pencheck-quiet-long = Lang
pencheck-done = Zo is het goed
pencheck-again = Nog een keer
pencheck-skip = Sla over

# De lijn.
line-settings = Pen en lijn
line-calm = Rustige lijn
line-calm-hint = Haalt het trillen uit je lijn: in de gewone stand blijft van een bibber van 3 punten minder dan 1 over. Een hoek blijft een hoek, en de lijn loopt niet achter op je hand. Helemaal links is uit.
line-pressure = Harder drukken geeft een bredere lijn

# Dichterbij kijken.
zoom-overview = Je ziet { $from } tot en met { $to }. Sleep om te schuiven.
zoom-in = Groter
zoom-in-hint = Groter: kijk naar een kortere tijd
zoom-out = Kleiner
zoom-out-hint = Kleiner: kijk naar een langere tijd
zoom-whole = Alles
zoom-whole-hint = Alles: kijk naar de hele periode
