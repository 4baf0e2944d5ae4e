#!/usr/bin/env bash
# Makes the pictures of the icon anew from its drawing. Debian: apt install librsvg2-bin icoutils
set -euo pipefail
cd "$(dirname "$0")/../assets/icons"

for size in 16 32 48 256; do
    rsvg-convert --width "$size" --height "$size" potloodlijn.svg --output "potloodlijn-$size.png"
done
icotool --create --output potloodlijn.ico potloodlijn-16.png potloodlijn-32.png potloodlijn-48.png --raw potloodlijn-256.png
