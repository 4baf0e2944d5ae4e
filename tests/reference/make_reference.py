#!/usr/bin/env python3
"""Makes tests/fixtures/reference/*.json: numbers of a group by software of others.

    python3 -m venv venv && venv/bin/pip install -r tests/reference/requirements.txt
    venv/bin/python tests/reference/make_reference.py

Means: scikit-fda where everyone has a value, else numpy. Quartiles: numpy. Depth: scikit-fda, place by place (over a whole
axis it weighs places by Simpson's rule; the format weighs them alike), and the definition, pair by pair. Outliers: the
functional boxplot of scikit-fda, where its choice of the deeper half does not hang on the order of people. Borders: ruptures
where every place has a value, else every partition there is, tried one by one.
"""

import json
import math
import pathlib
import warnings
from datetime import date

import numpy as np
import ruptures
import skfda
from skfda.exploratory.depth import ModifiedBandDepth
from skfda.exploratory.visualization import Boxplot

warnings.filterwarnings("ignore")
ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "tests" / "fixtures" / "reference"
GRID = 11
PLACES, SHORTEST = 200, 5


def value_at(curve, day):
    """Straight inside a segment, the later one's where two meet, nan outside."""
    found = math.nan
    for segment in curve["segments"]:
        days, values = zip(*segment["points"])
        if days[0] <= day <= days[-1]:
            found = float(np.interp(day, days, values))
    return found


def length_of(journey):
    start, end = (date.fromisoformat(journey["timeline"][name]) for name in ("start", "end"))
    return float((end - start).days)


def days_by_phase(journey, letters):
    borders = journey.get("phases", {}).get("borders", {})
    ends = [0.0] + [float(borders[letter]["day"]) for letter in letters[1:]] + [length_of(journey)]
    # A place on a whole day is exactly on it.
    parts = [[a + (b - a) * k / (GRID - 1) for k in range(GRID - 1)] + [b] for a, b in zip(ends, ends[1:])]
    return [day for part in parts for day in part]


def pairwise_depth(rows):
    bands = np.zeros(len(rows))
    count = 0
    for one in range(len(rows)):
        for other in range(one + 1, len(rows)):
            low, high = np.minimum(rows[one], rows[other]), np.maximum(rows[one], rows[other])
            bands += ((low <= rows) & (rows <= high)).mean(axis=1)
            count += 1
    return bands / count


def depth_and_outliers(rows):
    by_place = []
    for column in rows.T:
        flat = skfda.FDataGrid(np.column_stack([column, column]), grid_points=[0.0, 1.0])
        by_place.append(ModifiedBandDepth()(flat))
    depth = np.mean(by_place, axis=0)
    assert np.allclose(depth, pairwise_depth(rows), atol=1e-12, rtol=0)
    falling = np.sort(depth)[::-1]
    last = math.ceil(len(rows) / 2) - 1
    central = rows[depth >= falling[last] - 1e-12]
    low, high = central.min(axis=0), central.max(axis=0)
    reach = 1.5 * (high - low)
    outliers = ((rows < low - reach) | (rows > high + reach)).any(axis=1)
    cut_is_clear = last + 1 == len(rows) or falling[last] - falling[last + 1] > 1e-9
    checked = False
    if cut_is_clear:
        grid = skfda.FDataGrid(rows, grid_points=np.arange(rows.shape[1], dtype=float))
        theirs = ModifiedBandDepth()(grid)
        same_half = set(np.argsort(-theirs)[: last + 1]) == set(np.argsort(-depth)[: last + 1])
        if same_half:
            boxplot = Boxplot(grid, depth_method=ModifiedBandDepth(), factor=1.5)
            assert (np.asarray(boxplot.outliers) == outliers).all(), (boxplot.outliers, outliers)
            checked = True
    return depth, outliers, checked


def cost_of(signal, starts):
    """Squared distances to the mean of each part; nan counts nothing."""
    edges = [0, *starts, len(signal)]
    cost = 0.0
    for a, b in zip(edges, edges[1:]):
        for column in signal[a:b].T:
            present = column[~np.isnan(column)]
            if len(present):
                cost += ((present - present.mean()) ** 2).sum()
    return float(cost)


