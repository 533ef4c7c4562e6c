//! A board over the whole screen: the items with their rates, the tests, the player's own figures,
//! moved by keys and filed with Enter.

use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::front::board::{
    self,
    figures::{Figures, STEP},
    security,
    station::{self, Look},
    strikes, trials,
};
use crate::front::outline::Outline;
use crate::front::sheet::verbs;
use crate::front::{Screen, Subject};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::Painter;
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Hint, Keybar, Panel, Tone};
use game::text::clerk::arg;
use rules::engine::{
    disclosed::{Beliefs, Query},
    ids::{DossierId, HoldingId},
    view::{doubt::Hypothesis, suspicion::Test},
};

use super::codex::Codex;
use super::command::{self, Place};
use super::frame;
use super::help::HelpPage;
use super::keys;
use super::model::{Answer, Input, Model, News};
use super::office::ESC;
use super::pointer::{self, Pointed};
use super::reader::Reader;
use super::sheet::OrderSheet;
use super::struck::StrikeDialog;

const PANEL: &str = "board";
/// What the key of an item or a test begins with, after what it opens.
const ITEM: &str = "#item:";
const TEST: &str = "#test:";

/// What a board is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Matter {
    /// One of a Station's own.
    Agent(DossierId),
    /// Somebody in Security's files.
    Suspect(DossierId),
    /// A paper of Security's.
    Leak(HoldingId),
}

impl Matter {
    const fn subject(self) -> Subject {
        match self {
            Matter::Agent(id) | Matter::Suspect(id) => Subject::Dossier(id),
            Matter::Leak(id) => Subject::Holding(id),
        }
    }

    /// The screen of the list that the board belongs to.
    const fn screen(self) -> Screen {
        match self {
            Matter::Agent(_) => Screen::Doubts,
            Matter::Suspect(_) | Matter::Leak(_) => Screen::Suspects,
        }
    }

    /// The page of the rule book that explains its figures.
    const fn page(self) -> &'static str {
        match self {
            Matter::Agent(_) => "doubt",
            Matter::Suspect(_) => "suspects",
            Matter::Leak(_) => "leaks",
        }
    }
}

pub struct Board {
    matter: Matter,
    look: Look,
    /// A figure on a suspect that is moved and not filed.
    draft: Option<u8>,
    reader: Reader,
}

impl Board {
    /// The board of something; of one of ours the figure that is moved first is *theirs*.
    const fn on(matter: Matter) -> Board {
        let look = Look { kind: Hypothesis::Controlled as usize, draft: None, history: false };
        Board { matter, look, draft: None, reader: Reader::new() }
    }

    fn outline(&self, model: &Model) -> Outline {
        let Some(campaign) = &model.campaign else { return Outline::default() };
        let scene = campaign.scene(&model.text);
        let page = match self.matter {
            Matter::Agent(id) => station::page(&scene, id, self.look),
            Matter::Suspect(id) => security::page(&scene, id, self.draft),
            Matter::Leak(id) => security::leak(&scene, id),
        };
        page.unwrap_or_default()
    }

    fn kind(&self) -> Hypothesis {
        Hypothesis::ALL.into_iter().nth(self.look.kind).unwrap_or(Hypothesis::Controlled)
    }

    fn has_draft(&self) -> bool {
        self.look.draft.is_some() || self.draft.is_some()
    }

    fn act(&mut self, model: &mut Model, act: Act) -> Answer {
        match act {
            Act::Left => self.shift(model, false),
            Act::Right => self.shift(model, true),
            Act::PageUp => self.turn_to(model, false),
            Act::PageDown => self.turn_to(model, true),
            Act::Help => Answer::Open(Box::new(HelpPage::of(self.matter.screen()))),
            Act::Why => Answer::Open(Box::new(Codex::at(self.matter.page()))),
            Act::Turn if self.is_of_agent() => {
                self.look.history = !self.look.history;
                self.reader = Reader::default();
                Answer::taken()
            }
            Act::Strike => self.strike(model),
            Act::Back if self.has_draft() => {
                (self.look.draft, self.draft) = (None, None);
                Answer::taken()
            }
            Act::Back => Answer::close(),
            Act::Open => self.enter(model),
            Act::Believe => {
                let text = model.word("board-figure-how");
                model.tell(Tone::Plain, text);
                Answer::taken()
            }
            act => self.move_or_perform(model, act),
        }
    }

