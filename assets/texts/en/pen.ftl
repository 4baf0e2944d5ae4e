# The pen check.
pencheck-open = Try your pen or mouse
pencheck-title = What do you draw with?
pencheck-intro = Draw one line in the box with what you hold. Then rest your hand, as you do on paper.
pencheck-field = Box to try a line
pencheck-waiting = Draw a line in the box.
pencheck-pen-force = You draw with a pen that feels how hard you press.
pencheck-pen = You draw with a pen.
pencheck-finger = You draw with a finger, or with a pen that looks like a finger here.
pencheck-mouse = You draw with a mouse.
pencheck-rule-force = Feel free to rest your hand. Only the pen draws. Two fingers bring you closer.
pencheck-rule-pen = Feel free to rest your hand. While the pen is near, your hand does not draw.
pencheck-rule-hand = Your hand was resting. What moves draws. What lies still does nothing.
pencheck-rule-finger = One finger draws. Two fingers move the sheet and bring you closer.
pencheck-rule-mouse = Hold the button down to draw. The wheel with Ctrl brings you closer. Do you hold a pen? That works as well.
pencheck-nothing = Nothing came in yet
pencheck-nothing-body = Touch the box with the tip. Does your pen not work? See whether it is on and plugged in well. You can also draw with a mouse: hold the button down and move. Or use the keyboard alone. You can simply go on.
pencheck-quiet = How long does the sheet wait for your hand when you lift the pen?
pencheck-quiet-short = Briefly
pencheck-quiet-usual = As usual
pencheck-quiet-long = Long
pencheck-done = This is fine
pencheck-again = Once more
pencheck-skip = Skip

# The line.
line-settings = Pen and line
line-calm = Calm line
line-calm-hint = Takes the tremble out of your line: as it usually stands, less than 1 is left of a tremble of 3 points. A corner stays a corner, and the line does not lag behind your hand. Fully left is off.
line-pressure = Pressing harder gives a broader line

# Looking closer.
zoom-overview = You see { $from } to { $to }. Drag to move.
zoom-in = Closer
zoom-in-hint = Closer: look at a shorter time
zoom-out = Wider
zoom-out-hint = Wider: look at a longer time
zoom-whole = All
zoom-whole-hint = All: look at the whole period
