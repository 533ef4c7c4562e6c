//! The declassified file as sentences.

use rules::engine::{
    deck::{Aim, card_and_reply},
    disclosed::{Account, Deed, Disclosed, Entry, Intent, PersonNo, Why},
    seat::Seat,
};

use crate::text::{
    Arg, Clerk, Noun,
    clerk::arg,
    crises::{card_id, reply_id},
    keys::Word,
    orders::order_id,
    shorthand::{capital, kebab},
};

impl Clerk<'_> {
    /// Why one of the game's own players gave an order, in that player's own figures.
    pub fn because(&self, thought: &Intent) -> String {
        let args: Vec<Arg<'_>> =
            thought.figures.iter().map(|(name, figure)| arg(name.as_str(), *figure)).collect();
        self.say(&format!("because-{}", thought.because), &args)
    }

    /// What happened. An event without a sentence of its own is named.
    pub fn deed(&self, deed: &Deed, file: &Disclosed) -> String {
        let id = format!("deed-{}", deed.name);
        let id = if self.text.has(&id) { id } else { "deed-other".to_owned() };
        capital(&self.say(&id, &self.deed_args(deed, file)))
    }

    fn deed_args(&self, deed: &Deed, file: &Disclosed) -> Vec<Arg<'static>> {
        let person = |at: Option<PersonNo>| match at {
            Some(no) => self.disclosed_person(no, file),
            None => self.noun("name-nobody", &[]),
        };
        let [who, other] = deed.people;
        let holding = deed.holding;
        let said = u8::try_from(deed.number).unwrap_or_default();
        let none = || self.noun("unknown", &[]);
        vec![
            arg("name", deed.name.clone()),
            arg("house", self.house_of(deed.seat)),
            arg("who", person(who)),
            arg("other", person(other)),
            arg("site", deed.site.map_or_else(none, |site| self.site(site))),
            arg("topic", holding.map_or_else(none, |holding| self.topic(holding))),
            arg("topic-the", holding.map_or_else(none, |holding| self.topic_the(holding))),
            arg("topic-asked", holding.map_or_else(none, |holding| self.topic_asked(holding))),
            arg("value", holding.map_or_else(none, |holding| self.value(holding, said))),
            arg("value-said", holding.map_or_else(none, |holding| self.value_said(holding, said))),
            arg("number", deed.number),
            arg("card", self.card_of(deed)),
            arg("reply", self.reply_of(deed)),
            arg("aim", aim_of(deed)),
            arg("truth", deed.truth.map_or("unsaid", |is| if is { "true" } else { "false" })),
        ]
    }

    /// The title of the card that a deed is about.
    fn card_of(&self, deed: &Deed) -> String {
        let (card, _) = card_and_reply(deed.number);
        let station = deed.seat.is_some_and(Seat::is_station);
        self.attribute_or_nothing(&card_id(card, station), "title")
    }

    /// The reply that was given to it.
    fn reply_of(&self, deed: &Deed) -> String {
        let (card, reply) = card_and_reply(deed.number);
        let station = deed.seat.is_some_and(Seat::is_station);
        self.attribute_or_nothing(&card_id(card, station), &reply_id(reply))
    }

    fn attribute_or_nothing(&self, id: &str, attribute: &str) -> String {
        self.text.optional(id, attribute).unwrap_or_default()
    }

    /// Somebody by true name, with the cryptonym beside it.
    pub fn disclosed_person(&self, no: PersonNo, file: &Disclosed) -> Noun {
        let Some(person) = file.people.get(usize::from(no)) else {
            return self.noun("name-nobody", &[]);
        };
        let name = self.named(&person.identity);
        match person.cryptonym {
            None => name,
            Some(number) => {
                let cryptonym = arg("cryptonym", self.cryptonym(number));
                self.noun("name-aside", &[arg("name", name), cryptonym])
            }
        }
    }

    /// One reason of a deed.
    pub fn why(&self, why: &Why, file: &Disclosed) -> String {
        match *why {
            Why::Order(seat, verb) => {
                let order = arg("order", self.word(&order_id(verb)));
                self.say("why-order", &[arg("house", self.house_of(Some(seat))), order])
            }
            Why::Deed(at) => {
                let deed = usize::try_from(at).ok().and_then(|at| file.deeds.get(at));
                let deed = deed.map_or_else(|| self.word("unknown"), |deed| self.deed(deed, file));
                self.say("why-deed", &[arg("deed", deed)])
            }
            Why::Nature(who, what) => {
                let who = arg("who", self.disclosed_person(who, file));
                self.say(&what.id(), &[who])
            }
            Why::Luck(luck) => {
                let id = format!("luck-{}", kebab(luck.name()));
                let luck = if self.text.has(&id) { self.word(&id) } else { kebab(luck.name()) };
                self.say("why-luck", &[arg("luck", luck)])
            }
        }
    }

    /// The account of one Station against Security.
    pub fn account(&self, account: &Account) -> String {
        self.say(
            "account-line",
            &[
                arg("house", self.house_of(Some(account.station))),
                arg("points", account.points),
                arg("against", account.against),
                arg("par", account.par),
                arg("margin", account.margin),
            ],
        )
    }

    /// What a line of the ledger is for.
    pub fn ledger(&self, entry: &Entry) -> Noun {
        self.term(&entry.line)
    }

    /// The service in a seat.
    pub fn house_of(&self, seat: Option<Seat>) -> Noun {
        match seat {
            Some(seat) => self.service(seat),
            None => self.noun("name-nobody", &[]),
        }
    }
}

/// The aim that a deed chose, by its number.
fn aim_of(deed: &Deed) -> &'static str {
    let aim = usize::try_from(deed.number).ok().and_then(|at| Aim::ALL.get(at));
    aim.map_or("none", |aim| aim.key())
}
