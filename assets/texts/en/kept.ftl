# What must not get lost.
moment = { $date } at { $time }
kept-content = { $curves ->
    [one] 1 line
   *[other] { $curves } lines
}, { $events ->
    [one] 1 event
   *[other] { $events } events
}
kept-going-on = You go on where you were.
kept-failing = What you draw is not being kept in between for now: { $why }. You can simply go on. Choose Save yourself now and then.
kept-works-again = What you draw is being kept by itself again. Nothing is missing.
kept-no-version = The drawing is saved. No earlier version could be added: { $why }.
kept-not-erased = Not everything could be erased: { $why }. Try again in a while.

# On the start screen, after an unexpected end.
left-drawing = There is a drawing of { $participant } that was not saved
left-group = There is a group that was not saved
left-setup = There is a set-up that was not saved
left-changed = Last changed on { $when }. In it: { $what }.
left-file = The file { $file } holds another version.
left-incomplete = This version of Potloodlijn cannot read the last part of it. It stays where it is.
left-go-on = Go on with this
left-open-file = Open the saved file
left-later = Not now
left-erase = Erase…
left-hint = Nothing goes away. If you choose nothing now, you will see this question again the next time.
left-locked = There is work behind a passphrase that is not saved
left-locked-changed = Last changed on { $when }. With the passphrase you see what is in it.
left-locked-open = Open it…
left-locked-ask = Type the passphrase with which you locked this work.
left-no-more = This work is also in the saved file. Nothing is lost.
left-erase-body = Do you want to erase this from this computer? After that it cannot be brought back. Files that you saved yourself stay.
left-erase-yes = Erase it
left-erase-no = Leave it
left-elsewhere = There is also a version of this document that was not saved. You find it on the start screen.

# Earlier versions.
bar-versions = Earlier versions…
versions-title = Earlier versions
versions-none = There are no earlier versions yet. Each time you save, one is added.
versions-body = The last times you saved. If you bring one back, “Undo” takes you back to how it is now.
versions-take = Bring back
versions-take-name = Bring back the version of { $when }
versions-taken = An earlier version is on the sheet. “Undo” takes you back to how it was.
versions-unreadable = This version cannot be read. Your drawing has not changed.
undo-earlier-version = bringing back an earlier version
left-ask-code = Was a drawing of yours not saved here? Fill in your code, and you can go on.
