//! Words by id and language, in the language files under `assets/texts` (Fluent syntax). Knows no rule of the domain.

mod agenda;
mod calendars;
mod costs;
mod dates;
mod fates;
mod faults;
mod given;
mod guide;
mod known;
mod left_out;
mod lists;
mod marked_words;
mod most_named;
mod names;
mod phases;
mod refusals;
mod shapes;
mod sheet_faults;
mod short;
mod signed;
mod steps;
mod typed;
mod unseen;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

pub use agenda::{agenda_question, agenda_seen, agenda_when};
pub use calendars::{layer_name, public_calendar, remarks_sentence, school_calendar};
pub use costs::costs_of_one;
pub use dates::FIRM_SPACE;
pub use fates::{fate_sentence, otherwise_sentence, setup_row_sentence};
pub use faults::{
    fault_sentence, passed_over_sentence, seal_sentence, setup_fault_sentence, storage_sentence, stumbled_sentence,
    weakness_sentence,
};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
pub use given::{given_sentences, take_back_sentence};
pub use guide::{Block, GuidePage, Run};
use include_dir::{Dir, include_dir};
pub use known::known_words;
pub use left_out::{left_out_name, left_out_reason};
pub use lists::{and_list, as_sentence};
pub use marked_words::{looks_like_words, marked_words_of_setup};
pub use most_named::{MostNamed, NamedRow};
pub use names::{Height, domain_name, help_aim_name, help_reach_name, level_name, level_within, phase_name, phase_of};
pub use phases::in_phase;
pub use refusals::{not_beside_sentence, pair_refusal_sentence, refusal_sentence, shared_sentence};
pub use sheet_faults::{picture_sentence, sheet_sentence};
pub use signed::signed;
pub use steps::step_name;
pub use typed::{date_fault_sentence, number_fault_sentence, number_outside_sentence};
pub use unseen::visible;

use crate::model::Language;

/// The language files: a folder for each language, so that another language is another folder.
static FOLDERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/texts");

/// Of what the command line says and what tables say of themselves, numbers have no marks between thousands: scripts read them.
const FOR_SCRIPTS: [&str; 2] = ["cli.ftl", "exchange.ftl"];

/// About so many texts there are.
const USUAL_TEXTS: usize = 3500;

/// All words of one language.
pub struct Texts {
    language: Language,
    files: Vec<TextFile>,
    /// In which of them the text with an id stands.
    file_of: HashMap<&'static str, usize>,
    /// Part of a whole number stands behind a comma, and between thousands a point; else it is the other way round.
    has_comma: bool,
}

/// A language file. A command needs the words of a few, and reading all of them takes longer than most commands do.
struct TextFile {
    written: &'static str,
    /// A script may read what is said with these words.
    is_for_scripts: bool,
    read: OnceLock<FluentBundle<FluentResource>>,
}

/// The ids of the texts in a language file: each begins a line, and all else is indented, empty or a remark. Every command waits for
/// this, so only what begins a line is looked at.
fn ids_in(written: &str) -> impl Iterator<Item = &str> {
    let ends = memchr::memchr_iter(b'\n', written.as_bytes()).map(|end| end + 1);
    std::iter::once(0).chain(ends).filter_map(|begin| {
        let line = &written[begin..];
        let is_of_id = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let length = line.bytes().take_while(|byte| is_of_id(byte)).count();
        line.starts_with(|first: char| first.is_ascii_lowercase()).then(|| &line[..length])
    })
}

/// A number with a mark between its thousands and one before what is less than a whole.
fn marked(number: &str, thousands: char, decimal: char) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = whole.trim_start_matches('-');
    let mut words = whole[..whole.len() - digits.len()].to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            words.push(thousands);
        }
        words.push(digit);
    }
    if !part.is_empty() {
        words.push(decimal);
        words.push_str(part);
    }
    words
}

fn with_comma<M>(value: &FluentValue<'_>, also: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(marked(&number.as_string(), '.', ',')),
        value => with_all_seen(value, also),
    }
}

fn with_point<M>(value: &FluentValue<'_>, also: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(marked(&number.as_string(), ',', '.')),
        value => with_all_seen(value, also),
    }
}

/// What a script may read has no marks between thousands, and in Dutch a comma as elsewhere.
fn bare_with_comma<M>(value: &FluentValue<'_>, also: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
        value => with_all_seen(value, also),
    }
}

/// In names and words that are put into a text nothing stays unseen.
fn with_all_seen<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::String(words) => match visible(words) {
            Cow::Owned(shown) => Some(shown),
            Cow::Borrowed(_) => None,
        },
        _ => None,
    }
}

