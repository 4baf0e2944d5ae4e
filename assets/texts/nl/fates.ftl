# Wat er bij samenvoegen met een tekening gebeurde.
fate-same-older-parts = er is al een nieuwere; die nam de fasen of de eerste tekening hieruit over
fate-refused-unknown-instrument = het instrument ({ $theirs }) is niet bekend
fate-removed-withdrawn = deze persoon heeft zich teruggetrokken; de tekening is weggehaald
fate-conflicting-now = van deze persoon is er op dit moment al een ander "nu"
fate-conflicting-unchecked = dit vel is al nagekeken; deze lezing is van later en nog niet nagekeken, dus die komt er niet in
