//! Answers as labels of a menu and as words that are typed.

use game::text::{Clerk, clerk::arg, keys::Word, slug};
use rules::engine::{
    ids::{HoldingId, OfficerNo, SiteId},
    nature::Fodder,
    order::{
        Order, Plan, Trap, Verb,
        asking::{Answer, ChannelKind, ErrandKind, Question, Watched},
    },
    rules::{ChannelRow, ChannelRules},
    view::Desk,
};

use crate::front::builder::Builder;

macro_rules! closed_words {
    ($($kind:ident),* $(,)? ; but $($other:ident),* $(,)?) => {
        /// The message that says a word of the trade, and what one types for it.
        fn closed_word(answer: Answer) -> Option<(String, &'static str)> {
            match answer {
                $(Answer::$kind(it) => Some((it.id(), it.key())),)*
                $(Answer::$other(_) => None,)*
            }
        }
    };
}

closed_words! {
    Sdr, Role, Craft, WayBack, Reception, Motive, Handling, Line, OnAlarm, Wish, Alibi,
    Publicity, Pursuit, Parting, Crossing, Handover, Cultivation, Clearance, Favour, Feat, Dress,
    Pace, Style;
    but Officer, Person, Site, District, Holding, Report, Number, Yes, Errand, Channel, Watched,
    Fodder, Staff, Captive, Lie, Institution, Trap, House, Guide, Banner, Incident, Flag,
    Crisis, Response,
}

