#!/usr/bin/env python3
"""Merges and analyses a folder of journeys with the program and with Python, by turns, and says how they compare.

    cargo build --release
    cargo bench --bench analysis -- 1000 /tmp/people      # makes 1,000 journeys of about 100 KB in /tmp/people
    pip install -r tests/reference/requirements.txt orjson
    python benches/against_python/compare.py target/release/potloodlijn /tmp/people [HOW_MANY]

The Python does the same work as an analyst would write it with orjson, numpy, scikit-fda and ruptures, a curve at a time in
numpy: read every journey, merge by id and by participant, check what the statistics rest on, lay the phases on each other,
mean, median, quartiles, depth, outliers, trends by phase, suggested borders with their evidence, moments, first falls,
low points and recoveries, crossings, turning points, and counts of events, actors and factors in persons. What it leaves out
is in its favour: the levels, the order of equals, and most of what the program checks of a file. Two times are given: that of
the work in Python once it has started and imported everything, and that of both as commands, as a person waits for them. The
start of the program is in its time always.
"""

import collections
import pathlib
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
# What the documentation of the program's analysis says of days and points.
NOTABLE, STEEP, MOMENT_HALF, CROSSING_HALF, LASTING = 10, 15, 15, 22, 45
WAVE, TURN, WINDOW, MOST_TURNS, JUMP = 4, 12, 45, 6, 0.0101
INSTRUMENT = pathlib.Path(__file__).parents[2] / "assets/instruments/mental-health.instrument.json"


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
    if any(letter not in borders for letter in LETTERS[1:]):
        return None
    return [0.0, *(borders[letter]["day"] for letter in LETTERS[1:]), float((end - start).days)]


def trends(journey_rows):
    """Mean level and net change of each curve in each phase."""
    found = {}
    for id, row in journey_rows.items():
        for letter, part in zip(LETTERS, row.reshape(len(LETTERS), GRID)):
            present = part[~np.isnan(part)]
            if len(present) > 1:
                found[id, letter] = (present.mean(), present[-1] - present[0])
    return found


def changes_around(row, half):
    """The change over the window around each day; absent unless the whole window is drawn."""
    changes = np.full(len(row), np.nan)
    absent = np.concatenate([[0], np.cumsum(np.isnan(row))])
    change = row[2 * half:] - row[: -2 * half]
    change[absent[2 * half + 1:] - absent[: -2 * half - 1] > 0] = np.nan
    changes[half:-half] = change
    return changes


def moments(daily, events):
    changes = {id: changes_around(row, MOMENT_HALF) for id, row in daily.items()}
    table = np.array(list(changes.values()))
    steep = np.nan_to_num(np.abs(table)) >= STEEP
    weights = np.where(steep.sum(axis=0) >= 2, np.where(steep, np.abs(table), 0).sum(axis=0), 0)
    found = []
    while weights.max() > 0:
        day = int(weights.argmax())
        near = [event["id"] for event in events
                if abs(event["from"] - day) <= MOMENT_HALF or abs((event.get("to") or event["from"]) - day) <= MOMENT_HALF]
        changed = {id: row[day] for id, row in changes.items() if abs(row[day]) >= STEEP}
        found.append({"day": day, "indicators": changed, "events": near})
        weights[max(day - 2 * MOMENT_HALF, 0): day + 2 * MOMENT_HALF + 1] = 0
    return found


def first_fall(good, days):
    """The day of the best before and the first day of a lasting fall."""
    worse = good < np.maximum.accumulate(good) - NOTABLE
    better_until = np.concatenate([[0], np.cumsum(~worse)])
    window_ends = np.searchsorted(days, days + LASTING, side="right")
    lasting = worse & (better_until[window_ends] == better_until[:-1])
    if not lasting.any():
        return None
    place = int(lasting.argmax())
    best = place - int(good[: place + 1][::-1].argmax())
    return days[best], days[place]


def low_point(good, days):
    lowest = int(good.argmin())
    best = lowest - int(good[: lowest + 1][::-1].argmax())
    if good[best] - good[lowest] <= NOTABLE:
        return None
    back = np.flatnonzero(good[lowest + 1:] >= good[best] - NOTABLE)
    return days[lowest], good[lowest], good[best], days[lowest + 1 + back[0]] if len(back) else None


def crossings(daily, pairs):
    changes = {id: changes_around(row, CROSSING_HALF) for id, row in daily.items()}
    found = []
    for pair in pairs:
        if pair["falls"] in changes and pair["rises"] in changes:
            crosses = (changes[pair["falls"]] < -NOTABLE) & (changes[pair["rises"]] > NOTABLE)
            edges = np.flatnonzero(np.diff(np.concatenate([[0], crosses, [0]])))
            found += [(pair["falls"], pair["rises"], start, end - 1) for start, end in zip(edges[::2], edges[1::2])]
    return found


