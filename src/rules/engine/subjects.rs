//! The one list of the subjects.

/// Hands the list of subjects to a macro: the name of each, and its room.
macro_rules! subjects {
    ($go:ident) => {
        $go! {
            House = house,
            Relations = relations,
            Flags = flags,
            Recruiting = recruiting,
            Volunteers = volunteers,
            Contacts = contacts,
            Cells = cells,
            Links = links,
            Flight = flight,
            Swap = swap,
            Doubles = doubles,
            Moles = moles,
            Trials = trials,
            Partings = partings,
            Product = product,
            Covert = covert,
            Headquarters = headquarters,
            Watching = watching,
            Traps = traps,
            Prison = prison,
            Secrets = secrets,
            Deck = deck,
            Voices = voices,
        }
    };
}
pub(in crate::engine) use subjects;
