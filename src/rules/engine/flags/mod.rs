//! What a claimed flag does to a heart: pure tables, read by the rule and by the odds that a
//! Station is shown.

pub(in crate::engine) mod apply;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod learn;
pub(in crate::engine) mod week;

pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};

use crate::engine::{
    gazetteer::{Cover, Form, State, Topic},
    nature::{Flag, Leaning, Motive},
    rules::Rules,
};

/// The loyalty that stands against a flag, 0 to 100. `loyalty` is what stands against B; `lean` is
/// how much less of it stands against C.
pub fn loyalty_against(flag: Flag, own: State, (loyalty, lean): (i16, i16), rules: &Rules) -> i16 {
    let against = match flag.principal(own).state() {
        // His own service: the loyal come running, and the disloyal do not.
        Some(State::A) => (100 - loyalty) * rules.flag.host / 100,
        Some(State::B) => loyalty,
        Some(State::C) => loyalty - lean,
        None => loyalty * rules.flag.buyer / 100,
    };
    against.clamp(0, 100)
}

/// Can a motive be played on under a flag? Conviction serves a state that one leans to, not a
/// house of business; nobody gets rich by helping his own police.
pub fn speaks_to(flag: Flag, own: State, motive: Motive, lean: i16) -> bool {
    match (flag, motive) {
        (Flag::Own, _) => true,
        (Flag::Other, Motive::Ideology) => match own {
            State::A | State::B => 0 < lean,
            State::C => lean < 0,
        },
        (Flag::Buyer, Motive::Ideology) | (Flag::Host, Motive::Money) => false,
        (Flag::Other | Flag::Buyer | Flag::Host, _) => true,
    }
}

/// Does an officer's own card give the lie to the flag? Nobody from an embassy buys for another,
/// and no foreigner comes from the host's service.
pub const fn is_contradicted(flag: Flag, cover: Cover) -> bool {
    match flag {
        Flag::Own => false,
        Flag::Other | Flag::Buyer => matches!(cover, Cover::Diplomat | Cover::Official),
        Flag::Host => !matches!(cover, Cover::Local),
    }
}

/// Would such a principal ask for that? `warmth` is how the host stands with the claimed state: a
/// friend doesn't ask for the dearest things.
pub fn in_character(flag: Flag, topic: &Topic, warmth: u8, rules: &Rules) -> bool {
    let importance = i16::from(topic.importance);
    match flag {
        Flag::Own => true,
        Flag::Other => {
            let warmer = i16::from(warmth) - rules.relations.middle;
            importance <= 5 - warmer.max(0) / rules.flag.friendly.max(1)
        }
        Flag::Buyer => importance <= rules.flag.buyer_asks,
        Flag::Host => topic.form == Form::Knowledge,
    }
}

/// In which of three drawers a leaning lies.
pub fn leaning(lean: i16, rules: &Rules) -> Leaning {
    match lean {
        _ if rules.flag.leans <= lean => Leaning::TowardsC,
        _ if lean <= -rules.flag.leans => Leaning::TowardsB,
        _ => Leaning::Neither,
    }
}
