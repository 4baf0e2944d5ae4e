//! What is known of each case beside its words.

use std::io;

use quick_xml::events::BytesText;
use uuid::Uuid;

use super::writing::{Out, part_id};
use crate::model::{Group, Journey, Language, phase_spans};
use crate::text::{Texts, phase_name};

/// The variables of a project.
pub(super) struct Variables<'a> {
    group: &'a Group,
    rows: Vec<Variable>,
}

struct Variable {
    id: Uuid,
    name: String,
    kind: Known,
}

/// What a variable tells.
enum Known {
    Instrument,
    Origin,
    Start,
    End,
    /// When the phase at this place in the instrument begins.
    PhaseBegins(usize),
}

impl<'a> Variables<'a> {
    pub fn of(group: &'a Group, language: Language) -> Self {
        let texts = Texts::of(language);
        let row = |id: &str, name: String, kind| Variable { id: part_id(group.id, id), name, kind };
        let fixed = [
            ("instrument", Known::Instrument),
            ("origin", Known::Origin),
            ("start", Known::Start),
            ("end", Known::End),
        ];
        let mut rows: Vec<Variable> = Vec::new();
        rows.extend(fixed.map(|(id, kind)| row(id, texts.get(&format!("exchange-variable-{id}")), kind)));
        // The first begins where the timeline does.
        for (place, phase) in group.setup.instrument.phases.iter().enumerate().skip(1) {
            let words = [("phase", phase_name(texts, phase).into())];
            let name = texts.with("exchange-variable-phase", words);
            rows.push(row(&format!("phase/{}", phase.letter), name, Known::PhaseBegins(place)));
        }
        Self { group, rows }
    }

    pub fn write(&self, out: &mut Out) -> io::Result<()> {
        for row in &self.rows {
            let id = row.id.to_string();
            let variable = [("guid", id.as_str()), ("name", &row.name), ("typeOfVariable", row.kind.type_name())];
            out.create_element("Variable").with_attributes(variable).write_empty()?;
        }
        Ok(())
    }

    /// What is known of `journey`; what is not known is left out.
    pub fn write_values(&self, out: &mut Out, journey: &Journey) -> io::Result<()> {
        for row in &self.rows {
            let Some(value) = self.value(journey, &row.kind) else { continue };
            out.create_element("VariableValue").write_inner_content(|out| {
                let id = row.id.to_string();
                out.create_element("VariableRef").with_attribute(("targetGUID", id.as_str())).write_empty()?;
                let element = format!("{}Value", row.kind.type_name());
                out.create_element(element).write_text_content(BytesText::new(&value))?;
                Ok(())
            })?;
        }
        Ok(())
    }

    fn value(&self, journey: &Journey, kind: &Known) -> Option<String> {
        match kind {
            Known::Instrument => Some(journey.instrument.to_string()),
            Known::Origin => Some(journey.origin.to_string()),
            Known::Start => Some(journey.timeline.start.to_string()),
            Known::End => Some(journey.timeline.end.to_string()),
            Known::PhaseBegins(place) => {
                let phases = &self.group.setup.instrument.phases;
                let spans = phase_spans(phases, &journey.phases, &journey.timeline);
                let span = spans.iter().find(|span| span.letter == phases[*place].letter)?;
                Some(journey.timeline.date_of(span.from_day).to_string())
            }
        }
    }
}

impl Known {
    fn type_name(&self) -> &'static str {
        match self {
            Self::Instrument | Self::Origin => "Text",
            Self::Start | Self::End | Self::PhaseBegins(_) => "Date",
        }
    }
}
