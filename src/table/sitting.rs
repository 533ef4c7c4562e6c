//! A person's sitting at a campaign: the referee, the files it is kept in, and the plan of the
//! week with undo and redo.
//!
//! Both front ends hold one of these and nothing else of the game. What a person confirms is in
//! the journal before this says so; a week is decided, written down, and only then carried out,
//! so that nothing can be rerolled by killing the program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use game::{
    content::{Library, Scenario, Seed},
    players::{bot::Handle, file},
    referee::{Charter, Committed, Record, Referee, Trouble},
    save::{
        campaign::{Campaign, Draft, Opened},
        container::Stamp,
        curtain,
        disk::Disk,
        fault::{Fault, Notice, ReadOnly},
        header::{Facts, Id, Outcome, Pack, Packs},
        replay::Replay,
    },
    text::{
        bare,
        clean::{Name, Text},
        kept::{Kept, Shut},
    },
};
use rules::{
    ai::{self, Budget, Level, Player},
    codec::{self, Kept as _},
    engine::{
        Chronicle,
        disclosed::{Account, Beliefs, Disclosed, Filed, Verdict},
        order::{Order, Plan, Refusal, Withdrawn},
        seat::{BySeat, Seat},
        units::Week,
        view::{Report, View},
    },
};

use crate::table::{Draft as DraftPlan, programs};

/// Nodes that an AI may weigh in one week against a person.
pub const NODES: u64 = 1_000_000;

/// What a person may choose when a campaign begins.
#[derive(Clone, Debug)]
pub struct Choice {
    pub scenario: String,
    pub seat: Seat,
    /// None draws one.
    pub seed: Option<Seed>,
    /// Level of the other seats, and a doctrine for it.
    pub level: Level,
    pub doctrine: Option<String>,
    /// The command of a program in the other seats, instead of a level.
    pub program: Option<String>,
    pub title: Option<String>,
}

impl Choice {
    /// What a charter calls the player of the other seats.
    fn opponent(&self) -> String {
        match (&self.program, &self.doctrine) {
            (Some(command), _) => programs::name(command),
            (None, Some(doctrine)) => format!("{}:{doctrine}", self.level.name()),
            // Who leads the house is drawn; a face in the papers is all that is known of it.
            (None, None) if self.level == Level::Regular => {
                format!("{}:{}", self.level.name(), ai::DRAWN)
            }
            (None, None) => self.level.name().to_owned(),
        }
    }
}

rules::kept!(Entry);

/// One line of the journal of a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum Entry {
    Add(#[serde(with = "rules::codec::whole")] Order),
    Withdraw(#[serde(with = "rules::codec::whole")] Order),
    Undo,
    Redo,
    Note {
        about: String,
        text: String,
    },
    Believe {
        about: String,
        probability: u8,
    },
    /// What the front end keeps for the seat from week to week.
    Mark {
        name: String,
        text: String,
    },
    /// The last line of a campaign: its seat resigned.
    GiveUp,
}

/// Why something could not be done.
#[derive(Debug)]
pub enum Hitch {
    /// The rules refuse the order.
    Refused(Refusal),
    /// There is nothing to undo, redo or withdraw.
    Nothing,
    /// The disk.
    Disk(Fault),
    /// Nothing can be added to the campaign here. The reason says what to do.
    ReadOnly(ReadOnly),
    /// The campaign is of an earlier version of the game.
    Older { theirs: Stamp, ours: Stamp },
    /// The campaign itself.
    Trouble(Trouble),
    /// The saved state is not one of this game.
    Unreadable(String),
    /// No such scenario, level or doctrine.
    Unknown(String),
    /// A campaign against a program was to be kept.
    KeepsNoProgram,
}

impl std::fmt::Display for Hitch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Hitch::Refused(refusal) => refusal.fmt(f),
            Hitch::Nothing => f.write_str("there is nothing to undo"),
            Hitch::Disk(fault) => fault.fmt(f),
            Hitch::ReadOnly(why) => write!(f, "the campaign can only be read: {why}"),
            Hitch::Older { theirs, ours } => write!(
                f,
                "the campaign was written by {theirs} and this is {ours}, which cannot play it on; \
                 nothing of it was changed, and the game that wrote it plays it"
            ),
            Hitch::Trouble(trouble) => trouble.fmt(f),
            Hitch::Unreadable(why) => write!(f, "the saved campaign cannot be read: {why}"),
            Hitch::Unknown(why) => f.write_str(why),
            Hitch::KeepsNoProgram => f.write_str(
                "a campaign against a program is not kept, so that no save can start one; \
                 add --no-save",
            ),
        }
    }
}

