//! The clerk: one seat's view, the names of the theatre and a language, which together can say
//! who is meant by a number.

use fluent_bundle::FluentValue;

use rules::engine::{
    gazetteer::{Identity, Name, State, Topic},
    ids::{
        DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PostId, ReportNo, SiteId,
        StaffNo,
    },
    nature::{Captive, Flag, Inside, Leaning, Principal},
    order::WatchTarget,
    seat::Seat,
    units::{Hour, Week},
    view::{Desk, DossierRow, Range, View, Word as Told},
};

use crate::text::{
    Arg, Day, Names, Noun, Sayings, Text,
    keys::{self, Word},
    shorthand::slug,
};

/// The sex of a face without a name.
pub(crate) const UNKNOWN_SEX: &str = "unknown";

/// Says things about one seat's view.
#[derive(Clone, Copy)]
pub struct Clerk<'a> {
    pub text: &'a Text,
    pub view: &'a View,
    pub names: &'a dyn Names,
    pub said: &'a Sayings,
}

impl std::fmt::Debug for Clerk<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clerk").field("seat", &self.view.seat()).finish_non_exhaustive()
    }
}

/// A word as an argument.
pub fn arg<'a>(name: &'a str, value: impl Into<FluentValue<'a>>) -> Arg<'a> {
    (name, value.into())
}

/// A yes or no as an argument.
pub fn yes<'a>(name: &'a str, is: bool) -> Arg<'a> {
    (name, if is { "yes" } else { "no" }.into())
}

impl<'a> Clerk<'a> {
    /// The same clerk, who remembers what this desk was told so far.
    pub const fn after(self, said: &'a Sayings) -> Clerk<'a> {
        Clerk { said, ..self }
    }

    /// The message, filled in.
    pub fn say(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.text.message(id, args)
    }

    /// The message, without arguments.
    pub fn word(&self, id: &str) -> String {
        self.text.message(id, &[])
    }

    /// The message as a noun, with the forms that its language has for it.
    pub fn noun(&self, id: &str, args: &[Arg<'_>]) -> Noun {
        self.text.noun(id, args)
    }

    /// The word of the trade for a value.
    pub fn term(&self, word: &impl Word) -> Noun {
        self.noun(&word.id(), &[])
    }

    /// Somebody by name.
    pub(crate) fn named(&self, identity: &Identity) -> Noun {
        let name = self.names.person(identity.name);
        let given = arg("given", self.text.called("given", name.given, &[]));
        let family = arg("family", self.text.called("family", name.family, &[]));
        self.noun("person", &[given, family, arg("sex", identity.sex.key())])
    }

    pub fn city(&self) -> Noun {
        self.text.called("city", self.names.city(), &[])
    }

    /// The service in a seat.
    pub fn service(&self, seat: Seat) -> Noun {
        self.text.called("service", self.names.service(seat), &[])
    }

    /// A title of a post, without its house.
    pub fn title(&self, name: Name) -> Noun {
        self.text.called("post", self.names.post(name), &[])
    }

    /// One humanising thing of a person.
    pub fn habit(&self, identity: &Identity) -> Noun {
        let sex = arg("sex", identity.sex.key());
        self.text.called("detail", self.names.detail(identity.detail), &[sex])
    }

    // ── people ──

    /// What somebody is called: a cryptonym, else a name, else a face.
    pub fn who(&self, dossier: DossierId) -> Noun {
        match &self.view.desk {
            Desk::Station(desk) => match desk.dossiers.get(dossier) {
                Some(row) => self.cryptonym_or_name(row),
                None => self.face(dossier),
            },
            Desk::Security(desk) => {
                let row = desk.people.get(dossier);
                let real = row.and_then(|it| it.joined).and_then(|it| desk.people.get(it));
                match real.or(row).and_then(|it| it.identity) {
                    Some(identity) => self.named(&identity),
                    None => self.face(dossier),
                }
            }
        }
    }

    /// The same with the role and one human detail: how somebody is named at first.
    pub fn full(&self, dossier: DossierId) -> Noun {
        match self.identity(dossier) {
            Some(identity) => self.described(self.who(dossier), &identity),
            None => self.who(dossier),
        }
    }

    /// One humanising thing, to stand after "who"; `none` of a person without a face.
    pub fn detail(&self, dossier: DossierId) -> Noun {
        self.identity(dossier).map_or_else(|| "none".into(), |it| self.habit(&it))
    }

    /// The true name, whatever cryptonym there is.
    pub fn true_name(&self, dossier: DossierId) -> Noun {
        match self.identity(dossier) {
            Some(identity) => self.named(&identity),
            None if self.view.seat().is_station() => self.noun("name-unsigned", &[]),
            None => self.face(dossier),
        }
    }

    /// The sex of a person, as far as this desk knows: what `$who-sex` selects by.
    pub(crate) fn sex(&self, dossier: DossierId) -> &'static str {
        self.identity(dossier).map_or(UNKNOWN_SEX, |identity| identity.sex.key())
    }

    /// What stands in for a person of that sex: each form of the message `pronoun` by its name.
    pub(crate) fn pronouns(&self, sex: &'static str) -> [(&'static str, String); 4] {
        let form = |form| (form, self.text.attribute("pronoun", form, &[arg("sex", sex)]));
        ["he", "him", "his", "himself"].map(form)
    }

