//! How much a mark tells: the ratio of its frequencies, with what chance leaves open.
//!
//! Cases of one campaign hang together, so that the campaign is what is drawn at random.

use game::arena::stats::Z95;

/// How often a mark was there in one campaign: of hidden cases and of plain ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub campaign: u32,
    pub hidden: u32,
    pub plain: u32,
}

/// A likelihood ratio with the ends between which it lies with 95 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    pub ratio: f64,
    pub low: f64,
    pub high: f64,
    /// Cases with the mark.
    pub hidden: u32,
    pub plain: u32,
}

impl Ratio {
    /// By so much to one it surely tells, in either direction.
    pub fn surely(&self) -> f64 {
        if self.ratio < 1.0 { 1.0 / self.high } else { self.low }
    }

    pub fn cases(&self) -> u32 {
        self.hidden + self.plain
    }
}

/// `marked`: the campaigns in which the mark was; `all`: every campaign's cases.
pub fn ratio(marked: &[Count], all: &[Count]) -> Ratio {
    let sum = |counts: &[Count], of: fn(&Count) -> u32| counts.iter().map(of).sum::<u32>();
    let (hidden, plain) = (sum(marked, |it| it.hidden), sum(marked, |it| it.plain));
    let (hiddens, plains) = (sum(all, |it| it.hidden), sum(all, |it| it.plain));
    let (a, b) = (f64::from(hidden) + 0.5, f64::from(plain) + 0.5);
    let (n, m) = (f64::from(hiddens) + 1.0, f64::from(plains) + 1.0);
    let log = (a / n).ln() - (b / m).ln();
    // What each campaign adds to the logarithm.
    let mut spread = 0.0;
    let mut rest = marked.iter().peekable();
    for of in all {
        let here = rest.next_if(|it| it.campaign == of.campaign).copied().unwrap_or_default();
        let more = (f64::from(here.hidden) - a / n * f64::from(of.hidden)) / a;
        let less = (f64::from(here.plain) - b / m * f64::from(of.plain)) / b;
        spread += (more - less).powi(2);
    }
    // Never surer than if every case stood alone.
    let alone = 1.0 / a - 1.0 / n + 1.0 / b - 1.0 / m;
    let error = spread.max(alone).max(0.0).sqrt();
    let end = |sign: f64| (log + sign * Z95 * error).exp();
    Ratio { ratio: log.exp(), low: end(-1.0), high: end(1.0), hidden, plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(each: (u32, u32), campaigns: u32) -> Vec<Count> {
        let count = |campaign| Count { campaign, hidden: each.0, plain: each.1 };
        (0..campaigns).map(count).collect()
    }

    #[test]
    fn a_mark_on_all_hidden_and_a_tenth_of_the_plain_tells_ten_to_one() {
        let ratio = ratio(&counts((10, 1), 50), &counts((10, 10), 50));
        assert!((9.0..11.0).contains(&ratio.ratio) && 7.0 < ratio.surely(), "{ratio:?}");
    }

    #[test]
    fn a_mark_that_is_as_frequent_on_both_tells_nothing() {
        let ratio = ratio(&counts((3, 3), 50), &counts((10, 10), 50));
        assert!(ratio.surely() < 1.1, "{ratio:?}");
    }

    #[test]
    fn a_few_cases_prove_nothing() {
        let ratio = ratio(&counts((1, 0), 3), &counts((10, 10), 3));
        assert!(ratio.surely() < 2.0, "{ratio:?}");
    }

    #[test]
    fn one_strange_campaign_proves_nothing() {
        let strange = [Count { campaign: 7, hidden: 60, plain: 0 }];
        let ratio = ratio(&strange, &counts((60, 60), 50));
        assert!(ratio.surely() < 5.0 || 0.0 < ratio.low, "{ratio:?}");
        let spread = (ratio.high / ratio.low).ln();
        assert!(2.0 < spread, "{ratio:?}");
    }
}
