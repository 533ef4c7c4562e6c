//! What the reports together say of each holding.
//!
//! A holding's edition is one of a few values that may be replaced without a word; each report
//! speaks for its value as strongly as its means and its source deserve. An honest source looks
//! anew each time; one who lies says the same again, so his second word adds nothing. The odds are
//! carried from report to report and grow vaguer with each week between.

use crate::engine::{
    gazetteer::Topic,
    ids::{DossierId, HoldingId},
    nature::{Means, Origin},
    rules::Rules,
    table::Key,
    units::Week,
    view::{ReportRow, StationDesk, View},
};

/// Most values that a holding can have.
const VALUES: usize = 6;
/// Chance a week that an edition is replaced in silence.
const SILENT_CHANGE: f64 = 0.008;
/// Reports whose fate must be known before a source's own record outweighs the table.
const RECORD: f64 = 20.0;

/// Of those who report, how many lie before anything speaks for or against it: of those whom we
/// won, of those who came by themselves, and of those among them who stood the first questions.
const CONTROLLED: f64 = 0.08;
const CAME: f64 = 0.5;
const CAME_AND_STOOD: f64 = 0.35;
/// How often somebody who lies tells the truth, and how likely he is to tell two tales.
const FED: f64 = 0.25;
const TWO_TALES: f64 = 0.05;
/// How much a report that came out right, or wrong, speaks for his being controlled.
const CAME_RIGHT: f64 = 0.4;
const CAME_WRONG: f64 = 5.0;
/// How much of what they say in the office nobody ever said there.
const MADE_UP: f64 = 0.6;
/// Somebody who is handed his reports is handed what he does not read.
const HEARSAY: f64 = 4.0;

/// What we believe of one holding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Picture {
    pub odds: [f64; VALUES],
    /// Since when the edition in force has been in force, as far as we were told.
    pub issued: Week,
    /// The week up to which the odds are carried.
    at: Week,
    /// Reports on this edition.
    pub reports: u16,
    values: u8,
}

/// Reports of one source whose fate is known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Record {
    pub right: u16,
    pub wrong: u16,
}

impl Record {
    /// The chance that somebody with this record is another's, of whom as many are before
    /// anything is known of them.
    fn controlled(self, means: Means, before: f64) -> f64 {
        let before = before / (1.0 - before);
        let handed = match means {
            Means::Hearsay => HEARSAY,
            Means::Document | Means::Knowledge => 1.0,
            // Nobody hands over what was taken.
            Means::Original => 0.0,
        };
        let odds = before
            * handed
            * libm::pow(CAME_RIGHT, f64::from(self.right))
            * libm::pow(CAME_WRONG, f64::from(self.wrong));
        odds / (1.0 + odds)
    }
}

/// What one source has said of one edition.
struct Voice {
    source: DossierId,
    holding: HoldingId,
    /// The chance that he lies.
    lies: f64,
    /// How likely his words are with each value in force, from an honest man and from a liar.
    honest: [f64; VALUES],
    lying: [f64; VALUES],
    /// What he said last.
    last: Option<u8>,
}

impl Voice {
    fn new(source: DossierId, holding: HoldingId, lies: f64) -> Voice {
        let (honest, lying) = ([1.0; VALUES], [1.0; VALUES]);
        Voice { source, holding, lies, honest, lying, last: None }
    }

    /// How likely all that he said is with each value in force.
    fn says(&self) -> [f64; VALUES] {
        let mixed = |at: usize| {
            let of = |words: &[f64; VALUES]| words.get(at).copied().unwrap_or(0.0);
            of(&self.honest) * (1.0 - self.lies) + of(&self.lying) * self.lies
        };
        std::array::from_fn(mixed)
    }

    fn speak(&mut self, value: u8, right: f64, others: f64) {
        multiply(&mut self.honest, value, right, others);
        match self.last {
            None => multiply(&mut self.lying, value, FED, others),
            Some(last) if last == value => (),
            Some(_) => self.lying.iter_mut().for_each(|it| *it *= TWO_TALES),
        }
        self.last = Some(value);
    }
}

/// A word that is right so often, and else says any of the others.
fn multiply(odds: &mut [f64; VALUES], value: u8, right: f64, others: f64) {
    for (at, odd) in odds.iter_mut().enumerate() {
        *odd *= if at == usize::from(value) { right } else { (1.0 - right) / others };
    }
}