def corners(line):
    """Ramer, Douglas and Peucker, along the value axis."""
    kept, stretches = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stretches:
        first, last = stretches.pop()
        if last - first > 1:
            (day, value), (last_day, last_value) = line[first], line[last]
            between = line[first + 1: last]
            distance = np.abs(value + (last_value - value) / (last_day - day) * (between[:, 0] - day) - between[:, 1])
            farthest = int(distance.argmax())
            if distance[farthest] > WAVE:
                kept.add(first + 1 + farthest)
                stretches += [(first, first + 1 + farthest), (first + 1 + farthest, last)]
    return sorted(kept)


def whole_lines(curve):
    """Stretches that meet on one day are one line."""
    lines = []
    for points in curve["arrays"]:
        if lines and lines[-1][-1, 0] == points[0, 0]:
            lines[-1] = np.concatenate([lines[-1], points])
        else:
            lines.append(points)
    return lines


def turning_points(curve):
    turns = []
    for line in whole_lines(curve):
        jumps = np.flatnonzero(np.diff(line[:, 0]) <= JUMP) + 1
        parts = np.split(np.arange(len(line)), jumps)
        places = np.concatenate([part[corners(line[part])] for part in parts])
        days, at = line[places, 0], line[places, 1]
        value = lambda when: np.interp(when, line[:, 0], line[:, 1])
        change = value(days + WINDOW) - at - (at - value(days - WINDOW))
        change[[0, -1]] = 0
        upright = np.flatnonzero(np.diff(days) <= JUMP) + 1
        change[upright] = at[upright] - at[upright - 1]
        turns += [(d, v, c) for d, v, c in zip(days, at, change) if abs(c) >= TURN]
    apart = []
    for turn in sorted(turns, key=lambda turn: -abs(turn[2])):
        if len(apart) < MOST_TURNS and all(abs(turn[0] - other[0]) >= WINDOW for other in apart):
            apart.append(turn)
    return sorted(apart)


def by_day(journey, instrument, out):
    start, end = (date.fromisoformat(journey["timeline"][name]) for name in ("start", "end"))
    all_days = np.arange((end - start).days + 1, dtype=float)
    daily = {id: values(curve, all_days) for id, curve in journey["curves"].items()}
    who = journey["participant"]
    out["moments"][who] = moments(daily, journey["events"])
    out["crossings"][who] = crossings(daily, instrument["crossings"])
    for indicator in instrument["indicators"]:
        row = daily.get(indicator["id"])
        if row is None or np.isnan(row).all():
            continue
        days = all_days[~np.isnan(row)]
        good = row[~np.isnan(row)] if indicator["better"] == "high" else 100 - row[~np.isnan(row)]
        out["falls"][f"{who} {indicator['id']}"] = first_fall(good, days)
        out["low points"][f"{who} {indicator['id']}"] = low_point(good, days)
        out["turning points"][f"{who} {indicator['id']}"] = turning_points(journey["curves"][indicator["id"]])


def suggested_borders(journey):
    curves = list(journey["curves"].values())
    first = min(curve["arrays"][0][0, 0] for curve in curves)
    last = max(curve["arrays"][-1][-1, 0] for curve in curves)
    days = np.linspace(first, last, PLACES)
    signal = np.array([values(curve, days) for curve in curves]).T
    signal = (signal - np.nanmean(signal, axis=0)) / np.nanstd(signal, axis=0)
    # ruptures knows no absent values: the mean, 0, stands in for them here.
    signal = np.nan_to_num(signal)
    found = ruptures.KernelCPD(kernel="linear", min_size=SHORTEST).fit(signal).predict(n_bkps=len(LETTERS) - 1)
    parts = np.split(signal, found[:-1])
    costs = [((part - part.mean(axis=0)) ** 2).sum() for part in parts]
    return [days[start] for start in found[:-1]], sum(costs), [part.mean(axis=0) for part in parts]


