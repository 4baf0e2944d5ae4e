//! The HR edition: what may be told of a group to those who employ the people in it. Plain data; which figures may go in
//! is decided when an edition is made.
//!
//! It holds no journey, no code of a participant, no date, and no single person's line or number. Numbers of persons are
//! told as ranges, means in steps, so that nobody can be found in them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Broken, Code, Domain, Extra, Formality, Instrument, Level, PhaseLetter, Rule, SMALLEST_GROUP};

/// The fewest persons in a number that is told.
pub const FEWEST_IN_CELL: usize = 3;

/// What may be told of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// Its id, made by chance: it says nothing about the group. Nil in files from before there was one.
    #[serde(default)]
    pub id: Uuid,
    /// Names, colours and phases that are needed to print it; without notes and prompts.
    pub instrument: Instrument,
    /// The smallest group about which anything is told here.
    pub min_group: usize,
    /// The figures are about so many persons or more. How many exactly is not told: who knows how many took part would know
    /// of how many there is nothing in them.
    pub participants: usize,
    /// The figures are about so many persons or fewer; absent in files from before that was told as a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants_at_most: Option<usize>,
    /// What the lines do, by indicator and phase; only those that may be told.
    #[serde(default)]
    pub trends: Vec<TrendCell>,
    /// Mean lines along the phases; only those that may be told.
    #[serde(default)]
    pub lines: Vec<MeanLine>,
    /// What had a part in it, by phase.
    #[serde(default)]
    pub factors: Vec<MentionCell>,
    /// Who had a part in it, by phase.
    #[serde(default)]
    pub actors: Vec<MentionCell>,
    /// Events, by lane and phase.
    #[serde(default)]
    pub events: Vec<EventCell>,
    /// What would have helped, as coded afterwards.
    #[serde(default)]
    pub would_have_helped: WouldHaveHelped,
    /// Words of participants, each approved by its owner and looked through by the facilitator; in the order of the
    /// alphabet, which tells nothing.
    #[serde(default)]
    pub quotes: Vec<String>,
    /// Actions of the redesign that the facilitator gave free, in words that were looked through.
    #[serde(default)]
    pub actions: Vec<EditionAction>,
    /// How it is "now", before and after actions; only where enough persons said so every time.
    #[serde(default)]
    pub effects: Vec<EffectCell>,
    /// How the group is called beside another one, in words that tell of nobody; only in an edition of a pair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is told of the group that this one was laid beside; only in an edition of a pair, and never in what is told there. It has
    /// the id of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Edition>>,
    /// Of whom the two are; only in what stands beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<PairPeople>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How many letters of an edition's id people read.
const MARK_LETTERS: usize = 6;

/// What people tell editions apart by: the first letters of the random id `edition`. An edition without an id has none.
///
/// ```
/// use potloodlijn::model::edition_mark;
/// let id = uuid::uuid!("3f9a2c51-0000-4000-8000-000000000000");
/// assert_eq!(edition_mark(id).as_deref(), Some("3F9A2C"));
/// assert_eq!(edition_mark(uuid::Uuid::nil()), None);
/// ```
pub fn edition_mark(edition: Uuid) -> Option<String> {
    let letters = || edition.simple().to_string().to_uppercase().chars().take(MARK_LETTERS).collect();
    (!edition.is_nil()).then(letters)
}

/// Of whom the two halves of an edition of a pair are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PairPeople {
    /// Nobody is told of in both.
    Other,
    /// The very same people are told of in both, each by two drawings.
    Same,
}

/// A number of persons, as exactly as may be told: at least [`FEWEST_IN_CELL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Persons {
    /// So many or more.
    pub at_least: usize,
    /// So many or fewer; at most everyone.
    pub at_most: usize,
}

