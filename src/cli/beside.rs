//! `report --kind beside`: two groups side by side, or the one edition of a pair.

use crate::cli::console::{Console, Ending};
use crate::cli::input::Inputs;
use crate::cli::merge::gather_group;
use crate::format::AnyFile;
use crate::model::{Edition, Group};
use crate::report::{MadePages, Paper, pair_document};
use crate::text::storage_sentence;

/// The pages of the two groups among `inputs`, or of the one edition of a pair; of groups with what was left out. Why there are none was
/// said.
pub(super) fn beside_pages(inputs: Inputs, paper: Paper, console: &Console) -> (MadePages, Ending) {
    let (mut groups, mut editions) = (Vec::new(), Vec::new());
    let mut ending = Ending::Done;
    for line in &inputs.passed_over {
        console.complain(line);
    }
    for file in inputs.files {
        let not_used = match file.content {
            Ok(AnyFile::Group(group)) => {
                groups.push((file.name, *group));
                continue;
            }
            Ok(AnyFile::Edition(edition)) => {
                editions.push((file.name, *edition));
                continue;
            }
            Ok(_) => console.texts.get("cli-beside-other"),
            Err(trouble) => storage_sentence(console.texts, &trouble),
        };
        console.complain(&console.about(&file.name, &not_used));
        ending = Ending::SomeRefused;
    }
    let refuse = |id: &str| {
        console.complain(&console.about("potloodlijn", &console.texts.get(id)));
        (none(), Ending::NothingDone)
    };
    match (groups.as_slice(), editions.as_slice()) {
        ([one, other], []) => of_groups([one, other], ending, paper, console),
        ([], [only]) => of_edition(only, ending, paper, console),
        (_, []) => refuse("cli-beside-two"),
        _ => refuse("cli-beside-editions"),
    }
}

fn of_groups(
    groups: [&(String, Group); 2],
    mut ending: Ending,
    paper: Paper,
    console: &Console,
) -> (MadePages, Ending) {
    // As merging would have them: without anyone who withdrew.
    let gathered = groups.map(|(name, group)| gather_group(name, group.clone(), console.texts));
    for line in gathered.iter().flat_map(|(_, left_out)| left_out) {
        console.complain(line);
        ending = Ending::SomeRefused;
    }
    let [(one, _), (other, _)] = &gathered;
    let made = MadePages::of_two(one, other, console.texts.language(), paper);
    if made.document.is_some() {
        return (made, ending);
    }
    for why in &made.left_out {
        console.complain(&console.about(&groups[1].0, why));
    }
    (none(), Ending::NothingDone)
}

fn none() -> MadePages {
    MadePages { document: None, left_out: Vec::new() }
}

fn of_edition(
    (name, edition): &(String, Edition),
    ending: Ending,
    paper: Paper,
    console: &Console,
) -> (MadePages, Ending) {
    let document = pair_document(edition, console.texts.language(), paper);
    if document.is_none() {
        console.complain(&console.about(name, &console.texts.get("cli-beside-edition-one")));
    }
    // What an edition does not tell it does not know either.
    (MadePages { document, left_out: Vec::new() }, ending)
}
