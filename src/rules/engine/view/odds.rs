#![doc = include_str!("../../../../assets/text/en/rules/odds.md")]
//! Odds, shown honestly: an interval that holds eight in ten of the chances that fit what the
//! viewer has observed. A function of the view alone.
//!
//! Each driver is a small table of points and weights, from the records or, where there are none,
//! from published base rates. Tables are combined exactly, by integer convolution.

pub mod action;

use crate::engine::{
    flags,
    gazetteer::{Cover, State},
    ids::DossierId,
    nature::{Flag, LifeEvent, Motive, TieKind},
    order::{Exfiltrate, Order, Pitch, PitchTie},
    rules::Rules,
    units::Money,
    view::{DossierRow, Range, StationDesk, TargetRow, View},
};

/// A tie of this strength is reported as a close one.
const CLOSE: u8 = 60;

/// Share of the chances, in hundredths, that a shown interval holds at least. Chances come in
/// lumps, so it holds more: eight in ten, as `cutout audit` counts.
pub const HELD: u64 = 76;

/// A shown chance: both ends in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odds {
    pub low: u8,
    pub high: u8,
    pub drivers: Vec<Driver>,
}

/// What an offer leaves in doubt beside its chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferDoubt {
    /// Where the motive may be right and may be wrong.
    pub motive: Option<Mixture>,
    /// Of a hundred who say yes so many say it to Security as well, between two figures.
    pub theirs: (u8, u8),
}

/// A chance that hangs on a motive which is right or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mixture {
    /// How likely the motive fits, in hundredths.
    pub right: u8,
    /// The chance if it fits, and if it does not.
    pub fits: (u8, u8),
    pub fails: (u8, u8),
}

/// One term of a chance: between how many points it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Driver {
    pub what: Term,
    pub low: i16,
    pub high: i16,
}

/// What moves a chance. `text` has a word for each, and says what would narrow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    Base,
    Motive,
    Rapport,
    /// What is held over him, in the place of rapport.
    Pressure,
    Introduced,
    AskedForTime,
    Window,
    /// Small things done before.
    Committed,
    /// Nobody brought them together, and they hardly know each other.
    Cold,
    /// What one is to the other.
    Tie,
    CounterLoyalty,
    Diplomat,
    /// The officer's card gives the lie to the flag.
    Flag,
    Fear,
    // Covert action.
    Kind,
    Carried,
    Pace,
    Purse,
    Banner,
    Force,
    Men,
    Guide,
    Dress,
    Waited,
    Alert,
    Guard,
    Teams,
    Search,
    /// Those who go with him.
    Family,
}

impl Term {
    /// What carries an offer: friendship, or what is held over him.
    const fn of_rapport(motive: Motive) -> Term {
        match motive {
            Motive::Coercion => Term::Pressure,
            Motive::Money | Motive::Ideology | Motive::Ego | Motive::Grievance => Term::Rapport,
        }
    }
}

/// Points with weights. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Table(Vec<(i16, u64)>);

impl Table {
    fn certain(points: i16) -> Table {
        Table(vec![(points, 1)])
    }

    fn of(rows: impl IntoIterator<Item = (i16, u64)>) -> Table {
        let mut rows: Vec<(i16, u64)> = rows.into_iter().filter(|row| 0 < row.1).collect();
        rows.sort_unstable();
        rows.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
        if rows.is_empty() { Table::certain(0) } else { Table(rows) }
    }

    /// The table of sums. Points lie close together, so each sum has a row that is found by its
    /// distance from the least.
    fn plus(&self, other: &Table) -> Table {
        let ((least, most), (low, high)) = (self.ends(), other.ends());
        let (first, last) = (least.saturating_add(low), most.saturating_add(high));
        let mut weights = vec![0; usize::from(last.abs_diff(first)) + 1];
        for &(a, weight) in &self.0 {
            for &(b, more) in &other.0 {
                let row = usize::from(a.saturating_add(b).abs_diff(first));
                if let Some(sum) = weights.get_mut(row) {
                    *sum += weight * more;
                }
            }
        }
        let rows = (first..=last).zip(weights).filter(|row| 0 < row.1);
        Table(rows.collect()).scaled()
    }

