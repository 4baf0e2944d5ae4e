//! Which column of a table holds what.

use super::rows::Row;

/// Names of columns, in Dutch and in English.
struct Names {
    nl: &'static [&'static str],
    en: &'static [&'static str],
}

const FROM: Names = Names {
    nl: &[
        "van",
        "vanaf",
        "begin",
        "datum",
        "dag",
        "begindatum",
        "startdatum",
        "eerste dag",
        "begint op",
        "begint",
        "ingang",
        "ingangsdatum",
        "datum van",
        "datum begin",
        "van datum",
        "datum vanaf",
    ],
    en: &[
        "from",
        "start",
        "date",
        "start date",
        "startdate",
        "first day",
        "begins",
        "starts",
        "day",
        "start_date",
        "dtstart",
    ],
};
const TO: Names = Names {
    nl: &[
        "tot",
        "tot en met",
        "t/m",
        "t.m.",
        "tm",
        "t/m datum",
        "eind",
        "einde",
        "einddatum",
        "laatste dag",
        "eindigt op",
        "eindigt",
        "datum tot",
        "datum einde",
        "tot datum",
        "datum t/m",
    ],
    en: &["to", "until", "till", "through", "end", "end date", "enddate", "last day", "ends", "end_date", "dtend"],
};
const NAME: Names = Names {
    nl: &[
        "naam",
        "wat",
        "omschrijving",
        "titel",
        "onderwerp",
        "vakantie",
        "activiteit",
        "gebeurtenis",
        "evenement",
        "afspraak",
        "beschrijving",
        "periode",
        "vakanties",
        "agenda",
        "feestdag",
    ],
    en: &["name", "what", "description", "title", "subject", "event", "summary", "holiday", "activity", "occasion"],
};
const FROM_TIME: Names = Names { nl: &["begintijd", "starttijd", "tijd van"], en: &["start time", "starttime"] };
const TO_TIME: Names = Names { nl: &["eindtijd", "tijd tot"], en: &["end time", "endtime"] };
const ALL_DAY: Names = Names {
    nl: &["hele dag", "gebeurtenis, duurt hele dag", "duurt hele dag"],
    en: &["all day event", "all day", "allday"],
};
const PRIVATE: Names = Names {
    nl: &["privé", "prive", "vertrouwelijkheid", "gevoeligheid"],
    en: &["private", "sensitivity", "confidential"],
};

/// The names of columns are looked for in so many rows; above them may stand a title.
const ROWS_LOOKED_AT: usize = 30;

/// Which column holds what, from 0, as someone said who was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableColumns {
    /// The first day.
    pub from: usize,
    /// The last day.
    pub to: Option<usize>,
    /// What there is.
    pub name: usize,
    /// The first row has the names of the columns.
    pub has_header: bool,
}

/// Which column holds what.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub from: usize,
    pub to: Option<usize>,
    pub name: usize,
    pub from_time: Option<usize>,
    pub to_time: Option<usize>,
    pub all_day: Option<usize>,
    pub private: Option<usize>,
    /// The first row with an entry; the one above it has the names, if any has.
    pub first_row: usize,
    /// The names are Dutch.
    pub is_dutch: bool,
}

impl Columns {
    /// As someone said.
    pub fn told(told: TableColumns) -> Self {
        let TableColumns { from, to, name, has_header } = told;
        Self { from, to, name, first_row: usize::from(has_header), ..Self::default() }
    }
}

/// The columns, by the first row that names one for dates and one for what there is.
pub(super) fn find_columns(rows: &[Row]) -> Option<Columns> {
    rows.iter().take(ROWS_LOOKED_AT).enumerate().find_map(|(place, row)| named(place, row))
}

fn named(place: usize, row: &Row) -> Option<Columns> {
    let fields: Vec<String> = row.fields.iter().map(|field| field.trim().to_lowercase()).collect();
    let with = |names: &[&str]| names.iter().find_map(|name| fields.iter().position(|field| field == name));
    let of = |names: &Names| with(names.nl).or_else(|| with(names.en));
    let from = of(&FROM)?;
    let is_dutch = FROM.nl.contains(&fields[from].as_str());
    Some(Columns {
        from,
        to: of(&TO),
        name: of(&NAME).filter(|&name| name != from)?,
        from_time: of(&FROM_TIME),
        to_time: of(&TO_TIME),
        all_day: of(&ALL_DAY),
        private: of(&PRIVATE),
        first_row: place + 1,
        is_dutch,
    })
}
