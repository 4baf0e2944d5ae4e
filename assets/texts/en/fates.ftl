# What became of a drawing in a merge.
fate-same-older-parts = a newer one is here already, which took over the phases or the first drawing from this one
fate-refused-unknown-instrument = the instrument ({ $theirs }) is not known
fate-removed-withdrawn = this person has withdrawn; the drawing was removed
fate-conflicting-now = another "now" of this person at this moment is there
fate-conflicting-unchecked = this sheet was checked already; this reading is later and nobody has checked it, so it is not taken
fate-conflicting-instant = saved at the same moment as the one from { $taken }, with other content; the one from { $taken } was taken, this one was not
fate-conflicting-instant-here = saved at the same moment as what is here already, with other content; what is here stays, this one was not taken
fate-conflicting-with-here = saved at the same moment as what was here, with other content; this one was taken in the place of what was here
fate-conflicting-code = the code of this drawing has changed; measurements or moments of now under { $before } are still there: look whose they are
fate-setup-taken = the set-up "{ $name }" is that of the group now; there was none until now
fate-setup-left = the set-up "{ $name }" is not that of this group, and was not taken over