    /// Weights within bounds, so that many tables can be combined.
    fn scaled(mut self) -> Table {
        const MOST: u64 = 1 << 24;
        let total: u64 = self.0.iter().map(|row| row.1).sum();
        if MOST < total {
            for row in &mut self.0 {
                let share = u128::from(row.1) * u128::from(MOST) / u128::from(total);
                row.1 = u64::try_from(share).unwrap_or(MOST).max(1);
            }
        }
        self
    }

    fn clamped(self, least: i16, most: i16) -> Table {
        Table::of(self.0.into_iter().map(|(points, weight)| (points.clamp(least, most), weight)))
    }

    /// The middle of the weight.
    fn middle(&self) -> i16 {
        let total: u64 = self.0.iter().map(|row| row.1).sum();
        let mut weight = 0;
        let half = self.0.iter().find(|row| {
            weight += row.1;
            total <= weight * 2
        });
        half.map_or(0, |row| row.0)
    }

    fn ends(&self) -> (i16, i16) {
        let first = self.0.first().map_or(0, |row| row.0);
        (first, self.0.last().map_or(first, |row| row.0))
    }

    /// The shortest interval that holds [`HELD`]; of equally short ones that which holds most,
    /// then the middlemost. Tails of equal weight would take in a motive that is probably wrong
    /// whenever it is a little more likely than one tail.
    fn held(&self) -> (i16, i16) {
        let total: u64 = self.0.iter().map(|row| row.1).sum();
        let (first, last) = self.ends();
        let mut best = None;
        for (at, &(low, _)) in self.0.iter().enumerate() {
            let Some((high, weight)) = self.reach(at, total) else { break };
            let off = (low + high).abs_diff(first + last);
            let rank = (high - low, std::cmp::Reverse(weight), off);
            if best.is_none_or(|(other, _)| rank < other) {
                best = Some((rank, (low, high)));
            }
        }
        best.map_or((first, last), |(_, interval)| interval)
    }

    /// How far an interval from a row on must reach to hold enough, and what it holds then.
    fn reach(&self, from: usize, total: u64) -> Option<(i16, u64)> {
        let mut weight = 0;
        for &(points, more) in self.0.get(from..)? {
            weight += more;
            if total * HELD <= weight * 100 {
                return Some((points, weight));
            }
        }
        None
    }
}

/// An offer with the tables of everything that moves its chance.
struct Asked<'a, const N: usize> {
    view: &'a View,
    target: &'a TargetRow,
    offer: Offer,
    terms: [(Term, Table); N],
}

/// The odds that a pitch is accepted, as far as the Station can tell.
pub fn pitch(view: &View, order: &Pitch) -> Option<Odds> {
    asked_by_officer(view, order).map(|it| it.drawn_up())
}

fn asked_by_officer<'a>(view: &'a View, order: &Pitch) -> Option<Asked<'a, 9>> {
    let desk = view.station()?;
    let dossier = desk.dossier(order.target).ok()?;
    let rules = view.rules();
    let target = &dossier.target;
    let own = desk.state();
    let Pitch { motive, money, flag, .. } = *order;
    let terms = [
        (Term::of_rapport(order.motive), rapport(target, order, rules)),
        (Term::Introduced, introduced(target, order, rules)),
        (Term::AskedForTime, asked(target, rules)),
        (Term::Committed, committed(target, rules)),
        (Term::Cold, cold(target, order, rules)),
        (Term::CounterLoyalty, loyalty(target, (flag, own), rules)),
        (Term::Diplomat, diplomat(desk, order, rules)),
        (Term::Flag, card(desk, order, rules)),
        (Term::Fear, fear(view, desk, order.target, dossier, rules)),
    ];
    Some(Asked { view, target, offer: Offer { motive, money, flag, own }, terms })
}

