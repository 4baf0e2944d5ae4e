# Wat er bij samenvoegen met een tekening gebeurde.
fate-same-older-parts = er is al een nieuwere; die nam de fasen of de eerste tekening hieruit over
fate-refused-unknown-instrument = het instrument ({ $theirs }) is niet bekend
fate-removed-withdrawn = deze persoon heeft zich teruggetrokken; de tekening is weggehaald
fate-conflicting-now = van deze persoon is er op dit moment al een ander "nu"
fate-conflicting-unchecked = dit vel is al nagekeken; deze lezing is van later en nog niet nagekeken, dus die komt er niet in
fate-conflicting-instant = op hetzelfde moment bewaard als die uit { $taken }, met iets anders erin; die uit { $taken } is genomen, deze niet
fate-conflicting-instant-here = op hetzelfde moment bewaard als wat er al is, met iets anders erin; wat er al is blijft, deze is niet genomen
fate-conflicting-with-here = op hetzelfde moment bewaard als wat er was, met iets anders erin; deze is genomen, wat er was niet meer
fate-conflicting-code = van deze tekening is de code veranderd; metingen of momenten van nu bij { $before } staan er nog: kijk van wie die zijn
fate-setup-taken = de opzet “{ $name }” is nu die van de groep; tot nu toe was er geen
fate-setup-left = de opzet “{ $name }” is niet die van deze groep en is niet overgenomen
