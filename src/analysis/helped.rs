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
/// group.journeys = example.journeys.into();
/// for journey in &mut group.journeys {
///     journey.answers = vec![Answer::new(Code::new("would-have-helped").unwrap(), "Meer rust.".into())];
/// }
/// group.journeys[0].answers[0].locus = Some(Locus::Environment);
/// let row = &answer_counts(&group).prompts[0];
/// assert_eq!((row.answered, row.individual, row.environment), (2, 0, 1));
/// ```
pub fn answer_counts(group: &Group) -> Answers {
    let taking = all_who_agreed(group);
    let people: Vec<_> = taking.part.iter().map(|(journey, ())| person_answers(&journey.answers)).collect();
    Answers { participants: taking.part.len(), prompts: count_answers(group, &people), skipped: taking.skipped }
}

/// What one person answered to one question: all that counting needs of it.
#[derive(Debug)]
pub(super) struct PersonAnswer {
    prompt: Code,
    individual: bool,
    environment: bool,
    levels: BTreeSet<Level>,
}

/// What there is to count in the `answers` of one person.
pub(super) fn person_answers(answers: &[Answer]) -> Vec<PersonAnswer> {
    let mut by_prompt: BTreeMap<&Code, Vec<&Answer>> = BTreeMap::new();
    for answer in answers.iter().filter(|answer| says_something(answer)) {
        by_prompt.entry(&answer.prompt).or_default().push(answer);
    }
    let of_prompt = |(prompt, answers): (&Code, Vec<&Answer>)| {
        let looks = |locus| answers.iter().any(|answer| answer.locus == Some(locus));
        let levels = answers.iter().flat_map(|answer| answer.levels.iter().copied()).collect();
        let (individual, environment) = (looks(Locus::Individual), looks(Locus::Environment));
        PersonAnswer { prompt: prompt.clone(), individual, environment, levels }
    };
    by_prompt.into_iter().map(of_prompt).collect()
}

/// Counts what `people`, everyone who agreed to group figures, answered.
pub(super) fn count_answers<'a>(
    group: &Group,
    people: impl IntoIterator<Item = &'a Vec<PersonAnswer>>,
) -> Vec<AnswerCount> {
    let mut by_prompt: BTreeMap<&Code, AnswerCount> = BTreeMap::new();
    for answer in people.into_iter().flatten() {
        by_prompt.entry(&answer.prompt).or_insert_with(|| AnswerCount::none(&answer.prompt)).add_person(answer);
    }
    let asked = group.setup.instrument.prompts.iter().filter_map(|prompt| by_prompt.remove(&prompt.id));
    let mut prompts: Vec<AnswerCount> = asked.collect();
    prompts.extend(by_prompt.into_values());
    prompts
}

fn says_something(answer: &Answer) -> bool {
    !answer.text.trim().is_empty() || answer.locus.is_some() || !answer.levels.is_empty()
}

impl AnswerCount {
    fn none(prompt: &Code) -> Self {
        Self { prompt: prompt.clone(), answered: 0, individual: 0, environment: 0, levels: BTreeMap::new() }
    }

    fn add_person(&mut self, answer: &PersonAnswer) {
        self.answered += 1;
        self.individual += usize::from(answer.individual);
        self.environment += usize::from(answer.environment);
        for &level in &answer.levels {
            *self.levels.entry(level).or_default() += 1;
        }
    }
}
