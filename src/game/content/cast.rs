//! A scenario's cast, chosen from the people of its theatre. Ties and lists of readers are moved
//! by a little, so that what the scenario says of them is really so.

use rules::engine::{
    gazetteer::{Cover, Gazetteer, SiteKind, State},
    ids::{HoldingId, InstitutionId, PostId, SiteId},
    nature::{StaffRole, TieKind},
    setup::{
        AgentStart, Bond, Handle, Nature, OfficerStart, SecurityStart, StaffStart, StationStart,
        TargetStart,
    },
    units::{Money, Week},
};

use crate::content::{
    dice::Dice,
    people::{Population, handles},
    readers::Readers,
    scenario::{
        AgentCast, ControlCast, OfficerCast, RoleCast, SecurityCast, StationCast, TargetCast,
        state_of,
    },
    ties::{self, Circle},
};

/// Ties weaker than this don't carry an assessment.
const GOOD_TIE: u8 = 45;

/// Old files that are about an agent, in hundredths.
const OLD_FILE_RIGHT: u8 = 15;

/// Choosing people for parts. Nobody has two.
pub struct Casting<'a> {
    city: &'a Gazetteer,
    people: Vec<Nature>,
    circle: Circle,
    readers: Readers,
    dice: Dice,
    cast: Vec<Handle>,
    abroad: Vec<Vec<Handle>>,
    /// What the agents of the first Station read.
    holdings: Vec<Vec<HoldingId>>,
    drops: Vec<SiteId>,
    /// Agents of all Stations.
    agents: Vec<Handle>,
}

/// What a [`Setup`](rules::engine::setup::Setup) takes of the people.
pub struct Town {
    pub people: Vec<Nature>,
    pub ties: Vec<Bond>,
    pub readers: Vec<(HoldingId, Vec<PostId>)>,
}

