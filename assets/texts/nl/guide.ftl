# De uitleg.
guide-open = Uitleg (F1)
guide-close = Sluit de uitleg
guide-participant = Voor wie tekent
guide-facilitator = Voor begeleiders
guide-hr = Voor HR
guide-researchers = Voor onderzoekers
guide-method = De methode en privacy
guide-computer = Op deze computer
