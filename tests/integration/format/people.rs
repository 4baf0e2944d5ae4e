//! Journeys of all shapes, for tests that claim something about every journey.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::date;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    AgendaMark, AgendaRule, AgendaState, Answer, BOARD_LEVELS, Bilingual, BoardAction, BoardMoment, BoardNote,
    BreakEven, Certainty, Check, Code, CodeKind, Consent, Curve, Curves, Domain, Event, Extra, Figure, FigureRole,
    FigureUnit, Gap, GapReason, Group, HandWords, HelpAim, HelpReach, Impact, InkStroke, Intervention, Journey,
    Landmark, Level, Locus, Measurement, MeasurementTime, Mention, Mentioned, Now, NowConsent, NowMoment, NowValues,
    OneOf, OutsideMeasure, OwnCode, ParticipantCode, PhaseBorder, PhaseLetter, Phases, Point, Precision,
    ProcessMeasure, Progress, Quote, Role, SecondRater, Segment, Setup, Share, SlopeAnswer, SlopeReply, Step, Target,
    Timeline, noted_in_interview,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;

/// Days of the timeline that [`journey`] uses.
const LENGTH_HUNDREDTHS: u32 = 68_200;

pub fn setup() -> Setup {
    let timeline = Timeline::new(date(2021, 9, 1), date(2023, 7, 15));
    Setup::standard(Uuid::from_u128(1), builtin_instruments()[0].clone(), timeline, potloodlijn::model::Language::Nl)
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn hundredths(most: u32) -> impl Strategy<Value = f64> {
    (0..=most).prop_map(|number| f64::from(number) / 100.0)
}

fn day() -> impl Strategy<Value = f64> {
    hundredths(LENGTH_HUNDREDTHS)
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ -~]{0,12}", "\\PC{0,8}", Just("één, \"twee\"\n\u{0}€ 😀".to_owned())]
}

fn extra() -> impl Strategy<Value = Extra> {
    let value = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        words().prop_map(Into::into),
        words().prop_map(|text| serde_json::json!({ "deeper": [text, {}] })),
    ];
    prop_oneof![
        4 => Just(Extra::new()),
        1 => btree_map("x-[a-z]{1,3}", value, 1..3).prop_map(|fields| fields.into_iter().collect()),
    ]
}

pub fn indicator() -> impl Strategy<Value = Code> {
    let ids: Vec<Code> = builtin_instruments()[0].indicators.iter().map(|it| it.id.clone()).collect();
    prop::sample::select(ids)
}

fn certainty() -> impl Strategy<Value = Certainty> {
    prop_oneof![Just(Certainty::Sure), Just(Certainty::Roughly), Just(Certainty::Guess)]
}

fn gap_reason() -> impl Strategy<Value = GapReason> {
    prop_oneof![Just(GapReason::NotApplicable), Just(GapReason::NotRemembered), Just(GapReason::RatherNotSay)]
}

/// Rising days, cut into stretches: drawn, left open with a reason, or not drawn.
pub fn curve() -> impl Strategy<Value = Curve> {
    let piece = (1..6_usize, 0..3_u8, certainty(), gap_reason(), extra());
    (prop::collection::btree_set(0..=LENGTH_HUNDREDTHS, 0..30), vec(hundredths(10_000), 30), vec(piece, 30), extra())
        .prop_map(|(days, values, pieces, extra)| {
            let days: Vec<f64> = days.into_iter().map(|day| f64::from(day) / 100.0).collect();
            let mut curve = Curve { extra, ..Curve::default() };
            let mut at = 0;
            for (count, kind, certainty, reason, extra) in pieces {
                let end = (at + count).min(days.len());
                match (&days[at..end], kind) {
                    ([], _) => break,
                    ([from, .., to], 1) => curve.gaps.push(Gap { from: *from, to: *to, reason, extra }),
                    (_, 2) => {}
                    (drawn, _) => {
                        let points = drawn.iter().zip(&values[at..]).map(|(&day, &value)| Point::new(day, value));
                        curve.segments.push(Segment { points: points.collect(), certainty, extra });
                    }
                }
                at = end;
            }
            curve
        })
}

pub fn curves() -> impl Strategy<Value = Curves> {
    btree_map(indicator(), curve(), 0..4)
}

