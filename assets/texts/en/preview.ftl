view-pages = Pages
pages-kind-group = Report of the group
pages-kind-poster = Poster
pages-kind-hr = Report for HR
pages-kind-journeys = The journeys
pages-kind-agenda = Questions to ask
pages-kind-blank = Drawing sheet
pages-kind-run = Run sheet
pages-making = The pages are being made…
pages-save = Save as PDF…
pages-open = Open the PDF
pages-before = Previous
pages-next = Next
pages-left-out = What is not on them
pages-out-own = What someone keeps to themselves is on no page.
pages-out-names = Names and codes are not on them.
pages-out-quotes = { $n ->
    [one] 1 quote has not been approved.
   *[other] { $n } quotes have not been approved.
}
pages-out-few = { $n } times: it is about fewer than three people.
pages-out-lines = { $n } times: too few people drew that line.
pages-out-subtraction = { $n } times: with the other numbers someone could be worked out.
pages-out-not-approved = { $n } times: whoever said it did not approve it.
pages-out-words = { $n } times: it holds words that have not been looked through yet.
notice-not-opened = Your system did not open the file. It is at { $path }.
file-name-poster = poster
file-name-journeys = journeys

# The board and the effect by themselves.
bar-print-board = Preview and print…
bar-print-effect = Preview and print…
pages-kind-board = The redesign
pages-kind-effect = The effect
file-name-board = redesign
file-name-effect = effect
