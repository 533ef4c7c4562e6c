//! What a campaign hung on: the losses that decided it (`losses`), the steps that led to each
//! (`steps`), and the orders that would have stopped it (`breaks`), found by playing the
//! campaign again ([`retrace`]) with one order changed; and the [`stories`] in it.

mod breaks;
mod losses;
pub mod retrace;
mod steps;
mod stories;

use std::collections::BTreeSet;

use rules::engine::{
    disclosed::{Chain, Disclosed, LEAST_LOSS, Loss, Verdict},
    seat::Seat,
};

use crate::content::Pattern;
use losses::Lost;
use retrace::Retraced;

pub use stories::stories;

/// The most chains that are told, and the most of the side that won.
const CHAINS: usize = 5;
const OF_THE_WINNER: usize = 1;

/// Writes into a file what decided the campaign, and the stories in it. Without a campaign to play
/// again nothing is said of what would have stopped a loss.
pub fn hold(file: &mut Disclosed, retraced: Option<&Retraced>, patterns: &[Pattern]) {
    file.chains = retraced.map_or_else(|| unplayed(file), chains);
    file.stories = stories(file, patterns);
}

/// The chains of cause that decided a campaign, the dearest of the loser first.
pub fn chains(retraced: &Retraced) -> Vec<Chain> {
    let file = &retraced.file;
    let chosen = chosen(file, losses::losses(file));
    let mut chains: Vec<Chain> = Vec::new();
    for lost in chosen {
        let mut chain = chain(file, &lost);
        breaks::found(retraced, &lost, &mut chain);
        chains.push(chain);
    }
    chains
}

fn unplayed(file: &Disclosed) -> Vec<Chain> {
    chosen(file, losses::losses(file)).iter().map(|lost| chain(file, lost)).collect()
}

/// What a kind of loss cost in all, over every loss however small.
pub fn sum(file: &Disclosed, loss: Loss) -> i64 {
    let all = losses::losses(file).into_iter();
    all.filter(|lost| lost.loss == loss).map(|lost| lost.points).sum()
}

fn chain(file: &Disclosed, lost: &Lost) -> Chain {
    Chain {
        loser: lost.loser,
        loss: lost.loss,
        who: lost.who,
        points: lost.points,
        links: steps::steps(file, lost),
        breaks: Vec::new(),
        tried: None,
    }
}

/// The dearest losses, most of them of those who lost.
fn chosen(file: &Disclosed, mut all: Vec<Lost>) -> Vec<Lost> {
    all.retain(|lost| LEAST_LOSS <= lost.points);
    all.sort_by_key(|lost| (std::cmp::Reverse(lost.points), lost.deed));
    // Of what befell one person the dearest is told.
    let mut told = BTreeSet::new();
    all.retain(|lost| lost.who.is_none_or(|who| told.insert((lost.loser, who))));
    let losers = losers(file);
    let (theirs, others): (Vec<Lost>, Vec<Lost>) =
        all.into_iter().partition(|lost| losers.contains(&lost.loser));
    let spare = if theirs.len() < CHAINS { CHAINS - theirs.len() } else { OF_THE_WINNER };
    let others: Vec<Lost> = others.into_iter().take(spare).collect();
    let mut chosen: Vec<Lost> = theirs.into_iter().take(CHAINS - others.len()).collect();
    chosen.extend(others);
    chosen
}

/// Those who did not come out ahead.
fn losers(file: &Disclosed) -> Vec<Seat> {
    let mut losers = Vec::new();
    for account in &file.accounts {
        match account.verdict {
            Verdict::SecurityDecisive | Verdict::SecurityNarrow => losers.push(account.station),
            Verdict::StationDecisive | Verdict::StationNarrow => losers.push(Seat::Security),
            Verdict::Draw => losers.extend([account.station, Seat::Security]),
        }
    }
    losers
}
