//! (to be written)

pub mod theme;
/// x
pub enum Paper {
    /// x
    A4,
}
/// x
pub fn journey_document(_: &crate::model::Journey, _: &crate::model::Instrument, _: crate::model::Language, _: Paper) {}
/// x
pub fn group_document(_: &crate::model::Group, _: crate::model::Language, _: Paper) {}
/// x
pub fn to_pdf(_: &()) -> Result<Vec<u8>, std::io::Error> {
    Ok(Vec::new())
}
