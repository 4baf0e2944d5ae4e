//! What a facilitator has in hand on the day of a session: what to prepare, how the time is planned, codes to hand out,
//! whom to call, and what is shared with whom. Never a name.

use std::collections::BTreeMap;

use crate::model::{Language, Setup, Step, planned_seconds};
use crate::report::checks::{code_width_mm, draw_code};
use crate::report::flow::{AFTER_TEXT_MM, Flow};
use crate::report::grid::Grid;
use crate::report::page::Document;
use crate::report::page_frame::{Foot, write_feet_on};
use crate::report::style::{Paper, Style};
use crate::report::table::{Cell, Column, Table};
use crate::text::{Texts, step_name};

/// Between two of them.
const CODES_APART_MM: f64 = 4.0;

/// The room of one code: those of ten people stand on the page of all else.
const CODE_MM: f64 = 5.8;

/// The run sheet of a session as `setup` prepared it.
pub fn run_sheet_document(setup: &Setup, language: Language, paper: Paper) -> Document {
    let texts = Texts::of(language);
    let mut flow = Flow::new(Grid::PORTRAIT);
    let sheet = RunSheet { setup, texts };
    sheet.head(&mut flow);
    flow.columns(2);
    sheet.list(
        &mut flow,
        "run-before",
        &["run-before-sheets", "run-before-pencils", "run-before-device", "run-before-codes", "run-before-folder"],
    );
    sheet.list(
        &mut flow,
        "run-room",
        &["run-room-quiet", "run-room-apart", "run-room-light", "run-room-out", "run-room-water"],
    );
    sheet.times(&mut flow);
    flow.end_column();
    sheet.contact(&mut flow);
    sheet.sharing(&mut flow);
    sheet.list(&mut flow, "run-after", &["run-after-collect", "run-after-stay", "run-after-interview"]);
    sheet.codes(&mut flow);
    let mut pages = flow.into_pages();
    // Nobody has drawn or told anything yet.
    let made = Some(texts.get("key-sheet-foot-made"));
    let foot = Foot { what: texts.get("run-foot"), made, ..Foot::default() };
    write_feet_on(&mut pages, &foot, texts);
    let title = format!("{} – {}", texts.get("run-title"), setup.name);
    Document { title, language, pages: paper.fit(pages) }
}

struct RunSheet<'a> {
    setup: &'a Setup,
    texts: &'static Texts,
}

impl RunSheet<'_> {
    fn head(&self, flow: &mut Flow) {
        let Setup { timeline, instrument, drawing_minutes, .. } = self.setup;
        flow.title(&self.texts.get("run-title"));
        flow.lead(&self.setup.name);
        let period = self.texts.with(
            "report-period",
            [
                ("from", self.texts.whole_date(timeline.start).into()),
                ("to", self.texts.whole_date(timeline.end).into()),
            ],
        );
        let words = [
            ("instrument", instrument.name.get(self.texts.language()).into()),
            ("period", period.into()),
            ("minutes", (*drawing_minutes).into()),
            ("codes", self.setup.codes_to_hand_out().len().into()),
        ];
        flow.text(Style::BODY, &self.texts.with("run-lead", words));
        flow.space(2.0);
    }

    fn list(&self, flow: &mut Flow, head: &str, things: &[&str]) {
        flow.head(&self.texts.get(head));
        let pencils = [("n", self.setup.instrument.indicators.len().into())];
        flow.checks(&things.iter().map(|id| self.texts.with(id, pencils.clone())).collect::<Vec<_>>());
    }

    /// Each step with its minutes in the plan, and room for the time on the clock.
    fn times(&self, flow: &mut Flow) {
        let session_seconds = f64::from(self.setup.drawing_minutes) * 60.0;
        let mut from_minutes = 0.0;
        let plan = planned_seconds(session_seconds, &BTreeMap::new(), Step::Welcome);
        let rows = plan.into_iter().map(|(step, seconds)| {
            let begin = self.texts.with("run-minute", [("minute", whole(from_minutes).into())]);
            from_minutes += seconds / 60.0;
            vec![Cell::Head(self.texts.get(step_name(step))), Cell::Words(begin), Cell::Faint("…… : ……".to_owned())]
        });
        let rows = rows.collect();
        let columns = vec![
            Column::words(self.texts.get("run-step"), 1.0),
            Column::figures(self.texts.get("run-begins"), 18.0),
            Column::figures(self.texts.get("run-clock"), 16.0),
        ];
        flow.titled_table(&self.texts.get("run-times"), &Table { columns, rows });
        flow.text(Style::FAINT, &self.texts.get("run-times-note"));
    }

    fn contact(&self, flow: &mut Flow) {
        let head = self.texts.get("run-contact");
        if self.setup.contact.trim().is_empty() {
            flow.head(&head);
            flow.text(Style::BODY, &self.texts.get("run-contact-none"));
            flow.writing_lines(2);
            flow.space(2.0);
        } else {
            flow.headed_quote(&head, &self.setup.contact);
        }
        flow.text(Style::FAINT, &self.texts.get("run-contact-note"));
    }

    /// What is shared with whom.
    fn sharing(&self, flow: &mut Flow) {
        flow.head(&self.texts.get("run-sharing"));
        let mut things = vec![
            self.texts.get("run-share-self"),
            self.texts.get("run-share-facilitator"),
            self.texts.get("run-share-report"),
            self.texts.with("run-share-group", [("least", self.setup.min_group.into())]),
            self.texts.get(if self.setup.recipient.is_some() { "run-share-sealed" } else { "run-share-open" }),
        ];
        if let Some(date) = self.setup.retention_until {
            things.push(self.texts.with("run-share-until", [("date", self.texts.whole_date(date).into())]));
        }
        flow.list(&things);
    }

    fn codes(&self, flow: &mut Flow) {
        let codes = self.setup.codes_to_hand_out();
        let widest_mm = codes.iter().map(|code| code_width_mm(code)).fold(0.0, f64::max);
        let fitting = (flow.column_frame().width_mm() + CODES_APART_MM) / (widest_mm + CODES_APART_MM);
        let columns = (fitting as usize).max(1);
        // A group's codes stand on one page, where that holds them.
        let rows_mm = codes.len().div_ceil(columns) as f64 * CODE_MM;
        let note_mm = 2.0 * Style::FAINT.leading_mm() + AFTER_TEXT_MM;
        flow.head_with_room(&self.texts.get("run-codes"), (note_mm + rows_mm).min(flow.whole_column_mm() / 2.0));
        if codes.is_empty() {
            flow.text(Style::BODY, &self.texts.get("run-codes-none"));
            return;
        }
        flow.text(Style::FAINT, &self.texts.get("run-codes-note"));
        for row in codes.chunks(columns) {
            flow.block(CODE_MM, |page, frame| {
                for (place, code) in row.iter().enumerate() {
                    draw_code(page, &frame.column(place, columns, CODES_APART_MM), code);
                }
            });
        }
    }
}

fn whole(minutes: f64) -> i64 {
    minutes.round() as i64
}
