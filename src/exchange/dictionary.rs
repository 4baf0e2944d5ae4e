//! What the tables mean, for people and for programs: a data dictionary, and a Frictionless data package.

use serde_json::{Value as Json, json};

use super::comma_separated::Dialect;
use super::table::{Column, Kind, Table, Value};
use crate::model::{Bilingual, Language};

/// What is to be known of every column with words in the tables for a spreadsheet.
const APOSTROPHE: [&str; 2] = [
    "In elke tabel: tekst die begint met = + - @ of een tab heeft hier een apostrof (') ervoor, zodat een rekenblad haar laat staan. De \
     apostrof hoort niet bij de tekst.",
    "In every table: words that begin with = + - @ or a tab have an apostrophe (') before them here, so that a spreadsheet leaves \
     them as they are. The apostrophe is not part of the words.",
];

/// A table with a row for each column of `tables`: its type, unit, and meaning in both languages; and what `dialect` does to words.
pub fn data_dictionary(tables: &[Table], dialect: Dialect) -> Table {
    let head = |name, about: [&str; 2]| Column {
        name,
        kind: Kind::Text,
        unit: "",
        about: Bilingual { nl: about[0].into(), en: about[1].into(), ..Bilingual::default() },
        required: false,
    };
    let rows = tables.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)));
    let row = |(table, column): (&Table, &Column)| -> Vec<Value> {
        vec![
            (&*table.name).into(),
            column.name.into(),
            type_of(column.kind).into(),
            column.unit.into(),
            column.about.get(Language::Nl).into(),
            column.about.get(Language::En).into(),
        ]
    };
    let mut rows: Vec<Vec<Value>> = rows.map(row).collect();
    if dialect == Dialect::Dutch {
        let [nl, en] = APOSTROPHE;
        rows.push(["*", "*", type_of(Kind::Text), "", nl, en].map(Value::from).into());
    }
    Table {
        name: "data-dictionary".into(),
        about: Bilingual {
            nl: "Wat elke kolom betekent".into(),
            en: "What each column means".into(),
            ..Bilingual::default()
        },
        columns: vec![
            head("table", ["Tabel", "Table"]),
            head("column", ["Kolom", "Column"]),
            head("type", ["Soort waarde", "Kind of value"]),
            head("unit", ["Eenheid en bereik", "Unit and range"]),
            head("nl", ["Betekenis in het Nederlands", "Meaning in Dutch"]),
            head("en", ["Betekenis in het Engels", "Meaning in English"]),
        ],
        rows,
    }
}

/// `datapackage.json` beside the tables, each in `NAME.csv`: Frictionless Data Package v1 with Table Schemas.
///
/// ```
/// use potloodlijn::{exchange::{Column, Kind, Table, data_package}, model::Bilingual};
/// let column = Column { name: "day", kind: Kind::Number, unit: "days", about: Bilingual::default(), required: true };
/// let table = Table { name: "curves".into(), about: Bilingual::default(), columns: vec![column], rows: vec![] };
/// let package: serde_json::Value = serde_json::from_str(&data_package(&[table])).unwrap();
/// assert_eq!(package["resources"][0]["path"], "curves.csv");
/// assert_eq!(package["resources"][0]["schema"]["fields"][0]["unit"], "days");
/// ```
pub fn data_package(tables: &[Table]) -> String {
    let resources: Vec<Json> = tables.iter().map(resource).collect();
    let package = json!({
        "profile": "tabular-data-package",
        "name": "potloodlijn",
        "title": "Potloodlijn",
        "description": "Remembered lines of working life, with events and what played a part in them. Health data of people: keep \
                        it as such. Heights are memories drawn by hand, not scores.",
        "resources": resources,
    });
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    text
}

fn resource(table: &Table) -> Json {
    let fields: Vec<Json> = table.columns.iter().map(field).collect();
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.about.get(Language::En),
        "path": format!("{}.csv", table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields, "missingValues": [""] },
    })
}

fn field(column: &Column) -> Json {
    let mut field = json!({
        "name": column.name,
        "type": type_of(column.kind),
        "description": column.about.get(Language::En),
    });
    if column.required {
        field["constraints"] = json!({ "required": true });
    }
    if !column.unit.is_empty() {
        field["unit"] = column.unit.into();
    }
    field
}

/// The type in a Table Schema.
fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "string",
        Kind::Number => "number",
        Kind::Integer => "integer",
        Kind::Date => "date",
        Kind::Flag => "boolean",
    }
}
