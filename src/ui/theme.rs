//! The look of the window: the report's colours and the same fonts, as egui wants them.

use std::sync::Arc;

use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, vec2};

use crate::app::preferences::{Paper, Preferences};
use crate::model::{Colour, Pencil};
use crate::report::theme::{DARK, LIGHT, Palette, STRONG_DARK, STRONG_LIGHT};

/// The least width and height of what is pressed, in points.
pub const TARGET: f32 = 44.0;

/// The grid that everything stands on, in points.
pub const GRID: f32 = 8.0;

/// How much larger everything is that is shown to others.
const PRESENTED: f32 = 1.4;

/// Gives `context` its fonts; [`use_preferences`] gives it sizes and colours.
pub fn install(context: &egui::Context) {
    context.set_fonts(fonts());
    // Paper is light where the system does not say.
    context.options_mut(|options| options.fallback_theme = egui::Theme::Light);
}

/// Uses the paper, size and contrast a person likes; everything is larger while it is shown to others (`presents`), who sit
/// farther away.
pub fn use_preferences(context: &egui::Context, preferences: &Preferences, presents: bool) {
    let (light, dark) = if preferences.strong_contrast { (STRONG_LIGHT, STRONG_DARK) } else { (LIGHT, DARK) };
    for (theme, palette) in [(egui::Theme::Light, light), (egui::Theme::Dark, dark)] {
        context.style_mut_of(theme, |style| {
            dress(style, &palette);
            if preferences.less_motion {
                style.animation_time = 0.0;
            }
        });
    }
    context.set_theme(match preferences.paper {
        Paper::System => egui::ThemePreference::System,
        Paper::Light => egui::ThemePreference::Light,
        Paper::Dark => egui::ThemePreference::Dark,
    });
    // Set once: a context forgets the second of two in one frame when it is what holds already.
    context.set_zoom_factor(preferences.text_size.factor() * if presents { PRESENTED } else { 1.0 });
}

/// The colours in force.
pub fn palette(ui: &egui::Ui) -> Palette {
    match (is_strong(ui), ui.visuals().dark_mode) {
        (false, false) => LIGHT,
        (false, true) => DARK,
        (true, false) => STRONG_LIGHT,
        (true, true) => STRONG_DARK,
    }
}

/// Whether contrast is strong. What the window is dressed in tells, so that no part of it has to be told.
pub fn is_strong(ui: &egui::Ui) -> bool {
    let paper = ui.visuals().window_fill;
    paper == colour(STRONG_LIGHT.paper) || paper == colour(STRONG_DARK.paper)
}

/// The paper in force, to lay over what must not shine through: panels are not painted, and have no colour to be asked for.
pub fn paper(ui: &egui::Ui) -> Color32 {
    ui.visuals().window_fill
}

/// A colour of the model for egui.
pub fn colour(colour: Colour) -> Color32 {
    let [red, green, blue] = colour.rgb;
    Color32::from_rgb(red, green, blue)
}

/// A pencil's colour on the paper in force.
pub fn pencil_colour(ui: &egui::Ui, pencil: &Pencil) -> Color32 {
    colour(if ui.visuals().dark_mode { pencil.dark } else { pencil.light })
}

/// The contrast of a line that rests with the paper: enough to follow it, and to tell it from the one in hand.
pub const RESTING_CONTRAST: f32 = 3.0;

/// The same where contrast is strong.
pub const STRONG_RESTING_CONTRAST: f32 = 4.5;

/// The edge of a button: its words and its fill show what it is, so that it need not stand out.
pub fn button_edge(ui: &egui::Ui) -> Stroke {
    Stroke::new(1.0, colour(palette(ui).hairline))
}

/// The contrast of the edges of fields with the paper.
const EDGE_CONTRAST: f32 = 3.1;

/// `colour` mixed with the paper until it stands out from it by just `contrast`; as it is where it does not stand out more.
pub fn paler(ui: &egui::Ui, colour: Color32, contrast: f32) -> Color32 {
    mixed_to(paper(ui), colour, contrast)
}

fn mixed_to(paper: Color32, colour: Color32, contrast: f32) -> Color32 {
    let mixed = |part: f32| paper.lerp_to_gamma(colour, part);
    let (mut less, mut more) = (0.0_f32, 1.0_f32);
    if contrast_of(colour, paper) <= contrast {
        return colour;
    }
    // Halved often enough for every step of eight bits.
    for _ in 0..10 {
        let middle = f32::midpoint(less, more);
        if contrast_of(mixed(middle), paper) < contrast { less = middle } else { more = middle }
    }
    mixed(more)
}

