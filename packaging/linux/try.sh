#!/usr/bin/env bash
# Installs the package in a bare Debian, opens its window on a virtual screen, removes it, and looks for what it left behind:
#   packaging/linux/try.sh target/packages/NAME.deb        as root; Debian: apt install mmdebstrap xvfb xdotool
# MIRROR is where Debian is fetched from.
set -euo pipefail

# What is mounted is mounted for this script alone, and goes with it.
[[ -n ${APART:-} ]] || exec env APART=1 unshare --mount "$0" "$@"

package=$(realpath "$1")
work=$(mktemp -d)
root=$work/root
screen=
finish() {
    [[ -z $screen ]] || kill "$screen"
    umount --recursive --lazy --quiet "$root/dev" "$root/proc" || true
    rm -rf --one-file-system "$work"
}
trap finish EXIT
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
since() { printf '%4d s  %s\n' "$SECONDS" "$1"; }

mmdebstrap --quiet --variant=minbase --aptopt='Acquire::Check-Valid-Until "false"' bookworm "$root" ${MIRROR:+"$MIRROR"} >/dev/null 2>&1
mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --make-rslave "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$package" "$root/tmp/potloodlijn.deb"
# How this machine reaches the mirror.
for settings in /etc/apt/apt.conf.d/99* /etc/apt/apt.conf.d/*proxy*; do
    if [[ -f $settings ]]; then cp "$settings" "$root/etc/apt/apt.conf.d/"; fi
done
since "a bare Debian"

inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /tmp/potloodlijn.deb libgl1-mesa-dri xvfb xdotool >"$work/apt.log" 2>&1 || { cat "$work/apt.log" >&2; exit 1; }
since "installed"
inside potloodlijn --version
inside potloodlijn demo -o /tmp/example --participants 5
inside potloodlijn report /tmp/example --kind group -o /tmp/report.pdf

inside Xvfb :97 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
sleep 3
inside env DISPLAY=:97 potloodlijn &
window=$!
found=
for _ in $(seq 60); do
    found=$(inside env DISPLAY=:97 xdotool search --onlyvisible --name Potloodlijn 2>/dev/null | tail -1) || true
    [[ -z $found ]] || break
    sleep 1
done
[[ -n $found ]] || { echo "no window was shown" >&2; exit 1; }
sleep 5
since "the window is there"
kill "$window" && wait "$window" || true

inside dpkg --purge potloodlijn >/dev/null
left=$(find "$root/usr" "$root/etc" "$root/opt" -iname '*potlood*' -print)
[[ -z $left ]] || { echo "left behind: $left" >&2; exit 1; }
since "removed, and nothing of it is left outside the person's own folder, where there is:"
find "$root/root" -path '*potlood*' -type f | sed "s|$root||"
