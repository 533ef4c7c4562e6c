//! Reports as sentences.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use rules::engine::{
    contacts,
    covert::{ActionKind, Clue, Course, Dress, Ending, IncidentNo, Phase, Scene, Scheme, Step},
    deck::{self, Aim, CardNo},
    disclosed::Query,
    doubles, flags,
    gazetteer::{Identity, Sex, State},
    happening::{Hears, Tone},
    house,
    ids::{
        DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PostId, ReportNo, SiteId,
        StaffNo,
    },
    moles,
    nature::{
        Alibi, Approach, Ask, Captive, Check, Clearance, Crossing, Cultivation, Demand, Favour,
        Flag, Fodder, Grudge, Handling, Handover, Inside, Known, Leaning, LifeEvent,
        Line as Questions, Means, Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting,
        Principal, Priority, Publicity, Reception, Relation, Reply, Role as Task, Route, Skill,
        StaffRole, Test, Tiding, TieKind, Tip, WayBack,
    },
    order::{Trap, WatchTarget},
    product,
    seat::Seat,
    trials,
    units::{Days, Hour, Money, Week},
    view::{
        Channel, Contact, FileItem, Loss, Opening, Range, Refused, Report, ToAll, ToSecurity,
        ToStation,
    },
    voices::{self, Concern},
    watching,
};

use crate::text::{
    Arg, Clerk, Line, Noun, Role,
    clerk::{UNKNOWN_SEX, arg, yes},
    keys::{self, Word},
    shorthand::{capitals, kebab},
};