impl std::error::Error for Hitch {}

impl From<Fault> for Hitch {
    fn from(fault: Fault) -> Hitch {
        Hitch::Disk(fault)
    }
}

impl From<Trouble> for Hitch {
    fn from(trouble: Trouble) -> Hitch {
        Hitch::Trouble(trouble)
    }
}

/// A campaign with one person at the table.
pub struct Sitting {
    referee: Referee,
    /// None plays without files, for tests and scripts that ask for it.
    store: Option<Campaign>,
    /// Where a sample is copied to when the first order is given.
    home: Option<PathBuf>,
    /// The date of the last save, as the player reads it.
    date: String,
    scenario: Scenario,
    seat: Seat,
    draft: DraftPlan,
    /// What the disk said that the person should hear.
    pub warnings: Vec<String>,
    /// Programs in other seats, as long as they play.
    programs: Vec<Handle>,
    /// Why not everything is on the disk, for as long as that is so.
    refused: Option<String>,
    /// How many entries of the journal each act of the week was, done and undone, the latest last.
    acts: (Vec<usize>, Vec<usize>),
}

impl Sitting {
    /// Begins a campaign. With a place to keep it, it is on the disk when this returns.
    ///
    /// # Errors
    /// Unknown names, or the disk.
    pub fn begin(
        choice: &Choice,
        keep: Option<(&Disk, &Path)>,
        date: impl Fn(&Scenario, Week) -> String,
    ) -> Result<Sitting, Hitch> {
        let library = Library::at_hand();
        let scenario = scenario(library, &choice.scenario)?;
        let seed = choice.seed.clone().unwrap_or_else(any_seed);
        let setup = scenario.setup(&seed);
        let stations = u8::try_from(setup.stations.len()).unwrap_or(1);
        let mut names = BySeat::seated(stations);
        let seats: Vec<Seat> = names.seats().collect();
        for seat in seats {
            *names.of_mut(seat) = match seat == choice.seat {
                true => "person".to_owned(),
                false => choice.opponent(),
            };
        }
        let title = choice.title.clone().unwrap_or_else(|| scenario.title().to_owned());
        let charter = Charter {
            scenario: choice.scenario.clone(),
            seed: seed.to_string(),
            players: names,
            title,
            content: library.content_hash().to_hex().to_string(),
        };
        if choice.program.is_some() && keep.is_some() {
            return Err(Hitch::KeepsNoProgram);
        }
        let (players, programs) = match &choice.program {
            Some(_) => programs::seat(&charter, &scenario),
            None => (players(&charter)?, Vec::new()),
        };
        let referee = Referee::start(charter, &setup, seed.luck(), players)?.keeping_record();
        let mut sitting =
            Sitting { programs, ..Sitting::at(referee, None, scenario, choice.seat)? };
        if let Some((disk, root)) = keep {
            sitting.date = date(&sitting.scenario, sitting.week());
            let draft = sitting.save_draft(sitting.date.clone())?;
            sitting.store = Some(Campaign::create(disk, root, &draft)?);
        }
        Ok(sitting)
    }

    fn at(
        referee: Referee,
        store: Option<Campaign>,
        scenario: Scenario,
        seat: Seat,
    ) -> Result<Sitting, Hitch> {
        let view = referee.view(seat);
        let view =
            view.ok_or_else(|| Hitch::Unknown("no such seat in this campaign".to_owned()))?;
        Ok(Sitting {
            draft: DraftPlan::new(view),
            referee,
            store,
            home: None,
            date: String::new(),
            scenario,
            seat,
            warnings: Vec::new(),
            programs: Vec::new(),
            refused: None,
            acts: Default::default(),
        })
    }

    /// Takes a campaign up from the disk, with the journal of the week; a week that was committed
    /// is carried out again.
    ///
    /// # Errors
    /// The save cannot be read, or is one of another game.
    pub fn resume(
        opened: Opened,
        date: impl Fn(&Scenario, Week) -> String,
    ) -> Result<Sitting, Hitch> {
        let Opened { campaign, loaded, notices } = opened;
        if loaded.stamp.is_older() {
            return Err(Hitch::Older { theirs: loaded.stamp, ours: Stamp::ours() });
        }
        let unreadable = |why: String| Hitch::Unreadable(why);
        let record =
            Record::from_bytes(&loaded.body).map_err(|fault| unreadable(fault.to_string()))?;
        let chronicle = read_chronicle(&campaign)?;
        let charter = record.charter.clone();
        let seat = seat_of_person(&charter)
            .ok_or_else(|| unreadable("no person sits at this table".to_owned()))?;
        let scenario = scenario(Library::at_hand(), &charter.scenario)?;
        let referee = Referee::resume(record, chronicle, players(&charter)?)?;
        let mut sitting = Sitting::at(referee, Some(campaign), scenario, seat)?;
        sitting.date = loaded.header.facts.date.as_str().to_owned();
        let told = notices.iter().filter(|notice| !notice.is_about_a_sample());
        sitting.warnings.extend(told.map(Notice::to_string));
        sitting.catch_up(date)?;
        Ok(sitting)
    }

