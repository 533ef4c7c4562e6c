//! What was lost, by whom, and what the ledger made of it.

use std::collections::BTreeMap;

use rules::engine::view::PersonRow;
use rules::engine::{
    disclosed::{ClaimTruth, Deed, Disclosed, DisclosedPerson, Fate, Life, Loss, PersonNo},
    ids::HoldingId,
    rules::ScoreRules,
    seat::Seat,
    units::Week,
};

/// A loss before its reasons are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lost {
    pub loser: Seat,
    pub loss: Loss,
    pub who: Option<PersonNo>,
    pub points: i64,
    /// Its last step, by place in the file.
    pub deed: usize,
    pub week: Week,
    pub holding: Option<HoldingId>,
}

/// Every loss of every seat that the ledger counts.
pub(super) fn losses(file: &Disclosed) -> Vec<Lost> {
    let Some((_, view)) = file.views.first() else { return Vec::new() };
    let score = &view.rules().score;
    let mut all = Vec::new();
    for (no, person) in (0..).zip(&file.people) {
        let Some(life) = file.lives.get(usize::from(no)) else { continue };
        let one = Somebody { file, score, no, person, life };
        all.extend(one.taken());
        all.extend(one.turned());
        all.extend(one.expelled());
        all.extend(one.wronged());
    }
    all.extend(wrong_claims(file));
    all.extend(sources(file, score));
    all
}

#[derive(Clone, Copy)]
struct Somebody<'a> {
    file: &'a Disclosed,
    score: &'a ScoreRules,
    no: PersonNo,
    person: &'a DisclosedPerson,
    life: &'a Life,
}

impl<'a> Somebody<'a> {
    /// The last deed of one of these names about the person.
    fn last(self, names: &[&str]) -> Option<(usize, &'a Deed)> {
        let deeds = self.file.deeds.iter().enumerate().rev();
        let mut of_it = deeds.filter(|(_, deed)| deed.people.first() == Some(&Some(self.no)));
        of_it.find(|(_, deed)| names.contains(&deed.name.as_str()))
    }

    fn lost(self, loser: Seat, loss: Loss, points: i64, names: &[&str]) -> Option<Lost> {
        let (deed, row) = self.last(names)?;
        let who = Some(self.no);
        Some(Lost { loser, loss, who, points, deed, week: row.week, holding: None })
    }

    /// Who was convicted, or waits in a cell with enough in the file.
    fn taken(self) -> Option<Lost> {
        let of_agent = self.life.won().map(|(_, station)| station);
        let loser = of_agent.or(self.person.officer_of)?;
        let convicted = self.last(&["convicted"]).is_some_and(|(_, it)| it.truth == Some(true))
            // A prisoner who was exchanged counts as that.
            && self.last(&["swap-made"]).is_none();
        let held = of_agent.is_some() && self.life.fate == Fate::Held && self.is_proven();
        let taken = || self.lost(loser, Loss::Taken, self.score.caught, &["arrested"]);
        (convicted || held).then(taken)?
    }

    /// Is there enough in the file for a court?
    fn is_proven(self) -> bool {
        let view = self.file.views.iter().find(|(seat, _)| *seat == Seat::Security);
        let Some((_, view)) = view else { return false };
        let Some(desk) = view.security() else { return false };
        let rules = view.rules();
        let mut files = self.person.dossiers.iter().filter(|(seat, _)| *seat == Seat::Security);
        let proven = |row: &PersonRow| rules.file.charge <= row.evidence.towards_charge(rules);
        files.any(|(_, id)| desk.dossier(*id).is_ok_and(proven))
    }

    fn turned(self) -> Option<Lost> {
        let (_, station) = self.life.won()?;
        let theirs = self.life.master == Some(Seat::Security) && self.life.fate == Fate::Free;
        let left = self.last(&["parted", "exile-went-home"]).is_some();
        let names = ["doubled", "turned-again", "met-the-wrong-man", "recruited-as-dangle"];
        let lost = |names: &[&str]| self.lost(station, Loss::Turned, self.score.controlled, names);
        (theirs && !left).then(|| lost(&names).or_else(|| lost(&["turned"])))?
    }

    fn expelled(self) -> Option<Lost> {
        let station = self.person.officer_of?;
        let proven = self.last(&["expelled"])?.1.truth == Some(true);
        proven.then(|| self.lost(station, Loss::Expelled, self.score.expelled, &["expelled"]))?
    }

