//! Standard output, standard error, and a bar for long work.

use std::io;
use std::io::{BufWriter, IsTerminal, Stderr, Stdout, Write};
use std::path::Path;
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::cli::secrets::Secrets;
use crate::sealing::Passphrase;
use crate::storage::StorageError;
use crate::text::{Texts, storage_sentence, visible, weakness_sentence};

/// Work of fewer steps is done before a bar can be read.
const LONG_WORK_STEPS: usize = 50;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// All was done.
    Done,
    /// Some input was refused; the rest was done.
    SomeRefused,
    /// Nothing was done: wrong usage, or nothing that could be used.
    NothingDone,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Done => 0,
            Ending::SomeRefused => 1,
            Ending::NothingDone => 2,
        })
    }
}

/// `line` with control characters written out, as a file may have them in its name: they could start a line of their own
/// or command the terminal.
pub(super) fn one_line(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for letter in visible(line).chars() {
        if letter.is_control() {
            shown.extend(letter.escape_default());
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// Where results and complaints go.
pub(super) struct Console {
    pub texts: &'static Texts,
    /// What the clock on the wall says.
    now: fn() -> Zoned,
    /// What sealed files are opened with.
    pub secrets: Secrets,
    /// Whatever stands where something is written may be replaced.
    pub force: bool,
    /// A file goes to standard output, so that nothing else may.
    pub file_on_standard_output: bool,
    out: Stdout,
    err: Stderr,
    /// Both streams end on one screen, so what stands on one need not be repeated on the other.
    one_screen: bool,
    /// Why a result could not be given, if so.
    lost: Option<io::Error>,
}

impl Console {
    pub fn new(texts: &'static Texts, now: fn() -> Zoned) -> Self {
        let (out, err) = (io::stdout(), io::stderr());
        let one_screen = out.is_terminal() && err.is_terminal();
        Self {
            texts,
            now,
            secrets: Secrets::default(),
            force: false,
            file_on_standard_output: false,
            out,
            err,
            one_screen,
            lost: None,
        }
    }

    /// The day on the wall.
    pub fn today(&self) -> Date {
        (self.now)().date()
    }

    /// The day on the wall at `moment`.
    #[expect(clippy::disallowed_methods, reason = "a command has no window to tell it the day")]
    pub fn day_of(&self, moment: Timestamp) -> Date {
        moment.to_zoned((self.now)().time_zone().clone()).date()
    }

    /// A line of the result.
    pub fn say(&mut self, line: &str) {
        if self.file_on_standard_output {
            self.complain(line);
            return;
        }
        let written = writeln!(self.out, "{line}");
        self.note(written);
    }

    /// A file, as it is. Says whether it arrived, or nobody wanted it to its end.
    pub fn give(&mut self, bytes: &[u8]) -> bool {
        self.give_with(|out| out.write_all(bytes))
    }

    /// [`Self::give`], as it is written.
    pub fn give_with(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> bool {
        let mut out = BufWriter::new(&mut self.out);
        let written = write(&mut out).and_then(|()| out.flush());
        drop(out);
        self.note(written);
        self.lost.is_none()
    }

    fn note(&mut self, written: io::Result<()>) {
        // Whoever closed the pipe has seen enough.
        if let Err(trouble) =
            written.or_else(|why| if why.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(why) })
        {
            self.lost.get_or_insert(trouble);
        }
    }

    /// A remark for whoever reads along on a screen; scripts do not get it.
    pub fn remark(&mut self, line: &str) {
        if self.one_screen && !self.file_on_standard_output {
            self.say(line);
        }
    }

    /// A complaint. Where even that cannot be written nothing more can be done.
    pub fn complain(&self, line: &str) {
        let _ = writeln!(&self.err, "{line}");
    }

    /// Says when a passphrase that locks something new is far too easy; it locks all the same.
    pub fn say_if_easy(&self, passphrase: &Passphrase) {
        if let Some(weakness) = passphrase.weakness() {
            self.complain(&weakness_sentence(self.texts, weakness));
        }
    }

    /// A line of the result that is also a complaint.
    pub fn say_and_complain(&mut self, line: &str) {
        self.say(line);
        if !self.one_screen && !self.file_on_standard_output {
            self.complain(line);
        }
    }

    /// A complaint about a file.
    pub fn complain_of(&self, file: &Path, trouble: &StorageError) {
        self.complain(&self.about(&file.display().to_string(), &storage_sentence(self.texts, trouble)));
    }

    /// `FILE: what`.
    pub fn about(&self, file: &str, what: &str) -> String {
        one_line(&self.texts.with("cli-about", [("file", file.into()), ("what", what.into())]))
    }

    /// A bar for `steps` steps of work; it shows on a terminal only, and for long work only.
    pub fn progress(&self, steps: usize) -> ProgressBar {
        if steps < LONG_WORK_STEPS { ProgressBar::hidden() } else { self.progress_of_slow(steps) }
    }

    /// A bar for steps that each take a while; it shows on a terminal only.
    pub fn progress_of_slow(&self, steps: usize) -> ProgressBar {
        let bar = ProgressBar::new(steps as u64);
        let words = self.texts.get("cli-progress");
        let style = ProgressStyle::with_template(&format!("{words} {{wide_bar}} {{pos}}/{{len}}"));
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar
    }

    /// How the program ends. A result that did not arrive is not done.
    pub fn finish(mut self, ending: Ending) -> ExitCode {
        let Some(trouble) = self.lost.take() else { return ending.into() };
        let name = self.texts.get("cli-standard-output");
        self.complain(&self.about(&name, &storage_sentence(self.texts, &StorageError::from(trouble))));
        Ending::NothingDone.into()
    }
}
