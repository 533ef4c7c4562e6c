//! The only serialised form of a world, opaque outside the engine.
//!
//! Its types are frozen apart from the world's own, so that a change of the rules' data shows
//! here, where it must be decided what becomes of old saves. Schema 0 is not migrated; the first
//! release freezes schema 1.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::engine::view::Evidence;
use crate::engine::world::SeenWith;
use crate::engine::{
    deck::{Deck, HeldHand},
    event::{EventNo, Knowledge, Log},
    game::Digest,
    gazetteer::{Gazetteer, Identity, State},
    ids::{
        AgentId, DistrictId, DossierId, HoldingId, OfficerNo, PersonId, PostId, ReportNo, SiteId,
    },
    luck::Dice,
    nature::{
        Ask, Clearance, Comes, Departure, Discovery, Exile, Flag, Handling, Inside, LifeEvent,
        Line, Means, Mood, Motive, Motives, OnAlarm, Parting, Principal, Publicity, Pursuit,
        Reception, Role, Skills, StaffRole, TieKind, Tip,
    },
    order::WatchTarget,
    relations::Relations,
    rules::Rules,
    seat::{BySeat, Seat},
    table::{Key, Table},
    units::{Days, Hour, Moment, Money, Week},
    view::{Contact, ForeignStatus, Standing},
    voices::Dealings,
    world::{
        Action, Agent, Alarm, Awaited, Canary, Claim, Climate, Coming, Comparison, ControlTurn,
        CoverStory, Deeds, Dossier, Feed, File, Holding, HouseInquiry, HouseSpell, Hq, Incident,
        Insider, Lie, MadeClaim, Memory, Offer, Officer, Packet, Person, Plan, Prisoner,
        ProductRow, Raid, Requirement, Resale, Security, Sidelight, SiteUse, Spell, Staff,
        StaffErrand, Station, Status, Swap, Theatre, Tie, Told, Traces, Traps, Wanted, Watch,
        World,
        covert::Feats,
        traps::{
            CopyRow, DeniedRow, ForewarnedRow, InformerRow, MealRow, MousetrapRow, ProtectedRow,
            PublicisedRow, TapRow, TidingRow,
        },
    },
};

/// The version of these types. It counts up with every landing that changes a world or a view:
/// campaigns of an earlier one are kept, and not played on.
pub const SCHEMA: u16 = 4;

macro_rules! frozen {
    ($($frozen:ident of $row:ident { $($field:ident : $ty:ty),* $(,)? })*) => {$(
        #[derive(Clone, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $frozen { $($field: $ty),* }

        impl From<&$row> for $frozen {
            fn from(row: &$row) -> $frozen {
                let $row { $($field),* } = row;
                $frozen { $($field: $field.clone()),* }
            }
        }

        impl From<$frozen> for $row {
            fn from(row: $frozen) -> $row {
                let $frozen { $($field),* } = row;
                $row { $($field),* }
            }
        }
    )*};
}

