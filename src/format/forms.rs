//! Days, instants, ids and codes that stand in a file in another form than the formats have, and `null` where that says nothing. Such a
//! file is read all the same; another program may refuse it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use uuid::Uuid;

use super::AnyFile;
use crate::model::{Broken, Rule, WithdrawCode};
use crate::typed::without_mark;

/// The longest that a day, an instant or an id is, in any form.
const LONGEST_FORM: usize = 64;
/// An id as it is written.
const ID_LENGTH: usize = 36;
/// The field that is left out when nobody set them.
const SET_BY: &str = "set_by";

/// The first place in the file `bytes`, which reads as `read`, where something stands in another form than the format has.
///
/// ```
/// use potloodlijn::{demo::example_setup, format::{Instruments, other_form, read_any, write}, model::Language};
/// let setup = String::from_utf8(write(&example_setup(3, 7, Language::Nl))).unwrap();
/// let told = |text: &str| {
///     let read = read_any(text.as_bytes(), &Instruments::default()).unwrap().value;
///     other_form(text.as_bytes(), &read).map(|broken| broken.path)
/// };
/// assert_eq!(told(&setup), None);
/// let start = setup.split("\"start\":\"").nth(1).unwrap()[..10].to_owned();
/// assert_eq!(told(&setup.replacen(&start, &start.replace('-', ""), 1)), Some("$.timeline.start".to_owned()));
/// ```
pub fn other_form(bytes: &[u8], read: &AnyFile) -> Option<Broken> {
    let bytes = without_mark(bytes).ok()?;
    let mut look = Look { steps: Vec::new(), found: Vec::new() };
    (&mut look).deserialize(&mut serde_json::Deserializer::from_slice(&bytes)).ok()?;
    if look.found.is_empty() {
        return None;
    }
    // What is written again as it stood was never a day, an instant, an id or a code: it is words, or unknown here.
    let written = match read {
        AnyFile::Journey(it) => serde_json::to_value(it),
        AnyFile::Now(it) => serde_json::to_value(it),
        AnyFile::Setup(it) => serde_json::to_value(it),
        AnyFile::Group(it) => serde_json::to_value(it),
        AnyFile::Instrument(it) => serde_json::to_value(it),
        AnyFile::Edition(it) => serde_json::to_value(it),
    };
    let written = written.ok()?;
    look.found.into_iter().find_map(|(steps, found)| {
        let rule = match found {
            Found::Null => (!at(&written, &steps).is_some_and(Value::is_null)).then_some(Rule::NotNull),
            Found::Text(found) => {
                let usual = at(&written, &steps)?.as_str()?;
                (found != usual && reads_as(&found, usual)).then(|| Rule::UsualForm { usual: usual.to_owned(), found })
            }
            Found::Name(found) => {
                let (_, around) = steps.split_last()?;
                let (fields, usual) = (at(&written, around)?.as_object()?, found.trim().to_owned());
                let is_read_so = !fields.contains_key(&found) && fields.contains_key(&usual);
                is_read_so.then_some(Rule::UsualForm { usual, found })
            }
        };
        Some(Broken { path: path_of(&steps), rule: rule? })
    })
}

/// `found` and `usual` are the same day, instant, id or code.
fn reads_as(found: &str, usual: &str) -> bool {
    let reads_the_same = |is: fn(&str) -> Option<String>| is(found).is_some_and(|it| Some(it) == is(usual));
    [date, instant, id, withdraw_code].into_iter().any(reads_the_same) || found.trim() == usual
}

/// The day that `text` is read as, as it is written.
fn date(text: &str) -> Option<String> {
    text.parse::<Date>().ok().map(|date| date.to_string())
}

/// The same of an instant.
fn instant(text: &str) -> Option<String> {
    text.parse::<Timestamp>().ok().map(|instant| instant.to_string())
}

/// The same of an id.
fn id(text: &str) -> Option<String> {
    Uuid::try_parse(text).ok().map(|id| id.to_string())
}

/// The same of the code that somebody withdraws with.
fn withdraw_code(text: &str) -> Option<String> {
    WithdrawCode::new(text).map(|code| code.to_string())
}

/// `text` may be read as a day, an instant, an id or a code, and is in none of the forms that the formats have.
fn is_in_another_form(text: &str) -> bool {
    if text.trim() != text || withdraw_code(text).is_some_and(|usual| usual != text) {
        return true;
    }
    if text.len() > LONGEST_FORM || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if id(text).is_some() {
        return text.len() != ID_LENGTH;
    }
    let is_date = date(text);
    if is_date.as_deref() == Some(text) || is_instant_with_zone(text) {
        return false;
    }
    is_date.is_some() || instant(text).is_some()
}

/// `2026-03-02T09:30:00Z`, with a fraction of a second and another zone as the standard has them.
fn is_instant_with_zone(text: &str) -> bool {
    let bytes = text.as_bytes();
    let fits = |form: &[u8], bytes: &[u8]| {
        form.len() == bytes.len()
            && form.iter().zip(bytes).all(|(form, byte)| match form {
                b'0' => byte.is_ascii_digit(),
                b'T' => byte.eq_ignore_ascii_case(&b'T'),
                b'+' => [b'+', b'-'].contains(byte),
                form => form == byte,
            })
    };
    let form = b"0000-00-00T00:00:00";
    let Some((head, mut rest)) = bytes.split_at_checked(form.len()) else { return false };
    if let Some(fraction) = rest.strip_prefix(b".") {
        let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return false;
        }
        rest = &fraction[digits..];
    }
    fits(form, head) && (rest.eq_ignore_ascii_case(b"Z") || fits(b"+00:00", rest))
}

/// A step from a place in a file to one inside it.
#[derive(Debug, Clone)]
enum Step {
    Name(String),
    Place(usize),
}

fn at<'a>(value: &'a Value, steps: &[Step]) -> Option<&'a Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Name(name) => value.get(name),
        Step::Place(place) => value.get(place),
    })
}

fn path_of(steps: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Name(name) => format!(".{name}"),
        Step::Place(place) => format!("[{place}]"),
    };
    std::iter::once("$".to_owned()).chain(steps.iter().map(step)).collect()
}

/// Walks through a file, of which nothing else is held.
struct Look {
    steps: Vec<Step>,
    /// Where something may be in another form, and what stands there.
    found: Vec<(Vec<Step>, Found)>,
}

/// What may be in another form.
enum Found {
    Null,
    Text(String),
    /// The name of a field.
    Name(String),
}

impl<'de> DeserializeSeed<'de> for &mut Look {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Look {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if is_in_another_form(text) {
            self.found.push((self.steps.clone(), Found::Text(text.to_owned())));
        }
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if matches!(self.steps.last(), Some(Step::Name(name)) if name == SET_BY) {
            self.found.push((self.steps.clone(), Found::Null));
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        for place in 0.. {
            self.steps.push(Step::Place(place));
            let next = list.next_element_seed(&mut *self)?;
            self.steps.pop();
            if next.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            let wide = (name.trim() != name).then(|| name.clone());
            self.steps.push(Step::Name(name));
            if let Some(name) = wide {
                self.found.push((self.steps.clone(), Found::Name(name)));
            }
            fields.next_value_seed(&mut *self)?;
            self.steps.pop();
        }
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
}