    /// What anybody could write on the cover of that dossier.
    pub fn identity(&self, dossier: DossierId) -> Option<Identity> {
        match &self.view.desk {
            Desk::Station(desk) => {
                let row = desk.dossiers.get(dossier).filter(|row| !row.nameless);
                row.map(|row| row.identity)
            }
            Desk::Security(desk) => {
                let row = desk.people.get(dossier)?;
                row.joined.and_then(|real| desk.people.get(real)).unwrap_or(row).identity
            }
        }
    }

    /// A name with role and detail.
    pub fn described(&self, name: Noun, identity: &Identity) -> Noun {
        let detail = self.habit(identity);
        let name = arg("name", name);
        if let Some(post) = identity.post.and_then(|id| self.view.city().posts.get(id)) {
            let title = arg("post", self.title(post.title));
            let institution = arg("institution", self.institution(post.institution));
            return self.noun("name-full", &[name, title, institution, arg("detail", detail)]);
        }
        let cover = arg("cover", self.term(&identity.cover));
        if identity.cover == rules::engine::gazetteer::Cover::Local {
            return self.noun("name-private", &[name, cover, arg("detail", detail)]);
        }
        let state = arg("state", self.state(identity.state));
        self.noun("name-foreign", &[name, state, cover, arg("detail", detail)])
    }

    /// How the host stands with each foreign state.
    pub fn relations(&self) -> String {
        let [b, c] = State::FOREIGN;
        let named = |state: State| self.state(state);
        let warmth = |state: State| self.view.relations.with(state);
        self.say(
            "relations",
            &[
                arg("first", named(b)),
                arg("second", named(c)),
                arg("warmth", warmth(b)),
                arg("other", warmth(c)),
            ],
        )
    }

    /// Whom an officer says he comes from.
    pub fn flag(&self, flag: Flag) -> Noun {
        let own = self.view.station().map_or(State::B, |desk| desk.state());
        self.noun(&flag.id(), &[arg("principal", self.principal(flag.principal(own)))])
    }

    /// Whom somebody believes to serve.
    pub fn principal(&self, principal: Principal) -> Noun {
        match principal {
            Principal::State(state) => self.state(state),
            Principal::Buyer => self.noun("principal-buyer", &[]),
        }
    }

    /// For which of the two foreign states somebody has the softer heart.
    pub fn leaning(&self, leaning: Leaning) -> String {
        let [first, second] = State::FOREIGN.map(|state| self.state(state));
        let key = arg("leaning", keys::leaning(leaning));
        self.say("leaning", &[key, arg("first", first), arg("second", second)])
    }

    /// Post and institution, or the cover.
    pub fn role_of(&self, identity: &Identity) -> Noun {
        match identity.post {
            Some(post) => self.post(post),
            None => self.term(&identity.cover),
        }
    }

