# The language itself: its name, and the marks in numbers.
language-name = English
decimal-mark = .
thousands-mark = ,
