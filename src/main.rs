//! The program: the command line, or the window.

use std::process::ExitCode;

use potloodlijn::{cli, ui};

#[expect(clippy::disallowed_methods, reason = "a command has no window to tell it the day")]
fn main() -> ExitCode {
    match cli::run(std::env::args_os(), jiff::Zoned::now().date()) {
        cli::Next::End(code) => code,
        cli::Next::Window { files, language } => ui::run(&files, language),
    }
}
