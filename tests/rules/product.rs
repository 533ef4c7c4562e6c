//! What agents find, and how it comes home.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    contacts,
    luck::Luck::{Irregular, ReportBorn, ReportRight, ReportWrong},
    nature::Means,
    order::{Refusal, SetContact, Task},
    setup::story::Cast,
    units::{Money, Week},
};

fn reader(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).reads("the plan").task("the plan")
}

#[test]
fn an_agent_brings_what_he_was_asked_for() {
    given(reader)
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)])
        .then_chances([(ReportBorn, 40), (ReportRight, 95), (Irregular, 1)])
        .then_happened("PacketMade")
        .then_reports(STATION, [])
        // The standing meeting of the second week brings it home.
        .luck([(ReportBorn, NO)])
        .then_reports(STATION, ["WeMet", "ReportReceived"]);
}

#[test]
fn a_report_can_be_wrong() {
    given(reader)
        .luck([(ReportBorn, YES), (ReportRight, NO), (ReportWrong, 0), (Irregular, NO)])
        .luck([(ReportBorn, NO)])
        .then_happened("ReportReceived");
}

#[test]
fn a_drop_delivers_a_week_later() {
    given(|it| reader(it).drop("the park"))
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)])
        // In the second week the packet is left, whether or not the drop has been emptied.
        .luck([(ReportBorn, NO)])
        .then_happened("DropLoaded")
        .then_not_told(STATION, "ReportReceived")
        .when(STATION, |it| it.service("Anna"))
        .luck([(ReportBorn, NO)])
        .then_reports(STATION, ["DropServiced", "ReportReceived"])
        .then_told(STATION, |it| contacts::ToStation::DropServiced {
            agent: it.on("Anna"),
            officer: it.officer("Adams"),
            packets: 1,
        });
}

#[test]
fn a_controlled_agent_comes_and_brings_nothing() {
    given(|it| reader(it).controlled(60))
        .luck([])
        .then_nothing("PacketMade")
        .weeks(1)
        .then_reports(STATION, ["WeMet"]);
}

#[test]
fn an_agent_without_a_task_brings_half() {
    given(|it| it.officer("Adams").person("Anna").agent(50).reads("the plan"))
        .luck([(ReportBorn, 0), (ReportBorn, NO)])
        .then_chances([(ReportBorn, 20)]);
}

#[test]
fn a_sullen_agent_brings_little() {
    given(|it| it.officer("Adams").person("Anna").agent(20).reads("the plan").task("the plan"))
        .luck([])
        .then_chances([(ReportBorn, 16)]);
}

#[test]
fn who_does_not_read_it_hears_what_they_say_in_the_office() {
    given(|it| {
        let it = it.holding("the code", 5, 26);
        it.officer("Adams").person("Anna").agent(50).reads("the plan").task("the code")
    })
    .luck([])
    .then_chances([(ReportBorn, 15)]);
}

#[test]
fn an_officer_with_too_many_agents_gets_less_from_each() {
    let six_more = |it: Cast| {
        ["Boris", "Carla", "Dmitri", "Emil", "Fjodor", "Greta"]
            .into_iter()
            .fold(reader(it), |it, name| it.person(name).agent(50))
    };
    given(six_more).luck([]).then_chances([(ReportBorn, 30)]);
}

#[test]
fn copying_a_document_can_look_irregular() {
    given(reader)
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, YES)])
        .then_reports(SECURITY, ["FilePoints"]);
}

#[test]
fn a_task_waits_for_the_next_contact() {
    given(|it| it.officer("Adams").person("Anna").agent(50).reads("the plan"))
        .when(STATION, |it| Task { agent: it.on("Anna"), holding: Some(it.holding("the plan")) })
        .luck([(ReportBorn, 0), (ReportBorn, NO)])
        .then_reports(STATION, ["TaskWaits"])
        .weeks(1)
        .then_reports(STATION, ["WeMet", "TaskTold"]);
}

#[test]
fn without_a_contact_nothing_comes_home() {
    given(reader)
        .when(STATION, |it| SetContact { agent: it.on("Anna"), contact: None })
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)])
        .luck([(ReportBorn, NO)])
        .then_reports(STATION, []);
}

#[test]
fn an_unpaid_agent_cools() {
    given(|it| reader(it).money(STATION, 0).rules(|rules| rules.station.income = 0))
        .luck([(ReportBorn, NO)])
        .then_told(STATION, |it| contacts::ToStation::WageUnpaid {
            agent: it.on("Anna"),
            rapport: 46,
        });
}

#[test]
fn trust_fades_without_a_meeting() {
    given(|it| reader(it).drop("the park")).weeks(1).then_view(STATION, |view, it| {
        let desk = view.station().expect("a Station");
        desk.agent(it.on("Anna")).expect("an agent").rapport == 49
    });
}

#[test]
fn a_report_is_received_as_it_was_written() {
    given(reader)
        .luck([(ReportBorn, YES), (ReportRight, YES), (Irregular, NO)])
        .luck([(ReportBorn, NO)])
        .then_view(STATION, |view, it| {
            let desk = view.station().expect("a Station");
            let row = desk.report(Default::default()).expect("a report");
            (row.means, row.seen, row.holding) == (Means::Document, Week(1), it.holding("the plan"))
        });
}

#[test]
fn an_agent_in_a_cell_brings_nothing() {
    given(reader).when(SECURITY, |it| it.arrest("Anna")).luck([]).then_nothing("PacketMade");
}

#[test]
fn what_cannot_be_paid_is_not_ordered() {
    let _ = given(|it| reader(it).money(STATION, 2)).refuses(
        STATION,
        |it| cutout::engine::order::Pay { agent: it.on("Anna"), amount: Money(3) },
        Refusal::NoMoney { left: Money(2), needed: Money(3) },
    );
}
