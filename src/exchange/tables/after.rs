//! What came after the drawing: answers to closing questions, measurements of now, and the board of the redesign.

use super::cells::{bilingual, column, role, text_of, word};
use crate::exchange::table::{Kind, Table, Value};
use crate::model::{Code, Group};

pub(super) fn answers(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for answer in &journey.answers {
            let levels: Vec<String> = answer.levels.iter().map(text_of).collect();
            rows.push(vec![
                journey.participant.as_str().into(),
                answer.prompt.as_str().into(),
                answer.text.as_str().into(),
                levels.join(" ").into(),
                answer.locus.map_or(Value::Missing, |locus| word(&locus)),
            ]);
        }
    }
    Table {
        name: "answers",
        about: bilingual(["Een rij voor elk antwoord op een slotvraag", "A row for each answer to a closing question"]),
        columns: vec![
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
            column("prompt", Kind::Text, "", ["Welke vraag", "Which question"], true),
            column("text", Kind::Text, "", ["Het antwoord", "The answer"], false),
            column(
                "levels",
                Kind::Text,
                "",
                [
                    "Niveaus waar het antwoord over gaat, met spaties ertussen",
                    "Levels the answer is about, with spaces between",
                ],
                false,
            ),
            column(
                "locus",
                Kind::Text,
                "",
                [
                    "individual of environment: waar iemand het zoekt",
                    "individual or environment: where someone looks for it",
                ],
                false,
            ),
        ],
        rows,
    }
}

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
        name: "measurements",
        about: bilingual([
            "Een rij voor elke waarde van een meting van nu",
            "A row for each value of a measurement of now",
        ]),
        columns: vec![
            column("time", Kind::Text, "", ["Welke meting", "Which measurement"], true),
            column("on", Kind::Date, "", ["Wanneer", "When"], false),
            column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true),
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
        ]);
    }
    Table {
        name: "board",
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
        ],
        rows,
    }
}
