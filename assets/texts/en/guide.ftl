# The guide.
guide-open = Guide (F1)
guide-close = Close the guide
guide-participant = For who draws
guide-facilitator = For facilitators
guide-hr = For HR
guide-researchers = For researchers
guide-method = The method and privacy
guide-computer = On this computer
guide-print = Print this page…
guide-title = Guide to Potloodlijn
guide-foot = Guide to Potloodlijn
guide-foot-made = Also in the program, with F1.
