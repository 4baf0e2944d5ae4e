//! How wide words are on paper, where lines may break, and what is left when there is too little room.
//!
//! Widths are those of the printed file: advances in whole thousandths of the size, rounded down, without kerning.

use std::sync::OnceLock;

use ttf_parser::{Face, GlyphId};
use unicode_linebreak::linebreaks;
use unicode_normalization::UnicodeNormalization;

use crate::report::page::{Anchor, Frame, MISSING, Text, Weight};
use crate::text::FIRM_SPACE;

/// Millimetres in a point.
pub const MM_PER_POINT: f64 = 25.4 / 72.0;

/// Ends a line in the middle of a word: printed as a hyphen that is no part of the word.
pub const SOFT_HYPHEN: char = '\u{00AD}';

/// Ends a line after a hyphen or a dash of a word that goes on: printed as nothing.
pub const OWN_HYPHEN: char = '\u{2060}';

/// Above the baseline, as a part of the size: the tallest letters, accents of capitals left out.
const ASCENT: f64 = 0.76;

/// Below the baseline, as a part of the size.
const DESCENT: f64 = 0.22;

/// The bytes of the font file, the same on screen and on paper.
pub fn font_bytes(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
        Weight::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
        Weight::Typewriter => include_bytes!("../../assets/fonts/JetBrainsMono-Regular.ttf"),
    }
}

/// Letters below this are those of nearly all words.
const USUAL_LETTERS: u32 = 0x250;

/// How wide the letters of a font are.
struct Letters {
    face: Face<'static>,
    /// Of each of the usual ones the advance, in thousandths of the size; nothing where the font lacks it. A page asks for tens of
    /// thousands, and to look one up in the font takes ten times as long.
    usual: Vec<Option<u32>>,
}

impl Letters {
    fn of(weight: Weight) -> Option<Self> {
        let face = Face::parse(font_bytes(weight), 0).ok()?;
        let advance = |code: u32| looked_up(&face, char::from_u32(code)?);
        Some(Self { usual: (0..USUAL_LETTERS).map(advance).collect(), face })
    }

    fn advance(&self, letter: char) -> Option<u32> {
        self.usual.get(letter as usize).copied().unwrap_or_else(|| looked_up(&self.face, letter))
    }
}

fn looked_up(face: &Face<'_>, letter: char) -> Option<u32> {
    Some(thousandths(face, face.glyph_index(letter)?))
}

fn thousandths(face: &Face<'_>, glyph: GlyphId) -> u32 {
    u32::from(face.glyph_hor_advance(glyph).unwrap_or(0)) * 1000 / u32::from(face.units_per_em())
}

fn letters(weight: Weight) -> Option<&'static Letters> {
    static REGULAR: OnceLock<Option<Letters>> = OnceLock::new();
    static SEMI_BOLD: OnceLock<Option<Letters>> = OnceLock::new();
    static TYPEWRITER: OnceLock<Option<Letters>> = OnceLock::new();
    let cell = match weight {
        Weight::Regular => &REGULAR,
        Weight::SemiBold => &SEMI_BOLD,
        Weight::Typewriter => &TYPEWRITER,
    };
    cell.get_or_init(|| Letters::of(weight)).as_ref()
}

/// `words` with only what the font can show. White space becomes plain spaces; a letter and an accent that were typed one
/// after the other become one; letters drawn otherwise, as `ﬁ` and `①` are, become those they stand for. Marks that cannot be
/// seen are dropped, and so is an accent that no letter of the font has. Any other letter the font lacks (an emoji, Chinese,
/// Arabic) becomes [`MISSING`], so that a reader sees that something stood there.
pub fn printable(words: &str) -> String {
    // Nearly all words are nothing else.
    if words.chars().all(|letter| matches!(letter, ' '..='~') && has(letter)) {
        return words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    }
    let spaced = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut printable = String::with_capacity(spaced.len());
    for letter in spaced.nfc() {
        match letter {
            _ if has(letter) => printable.push(letter),
            '\u{2010}' | '\u{2011}' => printable.push('-'),
            '\u{00AD}' | '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' => {}
            _ if letter.is_control() => {}
            _ if letter.nfkc().all(has) => printable.extend(letter.nfkc()),
            _ => printable.push(MISSING),
        }
    }
    printable
}

