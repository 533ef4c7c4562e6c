//! The sheet as it is read: fields with their values, cost and what is left, what else the order
//! does, the chance and our own doubt. Without geometry, for both front ends.

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    order::{
        Cost, Order, Plan,
        asking::{Answer, Question},
    },
    view::odds::Odds,
};

use super::{Desk, Field, Filled, Sheet, effects};
use crate::front::{builder::Unclear, outline::Cell};

/// How the values of a field are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    List,
    /// Figures: a digit is itself, or tens of a hundred.
    Scale,
    /// Several may be ticked.
    Ticks,
}

/// The sheet, ready to be drawn or printed.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub title: String,
    /// Is it new, or does it change an order?
    pub note: String,
    pub fields: Vec<ShownField>,
    /// What it takes, with what is left of it.
    pub cost: Vec<String>,
    pub effects: Vec<Cell>,
    /// The chance, what it is a chance of, and what moves it.
    pub chance: Option<(Odds, String, String)>,
    pub doubts: Vec<String>,
    /// The order as the plan would have it.
    pub sentence: String,
    /// Why it cannot be given as it stands.
    pub refused: String,
    /// The first field that has to be said.
    pub open: Option<usize>,
}

#[derive(Clone, Debug, Default)]
pub struct ShownField {
    pub label: String,
    pub value: String,
    /// Nothing is said, and nothing is usual.
    pub open: bool,
    pub kind: Kind,
    /// The values that can be chosen; only of the field that is looked at.
    pub values: Vec<ShownValue>,
}

#[derive(Clone, Debug, Default)]
pub struct ShownValue {
    pub label: String,
    /// Stands now, or is ticked.
    pub chosen: bool,
    /// Why it cannot be had.
    pub refused: String,
    pub digit: Option<char>,
    /// Its place among all values of the field.
    pub at: usize,
}

impl Kind {
    const fn of(question: Question) -> Kind {
        match question {
            Question::Errand(_) => Kind::Ticks,
            Question::Probability
            | Question::Amount
            | Question::Teams
            | Question::Every
            | Question::Groups
            | Question::Men
            | Question::Purse => Kind::Scale,
            _ => Kind::List,
        }
    }
}

/// What a question is called as the label of a field.
fn label(clerk: Clerk<'_>, question: Question) -> String {
    clerk.text.attribute(question.text(), "field", &[])
}

/// The digit of a value: of a figure the figure itself or its tens, of anything else its place.
fn digit(question: Question, answer: Answer, at: usize) -> Option<char> {
    let number = match (question, answer) {
        (Question::Probability, Answer::Number(number)) => {
            (number % 10 == 0).then_some(u32::from(number) / 10)?
        }
        (_, Answer::Number(number)) => u32::from(number),
        _ => u32::try_from(at + 1).ok()?,
    };
    char::from_digit(if number == 10 { 0 } else { number }, 10)
}

impl Filled {
    /// The values of a field, those first that can be had.
    pub fn values(&self, clerk: Clerk<'_>, at: usize) -> Vec<ShownValue> {
        match self.fields.get(at) {
            Some(field) if field.is_errands() => self.errands(clerk),
            Some(field) => self.answers(clerk, field),
            None => Vec::new(),
        }
    }

    fn errands(&self, clerk: Clerk<'_>) -> Vec<ShownValue> {
        let Some(Order::Meet(meet)) = self.builder.order() else { return Vec::new() };
        let value = |(at, leaf): (usize, &super::Leaf)| ShownValue {
            label: clerk.errand(&leaf.errand, meet.officer),
            chosen: self.ticked.contains(&leaf.answers),
            refused: leaf.refused.map(|it| clerk.refusal(it)).unwrap_or_default(),
            digit: u32::try_from(at + 1).ok().and_then(|it| char::from_digit(it, 10)),
            at,
        };
        self.leaves.iter().enumerate().map(value).collect()
    }