pub(super) struct Pictures {
    pictures: Vec<Picture>,
    records: Vec<Record>,
    voices: Vec<Voice>,
}

impl Pictures {
    pub fn of(view: &View, desk: &StationDesk) -> Pictures {
        let mut pictures: Vec<Picture> =
            view.city().holdings.values().map(Picture::blank).collect();
        for edition in &desk.public {
            if let Some(picture) = pictures.get_mut(edition.holding.index()) {
                picture.reissued(edition.until, edition.value);
            }
        }
        let mut all = Pictures { pictures, records: records(desk), voices: Vec::new() };
        // Two buyers of one mill are one source.
        let repeats = |no| desk.traced.iter().any(|&(it, _, same)| it == no && same.is_some());
        let open = desk.reports.iter().filter(|(_, report)| report.settled.is_none());
        for (_, report) in open.filter(|&(no, _)| !repeats(no)) {
            all.hear(report, desk, view.rules());
        }
        all.hear_elsewhere(desk, view.rules());
        for picture in &mut all.pictures {
            picture.carry_to(view.week);
        }
        all
    }

    fn hear(&mut self, report: &ReportRow, desk: &StationDesk, rules: &Rules) {
        let at = self.voice(report, desk);
        let right = self.honestly_right(report, rules);
        if let (Some(picture), Some(voice)) =
            (self.pictures.get_mut(report.holding.index()), self.voices.get_mut(at))
            && picture.issued <= report.seen
        {
            picture.carry_to(report.seen);
            let before = voice.says();
            voice.speak(report.value, right, picture.others());
            let after = voice.says();
            picture.hear(std::array::from_fn(|it| after[it] / before[it]));
        }
    }

    /// The place of a source's voice on a holding.
    fn voice(&mut self, report: &ReportRow, desk: &StationDesk) -> usize {
        let (source, holding) = (report.source, report.holding);
        let same = |voice: &Voice| voice.source == source && voice.holding == holding;
        self.voices.iter().position(same).unwrap_or_else(|| {
            let offer = desk.dossiers.get(source).and_then(|row| row.offer);
            let before = match offer.map(|offer| offer.tested) {
                None => CONTROLLED,
                Some(Some((true, _))) => CAME_AND_STOOD,
                Some(_) => CAME,
            };
            let theirs = self.record(source).controlled(report.means, before);
            let made_up = if report.means == Means::Hearsay { MADE_UP } else { 0.0 };
            let lies = 1.0 - (1.0 - theirs) * (1.0 - made_up);
            self.voices.push(Voice::new(source, holding, lies));
            self.voices.len() - 1
        })
    }

    /// Intercepts, photographs and what was bought, at their published rates. What the third
    /// service has of us is no second voice.
    fn hear_elsewhere(&mut self, desk: &StationDesk, rules: &Rules) {
        let of = |no| desk.reports.get(no).map(|row| row.holding);
        for word in &desk.hq.sidelights {
            let rate = match word.origin {
                Origin::Intercept => rules.hq.intercept_right,
                Origin::Photograph => rules.hq.photograph_right,
                Origin::Liaison if desk.hq.sold_on(of, word.holding) => continue,
                Origin::Liaison => rules.hq.liaison_right,
            };
            if let Some(picture) = self.pictures.get_mut(word.holding.index())
                && picture.issued <= word.seen
            {
                picture.carry_to(word.seen);
                picture.weigh(word.value, f64::from(rate) / 100.0);
            }
        }
    }

    /// The chance that an honest report was right when it was written: the published rate of its
    /// means, bent by the source's own record.
    fn honestly_right(&self, report: &ReportRow, rules: &Rules) -> f64 {
        let table = f64::from(right_rate(report.means, rules)) / 100.0;
        let record = self.record(report.source);
        let right = table * RECORD + f64::from(record.right);
        right / (RECORD + f64::from(record.right) + f64::from(record.wrong))
    }

    pub fn record(&self, source: DossierId) -> Record {
        self.records.get(source.index()).copied().unwrap_or_default()
    }

    pub fn on(&self, holding: HoldingId) -> Option<&Picture> {
        self.pictures.get(holding.index())
    }
}

fn records(desk: &StationDesk) -> Vec<Record> {
    let mut records = vec![Record::default(); desk.dossiers.len()];
    for report in desk.reports.values() {
        if let (Some(right), Some(record)) =
            (report.settled, records.get_mut(report.source.index()))
        {
            record.right += u16::from(right);
            record.wrong += u16::from(!right);
        }
    }
    records
}

