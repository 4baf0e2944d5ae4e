//! The codes: a parent for each kind, with its own under it; under who and what one for each way in which it worked out. The parent is
//! in the name, as one reader wants names to be unique.

use std::collections::BTreeSet;
use std::io;

use uuid::Uuid;

use super::writing::{Out, part_id, plain};
use crate::model::{Domain, Event, Group, Instrument, Language, Mention, Mentioned};
use crate::text::{Texts, domain_name, phase_name};

const SIGNS: [&str; 2] = ["plus", "minus"];

/// The codes of a project or of a codebook.
pub(super) struct Codes {
    kinds: Vec<CodeRow>,
    root: Uuid,
    set: String,
}

/// A code, and those below it.
struct CodeRow {
    /// What its id is made of.
    key: String,
    name: String,
    /// Whether passages may bear it.
    is_codable: bool,
    below: Vec<CodeRow>,
}

impl Codes {
    /// Those of `instrument`, which are the same in each project with it.
    pub fn of(instrument: &Instrument, language: Language) -> Self {
        Self::with(instrument, language, [&[], &[]])
    }

    /// Those of the instrument of `group`, and those that its people put into words of their own.
    pub fn of_group(group: &Group, language: Language) -> Self {
        let events = || group.journeys.iter().flat_map(|journey| &journey.events);
        let factors = own_words(events().flat_map(|event| &event.factors));
        let actors = own_words(events().flat_map(|event| &event.actors));
        Self::with(&group.setup.instrument, language, [&factors, &actors])
    }

    fn with(instrument: &Instrument, language: Language, [own_factors, own_actors]: [&[String]; 2]) -> Self {
        let texts = Texts::of(language);
        let mentioned = |kind: &str, title: &str, given: Vec<(String, String)>, own: &[String]| {
            // In marks, so that no two have one name.
            let own = own.iter().map(|words| (own_key(kind, words), format!("‘{words}’")));
            let below = told_apart(given)
                .into_iter()
                .chain(own)
                .map(|(key, name)| CodeRow::signed(texts, &texts.get(title), &key, &name));
            CodeRow::parent(kind, texts.get(title), below.collect())
        };
        let plain_kind = |kind: &str, title: &str, rows: Vec<(String, String)>| {
            let title = texts.get(title);
            let below = told_apart(rows)
                .into_iter()
                .map(|(key, name)| CodeRow::leaf(key, format!("{title}: {name}")))
                .collect();
            CodeRow::parent(kind, title, below)
        };
        let factors =
            instrument.factors.iter().map(|it| (format!("factor/{}", it.code), it.name.get(language).to_owned()));
        let actors =
            instrument.actors.iter().map(|it| (format!("actor/{}", it.code), it.name.get(language).to_owned()));
        let phases = instrument.phases.iter().map(|it| (format!("phase/{}", it.letter), phase_name(texts, it)));
        let domains = Domain::ALL.map(|it| (format!("domain/{it:?}"), texts.get(domain_name(it))));
        let signs = SIGNS.map(|it| (format!("sign/{it}"), texts.get(&format!("exchange-{it}"))));
        let kinds = vec![
            mentioned("factor", "exchange-factors", factors.collect(), own_factors),
            mentioned("actor", "exchange-actors", actors.collect(), own_actors),
            plain_kind("phase", "exchange-phases", phases.collect()),
            plain_kind("domain", "exchange-domains", domains.into()),
            plain_kind("sign", "exchange-signs", signs.into()),
        ];
        let root = part_id(Uuid::NAMESPACE_OID, &format!("potloodlijn/{}", instrument.id));
        Self { kinds, root, set: instrument.name.get(language).to_owned() }
    }

    /// The codes that `event` bears, which lies in the phase with this letter where phases are set.
    pub fn of_event(&self, event: &Event, phase: Option<&str>) -> Vec<Uuid> {
        let mut keys = BTreeSet::from([format!("domain/{:?}", event.domain)]);
        keys.extend(event.factors.iter().filter_map(|mention| mentioned_key("factor", mention)));
        keys.extend(event.actors.iter().filter_map(|mention| mentioned_key("actor", mention)));
        keys.extend(phase.map(|letter| format!("phase/{letter}")));
        keys.extend(sign_of(event.impact.value()).map(|sign| format!("sign/{sign}")));
        keys.iter().map(|key| self.id(key)).collect()
    }

