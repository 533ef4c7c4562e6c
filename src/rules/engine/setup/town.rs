//! A small town in which the laws of the engine are tried: forty-odd people, three districts, six
//! secrets, made by arithmetic so that tests need no assets. The same kinds of start as the
//! scenarios that are played, and one with two Stations.

use std::sync::Arc;

use crate::engine::{
    chiefs::Chiefs,
    gazetteer::{
        Cover, District, Form, Gazetteer, Identity, Institution, Name, Papers, Post, Sex, Site,
        SiteKind, State, Topic,
    },
    ids::{DistrictId, HoldingId, InstitutionId, PostId, SiteId},
    nature::{Comes, Flag, Motive, Motives, Role, Skill, Skills, StaffRole, TieKind},
    rules::Rules,
    setup::{
        AgentStart, Bond, Handle, Nature, OfficerStart, SecurityStart, Setup, StaffStart,
        StationStart, TargetStart,
    },
    units::{Money, Week},
};

/// Which start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Town {
    /// Thirteen weeks, one Station with two officers, no expulsions, an inherited agent who is
    /// controlled.
    Posting,
    /// Fifty-two weeks, one Station with three officers.
    City,
    /// Twenty-six weeks, two Stations that both work against Security.
    Rivals,
}

/// Locals, behind the foreigners.
const LOCALS: u16 = 31;
/// Posts, most of them with one holder.
const POSTS: u16 = 20;
/// Places in the list of people.
const OFFICERS: u16 = 0;
const HONEST: u16 = 6;
const RESERVES: u16 = 10;
const FIRST_LOCAL: u16 = 14;

impl Town {
    pub const ALL: [Town; 3] = [Town::Posting, Town::City, Town::Rivals];

    /// The last week.
    pub const fn term(self) -> u16 {
        match self {
            Town::Posting => 13,
            Town::City => 52,
            Town::Rivals => 26,
        }
    }

    /// The start, under the given rules.
    pub fn setup(self, rules: &Arc<Rules>) -> Setup {
        Setup {
            gazetteer: Arc::new(gazetteer()),
            rules: Arc::clone(rules),
            deck: Arc::default(),
            term: Week(self.term()),
            par: if self == Town::Posting { 8 } else { 50 },
            people: people(),
            ties: ties(),
            readers: readers(),
            stations: self.stations(),
            security: self.security(),
            cryptonyms: 60,
        }
    }

    fn stations(self) -> Vec<StationStart> {
        let first = match self {
            Town::Posting => station([0, 2, 2], 0, true),
            Town::City | Town::Rivals => station([0, 1, 2], 0, false),
        };
        match self {
            Town::Posting | Town::City => vec![first],
            Town::Rivals => vec![first, station([3, 4, 5], 1, true)],
        }
    }

    fn security(self) -> SecurityStart {
        let small = self == Town::Posting;
        SecurityStart {
            money: Money(20),
            patience: 60,
            teams: if small { 3 } else { 6 },
            analysts: if small { 2 } else { 4 },
            interrogators: 2,
            may_expel: !small,
            files: vec![(local(20), 14)],
            leaks: vec![HoldingId(1)],
        }
    }
}

const fn local(n: u16) -> Handle {
    Handle(FIRST_LOCAL + n)
}

/// One Station: a roster, an access agent, an agent with a drop, an agent who is met.
fn station(roster: [u16; 3], which: u16, controlled: bool) -> StationStart {
    let mut officers: Vec<OfficerStart> = Vec::new();
    for (at, person) in roster.into_iter().enumerate() {
        let person = Handle(OFFICERS + person);
        if officers.iter().all(|officer| officer.person != person) {
            officers.push(OfficerStart { person, known: which == 0 && at == 0 });
        }
    }
    let first = which * 15;
    let agent = |n, officer, rapport| AgentStart {
        person: local(first + n),
        officer,
        rapport,
        ..AgentStart::default()
    };
    StationStart {
        money: Money(40),
        officers,
        agents: vec![
            AgentStart { access_agent: true, ..agent(0, 1, 45) },
            AgentStart { drop: Some(SiteId(4)), task: Some(HoldingId(1)), ..agent(4, 1, 50) },
            AgentStart {
                controlled: controlled.then_some(60),
                flag: Flag::Other,
                ..agent(8, 0, 30)
            },
            AgentStart { leader: Some(1), plan: Some(true), ..agent(6, 1, 40) },
            AgentStart { role: Role::Address, ..agent(2, 1, 40) },
            AgentStart {
                role: Role::LetterBox,
                controlled: controlled.then_some(50),
                ..agent(3, 0, 40)
            },
            AgentStart { skills: taught(&[Skill::Radio, Skill::Check]), ..agent(7, 0, 45) },
            AgentStart { skills: taught(&[Skill::Writing]), ..agent(9, 1, 45) },
        ],
        targets: vec![
            TargetStart { person: local(first + 1), assessed: 1, via: Some(0) },
            TargetStart { person: local(first + 5), assessed: 0, via: Some(0) },
        ],
        staff: vec![
            StaffStart { person: local(27 + which), role: StaffRole::Driver },
            StaffStart { person: local(29 + which), role: StaffRole::Cleaner },
            StaffStart { person: Handle(HONEST + which), role: StaffRole::CipherClerk },
        ],
        reserves: vec![Handle(RESERVES + 2 * which), Handle(RESERVES + 2 * which + 1)],
    }
}

