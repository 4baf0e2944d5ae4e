//! What was typed, as a task. The words of help and of wrong usage come from the language files.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use crate::analysis::{Alignment, USUAL_PLACES};
use crate::cli::standard_output::is_standard_output;
use crate::model::Language;
use crate::report::{JourneyChoices, Paper, Printable};
use crate::text::{GuidePage, Texts};

/// How many people an example has when nobody says otherwise: the size of the study the method comes from.
const USUAL_PARTICIPANTS: u64 = 9;
/// The most people an example can have.
const MOST_PARTICIPANTS: u64 = 100_000;
/// The example that the program comes with is made from this seed.
const USUAL_SEED: u64 = 7;

/// The most places an axis, or each phase on it, can have.
const MOST_GRID: u64 = 10_000;

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Task {
    /// The window, with these files in it.
    Window { files: Vec<PathBuf> },
    /// What is right or wrong with files.
    Check { files: Vec<PathBuf>, on: Option<Date> },
    /// Many files into one group. Without `output`, or when it is dry, only the report is made.
    Merge { files: Vec<PathBuf>, output: Option<PathBuf>, is_dry: bool },
    /// The numbers behind the figures. Without `output` they go to standard output.
    Analyse { files: Vec<PathBuf>, alignment: Alignment, grid: usize, output: Option<PathBuf> },
    /// A PDF.
    Report {
        files: Vec<PathBuf>,
        kind: Printable,
        choices: JourneyChoices,
        output: PathBuf,
        paper: Paper,
        on: Option<Date>,
    },
    /// Data for others; the only kind so far is an edition.
    Export { files: Vec<PathBuf>, to: ExportKind, output: PathBuf, on: Option<Date> },
    /// Someone leaves a group.
    Withdraw { group: PathBuf, participant: String },
    /// Everything that a group holds about someone, for that person.
    Access { group: PathBuf, participant: String, folder: PathBuf },
    /// A group for another facilitator, or to be kept elsewhere: with all it remembers, closed.
    HandOver { group: PathBuf, to: Option<String>, output: PathBuf },
    /// A sheet to draw on, or the run sheet of a session.
    Sheet { setup: Option<PathBuf>, kind: SheetKind, is_each: bool, output: PathBuf, paper: Paper },
    /// Drawn sheets to journeys.
    Read {
        files: Vec<PathBuf>,
        folder: PathBuf,
        setups: Vec<PathBuf>,
        participant: Option<String>,
        on: Option<Date>,
        are_ticks_looked_at: bool,
    },
    /// A page of the guide on paper, or all of it.
    Guide { page: Option<GuidePage>, output: PathBuf, paper: Paper },
    /// A pair of keys.
    Keygen { output: PathBuf },
    /// Example journeys.
    Demo { folder: PathBuf, participants: usize, seed: u64 },
}

/// What `sheet` makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetKind {
    /// The sheet to draw on.
    Blank,
    /// The run sheet of the session.
    Run,
    /// Strips for a moment of now.
    Now,
}

/// A task, and what sealed files are opened with.
pub(super) struct Typed {
    pub task: Task,
    pub keys: KeyOptions,
    /// Whatever stands where something is written may be replaced.
    pub force: bool,
    /// The file that is made goes to standard output.
    pub to_standard_output: bool,
}

/// Where the means to open sealed files come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct KeyOptions {
    /// The key file.
    pub key: Option<PathBuf>,
    /// The file whose first line is the passphrase; `-` for standard input.
    pub passphrase_file: Option<PathBuf>,
}

/// As what data is given to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExportKind {
    /// An edition for HR.
    Edition,
    /// Tidy tables in a folder.
    Csv,
    /// Tables for a spreadsheet in a Dutch locale, in a folder.
    CsvDutch,
    /// A workbook.
    Workbook,
    /// A project for qualitative analysis.
    Project,
    /// The codebook of such a project.
    Codebook,
    /// Pictures in a folder.
    Figures,
}

