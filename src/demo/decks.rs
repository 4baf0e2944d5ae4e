//! What can happen, as decks of cards. The words of a card stand in the language files, under the name of its deck and
//! its number.
//!
//! Which cards there are follows the findings of the method: in the run-up work grows and signals are not picked up, in
//! the critical phase the contact with the manager stays difficult and help comes late or without a mandate, in
//! recovery a new place brings people back.

use crate::model::Domain;

/// A stretch of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    RunUp,
    Critical,
    Recovery,
}

/// When the card of a deck is played.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// Between two parts (0–1) of a stretch.
    Within(Stretch, f64, f64),
    /// In the last weeks before a long holiday of the run-up.
    BeforeHoliday,
    /// In the first days after it.
    AfterHoliday,
    /// When a new place was found.
    NewPlace,
}

/// How long it goes on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Lasting {
    Moment,
    /// Days, at least and at most.
    Days(f64, f64),
    /// Until a place between these parts (0–1) of its stretch.
    UntilPart(f64, f64),
}

/// Cards of one kind. Of nine people as many hold a card as there are cards, each another one.
#[derive(Debug)]
pub(super) struct Deck {
    pub(super) name: &'static str,
    pub(super) domain: Domain,
    pub(super) when: When,
    pub(super) lasting: Lasting,
    pub(super) cards: &'static [Card],
}

/// One thing that can happen. Lists of codes are separated by spaces; the signs before a code are its impact.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) impact: i8,
    pub(super) touches: &'static str,
    pub(super) who: &'static str,
    pub(super) what: &'static str,
    pub(super) offer: Option<Offer>,
}

/// Help that was offered.
#[derive(Debug)]
pub(super) struct Offer {
    pub(super) by: &'static str,
    pub(super) in_time: bool,
    pub(super) helped: i8,
}

const fn card(impact: i8, touches: &'static str, who: &'static str, what: &'static str) -> Card {
    Card { impact, touches, who, what, offer: None }
}

/// Help that came late.
const fn late(by: &'static str, helped: i8, touches: &'static str, who: &'static str, what: &'static str) -> Card {
    Card { impact: helped, touches, who, what, offer: Some(Offer { by, in_time: false, helped }) }
}

/// Help that came in time.
const fn timely(by: &'static str, helped: i8, touches: &'static str, who: &'static str, what: &'static str) -> Card {
    Card { impact: helped, touches, who, what, offer: Some(Offer { by, in_time: true, helped }) }
}

use Lasting::{Days, Moment, UntilPart};
use Stretch::{Critical, Recovery, RunUp};
use When::{AfterHoliday, BeforeHoliday, NewPlace, Within};

/// All decks, in the order of a story.
pub(super) const DECKS: &[Deck] = &[
    Deck {
        name: "load",
        domain: Domain::Work,
        when: Within(RunUp, 0.06, 0.4),
        lasting: Days(50.0, 150.0),
        cards: LOAD,
    },
    Deck {
        name: "proud",
        domain: Domain::Work,
        when: Within(RunUp, 0.1, 0.6),
        lasting: Days(14.0, 60.0),
        cards: PROUD,
    },
    Deck {
        name: "home",
        domain: Domain::Private,
        when: Within(RunUp, 0.15, 0.8),
        lasting: Days(20.0, 140.0),
        cards: HOME,
    },
    Deck { name: "peak", domain: Domain::Work, when: BeforeHoliday, lasting: Days(14.0, 21.0), cards: PEAK },
    Deck { name: "after", domain: Domain::Work, when: AfterHoliday, lasting: Moment, cards: AFTER },
    Deck {
        name: "try",
        domain: Domain::Intervention,
        when: Within(RunUp, 0.5, 0.85),
        lasting: Days(28.0, 60.0),
        cards: TRY,
    },
    Deck { name: "signal", domain: Domain::Work, when: Within(RunUp, 0.7, 0.96), lasting: Moment, cards: SIGNAL },
    Deck { name: "dropout", domain: Domain::Work, when: Within(Critical, 0.0, 0.02), lasting: Moment, cards: DROPOUT },
    Deck {
        name: "manager",
        domain: Domain::Work,
        when: Within(Critical, 0.06, 0.2),
        lasting: UntilPart(0.7, 0.95),
        cards: MANAGER,
    },
    Deck {
        name: "support",
        domain: Domain::Private,
        when: Within(Critical, 0.15, 0.4),
        lasting: Days(60.0, 150.0),
        cards: SUPPORT,
    },
    Deck {
        name: "process",
        domain: Domain::Work,
        when: Within(Critical, 0.25, 0.55),
        lasting: Days(20.0, 60.0),
        cards: PROCESS,
    },
    Deck {
        name: "mandate",
        domain: Domain::Intervention,
        when: Within(Critical, 0.3, 0.6),
        lasting: Moment,
        cards: MANDATE,
    },
    Deck {
        name: "late",
        domain: Domain::Intervention,
        when: Within(Critical, 0.55, 0.85),
        lasting: Days(40.0, 90.0),
        cards: LATE,
    },
    Deck {
        name: "return",
        domain: Domain::Work,
        when: Within(Recovery, 0.06, 0.2),
        lasting: Days(30.0, 70.0),
        cards: RETURN,
    },
    Deck {
        name: "goodhelp",
        domain: Domain::Intervention,
        when: Within(Recovery, 0.05, 0.3),
        lasting: Days(50.0, 110.0),
        cards: GOODHELP,
    },
    Deck { name: "place", domain: Domain::Work, when: NewPlace, lasting: Days(60.0, 120.0), cards: PLACE },
    Deck {
        name: "source",
        domain: Domain::Private,
        when: Within(Recovery, 0.35, 0.75),
        lasting: Days(25.0, 80.0),
        cards: SOURCE,
    },
    Deck { name: "setback", domain: Domain::Work, when: Within(Recovery, 0.55, 0.8), lasting: Moment, cards: SETBACK },
];

