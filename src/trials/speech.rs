//! What a Station reads in a year, counted: how many sentences there are, how often one comes
//! again, whether the file at the end quotes what was shown, and whether a person is called what
//! the person is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
};

use game::{
    referee::Referee,
    text::{Sayings, Text, TheatreNames, clerk::arg},
};
use rules::engine::{
    disclosed::{Beliefs, Disclosed},
    ids::DossierId,
    seat::Seat,
    units::Week,
    view::{Report, View},
};

use crate::{
    front::{Scene, Screen, Subject, brief::Brief, ending::weeks, situations},
    table::Draft,
};

use super::{
    play_week,
    witness::{Pairing, Table, on_threads},
};

/// Kinds of reports that no brief tells in a sentence: figures that stand above every screen, the
/// echo of own orders, and what comes every week, which is counted.
pub const ROWS: [&str; 15] = [
    "WeekPassed",
    "FundsAre",
    "StandingIs",
    "RelationsAre",
    "ContactArranged",
    "NamedCryptonym",
    "PayWaits",
    "TaskWaits",
    "WeDisseminated",
    "WeMet",
    "DropServiced",
    "LinkWorked",
    "TaskTold",
    "CameToLight",
    "WageUnpaid",
];

/// How often a sentence may come in one campaign.
pub const OFTEN: usize = 12;

/// How many sentences are called the commonest.
const COMMONEST: usize = 16;

/// What the words of many campaigns came to.
#[derive(Clone, Debug, Default)]
pub struct Speech {
    command: String,
    campaigns: Vec<Campaign>,
}

/// What was read in one campaign.
#[derive(Clone, Debug, Default)]
struct Campaign {
    /// Sentences of the briefs without what is filled in, each with how often it was read.
    read: BTreeMap<String, usize>,
    /// The same of all that was told, as the cables have it, but for rows.
    told: BTreeMap<String, usize>,
    weeks: usize,
    quoted: usize,
    unlike: usize,
    wrong_pronouns: Vec<String>,
    /// Dossiers on parcels and unsigned writers, looked at.
    bodiless: usize,
    invented_bodies: usize,
}

impl Speech {
    /// Plays campaigns of regular players in the open city. What is counted doesn't depend on how
    /// many are played at once.
    ///
    /// # Errors
    /// A campaign that cannot be played.
    pub fn measure(games: usize, seed: &str, jobs: usize) -> Result<Speech, String> {
        let table = Table::new(seed)?;
        let pairing = table.pairing("open-city", "regular", "regular")?;
        let text = Text::english();
        let campaigns = on_threads(games, jobs, |number| {
            let referee = table.seat(&pairing, number)?;
            Reader::of(&table, &pairing, &text, &referee)?.read(referee)
        })?;
        let command = format!("cutout dev words --games {games} --seed {seed}");
        Ok(Speech { command, campaigns })
    }

    /// Lines of the file that quote a sentence unlike the one that was shown.
    pub fn unlike(&self) -> usize {
        self.campaigns.iter().map(|it| it.unlike).sum()
    }

    /// Sentences that call somebody what that person is not.
    pub fn wrong_pronouns(&self) -> Vec<&str> {
        self.campaigns.iter().flat_map(|it| &it.wrong_pronouns).map(String::as_str).collect()
    }

    /// Dossiers on nobody in the flesh that were looked at, and those that show a body.
    pub fn bodies(&self) -> (usize, usize) {
        let sum = |of: fn(&Campaign) -> usize| self.campaigns.iter().map(of).sum();
        (sum(|it| it.bodiless), sum(|it| it.invented_bodies))
    }

    /// How many different sentences a Station was told in a campaign, on average.
    pub fn different(&self) -> usize {
        self.mean(|it| it.told.len()).0 / 10
    }

    /// Hundredths of what was read in the brief, and of all that was told, which the commonest
    /// sentences make.
    pub fn made_by_the_commonest(&self) -> [usize; 2] {
        [self.mean(|it| share(&it.read)).0 / 10, self.mean(|it| share(&it.told)).0 / 10]
    }

    /// How often the most frequent sentence of a brief came in one campaign.
    pub fn most_often(&self) -> usize {
        self.most().first().map_or(0, |it| it.0)
    }

    /// The most that a sentence came in one campaign, the most frequent sentence first.
    fn most(&self) -> Vec<(usize, &str)> {
        let mut most: BTreeMap<&str, usize> = BTreeMap::new();
        for (sentence, count) in self.campaigns.iter().flat_map(|it| &it.read) {
            let of = most.entry(sentence).or_default();
            *of = (*of).max(*count);
        }
        let mut most: Vec<(usize, &str)> =
            most.into_iter().map(|(it, count)| (count, it)).collect();
        most.sort_by_key(|(count, sentence)| (std::cmp::Reverse(*count), *sentence));
        most
    }

