# The language itself: its name, and the mark in numbers. Where that is a comma, a point stands between thousands, and the other way round.
language-name = English
decimal-mark = .
