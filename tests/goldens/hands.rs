//! Goldens whose orders are written by hand, for what players seldom do when it is wanted.

use rules::engine::{
    ids::{DossierId, HoldingId, OfficerNo, ReportNo},
    nature::{Crossing, Fodder, Handling, OnAlarm, Publicity, Pursuit, Sdr, WayBack},
    order::{
        Arrest, BurnNotice, Charge, Disseminate, Errand, Exfiltrate, Feed, Instruct, Meet, Observe,
        OfferToTurn, Order, Pay, Recontact, Resettle, Review, SafetyMark, Warn,
    },
    units::Money,
    view::{SecurityDesk, StationDesk, View},
};

/// The orders of a week, from what both sides know.
pub type Script = fn(&Desks<'_>) -> Given;

/// Both desks at once: who writes by hand knows what no player knows.
pub struct Desks<'a> {
    week: u16,
    station: &'a StationDesk,
    security: &'a SecurityDesk,
}

#[derive(Default)]
pub struct Given {
    pub station: Vec<Order>,
    pub security: Vec<Order>,
}

/// The agents of the small town, as the Station has them on file: one who brings people, one on a
/// drop, one who is met.
const ACCESS: DossierId = DossierId(0);
const DROP: DossierId = DossierId(1);
const MET: DossierId = DossierId(2);

/// Their officers.
const FIRST: OfficerNo = OfficerNo(0);
const SECOND: OfficerNo = OfficerNo(1);

impl<'a> Desks<'a> {
    pub fn of(station: &'a View, security: &'a View) -> Desks<'a> {
        Desks {
            week: station.week.0,
            station: station.station().expect("a Station"),
            security: security.security().expect("Security"),
        }
    }

    /// Security's dossier on one of the Station's people.
    fn their(&self, agent: DossierId) -> DossierId {
        let who = self.station.dossier(agent).expect("ours").identity;
        let mut people = self.security.people.iter();
        let found = people.find(|(_, row)| row.identity == Some(who));
        found.map(|(id, _)| id).expect("everybody is in the register")
    }

    /// A lie about the first secret that the double reads.
    fn lie(&self, double: DossierId) -> Order {
        let double = self.their(double);
        let post = self.security.people.get(double).and_then(|row| row.identity?.post);
        let mut secrets = self.security.secrets.iter();
        let read = secrets.find(|(_, row)| post.is_some_and(|post| row.readers.contains(&post)));
        let (holding, row) = read.expect("a post that reads something");
        let fodder = Fodder::Deception { value: (row.value + 1) % 4 };
        Feed { double, holding, fodder }.into()
    }

    /// Whoever has confessed is brought before a court.
    fn charges(&self) -> Vec<Order> {
        let guilty = self.security.prisoners.iter().filter(|row| row.confessed);
        guilty.map(|row| Charge { prisoner: row.whom }.into()).collect()
    }

    /// What this source reported last, if headquarters has not been told.
    fn claim(&self, source: DossierId) -> Option<Order> {
        let mut reports = self.station.reports.iter().filter(|(_, row)| row.source == source);
        let (report, row) = reports.next_back()?;
        let told = self.station.claim(row.holding).is_some_and(|claim| claim.report == report);
        (!told).then(|| tell(report))
    }
}

fn tell(report: ReportNo) -> Order {
    Disseminate { report, probability: 85, handling: Handling::EyesOnly }.into()
}

fn meet(officer: OfficerNo, agent: DossierId, errands: [Option<Errand>; 2]) -> Order {
    Meet { officer, agent, errands, sdr: Sdr::Straight, abort_if_unsure: false }.into()
}

fn take(whom: DossierId, publicity: Publicity, pursuit: Pursuit) -> Order {
    Arrest { whom, publicity, pursuit }.into()
}

fn both(member: DossierId, other: DossierId) -> [Option<Errand>; 2] {
    [Some(Errand::TakeOn { member }), Some(Errand::TakeOn { member: other })]
}

/// One leader runs both the others. She is taken in secret; nobody misses her in time.
pub fn roll_up(desks: &Desks<'_>) -> Given {
    match desks.week {
        1 => Given { station: vec![meet(SECOND, ACCESS, both(DROP, MET))], ..Given::default() },
        2 => Given {
            station: vec![Review { officer: SECOND, cell: ACCESS }.into()],
            security: vec![take(desks.their(ACCESS), Publicity::Secret, Pursuit::RollUp)],
        },
        _ => Given { station: Vec::new(), security: desks.charges() },
    }
}

/// One member has a plan that the leader does not know, the other has none.
pub fn recovery(desks: &Desks<'_>) -> Given {
    let stay = |agent| Order::from(Instruct { agent, on_alarm: OnAlarm::Stay });
    let plan = [Some(Errand::MakePlan { kind: WayBack::DatedDrop, known: false }), None];
    let station = match desks.week {
        1 => vec![
            stay(DROP),
            stay(MET),
            meet(FIRST, MET, plan),
            meet(SECOND, DROP, [None; 2]),
            SafetyMark { officer: SECOND, on: true }.into(),
        ],
        2 => vec![meet(SECOND, ACCESS, both(DROP, MET))],
        4 => vec![Warn { agent: MET }.into()],
        6.. => vec![Recontact { officer: FIRST, agent: DROP, sdr: Sdr::Short }.into()],
        _ => Vec::new(),
    };
    let security = match desks.week {
        3 => vec![take(desks.their(ACCESS), Publicity::Open, Pursuit::Hold)],
        _ => desks.charges(),
    };
    Given { station, security }
}

/// The agent on the drop is taken in secret, turned on Monday, and back before the drop is due.
pub fn believed(desks: &Desks<'_>) -> Given {
    let double = desks.their(DROP);
    let security = match desks.week {
        1 => vec![take(double, Publicity::Secret, Pursuit::Hold)],
        2 => vec![OfferToTurn { prisoner: double }.into()],
        _ => vec![desks.lie(DROP)],
    };
    Given { station: desks.claim(DROP).into_iter().collect(), security }
}

/// He is asked for something that matters and has no answer; somebody looks on, and sees others.
pub fn found_out(desks: &Desks<'_>) -> Given {
    let holding = HoldingId(4);
    let station = match desks.week {
        3 => vec![meet(FIRST, MET, [Some(Errand::Ask { holding }), None])],
        5 => vec![meet(FIRST, MET, [None; 2]), Observe { officer: SECOND, agent: MET }.into()],
        6 => vec![BurnNotice { source: MET, whole: false }.into()],
        4 => desks.claim(MET).into_iter().collect(),
        _ => Vec::new(),
    };
    let security = if desks.week == 1 { vec![desks.lie(MET)] } else { Vec::new() };
    Given { station, security }
}

/// He is met every week and paid well, and nobody else looks after him.
pub fn redoubled(desks: &Desks<'_>) -> Given {
    let his = desks.station.agent(MET).expect("ours");
    let station = match his.was_theirs {
        true if his.exile.is_some() => vec![Resettle { agent: MET }.into()],
        true => vec![
            Exfiltrate { officer: FIRST, agent: MET, by: Crossing::Boat, family: false }.into(),
        ],
        false => vec![Pay { agent: MET, amount: Money(2) }.into(), meet(FIRST, MET, [None; 2])],
    };
    Given { station, security: vec![desks.lie(MET)] }
}
