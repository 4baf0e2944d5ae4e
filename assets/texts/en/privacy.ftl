# The screen of HR.
hr-open = Open an HR edition…
hr-empty-title = Only what may be said about the group
hr-empty-body = Here you open an HR edition that the facilitator gave you. It says nothing about one person: no lines of persons, no codes, no dates. This screen opens nothing else.
hr-quote = “{ $words }”
hr-level-individual = the person
hr-level-team = the team
hr-level-leadership = those who lead
hr-level-organisation = the organisation
hr-level-external = help from outside
hr-level-private = home
path-title-edition = Which HR edition?
message-no-edition = This is no HR edition
message-no-edition-body = This screen opens HR editions only. The file was not opened. Ask the facilitator for an HR edition.
start-hr-body = Read what may be said about a group. What someone drew is not shown there.
start-hr = I read for HR

# The command line: editions and withdrawing.
cli-export-done = HR edition about { $n } people; { $left ->
    [one] one fact
   *[other] { $left } facts
} left out, since they are about too few people or were not looked through yet
cli-held = this file is open in a window or another command of Potloodlijn is writing it; nothing has changed. Close it there first, or do it there
cli-withdraw-nobody = nobody in this group has the code { $participant }; nothing was changed
cli-withdraw-open = the group is open in a window, with changes that are not saved yet; nothing was changed, do it there
cli-withdraw-kept = what the program keeps on this computer could not be cleared; nothing was changed
cli-withdraw-done = { $participant } is out of the group, with everything that came from there; { $n ->
    [0] nobody is
    [one] one person is
   *[other] { $n } people are
} left. Outdated: { $prints ->
    [one] one print
   *[other] { $prints } prints
} and { $editions ->
    [one] one HR edition
   *[other] { $editions } HR editions
}. Throw away the handed-in file itself too.
refusal-too-few = { $n ->
    [0] nobody takes
    [one] one person takes
   *[other] { $n } people take
} part in the figures, and nothing is said about fewer than { $least } people
refusal-on = on { $date }
refusal-earlier = earlier
refusal-too-alike = an HR edition with { $shared } of these people was made { $when }, and who lays the two side by side sees what the others drew.
refusal-only-new = About the { $n } new people together it is possible.
refusal-wait = Wait until there are enough new people for an edition of their own, or take the earlier one off the list if it was never given to anyone.
cli-help-export =
    Make data for others.

    Usage: potloodlijn export GROUP.group.json --to edition -o OUT.edition.json
           potloodlijn export A.group.json B.group.json --to edition -o OUT.edition.json
           potloodlijn export FILE… --to csv|csv-nl|xlsx|qdpx|qdc|figures -o OUT

    Tables, a workbook and a project are about the health of people: give them only to those who may see it. Who did not
    say yes to figures about the group, and what people keep to themselves, is not in it. Of an HR edition csv, csv-nl,
    xlsx and figures can be made. Figures tell no more than a large screen: nothing about one person.

    An HR edition holds only what may be said about the group. It is made from one group file, never from separate
    files or a folder: the group file remembers of whom there is an edition, and is updated for that. So does this
    computer, without a word, value, code or id. Neither knows what was made elsewhere.

    Two group files give one HR edition of the two side by side. No drawing counts in both: who is in both groups counts
    in one of them, or twice with another drawing. Both files remember it.

    Options:
      --to edition         an HR edition, of one group or of two side by side
      --to csv             a folder of tables for scripts, with what each column means
      --to csv-nl          a folder of tables for a spreadsheet in Dutch
      --to xlsx            a workbook
      --to qdpx            a project for qualitative analysis (REFI-QDA)
      --to qdc             only its codebook
      --to figures         a folder with every figure as SVG and PNG, for slides and documents, with its words
      -o, --output OUT     where it goes; the same edition that is there stays as OUT.previous; - is standard output
      --force              replace another file that is there
      --on DATE            the day the group remembers (YYYY-MM-DD); no date is in the edition itself
      --lang nl|en         the language
      -h, --help           this page
cli-help-access =
    Give someone everything that a group holds about them: the drawing as a file, on pages and in words, what was
    measured, and what others or the facilitator wrote of them.

    Usage: potloodlijn access GROUP.group.json --participant P07 -o FOLDER

    Read it before you give it: others may be named in it.

    Options:
      --participant CODE    the code of this person
      -o, --output FOLDER   where the files go
      --force               replace other files of the same name
      --lang nl|en          the language
      -h, --help            this page
cli-help-handover =
    Close a group for another facilitator, or to keep it somewhere safe: with who withdrew and of whom there are HR
    editions, also those that only this computer remembers.

    Usage: potloodlijn handover GROUP.group.json --to KEY -o OUT.group.age

    Options:
      --to KEY             the public key of who gets it (age1…), or a file with it; without one a passphrase locks it
      -o, --output OUT     where it goes; - is standard output
      --force              replace another file that is there
      --lang nl|en         the language
      -h, --help           this page