/// What an offer leaves in doubt: its motive, and whether a yes is meant for us alone.
pub fn doubt(view: &View, order: &Order) -> Option<OfferDoubt> {
    match order {
        Order::Pitch(order) => asked_by_officer(view, order).map(|it| it.doubt()),
        Order::PitchTie(order) => asked_by_tie(view, order).map(|it| it.doubt()),
        _ => None,
    }
}

/// The odds of an order on which a die is cast, as far as the Station can tell.
pub fn of(view: &View, order: &Order) -> Option<Odds> {
    match order {
        Order::Pitch(order) => pitch(view, order),
        Order::PitchTie(order) => pitch_tie(view, order),
        Order::Exfiltrate(order) => exit(view, order),
        _ => None,
    }
}

/// The odds that somebody gets across. Whether he is followed then is a published rate.
fn exit(view: &View, order: &Exfiltrate) -> Option<Odds> {
    view.station()?;
    let rules = &view.rules().exit;
    let row = rules.of(order.by);
    let followed = u64::try_from(rules.followed).unwrap_or(0).min(100);
    let family = if order.family { -row.family } else { 0 };
    let terms = [
        (Term::Base, Table::certain(row.chance)),
        (Term::Family, Table::certain(family)),
        (Term::Teams, Table::of([(0, 100 - followed), (-row.team, followed)])),
    ];
    let sum = terms.iter().fold(Table::certain(0), |sum, (_, table)| sum.plus(table));
    let (low, high) = sum.clamped(0, 100).held();
    let drivers = terms.iter().map(|(what, table)| {
        let (low, high) = table.held();
        Driver { what: *what, low, high }
    });
    let drivers = drivers.filter(|driver| driver.low != 0 || driver.high != 0).collect();
    Some(Odds { low: byte(low), high: byte(high), drivers })
}

/// The odds that somebody says yes to one of ours who is close to him.
pub fn pitch_tie(view: &View, order: &PitchTie) -> Option<Odds> {
    asked_by_tie(view, order).map(|it| it.drawn_up())
}

fn asked_by_tie<'a>(view: &'a View, order: &PitchTie) -> Option<Asked<'a, 5>> {
    let desk = view.station()?;
    let dossier = desk.dossier(order.target).ok()?;
    let rules = view.rules();
    let target = &dossier.target;
    let own = desk.state();
    let PitchTie { motive, money, .. } = *order;
    let offer = Offer { motive, money, flag: Flag::Own, own };
    let terms = [
        (Term::Tie, tie(desk, order, rules)),
        (Term::AskedForTime, asked(target, rules)),
        (Term::Committed, committed(target, rules)),
        (Term::CounterLoyalty, loyalty(target, (Flag::Own, own), rules)),
        (Term::Fear, fear(view, desk, order.target, dossier, rules)),
    ];
    Some(Asked { view, target, offer, terms })
}

