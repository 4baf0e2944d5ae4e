"""Reads the tables of `export --to csv` back with other people's programs, and compares.

    python check_tables.py PROGRAM [FOLDER_OF_JOURNEYS]

Needs pandas, matplotlib, duckdb and frictionless (from PyPI), Rscript with ggplot2, and soffice; what is not there is said and
passed over. For groups of 9, 40 and 200 people, drawn with each of the two built-in instruments: every cell as pandas, DuckDB, R and
LibreOffice (American and Dutch, up to 40 people) read it is the cell that was written; frictionless finds nothing wrong with
datapackage.json; redraw.py and redraw.R run, and the medians they print are those of `analyse`.
"""

import csv
import json
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
GIVEN = [Path(sys.argv[2]).resolve()] if len(sys.argv) > 2 else []


def run(*words, folder=None):
    done = subprocess.run([str(word) for word in words], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{words}: {done.stderr[-2000:]}")
    return done.stdout


def same(written, read):
    """A cell as it was written, and as a reader of tables has it."""
    if read is None or (isinstance(read, float) and math.isnan(read)):
        return written == ""
    if isinstance(read, bool):
        return written == str(read).lower()
    if isinstance(read, (int, float)):
        return written != "" and math.isclose(float(written), float(read), abs_tol=1e-9)
    return str(read) == written


def compare(name, reader, written, rows):
    rows = list(rows)
    assert len(rows) == len(written), f"{name}: {reader} read {len(rows)} of {len(written)} rows"
    for number, (one, other) in enumerate(zip(written, rows)):
        for column, cell in one.items():
            assert same(cell, other[column]), f"{name}, row {number + 1}, {column}: {cell!r} is {other[column]!r} to {reader}"


def check(folder):
    out = Path(tempfile.mkdtemp())
    run(PROGRAM, "--lang", "en", "export", folder, "--to", "csv", "-o", out)
    tables = {path.stem: list(csv.DictReader(path.open(encoding="utf-8", newline=""))) for path in sorted(out.glob("*.csv"))}
    cells = sum(len(rows) * len(rows[0]) for rows in tables.values() if rows)
    told = [f"{len(tables)} tables, {cells} cells"]
    for reader in (with_pandas, with_duckdb, with_r, with_frictionless):
        told.append(reader(out, tables))
    if cells < 300_000:
        told.extend(with_libreoffice(out, tables, locale) for locale in ("en-US", "nl-NL"))
    analysis = out / "analysis.json"
    run(PROGRAM, "--lang", "en", "analyse", folder, "-o", analysis)
    for words in (["python3", "redraw.py"], ["Rscript", "redraw.R"]):
        words[0] = sys.executable if words[0] == "python3" else words[0]
        told.append(medians(out, words, json.loads(analysis.read_text())))
    print(f"{folder}: {'; '.join(told)}")
    shutil.rmtree(out)


def with_pandas(out, tables):
    try:
        import pandas
    except ImportError:
        return "pandas is not there"
    for name, written in tables.items():
        read = pandas.read_csv(out / f"{name}.csv", dtype=str, keep_default_na=False)
        compare(name, "pandas", written, read.to_dict("records"))
    return "pandas equal"


def with_duckdb(out, tables):
    try:
        import duckdb
    except ImportError:
        return "duckdb is not there"
    for name, written in tables.items():
        rows = duckdb.sql(f"select * from read_csv('{out / name}.csv')")
        names = rows.columns
        read = [{column: plain(cell) for column, cell in zip(names, row)} for row in rows.fetchall()]
        compare(name, "DuckDB", written, read)
    return "DuckDB equal without options"


def plain(cell):
    return cell if cell is None or isinstance(cell, (bool, int, float, str)) else str(cell)


def with_r(out, tables):
    if not shutil.which("Rscript"):
        return "R is not there"
    script = 'for (f in Sys.glob("*.csv")) { t <- read.csv(f, colClasses = "character", na.strings = character(0), ' \
        'encoding = "UTF-8", check.names = FALSE); write.table(t, paste0(f, ".back"), sep = "\\x1f", eol = "\\x1e", ' \
        'quote = FALSE, row.names = FALSE, na = "") }'
    run("Rscript", "-e", script, folder=out)
    for name, written in tables.items():
        back = out / f"{name}.csv.back"
        lines = back.read_text(encoding="utf-8").split("\x1e")[:-1]
        head = lines[0].split("\x1f")
        compare(name, "R", written, (dict(zip(head, line.split("\x1f"))) for line in lines[1:]))
        back.unlink()
    return "R equal"


def with_frictionless(out, _):
    try:
        from frictionless import validate
    except ImportError:
        return "frictionless is not there"
    report = validate(str(out / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:5]
    return "frictionless finds nothing"


SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop></item></oor:items>"""


def with_libreoffice(out, tables, locale):
    """Opens the tables as its import window does when nothing is changed but the letters (UTF-8, which it does not see by itself
    without a window), and looks at what each cell then shows."""
    if not shutil.which("soffice"):
        return "LibreOffice is not there"
    profile = Path(tempfile.mkdtemp())
    (profile / "user").mkdir()
    (profile / "user/registrymodifications.xcu").write_text(SETTINGS.format(locale), encoding="utf-8")
    run("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--infilter=CSV:44,34,76", "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", profile, *(out / f"{name}.csv" for name in tables))
    for name, written in tables.items():
        with (profile / f"{name}.csv").open(encoding="utf-8", newline="") as back:
            compare(name, f"LibreOffice {locale}", written, ({key: as_written(cell) for key, cell in row.items()}
                                                            for row in csv.DictReader(back)))
    shutil.rmtree(profile)
    return f"LibreOffice {locale} equal"


TRUTHS = {"TRUE": "true", "FALSE": "false", "WAAR": "true", "ONWAAR": "false"}


def as_written(shown):
    """A cell without the habits of the country: how truth is shown, and which mark stands before decimals."""
    if shown in TRUTHS:
        return TRUTHS[shown]
    try:
        return float(shown.replace(",", ".")) if shown[:1].isdigit() or shown[:1] == "-" else shown
    except ValueError:
        return shown


def medians(out, words, analysis):
    if not shutil.which(words[0]):
        return f"{words[0]} is not there"
    printed = run(*words, folder=out)
    worst = 0.0
    assert len(printed.splitlines()) == len(analysis["indicators"]), f"{words}: not every line has a middle"
    for line in printed.splitlines():
        indicator, n, *middle = line.split()
        expected = analysis["indicators"][indicator]["median"]
        assert len(middle) == len(expected), f"{indicator}: {len(middle)} of {len(expected)} places"
        for one, other in zip(middle, expected):
            if other is None:
                assert one in ("nan", "NA"), f"{indicator}: {one} where nobody drew"
            else:
                worst = max(worst, abs(float(one) - other))
    assert worst <= 0.0001, f"{words}: a median is {worst} off"
    assert (out / "curves.png").stat().st_size > 10_000
    (out / "curves.png").unlink()
    return f"{words[1]}: medians within {worst:.5f}"


INSTRUMENTS = Path(__file__).resolve().parents[2] / "assets/instruments"
# The lines of the other instrument that the lines of the first are told as.
RENAMED = {"capacity": "needs", "energy": "enjoyment"}


def drawn_with_the_other_instrument(folder):
    """The same drawings, as if they had been made with the instrument about engagement."""
    other = json.loads((INSTRUMENTS / "engagement.instrument.json").read_text(encoding="utf-8"))
    for path in folder.glob("*.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        if "participant" in told:
            told = renamed(told)
            told["instrument"] = other["id"]
            if "meaning" in told["curves"]:
                told["curves"]["influence"] = told["curves"]["meaning"]
        else:
            told["instrument"] = {key: value for key, value in other.items() if key not in ("format", "version")}
        path.write_text(json.dumps(told), encoding="utf-8")


def renamed(told):
    if isinstance(told, dict):
        return {RENAMED.get(key, key): renamed(value) for key, value in told.items()}
    if isinstance(told, list):
        return [renamed(one) for one in told]
    return RENAMED.get(told, told) if isinstance(told, str) else told


for people in (9, 40, 200):
    for change in (lambda folder: None, drawn_with_the_other_instrument):
        folder = Path(tempfile.mkdtemp()) / f"{people} people"
        run(PROGRAM, "demo", "-o", folder, "--participants", people, "--seed", people)
        change(folder)
        check(folder)
for folder in GIVEN:
    check(folder)
