//! Reading back what a person likes: each value by itself, so that one that is not understood takes no other along.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use ron::value::RawValue;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::preferences::Preferences;

/// What a person likes, as it was read back.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadPreferences {
    /// All of it; what was not understood is as usual.
    pub preferences: Preferences,
    /// Something was not understood.
    pub incomplete: bool,
}

/// Reads what the window wrote of them: `(language:"nl",paper:light)`. Values of a newer program are not understood either.
///
/// ```
/// use potloodlijn::app::preferences::{Hand, Paper};
/// use potloodlijn::app::preferences_file::read_preferences;
/// let read = read_preferences("(paper:purple,hand:left)");
/// assert!(read.incomplete);
/// assert_eq!((read.preferences.paper, read.preferences.hand), (Paper::System, Hand::Left));
/// ```
pub fn read_preferences(text: &str) -> ReadPreferences {
    let whole = ron::from_str::<Preferences>(text);
    let incomplete = whole.is_err();
    let preferences = whole.unwrap_or_else(|_| {
        let values = ron::from_str::<Values>(text).map(|Values(values)| values).unwrap_or_default();
        let each = values.iter().map(|(name, value)| format!("{name}:{}", value.get_ron()));
        let understood: Vec<String> =
            each.filter(|it| ron::from_str::<Preferences>(&format!("({it})")).is_ok()).collect();
        ron::from_str(&format!("({})", understood.join(","))).unwrap_or_default()
    });
    ReadPreferences { preferences: preferences.in_bounds(), incomplete }
}

/// The file that preferences stand in can be read: texts by their names, one of which is [`read_preferences`]'.
pub fn is_preferences_file(bytes: &[u8]) -> bool {
    ron::de::from_bytes::<HashMap<String, String>>(bytes).is_ok()
}

/// Values by their names, none of them looked at.
struct Values(BTreeMap<String, Box<RawValue>>);

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Named;
        impl<'de> Visitor<'de> for Named {
            type Value = Values;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("values by their names")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Values, A::Error> {
                let mut values = BTreeMap::new();
                while let Some((name, value)) = map.next_entry()? {
                    values.insert(name, value);
                }
                Ok(Values(values))
            }
        }
        deserializer.deserialize_struct("Preferences", &[], Named)
    }
}
