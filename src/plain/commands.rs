//! What the typed commands do.

use game::text::{Kept, bare::plain, clerk::arg, pages, slug};
use rules::engine::{
    disclosed::Query,
    ids::{DossierId, ReportNo},
    units::Week,
    view::doubt::{self, Hypothesis},
};

use crate::{
    front::{
        Screen, Subject,
        actions::{self, Act, Action, Group},
        board::{self, figures::Figures, station::Look},
        book,
        doubt::query_on,
        ending::{self, Part},
        net, other_house, score,
    },
    plain::{Input, Sitting, Stop, Trouble, print},
};

impl Sitting<'_> {
    /// Does what a line says. False when the player leaves.
    pub(super) fn obey(&mut self, line: &str, input: &mut Input<'_>) -> Result<bool, Trouble> {
        let line = plain(line);
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else {
            self.show_menu()?;
            return Ok(true);
        };
        let rest: Vec<&str> = words.collect();
        if let Some(message) = actions::retired(first) {
            self.say(message, &[])?;
            return Ok(true);
        }
        let action = self.action(first)?;
        if !action.enabled(self.table.draft()) {
            return Err(Trouble::Said(self.not_now(action)));
        }
        match action.act {
            Act::Go(screen) => self.show(screen)?,
            Act::Order(verb) => self.order(verb, &rest, input)?,
            Act::Undo => self.undo()?,
            Act::Redo => self.redo()?,
            Act::Withdraw => self.withdraw(&rest)?,
            Act::EndWeek => self.end_week()?,
            Act::Decide => self.decide(&rest, input)?,
            Act::Until => self.until(&rest)?,
            Act::Open => self.open(&rest)?,
            Act::Find => self.find(&rest)?,
            Act::Note => self.note(&rest)?,
            Act::Blast => self.blast(&rest)?,
            Act::Doubt => self.doubt(&rest)?,
            Act::Believe => self.believe(&rest)?,
            Act::Strike => self.strike(&rest)?,
            Act::Why => self.why(&rest)?,
            Act::Score => self.score()?,
            Act::OtherHouse => self.other_house()?,
            Act::Help => self.help(&rest)?,
            Act::Codex => self.rules(&rest)?,
            Act::Save => self.save(&rest)?,
            Act::Resign => self.resign(&rest)?,
            Act::Quit => {
                self.leave()?;
                return Ok(false);
            }
            // They need a cursor: the table keeps them from being named here.
            Act::Back
            | Act::Up
            | Act::Down
            | Act::Left
            | Act::Right
            | Act::PageUp
            | Act::PageDown
            | Act::First
            | Act::Last
            | Act::NextPanel
            | Act::PreviousPanel
            | Act::Orders
            | Act::Palette
            | Act::Tutorial
            | Act::Settings
            | Act::Again
            | Act::Keys
            | Act::Turn
            | Act::Menu => self.show_menu()?,
        }
        Ok(true)
    }

    /// The action that a word or a number of the last menu names.
    fn action(&self, word: &str) -> Result<&'static Action, Trouble> {
        let station = self.is_station();
        let word = match word {
            "?" => "help",
            "." | "menu" => "menu",
            other => other,
        };
        let by_number = word.parse::<usize>().ok().and_then(|at| self.menu.get(at.checked_sub(1)?));
        let id = by_number.copied().map_or_else(|| word.to_lowercase(), str::to_owned);
        if let Some(found) = actions::named(&id, station) {
            return Ok(found);
        }
        match actions::also_called(self.text, &id, station).as_slice() {
            [] => Err(Trouble::Said(self.unknown(word, station))),
            [only] => Ok(only),
            more => Err(Trouble::Said(self.several(word, more))),
        }
    }

    /// A word that means more than one order is answered with the words that mean one.
    fn several(&self, word: &str, found: &[&Action]) -> String {
        let choice = |action: &&Action| {
            let label = arg("label", self.text.message(&action.text(), &[]));
            self.text.message("plain-word-for", &[arg("id", action.id), label])
        };
        let choices: Vec<String> = found.iter().map(choice).collect();
        let args = [arg("word", word.to_owned()), arg("choices", choices.join(", "))];
        self.text.message("plain-command-several", &args)
    }

    fn unknown(&self, word: &str, station: bool) -> String {
        let ids = actions::of(station).filter(|it| it.plain).map(|it| it.id);
        let near = ids
            .map(|id| (strsim::damerau_levenshtein(id, word), id))
            .filter(|(far, id)| *far <= 2.max(id.len() / 3))
            .min();
        let word = arg("word", word.to_owned());
        match near {
            Some((_, id)) => {
                self.text.message("plain-unknown-suggest", &[word, arg("suggestion", id)])
            }
            None => self.text.message("plain-unknown", &[word]),
        }
    }

    fn not_now(&self, action: &Action) -> String {
        match action.act {
            Act::Undo => self.text.message("plain-nothing-to-undo", &[]),
            Act::Redo => self.text.message("plain-nothing-to-redo", &[]),
            _ => {
                let label = arg("action", self.text.message(&action.text(), &[]));
                self.text.message("plain-not-now", &[label])
            }
        }
    }

    /// The numbered menu of everything that can be done now.
    fn show_menu(&mut self) -> std::io::Result<()> {
        self.menu.clear();
        self.say("plain-menu", &[])?;
        for group in Group::ALL {
            let fit = actions::of(self.is_station())
                .filter(|it| it.plain && it.group == group && it.enabled(self.table.draft()));
            let fit: Vec<&'static Action> = fit.collect();
            if fit.is_empty() {
                continue;
            }
            let heading = self.text.message(group.heading(), &[]);
            self.line(&format!("-- {heading} --"))?;
            for action in fit {
                self.menu.push(action.id);
                let label = self.text.message(&action.text(), &[]);
                let line = format!("{}. {label} ({})", self.menu.len(), action.id);
                self.line(&line)?;
            }
        }
        Ok(())
    }

    fn undo(&mut self) -> Result<(), Trouble> {
        self.table.undo().map_err(Stop::Table)?;
        self.say("plain-undone", &[])?;
        Ok(self.show(Screen::Plan)?)
    }

    fn redo(&mut self) -> Result<(), Trouble> {
        self.table.redo().map_err(Stop::Table)?;
        self.say("plain-redone", &[])?;
        Ok(self.show(Screen::Plan)?)
    }

    fn withdraw(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let number = words.first().and_then(|word| word.parse::<usize>().ok());
        let order =
            number.and_then(|at| self.table.draft().orders().get(at.checked_sub(1)?).copied());
        let Some(order) = order else {
            return Err(Trouble::Said(self.text.message("plain-which-order", &[])));
        };
        let sentence = self.clerk().order(&order);
        let rested = self.table.withdraw(&order).map_err(Stop::Table)?;
        self.say("plain-withdrawn", &[arg("order", sentence)])?;
        for order in rested {
            let sentence = self.clerk().order(&order);
            self.say("plain-rested", &[arg("order", sentence)])?;
        }
        Ok(())
    }

    /// Shows the plan and who is idle, and has the week happen. It never blocks.
    fn end_week(&mut self) -> Result<(), Trouble> {
        self.before_a_week()?;
        let week = self.table.draft().plan().view().week.0;
        self.hand_in()?;
        self.say("plain-week-over", &[arg("week", week)])?;
        self.brief()?;
        Ok(self.after_a_week()?)
    }

    /// It cannot be taken back, so a second word is wanted.
    fn resign(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let view = self.table.draft().plan().view();
        let args = [arg("week", view.week.0), arg("term", view.briefing.term.0)];
        if words != ["now"] {
            return Ok(self.say("plain-resign-how", &args)?);
        }
        self.table.resign().map_err(Stop::Table)?;
        Ok(self.home()?)
    }

    fn save(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let kept = match words {
            [] => self.table.save(),
            directory => self.table.save_elsewhere(&directory.join(" ")).map_err(Stop::Table)?,
        };
        Ok(self.line(&kept.answer(self.text))?)
    }

    /// The last words. The player is kept from leaving by nothing, and hears what is lost by it.
    fn leave(&mut self) -> std::io::Result<()> {
        let kept = self.table.save();
        self.line(&kept.answer(self.text))?;
        if !kept.is_safe() {
            self.line(&kept.parting(self.text))?;
        }
        let all = matches!(kept, Kept::All { .. });
        self.say("plain-goodbye", &[arg("kept", if all { "yes" } else { "no" })])
    }

    // ── papers ──

    fn open(&mut self, words: &[&str]) -> Result<(), Trouble> {
        if let Some((part, week)) = self.chapter_of(words) {
            return Ok(self.chapter(part, week)?);
        }
        let Some(id) = self.somebody(words) else {
            return Err(Trouble::Said(self.text.message("plain-open-what", &[])));
        };
        self.show(Screen::Dossier(id))?;
        let notes = self.table.notes(Subject::Dossier(id));
        if !notes.is_empty() {
            self.say("plain-notes", &[])?;
            for note in notes {
                self.line(&plain(&note))?;
            }
        }
        Ok(())
    }

    /// The chapter of the file that is meant, by number or name, and the week of it.
    fn chapter_of(&self, words: &[&str]) -> Option<(Part, Option<Week>)> {
        let (file, clerk) = (self.table.disclosed()?, self.clerk());
        let meant = words.first()?.to_lowercase();
        let mut parts = (1_usize..).zip(Part::of(clerk, file));
        let (_, part) = parts.find(|(no, part)| {
            no.to_string() == meant || clerk.word(part.tab()).to_lowercase() == meant
        })?;
        let week = words.get(1).and_then(|word| word.parse().ok()).map(Week);
        Some((part, week.filter(|_| part == Part::Weeks)))
    }

    /// Whom the arrest of somebody would reach.
    fn blast(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let page = self.somebody(words).and_then(|id| net::page(self.clerk(), id));
        match page {
            Some(page) => Ok(self.lines(&print::outline(&page))?),
            None => Err(Trouble::Said(self.text.message("plain-blast-whom", &[]))),
        }
    }

    /// Whom words mean: a number of a dossier, or a name or part of one that only one has.
    pub(super) fn somebody(&self, words: &[&str]) -> Option<DossierId> {
        let said = slug(&words.join(" "));
        let known = self.dossiers();
        if let Some(number) = words.first().and_then(|word| word.strip_prefix('#')) {
            let id = DossierId(number.parse().ok()?);
            return known.iter().any(|(other, _)| *other == id).then_some(id);
        }
        let ways: [&dyn Fn(&str) -> bool; 2] =
            [&|name| name == said, &|name| name.split('-').any(|part| part == said)];
        for fits in ways {
            let mut found = known.iter().filter(|(_, names)| names.iter().any(|name| fits(name)));
            if let Some((id, _)) = found.next() {
                return found.next().is_none().then_some(*id);
            }
        }
        None
    }

    fn dossiers(&self) -> Vec<(DossierId, [String; 2])> {
        let view = self.table.draft().plan().view();
        let count = view.station().map(|desk| desk.dossiers.len());
        let count = count.or(view.security().map(|desk| desk.people.len())).unwrap_or_default();
        let clerk = self.clerk();
        (0..count)
            .filter_map(|at| u16::try_from(at).ok().map(DossierId))
            .map(|id| (id, [slug(&clerk.who(id)), slug(&clerk.true_name(id))]))
            .collect()
    }

    fn find(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let said = words.join(" ").to_lowercase();
        if said.is_empty() {
            return Err(Trouble::Said(self.text.message("plain-find-what", &[])));
        }
        let mut found = Vec::new();
        for &screen in Screen::all(self.is_station()) {
            let outline = self.scene().outline(screen);
            let title = outline.title.clone();
            let hits = print::outline(&outline)
                .into_iter()
                .filter(|line| !line.starts_with("==") && line.to_lowercase().contains(&said));
            found.extend(hits.map(|line| format!("{title}: {line}")));
        }
        if found.is_empty() {
            self.say("plain-found-nothing", &[arg("word", words.join(" "))])?;
        }
        Ok(self.lines(&found)?)
    }

    fn note(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let (name, text) = words.split_at(words.len().min(1));
        let Some(id) = self.somebody(name).filter(|_| !text.is_empty()) else {
            return Err(Trouble::Said(self.text.message("plain-note-what", &[])));
        };
        let kept = self.table.note(Subject::Dossier(id), &text.join(" "));
        let who = arg("who", self.clerk().who(id));
        if !kept {
            return Ok(self.not_kept()?);
        }
        let said = self.text.message("plain-noted", &[who]);
        Ok(self.line(&said)?)
    }

    /// The board on somebody; with a kind and a figure after the name, that is filed.
    fn doubt(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let unclear = |it: &Self| Trouble::Said(it.text.message("plain-doubt-whom", &[]));
        let (name, filed) = match words {
            [name @ .., kind, figure] if figure.parse::<u8>().is_ok() => {
                (name, Some((kind, figure)))
            }
            _ => (words, None),
        };
        let Some(id) = self.somebody(name) else { return Err(unclear(self)) };
        if let Some((kind, figure)) = filed {
            let kind = self.kind_named(kind).ok_or_else(|| unclear(self))?;
            self.file_of_kind(id, kind, figure.parse().unwrap_or(0))?;
        }
        match board::station::page(&self.scene(), id, Look::default()) {
            Some(page) => Ok(self.lines(&print::outline(&page))?),
            None => Err(unclear(self)),
        }
    }

    fn kind_named(&self, word: &str) -> Option<Hypothesis> {
        let clerk = self.clerk();
        let named = |kind: &Hypothesis| {
            let name = clerk.word(board::station::kind_word(*kind));
            name.starts_with(&word.to_lowercase())
        };
        Hypothesis::ALL.into_iter().find(named)
    }

    /// Files one figure of four; the others give way in their proportions.
    fn file_of_kind(&mut self, id: DossierId, kind: Hypothesis, figure: u8) -> Result<(), Trouble> {
        let before = Figures::last(self.table.beliefs(), id);
        let figures = before.unwrap_or(Figures::NONE).with(kind, figure);
        for (about, figure) in figures.entries(id) {
            if !self.table.believe(&about, figure) {
                return Ok(self.not_kept()?);
            }
        }
        Ok(())
    }

    /// Strikes an item of a board out by its number, with a reason; or takes that back.
    fn strike(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let unclear = |it: &Self| Trouble::Said(it.text.message("plain-strike-what", &[]));
        let at = words.iter().position(|word| word.parse::<usize>().is_ok());
        let Some(at) = at else { return Err(unclear(self)) };
        let Some(id) = self.somebody(&words[..at]) else { return Err(unclear(self)) };
        let number = words[at].parse::<usize>().unwrap_or(0);
        let items = doubt::board(self.clerk().view, id);
        let item = number.checked_sub(1).and_then(|at| items.iter().rev().nth(at));
        let Some(item) = item else { return Err(unclear(self)) };
        let key = board::station::item_key(item);
        let mark = board::strikes::mark(&board::station::name(id), &key);
        let reason = words[at + 1..].join(" ");
        let stands = self.table.marks().contains_key(&mark);
        let reason = match (stands, reason.is_empty()) {
            (true, _) => String::new(),
            (false, true) => self.text.message("strike-no-reason", &[]),
            (false, false) => reason,
        };
        self.table.mark(&mark, &reason).map_err(Stop::Table)?;
        Ok(self.say(if stands { "plain-unstruck" } else { "plain-struck" }, &[])?)
    }

    /// Files a figure: on somebody, on a report by its number, or on a question in one's own words.
    fn believe(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let unclear = |it: &Self| Trouble::Said(it.text.message("plain-believe-what", &[]));
        let Some((figure, about)) = words.split_last().filter(|(_, about)| !about.is_empty())
        else {
            return Err(unclear(self));
        };
        let figure = figure.trim_end_matches('%').parse::<u8>().ok().filter(|it| *it <= 100);
        let Some(probability) = figure else { return Err(unclear(self)) };
        let query = match about {
            [what, number] if *what == "report" => {
                let number = number.parse::<u16>().ok().and_then(|it| it.checked_sub(1));
                number.map(|no| Subject::Report(ReportNo(no)))
            }
            _ => self.somebody(about).map(Subject::Dossier),
        };
        let query = query.and_then(|subject| query_on(subject, self.is_station()));
        let school = other_house::named(self.clerk(), &about.join(" "));
        let about = query.map(Query::key).or(school).unwrap_or_else(|| about.join(" "));
        let asked = self.clerk().query(&about);
        let kept = self.table.believe(&about, probability);
        if !kept {
            return Ok(self.not_kept()?);
        }
        let args = [arg("question", asked), arg("probability", probability), arg("who", "")];
        let said = self.text.message("plain-filed", &args);
        Ok(self.line(&said)?)
    }

    /// Why something was not written down.
    fn not_kept(&mut self) -> std::io::Result<()> {
        let said = match self.table.kept() {
            Kept::All { .. } => self.text.message("plain-no-notes", &[]),
            kept => kept.answer(self.text),
        };
        self.line(&said)
    }

    /// *Why?* of a line of the declassified file; before the end, of the rules.
    fn why(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let number = words.first().and_then(|word| word.parse::<u32>().ok());
        let lines = match (self.table.disclosed(), number) {
            (Some(file), Some(at)) => {
                print::outline(&ending::why(self.clerk(), file, at.saturating_sub(1)))
            }
            (Some(_), None) => {
                return Err(Trouble::Said(self.text.message("plain-why-what", &[])));
            }
            (None, _) => vec![self.text.message("plain-why-now", &[])],
        };
        Ok(self.lines(&lines)?)
    }

    fn score(&mut self) -> Result<(), Trouble> {
        let sheet = score::sheet(&self.scene());
        Ok(self.lines(&print::outline(&sheet))?)
    }

    fn other_house(&mut self) -> Result<(), Trouble> {
        let page = other_house::page(&self.scene());
        self.lines(&print::outline(&page))?;
        let first = other_house::first(self.clerk());
        Ok(self.say("plain-house-believe", &[arg("school", first)])?)
    }

    // ── help ──

    fn help(&mut self, words: &[&str]) -> Result<(), Trouble> {
        if let Some(word) = words.first() {
            return self.help_on(word);
        }
        self.show_menu()?;
        self.say("plain-help-keys", &[])?;
        Ok(self.say("plain-help-person", &[])?)
    }

    /// Help on an order is its rule page.
    fn help_on(&mut self, word: &str) -> Result<(), Trouble> {
        let action = self.action(word).ok();
        if let Some(Act::Order(verb)) = action.map(|it| it.act) {
            let label = self.clerk().verb(verb);
            let hint = self.clerk().verb_hint(verb);
            self.line(&format!("{label}: {hint}"))?;
            return self.rules(&[verb.page()]);
        }
        self.rules(&[word])
    }

    fn rules(&mut self, words: &[&str]) -> Result<(), Trouble> {
        if words.is_empty() {
            let title = self.text.message("act-rules", &[]);
            self.lines(&print::outline(&book::contents(self.text, &title)))?;
            return Ok(self.say("plain-rules", &[])?);
        }
        let wanted = words.join(" ").to_lowercase();
        match pages::page(self.text, &wanted, self.table.figures()) {
            Some(Ok(page)) => Ok(self.page(&page)?),
            Some(Err(fault)) => Err(Trouble::Said(fault.to_string())),
            None => self.find_page(&wanted),
        }
    }

    fn page(&mut self, markdown: &str) -> std::io::Result<()> {
        let page =
            book::page(self.text, markdown, &self.text.message("codex-leads-to-by-word", &[]));
        self.lines(&print::outline(&page))
    }

    /// A search that finds one page opens it; one that finds more lists them, the best first.
    fn find_page(&mut self, wanted: &str) -> Result<(), Trouble> {
        let mut found = pages::find(self.text, wanted);
        let titled = found.first().is_some_and(|name| pages::title_has(self.text, name, wanted));
        let called = actions::also_called(self.text, wanted, self.is_station());
        for action in called.into_iter().rev().filter(|_| !titled) {
            if let Act::Order(verb) = action.act {
                found.retain(|name| *name != verb.page());
                found.insert(0, verb.page());
            }
        }
        match found.as_slice() {
            [] => Err(Trouble::Said(self.text.message("plain-no-page", &[arg("word", wanted)]))),
            [only] => self.rules(&[only]),
            more => {
                for name in more {
                    let args = [arg("title", pages::title(self.text, name)), arg("name", *name)];
                    self.say("plain-page-found", &args)?;
                }
                Ok(())
            }
        }
    }
}
