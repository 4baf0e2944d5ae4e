#!/usr/bin/env python3
"""Merges and analyses a folder of journeys with the program and with Python, by turns, and says how they compare.

    cargo build --release
    cargo bench --bench analysis -- 1000 /tmp/people      # makes 1,000 journeys of about 100 KB in /tmp/people
    pip install -r tests/reference/requirements.txt orjson
    python benches/against_python/compare.py target/release/potloodlijn /tmp/people [HOW_MANY]

The Python does what an analyst would write with orjson, numpy, scikit-fda and ruptures: read every journey, merge by id and
by participant, check what the statistics rest on, lay the phases on each other, mean, median, quartiles, depth, outliers,
suggested borders, and counts of events, actors and factors in persons. What the program works out beyond that (moments, first
falls, recoveries, crossings, turning points) is not in it. Starting Python and its imports are not counted.
"""

import collections
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from datetime import date

import numpy as np
import orjson
import ruptures
import skfda
from skfda.exploratory.depth import ModifiedBandDepth

warnings.filterwarnings("ignore")
GRID, PLACES, SHORTEST, LETTERS = 51, 200, 5, "ABC"


def read(path):
    journey = orjson.loads(path.read_bytes())
    assert journey["format"] == "potloodlijn/journey" and journey["version"] == 1
    for curve in journey["curves"].values():
        arrays = []
        for segment in curve["segments"]:
            points = np.array(segment["points"])
            assert (np.diff(points[:, 0]) > 0).all() and (points[:, 1] >= 0).all() and (points[:, 1] <= 100).all()
            arrays.append(points)
        curve["arrays"] = arrays
    return journey


def merge(journeys):
    newest = {}
    for journey in journeys:
        there = newest.get(journey["id"])
        if there is None or there["modified"] < journey["modified"]:
            newest[journey["id"]] = journey
    by_participant = {journey["participant"]: journey for journey in newest.values()}
    return [by_participant[code] for code in sorted(by_participant)]


def values(curve, days):
    row = np.full(len(days), np.nan)
    for points in curve["arrays"]:
        inside = (days >= points[0, 0]) & (days <= points[-1, 0])
        row[inside] = np.interp(days[inside], points[:, 0], points[:, 1])
    return row


def phase_ends(journey):
    start, end = (date.fromisoformat(journey["timeline"][name]) for name in ("start", "end"))
    borders = journey["phases"]["borders"]
    return [0.0, *(borders[letter]["day"] for letter in LETTERS[1:]), float((end - start).days)]


def suggested_borders(journey):
    curves = list(journey["curves"].values())
    first = min(curve["arrays"][0][0, 0] for curve in curves)
    last = max(curve["arrays"][-1][-1, 0] for curve in curves)
    days = np.linspace(first, last, PLACES)
    signal = np.array([values(curve, days) for curve in curves]).T
    signal = (signal - np.nanmean(signal, axis=0)) / np.nanstd(signal, axis=0)
    # ruptures knows no absent values: the mean, 0, stands in for them here.
    found = ruptures.KernelCPD(kernel="linear", min_size=SHORTEST).fit(np.nan_to_num(signal)).predict(n_bkps=len(LETTERS) - 1)
    return [days[start] for start in found[:-1]]


def outliers(rows, depth):
    central = rows[np.argsort(-depth)[: -(-len(rows) // 2)]]
    low, high = central.min(axis=0), central.max(axis=0)
    reach = 1.5 * (high - low)
    return ((rows < low - reach) | (rows > high + reach)).any(axis=1)


def analyse(folder, how_many):
    people = merge([read(path) for path in sorted(folder.glob("*.journey.json"))[:how_many]])
    people = [journey for journey in people if journey["consent"]["group_figures"]]
    out = {"indicators": {}, "borders": {}}
    rows = collections.defaultdict(list)
    cells = collections.defaultdict(set)
    for journey in people:
        ends = phase_ends(journey)
        days = np.concatenate([np.linspace(a, b, GRID) for a, b in zip(ends, ends[1:])])
        for id, curve in journey["curves"].items():
            rows[id].append(values(curve, days))
        out["borders"][journey["participant"]] = suggested_borders(journey)
        for event in journey["events"]:
            phase = LETTERS[max(np.searchsorted(ends[:-1], event["from"], side="right") - 1, 0)]
            cells["event", event["domain"], phase].add(journey["participant"])
            for kind in ("actors", "factors"):
                for mention in event[kind]:
                    sign = "plus" if mention["impact"] > 0 else "minus" if mention["impact"] < 0 else "none"
                    cells[kind, mention.get("code"), phase, sign].add(journey["participant"])
    for id, lines in rows.items():
        lines = np.array(lines)
        everyone = ~np.isnan(lines).any(axis=0)
        numbers = {"n": (~np.isnan(lines)).sum(axis=0), "mean": np.nanmean(lines, axis=0)}
        quartiles = np.nanpercentile(lines, [25, 50, 75], axis=0)
        numbers["q25"], numbers["median"], numbers["q75"] = (np.ascontiguousarray(row) for row in quartiles)
        if everyone.sum() > 1:
            grid = skfda.FDataGrid(lines[:, everyone], grid_points=np.arange(everyone.sum(), dtype=float))
            numbers["depth"] = ModifiedBandDepth()(grid)
            numbers["outliers"] = outliers(lines[:, everyone], numbers["depth"])
        out["indicators"][id] = numbers
    out["cells"] = {" ".join(map(str, cell)): len(persons) for cell, persons in cells.items()}
    return orjson.dumps(out, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.glob("*.journey.json"))
    how_many = min(int(sys.argv[3]) if len(sys.argv) > 3 else len(files), len(files))
    with tempfile.TemporaryDirectory() as scratch:
        part = pathlib.Path(scratch) / "people"
        part.mkdir()
        for path in files[:how_many]:
            (part / path.name).symlink_to(path.resolve())
        ours, theirs = [], []
        for _ in range(3 if how_many <= 2000 else 1):
            begun = time.perf_counter()
            subprocess.run([program, "analyse", str(part), "-o", scratch + "/out.json"], check=True)
            ours.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            analyse(part, how_many)
            theirs.append(time.perf_counter() - begun)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{how_many} journeys: program {min(ours):.2f} s, Python {min(theirs):.2f} s, {min(theirs) / min(ours):.1f} times as fast")
    print(f"processor time a run: program {(spent.ru_utime + spent.ru_stime) / len(ours):.2f} s, "
          f"Python {time.process_time() / len(ours):.2f} s (imports included)")


if __name__ == "__main__":
    main()
