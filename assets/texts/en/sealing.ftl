## Sealed and locked files

seal-needs-key = this file is sealed. Give the key file that opens it
seal-needs-passphrase = this file is locked. Give the passphrase that opens it
seal-other-key = this file is sealed to another key. Look for the key file that belongs to the set-up of the group
seal-other-passphrase = this passphrase does not fit. Mind capitals and spaces, and try again
seal-damaged = this sealed file is not complete or was changed. Ask for a new copy
seal-too-much-work = this sealed file asks for more work than this program does, or was made with a newer version of age. It was not opened
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
cli-keygen-done =
    Above is the public key. Put it into the set-up; it is also in { $file }.pub.
    The private key is in { $file }. Keep a copy in another place and remember the passphrase: without those two nothing opens again.
cli-help-keygen =
    Make a pair of keys, to open the sealed files of participants.

    Usage: potloodlijn keygen -o NAME

    The private key goes to NAME, locked with a passphrase (age -d -i NAME reads it). The public key goes to NAME.pub and
    to the screen, for the set-up. What is there already is never overwritten.

    Options:
      -o, --output NAME        where the keys go
      --passphrase-file FILE   the passphrase is the first line of this file; - is standard input
      --lang nl|en             the language
      -h, --help               this page

    Without that option the environment variable POTLOODLIJN_PASSPHRASE counts, and otherwise the passphrase is asked for.
