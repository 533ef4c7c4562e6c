//! What happens: relations between states.

use crate::engine::{gazetteer::State, happening::happenings, nature::Occasion};

happenings! {
    /// How the host stands with a foreign state from now on.
    RelationsChanged = 11
        all RelationsAre { state: State, warmth: u8, why: Occasion }
            @ (16, 1000 + state)
        deed { warmth };
}
