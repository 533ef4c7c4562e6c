//! What the embassy does for those outside: a driver, a room, a letter, and a lawyer.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    contacts,
    disclosed::Line,
    gazetteer::State,
    house,
    ids::StaffNo,
    luck::Luck::{
        Breaks, InsiderSees, InsiderWon, KitFound, Manner, NamedAtOnce, RouteShows, TailedOfficer,
    },
    moles,
    nature::{Captive, Clearance, Motive, Route, Sdr, StaffRole},
    order::{
        AgreeSwap, Approach, Charge, Meet, ProposeSwap, Refusal, SendStaff, SetClearance, Task,
        Watch, WatchTarget,
    },
    setup::story::{Cast, Desk, Story},
    swap,
    units::Week,
    view::{FileItem, Loss},
    watching,
};

/// Adams runs Anna; Oscar is on the staff.
fn helped(role: StaffRole) -> impl FnOnce(Cast) -> Cast {
    move |it| it.officer("Adams").person("Anna").agent(50).person("Oscar").staff(role)
}

fn send(it: &Desk<'_>) -> SendStaff {
    SendStaff { staff: StaffNo(0), agent: it.on("Anna") }
}

fn met(story: Story) -> Story {
    story
        .when(STATION, send)
        .when(STATION, |it| Meet { sdr: Sdr::Short, ..it.meet("Anna", [None, None]) })
}

fn at_the_gate(story: Story) -> Story {
    story.when(SECURITY, |_| Watch { on: WatchTarget::Gate, teams: 3 })
}

// ── the staff ──

#[test]
fn with_a_driver_the_route_shows_what_a_longer_one_would() {
    met(given(helped(StaffRole::Driver)).when(SECURITY, |it| it.watch("Adams", 2)))
        .luck([(TailedOfficer, YES), (RouteShows, YES)])
        .then_chances([(TailedOfficer, 45), (RouteShows, 80)])
        .then_told(STATION, |it| moles::ToStation::WeSentStaff {
            staff: StaffNo(0),
            agent: it.on("Anna"),
        })
        .then_told(STATION, |it| contacts::ToStation::WeBrokeOff {
            with: it.on("Anna"),
            officer: it.officer("Adams"),
            route: Route::Covered,
        })
        .then_counted("staff_sent", 1);
}

#[test]
fn teams_at_the_gate_follow_the_driver() {
    at_the_gate(met(given(helped(StaffRole::Driver))))
        .luck([(TailedOfficer, YES), (RouteShows, NO), (Manner, YES), (NamedAtOnce, YES)])
        .then_chances([(TailedOfficer, 60)])
        .then_told(SECURITY, |it| watching::ToSecurity::FilePoints {
            dossier: it.on("Anna"),
            item: FileItem::Clandestine,
            points: 18,
        });
    // Without an errand they stay where they are.
    at_the_gate(given(helped(StaffRole::Driver)).when(STATION, |it| it.meet("Anna", [None, None])))
        .luck([])
        .then_not_asked(TailedOfficer)
        .then_not_told(SECURITY, "ContactSeen");
}

#[test]
fn a_room_keeps_the_street_out() {
    // Eyes on every corner, and nobody about.
    let open = || given(|it| helped(StaffRole::Cleaner)(it).streets(100, 0));
    let meet = |it: &Desk<'_>| it.meet("Anna", [None, None]);
    open().when(STATION, meet).luck([(Manner, YES)]).then_chances([(Manner, 60)]);
    open()
        .when(STATION, meet)
        .when(STATION, send)
        .luck([])
        .then_not_asked(Manner)
        .then_not_told(SECURITY, "ContactSeen");
}

#[test]
fn a_letter_brings_what_waits_without_a_meeting() {
    let told = |story: Story| {
        story
            .when(STATION, |it| Task {
                agent: it.on("Anna"),
                holding: Some(it.holding("the plan")),
            })
            .when(STATION, send)
    };
    let given = || given(|it| helped(StaffRole::CipherClerk)(it.holding("the plan", 3, 12)));
    told(given()).luck([]).then_told(STATION, |it| contacts::ToStation::TaskTold {
        agent: it.on("Anna"),
        holding: Some(it.holding("the plan")),
    });
    // The clerk is followed to the box.
    at_the_gate(told(given()))
        .luck([(TailedOfficer, YES), (Manner, YES), (NamedAtOnce, YES)])
        .then_chances([(TailedOfficer, 60), (Manner, 45)])
        .then_told(SECURITY, |it| watching::ToSecurity::FilePoints {
            dossier: it.on("Anna"),
            item: FileItem::Clandestine,
            points: 18,
        });
}

#[test]
fn a_driver_who_is_theirs_says_whom_he_drove_to() {
    let won = given(helped(StaffRole::Driver))
        .when(SECURITY, |it| Approach { whom: it.on("Oscar"), motive: Motive::Money })
        .luck([(InsiderWon, YES), (InsiderSees, NO)]);
    met(won)
        .luck([])
        .then_told(SECURITY, |it| moles::ToSecurity::AgentBetrayed {
            by: it.on("Oscar"),
            whom: it.on("Anna"),
        })
        .then_not_asked(InsiderSees);
}

