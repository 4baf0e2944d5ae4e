# Tekenvellen teruglezen van papier.
picture-none = dit is geen foto of scan; geef een JPEG, PNG, TIFF, WebP of PDF
picture-heic = dit is een HEIC-foto, die gaat hier niet open. Stuur haar als JPEG: op een iPhone kan dat met Instellingen, Camera, Structuren, Meest compatibel
picture-damaged = dit bestand is beschadigd of niet compleet; scan of stuur het vel nog een keer
picture-too-large = deze foto is te groot, meer dan { $most } miljoen beeldpunten; scan met 300 dpi
picture-unsupported = dit soort beeld wordt niet gelezen; bewaar het als JPEG of PNG
picture-black-and-white = dit is gescand in zwart-wit, dus de potloden zijn niet uit elkaar te houden; scan in kleur
picture-empty-page = op deze bladzijde staat geen foto of scan
picture-locked = deze PDF zit op slot met een wachtwoord; bewaar haar zonder wachtwoord
sheet-too-small = deze foto is te klein om te lezen; stuur haar op ware grootte, niet via een berichtenapp
sheet-none = hier staat geen tekenvel van Potloodlijn op; leg het hele vel in beeld, in goed licht
sheet-cut-off = een deel van het vel staat er niet op; zorg dat alle zes de zwarte vierkanten in beeld zijn
sheet-blurred = deze foto is niet scherp genoeg; houd de camera stil en neem haar nog een keer
sheet-without-colour = dit is gekopieerd zonder kleur, dus de potloden zijn niet uit elkaar te houden; kopieer of scan in kleur
sheet-no-swatches = de vakjes naast de lijnen zijn leeg; kleur elk vakje met het potlood van die lijn en scan het vel nog een keer
read-page = { $file } (bladzijde { $page })
read-passed-over = overgeslagen, dit is geen tekenvel
read-bad-code = dit kan geen code zijn; een code heeft hoogstens 24 letters, cijfers, - en _
read-code-for-one = met --code kan er maar één vel tegelijk gelezen worden
read-nothing = Er is geen vel gelezen, dus er is niets gemaakt.
read-unknown-setup = de opzet van dit vel is niet bekend; geef haar mee met --setup
read-unknown-instrument = het instrument van dit vel is niet bekend; geef het mee
read-other-instrument = dit vel hoort bij een ander instrument dan de opzet
read-no-dates = op dit vel staat geen periode; geef de opzet mee met --setup
read-no-qr = de QR-code is niet te lezen; geef de opzet mee met --setup
read-no-code = de code in de vakjes is niet te lezen; geef haar mee met --code
read-checked-already = dit vel is al nagekeken, en blijft zoals het is
read-code-twice = code { $code } staat ook op { $other }; bij samenvoegen botsen die twee
read-line = { $code }: { $lines ->
    [one] 1 lijn
   *[other] { $lines } lijnen
} gelezen, { $percent }% om na te kijken.
read-setup-of-others = De QR-code was niet te lezen; de opzet komt van de andere vellen.
read-period-borrowed = Op het vel staat geen periode; die komt van een opzet die erbij lag.
read-code-by-hand = De code is met de hand geschreven; kijk of zij klopt.
read-code-left = De code was niet te lezen; dit was de enige die nog over was.
read-mirrored = De foto was gespiegeld.
read-small = De foto is klein; potloden die op elkaar lijken kunnen verwisseld zijn.
