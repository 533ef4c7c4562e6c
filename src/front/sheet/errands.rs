//! The errands of a meeting, each as one thing to tick.

use rules::engine::order::{
    Errand, Order, Plan, Refusal,
    asking::{Answer, ErrandKind, Place, Question},
};

use crate::front::builder::Builder;

/// An errand that could be given.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// The kind, and what it asks besides.
    pub answers: Vec<Answer>,
    pub errand: Errand,
    /// Why it cannot be given now.
    pub refused: Option<Refusal>,
}

/// Every errand, those that can be given first, looks and introductions before the rest.
pub(super) fn leaves(builder: &Builder, plan: &Plan) -> Vec<Leaf> {
    let mut found = Vec::new();
    branch(builder, builder.answers().len(), plan, &mut found);
    found.sort_by_key(|leaf| (leaf.refused.is_some(), rank(&leaf.errand, plan)));
    found
}

fn branch(builder: &Builder, from: usize, plan: &Plan, found: &mut Vec<Leaf>) {
    let first = builder.question().is_some_and(|it| it.place() == Some(Place::First));
    if !first {
        found.extend(leaf(builder, from, plan));
        return;
    }
    for answer in builder.choices(plan.view()) {
        if answer != Answer::Errand(ErrandKind::None) {
            let mut next = builder.clone();
            next.choose(answer);
            branch(&next, from, plan, found);
        }
    }
}

fn leaf(builder: &Builder, from: usize, plan: &Plan) -> Option<Leaf> {
    let answers = builder.answers().get(from..)?.iter().map(|(_, answer)| *answer).collect();
    let mut whole = builder.clone();
    choose(&mut whole, &[]);
    while whole.question().is_some() {
        whole.choose(*whole.choices(plan.view()).first()?);
    }
    let order = whole.order()?;
    let Order::Meet(meet) = order else { return None };
    let errand = meet.errands[0]?;
    Some(Leaf { answers, errand, refused: plan.consider(&order).err() })
}

/// Answers the questions about errands.
pub(super) fn choose(builder: &mut Builder, ticked: &[Vec<Answer>]) {
    let mut rest = ticked.iter();
    while let Some(Question::Errand(_)) = builder.question() {
        match rest.next() {
            Some(answers) => answers.iter().for_each(|answer| builder.choose(*answer)),
            None => builder.choose(Answer::Errand(ErrandKind::None)),
        }
    }
}

/// Looks first, at the least known first; then introductions.
fn rank(errand: &Errand, plan: &Plan) -> (u8, u8) {
    let halves = |target| {
        let row = plan.view().station().and_then(|desk| desk.dossiers.get(target));
        row.map_or(0, |row| row.target.halves)
    };
    match *errand {
        Errand::Assess { target } => (0, halves(target)),
        Errand::Introduce { target } => (1, u8::MAX - halves(target)),
        Errand::Spot => (2, 0),
        Errand::TakePapers => (3, 0),
        Errand::TakeOn { .. } => (4, 0),
        Errand::LearnDrop { .. } => (5, 0),
        Errand::MakePlan { .. } => (6, 0),
        Errand::Ask { .. } => (7, 0),
        Errand::Learn { .. } => (8, 0),
    }
}
