## Sealed and locked files

seal-needs-key = this file is sealed. Give the key file that opens it
seal-needs-passphrase = this file is locked. Give the passphrase that opens it
seal-other-key = this file is sealed to another key. Look for the key file that belongs to the set-up of the group
seal-other-passphrase = this passphrase does not fit. Mind capitals and spaces, and try again
seal-damaged = this sealed file is not complete or was changed. Ask for a new copy
seal-typed-line = line { $number } was not typed as it stands on the sheet, or is missing. Lay the sheet beside it, and look at that line
seal-too-much-work = this sealed file asks for more work than this program does (scrypt with N above 2 to the power { $most }), or was made with a newer version of age. It was not opened. Open it with the program age, and lock it here again after that
seal-no-secret-key = there is no private key in this file
seal-only-public-key = this is the public key. To open files, the file with the private key is needed
seal-other-kind-of-key = this is a kind of key that this program does not know
seal-bad-public-key = this is no public key. Such a key begins with age1
rule-recipient = this is no public key of age (age1…); take it again from the file that ends in .pub
seal-empty-passphrase = an empty passphrase cannot be used
seal-passphrase-differs = the two passphrases are not the same; nothing was made

# On the command line.
cli-ask-key = Passphrase of { $file }
cli-ask-locked = Passphrase of the locked files
cli-ask-new = New passphrase
cli-ask-again = Once more
cli-no-terminal = a passphrase is needed, and there is no screen to ask for it; put it in the environment variable { $variable } or in a file with --passphrase-file
cli-keygen-taken = something is here already; it stays as it is, choose another name
cli-keygen-open = this key is not under a passphrase, so whoever has the file can open all that is sealed to it; with a passphrase in the environment variable { $variable } or in a file with --passphrase-file you make a key that is locked
cli-keygen-done =
    Above is the public key. Put it into the set-up; it is also in { $file }.pub.
    The private key is in { $file }. Keep a copy in another place and remember the passphrase if it has one: without these nothing opens again.
cli-help-keygen =
    Make a pair of keys, to open the sealed files of participants.

    Usage: potloodlijn keygen -o NAME

    The private key goes to NAME (age -d -i NAME reads it). The public key goes to NAME.pub and to the screen, for the
    set-up. What is there already is not overwritten without --force. Where only the private key is there, the public
    key is made from it.

    Options:
      -o, --output NAME        where the keys go
      --force                  replace keys that are there; they are kept as NAME.previous and NAME.pub.previous
      --passphrase-file FILE   the passphrase is the first line of this file; - is standard input
      --lang nl|en             the language
      -h, --help               this page

    Without that option the environment variable POTLOODLIJN_PASSPHRASE counts, and otherwise the passphrase is asked for.
    The passphrase locks the private key. With no passphrase and no screen to ask for it, the key stays open.

# What is handed in, and the receipt.
disk-exists = something else is here already. It stays as it is; choose another name
message-seal = Handing in cannot be done here yet
message-seal-body = Your facilitator asks for a sealed file, but the key in the set-up is not right. Your drawing stays here. Ask your facilitator for a new set-up.
leaves-sealed = The file will be sealed. Only whoever has the key of this set-up can open it: { $key }
leaves-open = The file will not be sealed: whoever has the file can read it. Give it to your facilitator yourself.
leaves-to-facilitator = This goes to your facilitator
leaves-to-report = This may also be in the report about the group, without your code
leaves-stays = This stays with you
leaves-thing = • { $name }
leaves-landmark = A moment or a time (no words yet)
leaves-by-hand = Words written by hand
leaves-answer = Answer: { $words }
leaves-always = Also your code, what you agree to, which pencils you passed over, and how long you took.
leaves-pen = • The movements of your pen
leaves-quotes = • Quotes, as you did not say yes to those
receipt-withdraw-code = Your code to take it back: { $number }
receipt-print = Print your receipt…
receipt-file-name = receipt
receipt-page-lead = You have handed in a drawing. Keep this sheet in a place of your own.
receipt-page-what = Receipt of a hand-in
receipt-page-handed-in = Handed in
receipt-page-agreed = What you agreed to
receipt-page-take-back = Taking it back
receipt-page-code-nobody = This code was made by chance. Nothing about you can be told from it.

# Opening.
unlock-title-sealed = Sealed files
unlock-body-sealed = { $file } is sealed. Give the key file and the passphrase. The program remembers them until you close it, and nowhere else.
unlock-title-locked = Locked file
unlock-body-locked = { $file } is locked with a passphrase.
unlock-key-file = Key file
unlock-passphrase = Passphrase
unlock-trouble = That did not work: { $why }.
unlock-waits = One moment, this takes a few seconds.
unlock-go = Open
unlock-skip = Go on without these files

