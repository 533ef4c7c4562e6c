//! What a Station is told, as cases.

use std::collections::BTreeMap;

use rules::engine::{
    disclosed::{Disclosed, PersonNo},
    gazetteer::{Form, Gazetteer},
    ids::{DossierId, HoldingId},
    nature::Role,
    seat::Seat,
    units::Week,
    view::Report,
};

use super::{
    cases::{Collector, Marks, Question, Told},
    clues::is_a_test,
    signs::{Borne, Sign, Signs},
    truth::{State, Truth},
};

/// Weeks of an agent that are looked at together.
const STRETCH: u16 = 8;
/// Consecutive weeks with a paper that no loyal agent has, and equal papers in a row.
const RUN: usize = 6;
const SAME: usize = 3;

/// A paper as it came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sheet {
    holding: HoldingId,
    value: u16,
    seen: Week,
}

/// What happened with an agent over some time.
#[derive(Clone, Debug, Default)]
struct Span {
    told: BTreeMap<&'static str, usize>,
    marks: Marks,
    papers: usize,
    again: usize,
    off_task: usize,
    misses: usize,
    longest: usize,
}

impl Span {
    fn paper(&mut self, again: bool, off_task: bool, run: usize) {
        self.papers += 1;
        self.again += usize::from(again);
        self.off_task += usize::from(off_task);
        self.longest = self.longest.max(run);
    }

    fn marks(&self) -> Marks {
        let mut marks = self.marks.clone();
        for (&name, &count) in &self.told {
            marks.count(name, count);
        }
        marks.count("papers", self.papers);
        marks.count("same paper again", self.again);
        marks.count("papers on something else", self.off_task);
        marks.count("contacts missed", self.misses);
        marks.count("weeks running with a paper", self.longest);
        if 4 <= self.papers {
            marks.add("share of papers word for word", self.again * 4 / self.papers);
            marks.add("share of papers on something else", self.off_task * 4 / self.papers);
        }
        marks
    }
}

/// What a Station has on file of a person.
#[derive(Clone, Debug, Default)]
struct Row {
    named: bool,
    opening: String,
    role: Option<Role>,
    role_told: Week,
    task: Option<HoldingId>,
    channel: String,
    way: String,
    agent_since: Option<Week>,
    missed: usize,
    /// Stood in the papers as arrested, and as let go.
    in_papers: bool,
    was_in_papers: bool,
    let_go: bool,
    gone: bool,
    last: Option<Sheet>,
    run: usize,
    same: usize,
    /// Everything told before he was an agent, for those who are won.
    before: Marks,
    stretch: Span,
    record: Span,
    /// Mechanical signs that were seen while true and while not.
    signs: [Borne; 2],
}

/// An offer and the papers that came with it.
struct Offer {
    at: usize,
    dossier: DossierId,
    marks: Marks,
    papers: Vec<HoldingId>,
}

struct Reader<'a> {
    file: &'a Disclosed,
    truth: &'a Truth,
    city: &'a Gazetteer,
    seat: Seat,
    at: usize,
    week: Week,
    rows: BTreeMap<DossierId, Row>,
    staff: BTreeMap<u16, (Option<PersonNo>, Marks)>,
    offers: Vec<Offer>,
    /// Offers so far, and the week of the last one.
    came: usize,
}

/// Reads all that a Station was told, and counts who bore a mechanical sign.
pub fn read(file: &Disclosed, truth: &Truth, seat: Seat, to: &mut Collector) -> Signs {
    let Some((_, view)) = file.views.iter().find(|(of, _)| *of == seat) else {
        return Signs::default();
    };
    let mut reader = Reader {
        file,
        truth,
        city: view.city(),
        seat,
        at: 0,
        week: Week(0),
        rows: BTreeMap::new(),
        staff: BTreeMap::new(),
        offers: Vec::new(),
        came: 0,
    };
    for (at, deed) in file.deeds.iter().enumerate() {
        reader.at = at;
        reader.week = deed.week;
        for (_, report) in deed.told.iter().filter(|(to, _)| *to == seat) {
            reader.hear(report, to);
        }
    }
    reader.finish(to)
}

