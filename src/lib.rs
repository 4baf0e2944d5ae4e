//! Potloodlijn: draw how work went, with seven pencils on one timeline, and compare the drawings of a group in private.
//!
//! # What happens to a line
//!
//! A pen moves over the sheet ([`ui::paper`]). Its readings become a curve with one value a moment ([`ink`]), which is put into
//! the participant's [`model::Journey`] by a [`model::Edit`], one undo step a stroke. Handing in writes the journey, less
//! what its owner keeps, as bytes ([`mod@format`]) to the disk ([`storage`]). A facilitator merges journeys into a
//! [`model::Group`] ([`model::merge`]), lays them on one axis and counts ([`analysis`]), and prints pages ([`report`]).
//!
//! # The rooms
//!
//! An arrow reads "is used by".
//!
//! ```text
//! model ──► ink ───────────────────────────► app ──► ui ──► main, bin/potloodlijn-window
//!   │──► analysis ──► report ──► app, ui, cli
//!   │        └──► privacy ──► report, app, cli
//!   │──► format ──► storage ──► text ──► report, app, ui, cli ──► main
//!   │      ▲ sealing (to a key, with a passphrase) ──► storage, text, app, cli
//!   │──► sheet_geometry (where things stand on a paper sheet) ──► report, reading
//!   │──► reading (pixels → lines) ──► pictures (bytes → pixels) ──► text, pile ──► app, cli
//!   │──► exchange (tables for other programs) ──► cli
//!   │──► typed (dates and numbers as people write them) ──► format, privacy, sealing, text, app, ui, cli
//!   └──► demo (example people) ──► app, cli
//! ```
//!
//! | room | what is in it | never |
//! |---|---|---|
//! | [`model`] | plain data and its rules; every change as a value that gives back its undoing; merging; what a group remembers | egui, files, clock, chance |
//! | [`ink`] | pen readings → who draws → calm and smooth line → stroke → curve, eased into what was there | egui, files, clock |
//! | [`sheet_geometry`] | where everything stands on a sheet of paper, and what its QR code says; for printing and for reading back | egui, files |
//! | [`reading`] | a drawn sheet in a picture → lines with their doubt, whose it is, a journey | egui, files, clock |
//! | [`pictures`] | bytes of photos, TIFFs and scanned PDFs → pixels | egui, files |
//! | [`pile`] | a pile of pictures: which set-up each sheet is of, and whose it is | egui |
//! | [`analysis`] | alignment, summaries, borders, trends, counts | egui, files |
//! | [`privacy`] | what may be told of a group to its employer and to a room full of people, and what in a text could tell someone apart | egui, files, clock |
//! | [`mod@format`] | bytes ↔ model: envelope, version, limits, faults with their place; calendars and other files that people bring | files, egui |
//! | [`sealing`] | sealing to a key and locking with a passphrase, in the age format; bytes ↔ bytes | files, egui, the other rooms |
//! | [`storage`] | the only place that touches the disk: atomic save, folders, the journal of what is open, earlier states | egui |
//! | [`text`] | words by id and language, names and heights in words, dates and numbers as people write them | rules of the domain |
//! | [`report`] | pages in millimetres, then PDF; the list of all that can be printed; the colours, which the window shares | egui, files |
//! | [`exchange`] | tidy tables with their dictionary, a workbook, a project for qualitative analysis, of what may leave a group | egui, files, clock, chance |
//! | [`typed`] | dates, numbers and texts as people write them, in the forms of their language | egui, files, clock |
//! | [`demo`] | example people, the same for the same seed | egui, files, clock |
//! | [`cli`] | the commands that need no window | egui |
//! | [`app`] | what acts: by topic its state, what can be asked, and what that does; work beside the window | egui, arithmetic of the domain |
//! | [`ui`] | what draws: screens, dialogs, the drawn sheet, widgets; the only room that knows egui | files, rules |
//!
//! A test reads the sources and keeps these rules, and that no files go round in a circle of imports (records of [`model`]
//! that refer to each other aside).
//!
//! # Where to go for what
//!
//! | to change | go to |
//! |---|---|
//! | a marker of lines | [`model::Marker`]; drawn in `report::marks` (millimetres) and [`ui::paper::curves`] (points), offered in `ui::facilitator::set_up::lines`, named in `assets/texts`; four schemas hold a copy |
//! | a colour | pencils in the instrument files; paper, ink and washes in [`report::theme`], which `ui::theme` puts on the window; the sheet for pencils has its own pale ones, so that a photo tells them from pencil |
//! | the smallest group | [`model`]`::setup`: one constant is the floor, another what a new group begins with |
//! | a column in a table of threads | counted in [`analysis`] (carried by [`app::figures::threads`]), shown in `ui::facilitator::threads`, printed in `report::group::threads` |
//! | a page, and a page on the command line too | a row in [`report::Printable`], which both read; a page for each journey also has an arm in `cli::report` |
//! | what draws the window | chosen in `ui::start`: eframe with a graphics card, `ui::without_card` without one; both the pixels of the latter and the paper that is kept as a picture are filled by [`ui::pixels`] |
//! | how a drawn sheet is read | [`reading`], one step a file: markers → straight → paper white → pencils → ink → lines → drawn; a geometry that changes is a new version in [`sheet_geometry`] |
//! | another kind of picture | [`pictures`] |
//! | another language | a folder in `assets/texts`, and a key beside `nl` and `en` in instruments; [`privacy`] marks dates and names in the languages it knows words of |
//! | what the guide says | `docs/nl` and `docs/en`, a file a page; [`text::GuidePage`] is the list; which page a screen has says [`app::guide`] |
//! | what is in a package | `packaging`, a script for each system; the icon in `assets/icons`, its pictures made by `packaging/icons.sh` |
//! | another instrument, other phases | `assets/instruments`, listed in `format::builtin`; no code but [`demo`] knows a name in them |
//! | an edit that can be undone | [`model::Edit`] or [`model::GroupEdit`]; its topic in [`app`] asks for it, with a label `undo-…` in `assets/texts` |
//! | what a room full of people may be shown | [`app::group::presenting`] which views, [`privacy`] which figures |
//! | how soon a stroke is on the disk | [`app::work::keeper`] |
//! | a file for other programs (tables, spreadsheets) | [`exchange`]: a table in `exchange::tables`, a format beside it; who and what leaves in `exchange::leaving`; asked for with `export --to` in `cli::exchange` |
//! | how a date or a number is read as it is typed | [`typed`] |
//! | which day it is | [`app::world::World::today`], nowhere else |
//!
//! # One frame of the window
//!
//! Results of background work come in as actions. The screen is drawn from [`app::state::AppState`], which cannot be
//! changed while drawing; what a person asks is pushed as an [`app::action::Action`]. Then [`app::update`] carries the
//! actions out in their order and returns [`app::work::effect::Effect`]s; those run in threads, what
//! writes or erases in one that does it in order ([`app::work::in_order`]), and come back as actions. So everything the
//! window can do can be tested without a screen, and nothing waits for a disk.
//!
//! A topic has one name and one place: `app::group::compare` holds what was chosen in looking at everyone side by side, what
//! can be asked there, and what that does; `ui::facilitator::compare` draws it from [`app::figures::compare`].
//!
//! Each change of a document also goes to [`app::work::keeper`], one thread that appends it to a journal on the disk, so that a
//! crash loses at most the stroke in hand. So every change of a document goes through [`model::History`]. A document that is
//! open, whatever it is, is an [`app::document::Open`].
//!
//! Four kinds of state have four homes: the document, undone step by step, in its file; working state (screen, selection)
//! in `AppState`; what a person likes in [`app::preferences`]; half-done gestures and texts in [`ui::scratch`]. Figures
//! are a pure function of the document's revision, worked out once ([`app::figures::kept`]), or away from the window's thread
//! ([`app::figures::worked_out`]).
//!
//! # Words of this house
//!
//! | here | in the field |
//! |---|---|
//! | keeper, kept | autosave |
//! | left behind | crash recovery |
//! | cover, wrap, lock | encryption of a file with a passphrase |
//! | sealed, openers | encryption to a public key; the keys and passphrases that decrypt |
//! | wish, made | the key and the value of a cache |
//! | news | a watched folder has changed |
//! | told | disclosed, after suppression |
//! | left out | suppressed, primarily or complementarily |
//! | merged upward | recoded to a coarser category |
//! | edition | a released table; a statistical disclosure |
//! | going out, given out | released; a release that is remembered against differencing |
//! | scratch, in hand | transient state of a gesture or a form |
//! | agenda | an interview guide made from the drawing |
//! | moments | change points of a curve that many share |
//! | second look | the interview, about a week after the drawing |
//! | phases, borders | stages of a process, and their change points |
//! | reading (of the pen, in [`ink`]) | a sample of the pointer |
//! | [`reading`] (of a sheet) | digitising: recovering data from a picture of a graph |
//!
//! # Space, time and numbers
//!
//! Places in time are `day`s since the start of a journey's own timeline, values 0–100, both at two decimals in files.
//! Data and pages count in `f64`, the screen in `f32`; [`ui::paper::sheet_space`] is the one place that converts.
//! The clock, ids and folders are passed in ([`app::world::World`]), so that a test can stop the clock.
//!
//! # Where a choice may surprise
//!
//! - *The model types are the records of version 1.* They carry unknown fields along (`extra`), so that a file of someone
//!   else's making comes back whole. When version 2 comes, a migration step in [`mod@format`] changes the JSON of version 1.
//! - *Merging keeps one drawing for each participant* and lists the others; which one does not depend on the order of
//!   files, but on where they were and when they were begun.
//! - *What an interview adds is noted as such* (`noted`, [`model::Journey::interviewed`]), so that handing in once more brings
//!   the participant's newer sheet and keeps what was talked about. The first drawing is never touched.
//! - *One drawing by itself is a group of one in the window*, so that talking it through is the same; it is saved, and kept
//!   from being lost, as the drawing it is. A copy that left its owner opens that way, an own file as a sheet.
//! - *The agenda is worked out, not kept*: rules find the moments in the lines, and the journey keeps only what became of them.
//! - *A second rater's borders count for nothing but the agreement*; which rater counts is always the first.
//! - *Two segments of a curve may meet on one day*: so a new stroke of another certainty replaces just its own period.
//! - *An older line comes over to a newer stroke* within [`model::SEAM_DAYS`] beside it, and the curve notes where (`seams`): that
//!   joint is nobody's memory, and is not asked about.
//! - *What is seen between two points bends a little* ([`model::seen_line`]), never by more than a quarter of a hundredth of the sheet:
//!   the file holds straight lines, a hand draws none.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod demo;
pub mod exchange;
pub mod format;
pub mod ink;
pub mod model;
pub mod pictures;
pub mod pile;
pub mod privacy;
pub mod reading;
pub mod report;
pub mod sealing;
pub mod sheet_geometry;
pub mod storage;
pub mod text;
pub mod typed;
pub mod ui;
