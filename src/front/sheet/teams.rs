//! Teams, wires and informers on one sheet: moving one is one act, however many orders it is.

use game::text::{Clerk, clerk::arg};
use rules::engine::{
    ids::{DossierId, InstitutionId},
    order::{Order, PlaceInformer, Plan, Tap, Watch, WatchTarget},
    units::Week,
};

use super::rows::{Rows, Words};
use crate::front::{Subject, traps};

/// A person or a place that is watched, heard or told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Post {
    Watch(WatchTarget),
    Wire(DossierId),
    Informer(InstitutionId),
}

impl Post {
    /// Where teams would stand for a subject.
    pub fn of(subject: Subject) -> Option<Post> {
        Some(Post::Watch(match subject {
            Subject::Dossier(id) => WatchTarget::Person(id),
            Subject::Site(id) => WatchTarget::Site(id),
            Subject::District(id) => WatchTarget::District(id),
            Subject::Gate => WatchTarget::Gate,
            _ => return None,
        }))
    }

    /// The order that has it stand so.
    fn order(self, stands: u8) -> Order {
        match self {
            Post::Watch(on) => Watch { on, teams: stands }.into(),
            Post::Wire(on) => Tap { on, running: 0 < stands }.into(),
            Post::Informer(institution) => {
                PlaceInformer { institution, running: 0 < stands }.into()
            }
        }
    }

    /// What an order of the plan has stand where.
    fn ordered(order: &Order) -> Option<(Post, u8)> {
        Some(match *order {
            Order::Watch(it) => (Post::Watch(it.on), it.teams),
            Order::Tap(it) => (Post::Wire(it.on), it.running.into()),
            Order::PlaceInformer(it) => (Post::Informer(it.institution), it.running.into()),
            _ => return None,
        })
    }
}

/// A row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub post: Post,
    /// As it stood at the beginning of the week.
    pub before: u8,
    pub now: u8,
    pub most: u8,
    pub since: Option<Week>,
}

/// The sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teams {
    pub rows: Vec<Row>,
}

impl Teams {
    /// All posts, and the one that is asked about: with a team more, if one is free.
    pub fn about(plan: &Plan, asked: Option<Post>) -> (Teams, usize) {
        let mut rows = standing(plan);
        for (post, now) in plan.orders().filter_map(Post::ordered) {
            match rows.iter_mut().find(|row| row.post == post) {
                Some(row) => row.now = now,
                None => rows.push(row(plan, post, 0, now)),
            }
        }
        if let Some(post) = asked
            && !rows.iter().any(|row| row.post == post)
        {
            let free = match post {
                Post::Watch(_) => 0 < plan.left().teams,
                Post::Wire(_) | Post::Informer(_) => true,
            };
            rows.push(row(plan, post, 0, u8::from(free)));
        }
        let at = rows.iter().position(|row| Some(row.post) == asked).unwrap_or(0);
        (Teams { rows }, at)
    }

    /// Says how much stands there.
    fn set(&mut self, at: usize, now: u8) {
        if let Some(row) = self.rows.get_mut(at) {
            row.now = now.min(row.most);
        }
    }
}

