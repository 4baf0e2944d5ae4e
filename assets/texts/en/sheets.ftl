# Sheets to draw on and to take along.
blank-title = Drawing sheet
blank-no-period = Which period do you draw? Write its begin and end under the field.
blank-code = Your code
blank-step-colour = On the right, colour each box with your pencil.
blank-step-draw = Draw from left to right, line by line.
blank-step-open = Leave open what you do not remember.
blank-step-write = Write below what happened.
blank-begin = begin (month and year)
blank-halfway = halfway
blank-end = end
blank-contact = Need someone?
blank-paper = For { $paper } paper
blank-sheet-of = sheet { $sheet } of { $of }
blank-photo = To take a photo: lay the sheet flat in good light and hold the camera straight above it. All six black squares are in the picture.
