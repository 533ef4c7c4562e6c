//! What all layers share: the campaign as it is shown, words, and what shall happen next.

use game::text::Role;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use crate::front::brief::{self, Brief};
use crate::front::card::card;
use crate::front::outline::{Cell as Piece, Outline, Row, Section};
use crate::front::paper::{self, Code, Paper};
use crate::front::run::{self, Stop, Stopped};
use crate::front::sheet::{self, Sheet, kept};
use crate::front::situations::{self, Answer as Given, Matter};
use crate::front::{Scene, Screen, Subject, ending};
use crate::table::{self, Choice, Draft, Foyer, Hitch, Sitting};
use crate::tui::bus::Ranks;
use crate::tui::colour::Depth;
use crate::tui::fit;
use crate::tui::glyph::GlyphSet;
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::layer;
use crate::tui::play::{Languages, Placed, Setting};
use crate::tui::run::{Effect, JobId, Look, Progress, Worker};
use crate::tui::theme::Theme;
use crate::tui::widget::Tone;
use game::text::pages::Figures;
use game::text::{Arg, Clerk, Kept, Sayings, Text, TheatreNames, bare};
use rules::engine::disclosed::{Beliefs, Disclosed};
use rules::engine::order::{Order, Plan, Verb};
use rules::engine::seat::Seat;
use rules::engine::units::Week;
use rules::engine::view::{Report, View};

/// What a worker brings back: the table, and whether the week went well.
pub struct News {
    pub sitting: Box<Sitting>,
    pub outcome: Result<(), Hitch>,
}

pub type Effects = Vec<Effect<News>>;
pub type Answer = layer::Answer<Model, News>;
pub type Input = crate::tui::run::Input<News>;

/// Where the app goes after this input: what a layer cannot do from where it lies.
#[derive(Clone, Debug)]
pub enum Go {
    /// All layers but the lowest close.
    Desk,
    Title,
    Begin(Choice),
    Load(String),
    /// Takes a campaign up from an earlier state, as another one.
    Branch {
        name: String,
        generation: u32,
        title: String,
    },
    /// The disk refused something of the campaign that is being played.
    Refused(String),
}

/// Everything but the layers.
pub struct Model {
    pub foyer: Foyer,
    pub text: Text,
    pub look: Settings,
    pub keymap: Keymap,
    pub keep: Option<fn(&Setting) -> Placed>,
    pub languages: Option<Languages>,
    pub campaign: Option<Campaign>,
    pub toast: Option<(Tone, String)>,
    pub go: Option<Go>,
    pub size: Cell<(u16, u16)>,
    /// Weeks are run until something happens.
    pub run: Option<Run>,
    /// The key that is being heard; none where the mouse is.
    pub pressed: Option<Key>,
    /// A sheet has closed, and that was not seen yet: a digit was meant for the sheet.
    pub closed: Cell<bool>,
    jobs: u32,
}

/// Weeks run one after the other, until something happens.
#[derive(Clone, Debug)]
pub struct Run {
    pub until: Stop,
    pub at_a_loss: bool,
    /// The week in which it began.
    pub from: Week,
    /// A line a week.
    pub lines: Vec<String>,
    /// Why it stopped, once it has.
    pub stopped: Option<Stopped>,
}

/// How it looks, as the settings have it.
#[derive(Clone, Debug)]
pub struct Settings {
    pub theme: String,
    pub depth: Depth,
    /// Are italics shown as such?
    pub italics: bool,
    pub glyphs: GlyphSet,
    pub mouse: bool,
    /// May the terminal's clipboard be written to?
    pub copying: bool,
}

impl Settings {
    pub fn look(&self) -> Look {
        let theme = Theme::shipped(&self.theme, self.depth).unwrap_or_else(Theme::plain);
        let theme = if self.italics { theme } else { theme.without_italics() };
        Look { theme, glyphs: self.glyphs }
    }
}

impl Model {
    pub fn new(foyer: Foyer, text: Text, look: Settings) -> Model {
        let size = Cell::new((80, 24));
        let keymap = Keymap::default();
        Model {
            foyer,
            text,
            look,
            keymap,
            keep: None,
            languages: None,
            campaign: None,
            toast: None,
            go: None,
            size,
            run: None,
            pressed: None,
            closed: Cell::new(false),
            jobs: 0,
        }
    }

    /// Is the window too small for the game?
    pub fn is_small(&self) -> bool {
        let (width, height) = self.size.get();
        width < layer::LEAST.0 || height < layer::LEAST.1
    }

