//! What is printed from a button without a view of its own, looked at while is asked where it goes.

use crate::app::figures::kept::Same;
use crate::report::MadePages;

/// Pages that are looked at before they are printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The pages.
    pub made: Same<MadePages>,
    /// The page that is looked at, from 0.
    pub page: usize,
}
