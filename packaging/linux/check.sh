#!/usr/bin/env bash
# Validates what the package for Linux is made of, and that a desktop knows our files by their names.
# Debian: apt install desktop-file-utils appstream shared-mime-info xdg-utils libglib2.0-bin
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

desktop-file-validate potloodlijn.desktop
for homepage in "" https://potloodlijn.example; do
    ./metainfo.sh "$homepage" >"$work/nl.potloodlijn.potloodlijn.metainfo.xml"
    appstreamcli validate --no-net "$work/nl.potloodlijn.potloodlijn.metainfo.xml"
done

# A desktop of its own, with the system's kinds and ours.
mkdir -p "$work/data/mime/packages"
cp potloodlijn.xml "$work/data/mime/packages/"
export XDG_DATA_HOME=$work/data HOME=$work XDG_CURRENT_DESKTOP=GNOME
update-mime-database "$work/data/mime"
names_kind() {
    echo '{}' >"$work/$1"
    local kind
    kind=$(xdg-mime query filetype "$work/$1")
    [[ $kind == "$2" ]] || { echo "$1 is $kind, wanted $2" >&2; exit 1; }
}
for kind in journey group setup edition instrument now; do
    names_kind "P07.$kind.json" "application/x-potloodlijn-$kind+json"
    grep -q "application/x-potloodlijn-$kind+json;" potloodlijn.desktop
done
names_kind P07.potlood application/x-potloodlijn
for kind in journey now group; do
    names_kind "P07.$kind.age" application/x-potloodlijn-sealed
done
names_kind other.json application/json
echo "a desktop knows our files"