/// The contrast of two colours as WCAG 2.2 defines it, 1–21.
pub fn contrast_of(one: Color32, other: Color32) -> f32 {
    let brightness = |colour: Color32| {
        let [red, green, blue, _] = egui::Rgba::from(colour).to_array();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (brightness(one), brightness(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Text that stands out: the heavier weight.
pub fn strong_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("strong".into()))
}

/// Text of a usual weight.
pub fn plain_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Text that is typed over letter by letter.
pub fn typewriter_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Monospace)
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 3] = [
        ("inter", include_bytes!("../../assets/fonts/Inter-Regular.ttf")),
        ("inter-semibold", include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")),
        ("typewriter", include_bytes!("../../assets/fonts/JetBrainsMono-Regular.ttf")),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    fonts.families.insert(FontFamily::Proportional, vec!["inter".to_owned()]);
    fonts.families.insert(FontFamily::Monospace, vec!["typewriter".to_owned(), "inter".to_owned()]);
    fonts.families.insert(FontFamily::Name("strong".into()), vec!["inter-semibold".to_owned(), "inter".to_owned()]);
    fonts
}

fn dress(style: &mut egui::Style, palette: &Palette) {
    style.text_styles = [
        (TextStyle::Small, plain_font(13.0)),
        (TextStyle::Body, plain_font(15.0)),
        (TextStyle::Button, plain_font(15.0)),
        (TextStyle::Monospace, plain_font(15.0)),
        (TextStyle::Heading, strong_font(24.0)),
    ]
    .into();
    style.spacing.item_spacing = vec2(GRID, GRID);
    style.spacing.button_padding = vec2(16.0, 8.0);
    style.spacing.interact_size = vec2(TARGET, TARGET);
    style.spacing.icon_width = 20.0;
    style.spacing.icon_width_inner = 12.0;
    style.spacing.text_edit_width = 320.0;
    style.spacing.window_margin = egui::Margin::same(24);
    // Wide and dark enough to be seen: it tells that there is more.
    style.spacing.scroll = egui::style::ScrollStyle {
        floating_width: 6.0,
        floating_allocated_width: 10.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        dormant_handle_opacity: 0.5,
        active_background_opacity: 0.0,
        active_handle_opacity: 0.6,
        interact_background_opacity: 0.3,
        interact_handle_opacity: 0.8,
        ..egui::style::ScrollStyle::thin()
    };
    style.animation_time = 0.15;
    colour_visuals(&mut style.visuals, palette);
}

fn colour_visuals(visuals: &mut egui::Visuals, palette: &Palette) {
    let ink = colour(palette.ink);
    let (paper, desk, hairline, accent) =
        (colour(palette.paper), colour(palette.desk), colour(palette.hairline), colour(palette.accent));
    visuals.override_text_color = Some(ink);
    visuals.weak_text_color = Some(colour(palette.faint_ink));
    // The window is cleared in this colour: to paint it once more is half of what a frame costs where there is no graphics card.
    visuals.panel_fill = Color32::TRANSPARENT;
    visuals.window_fill = paper;
    // What cannot be pressed yet is still to be read.
    visuals.disabled_alpha = 0.8;
    visuals.window_stroke = Stroke::new(1.0, hairline);
    visuals.window_corner_radius = 10.into();
    visuals.window_shadow = egui::Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(40) };
    visuals.extreme_bg_color = if visuals.dark_mode { desk } else { Color32::WHITE };
    visuals.faint_bg_color = desk;
    visuals.selection.bg_fill = accent.gamma_multiply(0.25);
    // The ring around what has the focus.
    visuals.selection.stroke = Stroke::new(2.0, accent);
    visuals.hyperlink_color = accent;
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, hairline);
    widgets.noninteractive.fg_stroke = Stroke::new(1.0, ink);
    // The edge of a field or a box to tick stands out from the paper as far as its shape has to be seen.
    let edge = mixed_to(paper, ink, EDGE_CONTRAST);
    let states = [
        (&mut widgets.inactive, desk, edge),
        (&mut widgets.hovered, hairline, accent),
        (&mut widgets.active, hairline, accent),
        (&mut widgets.open, desk, accent),
    ];
    for (state, fill, edge) in states {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, edge);
        state.fg_stroke = Stroke::new(1.5, ink);
        state.corner_radius = 6.into();
        state.expansion = 0.0;
    }
}