    /// Each time that Security let an outsider go, or had one convicted.
    fn wronged(self) -> impl Iterator<Item = Lost> {
        let about = move |deed: &Deed| deed.people.first() == Some(&Some(self.no));
        let deeds = self.file.deeds.iter().enumerate();
        deeds.filter(move |(_, deed)| about(deed)).filter_map(move |(at, deed)| {
            let points = match deed.name.as_str() {
                "convicted" => -self.score.innocent_convicted,
                "freed" => -self.score.innocent_freed,
                _ => return None,
            };
            (deed.truth == Some(false)).then_some(Lost {
                loser: Seat::Security,
                loss: Loss::Outsider,
                who: Some(self.no),
                points,
                deed: at,
                week: deed.week,
                holding: None,
            })
        })
    }
}

/// The deed by which a claim was made.
fn told(file: &Disclosed, claim: &ClaimTruth) -> Option<usize> {
    file.deeds.iter().position(|deed| {
        deed.name == "disseminated"
            && (deed.seat, deed.holding, deed.week)
                == (Some(claim.station), Some(claim.holding), claim.made)
    })
}

/// From whom a claim came: the last report of that value before it.
fn source(file: &Disclosed, claim: &ClaimTruth, before: usize) -> Option<PersonNo> {
    let mut reports = file.deeds.iter().take(before).rev().filter(|deed| {
        matches!(deed.name.as_str(), "report-received" | "paper-received")
            && (deed.seat, deed.holding, deed.number)
                == (Some(claim.station), Some(claim.holding), claim.value.into())
    });
    reports.next().and_then(|deed| deed.people[0])
}

fn wrong_claims(file: &Disclosed) -> impl Iterator<Item = Lost> + '_ {
    file.claims.iter().filter(|claim| claim.millipoints < 0).filter_map(|claim| {
        let deed = told(file, claim)?;
        Some(Lost {
            loser: claim.station,
            loss: Loss::WrongClaim,
            who: source(file, claim, deed),
            points: -claim.millipoints / 1000,
            deed,
            week: claim.made,
            holding: Some(claim.holding),
        })
    })
}

/// What each source brought, with what it counts to be in place at the end.
fn sources(file: &Disclosed, score: &ScoreRules) -> Vec<Lost> {
    let mut brought: BTreeMap<PersonNo, (i64, &ClaimTruth, usize)> = BTreeMap::new();
    for claim in file.claims.iter().filter(|claim| 0 < claim.millipoints) {
        let Some(deed) = told(file, claim) else { continue };
        let Some(who) = source(file, claim, deed) else { continue };
        let row = brought.entry(who).or_insert((0, claim, deed));
        row.0 += claim.millipoints;
        if row.1.millipoints < claim.millipoints {
            (row.1, row.2) = (claim, deed);
        }
    }
    let lost = brought.into_iter().map(|(who, (sum, claim, deed))| Lost {
        loser: Seat::Security,
        loss: Loss::Source,
        who: Some(who),
        points: sum / 1000 + in_place(file, score, who),
        deed,
        week: claim.made,
        holding: Some(claim.holding),
    });
    lost.collect()
}

/// What an agent in place counts at the end.
fn in_place(file: &Disclosed, score: &ScoreRules, who: PersonNo) -> i64 {
    let at = usize::from(who);
    let (Some(life), Some(person)) = (file.lives.get(at), file.people.get(at)) else { return 0 };
    let own = life.master.is_some_and(Seat::is_station);
    let security = file.views.iter().find(|(seat, _)| *seat == Seat::Security);
    let desk = security.and_then(|(_, view)| view.security());
    let mut files = person.dossiers.iter().filter(|(seat, _)| *seat == Seat::Security);
    let thick = files.any(|(_, id)| {
        let row = desk.and_then(|desk| desk.dossier(*id).ok());
        row.is_some_and(|row| score.clean_below <= row.points())
    });
    match (own, life.fate) {
        (true, Fate::Free) if !thick => {
            let since = life.service.last().map_or(Week(0), |service| service.since);
            score.in_place(file.deeds.last().map_or(0, |deed| deed.week.since(since)))
        }
        (true, Fate::Free | Fate::Abroad) => score.agent_known,
        _ => 0,
    }
}
