"""Draws the tables beside this script again: seven small plots with everyone's lines and the middle, and the threads.

Needs pandas and matplotlib. Writes curves.png and threads.png beside the tables. The middle is the median of the people who
drew something at a place of their own phases, as `potloodlijn analyse` has it.
"""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

HERE = Path(__file__).resolve().parent
PLACES = 51
TEXT = dict.fromkeys(["participant", "indicator", "certainty", "phase", "kind", "code", "other", "event", "level"], "string")


def table(name):
    return pd.read_csv(HERE / f"{name}.csv", dtype=TEXT, keep_default_na=False, na_values=[""])


curves, phases, mentions = table("curves"), table("phases"), table("mentions")
letters = sorted(phases["phase"].dropna().unique())


def value_at(points, day):
    """The height at a day; where two segments meet, the later one's; nothing where nothing is drawn."""
    found = np.nan
    for _, segment in points.groupby("segment", sort=True):
        days = segment["day"].to_numpy()
        if days[0] <= day <= days[-1]:
            found = float(np.interp(day, days, segment["value"].to_numpy()))
    return found


def medians():
    """Indicator -> places of all phases -> the median of those who went through every phase."""
    spans = {who: rows.set_index("phase") for who, rows in phases.groupby("participant")}
    whole = {who: rows for who, rows in spans.items() if list(rows.index) == letters}
    lines = {}
    for indicator, of_indicator in curves.groupby("indicator", sort=False):
        rows = []
        for who, points in of_indicator.groupby("participant"):
            if who not in whole:
                continue
            places = [np.linspace(row["from_day"], row["to_day"], PLACES) for _, row in whole[who].iterrows()]
            rows.append([value_at(points, day) for day in np.concatenate(places)])
        lines[indicator] = np.array(rows, dtype=float)
    return lines


def draw_curves(lines):
    figure, axes = plt.subplots(2, 4, figsize=(14, 6), sharex=True, sharey=True)
    axis_x = np.concatenate([place + np.linspace(0, 1, PLACES) for place in range(len(letters))])
    for axis, (indicator, rows) in zip(axes.flat, lines.items()):
        for row in rows:
            axis.plot(axis_x, row, color="0.8", linewidth=0.7)
        if len(rows) >= 5:
            axis.plot(axis_x, np.nanmedian(rows, axis=0), color="black", linewidth=1.6)
        axis.set_title(f"{indicator} (n = {len(rows)})", fontsize=9)
        axis.set_ylim(0, 100)
        axis.set_yticks([])
        axis.set_xticks(np.arange(len(letters)) + 0.5, letters)
    for axis in list(axes.flat)[len(lines):]:
        axis.set_visible(False)
    figure.tight_layout()
    figure.savefig(HERE / "curves.png", dpi=150)


def draw_threads():
    counted = mentions.dropna(subset=["code", "phase"]).groupby(["kind", "code", "phase"])["participant"].nunique()
    if counted.empty:
        return
    wide = counted.unstack(fill_value=0)
    wide = wide.loc[wide.max(axis=1).sort_values().index].tail(20)
    axis = wide.plot.barh(figsize=(9, 8), color=["0.75", "0.45", "0.15"][: wide.shape[1]])
    axis.set_xlabel("persons")
    axis.figure.tight_layout()
    axis.figure.savefig(HERE / "threads.png", dpi=150)


if __name__ == "__main__":
    lines = medians()
    draw_curves(lines)
    draw_threads()
    for indicator, rows in lines.items():
        middle = np.nanmedian(rows, axis=0) if len(rows) else np.array([])
        print(indicator, len(rows), " ".join(f"{value:.4f}" for value in middle))