    fn move_or_perform(&mut self, model: &mut Model, act: Act) -> Answer {
        let outline = self.outline(model);
        let step = match act {
            Act::NextPanel => Act::Down,
            Act::PreviousPanel => Act::Up,
            act => act,
        };
        if self.reader.act(step, &outline) {
            return Answer::taken();
        }
        let under = self.reader.subject().filter(|_| act == Act::Doubt);
        let about = under.unwrap_or(self.matter.subject());
        command::perform(model, act, Place::over(Some(about)))
    }

    /// Moves a figure; nothing is filed yet.
    fn shift(&mut self, model: &Model, up: bool) -> Answer {
        let beliefs = model.campaign.as_ref().map_or(Beliefs::none(), |it| &it.beliefs);
        match self.matter {
            Matter::Agent(id) => {
                let from = self.look.draft.or_else(|| Figures::last(beliefs, id));
                self.look.draft = Some(Figures::moved(from, self.kind(), up));
            }
            Matter::Suspect(id) => {
                let filed = beliefs.of(Query::Serves(id)).last().map_or(0, |it| it.probability);
                let from = self.draft.unwrap_or(filed);
                let to = if up { from.saturating_add(STEP) } else { from.saturating_sub(STEP) };
                self.draft = Some(to.min(100));
            }
            Matter::Leak(_) => (),
        }
        Answer::taken()
    }

    /// The board of the next of the list, or of the one before.
    fn turn_to(&mut self, model: &Model, on: bool) -> Answer {
        let all = self.list(model);
        let at = all.iter().position(|it| *it == self.matter);
        let next = at.map(|at| (at + if on { 1 } else { all.len() - 1 }) % all.len().max(1));
        if let Some(&next) = next.and_then(|at| all.get(at)) {
            let history = self.look.history;
            *self = Board::on(next);
            self.look.history = history;
        }
        Answer::taken()
    }

    /// The boards that one leafs through.
    fn list(&self, model: &Model) -> Vec<Matter> {
        let Some(campaign) = &model.campaign else { return Vec::new() };
        let scene = campaign.scene(&model.text);
        match self.matter {
            Matter::Agent(_) => {
                let desk = campaign.view().station();
                desk.into_iter().flat_map(|it| it.agents()).map(|it| Matter::Agent(it.0)).collect()
            }
            Matter::Suspect(_) => {
                security::people(&scene).into_iter().map(Matter::Suspect).collect()
            }
            Matter::Leak(_) => security::papers(&scene).into_iter().map(Matter::Leak).collect(),
        }
    }

    /// Files what was moved; else opens what the cursor is on.
    fn enter(&mut self, model: &mut Model) -> Answer {
        if self.has_draft() {
            return self.file(model);
        }
        let selected = self.reader.selected.clone().unwrap_or_default();
        if let Some(word) = selected.strip_prefix(TEST) {
            return self.order_test(model, word);
        }
        if let Some(page) = board::page_of(&selected) {
            return Answer::Open(Box::new(Codex::at(page)));
        }
        let under = self.reader.subject();
        command::open(model, under.unwrap_or(self.matter.subject()))
    }

    fn file(&mut self, model: &mut Model) -> Answer {
        let entries = match (self.matter, self.look.draft.take(), self.draft.take()) {
            (Matter::Agent(id), Some(figures), _) => figures.entries(id),
            (Matter::Suspect(id), _, Some(figure)) => vec![(Query::Serves(id).key(), figure)],
            _ => Vec::new(),
        };
        model.change("toast-filed", |sitting| {
            entries.iter().try_for_each(|(about, figure)| sitting.believe(about, *figure))
        });
        Answer::taken()
    }

    fn order_test(&self, model: &mut Model, word: &str) -> Answer {
        let Some(campaign) = &model.campaign else { return Answer::taken() };
        let sheet = match self.matter {
            Matter::Agent(id) => {
                let tests = trials::tests(&campaign.scene(&model.text), id);
                let test = tests.into_iter().find(|it| trials::test_word(it.trial) == word);
                test.and_then(|test| test.sheet)
            }
            Matter::Suspect(id) => {
                let mut tests = Test::ALL.into_iter();
                let test = tests.find(|it| security::test_word(*it) == word);
                let verb = test.map(verbs::of_test);
                return verb.map_or_else(Answer::taken, |verb| {
                    command::perform(
                        model,
                        Act::Order(verb),
                        Place::over(Some(Subject::Dossier(id))),
                    )
                });
            }
            Matter::Leak(_) => None,
        };
        match sheet.and_then(|sheet| OrderSheet::open(model, sheet)) {
            Some(opened) => Answer::Open(Box::new(opened)),
            None => {
                let text = model.word("test-cannot");
                model.tell(Tone::Warning, text);
                Answer::taken()
            }
        }
    }

