//! Everything that can be printed, in one list: a row for each, which window, command line, and the memory of what left a
//! group all read.

use uuid::Uuid;

use crate::analysis::phase_counts_of_whole_journeys;
use crate::model::{EditionMemory, Group, Instrument, Journey, Language, Now, NowMoment, Setup};
use crate::privacy::{Draft, LeftOut, Whom, Why, issue_edition};
use crate::report::skipped_words::{LeftOutOf, skipped_words};
use crate::report::{
    Document, Looked, Paper, SheetFor, agenda_document, beside_document, blank_sheet_document, board_document,
    compared_document, edition_document, effect_document, environment_document, group_document, journey_document,
    now_document, now_strips, poster_document, run_sheet_document,
};
use crate::text::{Texts, level_name, not_beside_sentence, refusal_sentence};

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Printable {
    /// The report for facilitator and group.
    #[default]
    Group,
    /// Everyone side by side, as it is looked at.
    Compare,
    /// One sheet for the workshop.
    Poster,
    /// The environment: where it was, how help came, and what went on around it.
    Environment,
    /// What will be done differently.
    Board,
    /// What changed between measurements.
    Effect,
    /// Two groups side by side.
    Beside,
    /// What HR may be told.
    Hr,
    /// A page for each journey.
    Journey,
    /// Moments as they were, beside each journey.
    Now,
    /// Moments to ask about, for each journey.
    Agenda,
    /// A sheet to draw on with pencils.
    BlankSheet,
    /// Strips for a moment of now.
    NowStrips,
    /// The day of the session.
    RunSheet,
    /// The receipt of a hand-in.
    Receipt,
    /// The recovery sheet of keys.
    Recovery,
    /// A page of the guide.
    Guide,
}

/// What is known of a page besides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Its word after `--kind`, where the command line has one.
    pub word: Option<&'static str>,
    /// The text that names it.
    pub name: &'static str,
    /// The text of its usual file name.
    pub file_name: &'static str,
    /// The paper it usually goes on.
    pub paper: Paper,
    /// What everyone on it has to have said yes to; else they are not on it.
    pub consent: Needs,
    /// As what a group remembers that it was printed; nothing where nobody is on it.
    pub remembered: Option<&'static str>,
}

/// What someone has to have agreed to, to be on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nobody is on it, or only who asks for it.
    Nothing,
    /// Figures about the group.
    GroupFigures,
    /// Talking the drawing through.
    Interview,
}

impl Needs {
    /// Whether the owner of `journey` may be on the page. What was read from paper and not looked over is nobody's word yet.
    pub fn is_given(self, journey: &Journey) -> bool {
        match self {
            Self::Nothing => true,
            Self::GroupFigures => journey.counts_in_group(),
            Self::Interview => journey.consent.interview,
        }
    }
}