impl ExportKind {
    /// What can stand after `--to`.
    const WORDS: &[&str] = &["csv", "csv-nl", "xlsx", "qdpx", "qdc", "figures", "edition"];

    fn with_word(word: &str) -> Self {
        match word {
            "csv" => Self::Csv,
            "csv-nl" => Self::CsvDutch,
            "xlsx" => Self::Workbook,
            "qdpx" => Self::Project,
            "qdc" => Self::Codebook,
            "figures" => Self::Figures,
            _ => Self::Edition,
        }
    }
}

/// Reads what was typed, the name of the program first.
///
/// # Errors
/// What clap says: wrong usage, or that help or the version was asked for.
pub(super) fn parse(typed: Vec<OsString>, texts: &Texts) -> Result<Typed, clap::Error> {
    let mut matches = command(texts).try_get_matches_from(typed)?;
    let rest = matches.subcommand().map_or(&matches, |(_, rest)| rest);
    let (keys, force) = (key_options(rest), rest.get_flag("force"));
    let output = rest.try_get_one::<PathBuf>("output").ok().flatten();
    let to_standard_output = output.is_some_and(|output| is_standard_output(output));
    let task = match matches.remove_subcommand() {
        None => Task::Window { files: paths(&mut matches) },
        Some((name, mut rest)) => match name.as_str() {
            "merge" => Task::Merge {
                files: paths(&mut rest),
                is_dry: rest.get_flag("dry-run"),
                output: rest.remove_one("output"),
            },
            "analyse" => analyse(rest),
            "report" => report(rest),
            "export" => Task::Export {
                to: ExportKind::with_word(word(&rest, "to")),
                files: paths(&mut rest),
                on: rest.remove_one("on"),
                output: rest.remove_one("output").unwrap_or_default(),
            },
            "withdraw" => Task::Withdraw {
                group: rest.remove_one("group").unwrap_or_default(),
                participant: rest.remove_one("participant").unwrap_or_default(),
            },
            "access" => Task::Access {
                group: rest.remove_one("group").unwrap_or_default(),
                participant: rest.remove_one("participant").unwrap_or_default(),
                folder: rest.remove_one("output").unwrap_or_default(),
            },
            "handover" => Task::HandOver {
                group: rest.remove_one("group").unwrap_or_default(),
                to: rest.remove_one("to"),
                output: rest.remove_one("output").unwrap_or_default(),
            },
            "sheet" => sheet(rest),
            "read" => Task::Read {
                files: paths(&mut rest),
                folder: rest.remove_one("output").unwrap_or_default(),
                setups: rest.remove_many("setup").into_iter().flatten().collect(),
                participant: rest.remove_one("code"),
                on: rest.remove_one("on"),
                are_ticks_looked_at: rest.get_flag("agreed"),
            },
            "guide" => Task::Guide {
                page: GuidePage::named(word(&rest, "page")),
                paper: paper(&rest),
                output: rest.remove_one("output").unwrap_or_default(),
            },
            "keygen" => Task::Keygen { output: rest.remove_one("output").unwrap_or_default() },
            "demo" => Task::Demo {
                folder: rest.remove_one("output").unwrap_or_default(),
                participants: rest.remove_one("participants").unwrap_or(USUAL_PARTICIPANTS) as usize,
                seed: rest.remove_one("seed").unwrap_or(USUAL_SEED),
            },
            _ => Task::Check { files: paths(&mut rest), on: rest.remove_one("on") },
        },
    };
    Ok(Typed { task, keys, force, to_standard_output })
}

fn sheet(mut rest: ArgMatches) -> Task {
    Task::Sheet {
        paper: paper(&rest),
        setup: rest.remove_one("setup"),
        kind: match (rest.get_flag("run"), rest.get_flag("now")) {
            (true, _) => SheetKind::Run,
            (_, true) => SheetKind::Now,
            _ => SheetKind::Blank,
        },
        is_each: rest.get_flag("each"),
        output: rest.remove_one("output").unwrap_or_default(),
    }
}

