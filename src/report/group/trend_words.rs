//! What most lines of an indicator do, in one sentence.

use crate::analysis::{Direction, PhaseTrend};
use crate::model::{Indicator, PhaseLetter};
use crate::report::group::figures::GroupPages;

/// What most lines do, phase by phase; no cause, and nothing where less than half go the same way.
pub(super) fn sentence(made: &GroupPages<'_>, indicator: &Indicator) -> String {
    let texts = made.texts;
    let told = made.told(&indicator.id);
    let trends = &told.trends;
    if trends.values().all(|trend| trend.n == 0) {
        return texts.get("report-trend-nobody");
    }
    let clauses: Vec<String> = trends.iter().filter_map(|(phase, trend)| clause(made, *phase, trend)).collect();
    match clauses.split_last() {
        None => texts.get("report-trend-none"),
        Some((only, [])) => texts.with("report-trend-sentence", [("what", only.as_str().into())]),
        Some((last, others)) => {
            let words = [("first", others.join(", ").into()), ("last", last.as_str().into())];
            texts.with("report-trend-sentence", [("what", texts.with("report-list-and", words).into())])
        }
    }
}

fn clause(made: &GroupPages<'_>, phase: PhaseLetter, trend: &PhaseTrend) -> Option<String> {
    let going = [
        (Direction::Falling, trend.falling, "report-trend-falls"),
        (Direction::Rising, trend.rising, "report-trend-rises"),
    ];
    let (_, n, id) = going.into_iter().find(|&(_, n, _)| n * 2 > trend.n)?;
    let persons = made.n_of(n, trend.n);
    Some(made.texts.with(id, [("phase", phase.to_string().into()), ("persons", persons.into())]))
}
