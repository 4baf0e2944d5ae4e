//! The list of contents that a reader shows beside the pages: one line for each chapter.

use lopdf::{Dictionary, Object, ObjectId};

use super::PdfError;
use super::text_string::utf16;
use crate::report::page::{Document, Item, Page};
use crate::report::role::Role;

/// Adds the chapters; a single one needs no list.
pub(super) fn add_outline(file: &mut lopdf::Document, document: &Document) -> Result<(), PdfError> {
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let chapters: Vec<(String, ObjectId)> = document
        .pages
        .iter()
        .zip(&page_ids)
        .flat_map(|(page, &id)| chapters_of(page).into_iter().map(move |words| (words, id)))
        .collect();
    if chapters.len() < 2 {
        return Ok(());
    }
    let outline = file.new_object_id();
    let ids: Vec<ObjectId> = chapters.iter().map(|_| file.new_object_id()).collect();
    for (place, (words, page)) in chapters.iter().enumerate() {
        let mut line = Dictionary::new();
        line.set("Title", utf16(words));
        line.set("Parent", outline);
        line.set("Dest", vec![Object::Reference(*page), Object::Name(b"Fit".to_vec())]);
        if let Some(before) = place.checked_sub(1) {
            line.set("Prev", ids[before]);
        }
        if let Some(&after) = ids.get(place + 1) {
            line.set("Next", after);
        }
        file.set_object(ids[place], line);
    }
    let mut list = Dictionary::new();
    list.set("Type", Object::Name(b"Outlines".to_vec()));
    list.set("Count", ids.len() as i64);
    list.set("First", ids[0]);
    list.set("Last", ids[ids.len() - 1]);
    file.set_object(outline, list);
    file.catalog_mut()?.set("Outlines", outline);
    Ok(())
}

fn chapters_of(page: &Page) -> Vec<String> {
    let headings = page.parts.iter().filter(|part| part.role == Role::Heading(1));
    let words = headings.map(|part| {
        let lines = page.items[part.items.clone()].iter().filter_map(|item| match item {
            Item::Text(text) => Some(text.words.as_str()),
            Item::Line(_) | Item::Area(_) | Item::Picture(_) => None,
        });
        lines.collect::<Vec<_>>().join(" ")
    });
    words.collect()
}