/// What the lines of one indicator do in one phase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrendCell {
    /// The indicator.
    pub indicator: Code,
    /// The phase.
    pub phase: PhaseLetter,
    /// The mean level, 0–100, in steps of 5; the lowest and the highest step stand for all beyond them.
    pub mean_level: f64,
    /// The mean change over the phase, −100 to 100, in steps of 5; the outermost steps stand for all beyond them.
    pub mean_change: f64,
    /// Persons whose line falls; absent when fewer than three, or when it may not be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub falling: Option<Persons>,
    /// Persons whose line rises; absent as above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rising: Option<Persons>,
    /// Persons whose line does neither; absent as above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stable: Option<Persons>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A mean line of one indicator along the phases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeanLine {
    /// The indicator.
    pub indicator: Code,
    /// Means (0–100, in steps of 5) at places evenly apart in each phase, both ends included, phase after phase; every
    /// phase has as many.
    pub mean: Vec<f64>,
    /// The mean of the lower half of the group at these places; only in larger groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower_half: Option<Vec<f64>>,
    /// The mean of the upper half of the group at these places; only in larger groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper_half: Option<Vec<f64>>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A factor or actor in one phase, or what was merged upward to its level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MentionCell {
    /// Which one.
    #[serde(flatten)]
    pub about: About,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons who mentioned it.
    pub persons: Persons,
    /// Persons who mentioned it as something good; absent when fewer than three.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plus: Option<Persons>,
    /// Persons who mentioned it as something bad; absent when fewer than three.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minus: Option<Persons>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a [`MentionCell`] is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    /// One factor or actor of the instrument.
    Code(Code),
    /// Any of the others at this level, none of which can be told by itself.
    Level(Level),
}

