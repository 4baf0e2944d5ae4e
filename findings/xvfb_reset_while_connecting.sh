#!/usr/bin/env bash
# What is surprising: a virtual screen (Xvfb) that has just begun and is well can drop a program that is connecting to it, because another
# program left. A screen starts anew when its last client goes; who has reached its socket but has not yet introduced itself is no client
# yet, and is cut off without an answer. So a script that waits for a window by asking again and again (xdotool, xdpyinfo, xwininfo) now and
# then ends the program that it waits for, with "cannot open the display". With -noreset the screen does not start anew, and nobody is cut off.
#
# All that starts a virtual screen here (tests/integration/window.rs, packaging) gives -noreset.
#
# Debian: apt install xvfb=2:21.1.7-3+deb12u13 python3
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/leave.py" <<'PYTHON'
"""Of so many that connect while the only client leaves, how many get an answer."""
import os, socket, struct, subprocess, sys, time

# A greeting of the protocol: least significant byte first, version 11.0, no authorization.
GREETING = struct.pack("<BxHHHHxx", 0x6C, 11, 0, 0, 0)
TIMES = 50

reading, writing = os.pipe()
screen = subprocess.Popen(
    ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-screen", "0", "640x480x24", *sys.argv[1:]],
    pass_fds=[writing], stderr=subprocess.DEVNULL)
os.close(writing)
with os.fdopen(reading) as number:
    place = f"/tmp/.X11-unix/X{number.readline().strip()}"

def connected():
    it = socket.socket(socket.AF_UNIX)
    it.settimeout(5)
    it.connect(place)
    return it

answered = 0
for _ in range(TIMES):
    only_client = connected()
    only_client.sendall(GREETING)
    only_client.recv(4096)
    newcomer = connected()
    time.sleep(0.02)  # So that the screen has seen it come.
    only_client.close()
    time.sleep(0.01)
    try:
        newcomer.sendall(GREETING)
        answered += bool(newcomer.recv(4096))
    except OSError:
        pass
    newcomer.close()
    time.sleep(0.02)
alive = screen.poll() is None
screen.terminate()
screen.wait()
print(f"{answered} of {TIMES} got an answer; the screen is {'still there' if alive else 'gone'}")
PYTHON

echo "Xvfb $(dpkg-query -W -f='${Version}' xvfb 2>/dev/null || echo 'of another system than Debian')"
plain=$(python3 "$folder/leave.py")
kept=$(python3 "$folder/leave.py" -noreset)
echo "as it is:      $plain"
echo "with -noreset: $kept"
if [[ $plain != "0 of 50 got an answer; the screen is still there" ]]; then
    echo "changed: whoever connected while the last client left was cut off before" >&2
    exit 1
fi
if [[ $kept != "50 of 50 got an answer; the screen is still there" ]]; then
    echo "changed: with -noreset nobody was cut off before" >&2
    exit 1
fi
echo "as found: who is connecting is cut off when the last client leaves, but for a screen that does not start anew"
