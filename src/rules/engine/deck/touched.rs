//! Whom a card is about, and where: among those on the seat's own papers, and in the public city.

use crate::engine::{
    deck::{CardNo, Touches, conditions},
    ids::{DistrictId, DossierId, InstitutionId, OfficerNo},
    luck::{About, Luck},
    resolve::Turn,
    seat::Seat,
    view::ForeignStatus,
};

/// Who it is, and the house of that person if one is known.
#[derive(Clone, Copy, Default)]
pub(in crate::engine) struct Whom {
    pub who: Option<DossierId>,
    pub officer: Option<OfficerNo>,
    pub house: Option<InstitutionId>,
}

/// None where nobody is on file whom it could be about.
pub(in crate::engine) fn whom(
    turn: &mut Turn<'_>,
    seat: Seat,
    (card, touches): (CardNo, Touches),
) -> Option<Whom> {
    let on_file = match touches {
        Touches::Nobody => return Some(Whom::default()),
        Touches::Officer => return officer(turn, seat, card),
        Touches::Agent => conditions::agents(turn, seat),
        Touches::Target => targets(turn, seat),
        Touches::Suspect => conditions::files(turn, |row| {
            0 < row.evidence.points() && row.foreign == ForeignStatus::Nothing && !row.face
        }),
        Touches::Diplomat => conditions::diplomats(turn),
        Touches::Double => conditions::doubles(turn),
        Touches::Prisoner => conditions::prisoners(turn),
    };
    let who = first(turn, seat, card, &on_file, |id| id.0.into())?;
    Some(Whom { who: Some(who), officer: None, house: employer(turn, seat, who) })
}

fn officer(turn: &mut Turn<'_>, seat: Seat, card: CardNo) -> Option<Whom> {
    let roster = conditions::officers(turn, seat);
    let officer = first(turn, seat, card, &roster, |no| no.0.into())?;
    Some(Whom { officer: Some(officer), ..Whom::default() })
}

/// People on file who are no agents yet, and of whom the Station knows who they are.
fn targets(turn: &mut Turn<'_>, seat: Seat) -> Vec<DossierId> {
    let all: Vec<DossierId> = turn.world().stations.of(seat).dossiers.keys().collect();
    let named = |id: &DossierId| {
        let row = turn.dossier(seat, *id);
        row.is_some_and(|row| row.agent.is_none() && !row.nameless && !row.in_the_news)
    };
    all.into_iter().filter(named).collect()
}

/// The one whose lot is the lowest: a longer list moves nobody else's.
fn first<T: Copy>(
    turn: &Turn<'_>,
    seat: Seat,
    card: CardNo,
    from: &[T],
    number: impl Fn(T) -> u32,
) -> Option<T> {
    let lot = |it: &T| {
        let key = About::whom(card.0.into(), number(*it)).by(seat);
        (turn.lot(Luck::CrisisTouches, key, 1_000_000), number(*it))
    };
    from.iter().copied().min_by_key(lot)
}

fn employer(turn: &mut Turn<'_>, seat: Seat, who: DossierId) -> Option<InstitutionId> {
    let person = match seat {
        Seat::Security => turn.file(who).filter(|row| !row.face)?.person,
        Seat::Station1 | Seat::Station2 | Seat::Station3 => {
            turn.dossier(seat, who).filter(|row| !row.nameless)?.person
        }
    };
    turn.world().theatre.employer(person)
}

/// The house and the district of a card: the house where the person works, or any.
pub(in crate::engine) fn place(
    turn: &Turn<'_>,
    card: CardNo,
    known: Option<InstitutionId>,
) -> (InstitutionId, DistrictId) {
    let city = &turn.world().theatre.gazetteer;
    let any = |verb: u8, count: usize| {
        let key = About::whom(card.0.into(), 0).verb(verb);
        let count = u32::try_from(count).unwrap_or(0);
        u8::try_from(turn.lot(Luck::CrisisPlace, key, count)).unwrap_or(0)
    };
    let house = known.unwrap_or_else(|| InstitutionId(any(0, city.institutions.len())));
    (house, DistrictId(any(1, city.districts.len())))
}
