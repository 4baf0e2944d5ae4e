# The screen of HR.
hr-open = Open an HR edition…
hr-empty-title = Only what may be said about the group
hr-empty-body = Here you open an HR edition that the facilitator gave you. It says nothing about one person: no lines of persons, no codes, no dates. This screen opens nothing else.
hr-about = About { $n } people. Nothing is said about a group smaller than { $least }.
hr-limits = Numbers stand as "3 to 5" or "6 or more", means to the nearest 5 points. So nobody can be found in them. The lines were drawn from memory; they are no measurement and no diagnosis.
hr-phase = { $letter } · { $name }
hr-factors = What played a part
hr-actors = Who played a part
hr-quotes = In their own words
hr-quote = "{ $words }"
hr-trend = { $name }: about { $level } on average, change about { $change } ({ $directions })
hr-falling = falls for { $persons }
hr-rising = rises for { $persons }
hr-stable = stays level for { $persons }
hr-no-directions = how often the line falls or rises cannot be said here
hr-mention = { $name }: named by { $persons }
hr-others = Something else at this level: { $level }
hr-persons-or-more = { $from } or more of { $of }
hr-persons-between = { $from } to { $to } of { $of }
hr-level-individual = the person
hr-level-team = the team
hr-level-leadership = those who lead
hr-level-organisation = the organisation
hr-level-external = help from outside
hr-level-private = home
path-title-edition = Which HR edition?
message-no-edition = This is no HR edition
message-no-edition-body = This screen opens HR editions only. The file was not opened. Ask the facilitator for an HR edition.
start-hr-title = For HR
start-hr-body = Read what may be said about a group. What someone drew is not shown there.
start-hr = Go to HR editions

# The command line: editions and withdrawing.
cli-export-forgets = these files do not remember of whom an HR edition was made; use one group file, so that a next edition cannot tell by comparison who came or left
cli-export-done = HR edition about { $n } people; { $left } facts left out, since they are about too few people or were not looked through yet
cli-locked-group = this group file is locked, and would come out of this open; do this in the window
cli-withdraw-nobody = nobody in this group has the code { $participant }; nothing was changed
cli-withdraw-open = the group is open in a window, with changes that are not saved yet; nothing was changed, do it there
cli-withdraw-kept = what the program keeps on this computer could not be cleared; nothing was changed
cli-withdraw-done = { $participant } is out of the group, with everything that came from there; { $n } people are left. Outdated: { $prints } prints and { $editions } HR editions. Throw away the handed-in file itself too.
refusal-too-few = { $n } people take part in the figures, and nothing is said about fewer than { $least } people
refusal-on = on { $date }
refusal-earlier = earlier
refusal-too-alike = an HR edition with { $shared } of these people was made { $when }, and who lays the two side by side sees what the others drew.
refusal-only-new = About the { $n } new people together it is possible.
refusal-wait = Wait until there are enough new people for an edition of their own, or take the earlier one off the list if it was never given to anyone.
cli-help-export =
    Make data for others.

    Usage: potloodlijn export FILE… --to edition -o OUT.edition.json

    An HR edition holds only what may be said about the group. Give one group file: it remembers of whom there is an
    edition, and is updated for that.

    Options:
      --to edition         an HR edition
      -o, --output OUT     where it goes; what is there already stays as OUT.previous
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
