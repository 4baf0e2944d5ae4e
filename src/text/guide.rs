//! The guide: the Markdown in `docs`, in blocks that can be shown.

use include_dir::{Dir, include_dir};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::model::Language;

/// A folder for each language.
static DOCS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs");

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GuidePage {
    /// For who draws.
    Participant,
    /// For who leads a group.
    Facilitator,
    /// For who reads an edition.
    Hr,
    /// For who works with the tables.
    Researchers,
    /// What the method can do, and what the rules of privacy do.
    Method,
    /// What is kept where, how it is removed, and the keys.
    Computer,
}

/// A part of a page that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The name of the page, or of a part of it.
    Heading {
        /// It is the name of the page.
        is_title: bool,
        /// The words.
        words: String,
    },
    /// A paragraph, or one thing of a list.
    Words {
        /// What stands before it in a list: a dot or a number.
        mark: Option<String>,
        /// The words, in order.
        runs: Vec<Run>,
    },
    /// Lines to be typed as they are.
    Lines(String),
    /// A picture of the window.
    Picture {
        /// Its file, beside the page.
        file: String,
        /// What it shows.
        words: String,
    },
}

/// Words in one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub words: String,
    /// They stand out: the words on a button, or a name of a file.
    pub is_strong: bool,
}

impl GuidePage {
    /// All pages, in order.
    pub const ALL: [Self; 6] =
        [Self::Participant, Self::Facilitator, Self::Hr, Self::Researchers, Self::Method, Self::Computer];

    /// The name of its file, less the ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Facilitator => "facilitator",
            Self::Hr => "hr",
            Self::Researchers => "researchers",
            Self::Method => "method",
            Self::Computer => "computer",
        }
    }

    /// What it says in `language`, in Markdown; in Dutch where the guide is not in that language.
    pub fn markdown(self, language: Language) -> &'static str {
        let read =
            |language: Language| DOCS.get_file(format!("{}/{}.md", language.code(), self.name()))?.contents_utf8();
        read(language).or_else(|| read(Language::Nl)).unwrap_or_default()
    }

    /// The same, in blocks.
    ///
    /// ```
    /// use potloodlijn::{model::Language, text::{Block, GuidePage}};
    /// let blocks = GuidePage::Hr.blocks(Language::En);
    /// assert_eq!(blocks[0], Block::Heading { is_title: true, words: "For HR".into() });
    /// ```
    pub fn blocks(self, language: Language) -> Vec<Block> {
        blocks_of(self.markdown(language))
    }

    /// A picture on the page, as PNG.
    pub fn picture(language: Language, file: &str) -> Option<&'static [u8]> {
        let read = |language: Language| DOCS.get_file(format!("{}/{file}", language.code()));
        read(language).or_else(|| read(Language::Nl)).map(include_dir::File::contents)
    }

    /// The page whose file has this name.
    ///
    /// ```
    /// use potloodlijn::text::GuidePage;
    /// assert_eq!(GuidePage::named("hr"), Some(GuidePage::Hr));
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }

    /// Its first heading.
    pub fn title(self, language: Language) -> String {
        let title = self.blocks(language).into_iter().find_map(|block| match block {
            Block::Heading { words, .. } => Some(words),
            _ => None,
        });
        title.unwrap_or_default()
    }
}

/// The marks of the lists one is in: the next number, or none where things are not counted.
type Lists = Vec<Option<u64>>;

fn blocks_of(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    let (mut lists, mut mark, mut stands_out) = (Lists::new(), None, false);
    let mut file = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::List(first)) => lists.push(first),
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::Start(Tag::Item) => mark = Some(next_mark(&mut lists)),
            Event::Start(Tag::Emphasis | Tag::Strong) => stands_out = true,
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => stands_out = false,
            Event::Text(words) => go_on(&mut runs, &words, stands_out),
            Event::Code(words) => go_on(&mut runs, &words, true),
            Event::SoftBreak | Event::HardBreak => go_on(&mut runs, " ", stands_out),
            Event::End(TagEnd::Heading(level)) => {
                blocks.push(Block::Heading { is_title: level == HeadingLevel::H1, words: joined(&mut runs) });
            }
            Event::Start(Tag::Image { dest_url, .. }) => file = dest_url.into_string(),
            Event::End(TagEnd::Image) => {
                blocks.push(Block::Picture { file: std::mem::take(&mut file), words: joined(&mut runs) });
            }
            Event::End(TagEnd::CodeBlock) => blocks.push(Block::Lines(joined(&mut runs).trim_end().to_owned())),
            Event::End(TagEnd::Paragraph | TagEnd::Item) if !runs.is_empty() => {
                blocks.push(Block::Words { mark: mark.take(), runs: std::mem::take(&mut runs) });
            }
            _ => {}
        }
    }
    blocks
}

/// Puts `words` behind what stands there; what stands out goes on as one over the end of a line in the file.
fn go_on(runs: &mut Vec<Run>, words: &str, is_strong: bool) {
    match runs.last_mut().filter(|last| last.is_strong == is_strong) {
        Some(last) => last.words.push_str(words),
        None => runs.push(Run { words: words.to_owned(), is_strong }),
    }
}

fn next_mark(lists: &mut Lists) -> String {
    match lists.last_mut() {
        Some(Some(number)) => {
            *number += 1;
            format!("{}.", *number - 1)
        }
        _ => "•".to_owned(),
    }
}

fn joined(runs: &mut Vec<Run>) -> String {
    runs.drain(..).map(|run| run.words).collect()
}