fn impact() -> impl Strategy<Value = Impact> {
    (-2..=2_i8).prop_map(|value| Impact::new(value).unwrap())
}

fn share() -> impl Strategy<Value = Share> {
    prop::sample::select(Share::ALL.to_vec())
}

fn precision() -> impl Strategy<Value = Precision> {
    prop::sample::select(Precision::ALL.to_vec())
}

fn mention() -> impl Strategy<Value = Mention> {
    let what = prop_oneof![Just(Mentioned::Code(code("manager"))), words().prop_map(Mentioned::Other)];
    (what, impact(), noted(), extra()).prop_map(|(what, impact, noted, extra)| Mention { what, impact, noted, extra })
}

/// Where something was noted.
fn noted() -> impl Strategy<Value = Option<Code>> {
    option::of(Just(noted_in_interview()))
}

fn quote() -> impl Strategy<Value = Quote> {
    let said_on = option::of((1..=28_i8).prop_map(|day| date(2026, 3, day)));
    let about = (option::of(day()), option::of(indicator()));
    (words(), any::<bool>(), said_on, about, noted(), extra()).prop_map(
        |(text, approved, said_on, (day, indicator), noted, extra)| Quote {
            text,
            approved,
            checked: None,
            said_on,
            day,
            indicator,
            noted,
            extra,
        },
    )
}

pub fn agenda_mark() -> impl Strategy<Value = AgendaMark> {
    let rule = prop::sample::select(AgendaRule::ALL.map(AgendaRule::code).to_vec());
    let state = prop_oneof![Just(AgendaState::Open), Just(AgendaState::Asked), Just(AgendaState::Dropped)];
    let when = (day(), option::of(day())).prop_map(|(day, to)| (day, to.map(|to| to.max(day))));
    let about = (when, vec(indicator(), 0..3), option::of(any::<u128>().prop_map(Uuid::from_u128)));
    (rule, about, state, words(), words(), extra()).prop_map(
        |(rule, ((day, to), indicators, event), state, text, note, extra)| AgendaMark {
            rule,
            day,
            to,
            indicators,
            event,
            state,
            text,
            note,
            extra,
        },
    )
}

fn intervention() -> impl Strategy<Value = Intervention> {
    let actor = option::of(Just(code("hr")));
    let aim = option::of(prop::sample::select(HelpAim::ALL.map(OneOf::Known).to_vec()));
    let reach = option::of(prop::sample::select(HelpReach::ALL.map(OneOf::Known).to_vec()));
    let said = (option::of(any::<bool>()), option::of(any::<bool>()), impact(), (aim, reach));
    (actor, said, extra()).prop_map(|(offered_by, (used, in_time, helped, (aim, reach)), extra)| Intervention {
        offered_by,
        used,
        in_time,
        helped,
        aim,
        reach,
        extra,
    })
}

pub fn event() -> impl Strategy<Value = Event> {
    let when = (day(), option::of(hundredths(5_000)), precision(), prop::sample::select(Domain::ALL.to_vec()));
    let said = (words(), words(), share(), impact());
    let parts = (vec(indicator(), 0..3), vec(mention(), 0..3), vec(mention(), 0..3), vec(quote(), 0..2));
    (any::<u128>(), when, said, parts, (option::of(intervention()), noted()), extra()).prop_map(
        |(
            id,
            (from, lasting, precision, domain),
            (title, note, share, impact),
            parts,
            (intervention, noted),
            extra,
        )| {
            let (indicators, actors, factors, quotes) = parts;
            Event {
                to: lasting.map(|days| from + days),
                precision,
                title,
                note,
                share,
                impact,
                indicators,
                actors,
                factors,
                quotes,
                intervention,
                noted,
                extra,
                ..Event::new(Uuid::from_u128(id), domain, from)
            }
        },
    )
}

pub fn landmark() -> impl Strategy<Value = Landmark> {
    let fields = (day(), option::of(0.0..50.0_f64), precision(), words(), share(), extra());
    fields.prop_map(|(day, lasts, precision, text, share, extra)| {
        let to = lasts.map(|days| day + days.round());
        Landmark { day, to, precision, text, share, extra }
    })
}

