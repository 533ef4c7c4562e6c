//! The named reckoning: a short life of everybody who was touched, right or wrong; the fate of each
//! lie; and those who sat in Security's own house.

use game::text::{
    Arg, Clerk, Role,
    clerk::{arg, yes},
    shorthand::capital,
};
use rules::engine::{disclosed::Disclosed, units::Week};

use crate::front::{
    Subject, claims,
    ending::{
        clauses::{clauses, joined},
        fates::{self, Befell, Lie, LieFate, Somebody, befell, people},
    },
    outline::{Cell, Row, Section},
    screen::section,
};

/// All chapters of which there is something to tell.
pub(super) fn sections(clerk: Clerk<'_>, file: &Disclosed) -> Vec<Section> {
    let house = people(file).filter(|one| one.is_of_the_house(clerk) && one.is_touched());
    let others = people(file).filter(|one| !one.is_of_the_house(clerk) && one.is_touched());
    let mut sections = vec![chapter(clerk, "ending-reckoning", others)];
    sections.push(chapter(clerk, "ending-moles", house));
    sections.push(lies(clerk, file));
    sections
}

fn chapter<'a>(
    clerk: Clerk<'_>,
    heading: &str,
    people: impl Iterator<Item = Somebody<'a>>,
) -> Section {
    let mut people: Vec<Somebody<'_>> = people.collect();
    people.sort_by_key(|one| one.deeds().next().map_or(usize::MAX, |(at, _)| at));
    let rows = people.into_iter().map(|one| one.row(clerk)).collect();
    section(clerk, heading, "ending-people-empty", &[], rows)
}

impl Somebody<'_> {
    /// Who served a Station, or sat in a cell, or was sent home.
    fn is_touched(self) -> bool {
        let befell = self.deeds().any(|(_, deed)| self.statement(deed).is_some());
        self.life.won().is_some() || befell
    }

    fn is_of_the_house(self, clerk: Clerk<'_>) -> bool {
        let posts = &clerk.view.city().posts;
        let post = self.person.identity.post.and_then(|post| posts.get(post));
        post.is_some_and(|row| row.papers.is_house())
    }

    fn row(self, clerk: Clerk<'_>) -> Row {
        let name = clerk.disclosed_person(self.no, self.file);
        let args = [arg("who", name), arg("role", clerk.role_of(&self.person.identity))];
        let mut said = vec![capital(&joined(clerk, &clauses(self.file, self.no)))];
        let befell = befell(self.file, self.no).into_iter();
        said.extend(befell.map(|it| capital(&words(clerk, it))));
        let row = Row::of([
            Cell::of(Role::Person, clerk.say("reckoning-who", &args)),
            Cell::new(said.join(". ") + "."),
        ]);
        let last = self.deeds().filter(|(_, deed)| self.statement(deed).is_some()).last();
        let last = last.or_else(|| self.deeds().last());
        match last.and_then(|(at, _)| u32::try_from(at).ok()) {
            Some(at) => row.keyed(Subject::Deed(at).key()),
            None => row,
        }
    }
}

/// A statement in words.
fn words(clerk: Clerk<'_>, befell: Befell) -> String {
    let on = |week: Week| vec![arg("date", clerk.date(week))];
    let so = |week: Week, guilty: bool| [on(week), vec![yes("guilty", guilty)]].concat();
    let (id, args): (&str, Vec<Arg<'_>>) = match befell {
        Befell::Taken { week, guilty } => ("reckoning-arrested", so(week, guilty)),
        Befell::Confessed(week) => ("reckoning-confessed", on(week)),
        Befell::Convicted { week, guilty } => ("reckoning-convicted", so(week, guilty)),
        Befell::Freed { week, guilty } => ("reckoning-freed", so(week, guilty)),
        Befell::SentHome(week) => ("reckoning-expelled", on(week)),
        Befell::Exchanged(week) => ("reckoning-swapped", on(week)),
        Befell::Killed(week) => ("reckoning-killed", on(week)),
        Befell::LeftTheCountry(week) => ("reckoning-fled", on(week)),
        Befell::TakenOut(week) => ("reckoning-exfiltrated", on(week)),
        Befell::MadeASpy(week) => ("reckoning-made", on(week)),
        Befell::Nearest { week, points } => {
            let charge = arg("charge", clerk.view.rules().file.charge);
            ("reckoning-nearest", [on(week), vec![arg("points", points), charge]].concat())
        }
        Befell::NeverNoted => ("reckoning-never", Vec::new()),
    };
    clerk.say(id, &args)
}

/// Each lie once for each double, with what became of it.
fn lies(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = fates::lies(file).iter().map(|it| lie(clerk, file, it)).collect();
    let columns = ["col-date", "col-told-by", "col-lie", "col-fate"];
    section(clerk, "ending-lies", "ending-lies-empty", &columns, rows)
}

fn lie(clerk: Clerk<'_>, file: &Disclosed, it: &Lie) -> Row {
    let value = arg("value", clerk.value(it.holding, it.value));
    let args = [arg("topic", clerk.topic(it.holding)), value];
    let row = Row::of([
        Cell::of(Role::Muted, clerk.date(it.week)),
        Cell::of(Role::Person, clerk.disclosed_person(it.who, file)),
        Cell::new(capital(&clerk.say("reckoning-lie", &args))),
        Cell::new(capital(&fate(clerk, file, it.fate))),
    ]);
    row.keyed(Subject::Deed(u32::try_from(it.at).unwrap_or(u32::MAX)).key())
}

/// How far a lie came, and what it cost.
fn fate(clerk: Clerk<'_>, file: &Disclosed, fate: LieFate) -> String {
    let claim = match fate {
        LieFate::NeverArrived => return clerk.word("reckoning-not-arrived"),
        LieFate::NotTold(_) => None,
        LieFate::Told(_, at) => file.claims.get(at),
    };
    let Some(claim) = claim else { return clerk.word("reckoning-unbelieved") };
    let args = [
        arg("date", clerk.date(claim.made)),
        arg("probability", claim.probability),
        arg("points", claims::tenths(claim.millipoints)),
    ];
    clerk.say("reckoning-believed", &args)
}
