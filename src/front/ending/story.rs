//! How it was won or lost: the chains of cause that decided it, each with the weeks in which it
//! could have been stopped, and by what.

use game::text::{
    Clerk, Role,
    clerk::{arg, yes},
    shorthand::capital,
};
use rules::engine::{
    disclosed::{Break, Chain, Deed, Disclosed, LEAST_LOSS, Loss, Otherwise, Story},
    units::Week,
};

use crate::front::{
    Subject,
    outline::{Cell, Row, Section},
    screen::section,
};

/// The page.
pub(super) fn sections(clerk: Clerk<'_>, file: &Disclosed) -> Vec<Section> {
    let mut sections = vec![verdict(clerk, file)];
    for (no, chain) in (1_usize..).zip(&file.chains) {
        sections.push(told(clerk, file, (no, chain)));
    }
    sections.extend(stories(clerk, file));
    if file.chains.iter().any(|chain| chain.tried.is_some()) {
        let row = Row::of([Cell::of(Role::Muted, clerk.word("story-how"))]);
        sections.push(section(clerk, "story-how-head", "note-none", &[], vec![row]));
    }
    sections
}

fn verdict(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let mut rows: Vec<Row> = super::given_up(clerk, file).into_iter().collect();
    let given_up = !rows.is_empty();
    for account in &file.accounts {
        // An account that was broken off has no winner.
        if !given_up {
            rows.push(Row::of([Cell::of(Role::Heading, clerk.term(&account.verdict))]));
        }
        rows.push(Row::of([Cell::of(Role::Figure, capital(&clerk.account(account)))]));
    }
    let args = [
        arg("count", file.chains.len()),
        arg("least", LEAST_LOSS),
        yes("claimed", !file.claims.is_empty()),
    ];
    rows.push(Row::of([Cell::new(clerk.say("story-count", &args))]));
    Section { heading: String::new(), ..section(clerk, "ending-story", "note-none", &[], rows) }
}

/// A chain: its steps with what the reader knew of each, then what would have stopped it.
fn told(clerk: Clerk<'_>, file: &Disclosed, (no, chain): (usize, &Chain)) -> Section {
    let mut rows: Vec<Row> = chain.links.iter().map(|at| step(clerk, file, chain, *at)).collect();
    rows.extend(chain.breaks.iter().map(|it| stopped(clerk, chain, it)));
    rows.extend(chain.breaks.is_empty().then(|| unstopped(clerk, chain)));
    let columns = ["col-date", "col-happened", "col-you"];
    let mut found = section(clerk, "ending-story", "note-none", &columns, rows);
    let heading = heading(clerk, file, chain);
    found.heading = clerk.say("story-chain", &[arg("no", no), arg("what", heading)]);
    found
}

/// The stories as lines.
pub fn told_stories(clerk: Clerk<'_>, file: &Disclosed) -> Vec<String> {
    let line = |row: Row| {
        let cells: Vec<String> = row.cells.into_iter().map(|cell| cell.text).collect();
        cells.join(" ")
    };
    file.stories.iter().map(|story| line(sifted(clerk, file, story))).collect()
}

/// What would be told of it by somebody who was there.
fn stories(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let rows: Vec<Row> = file.stories.iter().map(|story| sifted(clerk, file, story)).collect();
    (!rows.is_empty()).then(|| section(clerk, "story-sifted", "note-none", &[], rows))
}

fn sifted(clerk: Clerk<'_>, file: &Disclosed, story: &Story) -> Row {
    let person = |at: usize| {
        let who = story.who.get(at).copied().flatten();
        who.map_or_else(
            || clerk.word("name-nobody"),
            |who| clerk.disclosed_person(who, file).into(),
        )
    };
    let deeds: Vec<&Deed> = story.deeds.iter().filter_map(|at| deed(file, *at)).collect();
    let date = |deed: Option<&&Deed>| clerk.date(deed.map_or(Week(0), |deed| deed.week));
    let topic = deeds.iter().find_map(|deed| deed.holding);
    let args = [
        arg("who", person(0)),
        arg("other", person(1)),
        arg("third", person(2)),
        arg("house", clerk.house_of(story.house)),
        arg("date", date(deeds.first())),
        arg("until", date(deeds.last())),
        arg(
            "topic-the",
            topic.map_or_else(|| clerk.word("unknown"), |it| clerk.topic_the(it).into()),
        ),
    ];
    let id = format!("sifted-{}", story.id);
    let title = clerk.text.attribute(&id, "title", &[]);
    let row = Row::of([
        Cell::of(Role::Heading, format!("{title}.")),
        Cell::new(capital(&clerk.say(&id, &args))),
    ]);
    match story.deeds.last() {
        Some(&last) => row.keyed(Subject::Deed(last).key()),
        None => row,
    }
}

