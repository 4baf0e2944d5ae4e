#!/usr/bin/env python3
"""Writes LICENCES.md: of every library that is built into the program its licence, who holds the rights, and the text.

Needs nothing but cargo and its sources: packaging/licences.py [--check]
With --check nothing is written, and the exit code says whether the file lists what Cargo.lock holds.
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "LICENCES.md"
TARGETS = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"]
NAMES = re.compile(r"^(licen[cs]e|copying|notice|unlicense)", re.IGNORECASE)
COPYRIGHT = re.compile(r"^\W*(copyright\b(?! notice| law| owner| holder| license| or ).*\d{4}.*|copyright \(c\).*|copyright ©.*)$", re.IGNORECASE)


def shipped():
    """Every package that is built into the program, on any system; not what only builds or tests it."""
    packages = {}
    for target in TARGETS:
        command = ["cargo", "metadata", "--format-version=1", "--locked", f"--filter-platform={target}"]
        about = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
        nodes = {node["id"]: node for node in about["resolve"]["nodes"]}
        by_id = {package["id"]: package for package in about["packages"]}
        waiting, seen = [about["resolve"]["root"]], set()
        while waiting:
            node = nodes[waiting.pop()]
            for needed in node["deps"]:
                usual = any(kind["kind"] is None for kind in needed["dep_kinds"])
                if usual and needed["pkg"] not in seen:
                    seen.add(needed["pkg"])
                    waiting.append(needed["pkg"])
        packages.update({one: by_id[one] for one in seen})
    return sorted(packages.values(), key=lambda it: (it["name"], it["version"]))


def texts_of(package):
    """The licence texts in a package, each without the lines that say who holds the rights, and those lines."""
    folder = pathlib.Path(package["manifest_path"]).parent
    for path in sorted(folder.iterdir()):
        # Of those that offer several licences ours is never the GPL.
        if path.is_file() and NAMES.match(path.name) and "GPL" not in path.name.upper():
            lines = path.read_text(encoding="utf-8", errors="replace").replace("\r", "").strip().split("\n")
            holders = [line.strip(" *#-\t") for line in lines if COPYRIGHT.match(line.strip())]
            body = [line.rstrip() for line in lines if not COPYRIGHT.match(line.strip())]
            yield "\n".join(body).strip(), holders


def listing(packages):
    """The head of the file: what is in it."""
    yield "# Licences\n"
    yield "Potloodlijn is under the MIT licence or the Apache licence 2.0, as you like (LICENSE-MIT, LICENSE-APACHE). Its typefaces Inter and JetBrains Mono"
    yield "are under the SIL Open Font License 1.1, whose text stands first below. These libraries are built into it, on one system or another;"
    yield "made with `packaging/licences.py`. Where one brings no text of its own, that of its licence stands below with another.\n"
    for package in packages:
        licence = package.get("license") or "see its text"
        yield f"- {package['name']} {package['version']}: {licence}"


def main():
    packages = shipped()
    head = "\n".join(listing(packages))
    if "--check" in sys.argv:
        is_true = OUT.is_file() and OUT.read_text(encoding="utf-8").startswith(head)
        print("LICENCES.md lists what is shipped" if is_true else "LICENCES.md is out of date: packaging/licences.py makes it anew")
        sys.exit(0 if is_true else 1)
    bodies = {}
    for package in packages:
        name = f"{package['name']} {package['version']}"
        for body, holders in texts_of(package):
            entry = bodies.setdefault(" ".join(body.split()).lower(), (body, {}))
            entry[1].setdefault(name, []).extend(holders)
    parts = [head, "\n## The typefaces Inter and JetBrains Mono\n", "```text", (ROOT / "assets/fonts/OFL.txt").read_text(encoding="utf-8").strip(), "```"]
    for body, users in bodies.values():
        parts.append("\n## Of " + ", ".join(users) + "\n")
        parts.extend(sorted({f"- {holder}" for holders in users.values() for holder in holders}))
        parts.append("\n```text\n" + body.replace("```", "'''") + "\n```")
    OUT.write_text("\n".join(parts) + "\n", encoding="utf-8")
    without = [package["name"] for package in packages if not any(True for _ in texts_of(package))]
    print(f"{len(packages)} libraries, {len(bodies)} texts; without a text of their own: {', '.join(without) or 'none'}")


main()
