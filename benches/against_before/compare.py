#!/usr/bin/env python3
"""The program as it is beside an earlier commit: both built alike and run by turns, so that no quiet machine is needed.

    cargo bench --bench analysis -- 1000 /tmp/people          # makes 1,000 journeys of about 100 KB in /tmp/people
    python3 benches/against_before/compare.py COMMIT /tmp/people [--rounds 3] [--without export]

Both are built in target/against_before (without link-time optimisation, which takes minutes and changes little here). Each
command runs as often as there are rounds, earlier and present by turns; of the times the least is told, of the memory the most.
What comes out is compared byte for byte.
"""

import argparse
import filecmp
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).parents[2]
BUILT = PROJECT / "target" / "against_before"
PROFILE = ["--config", "profile.release.lto=false", "--config", "profile.release.codegen-units=16"]
EXAMPLES = PROJECT / "assets" / "examples"


def build(name, source):
    """The program built from the folder `source`, under its own name."""
    command = ["cargo", "build", "--release", "--bin", "potloodlijn", "--target-dir", str(BUILT / "build"), *PROFILE]
    subprocess.run(command, cwd=source, check=True)
    program = BUILT / name
    shutil.copy2(BUILT / "build" / "release" / "potloodlijn", program)
    return program


def build_commit(commit):
    source = BUILT / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    archive = subprocess.run(["git", "archive", commit], cwd=PROJECT, check=True, stdout=subprocess.PIPE).stdout
    subprocess.run(["tar", "-x", "-C", source], input=archive, check=True)
    return build("before", source)


def run(command):
    """Seconds of the processor, seconds of the clock, and the most memory in MiB."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    return used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss / 1024


def works(people):
    """Each with its name, its words, and the files that are to be the same."""
    return [
        ("analyse, nine people", ["analyse", EXAMPLES, "-o", "OUT"], [""]),
        ("report, nine people", ["report", EXAMPLES, "--kind", "group", "-o", "OUT.pdf"], []),
        ("analyse", ["analyse", people, "-o", "OUT"], [""]),
        ("analyse by calendar", ["analyse", people, "--align", "calendar", "-o", "OUT"], [""]),
        ("merge", ["merge", people, "-o", "OUT", "--dry-run"], []),
        ("export", ["export", people, "--to", "csv", "-o", "OUT"], ["curves.csv", "events.csv", "journeys.csv"]),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("commit")
    parser.add_argument("people", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without", action="append", default=[], help="a work that is left out")
    parser.add_argument("--built", nargs=2, metavar=("BEFORE", "PRESENT"), help="programs that are built already")
    asked = parser.parse_args()
    if asked.built:
        programs = [pathlib.Path(program).resolve() for program in asked.built]
    else:
        programs = [build_commit(asked.commit), build("present", PROJECT)]
    print("| | before: processor, clock, memory | present | processor, of before | memory, of before | what comes out |")
    print("|---|---|---|---|---|---|")
    for name, words, files in works(asked.people):
        if name in asked.without:
            continue
        with tempfile.TemporaryDirectory() as folder:
            print(row(name, words, files, programs, asked.rounds, pathlib.Path(folder)), flush=True)


def row(name, words, files, programs, rounds, folder):
    measured = ([], [])
    outs = [folder / "before", folder / "present"]
    for _ in range(rounds):
        for program, out, times in zip(programs, outs, measured):
            for left in folder.glob(out.name + "*"):
                shutil.rmtree(left) if left.is_dir() else left.unlink()
            times.append(run([program, *(str(word).replace("OUT", str(out)) for word in words)]))
    best = [(min(it[0] for it in times), min(it[1] for it in times), max(it[2] for it in times)) for times in measured]
    told = [f"{processor:.3f} s, {clock:.3f} s, {memory:.0f} MiB" for processor, clock, memory in best]
    same = all(filecmp.cmp(outs[0] / file, outs[1] / file, shallow=False) for file in files)
    outcome = ("the same bytes" if same else "DIFFERS") if files else "not compared"
    processor, memory = (best[1][place] / best[0][place] for place in (0, 2))
    return f"| {name} | {told[0]} | {told[1]} | {processor:.2f} | {memory:.2f} | {outcome} |"


if __name__ == "__main__":
    sys.exit(main())
