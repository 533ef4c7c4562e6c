//! How a house was led, and who saw it. A seat files how likely it holds each school of the other
//! house; the answer is known to the referee alone, for the rules know no doctrine.

use rules::{
    ai::{self, Level},
    engine::{chiefs::Chief, disclosed::Disclosed, seat::Seat},
};

/// The head of the key under which figures on a school are filed; the screens file them by
/// `text::quotes::SCHOOL`.
pub(crate) const SCHOOL: &str = "school-";

/// The doctrine that a player of that name follows, if it is one of the game's.
pub fn doctrine((seat, name): (Seat, &str), chief: Chief, own_seed: u64) -> Option<String> {
    let (level, doctrine) = name.split_once(':').unwrap_or((name, ""));
    if level != Level::Regular.name() {
        return None;
    }
    let all = ai::doctrines(seat);
    let named = doctrine.split('/').next().unwrap_or_default();
    match named {
        "" => all.first().map(|name| (*name).to_owned()),
        ai::DRAWN => Some(ai::followed(seat, chief, own_seed).to_owned()),
        named => all.contains(&named).then(|| named.to_owned()),
    }
}

/// The file with an answer to every figure on a school.
pub fn answered(mut file: Disclosed) -> Disclosed {
    for belief in &mut file.beliefs {
        let Some(school) = belief.about.strip_prefix(SCHOOL) else { continue };
        let other = |seat: &Seat| seat.is_station() != belief.seat.is_station();
        belief.so = file.led.iter().find(|(seat, _)| other(seat)).map(|(_, led)| led == school);
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_player_follows_stands_in_its_name() {
        let of = |name| doctrine((Seat::Security, name), Chief::Tarcsa, 7);
        assert_eq!(of("regular").as_deref(), Some("patient"));
        assert_eq!(of("regular:paranoid/arrest_from=90").as_deref(), Some("paranoid"));
        let drawn = of("regular:drawn").expect("a doctrine");
        assert!(ai::doctrines(Seat::Security).contains(&drawn.as_str()));
        for name in ["person", "random", "regular:my.ron@0123", "cmd:bot"] {
            assert_eq!(of(name), None, "{name}");
        }
    }
}
