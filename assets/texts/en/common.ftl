# Words used in more than one room.
program-name = Potloodlijn
persons-of = { $n } of { $of }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
domain-work = Work
domain-private = Private
domain-intervention = Help

bar-save-as = Save as…
window-title = Potloodlijn
path-browse-files = Choose files…
path-browse-folder = Choose a folder…
save-elsewhere = Save somewhere else…
message-notice = Notice
replace-title = Something stands here already
replace-body = { $file } holds { $there }. You want to save { $new } there{ $name ->
    [""] {""}
   *[other] {" "}(“{ $name }”)
}. What stands there will be lost.
replace-other-name = Choose another name
replace-go = Replace what stands there
replace-by-group = another group
replace-by-setup = another set-up
replace-by-edition = a new edition for HR
replace-by-journey = another drawing
replace-by-pages = pages
standing-journey = the drawing of { $name }
standing-group = the group “{ $name }”
standing-setup = the set-up “{ $name }”
standing-edition = an edition for HR
standing-pages = a PDF
standing-sealed = something that is locked
standing-other = a file of something else

date-not-a-date = This cannot be read as a date. Write for example 15-4-2022, 15 April 2022 or April 2022.
date-no-such-day = { $month } has { $last } days.
date-no-such-month = There is no month { $month }. Write the day first, then the month.
date-no-year = Write the year as well, as in 15-4-2022.
date-needs-month = Write a month or a season as well, as in April 2022 or spring 2022.
date-outside = This is outside the period, from { $from } to { $to }.
number-not-a-number = This cannot be read as a number. Write for example 25,000 or 2.5.
number-marks-unclear = It cannot be seen what the points and commas mean. Write a thousand with a comma (25,000) and a half with a point (2.5).
number-outside = Write a number from 0 to { $most }.
