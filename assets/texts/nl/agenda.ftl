# Momenten om naar te vragen: wanneer, wat je in de tekening ziet, en een open vraag.
agenda-stretch = { $from } tot { $to }
agenda-and = { $first } en { $last }
agenda-help-untitled = hulp zonder naam
agenda-seen-sharp-turn = { $n ->
    [one] { $lines }: de lijn verandert hier scherp van richting.
   *[other] { $lines }: deze lijnen veranderen hier scherp van richting.
}
agenda-seen-crossing = { $first } gaat omlaag, en omhoog gaat: { $second }.
agenda-seen-drop-without-event = { $n ->
    [one] { $lines }: de lijn gaat hier achteruit. Op de stroken staat er niets bij.
   *[other] { $lines }: deze lijnen gaan hier achteruit. Op de stroken staat er niets bij.
}
agenda-seen-gap = { $lines }: hier is een plek opengelaten ({ $reason }).
agenda-seen-apart = { $first } en { $second } liggen hier ver uit elkaar.
agenda-seen-help-begins = Hier begint hulp: { $what }.
agenda-seen-help-ends = Hier houdt hulp op: { $what }.
agenda-seen-own = Zelf erbij gezet.
agenda-ask-sharp-turn = Wat gebeurde er rond { $when }?
agenda-ask-crossing = Hoe zag een gewone week er rond { $when } uit?
agenda-ask-drop-without-event = Wat speelde er rond { $when }?
agenda-ask-gap-not-applicable = Hoe was die tijd voor je, rond { $when }?
agenda-ask-gap-not-remembered = Wat weet je nog van de tijd rond { $when }?
agenda-ask-gap-rather-not-say = Wil je iets zeggen over de tijd rond { $when }? Het hoeft niet.
agenda-ask-gap = Hoe was die tijd voor je, rond { $when }?
agenda-ask-apart = Hoe waren werk en thuis rond { $when }?
agenda-ask-help-begins = Hoe kwam deze hulp er, rond { $when }?
agenda-ask-help-ends = Hoe ging het verder, na { $when }?
agenda-ask-own = Wat wil je vertellen over de tijd rond { $when }?
