//! Campaigns of the game's own players have come to the same for as long as their digests stand
//! in `tests/digests`. `few.txt` is played with every change; `thousand.txt` with the command on
//! its first line, in release, before and after the house is rebuilt.

use std::fs;

use cutout::trials::witness::campaigns;

#[test]
fn a_few_campaigns_are_told_as_ever() {
    let stands = fs::read_to_string("tests/digests/few.txt").expect("the digests");
    let games = stands.split_once("--games ").and_then(|(_, rest)| rest.split_once(' '));
    let (games, _) = games.expect("the command on the first line");
    let games: usize = games.parse().expect("a number");
    let plays = campaigns(games, "net", 2).expect("they can be played").to_string();
    for (stands, plays) in stands.lines().zip(plays.lines()) {
        assert_eq!(plays, stands, "what was told or done has changed");
    }
    assert_eq!(plays, stands);
}

#[test]
fn threads_change_no_digest() {
    let [alone, beside] = [1, 3].map(|jobs| campaigns(3, "threads", jobs).expect("they play"));
    assert_eq!(alone.to_string(), beside.to_string());
}
