//! What was answered to a question about what was done, as far as the rules allow.

use crate::analysis::{Told, YesNo};
use crate::text::Texts;

/// How many said yes at the measurement `at`; with too few people, that there are fewer than `least`.
pub fn answers_sentence(texts: &Texts, told: &Told<YesNo>, at: &str, least: u32) -> String {
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
