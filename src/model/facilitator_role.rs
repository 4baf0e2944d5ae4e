//! Who leads a group through its sessions: a role, never a name.

use serde::{Deserialize, Serialize};

/// Who leads a group. In a file one word: `adviser`, `hr`, `line-manager`, or any other words.
///
/// ```
/// use potloodlijn::model::FacilitatorRole;
/// let read = |text| serde_json::from_str::<FacilitatorRole>(text).unwrap();
/// assert_eq!(read(r#""line-manager""#), FacilitatorRole::LineManager);
/// let other = FacilitatorRole::Other("who trains us".into());
/// assert_eq!(serde_json::to_string(&other).unwrap(), r#""who trains us""#);
/// assert!(FacilitatorRole::Hr.is_employer() && !other.is_employer());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FacilitatorRole {
    /// An independent adviser.
    Adviser,
    /// Someone of HR.
    Hr,
    /// Someone who leads the people in the group.
    LineManager,
    /// In other words; those that stand for one of the others in a file are read as that one.
    #[serde(untagged)]
    Other(String),
}

impl FacilitatorRole {
    /// It is the employer, who may not see what people draw.
    pub fn is_employer(&self) -> bool {
        matches!(self, Self::Hr | Self::LineManager)
    }
}
