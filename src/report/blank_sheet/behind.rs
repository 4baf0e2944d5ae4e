//! A page behind the sheets for what found no room on them: the whole contact card, and what stands behind the field by name
//! and date.

use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::page::Page;
use crate::text::Texts;

/// What found no room; what did is empty.
#[derive(Debug, Default)]
pub(super) struct Behind {
    /// The name of the group.
    pub(super) name: String,
    /// The contact card.
    pub(super) contact: String,
    /// Names with dates.
    pub(super) context: Vec<String>,
    /// Names of indicators, with the words at both ends.
    pub(super) pencils: Vec<String>,
}

impl Behind {
    /// The pages; none when everything found room.
    pub(super) fn pages(&self, texts: &Texts) -> Vec<Page> {
        let Self { name, contact, context, pencils } = self;
        if name.is_empty() && contact.is_empty() && context.is_empty() && pencils.is_empty() {
            return Vec::new();
        }
        let mut flow = Flow::new(Grid::LANDSCAPE);
        flow.title(&texts.get("blank-behind-title"));
        if !name.is_empty() {
            flow.lead(name);
        }
        flow.columns(2);
        if !contact.is_empty() {
            flow.head(&texts.get("blank-contact"));
            flow.paragraph(contact);
        }
        for (head, things) in [("blank-behind-context", context), ("blank-behind-pencils", pencils)] {
            if !things.is_empty() {
                flow.head(&texts.get(head));
                flow.list(things);
            }
        }
        flow.into_pages()
    }
}