    /// A sample becomes a campaign of one's own in that directory with its first order.
    #[must_use]
    pub fn copied_to(mut self, root: &Path) -> Sitting {
        self.home = Some(root.to_owned());
        self
    }

    /// Weeks that were committed and not carried out are carried out; then the journal of the
    /// week is read.
    fn catch_up(&mut self, date: impl Fn(&Scenario, Week) -> String) -> Result<(), Hitch> {
        while let Some(line) = self.store.as_ref().and_then(|it| it.committed()).map(str::to_owned)
        {
            let committed: Committed = read_committed(&line)?;
            self.referee.remember(&committed)?;
            self.referee.carry_out(committed)?;
            self.turn_the_page()?;
            let date = date(&self.scenario, self.week());
            self.keep(date);
            if self.store.as_ref().is_some_and(|store| store.read_only().is_some()) {
                break;
            }
        }
        let was_over = self.is_over();
        let lines: Vec<String> =
            self.store.as_ref().map(|store| store.records().to_vec()).unwrap_or_default();
        for line in lines {
            let entry =
                Entry::from_text(&line).map_err(|fault| Hitch::Unreadable(fault.to_string()))?;
            self.replay(entry);
        }
        // Resigned, and stopped before the generation that says so was on the disk.
        if !was_over && self.is_over() {
            self.turn_the_page()?;
            self.keep_end();
        }
        Ok(())
    }

    fn replay(&mut self, entry: Entry) {
        // A record that no longer fits is dropped with a word, never silently.
        let done = match entry {
            Entry::Add(order) => self.draft.give(order).is_ok(),
            Entry::Withdraw(order) => self.draft.withdraw(&order).is_some(),
            Entry::Undo => self.draft.undo(),
            Entry::Redo => self.draft.redo(),
            Entry::Note { about, text } => {
                self.write_note(&about, &text);
                true
            }
            Entry::Believe { about, probability } => {
                self.file(&about, probability);
                true
            }
            Entry::Mark { name, text } => {
                self.write_mark(&name, &text);
                true
            }
            Entry::GiveUp => {
                self.referee.give_up(self.seat);
                true
            }
        };
        if !done {
            self.warnings
                .push("an order in the journal no longer fits and was left out".to_owned());
        }
    }

    // ── what can be seen ──

    pub fn seat(&self) -> Seat {
        self.seat
    }

    pub fn week(&self) -> Week {
        self.referee.week()
    }

    pub fn view(&self) -> &View {
        self.draft.plan().view()
    }

    /// What our side was told in the last week.
    pub fn reports(&self) -> &[Report] {
        self.referee.reports(self.seat)
    }

    /// What our side was told, week by week, the briefing first.
    pub fn told(&self) -> &[Vec<Report>] {
        self.referee.told(self.seat)
    }

    /// The plan of the week as it is being written.
    pub fn draft(&self) -> &DraftPlan {
        &self.draft
    }

    pub fn plan(&self) -> &Plan {
        self.draft.plan()
    }

    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    pub fn charter(&self) -> &Charter {
        self.referee.charter()
    }

    pub fn is_over(&self) -> bool {
        self.referee.is_over()
    }

    /// The declassified file, once the campaign is over.
    pub fn disclosed(&self) -> Option<Disclosed> {
        let mut file = self.is_over().then(|| self.referee.disclosed()).flatten()?;
        Replay::of_record(&self.referee.record()).hold_inquest(Library::embedded(), &mut file);
        Some(file)
    }

    /// The note on something, by its key.
    pub fn note(&self, about: &str) -> Option<&str> {
        self.referee.desks.of(self.seat).notes.get(about).map(String::as_str)
    }

    /// What the front end keeps for the seat from week to week.
    pub fn marks(&self) -> &BTreeMap<String, String> {
        &self.referee.desks.of(self.seat).marks
    }

    /// What was held likely, and when.
    pub fn beliefs(&self) -> &Beliefs {
        &self.referee.desks.of(self.seat).beliefs
    }

