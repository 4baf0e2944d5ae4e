//! The rules of the house, kept by reading the sources.

use std::collections::BTreeSet;

use super::sources::{Source, files_under};

/// A file is looked at again long before this, and split here at the latest.
const MOST_LINES: usize = 500;
/// The program itself only chooses between the command line and the window.
const MOST_LINES_OF_MAIN: usize = 59;

/// Which rooms each room may use besides itself.
const MAY_USE: [(&str, &[&str]); 16] = [
    ("model", &[]),
    ("ink", &["model"]),
    ("sheet_geometry", &["model"]),
    ("reading", &["ink", "model", "sheet_geometry"]),
    ("pictures", &["reading"]),
    ("analysis", &["ink", "model"]),
    ("sealing", &[]),
    ("format", &["model", "sealing"]),
    ("storage", &["format", "model", "sealing"]),
    ("text", &["format", "model", "pictures", "privacy", "reading", "sealing", "storage"]),
    ("demo", &["format", "model", "text"]),
    ("privacy", &["analysis", "format", "model"]),
    ("report", &["analysis", "ink", "model", "privacy", "sheet_geometry", "text"]),
    (
        "cli",
        &[
            "analysis",
            "demo",
            "format",
            "model",
            "pictures",
            "privacy",
            "reading",
            "report",
            "sealing",
            "sheet_geometry",
            "storage",
            "text",
        ],
    ),
    ("app", &["analysis", "demo", "format", "ink", "model", "privacy", "report", "sealing", "storage", "text"]),
    ("ui", &["analysis", "app", "format", "ink", "model", "privacy", "report", "sealing", "storage", "text"]),
];

fn sources() -> Vec<Source> {
    files_under("src", ".rs")
}

/// The rooms that stand after `crate::` in `code`, also in `crate::{a, b}`.
fn rooms_used(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let Some(list) = after.strip_prefix('{') else {
            used.insert(first_word(after));
            continue;
        };
        let mut depth = 0;
        let mut name = String::new();
        for c in list.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    used.insert(first_word(&name));
                    name.clear();
                }
                _ if depth == 0 => name.push(c),
                _ => {}
            }
        }
        used.insert(first_word(&name));
    }
    used.remove("");
    used
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect()
}

/// The names of files outside `rooms` whose code has any of `words` as a whole path segment or path.
fn outside(rooms: &[&str], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| !rooms.contains(&source.room())) {
        let code = source.code();
        for word in words.iter().filter(|word| has_word(&code, word)) {
            found.push(format!("{} has {word}", source.name));
        }
    }
    found
}

fn has_word(code: &str, word: &str) -> bool {
    let part_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_some_and(part_of_a_name);
        let after = code[at + word.len()..].chars().next().is_some_and(part_of_a_name);
        !before && !after
    })
}

