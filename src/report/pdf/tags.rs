//! What each part of a page is, as the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8).

use std::ops::Range;

use lopdf::{Dictionary, Object, ObjectId};

use crate::report::measure::{MM_PER_POINT, frame_of};
use crate::report::page::{Document, Frame, Item, Page, at};
use crate::report::pdf::PdfError;
use crate::report::pdf::content::Sequence;
use crate::report::pdf::text_string::utf16;
use crate::report::reading_order::Owner;
use crate::report::role::{Part, Role};

/// Adds the structure tree; `sequences` are, page by page, the marked stretches of its content, by their number.
pub(super) fn tag(
    file: &mut lopdf::Document,
    document: &Document,
    sequences: &[Vec<Sequence>],
) -> Result<(), PdfError> {
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let whole = file.new_object_id();
    let (mut kids, mut numbers) = (Vec::new(), Vec::new());
    for (number, (page, (&page_id, sequences))) in document.pages.iter().zip(page_ids.iter().zip(sequences)).enumerate()
    {
        let mut tree = PageTree { file, page, page_id, sequences, owners: vec![whole; sequences.len()] };
        kids.extend(tree.elements(whole, None));
        let owners: Vec<Object> = tree.owners.iter().map(|&id| Object::Reference(id)).collect();
        let owners = file.add_object(owners);
        numbers.extend([Object::Integer(number as i64), Object::Reference(owners)]);
        let dictionary = file.get_object_mut(page_id)?.as_dict_mut()?;
        dictionary.set("StructParents", number as i64);
        dictionary.set("Tabs", Object::Name(b"S".to_vec()));
    }
    let mut element = Dictionary::new();
    element.set("Type", Object::Name(b"StructElem".to_vec()));
    element.set("S", Object::Name(b"Document".to_vec()));
    element.set("P", root);
    element.set("K", kids);
    file.set_object(whole, element);

    let mut parents = Dictionary::new();
    parents.set("Nums", numbers);
    let parents = file.add_object(parents);
    let mut tree = Dictionary::new();
    tree.set("Type", Object::Name(b"StructTreeRoot".to_vec()));
    tree.set("K", whole);
    tree.set("ParentTree", parents);
    tree.set("ParentTreeNextKey", document.pages.len() as i64);
    file.set_object(root, tree);

    let mut marked = Dictionary::new();
    marked.set("Marked", true);
    let catalog = file.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", marked);
    Ok(())
}

/// The part of the tree that stands on one page.
struct PageTree<'a> {
    file: &'a mut lopdf::Document,
    page: &'a Page,
    page_id: ObjectId,
    sequences: &'a [Sequence],
    /// The element of each marked stretch.
    owners: Vec<ObjectId>,
}

