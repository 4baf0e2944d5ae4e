#!/usr/bin/env bash
# Installs the package in a bare Debian, opens its window on a virtual screen, removes it, and looks for what it left behind:
#   packaging/linux/try.sh target/packages/NAME.deb        see bare.sh for what it needs
set -euo pipefail
. "$(dirname "$0")/bare.sh"

make_bare_debian
cp "$1" "$root/tmp/potloodlijn.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /tmp/potloodlijn.deb libgl1-mesa-dri >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
since "installed"
inside potloodlijn --version
inside potloodlijn demo -o /tmp/example --participants 5
inside potloodlijn report /tmp/example --kind group -o /tmp/report.pdf

make_screen
inside potloodlijn &
window=$!
see_window "$window"
kill "$window" && wait "$window" || true

inside dpkg --purge potloodlijn >/dev/null
left=$(find "$root/usr" "$root/etc" "$root/opt" -iname '*potlood*' -print)
[[ -z $left ]] || { echo "left behind: $left" >&2; exit 1; }
since "removed, and nothing of it is left outside the person's own folder, where there is:"
find "$root/root" -path '*potlood*' -type f | sed "s|$root||"
