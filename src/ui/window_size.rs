//! How large the window is, whatever the size of its letters.

use egui::{ViewportCommand, ViewportInfo, vec2};

use crate::app::preferences::WindowSize;

impl WindowSize {
    /// The size of a window whose contents are drawn `zoom` times as large; nothing while it is hidden or fills a screen.
    pub(super) fn of(viewport: &ViewportInfo, zoom: f32) -> Option<Self> {
        if viewport.minimized == Some(true) || viewport.fullscreen == Some(true) {
            return None;
        }
        if viewport.maximized == Some(true) {
            return Some(Self { maximized: true, ..Self::default() });
        }
        let size = viewport.inner_rect?.size() * zoom;
        size.is_finite().then_some(Self { width: size.x.round(), height: size.y.round(), maximized: false })
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
    use egui::{Rect, pos2};

    use super::*;

    #[test]
    fn a_window_with_large_letters_is_as_large_at_each_start() {
        // As it is kept, in points of the usual size, and as it is told by a window whose points are half as large again.
        let zoom = 1.5;
        let mut size = WindowSize { width: 1280.0, height: 800.0, maximized: false };
        for _start in 0..3 {
            let [ViewportCommand::InnerSize(points)] = size.commands(zoom)[..] else { panic!("a size") };
            let rect = Rect::from_min_size(pos2(0.0, 0.0), points);
            let viewport = ViewportInfo { inner_rect: Some(rect), ..ViewportInfo::default() };
            size = WindowSize::of(&viewport, zoom).unwrap();
        }
        assert_eq!(size, WindowSize { width: 1280.0, height: 800.0, maximized: false });
    }
}
