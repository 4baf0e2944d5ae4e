//! Where marks and their words stand along a line of time, so that no two touch: one layout for window and paper.
//!
//! Lengths have no unit: millimetres on paper, points on the screen. What weighs most (how strongly it worked out, then
//! how long it lasted) gets its words first; what finds no room keeps its mark and is counted.

/// Something to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Where it begins.
    pub from: f64,
    /// Where it ends, for a period.
    pub to: Option<f64>,
    /// Its words; may be empty.
    pub words: String,
    /// How strongly it worked out, from 0.
    pub importance: u8,
}

/// The line that items stand on, and the measures of what is drawn there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Its left end.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// A mark, across.
    pub mark: f64,
    /// Between a mark or bar and its words.
    pub gap: f64,
    /// Between two neighbours in one row, at least.
    pub apart: f64,
    /// The widest words of one item.
    pub widest_words: f64,
}

/// Words that are cut to a width, and how wide they then are.
pub type Measure<'a> = dyn Fn(&str, f64) -> (String, f64) + 'a;

/// Where an item stands along the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The row, from the top; none where there was no room.
    pub row: Option<usize>,
    /// Its words, shortened to fit; empty when none do.
    pub words: String,
    /// Where the words begin.
    pub words_left: f64,
    /// How wide the words are.
    pub words_width: f64,
    /// The ends of its bar; none for a moment, and for a period too short to show.
    pub bar: Option<(f64, f64)>,
    /// The middle of its mark.
    pub mark: f64,
    /// The left end of everything.
    pub left: f64,
    /// The right end of everything.
    pub right: f64,
    /// It has room for its words, or has none to show.
    is_told: bool,
}

/// One line of time with its items.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// The labels, in the order of the items.
    pub labels: Vec<Label>,
    /// Rows that have room, at least one.
    pub rows: usize,
    /// The items by weight, heaviest first.
    by_weight: Vec<usize>,
    line: Line,
}

impl Rows {
    /// Measures `items` on `line`; all have one row until [`Self::give`] or [`share_rows`].
    pub fn new(items: &[Item], line: &Line, measure: &Measure<'_>) -> Self {
        let labels = items.iter().map(|item| along(item, line, measure)).collect();
        let mut by_weight: Vec<usize> = (0..items.len()).collect();
        let length = |item: &Item| item.to.map_or(0.0, |to| to - item.from);
        by_weight.sort_by(|&one, &other| {
            let (one, other) = (&items[one], &items[other]);
            let heavier = other.importance.cmp(&one.importance);
            heavier.then(length(other).total_cmp(&length(one))).then(one.from.total_cmp(&other.from))
        });
        let mut rows = Self { labels, rows: 1, by_weight, line: *line };
        rows.give(1);
        rows
    }

    /// Rows that would hold everything, or `most_rows` when it would be more.
    pub fn wanted(&self, most_rows: usize) -> usize {
        let everything: Vec<usize> = (0..self.labels.len()).collect();
        self.first_fit(&everything, most_rows).iter().flatten().max().map_or(1, |last| last + 1)
    }

    /// Gives each item its row out of `rows`, or none.
    pub fn give(&mut self, rows: usize) {
        self.rows = rows.max(1);
        let given = self.first_fit(&self.by_weight, self.rows);
        // Those that have a place move up as far as they can, in the order of time: calmer to read, and never more rows.
        let mut by_time: Vec<usize> = (0..given.len()).filter(|&item| given[item].is_some()).collect();
        by_time.sort_by(|&one, &other| self.labels[one].left.total_cmp(&self.labels[other].left));
        let settled = self.first_fit(&by_time, self.rows);
        for (label, row) in self.labels.iter_mut().zip(settled) {
            label.row = row;
        }
    }

    /// Lets words that were cut run on as far as their row is free, what weighs most first: words are cut so that many find a row, and once
    /// each has its own there may be room left. `items` are those it was made of.
    pub fn lengthen(&mut self, items: &[Item], measure: &Measure<'_>) {
        for item in self.by_weight.clone() {
            let label = &self.labels[item];
            if label.row.is_some() && label.words != items[item].words {
                self.labels[item] = self.with_more_words(label, &items[item].words, measure);
            }
        }
    }

