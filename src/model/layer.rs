//! Layers of dates behind the sheet, by the codes under which a journey records that they were on.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Code;

/// A layer of dates that can stand behind the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// School holidays in a region.
    SchoolHolidays(Region),
    /// Public holidays.
    PublicHolidays,
    /// A calendar of the set-up, by its place in the list.
    OfSetup(usize),
    /// A calendar the participant read from a file.
    FromFile,
}

impl Layer {
    /// How it stands in a file: `school-holidays-noord`, `public-holidays`, `setup-1`, `from-file`.
    ///
    /// ```
    /// use potloodlijn::model::{Layer, Region};
    /// assert_eq!(Layer::SchoolHolidays(Region::Zuid).code().as_str(), "school-holidays-zuid");
    /// assert_eq!(Layer::OfSetup(0).code().as_str(), "setup-1");
    /// ```
    ///
    /// # Panics
    /// Never: each is a kebab word.
    pub fn code(self) -> Code {
        let word = match self {
            Self::SchoolHolidays(Region::Noord) => "school-holidays-noord".to_owned(),
            Self::SchoolHolidays(Region::Midden) => "school-holidays-midden".to_owned(),
            Self::SchoolHolidays(Region::Zuid) => "school-holidays-zuid".to_owned(),
            Self::PublicHolidays => "public-holidays".to_owned(),
            Self::OfSetup(place) => format!("setup-{}", place + 1),
            Self::FromFile => "from-file".to_owned(),
        };
        Code::new(&word).expect("a kebab word")
    }
}

/// Whether a recorded layer is one of school holidays, in any region.
///
/// ```
/// use potloodlijn::model::{Layer, Region, is_school_holidays};
/// assert!(is_school_holidays(&Layer::SchoolHolidays(Region::Noord).code()));
/// assert!(!is_school_holidays(&Layer::PublicHolidays.code()));
/// ```
pub fn is_school_holidays(layer: &Code) -> bool {
    Region::ALL.iter().any(|&region| Layer::SchoolHolidays(region).code() == *layer)
}

/// A region for school holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Region {
    /// North.
    Noord,
    /// Middle.
    #[default]
    Midden,
    /// South.
    Zuid,
}

impl Region {
    /// From north to south.
    pub const ALL: [Self; 3] = [Self::Noord, Self::Midden, Self::Zuid];

    /// `noord`, `midden` or `zuid`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Noord => "noord",
            Self::Midden => "midden",
            Self::Zuid => "zuid",
        }
    }
}

/// A school holiday in a region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SchoolHoliday {
    /// Which one.
    pub kind: SchoolHolidayKind,
    /// Where.
    pub region: Region,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Which school holiday, in the order of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SchoolHolidayKind {
    /// A week in October; advice to schools.
    Autumn,
    /// Two weeks.
    Christmas,
    /// A week in February or March; advice to schools.
    Spring,
    /// A week around 1 May.
    May,
    /// Six weeks.
    Summer,
}