    fn answers(&self, clerk: Clerk<'_>, field: &Field) -> Vec<ShownValue> {
        let choices = field.before.choices(self.base.view());
        let value = |(at, answer): (usize, &Answer)| {
            let refused = field.before.refusal(*answer, &self.base);
            ShownValue {
                label: field.before.label(clerk, *answer, &self.base),
                chosen: field.answer == Some(*answer),
                refused: refused.map(|it| clerk.refusal(it)).unwrap_or_default(),
                digit: digit(field.question, *answer, at),
                at,
            }
        };
        choices.iter().enumerate().map(value).collect()
    }

    /// What one types for the values of a field.
    pub fn words(&self, clerk: Clerk<'_>, at: usize) -> Vec<String> {
        let Some(field) = self.fields.get(at) else { return Vec::new() };
        let choices = field.before.choices(self.base.view());
        choices.into_iter().map(|answer| field.before.word(clerk, answer)).collect()
    }

    /// Which answer a word means.
    ///
    /// # Errors
    /// It is not understood, or could mean several things.
    pub fn meant(&self, at: usize, word: &str, clerk: Clerk<'_>) -> Result<Answer, Unclear> {
        let unknown = || Unclear::TooMany { word: word.to_owned() };
        let field = self.fields.get(at).ok_or_else(unknown)?;
        let mut told = field.before.clone();
        told.answer_word(word, clerk, &self.base)?;
        told.answers().last().map(|(_, answer)| *answer).ok_or_else(unknown)
    }

    /// Are the values of a field ticked?
    pub fn is_ticks(&self, at: usize) -> bool {
        self.fields.get(at).is_some_and(Field::is_errands)
    }

    /// The answer at a place among the values of a field.
    pub fn value(&self, at: usize, value: usize) -> Option<Answer> {
        let field = self.fields.get(at)?;
        field.before.choices(self.base.view()).get(value).copied()
    }

    pub(super) fn shown_field(&self, clerk: Clerk<'_>, at: usize) -> ShownField {
        let Some(field) = self.fields.get(at) else { return ShownField::default() };
        let value = match field.answer {
            _ if field.is_errands() => self.ticked_words(clerk),
            Some(answer) => field.before.label(clerk, answer, &self.base),
            None => clerk.word("sheet-open"),
        };
        ShownField {
            label: label(clerk, field.question),
            value,
            open: field.answer.is_none(),
            kind: Kind::of(field.question),
            values: Vec::new(),
        }
    }

    fn ticked_words(&self, clerk: Clerk<'_>) -> String {
        let ticked = self.errands(clerk).into_iter().filter(|value| value.chosen);
        let words: Vec<String> = ticked.map(|value| value.label).collect();
        if words.is_empty() { clerk.word("errand-none") } else { words.join(" · ") }
    }

    fn note(&self, clerk: Clerk<'_>, plan: &Plan) -> String {
        let place = |order: &Order| plan.orders().position(|it| it == order).map(|at| at + 1);
        match self.stands.as_ref().and_then(place) {
            Some(at) => clerk.say("sheet-changes", &[arg("number", at)]),
            None => clerk.say("sheet-new", &[arg("number", plan.len() + 1)]),
        }
    }
}

impl Sheet {
    /// The sheet as it is read, with the values of one field.
    pub fn show(&self, clerk: Clerk<'_>, desk: Desk<'_>, filled: &Filled, at: usize) -> Shown {
        let mut fields: Vec<ShownField> =
            (0..filled.fields.len()).map(|at| filled.shown_field(clerk, at)).collect();
        if let Some(field) = fields.get_mut(at) {
            field.values = filled.values(clerk, at);
        }
        let likely = filled.likely();
        let verdict = filled.verdict();
        let order = likely.filter(|_| filled.open().is_none());
        Shown {
            title: clerk.verb(self.verb),
            note: filled.note(clerk, desk.plan),
            fields,
            cost: verdict.as_ref().map(|cost| costs(clerk, filled, cost)).unwrap_or_default(),
            effects: order.map(|it| effects::of(clerk, filled.base(), &it)).unwrap_or_default(),
            chance: order.and_then(|it| effects::chance(clerk, &it)),
            doubts: order.map(|it| effects::doubts(clerk, &it)).unwrap_or_default(),
            sentence: order.map(|it| clerk.order(&it)).unwrap_or_default(),
            refused: verdict.err().map(|it| clerk.refusal(it)).unwrap_or_default(),
            open: filled.open(),
        }
    }
}

