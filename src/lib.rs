//! Potloodlijn: draw how work went, with seven pencils on one timeline, and compare the drawings of a group in private.
//!
//! # What happens to a line
//!
//! A pen moves over the sheet ([`app`]). Its readings become a curve with one value a moment ([`ink`]), which is put into
//! the participant's [`model::Journey`] by a [`model::Edit`], one undo step a stroke. Handing in writes the journey, less
//! what its owner keeps, as bytes ([`mod@format`]) to the disk ([`storage`]). A facilitator merges journeys into a
//! [`model::Group`] ([`model::merge`]), lays them on one axis and counts ([`analysis`]), and prints pages ([`report`]).
//!
//! # The rooms
//!
//! An arrow reads "is used by".
//!
//! ```text
//! model ──► ink ───────────────────────────► app ──► main
//!   │──► analysis ──► report ──► app, cli     ▲
//!   │        └──► privacy ──► report, app, cli
//!   │──► format ──► storage ──► text ──► report, app, cli ──► main
//!   │      ▲ sealing (to a key, with a passphrase) ──► storage, text, app, cli
//!   └──► demo (example people) ──► app, cli
//! ```
//!
//! | room | what is in it | never |
//! |---|---|---|
//! | [`model`] | plain data and its rules; every change as a value that gives back its undoing; merging | egui, files, clock, chance |
//! | [`ink`] | pen readings → who draws → calm line → stroke → curve | egui, files, clock |
//! | [`analysis`] | alignment, summaries, trends, counts | egui, files |
//! | [`privacy`] | what may be told of a group to its employer, and what in a text could tell someone apart | egui, files, clock |
//! | [`mod@format`] | bytes ↔ model: envelope, version, limits, faults with their place | files, egui |
//! | [`sealing`] | sealing to a key and locking with a passphrase, in the age format; bytes ↔ bytes | files, egui, the other rooms |
//! | [`storage`] | the only place that touches the disk: atomic save, folders, the journal of what is open, earlier states | egui |
//! | [`text`] | words by id and language, dates as people say them | rules of the domain |
//! | [`report`] | pages in millimetres, then PDF; the colours, which the window shares | egui, files |
//! | [`demo`] | example people, the same for the same seed | egui, files, clock |
//! | [`cli`] | the commands that need no window | egui |
//! | [`app`] | the window, the only place that knows egui | arithmetic of the domain |
//!
//! A test reads the sources and keeps these rules.
//!
//! # One frame of the window
//!
//! Results of background work come in as actions. The screen is drawn from [`app::state::AppState`], which cannot be
//! changed while drawing; what a person asks is pushed as an [`app::action::Action`]. Then [`app::update`] carries the
//! actions out in their order and returns [`app::work::effect::Effect`]s; those run in threads and come back as actions. So
//! everything the window can do can be tested without a screen, and nothing waits for a disk.
//!
//! Each change of a document also goes to [`app::work::keeper`], one thread that appends it to a journal on the disk, so that a
//! crash loses at most the stroke in hand. So every change of a document goes through [`model::History`].
//!
//! Four kinds of state have four homes: the document, undone step by step, in its file; working state (screen, selection)
//! in `AppState`; what a person likes in [`app::preferences`]; half-done gestures and texts in [`app::state::scratch`]. Figures
//! are a pure function of the document's revision, worked out once.
//!
//! # Space, time and numbers
//!
//! Places in time are `day`s since the start of a journey's own timeline, values 0–100, both at two decimals in files.
//! Data and pages count in `f64`, the screen in `f32`; [`app::widgets::sheet_space`] is the one place that converts.
//! The clock, ids and folders are passed in, so that a test can stop the clock.
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
//! - *Two segments of a curve may meet on one day*: so a new stroke replaces just its own period, to the letter.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod demo;
pub mod format;
pub mod ink;
pub mod model;
pub mod pictures;
pub mod privacy;
pub mod reading;
pub mod report;
pub mod sealing;
pub mod sheet_geometry;
pub mod storage;
pub mod text;
pub mod ui;
