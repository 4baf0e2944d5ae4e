# Vellen om op te tekenen en mee te nemen.
blank-title = Tekenvel
blank-no-period = Welke periode teken je? Schrijf begin en eind onder het veld.
blank-code = Jouw code
blank-step-colour = Kleur rechts elk vakje met je potlood.
blank-step-draw = Teken van links naar rechts, lijn voor lijn.
blank-step-open = Laat open wat je niet meer weet.
blank-step-write = Schrijf eronder wat er gebeurde.
blank-begin = begin (maand en jaar)
blank-halfway = halverwege
blank-end = eind
blank-contact = Iemand nodig?
blank-paper = Voor papier { $paper }
blank-sheet-of = vel { $sheet } van { $of }
blank-photo = Foto maken: leg het vel plat in goed licht en houd de camera er recht boven. Alle zes de zwarte vierkanten staan erop.
