//! The tables of an edition: cells with the range that was told.

use super::cells::{bilingual, column, text_of, word};
use crate::exchange::table::{Column, Kind, Table};
use crate::model::{Edition, EventCell};

pub(super) fn mentions(edition: &Edition) -> Table {
    let mut rows = Vec::new();
    for (kind, cells) in [("factor", &edition.factors), ("actor", &edition.actors)] {
        for cell in cells {
            rows.push(vec![
                kind.into(),
                text_of(&cell.about).into(),
                cell.phase.to_string().into(),
                cell.persons.at_least.into(),
                cell.persons.at_most.into(),
                edition.participants.into(),
            ]);
        }
    }
    Table {
        name: "mentions",
        about: bilingual([
            "Hoeveel mensen iets of iemand noemden, per fase",
            "How many people named something or someone, by phase",
        ]),
        columns: told_columns([
            column("kind", Kind::Text, "", ["actor (wie) of factor (wat)", "actor (who) or factor (what)"], true),
            column("about", Kind::Text, "", ["Code of niveau", "Code or level"], true),
        ]),
        rows,
    }
}

pub(super) fn events(edition: &Edition) -> Table {
    let row = |cell: &EventCell| {
        vec![
            "domain".into(),
            word(&cell.domain),
            cell.phase.to_string().into(),
            cell.persons.at_least.into(),
            cell.persons.at_most.into(),
            edition.participants.into(),
        ]
    };
    Table {
        name: "events",
        about: bilingual([
            "Met hoeveel mensen iets gebeurde, per fase",
            "With how many people something happened, by phase",
        ]),
        columns: told_columns([
            column("kind", Kind::Text, "", ["Altijd domain", "Always domain"], true),
            column("about", Kind::Text, "", ["work, private of intervention", "work, private or intervention"], true),
        ]),
        rows: edition.events.iter().map(row).collect(),
    }
}

fn told_columns(of: [Column; 2]) -> Vec<Column> {
    let persons = ["Mensen: ten minste", "People: at least"];
    let most = ["Mensen: ten hoogste", "People: at most"];
    let mut columns: Vec<Column> = of.into();
    columns.push(column("phase", Kind::Text, "", ["Letter van de fase", "Letter of the phase"], true));
    columns.push(column("persons_at_least", Kind::Integer, "persons", persons, true));
    columns.push(column("persons_at_most", Kind::Integer, "persons", most, true));
    columns.push(column("participants", Kind::Integer, "persons", ["Mensen in de groep", "People in the group"], true));
    columns
}
