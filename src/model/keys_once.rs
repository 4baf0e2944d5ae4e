//! Maps in files whose keys may each stand there once: of two lines under one name neither may be lost without a word.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Reads a map, and refuses one in which a key stands twice with the words that serde has for a field that does.
pub(super) fn keys_once<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Serialize + Ord,
    V: Deserialize<'de>,
{
    deserializer.deserialize_map(KeysOnce(PhantomData))
}

/// The same for a map of maps.
pub(super) fn keys_once_within<'de, D, K, L, V>(deserializer: D) -> Result<BTreeMap<K, BTreeMap<L, V>>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Serialize + Ord,
    L: Deserialize<'de> + Serialize + Ord,
    V: Deserialize<'de>,
{
    let maps: BTreeMap<K, Within<L, V>> = keys_once(deserializer)?;
    Ok(maps.into_iter().map(|(key, Within(map))| (key, map)).collect())
}

struct Within<K, V>(BTreeMap<K, V>);

impl<'de, K: Deserialize<'de> + Serialize + Ord, V: Deserialize<'de>> Deserialize<'de> for Within<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        keys_once(deserializer).map(Self)
    }
}

struct KeysOnce<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de> + Serialize + Ord, V: Deserialize<'de>> Visitor<'de> for KeysOnce<K, V> {
    type Value = BTreeMap<K, V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut read: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = read.next_key::<K>()? {
            if map.contains_key(&key) {
                let name = serde_json::to_string(&key).map_err(A::Error::custom)?;
                return Err(A::Error::custom(format_args!("duplicate field `{}`", name.trim_matches('"'))));
            }
            map.insert(key, read.next_value()?);
        }
        Ok(map)
    }
}