    /// Keeps what was chosen, and says where, or that it holds for this time only.
    pub fn keep_setting(&mut self, setting: &Setting) {
        let Some(keep) = self.keep else { return };
        let (tone, text) = match keep(setting) {
            Ok(path) => (Tone::Good, self.say("menu-kept", &[("path", bare::path(&path).into())])),
            Err(why) => (Tone::Warning, self.say("menu-unkept", &[("why", why.into())])),
        };
        self.tell(tone, text);
    }

    /// Speaks the next of the languages that there are.
    pub fn speak_the_next(&mut self) {
        let Some(languages) = self.languages else { return };
        let (tags, now) = ((languages.tags)(), self.text.tag());
        let at = tags.iter().position(|tag| *tag == now).map_or(0, |at| at + 1);
        match tags.get(at).or(tags.first()).filter(|tag| **tag != now) {
            None => self.tell(Tone::Plain, self.word("menu-one-language")),
            Some(tag) => {
                self.text = (languages.open)(tag);
                self.keep_setting(&Setting::Language(tag.clone()));
            }
        }
    }

    pub fn say(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.text.message(id, args)
    }

    pub fn word(&self, id: &str) -> String {
        self.text.message(id, &[])
    }

    pub fn tell(&mut self, tone: Tone, text: impl Into<String>) {
        self.toast = Some((tone, text.into()));
    }

    /// Says what went wrong. What the disk refuses while one plays is worth a question.
    pub fn fail(&mut self, hitch: &Hitch) {
        let text = self.hitch(hitch);
        if matches!(hitch, Hitch::Disk(_)) && self.campaign.is_some() {
            self.go = Some(Go::Refused(text));
        } else {
            self.tell(Tone::Warning, text);
        }
    }

    /// A hitch in words; a refusal as the rules word it.
    pub fn hitch(&self, hitch: &Hitch) -> String {
        match (hitch, &self.campaign) {
            (Hitch::Refused(refusal), Some(campaign)) => {
                campaign.clerk(&self.text).refusal(*refusal)
            }
            (Hitch::Nothing, _) => self.word("toast-nothing"),
            (Hitch::ReadOnly(_), Some(campaign)) => campaign.kept.answer(&self.text),
            (Hitch::Disk(fault), _) => format!("{fault}; {}.", fault.mend()),
            (other, _) => other.to_string(),
        }
    }

