# De uitleg.
guide-open = Uitleg (F1)
guide-close = Sluit de uitleg
guide-participant = Voor wie tekent
guide-facilitator = Voor begeleiders
guide-hr = Voor HR
guide-researchers = Voor onderzoekers
guide-method = De methode en privacy
guide-computer = Op deze computer
guide-print = Print deze bladzijde…
guide-title = Uitleg bij Potloodlijn
guide-foot = Uitleg bij Potloodlijn
guide-foot-made = Ook in het programma, met F1.