/// What an officer is to the agent whom he is to see: his handler, or one who would take him over.
fn tie(clerk: Clerk<'_>, builder: &Builder, no: OfficerNo) -> &'static str {
    let Some(Answer::Person(id)) = builder.answer(Question::Agent) else { return "none" };
    let agent = clerk.view.station().and_then(|desk| desk.agent(id).ok());
    let meets = matches!(builder.verb(), Verb::Meet | Verb::Wake | Verb::Recontact);
    match agent.and_then(|agent| agent.officer) {
        Some(his) if his == no => "his",
        Some(_) if meets => "other",
        Some(_) | None => "none",
    }
}

/// A way of reaching somebody, and what it carries, how slowly, and for what.
fn channel(clerk: Clerk<'_>, kind: ChannelKind) -> String {
    let name = clerk.word(match kind {
        ChannelKind::None => "choice-end-contact",
        ChannelKind::Meeting => "channel-meeting",
        ChannelKind::Brush => "channel-brush",
        ChannelKind::Drop => "channel-drop",
        ChannelKind::House => "channel-house",
        ChannelKind::Abroad => "channel-abroad",
        ChannelKind::LetterBox => "channel-letter-box",
        ChannelKind::Post => "channel-post",
        ChannelKind::Courier => "channel-courier",
        ChannelKind::Voice => "channel-voice",
        ChannelKind::Radio => "channel-radio",
        ChannelKind::Burst => "channel-burst",
        ChannelKind::Signal => "channel-signal",
    });
    let Some(row) = figures(&clerk.view.rules().channel, kind) else { return name };
    clerk.say(
        "choice-channel",
        &[
            arg("channel", name),
            arg("delay", row.delay),
            arg("capacity", row.capacity),
            arg("money", row.money),
        ],
    )
}

/// The figures of a way of reaching somebody; none, if it is none.
const fn figures(rules: &ChannelRules, kind: ChannelKind) -> Option<&ChannelRow> {
    Some(match kind {
        ChannelKind::None => return None,
        ChannelKind::Meeting => &rules.meeting,
        ChannelKind::Brush => &rules.brush,
        ChannelKind::Drop => &rules.drop,
        ChannelKind::House => &rules.house,
        ChannelKind::Abroad => &rules.abroad,
        ChannelKind::LetterBox => &rules.letter_box,
        ChannelKind::Post => &rules.post,
        ChannelKind::Courier => &rules.courier,
        ChannelKind::Voice => &rules.voice,
        ChannelKind::Radio => &rules.radio,
        ChannelKind::Burst => &rules.burst,
        ChannelKind::Signal => &rules.signal,
    })
}

/// A place, and who sees it: what a place for leaving things is chosen by.
fn place(clerk: Clerk<'_>, id: SiteId) -> String {
    let district = clerk.view.site(id).ok().map(|site| site.district);
    let row = district.and_then(|id| Some((id, clerk.view.city().districts.get(id)?)));
    let Some((district, row)) = row else { return clerk.site(id).into() };
    clerk.say(
        "choice-hiding-place",
        &[
            arg("site", clerk.site(id)),
            arg("district", clerk.district(district)),
            arg("watch", row.watch),
            arg("crowd", row.crowd),
        ],
    )
}

/// What a menu says.
pub(super) fn label(clerk: Clerk<'_>, builder: &Builder, answer: Answer, plan: &Plan) -> String {
    let question = builder.question().unwrap_or(Question::Agent);
    match answer {
        Answer::Officer(no) => {
            let days = arg("days", plan.left().days_of(no).0);
            let tie = arg("tie", tie(clerk, builder, no));
            clerk.say("choice-officer", &[arg("officer", clerk.officer(no)), days, tie])
        }
        Answer::Person(id) => person(clerk, id),
        Answer::Site(id) => place(clerk, id),
        Answer::District(id) => clerk.district(id).into(),
        Answer::Holding(None) => clerk.word("none"),
        Answer::Holding(Some(id)) => {
            let importance = clerk.view.holding(id).map_or(0, |topic| topic.importance);
            let topic = arg("topic", clerk.topic(id));
            let id = if is_read_by_the_agent(clerk, builder, id) {
                "choice-holding-his"
            } else {
                "choice-holding"
            };
            clerk.say(id, &[topic, arg("importance", importance)])
        }
        Answer::Report(no) => {
            let row = clerk.view.station().and_then(|desk| desk.reports.get(no));
            let holding = row.map(|row| row.holding).unwrap_or_default();
            let value = row.map(|row| row.value).unwrap_or_default();
            clerk.say(
                "choice-report",
                &[
                    arg("number", clerk.report_number(no)),
                    arg("who", row.map_or_else(String::new, |row| clerk.who(row.source).into())),
                    arg("topic", clerk.topic(holding)),
                    arg("value", clerk.value(holding, value)),
                ],
            )
        }
        Answer::Number(number) => quantity(clerk, question, number),
        Answer::Yes(yes) => clerk.word(yes_or_no(question, yes)),
        Answer::Errand(kind) => clerk.word(match kind {
            ErrandKind::None => "errand-none",
            ErrandKind::Spot => "errand-spot",
            ErrandKind::Assess => "choice-assess",
            ErrandKind::Introduce => "choice-introduce",
            ErrandKind::LearnDrop => "choice-learn-drop",
            ErrandKind::TakeOn => "choice-take-on",
            ErrandKind::MakePlan => "choice-make-plan",
            ErrandKind::TakePapers => "errand-take-papers",
            ErrandKind::Ask => "choice-ask",
            ErrandKind::Learn => "choice-learn",
        }),
        Answer::Channel(kind) => channel(clerk, kind),
        Answer::Flag(flag) => clerk.flag(flag).into(),
        Answer::Fodder(Fodder::Chickenfeed) => clerk.word("choice-chickenfeed"),
        Answer::Fodder(Fodder::Deception { value }) => lie(clerk, builder, value),
        Answer::Staff(no) => {
            let role = clerk.view.station().and_then(|desk| desk.staff.get(no));
            let role = role.map(|row| clerk.term(&row.role)).unwrap_or_default();
            clerk.say("choice-staff", &[arg("who", clerk.staff(no)), arg("role", role)])
        }
        Answer::Captive(whom) => clerk.captive(whom).into(),
        Answer::Lie(Some(value)) => lie(clerk, builder, value),
        Answer::Lie(None) => clerk.word("choice-no-lie"),
        Answer::Institution(id) => clerk.institution(id).into(),
        Answer::Trap(at) => clerk.trap(at).into(),
        Answer::House(house) => clerk.institution(house).into(),
        Answer::Guide(None) => clerk.word("none"),
        Answer::Guide(Some(id)) => person(clerk, id),
        Answer::Banner(None) => clerk.word("choice-no-flag"),
        Answer::Banner(Some(state)) => clerk.state(state).into(),
        Answer::Incident(no) => clerk.incident(no).into(),
        Answer::Crisis(card) => clerk.crisis_title(card),
        Answer::Response(reply) => response(clerk, builder, reply),
        Answer::Watched(kind) => clerk.word(match kind {
            Watched::Person => "choice-person",
            Watched::Site => "choice-site",
            Watched::District => "choice-district",
            Watched::Gate => "watch-gate",
            Watched::Air => "watch-air",
            Watched::Mail => "choice-mail",
        }),
        word => closed_word(word).map(|(id, _)| clerk.word(&id)).unwrap_or_default(),
    }
}

/// A reply to the crisis of the order.
fn response(clerk: Clerk<'_>, builder: &Builder, reply: u8) -> String {
    match builder.answer(Question::Crisis) {
        Some(Answer::Crisis(card)) => clerk.crisis_offer(card, reply.into()),
        _ => String::new(),
    }
}

/// Does the agent of the order read this?
fn is_read_by_the_agent(clerk: Clerk<'_>, builder: &Builder, holding: HoldingId) -> bool {
    let Some(Answer::Person(id)) = builder.answer(Question::Agent) else { return false };
    let agent = clerk.view.station().and_then(|desk| desk.agent(id).ok());
    agent.is_some_and(|agent| agent.reads(holding))
}

/// What he would be made to say.
fn lie(clerk: Clerk<'_>, builder: &Builder, value: u8) -> String {
    let holding = match builder.answer(Question::Secret) {
        Some(Answer::Holding(Some(holding))) => holding,
        _ => Default::default(),
    };
    clerk.say("choice-lie", &[arg("value", clerk.value(holding, value))])
}

/// Somebody with what decides about him: rapport here, file points there.
fn person(clerk: Clerk<'_>, id: rules::engine::ids::DossierId) -> String {
    let who = arg("who", clerk.full(id));
    match &clerk.view.desk {
        Desk::Station(desk) => {
            let row = desk.dossiers.get(id);
            let rapport = row.map_or(0, |row| {
                row.agent.as_ref().map_or(row.target.rapport, |agent| agent.rapport)
            });
            clerk.say("choice-dossier", &[who, arg("rapport", rapport)])
        }
        Desk::Security(desk) => {
            let points = desk.people.get(id).map_or(0, |row| row.points());
            clerk.say("choice-file", &[who, arg("points", points)])
        }
    }
}

fn quantity(clerk: Clerk<'_>, question: Question, number: u16) -> String {
    match question {
        Question::Every => clerk.say("interval", &[arg("every", number)]),
        Question::Amount | Question::Envelope | Question::Purse => {
            clerk.say("cost-money", &[arg("money", number)])
        }
        Question::Men => clerk.say("choice-men", &[arg("count", number)]),
        Question::Stated if number == 0 => clerk.word("choice-in-public"),
        Question::Stated => clerk.say("choice-in-a-paper", &[arg("probability", number)]),
        Question::Teams => clerk.say("teams", &[arg("count", number)]),
        Question::Groups => clerk.say("choice-wordings", &[arg("count", number)]),
        Question::Probability => {
            let hundredths = u8::try_from(number).unwrap_or(99);
            let odds = arg("odds", clerk.odds(hundredths));
            clerk.say("probability", &[arg("probability", number), odds])
        }
        _ => number.to_string(),
    }
}

const fn yes_or_no(question: Question, yes: bool) -> &'static str {
    match (question, yes) {
        (Question::Caution, true) => "caution-careful",
        (Question::Caution, false) => "caution-bold",
        (Question::Stop, true) => "choice-stop",
        (Question::Stop, false) => "choice-through",
        (Question::Shared(_), true) => "choice-shared",
        (Question::Shared(_), false) => "choice-private",
        (Question::Resting, true) => "choice-rest",
        (Question::Resting, false) => "choice-resume",
        (Question::Switch | Question::Running, true) => "choice-on",
        (Question::Switch | Question::Running, false) => "choice-off",
        (Question::Whole, true) => "choice-whole",
        (Question::Whole, false) => "choice-himself",
        (_, true) => "yes",
        (_, false) => "no",
    }
}