pub fn answer() -> impl Strategy<Value = Answer> {
    let levels = vec(prop_oneof![Just(Level::Team), Just(Level::Leadership), Just(Level::External)], 0..3);
    let locus = option::of(prop_oneof![Just(Locus::Individual), Just(Locus::Environment)]);
    (words(), share(), levels, locus, noted(), extra()).prop_map(|(text, share, levels, locus, noted, extra)| Answer {
        prompt: code("now"),
        text,
        share,
        levels,
        locus,
        noted,
        extra,
    })
}

pub fn phases() -> impl Strategy<Value = Phases> {
    let second = (option::of(words()), borders(), extra()).prop_map(|(set_by, borders, extra)| SecondRater {
        set_by,
        borders,
        extra,
    });
    (option::of(words()), borders(), option::of(second), extra()).prop_map(|(set_by, borders, second, extra)| Phases {
        set_by,
        borders,
        second,
        extra,
    })
}

fn borders() -> impl Strategy<Value = BTreeMap<PhaseLetter, PhaseBorder>> {
    let border = |from: u32, to: u32| (from..to).prop_map(|day| f64::from(day) / 100.0);
    let b = option::of((border(0, 20_000), option::of(words()), extra()));
    let c = option::of((border(20_000, 60_000), option::of(words()), extra()));
    (b, c).prop_map(|(b, c)| {
        let border =
            |(letter, (day, reason, extra))| (PhaseLetter::new(letter).unwrap(), PhaseBorder { day, reason, extra });
        b.map(|it| ('B', it)).into_iter().chain(c.map(|it| ('C', it))).map(border).collect()
    })
}

pub fn ink_stroke() -> impl Strategy<Value = InkStroke> {
    let sample = (0..10_000_u32, day(), hundredths(10_000), hundredths(100));
    let sample = sample.prop_map(|(ms, day, value, pressure)| [f64::from(ms), day, value, pressure]);
    (indicator(), any::<u64>(), vec(sample, 0..4), extra()).prop_map(|(indicator, at_ms, samples, extra)| InkStroke {
        indicator,
        at_ms,
        samples,
        extra,
    })
}

pub fn consent() -> impl Strategy<Value = Consent> {
    let until = option::of((1..=28_i8).prop_map(|day| date(2026, 6, day)));
    (any::<[bool; 3]>(), until, extra()).prop_map(|([interview, group_figures, quotes], withdraw_until, extra)| {
        Consent { interview, group_figures, quotes, said_on: withdraw_until, withdraw_until, extra }
    })
}

pub fn hand_words() -> impl Strategy<Value = HandWords> {
    let point = (day(), hundredths(10_000)).prop_map(|(day, value)| Point::new(day, value));
    let said = (option::of(words()), share(), extra());
    (vec(vec(point, 0..4), 0..3), said).prop_map(|(strokes, (text, share, extra))| HandWords {
        strokes,
        text,
        share,
        extra,
    })
}

pub fn slope_reply() -> impl Strategy<Value = SlopeReply> {
    let answer = prop_oneof![Just(SlopeAnswer::NoCause), Just(SlopeAnswer::Passed)];
    (indicator(), day(), answer, extra()).prop_map(|(indicator, day, answer, extra)| SlopeReply {
        indicator,
        day,
        answer,
        extra,
    })
}

pub fn instant() -> impl Strategy<Value = Timestamp> {
    (0..4_000_000_000_i64).prop_map(|second| Timestamp::from_second(second).unwrap())
}

/// Any journey that obeys the rules.
pub fn journey() -> impl Strategy<Value = Journey> {
    let identity = (any::<u128>(), "[A-Za-z0-9_-]{1,24}", instant(), instant(), consent());
    let drawn = (curves(), option::of((instant(), curves(), extra())), vec(ink_stroke(), 0..3));
    let beside = (vec(hand_words(), 0..3), vec(slope_reply(), 0..3));
    let told = (vec(landmark(), 0..3), vec(event(), 0..4), phases(), vec(answer(), 0..3), beside);
    let talked = (vec(agenda_mark(), 0..3), option::of(instant()), own_now());
    (identity, drawn, (told, talked), any::<u64>(), vec(indicator(), 0..3), extra()).prop_map(
        |((id, participant, created, modified, consent), drawn, (told, talked), seconds, skipped, extra)| {
            let (agenda, interviewed, now) = talked;
            let (curves, as_drawn, ink) = drawn;
            let (landmarks, events, phases, answers, (words, slopes)) = told;
            let participant = ParticipantCode::new(&participant).unwrap();
            Journey {
                modified,
                consent,
                curves,
                as_drawn: as_drawn.map(|(at, curves, extra)| potloodlijn::model::AsDrawn { at, curves, extra }),
                ink,
                landmarks,
                events,
                words,
                slopes,
                phases,
                answers,
                now,
                agenda,
                interviewed,
                progress: Progress {
                    seconds,
                    skipped,
                    steps: [(Step::Draw, seconds)].into(),
                    at_step: Some(Step::Draw),
                    at_indicator: None,
                    extra: Extra::new(),
                },
                extra,
                ..Journey::new(Uuid::from_u128(id), participant, &setup(), created)
            }
        },
    )
}

