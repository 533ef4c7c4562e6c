//! `cutout dev`: tools of those who make the game.

mod ablate;
mod between;
mod corpus;
mod digest;
mod licences;
mod pictures;
mod promises;
mod refit;
mod simulated;
mod soak;
mod tells;
mod truth;
mod words;

use clap::Subcommand;

use crate::cli::Fail;

#[derive(Debug, Subcommand)]
pub(super) enum Dev {
    /// Take each kind of order away from the game's own players, and see what they lose by it.
    Ablate(ablate::Ablate),
    /// Make the published tables of the boards from many campaigns, and see what a reader knows who
    /// only multiplies what the boards show.
    Refit(refit::Refit),
    /// Simulate small networks: their channels compared, and careless ones with careful ones.
    Channels(simulated::Channels),
    /// See what lies on the desks of campaigns: decisions, replies, and how long the brief is.
    Desk(simulated::Desk),
    /// Play many campaigns and print digests of what was told and done in them.
    Digest(digest::Digest),
    /// Generate many theatres and see how those who could spy would come to it.
    Population(simulated::Population),
    /// Try the promises of the README for as long as you like.
    Soak(soak::Soak),
    /// Look in many campaigns for marks that give away what is hidden.
    Tells(tells::Tells),
    /// Hold every clause of the file at the end against the world, in many campaigns.
    Truth(truth::Truth),
    /// Count the sentences that a Station reads in a year.
    Words(words::Words),
    /// Gather the licences of everything that is linked, as `cutout licences` prints them.
    Licences(licences::Licences),
    /// Draw the pictures of the README from the real program.
    Pictures(pictures::Pictures),
    /// Print the README's table of promises: what is tried, and what came of it last.
    Promises,
    /// Write a sound input of each kind, from which the tests make strange ones.
    Corpus(corpus::Corpus),
}

pub(super) fn run(asked: Dev) -> Result<(), Fail> {
    match asked {
        Dev::Ablate(asked) => ablate::run(&asked),
        Dev::Channels(asked) => simulated::channels(&asked),
        Dev::Desk(asked) => simulated::desk(&asked),
        Dev::Digest(asked) => digest::run(&asked),
        Dev::Refit(asked) => refit::run(&asked),
        Dev::Population(asked) => simulated::population(&asked),
        Dev::Soak(asked) => soak::run(&asked),
        Dev::Tells(asked) => tells::run(&asked),
        Dev::Truth(asked) => truth::run(&asked),
        Dev::Words(asked) => words::run(&asked),
        Dev::Corpus(asked) => corpus::run(&asked),
        Dev::Licences(asked) => licences::run(&asked),
        Dev::Pictures(asked) => pictures::run(&asked),
        Dev::Promises => promises::run(),
    }
}
