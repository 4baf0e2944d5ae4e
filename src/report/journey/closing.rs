//! What someone says at the end, beside the sheet: each question in a few words with its answer.

use crate::model::{Answer, Instrument, Language};
use crate::report::page::{Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;

/// Between two answers.
const APART_MM: f64 = 1.4;

/// A question in a few words takes at most so many lines.
const QUESTION_LINES: usize = 2;

/// An answer with the question it was given to.
pub(super) struct Said<'a> {
    pub(super) question: &'a str,
    pub(super) answer: &'a str,
}

/// The answers that say something, in the order of the instrument's questions; those to questions it does not know come last.
pub(super) fn said<'a>(
    answers: impl Iterator<Item = &'a Answer>,
    instrument: &'a Instrument,
    language: Language,
) -> Vec<Said<'a>> {
    let place = |answer: &Answer| instrument.prompts.iter().position(|prompt| prompt.id == answer.prompt);
    let mut given: Vec<&Answer> = answers.filter(|answer| !answer.text.trim().is_empty()).collect();
    given.sort_by_key(|answer| place(answer).unwrap_or(usize::MAX));
    given
        .into_iter()
        .map(|answer| Said {
            question: place(answer).map_or("", |place| instrument.prompts[place].text.get(language)),
            answer: &answer.text,
        })
        .collect()
}

/// Closing words, laid out for a column.
pub(super) struct Closing {
    blocks: Vec<(Vec<String>, Vec<String>)>,
    /// Something had to be shortened.
    pub(super) is_cut: bool,
}

impl Closing {
    /// Lays out `said` in a column of `width_mm` by at most `height_mm`; answers share the lines there are.
    pub(super) fn new(said: &[Said<'_>], width_mm: f64, height_mm: f64) -> Self {
        let questions: Vec<Vec<String>> = said
            .iter()
            .map(|said| Style::FAINT.lines(first_sentence(said.question), width_mm, QUESTION_LINES))
            .collect();
        let used_mm: f64 =
            questions.iter().map(|lines| lines.len() as f64 * Style::FAINT.leading_mm() + APART_MM).sum();
        let whole: Vec<Vec<String>> =
            said.iter().map(|said| Style::SMALL.lines(said.answer, width_mm, usize::MAX)).collect();
        let room = ((height_mm - used_mm) / Style::SMALL.leading_mm()).floor().max(0.0) as usize;
        let given = shared_out(&whole.iter().map(Vec::len).collect::<Vec<_>>(), room);
        let is_cut = whole.iter().zip(&given).any(|(lines, &given)| given < lines.len());
        let answers = said.iter().zip(&given).map(|(said, &given)| Style::SMALL.lines(said.answer, width_mm, given));
        // An answer without a line has no question either.
        let blocks = questions.into_iter().zip(answers).zip(&given).filter(|&(_, &given)| given > 0);
        Self { blocks: blocks.map(|(block, _)| block).collect(), is_cut }
    }

    /// Its height.
    pub(super) fn height_mm(&self) -> f64 {
        let heights = self.blocks.iter().map(|(question, answer)| {
            (question.len() as f64) * Style::FAINT.leading_mm() + answer.len() as f64 * Style::SMALL.leading_mm()
        });
        heights.map(|height_mm| height_mm + APART_MM).sum::<f64>() - if self.blocks.is_empty() { 0.0 } else { APART_MM }
    }

    /// Writes it with its top at the top of `column`.
    pub(super) fn draw(&self, page: &mut Page, column: &Frame) {
        let mut top_mm = column.top_mm;
        for (question, answer) in &self.blocks {
            let place = at(column.left_mm, top_mm + Style::FAINT.baseline_mm());
            top_mm += question.len() as f64 * Style::FAINT.leading_mm();
            page.part(Role::Paragraph, |page| page.write_lines(Style::FAINT, place, question));
            let place = at(column.left_mm, top_mm + Style::SMALL.baseline_mm());
            top_mm += answer.len() as f64 * Style::SMALL.leading_mm() + APART_MM;
            page.part(Role::Quote, |page| page.write_lines(Style::SMALL, place, answer));
        }
    }
}

/// Gives each of `wanted` a share of `room`: no more than it wants, and what one leaves goes to the others.
fn shared_out(wanted: &[usize], room: usize) -> Vec<usize> {
    let mut given = vec![0; wanted.len()];
    for _ in 0..room {
        let lacking = (0..wanted.len()).filter(|&place| given[place] < wanted[place]);
        let Some(place) = lacking.min_by_key(|&place| given[place]) else { break };
        given[place] += 1;
    }
    given
}

/// A question up to its first end of a sentence: enough to know which one it was.
fn first_sentence(question: &str) -> &str {
    match question.find(['?', '.']) {
        Some(end) => &question[..=end],
        None => question,
    }
}