impl Printable {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 17] = [
        Self::Group,
        Self::Compare,
        Self::Poster,
        Self::Environment,
        Self::Board,
        Self::Effect,
        Self::Beside,
        Self::Hr,
        Self::Journey,
        Self::Now,
        Self::Agenda,
        Self::BlankSheet,
        Self::NowStrips,
        Self::RunSheet,
        Self::Receipt,
        Self::Recovery,
        Self::Guide,
    ];

    /// What the command line prints, in the order in which its help tells it.
    pub const ON_THE_COMMAND_LINE: [Self; 12] = [
        Self::Journey,
        Self::Group,
        Self::Poster,
        Self::Environment,
        Self::Hr,
        Self::Agenda,
        Self::Now,
        Self::Board,
        Self::Effect,
        Self::Beside,
        Self::Receipt,
        Self::Recovery,
    ];

    /// What is printed of a group that is open.
    pub fn of_a_group() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| !matches!(kind, Self::Beside | Self::Receipt) && !kind.is_of_nothing_open())
    }

    /// Whether it is the same whatever is open.
    pub fn is_of_nothing_open(self) -> bool {
        matches!(self, Self::Recovery | Self::Guide)
    }

    /// The kind with this word after `--kind`.
    ///
    /// ```
    /// use potloodlijn::report::{Needs, Paper, Printable};
    ///
    /// let poster = Printable::with_word("poster").unwrap();
    /// assert_eq!(poster.row().paper, Paper::A3);
    /// assert_eq!(Printable::Agenda.row().consent, Needs::Interview);
    /// assert_eq!(Printable::with_word("novel"), None);
    /// ```
    pub fn with_word(word: &str) -> Option<Self> {
        Self::ON_THE_COMMAND_LINE.into_iter().find(|kind| kind.row().word == Some(word))
    }

    /// What is known of it.
    pub fn row(self) -> Row {
        use Needs::{GroupFigures, Interview, Nothing};
        let row = |word, names: [&'static str; 2], paper, consent, remembered| {
            let [name, file_name] = names;
            Row { word, name, file_name, paper, consent, remembered }
        };
        let word = Some;
        match self {
            Self::Group => {
                row(word("group"), ["pages-kind-group", "file-name-group"], Paper::A4, GroupFigures, Some("group"))
            }
            // What can be chosen in it is on the screen alone.
            Self::Compare => {
                row(None, ["pages-kind-compare", "file-name-compare"], Paper::A4, GroupFigures, Some("group"))
            }
            Self::Poster => {
                row(word("poster"), ["pages-kind-poster", "file-name-poster"], Paper::A3, GroupFigures, Some("poster"))
            }
            Self::Environment => {
                let names = ["pages-kind-environment", "file-name-environment"];
                row(word("environment"), names, Paper::A4, GroupFigures, Some("group"))
            }
            // A board and an effect are made of the group's figures, as its report is.
            Self::Board => {
                row(word("board"), ["pages-kind-board", "file-name-board"], Paper::A4, GroupFigures, Some("group"))
            }
            Self::Effect => {
                row(word("effect"), ["pages-kind-effect", "file-name-effect"], Paper::A4, GroupFigures, Some("group"))
            }
            Self::Beside => {
                row(word("beside"), ["pages-kind-beside", "file-name-beside"], Paper::A4, GroupFigures, Some("group"))
            }
            Self::Hr => row(word("hr"), ["pages-kind-hr", "file-name-hr"], Paper::A4, GroupFigures, Some("hr")),
            Self::Journey => {
                row(word("journey"), ["pages-kind-journeys", "file-name-journeys"], Paper::A4, Nothing, Some("journey"))
            }
            Self::Now => row(word("now"), ["pages-kind-now", "file-name-now"], Paper::A4, Nothing, Some("journey")),
            // Questions are about one person's drawing, as a page of it is.
            Self::Agenda => {
                row(word("agenda"), ["pages-kind-agenda", "file-name-agenda"], Paper::A4, Interview, Some("journey"))
            }
            // What is drawn on by hand needs the room.
            Self::BlankSheet => row(None, ["pages-kind-blank", "file-name-blank"], Paper::A3, Nothing, None),
            Self::NowStrips => row(None, ["pages-kind-strips", "file-name-strips"], Paper::A4, Nothing, None),
            Self::RunSheet => row(None, ["pages-kind-run", "file-name-run"], Paper::A4, Nothing, None),
            Self::Receipt => row(word("receipt"), ["receipt-page-what", "receipt-file-name"], Paper::A4, Nothing, None),
            Self::Recovery => {
                row(word("recovery"), ["key-sheet-title", "key-sheet-file-name"], Paper::A4, Nothing, None)
            }
            Self::Guide => row(None, ["guide-title", "guide-title"], Paper::A4, Nothing, None),
        }
    }
}

/// Which pages for HR.
#[derive(Debug, Clone, Copy)]
pub struct HrWish<'a> {
    /// Of whom.
    pub whom: Whom,
    /// What this computer remembers of editions that were given out.
    pub memory: &'a EditionMemory,
    /// The id of the edition that they are, where it was not given out before; nil when that is not known yet.
    pub id: Uuid,
}

/// Pages, and what is not on them.
#[derive(Debug)]
pub struct MadePages {
    /// The pages; none, when there may be none, as `left_out` says.
    pub document: Option<Document>,
    /// What was left out and why, in sentences.
    pub left_out: Vec<String>,
}

impl MadePages {
    /// `document`, with what was left out of it; letters that cannot be printed are added.
    pub fn with(document: Document, mut left_out: Vec<String>) -> Self {
        if document.lacks_letters() {
            left_out.push(Texts::of(document.language).get("pages-out-letters"));
        }
        Self { document: Some(document).filter(|document| !document.pages.is_empty()), left_out }
    }

    /// What can be printed of `group`; where it is for HR, of `whom`. Nothing for pages that are not made of a group.
    pub fn of_group(kind: Printable, group: &Group, whom: Whom, language: Language, paper: Paper) -> Self {
        let beside = HrWish { whom, memory: &EditionMemory::default(), id: Uuid::nil() };
        Self::of_group_beside(kind, group, beside, language, paper)
    }

