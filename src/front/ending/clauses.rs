//! What the file says of somebody, clause by clause. A page joins clauses and adds no fact of its
//! own, so that each can be held against the world.

use game::text::{Arg, Clerk, clerk::arg};
use rules::engine::{
    disclosed::{Deed, Disclosed, Fate, Life, PersonNo, Service},
    nature::Principal,
    seat::Seat,
    units::Week,
};

/// One statement on somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clause {
    /// An officer of a Station.
    Officer(Seat),
    /// Never served anybody's Station.
    Outsider,
    /// Sent by Security in that week to offer service, and taken on by nobody.
    Dangled(Week),
    /// Came to a Station in that week and did not mean it, and was not taken on.
    FalseColours(Seat, Week),
    /// Won by a Station in that week; 0 is before the campaign.
    Won(Seat, Week),
    /// Never served another.
    TrueToTheEnd,
    /// Security's from that week on.
    Theirs(Week),
    TheirsAgain(Week),
    /// The Station's again from that week on.
    OursAgain(Week),
    /// Nobody's from that week on.
    Left(Week),
    /// Won in that name, which was not the true one.
    Under(Principal),
    SawThrough(Week),
    /// Believes in that name at the end.
    StillBelieves(Principal),
    Ends(Fate),
}

/// All that is said of somebody.
pub fn clauses(file: &Disclosed, no: PersonNo) -> Vec<Clause> {
    let at = usize::from(no);
    let (Some(person), Some(life)) = (file.people.get(at), file.lives.get(at)) else {
        return Vec::new();
    };
    let mut said = Vec::new();
    said.extend(person.officer_of.map(Clause::Officer));
    if person.officer_of.is_none() && life.service.is_empty() {
        said.push(dangled(file, no).unwrap_or(Clause::Outsider));
    }
    said.extend(life.won().map(|(week, station)| Clause::Won(station, week)));
    said.extend(service(life));
    said.extend(flag(life));
    if life.fate != Fate::Free {
        said.push(Clause::Ends(life.fate));
    }
    said
}

/// Of one whom nobody took on: who sent the person, or what the offer was.
fn dangled(file: &Disclosed, no: PersonNo) -> Option<Clause> {
    let own = || file.deeds.iter().filter(|deed| deed.people[0] == Some(no));
    let taken = own().any(|deed| deed.name == "volunteer-taken");
    own().find_map(|deed: &Deed| match (deed.name.as_str(), deed.seat, deed.truth) {
        ("dangle-set", ..) => Some(Clause::Dangled(deed.week)),
        ("volunteered", Some(seat), Some(false)) if !taken => {
            Some(Clause::FalseColours(seat, deed.week))
        }
        _ => None,
    })
}

/// Whose the person was, turn by turn.
pub fn service(life: &Life) -> Vec<Clause> {
    let mut turned = false;
    let mut said = Vec::new();
    let mut own = false;
    for &Service { since, of } in &life.service {
        match of {
            Some(Seat::Security) => {
                let again = std::mem::replace(&mut turned, true);
                said.push(if again { Clause::TheirsAgain(since) } else { Clause::Theirs(since) });
            }
            // The first turn is the winning itself, unless Security had the person before.
            Some(_) if !own && !turned => own = true,
            Some(_) => said.push(Clause::OursAgain(since)),
            None => said.push(Clause::Left(since)),
        }
    }
    if own && said.is_empty() {
        said.push(Clause::TrueToTheEnd);
    }
    said
}

fn flag(life: &Life) -> Vec<Clause> {
    let Some(flag) = life.flag else { return Vec::new() };
    let knew = |week: Week| {
        life.service.iter().any(|it| it.of == Some(Seat::Security) && it.since <= week)
    };
    match flag.seen {
        // A double had nothing left to see through.
        Some((week, _)) if knew(week) => vec![Clause::Under(flag.principal)],
        Some((week, _)) => vec![Clause::Under(flag.principal), Clause::SawThrough(week)],
        // A double knows better, and a person who left may have thought on.
        None if life.was_turned() || life.service.last().is_none_or(|it| it.of.is_none()) => {
            vec![Clause::Under(flag.principal)]
        }
        None => vec![Clause::StillBelieves(flag.principal)],
    }
}

/// A clause in words.
pub fn said(clerk: Clerk<'_>, clause: &Clause) -> String {
    let house = |seat| vec![arg("house", clerk.house_of(Some(seat)))];
    let from = |week: Week| vec![arg("week", week.0), arg("date", clerk.date(week))];
    let name = |principal| vec![arg("principal", clerk.principal(principal))];
    let (id, args): (&str, Vec<Arg<'_>>) = match *clause {
        Clause::Officer(seat) => ("clause-officer", house(seat)),
        Clause::Outsider => ("clause-outsider", Vec::new()),
        Clause::Dangled(week) => ("clause-dangled", from(week)),
        Clause::FalseColours(seat, week) => {
            ("clause-false-colours", [house(seat), from(week)].concat())
        }
        Clause::Won(seat, week) => ("clause-won", [house(seat), from(week)].concat()),
        Clause::TrueToTheEnd => ("clause-true", Vec::new()),
        Clause::Theirs(week) => ("clause-theirs", from(week)),
        Clause::TheirsAgain(week) => ("clause-theirs-again", from(week)),
        Clause::OursAgain(week) => ("clause-ours-again", from(week)),
        Clause::Left(week) => ("clause-left", from(week)),
        Clause::Under(principal) => ("clause-under", name(principal)),
        Clause::SawThrough(week) => ("clause-saw-through", from(week)),
        Clause::StillBelieves(principal) => ("clause-still-believes", name(principal)),
        Clause::Ends(fate) => (fate_id(fate), Vec::new()),
    };
    clerk.say(id, &args)
}

/// Clauses in one line.
pub fn joined(clerk: Clerk<'_>, clauses: &[Clause]) -> String {
    let words: Vec<String> = clauses.iter().map(|clause| said(clerk, clause)).collect();
    words.join("; ")
}

const fn fate_id(fate: Fate) -> &'static str {
    match fate {
        Fate::Free => "clause-free",
        Fate::Held => "clause-held",
        Fate::Convicted => "clause-convicted",
        Fate::Abroad => "clause-abroad",
        Fate::Dead => "clause-dead",
    }
}
