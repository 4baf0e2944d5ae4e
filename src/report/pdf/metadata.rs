//! What the file says of itself in XMP: its title, its language, and that it keeps to PDF/UA-1 (ISO 14289-1, 5 and 7.1).
//! Nothing else: no person, no date, no program but ours.

use lopdf::{Dictionary, Object, Stream};
use quick_xml::escape::escape;

use crate::report::page::Document;

/// Adds the metadata of `document` to the catalog of `file`.
pub(super) fn add_metadata(file: &mut lopdf::Document, document: &Document) -> Result<(), lopdf::Error> {
    let mut about = Dictionary::new();
    about.set("Type", Object::Name(b"Metadata".to_vec()));
    about.set("Subtype", Object::Name(b"XML".to_vec()));
    // Readers that look for the packet without reading the file find it only as it is.
    let stream = Stream::new(about, packet(document).into_bytes()).with_compression(false);
    let stream = file.add_object(stream);
    file.catalog_mut()?.set("Metadata", stream);
    Ok(())
}

fn packet(document: &Document) -> String {
    let (title, language) = (escape(document.title.as_str()), document.language.code());
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{FEFF}'
    )
}
