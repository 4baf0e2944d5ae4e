#!/usr/bin/env bash
# Makes the package for Debian and Ubuntu: packaging/linux/build.sh [PROGRAM]
# Without a PROGRAM it is built first. The package comes in target/packages. Debian: apt install dpkg-dev librsvg2-bin
# HOMEPAGE (an address) goes into the description of the package and for software centres; without it they name none.
# MAINTAINER is who to write to.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=${1:-}
homepage=${HOMEPAGE:-}
maintainer=${MAINTAINER:-The Potloodlijn developers <potloodlijn@users.noreply.example>}
# 1.0.0-rc.1 comes before 1.0.0: Debian writes that with a tilde.
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1 | sed 's/-\([a-z]*\)\./~\1/')
architecture=$(dpkg --print-architecture)
id=nl.potloodlijn.potloodlijn
# The same package from the same sources: everything in it is as old as the last change of them.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

if [[ -z $program ]]; then
    RUSTFLAGS="--remap-path-prefix=$PWD=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo" cargo build --release --locked --bin potloodlijn
    program=${CARGO_TARGET_DIR:-target}/release/potloodlijn
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
put() { install -D --mode=644 "$1" "$root/$2"; }

install -D --mode=755 "$program" "$root/usr/bin/potloodlijn"
strip --strip-all --remove-section=.comment "$root/usr/bin/potloodlijn"
# Named as the window says it is called, so that a desktop knows the one by the other.
put packaging/linux/potloodlijn.desktop usr/share/applications/potloodlijn.desktop
put packaging/linux/potloodlijn.xml usr/share/mime/packages/potloodlijn.xml
put assets/icons/potloodlijn.svg usr/share/icons/hicolor/scalable/apps/potloodlijn.svg
for size in 16 32 48 256; do
    put "assets/icons/potloodlijn-$size.png" "usr/share/icons/hicolor/${size}x$size/apps/potloodlijn.png"
done
packaging/linux/metainfo.sh "$homepage" >"$work/metainfo.xml"
put "$work/metainfo.xml" "usr/share/metainfo/$id.metainfo.xml"
put packaging/linux/potloodlijn.1 usr/share/man/man1/potloodlijn.1
gzip --best --no-name "$root/usr/share/man/man1/potloodlijn.1"

papers=usr/share/doc/potloodlijn
{ cat packaging/linux/copyright; } >"$work/copyright"
put "$work/copyright" "$papers/copyright"
put LICENCES.md "$papers/LICENCES.md"
gzip --best --no-name "$root/$papers/LICENCES.md"
printf 'potloodlijn (%s) unstable; urgency=medium\n\n  * What is new stands in CHANGELOG.md of the sources.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(date --utc --rfc-email --date="@$SOURCE_DATE_EPOCH")" >"$work/changelog"
put "$work/changelog" "$papers/changelog"
gzip --best --no-name "$root/$papers/changelog"
for language in nl en; do
    for page in docs/$language/*.md; do put "$page" "$papers/$language/$(basename "$page")"; done
    for picture in docs/$language/pictures/*.png; do put "$picture" "$papers/$language/pictures/$(basename "$picture")"; done
done

# What the program is linked with; what it looks for when it starts is named, since no tool can see that.
glibc=$(objdump -T "$root/usr/bin/potloodlijn" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1 | cut -d_ -f2)
mkdir -p "$root/DEBIAN"
{
    echo "Package: potloodlijn"
    echo "Version: $version"
    echo "Architecture: $architecture"
    echo "Maintainer: $maintainer"
    echo "Installed-Size: $(du -k --apparent-size --summarize "$root/usr" | cut -f1)"
    echo "Depends: libc6 (>= $glibc), libgcc-s1, libegl1, libgl1, libx11-6, libx11-xcb1, libxcursor1, libxi6, libxkbcommon-x11-0, libxkbcommon0"
    echo "Recommends: libgl1-mesa-dri, libwayland-client0, libwayland-egl1, xdg-desktop-portal | zenity, xdg-utils"
    echo "Section: education"
    echo "Priority: optional"
    [[ -z $homepage ]] || echo "Homepage: $homepage"
    cat packaging/linux/description
} >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"

find "$root" -type d -exec chmod 755 {} +
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
mkdir -p target/packages
dpkg-deb --root-owner-group -Zxz --build "$root" "target/packages/potloodlijn_${version}_$architecture.deb"
