#!/usr/bin/env bash
# What is surprising: in egui a piece of text is a label whose words a screen reader takes for its name. Give that label the role of a
# heading, which is what headings are for, and the name is gone: egui keeps the words of a label in the *value* of its node, AccessKit
# reads a name out of the value for labels only, and nothing warns. The heading is there, and is read as nothing.
#
# A program that marks its headings has to put the words into the node a second time, as a label. So each heading of the guide does.
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
use egui::accesskit::Role;

fn main() {
    let context = egui::Context::default();
    context.enable_accesskit();
    let mut output = context.run_ui(egui::RawInput::default(), |ui| {
        ui.label("plain words");
        let heading = ui.label("words of a heading");
        ui.ctx().accesskit_node_builder(heading.id, |node| node.set_role(Role::Heading));
        let mended = ui.label("words given twice");
        ui.ctx().accesskit_node_builder(mended.id, |node| {
            node.set_role(Role::Heading);
            node.set_label("words given twice");
        });
    });
    output.textures_delta.clear();
    let update = output.platform_output.accesskit_update.expect("a tree");
    for (_, node) in &update.nodes {
        if matches!(node.role(), Role::Label | Role::Heading) {
            println!("{:?}: label {:?}, value {:?}", node.role(), node.label(), node.value());
        }
    }
}
RUST
sed -i "s/EGUI_VERSION/${EGUI_VERSION:-0.37.0}/" Cargo.toml
got=$(cargo run --quiet)
echo "egui $(sed -n 's/^egui = { version = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
echo "$got"
expected='Label: label None, value Some("plain words")
Heading: label None, value Some("words of a heading")
Heading: label Some("words given twice"), value Some("words given twice")'
if [[ "$got" != "$expected" ]]; then
    echo "changed: a heading had its words as a value only before" >&2
    exit 1
fi
echo "as found: the words of a label that becomes a heading are no name any more"