    /// All notes, by key.
    pub fn notes(&self) -> impl Iterator<Item = (&str, &str)> {
        let notes = &self.referee.desks.of(self.seat).notes;
        notes.iter().map(|(about, text)| (about.as_str(), text.as_str()))
    }

    /// Where the campaign is kept.
    pub fn place(&self) -> Option<&Path> {
        self.store.as_ref().map(Campaign::dir)
    }

    /// Why nothing can be added to it, if so. A sample is nobody's, and becomes a copy.
    fn shut(&self) -> Option<&ReadOnly> {
        let why = self.store.as_ref().and_then(Campaign::read_only);
        why.filter(|why| **why != ReadOnly::Sample || self.home.is_none())
    }

    /// What stands on the disk.
    pub fn kept(&self) -> Kept {
        let Some(store) = &self.store else { return Kept::Nowhere };
        match (store.read_only(), &self.refused) {
            (Some(ReadOnly::Sample), _) if self.home.is_some() => Kept::Sample,
            (Some(ReadOnly::InUse), _) => Kept::ReadOnly(Shut::InUse),
            (Some(why), _) => Kept::ReadOnly(Shut::Disk(why.to_string())),
            (None, None) => Kept::All { place: bare::path(store.dir()) },
            (None, Some(why)) => {
                // Of what is gone nothing is there, whatever was written.
                let (weeks, lines) = match store.stands() {
                    true => (store.unsaved(), store.held()),
                    false => (usize::from(self.week().0.saturating_sub(1)), store.records().len()),
                };
                Kept::Behind { weeks, lines, why: why.clone() }
            }
        }
    }

    /// Is this a sample that has not become a copy yet?
    pub fn is_sample(&self) -> bool {
        self.store.as_ref().and_then(Campaign::read_only) == Some(&ReadOnly::Sample)
    }

    // ── when the disk refuses ──

    /// Sees to it that everything stands on the disk, and looks whether it does. What was removed
    /// there is made anew.
    ///
    /// # Errors
    /// It cannot be written; the game goes on without.
    pub fn save_again(&mut self) -> Result<(), Hitch> {
        if let Some(why) = self.shut() {
            return Err(Hitch::ReadOnly(why.clone()));
        }
        let Some(store) = &mut self.store else { return Ok(()) };
        if store.read_only().is_some() {
            return Ok(());
        }
        let saved = match store.stands() {
            true => store.retry().map(drop).map_err(Hitch::from),
            false => self.make_anew(),
        };
        match &saved {
            Ok(()) => self.refused = None,
            Err(hitch) => self.refused = Some(said(hitch)),
        }
        saved
    }

    /// The files of the campaign are gone. Where the directory of all campaigns is there, it is
    /// written into that again.
    fn make_anew(&mut self) -> Result<(), Hitch> {
        let Some(store) = &self.store else { return Ok(()) };
        let root = store.dir().parent().map(Path::to_owned).unwrap_or_default();
        store.disk().is_there(&root)?;
        self.begin_again(&root)
    }

    /// Before anything is written: what waits goes first. A refusal now is told with the next
    /// line.
    fn catch_up_with_the_disk(&mut self) {
        let gone = self.store.as_ref().is_some_and(|store| !store.stands());
        if self.refused.is_some() || gone {
            let _ = self.save_again();
        }
    }

    /// Puts a line into the journal. If the disk refuses it the game goes on, says so, and the
    /// line waits in memory.
    fn put(&mut self, line: &str, commits: bool) -> Result<(), Hitch> {
        let Some(store) = &mut self.store else { return Ok(()) };
        if self.refused.is_some() && !store.stands() {
            // It has been said why; a write would only say that nothing is there.
            store.hold(line, commits);
            return Ok(());
        }
        let written = match commits {
            true => store.commit(line),
            false => store.append(line),
        };
        match written {
            Ok(()) => Ok(()),
            Err(fault) if fault.is_of_the_disk() => {
                store.hold(line, commits);
                self.refuse(&fault);
                Ok(())
            }
            Err(fault) => Err(fault.into()),
        }
    }

    /// The disk refused. It is said when it begins, and stands in [`Sitting::kept`] after that.
    fn refuse(&mut self, fault: &Fault) {
        let why = format!("{fault}; {}", fault.mend());
        if self.refused.replace(why.clone()).is_none() {
            self.warnings.push(why);
        }
    }

    /// Goes on in another directory: what can be read comes along, what is not saved is saved
    /// there.
    ///
    /// # Errors
    /// The other directory refuses too; the campaign stays where it was.
    pub fn move_to(&mut self, root: &Path) -> Result<(), Hitch> {
        let Some(store) = &mut self.store else { return Ok(()) };
        let whole = store.stands() && store.move_to(root).is_ok();
        if !whole {
            // The old place cannot even be read: what is in memory begins anew, and what lies
            // there stays there.
            self.begin_again(root)?;
        }
        self.refused = None;
        Ok(())
    }

