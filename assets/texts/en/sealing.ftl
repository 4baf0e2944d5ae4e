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