/// Events on one lane in one phase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventCell {
    /// The lane.
    pub domain: Domain,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons with at least one.
    pub persons: Persons,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What would have helped, as answers were coded afterwards.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct WouldHaveHelped {
    /// Persons whose answer speaks of a level.
    #[serde(default)]
    pub levels: Vec<LevelCell>,
    /// Persons who looked for it in themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual: Option<Persons>,
    /// Persons who looked for it around them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<Persons>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Persons whose answer speaks of one level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LevelCell {
    /// The level.
    pub level: Level,
    /// How many.
    pub persons: Persons,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An action of the redesign, in the words the facilitator gave free.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct EditionAction {
    /// The phase it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<PhaseLetter>,
    /// The level it works on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Who can act: an actor of the instrument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<Code>,
    /// Whether they act formally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formal: Option<Formality>,
    /// What is done.
    #[serde(default)]
    pub action: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// The indicator it is measured by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Code>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An indicator as it is "now", at one time of measuring.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EffectCell {
    /// The indicator.
    pub indicator: Code,
    /// Which time of measuring: `T0`, `T1` or `T2`.
    pub time: String,
    /// The mean, 0–100, in steps of 5, over the same persons at every time.
    pub mean: f64,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Edition {
    /// How many persons the figures are about, as exactly as is told.
    pub fn about(&self) -> Persons {
        let at_most = self.participants_at_most.unwrap_or(self.participants);
        Persons { at_least: self.participants, at_most }
    }

    /// Where the value at place `at` of a line of `values` values lies on the axis of phases: phase k runs over [k, k + 1].
    ///
    /// ```
    /// use potloodlijn::{demo::example_group, model::{Group, Language}};
    /// let example = example_group(9, 7, Language::Nl);
    /// let mut group = Group::new(example.setup.id, example.setup);
    /// group.journeys = example.journeys.into();
    /// let edition = potloodlijn::privacy::edition_of(&group).unwrap();
    /// // Five values for each of three phases; a border has one at both of its sides.
    /// assert_eq!([0, 2, 4, 5, 14].map(|at| edition.place_along(15, at)), [0.0, 0.5, 1.0, 1.0, 3.0]);
    /// ```
    pub fn place_along(&self, values: usize, at: usize) -> f64 {
        let phases = self.instrument.phases.len().max(1);
        let each = (values / phases).max(2);
        (at / each) as f64 + (at % each) as f64 / (each - 1) as f64
    }

    /// Every number of persons in it, with the path where it stands.
    pub fn persons(&self) -> Vec<(String, Persons)> {
        let mut all = Vec::new();
        let mut add = |path: String, persons: Option<Persons>| all.extend(persons.map(|persons| (path, persons)));
        for (place, cell) in self.trends.iter().enumerate() {
            add(format!("$.trends[{place}].falling"), cell.falling);
            add(format!("$.trends[{place}].rising"), cell.rising);
            add(format!("$.trends[{place}].stable"), cell.stable);
        }
        for (name, cells) in [("factors", &self.factors), ("actors", &self.actors)] {
            for (place, cell) in cells.iter().enumerate() {
                add(format!("$.{name}[{place}].persons"), Some(cell.persons));
                add(format!("$.{name}[{place}].plus"), cell.plus);
                add(format!("$.{name}[{place}].minus"), cell.minus);
            }
        }
        for (place, cell) in self.events.iter().enumerate() {
            add(format!("$.events[{place}].persons"), Some(cell.persons));
        }
        for (place, cell) in self.would_have_helped.levels.iter().enumerate() {
            add(format!("$.would_have_helped.levels[{place}].persons"), Some(cell.persons));
        }
        add("$.would_have_helped.individual".into(), self.would_have_helped.individual);
        add("$.would_have_helped.environment".into(), self.would_have_helped.environment);
        let beside = self.beside.iter().flat_map(|beside| beside.persons());
        all.extend(beside.map(|(path, persons)| (inside(&path), persons)));
        all
    }
}

/// The path in the whole of what stands at `path` in the edition beside.
fn inside(path: &str) -> String {
    path.replacen('$', "$.beside", 1)
}

/// What the edition beside another breaks: its own rules, and that both can be laid on one axis.
fn check_beside(edition: &Edition, beside: &Edition) -> Vec<Broken> {
    let phases = |of: &Edition| of.instrument.phases.iter().map(|phase| phase.letter).collect::<Vec<_>>();
    let fits =
        beside.beside.is_none() && beside.instrument.id == edition.instrument.id && phases(beside) == phases(edition);
    let mut broken = check_edition(beside);
    for it in &mut broken {
        it.path = inside(&it.path);
    }
    if !fits {
        broken.push(Broken { path: "$.beside".into(), rule: Rule::FitsBeside });
    }
    broken
}

/// The rules an edition breaks, besides those of its instrument. A file that tells of fewer persons than it may is none
/// of ours, and is not shown.
pub fn check_edition(edition: &Edition) -> Vec<Broken> {
    let mut broken = super::rules::check_instrument_at("$.instrument", &edition.instrument);
    let mut require = |kept: bool, path: String, rule: Rule| {
        if !kept {
            broken.push(Broken { path, rule });
        }
    };
    require(edition.min_group >= SMALLEST_GROUP as usize, "$.min_group".into(), Rule::MinimumGroup);
    require(edition.about().at_most >= edition.participants, "$.participants_at_most".into(), Rule::EnoughPersons);
    require(edition.participants >= edition.min_group, "$.participants".into(), Rule::EnoughPersons);
    // What stands beside has a number of persons of its own.
    for (path, persons) in edition.persons().into_iter().filter(|(path, _)| !path.starts_with("$.beside")) {
        let kept = (FEWEST_IN_CELL..=persons.at_most).contains(&persons.at_least)
            && persons.at_most <= edition.about().at_most;
        require(kept, path, Rule::CellHoldsEnough);
    }
    for (place, line) in edition.lines.iter().enumerate() {
        let fits = |values: &Vec<f64>| {
            values.len() == line.mean.len() && values.iter().all(|value| (0.0..=100.0).contains(value))
        };
        let halves = line.lower_half.iter().chain(&line.upper_half);
        let even = line.mean.len().is_multiple_of(edition.instrument.phases.len().max(1));
        let kept = even && std::iter::once(&line.mean).chain(halves).all(fits);
        require(kept, format!("$.lines[{place}]"), Rule::LineOfMeans);
    }
    for (place, cell) in edition.effects.iter().enumerate() {
        let rule = Rule::ValueInRange { value: cell.mean };
        require((0.0..=100.0).contains(&cell.mean), format!("$.effects[{place}].mean"), rule);
    }
    let longest = |text: &str| text.chars().count() <= super::LONGEST_TEXT;
    for (place, quote) in edition.quotes.iter().enumerate() {
        require(longest(quote), format!("$.quotes[{place}]"), Rule::ShortEnoughText);
    }
    for (place, action) in edition.actions.iter().enumerate() {
        require(longest(&action.action) && longest(&action.goal), format!("$.actions[{place}]"), Rule::ShortEnoughText);
    }
    if let Some(beside) = &edition.beside {
        broken.extend(check_beside(edition, beside));
    }
    broken
}
