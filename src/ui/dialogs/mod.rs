//! Questions that stand before a screen.

pub mod calendar;
pub mod cover;
pub mod dialog;
pub mod doubles;
pub mod earlier_versions;
pub mod hand_over;
pub mod keys;
pub mod layers_menu;
pub mod left_behind;
pub mod merge_report;
pub mod passphrase;
pub mod path_field;
pub mod preview;
pub mod still_writing;
pub mod unlock;
pub mod wipe;
