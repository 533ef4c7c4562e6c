//! What happens: secrets and their readers.

use crate::engine::{
    happening::happenings,
    ids::{HoldingId, PostId},
    units::Week,
};

happenings! {
    /// A post reads a holding.
    PostReads = 214
        security PostReads { post: PostId, holding: HoldingId }
            @ (4, holding)
        deed_of (None) { holding };

    /// What a holding says now, and since when.
    EditionIssued = 215
        security EditionIs { holding: HoldingId, value: u8, issued: Week }
            @ (17, holding)
        deed_of (None) { holding value };

    /// An edition of a holding has become public: what it said, and since when it was in force.
    CameToLight = 216
        all CameToLight { holding: HoldingId, value: u8, issued: Week }
            @ (16, holding)
        deed { holding value };

    /// Somebody seems to have read a holding.
    LeakIndicated = 271 hid { by_claim: bool }
        security LeakIndicated { holding: HoldingId }
            [Warning] @ (4, holding)
        deed { holding by_claim };

    /// Security asks who read a holding.
    InquiryOpened = 272
        security InquiryOpened { holding: HoldingId, ends: Week }
            @ (4, holding)
        deed { holding };

    /// The inquiry is over; its points stand in the files.
    InquiryEnded = 273
        security InquiryEnded { holding: HoldingId, readers: u8 }
            @ (4, holding)
        deed { holding readers };

    /// The readers of a holding are to be cut.
    RestrictionOrdered = 274
        security RestrictionOrdered { holding: HoldingId, at: Week }
            @ (4, holding)
        deed { holding };

    /// Half the posts have lost access.
    ReadersCut = 275
        security ReadersCut { holding: HoldingId }
            @ (4, holding)
        deed { holding };

    /// A holding is to be reissued with new content.
    PlansChangeOrdered = 276
        security PlansChangeOrdered { holding: HoldingId, at: Week }
            @ (4, holding)
        deed { holding };
}
