//! How many tests passed and failed, read from what the test runners write at their end.

use std::ops::AddAssign;

/// Tests that ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// Of one line of a runner's output; none counted where it is no summary. Knows cargo test, nextest and Vitest.
    pub(crate) fn of_line(line: &str) -> Self {
        let line = without_colour(line);
        let line = line.trim();
        let is_summary = line.starts_with("test result: ")
            || line.starts_with("Summary [")
            || line.strip_prefix("Tests ").is_some_and(|rest| rest.starts_with(' '));
        if !is_summary {
            return Self::default();
        }
        let words: Vec<_> = line.split(|c: char| c.is_whitespace() || ",;|".contains(c)).collect();
        let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let before = |wanted: &str| {
            let pair = words.windows(2).find(|pair| pair.get(1) == Some(&wanted));
            pair.and_then(|pair| pair.first()?.parse().ok()).unwrap_or_default()
        };
        Self { passed: before("passed"), failed: before("failed") }
    }
}

/// A line without the terminal's colour codes.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, code)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = code.split_once('m').map_or("", |(_, after)| after);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::Tally;

    /// Lines as the runners wrote them.
    #[test]
    fn the_closing_lines_of_the_runners_are_counted_and_no_others() {
        let table = [
            ("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s", 3, 0),
            ("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out", 2, 1),
            ("     Summary [   0.013s] 57 tests run: 57 passed, 0 skipped", 57, 0),
            ("     Summary [   1.203s] 57/60 tests run: 55 passed (1 slow), 2 failed, 3 skipped", 55, 2),
            (
                "\u{1b}[32;1m     Summary\u{1b}[0m [   0.013s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m passed, 0 skipped",
                2,
                0,
            ),
            ("      Tests  8 passed (8)", 8, 0),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m\u{1b}[22m\u{1b}[2m | \u{1b}[22m\u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (8)\u{1b}[39m",
                7,
                1,
            ),
            (" Test Files  2 passed (2)", 0, 0),
            ("a line that 7 passed, 1 failed", 0, 0),
        ];
        for (line, passed, failed) in table {
            assert_eq!(Tally::of_line(line), Tally { passed, failed }, "{line}");
        }
    }
}
