//! What the typed commands do.

use game::text::{Kept, bare::plain, clerk::arg, pages};
use rules::engine::{
    disclosed::Query,
    ids::{DossierId, ReportNo},
    order::Order,
    units::Week,
    view::doubt::{self, Hypothesis},
};

use crate::{
    front::{
        Screen, Subject,
        actions::{self, Act, Action, Told},
        board::{self, figures::Figures, station::Look},
        book,
        doubt::query_on,
        ending::{self, Part},
        net, other_house, score,
    },
    plain::{
        Input, Sitting, Stop, Trouble,
        menu::Entry,
        names::{LONGEST_NAME, Meant},
        print,
    },
};

/// Shorter words stand in every page of the book.
const LEAST_LETTERS: usize = 3;

/// How many pages are named for a word that is no command.
const PAGES: usize = 3;

impl Sitting<'_> {
    /// Does what a line says. False when the player leaves.
    pub(super) fn obey(&mut self, line: &str, input: &mut Input<'_>) -> Result<bool, Trouble> {
        let line = plain(line);
        let waiting = std::mem::take(&mut self.answer.rest);
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else {
            match waiting.is_empty() {
                true => self.show_menu()?,
                false => self.go_on(waiting)?,
            }
            return Ok(true);
        };
        let rest: Vec<&str> = words.collect();
        // "safe house" is one word of the trade, typed as two.
        let (two, first, rest) = match rest.split_first() {
            Some((next, others)) if self.is_one_word(first, next) => {
                (format!("{first}-{next}"), None, others.to_vec())
            }
            _ => (String::new(), Some(first), rest),
        };
        let first = first.unwrap_or(&two);
        if let Some(message) = actions::retired(first) {
            self.say(message, &[])?;
            return Ok(true);
        }
        if let Some(heading) = self.heading_of(first) {
            self.show_group(&heading)?;
            return Ok(true);
        }
        let action = self.action(first)?;
        if !action.enabled(self.table.draft()) {
            return Err(Trouble::Said(self.not_now(action)));
        }
        match action.act {
            Act::Tell(Told::More) if !waiting.is_empty() => self.go_on(waiting)?,
            Act::Quit => {
                self.leave()?;
                return Ok(false);
            }
            act if self.look(act, &rest)? => {}
            act => self.act(act, &rest, input)?,
        }
        Ok(true)
    }

    /// What changes the plan, the week or what is kept.
    fn act(&mut self, act: Act, rest: &[&str], input: &mut Input<'_>) -> Result<(), Trouble> {
        match act {
            Act::Order(verb) => self.order(verb, rest, input),
            Act::Undo => self.undo(),
            Act::Redo => self.redo(),
            Act::Withdraw => self.withdraw(rest),
            Act::AsLastWeek => self.as_last_week(),
            Act::EndWeek => self.end_week(),
            Act::Decide => self.decide(rest, input),
            Act::Until => self.until(rest),
            Act::Note => self.note(rest),
            Act::Believe => self.believe(rest),
            Act::Strike => self.strike(rest),
            Act::Save => self.save(rest),
            Act::Resign => self.resign(rest),
            // What was looked at already, and what needs a cursor: the table keeps the latter from
            // being named here.
            Act::Go(_)
            | Act::Open
            | Act::Find
            | Act::Blast
            | Act::Doubt
            | Act::Why
            | Act::Score
            | Act::OtherHouse
            | Act::Help
            | Act::Codex
            | Act::Tell(_)
            | Act::Quit
            | Act::Back
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
            | Act::Keys
            | Act::Turn
            | Act::Menu => Ok(self.show_menu()?),
        }
    }

    /// The action that a word or a number of the last menu names.
    pub(super) fn action(&self, word: &str) -> Result<&'static Action, Trouble> {
        let station = self.is_station();
        let word = match word {
            "?" => "help",
            "." | "menu" => "menu",
            other => other,
        };
        let id = match self.numbered(word) {
            Some(Entry::Action(id)) => (*id).to_owned(),
            Some(Entry::Group(_)) | None => word.to_lowercase(),
        };
        if let Some(found) = actions::named(&id, station) {
            return Ok(found);
        }
        match actions::also_called(self.text, &id, station).as_slice() {
            [] => Err(Trouble::Said(match self.numbered(word) {
                None => self.in_the_book(word).unwrap_or_else(|| self.unknown(word, station)),
                Some(_) => self.unknown(word, station),
            })),
            [only] => Ok(only),
            more => Err(Trouble::Said(self.several(word, more))),
        }
    }

    /// Do two words name a command together, and the first none by itself?
    fn is_one_word(&self, first: &str, next: &str) -> bool {
        let (station, two) = (self.is_station(), format!("{first}-{next}").to_lowercase());
        let known = |word: &str| !actions::also_called(self.text, word, station).is_empty();
        actions::named(&first.to_lowercase(), station).is_none() && known(&two)
    }

    /// A word that means more than one order is answered with the words that mean one.
    fn several(&self, word: &str, found: &[&Action]) -> String {
        let choice = |action: &&Action| {
            let label = arg("label", self.text.message(&action.text(), &[]));
            self.text.message("plain-word-for", &[arg("id", action.id), label])
        };
        let choices: Vec<String> = found.iter().map(choice).collect();
        let args = [arg("word", word.to_owned()), arg("choices", self.text.list(&choices))];
        self.text.message("plain-command-several", &args)
    }

    fn unknown(&self, word: &str, station: bool) -> String {
        let ids = actions::typed(station).map(|it| it.id);
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

    /// A word that is no command, but a word of the rule book.
    fn in_the_book(&self, word: &str) -> Option<String> {
        let wanted = word.to_lowercase().replace('-', " ");
        let long = LEAST_LETTERS <= wanted.chars().count() && !wanted.starts_with(char::is_numeric);
        let found = if long { pages::find(self.text, &wanted) } else { Vec::new() };
        let page = |name: &&str| {
            let args =
                [arg("title", pages::title(self.text, name)), arg("name", (*name).to_owned())];
            self.text.message("plain-page-found", &args)
        };
        let named: Vec<String> = found.iter().take(PAGES).map(page).collect();
        let args = [arg("word", word.to_owned()), arg("pages", self.text.list(&named))];
        (!named.is_empty()).then(|| self.text.message("plain-in-the-book", &args))
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

    /// Gives the orders of last week once more, as far as they can be given.
    fn as_last_week(&mut self) -> Result<(), Trouble> {
        let mut plan = self.table.draft().plan().clone();
        let can: Vec<Order> = self.table.last_week().to_vec();
        let can: Vec<Order> = can.into_iter().filter(|it| plan.add(*it).is_ok()).collect();
        if can.is_empty() {
            return Err(Trouble::Said(self.text.message("toast-nothing-again", &[])));
        }
        for order in can {
            self.give_weighed(order)?;
        }
        Ok(())
    }

    /// Says what goes out, and has the week happen. It never blocks.
    fn end_week(&mut self) -> Result<(), Trouble> {
        self.before_a_week()?;
        let week = self.table.draft().plan().view().week.0;
        self.hand_in()?;
        self.say("plain-week-over", &[arg("week", week)])?;
        Ok(self.home()?)
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
    pub(super) fn leave(&mut self) -> std::io::Result<()> {
        let kept = self.table.save();
        self.line(&kept.answer(self.text))?;
        if !kept.is_safe() {
            self.line(&kept.parting(self.text))?;
        }
        let all = matches!(kept, Kept::All { .. });
        self.say("plain-goodbye", &[arg("kept", if all { "yes" } else { "no" })])
    }

    // ── papers ──

    /// The chapter of the file that is meant, by number or name, and the week of it.
    pub(super) fn chapter_of(&self, words: &[&str]) -> Option<(Part, Option<Week>)> {
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
    pub(super) fn blast(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let id = self.person(words, "plain-blast-whom")?;
        match net::page(self.clerk(), id) {
            Some(page) => Ok(self.lines(&print::outline(&page))?),
            None => Err(Trouble::Said(self.text.message("plain-blast-whom", &[]))),
        }
    }

    pub(super) fn find(&mut self, words: &[&str]) -> Result<(), Trouble> {
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
                .filter(|line| !line.starts_with('[') && line.to_lowercase().contains(&said));
            found.extend(hits.map(|line| format!("{title}: {line}")));
        }
        if found.is_empty() {
            self.say("plain-found-nothing", &[arg("word", words.join(" "))])?;
        }
        Ok(self.lines(&found)?)
    }

    fn note(&mut self, words: &[&str]) -> Result<(), Trouble> {
        // A name may be of several words; what follows it is the note.
        let of_name =
            |at: &usize| matches!(self.meant(&words[..*at]), Meant::One(Subject::Dossier(_)));
        let longest = (1..words.len().min(LONGEST_NAME + 1)).rev().find(of_name);
        let (name, text) = words.split_at(longest.unwrap_or(words.len().min(1)));
        if text.is_empty() {
            return Err(Trouble::Said(self.text.message("plain-note-what", &[])));
        }
        let id = self.person(name, "plain-note-what")?;
        let kept = self.table.note(Subject::Dossier(id), &text.join(" "));
        let who = arg("who", self.clerk().who(id));
        if !kept {
            return Ok(self.not_kept()?);
        }
        let said = self.text.message("plain-noted", &[who]);
        Ok(self.line(&said)?)
    }

    /// The board on somebody; with a kind and a figure after the name, that is filed.
    pub(super) fn doubt(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let unclear = |it: &Self| Trouble::Said(it.text.message("plain-doubt-whom", &[]));
        let (name, filed) = match words {
            [name @ .., kind, figure] if figure.parse::<u8>().is_ok() => {
                (name, Some((kind, figure)))
            }
            _ => (words, None),
        };
        let id = self.person(name, "plain-doubt-whom")?;
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
        let id = self.person(&words[..at], "plain-strike-what")?;
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
    pub(super) fn why(&mut self, words: &[&str]) -> Result<(), Trouble> {
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

    pub(super) fn score(&mut self) -> Result<(), Trouble> {
        let sheet = score::sheet(&self.scene());
        Ok(self.lines(&print::outline(&sheet))?)
    }

    pub(super) fn other_house(&mut self) -> Result<(), Trouble> {
        let page = other_house::page(&self.scene());
        self.lines(&print::outline(&page))?;
        let first = other_house::first(self.clerk());
        Ok(self.say("plain-house-believe", &[arg("school", first)])?)
    }

    // ── help ──

    pub(super) fn help(&mut self, words: &[&str]) -> Result<(), Trouble> {
        if let Some(word) = words.first() {
            return self.help_on(word);
        }
        self.show_menu()?;
        self.say("plain-help-keys", &[])?;
        Ok(self.say("plain-help-person", &[])?)
    }

    /// Help on an order is its rule page, on a group what it holds, on anything else with a name
    /// what there is about it.
    fn help_on(&mut self, word: &str) -> Result<(), Trouble> {
        if let Some(heading) = self.heading_of(word) {
            return Ok(self.show_group(&heading)?);
        }
        match self.action(word).ok().map(|it| (it.act, it.text())) {
            Some((Act::Order(verb), _)) => {
                let label = self.clerk().verb(verb);
                let hint = self.clerk().verb_hint(verb);
                self.line(&format!("{label}: {hint}"))?;
                self.rules(&[verb.page()])
            }
            Some((_, label)) => Ok(self.say(&label, &[])?),
            None if matches!(self.meant(&[word]), Meant::One(_)) => self.open(&[word]),
            None => self.rules(&[word]),
        }
    }

    pub(super) fn rules(&mut self, words: &[&str]) -> Result<(), Trouble> {
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
