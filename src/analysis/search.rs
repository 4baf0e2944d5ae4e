//! Words searched for in all that was written in a group: events, what was named in own words, quotes, answers, the line of life,
//! what was written at the interview, and the board.

use uuid::Uuid;

use crate::model::{Group, Journey, Mention, Mentioned, ParticipantCode, Share};

/// So many letters stand on both sides of what was found.
const AROUND: usize = 96;

/// Where words were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    /// The title of an event.
    Event(Uuid),
    /// The note of an event.
    Note(Uuid),
    /// Who or what was named at an event, in own words.
    OwnWords(Uuid),
    /// A quote at an event.
    Quote(Uuid),
    /// An answer to a question at the end.
    Answer,
    /// A landmark.
    Landmark,
    /// What was written at a moment of the interview.
    Agenda,
    /// The reason of a phase border.
    Border,
    /// A card of the board.
    Card(Uuid),
    /// A moment of the board.
    Moment(Uuid),
    /// A free note on the board.
    BoardNote(Uuid),
}

/// Words that were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Whose words they are; nobody's on the board.
    pub participant: Option<ParticipantCode>,
    /// Where.
    pub place: FoundIn,
    /// The words around it: before, itself as it stands there, and after.
    pub excerpt: [String; 3],
}

/// Where all words of `searched` stand in one text of `group`, whatever the case and the accents, in the order of people; then
/// the board. What its owner keeps is not searched.
///
/// ```
/// use potloodlijn::{analysis::{FoundIn, search}, demo::example_group, model::{Domain, Event, Group, Language}};
/// let example = example_group(1, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let mut event = Event::new(uuid::Uuid::nil(), Domain::Work, 3.0);
/// event.title = "Een Café met collega's".into();
/// group.journeys[0].events = vec![event];
/// let found = search(&group, "collega cafe");
/// assert_eq!(found.len(), 1);
/// assert_eq!((found[0].place, found[0].excerpt[1].as_str()), (FoundIn::Event(uuid::Uuid::nil()), "collega"));
/// assert_eq!(search(&group, " ").len(), 0);
/// ```
pub fn search(group: &Group, searched: &str) -> Vec<Found> {
    let words: Vec<String> = searched.split_whitespace().map(plain).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for journey in &group.journeys {
        for (place, text) in texts_of(journey) {
            let excerpt = excerpt_of(text, &words);
            found.extend(excerpt.map(|excerpt| Found {
                participant: Some(journey.participant.clone()),
                place,
                excerpt,
            }));
        }
    }
    let cards =
        group.board.iter().flat_map(|card| [&card.action, &card.goal].map(|text| (FoundIn::Card(card.id), text)));
    let moments = group.moments.iter().map(|moment| (FoundIn::Moment(moment.id), &moment.text));
    let notes = group.board_notes.iter().map(|note| (FoundIn::BoardNote(note.id), &note.text));
    for (place, text) in moments.chain(cards).chain(notes) {
        found.extend(excerpt_of(text, &words).map(|excerpt| Found { participant: None, place, excerpt }));
    }
    found
}

/// All that `journey` says in words, with where.
fn texts_of(journey: &Journey) -> Vec<(FoundIn, &str)> {
    let mut texts = Vec::new();
    for event in journey.events.iter().filter(|event| event.share != Share::Myself) {
        texts.push((FoundIn::Event(event.id), event.title.as_str()));
        texts.push((FoundIn::Note(event.id), event.note.as_str()));
        let own = |mention: &'_ Mention| matches!(mention.what, Mentioned::Other(_));
        for mention in event.actors.iter().chain(&event.factors).filter(|mention| own(mention)) {
            if let Mentioned::Other(words) = &mention.what {
                texts.push((FoundIn::OwnWords(event.id), words.as_str()));
            }
        }
        texts.extend(event.quotes.iter().map(|quote| (FoundIn::Quote(event.id), quote.text.as_str())));
    }
    let answers = journey.answers.iter().filter(|answer| answer.share != Share::Myself);
    texts.extend(answers.map(|answer| (FoundIn::Answer, answer.text.as_str())));
    let landmarks = journey.landmarks.iter().filter(|landmark| landmark.share != Share::Myself);
    texts.extend(landmarks.map(|landmark| (FoundIn::Landmark, landmark.text.as_str())));
    texts.extend(
        journey.agenda.iter().flat_map(|mark| [&mark.text, &mark.note]).map(|it| (FoundIn::Agenda, it.as_str())),
    );
    let reasons = journey.phases.borders.values().filter_map(|border| border.reason.as_deref());
    texts.extend(reasons.map(|reason| (FoundIn::Border, reason)));
    texts
}

/// The words around the first of `words` in `text`, when all of them are in it.
fn excerpt_of(text: &str, words: &[String]) -> Option<[String; 3]> {
    let letters: Vec<char> = text.chars().collect();
    // Letter by letter, so that places in it are places in the text.
    let plain: Vec<char> = letters.iter().map(|&letter| plain_letter(letter)).collect();
    let place_of = |word: &String| {
        let word: Vec<char> = word.chars().collect();
        plain.windows(word.len()).position(|window| window == word).map(|at| (at, at + word.len()))
    };
    let places: Vec<(usize, usize)> = words.iter().map(place_of).collect::<Option<_>>()?;
    let &(from, to) = places.first()?;
    let (begin, end) = (from.saturating_sub(AROUND), (to + AROUND).min(letters.len()));
    let part = |from: usize, to: usize| letters[from..to].iter().collect::<String>().replace('\n', " ");
    let before = if begin > 0 { format!("…{}", part(begin, from)) } else { part(begin, from) };
    let after = if end < letters.len() { format!("{}…", part(to, end)) } else { part(to, end) };
    Some([before, part(from, to), after])
}

fn plain(word: &str) -> String {
    word.chars().map(plain_letter).collect()
}

/// A letter without its accent, small.
fn plain_letter(letter: char) -> char {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    match small {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '’' | '‘' => '\'',
        other => other,
    }
}