    pub fn clerk(&self) -> Option<Clerk<'_>> {
        self.campaign.as_ref().map(|campaign| campaign.clerk(&self.text))
    }

    /// What asks for a decision, made once for each state of the plan.
    pub fn matters(&self) -> Rc<Vec<Matter>> {
        let Some(campaign) = &self.campaign else { return Rc::default() };
        if let Some(found) = campaign.matters.borrow().as_ref() {
            return Rc::clone(found);
        }
        let made = Rc::new(situations::numbered(&campaign.scene(&self.text)));
        *campaign.matters.borrow_mut() = Some(Rc::clone(&made));
        campaign.standing.set(situations::standing(&campaign.scene(&self.text)).len());
        made
    }

    /// Says of a quiet week what went as arranged.
    pub fn quiet_week(&self) -> String {
        self.clerk().map_or_else(String::new, |clerk| brief::quiet(clerk, &self.brief()))
    }

    /// Writes the line of the week that was run. Returns whether the next one is run too.
    pub fn pass_a_week(&mut self) -> bool {
        let (Some(campaign), Some(run)) = (&self.campaign, &mut self.run) else { return false };
        let scene = campaign.scene(&self.text);
        let brief = Brief::of(campaign.view(), &campaign.reports);
        run.lines.push(run::line(&scene, &brief));
        run.stopped = run::stopped(&scene, run.until, run.from, run.at_a_loss);
        run.stopped.is_none()
    }

    /// The brief of the last week.
    pub fn brief(&self) -> Brief {
        let Some(campaign) = &self.campaign else { return Brief::default() };
        Brief::of(campaign.view(), &campaign.reports)
    }

    /// The outline of a screen, made once for each state of the plan.
    pub fn outline(&self, screen: Screen) -> Rc<Outline> {
        let Some(campaign) = &self.campaign else { return Rc::default() };
        if let Some(found) = campaign.outlines.borrow().get(&screen) {
            return Rc::clone(found);
        }
        let mut made = campaign.scene(&self.text).outline(screen);
        tell_apart(&mut made);
        made.sections.iter_mut().for_each(|section| self.shorten(section));
        let made = Rc::new(made);
        campaign.outlines.borrow_mut().insert(screen, Rc::clone(&made));
        made
    }

    /// Wide tables say what is not known with a sign: there is no room for words.
    fn shorten(&self, section: &mut Section) {
        if section.columns.len() < 6 {
            return;
        }
        let (unknown, loyalty) = (self.word("unknown"), self.word("col-loyalty"));
        for cell in section.rows.iter_mut().flat_map(|row| &mut row.cells) {
            // The line mode leaves an empty cell out; on the screen it would look like a hole.
            if cell.text == unknown || (cell.text.is_empty() && cell.role != Role::Body) {
                cell.text = self.word("unknown-short");
            }
        }
        for name in section.columns.iter_mut().filter(|name| **name == loyalty) {
            *name = self.word("col-loyalty-short");
        }
    }

    /// The card of a subject, with the note on it.
    pub fn card(&self, subject: Subject) -> Option<Outline> {
        let campaign = self.campaign.as_ref()?;
        let mut card = card(&campaign.scene(&self.text), subject)?;
        if let Some(note) = campaign.notes.get(&subject.key()) {
            let row = Row::of([Piece::of(Role::Ours, note)]);
            let heading = self.word("head-note");
            card.sections.insert(0, Section { heading, rows: vec![row], ..Section::default() });
        }
        card.sections.iter_mut().for_each(align);
        let unknown = self.word("unknown");
        let facts = card.sections.iter_mut().filter(|it| it.columns.len() == 2);
        for cell in facts.flat_map(|it| &mut it.rows).filter_map(|row| row.cells.get_mut(1)) {
            if cell.text.is_empty() && cell.role == Role::Muted {
                cell.text.clone_from(&unknown);
            }
        }
        tell_apart(&mut card);
        Some(card)
    }

    /// The title of a card, in full where there is room: else what it is called.
    pub fn card_title(&self, subject: Subject, title: &str, room: u16) -> String {
        if fit::width(title) <= room { title.to_owned() } else { self.name(subject) }
    }

    /// What something is called.
    pub fn name(&self, subject: Subject) -> String {
        let Some(clerk) = self.clerk() else { return String::new() };
        match subject {
            Subject::Dossier(id) => clerk.who(id).into(),
            Subject::Officer(no) => clerk.officer(no).into(),
            Subject::Holding(id) => clerk.topic(id).into(),
            Subject::Site(id) => clerk.site(id).into(),
            Subject::District(id) => clerk.district(id).into(),
            other => self.card(other).map(|card| card.title).unwrap_or_default(),
        }
    }

    // ── orders ──

    /// Gives orders, in the place of others, and says so. False where they are refused.
    pub fn give(&mut self, gone: &[Order], new: &[Order]) -> bool {
        let Some(campaign) = &mut self.campaign else { return false };
        let Some(sitting) = campaign.sitting.as_mut() else {
            let text = self.word("toast-thinking");
            self.tell(Tone::Warning, text);
            return false;
        };
        let outcome = sitting.change(gone, new);
        campaign.refresh();
        match outcome {
            Ok(()) => {
                let clerk = campaign.clerk(&self.text);
                let said: Vec<String> = new.iter().map(|order| clerk.order(order)).collect();
                self.tell(Tone::Good, said.join(" "));
                self.hear();
                true
            }
            Err(hitch) => {
                self.fail(&hitch);
                false
            }
        }
    }

    /// Gives the answer that a digit stands for, or takes it back. Returns the order that has to be
    /// said first, if it lacks something.
    pub fn decide(&mut self, matter: &Matter, digit: usize) -> Option<Verb> {
        match situations::answer(matter, digit) {
            Given::Nothing => {
                self.leave(matter, digit);
                None
            }
            Given::Asks(verb) => Some(verb),
            Given::Refused(why) => {
                self.tell(Tone::Warning, why);
                None
            }
            Given::Rule(chore, stands) => {
                let week = self.campaign.as_ref().map_or(Week(0), |it| it.draft.plan().view().week);
                let text = situations::kept(stands, week);
                if self.change("toast-rule", |sitting| sitting.mark(chore.mark(), &text)) {
                    self.follow_rules();
                }
                None
            }
            Given::Change { withdraw, give } => {
                let done = match (give.is_empty(), withdraw.is_empty()) {
                    (true, _) => "toast-withdrawn",
                    (false, true) => "toast-answered",
                    (false, false) => "toast-answered-instead",
                };
                self.change(done, |sitting| sitting.change(&withdraw, &give));
                None
            }
        }
    }

    /// Notes that a matter is left as it is: it is no longer undecided this week.
    fn leave(&mut self, matter: &Matter, digit: usize) {
        if digit == 0
            && let Some(campaign) = &mut self.campaign
        {
            campaign.left.insert(matter.row());
            let text = self.say("toast-left", &[("text", matter.unsaid.clone().into())]);
            self.tell(Tone::Plain, text);
        }
    }

    /// Gives what the staff orders as a rule. What is refused is asked for on the desk.
    fn follow_rules(&mut self) {
        let Some(campaign) = &mut self.campaign else { return };
        let orders = situations::by_staff(&campaign.scene(&self.text));
        if let Some(sitting) = campaign.sitting.as_mut() {
            for order in orders {
                let _ = sitting.order(order);
            }
        }
        campaign.refresh();
    }

    /// Changes the plan; `done` names the message of success.
    pub fn change(
        &mut self,
        done: &str,
        change: impl FnOnce(&mut Sitting) -> Result<(), Hitch>,
    ) -> bool {
        let Some(campaign) = &mut self.campaign else { return false };
        let Some(sitting) = campaign.sitting.as_mut() else {
            let text = self.word("toast-thinking");
            self.tell(Tone::Warning, text);
            return false;
        };
        let outcome = change(sitting);
        campaign.refresh();
        match outcome {
            Ok(()) => {
                let text = self.word(done);
                self.tell(Tone::Plain, text);
                self.hear();
                true
            }
            Err(hitch) => {
                self.fail(&hitch);
                false
            }
        }
    }

    // ── the disk ──

    /// What the disk refused with the last order is worth a question, once.
    fn hear(&mut self) {
        let sitting = self.campaign.as_mut().and_then(|campaign| campaign.sitting.as_mut());
        let warnings = sitting.map(|it| std::mem::take(&mut it.warnings)).unwrap_or_default();
        if !warnings.is_empty() {
            self.go = Some(Go::Refused(warnings.join("\n")));
        }
    }

    /// Saves what is not saved yet, and looks at what stands on the disk. While the others decide
    /// it is what it was.
    pub fn save(&mut self) -> Kept {
        let Some(campaign) = &mut self.campaign else { return Kept::Nowhere };
        if let Some(sitting) = &mut campaign.sitting {
            // Why it could not be saved is part of what is kept.
            let _ = sitting.save_again();
            campaign.refresh();
        }
        campaign.kept.clone()
    }

    // ── the week ──

    /// Sends the table to a worker, who brings it back a week later.
    pub fn end_week(&mut self) -> Effects {
        self.keep_open_matters();
        self.jobs += 1;
        let job = JobId(self.jobs);
        let Some(campaign) = &mut self.campaign else { return Vec::new() };
        let Some(mut sitting) = campaign.sitting.take() else { return Vec::new() };
        campaign.last_week = campaign.draft.orders();
        campaign.waiting = Some((job, Progress::default()));
        let work = Box::new(move |worker: &Worker<News>| {
            let far = worker.clone();
            let tell = move |done, total| {
                far.progress(Progress { done, total, note: String::new() });
                !far.cancelled()
            };
            let outcome = table::end_week(&mut sitting, tell);
            News { sitting, outcome }
        });
        vec![Effect::Spawn { job, work }]
    }

    /// Writes down what is left open, so that nothing is asked for ever.
    fn keep_open_matters(&mut self) {
        let Some(campaign) = &self.campaign else { return };
        let closing = situations::closing(&campaign.scene(&self.text));
        let sitting = self.campaign.as_mut().and_then(|campaign| campaign.sitting.as_mut());
        // A disk that refuses is heard of with the week itself.
        let _ = sitting.map(|it| it.mark(situations::MARK, &closing));
    }

    /// Resigns: the file opens.
    ///
    /// # Errors
    /// Why not, in words.
    pub fn resign(&mut self) -> Result<(), String> {
        let Some(campaign) = &mut self.campaign else { return Ok(()) };
        let Some(sitting) = campaign.sitting.as_mut() else {
            return Err(self.word("toast-thinking"));
        };
        let outcome = sitting.resign();
        let mut warnings = std::mem::take(&mut sitting.warnings);
        campaign.turn_the_page();
        if outcome.is_ok() {
            warnings.extend(campaign.put_away(&self.text).err().map(|it| it.to_string()));
        }
        outcome.map_err(|hitch| self.hitch(&hitch))?;
        if !warnings.is_empty() {
            self.go = Some(Go::Refused(warnings.join("\n")));
        }
        Ok(())
    }

    /// The table is back. Says whether a week is over.
    pub fn week_over(&mut self, news: News) -> bool {
        let Some(campaign) = &mut self.campaign else { return false };
        campaign.waiting = None;
        campaign.sitting = Some(news.sitting);
        campaign.turn_the_page();
        let warnings = campaign.sitting.as_mut().map(|it| std::mem::take(&mut it.warnings));
        match news.outcome {
            Err(hitch) => {
                self.fail(&hitch);
                false
            }
            Ok(()) => {
                let mut warnings = warnings.unwrap_or_default();
                warnings.extend(campaign.put_away(&self.text).err().map(|it| it.to_string()));
                self.follow_rules();
                self.go = (!warnings.is_empty()).then(|| Go::Refused(warnings.join("\n")));
                true
            }
        }
    }
}

