//! Differences in figures.

/// A difference with its sign, a minus as long as a plus; nought has none.
///
/// ```
/// use potloodlijn::text::signed;
/// assert_eq!([signed(3), signed(0), signed(-12)], ["+3", "0", "−12"]);
/// ```
pub fn signed(number: i64) -> String {
    match number {
        0 => "0".into(),
        more if more > 0 => format!("+{more}"),
        fewer => format!("−{}", -fewer),
    }
}
