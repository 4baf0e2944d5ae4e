//! Reading many files, stopping it, and folders that grow while their group is open.

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::work::folder_watch::{FolderNews, FolderWatch};
use potloodlijn::app::work::loading::{Loaded, load};
use potloodlijn::app::work::progress::{Progress, Stage};
use potloodlijn::format;
use potloodlijn::model::{Arrivals, Code, Instrument, ParticipantCode, Stopped, merge, merge_watched};

use super::{ask, desk_with, group_of};

/// A folder with the hand-ins of `people`.
fn folder_of(people: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for journey in &group_of(people).journeys {
        std::fs::write(folder.path().join(format!("{}.journey.json", journey.participant)), format::write(journey))
            .unwrap();
    }
    folder
}

#[test]
fn reading_counts_every_file_and_keeps_their_order() {
    let folder = folder_of(20);
    let progress = Progress::default();
    let loaded = load(
        Purpose::AddToGroup,
        vec![folder.path().to_owned()],
        None,
        &potloodlijn::sealing::Openers::default(),
        &progress,
    );
    assert_eq!((progress.stage(), progress.parts()), (Stage::Merging, (20, 20)));
    let Loaded::Merged(question) = loaded else { panic!("{loaded:?}") };
    let group = question.merged.unwrap().group;
    let codes: Vec<&str> = group.journeys.iter().map(|journey| journey.participant.as_str()).collect();
    assert!(codes.is_sorted() && codes.len() == 20);
}

#[test]
fn what_is_stopped_takes_nothing() {
    let folder = folder_of(6);
    let progress = Progress::default();
    progress.stop();
    assert!(matches!(
        load(
            Purpose::AddToGroup,
            vec![folder.path().to_owned()],
            None,
            &potloodlijn::sealing::Openers::default(),
            &progress
        ),
        Loaded::Stopped
    ));
    assert_eq!(progress.parts().0, 0);
}

/// Hand-ins as they come in, without files.
fn arrivals_of(people: usize) -> Arrivals {
    let journeys =
        group_of(people).journeys.into_iter().map(|journey| (journey.participant.to_string(), Box::new(journey)));
    Arrivals { journeys: journeys.collect(), ..Arrivals::default() }
}

fn known(id: &Code) -> Option<Instrument> {
    format::builtin_instruments().iter().find(|instrument| instrument.id == *id).cloned()
}

#[test]
fn merging_tells_how_far_it_is_and_stops_wherever_it_is_told_to() {
    let told = RefCell::new(Vec::new());
    let watch = |done, of| {
        told.borrow_mut().push((done, of));
        true
    };
    let merged = merge_watched(None, arrivals_of(12), known, &watch).unwrap();
    assert_eq!(merged, merge(None, arrivals_of(12), known), "looking on changes nothing");
    let told = told.into_inner();
    assert!(told.is_sorted() && told.last() == Some(&(12, 12)) && told.iter().all(|&(_, of)| of == 12));
    for at in 0..told.len() {
        let left = Cell::new(at);
        let goes_on = |_, _| left.replace(left.get().saturating_sub(1)) > 0;
        assert_eq!(merge_watched(None, arrivals_of(12), known, &goes_on), Err(Stopped), "stopped at {at}");
    }
}

#[test]
fn people_stand_in_the_order_in_which_people_count() {
    let mut arrivals = arrivals_of(4);
    for ((_, journey), code) in arrivals.journeys.iter_mut().zip(["P100", "P9", "P11", "A2"]) {
        journey.participant = ParticipantCode::new(code).unwrap();
    }
    let group = merge(None, arrivals, known).unwrap().group;
    let codes: Vec<&str> = group.journeys.iter().map(|journey| journey.participant.as_str()).collect();
    assert_eq!(codes, ["A2", "P9", "P11", "P100"]);
}

#[test]
fn while_drawings_are_merged_the_window_says_so_and_can_stop_it() {
    let mut desk = desk_with(3);
    let progress = Arc::new(Progress::default());
    assert!(progress.merged(340, 1000));
    desk.harness.state_mut().state.under_way.reading = Some(Arc::clone(&progress));
    desk.harness.step();
    assert!(desk.harness.query_by_label_contains("340 van 1.000 tekeningen").is_some());
    desk.harness.get_by_label("Stop met samenvoegen").click();
    desk.harness.step();
    assert!(!progress.merged(341, 1000), "the next drawing is not merged");
}

#[test]
fn a_new_file_in_a_watched_folder_is_told_once_and_known_ones_are_not() {
    let folder = folder_of(3);
    let (sender, news) = channel();
    let watch = FolderWatch::start_with(Duration::from_millis(20), move |grew| sender.send(grew).unwrap());
    watch.watch(vec![folder.path().to_owned()]);
    assert!(news.recv_timeout(Duration::from_millis(300)).is_err(), "what was there is no news");
    let journey = &group_of(4).journeys[3];
    std::fs::write(folder.path().join("P04.journey.json"), format::write(journey)).unwrap();
    let told = news.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_eq!(told, FolderNews { paths: vec![folder.path().to_owned()], fresh: 1 });
    std::fs::write(folder.path().join("brief.txt"), "not ours").unwrap();
    assert!(news.recv_timeout(Duration::from_millis(300)).is_err());
    watch.watch(Vec::new());
    std::fs::write(folder.path().join("P05.journey.json"), format::write(journey)).unwrap();
    assert!(news.recv_timeout(Duration::from_millis(300)).is_err(), "nothing is watched any more");
}

#[test]
fn what_came_in_a_folder_is_offered_and_not_taken() {
    let folder = folder_of(9);
    let mut desk = desk_with(8);
    let paths: Vec<PathBuf> = vec![folder.path().to_owned()];
    ask(&mut desk, FileAction::FolderGrew(FolderNews { paths, fresh: 1 }));
    assert!(desk.harness.query_by_label_contains("In de map is een bestand bijgekomen").is_some());
    assert_eq!(desk.group().group().journeys.len(), 8);
    desk.click("Bekijk wat er kwam");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("Nieuw: 1").is_some());
    assert_eq!(desk.group().group().journeys.len(), 8);
    desk.click("Neem over");
    assert_eq!(desk.group().group().journeys.len(), 9);
}
