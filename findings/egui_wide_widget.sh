#!/usr/bin/env bash
# What is surprising: in a column that is 200 points wide egui wraps the words of labels, buttons, ticks and menus at that width, but not
# the title of a CollapsingHeader, nor the words of a Slider; these go on as far as they are long. And then everything below them does:
# a widget that is too wide widens the column it stands in, so that the label after it, which wrapped by itself, no longer wraps either.
# One long title, in one language only perhaps, pushes paragraphs out of the window that have nothing to do with it.
#
# So what opens has a short title here, in both languages; a long one becomes a sentence above it where the window is narrow
# (src/ui/facilitator/sharing/edition.rs).
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
use egui::{Context, Pos2, RawInput, Rect, Slider, Ui, UiBuilder, vec2};

const COLUMN: f32 = 200.0;
const WORDS: &str = "words that are longer than the room there is for them, and that go on and on";

fn below_title(ui: &mut Ui) -> f32 {
    ui.collapsing(WORDS, |_| {});
    ui.label(WORDS).rect.width()
}

fn main() {
    let widgets: [(&str, fn(&mut Ui) -> f32); 7] = [
        ("Label", |ui| ui.label(WORDS).rect.width()),
        ("Button", |ui| ui.button(WORDS).rect.width()),
        ("Checkbox", |ui| ui.checkbox(&mut true, WORDS).rect.width()),
        ("menu", |ui| ui.menu_button(WORDS, |_| {}).response.rect.width()),
        ("CollapsingHeader", |ui| ui.collapsing(WORDS, |_| {}).header_response.rect.width()),
        ("Slider", |ui| ui.add(Slider::new(&mut 1, 0..=5).text(WORDS)).rect.width()),
        ("Label below a CollapsingHeader", below_title),
    ];
    let input = || RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 900.0))), ..RawInput::default() };
    let context = Context::default();
    let mut widths = Vec::new();
    // Twice, as a first frame may still be finding its sizes.
    for _ in 0..2 {
        let mut output = context.run_ui(input(), |ui| {
            let one = |(name, show): &(&str, fn(&mut Ui) -> f32)| {
                let column = Rect::from_min_size(ui.cursor().min, vec2(COLUMN, 100.0));
                ui.push_id(name, |ui| ui.scope_builder(UiBuilder::new().max_rect(column), show).inner).inner
            };
            widths = widgets.iter().map(one).collect();
        });
        output.textures_delta.clear();
    }
    for ((name, _), width) in widgets.iter().zip(widths) {
        println!("{name}: {}", if width <= COLUMN { "within the column" } else { "wider than the column" });
    }
}
RUST
sed -i "s/EGUI_VERSION/${EGUI_VERSION:-0.37.0}/" Cargo.toml
echo "egui $(sed -n 's/^egui = { version = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='Label: within the column
Button: within the column
Checkbox: within the column
menu: within the column
CollapsingHeader: wider than the column
Slider: wider than the column
Label below a CollapsingHeader: wider than the column'
if [[ "$got" != "$expected" ]]; then
    echo "changed: the title of a CollapsingHeader was not wrapped, and widened all below it, before" >&2
    exit 1
fi
echo "as found: what does not wrap takes what stands below it along"
