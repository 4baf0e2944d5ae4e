//! What stands behind a sheet: which layers of dates are on, and which have been.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::{Calendar, Code, Layer, Region, Setup, Timeline};
use crate::text::{Texts, public_calendar, school_calendar};

/// What stands behind a sheet. All layers are off to begin with, but for those a set-up shows: the borders of school terms
/// pull memories towards themselves.
#[derive(Debug, Clone, Default)]
pub struct Background {
    /// The layers that are on.
    pub on: BTreeSet<Layer>,
    /// The layers that have been on at some time; they go into the journey.
    seen: BTreeSet<Layer>,
    /// The region for school holidays.
    pub region: Region,
    /// The calendar that was read from a file. It stays in the window: the journey only says that there was one.
    pub from_file: Option<Calendar>,
}

/// What can be asked about it.
#[derive(Debug, Clone, Copy)]
pub enum BackgroundAction {
    /// Switch a layer on or off.
    Show(Layer, bool),
    /// Take the school holidays of another region.
    Region(Region),
}

impl Background {
    /// All layers off, but for those a set-up shows while drawing.
    pub fn new(setup: &Setup) -> Self {
        let shown = setup.calendars.iter().enumerate().filter(|(_, calendar)| calendar.shown);
        let on: BTreeSet<Layer> = shown.map(|(place, _)| Layer::OfSetup(place)).collect();
        Self { seen: on.clone(), on, ..Self::default() }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: BackgroundAction) {
        match action {
            BackgroundAction::Show(layer, true) => self.switch_on(layer),
            BackgroundAction::Show(layer, false) => {
                self.on.remove(&layer);
            }
            BackgroundAction::Region(region) => {
                let was_on = self.on.remove(&Layer::SchoolHolidays(self.region));
                self.region = region;
                if was_on {
                    self.switch_on(Layer::SchoolHolidays(region));
                }
            }
        }
    }

    /// Takes a calendar that was read from a file, in the place of the one before, and shows it.
    pub fn take(&mut self, calendar: Calendar) {
        self.from_file = Some(calendar);
        self.switch_on(Layer::FromFile);
    }

    fn switch_on(&mut self, layer: Layer) {
        self.on.insert(layer);
        self.seen.insert(layer);
    }

    /// Adds the layers that have been on to those a journey has recorded.
    pub fn record(&self, recorded: &mut Vec<Code>) {
        for code in self.seen.iter().map(|layer| layer.code()) {
            if !recorded.contains(&code) {
                recorded.push(code);
            }
        }
    }

    /// The calendars that are on, in a fixed order.
    pub fn calendars<'a>(&'a self, texts: &Texts, setup: &'a Setup, timeline: &Timeline) -> Vec<Cow<'a, Calendar>> {
        let calendar = |layer: &Layer| match *layer {
            Layer::SchoolHolidays(region) => Some(Cow::Owned(school_calendar(texts, region, timeline))),
            Layer::PublicHolidays => Some(Cow::Owned(public_calendar(texts, timeline))),
            Layer::OfSetup(place) => setup.calendars.get(place).map(Cow::Borrowed),
            Layer::FromFile => self.from_file.as_ref().map(Cow::Borrowed),
        };
        self.on.iter().filter_map(calendar).collect()
    }
}
