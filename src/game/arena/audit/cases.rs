//! Where the campaigns of an audit come from.

use rules::engine::seat::BySeat;

use crate::{
    arena::{
        campaign::{CannotPlay, Fixture, Played},
        ledger::Claim,
        playing::{Campaigns, came_to, seat_of},
        row::Row,
        schedule::Plan,
    },
    content::Library,
    inquest::retrace::Case,
    referee::Referee,
    save::replay::Replay,
};

/// The nth of so many campaigns. Workers ask in any order.
pub trait Cases: Sync {
    fn count(&self) -> usize;

    /// # Errors
    /// There is no such campaign to be had.
    fn case(&self, n: usize) -> Result<Case, CannotPlay>;
}

/// The campaigns of a plan, played again by the players that it names.
pub struct Planned<'a> {
    pub plan: &'a Plan,
    pub playing: &'a Campaigns,
    /// What a ledger says that each came to.
    pub claims: Option<Vec<Claim>>,
    /// The first so many.
    pub count: usize,
}

impl Cases for Planned<'_> {
    fn count(&self) -> usize {
        self.count
    }

    fn case(&self, n: usize) -> Result<Case, CannotPlay> {
        let fixture = self.plan.fixture(n as u64);
        let fixture = fixture.ok_or_else(|| CannotPlay(format!("no campaign {n}")))?;
        let referee = self.playing.play_out(&fixture)?;
        let claim = self.claims.as_ref().and_then(|claims| claims.get(n));
        if let Some(claim) = claim {
            compare(claim, &fixture, &referee)?;
        }
        Ok(Case {
            id: fixture.id.to_string(),
            setup: self.playing.setup(&fixture)?,
            luck: self.playing.luck(&fixture)?,
            players: players(&fixture, referee.charter().players.stations()),
            orders: referee.orders().to_vec(),
            digest: None,
            scenario: fixture.scenario,
        })
    }
}

/// A row that says what is not so is named.
fn compare(claim: &Claim, fixture: &Fixture, referee: &Referee) -> Result<(), CannotPlay> {
    let played = Played { fixture: fixture.clone(), outcome: came_to(referee, fixture) };
    let so = Claim::of(claim.place.clone(), &Row::of(&played));
    claim.differs(&so).map_or(Ok(()), |why| {
        let mend = "cut the file before this line and run the plan again";
        Err(CannotPlay(format!("{}: {why}; {mend}", claim.place)))
    })
}

fn players(fixture: &Fixture, stations: u8) -> BySeat<String> {
    let mut players: BySeat<String> = BySeat::seated(stations);
    for seated in &fixture.seats {
        players.of_mut(seat_of(seated.seat)).clone_from(&seated.name);
    }
    players
}

/// Recorded campaigns, each with a name.
pub struct Recorded<'a> {
    pub library: &'a Library,
    pub replays: Vec<(String, Replay)>,
}

impl Cases for Recorded<'_> {
    fn count(&self) -> usize {
        self.replays.len()
    }

    fn case(&self, n: usize) -> Result<Case, CannotPlay> {
        let found = self.replays.get(n);
        let (name, replay) = found.ok_or_else(|| CannotPlay(format!("no campaign {n}")))?;
        let cannot = |why: &dyn std::fmt::Display| CannotPlay(format!("{name}: {why}"));
        replay.case(self.library, name).map_err(|error| cannot(&error))
    }
}
