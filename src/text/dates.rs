//! Dates as people say them.

use jiff::civil::Date;

use super::Texts;

impl Texts {
    /// `2 maart 2022`.
    pub fn date(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date.month()), date.year())
    }

    /// `maart 2022`.
    pub fn month_and_year(&self, date: Date) -> String {
        format!("{} {}", self.month(date.month()), date.year())
    }

    /// `maart`, for 3. Months are 1–12.
    pub fn month(&self, month: i8) -> String {
        self.get(&format!("month-{month}"))
    }

    /// `mrt`, for 3. Months are 1–12.
    pub fn short_month(&self, month: i8) -> String {
        self.get(&format!("month-short-{month}"))
    }
}