impl Clerk<'_> {
    /// What a report says. Its variants take turns with each time that it is said about one person;
    /// with which of them it begins depends on the person and the campaign.
    pub fn report(&self, report: &Report) -> Line {
        let (text, _) = self.told(report);
        let text = with_papers(capitals(&text), self.quoted(report).as_deref());
        Line { text, role: role(report.tone()) }
    }

    /// The same with what a count of sentences asks of it.
    pub fn sentence(&self, report: &Report) -> Sentence {
        let (text, args) = self.told(report);
        let sexes = args.iter().filter(|(name, _)| name.ends_with("-sex"));
        let printed = self.quoted(report);
        let line = with_papers(capitals(&text), printed.as_deref());
        Sentence {
            sexes: sexes.filter_map(|(_, value)| worded(value)).map(str::to_owned).collect(),
            bare: format!("{}: {}", report.name(), bare(&text, &args)),
            line: Line { text: line, role: role(report.tone()) },
            printed,
        }
    }

    /// The sentence of a report, and what was filled in.
    fn told(&self, report: &Report) -> (String, Vec<Said>) {
        let (id, before) = self.message_of(report);
        let person = usize::from(report.about().unwrap_or_default().0);
        let turn = self.campaign().wrapping_add(person).wrapping_add(before);
        let told = self.report_args(report);
        let args: Vec<Arg<'_>> =
            told.iter().map(|(name, value)| (name.as_ref(), value.clone())).collect();
        (self.text.turn(&id, turn, &args), told)
    }

    /// The message of a report, and how often it had been said before. What an agent says of a
    /// concern is a message of the agent's voice, and the report counts itself.
    fn message_of(&self, report: &Report) -> (String, usize) {
        if let Report::Station(ToStation::Voices(voices::ToStation::TheySpoke { agent, of, nth })) =
            *report
        {
            return (self.voice(agent).message(of), nth.into());
        }
        let id = format!("report-{}", kebab(report.name()));
        (id, self.said.before(self.view.week, report))
    }

    /// A number that differs between campaigns and never changes in one.
    pub(super) fn campaign(&self) -> usize {
        let topics = self.view.city().holdings.iter();
        let names = topics.filter_map(|(_, topic)| usize::try_from(topic.name.0).ok());
        names.fold(0, usize::wrapping_add)
    }

    /// Every field of the report by its name, and what no field says.
    fn report_args(&self, report: &Report) -> Vec<Said> {
        let mut telling = Telling { clerk: *self, args: Vec::new(), holding: None };
        report.tell(&mut telling);
        let beside = self.beside_fields(report);
        telling.extend(beside);
        telling.args
    }

    /// What a sentence says that is no field of its report.
    fn beside_fields(&self, report: &Report) -> Vec<Arg<'static>> {
        match *report {
            Report::Any(ToAll::House(house::ToAll::FundsAre { .. })) => vec![self.house()],
            // A date that is today's would say that it is over.
            Report::Any(ToAll::Deck(deck::ToAll::CrisisCame { until, .. }))
                if until == self.view.week =>
            {
                vec![arg("until", self.noun("end-of-this-week", &[]))]
            }
            Report::Any(ToAll::Deck(deck::ToAll::CrisisAnswered { card, choice, .. })) => {
                vec![arg("reply", self.crisis_reply(card, choice.into()))]
            }
            Report::Station(report) => self.beside_fields_of_a_station(report),
            Report::Security(ToSecurity::Watching(watching::ToSecurity::DossiersAreOne {
                face,
                ..
            })) => vec![arg("other", self.say("name-face", &[arg("number", face.0)]))],
            Report::Security(ToSecurity::Moles(moles::ToSecurity::LieIs { holding, value })) => {
                let lie = value.map(|value| self.value_said(holding, value));
                vec![arg("lie", lie.unwrap_or_else(|| self.noun("none", &[])))]
            }
            Report::Security(ToSecurity::Doubles(doubles::ToSecurity::FeedSet {
                holding,
                fodder,
                ..
            })) => vec![self.fodder(holding, fodder)],
            Report::Any(_) | Report::Security(_) => Vec::new(),
        }
    }

    fn beside_fields_of_a_station(&self, report: ToStation) -> Vec<Arg<'static>> {
        match report {
            ToStation::House(house::ToStation::NamedCryptonym { dossier, .. }) => {
                vec![arg("name", self.true_name(dossier))]
            }
            ToStation::Contacts(contacts::ToStation::NobodyCame { who: agent })
            | ToStation::Flags(flags::ToStation::WeSlipped { agent }) => {
                vec![arg("officer", self.handler(agent))]
            }
            ToStation::Product(product::ToStation::WeDisseminated {
                report, probability, ..
            }) => {
                let row = self.view.station().and_then(|desk| desk.reports.get(report));
                let topic =
                    row.map_or_else(|| self.noun("unknown", &[]), |row| self.topic(row.holding));
                vec![arg("odds", self.odds(probability)), arg("topic", topic)]
            }
            ToStation::Moles(moles::ToStation::WeSentStaff { staff, .. }) => {
                let row = self.view.station().and_then(|desk| desk.staff.get(staff));
                vec![arg("role", row.map_or("none", |row| row.role.key()))]
            }
            ToStation::Trials(trials::ToStation::Compared { one, other, .. }) => {
                vec![yes("common", self.have_in_common(one, other))]
            }
            _ => Vec::new(),
        }
    }

    /// Have two sources somebody or something in common, as far as our records go?
    fn have_in_common(&self, one: DossierId, other: DossierId) -> bool {
        self.view.station().is_some_and(|desk| desk.have_in_common(one, other))
    }

    /// What headquarters wants: of which kind, and about what.
    pub fn demand_args(&self, demand: Demand) -> Vec<Arg<'static>> {
        let (kind, what, count) = match demand {
            Demand::Claims { count } => ("claims", Noun::default(), count),
            Demand::SecondSource { holding } => ("second", self.topic_the(holding), 0),
            Demand::SourceName { source } => ("name", self.who(source), 0),
            Demand::ActionOn { holding } => ("action", self.topic_the(holding), 0),
        };
        vec![arg("demand", kind), arg("what", what), arg("count", count)]
    }

    /// A question on which figures are filed; one in somebody's own words is itself.
    pub fn query(&self, key: &str) -> String {
        match Query::parse(key) {
            Some(Query::Controlled(id)) => {
                self.say("query-controlled", &[arg("who", self.who(id))])
            }
            Some(Query::Careless(id)) => self.say("query-careless", &[arg("who", self.who(id))]),
            Some(Query::Invents(id)) => self.say("query-invents", &[arg("who", self.who(id))]),
            Some(Query::Serves(id)) => self.say("query-serves", &[arg("who", self.who(id))]),
            Some(Query::Right(no)) => {
                self.say("query-right", &[arg("number", self.report_number(no))])
            }
            None if self.text.has(key) => self.word(key),
            None => key.to_owned(),
        }
    }

    fn house(&self) -> Arg<'static> {
        arg("house", if self.view.seat().is_station() { "station" } else { "security" })
    }

    /// The officer who handles somebody, or who knows him.
    fn handler(&self, dossier: DossierId) -> Noun {
        let row = self.view.station().and_then(|desk| desk.dossiers.get(dossier));
        let officer = row.and_then(|row| {
            row.agent.as_ref().and_then(|agent| agent.officer).or(row.target.known_to)
        });
        self.officer_or_nobody(officer)
    }

    /// A channel by its name.
    fn channel(&self, channel: Option<Channel>) -> Noun {
        match channel {
            None => self.noun("none", &[]),
            Some(channel) => self.noun(&format!("channel-{}", keys::channel(channel)), &[]),
        }
    }

    /// How a standing arrangement is told: channel, officer, interval, route.
    pub(crate) fn contact_args(&self, contact: Option<Contact>) -> Vec<Arg<'static>> {
        let channel = contact.map(|it| it.channel);
        let leader = channel.and_then(Channel::leader);
        let server = channel.and_then(|it| Some(it.server()?.0));
        vec![
            arg("channel", channel.map_or("none", keys::channel)),
            arg("leader", leader.map_or_else(Noun::default, |id| self.who(id))),
            arg("server", server.map_or_else(Noun::default, |id| self.who(id))),
            arg("officer", self.officer_or_nobody(contact.map(|it| it.officer))),
            arg("every", contact.map_or(0, |it| it.every)),
        ]
    }
}