    /// A label with as much of its `whole` words as its row has room for: where they are, or on the other side of its mark or bar.
    fn with_more_words(&self, label: &Label, whole: &str, measure: &Measure<'_>) -> Label {
        let Line { mark, gap, .. } = self.line;
        let (first, last) = self.free_around(label);
        let after_mark = label.mark + mark / 2.0;
        let (left, right) = label.bar.unwrap_or((label.mark - mark / 2.0, after_mark));
        let between = |begin: f64, end: f64| {
            let (words, words_width) = measure(whole, end - begin);
            (!words.is_empty() && words_width <= end - begin).then_some((begin, words, words_width))
        };
        // Words that begin in a bar do not run over its end.
        let inside = label.bar.and_then(|bar| between(after_mark + gap, bar.1 - gap));
        let after = between(right + gap, last);
        let before = between(first, left - gap).map(|(_, words, width)| (left - gap - width, words, width));
        let mut best = (label.words_left, label.words.clone(), label.words_width);
        for place in [inside, after, before].into_iter().flatten() {
            if place.2 > best.2 {
                best = place;
            }
        }
        let (words_left, words, words_width) = best;
        let (left, right) = (left.min(words_left), right.max(words_left + words_width));
        Label { words, words_left, words_width, left, right, ..label.clone() }
    }

    /// Where the neighbours of a label in its row leave room, from left to right.
    fn free_around(&self, label: &Label) -> (f64, f64) {
        let Line { left, right, apart, .. } = self.line;
        let neighbours = || self.labels.iter().filter(|other| other.row == label.row);
        let before = neighbours().map(|other| other.right + apart).filter(|&end| end <= label.left);
        let after = neighbours().map(|other| other.left - apart).filter(|&begin| begin >= label.right);
        (before.fold(left, f64::max), after.fold(right, f64::min))
    }

    /// How many items have no row.
    pub fn left_out(&self) -> usize {
        self.labels.iter().filter(|label| label.row.is_none()).count()
    }

    /// First fit: each item of `order` goes to the first of `most_rows` rows in which it touches nothing.
    fn first_fit(&self, order: &[usize], most_rows: usize) -> Vec<Option<usize>> {
        let mut rows: Vec<Vec<usize>> = Vec::new();
        let mut given = vec![None; self.labels.len()];
        let apart = self.line.apart;
        let touches = |one: &Label, other: &Label| one.left < other.right + apart && other.left < one.right + apart;
        for &item in order.iter().filter(|&&item| self.labels[item].is_told) {
            let label = &self.labels[item];
            let free = rows.iter().position(|row| row.iter().all(|&other| !touches(label, &self.labels[other])));
            let row = free.or_else(|| {
                (rows.len() < most_rows).then(|| {
                    rows.push(Vec::new());
                    rows.len() - 1
                })
            });
            if let Some(row) = row {
                rows[row].push(item);
                given[item] = Some(row);
            }
        }
        given
    }
}

/// Shares out at most `most_rows` over `lanes`: one each, then to whichever lacks most.
pub fn share_rows(lanes: &mut [&mut Rows], most_rows: usize) {
    let wanted: Vec<usize> = lanes.iter().map(|lane| lane.wanted(most_rows)).collect();
    let mut given = vec![1; lanes.len()];
    for _ in lanes.len()..most_rows {
        let lacking = (0..lanes.len()).filter(|&lane| given[lane] < wanted[lane]);
        let Some(lane) = lacking.max_by_key(|&lane| wanted[lane] - given[lane]) else { break };
        given[lane] += 1;
    }
    for (lane, rows) in lanes.iter_mut().zip(given) {
        lane.give(rows);
    }
}

fn along(item: &Item, line: &Line, measure: &Measure<'_>) -> Label {
    let Line { left, right, mark, gap, .. } = *line;
    let inside = |place: f64| place.clamp(left, right.max(left));
    let from = inside(item.from);
    let to = item.to.map_or(from, inside);
    let (mut words, mut words_width) = measure(&item.words, line.widest_words.min((right - left) / 2.0 - mark));
    // A bar that would be hardly longer than its mark is drawn as a moment.
    let bar = (to - from > mark * 1.5).then_some((from, to));
    let wanted = if bar.is_some() { from + mark * 0.75 } else { from };
    let middle = wanted.max(left + mark / 2.0).min(right - mark / 2.0);
    let (mark_left, after_mark) = (bar.map_or(middle - mark / 2.0, |bar| bar.0), middle + mark / 2.0);
    let mark_right = bar.map_or(after_mark, |bar| bar.1);
    // Words stand inside the bar, else after the mark, else before it.
    let words_left = if words.is_empty() || after_mark + 2.0 * gap + words_width <= mark_right {
        after_mark + gap
    } else if mark_right + gap + words_width <= right {
        mark_right + gap
    } else if mark_left - gap - words_width >= left {
        mark_left - gap - words_width
    } else {
        (words, words_width) = (String::new(), 0.0);
        after_mark + gap
    };
    let (first, last) = if words.is_empty() { (mark_left, mark_right) } else { (words_left, words_left + words_width) };
    Label {
        row: None,
        is_told: item.words.is_empty() || !words.is_empty(),
        words,
        words_left,
        words_width,
        bar,
        mark: middle,
        left: first.min(mark_left),
        right: last.max(mark_right),
    }
}
