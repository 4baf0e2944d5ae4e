//! What a reader of the screen meets on its way through the window: nothing without a name.

use egui::Key;
use egui::accesskit::{Action, Role};
use egui_kittest::kittest::{AccessKitNode, NodeT};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::model::Step;

use super::desk::Desk;

/// All that can take the focus in the window as it is, and has neither a name nor a value.
fn nameless(desk: &Desk) -> Vec<String> {
    let root = desk.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node());
    nodes
        .filter(|node| node.data().supports_action(Action::Focus) && node.role() != Role::Window)
        .filter(|node| {
            let said = [node.label(), node.value(), node.placeholder().map(str::to_owned)];
            said.into_iter().flatten().all(|words| words.trim().is_empty())
        })
        .map(|node| format!("{:?} at {:?}", node.role(), node.raw_bounds()))
        .collect()
}

#[test]
fn nothing_that_takes_the_focus_is_without_a_name_on_the_way_of_who_draws() {
    let mut desk = Desk::new(1.0);
    assert_eq!(nameless(&desk), Vec::<String>::new(), "the first screen");
    desk.begin_drawing();
    assert_eq!(nameless(&desk), Vec::<String>::new(), "the sheet");
    desk.click("Meer…");
    assert_eq!(nameless(&desk), Vec::<String>::new(), "the menu of the sheet");
}

#[test]
fn every_step_of_who_draws_has_names_a_heading_and_a_window_called_after_it() {
    let mut desk = Desk::new(1.0);
    let heads = |desk: &Desk| {
        let nodes = desk.harness.root().children_recursive().map(|node| node.accesskit_node());
        let heads = nodes.filter(|node| node.role() == Role::Heading);
        heads.filter_map(|node| node.label()).filter(|words| !words.trim().is_empty()).count()
    };
    assert!(heads(&desk) >= 2, "the first screen");
    desk.begin_drawing();
    for step in Step::ALL {
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![SessionAction::GoTo(step).into()]);
        desk.harness.run();
        assert_eq!(nameless(&desk), Vec::<String>::new(), "{step:?}");
        let name = desk.harness.root().accesskit_node().label();
        assert!(name.as_deref().is_some_and(|name| name.contains("Potloodlijn")), "{step:?}: {name:?}");
        let nodes = desk.harness.root().children_recursive().map(|node| node.accesskit_node());
        let unknown = nodes.filter(|node| node.role() == Role::Unknown && node.data().supports_action(Action::Focus));
        assert_eq!(unknown.count(), 0, "{step:?}: what takes the focus says what it is");
    }
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![SessionAction::GoTo(Step::Welcome).into()]);
    desk.harness.run();
    assert!(heads(&desk) >= 1, "the welcome");
}

/// What can take the focus.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Control {
    /// The groups and questions around it, the outermost first.
    within: Vec<String>,
    role: Role,
    name: String,
}

/// As a reader of the screen says it: its own name, or that of what it is labelled by.
fn called(node: &AccessKitNode<'_>) -> String {
    let labelled = || node.labelled_by().find_map(|label| label.value().or_else(|| label.label()));
    node.label().or_else(labelled).or_else(|| node.value()).unwrap_or_default()
}

fn controls(desk: &Desk) -> Vec<Control> {
    let root = desk.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node());
    let takes = nodes.filter(|node| node.data().supports_action(Action::Focus) && node.role() != Role::Window);
    let control = |node: AccessKitNode<'_>| {
        let around = std::iter::successors(node.parent(), AccessKitNode::parent);
        let mut within: Vec<String> =
            around.filter(|node| matches!(node.role(), Role::Group | Role::Dialog)).map(|node| called(&node)).collect();
        within.reverse();
        Control { within, role: node.role(), name: called(&node) }
    };
    takes.map(control).collect()
}

fn go_to(desk: &mut Desk, step: Step) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![SessionAction::GoTo(step).into()]);
    desk.harness.run_steps(4);
}

type Does = fn(&mut Desk);

/// The way of who draws, from the first screen to the receipt: how one comes there.
const THE_WAY: [(&str, Does); 20] = [
    ("the first screen", |_| {}),
    ("letters and language", |desk| desk.click("Letters, papier, taal…")),
    ("another period", |desk| {
        desk.harness.key_press(Key::Escape);
        desk.harness.run();
        desk.click("Andere periode of ander onderwerp");
    }),
    ("welcome", |desk| {
        desk.fill("Jouw code", "P07");
        desk.click("Begin met tekenen");
    }),
    ("pen check", |desk| go_to(desk, Step::PenCheck)),
    ("landmarks", |desk| go_to(desk, Step::Landmarks)),
    ("a landmark", |desk| desk.click("Voeg een moment toe")),
    ("warm-up", |desk| go_to(desk, Step::WarmUp)),
    ("drawing", |desk| {
        go_to(desk, Step::Draw);
        let paper = desk.paper();
        desk.draw(&[paper.left_center(), paper.center(), paper.right_center()]);
    }),
    ("the menu of the sheet", |desk| desk.click("Meer…")),
    ("a word on a lane", |desk| {
        desk.harness.key_press(Key::Escape);
        desk.harness.run();
        desk.click("Strook Werk: klik om iets toe te voegen");
    }),
    ("a pause", |desk| {
        desk.click("Klaar");
        desk.click("Pauze…");
    }),
    ("stop and erase", |desk| desk.click("Stop en wis alles…")),
    ("what helped", |desk| {
        desk.harness.key_press(Key::Escape);
        desk.harness.run();
        go_to(desk, Step::Helped);
    }),
    ("a record of help", |desk| desk.click("Zet hulp op de tijdlijn")),
    ("looking back", |desk| {
        desk.click("Klaar");
        go_to(desk, Step::LookBack);
    }),
    ("what goes to whom", |desk| go_to(desk, Step::HandIn)),
    ("the own pages", |desk| desk.choose("Meer…", "Maak een pagina…")),
    ("where it is handed in", |desk| {
        desk.click("Terug naar je tekening");
        go_to(desk, Step::HandIn);
        desk.click("Lever in…");
    }),
    ("handed in", |desk| {
        desk.click("Lever in");
        desk.wait_for_work();
    }),
];