/// A sentence, and what it is without the names and figures of one campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub line: Line,
    /// The kind of the report, and the sentence with … for whatever was filled in.
    pub bare: String,
    /// What the papers print behind it.
    pub printed: Option<String>,
    /// The sexes of those of whom it speaks.
    sexes: Vec<String>,
}

impl Sentence {
    /// A pronoun that fits none of those of whom it speaks.
    pub fn wrong_pronoun(&self) -> Option<&str> {
        let has = |sex: Sex| self.sexes.iter().any(|it| it == sex.key());
        let words = self.line.text.split(|letter: char| !letter.is_alphabetic());
        let wrong = |word: &&str| match word.to_lowercase().as_str() {
            "he" | "him" | "his" | "himself" => !has(Sex::Man),
            "she" | "her" | "hers" | "herself" => !has(Sex::Woman),
            _ => false,
        };
        words.into_iter().find(wrong)
    }
}

fn with_papers(text: String, printed: Option<&str>) -> String {
    match printed {
        Some(printed) => format!("{text} {printed}"),
        None => text,
    }
}

fn worded<'a>(value: &'a FluentValue<'static>) -> Option<&'a str> {
    match value {
        FluentValue::String(text) => Some(text),
        _ => None,
    }
}

/// A text with … for each name and # for each figure.
fn bare(text: &str, args: &[Said]) -> String {
    let mut filled: Vec<&str> =
        args.iter().filter_map(|(_, value)| worded(value)).filter(|it| 2 < it.len()).collect();
    filled.sort_unstable_by_key(|it| (std::cmp::Reverse(it.len()), *it));
    let mut text = filled.into_iter().fold(text.to_owned(), |text, value| without(&text, value));
    text = text.chars().map(|it| if it.is_ascii_digit() { '#' } else { it }).collect();
    while text.contains("##") {
        text = text.replace("##", "#");
    }
    text
}

/// A text with … wherever these words stand as words.
fn without(text: &str, words: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(words) {
        let (before, found) = rest.split_at(at);
        let after = &found[words.len()..];
        let inside =
            before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if inside { words } else { "…" });
        rest = after;
    }
    out + rest
}

/// What kind of text a piece of news is.
const fn role(tone: Tone) -> Role {
    match tone {
        Tone::Plain => Role::Body,
        Tone::Good => Role::Good,
        Tone::Warning => Role::Warning,
        Tone::Danger => Role::Danger,
        Tone::Doubtful => Role::Doubtful,
        Tone::Muted => Role::Muted,
    }
}

/// An argument under a name of its own.
type Said = (Cow<'static, str>, FluentValue<'static>);

/// Collects the fields of a report as arguments of its sentence, each under its own name:
/// `on_alarm` is `$on-alarm`. A dossier is also `$agent-full`, with role and detail; what may be
/// missing is also `$holding-is`, yes or no.
struct Telling<'a> {
    clerk: Clerk<'a>,
    args: Vec<Said>,
    /// The holding of the report, in whose words a value is said.
    holding: Option<HoldingId>,
}