/// What the order takes, and what the week has left of it then.
fn costs(clerk: Clerk<'_>, filled: &Filled, cost: &Cost) -> Vec<String> {
    let mut after = filled.base().clone();
    if let Some(order) = filled.likely() {
        // It was weighed already: it can be given.
        let _ = after.add(order);
    }
    let (left, words) = (after.left(), clerk.cost(cost));
    let mut lines = vec![words.join(" · ")];
    for (officer, _) in cost.officer.into_iter().chain(cost.also) {
        let all = clerk.view.station().and_then(|desk| desk.officers.get(officer));
        let days = [
            arg("officer", clerk.officer(officer)),
            arg("left", left.days_of(officer).0),
            arg("all", all.map_or(0, |row| row.days.0)),
        ];
        lines.push(clerk.say("sheet-days-left", &days));
    }
    let means = [
        (cost.money.0, "sheet-money-left", left.money.0),
        (u16::from(cost.patience), "sheet-patience-left", left.patience.into()),
        (cost.claims.into(), "sheet-claims-left", left.claims.into()),
        (
            cost.teams.max(0).unsigned_abs() + u16::from(cost.spare_teams),
            "sheet-teams-left",
            left.teams.into(),
        ),
        (cost.analysts.into(), "sheet-analysts-left", left.analysts.into()),
        (cost.warrants.into(), "sheet-warrants-left", left.warrants.into()),
    ];
    let means = means.into_iter().filter(|(takes, ..)| 0 < *takes);
    let means: Vec<String> =
        means.map(|(_, id, left)| clerk.say(id, &[arg("left", left)])).collect();
    if !means.is_empty() {
        lines.push(means.join(" · "));
    }
    lines
}

/// The sheet as lines of text: the same words in the same order as on the screen.
pub fn print(clerk: Clerk<'_>, shown: &Shown) -> Vec<String> {
    let mut lines = vec![format!("{} ({})", shown.title, shown.note)];
    for (at, field) in shown.fields.iter().enumerate() {
        lines.push(format!("{}. {}: {}", at + 1, field.label, field.value));
    }
    if shown.refused.is_empty() {
        let cost = clerk.word("sheet-cost");
        lines.push(format!("{cost}: {}", shown.cost.join("; ")));
    } else {
        lines.push(clerk.say("sheet-refused", &[arg("refusal", shown.refused.clone())]));
    }
    lines.extend(shown.chance.as_ref().map(said));
    lines.extend(shown.effects.iter().map(|cell| cell.text.clone()));
    lines.extend(shown.doubts.iter().cloned());
    lines
}

/// The chance of an order and what stays in doubt, for an order of which a chance is shown.
pub fn weighed(clerk: Clerk<'_>, order: &Order) -> Vec<String> {
    let chance = effects::chance(clerk, order);
    chance.iter().map(said).chain(effects::doubts(clerk, order)).collect()
}

fn said((odds, what, drivers): &(Odds, String, String)) -> String {
    format!("{what}: {} ({drivers})", crate::front::odds::shown(odds))
}

impl Shown {
    /// Everything that stands under the fields, the weightiest first.
    pub fn remarks(&self) -> Vec<Cell> {
        let mut found: Vec<Cell> = self.effects.clone();
        found.extend(self.doubts.iter().map(|text| Cell::of(Role::Doubtful, text)));
        found
    }
}