fn phase_letter() -> impl Strategy<Value = PhaseLetter> {
    prop::sample::select(vec!['A', 'B', 'C']).prop_map(|letter| PhaseLetter::new(letter).unwrap())
}

fn measurement_time() -> impl Strategy<Value = MeasurementTime> {
    prop::sample::select(MeasurementTime::ALL.to_vec())
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![Just(Role::Actor(code("manager"))), words().prop_map(|words| Role::in_words(&words))]
}

fn check() -> impl Strategy<Value = Check> {
    ((1..=28_i8), any::<bool>(), words(), extra()).prop_map(|(day, done, seen, extra)| Check {
        on: date(2026, 9, day),
        done,
        seen,
        extra,
    })
}

pub fn board_moment() -> impl Strategy<Value = BoardMoment> {
    (any::<u128>(), option::of(phase_letter()), words(), vec(indicator(), 0..3), extra()).prop_map(
        |(id, phase, text, indicators, extra)| BoardMoment {
            id: Uuid::from_u128(id),
            phase,
            stretch: phase.map(|_| 2),
            text,
            indicators,
            extra,
        },
    )
}

pub fn board_note() -> impl Strategy<Value = BoardNote> {
    let level = prop::sample::select(BOARD_LEVELS.to_vec());
    (any::<u128>(), words(), level, words(), 0..9_u32, extra()).prop_map(|(id, moment, level, text, dots, extra)| {
        BoardNote { text, dots, extra, ..BoardNote::new(Uuid::from_u128(id), moment, level) }
    })
}

pub fn own_code() -> impl Strategy<Value = OwnCode> {
    let kind = prop::sample::select(CodeKind::ALL.to_vec());
    (any::<u128>(), kind, option::of(indicator()), words(), vec(words(), 0..3), words()).prop_map(
        |(id, kind, of, name, terms, memo)| OwnCode {
            of,
            name,
            terms,
            memo,
            ..OwnCode::new(Uuid::from_u128(id), kind)
        },
    )
}

pub fn board_action() -> impl Strategy<Value = BoardAction> {
    let target = (measurement_time(), any::<u32>(), extra());
    let target = target.prop_map(|(time, persons, extra)| Target { time, persons, extra });
    let level = prop::sample::select(BOARD_LEVELS.to_vec());
    let placed = (any::<u128>(), option::of(phase_letter()), words(), level, extra());
    let acts = (option::of(role()), option::of(any::<bool>()), words(), words(), option::of(role()));
    let told = (option::of(indicator()), option::of(measurement_time()), option::of(target), vec(check(), 0..3));
    (placed, acts, told).prop_map(|((id, phase, moment, level, extra), acts, told)| {
        let (who, formal, action, goal, owner_role) = acts;
        let (indicator, baseline, target, checks) = told;
        let card = BoardAction::new(Uuid::from_u128(id), moment, level);
        let card = BoardAction { phase, who, formal, action, goal, owner_role, extra, ..card };
        BoardAction { indicator, baseline, target, checks, ..card }
    })
}

fn participant() -> impl Strategy<Value = ParticipantCode> {
    "P0[1-9]".prop_map(|code| ParticipantCode::new(&code).unwrap())
}

pub fn now_values() -> impl Strategy<Value = NowValues> {
    btree_map(indicator(), hundredths(10_000), 0..8)
}