const LOAD: &[Card] = &[
    card(-2, "strain capacity", "-colleague", "--absent-colleagues --workload"),
    card(-1, "strain recovery", "-manager", "-workload -autonomy"),
    card(1, "engagement", "+manager", "+autonomy -workload -duty"),
    card(-1, "strain energy", "-board", "-change -workload"),
    card(-1, "recovery energy", "-manager", "-workload -other"),
    card(-1, "strain recovery", "-self +clients", "-workload --duty -perfectionism"),
    card(-2, "strain recovery", "-clients", "--emotional-load +meaningful-contact"),
    card(-1, "strain psycap", "--board -manager", "--change"),
    card(-1, "strain capacity", "-manager -self", "-role-clarity -workload -duty"),
];

const PROUD: &[Card] = &[
    card(2, "engagement meaning", "++clients", "++meaningful-contact"),
    card(2, "engagement", "+clients +colleague", "+meaningful-contact +autonomy"),
    card(1, "meaning", "+clients", "+meaningful-contact"),
    card(1, "engagement psycap", "+colleague -self", "+selfbelief -perfectionism"),
    card(2, "engagement energy", "++buddy", "++colleague-support"),
    card(1, "engagement", "+colleague +manager", "+role-clarity -duty"),
];

const HOME: &[Card] = &[
    card(-2, "energy recovery", "-self", "--care-duties"),
    card(-1, "energy recovery", "+partner", "--care-duties +life-event"),
    card(-2, "psycap strain", "-partner", "--life-event"),
    card(-1, "recovery", "-partner", "-life-event"),
    card(-1, "energy meaning", "+friends", "-life-event +home-support"),
    card(-2, "strain recovery", "-partner", "--care-duties"),
    card(-1, "strain", "-self", "-life-event"),
    card(-1, "capacity energy", "+partner -self", "-life-event -rest"),
    card(-1, "strain psycap", "-partner", "-life-event -duty"),
];

const PEAK: &[Card] = &[
    card(-1, "strain energy", "-manager", "--workload"),
    card(-2, "strain energy", "+colleague", "--workload -absent-colleagues"),
    card(-1, "strain", "-self", "-workload -duty"),
    card(-1, "recovery", "-self", "-workload -perfectionism"),
    card(-1, "energy", "+clients", "-workload +meaningful-contact"),
];

const AFTER: &[Card] = &[
    card(-1, "energy recovery", "", "-workload -rest"),
    card(-1, "strain", "-manager", "--workload"),
    card(-1, "strain recovery", "-self", "-selfbelief"),
    card(-1, "psycap", "-self", "-workload -duty"),
];

const TRY: &[Card] = &[
    timely("manager", 0, "strain", "manager", "-duty"),
    timely("prevention-officer", 0, "recovery", "prevention-officer", "-rest"),
    timely("coach", 1, "psycap", "+coach", "+selfbelief -workload"),
];

const SIGNAL: &[Card] = &[
    card(-2, "psycap meaning", "--manager", "--signals-ignored"),
    card(-1, "psycap", "-manager", "--signals-ignored -workload"),
    card(-1, "strain", "-colleague -manager", "-signals-ignored"),
    card(-2, "psycap meaning", "--manager", "--signals-ignored -manager-friction"),
    card(-1, "capacity", "-manager -self", "-signals-ignored -duty"),
    card(-1, "psycap", "+buddy -manager", "-signals-ignored +colleague-support"),
];

const DROPOUT: &[Card] = &[
    card(-2, "engagement energy capacity", "-self", "--workload -duty"),
    card(-2, "psycap capacity", "+clients +colleague", "--emotional-load"),
    card(-2, "capacity energy", "+colleague", "-workload +colleague-support"),
    card(-2, "energy recovery", "+health-care", "--rest"),
    card(-1, "capacity", "-self -manager", "-workload -duty"),
    card(-2, "energy psycap", "-manager", "--workload"),
    card(-2, "strain psycap", "", "--emotional-load -rest"),
    card(-2, "engagement meaning", "-self", "-perfectionism --duty"),
    card(-2, "engagement energy", "--manager", "--workload -manager-friction"),
];