    /// The commonest sentences of all that was told, each with its mean in a campaign.
    fn commonest(&self) -> Vec<(String, &str)> {
        let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
        for (sentence, count) in self.campaigns.iter().flat_map(|it| &it.told) {
            *sums.entry(sentence).or_default() += count;
        }
        let mut sums: Vec<(usize, &str)> = sums.into_iter().map(|(it, sum)| (sum, it)).collect();
        sums.sort_by_key(|(sum, sentence)| (std::cmp::Reverse(*sum), *sentence));
        let games = self.campaigns.len().max(1);
        let mean = |(sum, sentence)| (Tenths(sum * 10 / games).to_string(), sentence);
        sums.into_iter().take(COMMONEST).map(mean).collect()
    }

    /// A row of the table: the mean of what is read in the brief, and of all that was told.
    fn both(
        &self,
        f: &mut fmt::Formatter<'_>,
        label: &str,
        of: impl Fn(&Campaign, &BTreeMap<String, usize>) -> usize,
    ) -> fmt::Result {
        let read = self.mean(|it| of(it, &it.read)).to_string();
        let told = self.mean(|it| of(it, &it.told)).to_string();
        writeln!(f, "{label:<35}{read:>12}{told:>15}")
    }

    /// The mean over the campaigns, in tenths.
    fn mean(&self, of: impl Fn(&Campaign) -> usize) -> Tenths {
        let sum: usize = self.campaigns.iter().map(of).sum();
        Tenths(sum * 10 / self.campaigns.len().max(1))
    }
}

impl Campaign {
    fn a_week(&self, of: &BTreeMap<String, usize>) -> usize {
        of.values().sum::<usize>() / self.weeks.max(1)
    }
}

/// Hundredths of the sentences that the commonest of them make.
fn share(of: &BTreeMap<String, usize>) -> usize {
    let mut counts: Vec<usize> = of.values().copied().collect();
    counts.sort_unstable_by_key(|count| std::cmp::Reverse(*count));
    let common: usize = counts.iter().take(COMMONEST).sum();
    common * 100 / counts.iter().sum::<usize>().max(1)
}

/// A figure with one digit behind the point.
struct Tenths(usize);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

impl fmt::Display for Speech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = self.most();
        let (bodiless, bodies) = self.bodies();
        let (pronouns, quoted) = (self.wrong_pronouns(), self.mean(|it| it.quoted));
        writeln!(f, "# {}", self.command)?;
        writeln!(f, "                                   in the brief  in the cables")?;
        self.both(f, "sentences a week", |it, of| it.a_week(of))?;
        self.both(f, "different sentences a year", |_, of| of.len())?;
        self.both(f, "made by the 16 commonest, %", |_, of| share(of))?;
        writeln!(f, "most frequent sentence of a brief: {}", self.most_often())?;
        writeln!(f, "quoted unlike shown: {} of {quoted} a campaign", self.unlike())?;
        writeln!(f, "wrong pronouns: {}", pronouns.len())?;
        writeln!(f, "bodies invented: {bodies} of {bodiless}")?;
        let often = most.iter().filter(|(count, _)| OFTEN < *count);
        writeln!(f, "sentences that come more than {OFTEN} times: {}", often.clone().count())?;
        for (count, sentence) in often {
            writeln!(f, "{count:>4}  {sentence}")?;
        }
        writeln!(f, "the {COMMONEST} commonest, in a campaign:")?;
        for (tenths, sentence) in self.commonest() {
            writeln!(f, "{tenths:>6}  {sentence}")?;
        }
        pronouns.iter().take(20).try_for_each(|line| writeln!(f, "  pronoun: {line}"))
    }
}

/// Reads a campaign over the shoulder of a Station.
struct Reader<'a> {
    text: &'a Text,
    names: TheatreNames,
    seat: Seat,
    said: Sayings,
    /// What was shown, week by week.
    shown: Vec<BTreeSet<String>>,
    seen: Campaign,
}

