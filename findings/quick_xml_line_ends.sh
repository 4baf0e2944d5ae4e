#!/usr/bin/env bash
# What is surprising: a line end in the value of an XML attribute has to be written as &#10;, since whoever reads it makes a space of a
# plain one (XML 1.0, 3.3.3). quick-xml escapes the five signs everybody knows and writes line ends and tabs as they are. The same
# quick-xml then reads them back as spaces: what went in does not come out, and no fault is told. In text it is the carriage return
# that goes.
#
# In an exchange file for qualitative analysis names stand in attributes, and people's words in text. So own words that become the name
# of a code are put on one line, and texts have line ends of one kind, before they are written (src/exchange/qualitative).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
quick-xml = "=QUICK_XML_VERSION"
TOML
cat > src/main.rs <<'RUST'
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer, XmlVersion};

fn main() {
    let words = "one\ntwo\tthree\r\nfour & <five>";
    let mut writer = Writer::new(Vec::new());
    let element = BytesStart::new("note").with_attributes([("words", words)]);
    writer.write_event(Event::Empty(element)).expect("memory");
    writer.create_element("text").write_text_content(BytesText::new("one\r\ntwo")).expect("memory");
    let written = String::from_utf8(writer.into_inner()).expect("UTF-8");
    println!("written:   {written:?}");
    let mut reader = Reader::from_str(&written);
    loop {
        match reader.read_event().expect("what was written") {
            Event::Empty(element) => {
                let attribute = element.attributes().next().expect("an attribute").expect("whole");
                let read = attribute.normalized_value(XmlVersion::Explicit1_0).expect("valid");
                println!("attribute: {words:?} is read as {read:?}");
            }
            Event::Text(text) => {
                println!("text:      {:?} is read as {:?}", "one\r\ntwo", text.xml_content(XmlVersion::Explicit1_0).expect("valid"));
            }
            Event::Eof => return,
            _ => {}
        }
    }
}
RUST
sed -i "s/QUICK_XML_VERSION/${QUICK_XML_VERSION:-0.41.0}/" Cargo.toml
echo "quick-xml $(sed -n 's/^quick-xml = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='written:   "<note words=\"one\ntwo\tthree\r\nfour &amp; &lt;five&gt;\"/><text>one\r\ntwo</text>"
attribute: "one\ntwo\tthree\r\nfour & <five>" is read as "one two three four & <five>"
text:      "one\r\ntwo" is read as "one\ntwo"'
if [[ "$got" != "$expected" ]]; then
    echo "changed: line ends were written as they are before" >&2
    exit 1
fi
echo "as found: line ends and tabs in an attribute come back as spaces"
