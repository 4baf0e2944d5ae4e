#![no_main]
//! Bytes read as a setup.

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::format::Instruments;
use potloodlijn_fuzz::model::Setup;
use potloodlijn_fuzz::read_and_back;

static KNOWN: LazyLock<Instruments> = LazyLock::new(Instruments::builtin);

fuzz_target!(|bytes: &[u8]| read_and_back::<Setup>(bytes, &KNOWN));
