//! What would have helped, as people answered it and as it was coded afterwards: where they look for a cause, in
//! themselves or around them, and at which levels.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::participants::{Skipped, all_who_agreed};
use crate::model::{Answer, Code, Group, Level, Locus};

/// Answers of a group to the closing questions, counted in persons. Those who agreed to group figures take part.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// How many persons take part.
    pub participants: usize,
    /// A row for each question that anyone answered, in the order of the instrument; then those it does not have.
    pub prompts: Vec<AnswerCount>,
    /// Who does not take part.
    pub skipped: Vec<Skipped>,
}

/// Answers to one question. A person counts once a cell, and can stand in several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerCount {
    /// The question.
    pub prompt: Code,
    /// Persons who answered it with any word or coding.
    #[serde(rename = "persons")]
    pub answered: usize,
    /// Persons who look for it in themselves.
    pub individual: usize,
    /// Persons who look for it around them.
    pub environment: usize,
    /// Persons whose answer speaks of a level, by level; levels of which nobody speaks are left out.
    pub levels: BTreeMap<Level, usize>,
}

impl Answers {
    /// The answers to the question of which the most were coded, where any were: where people look for it afterwards.
    pub fn looking_back(&self) -> Option<&AnswerCount> {
        let coded =
            self.prompts.iter().filter(|count| count.individual + count.environment > 0 || !count.levels.is_empty());
        coded.rev().max_by_key(|count| count.individual + count.environment)
    }
}

/// Counts the answers of a group by question.
///
/// ```
/// use potloodlijn::{analysis::answer_counts, demo::example_group, model::{Answer, Code, Group, Language, Locus}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys;
/// for journey in &mut group.journeys {
///     journey.answers = vec![Answer::new(Code::new("would-have-helped").unwrap(), "Meer rust.".into())];
/// }
/// group.journeys[0].answers[0].locus = Some(Locus::Environment);
/// let row = &answer_counts(&group).prompts[0];
/// assert_eq!((row.answered, row.individual, row.environment), (2, 0, 1));
/// ```
pub fn answer_counts(group: &Group) -> Answers {
    let taking = all_who_agreed(group);
    let mut by_prompt: BTreeMap<&Code, AnswerCount> = BTreeMap::new();
    for (journey, ()) in &taking.part {
        let mut answers: BTreeMap<&Code, Vec<&Answer>> = BTreeMap::new();
        for answer in journey.answers.iter().filter(|answer| says_something(answer)) {
            answers.entry(&answer.prompt).or_default().push(answer);
        }
        for (prompt, answers) in answers {
            by_prompt.entry(prompt).or_insert_with(|| AnswerCount::none(prompt)).add_person(&answers);
        }
    }
    let asked = group.setup.instrument.prompts.iter().filter_map(|prompt| by_prompt.remove(&prompt.id));
    let mut prompts: Vec<AnswerCount> = asked.collect();
    prompts.extend(by_prompt.into_values());
    Answers { participants: taking.part.len(), prompts, skipped: taking.skipped }
}

fn says_something(answer: &Answer) -> bool {
    !answer.text.trim().is_empty() || answer.locus.is_some() || !answer.levels.is_empty()
}

impl AnswerCount {
    fn none(prompt: &Code) -> Self {
        Self { prompt: prompt.clone(), answered: 0, individual: 0, environment: 0, levels: BTreeMap::new() }
    }

    fn add_person(&mut self, answers: &[&Answer]) {
        let looks = |locus| usize::from(answers.iter().any(|answer| answer.locus == Some(locus)));
        self.answered += 1;
        self.individual += looks(Locus::Individual);
        self.environment += looks(Locus::Environment);
        let levels: BTreeSet<Level> = answers.iter().flat_map(|answer| answer.levels.iter().copied()).collect();
        for level in levels {
            *self.levels.entry(level).or_default() += 1;
        }
    }
}