/// Hundredths of the reports of one kind that are right.
pub(super) const fn right_rate(means: Means, rules: &Rules) -> i16 {
    match means {
        Means::Document => rules.report.document_right,
        Means::Knowledge => rules.report.knowledge_right,
        Means::Hearsay => rules.report.hearsay_right,
        Means::Original => rules.action.original,
    }
}

impl Picture {
    fn blank(topic: &Topic) -> Picture {
        let values = topic.values.clamp(2, VALUES as u8);
        let mut odds = [0.0; VALUES];
        odds.iter_mut().take(usize::from(values)).for_each(|odd| *odd = 1.0 / f64::from(values));
        Picture { odds, issued: Week(0), at: Week(0), reports: 0, values }
    }

    /// A new edition says something else than the old one did.
    fn reissued(&mut self, issued: Week, old: u8) {
        let others = self.others();
        for (value, odd) in self.odds.iter_mut().take(usize::from(self.values)).enumerate() {
            *odd = if value == usize::from(old) { 0.0 } else { 1.0 / others };
        }
        self.issued = issued;
        self.at = issued;
        self.reports = 0;
    }

    fn carry_to(&mut self, week: Week) {
        let weeks = week.since(self.at);
        if weeks == 0 {
            return;
        }
        self.at = week;
        if self.reports == 0 {
            return;
        }
        let stays = libm::pow(1.0 - SILENT_CHANGE, f64::from(weeks));
        let others = self.others();
        for odd in self.odds.iter_mut().take(usize::from(self.values)) {
            *odd = *odd * stays + (1.0 - *odd) * (1.0 - stays) / others;
        }
    }

    /// Values that are not the one in force.
    fn others(&self) -> f64 {
        f64::from(self.values.saturating_sub(1).max(1))
    }

    /// Moves the odds by how much likelier a report is with each value.
    fn hear(&mut self, likelier: [f64; VALUES]) {
        self.odds.iter_mut().zip(likelier).for_each(|(odd, by)| *odd *= by);
        self.normalise();
        self.reports += 1;
    }

    /// Moves the odds for a word that is right so often.
    fn weigh(&mut self, value: u8, right: f64) {
        let others = self.others();
        multiply(&mut self.odds, value, right, others);
        self.normalise();
    }

    fn normalise(&mut self) {
        let sum: f64 = self.odds.iter().sum();
        if sum > 0.0 {
            self.odds.iter_mut().for_each(|odd| *odd /= sum);
        }
    }

    /// The likeliest value and its odds.
    pub fn best(&self) -> (u8, f64) {
        let mut best = (0, 0.0);
        for (value, &odd) in (0_u8..).zip(&self.odds) {
            if best.1 < odd {
                best = (value, odd);
            }
        }
        best
    }

    pub fn odds_of(&self, value: u8) -> f64 {
        self.odds.get(usize::from(value)).copied().unwrap_or(0.0)
    }
}

/// What a week of a claim at `probability` is worth with this belief, before importance,
/// handling and freshness: at most about 1, and 0 for a guess.
pub(super) fn worth(belief: f64, probability: f64, values: u8) -> f64 {
    let guess = 1.0 / f64::from(values.max(1));
    let right = (1.0 - guess) * (1.0 - guess) - (1.0 - probability) * (1.0 - probability);
    let wrong = guess * guess - probability * probability;
    belief * right + (1.0 - belief) * wrong
}

/// Weeks of full freshness that an edition still has before it, this week counted: it ages, and
/// past its half-life it may come to light.
pub(super) fn fresh_weeks(
    topic: &Topic,
    issued: Week,
    from: Week,
    term: Week,
    rules: &Rules,
) -> f64 {
    let half_life = topic.half_life.max(1);
    let comes = f64::from(rules.report.comes_to_light) / 100.0;
    let (mut alive, mut sum) = (1.0, 0.0);
    let mut week = from;
    while week <= term {
        let age = week.since(issued);
        let fresh = 1.0 - 0.5 * f64::from(age) / f64::from(half_life);
        if fresh <= 0.0 {
            break;
        }
        sum += alive * fresh;
        if half_life <= age {
            alive *= 1.0 - comes;
        }
        week = week.next();
    }
    sum
}