/// What a control of who draws may be.
const ROLES: [Role; 8] = [
    Role::Button,
    Role::CheckBox,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::Slider,
    Role::ScrollBar,
    Role::DisclosureTriangle,
    Role::Canvas,
];

/// What each place is there for: that much at least is met, as this and under this name.
const WANTED: [(&str, Role, &str); 34] = [
    ("the first screen", Role::TextInput, "Jouw code"),
    ("the first screen", Role::Button, "Begin met tekenen"),
    ("the first screen", Role::Button, "Verder met mijn tekening"),
    ("the first screen", Role::Button, "Uitleg (F1)"),
    ("letters and language", Role::Button, "English"),
    ("letters and language", Role::CheckBox, "Sterk contrast"),
    ("welcome", Role::Button, "Verder →"),
    ("pen check", Role::Button, "Verder →"),
    ("a landmark", Role::TextInput, "Moment 1: Wat was het?"),
    ("warm-up", Role::Button, "Verder →"),
    ("drawing", Role::Canvas, "Blad om op te tekenen: Bevlogenheid"),
    ("drawing", Role::Button, "Bevlogenheid, getekend"),
    ("drawing", Role::Button, "Zingeving, nog niet getekend"),
    ("drawing", Role::Button, "Gum"),
    ("drawing", Role::Button, "Ongedaan maken"),
    ("drawing", Role::Button, "Strook Hulp: klik om iets toe te voegen"),
    ("drawing", Role::Button, "Pauze…"),
    ("drawing", Role::ScrollBar, "Je ziet 1 maart 2024 tot en met 2 maart 2026. Sleep om te schuiven."),
    ("the menu of the sheet", Role::Button, "Bewaar"),
    ("a word on a lane", Role::TextInput, "Wat gebeurde er?"),
    ("a word on a lane", Role::Button, "Klaar"),
    ("a pause", Role::Button, "Verder met tekenen"),
    ("a pause", Role::Button, "Wil je met iemand praten? Kijk hier"),
    ("stop and erase", Role::Button, "Nee, bewaar het"),
    ("stop and erase", Role::Button, "Wis alles"),
    ("what helped", Role::Button, "Zet hulp op de tijdlijn"),
    ("a record of help", Role::Button, "hielp veel"),
    ("a record of help", Role::TextInput, "Wanneer"),
    ("looking back", Role::MultilineTextInput, "Hoe is het nu met je?"),
    ("what goes to whom", Role::CheckBox, "Mijn lijnen tellen mee in cijfers over de groep."),
    ("what goes to whom", Role::Button, "Lever in…"),
    ("the own pages", Role::Button, "Bewaar als PDF…"),
    ("where it is handed in", Role::Button, "Lever in"),
    ("handed in", Role::Button, "Sluit"),
];

#[test]
fn every_control_on_the_way_of_who_draws_has_a_role_and_a_name_that_no_other_has_in_its_group() {
    let mut desk = Desk::new(1.0);
    let mut missed: Vec<String> = Vec::new();
    for (place, act) in THE_WAY {
        act(&mut desk);
        let mut met = controls(&desk);
        for &(_, role, name) in WANTED.iter().filter(|wanted| wanted.0 == place) {
            if !met.iter().any(|one| one.role == role && one.name == name) {
                missed.push(format!("{place}: no {role:?} {name:?} among {met:#?}"));
            }
        }
        for one in &met {
            assert!(ROLES.contains(&one.role) && !one.name.trim().is_empty(), "{place}: {one:?}");
        }
        met.sort();
        for pair in met.windows(2).filter(|pair| pair[0] == pair[1]) {
            missed.push(format!("{place}: twice {:?}", pair[0]));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn nothing_that_takes_the_focus_is_without_a_name_in_any_view_of_a_group() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let views = [
        GroupView::Journey,
        GroupView::Compare,
        GroupView::Threads,
        GroupView::Interview,
        GroupView::Board,
        GroupView::Effect,
        GroupView::Sharing,
        GroupView::Pages,
    ];
    let mut found = Vec::new();
    for view in views {
        desk.look_at(view);
        found.extend(nameless(&desk).into_iter().map(|what| format!("{view:?}: {what}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}
