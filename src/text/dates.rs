//! Dates as people say them.

use jiff::Zoned;
use jiff::civil::{Date, Weekday};

use super::Texts;

/// A space at which no line ends, where what it holds together fits on one; seen as a plain space.
pub const FIRM_SPACE: char = '\u{00A0}';

impl Texts {
    /// `2 maart 2022`.
    pub fn date(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date.month()), date.year())
    }

    /// The same, kept together where the words it stands in take more lines.
    pub fn whole_date(&self, date: Date) -> String {
        self.date(date).replace(' ', &String::from(FIRM_SPACE))
    }

    /// `2 maart 2022 om 9:05`.
    pub fn moment(&self, moment: &Zoned) -> String {
        let time = format!("{}:{:02}", moment.hour(), moment.minute());
        self.with("moment", [("date", self.date(moment.date()).into()), ("time", time.into())])
    }

    /// `maart 2022`.
    pub fn month_and_year(&self, date: Date) -> String {
        format!("{} {}", self.month(date.month()), date.year())
    }

    /// `maart 2022 tot en met juni 2022`; `maart 2022` where both ends are called that.
    ///
    /// ```
    /// use potloodlijn::{model::Language, text::Texts};
    /// let period = |from: &str, to: &str| Texts::of(Language::En).period(from.into(), to.into());
    /// assert_eq!(period("March 2022", "June 2022"), "March 2022 to June 2022");
    /// assert_eq!(period("March 2022", "March 2022"), "March 2022");
    /// ```
    pub fn period(&self, from: String, to: String) -> String {
        if from == to { from } else { self.with("report-period", [("from", from.into()), ("to", to.into())]) }
    }

    /// `maart`, for 3. Months are 1–12.
    pub fn month(&self, month: i8) -> String {
        self.get(&format!("month-{month}"))
    }

    /// `mrt`, for 3. Months are 1–12.
    pub fn short_month(&self, month: i8) -> String {
        self.get(&format!("month-short-{month}"))
    }

    /// The short name of a day of the week.
    ///
    /// ```
    /// use jiff::civil::Weekday;
    /// use potloodlijn::{model::Language, text::Texts};
    /// assert_eq!(Texts::of(Language::Nl).short_weekday(Weekday::Wednesday), "wo");
    /// ```
    pub fn short_weekday(&self, weekday: Weekday) -> String {
        self.get(&format!("weekday-short-{}", weekday.to_monday_one_offset()))
    }
}