frozen! {
    PersonV0 of Person {
        motive: Motive, counter_loyalty: u8, nerve: u8, others: Motives, imagination: u8,
        comes: Comes, lean: i8, window: (Week, Week), life: LifeEvent, status: Status,
        touched: EventNo,
    }
    AgentV0 of Agent {
        seat: Seat, dossier: DossierId, person: PersonId, officer: Option<OfficerNo>,
        rapport: i16, role: Role, ready: Week, waiting_role: Option<Role>, skills: Skills,
        standing: Standing, contact: Option<Contact>, second: Option<Contact>, failed: bool,
        worn: u8, bearings: u8, played: bool,
        drop: Option<SiteId>, task: Option<HoldingId>, waiting_task: Option<Option<HoldingId>>,
        waiting_pay: Money, last_meeting: Week, served: u16, through_access: bool, on_alarm: OnAlarm,
        waiting_alarm: Option<OnAlarm>, waiting_warning: bool, papers: bool, plan: Option<Plan>,
        adrift: Option<Week>, question: Option<HoldingId>, feed: Option<Feed>,
        leaves: Option<Departure>, exile: Option<Exile>, origin: Coming, parted: Option<(Parting, Week)>,
        coerced: Option<Week>, came_over: bool,
        switched: Option<(HoldingId, Week)>, wondered: Option<Week>, coached: Option<Week>, kept: Week,
        former: Option<(OfficerNo, i16)>, dealings: Dealings, flag: Flag, doubt: u8, saw: Option<Discovery>,
        touched: EventNo,
    }
    RaidV0 of Raid { whom: DossierId, at: Moment, by: DossierId, touched: EventNo }
    AlarmV0 of Alarm {
        agent: AgentId, of: AgentId, heard: Moment, at: Moment, touched: EventNo,
    }
    ControlTurnV0 of ControlTurn {
        agent: AgentId, by: Seat, since: Week, control: u8, touched: EventNo,
    }
    HoldingV0 of Holding {
        value: u8, issued: Week, cut: bool, cut_at: Option<Week>, change_at: Option<Week>,
        inquiry_ends: Option<Week>, touched: EventNo,
    }
    MemoryV0 of Memory { what: Knowledge, told: bool, touched: EventNo }
    SiteUseV0 of SiteUse { uses: u8, suspected: bool, touched: EventNo }
    PacketV0 of Packet {
        agent: AgentId, holding: HoldingId, value: u8, means: Means, seen: Week,
        dropped: Option<Week>, carrier: AgentId, lie: bool, touched: EventNo,
    }
    OfficerV0 of Officer {
        person: PersonId, days: Days, at_work: bool, mark: bool, touched: EventNo,
    }
    DossierV0 of Dossier {
        person: PersonId, agent: Option<AgentId>, halves: u8, rapport: i16,
        known_to: Option<OfficerNo>, introduced: bool, through_access: bool, asked: bool,
        committed: u8, life_told: Option<Week>, in_the_news: bool, nameless: bool,
        cryptonym: Option<u16>,
        touched: EventNo,
    }
    ProductV0 of ProductRow {
        source: DossierId, holding: HoldingId, value: u8, seen: Week, lie: bool, exposed: bool,
        maker: Option<AgentId>,
        touched: EventNo,
    }
    ClaimV0 of Claim {
        report: ReportNo, holding: HoldingId, value: u8, probability: u8, handling: Handling,
        made: Week, at: u16, touched: EventNo,
    }
    MadeClaimV0 of MadeClaim {
        holding: HoldingId, value: u8, probability: u8, made: Week, right: bool, sum: i64,
    }
    HqV0 of Hq {
        mood: Mood, favour: u8, requirements: Vec<Requirement>, demand: Option<Wanted>,
        asked: Option<(Ask, Week)>, approved_until: Week, named: Vec<DossierId>,
        sidelights: Vec<Sidelight>, sold: Vec<(ReportNo, HoldingId, u8)>,
        covers: Vec<CoverStory>, touched: EventNo,
    }
    FileV0 of File {
        person: PersonId, face: bool, joined: bool, evidence: Evidence, harmless: i16, clandestine: u8,
        case: bool, foreign: ForeignStatus, benched: (bool, EventNo), named: Option<Week>, read_until: Option<Week>,
        served: Option<Principal>,
        touched: EventNo,
    }
    AwaitedV0 of Awaited { whom: DossierId, how: Reception, touched: EventNo }
    WatchV0 of Watch { on: WatchTarget, teams: u8, touched: EventNo }
    PrisonerV0 of Prisoner {
        dossier: DossierId, person: PersonId, since: Week, hour: Hour, breaks: Option<u16>,
        line: Option<Line>, publicity: Publicity, pursuit: Pursuit, broke: Option<Moment>,
        offered: bool, set: bool, items: u8, touched: EventNo,
    }
    DeedsV0 of Deeds {
        convicted: [u16; 3], swapped: [u16; 3], innocent_freed: u16, innocent_convicted: u16,
        expelled_proven: [u16; 3], expelled_unproven: u16,
        trials: [[Week; 2]; 3], great: [u16; 3], money_spent: Money,
    }
    StaffV0 of Staff {
        person: PersonId, role: StaffRole, clearance: Clearance, touched: EventNo,
    }
    InsiderV0 of Insider { of: Seat, who: Inside, file: DossierId, touched: EventNo }
    ToldV0 of Told {
        agent: AgentId, tip: Tip, about: PersonId, since: Week, told: bool, touched: EventNo,
    }
    HouseInquiryV0 of HouseInquiry { whom: DossierId, ends: Week, touched: EventNo }
    LieV0 of Lie { holding: HoldingId, value: u8, touched: EventNo }
    TrapsV0 of Traps {
        taps: Vec<TapRow>, informers: Vec<InformerRow>, meals: Vec<MealRow>,
        mousetraps: Vec<MousetrapRow>, denied: Vec<DeniedRow>, waiting: Vec<DossierId>,
        copies: Vec<CopyRow>, protected: Vec<ProtectedRow>, publicised: Vec<PublicisedRow>,
        tidings: Vec<TidingRow>, forewarned: Vec<ForewarnedRow>,
    }
    TracesV0 of Traces {
        incidents: Vec<Incident>, guards: Vec<HouseSpell>, halted: Vec<HouseSpell>,
        search: Option<(DistrictId, Week, EventNo)>, alert: Spell, opinion: Spell,
        reprisals: Spell, accusations: Vec<(State, Week, EventNo)>, feats: [Feats; 3],
        attributed: u16, misattributed: u16, attribution: i64, men_tried: u16,
    }
    ClimateV0 of Climate { relations: Relations, touched: [EventNo; 2] }
    ComparisonV0 of Comparison {
        one: DossierId, other: DossierId, holding: HoldingId, since: Week, touched: EventNo,
    }
    CanaryV0 of Canary { dossier: DossierId, site: SiteId, since: Week, touched: EventNo }
    TieV0 of Tie { of: PersonId, to: PersonId, kind: TieKind, strength: u8 }
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StationV0 {
    money: Money,
    spent: EventNo,
    officers: Vec<OfficerV0>,
    staff: Vec<StaffV0>,
    dossiers: Vec<DossierV0>,
    due: Vec<Week>,
    replaced: u8,
    cryptonyms: u16,
    reports: Vec<ProductV0>,
    claims: Vec<ClaimV0>,
    made: Vec<MadeClaimV0>,
    action: Option<Action>,
    comparisons: Vec<ComparisonV0>,
    canaries: Vec<CanaryV0>,
    swap: Option<Swap>,
    errands: Vec<StaffErrand>,
    hq: HqV0,
}

impl Default for HqV0 {
    fn default() -> HqV0 {
        HqV0::from(&Hq::default())
    }
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SecurityV0 {
    money: Money,
    spent: EventNo,
    patience: u8,
    patience_touched: EventNo,
    spent_until: Week,
    times_spent: u8,
    teams: u8,
    teams_own: u8,
    teams_touched: EventNo,
    lost_until: Vec<Week>,
    analysts: u8,
    interrogators: u8,
    may_expel: bool,
    files: Vec<FileV0>,
    register: Table<PersonId, Option<DossierId>>,
    watches: Vec<WatchV0>,
    seen: Vec<SeenWith>,
    prisoners: Vec<PrisonerV0>,
    house: Vec<HouseInquiryV0>,
    lies: Vec<LieV0>,
    stock: u8,
    stock_touched: EventNo,
    awaited: Vec<AwaitedV0>,
    expelled: Option<Week>,
    deeds: DeedsV0,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TheatreV0 {
    gazetteer: Arc<Gazetteer>,
    rules: Arc<Rules>,
    deck: Arc<Deck>,
    term: Week,
    par: i64,
    cryptonyms: u16,
    identities: Table<PersonId, Identity>,
    ties: Vec<TieV0>,
    readers: Table<HoldingId, Vec<PostId>>,
    foreigners: Vec<PersonId>,
    locals: Vec<PersonId>,
    meeting_places: Vec<SiteId>,
    reserves: Vec<Vec<PersonId>>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorldV0 {
    theatre: TheatreV0,
    week: Week,
    next_event: EventNo,
    people: Vec<PersonV0>,
    agents: Vec<AgentV0>,
    turns: Vec<ControlTurnV0>,
    holdings: Vec<HoldingV0>,
    sites: Vec<SiteUseV0>,
    knowledge: Vec<MemoryV0>,
    packets: Vec<PacketV0>,
    stations: BySeat<StationV0>,
    security: SecurityV0,
    arrests: Vec<(PersonId, Week)>,
    raids: Vec<RaidV0>,
    alarms: Vec<AlarmV0>,
    insiders: Vec<InsiderV0>,
    tips: Vec<ToldV0>,
    traps: TrapsV0,
    offers: Vec<Offer>,
    resales: Vec<Resale>,
    abandoned: u16,
    abandoned_touched: EventNo,
    traces: TracesV0,
    climate: ClimateV0,
    hands: BySeat<HeldHand>,
}

/// A campaign's truth at the end of a week, for saves only.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    world: WorldV0,
    key: [u32; 2],
    pub(in crate::engine) digest: Digest,
    pub(in crate::engine) counters: Vec<(String, u64)>,
}

/// The events of one week with their causes, for saves only.
#[derive(Clone, Serialize, Deserialize)]
pub struct Chronicle(pub(in crate::engine) Log);

impl Snapshot {
    pub(in crate::engine) fn of(
        world: &World,
        dice: Dice,
        digest: Digest,
        counters: Vec<(String, u64)>,
    ) -> Snapshot {
        Snapshot { world: WorldV0::from(world), key: dice.key, digest, counters }
    }

    pub(in crate::engine) fn into_parts(self) -> (World, Dice) {
        (World::from(self.world), Dice { key: self.key })
    }
}

fn freeze<'a, Row: 'a, Frozen: From<&'a Row>>(
    rows: impl IntoIterator<Item = &'a Row>,
) -> Vec<Frozen> {
    rows.into_iter().map(Frozen::from).collect()
}

fn thaw<Row: From<Frozen>, Frozen, All: FromIterator<Row>>(rows: Vec<Frozen>) -> All {
    rows.into_iter().map(Row::from).collect()
}

fn thaw_table<Id: Key, Row: From<Frozen>, Frozen>(rows: Vec<Frozen>) -> Table<Id, Row> {
    thaw(rows)
}

impl From<&World> for WorldV0 {
    fn from(world: &World) -> WorldV0 {
        let World {
            theatre,
            week,
            next_event,
            people,
            agents,
            turns,
            holdings,
            sites,
            knowledge,
            packets,
            stations,
            security,
            arrests,
            raids,
            alarms,
            insiders,
            tips,
            traps,
            traces,
            abandoned,
            abandoned_touched,
            climate,
            hands,
            offers,
            resales,
        } = world;
        let mut frozen = BySeat::seated(stations.stations());
        for (seat, station) in stations.iter() {
            *frozen.of_mut(seat) = StationV0::from(station);
        }
        WorldV0 {
            theatre: TheatreV0::from(theatre.as_ref()),
            week: *week,
            next_event: *next_event,
            people: freeze(people.values()),
            agents: freeze(agents.values()),
            turns: freeze(turns),
            holdings: freeze(holdings.values()),
            sites: freeze(sites.values()),
            knowledge: freeze(knowledge),
            packets: freeze(packets),
            stations: frozen,
            security: SecurityV0::from(security),
            arrests: arrests.clone(),
            raids: freeze(raids),
            alarms: freeze(alarms),
            insiders: freeze(insiders),
            tips: freeze(tips),
            traps: TrapsV0::from(traps),
            offers: offers.clone(),
            resales: resales.clone(),
            traces: TracesV0::from(traces),
            abandoned: *abandoned,
            abandoned_touched: *abandoned_touched,
            climate: ClimateV0::from(climate),
            hands: hands.clone(),
        }
    }
}

impl From<WorldV0> for World {
    fn from(frozen: WorldV0) -> World {
        let mut stations = BySeat::seated(frozen.stations.stations());
        for (seat, station) in frozen.stations.iter() {
            *stations.of_mut(seat) = Station::from(station.clone());
        }
        World {
            theatre: Arc::new(Theatre::from(frozen.theatre)),
            week: frozen.week,
            next_event: frozen.next_event,
            people: thaw_table(frozen.people),
            agents: thaw_table(frozen.agents),
            turns: thaw(frozen.turns),
            holdings: thaw_table(frozen.holdings),
            sites: thaw_table(frozen.sites),
            knowledge: thaw(frozen.knowledge),
            packets: thaw(frozen.packets),
            stations,
            security: Security::from(frozen.security),
            arrests: frozen.arrests,
            raids: thaw(frozen.raids),
            alarms: thaw(frozen.alarms),
            insiders: thaw(frozen.insiders),
            tips: thaw(frozen.tips),
            traps: Traps::from(frozen.traps),
            offers: frozen.offers,
            resales: frozen.resales,
            traces: Traces::from(frozen.traces),
            abandoned: frozen.abandoned,
            abandoned_touched: frozen.abandoned_touched,
            climate: Climate::from(frozen.climate),
            hands: frozen.hands,
        }
    }
}

impl From<&Station> for StationV0 {
    fn from(station: &Station) -> StationV0 {
        let Station {
            money,
            spent,
            officers,
            staff,
            dossiers,
            due,
            replaced,
            cryptonyms,
            reports,
            claims,
            made,
            action,
            comparisons,
            canaries,
            swap,
            errands,
            hq,
        } = station;
        StationV0 {
            money: *money,
            spent: *spent,
            officers: freeze(officers.values()),
            staff: freeze(staff.values()),
            dossiers: freeze(dossiers.values()),
            due: due.clone(),
            replaced: *replaced,
            cryptonyms: *cryptonyms,
            reports: freeze(reports),
            claims: freeze(claims),
            made: freeze(made),
            action: *action,
            comparisons: freeze(comparisons),
            canaries: freeze(canaries),
            swap: *swap,
            errands: errands.clone(),
            hq: HqV0::from(hq),
        }
    }
}

impl From<StationV0> for Station {
    fn from(frozen: StationV0) -> Station {
        Station {
            money: frozen.money,
            spent: frozen.spent,
            officers: thaw_table(frozen.officers),
            staff: thaw_table(frozen.staff),
            dossiers: thaw_table(frozen.dossiers),
            due: frozen.due,
            replaced: frozen.replaced,
            cryptonyms: frozen.cryptonyms,
            reports: thaw(frozen.reports),
            claims: thaw(frozen.claims),
            made: thaw(frozen.made),
            action: frozen.action,
            comparisons: thaw(frozen.comparisons),
            canaries: thaw(frozen.canaries),
            swap: frozen.swap,
            errands: frozen.errands,
            hq: Hq::from(frozen.hq),
        }
    }
}

impl From<&Security> for SecurityV0 {
    fn from(security: &Security) -> SecurityV0 {
        let Security {
            money,
            spent,
            patience,
            patience_touched,
            spent_until,
            times_spent,
            teams,
            teams_own,
            teams_touched,
            lost_until,
            analysts,
            interrogators,
            may_expel,
            files,
            register,
            watches,
            seen,
            prisoners,
            house,
            lies,
            stock,
            stock_touched,
            awaited,
            expelled,
            deeds,
        } = security;
        SecurityV0 {
            money: *money,
            spent: *spent,
            patience: *patience,
            patience_touched: *patience_touched,
            spent_until: *spent_until,
            times_spent: *times_spent,
            teams: *teams,
            teams_own: *teams_own,
            teams_touched: *teams_touched,
            lost_until: lost_until.clone(),
            analysts: *analysts,
            interrogators: *interrogators,
            may_expel: *may_expel,
            files: freeze(files.values()),
            register: register.clone(),
            watches: freeze(watches),
            seen: seen.clone(),
            prisoners: freeze(prisoners),
            house: freeze(house),
            lies: freeze(lies),
            stock: *stock,
            stock_touched: *stock_touched,
            awaited: freeze(awaited),
            expelled: *expelled,
            deeds: DeedsV0::from(deeds),
        }
    }
}

impl From<SecurityV0> for Security {
    fn from(frozen: SecurityV0) -> Security {
        Security {
            money: frozen.money,
            spent: frozen.spent,
            patience: frozen.patience,
            patience_touched: frozen.patience_touched,
            spent_until: frozen.spent_until,
            times_spent: frozen.times_spent,
            teams: frozen.teams,
            teams_own: frozen.teams_own,
            teams_touched: frozen.teams_touched,
            lost_until: frozen.lost_until,
            analysts: frozen.analysts,
            interrogators: frozen.interrogators,
            may_expel: frozen.may_expel,
            files: thaw_table(frozen.files),
            register: frozen.register,
            watches: thaw(frozen.watches),
            seen: frozen.seen,
            prisoners: thaw(frozen.prisoners),
            house: thaw(frozen.house),
            lies: thaw(frozen.lies),
            stock: frozen.stock,
            stock_touched: frozen.stock_touched,
            awaited: thaw(frozen.awaited),
            expelled: frozen.expelled,
            deeds: Deeds::from(frozen.deeds),
        }
    }
}

impl From<&Theatre> for TheatreV0 {
    fn from(theatre: &Theatre) -> TheatreV0 {
        let Theatre {
            gazetteer,
            rules,
            deck,
            term,
            par,
            cryptonyms,
            identities,
            ties,
            readers,
            foreigners,
            locals,
            meeting_places,
            reserves,
        } = theatre;
        TheatreV0 {
            gazetteer: Arc::clone(gazetteer),
            rules: Arc::clone(rules),
            deck: Arc::clone(deck),
            term: *term,
            par: *par,
            cryptonyms: *cryptonyms,
            identities: identities.clone(),
            ties: freeze(ties),
            readers: readers.clone(),
            foreigners: foreigners.clone(),
            locals: locals.clone(),
            meeting_places: meeting_places.clone(),
            reserves: reserves.clone(),
        }
    }
}

impl From<TheatreV0> for Theatre {
    fn from(frozen: TheatreV0) -> Theatre {
        Theatre {
            gazetteer: frozen.gazetteer,
            rules: frozen.rules,
            deck: frozen.deck,
            term: frozen.term,
            par: frozen.par,
            cryptonyms: frozen.cryptonyms,
            identities: frozen.identities,
            ties: thaw(frozen.ties),
            readers: frozen.readers,
            foreigners: frozen.foreigners,
            locals: frozen.locals,
            meeting_places: frozen.meeting_places,
            reserves: frozen.reserves,
        }
    }
}
