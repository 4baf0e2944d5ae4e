//! Keys that come in one frame do what they do one after the other.

use egui::{Context, Event, Key, Modifiers, RawInput};
use potloodlijn::ui::key_turns::KeyTurns;
use proptest::prelude::*;

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

fn text(words: &str) -> Event {
    Event::Text(words.to_owned())
}

/// What was typed in two fields and which buttons were pressed, of two above them.
#[derive(Debug, Clone, PartialEq, Default)]
struct Seen {
    fields: [String; 2],
    pressed: Vec<&'static str>,
}

/// Gives `batches` to a window, each in a frame; frames are drawn until nothing waits.
fn seen_after(batches: Vec<Vec<Event>>) -> Seen {
    let (context, mut turns, mut seen) = (Context::default(), KeyTurns::default(), Seen::default());
    let calm = std::iter::repeat_n(Vec::new(), 32);
    for mut events in std::iter::once(Vec::new()).chain(batches).chain(calm) {
        turns.take_turn(&context, &mut events);
        let mut output = context.run_ui(RawInput { events, ..RawInput::default() }, |ui| {
            for name in ["one", "two"] {
                if ui.button(name).clicked() {
                    seen.pressed.push(name);
                }
            }
            for field in &mut seen.fields {
                ui.text_edit_singleline(field);
            }
        });
        output.textures_delta.clear();
    }
    seen
}

#[test]
fn letters_after_a_tab_go_into_the_field_it_leads_to() {
    let tabs = [Key::Tab; 3].map(key).to_vec();
    let typed = [tabs, vec![text("a"), key(Key::Tab), text("b")]].concat();
    assert_eq!(seen_after(vec![typed]).fields, ["a", "b"]);
}

#[test]
fn enter_presses_what_had_the_keyboard_when_it_was_pressed() {
    assert_eq!(seen_after(vec![vec![key(Key::Tab), key(Key::Enter), key(Key::Tab)]]).pressed, ["one"]);
    assert_eq!(seen_after(vec![vec![key(Key::Tab), key(Key::Tab), key(Key::Enter)]]).pressed, ["two"]);
}

#[test]
fn a_tab_that_goes_round_to_the_first_loses_none_behind_it() {
    let round_and_one_on = [vec![key(Key::Tab); 6], vec![key(Key::Enter)]].concat();
    assert_eq!(seen_after(vec![round_and_one_on]).pressed, ["two"]);
}

proptest! {
    #[test]
    fn keys_do_the_same_together_and_one_by_one(keys in prop::collection::vec(0..4_usize, 0..12)) {
        let event = |kind: usize| [key(Key::Tab), key(Key::Enter), text("x"), text("y")][kind].clone();
        // A button can be pressed once a frame, so Enter comes once between two Tabs.
        let mut may_enter = true;
        let once = keys.into_iter().filter(|kind| match kind {
            0 => {
                may_enter = true;
                true
            }
            1 => std::mem::replace(&mut may_enter, false),
            _ => true,
        });
        let events: Vec<Event> = once.map(event).collect();
        // One by one each has time until the next one comes.
        let apart = events.iter().flat_map(|event| [vec![event.clone()], Vec::new()]).collect();
        prop_assert_eq!(seen_after(vec![events]), seen_after(apart));
    }
}
