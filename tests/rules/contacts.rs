//! Meetings, drops, and what Security sees of them.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    contacts,
    gazetteer::SiteKind,
    luck::Luck::{
        self, Breaks, FaceIdentified, GateErrs, GateLooksAt, GateSuspects, Hour, Manner,
        MeetingPlace, NamedAtOnce, Noticed, RouteShows, TailedContact, TailedOfficer,
    },
    nature::{Route, Sdr},
    order::{Errand, Identify, Meet, OpenCase, Refusal, SetContact, Wake, Watch, WatchTarget},
    partings,
    setup::story::{Cast, Story},
    units::Money,
    view::{Channel, Contact, Report, ToStation},
    watching,
};

fn anna(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50)
}

fn met(story: Story) -> Story {
    story.when(STATION, |it| it.meet("Anna", [None, None]))
}

/// Adams is watched and meets Anna without a route: they are seen.
const SEEN: [(Luck, u32); 3] = [(TailedOfficer, YES), (Manner, YES), (NamedAtOnce, YES)];

#[test]
fn a_meeting_in_a_quiet_city_is_seen_by_nobody() {
    met(given(anna))
        .luck([])
        .then_told(STATION, |it| contacts::ToStation::WeMet {
            agent: it.on("Anna"),
            officer: it.officer("Adams"),
            hour: hour_of_meeting(&met(given(anna)).luck([])),
            route: Route::Clean,
            rapport: 54,
        })
        .then_reports(SECURITY, []);
}

fn hour_of_meeting(story: &Story) -> cutout::engine::units::Hour {
    let met = story.told(STATION).iter().find_map(|report| match report {
        Report::Station(ToStation::Contacts(contacts::ToStation::WeMet { hour, .. })) => {
            Some(*hour)
        }
        _ => None,
    });
    met.expect("a meeting")
}

#[test]
fn a_watched_officer_is_seen_with_his_agent() {
    met(given(anna))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .luck(SEEN)
        .then_chances([(TailedOfficer, 70), (Manner, 60), (NamedAtOnce, 50)])
        .then_reports(
            SECURITY,
            ["TeamsPlaced", "ContactSeen", "FilePoints", "FilePoints", "OfficerSuspected"],
        )
        .then_view(SECURITY, |view, it| {
            let desk = view.security().expect("Security");
            // 18 points, of which 2 fade at the end of the week.
            desk.dossier(it.on("Anna")).expect("a dossier").points() == 16
        });
}

#[test]
fn a_covered_route_breaks_the_meeting_off() {
    given(anna)
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(STATION, |it| Meet { sdr: Sdr::Long, ..it.meet("Anna", [None, None]) })
        .luck([(TailedOfficer, YES), (RouteShows, YES)])
        .then_chances([(TailedOfficer, 70), (RouteShows, 80)])
        .then_told(STATION, |it| contacts::ToStation::WeBrokeOff {
            with: it.on("Anna"),
            officer: it.officer("Adams"),
            route: Route::Covered,
        })
        .then_reports(SECURITY, ["TeamsPlaced", "TookEvasiveRoute", "FilePoints"]);
}

#[test]
fn a_shadow_that_is_none_breaks_off_only_if_so_ordered() {
    for (abort_if_unsure, report) in [(true, "WeBrokeOff"), (false, "WeMet")] {
        given(anna)
            .when(STATION, |it| Meet {
                sdr: Sdr::Short,
                abort_if_unsure,
                ..it.meet("Anna", [None, None])
            })
            .luck([(RouteShows, YES)])
            .then_reports(STATION, [report]);
    }
}

#[test]
fn a_route_says_nothing_about_a_tail_on_the_agent() {
    given(anna)
        .when(SECURITY, |it| it.watch("Anna", 4))
        .when(STATION, |it| Meet { sdr: Sdr::Long, ..it.meet("Anna", [None, None]) })
        .luck([(TailedContact, YES), (RouteShows, NO), (Manner, NO), (NamedAtOnce, NO)])
        .then_reports(STATION, ["WeMet"])
        .then_reports(SECURITY, ["DossierOpened", "TeamsPlaced", "ContactSeen"]);
}

#[test]
fn a_drop_keeps_the_two_ends_apart() {
    given(|it| anna(it).drop("the park"))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(STATION, |it| it.service("Anna"))
        .luck([(TailedOfficer, NO)])
        .then_reports(STATION, ["DropServiced"])
        .then_reports(SECURITY, ["TeamsPlaced"]);
}

