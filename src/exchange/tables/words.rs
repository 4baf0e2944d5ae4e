//! What was told: events, who and what was named at them, quotes and answers.

use super::cells::{bilingual, column, participant_column, phase_of, text_of, word};
use crate::exchange::table::{Column, Kind, Table, Value};
use crate::model::{Code, Group, Mentioned};

pub(super) fn events(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for event in &journey.events {
            let help = event.intervention.as_ref();
            let indicators: Vec<&str> = event.indicators.iter().map(Code::as_str).collect();
            rows.push(vec![
                event.id.to_string().into(),
                journey.participant.as_str().into(),
                word(&event.domain),
                event.from.into(),
                event.to.into(),
                journey.timeline.date_of(event.from).into(),
                word(&event.precision),
                phase_of(group, journey, event.from).into(),
                event.title.as_str().into(),
                event.note.as_str().into(),
                i64::from(event.impact.value()).into(),
                indicators.join(" ").into(),
                help.and_then(|it| it.offered_by.as_ref()).map(Code::as_str).into(),
                help.and_then(|it| it.used).into(),
                help.and_then(|it| it.in_time).into(),
                help.map(|it| i64::from(it.helped.value())).into(),
                event.help_aim().map_or(Value::Missing, |aim| word(&aim)),
                event.help_reach().map_or(Value::Missing, |reach| word(&reach)),
            ]);
        }
    }
    Table {
        name: "events".into(),
        about: bilingual(["Een rij voor elke gebeurtenis", "A row for each event"]),
        columns: columns_of_events(),
        rows,
    }
}

fn columns_of_events() -> Vec<Column> {
    vec![
        column("event", Kind::Text, "", ["Nummer van de gebeurtenis", "Id of the event"], true),
        participant_column(),
        column("domain", Kind::Text, "", ["work, private of intervention", "work, private or intervention"], true),
        column(
            "from_day",
            Kind::Number,
            "days",
            ["Eerste dag na het begin van de tijdlijn", "First day after the start of the timeline"],
            true,
        ),
        column(
            "to_day",
            Kind::Number,
            "days",
            ["Laatste dag; leeg bij een moment", "Last day; empty for a moment"],
            false,
        ),
        column("from_date", Kind::Date, "", ["De eerste dag", "The first day"], true),
        column("precision", Kind::Text, "", ["day, month, season of about", "day, month, season or about"], true),
        column(
            "phase",
            Kind::Text,
            "",
            [
                "Fase waarin het begint; leeg als de fasen niet zijn vastgesteld",
                "Phase in which it begins; empty while phases are not set",
            ],
            false,
        ),
        column("title", Kind::Text, "", ["Titel", "Title"], false),
        column("note", Kind::Text, "", ["Toelichting", "Note"], false),
        column("impact", Kind::Integer, "-2 to 2", ["Hoe het uitwerkte", "How it worked out"], true),
        column(
            "indicators",
            Kind::Text,
            "",
            ["Lijnen waar het over gaat, met spaties ertussen", "Lines it is about, with spaces between"],
            false,
        ),
        column("offered_by", Kind::Text, "", ["Hulp: door wie aangeboden", "Help: offered by whom"], false),
        column("used", Kind::Flag, "", ["Hulp: is het gebruikt", "Help: whether it was used"], false),
        column("in_time", Kind::Flag, "", ["Hulp: kwam het op tijd", "Help: whether it came in time"], false),
        column("helped", Kind::Integer, "-2 to 2", ["Hulp: hielp het", "Help: whether it helped"], false),
        column("aim", Kind::Text, "", ["Hulp: waarvoor; prevent of treat", "Help: what for; prevent or treat"], false),
        column(
            "reach",
            Kind::Text,
            "",
            [
                "Hulp: wie het bereikte; individual, team of organisation",
                "Help: whom it reached; individual, team or organisation",
            ],
            false,
        ),
    ]
}

pub(super) fn mentions(group: &Group) -> Table {
    let mut rows = Vec::new();
    let instrument = &group.setup.instrument;
    for journey in &group.journeys {
        for event in &journey.events {
            let actors = event.actors.iter().map(|mention| ("actor", mention));
            let factors = event.factors.iter().map(|mention| ("factor", mention));
            for (kind, mention) in actors.chain(factors) {
                let (code, other) = match &mention.what {
                    Mentioned::Code(code) => (Some(code), None),
                    Mentioned::Other(words) => (None, Some(words.as_str())),
                };
                let level = code.and_then(|code| match kind {
                    "actor" => instrument.actor(code).map(|it| it.level),
                    _ => instrument.factor(code).map(|it| it.level),
                });
                let impact = i64::from(mention.impact.value());
                rows.push(vec![
                    event.id.to_string().into(),
                    journey.participant.as_str().into(),
                    kind.into(),
                    code.map(Code::as_str).into(),
                    other.into(),
                    level.map_or(Value::Missing, |level| word(&level)),
                    impact.signum().into(),
                    impact.into(),
                    phase_of(group, journey, event.from).into(),
                ]);
            }
        }
    }
    Table {
        name: "mentions".into(),
        about: bilingual([
            "Een rij voor elke keer dat iemand of iets genoemd is bij een gebeurtenis",
            "A row for each time someone or something is named at an event",
        ]),
        columns: columns_of_mentions(),
        rows,
    }
}

fn columns_of_mentions() -> Vec<Column> {
    vec![
        column("event", Kind::Text, "", ["Nummer van de gebeurtenis", "Id of the event"], true),
        participant_column(),
        column("kind", Kind::Text, "", ["actor (wie) of factor (wat)", "actor (who) or factor (what)"], true),
        column(
            "code",
            Kind::Text,
            "",
            ["Code uit het instrument; leeg bij eigen woorden", "Code of the instrument; empty for own words"],
            false,
        ),
        column("other", Kind::Text, "", ["Eigen woorden", "Own words"], false),
        column("level", Kind::Text, "", ["Niveau volgens het instrument", "Level, as the instrument has it"], false),
        column(
            "sign",
            Kind::Integer,
            "-1 to 1",
            ["Ongunstig, geen van beide, gunstig", "Unfavourable, neither, favourable"],
            true,
        ),
        column("impact", Kind::Integer, "-2 to 2", ["Hoe sterk", "How strongly"], true),
        column("phase", Kind::Text, "", ["Fase van de gebeurtenis", "Phase of the event"], false),
    ]
}

pub(super) fn quotes(group: &Group) -> Table {
    let mut rows = Vec::new();
    for journey in &group.journeys {
        for event in &journey.events {
            for quote in &event.quotes {
                rows.push(vec![
                    event.id.to_string().into(),
                    journey.participant.as_str().into(),
                    phase_of(group, journey, event.from).into(),
                    quote.text.as_str().into(),
                ]);
            }
        }
    }
    Table {
        name: "quotes".into(),
        about: bilingual([
            "Een rij voor elk citaat dat de eigenaar heeft vrijgegeven",
            "A row for each quote that its owner freed",
        ]),
        columns: vec![
            column("event", Kind::Text, "", ["Nummer van de gebeurtenis", "Id of the event"], true),
            participant_column(),
            column("phase", Kind::Text, "", ["Fase van de gebeurtenis", "Phase of the event"], false),
            column("text", Kind::Text, "", ["De woorden", "The words"], true),
        ],
        rows,
    }
}

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
        name: "answers".into(),
        about: bilingual(["Een rij voor elk antwoord op een slotvraag", "A row for each answer to a closing question"]),
        columns: vec![
            participant_column(),
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
