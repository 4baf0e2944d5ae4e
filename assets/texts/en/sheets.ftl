# Sheets to draw on and to take along.
blank-title = Drawing sheet
blank-no-period = Which period do you draw? Write its begin and end under the field.
blank-code = Your code
blank-step-colour = On the right, colour each box with your pencil.
blank-step-draw = Draw from left to right, line by line.
blank-step-open = Leave open what you do not remember.
blank-step-write = Write below what happened, without names.
blank-begin = begin (month and year)
blank-halfway = halfway
blank-end = end
blank-contact = Need someone?
blank-contact-behind = See the page after this.
blank-behind-title = With the drawing sheet
blank-behind-context = What stands lightly behind the field
blank-behind-pencils = The lines
blank-qr = A code for the program, to know a photo of this sheet again.
blank-paper = For { $paper } paper
blank-sheet-of = sheet { $sheet } of { $of }
blank-photo = Photo: lay the sheet flat in good light, hold the camera straight above it, all six black squares in the picture. Scan in colour.
blank-who-reads = No names: your facilitator reads this.
blank-agree-interview = I want to talk about my drawing.
blank-agree-figures = My lines count in figures of the group.
blank-agree-quotes = My words may be quoted.
blank-strip-code = Your code: { $code }
blank-strip-code-open = Your code: ____________________
blank-strip-until = Take it back until { $date }.
blank-strip-until-open = Take it back until ____________________
blank-strip-keep = Tear this off and keep your code for that.

# The pages of a journey.
journey-more-behind = The rest is on the next page
journey-strips-title = My journey, line by line
journey-strips-lead = The same lines, each in a strip of its own. On the right is the line in words.
journey-strips-more = Where → stands, it goes on under “My journey in words”.
journey-words-title = My journey in words
journey-words-lead = What found no room beside the lines, and the lines in words.
journey-words-events = What else happened
journey-words-when = When
journey-words-what = What
journey-words-closing = To close
journey-words-lines = The lines in words

# The run sheet of a session.
run-title = Run sheet
run-lead = { $instrument }. Period: { $period }. Drawing takes about { $minutes } minutes. { $codes ->
    [0] No codes have been made yet.
    [one] There is 1 code to hand out.
   *[other] There are { $codes } codes to hand out.
}
run-foot = For the facilitator. It has no names on it, only codes.
run-before = To prepare
run-before-sheets = Drawing sheets, best on A3: one for each person and a few more
run-before-pencils = { $n } coloured pencils for each person, sharpened, and a rubber
run-before-device = Or a screen with a pen for each person, with the program open and charged
run-before-codes = The codes, apart from names. The list of names stays out of this room
run-before-folder = The folder or stick for handing in
run-room = The room
run-room-quiet = A quiet room that nobody walks into
run-room-apart = Seats so far apart that nobody can look on
run-room-light = Good light at every seat
run-room-out = A place to sit apart for a while, with someone near
run-room-water = Water, tissues, and no manager near
run-times = The time
run-step = Step
run-begins = Begins after
run-clock = On the clock
run-minute = { $minute } min
run-times-note = This is a plan. Who needs more time gets it; nothing ends by it. Pausing, skipping and stopping are always fine.
run-contact = When it becomes too much for someone
run-contact-none = There is nothing on the contact card yet. Write here who can be reached today:
run-contact-note = Do not ask on in the group. Walk to the place apart together, and call if that is needed.
run-sharing = What is shared with whom
run-share-self = ‘Only me’: never leaves the participant’s device.
run-share-facilitator = ‘The facilitator’: only you see it, with the code.
run-share-report = ‘Also in the report’: may stand in the report about the group, without the code.
run-share-group = Managers and HR never see one drawing, and see something about a group only from { $least } people on.
run-share-sealed = What is handed in is sealed: only your key opens it.
run-share-open = What is handed in is not sealed. Keep the folder where only you can reach it.
run-share-until = Everything is thrown away on { $date }.
run-after = Afterwards
run-after-collect = Everything is handed in or taken home; no sheet is left behind
run-after-stay = You stay another quarter of an hour for who wants to talk
run-after-interview = With everyone a conversation is arranged, in about a week
run-codes = Codes
run-codes-note = First box: handed out. Second box: handed in. Do not write names beside them.
run-codes-none = There are no codes in this set-up yet.

# The moments for a conversation.
agenda-page-title = Moments to ask about
agenda-page-strip = The drawing in small. { $n ->
    [0] No numbers stand above it.
    [one] The number above it belongs to the moment below.
   *[other] The numbers 1 to { $n } above it belong to the moments below.
 }
agenda-page-lead = What is seen in the drawing, and an open question. A line does not say why: that is heard in the conversation. Tick what was talked about.
agenda-page-none = No moments stand out in this drawing. Ask which moments the other would like to talk about.
agenda-page-close = To close
agenda-page-own = Other moments, or what the other still wants to say
agenda-page-foot = For the facilitator. Drawn from memory: no score, cause or diagnosis.

# In the window.
start-blank-sheet = Make a paper drawing sheet…
start-run-sheet = Make the run sheet…
path-title-blank = Make a drawing sheet (A3)
path-title-run = Make the run sheet
file-name-blank = drawing-sheet
file-name-run = run-sheet
journey-worst-in = { $of ->
    [one] The line is
   *[other] { $n } of the { $of } lines are
} at the worst point in { $from }.
journey-worst-between = { $n } of the { $of } lines are at their worst point between { $from } and { $to }.
journey-ends = At the end { $better ->
    [0] no line is
    [one] 1 line is
   *[other] { $better } lines are
} better than at the beginning, { $worse } less good and { $same } about the same.
journey-key-not-applicable = not applicable
journey-key-not-remembered = not remembered
journey-key-rather-not-say = rather not said
journey-words-lead-all = What happened, who and what had a part in it, your own words, and the lines in words.
journey-words-events-all = What happened
journey-words-quote = ‘{ $words }’