#[test]
fn a_stranger_is_a_face_until_he_is_identified() {
    met(given(anna))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .luck([(TailedOfficer, YES), (Manner, YES), (NamedAtOnce, NO)])
        .then_told(SECURITY, |it| watching::ToSecurity::ContactSeen {
            one: it.face("Anna"),
            other: it.on("Adams"),
            site: site_of_meeting(&it.view()),
            hour: hour_seen(&it.view()),
            clandestine: true,
        })
        .when(SECURITY, |it| Identify { face: it.face("Anna") })
        .luck([(FaceIdentified, YES)])
        .then_told(SECURITY, |it| watching::ToSecurity::DossiersAreOne {
            face: it.face("Anna"),
            real: it.on("Anna"),
        })
        .then_view(SECURITY, |view, it| {
            let desk = view.security().expect("Security");
            desk.dossier(it.on("Anna")).expect("a dossier").points() == 14
        });
}

fn site_of_meeting(view: &cutout::engine::view::View) -> cutout::engine::ids::SiteId {
    view.security().and_then(|desk| desk.sightings.last()).expect("a sighting").site
}

fn hour_seen(view: &cutout::engine::view::View) -> cutout::engine::units::Hour {
    view.security().and_then(|desk| desk.sightings.last()).expect("a sighting").hour
}

#[test]
fn a_face_is_looked_for_in_vain() {
    met(given(anna))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .luck([(TailedOfficer, YES), (Manner, YES), (NamedAtOnce, NO)])
        .when(SECURITY, |it| Identify { face: it.face("Anna") })
        .luck([(FaceIdentified, NO)])
        .then_told(SECURITY, |it| watching::ToSecurity::FaceNotFound { face: it.face("Anna") });
}

#[test]
fn an_open_case_names_its_subject_at_once() {
    met(given(anna))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(SECURITY, |it| OpenCase { on: it.on("Anna") })
        .luck([(TailedOfficer, YES), (Manner, YES)])
        .then_not_told(SECURITY, "DossierOpened")
        .then_view(SECURITY, |view, it| {
            // An open case keeps the points from fading.
            view.security().expect("Security").dossier(it.on("Anna")).expect("his").points() == 18
        });
}

#[test]
fn a_team_on_the_place_sees_who_comes() {
    met(given(anna))
        .when(SECURITY, |it| Watch { on: WatchTarget::Site(it.site("the café")), teams: 1 })
        .luck([
            (MeetingPlace, 0),
            (Noticed, YES),
            (Manner, YES),
            (NamedAtOnce, YES),
            (NamedAtOnce, YES),
        ])
        .then_chances([(Noticed, 70), (Manner, 60), (NamedAtOnce, 50), (NamedAtOnce, 50)])
        .then_happened("ContactSeen");
}

#[test]
fn teams_in_the_district_see_more_of_everything() {
    let on = WatchTarget::District(cutout::engine::ids::DistrictId(0));
    met(given(|it| anna(it).streets(50, 40)))
        .when(SECURITY, |_| Watch { on, teams: 2 })
        .luck([])
        .then_chances([(Noticed, 3 + 16)]);
    met(given(|it| anna(it).streets(50, 40))).luck([]).then_chances([(Noticed, 3)]);
}

#[test]
fn the_gate_singles_an_officer_out() {
    given(|it| anna(it).diplomat("Chargé"))
        .when(SECURITY, |_| Watch { on: WatchTarget::Gate, teams: 3 })
        .luck([(GateSuspects, YES), (GateErrs, NO), (GateLooksAt, 0)])
        .then_chances([(GateSuspects, 24), (GateErrs, 20)])
        .then_told(SECURITY, |it| watching::ToSecurity::OfficerSuspected { who: it.on("Adams") });
}

#[test]
fn the_gate_errs_on_an_honest_diplomat() {
    given(|it| anna(it).diplomat("Chargé"))
        .when(SECURITY, |_| Watch { on: WatchTarget::Gate, teams: 3 })
        .luck([(GateSuspects, YES), (GateErrs, YES), (GateLooksAt, 0)])
        .then_told(SECURITY, |it| watching::ToSecurity::OfficerSuspected { who: it.on("Chargé") });
}

#[test]
fn a_watched_drop_gives_its_user_away() {
    let drop = |it: Cast| anna(it).drop("the park");
    given(drop)
        .when(SECURITY, |it| Watch { on: WatchTarget::Site(it.site("the park")), teams: 1 })
        .when(STATION, |it| it.service("Anna"))
        .luck([(Noticed, YES), (NamedAtOnce, YES)])
        .then_chances([(Noticed, 70), (NamedAtOnce, 50)])
        .then_told(SECURITY, |it| watching::ToSecurity::DropSuspected { site: it.site("the park") })
        .then_happened("SeenAtDrop");
    given(drop).when(STATION, |it| it.service("Anna")).luck([]).then_reports(SECURITY, []);
}

