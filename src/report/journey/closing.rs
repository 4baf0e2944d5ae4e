//! What someone says at the end, beside the sheet: each question in a few words with its answer.

use crate::model::{Answer, Instrument, Language};
use crate::report::page::{Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;

/// Between two answers.
const APART_MM: f64 = 1.4;

/// A question in a few words takes at most so many lines.
const QUESTION_LINES: usize = 2;

/// A question with the answers that were given to it: several where two parts of a journey were joined.
pub(super) struct Said<'a> {
    /// Empty where the instrument does not know it.
    pub(super) question: &'a str,
    /// At least one.
    pub(super) answers: Vec<&'a str>,
}

/// The questions of which an answer says something, in the order of the instrument; answers to questions it does not know come last.
pub(super) fn said<'a>(
    answers: impl Iterator<Item = &'a Answer>,
    instrument: &'a Instrument,
    language: Language,
) -> Vec<Said<'a>> {
    let (known, others): (Vec<&Answer>, Vec<&Answer>) = answers
        .filter(|answer| !answer.text.trim().is_empty())
        .partition(|answer| instrument.prompts.iter().any(|prompt| prompt.id == answer.prompt));
    let asked = instrument.prompts.iter().map(|prompt| {
        let of_it = known.iter().filter(|answer| answer.prompt == prompt.id);
        Said { question: prompt.text.get(language), answers: of_it.map(|answer| answer.text.as_str()).collect() }
    });
    let others = others.iter().map(|answer| Said { question: "", answers: vec![answer.text.as_str()] });
    asked.filter(|said| !said.answers.is_empty()).chain(others).collect()
}

/// Closing words, laid out for a column.
pub(super) struct Closing {
    blocks: Vec<Block>,
    /// Something had to be shortened.
    pub(super) is_cut: bool,
}

/// A question and its answers, in lines.
struct Block {
    question: Vec<String>,
    answers: Vec<Vec<String>>,
}

impl Block {
    fn height_mm(&self) -> f64 {
        let answers = self.answers.iter().map(|answer| answer.len() as f64 * Style::SMALL.leading_mm() + APART_MM);
        self.question.len() as f64 * Style::FAINT.leading_mm() + answers.sum::<f64>()
    }
}

impl Closing {
    /// Lays out `said` in a column of `width_mm` by at most `height_mm`; answers share the lines there are.
    pub(super) fn new(said: &[Said<'_>], width_mm: f64, height_mm: f64) -> Self {
        let question = |said: &Said<'_>| Style::FAINT.lines(first_sentence(said.question), width_mm, QUESTION_LINES);
        let answers = || said.iter().flat_map(|said| &said.answers);
        let whole: Vec<usize> =
            answers().map(|answer| Style::SMALL.lines(answer, width_mm, usize::MAX).len()).collect();
        let questions: usize = said.iter().map(|said| question(said).len()).sum();
        let used_mm = questions as f64 * Style::FAINT.leading_mm() + whole.len() as f64 * APART_MM;
        let room = ((height_mm - used_mm) / Style::SMALL.leading_mm()).floor().max(0.0) as usize;
        let given = shared_out(&whole, room);
        let mut shares = given.iter();
        let blocks = said.iter().map(|said| {
            let answers = said.answers.iter().zip(shares.by_ref());
            let answers = answers.filter(|&(_, &lines)| lines > 0);
            let answers = answers.map(|(answer, &lines)| Style::SMALL.lines(answer, width_mm, lines)).collect();
            Block { question: question(said), answers }
        });
        // Without a line of an answer there is no question either.
        let blocks = blocks.filter(|block| !block.answers.is_empty()).collect();
        Self { blocks, is_cut: given != whole }
    }

    /// Its height.
    pub(super) fn height_mm(&self) -> f64 {
        let all_mm: f64 = self.blocks.iter().map(Block::height_mm).sum();
        all_mm - if self.blocks.is_empty() { 0.0 } else { APART_MM }
    }

    /// Writes it with its top at the top of `column`.
    pub(super) fn draw(&self, page: &mut Page, column: &Frame) {
        let mut top_mm = column.top_mm;
        for Block { question, answers } in &self.blocks {
            let place = at(column.left_mm, top_mm + Style::FAINT.baseline_mm());
            top_mm += question.len() as f64 * Style::FAINT.leading_mm();
            page.part(Role::Paragraph, |page| page.write_lines(Style::FAINT, place, question));
            for answer in answers {
                let place = at(column.left_mm, top_mm + Style::SMALL.baseline_mm());
                top_mm += answer.len() as f64 * Style::SMALL.leading_mm() + APART_MM;
                page.part(Role::Quote, |page| page.write_lines(Style::SMALL, place, answer));
            }
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
