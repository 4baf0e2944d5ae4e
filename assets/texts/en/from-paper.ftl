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
read-checked-already = this sheet was checked already, and stays as it is
read-code-twice = code { $code } is on { $other } too; when merged the two will conflict
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
