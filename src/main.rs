//! x
fn main() -> std::process::ExitCode {
    potloodlijn::app::run(std::env::args_os().skip(1).map(Into::into).collect(), None)
}
