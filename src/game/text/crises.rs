//! Crises: what a card says, its replies, and what each of them does.
//!
//! The message of a card is `card-`, its number and the seat: `card-7-station`. Its attributes are
//! the title, and the replies `r1`, `r2` …, which are said without anybody's name.

use rules::engine::deck::{Aim, Aimed, CardNo, Choice, Crisis, Effect};

use crate::text::{
    Arg, Clerk, Noun,
    clerk::{UNKNOWN_SEX, arg},
    keys::Word,
};

/// The message of a card for the seats of a Station, or of Security.
pub fn card_id(card: CardNo, station: bool) -> String {
    format!("card-{}-{}", card.0, if station { "station" } else { "security" })
}

/// The attribute of a reply, by place.
pub fn reply_id(reply: usize) -> String {
    format!("r{}", reply + 1)
}

impl Clerk<'_> {
    fn card(&self, card: CardNo) -> String {
        card_id(card, self.view.seat().is_station())
    }

    /// The heading of a card.
    pub fn crisis_title(&self, card: CardNo) -> String {
        self.text.attribute(&self.card(card), "title", &[])
    }

    /// What a card says.
    pub fn crisis(&self, crisis: &Crisis) -> String {
        self.say(&self.card(crisis.card), &self.crisis_args(crisis))
    }

    /// A reply as it was given.
    pub fn crisis_reply(&self, card: CardNo, reply: usize) -> String {
        self.text.attribute(&self.card(card), &reply_id(reply), &[])
    }

    /// A reply as it can be given: what is said, and what it does.
    pub fn crisis_offer(&self, card: CardNo, reply: usize) -> String {
        let said = self.crisis_reply(card, reply);
        let does = self.view.replies_to(card).get(reply).map(|it| self.consequences(it));
        match does.filter(|it| !it.is_empty()) {
            Some(does) => self.say("crisis-offer", &[arg("reply", said), arg("does", does)]),
            None => said,
        }
    }

    /// What a reply does, one thing after the other; nothing if it does nothing.
    pub fn consequences(&self, reply: &Choice) -> String {
        let said = |effects: &[Effect]| self.effects(effects).join("; ");
        let sure = said(&reply.does);
        let perhaps = reply.perhaps.as_ref().map(|(share, does)| {
            self.say("crisis-perhaps", &[arg("share", *share), arg("does", said(does))])
        });
        let parts = [Some(sure), perhaps];
        parts.into_iter().flatten().filter(|it| !it.is_empty()).collect::<Vec<String>>().join("; ")
    }

    /// Each effect once, with how often it comes.
    fn effects(&self, effects: &[Effect]) -> Vec<String> {
        let mut counted: Vec<(String, u8)> = Vec::new();
        for said in effects.iter().map(|&it| self.consequence(it)) {
            match counted.iter_mut().find(|(other, _)| *other == said) {
                Some((_, times)) => *times += 1,
                None => counted.push((said, 1)),
            }
        }
        let said = |(does, times): (String, u8)| match times {
            1 => does,
            _ => self.say("effect-times", &[arg("does", does), arg("times", times)]),
        };
        counted.into_iter().map(said).collect()
    }

    fn consequence(&self, effect: Effect) -> String {
        let (id, args) = match effect {
            Effect::Money(by) => ("money", vec![arg("by", signed(by))]),
            Effect::Warmth(state, by) => {
                ("warmth", vec![arg("state", self.state(state)), arg("by", signed(by))])
            }
            Effect::Windows(share, weeks) => {
                ("windows", vec![arg("share", share), arg("weeks", weeks)])
            }
            Effect::Alert(weeks) => ("alert", vec![arg("weeks", weeks)]),
            Effect::Aim(aim) => return self.aim(aim),
            Effect::Standing(by) => ("standing", vec![arg("by", signed(by))]),
            Effect::Mood(mood) => ("mood", vec![arg("mood", mood.key())]),
            Effect::Question(priority, weeks) => {
                ("question", vec![arg("priority", priority.key()), arg("weeks", weeks)])
            }
            Effect::Sidelight => ("sidelight", Vec::new()),
            Effect::OfficerDue(weeks) => ("officer", vec![arg("weeks", weeks)]),
            Effect::Rapport(by) => ("rapport", vec![arg("by", signed(by))]),
            Effect::RapportAll(by) => ("rapport-all", vec![arg("by", signed(by))]),
            Effect::NameSource => ("name", Vec::new()),
            Effect::Patience(by) => ("patience", vec![arg("by", signed(by))]),
            Effect::TeamsAway(teams, weeks) => {
                ("teams", vec![arg("teams", teams), arg("weeks", weeks)])
            }
            Effect::Stock(by) => ("stock", vec![arg("by", signed(by))]),
            Effect::Points(points) => ("points", vec![arg("points", points)]),
            Effect::Letter => ("letter", Vec::new()),
            Effect::Defector => ("defector", Vec::new()),
            Effect::Leak => ("leak", Vec::new()),
            Effect::Reissue(weeks) => ("reissue", vec![arg("weeks", weeks)]),
            Effect::Protect => ("protect", Vec::new()),
            Effect::Habits(weeks) => ("habits", vec![arg("weeks", weeks)]),
        };
        self.say(&format!("effect-{id}"), &args)
    }

    /// What an aim adds to the ledger, without saying of which house or person.
    pub fn aim(&self, aim: Aim) -> String {
        let rules = &self.view.rules().aim;
        let whole = |(whole, each): (i64, i64)| [whole, each];
        let [points, other] = match aim {
            Aim::House => [rules.house, rules.house_weeks.into()],
            Aim::Out => [rules.out, 0],
            Aim::Deeds => [rules.deeds, rules.deeds_most],
            Aim::Depth => [rules.depth, rules.depth_most],
            Aim::Unhurt => [rules.unhurt, 0],
            Aim::Seasoned => [rules.seasoned, rules.seasoned_weeks.into()],
            Aim::Trusted => whole(rules.trusted),
            Aim::Trials => [rules.trials, rules.trials_most],
            Aim::Officers => [rules.officers, 0],
            Aim::Turned => [rules.turned, 0],
            Aim::Justice => whole(rules.justice),
            Aim::Closed => whole(rules.closed),
            Aim::Patience => whole(rules.patience),
        };
        let args = [arg("aim", aim.key()), arg("points", points), arg("other", other)];
        self.say("effect-aim", &args)
    }

    /// An aim that was chosen: since when, and of which house or person it speaks.
    pub fn aimed(&self, aimed: &Aimed) -> String {
        let who = aimed.who.map_or_else(Noun::default, |id| self.who(id));
        let args = [
            arg("aim", aimed.aim.key()),
            arg("what", self.aim(aimed.aim)),
            arg("house", self.institution(aimed.house)),
            arg("who", who),
            arg("date", self.date(aimed.since)),
        ];
        self.say("aimed", &args)
    }

    /// Names and pronouns of those whom a card touches.
    fn crisis_args(&self, crisis: &Crisis) -> Vec<Arg<'static>> {
        let who = crisis.who.map(|id| (self.who(id), self.sex(id)));
        let officer = crisis.officer.map(|no| (self.officer(no), self.sex_of_officer(no)));
        let mut args = vec![
            arg("house", self.institution(crisis.house)),
            arg("district", self.district(crisis.district)),
            arg("city", self.city()),
        ];
        args.extend(self.stands_for(&WHO, who));
        args.extend(self.stands_for(&OFFICER, officer));
        args
    }

    fn stands_for(
        &self,
        names: &[&'static str; 6],
        person: Option<(Noun, &'static str)>,
    ) -> Vec<Arg<'static>> {
        let (name, sex) = person.unwrap_or((Noun::default(), UNKNOWN_SEX));
        let [plain, of_sex, forms @ ..] = *names;
        let said = self.pronouns(sex).map(|(_, said)| said);
        let forms = forms.into_iter().zip(said).map(|(form, said)| arg(form, said));
        [arg(plain, name), arg(of_sex, sex)].into_iter().chain(forms).collect()
    }
}

const WHO: [&str; 6] = ["who", "who-sex", "who-he", "who-him", "who-his", "who-himself"];
const OFFICER: [&str; 6] =
    ["officer", "officer-sex", "officer-he", "officer-him", "officer-his", "officer-himself"];

/// So much more or less.
fn signed(by: impl Into<i16>) -> String {
    format!("{:+}", by.into())
}
