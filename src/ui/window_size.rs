//! How large the window is, whatever the size of its letters.

use egui::{Vec2, ViewportCommand, ViewportInfo, vec2};

use crate::app::preferences::WindowSize;

impl WindowSize {
    /// That of a window that is opened for the first time.
    pub(super) const USUAL: Self = Self { width: 1280.0, height: 800.0, maximized: false };

    /// That of a window that is `size` points large, whose contents are drawn `zoom` times as large; nothing while it is hidden or
    /// fills a screen.
    pub(super) fn of(viewport: &ViewportInfo, size: Vec2, zoom: f32) -> Option<Self> {
        if viewport.minimized == Some(true) || viewport.fullscreen == Some(true) {
            return None;
        }
        if viewport.maximized == Some(true) {
            return Some(Self { maximized: true, ..Self::default() });
        }
        let size = size * zoom;
        size.is_finite().then_some(Self { width: size.x.round(), height: size.y.round(), maximized: false })
    }

    /// It stands on a screen of `screen` points whose contents are drawn `zoom` times as large.
    pub(super) fn fits(self, screen: Vec2, zoom: f32) -> bool {
        let screen = screen * zoom;
        self.width <= screen.x.round() && self.height <= screen.y.round()
    }

    /// What makes a window so large.
    pub(super) fn commands(self, zoom: f32) -> Vec<ViewportCommand> {
        if self.maximized {
            return vec![ViewportCommand::Maximized(true)];
        }
        vec![ViewportCommand::InnerSize(vec2(self.width, self.height) / zoom)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_with_large_letters_is_as_large_at_each_start() {
        // As it is kept, in points of the usual size, and as it is told by a window whose points are half as large again.
        let zoom = 1.5;
        let mut size = WindowSize { width: 1280.0, height: 800.0, maximized: false };
        for _start in 0..3 {
            let [ViewportCommand::InnerSize(points)] = size.commands(zoom)[..] else { panic!("a size") };
            size = WindowSize::of(&ViewportInfo::default(), points, zoom).unwrap();
        }
        assert_eq!(size, WindowSize { width: 1280.0, height: 800.0, maximized: false });
    }

    #[test]
    fn a_screen_is_too_small_when_either_side_is_whatever_the_size_of_letters() {
        assert!(WindowSize::USUAL.fits(vec2(1280.0, 800.0), 1.0));
        assert!(!WindowSize::USUAL.fits(vec2(1366.0, 768.0), 1.0));
        assert!(!WindowSize::USUAL.fits(vec2(933.0, 900.0), 1.0));
        // Points of large letters are fewer to the same screen.
        assert!(WindowSize::USUAL.fits(vec2(1920.0, 1200.0) / 1.5, 1.5));
    }
}
