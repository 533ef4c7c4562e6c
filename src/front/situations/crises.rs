//! Crises: the card that waits, for either seat.

use game::text::clerk::arg;
use rules::engine::order::Choose;

use super::{Case, Look};
use crate::front::Subject;

/// What nobody ordered: its replies are those of the card, and silence takes the last.
pub(super) fn crisis(look: &Look<'_>) -> Vec<Case> {
    let Some(crisis) = look.view.hand.open else { return Vec::new() };
    let card = crisis.card;
    let replies = look.view.replies_to(card).len();
    let told =
        [arg("title", look.clerk.crisis_title(card)), arg("text", look.clerk.crisis(&crisis))];
    let silence = replies.saturating_sub(1);
    let unsaid = [arg("reply", look.clerk.crisis_offer(card, silence))];
    let case = Case::new(look, "crisis", Subject::Crisis, ("sit-crisis", &told))
        .weight(90)
        .titled(look.clerk.crisis_title(card))
        .until(crisis.until)
        .unsaid(look, ("unsaid-crisis", &unsaid));
    // The last reply can be said too: then the matter is off the desk.
    let case = (0..replies).fold(case, |case: Case, at| {
        let said = [arg("reply", look.clerk.crisis_offer(card, at))];
        let reply = u8::try_from(at).unwrap_or(0);
        case.reply(look, ("reply-crisis", &said), [Choose { card, reply }.into()])
    });
    vec![case]
}