impl Rows for Teams {
    fn words(&self) -> Words {
        Words {
            title: "sheet-teams-title",
            heads: ["col-on-what", "sheet-stand", "col-brought"],
            help: "help-teams",
            empty: "sheet-teams-none",
            page: "watch",
        }
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn subject(&self, at: usize) -> Option<Subject> {
        match self.rows.get(at)?.post {
            Post::Watch(on) => Some(on.into()),
            Post::Wire(id) => Some(Subject::Dossier(id)),
            Post::Informer(_) => None,
        }
    }

    fn name(&self, clerk: Clerk<'_>, at: usize) -> String {
        self.rows.get(at).map_or_else(String::new, |row| row.name(clerk))
    }

    fn value(&self, clerk: Clerk<'_>, at: usize) -> String {
        self.rows.get(at).map_or_else(String::new, |row| row.figure(clerk))
    }

    fn aside(&self, clerk: Clerk<'_>, at: usize) -> String {
        self.rows.get(at).map_or_else(String::new, |row| row.brought(clerk))
    }

    fn is_changed(&self, at: usize) -> bool {
        self.rows.get(at).is_some_and(|row| row.before != row.now)
    }

    fn step(&mut self, at: usize, forward: bool) {
        let now = self.rows.get(at).map_or(0, |row| row.now);
        self.set(at, if forward { now.saturating_add(1) } else { now.saturating_sub(1) });
    }

    fn choose(&mut self, at: usize, digit: u8) {
        self.set(at, digit);
    }

    fn reset(&mut self, at: usize) {
        let before = self.rows.get(at).map_or(0, |row| row.before);
        self.set(at, before);
    }

    fn left(&self, clerk: Clerk<'_>, plan: &Plan) -> String {
        let then = self.plan(plan);
        let teams = then.as_ref().unwrap_or(plan).left().teams;
        clerk.say("sheet-teams-free", &[arg("left", teams)])
    }

    fn change(&self, plan: &Plan) -> (Vec<Order>, Vec<Order>) {
        let given: Vec<Order> =
            plan.orders().filter(|it| Post::ordered(it).is_some()).copied().collect();
        let changed = self.rows.iter().filter(|row| row.now != row.before);
        let mut wanted: Vec<Order> = changed.map(|row| row.post.order(row.now)).collect();
        // What is set free first can go elsewhere.
        wanted.sort_by_key(|order| Post::ordered(order).map(|(_, stands)| stands));
        let gone = given.iter().filter(|it| !wanted.contains(it)).copied().collect();
        let new = wanted.into_iter().filter(|it| !given.contains(it)).collect();
        (gone, new)
    }
}

fn standing(plan: &Plan) -> Vec<Row> {
    let Some(desk) = plan.view().security() else { return Vec::new() };
    let watches = desk.watches.iter().map(|it| (Post::Watch(it.on), it.teams, Some(it.since)));
    let wires = desk.traps.taps.iter().map(|&(on, since)| (Post::Wire(on), 1, Some(since)));
    let informers = desk.traps.informers.iter().map(|&house| (Post::Informer(house), 1, None));
    let all = watches.chain(wires).chain(informers);
    all.map(|(post, now, since)| Row { since, ..row(plan, post, now, now) }).collect()
}

fn row(plan: &Plan, post: Post, before: u8, now: u8) -> Row {
    Row { post, before, now, most: most(plan, post), since: None }
}

/// The most teams that can stand there.
fn most(plan: &Plan, post: Post) -> u8 {
    let rules = plan.rules();
    match post {
        Post::Watch(WatchTarget::Site(_)) | Post::Wire(_) | Post::Informer(_) => 1,
        Post::Watch(WatchTarget::Gate) => rules.security.gate_most,
        Post::Watch(WatchTarget::Air) => rules.air.teams,
        Post::Watch(WatchTarget::Mail(_)) => rules.mail.teams,
        Post::Watch(_) => rules.security.teams_most,
    }
}

impl Row {
    /// What stands where.
    fn name(&self, clerk: Clerk<'_>) -> String {
        match self.post {
            Post::Watch(on) => clerk.place(on).into(),
            Post::Wire(on) => clerk.say("sheet-wire-on", &[arg("who", clerk.who(on))]),
            Post::Informer(house) => {
                clerk.say("sheet-informer-in", &[arg("house", clerk.institution(house))])
            }
        }
    }

    /// "2", or "3 → 2".
    fn figure(&self, clerk: Clerk<'_>) -> String {
        let word = |stands: u8| match self.post {
            Post::Watch(_) => stands.to_string(),
            Post::Wire(_) | Post::Informer(_) => clerk.word(if 0 < stands { "yes" } else { "no" }),
        };
        match self.before == self.now {
            true => word(self.now),
            false => format!("{} → {}", word(self.before), word(self.now)),
        }
    }

    /// Since when, and what it has brought.
    fn brought(&self, clerk: Clerk<'_>) -> String {
        let (Some(since), Some(desk)) = (self.since, clerk.view.security()) else {
            return String::new();
        };
        let count = match self.post {
            Post::Watch(on) => traps::seen_by(desk, on, since),
            Post::Wire(on) => traps::heard_on(desk, on, since),
            Post::Informer(_) => 0,
        };
        let args = [arg("date", clerk.date(since)), arg("count", count)];
        clerk.say("sheet-brought", &args)
    }
}
