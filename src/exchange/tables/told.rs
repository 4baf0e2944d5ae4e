//! What HR was told, in the same ranges.

use super::cells::{bilingual, column, role, text_of, word};
use crate::exchange::table::{Column, Kind, Table, Value};
use crate::model::{About, Code, Edition, MentionCell, Persons, Role};

/// Every table of `edition`; of another that lies beside it there are more.
pub(super) fn told(edition: &Edition) -> Vec<Table> {
    [mentions, events, trends, lines, would_have_helped, actions, quotes, effects].map(|table| table(edition)).into()
}

fn mentions(edition: &Edition) -> Table {
    let row = |kind: &'static str| {
        move |cell: &MentionCell| {
            let what = vec![kind.into(), about(&cell.about).into(), cell.phase.to_string().into()];
            [what, range(Some(cell.persons)), range(cell.plus), range(cell.minus), everyone(edition)].concat()
        }
    };
    let rows = edition.factors.iter().map(row("factor")).chain(edition.actors.iter().map(row("actor"))).collect();
    let columns = [
        vec![
            column("kind", Kind::Text, "", ["actor (wie) of factor (wat)", "actor (who) or factor (what)"], true),
            column(
                "about",
                Kind::Text,
                "",
                [
                    "Een code, of een niveau: dan iets anders op dat niveau",
                    "A code, or a level: then anything else at that level",
                ],
                true,
            ),
            phase_column(),
        ],
        persons_columns(),
        range_columns(["plus_at_least", "plus_at_most"], ["Als goed genoemd", "Named as good"]),
        range_columns(["minus_at_least", "minus_at_most"], ["Als zwaar genoemd", "Named as heavy"]),
        everyone_columns(),
    ];
    let of =
        ["Hoeveel mensen iets of iemand noemden, per fase", "How many people named something or someone, by phase"];
    Table { name: "mentions".into(), about: bilingual(of), columns: columns.concat(), rows }
}

fn events(edition: &Edition) -> Table {
    let row = |cell: &crate::model::EventCell| {
        let what = vec!["domain".into(), word(&cell.domain), cell.phase.to_string().into()];
        [what, range(Some(cell.persons)), everyone(edition)].concat()
    };
    let columns = [
        vec![
            column("kind", Kind::Text, "", ["Altijd domain", "Always domain"], true),
            column("about", Kind::Text, "", ["work, private of intervention", "work, private or intervention"], true),
            phase_column(),
        ],
        persons_columns(),
        everyone_columns(),
    ];
    let of = ["Met hoeveel mensen iets gebeurde, per fase", "With how many people something happened, by phase"];
    let rows = edition.events.iter().map(row).collect();
    Table { name: "events".into(), about: bilingual(of), columns: columns.concat(), rows }
}

fn trends(edition: &Edition) -> Table {
    let row = |cell: &crate::model::TrendCell| {
        let what = vec![
            cell.indicator.as_str().into(),
            cell.phase.to_string().into(),
            cell.mean_level.into(),
            cell.mean_change.into(),
        ];
        [what, range(cell.falling), range(cell.rising), range(cell.stable), everyone(edition)].concat()
    };
    let columns = [
        vec![
            indicator_column(),
            phase_column(),
            column(
                "mean_level",
                Kind::Number,
                "0-100",
                ["Hoe hoog, in stappen van 5", "How high, in steps of 5"],
                true,
            ),
            column(
                "mean_change",
                Kind::Number,
                "-100-100",
                ["Verandering, in stappen van 5", "Change, in steps of 5"],
                true,
            ),
        ],
        range_columns(["falling_at_least", "falling_at_most"], ["Bij wie de lijn daalt", "Whose line falls"]),
        range_columns(["rising_at_least", "rising_at_most"], ["Bij wie de lijn stijgt", "Whose line rises"]),
        range_columns(["stable_at_least", "stable_at_most"], ["Bij wie geen van beide", "Whose line does neither"]),
        everyone_columns(),
    ];
    let of = ["Wat de lijnen doen, per fase", "What the lines do, by phase"];
    let rows = edition.trends.iter().map(row).collect();
    Table { name: "trends".into(), about: bilingual(of), columns: columns.concat(), rows }
}

fn lines(edition: &Edition) -> Table {
    let mut rows = Vec::new();
    for line in &edition.lines {
        for (at, &mean) in line.mean.iter().enumerate() {
            let half = |values: &Option<Vec<f64>>| values.as_ref().and_then(|values| values.get(at).copied());
            rows.push(vec![
                line.indicator.as_str().into(),
                edition.place_along(line.mean.len(), at).into(),
                mean.into(),
                half(&line.lower_half).into(),
                half(&line.upper_half).into(),
            ]);
        }
    }
    let place = [
        "Plaats langs de fasen: van 0 tot 1 in de eerste, van 1 tot 2 in de tweede",
        "Place along the phases: from 0 to 1 in the first, from 1 to 2 in the second",
    ];
    let columns = vec![
        indicator_column(),
        column("place", Kind::Number, "phases", place, true),
        column("mean", Kind::Number, "0-100", ["Gemiddelde, in stappen van 5", "Mean, in steps of 5"], true),
        column("lower_half", Kind::Number, "0-100", ["Dat van de laagste helft", "That of the lower half"], false),
        column("upper_half", Kind::Number, "0-100", ["Dat van de hoogste helft", "That of the upper half"], false),
    ];
    let of = ["De gemiddelde lijnen, plaats voor plaats", "The mean lines, place by place"];
    Table { name: "lines".into(), about: bilingual(of), columns, rows }
}