impl Telling<'_> {
    fn push(&mut self, field: &'static str, value: impl Into<FluentValue<'static>>) {
        self.args.push((name(field, ""), value.into()));
    }

    fn beside(&mut self, field: &'static str, end: &str, value: impl Into<FluentValue<'static>>) {
        self.args.push((name(field, end), value.into()));
    }

    /// A person: the name, the sex, and what stands in for it.
    fn person(&mut self, field: &'static str, who: Noun, sex: &'static str) {
        self.push(field, who);
        self.stand_in(field, sex);
    }

    fn stand_in(&mut self, field: &'static str, sex: &'static str) {
        self.beside(field, "-sex", sex);
        for (form, said) in self.clerk.pronouns(sex) {
            self.beside(field, &format!("-{form}"), said);
        }
    }

    /// A secret: its title, its name inside a sentence, and its question.
    fn secret(&mut self, field: &'static str, id: HoldingId) {
        self.push(field, self.clerk.topic(id));
        self.beside(field, "-the", self.clerk.topic_the(id));
        self.beside(field, "-asked", self.clerk.topic_asked(id));
    }

    fn extend(&mut self, args: Vec<Arg<'static>>) {
        self.args.extend(args.into_iter().map(|(name, value)| (name.into(), value)));
    }

    fn is(&mut self, field: &'static str, is: bool) {
        self.beside(field, "-is", if is { "yes" } else { "no" });
    }
}

/// A field's name as messages write it.
fn name(field: &'static str, end: &str) -> Cow<'static, str> {
    match (field.contains('_'), end) {
        (false, "") => Cow::Borrowed(field),
        _ => Cow::Owned(field.replace('_', "-") + end),
    }
}

/// What each type of field says.
macro_rules! says {
    ($($ty:ty: |$telling:ident, $clerk:ident, $field:ident, $value:ident| $say:expr;)*) => {$(
        impl Hears<$ty> for Telling<'_> {
            fn hear(&mut self, $field: &'static str, $value: $ty) {
                let $clerk = self.clerk;
                let $telling = self;
                let _ = $clerk;
                $say
            }
        }
    )*};
}

/// Words that choose between sentences.
macro_rules! keys {
    ($($ty:ty),* $(,)?) => {$(
        impl Hears<$ty> for Telling<'_> {
            fn hear(&mut self, field: &'static str, value: $ty) {
                self.push(field, value.key());
            }
        }
    )*};
}

/// Words that are said.
macro_rules! terms {
    ($($ty:ty),* $(,)?) => {$(
        impl Hears<$ty> for Telling<'_> {
            fn hear(&mut self, field: &'static str, value: $ty) {
                let said = self.clerk.term(&value);
                self.push(field, said);
            }
        }
    )*};
}

keys! {
    Aim, Alibi, Approach, Ask, Check, Clearance, Clue, Concern, Course, Crossing, Cultivation, Dress, Ending,
    Favour, Grudge, Handover, Known, Means, Mood, OnAlarm, Origin, Outcome, Parting, Phase,
    Priority, Publicity, Reception, Relation, Route, Test, Tip,
}

terms! {
    FileItem, Handling, Questions, Motive, Task, Skill, StaffRole, TieKind,
    WayBack,
}

