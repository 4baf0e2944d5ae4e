//! What a person likes, in the file that eframe keeps it in, for the window that is opened without eframe.

use std::collections::HashMap;

use crate::storage::{Store, read_preferences_file, write_preferences_file};

/// Texts by their names, as they stand in the file.
pub struct PreferencesKept {
    store: Store,
    texts: HashMap<String, String>,
    is_changed: bool,
}

impl PreferencesKept {
    /// Those of this person; none where the file cannot be read, which was said when the program began.
    pub fn read() -> Self {
        let store = Store::of_this_person();
        let bytes = read_preferences_file(&store).unwrap_or_default();
        let texts = ron::de::from_bytes(&bytes).unwrap_or_default();
        Self { store, texts, is_changed: false }
    }
}

impl eframe::Storage for PreferencesKept {
    fn get_string(&self, key: &str) -> Option<String> {
        self.texts.get(key).cloned()
    }

    fn set_string(&mut self, key: &str, value: String) {
        self.is_changed |= self.texts.get(key) != Some(&value);
        self.texts.insert(key.to_owned(), value);
    }

    fn remove_string(&mut self, key: &str) {
        self.is_changed |= self.texts.remove(key).is_some();
    }

    /// What a person likes is no drawing: where it cannot be kept, the window goes on.
    fn flush(&mut self) {
        if !std::mem::take(&mut self.is_changed) {
            return;
        }
        if let Ok(text) = ron::ser::to_string_pretty(&self.texts, ron::ser::PrettyConfig::default()) {
            let _kept_or_not = write_preferences_file(&self.store, text.as_bytes());
        }
    }
}