/// Rows about the same person are different rows: the cursor must be able to stand on each.
fn tell_apart(outline: &mut Outline) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for row in outline.sections.iter_mut().flat_map(|section| &mut section.rows) {
        let Some(key) = &mut row.key else { continue };
        let times = seen.entry(key.clone()).or_default();
        *times += 1;
        if 1 < *times {
            *key = format!("{key}#{times}");
        }
    }
}

/// Labels and their figures stand under each other.
fn align(section: &mut Section) {
    let is_fact = |row: &Row| {
        row.cells.len() == 2 && row.cells.first().is_some_and(|cell| cell.role == Role::Muted)
    };
    if section.columns.is_empty() && section.rows.iter().all(is_fact) {
        section.columns = vec![String::new(); 2];
    }
}

/// The campaign as it is shown. While the table is with a worker, what was shown last stays.
pub struct Campaign {
    pub sitting: Option<Box<Sitting>>,
    pub waiting: Option<(JobId, Progress)>,
    pub draft: Draft,
    pub reports: Vec<Report>,
    pub said: Sayings,
    pub notes: BTreeMap<String, String>,
    pub beliefs: Beliefs,
    /// What the front end keeps for the seat from week to week.
    pub marks: BTreeMap<String, String>,
    /// What stands on the disk, as of the last time that the table was here.
    pub kept: Kept,
    pub names: TheatreNames,
    pub figures: Figures,
    /// The declassified file, once all is over.
    pub file: Option<Arc<Disclosed>>,
    /// Which of the screens is on.
    pub screen: Screen,
    /// Sheets that were put aside, and those that orders were given by, the latest last.
    pub aside: Vec<Sheet>,
    pub given: Vec<(Order, Sheet)>,
    /// What was ordered in the week before.
    pub last_week: Vec<Order>,
    /// The matters that were left as they are this week.
    pub left: BTreeSet<String>,
    /// What the cursor is on, for whatever asks.
    pub ranks: RefCell<Ranks>,
    outlines: RefCell<BTreeMap<Screen, Rc<Outline>>>,
    matters: RefCell<Option<Rc<Vec<Matter>>>>,
    /// How many matters stand as they were.
    standing: Cell<usize>,
}

