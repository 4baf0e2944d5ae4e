//! The program: the command line, or the window.

use std::process::ExitCode;

use potloodlijn::{cli, ui};

fn main() -> ExitCode {
    match cli::run(std::env::args_os(), ui::today) {
        cli::Next::End(code) => code,
        cli::Next::Window { files, language } => ui::run(&files, language),
    }
}
