#!/usr/bin/env bash
# Whether a package is what these sources give: makes it once more, in a folder of its own, and compares them byte by byte.
#   packaging/linux/reproducible.sh PACKAGE.deb [COMMIT]
# It takes the same Rust, the same Debian and the same HOMEPAGE and MAINTAINER (see build.sh) as the package was made with.
set -euo pipefail

package=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone --quiet . "$work/sources"
cd "$work/sources"
git checkout --quiet "${2:-HEAD}"
unset CARGO_TARGET_DIR CARGO_BUILD_TARGET_DIR
packaging/linux/build.sh >/dev/null
sha256sum "$package" target/packages/*.deb
cmp "$package" target/packages/*.deb
echo "the same bytes"
