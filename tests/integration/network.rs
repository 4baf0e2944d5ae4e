//! Every call of a whole session that has to do with a network, as the system sees it: the display, the desktop's own bus,
//! and nothing else.

use std::fs;
use std::process::Command;
use std::time::Duration;

use super::desk::Desk;
use super::window::{RealWindow, draw_and_hand_in_through};

/// What may be spoken to, all of it on this machine: the display, the desktop's bus (also that for those who cannot see the
/// screen), and the name service's cache, which is asked for the home folder.
const LOCAL: [&str; 5] = ["/tmp/.X11-unix/", "dbus", "bus", "/run/user/", "nscd"];

#[test]
#[ignore = "needs strace, Xvfb and xdotool"]
fn a_whole_session_speaks_with_the_display_and_the_desktop_and_nothing_else() {
    let mut desk = Desk::new(1.0);
    let log = desk.path("calls.log");
    let log_name = log.to_string_lossy().into_owned();
    let strace = ["strace", "-f", "-qq", "-e", "trace=network", "-o", &log_name];
    let window = RealWindow::open_under(&strace, 1.0, desk.folder.path());
    draw_and_hand_in_through(&window, &mut desk);
    let traced = window.program.id().to_string();
    let _ended = Command::new("pkill").args(["-TERM", "-P", &traced]).status();
    std::thread::sleep(Duration::from_millis(500));
    let calls = fs::read_to_string(&log).unwrap();
    assert!(calls.contains("AF_UNIX"), "the display was seen:\n{calls}");
    let strange: Vec<&str> = calls.lines().filter(|call| is_strange(call)).collect();
    assert!(strange.is_empty(), "{strange:#?}");
    println!("{} calls, of which {} make a socket", calls.lines().count(), calls.matches("socket(").count());
}

/// A socket that is not of this machine alone, or a connection to what is not known.
fn is_strange(call: &str) -> bool {
    let of_a_network = ["AF_INET", "AF_INET6", "AF_PACKET", "AF_BLUETOOTH", "AF_VSOCK"];
    if of_a_network.iter().any(|family| call.contains(family)) {
        return true;
    }
    let connects = call.contains("connect(") && call.contains("sun_path");
    connects && !LOCAL.iter().any(|place| call.contains(place))
}