    pub fn officer(&self, officer: OfficerNo) -> Noun {
        let row = self.view.station().and_then(|desk| desk.officers.get(officer));
        match row {
            Some(row) => self.named(&row.identity),
            None => self.noun("name-nobody", &[]),
        }
    }

    /// One of ours in prison.
    pub fn captive(&self, whom: Captive) -> Noun {
        match whom {
            Captive::Agent(id) => self.who(id),
            Captive::Officer(no) => self.officer(no),
        }
    }

    pub fn officer_or_nobody(&self, officer: Option<OfficerNo>) -> Noun {
        officer.map_or_else(|| self.noun("name-nobody", &[]), |officer| self.officer(officer))
    }

    fn cryptonym_or_name(&self, row: &DossierRow) -> Noun {
        match row.cryptonym {
            Some(number) => self.cryptonym(number),
            None if row.nameless => self.noun("name-unsigned", &[]),
            None => self.named(&row.identity),
        }
    }

    fn face(&self, dossier: DossierId) -> Noun {
        self.noun("name-face", &[arg("number", dossier.0)])
    }

    /// A cryptonym; a language may bend it.
    pub fn cryptonym(&self, number: u16) -> Noun {
        self.noun("cryptonym", &[arg("cryptonym", self.names.cryptonym(number).to_owned())])
    }

    // ── places and secrets ──

    pub fn site(&self, site: SiteId) -> Noun {
        let row = self.view.city().sites.get(site);
        let name = row.map(|row| self.text.called("site", self.names.site(row.name), &[]));
        name.unwrap_or_else(|| self.noun("unknown", &[]))
    }

    pub fn district(&self, district: DistrictId) -> Noun {
        let row = self.view.city().districts.get(district);
        let name = row.map(|row| self.text.called("district", self.names.district(row.name), &[]));
        name.unwrap_or_else(|| self.noun("unknown", &[]))
    }

    pub fn institution(&self, institution: InstitutionId) -> Noun {
        let row = self.view.city().institutions.get(institution);
        let name =
            row.map(|row| self.text.called("institution", self.names.institution(row.name), &[]));
        name.unwrap_or_else(|| self.noun("unknown", &[]))
    }

    pub fn post(&self, post: PostId) -> Noun {
        let Some(row) = self.view.city().posts.get(post) else { return self.noun("unknown", &[]) };
        let title = arg("post", self.title(row.title));
        self.noun("post-at", &[title, arg("institution", self.institution(row.institution))])
    }

    /// A secret by its title.
    pub fn topic(&self, holding: HoldingId) -> Noun {
        let (id, name) = self.holding(holding);
        self.noun(&id, &[arg("topic", name)])
    }

    /// A secret inside a sentence: "the protocol of the secret annex".
    pub fn topic_the(&self, holding: HoldingId) -> Noun {
        self.topic_form(holding, "the")
    }

    /// A secret as a question: "who succeeds the First Secretary".
    pub fn topic_asked(&self, holding: HoldingId) -> Noun {
        self.topic_form(holding, "asked")
    }

    fn topic_form(&self, holding: HoldingId, form: &str) -> Noun {
        let (id, name) = self.holding(holding);
        self.text.noun_of(&id, form, &[arg("topic", name)])
    }

    /// The message of a secret, and its name in the theatre.
    fn holding(&self, holding: HoldingId) -> (String, String) {
        let row: Option<&Topic> = self.view.city().holdings.get(holding);
        let name =
            row.map_or_else(|| self.word("unknown"), |row| self.names.topic(row.name).to_owned());
        let own = format!("holding-{}", slug(&name));
        (if self.text.has(&own) { own } else { "holding-plain".to_owned() }, name)
    }

    /// What a secret says, as a full clause: "the loan was refused in private".
    pub fn value_said(&self, holding: HoldingId, value: u8) -> Noun {
        let (id, _) = self.holding(holding);
        let clause = format!("said-{value}");
        if self.text.has_attribute(&id, &clause) {
            return self.text.noun_of(&id, &clause, &[]);
        }
        self.value(holding, value)
    }

