#!/usr/bin/env bash
# What is surprising: pdftotext "undoes hyphenation", its manual says, and so it takes away every hyphen at the end of a line, also one
# of the word itself and one between numbers: "from 2019-" over "2024" becomes the number 20192024, "co-" over "workers" coworkers and
# "A-" over "B" AB. PDFium, which browsers copy text with, keeps it between numbers, and between letters puts U+FFFE in its place, which
# is no letter at all. pypdf leaves the line as it stands.
#
# Whoever searches or copies from a report, or has it read out, meets other words than those on paper. So our pages say of each word
# that goes on in the next line how it reads, whole (ActualText), also where it ends after a hyphen of its own.
#
# Debian: apt install poppler-utils
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet reportlab==5.1.0 "pypdfium2==${PYPDFIUM2_VERSION:-5.15.2}" pypdf==7.1.1
cat > page.py <<'PYTHON'
from reportlab.pdfgen import canvas

page = canvas.Canvas("page.pdf", pagesize=(300, 200))
text = page.beginText(20, 150)
for line in ["it went so from 2019-", "2024 among the co-", "workers of group A-", "B"]:
    text.textLine(line)
page.drawText(text)
page.save()
PYTHON
cat > read.py <<'PYTHON'
from importlib.metadata import version
import pypdf
import pypdfium2

def shown(words):
    return ascii(" ".join(words.split()))[1:-1]

print(f"pypdfium2 {version('pypdfium2')}, pypdf {version('pypdf')}")
print("pypdf:    ", shown(pypdf.PdfReader("page.pdf").pages[0].extract_text()))
print("PDFium:   ", shown(pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range()))
PYTHON
venv/bin/python page.py
pdftotext -v 2>&1 | head -n 1
got=$(venv/bin/python read.py)
got+=$'\n'"pdftotext: $(pdftotext page.pdf - | paste -sd ' ' | sed 's/[[:space:]]*$//')"
echo "$got"
expected='pypdf:     it went so from 2019- 2024 among the co- workers of group A- B
PDFium:    it went so from 2019- 2024 among the co\ufffeworkers of group A\ufffeB
pdftotext: it went so from 20192024 among the coworkers of group AB'
if [[ "$(tail -n 3 <<< "$got")" != "$expected" ]]; then
    echo "changed: pdftotext left out every hyphen at the end of a line before, and PDFium put U+FFFE between letters" >&2
    exit 1
fi
echo "as found: a hyphen that ends a line is not what it is on paper"
