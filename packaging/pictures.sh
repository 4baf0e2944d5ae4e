#!/usr/bin/env bash
# Takes the pictures of the guide anew, from the window itself: packaging/pictures.sh      Debian: apt install imagemagick
set -euo pipefail
cd "$(dirname "$0")/.."

cargo test --test integration -- --ignored --exact guide_pictures::write_the_committed_pictures_of_the_guide
for picture in docs/*/pictures/*.png; do
    # A window has few colours.
    convert "$picture" -strip +dither -colors 64 -define png:compression-level=9 "PNG8:$picture"
done
