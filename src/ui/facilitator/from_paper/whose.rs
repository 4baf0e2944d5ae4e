//! Whose sheet it is, with the code as it stands on paper; a code that was read wrongly is put right here.

use egui::{TextEdit, Ui, vec2};

use crate::app::group::from_paper::FromPaperAction;
use crate::model::ParticipantCode;
use crate::sheet_geometry::{CODE_BOXES, Frame, Paper, SheetGeometry};
use crate::text::as_sentence;
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::facilitator::from_paper::picture::{part_ui, texture_of};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui};

/// Around the code boxes so much of the page is shown, in millimetres.
const AROUND_MM: f64 = 3.0;

/// The part of the page with the code.
fn code_part() -> Frame {
    let geometry = SheetGeometry::new(Paper::A4, 1);
    let (first, last) = (geometry.code_box(0), geometry.code_box(CODE_BOXES - 1));
    Frame::new(
        first.left_mm - AROUND_MM,
        first.top_mm - AROUND_MM,
        last.right_mm + AROUND_MM,
        last.bottom_mm + AROUND_MM,
    )
}

/// Shows the code, and the way to another.
pub(super) fn whose_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let texts = scene.texts;
    ui.add_space(4.0);
    heading_ui(ui, texts.with("pile-sheet-of", [("code", looked.journey.participant.as_str().into())]));
    if let Some((texture, seen)) = texture_of(ui, &mut scene.scratch.group.from_paper, looked.group, &looked.row.key)
        && seen.is_straight
    {
        part_ui(ui, &texture, &code_part(), ui.available_width().min(240.0) - 8.0, &texts.get("pile-code-picture"));
    }
    if let Some(sheet) = looked.row.sheet {
        faint_ui(ui, [sheet.name.as_str(), &sheet.remarks].join(" · ").trim_end_matches(" · "));
        for absent in looked.group.topics.from_paper.absent(sheet, looked.journey) {
            faint_ui(ui, as_sentence(&absent.sentence(looked.journey, texts)));
        }
    }
    let may_change = looked.row.sheet.is_some() && looked.journey.is_unchecked();
    if !may_change {
        return;
    }
    let changes = &mut scene.scratch.group.from_paper.changes_code;
    if choice_ui(ui, *changes, texts.get("pile-other-code")).clicked() {
        *changes = !*changes;
    }
    if *changes {
        code_ui(ui, scene, looked.group.group().setup.codes.as_slice());
    }
}

/// A field for a code, or those that were handed out; the sheet is read again as that of this person.
pub(super) fn code_ui(ui: &mut Ui, scene: &mut Scene<'_>, handed_out: &[String]) {
    let texts = scene.texts;
    let typed = &mut scene.scratch.group.from_paper.code;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(texts.get("pile-code"));
        let field = TextEdit::singleline(typed).desired_width(96.0).margin(vec2(8.0, 8.0));
        ui.add(field.char_limit(ParticipantCode::LONGEST)).labelled_by(label.id);
        let participant = ParticipantCode::new(typed);
        let go = ui.add_enabled_ui(participant.is_some(), |ui| button_ui(ui, texts.get("pile-code-go"))).inner;
        if go.clicked() {
            let participant = Some(std::mem::take(typed));
            scene.actions.push(FromPaperAction::ReadAgain { participant, at_corners: false }.into());
            scene.scratch.group.from_paper.changes_code = false;
        }
    });
    if !handed_out.is_empty() {
        ui.horizontal_wrapped(|ui| {
            let typed = &mut scene.scratch.group.from_paper.code;
            for code in handed_out {
                if choice_ui(ui, typed == code, code.as_str()).clicked() {
                    typed.clone_from(code);
                }
            }
        });
    }
}