fn taught(skills: &[Skill]) -> Skills {
    skills.iter().fold(Skills::default(), |all, &skill| all.after(skill, true))
}

fn gazetteer() -> Gazetteer {
    let district = |n: u32, watch, crowd| District {
        name: Name(n),
        watch,
        crowd,
        adjacent: vec![DistrictId(((n + 1) % 3) as u8), DistrictId(((n + 2) % 3) as u8)],
        plot: [(n * 4) as u8, 0, 4, 6],
    };
    let site = |n: u32, kind| Site { name: Name(n), district: DistrictId((n % 3) as u8), kind };
    let kinds = [
        SiteKind::Embassy,
        SiteKind::Institution,
        SiteKind::Institution,
        SiteKind::Cafe,
        SiteKind::Park,
        SiteKind::Church,
        SiteKind::Museum,
        SiteKind::Cafe,
    ];
    let institution = |n: u8| Institution {
        name: Name(n.into()),
        site: SiteId(u16::from(n) + 1),
        district: DistrictId((n + 1) % 3),
    };
    Gazetteer {
        districts: [district(0, 60, 20), district(1, 40, 50), district(2, 25, 40)]
            .into_iter()
            .collect(),
        sites: (0..).zip(kinds).map(|(n, kind)| site(n, kind)).collect(),
        institutions: (0..2).map(institution).collect(),
        posts: (0..POSTS).map(post).collect(),
        holdings: (0..6).map(topic).collect(),
        chiefs: Chiefs::default(),
    }
}

fn post(n: u16) -> Post {
    Post {
        title: Name(n.into()),
        institution: InstitutionId((n % 2) as u8),
        rank: 1 + (n % 5) as u8,
        papers: match n {
            4 => Papers::All,
            17 => Papers::Cases,
            18 => Papers::Arrests,
            19 => Papers::Doubles,
            _ => Papers::None,
        },
    }
}

fn topic(n: u8) -> Topic {
    Topic {
        name: Name(n.into()),
        owner: InstitutionId(n % 2),
        importance: 1 + n % 5,
        form: if n % 3 == 2 { Form::Knowledge } else { Form::Document },
        half_life: 4 + 3 * u16::from(n),
        values: if n == 5 { 3 } else { 4 },
    }
}

/// Each holding is read by five of the posts of its owner, first come, first cut.
fn readers() -> Vec<(HoldingId, Vec<PostId>)> {
    let of = |n: u8| {
        let posts = (0..5).map(|k| PostId((u16::from(n % 2) + 2 * (u16::from(n) + k)) % POSTS));
        (HoldingId(n), posts.collect())
    };
    (0..6).map(of).collect()
}

fn people() -> Vec<Nature> {
    (0..FIRST_LOCAL + LOCALS).map(nature).collect()
}

fn nature(n: u16) -> Nature {
    let mix = |by: u16, to: u16| (n.wrapping_mul(by) % to) as u8;
    let motive = Motive::ALL.into_iter().cycle().nth(usize::from(mix(7, 5))).unwrap_or_default();
    let window = (n % 9 == 6).then_some((Week(2), Week(9)));
    Nature {
        identity: identity(n),
        motive,
        counter_loyalty: mix(37, 101),
        nerve: 15 + mix(29, 80),
        others: Motives::NONE
            .with(Motive::ALL.get(usize::from(mix(11, 5))).copied().unwrap_or_default()),
        imagination: mix(43, 101),
        comes: Comes::ALL.get(usize::from(n / 2 % 3)).copied().unwrap_or_default(),
        lean: mix(23, 61) as i8 - 20,
        window,
    }
}

fn identity(n: u16) -> Identity {
    let cover = match n {
        2 | 5 | 9 | 11 => Cover::Trader,
        0..FIRST_LOCAL => Cover::Diplomat,
        _ => Cover::Local,
    };
    let state = match n {
        FIRST_LOCAL.. => State::A,
        3..HONEST | 12 | 13 => State::C,
        _ => State::B,
    };
    let place = n.saturating_sub(FIRST_LOCAL);
    let post = (cover == Cover::Local && place < 26).then_some(PostId(place % POSTS));
    Identity {
        name: Name(n.into()),
        sex: if n.is_multiple_of(2) { Sex::Woman } else { Sex::Man },
        age: 25 + (n % 40) as u8,
        state,
        post,
        district: DistrictId((n % 3) as u8),
        cover,
        detail: (n % 7) as u8,
    }
}

/// A ring of neighbours and a ring of friends, strong and weak.
fn ties() -> Vec<Bond> {
    let kinds = [TieKind::Colleague, TieKind::Family, TieKind::Friend, TieKind::Club];
    let bond = |n: u16, far: u16| {
        let kind = kinds.into_iter().cycle().nth(usize::from(n)).unwrap_or_default();
        let strength = 25 + (n * 17 % 70) as u8;
        Bond { one: local(n), other: local((n + far) % LOCALS), kind, strength }
    };
    (0..LOCALS).flat_map(|n| [bond(n, 1), bond(n, 5)]).collect()
}