fn would_have_helped(edition: &Edition) -> Table {
    let helped = &edition.would_have_helped;
    let levels = helped.levels.iter().map(|cell| ("level", text_of(&cell.level), Some(cell.persons)));
    let sides = [("locus", "individual", helped.individual), ("locus", "environment", helped.environment)];
    let sides = sides.into_iter().map(|(kind, about, persons)| (kind, about.to_owned(), persons));
    let told = levels.chain(sides).filter(|(_, _, persons)| persons.is_some());
    let row = |(kind, about, persons): (&str, String, Option<Persons>)| {
        [vec![kind.into(), about.into()], range(persons), everyone(edition)].concat()
    };
    let columns = [
        vec![
            column("kind", Kind::Text, "", ["level of locus", "level or locus"], true),
            column(
                "about",
                Kind::Text,
                "",
                ["Het niveau, of individual of environment", "The level, or individual or environment"],
                true,
            ),
        ],
        persons_columns(),
        everyone_columns(),
    ];
    let of = ["Waar mensen het achteraf zoeken", "Where people look for it afterwards"];
    Table {
        name: "would_have_helped".into(),
        about: bilingual(of),
        columns: columns.concat(),
        rows: told.map(row).collect(),
    }
}

fn actions(edition: &Edition) -> Table {
    let row = |action: &crate::model::EditionAction| {
        vec![
            action.phase.map(|letter| letter.to_string()).into(),
            action.level.map(|level| text_of(&level)).into(),
            action.actor.clone().map(|code| role(&Role::Actor(code))).into(),
            action.formal.map(|formal| text_of(&formal)).into(),
            action.action.as_str().into(),
            action.goal.as_str().into(),
            action.indicator.as_ref().map(Code::as_str).into(),
        ]
    };
    let columns = vec![
        column("phase", Kind::Text, "", ["Letter van de fase", "Letter of the phase"], false),
        column("level", Kind::Text, "", ["Op welk niveau", "On which level"], false),
        column("who", Kind::Text, "", ["Wie kan iets doen", "Who can act"], false),
        column("formal", Kind::Text, "", ["Met een formele bevoegdheid", "With a formal mandate"], false),
        column("action", Kind::Text, "", ["Wat er gebeurt", "What is done"], false),
        column("goal", Kind::Text, "", ["Het doel", "The goal"], false),
        column("indicator", Kind::Text, "", ["Lijn waaraan het te zien is", "Line in which it shows"], false),
    ];
    let of = ["Een rij voor elke actie van het plan", "A row for each action of the plan"];
    Table { name: "actions".into(), about: bilingual(of), columns, rows: edition.actions.iter().map(row).collect() }
}

fn quotes(edition: &Edition) -> Table {
    let columns = vec![column("quote", Kind::Text, "", ["De woorden", "The words"], true)];
    let of = ["Een rij voor elk citaat dat vrij is gegeven", "A row for each quote that was given free"];
    let rows = edition.quotes.iter().map(|quote| vec![quote.as_str().into()]).collect();
    Table { name: "quotes".into(), about: bilingual(of), columns, rows }
}

fn effects(edition: &Edition) -> Table {
    let row = |cell: &crate::model::EffectCell| {
        vec![cell.indicator.as_str().into(), cell.time.as_str().into(), cell.mean.into()]
    };
    let columns = vec![
        indicator_column(),
        column("time", Kind::Text, "", ["Welke meting", "Which measurement"], true),
        column("mean", Kind::Number, "0-100", ["Gemiddelde van nu, in stappen", "Mean of now, in steps"], true),
    ];
    let of = ["Hoe het nu is, per meting", "How it is now, by measurement"];
    Table { name: "effects".into(), about: bilingual(of), columns, rows: edition.effects.iter().map(row).collect() }
}

fn about(about: &About) -> String {
    match about {
        About::Code(code) => code.to_string(),
        About::Level(level) => text_of(level),
    }
}

fn range(persons: Option<Persons>) -> Vec<Value> {
    vec![persons.map(|persons| persons.at_least).into(), persons.map(|persons| persons.at_most).into()]
}

fn everyone(edition: &Edition) -> Vec<Value> {
    range(Some(edition.about()))
}

fn indicator_column() -> Column {
    column("indicator", Kind::Text, "", ["Welke lijn", "Which line"], true)
}

fn phase_column() -> Column {
    column("phase", Kind::Text, "", ["Letter van de fase", "Letter of the phase"], true)
}

fn persons_columns() -> Vec<Column> {
    required(range_columns(["persons_at_least", "persons_at_most"], ["Mensen", "People"]))
}

fn everyone_columns() -> Vec<Column> {
    required(range_columns(
        ["participants", "participants_at_most"],
        ["Mensen over wie het gaat", "People it is about"],
    ))
}

fn required(columns: Vec<Column>) -> Vec<Column> {
    columns.into_iter().map(|column| Column { required: true, ..column }).collect()
}

/// A number of persons, told as from how many to how many.
fn range_columns([least, most]: [&'static str; 2], [nl, en]: [&str; 2]) -> Vec<Column> {
    let (at_least, at_most) = (
        [format!("{nl}: ten minste"), format!("{en}: at least")],
        [format!("{nl}: ten hoogste"), format!("{en}: at most")],
    );
    let of = |name, [nl, en]: &[String; 2]| column(name, Kind::Integer, "persons", [nl, en], false);
    vec![of(least, &at_least), of(most, &at_most)]
}
