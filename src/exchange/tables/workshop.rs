//! What the group made of it: measurements and the board.

use super::cells::{bilingual, column, participant_column, role, word};
use crate::exchange::table::{Kind, Table};
use crate::model::{Code, Group};

pub(super) fn measurements(group: &Group) -> Table {
    let mut rows = Vec::new();
    for measurement in &group.measurements {
        for (participant, values) in &measurement.values {
            for (indicator, value) in values {
                rows.push(vec![
                    word(&measurement.time),
                    measurement.on.into(),
                    participant.as_str().into(),
                    indicator.as_str().into(),
                    (*value).into(),
                ]);
            }
        }
    }
    Table {
        name: "measurements".into(),
        about: bilingual([
            "Een rij voor elke waarde van een meting van nu",
            "A row for each value of a measurement of now",
        ]),
        columns: vec![
            column("time", Kind::Text, "", ["Welke meting", "Which measurement"], true),
            column("on", Kind::Date, "", ["Wanneer", "When"], false),
            participant_column(),
            column("indicator", Kind::Text, "", ["Welke lijn", "Which line"], true),
            column("value", Kind::Number, "0-100", ["Waarde van nu; geen score", "Value now; not a score"], false),
        ],
        rows,
    }
}

pub(super) fn board(group: &Group) -> Table {
    let mut rows = Vec::new();
    for action in &group.board {
        rows.push(vec![
            action.id.to_string().into(),
            action.phase.map(|letter| letter.to_string()).into(),
            action.moment.as_str().into(),
            action.who.as_ref().map(role).into(),
            action.formal.into(),
            word(&action.level),
            action.action.as_str().into(),
            action.goal.as_str().into(),
            action.indicator.as_ref().map(Code::as_str).into(),
            action.owner_role.as_ref().map(role).into(),
            group.moment_words(action).into(),
            f64::from(action.dots).into(),
        ]);
    }
    Table {
        name: "board".into(),
        about: bilingual(["Een rij voor elke actie van het herontwerp", "A row for each action of the redesign"]),
        columns: vec![
            column("action_id", Kind::Text, "", ["Nummer van de actie", "Id of the action"], true),
            column("phase", Kind::Text, "", ["Fase", "Phase"], false),
            column("moment", Kind::Text, "", ["Bij welk moment", "At which moment"], false),
            column(
                "who",
                Kind::Text,
                "",
                [
                    "Wie kan iets doen: een code uit het instrument of eigen woorden",
                    "Who can act: a code of the instrument or own words",
                ],
                false,
            ),
            column("formal", Kind::Flag, "", ["Met een formele bevoegdheid", "With a formal mandate"], false),
            column("level", Kind::Text, "", ["Op welk niveau", "On which level"], true),
            column("action", Kind::Text, "", ["Wat er gebeurt", "What is done"], false),
            column("goal", Kind::Text, "", ["Het doel", "The goal"], false),
            column("indicator", Kind::Text, "", ["Lijn waaraan het te zien is", "Line in which it shows"], false),
            column("owner", Kind::Text, "", ["Wie de eigenaar is", "Who owns it"], false),
            column("moment_words", Kind::Text, "", ["Dat moment in woorden", "That moment in words"], false),
            column("dots", Kind::Number, "", ["Stippen in de werksessie", "Dots in the workshop"], false),
        ],
        rows,
    }
}

pub(super) fn board_notes(group: &Group) -> Table {
    let mut rows = Vec::new();
    for note in &group.board_notes {
        rows.push(vec![
            note.id.to_string().into(),
            note.moment.as_str().into(),
            word(&note.level),
            note.text.as_str().into(),
            f64::from(note.dots).into(),
        ]);
    }
    Table {
        name: "board_notes".into(),
        about: bilingual([
            "Een rij voor elke vrije notitie op het bord; geen afspraak",
            "A row for each free note on the board; no agreement",
        ]),
        columns: vec![
            column("note_id", Kind::Text, "", ["Nummer van de notitie", "Id of the note"], true),
            column("moment", Kind::Text, "", ["Bij welk moment", "At which moment"], false),
            column("level", Kind::Text, "", ["Op welk niveau", "On which level"], true),
            column("text", Kind::Text, "", ["Wat er staat", "What it says"], false),
            column("dots", Kind::Number, "", ["Stippen in de werksessie", "Dots in the workshop"], false),
        ],
        rows,
    }
}