/// A moment as it is now.
pub fn now_moment() -> impl Strategy<Value = NowMoment> {
    let values = btree_map(indicator(), option::of(hundredths(10_000)), 0..8);
    let about = (option::of(measurement_time()), 1..29_i8, any::<bool>(), any::<bool>());
    (any::<u128>(), about, values, vec(answer(), 0..3), option::of(instant()), extra()).prop_map(
        |(id, (moment, day, group_figures, hand_in), values, answers, modified, extra)| NowMoment {
            values,
            answers,
            consent: NowConsent { group_figures, extra: Extra::new() },
            modified,
            hand_in,
            extra,
            ..NowMoment::new(Uuid::from_u128(id), date(2026, 3, day), moment)
        },
    )
}

/// A list of moments, each with an id of its own.
fn own_now() -> impl Strategy<Value = Vec<NowMoment>> {
    vec(now_moment(), 0..3).prop_map(|mut list| {
        list.sort_by_key(|it| it.id);
        list.dedup_by_key(|it| it.id);
        list
    })
}

/// A moment that was handed in.
pub fn now() -> impl Strategy<Value = Now> {
    (participant(), any::<bool>(), now_moment()).prop_map(|(participant, has_setup, moment)| Now {
        participant,
        setup: has_setup.then(|| setup().id),
        instrument: setup().instrument.id,
        moment: NowMoment { hand_in: false, ..moment },
    })
}

pub fn measurement(time: MeasurementTime) -> impl Strategy<Value = Measurement> {
    let process = btree_map(participant(), btree_map(Just(code("talk-held")), any::<bool>(), 0..2), 0..4);
    (btree_map(participant(), now_values(), 0..9), process, extra()).prop_map(move |(values, process, extra)| {
        Measurement { values, process, extra, ..Measurement::new(time, Some(date(2026, 3, 2))) }
    })
}

/// Measurements as a group may hold them: one of each time, the later ones perhaps not yet.
pub fn measurements() -> impl Strategy<Value = Vec<Measurement>> {
    let [t0, t1, t2] = MeasurementTime::ALL.map(measurement);
    (t0, t1, t2, 0..=3_usize).prop_map(|(t0, t1, t2, count)| [t0, t1, t2].into_iter().take(count).collect())
}

pub fn process_measure() -> impl Strategy<Value = ProcessMeasure> {
    ("[a-z]{3,9}", words(), extra()).prop_map(|(id, text, extra)| ProcessMeasure { id: code(&id), text, extra })
}

pub fn outside_measure() -> impl Strategy<Value = OutsideMeasure> {
    let number = || option::of((-9_000..9_000_i32).prop_map(f64::from));
    (any::<u128>(), words(), number(), number(), number()).prop_map(|(id, name, before, goal, after)| OutsideMeasure {
        name,
        before,
        goal,
        after,
        ..OutsideMeasure::new(code(&Uuid::from_u128(id).to_string()))
    })
}

pub fn break_even() -> impl Strategy<Value = BreakEven> {
    let unit = prop::sample::select(vec![FigureUnit::EuroPerPerson, FigureUnit::PerThousand]);
    let figure = (hundredths(5_000_000), unit, any::<i16>(), words(), extra());
    let figure = figure.prop_map(|(value, unit, year, source, extra)| Figure {
        id: code("absence"),
        name: Bilingual::default(),
        value,
        unit,
        role: FigureRole::CostOfOne,
        year,
        source: Bilingual { nl: source, ..Bilingual::default() },
        extra,
    });
    (option::of(hundredths(9_000_000)), option::of(figure), extra()).prop_map(|(cost_euro, figure, extra)| BreakEven {
        cost_euro,
        figures: figure.into_iter().collect(),
        extra,
    })
}

/// A group with any board and any measurements that obey the rules, and no journeys.
pub fn group() -> BoxedStrategy<Group> {
    let board = (vec(board_action(), 0..6), vec(board_moment(), 0..4), vec(board_note(), 0..3), vec(own_code(), 0..3));
    (board, measurements(), break_even(), words(), own_now(), participant())
        .prop_map(|((board, moments, board_notes, own_codes), measurements, break_even, notes, own, participant)| {
            let group = Group::new(Uuid::from_u128(9), setup());
            let (id, instrument) = (group.setup.id, group.setup.instrument.id.clone());
            let handed_in = |moment| Now {
                participant: participant.clone(),
                setup: Some(id),
                instrument: instrument.clone(),
                moment,
            };
            let now = own.into_iter().map(handed_in).collect();
            Group { board, moments, board_notes, own_codes, measurements, now, break_even, notes, ..group }
        })
        .boxed()
}
