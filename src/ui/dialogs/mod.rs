//! Questions that stand before a screen.

pub mod cover;
pub mod dialogs;
pub mod earlier_versions;
pub mod keys;
pub mod layers_menu;
pub mod left_behind;
pub mod passphrase;
pub mod path_field;
pub mod unlock;
pub mod wipe;
