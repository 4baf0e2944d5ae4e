"""Counts again who is counted in `analyse`, apart from the program, in groups in which phases are missing.

    python recount.py PROGRAM

Needs nothing but Python. For made groups of 3 to 40 people, of whom some lack a phase, some have phases that nobody set, and some did
not agree: factors, actors and events by phase, with how many they are of, are what a recount of the journeys gives, and the same on
all three axes. The definitions are those of the guide for researchers.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
ALIGNMENTS = ("phase", "calendar", "landmark")


def run(*words):
    done = subprocess.run([str(PROGRAM), "--lang", "en", *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{words}: {done.stderr[-2000:]}")


def spoil(journey, chance):
    """Takes phases away, or what says that somebody set them, or the consent."""
    phases = journey.setdefault("phases", {})
    fate = chance.choice(["whole", "whole", "no B", "no C", "no borders", "not set", "none", "did not agree"])
    borders = phases.get("borders", {})
    if fate in ("no B", "no C"):
        borders.pop(fate[-1], None)
    elif fate == "no borders":
        phases["borders"] = {}
    elif fate == "not set":
        phases.pop("set_by", None)
    elif fate == "none":
        del journey["phases"]
    elif fate == "did not agree":
        journey["consent"]["group_figures"] = False
    # Something that begins on the very day of a border belongs to the later phase.
    if borders and journey["events"]:
        journey["events"][0]["from"] = chance.choice(list(borders.values()))["day"]
        journey["events"][0].pop("to", None)


def spans(journey, letters):
    """Where each phase that occurs begins, or nothing where nobody set any."""
    phases = journey.get("phases", {})
    if "set_by" not in phases:
        return []
    borders = phases.get("borders", {})
    return [(letters[0], 0.0)] + [(letter, borders[letter]["day"]) for letter in letters[1:] if letter in borders]


def recount(journeys, letters):
    among = dict.fromkeys(letters, 0)
    named = {"factors": {}, "actors": {}, "events": {}}
    for journey in journeys:
        begins = spans(journey, letters)
        if not journey["consent"].get("group_figures") or not begins:
            continue
        for letter, _ in begins:
            among[letter] += 1
        of_person = {kind: {} for kind in named}
        for event in journey["events"]:
            if event.get("share") == "self":
                continue
            phase = [letter for letter, day in begins if day <= event["from"]][-1]
            of_person["events"].setdefault((event["domain"], phase), []).append(0)
            for kind in ("factors", "actors"):
                for mention in event.get(kind, []):
                    if "code" in mention:
                        key = (mention["code"], phase)
                        of_person[kind].setdefault(key, []).append(mention.get("impact", 0))
        for kind, cells in of_person.items():
            for key, impacts in cells.items():
                cell = named[kind].setdefault(key, [0, 0, 0, 0])
                cell[0] += 1
                cell[1] += any(impact > 0 for impact in impacts)
                cell[2] += any(impact < 0 for impact in impacts)
                cell[3] += len(impacts)
    return named, among


def check(journeys, letters, told, label):
    named, among = recount(journeys, letters)
    for kind in ("factors", "actors"):
        said = {(row["code"], row["phase"]): (row["persons"], row["plus"], row["minus"], row["among"]) for row in told[kind]}
        counted = {key: (*cell[:3], among[key[1]]) for key, cell in named[kind].items()}
        assert said == counted, f"{label}, {kind}: {said.items() ^ counted.items()}"
    said = {(row["domain"], row["phase"]): (row["persons"], row["count"], row["among"]) for row in told["events"]}
    for (domain, phase), (persons, count, of) in said.items():
        cell = named["events"].get((domain, phase), [0, 0, 0, 0])
        assert (persons, count, of) == (cell[0], cell[3], among[phase]), f"{label}, {domain} in {phase}"
    assert named["events"].keys() <= said.keys(), f"{label}: events are missing"


def main():
    for seed, people in enumerate([3, 5, 9, 9, 9, 15, 40]):
        chance = random.Random(seed)
        folder = Path(tempfile.mkdtemp())
        run("demo", "-o", folder / "in", "--participants", people, "--seed", seed)
        journeys = []
        for path in sorted((folder / "in").glob("*.journey.json")):
            journey = json.loads(path.read_text(encoding="utf-8"))
            spoil(journey, chance)
            path.write_text(json.dumps(journey), encoding="utf-8")
            journeys.append(journey)
        counts = []
        for alignment in ALIGNMENTS:
            out = folder / f"{alignment}.json"
            run("analyse", folder / "in", "--align", alignment, "-o", out)
            told = json.loads(out.read_text(encoding="utf-8"))
            check(journeys, told["phases"], told, f"{people} people, seed {seed}, {alignment}")
            counts.append([told[kind] for kind in ("factors", "actors", "events", "levels")])
        assert counts[0] == counts[1] == counts[2], "the three axes do not count alike"
        print(f"{people} people, seed {seed}: {sum(map(len, counts[0]))} cells, alike on {len(ALIGNMENTS)} axes")


main()