impl<const N: usize> Asked<'_, N> {
    /// The interval, and its drivers. Motive and window hang together, for what opens a window may
    /// open a motive; all else is added up by itself.
    fn drawn_up(self) -> Odds {
        let rules = self.view.rules();
        let (joint, open) = motive_and_window(self.view, self.target, &self.offer, rules);
        let base = Table::certain(rules.pitch.base);
        let sum = self.terms.iter().fold(base.plus(&joint.both), |sum, (_, table)| sum.plus(table));
        let (low, high) = sum.clamped(rules.pitch.least, rules.pitch.most).held();
        let first = [(Term::Base, base), (Term::Motive, joint.motive), (Term::Window, open)];
        let drivers = first
            .into_iter()
            .chain(self.terms)
            .map(|(what, table)| {
                let (low, high) = table.held();
                Driver { what, low, high }
            })
            .filter(|driver| driver.low != 0 || driver.high != 0)
            .collect();
        Odds { low: byte(low), high: byte(high), drivers }
    }

    /// The same chance once for a motive that fits and once for one that does not; and how many of
    /// those who say yes say it to Security as well.
    fn doubt(&self) -> OfferDoubt {
        let rules = self.view.rules();
        let mut parts = [Vec::new(), Vec::new()];
        each_motive(self.view, self.target, &self.offer, rules, |it| {
            let [fits, fails] = &mut parts;
            let part = if it.fits { fits } else { fails };
            part.push((it.points + it.more, it.weight));
        });
        let [fits, fails] = &parts;
        let weight = |part: &[(i16, u64)]| part.iter().map(|row| u128::from(row.1)).sum::<u128>();
        let (right, wrong) = (weight(fits), weight(fails));
        let chance = |part: &[(i16, u64)]| {
            let part = Table::of(part.iter().copied()).scaled();
            let sum = self.sum(&part, |_| true).clamped(rules.pitch.least, rules.pitch.most);
            let (low, high) = sum.held();
            (byte(low), byte(high))
        };
        let uncertain = 0 < right && 0 < wrong;
        let motive = uncertain.then(|| Mixture {
            right: u8::try_from(right * 100 / (right + wrong)).unwrap_or(100),
            fits: chance(fits),
            fails: chance(fails),
        });
        let both = Table::of(parts.into_iter().flatten()).scaled();
        let without = self.sum(&both, |what| what != Term::CounterLoyalty);
        OfferDoubt { motive, theirs: self.may_be_theirs(without.middle()) }
    }

    fn sum(&self, motive: &Table, counts: impl Fn(Term) -> bool) -> Table {
        let base = Table::certain(self.view.rules().pitch.base).plus(motive);
        let terms = self.terms.iter().filter(|(what, _)| counts(*what));
        terms.fold(base, |sum, (_, table)| sum.plus(table))
    }

    /// The loyal go to Security more often when they have said yes, and say yes more seldom.
    fn may_be_theirs(&self, without: i16) -> (u8, u8) {
        let rules = self.view.rules();
        let divisor = rules.pitch.dangle_divisor.max(1);
        let Offer { flag, own, .. } = self.offer;
        let mut said_yes = Vec::new();
        each_heart(self.target, (flag, own), rules, |heart| {
            let chance = without - heart.against * rules.pitch.counter_loyalty / 100;
            let chance = chance.clamp(rules.pitch.least, rules.pitch.most);
            let tells = match flag {
                Flag::Host => heart.loyalty * rules.flag.host_tells,
                Flag::Own | Flag::Other | Flag::Buyer => heart.against,
            };
            let yes = u64::try_from(chance).unwrap_or(1);
            said_yes.push(((tells / divisor).clamp(0, 100), heart.weight * yes));
        });
        let (low, high) = Table::of(said_yes).held();
        (byte(low), byte(high))
    }
}

/// Points as hundredths.
fn byte(points: i16) -> u8 {
    u8::try_from(points.clamp(0, 100)).unwrap_or(0)
}

/// How likely each motive is, in the order of [`Motive::ALL`], in thousandths.
fn motives(target: &TargetRow, rules: &Rules) -> [u64; 5] {
    let Some(judged) = target.motive else {
        return rules.people.motives.map(|share| u64::try_from(share).unwrap_or(0) * 10);
    };
    let weeks = usize::from(target.halves / 2).min(4);
    let right = rules.assess.motive.get(weeks).copied().unwrap_or(40);
    let right = u64::try_from(right).unwrap_or(0);
    Motive::ALL.map(|motive| if motive == judged { right * 10 } else { (100 - right) * 10 / 4 })
}

/// On what somebody is asked, for how much, and in whose name.
struct Offer {
    motive: Motive,
    money: Money,
    flag: Flag,
    own: State,
}

/// How likely he is to lean so that the offer can be had under its flag, and how likely not.
fn able(target: &TargetRow, offer: &Offer, rules: &Rules) -> (u64, u64) {
    let speaks = |lean| flags::speaks_to(offer.flag, offer.own, offer.motive, lean);
    if offer.flag == Flag::Own {
        return (1, 0);
    }
    let weigh = |able: bool| {
        let leans = leans(target, rules).into_iter();
        leans.filter(|&(lean, _)| speaks(lean) == able).map(|(_, weight)| weight).sum()
    };
    (weigh(true), weigh(false))
}