impl PageTree<'_> {
    /// The elements (and marked stretches) of the items that lie directly in the part at `inside`, or on the page.
    fn elements(&mut self, parent: ObjectId, inside: Option<usize>) -> Vec<Object> {
        let (items, parts) = self.within(inside);
        let mut kids: Vec<Object> = Vec::new();
        let mut list: Option<(ObjectId, Vec<Object>)> = None;
        let (mut item, mut place) = (items.start, parts.start);
        loop {
            let part = self.page.parts[..parts.end].get(place).filter(|part| part.items.start == item);
            let Some(part) = part else {
                if item >= items.end {
                    break;
                }
                self.close_list(parent, list.take(), &mut kids);
                kids.extend(self.own_item(parent, item, inside));
                item += 1;
                continue;
            };
            let here = place;
            (item, place) = (part.items.end, place + 1 + part.inside);
            match part.role {
                Role::Decoration => {}
                Role::ListItem => {
                    let (list, entries) = list.get_or_insert_with(|| (self.file.new_object_id(), Vec::new()));
                    entries.push(self.list_item(*list, here));
                }
                _ => {
                    self.close_list(parent, list.take(), &mut kids);
                    kids.push(self.element(parent, here));
                }
            }
        }
        self.close_list(parent, list, &mut kids);
        kids
    }

    /// The items and the parts in the part at `inside`, or on the page.
    fn within(&self, inside: Option<usize>) -> (Range<usize>, Range<usize>) {
        match inside {
            Some(place) => {
                let part = &self.page.parts[place];
                (part.items.clone(), place + 1..place + 1 + part.inside)
            }
            None => (0..self.page.items.len(), 0..self.page.parts.len()),
        }
    }

    /// What an item that lies in no smaller part adds to its parent: the number of the stretch it begins, or, outside
    /// every part, a paragraph of its own.
    fn own_item(&mut self, parent: ObjectId, item: usize, inside: Option<usize>) -> Option<Object> {
        let number = self.sequences.binary_search_by_key(&item, |sequence| sequence.first_item).ok()?;
        match self.sequences[number].owner {
            Owner::Decoration => None,
            Owner::Part(_) if inside.is_some() => {
                self.owners[number] = parent;
                Some(Object::Integer(number as i64))
            }
            Owner::Part(_) | Owner::Alone => {
                let id = self.file.new_object_id();
                self.owners[number] = id;
                self.set_element(id, parent, "P", vec![Object::Integer(number as i64)], None);
                Some(Object::Reference(id))
            }
        }
    }

    fn close_list(&mut self, parent: ObjectId, list: Option<(ObjectId, Vec<Object>)>, kids: &mut Vec<Object>) {
        if let Some((id, items)) = list {
            self.set_element(id, parent, "L", items, None);
            kids.push(Object::Reference(id));
        }
    }

    fn list_item(&mut self, list: ObjectId, place: usize) -> Object {
        let (item, body) = (self.file.new_object_id(), self.file.new_object_id());
        let kids = self.elements(body, Some(place));
        self.set_element(body, item, "LBody", kids, None);
        self.set_element(item, list, "LI", vec![Object::Reference(body)], None);
        Object::Reference(item)
    }

    fn element(&mut self, parent: ObjectId, place: usize) -> Object {
        let part = &self.page.parts[place];
        let id = self.file.new_object_id();
        let kids = self.elements(id, Some(place));
        self.set_element(id, parent, name_of(&part.role), kids, Some(place));
        Object::Reference(id)
    }

    fn set_element(&mut self, id: ObjectId, parent: ObjectId, name: &str, kids: Vec<Object>, part: Option<usize>) {
        let mut element = Dictionary::new();
        element.set("Type", Object::Name(b"StructElem".to_vec()));
        element.set("S", Object::Name(name.as_bytes().to_vec()));
        element.set("P", parent);
        element.set("Pg", self.page_id);
        element.set("K", kids);
        match part.map(|place| (&self.page.parts[place].role, place)) {
            Some((Role::Figure { words }, place)) => {
                element.set("Alt", utf16(words));
                element.set("A", self.place_of(&self.page.parts[place]));
            }
            Some((Role::HeaderCell, place)) => element.set("A", self.scope_of(place)),
            _ => {}
        }
        self.file.set_object(id, element);
    }

    /// The rectangle of a figure, in points from the bottom left.
    fn place_of(&self, part: &Part) -> Dictionary {
        let bounds = self.page.items[part.items.clone()].iter().map(bounds_of).reduce(|one, other| {
            Frame::new(
                one.left_mm.min(other.left_mm),
                one.top_mm.min(other.top_mm),
                one.right_mm.max(other.right_mm),
                one.bottom_mm.max(other.bottom_mm),
            )
        });
        let bounds = bounds.unwrap_or(Frame::new(0.0, 0.0, 0.0, 0.0));
        let points = |length_mm: f64| Object::Real((length_mm / MM_PER_POINT * 10.0).round() as f32 / 10.0);
        let height_mm = self.page.height_mm;
        let corners = [bounds.left_mm, height_mm - bounds.bottom_mm, bounds.right_mm, height_mm - bounds.top_mm];
        let mut layout = Dictionary::new();
        layout.set("O", Object::Name(b"Layout".to_vec()));
        layout.set("BBox", corners.map(points).to_vec());
        layout.set("Placement", Object::Name(b"Block".to_vec()));
        layout
    }

    /// Whether a head names its column or its row: a row of heads alone names columns.
    fn scope_of(&self, place: usize) -> Dictionary {
        let parts = &self.page.parts;
        let row = (0..place).rev().find(|&row| parts[row].role == Role::Row && place <= row + parts[row].inside);
        let names_a_row =
            row.is_some_and(|row| parts[row..=row + parts[row].inside].iter().any(|cell| cell.role == Role::Cell));
        let mut scope = Dictionary::new();
        scope.set("O", Object::Name(b"Table".to_vec()));
        scope.set("Scope", Object::Name(if names_a_row { b"Row".to_vec() } else { b"Column".to_vec() }));
        scope
    }
}

fn bounds_of(item: &Item) -> Frame {
    let points = match item {
        Item::Text(text) => return frame_of(text),
        Item::Line(line) => &line.points,
        Item::Area(area) => &area.points,
        Item::Picture(picture) => return picture.frame,
    };
    let first = points.first().copied().unwrap_or(at(0.0, 0.0));
    points.iter().fold(Frame::new(first.x_mm, first.y_mm, first.x_mm, first.y_mm), |frame, point| {
        Frame::new(
            frame.left_mm.min(point.x_mm),
            frame.top_mm.min(point.y_mm),
            frame.right_mm.max(point.x_mm),
            frame.bottom_mm.max(point.y_mm),
        )
    })
}

/// The standard structure type of a role.
fn name_of(role: &Role) -> &'static str {
    match role {
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph | Role::Decoration => "P",
        Role::Quote => "BlockQuote",
        Role::ListItem => "LI",
        Role::Figure { .. } => "Figure",
        Role::Caption => "Caption",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeaderCell => "TH",
        Role::Cell => "TD",
    }
}