/// What one types. Words of the trade are English in every language, so scripts stay good.
pub(super) fn word(clerk: Clerk<'_>, question: Question, answer: Answer) -> String {
    match answer {
        Answer::Officer(no) => slug(&clerk.officer(no)),
        Answer::Person(id) if is_face(clerk, id) => format!("#{}", id.0),
        Answer::Person(id) => slug(&clerk.who(id)),
        Answer::Site(id) => slug(&clerk.site(id)),
        Answer::District(id) => slug(&clerk.district(id)),
        Answer::Holding(None) => "none".to_owned(),
        Answer::Holding(Some(id)) => slug(&clerk.topic(id)),
        Answer::Report(no) => clerk.report_number(no).to_string(),
        Answer::Number(0) if question == Question::Stated => "public".to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Yes(yes) => match (question, yes) {
            (Question::Caution, true) => "careful",
            (Question::Caution, false) => "bold",
            (Question::Stop, true) => "stop",
            (Question::Stop, false) => "through",
            (Question::Shared(_), true) => "shared",
            (Question::Shared(_), false) => "private",
            (Question::Resting, true) => "rest",
            (Question::Resting, false) => "resume",
            (Question::Switch | Question::Running, true) => "on",
            (Question::Switch | Question::Running, false) => "off",
            (Question::Whole, true) => "whole",
            (Question::Whole, false) => "himself",
            (_, true) => "yes",
            (_, false) => "no",
        }
        .to_owned(),
        Answer::Errand(kind) => match kind {
            ErrandKind::None => "none",
            ErrandKind::Spot => "spot",
            ErrandKind::Assess => "assess",
            ErrandKind::Introduce => "introduce",
            ErrandKind::LearnDrop => "drop",
            ErrandKind::TakeOn => "take-on",
            ErrandKind::MakePlan => "plan",
            ErrandKind::TakePapers => "papers",
            ErrandKind::Ask => "ask",
            ErrandKind::Learn => "learn",
        }
        .to_owned(),
        Answer::Channel(kind) => match kind {
            ChannelKind::None => "none",
            ChannelKind::Meeting => "meeting",
            ChannelKind::Brush => "brush",
            ChannelKind::Drop => "drop",
            ChannelKind::House => "house",
            ChannelKind::Abroad => "abroad",
            ChannelKind::LetterBox => "letter-box",
            ChannelKind::Post => "post",
            ChannelKind::Courier => "courier",
            ChannelKind::Voice => "voice",
            ChannelKind::Radio => "radio",
            ChannelKind::Burst => "burst",
            ChannelKind::Signal => "signal",
        }
        .to_owned(),
        Answer::Flag(flag) => flag.key().to_owned(),
        Answer::Fodder(Fodder::Chickenfeed) => "chickenfeed".to_owned(),
        Answer::Fodder(Fodder::Deception { value }) => format!("lie-{value}"),
        Answer::Staff(no) => slug(&clerk.staff(no)),
        Answer::Captive(whom) => slug(&clerk.captive(whom)),
        Answer::Lie(Some(value)) => format!("lie-{value}"),
        Answer::Lie(None) => "none".to_owned(),
        Answer::Institution(id) => slug(&clerk.institution(id)),
        Answer::Trap(Trap::Flat(of)) => slug(&clerk.who(of)),
        Answer::Trap(Trap::Site(site)) => slug(&clerk.site(site)),
        Answer::House(house) => slug(&clerk.institution(house)),
        Answer::Guide(None) | Answer::Banner(None) => "none".to_owned(),
        Answer::Guide(Some(id)) => slug(&clerk.who(id)),
        Answer::Banner(Some(state)) => slug(&clerk.state(state)),
        Answer::Incident(no) => clerk.incident_number(no).to_string(),
        Answer::Crisis(card) => card.0.to_string(),
        Answer::Response(reply) => (reply + 1).to_string(),
        Answer::Watched(kind) => match kind {
            Watched::Person => "person",
            Watched::Site => "site",
            Watched::District => "district",
            Watched::Gate => "gate",
            Watched::Air => "air",
            Watched::Mail => "mail",
        }
        .to_owned(),
        word => closed_word(word).map(|(_, key)| key.to_owned()).unwrap_or_default(),
    }
}