    /// [`Self::of_group`] beside what this computer remembers of editions that were given out.
    pub fn of_group_beside(
        kind: Printable,
        group: &Group,
        beside: HrWish<'_>,
        language: Language,
        paper: Paper,
    ) -> Self {
        let texts = Texts::of(language);
        match kind {
            Printable::Group => Self::with(group_document(group, language, paper), about_group(group, texts)),
            Printable::Compare => Self::of_looked(group, &Looked::default(), language, paper),
            Printable::Poster => {
                let left_out = [skipped(group, LeftOutOf::Lines, texts), roles_of_one(group, texts)].concat();
                Self::with(poster_document(group, language, paper), left_out)
            }
            Printable::Environment => {
                let left_out = [skipped(group, LeftOutOf::Lines, texts), roles_of_one(group, texts)].concat();
                Self::with(environment_document(group, language, paper), left_out)
            }
            Printable::Board => Self::with(board_document(group, language, paper), Vec::new()),
            Printable::Effect => Self::with(effect_document(group, language, paper), Vec::new()),
            Printable::Hr => Self::for_hr(group, beside, language, paper),
            Printable::Journey | Printable::Agenda => {
                let instrument = &group.setup.instrument;
                let journeys: Vec<_> = group.journeys.iter().map(|journey| (journey, instrument)).collect();
                Self::of_journeys(kind, &journeys, language, paper)
            }
            Printable::Now => Self::of_now(group, language, paper),
            Printable::BlankSheet | Printable::NowStrips | Printable::RunSheet => {
                Self::of_setup(kind, &group.setup, language, paper)
            }
            Printable::Beside | Printable::Receipt | Printable::Recovery | Printable::Guide => {
                Self { document: None, left_out: Vec::new() }
            }
        }
    }

    /// `group` side by side as it is looked at.
    pub fn of_looked(group: &Group, looked: &Looked, language: Language, paper: Paper) -> Self {
        let texts = Texts::of(language);
        let document = compared_document(group, looked, language, paper);
        let mut left_out = skipped(group, LeftOutOf::Lines, texts);
        if document.pages.is_empty() {
            left_out.insert(0, texts.get("pages-compare-nobody"));
        }
        Self::with(document, left_out)
    }

    /// `one` and `other` side by side; why not, when they cannot be.
    pub fn of_two(one: &Group, other: &Group, language: Language, paper: Paper) -> Self {
        let texts = Texts::of(language);
        match beside_document(one, other, language, paper) {
            Ok(document) => {
                let left_out = [one, other].map(|group| {
                    let sentences = [skipped(group, LeftOutOf::Lines, texts), roles_of_one(group, texts)].concat();
                    sentences
                        .into_iter()
                        .map(|sentence| format!("{}: {sentence}", group.setup.name))
                        .collect::<Vec<_>>()
                });
                Self::with(document, left_out.concat())
            }
            Err(why) => Self { document: None, left_out: vec![not_beside_sentence(texts, why)] },
        }
    }

    /// What can be printed of `journeys`, each with its instrument: who has not agreed to what that needs is not on it, and
    /// how many those are is said.
    pub fn of_journeys(
        kind: Printable,
        journeys: &[(&Journey, &Instrument)],
        language: Language,
        paper: Paper,
    ) -> Self {
        let texts = Texts::of(language);
        let consent = kind.row().consent;
        let taken: Vec<_> = journeys.iter().copied().filter(|(journey, _)| consent.is_given(journey)).collect();
        let mut left_out = vec![texts.get("pages-out-own")];
        if taken.len() < journeys.len() {
            left_out.insert(0, texts.with("pages-out-not-asked", [("n", (journeys.len() - taken.len()).into())]));
        }
        if taken.is_empty() {
            return Self { document: None, left_out };
        }
        Self::with(
            match kind {
                Printable::Agenda => agenda_document(&taken, language, paper),
                _ => journey_pages(&taken, language, paper),
            },
            left_out,
        )
    }

    /// The sheet to draw on, or the run sheet of a session.
    pub fn of_setup(kind: Printable, setup: &Setup, language: Language, paper: Paper) -> Self {
        let document = match kind {
            Printable::RunSheet => run_sheet_document(setup, language, paper),
            Printable::NowStrips => now_strips(SheetFor::Setup(setup), &setup.codes_to_hand_out(), language),
            _ => blank_sheet_document(SheetFor::Setup(setup), language, paper),
        };
        Self::with(document, Vec::new())
    }

    /// Everyone's moments beside their drawings; who filled in none is not on it.
    fn of_now(group: &Group, language: Language, paper: Paper) -> Self {
        let one = |journey: &Journey| {
            let moments = moments_of(journey, &group.now);
            (!moments.is_empty()).then(|| now_document(journey, &group.setup.instrument, &moments, language, paper))
        };
        let documents = group.journeys.iter().filter_map(one);
        let all = documents.reduce(|mut all, next| {
            all.pages.extend(next.pages);
            all
        });
        let has_none = |journey: &&Journey| moments_of(journey, &group.now).is_empty();
        let left_out = match group.journeys.iter().filter(has_none).count() {
            0 => Vec::new(),
            n => vec![Texts::of(language).with("pages-out-no-moment", [("n", n.into())])],
        };
        match all {
            Some(document) => Self::with(document, left_out),
            None => Self { document: None, left_out: vec![Texts::of(language).get("now-page-none")] },
        }
    }

