//! No tells: what a seat is told gives nothing away that the rule book does not name. The full law
//! is `cutout dev tells`, and today's rules break it. Here a hundred campaigns see to it that they
//! break it no further: the bars only ever go down.

use cutout::trials::tells::{self, Asked, Clues, Law};
use game::arena::run::Stop;

/// Doubles, in hundredths, who bear a sign that a pencil finds.
const SIGNS: f64 = 5.0;
/// Marks that tell more than they may.
const TELLS: usize = 20;

#[test]
fn no_more_is_given_away_than_before() {
    let stop = Stop::default();
    let asked = Asked {
        games: 100,
        seed: "law",
        scenario: "open-city",
        station: Vec::new(),
        security: Vec::new(),
        jobs: 2,
        keep: None,
        stop: &stop,
        quiet: true,
    };
    let read = tells::read(&asked).unwrap().unwrap();
    let law = Law::of(&read, Clues::shipped().unwrap());
    let (doubles, _) = law.signs.found();
    assert!(100 < doubles.agents, "{doubles:?}");
    assert!(doubles.share() <= SIGNS, "{}", law.text());
    let tells = law.tells().count();
    assert!(tells <= TELLS, "{tells} tells\n{}", law.text());
    let mechanical = [
        "form and means=Knowledge Document",
        "from a role that does not collect",
        "weeks running=",
        "missed, back, and never in the papers",
        "papers=6-8",
    ];
    for tell in law.tells().filter(|tell| tell.question.is_of_a_station()) {
        let alone = tell.marks.len() == 1;
        let known = tell.marks.iter().any(|mark| mechanical.iter().any(|it| mark.starts_with(it)));
        assert!(!(alone && known), "{tell:?}\n{}", law.text());
    }
}
