"""The pages of journeys as matplotlib makes them: the same lines, names, markers, dashes, lanes and labels.

Reads the journeys of a folder and writes one PDF with a page for each; prints the seconds that took, and how many pages.
Nothing is optimised away and nothing is added: what stands on a page of Potloodlijn stands here too, as matplotlib's own
documentation would do it.
"""

import json
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import matplotlib

matplotlib.use("pdf")
import matplotlib.pyplot as plt
from matplotlib.backends.backend_pdf import PdfPages

MARKERS = {
    "circle": "o", "square": "s", "triangle": "^", "diamond": "D", "cross": "x", "plus": "+", "ring": "o", "star": "*",
}
LANES = [("landmarks", "Houvast"), ("work", "Werk"), ("private", "Privé"), ("intervention", "Hulp")]
MM = 1 / 25.4


def dates(journey, days):
    start = date.fromisoformat(journey["timeline"]["start"])
    return [start + timedelta(days=day) for day in days]


def draw_curves(axes, journey, indicators):
    end = date.fromisoformat(journey["timeline"]["end"])
    for indicator in indicators:
        curve = journey["curves"].get(indicator["id"])
        if not curve:
            continue
        pencil = indicator["pencil"]
        dash = (0, pencil["dash"]) if pencil["dash"] else "-"
        for segment in curve["segments"]:
            days, values = zip(*segment["points"])
            unsure = segment.get("certainty", "sure") != "sure"
            axes.plot(
                dates(journey, days), values, color=pencil["light"], linestyle=dash, linewidth=1.1 if unsure else 1.6,
                marker=MARKERS[pencil["marker"]], markevery=max(1, len(days) // 3), markersize=5,
                markerfacecolor="none" if pencil["marker"] == "ring" else pencil["light"],
            )
        last = curve["segments"][-1]["points"][-1][1]
        axes.annotate(
            indicator["name"]["nl"], (end, last), xytext=(12, 0), textcoords="offset points", fontsize=9,
            color=pencil["light"], annotation_clip=False,
        )
    axes.set_ylim(0, 100)
    axes.set_xlim(date.fromisoformat(journey["timeline"]["start"]), end)
    axes.set_yticks([0, 50, 100], ["minder", "", "meer"])
    axes.grid(color="#DDD6C9", linewidth=0.5)


def draw_lanes(axes, journey):
    for row, (domain, _) in enumerate(LANES):
        entries = journey["landmarks"] if domain == "landmarks" else journey["events"]
        for number, entry in enumerate(entries):
            if domain != "landmarks" and entry["domain"] != domain:
                continue
            first, last = entry.get("from", entry.get("day")), entry.get("to")
            (start,) = dates(journey, [first])
            y = -row - 0.2 - 0.25 * (number % 3)
            if last is not None:
                (stop,) = dates(journey, [last])
                axes.barh(y, stop - start, left=start, height=0.2, color="#E4DFD4")
            marker = "D" if domain == "landmarks" else ("^" if entry.get("impact", 0) > 0 else "v")
            axes.plot([start], [y], marker=marker, color="#23262B", markersize=4)
            axes.annotate(entry.get("title", entry.get("text", "")), (start, y), xytext=(5, -2), textcoords="offset points", fontsize=7)
    axes.set_ylim(-len(LANES), 0)
    axes.set_yticks([-row - 0.5 for row in range(len(LANES))], [name for _, name in LANES])
    axes.grid(axis="x", color="#DDD6C9", linewidth=0.5)


def draw_page(pages, journey, indicators):
    figure, (curves, lanes) = plt.subplots(
        2, 1, sharex=True, figsize=(297 * MM, 210 * MM), gridspec_kw={"height_ratios": [5, 3], "hspace": 0.1},
    )
    figure.subplots_adjust(left=0.14, right=0.7, top=0.84, bottom=0.1)
    draw_curves(curves, journey, indicators)
    draw_lanes(lanes, journey)
    figure.text(0.07, 0.91, "Mijn reis", fontsize=26, weight="bold")
    period = f"{journey['timeline']['start']} – {journey['timeline']['end']}"
    figure.text(0.07, 0.87, f"{journey['participant']} · {period}", fontsize=11)
    for number, answer in enumerate(journey["answers"]):
        figure.text(0.73, 0.3 - 0.06 * number, answer["text"], fontsize=7, wrap=True)
    figure.text(0.07, 0.03, "Getekend uit het geheugen: zo weet ik het nog.", fontsize=7)
    pages.savefig(figure)
    plt.close(figure)


def main():
    folder, output = Path(sys.argv[1]), sys.argv[2]
    setup = json.loads(next(folder.glob("*.setup.json")).read_text())
    indicators = setup["instrument"]["indicators"]
    journeys = [json.loads(path.read_text()) for path in sorted(folder.glob("*.journey.json"))]
    began = time.perf_counter()
    with PdfPages(output) as pages:
        for journey in journeys:
            draw_page(pages, journey, indicators)
    print(f"{time.perf_counter() - began:.6f} {len(journeys)}")


if __name__ == "__main__":
    main()