/// Every letter of `words` can be printed, if need be as the letters it stands for.
///
/// ```
/// use potloodlijn::report::measure::can_print;
/// assert!(can_print("Reünie, coördinatie: eﬃciënt – 1 ½ → ✓"));
/// assert!(!can_print("feest 🎉") && !can_print("مدير"));
/// ```
pub fn can_print(words: &str) -> bool {
    !printable(words).contains(MISSING) || words.contains(MISSING)
}

fn has(letter: char) -> bool {
    letters(Weight::Regular).is_some_and(|letters| letters.advance(letter).is_some())
}

/// The width of `words` on one line, in millimetres.
pub fn width_mm(words: &str, size_pt: f64, weight: Weight) -> f64 {
    in_mm(words.chars().map(|letter| advance_thousandths(letter, weight)).sum(), size_pt)
}

fn in_mm(thousandths: u32, size_pt: f64) -> f64 {
    f64::from(thousandths) / 1000.0 * size_pt * MM_PER_POINT
}

fn advance_thousandths(letter: char, weight: Weight) -> u32 {
    let Some(letters) = letters(weight).filter(|_| letter != OWN_HYPHEN) else { return 0 };
    let letter = if letter == SOFT_HYPHEN { '-' } else { letter };
    letters.advance(letter).unwrap_or_else(|| thousandths(&letters.face, GlyphId::default()))
}

/// The room a text takes, from the top of its tallest letters to the bottom of its lowest.
pub fn frame_of(text: &Text) -> Frame {
    let width_mm = width_mm(&text.words, text.size_pt, text.weight);
    let left_mm = match text.anchor {
        Anchor::Start => text.place.x_mm,
        Anchor::Middle => text.place.x_mm - width_mm / 2.0,
        Anchor::End => text.place.x_mm - width_mm,
    };
    let size_mm = text.size_pt * MM_PER_POINT;
    let baseline_mm = text.place.y_mm;
    Frame::new(left_mm, baseline_mm - ASCENT * size_mm, left_mm + width_mm, baseline_mm + DESCENT * size_mm)
}

/// `words` in lines no wider than `room_mm`, broken where Unicode allows it; a word that is wider than that by itself is
/// broken between syllables, and its line ends with [`SOFT_HYPHEN`]; none ends at a [`FIRM_SPACE`]; a line that ends inside a word after a sign of its own ends with
/// [`OWN_HYPHEN`]. At most `most_lines`, the last one shortened when there is more. No words, no lines.
pub fn wrapped(words: &str, style: (f64, Weight), room_mm: f64, most_lines: usize) -> Vec<String> {
    let (size_pt, weight) = style;
    let fits = |part: &str| width_mm(part, size_pt, weight) <= room_mm;
    let words = with_firm_spaces(words, fits);
    // Where each line begins, and how it reads.
    let mut lines: Vec<(usize, String)> = Vec::new();
    let (mut start, mut last_break) = (0, 0);
    for (place, _) in linebreaks(&words) {
        if !fits(words[start..place].trim_end()) {
            if last_break > start {
                let line = &words[start..last_break];
                let line = if line.ends_with(' ') { line.trim_end().to_owned() } else { format!("{line}{OWN_HYPHEN}") };
                lines.push((start, line));
                start = last_break;
            }
            while let Some(end) = place_in_word(&words[start..place], style, room_mm) {
                lines.push((start, format!("{}{SOFT_HYPHEN}", &words[start..start + end])));
                start += end;
            }
        }
        last_break = place;
    }
    lines.push((start, words[start..].trim_end().to_owned()));
    lines.retain(|(_, line)| !line.is_empty());
    let rest = lines.get(most_lines.wrapping_sub(1)).filter(|_| lines.len() > most_lines).map(|(start, _)| *start);
    let mut lines: Vec<String> = lines.into_iter().take(most_lines).map(|(_, line)| line).collect();
    if let Some((last, start)) = lines.last_mut().zip(rest) {
        words[start..].trim_end().clone_into(last);
    }
    let whole = |line: &String| line.ends_with([SOFT_HYPHEN, OWN_HYPHEN]) && fits(line);
    lines
        .into_iter()
        .map(|it| if whole(&it) { it.replace(FIRM_SPACE, " ") } else { shortened(&it, size_pt, weight, room_mm) })
        .collect()
}

