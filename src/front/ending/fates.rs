//! What the reckoning says of people and of lies, statement by statement. The page joins them and
//! adds no fact of its own, so that each can be held against the world.

use rules::engine::{
    disclosed::{ClaimTruth, Deed, Disclosed, DisclosedPerson, Fate, Life, PersonNo},
    ids::HoldingId,
    seat::Seat,
    units::Week,
};

/// One statement on what befell somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Befell {
    Taken {
        week: Week,
        guilty: bool,
    },
    Confessed(Week),
    Convicted {
        week: Week,
        guilty: bool,
    },
    Freed {
        week: Week,
        guilty: bool,
    },
    SentHome(Week),
    Exchanged(Week),
    Killed(Week),
    LeftTheCountry(Week),
    TakenOut(Week),
    /// Let go for nothing in that week, and won by a Station after it.
    MadeASpy(Week),
    /// Of one who got away: when most stood in the file, and how much.
    Nearest {
        week: Week,
        points: i64,
    },
    /// Of one who got away: nothing was ever in the file.
    NeverNoted,
}

/// Somebody in the file.
#[derive(Clone, Copy)]
pub(super) struct Somebody<'a> {
    pub file: &'a Disclosed,
    pub no: PersonNo,
    pub person: &'a DisclosedPerson,
    pub life: &'a Life,
}

pub(super) fn people(file: &Disclosed) -> impl Iterator<Item = Somebody<'_>> {
    let rows = (0..).zip(file.people.iter().zip(&file.lives));
    rows.map(move |(no, (person, life))| Somebody { file, no, person, life })
}

/// All that is said of what befell somebody.
pub fn befell(file: &Disclosed, no: PersonNo) -> Vec<Befell> {
    let one = people(file).find(|one| one.no == no);
    one.map(Somebody::befell).unwrap_or_default()
}

impl<'a> Somebody<'a> {
    /// What was done to the person, in order.
    pub fn deeds(self) -> impl Iterator<Item = (usize, &'a Deed)> {
        let about = move |deed: &Deed| deed.people.first() == Some(&Some(self.no));
        self.file.deeds.iter().enumerate().filter(move |(_, deed)| about(deed))
    }

    fn named(self, name: &'static str) -> impl Iterator<Item = &'a Deed> {
        self.deeds().map(|(_, deed)| deed).filter(move |deed| deed.name == name)
    }

    /// Had the person served a Station by then?
    fn is_guilty(self, deed: &Deed) -> bool {
        let won = self.life.won().is_some_and(|(week, _)| week <= deed.week);
        won || self.person.officer_of.is_some()
    }

    /// The statement on a deed; nothing on one that befalls nobody.
    pub fn statement(self, deed: &Deed) -> Option<Befell> {
        let (week, guilty) = (deed.week, self.is_guilty(deed));
        Some(match deed.name.as_str() {
            "arrested" => Befell::Taken { week, guilty },
            "confessed" => Befell::Confessed(week),
            "convicted" => Befell::Convicted { week, guilty },
            "freed" => Befell::Freed { week, guilty },
            "expelled" => Befell::SentHome(week),
            "swap-made" => Befell::Exchanged(week),
            "killed" => Befell::Killed(week),
            "fled" => Befell::LeftTheCountry(week),
            "exfiltrated" => Befell::TakenOut(week),
            _ => return None,
        })
    }

    fn befell(self) -> Vec<Befell> {
        let told = self.deeds().filter_map(|(_, deed)| self.statement(deed));
        told.chain(self.was_made()).chain(self.nearest()).collect()
    }

    /// Taken for nothing, and won after that: Security made the spy.
    fn was_made(self) -> Option<Befell> {
        let (week, _) = self.life.won()?;
        let freed = self.named("freed").find(|deed| deed.week <= week)?;
        (!self.is_guilty(freed)).then_some(Befell::MadeASpy(freed.week))
    }

    /// Of an agent who got away: when Security was nearest.
    fn nearest(self) -> Option<Befell> {
        let away = self.life.master.is_some_and(Seat::is_station)
            && matches!(self.life.fate, Fate::Free | Fate::Abroad)
            && self.named("arrested").next().is_none();
        let most = self.named("points-given").max_by_key(|deed| deed.number);
        away.then_some(match most {
            Some(deed) => Befell::Nearest { week: deed.week, points: deed.number },
            None => Befell::NeverNoted,
        })
    }
}

// ── lies ──

/// A lie: what a double took along that was not so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lie {
    /// Its deed, by place in the file.
    pub at: usize,
    pub week: Week,
    pub who: PersonNo,
    pub holding: HoldingId,
    pub value: u8,
    pub fate: LieFate,
}

/// How far a lie came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LieFate {
    NeverArrived,
    /// That Station received it, and told nothing on it afterwards.
    NotTold(Seat),
    /// That Station received it, and made a claim of it: by its place in the file.
    Told(Seat, usize),
}

/// Each lie once for each double, with what became of it.
pub fn lies(file: &Disclosed) -> Vec<Lie> {
    let mut told: Vec<Lie> = Vec::new();
    for (at, deed) in file.deeds.iter().enumerate().filter(|(_, deed)| deed.name == "fed") {
        let ([Some(who), _], Some(holding)) = (deed.people, deed.holding) else { continue };
        let value = u8::try_from(deed.number).unwrap_or_default();
        let again = told.iter().any(|it| (it.who, it.holding, it.value) == (who, holding, value));
        if !again && is_lie(file, at, holding, deed.number) {
            let fate = LieFate::NeverArrived;
            let lie = Lie { at, week: deed.week, who, holding, value, fate };
            told.push(Lie { fate: fate_of(file, lie), ..lie });
        }
    }
    told
}

/// Did the secret say something else then?
fn is_lie(file: &Disclosed, at: usize, holding: HoldingId, value: i64) -> bool {
    let before = file.deeds.iter().take(at).rev();
    let mut editions = before.filter(|deed| deed.name == "edition-issued");
    editions.find(|deed| deed.holding == Some(holding)).is_some_and(|deed| deed.number != value)
}

fn fate_of(file: &Disclosed, lie: Lie) -> LieFate {
    let received = |deed: &&Deed| {
        deed.name == "report-received"
            && (deed.people[0], deed.holding, deed.number)
                == (Some(lie.who), Some(lie.holding), lie.value.into())
    };
    let Some(arrived) = file.deeds.iter().skip(lie.at).find(received) else {
        return LieFate::NeverArrived;
    };
    let Some(station) = arrived.seat else { return LieFate::NeverArrived };
    // A claim on what came with it was made in the week after it came, or later.
    let rests = |claim: &ClaimTruth| {
        (claim.station, claim.holding, claim.value) == (station, lie.holding, lie.value)
            && arrived.week < claim.made
    };
    match file.claims.iter().position(rests) {
        Some(claim) => LieFate::Told(station, claim),
        None => LieFate::NotTold(station),
    }
}
