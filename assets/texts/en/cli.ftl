# The command line.
cli-about = { $file }: { $what }
cli-ok = ok
cli-no-files = There are no files of Potloodlijn here.
cli-nothing-usable = There was nothing to use, so nothing was made.
cli-progress = Busy
cli-standard-output = standard output
cli-unread = { $file }: { $fate }: { $why }
cli-unknown-instrument = the instrument "{ $instrument }" is not known; add its set-up or instrument file
cli-no-pdf = the PDF could not be made: { $detail }
cli-journeys-title = { $n } journeys
cli-demo-done = { $journeys ->
    [one] one example journey and a set-up
   *[other] { $journeys } example journeys and a set-up
}
cli-nobody-takes-part = Nobody takes part in these figures. "skipped" says of each person why.
cli-group-too-large = the group would be larger than { $most } MiB and could not be opened again, so nothing was written; merge fewer journeys. The command analyse can read them together
cli-no-setup = there is no set-up in this file; give a set-up or a group
cli-sheet-no-codes = there are no codes in this set-up, so that there is nothing to make one sheet a code of
cli-sheet-once = a code stands there more than once; each is printed once
cli-sheet-boxes = these codes do not fit in a QR code and keep boxes: { $codes }
cli-output-newer = a file of a newer version of Potloodlijn stands here and is left as it is; choose another name
cli-output-other = another file of Potloodlijn stands here and stays as it is; choose another name, or add --force to replace it
cli-output-drawing = another drawing or set-up stands here and stays as it is; choose another name or folder, or add --force to replace it
cli-output-input = this file was also given to be read; it stays as it is, choose another name

cli-no-interview = has not said yes to talking about the drawing; so no questions for it are printed
cli-recovery-one = Give one key file; the recovery sheet is about that one file.
cli-recovery-open = this key is not locked with a passphrase; whoever finds a sheet with it could open everything, so it was not made

# What became of each journey in a merge.
cli-merge-counts = added { $added }, same { $same }, conflicting { $conflicting }, refused { $refused }
cli-merge-row = { $file }: { $participant }: { $fate }: { $why }
cli-merge-not-written = Nothing was written: nothing of what stands above was done.
cli-fate-added = added
cli-fate-same = same
cli-fate-conflicting = conflicting
cli-fate-refused = refused

# What was typed cannot be done.
cli-usage-see-help = See potloodlijn --help.
cli-usage-files = FILE…
cli-usage-command = there is no command and no file "{ $word }"
cli-usage-unknown = "{ $argument }" is not known here
cli-usage-no-value = { $argument } needs a value
cli-usage-choose = { $argument } cannot be "{ $value }"; choose from: { $choices }
cli-usage-number = { $argument } cannot be "{ $value }"; it needs a whole number from { $least } to { $most }
cli-usage-day = { $argument } cannot be "{ $value }"; write a day as 2026-03-31
cli-usage-missing = this is missing: { $argument }
cli-usage-twice = { $argument } stands here twice
cli-usage-together = { $argument } does not go together with { $other }
cli-usage-not-text = a part of what was typed is not readable text (UTF-8)
cli-usage-other = this cannot be understood

# Help.
cli-help =
    Draw how work went, with seven pencils on one timeline; compare drawings in a group, in private.

    Usage: potloodlijn [FILE…]           open the window, with these files in it
           potloodlijn COMMAND …         do one thing, without a window

    Commands:
      check    say of each file whether it is ok
      merge    merge files into one group
      analyse  work out the numbers behind the figures
      report   make a PDF of journeys or of a group
      export   make an HR edition, or tables and a project for other programs
      withdraw take someone out of a group, with everything that came from this person
      access   give someone everything that a group holds about them
      handover close a group for another facilitator, with all it remembers
      sheet    make a sheet to draw on
      read     read drawing sheets back from photos and scans
      guide    make the guide as a PDF, by reader
      keygen   make a pair of keys for sealed files
      demo     make example journeys

    A folder stands for the files of Potloodlijn in it, at any depth.

    Options:
      --lang nl|en    the language; that of your system if you leave it out
      -h, --help      this page; also after a command
      -V, --version   the version
      --key KEY                 the key file that opens sealed files
      --passphrase-file FILE    the passphrase is the first line of this file; - is standard input
      --force                   also replace what otherwise stays, see below

    What a file may replace: a journey, set-up, group, edition or key only itself, as it was before; a PDF only a PDF,
    and numbers of an analysis only such numbers. Anything else stays and the command ends with 2, unless --force is
    there. What is replaced is kept as NAME.previous, and what stood there of anything else is kept too. Of pages,
    tables and figures that are made again nothing is kept: someone may have withdrawn since. A file of a
    newer version is never replaced. -o - is standard output, wherever one file is written.

    The passphrase of a key or of a locked file comes from that file, or else from the environment variable
    POTLOODLIJN_PASSPHRASE, or else it is asked for. It never stands in what you type.

    At the end: 0 (done), 1 (some input was refused, the rest was done), 2 (nothing was done).