/// What motive and window bring together, and the motive alone.
struct Joint {
    both: Table,
    motive: Table,
}

/// One way in which motive and window may lie.
struct Way {
    fits: bool,
    /// What the motive brings, and what the window adds.
    points: i16,
    more: i16,
    weight: u64,
}

fn motive_and_window(
    view: &View,
    target: &TargetRow,
    offer: &Offer,
    rules: &Rules,
) -> (Joint, Table) {
    let mut both = Vec::new();
    let mut motive = Vec::new();
    let open = each_motive(view, target, offer, rules, |it| {
        both.push((it.points + it.more, it.weight));
        motive.push((it.points, it.weight));
    });
    let joint = Joint { both: Table::of(both).scaled(), motive: Table::of(motive).scaled() };
    (joint, Table::of([(rules.pitch.window, open), (0, 1000 - open)]))
}

/// The motive fits or it does not, and money counts where it is wanted; while a window is open, a
/// second motive fits, and a little more is heard. Returns how likely one is open.
fn each_motive(
    view: &View,
    target: &TargetRow,
    offer: &Offer,
    rules: &Rules,
    mut take: impl FnMut(Way),
) -> u64 {
    let offered = offer.motive;
    let money = i16::try_from(offer.money.0).unwrap_or(0).min(rules.pitch.money_most);
    let open = window_open(view, target, rules);
    let able = able(target, offer, rules);
    for (his, weight) in Motive::ALL.into_iter().zip(motives(target, rules)) {
        for (life, share) in turns(target, rules) {
            let row = rules.life.of(life);
            let fits = [his == offered, his == offered || row.fits(offered)];
            let paid = [his == Motive::Money, his == Motive::Money || row.fits(Motive::Money)];
            for (at, weeks) in [(0, 1000 - open), (1, open)] {
                let (fits, paid) = (fits.get(at) == Some(&true), paid.get(at) == Some(&true));
                let more = if at == 1 { rules.pitch.window } else { 0 };
                for (fits, able) in [(fits, able.0), (false, able.1)] {
                    let fit =
                        if fits { rules.pitch.right_motive } else { -rules.pitch.wrong_motive };
                    let points = fit + if paid { money } else { 0 };
                    let weight = weight * share * weeks * able * sounded(target, fits, rules);
                    take(Way { fits, points, more, weight });
                }
            }
        }
    }
    open
}

/// Which turn his life has taken, if it has taken one: what was seen, else the published shares.
fn turns(target: &TargetRow, rules: &Rules) -> Vec<(LifeEvent, u64)> {
    let share = |it: LifeEvent| u64::try_from(rules.life.of(it).share).unwrap_or(0);
    match target.life.filter(|_| matches!(target.window, Some((true, _)))) {
        Some(seen) => vec![(seen, 100)],
        None => LifeEvent::ALL.into_iter().map(|it| (it, share(it))).collect(),
    }
}

/// How sounding out bends the weight of a motive.
fn sounded(target: &TargetRow, fits: bool, rules: &Rules) -> u64 {
    match target.sounded {
        None => 100,
        Some(said) => {
            let shows = u64::try_from(rules.pitch.sound).unwrap_or(50);
            if said == fits { shows } else { 100 - shows }
        }
    }
}

fn committed(target: &TargetRow, rules: &Rules) -> Table {
    let done = i16::from(target.committed).saturating_mul(rules.pitch.committed);
    Table::certain(done.min(rules.pitch.committed_most))
}

fn cold(target: &TargetRow, order: &Pitch, rules: &Rules) -> Table {
    let known = target.known_to == Some(order.officer);
    let warm = target.introduced_to.is_some() || rules.pitch.warm <= target.rapport;
    Table::certain(if known && warm { 0 } else { -rules.pitch.cold })
}

