view-pages = Bladzijden
pages-kind-group = Verslag van de groep
pages-kind-compare = Vergelijken, zoals je het nu ziet
pages-kind-environment = De omgeving
pages-kind-poster = Poster
pages-kind-hr = Verslag voor HR
pages-kind-journeys = De reizen
pages-kind-agenda = Vragen voor het gesprek
pages-kind-blank = Tekenvel
pages-kind-run = Draaiboek
pages-making = De bladzijden worden gemaakt…
pages-save = Bewaar als PDF…
pages-open = Open de PDF
pages-before = Vorige
pages-next = Volgende
pages-left-out = Wat er niet op staat
pages-compare-nobody = In het deel dat je bekijkt, doet niemand mee aan figuren over de groep.
pages-out-own = Wat iemand voor zichzelf houdt, staat op geen bladzijde.
pages-out-not-asked = { $n ->
    [one] Eén tekening: wie haar tekende, heeft geen ja gezegd op praten over de tekening.
   *[other] { $n } tekeningen: wie ze tekenden, hebben geen ja gezegd op praten over de tekening.
}
pages-out-no-moment = { $n ->
    [one] Eén tekening: wie haar tekende, vulde geen moment van nu in.
   *[other] { $n } tekeningen: wie ze tekenden, vulden geen moment van nu in.
}
pages-out-names = Namen en codes staan er niet op.
pages-out-quotes = { $n ->
    [one] 1 citaat is niet goedgekeurd.
   *[other] { $n } citaten zijn niet goedgekeurd.
}
pages-out-few = { $n } keer: het gaat over minder dan drie mensen.
pages-out-lines = { $n } keer: te weinig mensen tekenden die lijn.
pages-out-measured = { $n } keer: te weinig mensen vulden elke meting in.
pages-out-subtraction = { $n } keer: met de andere aantallen zou iemand terug te rekenen zijn.
pages-out-not-approved = { $n } keer: wie het zei, heeft het niet goedgekeurd.
pages-out-words = { $n } keer: er staan woorden in die nog niet zijn nagekeken.
pages-out-not-counted = { $n } keer: het is van iemand die hier niet meetelt, omdat niet elke fase is gezet of doorlopen.
pages-out-letters = Tekens die niet gedrukt kunnen worden, zoals emoji. Daar staat een □.
pages-paper = Papier
notice-not-opened = Je systeem heeft het bestand niet geopend. Het staat in { $path }.
file-name-compare = vergelijken
file-name-environment = omgeving
file-name-poster = poster
file-name-journeys = reizen

# The board and the effect by themselves.
bar-print-board = Bekijk en druk af…
bar-print-effect = Bekijk en druk af…
pages-kind-board = Het herontwerp
pages-kind-effect = Het effect
file-name-board = herontwerp
file-name-effect = effect

# Wie tekende, kijkt naar de eigen bladzijden.
own-pages-title = Zo komt je reis op papier
own-pages-back = Terug naar je tekening
own-pages-strips = Elke lijn ook apart
own-pages-words = Je lijnen ook in woorden
own-pages-closing = Wat je tot slot zei
own-pages-phases = De fasen
own-pages-own = Ook wat je voor jezelf houdt
own-pages-own-note = Dit staat dan op papier. Wie het blad ziet, leest het mee.
own-pages-out-kept = { $n ->
    [one] 1 ding dat je voor jezelf houdt.
   *[other] { $n } dingen die je voor jezelf houdt.
}
own-pages-out-closing = Wat je tot slot zei: dat zette je uit.
own-pages-out-phases = De fasen: die zag iemand anders in je tekening.
board-page-foot = Afgesproken in het herontwerp. Er staat niemand op, alleen rollen.
effect-page-foot = Metingen van nu, van mensen die twee keer invulden. Ze zeggen wat veranderde, niet waardoor.
pages-out-one = { $n } keer: maar één mens heeft die rol; zij is verteld als haar niveau.
pages-out-role-of-one = Wie één mens is, bijvoorbeeld de ene leidinggevende, staat er niet apart op. Die rollen zijn samen verteld als “{ $level }”.
pages-only = Alleen { $code }
