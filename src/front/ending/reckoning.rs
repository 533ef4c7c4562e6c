//! The named reckoning: a short life of everybody who was touched, right or wrong; the fate of each
//! lie; and those who sat in Security's own house.

use game::text::{Clerk, Role, clerk::arg, shorthand::capital};
use rules::engine::{
    disclosed::{ClaimTruth, Deed, Disclosed, DisclosedPerson, Fate, Life, PersonNo},
    ids::HoldingId,
    seat::Seat,
};

use crate::front::{
    Subject, claims,
    ending::clauses::{clauses, joined},
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

fn people(file: &Disclosed) -> impl Iterator<Item = Somebody<'_>> {
    let rows = (0..).zip(file.people.iter().zip(&file.lives));
    rows.map(move |(no, (person, life))| Somebody { file, no, person, life })
}

#[derive(Clone, Copy)]
struct Somebody<'a> {
    file: &'a Disclosed,
    no: PersonNo,
    person: &'a DisclosedPerson,
    life: &'a Life,
}

impl<'a> Somebody<'a> {
    /// What befell the person, in order.
    fn deeds(self) -> impl Iterator<Item = (usize, &'a Deed)> {
        let about = move |deed: &Deed| deed.people.first() == Some(&Some(self.no));
        self.file.deeds.iter().enumerate().filter(move |(_, deed)| about(deed))
    }

    fn named(self, name: &'static str) -> impl Iterator<Item = (usize, &'a Deed)> {
        self.deeds().filter(move |(_, deed)| deed.name == name)
    }

    /// Who served a Station, or sat in a cell, or was sent home.
    fn is_touched(self) -> bool {
        let befell = self.deeds().any(|(_, deed)| word(&deed.name).is_some());
        self.life.won().is_some() || befell
    }

    fn is_of_the_house(self, clerk: Clerk<'_>) -> bool {
        let posts = &clerk.view.city().posts;
        let post = self.person.identity.post.and_then(|post| posts.get(post));
        post.is_some_and(|row| row.papers.is_house())
    }

    /// Had the person served a Station by then?
    fn is_guilty(self, deed: &Deed) -> bool {
        let won = self.life.won().is_some_and(|(week, _)| week <= deed.week);
        won || self.person.officer_of.is_some()
    }

    fn row(self, clerk: Clerk<'_>) -> Row {
        let name = clerk.disclosed_person(self.no, self.file);
        let args = [arg("who", name), arg("role", clerk.role_of(&self.person.identity))];
        let mut said = vec![capital(&joined(clerk, &clauses(self.file, self.no)))];
        said.extend(self.befell(clerk));
        said.extend(self.nearest(clerk));
        let row = Row::of([
            Cell::of(Role::Person, clerk.say("reckoning-who", &args)),
            Cell::new(said.join(". ") + "."),
        ]);
        let last = self.deeds().filter(|(_, deed)| word(&deed.name).is_some()).last();
        let last = last.or_else(|| self.deeds().last());
        match last.and_then(|(at, _)| u32::try_from(at).ok()) {
            Some(at) => row.keyed(Subject::Deed(at).key()),
            None => row,
        }
    }

    /// Arrests and what came of them, right or wrong.
    fn befell(self, clerk: Clerk<'_>) -> Vec<String> {
        let told = self.deeds().filter_map(|(_, deed)| {
            let so = if self.is_guilty(deed) { "true" } else { "false" };
            let args = [arg("date", clerk.date(deed.week)), arg("guilty", so)];
            Some(capital(&clerk.say(word(&deed.name)?, &args)))
        });
        let mut told: Vec<String> = told.collect();
        told.extend(self.was_made(clerk));
        told
    }

    /// Taken for nothing, and won after that: Security made the spy.
    fn was_made(self, clerk: Clerk<'_>) -> Option<String> {
        let (week, _) = self.life.won()?;
        let (_, freed) = self.named("freed").find(|(_, deed)| deed.week <= week)?;
        let date = arg("date", clerk.date(freed.week));
        (!self.is_guilty(freed)).then(|| clerk.say("reckoning-made", &[date]))
    }

