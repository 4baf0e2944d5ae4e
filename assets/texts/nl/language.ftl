# De taal zelf: hoe zij heet, en de tekens in getallen.
language-name = Nederlands
decimal-mark = ,
thousands-mark = .
