//! The pile, and what was chosen in checking it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use uuid::Uuid;

use crate::app::group::from_paper::pile::{PileSheet, Row, RowKey, SheetPicture};
use crate::app::sheet::state::Tool;
use crate::model::{Code, Consent, Doubt, Group, Journey, Setup};
use crate::pile::AbsentSheet;

/// The pile, and what was chosen in checking it.
#[derive(Debug)]
pub struct FromPaperState {
    /// The sheets whose pictures were read in this window, in their order.
    pub sheets: Vec<PileSheet>,
    /// Set-ups that lay among the pictures.
    pub setups: Vec<Setup>,
    /// The sheet that is looked at.
    pub chosen: Option<RowKey>,
    /// The pictures of the sheets last looked at. They are in no file, and go with the window.
    pub pictures: Vec<SheetPicture>,
    /// How strong the picture is under the lines, 0 to 1.
    pub strength: f32,
    /// What the pen does; nothing when it only points.
    pub tool: Option<Tool>,
    /// The pencil in hand.
    pub pencil: Option<Code>,
    /// The doubtful stretch that is looked at.
    pub doubt: Option<Doubt>,
    /// The event whose card is open.
    pub event: Option<Uuid>,
    /// What a person set here as agreed to, by journey.
    pub consent_said: BTreeMap<Uuid, Consent>,
    /// Where the middles of the four corner markers are, as a person points at them, clockwise from the top left, in parts of the
    /// picture.
    pub corners: [(f32, f32); 4],
    /// Someone is asked whether the pictures may go.
    pub asks_to_forget: bool,
}

/// Corners that nobody pointed at yet, in parts of the picture.
const UNPOINTED: [(f32, f32); 4] = [(0.05, 0.07), (0.95, 0.07), (0.95, 0.93), (0.05, 0.93)];

impl Default for FromPaperState {
    fn default() -> Self {
        Self {
            sheets: Vec::new(),
            setups: Vec::new(),
            chosen: None,
            pictures: Vec::new(),
            strength: 0.7,
            tool: None,
            pencil: None,
            doubt: None,
            event: None,
            consent_said: BTreeMap::new(),
            corners: UNPOINTED,
            asks_to_forget: false,
        }
    }
}

impl FromPaperState {
    /// Puts aside what belongs to one sheet, before another is looked at.
    pub(crate) fn leave_sheet(&mut self) {
        self.tool = None;
        self.pencil = None;
        self.doubt = None;
        self.event = None;
        self.corners = UNPOINTED;
    }
}

impl FromPaperState {
    /// All rows: the sheets whose pictures are here, in their order, then other journeys from paper. A sheet whose journey left the
    /// group is in none.
    pub fn rows<'a>(&'a self, group: &'a Group) -> Vec<Row<'a>> {
        let places: HashMap<Uuid, usize> = group.journeys.iter().enumerate().map(|(at, it)| (it.id, at)).collect();
        let journey = |id: Uuid| places.get(&id).map(|&place| (place, &group.journeys[place]));
        let of_sheet = |sheet: &'a PileSheet| {
            let key = RowKey::Page(sheet.page.path.clone(), sheet.page.number);
            let journey = match sheet.result {
                Ok(id) => Some(journey(id)?),
                Err(_) => None,
            };
            Some(Row { key, sheet: Some(sheet), journey })
        };
        let mut rows: Vec<Row<'_>> = self.sheets.iter().filter_map(of_sheet).collect();
        let seen: HashSet<Uuid> = self.sheets.iter().filter_map(|sheet| sheet.result.as_ref().ok().copied()).collect();
        for (place, journey) in group.journeys.iter().enumerate().filter(|(_, journey)| journey.paper.is_some()) {
            if !seen.contains(&journey.id) {
                let key = RowKey::Journey(journey.id);
                rows.push(Row { key, sheet: None, journey: Some((place, journey)) });
            }
        }
        rows
    }

    /// The other sheets of the owner of `sheet`, whose journey this is, of which there is neither a picture nor a line.
    pub fn absent<'a>(&'a self, sheet: &'a PileSheet, journey: &'a Journey) -> impl Iterator<Item = &'a AbsentSheet> {
        let has_picture = |number| {
            let of_same = |other: &&PileSheet| other.result == Ok(journey.id);
            self.sheets.iter().filter(of_same).any(|other| other.number == number)
        };
        let has_line = |other: &AbsentSheet| journey.curves.keys().any(|code| other.has_line(code));
        sheet.others.iter().filter(move |other| !has_picture(other.number) && !has_line(other))
    }

    /// The row that is looked at.
    pub fn chosen_row<'a>(&'a self, group: &'a Group) -> Option<Row<'a>> {
        let key = self.chosen.as_ref()?;
        self.rows(group).into_iter().find(|row| row.key == *key)
    }

    /// Lets go of all pictures: one of them may be of someone who left. Those that are looked at are read again.
    pub(crate) fn let_go_of_pictures(&mut self) {
        self.pictures.clear();
        self.chosen = None;
        self.leave_sheet();
    }

    /// The picture of a row, where it is here.
    pub fn picture_of(&self, key: &RowKey) -> Option<&SheetPicture> {
        self.pictures.iter().find(|kept| kept.key == *key)
    }

    /// The files whose pages are all checked, or of people who left the group, so that nobody needs them any more.
    pub fn files_to_forget(&self, group: &Group) -> Vec<PathBuf> {
        // Of who left the group nobody has anything to look over.
        let unchecked: HashSet<Uuid> =
            group.journeys.iter().filter(|journey| journey.is_unchecked()).map(|journey| journey.id).collect();
        let is_done = |sheet: &PileSheet| sheet.result.as_ref().is_ok_and(|id| !unchecked.contains(id));
        let open: HashSet<&PathBuf> =
            self.sheets.iter().filter(|sheet| !is_done(sheet)).map(|sheet| &sheet.page.path).collect();
        let mut files: Vec<PathBuf> = self.sheets.iter().map(|sheet| sheet.page.path.clone()).collect();
        files.sort();
        files.dedup();
        files.retain(|file| !open.contains(file));
        files
    }
}
