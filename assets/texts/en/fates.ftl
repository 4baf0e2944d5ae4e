# What became of a drawing in a merge.
fate-same-older-parts = a newer one is here already, which took over the phases or the first drawing from this one
fate-refused-unknown-instrument = the instrument ({ $theirs }) is not known
fate-removed-withdrawn = this person has withdrawn; the drawing was removed
fate-conflicting-now = another "now" of this person at this moment is there
fate-conflicting-unchecked = this sheet was checked already; this reading is later and nobody has checked it, so it is not taken
