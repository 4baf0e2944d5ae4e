# De taal zelf: hoe zij heet, en het teken in getallen. Is dat een komma, dan staat tussen duizendtallen een punt, en andersom.
language-name = Nederlands
decimal-mark = ,
