//! Every edit there is, of every document: none is left out of what is tested, and any list of them is undone to the start.

use std::collections::BTreeSet;

use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    Bilingual, Calendar, Edit, Extra, FacilitatorRole, GroupEdit, History, Instrument, Language, Setup, SetupEdit,
    Splice, Timeline, codes_up_to,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::history::{edit, group_edit, splice};

/// The name of an edit's kind, and the names of all kinds. A kind that is added to the program and not here does not compile.
macro_rules! kinds {
    ($name:ident, $all:ident, $edit:ident: $($kind:ident)*) => {
        fn $name(edit: &$edit) -> &'static str {
            match edit { $($edit::$kind { .. } => stringify!($kind)),* }
        }
        const $all: &[&str] = &[$(stringify!($kind)),*];
    };
}

kinds!(of_journey, JOURNEY, Edit: Curve Ink Events Words Slopes Landmarks Answers Now Agenda Interviewed Phases Consent Paper
    Skipped AsDrawn WithdrawCode Modified Whole All);
kinds!(of_group, GROUP, GroupEdit: Journey Board Moments BoardNotes OwnCodes Measurements ProcessMeasures OutsideMeasures BreakEven Notes Setup GivenOut
    EffectsForReport Whole All);
kinds!(of_setup, SETUP, SetupEdit: Name Language Timeline DrawingMinutes Calendars Codes MinGroup Facilitator OneManager ForgetAtHandIn RetentionUntil Contact
    Recipient Instrument InstrumentName InstrumentNotes Indicators Phases Factors Actors Prompts);

/// So many edits are made that each kind is among them.
const ENOUGH: usize = 1500;

fn kinds_made<E: std::fmt::Debug>(
    edits: impl Strategy<Value = E>,
    kind: impl Fn(&E) -> &'static str,
) -> BTreeSet<&'static str> {
    let mut runner = TestRunner::deterministic();
    (0..ENOUGH).map(|_| kind(&edits.new_tree(&mut runner).unwrap().current())).collect()
}

#[test]
fn no_kind_of_edit_is_left_out_of_the_tests_of_undoing() {
    let all = |kinds: &[&'static str]| kinds.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(kinds_made(edit(), of_journey), all(JOURNEY));
    assert_eq!(kinds_made(group_edit(), of_group), all(GROUP));
    assert_eq!(kinds_made(setup_edit(), of_setup), all(SETUP));
}

fn start() -> Setup {
    let timeline = Timeline::new(jiff::civil::date(2021, 9, 1), jiff::civil::date(2023, 7, 15));
    let instrument = builtin_instruments()[0].clone();
    Setup::standard(uuid::Uuid::from_u128(7), instrument, timeline, Language::Nl)
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(
    list: impl Fn(&Instrument) -> &Vec<T>,
) -> impl Strategy<Value = Splice<T>> {
    let all: Vec<T> = builtin_instruments().iter().flat_map(|it| list(it).clone()).collect();
    splice(proptest::sample::select(all))
}

fn calendar() -> impl Strategy<Value = Calendar> {
    let named = |(name, shown)| Calendar { name, shown, bands: Vec::new(), dates: Vec::new(), extra: Extra::new() };
    ("[a-z]{0,8}", any::<bool>()).prop_map(named)
}

fn words() -> impl Strategy<Value = Bilingual> {
    ("[a-z]{0,8}", "[a-z]{0,8}").prop_map(|(nl, en)| Bilingual { nl, en, ..Bilingual::default() })
}

fn date() -> impl Strategy<Value = jiff::civil::Date> {
    (2000..2040_i16, 1..13_i8).prop_map(|(year, month)| jiff::civil::date(year, month, 1))
}

fn setup_edit() -> BoxedStrategy<SetupEdit> {
    prop_oneof![
        "[a-z]{0,8}".prop_map(SetupEdit::Name).boxed(),
        proptest::sample::select(Language::ALL.to_vec()).prop_map(SetupEdit::Language).boxed(),
        (date(), date()).prop_map(|(from, to)| SetupEdit::Timeline(Timeline::new(from, to))).boxed(),
        (1..90_u32).prop_map(SetupEdit::DrawingMinutes).boxed(),
        splice(calendar()).prop_map(SetupEdit::Calendars).boxed(),
        (0..9_usize).prop_map(|n| SetupEdit::Codes(codes_up_to(&[], n))).boxed(),
        (5..20_u32).prop_map(SetupEdit::MinGroup).boxed(),
        // Other words than those that stand for a role.
        proptest::option::of("[a-z]{3}")
            .prop_map(|role| SetupEdit::Facilitator(role.map(FacilitatorRole::Other)))
            .boxed(),
        any::<bool>().prop_map(SetupEdit::OneManager).boxed(),
        any::<bool>().prop_map(SetupEdit::ForgetAtHandIn).boxed(),
        proptest::option::of(date()).prop_map(SetupEdit::RetentionUntil).boxed(),
        "[a-z]{0,8}".prop_map(SetupEdit::Contact).boxed(),
        proptest::option::of("age1[a-z]{4}").prop_map(SetupEdit::Recipient).boxed(),
        proptest::sample::select(builtin_instruments().to_vec())
            .prop_map(|instrument| SetupEdit::Instrument(Box::new(instrument)))
            .boxed(),
        words().prop_map(SetupEdit::InstrumentName).boxed(),
        words().prop_map(SetupEdit::InstrumentNotes).boxed(),
        one_of(|it| &it.indicators).prop_map(SetupEdit::Indicators).boxed(),
        one_of(|it| &it.phases).prop_map(SetupEdit::Phases).boxed(),
        one_of(|it| &it.factors).prop_map(SetupEdit::Factors).boxed(),
        one_of(|it| &it.actors).prop_map(SetupEdit::Actors).boxed(),
        one_of(|it| &it.prompts).prop_map(SetupEdit::Prompts).boxed(),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_list_of_changes_of_a_set_up_undone_is_the_start_again(edits in vec(setup_edit(), 0..20)) {
        let mut history = History::new(start());
        for edit in edits {
            history.apply("undo-set-up", edit);
        }
        let end = history.document().clone();
        while history.undo_label().is_some() {
            history.undo();
        }
        prop_assert_eq!(history.document(), &start());
        while history.redo_label().is_some() {
            history.redo();
        }
        prop_assert_eq!(history.document(), &end);
    }

    #[test]
    fn a_change_of_a_set_up_is_the_same_after_writing_and_reading_it(edit in setup_edit()) {
        let written = serde_json::to_string(&edit).unwrap();
        prop_assert_eq!(serde_json::from_str::<SetupEdit>(&written).unwrap(), edit);
    }
}