says! {
    bool: |it, _clerk, field, is| it.push(field, if is { "yes" } else { "no" });
    u8: |it, clerk, field, number| match (field, it.holding) {
        ("value", Some(holding)) => {
            it.push(field, clerk.value(holding, number));
            it.beside(field, "-said", clerk.value_said(holding, number));
        }
        _ => it.push(field, number),
    };
    u16: |it, clerk, field, cryptonym| {
        it.push(field, clerk.cryptonym(cryptonym));
    };
    i16: |it, _clerk, field, points| it.push(field, points);
    Days: |it, _clerk, field, days| it.push(field, days.0);
    Money: |it, _clerk, field, money| it.push(field, money.0);
    Week: |it, clerk, field, week| {
        it.push(field, clerk.date(week));
        it.beside(field, "-number", week.0);
    };
    Hour: |it, clerk, field, hour| it.push(field, clerk.hour(hour));
    Range: |it, clerk, field, range| it.push(field, clerk.range(range));
    DossierId: |it, clerk, field, id| {
        it.person(field, clerk.who(id), clerk.sex(id));
        it.beside(field, "-full", clerk.full(id));
        it.beside(field, "-detail", clerk.detail(id));
    };
    Option<DossierId>: |it, clerk, field, id| {
        it.is(field, id.is_some());
        let sex = id.map_or(UNKNOWN_SEX, |id| clerk.sex(id));
        it.person(field, id.map_or_else(Noun::default, |id| clerk.who(id)), sex);
    };
    OfficerNo: |it, clerk, field, no| it.person(field, clerk.officer(no), clerk.sex_of_officer(no));
    Option<OfficerNo>: |it, clerk, field, no| {
        it.is(field, no.is_some());
        it.push(field, clerk.officer_or_nobody(no));
    };
    StaffNo: |it, clerk, field, no| it.person(field, clerk.staff(no), clerk.sex_of_staff(no));
    Captive: |it, clerk, field, whom| it.person(field, clerk.captive(whom), clerk.sex_of_captive(whom));
    Inside: |it, clerk, field, who| it.person(field, clerk.inside(who), clerk.sex_of_inside(who));
    Identity: |it, clerk, field, identity| {
        let name = clerk.named(&identity);
        it.beside(field, "-full", clerk.described(name, &identity));
        it.stand_in(field, identity.sex.key());
    };
    Option<Identity>: |_it, _clerk, _field, _identity| ();
    HoldingId: |it, clerk, field, id| {
        it.holding = Some(id);
        it.secret(field, id);
    };
    Option<HoldingId>: |it, clerk, field, id| {
        it.is(field, id.is_some());
        match id {
            Some(id) => it.secret(field, id),
            None => it.push(field, clerk.noun("none", &[])),
        }
    };
    Option<u8>: |it, _clerk, field, number| {
        it.is(field, number.is_some());
        it.push(field, number.unwrap_or(0));
    };
    ReportNo: |it, clerk, field, no| it.push(field, clerk.report_number(no));
    IncidentNo: |it, clerk, field, no| it.push(field, clerk.incident_number(no));
    SiteId: |it, clerk, field, id| it.push(field, clerk.site(id));
    DistrictId: |it, clerk, field, id| it.push(field, clerk.district(id));
    InstitutionId: |it, clerk, field, id| it.push(field, clerk.institution(id));
    PostId: |it, clerk, field, id| it.push(field, clerk.post(id));
    WatchTarget: |it, clerk, field, on| it.push(field, clerk.place(on));
    Trap: |it, clerk, field, at| it.push(field, clerk.trap(at));
    Scene: |it, clerk, field, scene| it.push(field, clerk.scene(scene));
    State: |it, clerk, field, state| it.push(field, clerk.state(state));
    Option<State>: |it, clerk, field, state| {
        it.is(field, state.is_some());
        it.push(field, clerk.state_or_nobody(state));
    };
    Flag: |it, clerk, field, flag| it.push(field, clerk.flag(flag));
    Leaning: |it, clerk, field, leaning| it.push(field, clerk.leaning(leaning));
    Principal: |it, clerk, field, of| it.push(field, clerk.principal(of));
    Reply: |it, _clerk, field, reply| it.push(field, keys::reply(reply));
    Tiding: |it, _clerk, field, what| it.push(field, keys::tiding(what));
    Opening: |it, _clerk, field, why| it.push(field, keys::opening(why));
    Occasion: |it, _clerk, field, why| it.push(field, keys::occasion(why));
    Loss: |it, _clerk, field, how| it.push(field, keys::loss(how));
    LifeEvent: |it, clerk, field, event| {
        it.push(field, clerk.term(&event));
        it.beside(field, "-said", clerk.text.attribute(&event.id(), "said", &[]));
    };
    ActionKind: |it, clerk, field, kind| {
        it.push(field, clerk.term(&kind));
        it.beside(field, "-key", kind.key());
    };
    Channel: |it, clerk, field, channel| {
        it.push(field, keys::channel(channel));
        it.beside(field, "-name", clerk.channel(Some(channel)));
    };
    Option<Contact>: |it, clerk, field, contact| {
        it.extend(clerk.contact_args(contact));
        it.beside(field, "-name", clerk.channel(contact.map(|it| it.channel)));
    };
    Demand: |it, clerk, _field, demand| it.extend(clerk.demand_args(demand));
    Scheme: |it, clerk, _field, scheme| it.extend(clerk.scheme_args(&scheme));
    Refused: |it, clerk, field, how| {
        let (key, until) = match how {
            Refused::Quietly => ("quietly", Week(0)),
            Refused::AskedForTime { until } => ("time", until),
        };
        it.push(field, key);
        it.push("until", clerk.date(until));
    };
    Fodder: |_it, _clerk, _field, _fodder| ();
    Step: |_it, _clerk, _field, _step| ();
    CardNo: |it, clerk, field, card| it.push(field, clerk.crisis_title(card));
    Seat: |_it, _clerk, _field, _seat| ();
}