fn is_face(clerk: Clerk<'_>, id: rules::engine::ids::DossierId) -> bool {
    clerk.identity(id).is_none()
}

/// What came of a line of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    Complete(Order),
    /// Something has to be asked still.
    Asks(Builder, Question),
}

/// Words that make no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Nothing is called that here. What there is, if it is not too much.
    NoSuch { word: String, question: Question, instead: Vec<String> },
    /// Several are called that.
    Several { word: String, question: Question, which: Vec<String> },
    /// The order was complete before this word.
    TooMany { word: String },
}

/// How many words a message lists.
const LISTED: usize = 8;

/// How many words a name has at most.
const LONGEST_NAME: usize = 6;

impl Builder {
    /// Takes words one after the other. A word that does not answer the question asked leaves it
    /// at its default and is tried on the next.
    ///
    /// # Errors
    /// Which word is not understood, and what could stand there.
    pub fn take_words(
        self,
        words: &[&str],
        clerk: Clerk<'_>,
        plan: &Plan,
    ) -> Result<Typed, Unclear> {
        let mut told = self.told(words, clerk, plan)?;
        while let Some(question) = told.question() {
            match told.default(plan) {
                Some(answer) => told.choose(answer),
                None => return Ok(Typed::Asks(told, question)),
            }
        }
        match told.order() {
            Some(order) => Ok(Typed::Complete(order)),
            None => Err(Unclear::TooMany { word: String::new() }),
        }
    }

