//! What happens: voices.

use crate::engine::{
    happening::happenings,
    ids::{AgentId, DossierId},
    voices::Concern,
};

happenings! {
    /// An agent says something that has nothing to do with the work, for the so-manieth time of
    /// that concern.
    AgentSpoke = 320 hid { asset: AgentId }
        station TheySpoke { agent: DossierId, of: Concern, nth: u8 }
            @ (19, agent) of agent
        deed { asset };
}
