//! How a Station parts from its agents, and what they do then.

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    disclosed::Line,
    flight, house,
    luck::Luck::{Breaks, ComesOver, Exfiltrated, ExileComplains, ExileGoesHome},
    nature::{Crossing, Grudge, Parting},
    order::{Exfiltrate, Refusal, Resettle, Terminate},
    partings,
    setup::story::{Cast, Desk, Story},
    units::{Money, Week},
    view::FileItem,
    watching,
};

/// Adams runs Anna, who knows a drop in the park.
fn anna(it: Cast) -> Cast {
    it.officer("Adams").person("Anna").agent(50).drop("the park").access()
}

fn part(it: &Desk<'_>, how: Parting) -> Terminate {
    Terminate { agent: it.on("Anna"), how }
}

fn parted(how: Parting) -> Story {
    given(anna).when(STATION, |it| part(it, how)).luck([])
}

#[test]
fn a_pension_is_paid_once_and_buys_silence() {
    parted(Parting::Paid)
        .then_told(STATION, |it| partings::ToStation::WeParted {
            agent: it.on("Anna"),
            how: Parting::Paid,
        })
        // Forty, six for the pension, six of income, and no wage.
        .then_told(STATION, |_| house::ToAll::FundsAre { money: Money(40) })
        .luck([])
        .then_not_asked(ComesOver)
        .then_counted("terminated", 1);
}

#[test]
fn who_was_let_go_is_nobodys_agent() {
    let story = parted(Parting::Frozen);
    assert_eq!(story.points(Line::AgentsClean), 0);
    let _ = story.refuses(STATION, |it| it.meet("Anna", [None, None]), Refusal::HasParted).refuses(
        STATION,
        |it| part(it, Parting::Paid),
        Refusal::HasParted,
    );
}

#[test]
fn who_was_left_may_go_to_security_and_say_who_ran_him() {
    parted(Parting::Abandoned)
        .luck([(ComesOver, YES)])
        .then_told(SECURITY, |it| partings::ToSecurity::CameOver {
            who: it.on("Anna"),
            officer: it.on("Adams"),
            grudge: Grudge::Left,
        })
        .then_told(SECURITY, |it| watching::ToSecurity::FilePoints {
            dossier: it.on("Adams"),
            item: FileItem::NamedByDefector,
            points: 15,
        })
        .then_told(SECURITY, |it| watching::ToSecurity::DropSuspected { site: it.site("the park") })
        .then_reports(STATION, []);
}

#[test]
fn who_was_left_says_it_once() {
    parted(Parting::Abandoned).luck([(ComesOver, YES)]).luck([]).then_not_asked(ComesOver);
}

#[test]
fn a_silent_line_is_forgiven_more_often_than_being_left() {
    parted(Parting::Frozen).luck([(ComesOver, NO)]).then_chances([(ComesOver, 0)]);
    parted(Parting::Abandoned).luck([(ComesOver, NO)]).then_chances([(ComesOver, 2)]);
}

#[test]
fn a_letter_makes_an_arrest_cheap() {
    parted(Parting::Denounced)
        .then_told(SECURITY, |it| partings::ToSecurity::LetterReceived { about: it.on("Anna") })
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Breaks, 99)])
        .then_not_told(SECURITY, "ArrestFailed")
        .then_view(SECURITY, |view, _| {
            view.security().is_some_and(|desk| desk.patience == 60 + 1 + 1 - 12)
        });
}

/// The hours from her arrest to her confession.
fn held_out(how: Parting) -> Option<u8> {
    let story = parted(how).when(SECURITY, |it| it.arrest("Anna"));
    let story = story.luck([(cutout::engine::luck::Luck::Hour, MONDAY), (Breaks, 19)]);
    let arrested = *story.hours("Arrested").first()?;
    story.hours("Confessed").first().map(|at| at - arrested)
}

#[test]
fn who_has_a_pension_holds_out_longer_and_who_was_left_hardly_at_all() {
    assert_eq!(held_out(Parting::Frozen), Some(24));
    assert_eq!(held_out(Parting::Paid), Some(48));
    assert_eq!(held_out(Parting::Abandoned), Some(6));
}

/// Anna is across in the third week, with her people or without; from the fifth there is nothing
/// left of the first welcome.
fn across(family: bool) -> Story {
    let soon = |it: Cast| {
        anna(it).rules(|rules| {
            rules.exile.grace = 1;
            rules.exile.home = 100;
            rules.exile.alone = 50;
            rules.exile.complains = 300;
        })
    };
    let (by, leaves) = (Crossing::Boat, |it: &Desk<'_>| (it.officer("Adams"), it.on("Anna")));
    given(soon)
        .when(STATION, |it| {
            let (officer, agent) = leaves(it);
            Exfiltrate { officer, agent, by, family }
        })
        .luck([])
        .luck([])
        .luck([(Exfiltrated, YES)])
        .luck([])
}

fn look_after(it: &Desk<'_>) -> Resettle {
    Resettle { agent: it.on("Anna") }
}

#[test]
fn who_is_forgotten_abroad_goes_home_and_says_who_took_him_out() {
    let story = across(true).then_not_asked(ExileGoesHome);
    assert_eq!(story.points(Line::AgentsKnown), 1);
    let story = story
        .luck([(ExileGoesHome, YES)])
        .then_chances([(ExileGoesHome, 10)])
        .then_reports(STATION, ["ExileWentHome"])
        .then_told(SECURITY, |it| partings::ToSecurity::CameOver {
            who: it.on("Anna"),
            officer: it.on("Adams"),
            grudge: Grudge::Homesick,
        })
        .then_told(SECURITY, |it| watching::ToSecurity::DropSuspected { site: it.site("the park") })
        .then_counted("went_home", 1);
    assert_eq!(story.points(Line::AgentsKnown), 0);
    let _ = story.refuses(STATION, look_after, Refusal::NotAbroad);
}

#[test]
fn who_is_looked_after_abroad_stays_there() {
    let story = across(true)
        .when(STATION, look_after)
        .luck([(ExileGoesHome, NO)])
        .then_told(STATION, |it| flight::ToStation::WeResettled {
            agent: it.on("Anna"),
            until: Week(18),
        })
        .refuses(STATION, look_after, Refusal::NothingChanges);
    let _ = story.luck([]).then_not_asked(ExileGoesHome).then_not_asked(ExileComplains);
}

#[test]
fn who_left_his_people_behind_may_go_home_though_he_is_looked_after() {
    across(false)
        .when(STATION, look_after)
        .luck([(ExileGoesHome, NO)])
        .luck([(ExileGoesHome, YES)])
        .then_chances([(ExileGoesHome, 5)])
        .then_reports(STATION, ["ExileWentHome"]);
}

#[test]
fn only_those_are_looked_after_who_were_taken_out() {
    let _ = given(anna).refuses(STATION, look_after, Refusal::NotAbroad);
}