def all_partitions(signal, parts):
    """The earliest best partition, by trying all of them."""
    total = len(signal)
    sums = np.vstack([np.zeros(signal.shape[1]), np.nancumsum(signal, axis=0)])
    squares = np.vstack([np.zeros(signal.shape[1]), np.nancumsum(signal**2, axis=0)])
    counts = np.vstack([np.zeros(signal.shape[1]), np.cumsum(~np.isnan(signal), axis=0)])

    def part(a, b):
        n = counts[b] - counts[a]
        mean_part = np.divide((sums[b] - sums[a]) ** 2, n, out=np.zeros_like(n), where=n > 0)
        return float((squares[b] - squares[a] - mean_part).sum())

    best = (math.inf, ())

    def go(start, left, cost, starts):
        nonlocal best
        if left == 1:
            cost += part(start, total)
            if cost < best[0] - 1e-9:
                best = (cost, starts)
            return
        for end in range(start + SHORTEST, total - SHORTEST * (left - 1) + 1):
            go(end, left - 1, cost + part(start, end), (*starts, end))

    go(0, parts, 0.0, ())
    return list(best[1])


def borders(journey, indicators, letters):
    curves = [journey["curves"][id] for id in indicators if journey["curves"].get(id, {}).get("segments")]
    if not curves or len(letters) < 2:
        return None
    first = min(curve["segments"][0]["points"][0][0] for curve in curves)
    last = max(curve["segments"][-1]["points"][-1][0] for curve in curves)
    days = [first + (last - first) * k / (PLACES - 1) for k in range(PLACES - 1)] + [last]
    signal = np.array([[value_at(curve, day) for curve in curves] for day in days])
    flat = np.array([np.isnan(c).all() or np.nanmax(c) == np.nanmin(c) for c in signal.T])
    signal = signal[:, ~flat]
    if signal.shape[1] < 2:
        return None
    signal = (signal - np.nanmean(signal, axis=0)) / np.nanstd(signal, axis=0)
    by = "all partitions"
    if not np.isnan(signal).any():
        by = "ruptures"
        found = ruptures.KernelCPD(kernel="linear", min_size=SHORTEST).fit(signal).predict(n_bkps=len(letters) - 1)
        starts = found[:-1]
    else:
        starts = all_partitions(signal, len(letters))
    return {"by": by, "days": [days[start] for start in starts], "cost": cost_of(signal, starts), "cost_whole": cost_of(signal, [])}


def reference(name, journeys, instrument):
    letters = [phase["letter"] for phase in instrument["phases"]]
    ids = [indicator["id"] for indicator in instrument["indicators"]]
    agreed = [journey for journey in journeys if journey["consent"]["group_figures"]]
    whole = [j for j in agreed if all(letter in j.get("phases", {}).get("borders", {}) for letter in letters[1:])]
    whole.sort(key=lambda journey: journey["participant"])
    wanted = {"name": name, "grid": GRID, "participants": len(whole), "indicators": {}, "borders": {}}
    for id in ids:
        people, rows = [], []
        for journey in whole:
            if id in journey["curves"]:
                row = [value_at(journey["curves"][id], day) for day in days_by_phase(journey, letters)]
                if not np.isnan(row).all():
                    people.append(journey["participant"])
                    rows.append(row)
        rows = np.array(rows).reshape(len(rows), GRID * len(letters))
        n = (~np.isnan(rows)).sum(axis=0)
        numbers = {"n": n.tolist()}
        mean = [float(np.mean(c[~np.isnan(c)])) if (~np.isnan(c)).any() else None for c in rows.T]
        everyone = ~np.isnan(rows).any(axis=0) if len(rows) else np.zeros(rows.shape[1], bool)
        if everyone.any():
            grid = skfda.FDataGrid(rows[:, everyone], grid_points=np.arange(everyone.sum(), dtype=float))
            theirs = skfda.exploratory.stats.mean(grid).data_matrix[0, :, 0]
            assert np.allclose([mean[k] for k in np.flatnonzero(everyone)], theirs, atol=1e-9, rtol=0)
        numbers["mean"] = mean
        for key, part in (("q25", 25), ("median", 50), ("q75", 75)):
            numbers[key] = [
                float(np.percentile(c[~np.isnan(c)], part, method="linear")) if (~np.isnan(c)).any() else None
                for c in rows.T
            ]
        numbers["depth"], numbers["outliers"] = {}, []
        if len(rows) >= 2 and everyone.any():
            depth, outliers, checked = depth_and_outliers(rows[:, everyone])
            numbers["depth"] = dict(zip(people, depth.tolist()))
            numbers["outliers"] = [who for who, is_out in zip(people, outliers) if is_out]
            numbers["outliers_by_scikit_fda"] = checked
        wanted["indicators"][id] = numbers
    for journey in agreed:
        found = borders(journey, ids, letters)
        if found:
            wanted["borders"][journey["participant"]] = found
    return wanted