def outliers(rows, depth):
    central = rows[np.argsort(-depth)[: -(-len(rows) // 2)]]
    low, high = central.min(axis=0), central.max(axis=0)
    reach = 1.5 * (high - low)
    return ((rows < low - reach) | (rows > high + reach)).any(axis=1)


def analyse(folder, how_many):
    people = merge([read(path) for path in sorted(folder.glob("*.journey.json"))[:how_many]])
    people = [journey for journey in people if journey["consent"]["group_figures"]]
    instrument = orjson.loads(INSTRUMENT.read_bytes())
    out = {"indicators": {}, "borders": {}, "moments": {}, "crossings": {}, "falls": {}, "low points": {}, "turning points": {}}
    of_phases = collections.defaultdict(list)
    rows = collections.defaultdict(list)
    cells = collections.defaultdict(set)
    for journey in people:
        by_day(journey, instrument, out)
        out["borders"][journey["participant"]] = suggested_borders(journey)
        ends = phase_ends(journey)
        if ends is None:
            continue
        days = np.concatenate([np.linspace(a, b, GRID) for a, b in zip(ends, ends[1:])])
        own = {id: values(curve, days) for id, curve in journey["curves"].items()}
        for id, row in own.items():
            rows[id].append(row)
        for cell, trend in trends(own).items():
            of_phases[cell].append(trend)
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
    for (id, letter), found in of_phases.items():
        level, change = np.array(found).T
        out["indicators"][id][letter] = {"level": level.mean(), "change": change.mean(), "falling": int((change < -NOTABLE).sum()),
                                         "rising": int((change > NOTABLE).sum())}
    out["cells"] = {" ".join(map(str, cell)): len(persons) for cell, persons in cells.items()}
    return orjson.dumps(out, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS)


def same_work(program, python):
    """How many of the program's numbers are Python's as well."""
    near = lambda one, other: one is None and other is None or one is not None and other is not None and abs(one - other) < 1e-6
    checks = {}
    for id, numbers in python["indicators"].items():
        for name in ("n", "mean", "median", "q25", "q75"):
            # A place that lies on the very end of a line can fall beside it in the last bit.
            same = sum(map(near, numbers[name], program["indicators"][id][name]))
            checks[f"{id} {name}"] = same >= len(numbers[name]) - 1
        # scikit-fda counts the first and the last place of an axis half, which shows when few places are left that all drew.
        depths = program["indicators"][id]["depth"].values()
        checks[f"{id} depth"] = all(abs(one - other) < 0.01 for one, other in zip(numbers["depth"], depths))
    shape = lambda rows: sorted(tuple(round(part, 6) if isinstance(part, float) else part for part in row) for row in rows)
    by_curve = lambda found, *at: [(*key.split(), *(row[place] for place in at)) for key, row in found.items() if row]
    turns = [(*key.split(), turn[0]) for key, row in python["turning points"].items() for turn in row]
    pairs = {
        "moments": (
            [(who, float(row["day"]), len(row["indicators"])) for who, rows in python["moments"].items() for row in rows],
            [(row["participant"], row["day"], len(row["indicators"])) for row in program["moments"]]),
        "first falls": (
            by_curve(python["falls"], 0, 1),
            [(row["participant"], row["indicator"], row["from_day"], row["day"]) for row in program["first_fall"]["falls"]]),
        "low points": (
            by_curve(python["low points"], 0),
            [(row["participant"], row["indicator"], row["day"]) for row in program["recovery"]["low_points"]]),
        "crossings": (
            [(who, float(row[2]), float(row[3])) for who, rows in python["crossings"].items() for row in rows],
            [(row["participant"], row["from"], row["to"]) for row in program["crossings"]["stretches"]]),
        "turning points": (turns, [(row["participant"], row["indicator"], row["day"]) for row in program["turning_points"]]),
    }
    for name, (theirs, ours) in pairs.items():
        theirs, ours = set(shape(theirs)), set(shape(ours))
        checks[name] = len(theirs ^ ours) <= len(ours) // 1000
        if theirs != ours:
            print(f"{name}: {len(theirs & ours)} of {len(ours)} are the same, Python has {len(theirs - ours)} others")
    print(f"{sum(checks.values())} of {len(checks)} kinds of numbers agree", *(name for name, same in checks.items() if not same))


def main():
    if sys.argv[1] == "--python-alone":
        print(len(analyse(pathlib.Path(sys.argv[2]), sys.maxsize)))
        return
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.glob("*.journey.json"))
    how_many = min(int(sys.argv[3]) if len(sys.argv) > 3 else len(files), len(files))
    with tempfile.TemporaryDirectory() as scratch:
        part = pathlib.Path(scratch) / "people"
        part.mkdir()
        for path in files[:how_many]:
            (part / path.name).symlink_to(path.resolve())
        ours, theirs, as_commands = [], [], []
        for _ in range(3 if how_many <= 2000 else 1):
            begun = time.perf_counter()
            subprocess.run([program, "analyse", str(part), "-o", scratch + "/out.json"], check=True)
            ours.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            python = analyse(part, how_many)
            theirs.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            subprocess.run([sys.executable, __file__, "--python-alone", str(part)], check=True, stdout=subprocess.DEVNULL)
            as_commands.append(time.perf_counter() - begun)
        same_work(orjson.loads(pathlib.Path(scratch + "/out.json").read_bytes()), orjson.loads(python))
    print(f"{how_many} journeys: program {min(ours):.3f} s, Python {min(theirs):.3f} s, {min(theirs) / min(ours):.1f} times as fast; "
          f"as a command Python {min(as_commands):.3f} s, {min(as_commands) / min(ours):.1f} times as fast")


if __name__ == "__main__":
    main()
