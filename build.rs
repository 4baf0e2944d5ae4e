//! A language is a folder of texts, and one of the guide: one that is added is built in. A program for Windows gets its icon, version
//! and manifest.

fn main() {
    println!("cargo:rerun-if-changed=assets/texts");
    println!("cargo:rerun-if-changed=docs");
    println!("cargo:rerun-if-changed=assets/icons/potloodlijn.ico");
    println!("cargo:rerun-if-changed=packaging/windows/potloodlijn.manifest");
    let target = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if target == "windows"
        && let Err(trouble) = add_resources()
    {
        // It works without them too, so that nobody is kept from building it.
        println!("cargo:warning=no icon, version or manifest in the program: {trouble}");
    }
}

fn add_resources() -> std::io::Result<()> {
    let mut resources = winresource::WindowsResource::new();
    resources
        .set_icon("assets/icons/potloodlijn.ico")
        .set_manifest_file("packaging/windows/potloodlijn.manifest")
        .set("ProductName", "Potloodlijn")
        .set("FileDescription", "Potloodlijn")
        .set("CompanyName", "The Potloodlijn developers")
        .set("LegalCopyright", "MIT OR Apache-2.0");
    resources.compile()
}
