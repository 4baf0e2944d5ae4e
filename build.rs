//! A language is a folder of texts: one that is added is built in.

fn main() {
    println!("cargo:rerun-if-changed=assets/texts");
}
