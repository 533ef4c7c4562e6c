//! What Security is told, as cases.

use std::collections::BTreeMap;

use rules::engine::{
    disclosed::{Disclosed, PersonNo},
    gazetteer::{Cover, Gazetteer},
    ids::{DossierId, SiteId},
    seat::Seat,
    units::Week,
    view::Report,
};

use super::{
    cases::{Collector, Marks, Question, Told},
    clues::is_a_test,
    station::cover,
    truth::Truth,
};

/// What Security has on file of a person.
#[derive(Default)]
struct Row {
    marks: Marks,
    partners: BTreeMap<DossierId, usize>,
}

struct Reader<'a> {
    file: &'a Disclosed,
    truth: &'a Truth,
    city: &'a Gazetteer,
    at: usize,
    week: Week,
    rows: BTreeMap<DossierId, Row>,
}

/// Reads all that Security was told.
pub fn read(file: &Disclosed, truth: &Truth, to: &mut Collector) {
    let seat = Seat::Security;
    let Some((_, view)) = file.views.iter().find(|(of, _)| *of == seat) else { return };
    let (city, rows) = (view.city(), BTreeMap::new());
    let mut reader = Reader { file, truth, city, at: 0, week: Week(0), rows };
    for (at, deed) in file.deeds.iter().enumerate() {
        reader.at = at;
        reader.week = deed.week;
        for (_, report) in deed.told.iter().filter(|(to, _)| *to == seat) {
            reader.hear(report, to);
        }
    }
    reader.finish(to);
}

impl Reader<'_> {
    fn hear(&mut self, report: &Report, to: &mut Collector) {
        let told = Told::of(report);
        if told.name == "ContactSeen" {
            self.contact(&told, to);
        }
        // Entries of the file are what it is for; whatever else is told of a person is a mark too.
        let item = told.text("item").split('(').next().unwrap_or_default();
        if is_a_test(told.name) || is_a_test(item) {
            return;
        }
        let Some(dossier) = told.about else { return };
        let marks = &mut self.rows.entry(dossier).or_default().marks;
        match told.name {
            "FilePoints" => marks.add("item", item),
            "ContactSeen" => (),
            _ => marks.extend(&told.bands()),
        }
    }

    fn contact(&mut self, told: &Told, to: &mut Collector) {
        let (Some(one), Some(other)) = (told.dossier("one"), told.dossier("other")) else { return };
        let row = self.rows.entry(one.min(other)).or_default();
        let before = row.partners.entry(one.max(other)).or_default();
        *before += 1;
        let mut marks = told.bands();
        marks.count("the same two", *before);
        let site = told.number("site").and_then(|no| self.city.sites.get(SiteId(no)));
        if let Some(site) = site {
            marks.add("at a", format!("{:?}", site.kind));
        }
        marks.add("quarter", self.week.0 / 13);
        let who = |dossier| self.truth.person(Seat::Security, dossier);
        let (Some(one), Some(other)) = (who(one), who(other)) else { return };
        let pair = |agent: PersonNo, officer: PersonNo| {
            let serves = self.file.people.get(usize::from(agent)).and_then(|it| it.served);
            let now = self.truth.state(agent, self.at).agent;
            now && serves.is_some() && serves == self.truth.officer_of(officer)
        };
        let arranged = pair(one, other) || pair(other, one);
        to.case(Question::ArrangedContact, arranged, &marks);
    }

    fn finish(self, to: &mut Collector) {
        for (dossier, row) in &self.rows {
            let Some(person) = self.truth.person(Seat::Security, *dossier) else { continue };
            let Some(known) = self.file.people.get(usize::from(person)) else { continue };
            let mut marks = row.marks.clone();
            cover(self.file, self.city, Some(person), &mut marks);
            if known.identity.cover == Cover::Local {
                to.case(Question::AgentOnFile, known.served.is_some(), &marks);
            } else {
                to.case(Question::OfficerOnFile, known.officer_of.is_some(), &marks);
            }
        }
    }
}