impl<'a> Casting<'a> {
    pub fn new(
        city: &'a Gazetteer,
        population: Population,
        readers: Readers,
        dice: Dice,
    ) -> Casting<'a> {
        Casting {
            city,
            people: population.people,
            circle: population.circle,
            readers,
            dice,
            // Who is not in the city can play no part in it.
            cast: population.abroad.concat(),
            abroad: population.abroad,
            holdings: Vec::new(),
            drops: Vec::new(),
            agents: Vec::new(),
        }
    }

    /// People, ties and readers as the cast left them.
    pub fn finish(self) -> Town {
        let (ties, readers) = (self.circle.bonds(), self.readers.into_rows());
        Town { people: self.people, ties, readers }
    }

    /// The start of the Station at this place.
    pub fn station(&mut self, at: usize, cast: &StationCast) -> StationStart {
        let state = state_of(at);
        let officers = cast.officers.iter().map(|officer| self.officer(state, officer)).collect();
        let agents: Vec<AgentStart> = cast.agents.iter().map(|agent| self.agent(agent)).collect();
        self.agents.extend(agents.iter().map(|agent| agent.person));
        let targets = cast.targets.iter().map(|target| self.target(target, &agents)).collect();
        let staff = cast.staff.iter().map(|&role| self.staff(state, role)).collect();
        let reserves = self.abroad.get(at).cloned().unwrap_or_default();
        StationStart { money: Money(cast.money), officers, staff, agents, targets, reserves }
    }

    pub fn security(&mut self, cast: &SecurityCast) -> SecurityStart {
        let leaks = cast.leaks.iter().filter_map(|&agent| {
            let read = self.holdings.get(usize::from(agent))?;
            self.dice.pick(read).copied()
        });
        let leaks = leaks.collect();
        let files = cast.files.iter().map(|&points| (self.on_an_old_file(), points)).collect();
        SecurityStart {
            money: Money(cast.money),
            patience: cast.patience,
            teams: cast.teams,
            analysts: cast.analysts,
            interrogators: cast.interrogators,
            may_expel: cast.may_expel,
            files,
            leaks,
        }
    }

    /// Old files are mostly about people who did nothing, and now and then about one who does.
    fn on_an_old_file(&mut self) -> Handle {
        let innocent = self.innocent();
        let right = self.dice.chance(OLD_FILE_RIGHT);
        let agent = self.dice.pick(&self.agents).copied();
        agent.filter(|_| right).unwrap_or(innocent)
    }

    fn officer(&mut self, state: State, cast: &OfficerCast) -> OfficerStart {
        let person = self
            .choose(|_, _, who| who.identity.state == state && who.identity.cover == cast.cover);
        OfficerStart { person, known: cast.known }
    }

    /// A cipher clerk comes from home; a driver or a cleaner is hired in the street.
    fn staff(&mut self, state: State, role: StaffRole) -> StaffStart {
        let from_home = role == StaffRole::CipherClerk;
        let person = self.choose(|_, _, who| match from_home {
            true => who.identity.state == state && who.identity.cover == Cover::Diplomat,
            false => who.identity.cover == Cover::Local && who.identity.post.is_none(),
        });
        StaffStart { person, role }
    }

    fn agent(&mut self, cast: &AgentCast) -> AgentStart {
        let (person, read, access_agent) = match &cast.role {
            RoleCast::Access { ties } => (self.access_agent(*ties), Vec::new(), true),
            RoleCast::Reads(importances) => {
                let (person, read) = self.reader(importances);
                (person, read, false)
            }
        };
        let task = read.iter().copied().max_by_key(|&holding| self.importance(holding));
        self.holdings.push(read);
        let drop = if cast.drop { self.drop_site() } else { None };
        let controlled = self.control(cast.control);
        let AgentCast { officer, rapport, flag, .. } = *cast;
        AgentStart {
            person,
            officer,
            rapport,
            access_agent,
            drop,
            task,
            controlled,
            flag,
            ..AgentStart::default()
        }
    }

    fn control(&mut self, cast: ControlCast) -> Option<u8> {
        match cast {
            ControlCast::Never => None,
            ControlCast::Always(firmly) => Some(firmly),
            ControlCast::EvenChance(firmly) => self.dice.chance(50).then_some(firmly),
        }
    }

    /// Somebody outside the institutions with exactly so many ties into them.
    fn access_agent(&mut self, ties: u8) -> Handle {
        let wanted = usize::from(ties);
        let person = self.choose(|casting, own, who| {
            let kin = |&(other, kind, _): &(Handle, TieKind, u8)| {
                kind == TieKind::Family && casting.has_post(other)
            };
            let relatives = casting.circle.of(own).iter().filter(|tie| kin(tie)).count();
            who.identity.cover == Cover::Local
                && who.identity.post.is_none()
                && relatives <= wanted.min(1)
        });
        self.trim_ties(person, wanted);
        self.add_ties(person, wanted);
        person
    }

    /// Cuts ties into institutions above the number wanted, and into one institution above the
    /// first; family is never cut while there is anything else.
    fn trim_ties(&mut self, person: Handle, wanted: usize) {
        let mut into = self.ties_into(person);
        into.sort_by_key(|&(_, kind, strength)| (kind != TieKind::Family, 100 - strength));
        let mut reached = Vec::new();
        for (other, kind, _) in into {
            let institution = self.institution_of(other);
            let welcome = kind == TieKind::Family || !reached.contains(&institution);
            if welcome && reached.len() < wanted {
                reached.push(institution);
            } else {
                self.circle.cut(person, other);
            }
        }
    }

    /// Adds ties into institutions up to the number wanted, to as many of them as there are.
    fn add_ties(&mut self, person: Handle, wanted: usize) {
        let mut reached: Vec<Option<InstitutionId>> = Vec::new();
        let mut into = self.ties_into(person);
        reached.extend(into.iter().map(|&(other, ..)| self.institution_of(other)));
        let everybody: Vec<Handle> = handles(&self.people).collect();
        let mut others = self.dice.shuffled(&everybody);
        others.retain(|&other| self.has_post(other) && !self.cast.contains(&other));
        while into.len() < wanted {
            let fresh = others.iter().position(|&other| {
                !reached.contains(&self.institution_of(other))
                    && self.circle.between(person, other).is_none()
            });
            let any =
                || others.iter().position(|&other| self.circle.between(person, other).is_none());
            let Some(at) = fresh.or_else(any) else { return };
            let other = others.swap_remove(at);
            let kind = if self.dice.chance(40) { TieKind::Club } else { TieKind::Friend };
            let strength = ties::strength(&mut self.dice, 40, 75);
            self.circle.tie(person, other, kind, strength);
            reached.push(self.institution_of(other));
            into = self.ties_into(person);
        }
    }

    /// Somebody of middle rank who reads one holding of each importance and no other.
    fn reader(&mut self, importances: &[u8]) -> (Handle, Vec<HoldingId>) {
        let owner = self.owner_of_all(importances);
        let person = self.choose(|casting, own, who| {
            let rank = who.identity.post.and_then(|post| casting.city.posts.get(post));
            let fits = rank.is_some_and(|post| {
                (2..=4).contains(&post.rank) && owner.is_none_or(|owner| owner == post.institution)
            });
            fits && !casting.knows_of_network(own)
        });
        let read = self.let_read(person, importances, owner);
        (person, read)
    }

    /// An institution that owns a holding of each importance.
    fn owner_of_all(&mut self, importances: &[u8]) -> Option<InstitutionId> {
        let owns = |owner: InstitutionId, importance: u8| {
            (self.city.holdings.values()).any(|t| t.owner == owner && t.importance == importance)
        };
        let owners: Vec<InstitutionId> = (self.city.institutions.keys())
            .filter(|&owner| importances.iter().all(|&importance| owns(owner, importance)))
            .collect();
        self.dice.pick(&owners).copied()
    }

    /// Makes somebody read one holding of each importance and no other. Lists keep their length.
    fn let_read(
        &mut self,
        person: Handle,
        importances: &[u8],
        owner: Option<InstitutionId>,
    ) -> Vec<HoldingId> {
        let Some(post) = self.post_of(person) else { return Vec::new() };
        let mut read: Vec<HoldingId> = Vec::new();
        for &importance in importances {
            let fits = |holding: HoldingId, near: bool| {
                self.city.holdings.get(holding).is_some_and(|topic| {
                    topic.importance == importance && (!near || owner == Some(topic.owner))
                }) && !read.contains(&holding)
            };
            let near: Vec<_> = self.city.holdings.keys().filter(|&h| fits(h, true)).collect();
            let far: Vec<_> = self.city.holdings.keys().filter(|&h| fits(h, false)).collect();
            let from = if near.is_empty() { &far } else { &near };
            read.extend(self.dice.pick(from).copied());
        }
        for holding in self.city.holdings.keys() {
            match (read.contains(&holding), self.readers.reads(post, holding)) {
                (true, false) => self.put_on_list(post, holding),
                (false, true) => self.take_off_list(post, holding),
                _ => {}
            }
        }
        read
    }

    fn put_on_list(&mut self, post: PostId, holding: HoldingId) {
        let list = self.readers.of(holding).to_vec();
        let free: Vec<PostId> = list.into_iter().filter(|&on| !self.is_cast_post(on)).collect();
        if let Some(&off) = self.dice.pick(&free) {
            self.readers.swap(holding, off, post);
        }
    }

    /// A colleague takes the place; else anybody.
    fn take_off_list(&mut self, post: PostId, holding: HoldingId) {
        let institution = |post| self.city.posts.get(post).map(|post| post.institution);
        let free: Vec<PostId> = (self.city.posts.keys())
            .filter(|&on| !self.readers.reads(on, holding) && !self.is_cast_post(on))
            .collect();
        let near: Vec<PostId> =
            free.iter().copied().filter(|&on| institution(on) == institution(post)).collect();
        let from = if near.is_empty() { free } else { near };
        if let Some(&on) = self.dice.pick(&from) {
            self.readers.swap(holding, post, on);
        }
    }

    fn target(&mut self, cast: &TargetCast, agents: &[AgentStart]) -> TargetStart {
        let via = agents.get(usize::from(cast.via)).map(|agent| agent.person);
        let friends = via.map(|via| self.ties_into(via)).unwrap_or_default();
        let person = self.choose_target(&friends, cast);
        if let Some(via) = via {
            self.circle.strengthen(via, person, GOOD_TIE);
        }
        if !cast.reads.is_empty() {
            let owner = self.institution_of(person);
            self.let_read(person, &cast.reads, owner);
        }
        self.shape(person, cast);
        TargetStart { person, assessed: cast.assessed, via: Some(cast.via) }
    }

    /// One of the access agent's circle; one who reads something, if any does.
    fn choose_target(&mut self, friends: &[(Handle, TieKind, u8)], cast: &TargetCast) -> Handle {
        let free = |handle: &Handle| !self.cast.contains(handle);
        let known: Vec<Handle> = friends.iter().map(|&(friend, ..)| friend).filter(free).collect();
        let reading: Vec<Handle> = (known.iter().copied())
            .filter(|&who| {
                let post = self.post_of(who);
                post.is_some_and(|post| !self.readers.list(post).is_empty())
            })
            .collect();
        let from = if reading.is_empty() || !cast.reads.is_empty() { &known } else { &reading };
        match self.dice.pick(from).copied() {
            Some(person) => {
                self.cast.push(person);
                person
            }
            None => self.choose(|_, _, who| who.identity.post.is_some()),
        }
    }

    /// Gives somebody the nature that the scenario says.
    fn shape(&mut self, person: Handle, cast: &TargetCast) {
        let Some(who) = self.people.get_mut(usize::from(person.0)) else { return };
        who.counter_loyalty = cast.counter_loyalty.unwrap_or(who.counter_loyalty);
        who.motive = cast.motive.unwrap_or(who.motive);
        if let Some((first, last)) = cast.window {
            who.window = Some((Week(first), Week(last)));
        }
    }

    /// Somebody with a post, without a part, and a stranger to those who have one.
    fn innocent(&mut self) -> Handle {
        self.choose(|casting, own, who| {
            who.identity.post.is_some() && !casting.knows_of_network(own)
        })
    }

    /// A place for a drop that no other agent uses.
    fn drop_site(&mut self) -> Option<SiteId> {
        let sites: Vec<SiteId> = (self.city.sites.iter())
            .filter(|(site, row)| row.kind.takes_a_drop() && !self.drops.contains(site))
            .filter(|(_, row)| row.kind != SiteKind::Station)
            .map(|(site, _)| site)
            .collect();
        let site = self.dice.pick(&sites).copied();
        self.drops.extend(site);
        site
    }

    /// Draws somebody who fits and has no part yet; when nobody fits, anybody without a part.
    fn choose(&mut self, fits: impl Fn(&Casting<'_>, Handle, &Nature) -> bool) -> Handle {
        let free: Vec<Handle> =
            handles(&self.people).filter(|handle| !self.cast.contains(handle)).collect();
        let fitting: Vec<Handle> = free
            .iter()
            .copied()
            .filter(|&at| self.who(at).is_some_and(|who| fits(self, at, who)))
            .collect();
        let from = if fitting.is_empty() { &free } else { &fitting };
        let chosen = self.dice.pick(from).copied().unwrap_or_default();
        self.cast.push(chosen);
        chosen
    }

    fn who(&self, handle: Handle) -> Option<&Nature> {
        self.people.get(usize::from(handle.0))
    }

    fn post_of(&self, handle: Handle) -> Option<PostId> {
        self.who(handle).and_then(|who| who.identity.post)
    }

    fn has_post(&self, handle: Handle) -> bool {
        self.post_of(handle).is_some()
    }

    fn institution_of(&self, handle: Handle) -> Option<InstitutionId> {
        let post = self.post_of(handle).and_then(|post| self.city.posts.get(post));
        post.map(|post| post.institution)
    }

    fn is_cast_post(&self, post: PostId) -> bool {
        self.cast.iter().any(|&handle| self.post_of(handle) == Some(post))
    }

    fn importance(&self, holding: HoldingId) -> u8 {
        self.city.holdings.get(holding).map_or(0, |topic| topic.importance)
    }

    fn ties_into(&self, person: Handle) -> Vec<(Handle, TieKind, u8)> {
        self.circle.of(person).into_iter().filter(|&(other, ..)| self.has_post(other)).collect()
    }

    /// Is he tied to somebody who has a part?
    fn knows_of_network(&self, own: Handle) -> bool {
        self.cast.iter().any(|&member| self.circle.between(own, member).is_some())
    }
}