#[test]
fn only_who_is_let_in_is_sent() {
    let _ = given(helped(StaffRole::Driver))
        .when(STATION, |_| SetClearance { staff: StaffNo(0), to: Clearance::Restricted })
        .luck([])
        .refuses(STATION, send, Refusal::KeptOut);
}

// ── the lawyer ──

/// Adams runs Anna, who was taken in the open and said nothing.
fn taken(file: i16) -> Story {
    given(|it| it.officer("Adams").person("Anna").agent(50).file(file))
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Breaks, 99)])
}

fn ask(it: &Desk<'_>) -> ProposeSwap {
    ProposeSwap { whom: Captive::Agent(it.on("Anna")) }
}

fn agree(it: &Desk<'_>) -> AgreeSwap {
    AgreeSwap { prisoner: it.on("Anna") }
}

#[test]
fn who_is_given_up_is_home_and_counts_for_less() {
    let story = taken(44)
        .when(STATION, ask)
        .luck([])
        .then_told(STATION, |it| swap::ToStation::WeProposedSwap {
            whom: Captive::Agent(it.on("Anna")),
            until: Week(6),
        })
        .then_told(SECURITY, |it| swap::ToSecurity::SwapAsked {
            who: it.on("Anna"),
            state: State::B,
            until: Week(6),
        })
        .when(SECURITY, agree)
        .luck([])
        .then_told(STATION, |it| swap::ToStation::CameHome { whom: Captive::Agent(it.on("Anna")) })
        .then_told(SECURITY, |it| swap::ToSecurity::WeSwapped { prisoner: it.on("Anna") })
        .then_counted("swapped", 1);
    assert_eq!(story.points(Line::Swapped), 5);
    assert_eq!(story.points(Line::Caught), 0);
    assert_eq!(story.points(Line::AgentsKnown), 1);
}

#[test]
fn who_is_asked_for_can_be_charged() {
    let charge = |it: &Desk<'_>| Charge { prisoner: it.on("Anna") };
    let refused = Refusal::NotProven { points: 48, needed: 60 };
    let story = taken(50).refuses(SECURITY, charge, refused);
    let story = story.when(STATION, ask).luck([]).when(SECURITY, charge).luck([]);
    assert_eq!(story.points(Line::Caught), 10);
}

#[test]
fn a_convict_who_is_given_up_is_no_conviction_any_more() {
    let story = taken(70)
        .when(SECURITY, |it| Charge { prisoner: it.on("Anna") })
        .when(STATION, ask)
        .luck([])
        .when(SECURITY, agree)
        .luck([]);
    assert_eq!((story.points(Line::Caught), story.points(Line::Swapped)), (0, 5));
}

#[test]
fn an_offer_that_nobody_answers_lapses() {
    let story = taken(70).when(SECURITY, |it| Charge { prisoner: it.on("Anna") });
    let story = story.when(STATION, ask).luck([]).weeks(4).then_told(STATION, |it| {
        swap::ToStation::SwapLapsed { whom: Captive::Agent(it.on("Anna")) }
    });
    let _ = story.refuses(SECURITY, agree, Refusal::NobodyAsksForHim);
}

#[test]
fn an_officer_without_immunity_comes_home_too() {
    let ask = |it: &Desk<'_>| ProposeSwap { whom: Captive::Officer(it.officer("Baker")) };
    given(|it| it.officer("Adams").trader("Baker").known().file(70))
        .when(SECURITY, |it| it.arrest("Baker"))
        .luck([(KitFound, NO), (Breaks, 99)])
        .then_told(STATION, |it| house::ToStation::OfficerLost {
            officer: it.officer("Baker"),
            how: Loss::Arrested,
        })
        .when(STATION, ask)
        .luck([])
        .when(SECURITY, |it| AgreeSwap { prisoner: it.on("Baker") })
        .luck([])
        .then_told(STATION, |it| swap::ToStation::CameHome {
            whom: Captive::Officer(it.officer("Baker")),
        });
}

#[test]
fn nobody_is_asked_for_who_was_not_taken_and_one_at_a_time() {
    let _ = given(|it| it.officer("Adams").person("Anna").agent(50)).luck([]).refuses(
        STATION,
        ask,
        Refusal::NotInTheirHands,
    );
    let _ = taken(44).when(STATION, ask).luck([]).refuses(
        STATION,
        ask,
        Refusal::OfferStands { until: Week(6) },
    );
}

#[test]
fn where_relations_are_cold_nobody_crosses_the_bridge() {
    let cold = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).file(44);
        it.rules(|rules| rules.relations.habit = [10, 55])
    };
    let story = given(cold).when(SECURITY, |it| it.arrest("Anna"));
    let story = story.luck([(Breaks, 99)]);
    let _ = story.refuses(STATION, ask, Refusal::TooCold { warmth: 10, needed: 15 });
}