impl<'a> Reader<'a> {
    fn of(
        table: &Table,
        pairing: &Pairing,
        text: &'a Text,
        referee: &Referee,
    ) -> Result<Reader<'a>, String> {
        let seat = Seat::Station1;
        let view = referee.view(seat).ok_or("no Station plays")?;
        let names = TheatreNames::new(table.scenario(pairing)?, view.briefing.gazetteer.clone());
        let (said, shown, seen) = (Sayings::default(), Vec::new(), Campaign::default());
        Ok(Reader { text, names, seat, said, shown, seen })
    }

    fn read(mut self, mut referee: Referee) -> Result<Campaign, String> {
        self.week(&referee)?;
        while !referee.is_over() {
            play_week(&mut referee)?;
            self.week(&referee)?;
        }
        self.seen.weeks = self.shown.len();
        let last = referee.view(self.seat).ok_or("no Station plays")?;
        self.compare(&referee.declassify(), &last);
        Ok(self.seen)
    }

    /// A week as it lies on the desk, or the briefing.
    fn week(&mut self, referee: &Referee) -> Result<(), String> {
        let view = referee.view(self.seat).ok_or("no Station plays")?;
        let reports = referee.reports(self.seat);
        self.said.hear(reports);
        let clerk = self.text.clerk(&view, &self.names).after(&self.said);
        let mut shown = BTreeSet::new();
        for report in reports {
            let sentence = clerk.sentence(report);
            if let Some(wrong) = sentence.wrong_pronoun() {
                self.seen.wrong_pronouns.push(format!("{wrong}: {}", sentence.line.text));
            }
            // What reads alike in one week is told once.
            if shown.insert(sentence.line.text) {
                let bare = Some(sentence.bare).filter(|_| !ROWS.contains(&report.name()));
                for told in [bare, sentence.printed].into_iter().flatten() {
                    *self.seen.told.entry(told).or_default() += 1;
                }
            }
        }
        for beat in Brief::of(&view, reports).beats {
            let sentences = beat.told.iter().map(|report| clerk.sentence(report));
            let once: BTreeMap<String, [Option<String>; 2]> =
                sentences.map(|it| (it.line.text, [Some(it.bare), it.printed])).collect();
            let read = once.into_values().flatten().flatten();
            read.for_each(|bare| *self.seen.read.entry(bare).or_default() += 1);
        }
        self.shown.push(shown);
        self.look_for_bodies(&view, reports);
        Ok(())
    }

    /// Looks whether the screens make a person of a parcel or of an unsigned writer.
    fn look_for_bodies(&mut self, view: &Arc<View>, reports: &[Report]) {
        let draft = Draft::new(Arc::clone(view));
        let clerk = self.text.clerk(view, &self.names).after(&self.said);
        let beliefs = Beliefs::default();
        let (plan, marks) = (draft.plan(), &situations::NOTHING);
        let scene = Scene { clerk, plan, reports, beliefs: &beliefs, marks };
        let labels = ["col-role", "col-age", "col-sex", "col-home", "col-detail"];
        let labels = labels.map(|label| clerk.word(label));
        let nobody: Vec<DossierId> = view.station().map_or_else(Vec::new, |desk| {
            desk.dossiers.iter().filter(|(_, row)| row.nameless).map(|(id, _)| id).collect()
        });
        for id in nobody {
            let page = scene.outline(Screen::Dossier(id));
            let mut cells = page.sections.iter().flat_map(|it| &it.rows).flat_map(|it| &it.cells);
            let on_page = cells.any(|cell| labels.contains(&cell.text));
            let people = scene.outline(Screen::People);
            let mut rows = people.sections.iter().flat_map(|section| &section.rows);
            let own = rows.find(|row| row.key == Some(Subject::Dossier(id).key()));
            let in_list =
                own.and_then(|row| row.cells.get(1)).is_some_and(|it| !it.text.is_empty());
            self.seen.bodiless += 1;
            self.seen.invented_bodies += usize::from(on_page || in_list);
        }
    }

    /// Holds what the file at the end quotes to what was shown.
    fn compare(&mut self, file: &Disclosed, last: &View) {
        let clerk = self.text.clerk(last, &self.names).after(&self.said);
        let untold = clerk.say("ending-not-told", &[arg("week", 0)]);
        for (at, shown) in self.shown.iter().enumerate() {
            let week = Week(u16::try_from(at).unwrap_or(u16::MAX));
            let told = weeks::week(clerk, file, week);
            let quoted = told.rows.iter().filter_map(|row| row.cells.get(2));
            for cell in quoted.filter(|cell| cell.text != untold) {
                self.seen.quoted += 1;
                self.seen.unlike += usize::from(!shown.contains(&cell.text));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_counted_the_same_however_many_are_played_at_once() {
        let one = Speech::measure(3, "speech", 1).expect("they are played");
        let two = Speech::measure(3, "speech", 2).expect("they are played");
        assert_eq!(one.to_string(), two.to_string());
    }

    #[test]
    fn the_file_quotes_what_was_shown_and_everybody_is_called_what_they_are() {
        let speech = Speech::measure(4, "who", 2).expect("they are played");
        assert_eq!(speech.unlike(), 0);
        assert_eq!(speech.wrong_pronouns(), Vec::<&str>::new());
    }

    #[test]
    fn a_year_has_many_sentences_and_none_of_them_too_often() {
        let speech = Speech::measure(10, "text", 2).expect("they are played");
        let [read, told] = speech.made_by_the_commonest();
        assert!(240 <= speech.different(), "{}", speech.different());
        assert!(read <= 22 && told <= 19, "{read} in the brief, {told} in the cables");
        assert!(speech.most_often() <= 8, "{}", speech.most_often());
    }

    #[test]
    fn parcels_and_unsigned_writers_have_no_body() {
        let (looked, invented) = Speech::measure(6, "bodies", 2).expect("they are played").bodies();
        assert!(0 < looked, "nothing came without a body");
        assert_eq!(invented, 0);
    }
}