impl Texts {
    /// All languages the program speaks, Dutch and English first.
    ///
    /// ```
    /// use potloodlijn::{model::Language, text::Texts};
    /// assert_eq!(Texts::languages()[..2], [Language::Nl, Language::En]);
    /// ```
    pub fn languages() -> &'static [Language] {
        static LANGUAGES: OnceLock<Vec<Language>> = OnceLock::new();
        LANGUAGES.get_or_init(|| {
            let codes = FOLDERS.dirs().filter_map(|folder| Language::new(folder.path().to_str()?));
            let mut others: Vec<Language> = codes.filter(|code| !Language::ALL.contains(code)).collect();
            others.sort();
            Language::ALL.into_iter().chain(others).collect()
        })
    }

    /// The language of the system where the program speaks it, else English. A system that says nothing means English: that is
    /// the locale `C` of POSIX, and what a script reads.
    pub fn of_system() -> Language {
        let locale = sys_locale::get_locale().unwrap_or_default().to_lowercase();
        let spoken = Self::languages().iter().find(|language| locale.starts_with(language.code()));
        spoken.copied().unwrap_or(Language::En)
    }

    /// The words of `language`, read once and not before they are asked for; Dutch for one that the program does not speak.
    pub fn of(language: Language) -> &'static Self {
        static ALL: OnceLock<Vec<(Language, OnceLock<Texts>)>> = OnceLock::new();
        let unread = || Self::languages().iter().map(|&language| (language, OnceLock::new())).collect();
        let all = ALL.get_or_init(unread);
        let (language, texts) = all.iter().find(|(spoken, _)| *spoken == language).unwrap_or(&all[0]);
        texts.get_or_init(|| Self::read(*language))
    }

    fn read(language: Language) -> Self {
        let files = FOLDERS.get_dir(language.code()).into_iter().flat_map(Dir::files);
        let file = |file: &'static include_dir::File<'static>| {
            let is_for_scripts = FOR_SCRIPTS.iter().any(|name| file.path().ends_with(name));
            Some(TextFile { written: file.contents_utf8()?, is_for_scripts, read: OnceLock::new() })
        };
        let files: Vec<TextFile> = files.filter_map(file).collect();
        let mut file_of = HashMap::with_capacity(USUAL_TEXTS);
        for (place, file) in files.iter().enumerate() {
            file_of.extend(ids_in(file.written).map(|id| (id, place)));
        }
        let with_mark = file_of.get("decimal-mark").map(|&place: &usize| files[place].written);
        let has_comma = with_mark.is_some_and(|written| written.lines().any(|line| line == "decimal-mark = ,"));
        Self { language, files, file_of, has_comma }
    }

    /// The file with the text of this id, read when it is first asked for.
    fn file_with(&self, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let file = &self.files[*self.file_of.get(id)?];
        Some(file.read.get_or_init(|| self.read_file(file)))
    }

    fn read_file(&self, file: &TextFile) -> FluentBundle<FluentResource> {
        // The code is a language tag; the default would be "undetermined", which only changes plural forms.
        let mut bundle = FluentBundle::new_concurrent(vec![self.language.code().parse().unwrap_or_default()]);
        // Marks around inserted words help with mixed directions of writing, which no language here has.
        bundle.set_use_isolating(false);
        // What a language file gets wrong is found by the tests; a reader rather sees the rest than nothing.
        let resource = FluentResource::try_new(file.written.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
        bundle.set_formatter(Some(match (self.has_comma, file.is_for_scripts) {
            (true, false) => with_comma,
            (true, true) => bare_with_comma,
            (false, false) => with_point,
            (false, true) => with_all_seen,
        }));
        bundle
    }

    /// A whole number with marks between its thousands: `9.100` in Dutch, `9,100` in English.
    ///
    /// ```
    /// use potloodlijn::{model::Language, text::Texts};
    /// assert_eq!(Texts::of(Language::Nl).whole(1_250_000.0), "1.250.000");
    /// assert_eq!(Texts::of(Language::En).whole(-9_100.4), "-9,100");
    /// ```
    pub fn whole(&self, value: f64) -> String {
        let (thousands, decimal) = if self.has_comma { ('.', ',') } else { (',', '.') };
        let whole = format!("{value:.0}");
        marked(if whole == "-0" { "0" } else { &whole }, thousands, decimal)
    }

    /// How many there are, with marks between thousands.
    ///
    /// ```
    /// use potloodlijn::{model::Language, text::Texts};
    /// assert_eq!(Texts::of(Language::En).count(10_000), "10,000");
    /// ```
    pub fn count(&self, number: usize) -> String {
        self.whole(number as f64)
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
    /// assert_eq!(texts.with("persons-of", [("n", 852.into()), ("of", 1_000.into())]), "852 of 1,000");
    /// assert_eq!(Texts::of(Language::Nl).with("phases-weeks", [("weeks", 1_006.5.into())]), "1.006,5");
    /// ```
    pub fn with<'a, const N: usize>(&self, id: &str, words: [(&'a str, FluentValue<'a>); N]) -> String {
        let file = self.file_with(id);
        let message = file.and_then(|file| Some((file, file.get_message(id)?.value()?)));
        let Some((file, pattern)) = message else {
            // What a language lacks is said in Dutch rather than not at all.
            return if self.language == Language::Nl { id.to_owned() } else { Self::of(Language::Nl).with(id, words) };
        };
        let args: FluentArgs<'_> = words.into_iter().collect();
        let mut faults = Vec::new();
        file.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }

    /// Whether there is a text with this id.
    pub fn has(&self, id: &str) -> bool {
        self.file_of.contains_key(id) || (self.language != Language::Nl && Self::of(Language::Nl).has(id))
    }
}
