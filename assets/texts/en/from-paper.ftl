# Drawing sheets read back from paper.
picture-none = this is no photo or scan; give a JPEG, PNG, TIFF, WebP or PDF
picture-heic = this is a HEIC photo, which does not open here. Send it as JPEG: on an iPhone that is Settings, Camera, Formats, Most Compatible
picture-damaged = this file is damaged or incomplete; scan or send the sheet once more
picture-too-large = this picture is too large, over { $most } million pixels; scan at 300 dpi
picture-unsupported = this kind of picture is not read; save it as JPEG or PNG
picture-black-and-white = this was scanned in black and white, so that the pencils cannot be told apart; scan in colour
picture-empty-page = there is no photo or scan on this page
picture-locked = this PDF is locked with a password; save it without one
sheet-too-small = this picture is too small to read; send it at its full size, not through a messenger
sheet-none = there is no drawing sheet of Potloodlijn in it; have the whole sheet in the picture, in good light
sheet-cut-off = a part of the sheet is not in the picture; see that all six black squares are
sheet-blurred = this picture is not sharp enough; hold the camera still and take it again
sheet-without-colour = this was copied without colour, so that the pencils cannot be told apart; copy or scan in colour
sheet-no-swatches = the boxes beside the lines are empty; colour each with the pencil of its line and scan the sheet once more
read-page = { $file } (page { $page })
read-passed-over = passed over, this is no drawing sheet
read-bad-code = this cannot be a code; a code has at most 24 letters, digits, - and _
read-code-for-one = with --code only one sheet can be read at a time
read-nothing = No sheet was read, so nothing was made.
read-unknown-setup = the set-up of this sheet is not known; give it with --setup
read-unknown-instrument = the instrument of this sheet is not known; give it too
read-other-instrument = this sheet belongs to another instrument than the set-up
read-no-dates = there is no period on this sheet; give the set-up with --setup
read-no-qr = the QR code cannot be read; give the set-up with --setup
read-no-code = the code in the boxes cannot be read; give it with --code
read-withdrawn = whoever drew this has withdrawn, so this sheet takes no part; if it is someone else's, give that code
read-checked-already = this sheet was checked already, and stays as it is
read-checked-without-it = { $code } was checked before this sheet came, so its lines are not in { $file }, which stays as it is. Open the group of { $code } in the window and read the sheet there, or read all sheets of { $code } into another folder
read-says-more = { $file } says something else than was read of the sheet, and stays as it is; with --force the sheet is read anew and what was added goes
read-sheet-absent = sheet { $number } of { $of } is not among the pictures, so these lines are not in it: { $lines }
read-sheet-absent-kept = sheet { $number } of { $of } is not among the pictures; these lines stay as they were read before: { $lines }
read-code-twice = code { $code } is on { $other } too; when merged the two will conflict
read-picture-twice = this is the same picture as { $other }; when merged it counts once
read-line = { $code }: { $lines ->
    [one] 1 line
   *[other] { $lines } lines
} read, { $percent }% to be checked.
read-setup-of-others = The QR code could not be read; the set-up is that of the other sheets.
read-period-borrowed = There is no period on the sheet; it is that of a set-up among the files.
read-code-by-hand = The code was written by hand; see whether it is right.
read-code-left = The code could not be read; this was the only one left.
read-mirrored = The picture was mirrored.
read-small = The picture is small; pencils that are alike may have changed places.