    fn begin_again(&mut self, root: &Path) -> Result<(), Hitch> {
        let draft = self.save_draft(self.date.clone())?;
        let Some(store) = &self.store else { return Ok(()) };
        let records = store.records().to_vec();
        let weeks = self.referee.chronicle();
        let before = weeks.get(..weeks.len().saturating_sub(1)).unwrap_or_default();
        let before: Result<Vec<String>, _> = before.iter().map(|week| week.to_text()).collect();
        let before = before.map_err(|fault| Hitch::Unreadable(fault.to_string()))?;
        let before: Vec<Vec<u8>> = before.into_iter().map(String::into_bytes).collect();
        let mut fresh = Campaign::create_anew(store.disk(), root, &draft, &before)?;
        records.iter().try_for_each(|record| fresh.append(record))?;
        self.store = Some(fresh);
        Ok(())
    }

    /// Writes a text beside the campaign's directory, under its name, and says where it lies.
    ///
    /// # Errors
    /// The campaign is kept nowhere, or the disk refuses.
    pub fn publish(&self, extension: &str, text: &str) -> Result<PathBuf, Hitch> {
        let nowhere = || Hitch::Unknown("this campaign is kept nowhere".to_owned());
        let store = self.store.as_ref().ok_or_else(nowhere)?;
        Ok(store.publish(extension, text.as_bytes())?)
    }

