# The sheet in words, for whoever hears it instead of seeing it.
reading-very-low = very low
reading-low = low
reading-middle = halfway
reading-high = high
reading-very-high = very high
reading-open = still open
reading-place = { $month }: { $level }
reading-begins = Begins { $level } in { $month }.
reading-rises = Rises to { $level } in { $month }.
reading-falls = Falls to { $level } in { $month }.
reading-stays = Stays about level until { $month }, { $level }.
reading-rises-on = Rises until { $month }.
reading-falls-on = Falls until { $month }.
reading-stays-on = Stays about level until { $month }.
reading-lowest = Lowest point: { $level }, in { $month }.
reading-highest = Highest point: { $level }, in { $month }.
reading-gap-month = Open in { $from }.
reading-gap = Open from { $from } to { $to }.
reading-events = { $n ->
    [one] 1 event belongs to it.
   *[other] { $n } events belong to it.
}
reading-keys = Arrows left and right go a month on (with shift a week), up and down draw. Delete erases, O leaves a month open.
undo-value = value