    fn id(&self, key: &str) -> Uuid {
        part_id(self.root, key)
    }

    pub fn write(&self, out: &mut Out) -> io::Result<()> {
        self.kinds.iter().try_for_each(|row| self.write_row(out, row))
    }

    fn write_row(&self, out: &mut Out, row: &CodeRow) -> io::Result<()> {
        let id = self.id(&row.key).to_string();
        let is_codable = if row.is_codable { "true" } else { "false" };
        let code = [("guid", id.as_str()), ("name", &row.name), ("isCodable", is_codable)];
        let element = out.create_element("Code").with_attributes(code);
        if row.below.is_empty() {
            element.write_empty()?;
        } else {
            element.write_inner_content(|out| row.below.iter().try_for_each(|below| self.write_row(out, below)))?;
        }
        Ok(())
    }

    /// One set with all codes: a reader fails on a codebook without any.
    pub fn write_set(&self, out: &mut Out, reference: &str) -> io::Result<()> {
        let id = self.id("set").to_string();
        let set = [("guid", id.as_str()), ("name", &self.set)];
        out.create_element("Set").with_attributes(set).write_inner_content(|out| {
            for row in self.kinds.iter().flat_map(CodeRow::codable) {
                let id = self.id(&row.key).to_string();
                out.create_element("MemberCode").with_attribute((reference, id.as_str())).write_empty()?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

impl CodeRow {
    fn parent(kind: &str, name: String, below: Vec<Self>) -> Self {
        Self { key: format!("kind/{kind}"), name, is_codable: false, below }
    }

    fn leaf(key: String, name: String) -> Self {
        Self { key, name, is_codable: true, below: Vec::new() }
    }

    /// A code that says nothing of how it worked out, and below it one for each way.
    fn signed(texts: &Texts, title: &str, key: &str, name: &str) -> Self {
        let name = format!("{title}: {name}");
        let one = |sign: &str| {
            let word = texts.get(&format!("exchange-{sign}")).to_lowercase();
            Self::leaf(format!("{key}/{sign}"), format!("{name}, {word}"))
        };
        Self { below: SIGNS.map(one).into(), ..Self::leaf(key.to_owned(), name.clone()) }
    }

    /// This code and all below it that passages may bear.
    fn codable(&self) -> Vec<&Self> {
        let own = self.is_codable.then_some(self);
        own.into_iter().chain(self.below.iter().flat_map(Self::codable)).collect()
    }
}

/// Numbers names that stand there before, as two factors of one instrument may have: `workload`, `workload (2)`.
fn told_apart(rows: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut names: BTreeSet<String> = rows.iter().map(|(_, name)| name.clone()).collect();
    let mut seen = BTreeSet::new();
    let told_apart = |(key, name): (String, String)| {
        if seen.insert(name.clone()) {
            return (key, name);
        }
        let numbered = (2..).map(|number: usize| format!("{name} ({number})"));
        let free = numbered.into_iter().find(|numbered| names.insert(numbered.clone()));
        (key, free.unwrap_or(name))
    };
    rows.into_iter().map(told_apart).collect()
}

/// None of words that say nothing.
fn mentioned_key(kind: &str, mention: &Mention) -> Option<String> {
    let key = match &mention.what {
        Mentioned::Code(code) => format!("{kind}/{code}"),
        Mentioned::Other(words) => own_key(kind, &one_line(words)?),
    };
    Some(sign_of(mention.impact.value()).map_or(key.clone(), |sign| format!("{key}/{sign}")))
}

/// Own words as the name of a code: on one line, without the space around them.
fn one_line(words: &str) -> Option<String> {
    let line = plain(words).split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

fn own_key(kind: &str, words: &str) -> String {
    format!("{kind}/own/{words}")
}

fn own_words<'a>(mentions: impl Iterator<Item = &'a Mention>) -> Vec<String> {
    let words = mentions.filter_map(|mention| match &mention.what {
        Mentioned::Other(words) => one_line(words),
        Mentioned::Code(_) => None,
    });
    words.collect::<BTreeSet<String>>().into_iter().collect()
}

fn sign_of(impact: i8) -> Option<&'static str> {
    match impact {
        0 => None,
        sign => Some(SIGNS[usize::from(sign < 0)]),
    }
}