    /// Strikes out what the cursor is on, with a reason; or takes that back. A suspect's board
    /// strikes the suspect.
    fn strike(&mut self, model: &mut Model) -> Answer {
        let selected = self.reader.selected.clone().unwrap_or_default();
        let mark = match (self.matter, selected.split_once(ITEM)) {
            (Matter::Agent(id), Some((_, item))) => Some(strikes::mark(&station::name(id), item)),
            (Matter::Agent(_), None) => None,
            (matter, _) => security::strike_of(matter.subject()),
        };
        strike(model, mark)
    }

    const fn is_of_agent(&self) -> bool {
        matches!(self.matter, Matter::Agent(_))
    }

    fn digit(&mut self, model: &mut Model, key: Key) -> Answer {
        let digit = key.typed().and_then(|it| it.to_digit(10)).unwrap_or(0);
        match usize::try_from(digit).ok().and_then(|it| it.checked_sub(1)) {
            Some(kind) if kind < Hypothesis::ALL.len() && self.is_of_agent() => {
                self.look.kind = kind;
            }
            _ => command::no_such_key(model),
        }
        Answer::taken()
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match command::act_of(model, key) {
            command::Heard::Act(act) => self.act(model, act),
            command::Heard::Opens(answer) => answer,
            command::Heard::Digit => self.digit(model, key),
            command::Heard::Nothing => Answer::taken(),
        }
    }
}

impl Layer<Model, News> for Board {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            other => match pointer::on_page(model, &mut self.reader, (PANEL, other)) {
                Pointed::Key(key) => self.press(model, key),
                Pointed::Act(act) => self.act(model, act),
                Pointed::Taken => Answer::taken(),
            },
        }
    }

    fn settle(&mut self, model: &Model) {
        let outline = self.outline(model);
        self.reader.settle(&outline);
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let Some(body) = frame::draw(model, painter) else { return };
        let outline = self.outline(model);
        let width = body.width.min(130);
        let area = Rect { x: body.x + (body.width - width) / 2, width, ..body };
        let panel = Panel { id: PANEL, title: &outline.title, note: "", focus: true };
        self.reader.draw(painter, area, &panel, &outline);
        let enter = if self.has_draft() { "board-files" } else { "act-open" };
        let mut hints = vec![
            Hint::new(ESC, model.word("act-back")),
            Hint::new(Key::of(Code::Enter), model.word(enter)),
            Hint::new(Key::of(Code::Right), model.say("board-step", &[arg("step", STEP)])),
        ];
        let acts = [Act::Strike, Act::Turn, Act::Orders, Act::Note];
        let acts = acts.into_iter().filter(|it| *it != Act::Turn || self.is_of_agent());
        hints.extend(keys::hints(model, &acts.collect::<Vec<Act>>()));
        hints.push(Hint::new(Key::of(Code::PageDown), model.word("board-next")));
        let help = keys::help_hint(model);
        let bar = Keybar { hints: &hints, last: Some(&help) };
        bar.draw(&mut painter.within(frame::last_line(painter)));
    }
}

/// The board of a subject, if there is one.
pub fn of(model: &Model, subject: Subject) -> Option<Board> {
    let view = model.campaign.as_ref()?.view();
    let matter = match (subject, view.station(), view.security()) {
        (Subject::Dossier(id), Some(desk), _) => {
            desk.agent(id).is_ok().then_some(Matter::Agent(id))?
        }
        (Subject::Dossier(id), _, Some(desk)) => {
            desk.people.get(id)?.joined.is_none().then_some(Matter::Suspect(id))?
        }
        (Subject::Holding(id), _, Some(_)) => Matter::Leak(id),
        _ => return None,
    };
    Some(Board::on(matter))
}

/// Asks why something is struck out, or takes that back.
pub fn strike(model: &mut Model, mark: Option<String>) -> Answer {
    match mark {
        Some(mark) => StrikeDialog::answer(model, mark),
        None => {
            let text = model.word("toast-strike-what");
            model.tell(Tone::Warning, text);
            Answer::taken()
        }
    }
}
