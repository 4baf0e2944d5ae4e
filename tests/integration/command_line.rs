//! The program without a window, as a script calls it.

use std::path::Path;
use std::process::Command;

/// Runs the program in `folder`, in Dutch, keeping things there too, so that nothing of a test comes among what someone has on
/// this computer; gives how it ended, and both outputs together.
pub fn run_in_dutch(folder: &Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.current_dir(folder).args(["--lang", "nl"]).args(words).env("XDG_DATA_HOME", folder.join("data"));
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}