    /// The order as far as words say it.
    ///
    /// # Errors
    /// Which word is not understood, and what could stand there.
    pub fn told(
        mut self,
        words: &[&str],
        clerk: Clerk<'_>,
        plan: &Plan,
    ) -> Result<Builder, Unclear> {
        let mut left = words;
        while let Some((word, rest)) = left.split_first() {
            left = match self.take_name(left, clerk, plan) {
                Some(taken) => &left[taken..],
                None => {
                    self.take(word, clerk, plan)?;
                    rest
                }
            };
        }
        Ok(self)
    }

    /// Answers the question that is asked with a name of several words, and says of how many.
    fn take_name(&mut self, words: &[&str], clerk: Clerk<'_>, plan: &Plan) -> Option<usize> {
        let question = self.question()?;
        let longest = words.len().min(LONGEST_NAME);
        if longest < 2 {
            return None;
        }
        let known = names(clerk, question, self.choices(plan.view()));
        let called = |said: &str| {
            let mut found = known.iter().filter(|(_, names)| names.iter().any(|it| it == said));
            found.next().map(|(answer, _)| *answer).filter(|_| found.next().is_none())
        };
        let named = |count: usize| Some((called(&slug(&words[..count].join(" ")))?, count));
        let (answer, taken) = (2..=longest).rev().find_map(named)?;
        self.choose(answer);
        Some(taken)
    }

