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
#[serde(from = "String", into = "String")]
pub enum FacilitatorRole {
    /// An independent adviser.
    Adviser,
    /// Someone of HR.
    Hr,
    /// Someone who leads the people in the group.
    LineManager,
    /// In other words.
    Other(String),
}

impl FacilitatorRole {
    /// It is the employer, who may not see what people draw.
    pub fn is_employer(&self) -> bool {
        matches!(self, Self::Hr | Self::LineManager)
    }
}

impl From<String> for FacilitatorRole {
    fn from(word: String) -> Self {
        match word.as_str() {
            "adviser" => Self::Adviser,
            "hr" => Self::Hr,
            "line-manager" => Self::LineManager,
            _ => Self::Other(word),
        }
    }
}

impl From<FacilitatorRole> for String {
    fn from(role: FacilitatorRole) -> Self {
        match role {
            FacilitatorRole::Adviser => "adviser".into(),
            FacilitatorRole::Hr => "hr".into(),
            FacilitatorRole::LineManager => "line-manager".into(),
            FacilitatorRole::Other(words) => words,
        }
    }
}