#[test]
fn every_room_uses_only_the_rooms_it_may() {
    let mut broken = Vec::new();
    for source in sources() {
        let room = source.room();
        if ["lib", "main"].contains(&room) {
            continue;
        }
        let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
            broken.push(format!("{}: the room {room} is not in the list of this test", source.name));
            continue;
        };
        for used in rooms_used(&source.code()) {
            if used != room && !may_use.contains(&used.as_str()) {
                broken.push(format!("{} uses {used}, and {room} may use {may_use:?}", source.name));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn grouped_and_single_uses_are_both_seen() {
    let code = "use crate::{model::{Code, Curve}, text}; use crate::storage::save; crate::app::run()";
    let wanted = ["app", "model", "storage", "text"].map(str::to_owned);
    assert_eq!(rooms_used(code), BTreeSet::from(wanted));
}

#[test]
fn only_what_draws_knows_egui() {
    let found = outside(&["ui"], &["egui", "eframe", "egui_plot"]);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn only_storage_touches_the_disk() {
    let found = outside(&["storage"], &["std::fs", "fs::read", "fs::write", "File::open", "File::create", "tempfile"]);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn only_the_window_reads_the_clock_and_makes_ids() {
    let found = outside(&["main", "ui"], &["SystemTime", "Timestamp::now", "Zoned::now", "new_v4", "now_v7"]);
    assert!(found.is_empty(), "{found:#?}");
    // How long something takes may be measured where it is done.
    let found = outside(&["app", "ui"], &["std::time", "Instant::now"]);
    assert!(found.is_empty(), "{found:#?}");
}

/// The chance in a seal is the system's own, drawn inside the age package; nobody else needs that package.
#[test]
fn only_sealing_knows_age() {
    let found = outside(&["sealing"], &["age", "secrecy", "x25519", "scrypt"]);
    assert!(found.is_empty(), "{found:#?}");
}

/// Everything about lines and factors is in the instrument; the examples tell a story about some of them.
#[test]
fn no_line_of_code_knows_the_name_of_a_line_or_a_factor() {
    let known = potloodlijn::format::builtin_instruments().iter().flat_map(|instrument| {
        let lines = instrument.indicators.iter().map(|it| it.id.clone());
        let factors = instrument.factors.iter().map(|it| it.code.clone());
        lines.chain(factors)
    });
    let quoted: BTreeSet<String> = known.map(|code| format!("\"{code}\"")).collect();
    assert!(quoted.len() > 25 && quoted.contains("\"energy\""));
    let mut found = Vec::new();
    for file in sources().iter().filter(|file| !file.name.starts_with("src/demo/")) {
        let code = file.text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
        for line in code.filter(|line| quoted.iter().any(|name| line.contains(name.as_str()))) {
            found.push(format!("{}: {line}", file.name));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn only_the_examples_know_chance() {
    let found = outside(&["demo"], &["rand", "rand_chacha", "getrandom", "RandomState"]);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_in_the_sources_can_reach_a_network() {
    let found = outside(&[], &["std::net", "TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs", "UnixStream"]);
    assert!(found.is_empty(), "{found:#?}");
}

/// Packages that speak with a network, or encrypt for one.
const NETWORK_PACKAGES: [&str; 30] = [
    "actix-web",
    "async-net",
    "async-std",
    "attohttpc",
    "awc",
    "curl",
    "curl-sys",
    "h2",
    "hickory-resolver",
    "http",
    "hyper",
    "isahc",
    "libp2p",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "schannel",
    "security-framework",
    "socket2",
    "ssh2",
    "surf",
    "tokio-rustls",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "webpki-roots",
];

/// The packages in `Cargo.lock`, each with the names of those it needs.
fn packages() -> Vec<(String, Vec<String>)> {
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
    let quoted = |line: &str| line.split('"').nth(1).map(|name| name.split(' ').next().unwrap_or_default().to_owned());
    let package = |block: &str| {
        let name = block.lines().find(|line| line.starts_with("name = ")).and_then(quoted)?;
        let needs = block.lines().filter(|line| line.starts_with(" \"")).filter_map(quoted);
        Some((name, needs.collect()))
    };
    lock.split("[[package]]").filter_map(package).collect()
}

#[test]
fn no_package_that_is_built_can_reach_a_network() {
    let packages = packages();
    assert!(packages.len() > 100, "Cargo.lock was read: {} packages", packages.len());
    let names: Vec<&str> = packages.iter().map(|(name, _)| name.as_str()).collect();
    let found: Vec<&&str> = names.iter().filter(|name| NETWORK_PACKAGES.contains(name)).collect();
    assert!(found.is_empty(), "{found:?}");
    // tokio stands in the list for the web only, which nothing here is built for, and without its network part.
    let need_tokio = packages.iter().filter(|(_, needs)| needs.iter().any(|name| name == "tokio"));
    let need_tokio: Vec<&str> = need_tokio.map(|(name, _)| name.as_str()).collect();
    assert!(need_tokio.iter().all(|&name| name == "wasm-bindgen-futures"), "{need_tokio:?} need tokio");
    assert!(!names.contains(&"mio"), "mio is what tokio's network part stands on");
}

#[test]
fn no_file_is_too_long() {
    let too_long = sources().into_iter().filter_map(|file| {
        let most = if file.name == "src/main.rs" { MOST_LINES_OF_MAIN } else { MOST_LINES };
        let got = file.text.lines().count();
        (got > most).then(|| format!("{}: wanted at most {most} lines, got {got}", file.name))
    });
    let too_long: Vec<String> = too_long.collect();
    assert!(too_long.is_empty(), "\n{}", too_long.join("\n"));
}
