//! Claims at headquarters, and what the owner of a secret can do.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    disclosed::Line,
    ids::{DossierId, ReportNo},
    luck::Luck::{ComesToLight, Irregular, LeakIndicated, ReportBorn, ReportRight, ReportWrong},
    nature::Handling,
    order::{BurnNotice, ChangePlans, Disseminate, Inquire, Refusal, Restrict},
    secrets,
    setup::story::{Cast, Story},
    view::{FileItem, Report, ToSecurity},
    watching,
};

fn reader(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).reads("the plan").task("the plan")
}

/// A right report lies on the desk in the third week.
fn reported(story: Story) -> Story {
    story.luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)]).luck([(ReportBorn, NO)])
}

const fn claim(probability: u8, handling: Handling) -> Disseminate {
    Disseminate { report: ReportNo(0), probability, handling }
}

#[test]
fn using_a_report_may_show() {
    for (handling, chance) in
        [(Handling::EyesOnly, 4), (Handling::Sanitised, 12), (Handling::ActionOn, 30)]
    {
        reported(given(reader))
            .when(STATION, |_| claim(85, handling))
            .luck([(LeakIndicated, YES), (ReportBorn, NO)])
            .then_chances([(LeakIndicated, chance)])
            .then_reports(STATION, ["WeDisseminated"])
            .then_told(SECURITY, |it| secrets::ToSecurity::LeakIndicated {
                holding: it.holding("the plan"),
            });
    }
}

#[test]
fn a_right_claim_is_worth_more_the_surer_it_was() {
    let points = |probability| {
        reported(given(reader))
            .when(STATION, |_| claim(probability, Handling::ActionOn))
            .weeks(1)
            .points(Line::Claims)
    };
    assert_eq!(points(25), 0);
    assert!(points(25) < points(60) && points(60) < points(85));
}

#[test]
fn a_wrong_claim_costs() {
    let wrong = given(reader)
        .luck([(ReportBorn, YES), (ReportRight, NO), (ReportWrong, 0), (Irregular, NO)])
        .luck([(ReportBorn, NO)])
        .when(STATION, |_| claim(85, Handling::ActionOn))
        .weeks(1);
    assert!(wrong.points(Line::Claims) < 0);
}

#[test]
fn a_new_edition_makes_old_claims_worthless() {
    // Each quarter counts alike here: what is left of a week is more than nothing.
    let even = |it| reader(it).rules(|it| it.claim.season = [100; 4]);
    let claimed = || reported(given(even)).when(STATION, |_| claim(85, Handling::ActionOn));
    let stands = claimed().weeks(3).points(Line::Claims);
    let changed = claimed()
        .when(SECURITY, |it| ChangePlans { holding: it.holding("the plan") })
        .weeks(2)
        .then_told(SECURITY, |it| {
            let (view, holding) = (it.view(), it.holding("the plan"));
            let desk = view.security().expect("Security");
            let row = desk.secret(holding).expect("a secret");
            Report::Security(ToSecurity::Secrets(secrets::ToSecurity::EditionIs {
                holding,
                value: row.value,
                issued: row.issued,
            }))
        })
        .weeks(1)
        .points(Line::Claims);
    assert!(0 < changed && changed < stands, "{changed} against {stands}");
}

#[test]
fn changing_plans_costs_money_and_patience() {
    given(reader)
        .when(SECURITY, |it| ChangePlans { holding: it.holding("the plan") })
        .luck([])
        .then_view(SECURITY, |view, _| {
            let desk = view.security().expect("Security");
            (desk.money.0, desk.patience) == (20 - 8 + 5, 60 - 6 + 1)
        });
}

#[test]
fn a_burn_notice_withdraws_what_rests_on_the_source() {
    reported(given(reader))
        .when(STATION, |_| claim(85, Handling::EyesOnly))
        .weeks(1)
        .then_view(STATION, |view, _| view.station().expect("a Station").claims.len() == 1)
        .when(STATION, |it| BurnNotice { source: it.on("Anna"), whole: false })
        .luck([])
        .then_reports(STATION, ["WeMet", "WeBurned"])
        .then_view(STATION, |view, _| view.station().expect("a Station").claims.is_empty())
        .then_nothing("PictureCounted");
}

#[test]
fn an_inquiry_points_at_every_reader() {
    let leaked = |it: Cast| reader(it).person("Orlov").reads("the plan").leaked("the plan");
    given(leaked)
        .when(SECURITY, |it| Inquire { holding: it.holding("the plan") })
        .luck([])
        .then_reports(SECURITY, ["InquiryOpened"])
        .weeks(1)
        .then_told(SECURITY, |it| secrets::ToSecurity::InquiryEnded {
            holding: it.holding("the plan"),
            readers: 2,
        })
        .then_told(SECURITY, |it| points(it.on("Anna"), it.holding("the plan")))
        .then_told(SECURITY, |it| points(it.on("Orlov"), it.holding("the plan")));
}

fn points(dossier: DossierId, holding: cutout::engine::ids::HoldingId) -> Report {
    Report::Security(ToSecurity::Watching(watching::ToSecurity::FilePoints {
        dossier,
        item: FileItem::ReaderOfLeak(holding),
        points: 10,
    }))
}

#[test]
fn nobody_asks_without_a_leak() {
    let _ = given(reader).refuses(
        SECURITY,
        |it| Inquire { holding: it.holding("the plan") },
        Refusal::NoLeakIndicated,
    );
}

#[test]
fn a_cut_list_leaves_hearsay() {
    // Every second post loses its access, Anna's among them.
    let second = |it: Cast| {
        let it = it.officer("Adams").person("Orlov").reads("the plan");
        it.person("Anna").agent(50).reads("the plan").task("the plan")
    };
    given(second)
        .when(SECURITY, |it| Restrict { holding: it.holding("the plan") })
        .luck([(ReportBorn, NO)])
        .then_chances([(ReportBorn, 40)])
        .luck([(ReportBorn, NO)])
        .then_told(SECURITY, |it| secrets::ToSecurity::ReadersCut {
            holding: it.holding("the plan"),
        })
        .luck([])
        .then_chances([(ReportBorn, 15)]);
}

#[test]
fn an_old_edition_comes_to_light_and_settles_claims() {
    reported(given(|it| {
        reader(it).holding("the code", 1, 26).rules(|rules| {
            rules.report.comes_to_light = 15;
        })
    }))
    .when(STATION, |_| claim(85, Handling::EyesOnly))
    .weeks(9)
    .luck([(ComesToLight, YES)])
    .then_chances([(ComesToLight, 15)])
    .then_happened("CameToLight")
    .then_view(STATION, |view, _| {
        let desk = view.station().expect("a Station");
        desk.past_claims.iter().any(|claim| claim.settled == Some(true))
    });
}
