#!/usr/bin/env bash
# What is surprising: in a menu egui makes everything as wide as the menu, and words that wrap become a justified paragraph. Where a line has
# one word, because the next is long, its letters are put from one side of the menu to the other: "A  l  l", as no typesetter does.
# `Label::halign(Align::LEFT)` reads as if it would keep the words at the left; it does not, as whether a label is justified is asked of
# the layout alone. Dutch, with its long compounds, has such lines often.
#
# So words in a menu that are no button stand in a layout of their own there (src/ui/widgets/controls.rs, faint_ui).
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
use egui::{Align, Context, Label, Layout, Pos2, RawInput, Rect, Ui, vec2};

const MENU: f32 = 300.0;
const WORDS: &str = "All arbeidsongeschiktheidsverzekeringsvoorwaarden";

/// How far the first and the last letter of the first line, a short word, are from each other, in a layout of this kind.
fn from_first_to_last(ui: &mut Ui, layout: Layout, label: Label) -> f32 {
    ui.allocate_ui_with_layout(vec2(MENU, 40.0), layout, |ui| {
        ui.set_width(MENU);
        let (_, galley, _) = label.layout_in_ui(ui);
        let row = &galley.rows[0].row.glyphs;
        let letters: Vec<_> = row.iter().filter(|glyph| !glyph.chr.is_whitespace()).collect();
        letters[letters.len() - 1].pos.x - letters[0].pos.x
    })
    .inner
}

fn main() {
    let ways: [(&str, Layout, fn() -> Label); 3] = [
        ("in a column", Layout::top_down(Align::Min), || Label::new(WORDS)),
        ("as in a menu", Layout::top_down_justified(Align::Min), || Label::new(WORDS)),
        ("as in a menu, halign(LEFT)", Layout::top_down_justified(Align::Min), || Label::new(WORDS).halign(Align::LEFT)),
    ];
    let input = || RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(800.0, 600.0))), ..RawInput::default() };
    let context = Context::default();
    let mut widths = Vec::new();
    // Twice, as a first frame may still be finding its sizes.
    for _ in 0..2 {
        let mut output = context.run_ui(input(), |ui| {
            widths = ways.iter().map(|(_, layout, label)| from_first_to_last(ui, *layout, label())).collect();
        });
        output.textures_delta.clear();
    }
    for ((name, ..), width) in ways.iter().zip(widths) {
        println!("{name}: {}", if width > MENU / 2.0 { "letters from one side to the other" } else { "a word" });
    }
}
RUST
sed -i "s/EGUI_VERSION/${EGUI_VERSION:-0.37.0}/" Cargo.toml
echo "egui $(sed -n 's/^egui = { version = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='in a column: a word
as in a menu: letters from one side to the other
as in a menu, halign(LEFT): letters from one side to the other'
if [[ "$got" != "$expected" ]]; then
    echo "changed: letters of a line with one word were pulled apart, before" >&2
    exit 1
fi
echo "as found: a word that stands alone on its line is pulled apart in a menu, whatever the label says"