# Checking a pile of sheets in the window.
view-from-paper = From paper
pile-open = Read drawn sheets
path-title-sheets = Reading drawn sheets
path-read = Read
path-sheets-hint = Photos, scans and PDFs of drawing sheets, or a folder of them; one on each line. A set-up that lies with them is read too.
pile-empty-title = No sheets yet
pile-empty-body = Put the sheets in a scanner, or take photos of them. Choose the files here. You check each sheet before it takes part in the group.
pile-privacy = The pictures stay on this computer. They do not go into the file of the group.
pile-choose = Choose a sheet to check.
pile-more = Read more sheets
pile-progress = { $n } of { $of } checked
pile-to-check = to be checked
pile-checked = checked
pile-refused = not read
pile-read = { $n } of { $of } sheets read. Check them one by one.
pile-stopped = Stopped. { $n } of { $of } sheets were read.
pile-left = { $n ->
    [one] One sheet was read
   *[other] { $n } sheets were read
} for a group that is not open any more. Nothing of it was taken. Open the group, and read the sheets there once more.
pile-nothing = There are no photos or scans here.
pile-not-taken = Code { $code }: { $why }
pile-again-not-taken = This sheet could not be read again. { $why } What was read of it before has stayed.
pile-checked-already = This sheet was checked already, and stays as it is.
pile-added-to-checked = The other sheets of this person were checked before. The lines of this one are put with them; look the drawing over once more.
pile-show-sheet = Sheet
pile-show-lanes = Written
pile-show-side = Details
pile-no-picture = The picture of this sheet is not here. Read it once more to see it under the lines.
pile-picture-comes = The picture is on its way.
pile-sheet-label = The sheet of { $code }
pile-lane-landmarks = Landmarks
pile-tool-look = Look
pile-tools-more = More
pile-strength = Picture
pile-sheet-of = Sheet of { $code }
pile-code-picture = The code as it stands on the sheet
pile-other-code = The code is not right
pile-code = Code
pile-code-go = Read with this code
pile-doubts = { $n ->
    [0] No doubt
    [one] 1 place to look at
   *[other] { $n } places to look at
}
pile-doubts-none = Each stretch was surely found or looked at.
pile-doubts-hint = Here reading was not sure. Look at them one by one, with the key N.
pile-doubt-when = { $from } to { $to }
pile-doubt-weak = There is little colour here, or there is more of this pencil elsewhere.
pile-doubt-bridged = There is an opening here. The line was taken on over it.
pile-doubt-shared = Another pencil lies here too.
pile-doubt-next = Next (N)
pile-doubt-back = Previous
pile-accept = Leave as it is (A)
pile-open-stretch = Leave open (O)
pile-redraw = Draw over (P)
pile-give = Another pencil
pile-accept-all = Leave all as they are
pile-consent = Agreed
pile-consent-picture = The boxes as they stand on the sheet
pile-consent-no-boxes = There are no boxes on this sheet. Ask, and fill it in here.
pile-as-ticked = As ticked (T)
pile-consent-interview = To talk about it
pile-consent-group-figures = To count in figures of the group
pile-consent-quotes = To be quoted after approval
pile-agreed-nothing = Agreed to nothing
pile-written = Written down
pile-written-hint = Press what is written under the lines, and type it over.
pile-written-nothing = still without words
pile-written-add = Add
pile-landmark = Landmark in { $when }
pile-remove = Remove
pile-check = Checked
pile-check-hint = Then this sheet takes part in the group. Key: Ctrl+Enter.
pile-check-doubts = { $n ->
    [one] First look at 1 more place.
   *[other] First look at { $n } more places.
}
pile-check-consent = First say what was agreed to.
pile-is-checked = This sheet is checked and takes part in the group.
pile-refused-title = { $file } was not read
pile-corners-hint = Drag the four circles to the middles of the black squares in the corners of the sheet. The first circle belongs at the top left, as the sheet is read.
pile-corners-go = Read with these corners
pile-corner-1 = Corner at the top left
pile-corner-2 = Corner at the top right
pile-corner-3 = Corner at the bottom right
pile-corner-4 = Corner at the bottom left
pile-unknown-setup = The set-up of this sheet is not known. Read the sheet once more, together with the file of the set-up
pile-unknown-instrument = The instrument of this sheet is not known. Read the sheet once more, together with the file of the instrument
pile-no-dates = There is no period on this sheet. Read the sheet once more, together with the file of the set-up
pile-no-qr = The QR code cannot be read. Read the sheet once more, together with the file of the set-up
pile-no-code = The code in the boxes cannot be read. Type it here
pile-forget = { $n ->
    [one] Erase the picture
   *[other] Erase the { $n } pictures
}
pile-forget-title = Erase the pictures?
pile-forget-body = All sheets are checked, so the pictures are not needed any more. What you checked stays. These files go, and cannot be brought back. Save your group first.
pile-forget-go = Erase the pictures
pile-forget-keep = Keep them
pile-forgotten = { $n ->
    [0] No picture was erased.
    [one] The picture was erased.
   *[other] { $n } pictures were erased.
}
drawing-on-paper = Drawn on paper
undo-read-sheets = reading sheets
undo-accept-doubt = leaving a place as it is
undo-open-doubt = leaving a place open
undo-give-line = giving a stretch to another pencil
undo-check-sheet = checking a sheet

# Strips for now.
strip-title = Strip for now
strip-how = How is it these weeks?
strip-mark = Put one stroke on each line, where it fits for you.
strip-measurement = Which measurement?
strip-agree = My answers count in figures about the group.
strip-skip = You may skip a line. There is no right or wrong answer.
strip-who-reads = Do not write a name on this strip; your facilitator reads it.
strip-qr = QR code that says whose strip this is
read-strip-line = { $code }: now on { $date } ({ $moment }), { $n } of { $of } lines filled in.
read-strip-own = no measurement
read-strip-agreed = Counts in figures about the group.
read-strip-not-agreed = Does not count in figures about the group.
read-strip-still-agreed = That was looked at before, and stays so.
read-strip-unsure = { $n ->
    [one] On 1 line there is more than one stroke.
   *[other] On { $n } lines there is more than one stroke.
}
pile-strips = { $n ->
    [one] Also 1 strip for now.
   *[other] Also { $n } strips for now.
}
pile-opened = { $n ->
    [one] 1 sealed file was opened with your key or passphrase.
   *[other] { $n } sealed files were opened with your key or passphrase.
}
read-strip-ticked = The box for being counted is ticked; look at it. Read the strip with --agreed, or say so in the window under From paper: then it counts.
undo-agree-strips = strips count
pile-strips-agree = Looked at: they count
pile-strips-ticked = On { $n ->
    [one] 1 strip
   *[other] { $n } strips
} it is ticked that the answers count. Look at the paper for that.
