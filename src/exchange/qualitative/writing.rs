//! What all parts of a project are written with.

use std::io::{self, Cursor};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event as Xml};
use uuid::Uuid;

/// Stands for a letter that readers of the format count in different ways.
const REPLACED: char = '\u{25a1}';

/// What is written to.
pub(super) type Out = Writer<Cursor<Vec<u8>>>;

/// A file with its first line.
pub(super) fn begun() -> io::Result<Out> {
    let mut out = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 1);
    out.write_event(Xml::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    Ok(out)
}

/// An id for `part` of what has `id`.
pub(super) fn part_id(id: Uuid, part: &str) -> Uuid {
    Uuid::new_v5(&id, part.as_bytes())
}

/// `words` with line feeds alone at line ends, and without letters that readers count in different ways or that XML has none of.
pub(super) fn plain(words: &str) -> String {
    let one = |letter: char| match letter {
        '\n' | '\t' => letter,
        letter if letter.is_control() => ' ',
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => ' ',
        letter if letter as u32 > 0xffff => REPLACED,
        letter => letter,
    };
    words.replace("\r\n", "\n").replace('\r', "\n").chars().map(one).collect()
}