impl Campaign {
    pub fn standing_matters(&self) -> usize {
        self.standing.get()
    }

    pub fn new(mut sitting: Sitting) -> (Campaign, Vec<String>) {
        let gazetteer = Arc::clone(&sitting.view().briefing.gazetteer);
        let names = TheatreNames::new(sitting.scenario(), gazetteer);
        let figures = game::text::pages::figures(sitting.view().rules());
        let found = std::mem::take(&mut sitting.warnings);
        let mut campaign = Campaign {
            draft: sitting.draft().clone(),
            sitting: Some(Box::new(sitting)),
            waiting: None,
            reports: Vec::new(),
            said: Sayings::default(),
            notes: BTreeMap::new(),
            beliefs: Beliefs::default(),
            marks: BTreeMap::new(),
            kept: Kept::Nowhere,
            names,
            figures,
            file: None,
            screen: Screen::Desk,
            aside: Vec::new(),
            left: BTreeSet::new(),
            given: Vec::new(),
            last_week: Vec::new(),
            ranks: RefCell::default(),
            outlines: RefCell::default(),
            matters: RefCell::default(),
            standing: Cell::default(),
        };
        campaign.take_over();
        let kept = campaign.marks.get(kept::MARK).cloned().unwrap_or_default();
        campaign.aside = kept::read(&kept, campaign.desk());
        (campaign, found)
    }

