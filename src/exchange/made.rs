//! What is made of drawings and can be made again at any time: whether a file is an earlier making of the same. Of that nothing needs
//! to be kept, and who withdrew may be in it. When there is any doubt it is somebody's own file.

use std::io::{Cursor, Read};
use std::path::Path;

use memchr::memmem;

use super::points::{is_png, is_signed};

/// How texts for people begin.
pub const WORDS_BEGIN: &str = "Potloodlijn\n===========\n";

/// How pages begin: the version, and the bytes by which their writer marks that a file is no text.
const PAGES_BEGIN: &[u8] = b"%PDF-1.7\n%\xbb\xad\xc0\xde\n";
/// What stands, just so, at the end of what pages say of themselves.
const PAGES_SAY: &[u8] =
    b"<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
/// Stands once in a PDF, and once more for each time that somebody wrote something on it.
const END_OF_PDF: &[u8] = b"startxref";

/// How a figure of lines begins, and what stands in its first lines.
const LINES_BEGIN: &[u8] =
    b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"";
const LINES_SAY: &[u8] = b"role=\"img\" aria-labelledby=\"title words\" font-family=\"Inter, ";

/// What stands in an archive of ours: the file, and what is in its beginning.
const WORKBOOK_SAYS: (&str, &str) =
    ("docProps/core.xml", "<dc:creator>Potloodlijn</dc:creator><cp:lastModifiedBy>Potloodlijn</cp:lastModifiedBy>");
const PROJECT_SAYS: (&str, &str) = ("project.qde", "origin=\"Potloodlijn ");
/// So much of a file says what it is, in bytes.
const BEGINNING: usize = 4096;

/// Something that is made, as it is made now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// Pages as PDF.
    Pages,
    /// A text for people.
    Words,
    /// A table whose first line this is.
    Table(Vec<u8>),
    /// What stands beside tables, whole: people change a script to their taste.
    Beside(Vec<u8>),
    /// A workbook.
    Workbook,
    /// A project for qualitative analysis.
    Project,
    /// The codebook of such a project.
    Codebook,
    /// A figure of lines and words.
    Lines,
    /// A figure of points.
    Points,
}

impl Made {
    /// The table, or what stands beside tables, in a file called `name` that begins with `bytes`, or of which these are all.
    pub fn table(name: &str, bytes: &[u8]) -> Self {
        let is_table = Path::new(name).extension().is_some_and(|ending| ending == "csv");
        if is_table { Self::Table(first_line_in(bytes).to_vec()) } else { Self::Beside(bytes.to_vec()) }
    }

    /// The archive that `bytes` are.
    pub fn archive(bytes: &[u8]) -> Self {
        if holds(bytes, PROJECT_SAYS) { Self::Project } else { Self::Workbook }
    }

    /// The figure that `bytes` are.
    pub fn figure(bytes: &[u8]) -> Self {
        if is_png(bytes) { Self::Points } else { Self::Lines }
    }

    /// Whether its first bytes tell: then no more of a file is needed.
    pub fn is_told_by_first_bytes(&self) -> bool {
        matches!(self, Self::Words | Self::Table(_))
    }

    /// Whether the file that is `there` was made before as the same kind, and nobody else wrote in it, as far as can be seen.
    ///
    /// ```
    /// use potloodlijn::exchange::Made;
    /// let table = Made::table("curves.csv", b"participant,day\nP07,1\n");
    /// assert!(table.was(b"participant,day\nP01,3\n"));
    /// assert!(!table.was(b"participant,day,mine\nP01,3,4\n"));
    /// assert!(!Made::Pages.was(b"%PDF-1.4 of somebody"));
    /// ```
    pub fn was(&self, there: &[u8]) -> bool {
        let beginning = &there[..there.len().min(BEGINNING)];
        let says = |words: &[u8]| memmem::find(beginning, words).is_some();
        match self {
            Self::Pages => {
                there.starts_with(PAGES_BEGIN)
                    && memmem::find(there, PAGES_SAY).is_some()
                    && memmem::find_iter(there, END_OF_PDF).count() == 1
            }
            Self::Words => there.starts_with(WORDS_BEGIN.as_bytes()),
            Self::Table(head) => !head.is_empty() && first_line_in(there) == head,
            Self::Beside(bytes) => there == bytes,
            Self::Workbook => holds(there, WORKBOOK_SAYS),
            Self::Project => holds(there, PROJECT_SAYS),
            Self::Codebook => says(b"urn:QDA-XML:codebook") && says(PROJECT_SAYS.1.as_bytes()),
            Self::Lines => there.starts_with(LINES_BEGIN) && says(LINES_SAY),
            Self::Points => is_signed(there),
        }
    }
}

/// The first line, with its end; nothing where there is no end.
fn first_line_in(bytes: &[u8]) -> &[u8] {
    memchr::memchr(b'\n', bytes).map_or(&[], |end| &bytes[..=end])
}

/// The archive in `bytes` holds a file of this name with these words in its beginning.
fn holds(bytes: &[u8], (name, words): (&str, &str)) -> bool {
    let mut beginning = Vec::new();
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return false };
    let Ok(file) = archive.by_name(name) else { return false };
    let read = file.take(BEGINNING as u64).read_to_end(&mut beginning);
    read.is_ok() && memmem::find(&beginning, words.as_bytes()).is_some()
}