/// `words` as they are printed, with a [`FIRM_SPACE`] left where what it holds together fits on a line. Words that were pasted from a
/// page may have nothing else between them.
fn with_firm_spaces(words: &str, fits: impl Fn(&str) -> bool) -> String {
    if !words.contains(FIRM_SPACE) {
        return printable(words);
    }
    let held_together = |words: &str| {
        let parts: Vec<String> = words.split(FIRM_SPACE).map(printable).filter(|part| !part.is_empty()).collect();
        let firm = parts.join(&String::from(FIRM_SPACE));
        if fits(&firm) { firm } else { parts.join(" ") }
    };
    let is_space = |letter: char| letter.is_whitespace() && letter != FIRM_SPACE;
    let parts = words.split(is_space).map(held_together).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// After how many bytes a word that does not fit is broken, as late as it fits with a hyphen: between two syllables, or between any two
/// letters where that is not possible. `None` when it fits, or when not even a letter does.
fn place_in_word(word: &str, style: (f64, Weight), room_mm: f64) -> Option<usize> {
    let last = last_place_in_word(word, style, room_mm)?;
    let fitting = |places: &[usize]| {
        let fits = |place: &usize| *place <= last && !word[..*place].ends_with('-');
        places.iter().rev().copied().find(fits)
    };
    // What comes long after does not change where syllables end; to look at it for each line takes long where a word has no end.
    let near = word[last..].char_indices().nth(LETTERS_AFTER).map_or(word.len(), |(place, _)| last + place);
    let [both, dutch] = between_syllables(&word[..near]);
    let letters: Vec<usize> = word[..near].char_indices().map(|(place, _)| place).skip(1).collect();
    [both, dutch, letters].iter().find_map(|places| fitting(places))
}

/// So many letters after a place tell whether a syllable ends there: more than any pattern of the tables is long.
const LETTERS_AFTER: usize = 32;

/// After how many bytes at most a word that does not fit may be broken, so that what stands before it fits with a hyphen.
fn last_place_in_word(word: &str, (size_pt, weight): (f64, Weight), room_mm: f64) -> Option<usize> {
    let fits = |thousandths: u32| in_mm(thousandths, size_pt) <= room_mm;
    let hyphen = advance_thousandths('-', weight);
    let (mut used, mut last) = (0, None);
    for (place, letter) in word.trim_end().char_indices() {
        if place > 0 && fits(used + hyphen) {
            last = Some(place);
        }
        used += advance_thousandths(letter, weight);
        if !fits(used) {
            return last;
        }
    }
    None
}

/// Dutch letters with a trema, which goes where it would begin a line: such a place would need another spelling.
const WITH_TREMA: [char; 10] = ['ä', 'ë', 'ï', 'ö', 'ü', 'Ä', 'Ë', 'Ï', 'Ö', 'Ü'];

/// Where `word` may be broken, in bytes: by the rules of both languages, and by those of Dutch, whose compounds are the long words. Pages
/// hold words of both, and a word does not say of which it is. Patterns of the hyphenation tables of TeX, as `hypher` has them.
fn between_syllables(word: &str) -> [Vec<usize>; 2] {
    let word = word.trim_end_matches(|letter: char| !letter.is_alphabetic());
    let places = |language: hypher::Lang| -> Vec<usize> {
        let mut place = 0;
        let ends = hypher::hyphenate(word, language).map(|syllable| {
            place += syllable.len();
            place
        });
        let mut ends: Vec<usize> = ends.collect();
        ends.pop();
        ends.retain(|&end| !word[end..].starts_with(WITH_TREMA));
        ends
    };
    let (dutch, english) = (places(hypher::Lang::Dutch), places(hypher::Lang::English));
    [dutch.iter().copied().filter(|place| english.contains(place)).collect(), dutch]
}

/// `words` on one line no wider than `room_mm`, ended with `…` when something had to go. Empty when not even `…` fits.
pub fn shortened(words: &str, size_pt: f64, weight: Weight, room_mm: f64) -> String {
    let words = printable(words);
    if width_mm(&words, size_pt, weight) <= room_mm {
        return words;
    }
    let left_over_mm = room_mm - width_mm("…", size_pt, weight);
    if left_over_mm < 0.0 {
        return String::new();
    }
    let mut used_mm = 0.0;
    let fitting = words.chars().take_while(|&letter| {
        used_mm += width_mm(letter.encode_utf8(&mut [0; 4]), size_pt, weight);
        used_mm <= left_over_mm
    });
    let kept: String = fitting.collect();
    format!("{}…", kept.trim_end_matches([' ', ',', ';', '.', ':', '–']))
}
