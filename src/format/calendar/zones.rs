//! Zones as calendars name them: by city, as the world's database does, or as Windows calls them.

use jiff::tz::TimeZone;

/// Names of Windows with a city that keeps that time (CLDR, `windowsZones`): those of Europe and of the parts of the world where
/// Dutch is spoken or worked with most. Of another the day is taken as it is written.
const OF_WINDOWS: [(&str, &str); 24] = [
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Romance Standard Time", "Europe/Paris"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("GMT Standard Time", "Europe/London"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("GTB Standard Time", "Europe/Bucharest"),
    ("FLE Standard Time", "Europe/Kiev"),
    ("E. Europe Standard Time", "Europe/Chisinau"),
    ("Turkey Standard Time", "Europe/Istanbul"),
    ("Russian Standard Time", "Europe/Moscow"),
    ("SA Western Standard Time", "America/La_Paz"),
    ("SA Eastern Standard Time", "America/Cayenne"),
    ("SA Pacific Standard Time", "America/Bogota"),
    ("Eastern Standard Time", "America/New_York"),
    ("Central Standard Time", "America/Chicago"),
    ("Mountain Standard Time", "America/Denver"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("Morocco Standard Time", "Africa/Casablanca"),
    ("South Africa Standard Time", "Africa/Johannesburg"),
    ("India Standard Time", "Asia/Calcutta"),
    ("SE Asia Standard Time", "Asia/Bangkok"),
    ("China Standard Time", "Asia/Shanghai"),
    ("AUS Eastern Standard Time", "Australia/Sydney"),
];
/// Names of the time that nobody lives by: a calendar that gives one says nothing about where it lives.
const NOWHERE: [&str; 6] = ["utc", "gmt", "etc/utc", "etc/gmt", "z", "zulu"];

/// The zone of that name, quotes dropped; none for one that is not known, and for UTC.
pub(super) fn zone_named(name: &str) -> Option<TimeZone> {
    let name = name.trim().trim_matches('"').trim();
    if NOWHERE.contains(&name.to_lowercase().as_str()) {
        return None;
    }
    let of_windows = OF_WINDOWS.iter().find(|(windows, _)| windows.eq_ignore_ascii_case(name));
    // Some programs put their own name before that of the zone: `/mozilla.org/20070129_1/Europe/Berlin`.
    let parts: Vec<&str> = name.rsplitn(3, '/').collect();
    let city = if parts.len() == 3 { format!("{}/{}", parts[1], parts[0]) } else { name.to_owned() };
    let city = of_windows.map_or(city.as_str(), |(_, city)| city);
    TimeZone::get(city).or_else(|_| TimeZone::get(name)).ok()
}