impl Reader<'_> {
    fn state(&self, dossier: DossierId) -> State {
        let person = self.truth.person(self.seat, dossier);
        person.map_or(State::default(), |person| self.truth.state(person, self.at))
    }

    /// What stands on the cover of a dossier.
    fn cover(&self, dossier: DossierId, marks: &mut Marks) {
        let named = self.rows.get(&dossier).is_some_and(|row| row.named);
        let person = self.truth.person(self.seat, dossier).filter(|_| named);
        cover(self.file, self.city, person, marks);
    }

    fn hear(&mut self, report: &Report, to: &mut Collector) {
        let told = Told::of(report);
        if told.name == "WeekPassed" {
            self.week_is_over(to);
            return;
        }
        self.note(&told);
        match told.name {
            "DossierOpened" => {
                let row = self.rows.entry(told.dossier("dossier").unwrap_or_default()).or_default();
                row.named = told.text("identity").contains("Identity");
                row.opening = told.text("why").to_owned();
            }
            "AgentTakenOver" | "WeRecruited" | "WeTookAVolunteer" => self.begins(&told, to),
            "RoleGiven" => self.row(&told, |row, week| {
                row.role = Role::ALL.into_iter().find(|it| told.text("role") == format!("{it:?}"));
                row.role_told = week;
            }),
            "TaskTold" => {
                let task = told.holding("holding");
                self.row(&told, |row, _| row.task = task);
            }
            "TaskSwitched" => {
                let task = told.holding("holding");
                self.row(&told, |row, _| row.task = task);
            }
            "ContactArranged" => self.row(&told, |row, _| {
                row.channel = channel(told.text("contact"));
            }),
            "NobodyCame" | "LinkFailed" => self.nobody_came(&told, to),
            "WeMet" | "LinkWorked" | "DropServiced" | "InTouchAgain" => self.came(&told, to),
            "ArrestInTheNews" => self.row(&told, |row, _| {
                row.in_papers = true;
                row.was_in_papers = true;
            }),
            "ReleaseInTheNews" => self.row(&told, |row, _| {
                row.in_papers = false;
                row.let_go = true;
            }),
            "HeWasTheirs" => self.row(&told, |row, _| row.gone = true),
            "Volunteered" => self.offered(&told),
            "ReportReceived" => self.paper(&told, to),
            "StaffPosted" => {
                let person = self.file.deeds.get(self.at).and_then(|deed| deed.people[0]);
                let no = told.number("staff").unwrap_or_default();
                let mut marks = Marks::default();
                marks.add("role", told.text("role"));
                self.staff.insert(no, (person, marks));
            }
            _ => (),
        }
    }

    /// Every report about a person is a mark, and so is each of its fields.
    fn note(&mut self, told: &Told) {
        let staff = told.inside().filter(|_| !is_a_test(told.name));
        if let Some((_, marks)) = staff.and_then(|no| self.staff.get_mut(&no)) {
            marks.flag(told.name, true);
        }
        let Some(dossier) = told.about.filter(|_| !is_a_test(told.name)) else { return };
        let row = self.rows.entry(dossier).or_default();
        let fields = told.bands();
        match row.agent_since {
            None => row.before.extend(&fields),
            Some(_) => {
                for span in [&mut row.stretch, &mut row.record] {
                    *span.told.entry(told.name).or_default() += 1;
                    span.marks.extend(&fields);
                }
            }
        }
    }

    fn row(&mut self, told: &Told, change: impl FnOnce(&mut Row, Week)) {
        let week = self.week;
        if let Some(dossier) = told.about {
            change(self.rows.entry(dossier).or_default(), week);
        }
    }

    fn begins(&mut self, told: &Told, to: &mut Collector) {
        let Some(dossier) = told.dossier("agent") else { return };
        if told.name == "WeRecruited" {
            let mut marks = Marks::default();
            self.cover(dossier, &mut marks);
            marks.add("quarter", self.week.0 / 13);
            if let Some(row) = self.rows.get(&dossier) {
                marks.extend(&row.before);
                marks.add("opened", &row.opening);
            }
            marks.extend(&told.bands());
            to.case(Question::SentRecruit, self.state(dossier).theirs, &marks);
        }
        let week = self.week;
        let way = format!("{} {}", told.name, told.text("approach"));
        self.row(told, |row, _| {
            row.agent_since = Some(week);
            row.way = way;
        });
    }

    /// What is known of an agent at this moment.
    fn standing(&self, dossier: DossierId) -> Marks {
        let mut marks = Marks::default();
        self.cover(dossier, &mut marks);
        let Some(row) = self.rows.get(&dossier) else { return marks };
        marks.add("way", &row.way);
        marks.add("channel", &row.channel);
        marks.add("role", role(row.role));
        marks.flag("let go by them", row.let_go);
        marks
    }

    fn nobody_came(&mut self, told: &Told, to: &mut Collector) {
        let Some(dossier) = told.about else { return };
        let is_agent = self.rows.get(&dossier).is_some_and(|row| row.agent_since.is_some());
        if !is_agent {
            return;
        }
        let mut marks = self.standing(dossier);
        let before = self.rows.get(&dossier).map_or(0, |row| row.missed);
        marks.add("did not come", told.name);
        marks.count("did not come, times running", before + 1);
        let known = self.rows.get(&dossier).is_some_and(|row| row.in_papers);
        if !known {
            to.case(Question::HeldAbsence, self.state(dossier).held, &marks);
        }
        self.row(told, |row, _| {
            row.missed += 1;
            row.stretch.misses += 1;
            row.record.misses += 1;
        });
    }

    fn came(&mut self, told: &Told, to: &mut Collector) {
        let Some(dossier) = told.about else { return };
        let empty = told.name == "DropServiced" && told.number("packets") == Some(0);
        let known = self.rows.get(&dossier).is_none_or(|row| row.agent_since.is_none());
        if empty || known {
            return;
        }
        if !self.rows.get(&dossier).is_some_and(|row| row.in_papers) {
            to.case(Question::HeldAbsence, self.state(dossier).held, &self.standing(dossier));
        }
        let missed = self.rows.get(&dossier).map_or(0, |row| row.missed);
        if missed == 0 {
            return;
        }
        let mut marks = self.standing(dossier);
        marks.count("missed", missed);
        let state = self.state(dossier);
        let told_of = self.rows.get(&dossier).is_some_and(|row| row.was_in_papers);
        if state.theirs || !state.was_theirs {
            to.case(Question::TurnedReturn, state.theirs, &marks);
        }
        if !told_of {
            self.sign(dossier, Sign::Back);
        }
        self.row(told, |row, _| {
            row.missed = 0;
            for span in [&mut row.stretch, &mut row.record] {
                span.marks.flag("missed, back, and never in the papers", !told_of);
            }
        });
    }

    fn sign(&mut self, dossier: DossierId, sign: Sign) {
        let theirs = usize::from(self.state(dossier).theirs);
        if let Some(row) = self.rows.get_mut(&dossier) {
            row.signs[theirs].bear(sign);
        }
    }

    fn offered(&mut self, told: &Told) {
        let Some(dossier) = told.dossier("dossier") else { return };
        let mut marks = told.bands();
        self.cover(dossier, &mut marks);
        marks.add("quarter", self.week.0 / 13);
        marks.count("offers before", self.came);
        marks.flag("via", told.text("via") != "None");
        let on_file = self.rows.get(&dossier).is_some_and(|row| row.opening != "CameHimself");
        marks.flag("was on file", on_file);
        if let Some(topic) = told.holding("holding").and_then(|it| self.city.holdings.get(it)) {
            marks.add("offered importance", topic.importance);
            marks.add("offered form", format!("{:?}", topic.form));
        }
        self.came += 1;
        self.offers.push(Offer { at: self.at, dossier, marks, papers: Vec::new() });
    }

    fn paper(&mut self, told: &Told, to: &mut Collector) {
        let (Some(source), Some(holding)) = (told.dossier("source"), told.holding("holding"))
        else {
            return;
        };
        let seen = Week(told.number("seen").unwrap_or_default());
        let value = told.number("value").unwrap_or_default();
        if let Some(offer) = self.offers.iter_mut().find(|it| it.dossier == source) {
            offer.papers.push(holding);
        }
        let is_agent = self.rows.get(&source).is_some_and(|row| row.agent_since.is_some());
        let mut marks = self.standing(source);
        marks.extend(&told.bands());
        let means = told.text("means");
        if let Some(topic) = self.city.holdings.get(holding) {
            marks.add("importance", topic.importance);
            marks.add("form and means", format!("{:?} {means}", topic.form));
            marks.add("owner", topic.owner.0);
        }
        marks.count("weeks on the way", self.week.since(seen).into());
        let said = self.truth.said(holding, self.made(seen));
        let is_false = said.is_some_and(|said| said != i64::from(value));
        if is_agent {
            self.agent_paper(source, Sheet { holding, value, seen }, means, &mut marks);
            let theirs = self.made_while_theirs(source);
            to.case(Question::FedPaper, theirs, &marks);
        } else {
            marks.flag("of no agent", true);
        }
        to.case(Question::FalsePaper, is_false, &marks);
    }

    fn agent_paper(&mut self, source: DossierId, sheet: Sheet, means: &str, marks: &mut Marks) {
        let form = self.city.holdings.get(sheet.holding).map(|topic| topic.form);
        let odd_means = form == Some(Form::Knowledge) && means == "Document";
        let Some(row) = self.rows.get_mut(&source) else { return };
        let idle = row.role.is_some_and(|role| !role.collects()) && row.role_told < sheet.seen;
        let gap = row.last.map(|last| sheet.seen.since(last.seen));
        let again =
            row.last.is_some_and(|last| (last.holding, last.value) == (sheet.holding, sheet.value));
        match gap {
            Some(1) => row.run += 1,
            Some(0) => (),
            _ => row.run = 1,
        }
        row.same = if again { row.same + 1 } else { 1 };
        let off_task = row.task.is_some_and(|task| task != sheet.holding);
        marks.flag("from a role that does not collect", idle);
        marks.flag("same as the last", again);
        marks.flag("not on the task", off_task);
        marks.flag("without a task", row.task.is_none());
        if let Some(gap) = gap {
            marks.count("weeks after the last", gap.into());
        }
        marks.count("weeks running", row.run);
        let (run, same) = (row.run, row.same);
        for span in [&mut row.stretch, &mut row.record] {
            span.paper(again, off_task, run);
            span.marks.flag("paper from a role that does not collect", idle);
            span.marks.flag("a document of what is in heads", odd_means);
        }
        row.last = Some(sheet);
        let seen = [
            (Sign::Idle, idle),
            (Sign::Document, odd_means),
            (Sign::Run, RUN <= run),
            (Sign::Same, SAME < same),
        ];
        seen.iter().filter(|(_, so)| *so).for_each(|&(sign, _)| self.sign(source, sign));
    }

    /// Was the source theirs when the paper that just came in was made?
    fn made_while_theirs(&self, source: DossierId) -> bool {
        use rules::engine::disclosed::Why;
        let deed = self.file.deeds.get(self.at);
        let made = deed.into_iter().flat_map(|deed| &deed.why).find_map(|why| match why {
            Why::Deed(no) => Some(*no as usize),
            _ => None,
        });
        let made = made
            .filter(|&at| self.file.deeds.get(at).is_some_and(|deed| deed.name == "packet-made"));
        let person = self.truth.person(self.seat, source);
        let at = made.unwrap_or(self.at);
        person.is_some_and(|person| self.truth.state(person, at).theirs)
    }

    /// The last deed of a week.
    fn made(&self, week: Week) -> usize {
        self.file.deeds.partition_point(|deed| deed.week <= week)
    }

    fn week_is_over(&mut self, to: &mut Collector) {
        let ready: Vec<DossierId> = self.rows.keys().copied().collect();
        for dossier in ready {
            let (state, cover) = (self.state(dossier), self.standing(dossier));
            let week = self.week;
            let Some(row) = self.rows.get_mut(&dossier) else { continue };
            let Some(since) = row.agent_since else { continue };
            let weeks = week.since(since);
            if weeks == 0 || !weeks.is_multiple_of(STRETCH) || row.gone {
                continue;
            }
            let mut marks = std::mem::take(&mut row.stretch).marks();
            marks.extend(&cover);
            if row.in_papers || state.was_theirs && !state.theirs {
                continue;
            }
            to.case(Question::ControlledStretch, state.theirs, &marks);
        }
    }

    fn finish(mut self, to: &mut Collector) -> Signs {
        let mut signs = Signs::default();
        let all: Vec<DossierId> = self.rows.keys().copied().collect();
        for dossier in all {
            let person = self.truth.person(self.seat, dossier);
            let end = person.map_or(State::default(), |person| self.truth.end(person));
            let cover = self.standing(dossier);
            let Some(row) = self.rows.get(&dossier).filter(|row| row.agent_since.is_some()) else {
                continue;
            };
            signs.note(end.was_theirs, row.signs);
            if row.in_papers || row.gone || end.was_theirs && !end.theirs {
                continue;
            }
            let mut marks = row.record.marks();
            marks.extend(&cover);
            to.case(Question::ControlledRecord, end.theirs, &marks);
        }
        for offer in std::mem::take(&mut self.offers) {
            let (sent, marks) = (self.truth.is_sent(offer.at), self.offer_marks(&offer));
            to.case(Question::SentOffer, sent, &marks);
            if !sent {
                let invented = self.truth.is_invented(offer.at);
                to.case(Question::InventedOffer, invented, &marks);
            }
        }
        for (person, marks) in self.staff.values() {
            let mole = person.is_some_and(|person| self.truth.is_mole(person));
            to.case(Question::MoleOnStaff, mole, marks);
        }
        signs
    }

    fn offer_marks(&self, offer: &Offer) -> Marks {
        let mut marks = offer.marks.clone();
        let topics = || offer.papers.iter().filter_map(|&it| self.city.holdings.get(it));
        marks.count("papers", offer.papers.len());
        for topic in topics() {
            marks.add("a paper of importance", topic.importance);
            marks.add("a paper of house", topic.owner.0);
            marks.add("a paper of form", format!("{:?}", topic.form));
        }
        marks.add("dearest paper", topics().map(|topic| topic.importance).max().unwrap_or(0));
        marks.add("cheapest paper", topics().map(|topic| topic.importance).min().unwrap_or(0));
        for holding in &offer.papers {
            marks.add("a paper on", holding.0);
        }
        if let Some(first) = offer.papers.first() {
            marks.add("first paper on", first.0);
        }
        marks
    }
}

fn role(role: Option<Role>) -> String {
    role.map_or_else(|| "none told".to_owned(), |role| format!("{role:?}"))
}

/// The kind of a channel, from its words.
fn channel(contact: &str) -> String {
    let (_, rest) = contact.split_once("channel: ").unwrap_or(("", "none"));
    rest.chars().take_while(|c| c.is_alphabetic()).collect()
}

/// What anybody could write on the cover of a dossier.
pub fn cover(file: &Disclosed, city: &Gazetteer, person: Option<PersonNo>, marks: &mut Marks) {
    let Some(person) = person.and_then(|no| file.people.get(usize::from(no))) else {
        marks.flag("nameless", true);
        return;
    };
    let identity = &person.identity;
    marks.add("sex", format!("{:?}", identity.sex));
    marks.add("age", identity.age / 10 * 10);
    marks.add("cover", format!("{:?}", identity.cover));
    marks.add("district", identity.district.0);
    match identity.post.and_then(|post| city.posts.get(post)) {
        Some(post) => {
            marks.add("rank", post.rank);
            marks.add("house", post.institution.0);
        }
        None => marks.flag("without a post", true),
    }
}
