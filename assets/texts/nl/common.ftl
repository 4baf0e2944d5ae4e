# Woorden die op meer plaatsen terugkomen.
program-name = Potloodlijn
persons-of = { $n } van { $of }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = mrt
month-short-4 = apr
month-short-5 = mei
month-short-6 = jun
month-short-7 = jul
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
domain-work = Werk
domain-private = Privé
domain-intervention = Hulp

bar-save-as = Bewaar als…
window-title = Potloodlijn
path-browse-files = Kies bestanden…
path-browse-folder = Kies een map…
save-elsewhere = Bewaar ergens anders…
message-notice = Bericht
replace-title = Hier staat al iets
replace-body = In { $file } staat { $there }. Je wilt daar { $new } bewaren{ $name ->
    [""] {""}
   *[other] {" "}(“{ $name }”)
}. Wat er staat, raak je dan kwijt.
replace-other-name = Kies een andere naam
replace-go = Vervang wat er staat
replace-by-group = een andere groep
replace-by-setup = een andere voorbereiding
replace-by-edition = een nieuwe editie voor HR
replace-by-journey = een andere tekening
replace-by-pages = bladzijden
standing-journey = de tekening van { $name }
standing-group = de groep “{ $name }”
standing-setup = de voorbereiding “{ $name }”
standing-edition = een editie voor HR
standing-pages = een pdf
standing-sealed = iets dat op slot zit
standing-other = een bestand van iets anders

date-not-a-date = Dit is niet als datum te lezen. Schrijf bijvoorbeeld 15-4-2022, 15 april 2022 of april 2022.
date-no-such-day = { $month } heeft { $last } dagen.
date-no-such-month = Maand { $month } bestaat niet. Schrijf eerst de dag, dan de maand.
date-no-year = Schrijf het jaar erbij, zoals 15-4-2022.
date-needs-month = Schrijf er een maand of seizoen bij, zoals april 2022 of voorjaar 2022.
date-outside = Dit valt buiten de periode, van { $from } tot en met { $to }.
number-not-a-number = Dit is niet als getal te lezen. Schrijf bijvoorbeeld 25.000 of 2,5.
number-marks-unclear = Het is niet te zien wat de punten en komma’s betekenen. Schrijf duizend met een punt (25.000) en een half met een komma (2,5).
number-outside = Schrijf een getal van 0 tot en met { $most }.