    /// Takes over what the table says now.
    pub fn refresh(&mut self) {
        if let Some(sitting) = &self.sitting {
            self.draft = sitting.draft().clone();
            self.beliefs = sitting.beliefs().clone();
            self.marks.clone_from(sitting.marks());
            self.kept = sitting.kept();
            self.notes =
                sitting.notes().map(|(key, text)| (key.to_owned(), text.to_owned())).collect();
        }
        self.outlines.borrow_mut().clear();
        *self.matters.borrow_mut() = None;
    }

    /// Another week: what was put aside was of the last one.
    fn turn_the_page(&mut self) {
        self.aside.clear();
        self.left.clear();
        self.take_over();
        self.keep_aside();
    }

    /// Keeps with the campaign what was put aside. Where nothing can be kept, it stands for as long
    /// as the program runs.
    pub fn keep_aside(&mut self) {
        let text = kept::written(&self.aside, self.desk());
        let _ = self.sitting.as_mut().map(|it| it.mark(kept::MARK, &text));
    }

    /// Takes over the week.
    fn take_over(&mut self) {
        if let Some(sitting) = &self.sitting {
            self.reports = sitting.reports().to_vec();
            self.said = Sayings::of(sitting.told());
            self.file = sitting.disclosed().map(Arc::new);
        }
        self.refresh();
    }

    pub fn view(&self) -> &View {
        self.draft.plan().view()
    }

    pub fn plan(&self) -> &Plan {
        self.draft.plan()
    }

    pub fn seat(&self) -> Seat {
        self.view().seat()
    }

    pub fn is_station(&self) -> bool {
        self.seat().is_station()
    }

    pub fn clerk<'a>(&'a self, text: &'a Text) -> Clerk<'a> {
        text.clerk(self.view(), &self.names).after(&self.said)
    }

    pub fn scene<'a>(&'a self, text: &'a Text) -> Scene<'a> {
        Scene {
            clerk: self.clerk(text),
            plan: self.plan(),
            reports: &self.reports,
            beliefs: &self.beliefs,
            marks: &self.marks,
        }
    }

    /// What the usual answers of a sheet are taken from.
    pub fn desk(&self) -> sheet::Desk<'_> {
        sheet::Desk { plan: self.plan(), beliefs: &self.beliefs }
    }

    /// The declassified file, once it is open.
    pub fn file(&self) -> Option<&Disclosed> {
        self.file.as_deref()
    }

    /// The campaign as a card to be pasted.
    pub fn text_card(&self, text: &Text) -> Option<String> {
        let (file, sitting) = (self.file.as_ref()?, self.sitting.as_ref()?);
        let title = &text.scenario(sitting.scenario().title());
        let paper = Paper { clerk: self.clerk(text), file, title };
        let charter = sitting.charter();
        let code = Code { scenario: &charter.scenario, seed: &charter.seed };
        Some(paper::card(paper, code))
    }

    /// Writes the declassified file beside the campaign, and says where the page lies; nothing
    /// where the campaign is kept nowhere.
    pub fn publish(&self, text: &Text) -> Option<Result<std::path::PathBuf, Hitch>> {
        let (file, sitting) = (self.file.as_ref()?, self.sitting.as_ref()?);
        sitting.place()?;
        let title = &text.scenario(sitting.scenario().title());
        let paper = Paper { clerk: self.clerk(text), file, title };
        let card = sitting.publish("txt", &self.text_card(text).unwrap_or_default());
        let markdown = card.and_then(|_| sitting.publish("md", &paper::markdown(paper)));
        Some(markdown.and_then(|_| sitting.publish("html", &paper::html(paper))))
    }

    /// Puts the declassified file away with the campaign.
    pub fn put_away(&self, text: &Text) -> Result<(), Hitch> {
        let (Some(file), Some(sitting)) = (&self.file, &self.sitting) else { return Ok(()) };
        let title = &text.scenario(sitting.scenario().title());
        let paper = Paper { clerk: self.clerk(text), file, title };
        sitting.put_away(&paper::markdown(paper), &paper::html(paper))
    }

    /// *Why?* of a deed.
    pub fn why_deed(&self, text: &Text, at: u32) -> Option<Outline> {
        self.file.as_ref().map(|file| ending::why(self.clerk(text), file, at))
    }

    /// The opponents may still be thinking.
    pub fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }
}
