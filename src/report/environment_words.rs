//! What is said of the environment: help by its kind, isolation, school holidays, a new place. The same in the window and on
//! paper; every sentence tells how many and none tells why.

use crate::analysis::{
    AroundHolidays, AroundNewPlace, FEWEST_FOR_MEDIAN, HelpCount, HolidayCourse, Isolation, NewPlace, WeeksCount,
};
use crate::model::{Better, Code, HelpAim, HelpReach, Instrument};
use crate::text::{Texts, and_list, help_aim_name};

/// A mean month, in days.
const MONTH_DAYS: f64 = 365.25 / 12.0;

/// A mean week less half a day: what is shorter is told as a moment.
const WEEK_DAYS: f64 = 6.5;

/// `6 of 9`.
fn n_of(texts: &Texts, n: usize, of: usize) -> String {
    texts.with("persons-of", [("n", n.into()), ("of", of.into())])
}

/// `10 months`, `3 weeks`, or a moment.
pub fn lasting_words(texts: &Texts, days: f64) -> String {
    if days < WEEK_DAYS {
        return texts.get("env-moment");
    }
    if days < 1.5 * MONTH_DAYS {
        return texts.with("env-weeks", [("n", ((days / 7.0).round() as i64).into())]);
    }
    texts.with("env-months", [("n", ((days / MONTH_DAYS).round() as i64).into())])
}

/// So many others are named; how many more there are is said.
const MOST_OTHERS: usize = 6;

/// What help was for, or that nobody said.
pub fn aim_words(texts: &Texts, aim: Option<HelpAim>) -> String {
    texts.get(aim.map_or("env-aim-unsaid", help_aim_name))
}

/// Whom help reached, or that nobody said; of others, so not as the person says it.
pub fn reach_words(texts: &Texts, reach: Option<HelpReach>) -> String {
    texts.get(match reach {
        Some(HelpReach::Individual) => "env-reach-individual",
        Some(HelpReach::Team) => "env-reach-team",
        Some(HelpReach::Organisation) => "env-reach-organisation",
        None => "env-reach-unsaid",
    })
}

/// How help of one kind went, in persons.
pub fn help_sentence(texts: &Texts, count: &HelpCount) -> String {
    let words = [
        ("offered", count.offered.into()),
        ("used", count.used.into()),
        ("not-used", count.not_used.into()),
        ("in-time", count.in_time.into()),
        ("late", count.late.into()),
        ("helped", count.helped.into()),
        ("worse", count.worse.into()),
    ];
    texts.with("env-help-shown", words)
}

/// Stretches in which someone who leads weighed heavily.
pub fn isolation_sentences(texts: &Texts, instrument: &Instrument, found: &Isolation) -> Vec<String> {
    let Some(days) = found.median_longest_days else { return vec![texts.get("env-isolation-none")] };
    let words = [
        ("persons", n_of(texts, found.persons, found.participants).into()),
        ("n", found.persons.into()),
        ("lasting", lasting_words(texts, days).into()),
        ("alone", found.alone.into()),
    ];
    let mut sentences =
        vec![texts.with("env-isolation-shown", words.clone()), texts.with("env-isolation-alone", words)];
    let mut others: Vec<(&Code, usize)> = found.others.iter().map(|(code, &n)| (code, n)).collect();
    others.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let names = others.iter().take(MOST_OTHERS).map(|(code, n)| {
        let name = instrument.actor(code).map_or(code.as_str(), |actor| actor.short_name(texts.language()));
        format!("{name} ({})", texts.count(*n))
    });
    let rest = others.len().saturating_sub(MOST_OTHERS);
    let rest = (rest > 0).then(|| texts.with("env-isolation-rest", [("n", rest.into())]));
    if let Some(names) = and_list(texts, &names.chain(rest).collect::<Vec<_>>()) {
        sentences.push(texts.with("env-isolation-others", [("names", names.into())]));
    }
    sentences
}

/// How each line goes around school holidays, and who is left out of that.
pub fn holiday_sentences(texts: &Texts, instrument: &Instrument, found: &AroundHolidays) -> Vec<String> {
    let mut sentences = Vec::new();
    if !found.has_holidays {
        sentences.push(texts.get("env-holidays-no-calendar"));
    } else if found.courses.is_empty() {
        sentences.push(texts.get("env-holidays-none"));
    }
    sentences.extend(found.courses.iter().map(|course| course_sentence(texts, instrument, course)));
    if found.drew_over_holidays > 0 {
        sentences.push(texts.with("env-holidays-over", [("n", found.drew_over_holidays.into())]));
    }
    sentences
}

fn course_sentence(texts: &Texts, instrument: &Instrument, course: &HolidayCourse) -> String {
    let going = |count: &WeeksCount| {
        let words = [("rising", count.rising.into()), ("falling", count.falling.into())];
        texts.with("env-weeks-going", words)
    };
    let words = [
        ("name", name_of(texts, instrument, &course.indicator).into()),
        ("n", course.n.into()),
        ("occasions", course.occasions.into()),
        ("before", going(&course.before_count).into()),
        ("after", going(&course.after_count).into()),
    ];
    texts.with("env-holidays-shown", words)
}

/// What an indicator is called.
pub fn name_of(texts: &Texts, instrument: &Instrument, code: &Code) -> String {
    let indicator = instrument.indicator(code);
    indicator.map_or_else(|| code.to_string(), |indicator| indicator.name.get(texts.language()).to_owned())
}

/// Of whom the lines around a new place are.
pub fn new_place_sentence(texts: &Texts, found: &NewPlace) -> String {
    match found.persons {
        0 => texts.get("env-place-none"),
        _ => texts.with("env-place-shown", [("persons", n_of(texts, found.persons, found.participants).into())]),
    }
}

/// In how many one line went the better way before and after a new place: two numbers of persons of `row.n`.
pub fn better_around(instrument: &Instrument, row: &AroundNewPlace) -> (usize, usize) {
    let better = instrument.indicator(&row.indicator).map_or(Better::High, |indicator| indicator.better);
    match better {
        Better::High => (row.before.rising, row.after.rising),
        Better::Low => (row.before.falling, row.after.falling),
    }
}

/// One line around a new place: in how many it went the better way before, and after.
pub fn place_sentence(texts: &Texts, instrument: &Instrument, row: &AroundNewPlace) -> String {
    let (before, after) = better_around(instrument, row);
    let better = instrument.indicator(&row.indicator).map_or(Better::High, |indicator| indicator.better);
    let words = [
        ("name", name_of(texts, instrument, &row.indicator).into()),
        ("before", before.into()),
        ("after", after.into()),
        ("n", row.n.into()),
    ];
    texts.with(if better == Better::High { "env-place-rises" } else { "env-place-falls" }, words)
}

/// Whether a course may be drawn: a median of fewer says too much of one person.
pub fn may_be_drawn(course: &HolidayCourse) -> bool {
    course.n >= FEWEST_FOR_MEDIAN
}
