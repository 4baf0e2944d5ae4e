//! The mean lines: all in one picture, and each by itself.

use crate::report::edition::curves::{all_line_words, draw_line, draw_mean_lines, line_sentence};
use crate::report::edition::message;
use crate::report::edition::told::EditionPages;
use crate::report::figures::Figure;
use crate::report::figures::frame::figure;

/// All lines in one picture, and a picture for each; none where no line may be told.
pub(super) fn figures(made: &EditionPages<'_>) -> Vec<Figure> {
    if made.edition.lines.is_empty() {
        return Vec::new();
    }
    let told = (message::whole(made), all_line_words(made));
    let mut figures = vec![figure(made, "lines".to_owned(), told, |page, frame| {
        draw_mean_lines(page, made, frame);
    })];
    figures.extend(made.edition.lines.iter().map(|line| {
        let words = format!("{}: {}", made.indicator(&line.indicator), line_sentence(made, line));
        let told = (message::line(made, line), words);
        figure(made, format!("line-{}", line.indicator), told, |page, frame| draw_line(page, made, line, frame))
    }));
    figures
}