def person(number, length=200, b=60, c=140, **curves):
    """A journey with the curves given as lists of segments."""
    borders = {letter: {"day": day} for letter, day in (("B", b), ("C", c)) if day is not None}
    end = date.fromordinal(date(2022, 1, 1).toordinal() + length).isoformat()
    return {
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "participant": f"P{number:02d}",
        "instrument": "mental-health",
        "timeline": {"start": "2022-01-01", "end": end},
        "consent": {"group_figures": True},
        "curves": {id: {"segments": [{"points": s} for s in segments]} for id, segments in curves.items()},
        "phases": {"set_by": "facilitator", "borders": borders} if borders else {},
    }


def wave(chance, length):
    days = np.unique(np.round(np.sort(chance.uniform(0, length, 24)), 2))
    days = np.concatenate([[0.0], days[(days > 0) & (days < length)], [float(length)]])
    values = np.clip(50 + np.cumsum(chance.normal(0, 7, len(days))), 0, 100).round(2)
    return [[float(d), float(v)] for d, v in zip(days, values)]


def hard_cases():
    chance = np.random.default_rng(7)
    flat = lambda v, length=200: [[[0, v], [length, v]]]
    line = lambda: [wave(chance, 200)]
    gap = [[[0, 40], [50, 35.5]], [[90, 20], [150, 71.25]], [[150, 30], [200, 44]]]
    jump = [[[0, 80], [99.5, 80], [99.51, 20], [150, 25], [150.01, 60], [200, 60]]]
    yield "gaps", [person(k, strain=line(), energy=gap if k % 2 else line(), meaning=line()) for k in range(1, 6)]
    yield "jumps", [person(k, b=40 + 10 * k, strain=jump, energy=line()) for k in range(1, 7)]
    yield "ties", [person(k, strain=flat(v), energy=flat(v + 5), meaning=line()) for k, v in enumerate([10, 20, 20, 30, 30, 30, 95], 1)]
    same = line()
    yield "identical", [person(k, strain=same, energy=same, meaning=gap) for k in range(1, 6)]
    yield "flat", [person(k, strain=flat(50), energy=flat(20 + k), meaning=line()) for k in range(1, 5)]
    yield "missing", [person(1, strain=line()), person(2, energy=line()), person(3, strain=line(), energy=line()), person(4)]
    for n in range(1, 5):
        yield f"n = {n}", [person(k, length=150 + 10 * k, b=50, c=100 + k, strain=[wave(chance, 150 + 10 * k)], energy=[wave(chance, 150 + 10 * k)]) for k in range(1, n + 1)]
    yield "apart", [person(1, strain=[[[0, 5], [60, 6]]], energy=line()), person(2, strain=[[[140, 7], [200, 9]]], energy=line())]
    yield "phases missing", [person(1, c=None, strain=line(), energy=line()), person(2, b=None, c=None, strain=line(), energy=line()), person(3, strain=line(), energy=line())]


def write(name, value):
    # One line a case keeps the files small and their differences readable.
    text = "[\n" + ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in value) + "\n]\n"
    (OUT / name).write_text(text, encoding="utf-8")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    instrument = json.loads((ROOT / "assets/instruments/mental-health.instrument.json").read_text(encoding="utf-8"))
    files = sorted((ROOT / "assets/examples").glob("*.journey.json"))
    examples = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    write("examples.json", [reference("examples", examples, instrument)])
    cases = []
    for name, journeys in hard_cases():
        cases.append({"journeys": journeys, "wanted": reference(name, journeys, instrument)})
    write("hard.json", cases)


if __name__ == "__main__":
    main()