/// What one is to the other, as far as we were told how well they know each other.
fn tie(desk: &StationDesk, order: &PitchTie, rules: &Rules) -> Table {
    let Some(tie) = desk.tie(order.agent, order.target) else { return Table::certain(0) };
    let family = if tie.kind == TieKind::Family { rules.pitch.family } else { 0 };
    let strength = if tie.strong { CLOSE..=100 } else { 1..=CLOSE - 1 };
    Table::of(strength.map(|it| (i16::from(it) * rules.pitch.tie / 100 + family, 1)))
}

/// How far he may lean, by base rate, or as he was judged.
fn leans(target: &TargetRow, rules: &Rules) -> Vec<(i16, u64)> {
    let [least, most] = rules.flag.lean;
    let all = least..=most;
    let drawer = |lean: i16| flags::leaning(lean, rules);
    let Some(judged) = target.leaning else { return all.map(|lean| (lean, 1)).collect() };
    let weeks = usize::from(target.halves / 2).min(4);
    let right = rules.assess.motive.get(weeks).copied().unwrap_or(40);
    let right = u64::try_from(right).unwrap_or(0);
    let wrong = (100 - right) / 2;
    // A wrong judgement is any other alike: Bayes over the drawers.
    all.map(|lean| (lean, if drawer(lean) == judged { right } else { wrong })).collect()
}

fn rapport(target: &TargetRow, order: &Pitch, rules: &Rules) -> Table {
    if order.motive == Motive::Coercion {
        return Table::certain(rules.pitch.pressure);
    }
    match target.known_to == Some(order.officer) {
        true => Table::certain(target.rapport * rules.pitch.rapport / 100),
        false => Table::certain(0),
    }
}

fn introduced(target: &TargetRow, order: &Pitch, rules: &Rules) -> Table {
    let counts = target.introduced_to.is_some() && target.known_to == Some(order.officer);
    Table::certain(if counts { rules.pitch.introduced } else { 0 })
}

fn asked(target: &TargetRow, rules: &Rules) -> Table {
    let asked = target.not_before.0 != 0;
    Table::certain(if asked { rules.pitch.time_bonus } else { 0 })
}

/// A window seen open closes some time; one that was closed may have opened since.
fn window_open(view: &View, target: &TargetRow, rules: &Rules) -> u64 {
    let seen = target.life.map(|life| rules.life.of(life).weeks);
    let lasts = u64::from(seen.unwrap_or(rules.people.window_weeks).max(1));
    let opens = u64::try_from(rules.people.window).unwrap_or(0);
    let open = match target.window {
        Some((true, seen)) => {
            let since = u64::from(view.week.since(seen)).min(lasts);
            (lasts - since) * 1000 / lasts
        }
        Some((false, seen)) => (opens * u64::from(view.week.since(seen))).min(opens * lasts),
        None => opens * lasts,
    };
    open.min(1000)
}

/// What loyalty takes from a chance.
fn loyalty(target: &TargetRow, heart: (Flag, State), rules: &Rules) -> Table {
    let mut rows = Vec::new();
    each_heart(target, heart, rules, |it| {
        rows.push((-(it.against * rules.pitch.counter_loyalty / 100), it.weight));
    });
    Table::of(rows).scaled()
}

/// One way in which somebody's heart may lie.
struct Heart {
    loyalty: i16,
    /// What of it stands against the flag.
    against: i16,
    weight: u64,
}