    /// Puts the declassified file away with the campaign, so that it can be read whatever becomes of
    /// the game.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn put_away(&self, markdown: &str, html: &str) -> Result<(), Hitch> {
        let Some(store) = self.store.as_ref().filter(|it| it.read_only().is_none()) else {
            return Ok(());
        };
        Ok(store.put_away(markdown, html)?)
    }

    /// A sample is copied before anything is written. If the disk refuses the copy, the game goes
    /// on with one in memory, and says so.
    fn become_a_copy(&mut self) -> Result<(), Hitch> {
        let (true, Some(home)) = (self.is_sample(), self.home.clone()) else { return Ok(()) };
        match self.move_to(&home) {
            Err(Hitch::Disk(fault)) if fault.is_of_the_disk() => {
                let facts = self.save_draft(self.date.clone())?.facts;
                let Some(store) = &self.store else { return Ok(()) };
                let unwritten =
                    Campaign::unwritten(store.disk(), &home, &facts, store.generation());
                let lines = store.records().to_vec();
                let copy = self.store.insert(unwritten);
                lines.iter().for_each(|line| copy.hold(line, false));
                self.refuse(&fault);
                Ok(())
            }
            moved => moved,
        }
    }

    // ── planning ──

    /// Gives an order. It is in the journal when this returns.
    ///
    /// # Errors
    /// Refused by the rules, or the disk.
    pub fn order(&mut self, order: Order) -> Result<(), Hitch> {
        self.plan().consider(&order).map_err(Hitch::Refused)?;
        self.confirm(&Entry::Add(order))?;
        self.draft.give(order).map_err(Hitch::Refused)?;
        self.acted(1);
        Ok(())
    }

    /// Orders go and others come instead, in one act: what rested on those that go stays.
    ///
    /// # Errors
    /// Refused by the rules, or the disk.
    pub fn change(&mut self, gone: &[Order], new: &[Order]) -> Result<(), Hitch> {
        let kept = self.plan().orders().filter(|it| !gone.contains(it));
        let wanted: Vec<Order> = kept.chain(new).copied().collect();
        Plan::of(std::sync::Arc::clone(self.plan().shared_view()), &wanted)
            .map_err(|(_, why)| Hitch::Refused(why))?;
        let mut entries = 0;
        for order in gone {
            if self.plan().orders().any(|other| other == order) {
                self.confirm(&Entry::Withdraw(*order))?;
                self.draft.withdraw(order);
                entries += 1;
            }
        }
        while let Some(order) = self.next_of(&wanted) {
            self.confirm(&Entry::Add(order))?;
            self.draft.give(order).map_err(Hitch::Refused)?;
            entries += 1;
        }
        self.acted(entries);
        Ok(())
    }

    /// One that is wanted, not given yet and possible now: one may free what another needs.
    fn next_of(&self, wanted: &[Order]) -> Option<Order> {
        wanted.iter().find(|order| self.plan().consider(order).is_ok()).copied()
    }

    fn acted(&mut self, entries: usize) {
        self.acts.0.push(entries);
        self.acts.1.clear();
    }

    /// Takes an order back; says which others went with it.
    ///
    /// # Errors
    /// Not in the plan, or the disk.
    pub fn withdraw(&mut self, order: &Order) -> Result<Withdrawn, Hitch> {
        if !self.plan().orders().any(|other| other == order) {
            return Err(Hitch::Nothing);
        }
        self.confirm(&Entry::Withdraw(*order))?;
        let rested = self.draft.withdraw(order).ok_or(Hitch::Nothing)?;
        self.acted(1);
        Ok(rested)
    }

    /// Takes the last act back.
    ///
    /// # Errors
    /// Nothing to undo, or the disk.
    pub fn undo(&mut self) -> Result<(), Hitch> {
        if !self.draft.can_undo() {
            return Err(Hitch::Nothing);
        }
        let entries = self.acts.0.pop().unwrap_or(1);
        for _ in 0..entries {
            self.confirm(&Entry::Undo)?;
            self.draft.undo();
        }
        self.acts.1.push(entries);
        Ok(())
    }

    /// Does the last undone step again.
    ///
    /// # Errors
    /// Nothing to redo, or the disk.
    pub fn redo(&mut self) -> Result<(), Hitch> {
        if !self.draft.can_redo() {
            return Err(Hitch::Nothing);
        }
        let entries = self.acts.1.pop().unwrap_or(1);
        for _ in 0..entries {
            self.confirm(&Entry::Redo)?;
            self.draft.redo();
        }
        self.acts.0.push(entries);
        Ok(())
    }

    /// Writes a note on something; an empty one removes it.
    ///
    /// # Errors
    /// The disk.
    pub fn set_note(&mut self, about: &str, text: &str) -> Result<(), Hitch> {
        let (about, text) = (about.to_owned(), Text::cleaned(text).as_str().to_owned());
        self.confirm(&Entry::Note { about: about.clone(), text: text.clone() })?;
        self.write_note(&about, &text);
        Ok(())
    }

    /// Files how likely something is held to be, in hundredths. The last figure of a week counts.
    ///
    /// # Errors
    /// The disk.
    pub fn believe(&mut self, about: &str, probability: u8) -> Result<(), Hitch> {
        let about = Text::cleaned(about).as_str().to_owned();
        let probability = probability.min(100);
        self.confirm(&Entry::Believe { about: about.clone(), probability })?;
        self.file(&about, probability);
        Ok(())
    }

    /// Keeps something for the front end from week to week; an empty text removes it.
    ///
    /// # Errors
    /// The disk.
    pub fn mark(&mut self, name: &str, text: &str) -> Result<(), Hitch> {
        let (name, text) = (name.to_owned(), Text::cleaned(text).as_str().to_owned());
        if self.marks().get(&name).map_or("", String::as_str) == text {
            return Ok(());
        }
        self.confirm(&Entry::Mark { name: name.clone(), text: text.clone() })?;
        self.write_mark(&name, &text);
        Ok(())
    }

    fn write_mark(&mut self, name: &str, text: &str) {
        let marks = &mut self.referee.desks.of_mut(self.seat).marks;
        match text.is_empty() {
            true => marks.remove(name),
            false => marks.insert(name.to_owned(), text.to_owned()),
        };
    }

    fn file(&mut self, about: &str, probability: u8) {
        let week = self.week();
        let beliefs = &mut self.referee.desks.of_mut(self.seat).beliefs;
        beliefs.file(about, Filed { week, probability });
    }

    fn write_note(&mut self, about: &str, text: &str) {
        let notes = &mut self.referee.desks.of_mut(self.seat).notes;
        match text.is_empty() {
            true => notes.remove(about),
            false => notes.insert(about.to_owned(), text.to_owned()),
        };
    }

    fn confirm(&mut self, entry: &Entry) -> Result<(), Hitch> {
        self.become_a_copy()?;
        if let Some(why) = self.shut() {
            return Err(Hitch::ReadOnly(why.clone()));
        }
        let line = entry.to_text().map_err(|fault| Hitch::Unreadable(fault.to_string()))?;
        self.catch_up_with_the_disk();
        self.put(&line, false)
    }

    // ── the week ──

    /// Ends the week: the AIs decide, what was decided is written down, and it is carried out.
    /// A disk that refuses is a warning; the week stands, and [`Sitting::kept`] says where.
    ///
    /// # Errors
    /// The campaign can only be read, or the rules cannot be followed; then nothing has happened.
    pub fn end_week(
        &mut self,
        date: String,
        mut budget: impl FnMut() -> Box<dyn Budget>,
    ) -> Result<(), Hitch> {
        if let Some(why) = self.shut() {
            return Err(Hitch::ReadOnly(why.clone()));
        }
        if self.is_over() {
            return Err(Hitch::Refused(Refusal::CampaignOver));
        }
        self.become_a_copy()?;
        let committed = self.referee.decide(vec![self.plan().clone()], |_| budget())?;
        if self.store.is_some() {
            let line = committed.to_text().map_err(|fault| Hitch::Unreadable(fault.to_string()))?;
            self.catch_up_with_the_disk();
            // The orders of the others are nothing to be read by accident.
            self.put(&curtain::draw(&line), true)?;
        }
        self.referee.carry_out(committed)?;
        self.warnings.extend(programs::take_failed(&mut self.programs));
        self.turn_the_page()?;
        self.keep(date);
        Ok(())
    }

    /// Resigns: the campaign ends with the week as it is, without its orders, and the file opens.
    /// It is in the journal before this says so.
    ///
    /// # Errors
    /// The campaign is over already, or the disk; then nothing has happened.
    pub fn resign(&mut self) -> Result<(), Hitch> {
        if self.is_over() {
            return Err(Hitch::Refused(Refusal::CampaignOver));
        }
        self.confirm(&Entry::GiveUp)?;
        self.referee.give_up(self.seat);
        self.turn_the_page()?;
        self.keep_end();
        Ok(())
    }

    /// A generation that says how it ended. Without it the journal still does.
    fn keep_end(&mut self) {
        if self.store.as_ref().is_some_and(|store| store.read_only().is_some()) {
            return;
        }
        match self.keep_between_weeks() {
            Ok(()) => self.refused = None,
            Err(Hitch::Disk(fault)) => self.refuse(&fault),
            Err(hitch) => self.warnings.push(said(&hitch)),
        }
    }

    /// Goes on from an earlier state, and counts it. It is on the disk when this returns.
    ///
    /// # Errors
    /// The disk.
    pub fn branch(&mut self) -> Result<(), Hitch> {
        self.referee.branch();
        self.keep_between_weeks()
    }

    /// Saves a generation to which no week led.
    fn keep_between_weeks(&mut self) -> Result<(), Hitch> {
        let draft = Draft { week: None, ..self.save_draft(self.date.clone())? };
        if let Some(store) = &mut self.store {
            store.save(&draft)?;
        }
        Ok(())
    }

    fn turn_the_page(&mut self) -> Result<(), Hitch> {
        let view = self.referee.view(self.seat);
        let view = view.ok_or_else(|| Hitch::Unknown("no such seat".to_owned()))?;
        self.draft = DraftPlan::new(view);
        self.acts = Default::default();
        Ok(())
    }

    /// Saves the finished week. A refusal of the disk is a warning, and tried again next week.
    fn keep(&mut self, date: String) {
        self.date.clone_from(&date);
        let draft = match self.save_draft(date) {
            Ok(draft) => draft,
            Err(hitch) => {
                self.warnings.push(hitch.to_string());
                return;
            }
        };
        let Some(store) = &mut self.store else { return };
        match store.save(&draft) {
            Ok(_) => self.refused = None,
            Err(fault) if store.stands() || self.refused.is_none() => {
                let why = format!("{fault}; {}", fault.mend());
                self.warnings.push(why.clone());
                self.refused = Some(why);
            }
            // Why there is nothing to write into has been said.
            Err(_) => self.warnings.extend(self.refused.clone()),
        }
        self.warnings.dedup();
    }

    fn save_draft(&self, date: String) -> Result<Draft, Hitch> {
        let record = self.referee.record();
        let unreadable = |fault: codec::Fault| Hitch::Unreadable(fault.to_string());
        let body = record.to_text().map_err(unreadable)?.into_bytes();
        let week = self.referee.chronicle_of_week().map(codec::Kept::to_text).transpose();
        let charter = self.referee.charter();
        // Drawn, not made of the seed: who reads a header could try all short seeds.
        let campaign = self.store.as_ref().map_or_else(any_id, |store| store.id().clone());
        // Of the world alone: a week carried out again must come to the same state.
        let digest = self.referee.digests().last().map(ToString::to_string).unwrap_or_default();
        let state = Id::of(format!("{campaign}/{digest}").as_bytes());
        let scenario = Pack {
            name: Name::cleaned(&charter.scenario),
            hash: Id::of(charter.content.as_bytes()),
        };
        let facts = Facts {
            title: Name::cleaned(&charter.title),
            campaign,
            week: u32::from(self.week().0.saturating_sub(1)),
            date: Text::cleaned(&date),
            scenario,
            packs: Packs::default(),
            side: Name::cleaned(side_name(self.seat)),
            known_score: None,
            ironman: false,
            outcome: self.outcome(),
            state,
        };
        Ok(Draft { facts, body, week: week.map_err(unreadable)?.map(String::into_bytes) })
    }
}

