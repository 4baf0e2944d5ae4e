#!/usr/bin/env bash
# What is surprising: egui remembers how the words of a text field came to be by the id of the field alone. When a program shows other words
# in that field, those of another document or another person, Ctrl+Z puts the words of the one before in their place, and so in the other
# document, also where the first was closed and every copy of its words was erased. An id that is made of where the field stands, which is
# the usual one, is the same for every document.
#
# For our users those are two people at one computer. So our window forgets what was typed whenever the document, the person or the event is
# another (src/ui/scratch/typing.rs), and the fields are named after whose words they hold; tests/integration/typed_before.rs walks the pages
# and presses Ctrl+Z in their fields.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
egui = { version = "=EGUI_VERSION", default-features = false, features = ["default_fonts"] }
TOML
cat > src/main.rs <<'RUST'
use egui::text_edit::TextEditState;
use egui::{Context, Event, Id, Key, Modifiers, RawInput, TextEdit};

/// A window with one field, and the seconds that have passed.
struct Window {
    context: Context,
    seconds: f64,
}

impl Window {
    /// Some seconds in which nothing is done but `events`, with `words` in the field called `id`.
    fn show(&mut self, id: &str, words: &mut String, events: Vec<Event>) {
        for events in std::iter::once(events).chain(std::iter::repeat_n(Vec::new(), 30)) {
            self.seconds += 0.1;
            let input = RawInput { events, time: Some(self.seconds), ..RawInput::default() };
            let mut output = self.context.run_ui(input, |ui| {
                ui.add(TextEdit::singleline(words).id(Id::unique(id))).request_focus();
            });
            output.textures_delta.clear();
        }
    }
}

/// What stands in the field of the second document after Ctrl+Z.
fn undone(second_id: &str, forgets: bool) -> String {
    let mut window = Window { context: Context::default(), seconds: 0.0 };
    let mut first = String::new();
    window.show("field", &mut first, Vec::new());
    window.show("field", &mut first, vec![Event::Text("of the first".to_owned())]);
    drop(first);
    if forgets {
        window.context.data_mut(|data| data.remove_by_type::<TextEditState>());
    }
    let mut second = String::from("of the second");
    window.show(second_id, &mut second, Vec::new());
    let undo = |pressed| Event::Key { key: Key::Z, physical_key: None, pressed, repeat: false, modifiers: Modifiers::COMMAND };
    window.show(second_id, &mut second, vec![undo(true), undo(false)]);
    second
}

fn main() {
    println!("the same id: {:?}", undone("field", false));
    println!("another id: {:?}", undone("other field", false));
    println!("the same id, forgotten before: {:?}", undone("field", true));
}
RUST
sed -i "s/EGUI_VERSION/${EGUI_VERSION:-0.37.0}/" Cargo.toml
echo "egui $(sed -n 's/^egui = { version = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='the same id: "of the first"
another id: "of the second"
the same id, forgotten before: "of the second"'
if [[ "$got" != "$expected" ]]; then
    echo "changed: Ctrl+Z brought the words of the document before" >&2
    exit 1
fi
echo "as found: Ctrl+Z brings the words of the document before into the one that is shown"
