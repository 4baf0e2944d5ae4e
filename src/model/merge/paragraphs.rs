//! Notes of two groups, brought together.

/// Adds the paragraphs of `more` that do not stand there from a merge before.
pub(super) fn add_notes(notes: &mut String, more: &str) {
    const BETWEEN: &str = "\n\n";
    for paragraph in more.split(BETWEEN).filter(|paragraph| !paragraph.trim().is_empty()) {
        if notes.split(BETWEEN).any(|known| known == paragraph) {
            continue;
        }
        if !notes.is_empty() {
            notes.push_str(BETWEEN);
        }
        notes.push_str(paragraph);
    }
}
