# Het blad in woorden, voor wie het hoort in plaats van ziet.
reading-very-low = heel laag
reading-low = laag
reading-middle = in het midden
reading-high = hoog
reading-very-high = heel hoog
reading-open = nog open
reading-place = { $month }: { $level }
reading-begins = Begint { $level } in { $month }.
reading-rises = Stijgt tot { $level } in { $month }.
reading-falls = Daalt tot { $level } in { $month }.
reading-stays = Blijft ongeveer gelijk tot { $month }, { $level }.
reading-rises-on = Stijgt tot in { $month }.
reading-falls-on = Daalt tot in { $month }.
reading-stays-on = Blijft ongeveer gelijk tot { $month }.
reading-lowest = Laagste punt: { $level }, in { $month }.
reading-highest = Hoogste punt: { $level }, in { $month }.
reading-gap-month = Open in { $from }.
reading-gap = Open van { $from } tot { $to }.
reading-events = { $n ->
    [one] 1 gebeurtenis hoort erbij.
   *[other] { $n } gebeurtenissen horen erbij.
}
reading-keys = Pijl links en rechts gaan een maand verder (met shift een week), omhoog en omlaag tekenen. Delete gumt, O laat een maand open.
undo-value = waarde