impl Sitting {
    /// How it ended for our side, once it has.
    fn outcome(&self) -> Option<Outcome> {
        if !self.is_over() {
            return None;
        }
        if self.referee.conduct().given_up.is_some() {
            return Some(Outcome::GivenUp);
        }
        let accounts = self.referee.accounts();
        let ours = |account: &&Account| self.seat == account.station || !self.seat.is_station();
        let mut ours = accounts.iter().filter(ours);
        match (ours.next(), ours.next()) {
            (Some(account), None) => Some(outcome(account.verdict, self.seat.is_station())),
            _ => Some(Outcome::Over),
        }
    }
}

const fn outcome(verdict: Verdict, station: bool) -> Outcome {
    match (verdict, station) {
        (Verdict::Draw, _) => Outcome::Drawn,
        (Verdict::StationDecisive, true) | (Verdict::SecurityDecisive, false) => Outcome::Won,
        (Verdict::StationNarrow, true) | (Verdict::SecurityNarrow, false) => Outcome::WonNarrowly,
        (Verdict::SecurityNarrow, true) | (Verdict::StationNarrow, false) => Outcome::LostNarrowly,
        (Verdict::SecurityDecisive, true) | (Verdict::StationDecisive, false) => Outcome::Lost,
    }
}

/// A hitch with what can be done about it.
fn said(hitch: &Hitch) -> String {
    match hitch {
        Hitch::Disk(fault) => format!("{fault}; {}", fault.mend()),
        other => other.to_string(),
    }
}