/// Evenly over the range, which holds the truth in the published share of cases; the rest is
/// spread evenly outside. What of it stands against the flag depends on how he leans.
fn each_heart(
    target: &TargetRow,
    (flag, own): (Flag, State),
    rules: &Rules,
    mut take: impl FnMut(Heart),
) {
    let Range { low, high } = target.loyalty;
    let inside = u64::from(target.loyalty.width()) + 1;
    let outside = 101 - inside.min(101);
    let holds = u64::try_from(rules.assess.holds).unwrap_or(90);
    let matters = flag.principal(own).state() == Some(State::C);
    let leans = if matters { leans(target, rules) } else { vec![(0, 1)] };
    for points in 0..=100_u8 {
        let within = low <= points && points <= high;
        let weight = match (within, outside) {
            (true, 0) => 1,
            (true, _) => holds * outside,
            (false, _) => (100 - holds) * inside,
        };
        for &(lean, more) in &leans {
            let loyalty = i16::from(points);
            let against = flags::loyalty_against(flag, own, (loyalty, lean), rules);
            take(Heart { loyalty, against, weight: weight * more });
        }
    }
}

fn card(desk: &StationDesk, order: &Pitch, rules: &Rules) -> Table {
    let cover = desk.officers.get(order.officer).map(|row| row.identity.cover);
    let lies = cover.is_some_and(|cover| flags::is_contradicted(order.flag, cover));
    Table::certain(if lies { -rules.flag.contradicted } else { 0 })
}

fn diplomat(desk: &StationDesk, order: &Pitch, rules: &Rules) -> Table {
    let cover = desk.officers.get(order.officer).map(|row| row.identity.cover);
    Table::certain(match cover {
        Some(Cover::Diplomat) => -rules.pitch.diplomat,
        Some(Cover::Official) => -rules.pitch.official,
        Some(Cover::Trader | Cover::Local) | None => 0,
    })
}

/// Arrests that he must have heard of; now and then one that we have not.
fn fear(
    view: &View,
    desk: &StationDesk,
    target: DossierId,
    dossier: &DossierRow,
    rules: &Rules,
) -> Table {
    let house = |row: &DossierRow| {
        let post = row.identity.post.and_then(|post| view.city().posts.get(post));
        post.map(|post| post.institution)
    };
    let heard = desk.dossiers.iter().filter(|&(id, row)| {
        let recent = row.arrested.is_some_and(|at| view.week.since(at) <= rules.pitch.fear_weeks);
        let near = desk.tie(id, target).is_some()
            || (house(row).is_some() && house(row) == house(dossier));
        id != target && recent && near
    });
    let count = i16::try_from(heard.count()).unwrap_or(i16::MAX);
    let reprisals = match view.week < view.streets.reprisals {
        true => rules.action.retaliate_fear,
        false => 0,
    };
    let points =
        |count: i16| -count.saturating_mul(rules.pitch.fear).min(rules.pitch.fear_most) - reprisals;
    let unheard = u64::try_from(rules.pitch.fear_unheard).unwrap_or(0);
    Table::of([(points(count), 100 - unheard), (points(count + 1), unheard)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact() {
        let coin = Table::of([(0, 1), (10, 1)]);
        assert_eq!(coin.plus(&coin).0, vec![(0, 1), (10, 2), (20, 1)]);
    }

    #[test]
    fn sums_are_those_of_all_pairs() {
        let tables = [
            Table::certain(-3),
            Table::of([(-40, 3), (-7, 1), (0, 5), (65, 2)]),
            Table::of((0..30).map(|points| (points * 3, 1 + points as u64 % 4))),
            Table::of([(i16::MIN, 1), (i16::MAX, 2)]),
        ];
        for (one, other) in tables.iter().flat_map(|one| tables.iter().map(move |it| (one, it))) {
            let pairs = one.0.iter().flat_map(|&(a, weight)| {
                other.0.iter().map(move |&(b, more)| (a.saturating_add(b), weight * more))
            });
            assert_eq!(one.plus(other), Table::of(pairs).scaled());
        }
    }

    #[test]
    fn the_interval_is_the_shortest_that_holds_enough() {
        let even = Table::of((1..=100).map(|points| (points, 1)));
        assert_eq!(even.held(), (13, 88));
        let likely = Table::of([(5, 15), (45, 45), (50, 40)]);
        assert_eq!(likely.held(), (45, 50));
    }

    #[test]
    fn a_certainty_has_no_width() {
        assert_eq!(Table::certain(7).held(), (7, 7));
    }
}
