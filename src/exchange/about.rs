//! What is said of what is taken along, before anything else in it.

use super::leaving::Leaving;
use crate::text::Texts;

/// The texts that say what no export about persons holds.
pub(super) const LEFT_OUT: &[&str] = &["exchange-about-left"];
/// The same of a project for qualitative analysis, which holds words alone.
pub(super) const LEFT_OUT_OF_PROJECT: &[&str] = &["exchange-about-left", "exchange-project-left"];

/// What an export of `leaving` is, whom it is about, and what is not in it: the texts `left_out`.
pub fn about(left_out: &[&str], leaving: &Leaving, texts: &Texts) -> Vec<String> {
    let words = [("n", leaving.group.journeys.len().into()), ("name", leaving.group.setup.name.as_str().into())];
    let what = [
        texts.get("exchange-about-health"),
        texts.with("exchange-about-people", words),
        texts.get("exchange-about-lines"),
    ];
    what.into_iter().chain(left_out.iter().map(|id| texts.get(id))).collect()
}