    /// Answers the question that is asked, and no other.
    ///
    /// # Errors
    /// The word is not understood, or could mean several things; nothing is answered.
    pub fn answer_word(
        &mut self,
        word: &str,
        clerk: Clerk<'_>,
        plan: &Plan,
    ) -> Result<(), Unclear> {
        let Some(question) = self.question() else {
            return Err(Unclear::TooMany { word: word.to_owned() });
        };
        let answer = self.meant(word, question, clerk, plan)?;
        self.choose(answer);
        Ok(())
    }

    fn take(&mut self, word: &str, clerk: Clerk<'_>, plan: &Plan) -> Result<(), Unclear> {
        let start = self.clone();
        let mut failed = None;
        while let Some(question) = self.question() {
            match self.meant(word, question, clerk, plan) {
                Ok(answer) => {
                    self.choose(answer);
                    return Ok(());
                }
                Err(unclear) => failed = failed.or(Some(unclear)),
            }
            match self.default(plan) {
                Some(answer) => self.choose(answer),
                None => break,
            }
        }
        *self = start;
        Err(failed.unwrap_or_else(|| Unclear::TooMany { word: word.to_owned() }))
    }

    /// Which answer a word means: whole, by number of the dossier, as part of a name, or as the
    /// beginning of one.
    fn meant(
        &self,
        word: &str,
        question: Question,
        clerk: Clerk<'_>,
        plan: &Plan,
    ) -> Result<Answer, Unclear> {
        let said = slug(word);
        if question == Question::Probability
            && let Ok(number) = word.parse::<u16>()
        {
            return Ok(Answer::Number(number));
        }
        let answers = self.choices(plan.view());
        let known = names(clerk, question, answers);
        let ways: [&dyn Fn(&str) -> bool; 3] =
            [&|name| name == said, &|name| name.split('-').any(|part| part == said), &|name| {
                name.starts_with(&said)
            }];
        if let Some(number) = word.strip_prefix('#') {
            let found = known.iter().find(|(it, _)| numbered(*it).as_deref() == Some(number));
            if let Some((answer, _)) = found {
                return Ok(*answer);
            }
        }
        for fits in ways {
            let found: Vec<&(Answer, Vec<String>)> =
                known.iter().filter(|(_, names)| names.iter().any(|it| fits(it))).collect();
            match found.as_slice() {
                [] => (),
                [(answer, _)] => return Ok(*answer),
                several => {
                    let which =
                        several.iter().take(LISTED).map(|(it, name)| exact(*it, name)).collect();
                    return Err(Unclear::Several { word: word.to_owned(), question, which });
                }
            }
        }
        let instead =
            known.into_iter().take(LISTED).filter_map(|(_, names)| names.into_iter().next());
        let instead = instead.collect();
        Err(Unclear::NoSuch { word: word.to_owned(), question, instead })
    }
}

/// A word that means only this one, where the name does not.
fn exact(answer: Answer, names: &[String]) -> String {
    let name = || names.first().cloned().unwrap_or_default();
    numbered(answer).map_or_else(name, |number| format!("#{number}"))
}

/// What each answer is called: by the word that is typed, and a person by every name.
fn names(clerk: Clerk<'_>, question: Question, answers: Vec<Answer>) -> Vec<(Answer, Vec<String>)> {
    let of = |answer: Answer| {
        let mut names = vec![word(clerk, question, answer)];
        if let Answer::Person(id) = answer {
            names.extend([slug(&clerk.who(id)), slug(&clerk.true_name(id))]);
        }
        names.dedup();
        (answer, names)
    };
    answers.into_iter().map(of).collect()
}

/// The number of what may share its name with another.
fn numbered(answer: Answer) -> Option<String> {
    match answer {
        Answer::Person(id) => Some(id.0.to_string()),
        Answer::Site(id) => Some(id.0.to_string()),
        _ => None,
    }
}
