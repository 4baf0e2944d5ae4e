//! Sentences on what was done of what was to be done.

use crate::analysis::{Told, YesNo};
use crate::text::Texts;

/// What was answered at the measurement named `at` to a question with yes or no; fewer than `least` answers tell nothing.
pub fn process_sentence(texts: &Texts, told: &Told<YesNo>, at: &str, least: u32) -> String {
    match told {
        Told::TooFew => texts.with("process-too-few", [("time", at.into()), ("n", least.into())]),
        Told::Figures(YesNo::Both(yes, of)) => {
            texts.with("process-both", [("time", at.into()), ("yes", (*yes).into()), ("of", (*of).into())])
        }
        Told::Figures(YesNo::NearlyAllYes(least, of)) => {
            texts.with("process-nearly-all", [("time", at.into()), ("yes", (*least).into()), ("of", (*of).into())])
        }
        Told::Figures(YesNo::FewYes(of)) => texts.with("process-few", [("time", at.into()), ("of", (*of).into())]),
    }
}