#[test]
fn a_tail_leads_to_the_drop() {
    given(|it| anna(it).drop("the park"))
        .when(SECURITY, |it| it.watch("Adams", 4))
        .when(STATION, |it| it.service("Anna"))
        .luck([(TailedOfficer, YES), (Luck::DropVisitSeen, YES)])
        .then_told(SECURITY, |it| watching::ToSecurity::DropSuspected { site: it.site("the park") })
        .then_happened("SeenAtDrop");
}

#[test]
fn a_drop_can_be_taught_at_a_meeting() {
    given(anna)
        .when(STATION, |it| {
            it.meet("Anna", [Some(Errand::LearnDrop { site: it.site("the church") }), None])
        })
        .luck([])
        .then_told(STATION, |it| contacts::ToStation::DropLearned {
            agent: it.on("Anna"),
            site: it.site("the church"),
        });
}

#[test]
fn nothing_can_be_hidden_in_a_café() {
    let _ = given(anna).refuses(
        STATION,
        |it| it.meet("Anna", [Some(Errand::LearnDrop { site: it.site("the café") }), None]),
        Refusal::NoPlaceForADrop,
    );
    assert!(!SiteKind::Cafe.takes_a_drop());
}

#[test]
fn an_arrest_on_tuesday_prevents_thursdays_meeting() {
    let (tuesday, thursday) = (3, 3 * 14);
    met(given(anna))
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, tuesday), (Hour, thursday), (Breaks, 99)])
        .then_reports(STATION, ["ArrestInTheNews", "NobodyCame"]);
}

#[test]
fn an_arrest_on_saturday_comes_too_late_for_mondays_meeting() {
    let (saturday, monday) = (5 * 3, 0);
    met(given(anna))
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Hour, saturday), (Hour, monday), (Breaks, 99)])
        .then_reports(STATION, ["WeMet", "ArrestInTheNews"]);
}

#[test]
fn an_arrangement_holds_from_next_week() {
    let weekly = |it: &cutout::engine::setup::story::Desk<'_>| Contact {
        officer: it.officer("Adams"),
        channel: Channel::Meeting { sdr: Sdr::Straight, abort_if_unsure: false },
        every: 1,
    };
    given(anna)
        .when(STATION, |it| SetContact { agent: it.on("Anna"), contact: Some(weekly(it)) })
        .luck([])
        .then_reports(STATION, ["ContactArranged"])
        .weeks(1)
        .then_reports(STATION, ["WeMet"])
        .weeks(1)
        .then_reports(STATION, ["WeMet"]);
}

#[test]
fn another_officer_begins_with_less_trust() {
    given(|it| it.officer("Adams").officer("Brown").person("Anna").agent(50))
        .when(STATION, |it| Meet { officer: it.officer("Brown"), ..it.meet("Anna", [None, None]) })
        .luck([])
        .then_told(STATION, |it| partings::ToStation::HandlerIs {
            agent: it.on("Anna"),
            officer: Some(it.officer("Brown")),
            rapport: 25,
        });
}

#[test]
fn a_dormant_agent_does_nothing_until_woken() {
    use cutout::engine::order::Dormant;
    given(|it| anna(it).reads("the plan").task("the plan"))
        .when(STATION, |it| Dormant { agent: it.on("Anna") })
        .luck([(Luck::ReportBorn, NO)])
        .weeks(3)
        .then_reports(STATION, [])
        .then_nothing("PacketMade")
        .refuses(STATION, |it| it.meet("Anna", [None, None]), Refusal::IsDormant)
        .when(STATION, |it| Wake {
            officer: it.officer("Adams"),
            agent: it.on("Anna"),
            sdr: Sdr::Straight,
        })
        .luck([])
        .then_reports(STATION, ["WeMet", "WokeUp"]);
}

#[test]
fn money_buys_trust_of_those_who_want_money() {
    use cutout::engine::order::Pay;
    given(anna)
        .when(STATION, |it| Pay { agent: it.on("Anna"), amount: Money(3) })
        .when(STATION, |it| it.meet("Anna", [None, None]))
        .luck([(Luck::Irregular, NO)])
        .then_chances([(Luck::Irregular, 1)])
        .then_told(STATION, |it| contacts::ToStation::AgentPaid {
            agent: it.on("Anna"),
            amount: Money(3),
            rapport: 50 + 4 + 6,
        });
}