    pub fn value(&self, holding: HoldingId, value: u8) -> Noun {
        let row = self.view.city().holdings.get(holding);
        let title = row.map_or("", |row| self.names.topic(row.name));
        self.text.value(title, value, self.names.value(holding, value))
    }

    pub fn place(&self, target: WatchTarget) -> Noun {
        match target {
            WatchTarget::Person(dossier) => self.who(dossier),
            WatchTarget::Site(site) => self.site(site),
            WatchTarget::District(district) => self.district(district),
            WatchTarget::Gate => self.noun("watch-gate", &[]),
            WatchTarget::Air => self.noun("watch-air", &[]),
            WatchTarget::Mail(district) => {
                self.noun("watch-mail", &[arg("district", self.district(district))])
            }
        }
    }

    // ── figures ──

    pub fn hour(&self, hour: Hour) -> String {
        let of_day = format!("{:02}", hour.of_day());
        self.say("hour", &[arg("day", hour.day()), arg("hour", of_day)])
    }

    pub fn date(&self, week: Week) -> Noun {
        let Some(Day { day, month, year }) = self.names.day(week) else {
            return self.names.date(week).into();
        };
        self.noun("date", &[arg("day", day), arg("month", month), arg("year", year.to_string())])
    }

    pub fn range(&self, range: Range) -> String {
        self.say("range", &[arg("low", range.low), arg("high", range.high)])
    }

    pub fn odds(&self, hundredths: u8) -> String {
        self.word(crate::text::odds_word(hundredths))
    }

    pub fn weeks(&self, count: u16) -> String {
        self.say("weeks", &[arg("count", count)])
    }

    /// How a report is numbered in talk: from 1.
    pub fn report_number(&self, report: ReportNo) -> u16 {
        report.0.saturating_add(1)
    }
}

impl Clerk<'_> {
    /// Somebody on the staff.
    pub fn staff(&self, no: StaffNo) -> Noun {
        let row = self.view.station().and_then(|desk| desk.staff.get(no));
        row.map_or_else(|| self.noun("name-nobody", &[]), |row| self.named(&row.identity))
    }

    /// Somebody inside our own embassy.
    pub fn inside(&self, who: Inside) -> Noun {
        match who {
            Inside::Staff(no) => self.staff(no),
            Inside::Officer(no) => self.officer(no),
        }
    }

    pub(crate) fn sex_of_officer(&self, no: OfficerNo) -> &'static str {
        let row = self.view.station().and_then(|desk| desk.officers.get(no));
        row.map_or(UNKNOWN_SEX, |row| row.identity.sex.key())
    }

    pub(crate) fn sex_of_staff(&self, no: StaffNo) -> &'static str {
        let row = self.view.station().and_then(|desk| desk.staff.get(no));
        row.map_or(UNKNOWN_SEX, |row| row.identity.sex.key())
    }

    pub(crate) fn sex_of_captive(&self, whom: Captive) -> &'static str {
        match whom {
            Captive::Agent(id) => self.sex(id),
            Captive::Officer(no) => self.sex_of_officer(no),
        }
    }

    pub(crate) fn sex_of_inside(&self, who: Inside) -> &'static str {
        match who {
            Inside::Staff(no) => self.sex_of_staff(no),
            Inside::Officer(no) => self.sex_of_officer(no),
        }
    }

    /// What somebody inside an embassy told us.
    pub fn said(&self, word: Told) -> String {
        match word {
            Told::Traffic { cryptonym, holding, value } => self.say(
                "said-traffic",
                &[
                    arg("cryptonym", self.cryptonym(cryptonym)),
                    arg("topic", self.topic(holding)),
                    arg("value", self.value(holding, value)),
                ],
            ),
            Told::Want { holding } => self.say("said-want", &[arg("topic", self.topic(holding))]),
            Told::Meeting { officer } => self.say("said-meeting", &[arg("who", self.who(officer))]),
            Told::Agent { whom } => self.say("said-agent", &[arg("who", self.who(whom))]),
        }
    }
}
