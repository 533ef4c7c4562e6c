//! Fields of orders: a value is what was answered; the larger ones ask one thing after another.

use crate::engine::{
    covert::{ActionKind, Dress, IncidentNo, Pace, Style},
    deck::CardNo,
    gazetteer::State,
    ids::{DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, ReportNo, SiteId, StaffNo},
    nature::{
        Alibi, Ask, Captive, Clearance, Crossing, Cultivation, Favour, Flag, Fodder, Handling,
        Handover, Line, Motive, OnAlarm, Parting, Publicity, Pursuit, Reception, Role, Sdr, Skill,
        WayBack,
    },
    order::{
        Trap,
        asking::{Answer, Answered, Asked, ChannelKind, ErrandKind, Given, Question, Watched},
    },
    units::Money,
};

macro_rules! answered {
    ($($ty:ty: $($answer:pat => $value:expr),+;)*) => {$(
        impl Answered for $ty {
            fn of(answer: Answer) -> Option<$ty> {
                match answer {
                    $($answer => Some($value),)+
                    _ => None,
                }
            }
        }
    )*};
}

/// Fields that one answer makes.
macro_rules! asked {
    ($($ty:ty),* $(,)?) => {$(
        impl Asked for $ty {
            fn ask(first: Question, _: &Given, asked: &mut Vec<Question>) {
                asked.push(first);
            }

            fn of(first: Question, given: &Given) -> Option<$ty> {
                given.read(first)
            }
        }
    )*};
}

answered! {
    OfficerNo: Answer::Officer(it) => it;
    DossierId: Answer::Person(it) => it;
    SiteId: Answer::Site(it) => it;
    DistrictId: Answer::District(it) => it;
    HoldingId: Answer::Holding(Some(it)) => it;
    ReportNo: Answer::Report(it) => it;
    StaffNo: Answer::Staff(it) => it;
    InstitutionId: Answer::Institution(it) | Answer::House(it) => it;
    IncidentNo: Answer::Incident(it) => it;
    Captive: Answer::Captive(it) => it;
    Trap: Answer::Trap(it) => it;
    State: Answer::Banner(Some(it)) => it;
    bool: Answer::Yes(it) => it;
    Money: Answer::Number(it) => Money(it);
    u16: Answer::Number(it) => it;
    u8:
        Answer::Number(it) => u8::try_from(it).ok()?,
        Answer::Response(it) => it,
        Answer::Fodder(Fodder::Deception { value }) => value;
    Sdr: Answer::Sdr(it) => it;
    Motive: Answer::Motive(it) => it;
    Handling: Answer::Handling(it) => it;
    Line: Answer::Line(it) => it;
    OnAlarm: Answer::OnAlarm(it) => it;
    Publicity: Answer::Publicity(it) => it;
    Pursuit: Answer::Pursuit(it) => it;
    Fodder: Answer::Fodder(it) => it;
    Clearance: Answer::Clearance(it) => it;
    Favour: Answer::Favour(it) => it;
    Role: Answer::Role(it) => it;
    Skill: Answer::Craft(it) => it;
    WayBack: Answer::WayBack(it) => it;
    Reception: Answer::Reception(it) => it;
    ActionKind: Answer::Feat(it) => it;
    Dress: Answer::Dress(it) => it;
    Pace: Answer::Pace(it) => it;
    Style: Answer::Style(it) => it;
    Flag: Answer::Flag(it) => it;
    Ask: Answer::Wish(it) => it;
    Alibi: Answer::Alibi(it) => it;
    Parting: Answer::Parting(it) => it;
    Crossing: Answer::Crossing(it) => it;
    Handover: Answer::Handover(it) => it;
    Cultivation: Answer::Cultivation(it) => it;
    CardNo: Answer::Crisis(it) => it;
    ErrandKind: Answer::Errand(it) => it;
    ChannelKind: Answer::Channel(it) => it;
    Watched: Answer::Watched(it) => it;
}

asked! {
    OfficerNo, DossierId, SiteId, DistrictId, HoldingId, ReportNo, StaffNo, InstitutionId,
    IncidentNo, Captive, Trap, State, bool, Money, u8, Sdr, Motive, Handling, Line, OnAlarm,
    Publicity, Pursuit, Fodder, Clearance, Favour, Role, Reception, Flag, Ask, Alibi, Parting,
    Crossing, Handover, Cultivation, CardNo,
}

/// What an agent is to look for, or nothing.
impl Asked for Option<HoldingId> {
    fn ask(first: Question, _: &Given, asked: &mut Vec<Question>) {
        asked.push(first);
    }

    fn of(first: Question, given: &Given) -> Option<Option<HoldingId>> {
        match given.answer(first)? {
            Answer::Holding(holding) => Some(holding),
            _ => None,
        }
    }
}

/// Which lie, or none; and how sure one says one is, 0 standing for a word in public.
impl Asked for Option<u8> {
    fn ask(first: Question, _: &Given, asked: &mut Vec<Question>) {
        asked.push(first);
    }

    fn of(first: Question, given: &Given) -> Option<Option<u8>> {
        match given.answer(first)? {
            Answer::Lie(value) => Some(value),
            Answer::Number(number) => Some(u8::try_from(number).ok().filter(|it| 0 < *it)),
            _ => None,
        }
    }
}