fn report(mut rest: ArgMatches) -> Task {
    Task::Report {
        kind: report_kind(&rest),
        choices: journey_choices(&rest),
        paper: if word(&rest, "paper").is_empty() { report_kind(&rest).row().paper } else { paper(&rest) },
        files: paths(&mut rest),
        on: rest.remove_one("on"),
        output: rest.remove_one("output").unwrap_or_default(),
    }
}

fn analyse(mut rest: ArgMatches) -> Task {
    let grid = rest.remove_one::<u64>("grid").map_or(USUAL_PLACES, |grid| grid as usize);
    let alignment = match word(&rest, "align") {
        "calendar" => Alignment::Calendar { places: grid },
        "landmark" => Alignment::Landmark { places: grid },
        _ => Alignment::Phase { per_phase: grid },
    };
    let output = rest.remove_one::<PathBuf>("output").filter(|path| !is_standard_output(path));
    Task::Analyse { files: paths(&mut rest), alignment, grid, output }
}

fn key_options(matches: &ArgMatches) -> KeyOptions {
    let path = |name| matches.get_one::<PathBuf>(name).cloned();
    KeyOptions { key: path("key"), passphrase_file: path("passphrase-file") }
}

fn command(texts: &Texts) -> Command {
    let dry_run = Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue);
    let merge_output = output().required(false).required_unless_present("dry-run");
    let help = |id: &str| texts.get(id);
    Command::new("potloodlijn")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .override_help(help("cli-help"))
        .arg(language().global(true))
        .args([file_option("key"), file_option("passphrase-file"), flag("force").global(true)])
        .arg(files())
        .subcommand(Command::new("check").override_help(help("cli-help-check")).args([needed_files(), day("on")]))
        .subcommand(Command::new("merge").override_help(help("cli-help-merge")).args([
            needed_files(),
            merge_output,
            dry_run,
        ]))
        .subcommand(Command::new("analyse").override_help(help("cli-help-analyse")).args([
            needed_files(),
            choice("align", &["phase", "calendar", "landmark"]),
            number("grid", "N"),
            output().required(false),
        ]))
        .subcommand(report_command(texts, [needed_files(), output()]))
        .subcommand(Command::new("export").override_help(help("cli-help-export")).args([
            needed_files(),
            choice("to", ExportKind::WORDS).required(true),
            output(),
            day("on"),
        ]))
        .subcommands(about_one_group(texts))
        .subcommands(on_paper(texts))
        .subcommand(Command::new("keygen").override_help(help("cli-help-keygen")).arg(output()))
        .subcommand(Command::new("demo").override_help(help("cli-help-demo")).args([
            output(),
            number("participants", "N"),
            number("seed", "S"),
        ]))
}

/// Who leaves a group, what is known of them, and a group that goes to somebody else.
fn about_one_group(texts: &Texts) -> [Command; 3] {
    let help = |id: &str| texts.get(id);
    let to = Arg::new("to").long("to").value_name("KEY");
    [
        Command::new("withdraw").override_help(help("cli-help-withdraw")).args([group(), participant()]),
        Command::new("access").override_help(help("cli-help-access")).args([group(), participant(), output()]),
        Command::new("handover").override_help(help("cli-help-handover")).args([group(), to, output()]),
    ]
}

/// A sheet to draw on, reading it back, and the guide.
fn on_paper(texts: &Texts) -> [Command; 3] {
    let setup = || Arg::new("setup").long("setup").value_name("SETUP").value_parser(value_parser!(PathBuf));
    let each = flag("each").requires("setup").conflicts_with("run");
    let now = flag("now").conflicts_with("run");
    let sheet = [setup(), flag("run").requires("setup"), each, now, output(), choice("paper", &["a4", "a3"])];
    let pages = clap::builder::PossibleValuesParser::new(GuidePage::ALL.map(GuidePage::name));
    let page = Arg::new("page").long("page").value_name("PAGE").value_parser(pages);
    let guide = [page, output(), choice("paper", &["a4", "a3"])];
    let code = Arg::new("code").long("code").value_name("CODE");
    let read = [needed_files(), output(), setup().action(ArgAction::Append), code, day("on"), flag("agreed")];
    [
        Command::new("sheet").override_help(texts.get("cli-help-sheet")).args(sheet),
        Command::new("read").override_help(texts.get("cli-help-read")).args(read),
        Command::new("guide").override_help(texts.get("cli-help-guide")).args(guide),
    ]
}

