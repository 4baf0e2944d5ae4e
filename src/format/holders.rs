//! Files of other programs in which ours may be, or which show a drawing: an archive, a mail, a photo. Told by how they begin.

/// What a file is in which a drawing may be that is not read from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Files packed in one.
    Archive,
    /// A mail with what was attached to it.
    Mail,
    /// A picture, or pages: perhaps of a sheet of paper.
    Picture,
}

/// How archives begin that are no documents of an office program.
const ARCHIVES: [&[u8]; 4] = [b"PK\x03\x04", b"7z\xBC\xAF\x27\x1C", b"Rar!\x1A\x07", b"\x1F\x8B"];
/// What stands at the beginning of documents of office programs, which are such archives too.
const IN_DOCUMENTS: [&[u8]; 2] = [b"[Content_Types].xml", b"mimetype"];
/// How pictures and pages begin.
const PICTURES: [&[u8]; 6] = [b"\xFF\xD8\xFF", b"\x89PNG\r\n", b"II*\0", b"MM\0*", b"%PDF-", b"GIF8"];
/// Kinds of pictures that phones make; they stand after the length of their first part.
const OF_PHONES: [&[u8]; 6] = [b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftypavif", b"ftypheim"];
/// How mails of Outlook begin: attachments in one, and whole mails, which are told by the name of a part.
const OF_OUTLOOK: [&[u8]; 2] = [b"\x78\x9F\x3E\x22", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"];
/// Lines of which a mail has at least two above its first empty one.
const LINES_OF_MAIL: [&str; 7] = ["from:", "to:", "subject:", "date:", "received:", "mime-version:", "content-type:"];

/// What a file that begins with `head` is, when a drawing may be in it.
///
/// ```
/// use potloodlijn::format::{Holder, holder_of};
/// assert_eq!(holder_of(b"PK\x03\x04\x14\0"), Some(Holder::Archive));
/// assert_eq!(holder_of(b"From: sam@example.org\r\nSubject: mijn tekening\r\n\r\n"), Some(Holder::Mail));
/// assert_eq!(holder_of(b"Beste allemaal,\nfrom: hier"), None);
/// ```
pub fn holder_of(head: &[u8]) -> Option<Holder> {
    let has = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
    let begins = |starts: &[&[u8]]| starts.iter().any(|start| head.starts_with(start));
    if begins(&ARCHIVES) {
        let is_document = IN_DOCUMENTS.iter().any(|part| has(part));
        return (!is_document).then_some(Holder::Archive);
    }
    let is_of_phone = head.get(4..).is_some_and(|rest| OF_PHONES.iter().any(|kind| rest.starts_with(kind)));
    let is_webp = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP");
    if begins(&PICTURES) || is_of_phone || is_webp {
        return Some(Holder::Picture);
    }
    let part_of_mail: Vec<u8> = "__substg1.0_".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_of_outlook = head.starts_with(OF_OUTLOOK[0]) || (head.starts_with(OF_OUTLOOK[1]) && has(&part_of_mail));
    (is_of_outlook || is_mail(head)).then_some(Holder::Mail)
}

/// Lines with names above the first empty one, at least two of which every mail has.
fn is_mail(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let above: Vec<&str> = text.lines().take_while(|line| !line.trim().is_empty()).collect();
    let is_named =
        |line: &&str| line.starts_with([' ', '\t']) || line.split_once(':').is_some_and(|(name, _)| is_name(name));
    let known = |line: &&str| LINES_OF_MAIL.iter().any(|name| line.to_lowercase().starts_with(name));
    // Mailboxes put a line without a name first.
    let mut named = above.iter().skip_while(|line| line.starts_with("From "));
    above.iter().filter(|line| known(line)).count() >= 2 && named.all(is_named)
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-')
}
