//! What egui remembers of typing: how the words of a field came to be, so that Ctrl+Z takes them back. It remembers that by the place
//! of a field and not by whose words they are, so that without this the words of one person come back in the field of the next.

use egui::text_edit::TextEditState;
use egui::{Context, Id};
use uuid::Uuid;

use crate::app::group::from_paper::pile::RowKey;
use crate::app::state::Screen;
use crate::ui::widgets::typed_field::forget_half_typed;

/// Of what egui remembers how it was typed.
#[derive(Debug, Default)]
pub struct TypingMemory {
    of: WhoseWords,
    focused: Option<Id>,
}

/// Whose words stand in the fields on the screen.
#[derive(Debug, Default, PartialEq)]
struct WhoseWords {
    document: Option<Uuid>,
    journey: Option<Uuid>,
    event: Option<Uuid>,
    sheet: Option<RowKey>,
}

impl WhoseWords {
    fn on(screen: &Screen) -> Self {
        match screen {
            Screen::Start(_) | Screen::Hr(_) => Self::default(),
            Screen::Sheet(sheet) => {
                Self { document: Some(sheet.journey().id), event: sheet.selected_event, ..Self::default() }
            }
            Screen::Group(group) => Self {
                document: Some(group.group().id),
                journey: group.selected().map(|(_, journey)| journey.id),
                event: group.topics.interview.event.or(group.topics.from_paper.event),
                sheet: group.topics.from_paper.chosen.clone(),
            },
            Screen::SetUp(open) => Self { document: Some(open.document.get().id), ..Self::default() },
        }
    }
}

impl TypingMemory {
    /// Only the field that has the keyboard remembers anything, and that no longer than its words are of the same document, person and
    /// event.
    pub fn keep_to(&mut self, context: &Context, screen: &Screen) {
        let (of, focused) = (WhoseWords::on(screen), context.memory(egui::Memory::focused));
        let is_same = self.of == of;
        if is_same && self.focused == focused {
            return;
        }
        let still = focused.filter(|_| is_same).and_then(|id| Some((id, TextEditState::load(context, id)?)));
        context.data_mut(egui::util::IdTypeMap::remove_by_type::<TextEditState>);
        if let Some((id, state)) = still {
            state.store(context, id);
        }
        if !is_same {
            forget_half_typed(context);
        }
        *self = Self { of, focused };
    }
}
