# shellcheck shell=bash
# A bare Debian in a folder that goes with the script which reads this file, and a virtual screen outside of it, so that nothing is
# in there but what the script puts there. For root; Debian: apt install mmdebstrap xvfb xdotool imagemagick
# MIRROR is where Debian is fetched from; PICTURE is where a picture of the window is kept.

# What is mounted is mounted for this script alone, and goes with it.
[[ -n ${APART:-} ]] || exec env APART=1 unshare --mount "$0" "$@"

work=$(mktemp -d)
root=$work/root
screen=
mounted=()
finish() {
    [[ -z $screen ]] || kill "$screen"
    umount --recursive --lazy "$root/dev" "$root/proc" "${mounted[@]}" || true
    # Never what still belongs to this machine.
    if ! grep -q " $root/" /proc/self/mounts; then rm -rf "$work"; fi
}
trap finish EXIT

inside() {
    chroot "$root" /usr/bin/env -i HOME=/root PATH=/opt/rust/bin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive DISPLAY="${DISPLAY:-}" "$@"
}
# lend FOLDER PLACE: a folder of this machine is there too, to be read only.
lend() {
    mkdir -p "$root$2"
    mount --bind "$1" "$root$2"
    mounted+=("$root$2")
    mount --options remount,bind,ro "$root$2"
}
since() { printf '%4d s  %s\n' "$SECONDS" "$1"; }

make_bare_debian() {
    mmdebstrap --quiet --variant=minbase --aptopt='Acquire::Check-Valid-Until "false"' bookworm "$root" ${MIRROR:+"$MIRROR"} >"$work/log" 2>&1 \
        || { cat "$work/log" >&2; exit 1; }
    mkdir -p /tmp/.X11-unix
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --make-rslave "$root/dev"
    lend /tmp/.X11-unix /tmp/.X11-unix
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    # How this machine reaches the mirror.
    local settings
    for settings in /etc/apt/apt.conf.d/99* /etc/apt/apt.conf.d/*proxy*; do
        if [[ -f $settings ]]; then cp "$settings" "$root/etc/apt/apt.conf.d/"; fi
    done
    since "a bare Debian"
}

make_screen() {
    local number
    exec {number}<> <(:)
    Xvfb -displayfd "$number" -screen 0 1280x800x24 -noreset -nolisten tcp >/dev/null 2>&1 &
    screen=$!
    read -r -u "$number" display
    export DISPLAY=:$display
}

# see_window PROCESS: waits until it shows its window.
see_window() {
    local found=
    until [[ -n $found ]]; do
        kill -0 "$1" 2>/dev/null || { echo "it ended without a window" >&2; return 1; }
        sleep 1
        found=$(xdotool search --onlyvisible --name Potloodlijn 2>/dev/null | tail -1) || true
    done
    since "the window is there"
    sleep 5
    [[ -z ${PICTURE:-} ]] || import -window root "$PICTURE"
}