fn heading(clerk: Clerk<'_>, file: &Disclosed, chain: &Chain) -> String {
    let id = match chain.loss {
        Loss::Taken => "loss-taken",
        Loss::Turned => "loss-turned",
        Loss::Expelled => "loss-expelled",
        Loss::WrongClaim => "loss-wrong-claim",
        Loss::Source => "loss-source",
        Loss::Outsider => "loss-outsider",
    };
    let who = chain.who.map(|who| clerk.disclosed_person(who, file));
    let topic = chain.links.last().and_then(|at| deed(file, *at)).and_then(|it| it.holding);
    let args = [
        arg("who", who.unwrap_or_else(|| clerk.noun("name-nobody", &[]))),
        arg("topic", topic.map_or_else(|| clerk.word("unknown"), |it| clerk.topic(it).into())),
        arg("house", clerk.house_of(Some(chain.loser))),
        arg("points", chain.points),
    ];
    capital(&clerk.say(id, &args))
}

fn deed(file: &Disclosed, at: u32) -> Option<&Deed> {
    file.deeds.get(usize::try_from(at).ok()?)
}

/// One step, with the mark of those who knew: both, you, they, nobody.
fn step(clerk: Clerk<'_>, file: &Disclosed, chain: &Chain, at: u32) -> Row {
    let Some(deed) = deed(file, at) else { return Row::default() };
    let own = clerk.view.seat();
    let you = deed.told.iter().find(|(seat, _)| *seat == own);
    let they = deed.told.iter().any(|(seat, _)| *seat != own);
    let known = match (you, they) {
        (Some((_, report)), _) => {
            let line = clerk.report(report);
            Cell::of(line.role, line.text)
        }
        (None, true) => Cell::of(Role::Muted, clerk.word("story-they-knew")),
        (None, false) => Cell::of(Role::Muted, clerk.word("story-nobody-knew")),
    };
    let last = chain.links.last() == Some(&at);
    let role = if last { Role::Danger } else { Role::Body };
    let row = Row::of([
        Cell::of(Role::Muted, week(clerk, deed.week)),
        Cell::of(role, clerk.deed(deed, file)),
        known,
    ]);
    row.keyed(Subject::Deed(at).key())
}

fn week(clerk: Clerk<'_>, week: Week) -> String {
    let args = [arg("week", week.0), arg("date", clerk.date(week))];
    clerk.say("story-week", &args)
}

/// A chance that was missed, in the words of the week in which it was the last time.
fn stopped(clerk: Clerk<'_>, chain: &Chain, it: &Break) -> Row {
    let then = Clerk { view: &it.view, ..clerk };
    let (id, order) = match &it.change {
        Otherwise::With(order) => ("story-with", order),
        Otherwise::Without(order) => ("story-without", order),
    };
    let args = [
        arg("house", clerk.house_of(Some(chain.loser))),
        arg("order", then.order(order)),
        arg("saves", it.saves),
        arg("since", it.since.0),
        arg("week", it.week.0),
        arg("date", clerk.date(it.week)),
    ];
    let when = if it.since == it.week { "story-week" } else { "story-weeks" };
    Row::of([
        Cell::of(Role::Muted, clerk.say(when, &args)),
        Cell::of(Role::Good, clerk.say(id, &args)),
        Cell::of(Role::Figure, clerk.say("story-saves", &args)),
    ])
}

fn unstopped(clerk: Clerk<'_>, chain: &Chain) -> Row {
    let said = match chain.tried {
        None => clerk.word("story-unplayed"),
        Some((tried, from, to)) => {
            let house = clerk.house_of(Some(chain.loser));
            let args =
                [arg("tried", tried), arg("from", from.0), arg("to", to.0), arg("house", house)];
            clerk.say("story-no-order", &args)
        }
    };
    let when = chain.tried.map_or_else(String::new, |(_, since, last)| {
        let args = [arg("since", since.0), arg("week", last.0)];
        clerk.say("story-weeks", &args)
    });
    Row::of([Cell::of(Role::Muted, when), Cell::of(Role::Muted, said), Cell::default()])
}
