//! Patience, expulsions, teams, officers who go and come.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    disclosed::Line,
    house,
    ids::OfficerNo,
    luck::Luck::ExpulsionAnswered,
    order::{CloseCase, Expel, OpenCase, Refusal, Watch, WatchTarget},
    partings,
    setup::story::{Cast, Desk},
    units::Week,
    view::Loss,
    watching,
};

fn expel(it: &Desk<'_>) -> Expel {
    Expel { diplomat: it.on("Adams") }
}

fn adams(points: i16) -> impl Fn(Cast) -> Cast {
    move |it| it.officer("Adams").file(points).person("Anna").agent(50)
}

#[test]
fn expelling_without_proof_costs_patience() {
    let patience = |points| {
        let story = given(adams(points)).when(SECURITY, expel).luck([(ExpulsionAnswered, NO)]);
        story.view(SECURITY).security().expect("Security").patience
    };
    assert_eq!(patience(0), 60 - 30 + 1);
    assert_eq!(patience(40), 60 - 12 + 1);
}

#[test]
fn only_a_proven_expulsion_counts() {
    let expelled =
        |points| given(adams(points)).when(SECURITY, expel).luck([(ExpulsionAnswered, NO)]);
    assert_eq!(expelled(40).points(Line::Expelled), 5);
    assert_eq!(expelled(0).points(Line::ExpelledUnproven), -5);
}

#[test]
fn an_expelled_officer_leaves_his_agents_to_one_with_room() {
    let two = |it: Cast| it.officer("Adams").officer("Brown").person("Anna").agent(50);
    given(two)
        .when(SECURITY, expel)
        .luck([(ExpulsionAnswered, NO)])
        .then_told(STATION, |it| house::ToStation::OfficerLost {
            officer: it.officer("Adams"),
            how: Loss::Expelled,
        })
        .then_told(STATION, |it| partings::ToStation::HandlerIs {
            agent: it.on("Anna"),
            officer: Some(it.officer("Brown")),
            rapport: 35,
        });
}

#[test]
fn another_officer_comes_after_six_weeks() {
    given(|it| adams(40)(it).officer("Brown").reserve("Clark"))
        .when(SECURITY, expel)
        .luck([(ExpulsionAnswered, NO)])
        .then_told(STATION, |_| house::ToStation::OfficerDue { at: Week(7) })
        .weeks(5)
        .then_not_told(STATION, "OfficerArrived")
        .weeks(1)
        .then_reports(STATION, ["OfficerArrived"])
        .then_view(STATION, |view, _| {
            view.station().expect("a Station").officer_at_work(OfficerNo(2)).is_ok()
        });
}

#[test]
fn the_foreign_state_may_answer_an_expulsion() {
    given(|it| adams(40)(it).officer("Brown"))
        .when(SECURITY, |_| Watch { on: WatchTarget::Gate, teams: 3 })
        .when(SECURITY, |it| it.watch("Anna", 3))
        .when(SECURITY, expel)
        .luck([(ExpulsionAnswered, YES)])
        .then_chances([(ExpulsionAnswered, 53)])
        .then_told(SECURITY, |_| watching::ToSecurity::TeamLost { until: Week(5) })
        .then_view(SECURITY, |view, _| {
            let desk = view.security().expect("Security");
            (desk.teams, desk.teams_placed()) == (5, 5)
        })
        .weeks(4)
        .then_reports(SECURITY, ["TeamsAre"]);
}

#[test]
fn two_expulsions_in_half_a_year_cost_double() {
    let two = |it: Cast| it.officer("Adams").file(40).officer("Brown").file(40);
    given(two)
        .when(SECURITY, expel)
        .luck([(ExpulsionAnswered, NO)])
        .when(SECURITY, |it| Expel { diplomat: it.on("Brown") })
        .luck([(ExpulsionAnswered, NO)])
        .then_view(SECURITY, |view, _| {
            // The second file has faded below forty: unproven, and twice.
            view.security().expect("Security").patience == 20 + 1
        })
        .then_happened("PatienceSpent");
}

#[test]
fn without_patience_hands_are_tied() {
    let spent =
        given(|it| adams(0)(it).diplomat("Chargé").security(|security| security.patience = 20))
            .when(SECURITY, expel)
            .luck([(ExpulsionAnswered, NO)])
            .then_happened("PatienceSpent");
    assert_eq!(spent.points(Line::PatienceSpent), -10);
    let _ = spent.refuses(
        SECURITY,
        |it| Expel { diplomat: it.on("Chargé") },
        Refusal::PatienceSpent { until: Week(6) },
    );
}

#[test]
fn points_fade_where_no_case_is_open() {
    let points = |story: cutout::engine::setup::story::Story| {
        let view = story.view(SECURITY);
        let desk = view.security().expect("Security");
        desk.people.values().map(|row| row.points()).max().expect("somebody")
    };
    let file = |it: Cast| it.officer("Adams").person("Anna").file(30);
    assert_eq!(points(given(file).weeks(5)), 20);
    let open = given(file).when(SECURITY, |it| OpenCase { on: it.on("Anna") });
    assert_eq!(points(open.weeks(5)), 30);
}

#[test]
fn a_case_is_opened_and_closed() {
    given(|it| it.officer("Adams").person("Anna"))
        .when(SECURITY, |it| OpenCase { on: it.on("Anna") })
        .luck([])
        .when(SECURITY, |it| CloseCase { on: it.on("Anna") })
        .luck([])
        .then_reports(SECURITY, ["CaseIs"])
        .then_view(SECURITY, |view, it| {
            let desk = view.security().expect("Security");
            !desk.dossier(it.on("Anna")).expect("a dossier").case
        });
}

#[test]
fn there_are_no_more_teams_than_there_are() {
    let _ = given(|it| it.officer("Adams").person("Anna").security(|it| it.teams = 2)).refuses(
        SECURITY,
        |it| it.watch("Anna", 3),
        Refusal::NoTeams { left: 2, needed: 3 },
    );
}

#[test]
fn a_station_without_officers_is_closed() {
    let closed = given(adams(40)).when(SECURITY, expel).luck([(ExpulsionAnswered, NO)]);
    assert_eq!(closed.points(Line::StationClosed), 30);
}
