//! The rules of the house, kept by reading the sources.

use std::collections::BTreeSet;

use super::sources::{Source, files_under};

/// A file is looked at again long before this, and split here at the latest.
const MOST_LINES: usize = 500;
/// The program itself only chooses between the command line and the window.
const MOST_LINES_OF_MAIN: usize = 59;

/// Which rooms each room may use besides itself.
const MAY_USE: [(&str, &[&str]); 19] = [
    ("model", &[]),
    ("typed", &["model"]),
    ("ink", &["model"]),
    ("sheet_geometry", &["model"]),
    ("reading", &["ink", "model", "sheet_geometry"]),
    ("pictures", &["reading"]),
    ("pile", &["format", "model", "pictures", "reading", "sheet_geometry", "storage", "text"]),
    ("analysis", &["ink", "model"]),
    ("sealing", &["typed"]),
    ("format", &["model", "sealing", "typed"]),
    ("storage", &["format", "model", "sealing"]),
    ("text", &["format", "model", "pictures", "privacy", "reading", "sealing", "storage", "typed"]),
    ("demo", &["format", "model", "text"]),
    ("privacy", &["analysis", "format", "model", "typed"]),
    ("exchange", &["model", "privacy", "report", "text"]),
    ("report", &["analysis", "ink", "model", "privacy", "sheet_geometry", "text"]),
    (
        "cli",
        &[
            "analysis",
            "demo",
            "exchange",
            "format",
            "model",
            "pile",
            "privacy",
            "reading",
            "report",
            "sealing",
            "sheet_geometry",
            "storage",
            "text",
            "typed",
        ],
    ),
    (
        "app",
        &[
            "analysis",
            "demo",
            "exchange",
            "format",
            "ink",
            "model",
            "pictures",
            "pile",
            "privacy",
            "reading",
            "report",
            "sealing",
            "sheet_geometry",
            "storage",
            "text",
            "typed",
        ],
    ),
    (
        "ui",
        &[
            "analysis",
            "app",
            "exchange",
            "format",
            "ink",
            "model",
            "pile",
            "privacy",
            "reading",
            "report",
            "sealing",
            "sheet_geometry",
            "storage",
            "text",
            "typed",
        ],
    ),
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
        if ["bin", "lib", "main"].contains(&room) {
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
    let mut found = outside(&["sealing"], &["secrecy", "x25519", "scrypt"]);
    // Pixels that were handed over have an age too: a method is no library.
    let outside = sources().into_iter().filter(|source| source.room() != "sealing");
    found.extend(outside.filter(|source| has_word(&source.code().replace(".age()", ""), "age")).map(|it| it.name));
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
    // One page bears a word that is also the name of a line: that of recovering keys.
    let may_know = |name: &str| name.starts_with("src/demo/") || name == "src/report/printable.rs";
    for file in sources().iter().filter(|file| !may_know(&file.name)) {
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

/// Who acts decides, who draws does not: a widget is given what it shows.
#[test]
fn widgets_know_no_state() {
    let widgets = sources().into_iter().filter(|source| source.name.starts_with("src/ui/widgets/"));
    let knowing: Vec<String> = widgets
        .filter(|source| {
            let code = source.code();
            ["crate::app", "Scene", "AppState", "Scratch"].iter().any(|word| has_word(&code, word))
        })
        .map(|source| source.name)
        .collect();
    assert!(knowing.is_empty(), "{knowing:#?}");
}

/// The window holds the most, and even it is less than a third of the house.
#[test]
fn no_room_holds_a_third_of_the_lines() {
    let mut lines: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for source in sources() {
        *lines.entry(source.room().to_owned()).or_default() += source.text.lines().count();
    }
    let all: usize = lines.values().sum();
    let too_large: Vec<_> = lines.iter().filter(|(_, count)| **count * 3 > all).collect();
    assert!(too_large.is_empty(), "{too_large:?} of {all}");
}

mod circles {
    //! Files that import each other in a circle cannot be understood one by one.

    use std::collections::{BTreeMap, BTreeSet};

    use super::sources;

    /// Records of the model refer to each other, as people and their drawings do.
    const MAY_GO_ROUND: &str = "src/model/";

    fn module_of(name: &str) -> String {
        let path = name.trim_start_matches("src/").trim_end_matches(".rs").replace('/', "::");
        path.strip_suffix("::mod").map_or(path.clone(), str::to_owned)
    }

    /// The leaves of a tree of imports, each whole.
    fn leaves(tree: &str, before: &str) -> Vec<String> {
        let Some((head, rest)) = tree.split_once('{') else {
            let leaf = tree.split(" as ").next().unwrap_or_default().trim();
            return vec![format!("{before}{leaf}").trim_end_matches("::self").to_owned()];
        };
        let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
        let before = format!("{before}{}", head.trim());
        let (mut found, mut depth, mut part) = (Vec::new(), 0, String::new());
        for c in inner.chars().chain([',']) {
            match c {
                ',' if depth == 0 => {
                    if !part.trim().is_empty() {
                        found.extend(leaves(part.trim(), &before));
                    }
                    part.clear();
                }
                _ => {
                    depth += i32::from(c == '{') - i32::from(c == '}');
                    part.push(c);
                }
            }
        }
        found
    }

    /// `path` as it stands in `module`, from the root; nothing for what comes from outside.
    fn from_root(path: &str, module: &str, modules: &BTreeMap<String, String>) -> Option<String> {
        let mut home: Vec<&str> = module.split("::").collect();
        let mut steps = path.split("::").peekable();
        match *steps.peek()? {
            "crate" => {
                home.clear();
                steps.next();
            }
            "super" | "self" => {
                while let Some(step) = steps.next_if(|step| ["super", "self"].contains(step)) {
                    if step == "super" {
                        home.pop();
                    }
                }
            }
            first if modules.contains_key(&format!("{module}::{first}")) => {}
            _ => return None,
        }
        home.extend(steps);
        Some(home.join("::"))
    }

    /// Which files each file imports from, what passes through a re-export counted where it stands.
    fn imports() -> BTreeMap<String, BTreeSet<String>> {
        let files = sources();
        let modules: BTreeMap<String, String> =
            files.iter().map(|file| (module_of(&file.name), file.name.clone())).collect();
        let (mut passed_on, mut used) = (BTreeMap::new(), Vec::new());
        for file in &files {
            let (code, module) = (file.code(), module_of(&file.name));
            for statement in code.split(';') {
                let Some(at) =
                    statement.find("use ").filter(|&at| at == 0 || !statement[..at].ends_with(char::is_alphanumeric))
                else {
                    continue;
                };
                let is_passed_on =
                    statement[..at].trim_end().ends_with("pub") || statement[..at].trim_end().ends_with(')');
                let tree = statement[at + 4..].split_whitespace().collect::<Vec<_>>().join(" ");
                for leaf in leaves(&tree, "") {
                    let Some(path) = from_root(&leaf, &module, &modules) else { continue };
                    if is_passed_on {
                        let name = path.rsplit("::").next().unwrap_or_default();
                        passed_on.insert(format!("{module}::{name}"), path.clone());
                    } else {
                        used.push((file.name.clone(), path));
                    }
                }
            }
        }
        let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (file, mut path) in used {
            for _ in 0..8 {
                match passed_on.get(&path) {
                    Some(further) => path.clone_from(further),
                    None => break,
                }
            }
            let mut home = path.as_str();
            while let Some((before, _)) = home.rsplit_once("::") {
                if modules.contains_key(home) {
                    break;
                }
                home = before;
            }
            if let Some(target) = modules.get(home).filter(|target| **target != file) {
                edges.entry(file).or_default().insert(target.clone());
            }
        }
        edges
    }

    /// Everything that can be reached from `file`.
    fn reached(file: &str, edges: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
        let (mut found, mut open) = (BTreeSet::new(), vec![file.to_owned()]);
        while let Some(next) = open.pop() {
            for target in edges.get(&next).into_iter().flatten() {
                if found.insert(target.clone()) {
                    open.push(target.clone());
                }
            }
        }
        found
    }

    #[test]
    fn no_files_import_each_other_in_a_circle() {
        let edges = imports();
        assert!(edges.len() > 200, "imports were read: {}", edges.len());
        let in_a_circle: Vec<&String> = edges
            .keys()
            .filter(|file| !file.starts_with(MAY_GO_ROUND) && reached(file, &edges).contains(*file))
            .collect();
        assert!(in_a_circle.is_empty(), "{in_a_circle:#?}");
    }
}

/// A lock keeps everyone out on Windows, our own other handles too, and a file that is only for appending cannot be locked there.
#[test]
fn what_is_locked_is_read_through_the_handle_that_has_the_lock() {
    let mut broken = Vec::new();
    for source in files_under("src/storage", ".rs") {
        let code = source.code();
        let locks = code.contains("super::lock::");
        for word in ["append(true)"].iter().chain(if locks { &["fs::read(", "File::open("][..] } else { &[] }) {
            // The one place that opens and locks.
            if code.contains(word) && !source.name.ends_with("storage/lock.rs") {
                broken.push(format!("{} has {word}", source.name));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The rooms that the targets of the fuzzer build by themselves.
const FUZZED: [&str; 8] = ["format", "ink", "model", "pictures", "reading", "sealing", "sheet_geometry", "typed"];

#[test]
fn the_fuzzer_has_every_library_that_the_rooms_it_builds_use() {
    let read = |name: &str| std::fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let names = |toml: &str| -> BTreeSet<String> {
        let (_, dependencies) = toml.split_once("[dependencies]\n").unwrap();
        let own = dependencies.split("\n[").next().unwrap();
        own.lines().filter_map(|line| Some(line.split_once(" = ")?.0.trim().to_owned())).collect()
    };
    let (program, fuzzer) = (names(&read("Cargo.toml")), names(&read("tests/fuzz/Cargo.toml")));
    let code: Vec<String> =
        files_under("src", ".rs").iter().filter(|it| FUZZED.contains(&it.room())).map(Source::code).collect();
    let anywhere = |words: &str| code.iter().any(|code| code.contains(words));
    let used = |library: &str| {
        let name = library.replace('-', "_");
        // A room can have a file of that name.
        anywhere(&format!("{name}::")) && !anywhere(&format!("mod {name};"))
    };
    let missing: Vec<_> = program.difference(&fuzzer).filter(|library| used(library)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