cli-help-withdraw =
    Take someone out of a group, with everything that came from this person. This cannot be undone.

    Usage: potloodlijn withdraw GROUP.group.json --participant P07

    Also out of GROUP.group.json.previous and out of what the program keeps on this computer. What was printed before is
    marked as outdated.

    Options:
      --participant CODE   the code of this person
      --lang nl|en         the language
      -h, --help           this page

# What leaves the group.
view-sharing = Sharing
sharing-edition-title = HR edition
sharing-edition-body = A file with only what may be said about the group. HR never sees one person.
sharing-minimum = Say nothing about a group smaller than
sharing-minimum-of = { $n } people
sharing-minimum-hint = You can raise this, not lower it.
sharing-everyone = Everyone
sharing-only-new = Only those in no edition yet ({ $n })
sharing-make = Make the HR edition…
sharing-has-people = { $n } people take part.
sharing-has-trends = { $n ->
    [one] Once
   *[other] { $n } times
}: how high a line lies in a phase, and how it changes.
sharing-has-directions = For { $n } of these also: for how many people the line falls or rises.
sharing-has-factors = { $n ->
    [one] Once
   *[other] { $n } times
}: what played a part.
sharing-has-actors = { $n ->
    [one] Once
   *[other] { $n } times
}: who played a part.
sharing-has-quotes = { $n ->
    [one] 1 quote.
   *[other] { $n } quotes.
}
sharing-has-actions = { $n ->
    [one] 1 action of the plan.
   *[other] { $n } actions of the plan.
}
sharing-has-effects = { $n ->
    [one] Once
   *[other] { $n } times
}: how it is now, by the measurements.
sharing-left-few = Left out: about fewer than three people ({ $n })
sharing-left-tells = Left out: would, with the rest, give away something about one or two people ({ $n })
sharing-left-lines = Left out: too few people drew this line ({ $n })
sharing-left-measured = Left out: too few people filled in every measurement ({ $n })
sharing-left-approved = Left out: the owner did not say yes ({ $n })
sharing-left-words = Left out: the words were not looked through yet ({ $n })
sharing-left-counted = Left out: of someone who does not count here ({ $n })
sharing-left-which = Which ones
sharing-left-row = { $phase } · { $name }
sharing-table-trend = { $name }
sharing-table-directions = { $name }: how often the line falls or rises
sharing-table-line = { $name }: the mean line
sharing-table-helped = Would have helped: { $name }
sharing-table-individual = Would have helped: something of their own
sharing-table-environment = Would have helped: something around them
sharing-table-effect = Measurements: { $name }
sharing-setup-words = These words stand in your set-up, and so in the edition too. Is that right?
sharing-setup-word = { $word } ({ $kind }), in: { $words }
sharing-actions-title = Actions for the report
sharing-actions-body = Choose which actions HR may read, and look through their words. Without a choice an action stays in the group.
sharing-actions-none = There are no actions on the board yet.
sharing-action-free = In the report: { $action }
sharing-goal = What it is to bring: { $goal }
sharing-action-ready = Looked through. This action goes into the edition.
sharing-action-empty = Empty: this action does not go into the edition.
sharing-goal-ready = Looked through. This goal goes with it.
sharing-goal-empty = Empty: this goal does not go with it.
sharing-action-own-role = Who does it stands here in own words. That does not go into the edition.
sharing-effects-free = Measurements in the report for HR
sharing-effects-hint = Only means of the group: of the same people at every measurement, and only when there are enough.
sharing-given-title = Given out and printed
sharing-given-none = Nothing yet.
sharing-undated = earlier
sharing-given-edition = HR edition{ $mark }, { $on }, about { $n } people
sharing-given-pair = These people are in an edition of two groups too.
sharing-given-outdated = HR edition{ $mark }, { $on }, about { $n } people. Outdated: { $gone } of them withdrew. Ask HR to throw it away.
sharing-take-off = Never given: take off the list
sharing-print-journey = A drawing
sharing-print-group = Group report
sharing-print-poster = Poster
sharing-print-hr = Report for HR
sharing-print-edition = HR edition
sharing-print = { $kind }, { $on }, { $n ->
    [one] 1 person
   *[other] { $n } people
} in the group
sharing-print-outdated = { $kind }, { $on }, { $n ->
    [one] 1 person
   *[other] { $n } people
} in the group. Outdated: someone withdrew after that.
sharing-quotes-title = Look through quotes
sharing-quotes-body = Only quotes whose owner said yes stand here. What looks like a name, a place or a date is marked. The list is not complete: read for yourself too.
sharing-quotes-none = There are no quotes with a yes of their owner.
sharing-quote-look = Look through
sharing-quote-reads = This is what HR reads
sharing-quote-marks = Replace these words above, or let them stand one by one:
sharing-quote-let-stand = Let stand: { $word } ({ $kind })
sharing-quote-ready = Looked through. This quote goes into the edition.
sharing-quote-empty = Empty: this quote does not go into the edition.
sharing-mark-address = address
sharing-mark-number = number
sharing-mark-date = time
sharing-mark-name = name
sharing-mark-place = place
sharing-mark-team = team
sharing-mark-capital = capital
withdraw-title = Someone withdraws
withdraw-body = Who withdraws leaves the group altogether: drawing, words, measurements and everything that came from them.
withdraw-code = The code of this person, or the code on the receipt
withdraw-nobody = Nobody in this group has this code.
withdraw-ask = Take this person out of the group…
withdraw-question = Does { $participant } leave the group?
withdraw-explains = The group is saved at once without this person, and without the state before it. All figures are made anew, as if this person had never been there. This cannot be undone. The handed-in file itself is yours to throw away.
withdraw-outdates = { $n ->
    [one] 1 print or edition is outdated after that; it stands in the list.
   *[other] { $n } prints and editions are outdated after that; they stand in the list.
}
withdraw-final = I understand that this cannot be undone
withdraw-code-is-a-word = The code { $participant } looks like an ordinary word or number. It is not taken out of the texts of others: look through those yourself.
withdraw-stay = Leave everything as it is
withdraw-go = Take { $participant } out
withdraw-done = { $participant } is out of the group.
retention-title = Keeping
retention-none = No date was agreed on which everything has to go.
retention-until = Everything is kept until { $date }.
retention-over = The time is over: everything was to be kept until { $date }. Erase the group when it is no longer needed.
retention-erase = Erase the whole group…
retention-question = Erase the whole group?
retention-explains = The group file goes, with the state before it, hand-ins and moments of now of these people in the same folder, and everything the program keeps of the group on this computer. Sealed hand-ins, editions and prints are yours to throw away.
retention-go = Erase the whole group
undo-free-card = Action for the report
undo-free-effects = Measurements for the report
undo-checked = Looking through a quote
file-name-edition = hr-edition
path-title-save-edition = Where does the HR edition go?
file-name-hr = hr-report
refusal-other-rules = an HR edition of these same people was made { $when } with another minimum group, set-up or instrument, and who lays the two side by side sees how many people are behind a number. Give it with what held then.
sharing-left-one = Told as their level: only one person has this role ({ $n })
cli-export-one-group = an HR edition is made from one group file, never from separate files or a folder: only a group file remembers of whom there is one. Merge them first
cli-export-elsewhere = This computer and this group file know only of the HR editions that were made here: ask whoever else has these drawings whether they made one.
retention-erased = Erased are { $n } files: { $names }.
retention-erased-closed = Erased are { $n } files: { $names }. { $closed } sealed or locked files in that folder stayed: whose they are cannot be seen.
known-give = Give everything that is known of this person
known-hint = As files and to be read, in a new folder beside the group. Read it first: others may be named in it.
known-given = Everything that is known of this person is in { $folder }
sharing-quote-free = HR may read it so
sharing-quote-keep = Not for HR
sharing-quote-take-back = Not for HR after all
sharing-quote-nothing-marked = Nothing is marked. Read it yourself too.
minimum-title = Say nothing about a group smaller than { $n } people?
minimum-body = This can be raised later, and not lowered.
minimum-go = Set to { $n }
handover-open = Hand the group over…
handover-hint = To another facilitator, or as a backup: one closed file with the group and all it remembers.
path-title-handover = Where does the group for your colleague go?
file-name-handover = handover
handover-on = Go on
handover-title = Handing the group over
handover-body = The file will hold the drawings of { $n ->
    [one] 1 person
   *[other] { $n } people
}, who withdrew, measurements, board and notes, and of whom there are HR editions, those made on this computer too. Whoever opens the file can go on with it.
handover-stays = The group stays here too. Erase it here once your colleague has it.
handover-key = Public key of your colleague (begins with age1)
handover-or = No key? Leave this empty and choose a passphrase. Pass it on in another way than the file.
handover-seal = Seal
handover-done = The group is closed in { $path }. It stays here too.
handover-own-file = This is the file of the group itself. Choose another name.
sharing-quotes-plain = Nothing is marked in these quotes. Read them. Untick what may not go to HR.
sharing-quotes-free = I read them: { $n ->
    [one] this quote may
   *[other] these { $n } quotes may
} go to HR as they are
sharing-hr-pages = The pages for HR
left-at-place = Not told ({ $why }): { $what }
left-why-few = fewer than three people
left-why-tells = would tell something of one or two people
left-why-lines = too few people drew this
left-why-measured = too few people answered
left-why-one = one person has this role
left-why-approved = its owner did not agree to it
left-why-words = the words have not been looked through yet
left-why-counted = of someone who does not count here: not every phase is set or was gone through
sharing-hr-pages-left = Only you see the lines that begin with ‘Not told’. HR does not get them.