cli-help-check =
    Say of each file whether it is ok, or what is wrong and where.

    Usage: potloodlijn check FILE…

    Journeys are also held against the instruments of the set-ups, groups and instrument files among the files.

    Of a group or set-up that was to be kept until a day that has come, it says that too.

    Options:
      --on DATE       as if it were that day (YYYY-MM-DD)
      --lang nl|en    the language
      -h, --help      this page
cli-help-merge =
    Merge journeys and groups into one group, and say what became of each journey. The order of the files does not
    matter, and merging twice gives the same as once.

    Usage: potloodlijn merge FILE… -o GROUP.group.json

    A group that is there already is merged too and goes on: it keeps its id, who withdrew, the HR editions that were
    made, the highest minimum, its board, measurements and notes. Who withdrew is not taken again, also not under a new
    id. Where the files are of another set-up or instrument, nothing is done.

    Options:
      -o, --output GROUP   where the group goes; what was there is kept as GROUP.previous; - is standard output
      --force              make it anew where the set-up or instrument is another; who withdrew, HR editions and the
                           minimum still hold
      --dry-run            only say what would become of each journey
      --lang nl|en         the language
      -h, --help           this page
cli-help-analyse =
    Work out the numbers behind the figures of a group, as JSON. Journeys and groups are merged first.

    Usage: potloodlijn analyse FILE… -o OUT.json

    Options:
      --align phase        lay everyone's own phases on each other; this if you leave it out
      --align calendar     lay the days of the calendar on each other
      --align landmark     count days from everyone's own first phase border
      --grid N             so many places in each phase, or on the whole axis; 51 if you leave it out
      -o, --output OUT     where the numbers go; left out or - is standard output
      --force              replace a file that is none of such numbers
      --lang nl|en         the language of messages
      -h, --help           this page
cli-help-report =
    Make a PDF.

    Usage: potloodlijn report FILE… --kind journey|group|poster|environment|hr|agenda|now|board|effect|beside|receipt|recovery -o OUT.pdf

    Options:
      --kind journey       a page for each journey
      --kind group         the group that the files make together
      --kind poster        that group on one sheet, with room to write
      --kind environment   where it was, how help came and what went on around it
      --kind hr            what HR may know of the group in one group file, or an HR edition
      --kind agenda        moments to ask about in the conversation, for each journey, with room to write
      --kind now           how it is now, beside each journey from memory
      --kind board         what the group is going to do differently
      --kind effect        what changed between measurements
      --kind beside        two groups side by side, or one HR edition of two groups
      --kind receipt       the receipt of handing in, for whoever drew
      --kind recovery      the recovery sheet of a locked key file
      -o, --output OUT     where the PDF goes; it takes the place of a PDF that is there; - is standard output
      --force              replace a file that is no PDF
      --paper a4|a3        the paper; a4 if you leave it out, a3 for a poster
      --strips             with a journey also a page with each line in a strip of its own
      --words              with a journey also a page with what is on it in words
      --phases             with a journey also the phases behind the lines; only do so when its owner wants them
      --on DATE            with hr: the day the group remembers (YYYY-MM-DD); with receipt: the day of handing in, without
                           it that in the file; with recovery: the day on the sheet
      --lang nl|en         the language of the PDF
      -h, --help           this page
cli-help-guide =
    Make the guide as a PDF: all of it, or the page of one reader.

    Usage: potloodlijn guide [--page participant|facilitator|hr|researchers|method|computer] -o OUT.pdf

    Options:
      -o OUT.pdf      the PDF; - is standard output
      --page READER   only the page of this reader
      --paper a4|a3   the paper; a4 without this option
      --force         replace a file that is no PDF
      --lang nl|en    the language of the PDF
      -h, --help      this page
