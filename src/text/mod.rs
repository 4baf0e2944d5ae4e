//! Words by id and language, in the language files under `assets/texts` (Fluent syntax). Knows no rule of the domain.

mod agenda;
mod calendars;
mod dates;
mod fates;
mod faults;
mod names;
mod phases;
mod refusals;
mod shapes;
mod sheet_faults;
mod steps;

use std::sync::OnceLock;

pub use agenda::{agenda_question, agenda_seen, agenda_when};
pub use calendars::{layer_name, public_calendar, remarks_sentence, school_calendar};
pub use fates::fate_sentence;
pub use faults::{fault_sentence, seal_sentence, storage_sentence};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
pub use names::{Height, domain_name, level_name, level_within, phase_name, phase_of};
pub use phases::in_phase;
pub use refusals::refusal_sentence;
pub use sheet_faults::{picture_sentence, sheet_sentence};
pub use steps::step_name;

use crate::model::Language;

/// The language files, by room.
macro_rules! language_files {
    ($language:literal) => {
        [
            include_str!(concat!("../../assets/texts/", $language, "/common.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/faults.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/participant.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/events.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/calendars.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/steps.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/reading.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/facilitator.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/compare.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/board.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/effect.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/set-up.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/threads.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/fates.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/shapes.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/kept.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/report.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/pages.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/preview.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/privacy.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/sheets.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/from-paper.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/cli.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/example.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/pen.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/agenda.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/interview.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/phases.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/drawing.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/sealing.ftl")),
        ]
    };
}

/// All words of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// Part of a whole number stands behind a comma in Dutch.
fn with_comma<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
        _ => None,
    }
}

impl Texts {
    /// The words of `language`, read once.
    pub fn of(language: Language) -> &'static Self {
        static NL: OnceLock<Texts> = OnceLock::new();
        static EN: OnceLock<Texts> = OnceLock::new();
        match language {
            Language::Nl => NL.get_or_init(|| Self::read(language, &language_files!("nl"))),
            Language::En => EN.get_or_init(|| Self::read(language, &language_files!("en"))),
        }
    }

    fn read(language: Language, files: &[&str]) -> Self {
        // The two codes are language tags; the default would be "undetermined", which only changes plural forms.
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
        // Marks around inserted words help with mixed directions of writing, which neither language has.
        bundle.set_use_isolating(false);
        if language == Language::Nl {
            bundle.set_formatter(Some(with_comma));
        }
        for file in files {
            // What a language file gets wrong is found by the tests; a reader rather sees the rest than nothing.
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text with this id. A missing one gives the id itself, so that it is seen and found.
    pub fn get(&self, id: &str) -> String {
        self.with(id, [])
    }

    /// The text with this id, with words and numbers put in. See [`Self::get`].
    ///
    /// ```
    /// use potloodlijn::{model::Language, text::Texts};
    /// let texts = Texts::of(Language::En);
    /// assert_eq!(texts.with("persons-of", [("n", 6.into()), ("of", 9.into())]), "6 of 9");
    /// assert_eq!(Texts::of(Language::Nl).with("phases-weeks", [("weeks", 6.5.into())]), "6,5");
    /// ```
    pub fn with<'a, const N: usize>(&self, id: &str, words: [(&'a str, FluentValue<'a>); N]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = words.into_iter().collect();
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }

    /// Whether there is a text with this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}