/// The name of a side in headers of saves: a word for programs and lists.
pub const fn side_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Security => "Security",
        Seat::Station1 => "Station",
        Seat::Station2 => "Station 2",
        Seat::Station3 => "Station 3",
    }
}

fn scenario(library: &Library, id: &str) -> Result<Scenario, Hitch> {
    library.scenario(id).map_err(|error| Hitch::Unknown(error.to_string()))
}

/// The players of a charter; a person has none.
///
/// # Errors
/// A player is called by a name that nobody has.
pub fn players(charter: &Charter) -> Result<BySeat<Option<Box<dyn Player>>>, Hitch> {
    let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(charter.players.stations());
    for (seat, name) in charter.players.iter() {
        if name == "person" {
            continue;
        }
        let (level, doctrine) = match name.split_once(':') {
            Some((level, doctrine)) => (level, Some(doctrine)),
            None => (name.as_str(), None),
        };
        let level = Level::named(level)
            .ok_or_else(|| Hitch::Unknown(format!("there is no level `{level}`")))?;
        let seed = ai::own_seed(&charter.seed, seat);
        let player = file::player(Library::at_hand(), level, (seat, doctrine), seed)
            .map_err(Hitch::Unknown)?;
        *players.of_mut(seat) = Some(player);
    }
    Ok(players)
}

fn seat_of_person(charter: &Charter) -> Option<Seat> {
    charter.players.iter().find(|(_, name)| name.as_str() == "person").map(|(seat, _)| seat)
}

/// The chronicle from the briefing on.
fn read_chronicle(campaign: &Campaign) -> Result<Vec<Chronicle>, Hitch> {
    let mut weeks = Vec::new();
    for week in campaign.chronicle() {
        let (_, bytes) = week?;
        let week = Chronicle::from_bytes(&bytes);
        weeks.push(week.map_err(|fault| Hitch::Unreadable(fault.to_string()))?);
    }
    weeks.reverse();
    Ok(weeks)
}

fn read_committed(line: &str) -> Result<Committed, Hitch> {
    let unreadable = |why: String| Hitch::Unreadable(why);
    let text = curtain::lift(line).map_err(|flaw| unreadable(flaw.to_string()))?;
    Committed::from_text(&text).map_err(|fault| unreadable(fault.to_string()))
}

/// A name that no other campaign has.
fn any_id() -> Id {
    use std::hash::{BuildHasher, RandomState};
    let state = RandomState::new();
    Id::of(format!("{:x}{:x}", state.hash_one(0), state.hash_one(1)).as_bytes())
}

/// A seed nobody chose: words are for people, so it is a short number.
fn any_seed() -> Seed {
    use std::hash::{BuildHasher, RandomState};
    Seed::from(RandomState::new().hash_one(0) % 1_000_000)
}
