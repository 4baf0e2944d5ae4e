//! Waiting a moment for a file that another program has open.

use std::io;
use std::thread::sleep;

use core::time::Duration;

/// Pauses between one try and the next, in milliseconds: a quarter of a second in all. A virus scanner, an indexer or a program
/// that keeps a folder in step with a cloud lets go of a file within that time.
const PAUSES_MS: [u64; 5] = [10, 20, 40, 80, 100];
/// What Windows says of a file that another program has open: access denied, a sharing violation, a lock.
const IN_USE_ON_WINDOWS: [i32; 3] = [5, 32, 33];

/// Does `act`, and again while another program is in the way.
///
/// # Errors
/// What the disk said the last time.
pub(super) fn patiently<T>(mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in PAUSES_MS {
        match act() {
            Err(error) if is_in_use(&error) => sleep(Duration::from_millis(pause)),
            outcome => return outcome,
        }
    }
    act()
}

fn is_in_use(error: &io::Error) -> bool {
    let on_windows = cfg!(windows) && error.raw_os_error().is_some_and(|code| IN_USE_ON_WINDOWS.contains(&code));
    on_windows || error.kind() == io::ErrorKind::ResourceBusy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_in_use_for_a_moment_is_tried_again_and_any_other_trouble_is_told_at_once() {
        let mut tries = 0;
        let outcome = patiently(|| {
            tries += 1;
            if tries < 4 { Err(io::Error::from(io::ErrorKind::ResourceBusy)) } else { Ok(tries) }
        });
        assert_eq!(outcome.unwrap(), 4);
        let mut tries = 0;
        let outcome: io::Result<()> = patiently(|| {
            tries += 1;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!((outcome.unwrap_err().kind(), tries), (io::ErrorKind::StorageFull, 1));
    }
}