fn files() -> Arg {
    Arg::new("files").value_name("FILE").num_args(1..).value_parser(value_parser!(PathBuf))
}

fn needed_files() -> Arg {
    files().required(true)
}

fn output() -> Arg {
    let output = Arg::new("output").short('o').long("output").value_name("OUT").required(true);
    output.value_parser(value_parser!(PathBuf))
}

fn number(name: &'static str, value: &'static str) -> Arg {
    let (least, most) = range_of(&format!("--{name}")).unwrap_or((0, u64::MAX));
    Arg::new(name).long(name).value_name(value).value_parser(value_parser!(u64).range(least..=most))
}

/// The least and the most of an option that takes a number; the others that are looked at take a day.
pub(super) fn range_of(option: &str) -> Option<(u64, u64)> {
    match option {
        "--grid" => Some((2, MOST_GRID)),
        "--participants" => Some((1, MOST_PARTICIPANTS)),
        "--seed" => Some((0, u64::MAX)),
        _ => None,
    }
}

/// The one group file that a command is about.
fn group() -> Arg {
    Arg::new("group").value_name("FILE").required(true).value_parser(value_parser!(PathBuf))
}

/// The code of the participant that a command is about.
fn participant() -> Arg {
    Arg::new("participant").long("participant").value_name("CODE").required(true)
}

fn choice(name: &'static str, words: &'static [&'static str]) -> Arg {
    Arg::new(name).long(name).value_name(words[0]).value_parser(clap::builder::PossibleValuesParser::new(words))
}

fn report_command(texts: &Texts, files: [Arg; 2]) -> Command {
    let command = Command::new("report").override_help(texts.get("cli-help-report")).args(files);
    let choices = ["phases", "strips", "words"].map(flag);
    command.args([report_kinds(), choice("paper", &["a4", "a3"]), day("on")]).args(choices)
}

/// A language the program speaks.
fn language() -> Arg {
    let codes = Texts::languages().iter().map(Language::code);
    Arg::new("lang").long("lang").value_name("nl").value_parser(clap::builder::PossibleValuesParser::new(codes))
}

/// What there is a page for, as the list of all that can be printed has it.
fn report_kinds() -> Arg {
    let words = Printable::ON_THE_COMMAND_LINE.into_iter().filter_map(|kind| kind.row().word);
    let possible = clap::builder::PossibleValuesParser::new(words);
    Arg::new("kind").long("kind").value_name("KIND").value_parser(possible).required(true)
}

fn report_kind(matches: &ArgMatches) -> Printable {
    Printable::with_word(word(matches, "kind")).unwrap_or_default()
}

/// An option with a day, `YYYY-MM-DD`.
fn day(name: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("DATE").value_parser(value_parser!(Date))
}

/// An option for every command, with a file.
fn file_option(name: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("FILE").global(true).value_parser(value_parser!(PathBuf))
}

fn paths(matches: &mut ArgMatches) -> Vec<PathBuf> {
    matches.remove_many("files").into_iter().flatten().collect()
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

fn journey_choices(matches: &ArgMatches) -> JourneyChoices {
    let [phases, strips, words] = ["phases", "strips", "words"].map(|name| matches.get_flag(name));
    JourneyChoices { phases, strips, words, ..JourneyChoices::default() }
}

fn paper(matches: &ArgMatches) -> Paper {
    if word(matches, "paper") == "a3" { Paper::A3 } else { Paper::A4 }
}

fn word<'a>(matches: &'a ArgMatches, name: &str) -> &'a str {
    matches.get_one::<String>(name).map_or("", String::as_str)
}