# Wiping this device.
wipe-open = Wipe this device…
wipe-title = Wiping this device
wipe-body = This takes away what Potloodlijn itself keeps on this device: what was not saved yet, earlier versions of drawings, how you had set up the program, and of whom HR editions were made here. After that only the group files know which editions there are, so an edition could be made that, beside an earlier one, gives someone away. It holds for everyone who used this device.
wipe-stays = Files that you saved yourself stay. You can throw those away yourself, also the file beside each that ends in .previous.
wipe-sure = Are you sure? What was not saved yet is gone after this.
wipe-go = Wipe
wipe-yes = Yes, wipe everything
wipe-no = Leave everything
wipe-shared-title = Is this device lent or shared?
wipe-forget = Forget each drawing once it is handed in
wipe-forget-hint = Its own file, what is kept in case something goes wrong, and earlier versions then go. Only the hand-in stays. This stays set, after wiping too.
wipe-done-title = This device is wiped
wipe-done = Gone are: { $journals } pieces of work that were not saved, { $states } earlier versions, and the settings. On some disks, wiped data can still be brought back by special means.
wipe-left = What could not be wiped: { $n }. { $why }.

# Keys.
keys-open = Keys…
keys-title = Keys
keys-body = With keys, drawings are sealed when they are handed in, so that only you can open them. The public key goes into the set-up. The private key goes into a file, locked with a passphrase.
keys-file = File with the private key
keys-file-name = potloodlijn-key
keys-passphrase = Passphrase
keys-again = Passphrase, once more
keys-passphrase-hint = Take four or more separate words. Without this file and this passphrase nothing opens again: there is no other way.
keys-differ = The two passphrases are not the same yet.
keys-make = Make keys
keys-have = I have keys already: try them
keys-works = These keys work: something was sealed with them and opened again.
keys-where = The file is here: { $file }
keys-public = The public key:
keys-copy = Copy
keys-print = Print a recovery sheet…
keys-setup = Set-up that the public key goes into
keys-put = Put into the set-up
keys-in-setup = The public key is in { $file }. Whoever draws with that set-up hands in sealed.
keys-copy-elsewhere = Put a copy of the file in another place, such as a USB stick in a safe. Try the keys once more just before the session.
key-sheet-file-name = recovery-sheet
key-sheet-title = Recovery sheet
key-sheet-lead = With this you find back the keys that open the drawings that were handed in. Put this sheet in a safe.
key-sheet-where = Where the file is
key-sheet-made = Printed on { $date }.
key-sheet-public = Public key
key-sheet-notes = To write down
key-sheet-copy = Where the copy of the file is
key-sheet-passphrase = Who knows the passphrase, or where it is. Do not write the passphrase on this sheet.
key-sheet-locked = The private key, locked
key-sheet-locked-body = Are all files gone? Scan this picture, or type the letters into an empty text file, with the first and the last line, and with the number and the two letters behind each line: they tell in which line a letter went wrong. Together with the passphrase that is the key file again. Without the passphrase this sheet opens nothing.
key-sheet-locked-figure = A QR code with the same letters as below.
key-sheet-foot-made = Made with Potloodlijn, on this device.
key-sheet-foot = Recovery sheet of keys

# Two windows, and when the program stumbles.
notice-open-elsewhere = This file is already open in another window. Here you can look; saving is only possible under another name.
message-open-elsewhere = Already open in another window
message-open-elsewhere-body = This file is open in another window, so nothing is written over it from here. Close the other window and open the file again, or save it under another name.
cli-stumbled = The program stumbled over itself ({ $place }). What was saved is safe; what you drew is offered at the next start.

# Locked.
cover-open = Lock…
cover-open-locked = Locked: yes…
cover-title = Lock this file
cover-title-locked = This file is locked
cover-body-sheet = With a passphrase nobody else can open your drawing: not in the file, and not in what the program keeps in between. It takes the place of what stands open now, earlier versions too. What you hand in is another file.
cover-body-group = With a passphrase nobody else can open the group: not in the file, and not in what the program keeps in between. The locked file takes the place of the one that stands open now. Editions and prints are other files.
cover-body-locked = You need the passphrase to open it. You can choose another passphrase, or take the lock off.
cover-lost = Remember the passphrase well. If you lose it, this file never opens again. There is no other way, not even for the makers of this program.
cover-passphrase = New passphrase
cover-again = New passphrase, once more
cover-hint = Take four or more unrelated words.
cover-go = Lock it
cover-change = Change the passphrase
cover-off = Take the lock off
notice-covered = Locked. The file is { $path }.
notice-uncovered = The lock is off. The file is { $path }.
notice-cover-leaves = The new file is saved, but the old one is still there: { $path }. Throw it away yourself. { $why }
seal-passphrase-coding = this passphrase was not saved in UTF-8, so its letters are not certain. Save the file as UTF-8
seal-other-kind-of-public-key = this is a kind of key that this program does not seal to yet. Make a key with this program or with age-keygen
unlock-show-typed = Show what I type
weak-passphrase-short = This passphrase is short. Take four or more separate words.
weak-passphrase-repeats = This passphrase is a few letters over and over. Take four or more separate words.
weak-passphrase-row = This passphrase mostly follows the order of the keyboard, the alphabet or counting. Take four or more separate words.
weak-passphrase-usual = This passphrase is mostly a word that many people choose. Take four or more separate words.
keys-in-this-setup = The public key now stands in the set-up that is open. Save the set-up still.
keys-not-in-this-setup = This key is not in the set-up that is open.
