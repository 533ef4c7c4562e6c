//! How a meeting's errands and a standing arrangement are asked.

use crate::engine::{
    contacts::orders::Errand,
    order::asking::{Asked, ChannelKind, ErrandKind, Given, Place, Question},
    view::{Channel, Contact},
};

/// The second is asked for only when there is a first.
impl Asked for [Option<Errand>; 2] {
    fn ask(_: Question, given: &Given, asked: &mut Vec<Question>) {
        for place in [Place::First, Place::Second] {
            asked.push(Question::Errand(place));
            match given.read(Question::Errand(place)) {
                Some(ErrandKind::Assess | ErrandKind::Introduce) => {
                    asked.push(Question::About(place));
                }
                Some(ErrandKind::LearnDrop) => asked.push(Question::At(place)),
                Some(ErrandKind::TakeOn) => asked.push(Question::Member(place)),
                Some(ErrandKind::MakePlan) => {
                    asked.extend([Question::WayBack(place), Question::Shared(place)]);
                }
                Some(ErrandKind::Learn) => asked.push(Question::Craft(place)),
                Some(ErrandKind::Ask) => asked.push(Question::Asked(place)),
                Some(ErrandKind::None) => break,
                Some(ErrandKind::Spot | ErrandKind::TakePapers) | None => (),
            }
        }
    }

    fn of(_: Question, given: &Given) -> Option<[Option<Errand>; 2]> {
        Some([errand(Place::First, given)?, errand(Place::Second, given)?])
    }
}

/// The inner nothing is "no errand"; the outer one is a wrong answer.
#[allow(clippy::option_option, reason = "no errand is a good answer, a wrong one is not")]
fn errand(place: Place, given: &Given) -> Option<Option<Errand>> {
    if given.answer(Question::Errand(place)).is_none() {
        return Some(None);
    }
    Some(Some(match given.read(Question::Errand(place))? {
        ErrandKind::None => return Some(None),
        ErrandKind::Spot => Errand::Spot,
        ErrandKind::Assess => Errand::Assess { target: given.read(Question::About(place))? },
        ErrandKind::Introduce => Errand::Introduce { target: given.read(Question::About(place))? },
        ErrandKind::LearnDrop => Errand::LearnDrop { site: given.read(Question::At(place))? },
        ErrandKind::TakeOn => Errand::TakeOn { member: given.read(Question::Member(place))? },
        ErrandKind::MakePlan => Errand::MakePlan {
            kind: given.read(Question::WayBack(place))?,
            known: given.read(Question::Shared(place))?,
        },
        ErrandKind::Learn => Errand::Learn { skill: given.read(Question::Craft(place))? },
        ErrandKind::TakePapers => Errand::TakePapers,
        ErrandKind::Ask => Errand::Ask { holding: given.read(Question::Asked(place))? },
    }))
}

impl Asked for Option<Contact> {
    fn ask(_: Question, given: &Given, asked: &mut Vec<Question>) {
        asked.push(Question::Channel);
        let Some(kind) = given.read::<ChannelKind>(Question::Channel) else { return };
        if kind == ChannelKind::None {
            return;
        }
        if kind.served_by().is_some() {
            asked.push(Question::Server);
        }
        asked.extend([Question::Officer, Question::Every]);
        if matches!(kind, ChannelKind::Meeting | ChannelKind::Brush | ChannelKind::House) {
            asked.push(Question::Sdr);
        }
        if kind == ChannelKind::Meeting {
            asked.push(Question::Caution);
        }
    }

    fn of(_: Question, given: &Given) -> Option<Option<Contact>> {
        let kind = given.read(Question::Channel)?;
        if kind == ChannelKind::None {
            return Some(None);
        }
        let (officer, every) = (given.read(Question::Officer)?, given.read(Question::Every)?);
        Some(Some(Contact { officer, channel: channel(kind, given)?, every }))
    }
}

fn channel(kind: ChannelKind, given: &Given) -> Option<Channel> {
    let sdr = || given.read(Question::Sdr);
    let server = || given.read(Question::Server);
    Some(match kind {
        ChannelKind::None => return None,
        ChannelKind::Drop => Channel::Drop,
        ChannelKind::Brush => Channel::Brush { sdr: sdr()? },
        ChannelKind::Meeting => {
            Channel::Meeting { sdr: sdr()?, abort_if_unsure: given.read(Question::Caution)? }
        }
        ChannelKind::House => Channel::House { keeper: server()?, sdr: sdr()? },
        ChannelKind::Abroad => Channel::Abroad,
        ChannelKind::LetterBox => Channel::LetterBox { by: server()? },
        ChannelKind::Post => Channel::Post { to: server()? },
        ChannelKind::Courier => Channel::Courier { by: server()? },
        ChannelKind::Voice => Channel::Voice,
        ChannelKind::Radio => Channel::Radio { by: server()? },
        ChannelKind::Burst => Channel::Burst,
        ChannelKind::Signal => Channel::Signal,
    })
}
