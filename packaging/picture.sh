#!/usr/bin/env bash
# Takes the picture of the sheet in the README anew: packaging/picture.sh [PROGRAM]     Debian: apt install xvfb xdotool imagemagick
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:-${CARGO_TARGET_DIR:-target}/debug/potloodlijn}
work=$(mktemp -d)
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -noreset -nolisten tcp 2>/dev/null &
screen=$!
window=
trap 'kill $window $screen; rm -rf "$work"' EXIT
until [[ -s $work/display ]]; do sleep 0.2; done
DISPLAY=:$(<"$work/display")
export DISPLAY HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
unset WAYLAND_DISPLAY WAYLAND_SOCKET

cp assets/examples/P03.journey.json "$work"
"$program" --lang en "$work/P03.journey.json" &
window=$!
until id=$(xdotool search --onlyvisible --name Potloodlijn | tail -1) && [[ -n $id ]]; do sleep 0.5; done
xdotool windowmove "$id" 0 0 windowfocus "$id"
sleep 5
# "Draw on as the participant"; then out of the way.
xdotool mousemove 261 28 click 1 mousemove 1279 799
sleep 4
import -window root "$work/sheet.png"
convert "$work/sheet.png" -colors 128 -define png:compression-level=9 assets/pictures/sheet.png
