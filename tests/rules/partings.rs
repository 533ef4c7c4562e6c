//! How a Station parts from its agents, and what they do then.

use cutout::engine::{
    disclosed::Line,
    luck::Luck::{Breaks, ComesOver},
    nature::{Grudge, Parting},
    order::{Refusal, Terminate},
    setup::story::{Cast, Desk, Story},
    units::Money,
    view::{FileItem, Report},
};

use crate::{MONDAY, NO, SECURITY, STATION, YES, given};

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
        .then_told(STATION, |it| Report::WeParted { agent: it.on("Anna"), how: Parting::Paid })
        // Forty, six for the pension, six of income, and no wage.
        .then_told(STATION, |_| Report::FundsAre { money: Money(40) })
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
        .then_told(SECURITY, |it| Report::CameOver {
            who: it.on("Anna"),
            officer: it.on("Adams"),
            grudge: Grudge::Left,
        })
        .then_told(SECURITY, |it| Report::FilePoints {
            dossier: it.on("Adams"),
            item: FileItem::NamedByDefector,
            points: 15,
        })
        .then_told(SECURITY, |it| Report::DropSuspected { site: it.site("the park") })
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
        .then_told(SECURITY, |it| Report::LetterReceived { about: it.on("Anna") })
        .when(SECURITY, |it| it.arrest("Anna"))
        .luck([(Breaks, 99)])
        .then_not_told(SECURITY, "ArrestFailed")
        .then_view(SECURITY, |view, _| view.security().is_some_and(|desk| 60 <= desk.patience));
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