cli-help-sheet =
    Make a sheet to draw on with coloured pencils. A photo of it can be read back later.

    Usage: potloodlijn sheet -o OUT.pdf

    Options:
      --setup SETUP        the set-up or group the sheet is for, with its period on it; without one it is a sheet
                           of two years without dates, for the lines about mental health
      --each               one sheet for each code of the set-up, with the code on it
      --now                strips to fill in how it is now, in place of the sheet
      --run                the run sheet of the session instead: what to prepare, times, codes and contact
      -o, --output OUT     where the PDF goes; it takes the place of a PDF that is there; - is standard output
      --force              replace a file that is no PDF
      --paper a4|a3        the paper; a4 if you leave it out, and a3 gives more room to draw
      --lang nl|en         the language of the sheet; that of the set-up if you leave it out
      -h, --help           this page
cli-help-read =
    Read drawing sheets back: photos, scans and PDFs, to a journey for each sheet. What was read you check in the window.

    Usage: potloodlijn read FILE… -o FOLDER

    Lay the set-up among them, or give it with --setup. Lay the sheet flat in good light and hold the camera straight
    above it, or scan it in colour at 300 dpi.

    Options:
      -o, --output FOLDER  where the journeys go: NAME.journey.json
      --setup SETUP        the set-up or group of the sheets; may be given more than once
      --code CODE          whose sheet it is, when that cannot be read; for one sheet
      --on DATE            the day on which strips for now were filled in; without it that of the picture
      --agreed             the ticks on strips were looked at: what is ticked counts
      --force              read a sheet anew, also where what was read of it has been changed
      --lang nl|en         the language of messages
      -h, --help           this page
cli-help-demo =
    Make example journeys: invented people, the same for the same seed.

    Usage: potloodlijn demo -o FOLDER

    Options:
      -o, --output FOLDER   where the files go
      --force               replace other files of the same name
      --participants N      how many people; 9 if you leave it out
      --seed S              a whole number; another seed gives other people
      --lang nl|en          the language they write in
      -h, --help            this page
cli-edition-not-merged = not used: an HR edition holds no drawings
cli-edition-no-drawings = an HR edition holds no drawings
cli-hr-edition-only = not used: with an HR edition nothing else comes onto the pages
cli-output-key = a key stands here and stays as it is; choose another name, or add --force to replace it
cli-output-closed = a locked or sealed file stands here that does not open, and stays as it is; choose another name, or add --force to replace it
cli-output-foreign = another file stands here and stays as it is; choose another name, or add --force to replace it
cli-merge-another = the group "{ $name }" stands here, and what is merged was drawn with another set-up or instrument; nothing was changed. Choose another name. With --force it is made anew and this one is kept as .previous; who withdrew, which HR editions were made and the minimum group still hold
cli-keygen-two-files = keygen writes two files, so it needs a name for them
cli-folder-needed = several files are written, so this needs a folder
cli-kept-too-long = ok, but it was to be kept until { $date } and that day has come; delete it, with everything that came from it, when it is no longer needed
cli-memory-trouble = what this computer remembers of HR editions cannot be used, so none is made: { $why }
cli-access-done = everything that the group holds about { $participant }: the drawing as a file and as a PDF, and the rest as a text. Read it first: others may be named in it
cli-handover-done = the group with { $n ->
    [one] one person
   *[other] { $n } people
}, who withdrew and { $editions ->
    [one] the one HR edition
   *[other] { $editions } HR editions
} it remembers, closed
access-title = What the group holds about { $participant }
access-no-journey = The group has no drawing of this person, only what stands here.
access-journey = The drawing, with everything that was noted with it, is in the file that ends in .journey.json, and on the pages of the PDF.
access-measured = What was filled in about now:
access-passages = Where others or the facilitator wrote of this person, or repeated their words:
access-nothing = - nothing
access-given = Counted in { $editions ->
    [one] one HR edition that was given out
   *[other] { $editions } HR editions that were given out
}; { $prints ->
    [one] once
   *[other] { $prints } times
} pages were printed while this person was in the group. Numbers only, and no names.
access-computer = The computer of the facilitator remembers in whose HR edition this person was counted, as a number that only that computer can make. It keeps unsaved changes of the group until they are saved.
cli-output-document = another document of this kind stands here and stays as it is; choose another name, or add --force to replace it