const MANAGER: &[Card] = &[
    card(-2, "psycap meaning", "--manager", "--manager-friction"),
    card(-2, "psycap meaning", "--manager", "--manager-friction -signals-ignored"),
    card(-1, "psycap strain", "-manager", "-manager-friction -role-clarity"),
    card(-2, "psycap", "--manager", "--manager-friction"),
    card(-2, "capacity strain", "--manager -self", "-manager-friction --workload -duty"),
    card(-1, "meaning psycap", "-manager", "-manager-friction -change"),
    card(-2, "psycap meaning", "--manager -hr", "--manager-friction"),
    card(-1, "psycap", "-manager", "-manager-friction -signals-ignored"),
];

const SUPPORT: &[Card] = &[
    card(1, "recovery energy", "++friends", "++home-support"),
    card(1, "recovery", "+friends", "+home-support +rest"),
    card(1, "recovery", "+friends", "+home-support"),
    card(1, "recovery energy", "++partner", "++home-support +rest"),
    card(1, "psycap", "+buddy", "+colleague-support"),
];

const PROCESS: &[Card] = &[
    card(-1, "strain", "-occupational-physician -health-care", "--absence-process"),
    card(-1, "psycap", "-hr -case-manager -manager", "--absence-process"),
    card(-1, "strain", "-hr -benefits-agency", "-absence-process"),
    card(-1, "meaning", "-manager -case-manager", "-absence-process -signals-ignored"),
    card(-1, "strain", "-occupational-physician", "-absence-process"),
];

const MANDATE: &[Card] = &[
    late("confidential-adviser", 0, "psycap", "+confidential-adviser -manager", "-manager-friction"),
    late("hr", -1, "psycap", "hr -manager", "-absence-process"),
    late("prevention-officer", 0, "strain", "+prevention-officer", "-workload"),
    late("works-council", 0, "meaning", "works-council -board", "-change"),
    late("other-manager", 0, "psycap", "+other-manager -board", "-absence-process"),
    late("case-manager", 0, "strain", "case-manager -manager", "-absence-process"),
];

const LATE: &[Card] = &[
    late("health-care", 1, "strain", "+health-care", "+rest"),
    late("occupational-physician", -1, "psycap", "-coach", "-absence-process"),
    late("hr", 0, "psycap", "coach", "-manager-friction"),
    late("health-care", 0, "strain", "+health-care", "+rest"),
    late("hr", -1, "meaning", "-hr", "-absence-process"),
    late("hr", -1, "psycap", "mediator -manager", "-manager-friction"),
    late("occupational-physician", 0, "capacity", "+occupational-physician -manager", "-signals-ignored"),
    late("prevention-officer", 0, "recovery", "prevention-officer", "+rest"),
    late("labour-expert", 0, "capacity", "labour-expert -manager", "-absence-process"),
];

const RETURN: &[Card] = &[
    card(1, "energy psycap", "+colleague", "+role-clarity -workload"),
    card(2, "engagement psycap", "+colleague ++clients", "+colleague-support ++meaningful-contact"),
    card(1, "capacity", "+case-manager +manager", "+autonomy +rest"),
    card(1, "psycap", "++colleague", "++colleague-support"),
    card(1, "capacity psycap", "+manager", "+role-clarity"),
];

const GOODHELP: &[Card] = &[
    late("health-care", 2, "strain psycap", "++health-care", "++rest +selfbelief"),
    timely("coach", 2, "psycap meaning", "++coach +other-manager", "+selfbelief +role-clarity"),
    late("health-care", 1, "psycap", "+health-care", "+selfbelief"),
    timely("health-care", 1, "recovery", "+health-care", "+rest"),
];

const PLACE: &[Card] = &[
    card(2, "engagement meaning psycap", "++colleague +other-manager", "++new-place +colleague-support"),
    card(2, "engagement psycap", "+other-manager", "++new-place +role-clarity"),
    card(2, "engagement meaning psycap", "+colleague +self", "++new-place"),
    card(2, "psycap meaning", "++other-manager", "++manager-support +new-place"),
    card(2, "engagement meaning", "++clients", "++new-place ++meaningful-contact"),
    card(1, "engagement", "+clients +hr", "+new-place"),
    card(2, "engagement meaning psycap", "++buddy", "++new-place +colleague-support"),
];

const SOURCE: &[Card] = &[
    card(1, "recovery energy", "+self", "+rest"),
    card(1, "recovery", "+self", "++rest"),
    card(1, "recovery energy", "+self +partner", "+rest"),
    card(1, "energy capacity", "+self", "+rest"),
    card(2, "recovery energy", "+partner", "++rest +home-support"),
];

const SETBACK: &[Card] = &[
    card(-1, "energy strain", "-colleague +self", "-absent-colleagues -workload"),
    card(-1, "strain", "+manager", "-selfbelief +manager-support"),
    card(-1, "psycap", "-colleague", "-conflict"),
];
