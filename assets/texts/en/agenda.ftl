# Moments to ask about: when, what is seen in the drawing, and an open question.
agenda-stretch = { $from } to { $to }
agenda-and = { $first } and { $last }
agenda-help-untitled = help without a name
agenda-seen-sharp-turn = { $n ->
    [one] { $lines }: the line turns sharply here.
   *[other] { $lines }: these lines turn sharply here.
}
agenda-seen-crossing = { $first } falls while { $second } rises.
agenda-seen-drop-without-event = { $n ->
    [one] { $lines }: the line gets worse here. Nothing is noted on the lanes.
   *[other] { $lines }: these lines get worse here. Nothing is noted on the lanes.
}
agenda-seen-gap = { $lines }: a place was left open here ({ $reason }).
agenda-seen-apart = { $first } and { $second } lie far apart here.
agenda-seen-help-begins = Help begins here: { $what }.
agenda-seen-help-ends = Help ends here: { $what }.
agenda-seen-own = Added by hand.
agenda-ask-sharp-turn = What happened around { $when }?
agenda-ask-crossing = What did an ordinary week look like around { $when }?
agenda-ask-drop-without-event = What was going on around { $when }?
agenda-ask-gap-not-applicable = How was that time for you, around { $when }?
agenda-ask-gap-not-remembered = What do you still remember of the time around { $when }?
agenda-ask-gap-rather-not-say = Would you like to say something about the time around { $when }? You need not.
agenda-ask-gap = How was that time for you, around { $when }?
agenda-ask-apart = How were work and home around { $when }?
agenda-ask-help-begins = How did this help come about, around { $when }?
agenda-ask-help-ends = How did things go on after { $when }?
agenda-ask-own = What would you like to tell about the time around { $when }?
