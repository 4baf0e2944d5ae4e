//! Something that is worked out once for what it depends on.

use std::sync::Arc;

/// Something with what it depends on.
#[derive(Debug)]
pub struct Kept<K, V>(Option<(K, V)>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V: Clone> Kept<K, V> {
    /// What is kept for `key`; worked out when the key is another than the last time.
    pub fn get(&mut self, key: K, work_out: impl FnOnce() -> V) -> V {
        match &self.0 {
            Some((kept_key, kept)) if *kept_key == key => kept.clone(),
            _ => self.0.insert((key, work_out())).1.clone(),
        }
    }
}

/// A shared value as a key: the same only while it is that very one, however large it is.
#[derive(Debug)]
pub struct Same<T>(pub Arc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
