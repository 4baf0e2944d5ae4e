#!/usr/bin/env bash
# What is surprising: egui takes the keys of a frame as if they had been pressed at once. Tab moves the focus before any other key of the
# frame is looked at, once: Enter and then Tab presses the button after the one that had the focus, and the second of two Tabs is lost.
# In a field it is the other way round: the letters of the frame all go into one field, those typed after Tab into the one before it.
# One key a frame does what one would think, but for a Tab from the last widget: the first one has the focus only in the frame after, and a
# Tab in that frame is lost as well.
#
# A hand is seldom so fast, but a slow frame is as long as two keys, and a scanner of codes or a dictating program types a whole word in
# one. So our window gives each Tab a frame of its own and one to arrive in (src/ui/key_turns.rs), with tests that compare both ways.
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
use egui::{Context, Event, Key, Modifiers, RawInput};

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

fn text(words: &str) -> Event {
    Event::Text(words.to_owned())
}

/// Gives events to a window, frame by frame; what was pressed, what is in its two fields, and what has the focus in the end.
fn after(frames: Vec<Vec<Event>>) -> String {
    let context = Context::default();
    let (mut pressed, mut fields, mut focus) = (Vec::new(), [String::new(), String::new()], "nothing");
    for events in std::iter::once(Vec::new()).chain(frames).chain([Vec::new()]) {
        let mut output = context.run_ui(RawInput { events, ..RawInput::default() }, |ui| {
            for name in ["one", "two", "three"] {
                let button = ui.button(name);
                if button.clicked() {
                    pressed.push(name);
                }
                if button.has_focus() {
                    focus = name;
                }
            }
            for (name, field) in ["A", "B"].into_iter().zip(&mut fields) {
                if ui.text_edit_singleline(field).has_focus() {
                    focus = name;
                }
            }
        });
        output.textures_delta.clear();
    }
    format!("pressed {pressed:?}, A {:?}, B {:?}, focus on {focus}", fields[0], fields[1])
}

fn main() {
    let to = |place: usize| std::iter::repeat_n(vec![key(Key::Tab)], place);
    let cases = [
        ("Enter Tab on one", 1, vec![key(Key::Enter), key(Key::Tab)]),
        ("Tab Tab on one", 1, vec![key(Key::Tab), key(Key::Tab)]),
        ("a Tab b in A", 4, vec![text("a"), key(Key::Tab), text("b")]),
    ];
    for (name, place, events) in cases {
        let apart = events.iter().map(|event| vec![event.clone()]);
        println!("{name}, a frame each: {}", after(to(place).chain(apart).collect()));
        println!("{name}, in one frame: {}", after(to(place).chain([events]).collect()));
    }
    let tab = || vec![key(Key::Tab)];
    println!("Tab Tab on B, the last, a frame each: {}", after(to(5).chain([tab(), tab()]).collect()));
    println!("Tab Tab on B, a frame between them: {}", after(to(5).chain([tab(), vec![], tab()]).collect()));
}
RUST
sed -i "s/EGUI_VERSION/${EGUI_VERSION:-0.37.0}/" Cargo.toml
echo "egui $(sed -n 's/^egui = { version = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='Enter Tab on one, a frame each: pressed ["one"], A "", B "", focus on two
Enter Tab on one, in one frame: pressed ["two"], A "", B "", focus on two
Tab Tab on one, a frame each: pressed [], A "", B "", focus on three
Tab Tab on one, in one frame: pressed [], A "", B "", focus on two
a Tab b in A, a frame each: pressed [], A "a", B "b", focus on B
a Tab b in A, in one frame: pressed [], A "ab", B "", focus on B
Tab Tab on B, the last, a frame each: pressed [], A "", B "", focus on one
Tab Tab on B, a frame between them: pressed [], A "", B "", focus on two'
if [[ "$got" != "$expected" ]]; then
    echo "changed: the order of Tab among the keys of a frame was lost before" >&2
    exit 1
fi
echo "as found: keys of one frame do not do what they do one by one"
