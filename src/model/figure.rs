//! Figures from research that a plan can be held against, each with its year and its source.

use serde::{Deserialize, Serialize};

use super::{Bilingual, Code, Extra};

/// A figure from research, or one's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name in files.
    pub id: Code,
    /// What it is about.
    pub name: Bilingual,
    /// How much.
    pub value: f64,
    /// Of what.
    pub unit: FigureUnit,
    /// What it can be used for.
    #[serde(default)]
    pub role: FigureRole,
    /// The year it is of.
    pub year: i16,
    /// Where it comes from.
    pub source: Bilingual,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureUnit {
    /// Euro for each person.
    EuroPerPerson,
    /// Persons in every thousand employees.
    PerThousand,
    /// Persons in every hundred employees, in a year.
    PercentPerYear,
}

/// What a figure can be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureRole {
    /// What it costs when one person drops out: a plan can be held against it.
    CostOfOne,
    /// For the picture only; nothing is worked out with it.
    #[default]
    Background,
}

/// What is needed to ask how many prevented drop-outs pay for a plan.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct BreakEven {
    /// What the plan costs, in euro, once someone said so.
    #[serde(default)]
    pub cost_euro: Option<f64>,
    /// The figures that were changed here; the others are those of the program.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl BreakEven {
    /// Nothing was filled in or changed.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }

    /// `known` with what was changed here in the place of what has the same id.
    ///
    /// ```
    /// use potloodlijn::{format::known_figures, model::BreakEven};
    /// let mut own = known_figures()[0].clone();
    /// own.value = 12_000.0;
    /// let filled = BreakEven { figures: vec![own], ..BreakEven::default() };
    /// let values: Vec<f64> = filled.figures_over(known_figures()).iter().map(|figure| figure.value).collect();
    /// assert_eq!(values, [12_000.0, 7_500.0, 18.0, 50.0, 85.0]);
    /// ```
    pub fn figures_over<'a>(&'a self, known: &'a [Figure]) -> Vec<&'a Figure> {
        let changed = |figure: &'a Figure| self.figures.iter().find(|own| own.id == figure.id).unwrap_or(figure);
        known.iter().map(changed).collect()
    }
}
