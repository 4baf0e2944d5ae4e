#!/usr/bin/env bash
# What is surprising: the standard for kinds of files on free desktops (shared-mime-info, "Recommended checking order") has the longest
# pattern win, so that *.drawing.json beats *.json. By the name alone GIO, which file managers ask, does it so. But as soon as it also
# looks at what is in the file, the shorter pattern wins, for a file whose name fits both, unless the kind of the longer one says that
# it is a kind of JSON too. The standard asks for no such line, update-mime-database does not miss it, and the kind was read.
#
# A double click on such a file opens an editor of texts instead of the program it belongs to. So each of our kinds says what it is a
# kind of, and packaging/linux/check.sh asks for the kind of a file of each.
#
# Debian: apt install shared-mime-info libglib2.0-bin
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export XDG_DATA_HOME=$folder/data HOME=$folder
unset XDG_DATA_DIRS
mkdir -p data/mime/packages
echo '{ "lines": [] }' > some.drawing.json

# The kind of the file: by its name alone, then with a look at what is in it. $1 is what else the kind says of itself.
kinds() {
    cat > data/mime/packages/example.xml <<XML
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-example-drawing"><comment>drawing</comment>$1<glob pattern="*.drawing.json"/></mime-type>
</mime-info>
XML
    update-mime-database data/mime
    local attribute
    for attribute in fast-content-type content-type; do
        gio info -a "standard::$attribute" some.drawing.json | sed -n "s/^ *standard::$attribute: //p"
    done | paste -sd ' '
}

echo "GIO $(gio version), $(update-mime-database -v 2>&1 | head -n 1)"
without=$(kinds "")
with=$(kinds '<sub-class-of type="application/json"/>')
echo "a kind of nothing: $without"
echo "a kind of JSON:    $with"
if [[ "$without" != "application/x-example-drawing application/json" ]]; then
    echo "changed: with a look at the contents *.json won from *.drawing.json before" >&2
    exit 1
fi
if [[ "$with" != "application/x-example-drawing application/x-example-drawing" ]]; then
    echo "changed: saying that it is a kind of JSON was enough before" >&2
    exit 1
fi
echo "as found: the longer pattern wins only where its kind says that it is a kind of the other"