    fn for_hr(group: &Group, HrWish { whom, memory, id }: HrWish<'_>, language: Language, paper: Paper) -> Self {
        let texts = Texts::of(language);
        match issue_edition(group, whom, None, id, memory).map(|issue| issue.draft) {
            Ok(Draft { edition, left_out, .. }) => {
                let sentences = left_out_of_edition(group, &left_out, texts);
                Self::with(edition_document(&edition, language, paper), sentences)
            }
            Err(refusal) => Self { document: None, left_out: vec![refusal_sentence(texts, refusal)] },
        }
    }
}

/// Who and what is not in an edition of `group`, of which `left_out` was left out: how many and why, in sentences.
pub fn left_out_of_edition(group: &Group, left_out: &[LeftOut], texts: &Texts) -> Vec<String> {
    let mut sentences = skipped(group, LeftOutOf::Everything, texts);
    sentences.extend(hr_sentences(left_out.iter().map(|left_out| left_out.why), texts));
    sentences
}

/// The moments of the owner of `journey`: those in it, and those among `handed_in`.
pub fn moments_of(journey: &Journey, handed_in: &[Now]) -> Vec<NowMoment> {
    let theirs = handed_in.iter().filter(|now| now.participant == journey.participant);
    let mut moments: Vec<NowMoment> = theirs.map(|now| now.moment.clone()).collect();
    for own in &journey.now {
        if !moments.iter().any(|other| other.id == own.id) {
            moments.push(own.clone());
        }
    }
    moments
}

fn journey_pages(journeys: &[(&Journey, &Instrument)], language: Language, paper: Paper) -> Document {
    let documents = journeys.iter().map(|(journey, instrument)| journey_document(journey, instrument, language, paper));
    let mut all = documents.reduce(|mut all, next| {
        all.pages.extend(next.pages);
        all
    });
    if let Some(all) = all.as_mut().filter(|_| journeys.len() > 1) {
        all.title = Texts::of(language).with("cli-journeys-title", [("n", journeys.len().into())]);
    }
    all.unwrap_or_else(|| Document { title: String::new(), language, pages: Vec::new() })
}

/// Who is not in the lines, by reason; who lacks a phase is still counted in the others, but not for HR.
fn skipped(group: &Group, of: LeftOutOf, texts: &Texts) -> Vec<String> {
    skipped_words(&phase_counts_of_whole_journeys(group).skipped, of, texts)
}

fn about_group(group: &Group, texts: &Texts) -> Vec<String> {
    let mut sentences = skipped(group, LeftOutOf::Lines, texts);
    // That someone takes part in nothing is said by itself.
    let quotes = group.journeys.iter().filter(|journey| journey.counts_in_group()).flat_map(|journey| {
        let quotes = journey.events.iter().flat_map(|event| &event.quotes);
        quotes.filter(|quote| !(quote.approved && journey.consent.quotes))
    });
    let not_approved = quotes.count();
    if not_approved > 0 {
        sentences.push(texts.with("pages-out-quotes", [("n", not_approved.into())]));
    }
    sentences.extend(roles_of_one(group, texts));
    sentences.push(texts.get("pages-out-names"));
    sentences
}

/// Levels that are told as a whole, since one person holds a role in them.
fn roles_of_one(group: &Group, texts: &Texts) -> Vec<String> {
    let sentence = |level| texts.with("pages-out-role-of-one", [("level", texts.get(level_name(level)).into())]);
    group.levels_of_one().into_iter().map(sentence).collect()
}

/// What was left out of an edition: how much, and why.
fn hr_sentences(whys: impl Iterator<Item = Why>, texts: &Texts) -> Vec<String> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for why in whys {
        let id = match why {
            Why::FewerThanThree => "pages-out-few",
            Why::TooFewLines => "pages-out-lines",
            Why::TooFewMeasured => "pages-out-measured",
            Why::WouldTellOfFew => "pages-out-subtraction",
            Why::OnePerson => "pages-out-one",
            Why::NotApproved => "pages-out-not-approved",
            Why::WordsToLookAt => "pages-out-words",
            Why::NotCounted => "pages-out-not-counted",
        };
        match counts.iter_mut().find(|(known, _)| *known == id) {
            Some((_, n)) => *n += 1,
            None => counts.push((id, 1)),
        }
    }
    counts.into_iter().map(|(id, n)| texts.with(id, [("n", n.into())])).collect()
}