    /// Of an agent who got away: when Security was nearest.
    fn nearest(self, clerk: Clerk<'_>) -> Option<String> {
        let away = self.life.master.is_some_and(Seat::is_station)
            && matches!(self.life.fate, Fate::Free | Fate::Abroad)
            && self.named("arrested").next().is_none();
        if !away {
            return None;
        }
        let nearest = self.named("points-given").max_by_key(|(_, deed)| deed.number);
        let charge = arg("charge", clerk.view.rules().file.charge);
        Some(match nearest {
            None => clerk.word("reckoning-never"),
            Some((_, deed)) => {
                let args = [arg("date", clerk.date(deed.week)), arg("points", deed.number), charge];
                clerk.say("reckoning-nearest", &args)
            }
        })
    }
}

/// What befalls people, in words.
fn word(deed: &str) -> Option<&'static str> {
    Some(match deed {
        "arrested" => "reckoning-arrested",
        "confessed" => "reckoning-confessed",
        "convicted" => "reckoning-convicted",
        "freed" => "reckoning-freed",
        "expelled" => "reckoning-expelled",
        "swap-made" => "reckoning-swapped",
        "killed" => "reckoning-killed",
        "fled" => "reckoning-fled",
        "exfiltrated" => "reckoning-exfiltrated",
        _ => return None,
    })
}

/// A lie: what a double took along that was not so.
struct Told<'a> {
    at: usize,
    deed: &'a Deed,
    who: PersonNo,
    holding: HoldingId,
}

/// Each lie once for each double, with what became of it.
fn lies(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let mut told: Vec<Told<'_>> = Vec::new();
    for (at, deed) in file.deeds.iter().enumerate().filter(|(_, deed)| deed.name == "fed") {
        let ([Some(who), _], Some(holding)) = (deed.people, deed.holding) else { continue };
        let again = told
            .iter()
            .any(|it| (it.who, it.holding, it.deed.number) == (who, holding, deed.number));
        if !again && is_lie(file, at, holding, deed.number) {
            told.push(Told { at, deed, who, holding });
        }
    }
    let rows = told.into_iter().map(|it| lie(clerk, file, &it)).collect();
    let columns = ["col-date", "col-told-by", "col-lie", "col-fate"];
    section(clerk, "ending-lies", "ending-lies-empty", &columns, rows)
}

/// Did the secret say something else then?
fn is_lie(file: &Disclosed, at: usize, holding: HoldingId, value: i64) -> bool {
    let before = file.deeds.iter().take(at).rev();
    let mut editions = before.filter(|deed| deed.name == "edition-issued");
    editions.find(|deed| deed.holding == Some(holding)).is_some_and(|deed| deed.number != value)
}

fn lie(clerk: Clerk<'_>, file: &Disclosed, it: &Told<'_>) -> Row {
    let value = u8::try_from(it.deed.number).unwrap_or_default();
    let args =
        [arg("topic", clerk.topic(it.holding)), arg("value", clerk.value(it.holding, value))];
    let row = Row::of([
        Cell::of(Role::Muted, clerk.date(it.deed.week)),
        Cell::of(Role::Person, clerk.disclosed_person(it.who, file)),
        Cell::new(capital(&clerk.say("reckoning-lie", &args))),
        Cell::new(capital(&fate(clerk, file, it, value))),
    ]);
    row.keyed(Subject::Deed(u32::try_from(it.at).unwrap_or(u32::MAX)).key())
}

/// What a lie did: how far it came, and what it cost.
fn fate(clerk: Clerk<'_>, file: &Disclosed, it: &Told<'_>, value: u8) -> String {
    let arrived = file.deeds.iter().skip(it.at).any(|deed| {
        deed.name == "report-received"
            && (deed.people[0], deed.holding, deed.number)
                == (Some(it.who), Some(it.holding), it.deed.number)
    });
    let believed = |claim: &&ClaimTruth| {
        (claim.holding, claim.value) == (it.holding, value) && it.deed.week <= claim.made
    };
    match file.claims.iter().find(believed) {
        Some(claim) => {
            let args = [
                arg("date", clerk.date(claim.made)),
                arg("probability", claim.probability),
                arg("points", claims::tenths(claim.millipoints)),
            ];
            clerk.say("reckoning-believed", &args)
        }
        None if arrived => clerk.word("reckoning-unbelieved"),
        None => clerk.word("reckoning-not-arrived"),
    }
}
