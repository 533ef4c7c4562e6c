//! Every tunable number of the rules, already valid. The modules hold none of their own.
//!
//! Chances are whole hundredths unless a name says per mille. `content` reads these from
//! `assets/rules/rules.ron` and checks their ranges; the rule pages quote them by name.
//!
//! Long because every number of the game has its line and its unit here.

use serde::{Deserialize, Serialize};

use crate::engine::{
    nature::{Crossing, LifeEvent, Mood, Motive, Role, Skill, WayBack},
    units::Chance,
    view::Channel,
};

macro_rules! tunables {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty,)* }
    )*};
}

tunables! {
    /// All of them.
    Rules {
        station: StationRules,
        security: SecurityRules,
        contact: ContactRules,
        assess: AssessRules,
        pitch: PitchRules,
        file: FileRules,
        report: ReportRules,
        prison: PrisonRules,
        claim: ClaimRules,
        expulsion: ExpulsionRules,
        people: PeopleRules,
        cell: CellRules,
        channel: ChannelRules,
        air: AirRules,
        mail: MailRules,
        check: CheckRules,
        role: RoleRules,
        skill: SkillRules,
        way_back: WayBackRules,
        alarm: AlarmRules,
        exit: ExitRules,
        exile: ExileRules,
        swap: SwapRules,
        support: SupportRules,
        double: DoubleRules,
        life: LifeRules,
        mole: MoleRules,
        validation: ValidationRules,
        traps: TrapRules,
        volunteer: VolunteerRules,
        action: ActionRules,
        parting: PartingRules,
        relations: RelationsRules,
        flag: FlagRules,
        score: ScoreRules,
        hq: HqRules,
        crisis: CrisisRules,
        aim: AimRules,
        voice: VoiceRules,
        trace: TraceRules,
        staff: StaffRules,
        doubt: DoubtRules,
        suspicion: SuspicionRules,
    }

    /// Means of a Station and the prices of its orders.
    StationRules {
        /// Money each week.
        income: u16,
        /// Working days of an officer with diplomatic cover.
        diplomat_days: u8,
        /// Working days of an officer on an embassy's staff.
        official_days: u8,
        /// Working days of an officer with non-official cover.
        trader_days: u8,
        /// Wage of an agent for each week; half, rounded up, while dormant.
        wage: u16,
        /// Rapport lost in a week without pay.
        unpaid_rapport: i16,
        /// Agents that an officer handles well.
        span: u8,
        /// Points off the production of all his agents for each one past the span.
        overload: i16,
        /// Claims to headquarters in one week.
        claims: u8,
        /// Rapport gained by a meeting.
        meet_rapport: i16,
        /// Rapport that meetings can reach.
        rapport_top: i16,
        /// Rapport lost in each week without a personal meeting.
        rapport_fade: i16,
        /// Names that one spotting errand can bring.
        spot_names: u8,
        introduce_money: u16,
        /// Rapport with which an introduced target starts.
        introduced_rapport: i16,
        /// Rapport with which a target met without introduction starts.
        met_rapport: i16,
        develop_money: u16,
        /// Rapport gained by a week of development, before the die.
        develop_rapport: i16,
        /// Sides of the die added to it.
        develop_die: i16,
        /// Money for a favour, the rapport that it brings besides, and the chance per mille that it
        /// looks irregular.
        favour_money: u16,
        favour_rapport: i16,
        favour_noticed: i16,
        /// A small thing asked: chance that it is done before rapport, what it brings, and costs if
        /// it is not.
        task_done: i16,
        task_rapport: i16,
        task_refused: i16,
        /// Chance that its manner is noticed.
        task_manner: i16,
        /// Money for a new drop and the lesson.
        drop_money: u16,
        /// Uses after which a drop begins to show.
        drop_uses: u8,
        /// Points to be noticed for each use past that.
        drop_wear: i16,
        /// The most that one payment may be.
        pay_most: u16,
        /// Rapport for each unit of a payment, when money is the motive.
        pay_rapport_money: i16,
        /// Rapport for each unit of a payment otherwise.
        pay_rapport_other: i16,
        /// Rapport from payments at one contact, at most.
        pay_rapport_most: i16,
        /// Chance per mille, for each unit paid, that the spending is noticed.
        pay_noticed: i16,
        /// Rapport lost when the handler changes.
        turnover_rapport: i16,
        /// And more, when a stranger comes whom nobody brought.
        stranger_rapport: i16,
        /// Chance that he goes along with a stranger who has the token.
        token: i16,
        /// Standing of a new officer: weeks until he comes.
        replacement_weeks: u16,
        /// Replacements in 52 weeks.
        replacements: u8,
    }

    /// Means of Security and the prices of its orders.
    SecurityRules {
        income: u16,
        /// Patience gained each week.
        patience: u8,
        /// Most teams on one target.
        teams_most: u8,
        /// Most teams at the embassy gate.
        gate_most: u8,
        /// Gate watch: chance to single out a hidden officer, before the teams.
        gate_base: i16,
        /// The same, for each team.
        gate_team: i16,
        /// Chance that the man it singles out is an honest diplomat.
        gate_wrong: i16,
        /// Chance a week to identify a face.
        identify: i16,
        /// Weeks that a face is looked for.
        identify_weeks: u8,
        identify_analysts: u8,
        inquiry_analysts: u8,
        inquiry_weeks: u16,
        case_analysts: u8,
        restrict_money: u16,
        restrict_weeks: u16,
        change_money: u16,
        change_patience: u8,
        change_weeks: u16,
        arrest_teams: u8,
        /// Weeks without arrests and expulsions after patience ran out.
        spent_weeks: u16,
        /// Patience after those weeks.
        spent_patience: u8,
    }

    /// Contacts and watching.
    ContactRules {
        /// Chance to be tailed at a contact by 0, 1, 2, 3, 4 teams.
        tailed: [i16; 5],
        /// More for each agent beyond so many whom a followed officer sees himself, and at most.
        load_from: usize,
        load: i16,
        load_most: i16,
        /// Weeks of contacts that are looked at again when an officer turns out to be one.
        hindsight_weeks: u16,
        /// Weeks for which an officer's habits are known from a prisoner, and points more to notice
        /// a contact in them.
        habits_weeks: u16,
        habits: i16,
        /// Chance that a route of 0, 1, 2 days shows a tail.
        route_shows: [i16; 3],
        /// Chance that a route of 0, 1, 2 days shows one that is none.
        route_doubts: [i16; 3],
        /// Nerve lost by the agent when a contact is broken off.
        abort_nerve: i16,
        /// Points in the officer's file for an evasive route.
        evasive: i16,
        /// Divisor of watch × (100 − crowd).
        passive_divisor: i32,
        /// Chance for a team on the site to see each use of it.
        site_team: i16,
        /// Weeks in which something begins to keep an agent away, in hundredths.
        kept: i16,
        /// For how many weeks it does, by weight: one, two and so on.
        kept_for: [i16; 8],
        /// Points for each team on the district.
        district_team: i16,
        /// Chance that a tailed visit to a drop is seen for what it is.
        drop_seen: i16,
        /// Chance that a stranger at a contact is named at once.
        named: i16,
        /// Chance that the manner of a harmless contact looks clandestine.
        manner_harmless: i16,
        /// Harmless contacts of a diplomat in a week.
        harmless_diplomat: u8,
        /// The same of a trader.
        harmless_trader: u8,
        /// People whom a foreigner sees again and again, and how many of his harmless contacts
        /// are with them, in hundredths.
        acquaintances: u8,
        with_acquaintance: i16,
    }

    /// Assessment.
    AssessRules {
        /// Width of a range after 0 to 4 weeks.
        width: [u8; 5],
        /// Chance that the motive is judged rightly after 0 to 4 weeks.
        motive: [i16; 5],
        /// Chance that a range holds the true value.
        holds: i16,
        /// A tie weaker than this counts as half a week.
        weak_tie: u8,
    }

    /// The pitch.
    PitchRules {
        base: i16,
        right_motive: i16,
        wrong_motive: i16,
        /// Hundredths of rapport that count.
        rapport: i16,
        introduced: i16,
        window: i16,
        /// Points from money at most, one for each unit.
        money_most: i16,
        /// Hundredths of counter-loyalty that count against.
        counter_loyalty: i16,
        diplomat: i16,
        /// The same for one on an embassy's staff.
        official: i16,
        /// Points off for each arrest that the target knows of.
        fear: i16,
        /// At most.
        fear_most: i16,
        /// Weeks that such an arrest is remembered.
        fear_weeks: u16,
        /// Chance that a target has heard of an arrest of which a Station has not: for shown odds.
        fear_unheard: i16,
        least: i16,
        most: i16,
        /// Rapport below which it is a cold pitch.
        warm: i16,
        /// Points off a cold pitch.
        cold: i16,
        /// Points for each small thing that he has done, and at most.
        committed: i16,
        committed_most: i16,
        /// Points of an offer that leaves no choice; rapport counts for nothing in it.
        pressure: i16,
        /// Hundredths of a tie that count where an agent asks somebody close to him, and the points
        /// of family.
        tie: i16,
        family: i16,
        /// Points off the truth of what a pressed agent reports for each month, and at most.
        sour: i16,
        sour_most: i16,
        /// Least and most money offered.
        offer_least: u16,
        offer_most: u16,
        /// Share of refusals that ask for time.
        asks_time: i16,
        /// Weeks until such a target can be pitched again, at `time_bonus`.
        time_weeks: u16,
        time_bonus: i16,
        /// Share of refusals that are reported, before counter-loyalty / `reports_divisor`.
        reports: i16,
        reports_divisor: i16,
        /// Of those who accept: counter-loyalty / this in 100 report it at once.
        dangle_divisor: i16,
        /// Chance that sounding out shows whether the motive fits.
        sound: i16,
        /// Rapport lost by stopping after sounding out.
        stop_rapport: i16,
        /// Points in the officer's file when a target reports him.
        burned: i16,
        /// Control of one who accepts and reports.
        dangle_control: u8,
    }

    /// The formal file: public points.
    FileRules {
        harmless_first: i16,
        harmless_next: i16,
        harmless_most: i16,
        clandestine_first: i16,
        clandestine_next: i16,
        drop: i16,
        leak: i16,
        leak_least: i16,
        leak_most: i16,
        irregular: i16,
        named_true: i16,
        named_face: i16,
        kit: i16,
        /// Points in the file of someone named by a target who refused.
        denounced: i16,
        /// What is left of `named_true` by what a prisoner says that he has to do with somebody:
        /// runs me, works with me, serves me, looked over for them.
        related: [i16; 4],
        /// Points of somebody seen with an officer who turned out to be one.
        hindsight: i16,
        arrest: i16,
        charge: i16,
        /// Points of one kind of evidence that count towards an arrest, and towards a charge.
        kind_arrest: i16,
        kind_charge: i16,
        /// Points from which a kind counts as one of two, and the patience that an arrest costs
        /// without two.
        kind_least: i16,
        kind_price: u8,
        /// Points that fade in a week without an open case.
        fade: i16,
    }

    /// Reports of agents.
    ReportRules {
        document: i16,
        document_right: i16,
        knowledge: i16,
        knowledge_right: i16,
        hearsay: i16,
        hearsay_right: i16,
        /// Hundredths of the chance that remain without a task.
        untasked: i16,
        /// Rapport below which only `sullen` fifths of the chance remain.
        low_rapport: i16,
        sullen: i16,
        /// Chance per mille that copying a document looks irregular.
        copying: i16,
        /// Chance per mille a week that an agent, and anybody else, draws attention.
        irregular_agent: i16,
        irregular_other: i16,
        /// Chance a week, past its half-life, that an edition comes to light.
        comes_to_light: i16,
    }

    /// Prisoners.
    PrisonRules {
        /// Upper rolls and the hours after which a prisoner breaks.
        breaks: [(i16, u16); 4],
        /// Chance a week afterwards.
        breaks_later: i16,
        /// Hours between two items.
        interval: u16,
        /// Chance that kit is found at the arrest of somebody who has some.
        kit_found: i16,
        /// Weeks that somebody is held without a charge.
        held_weeks: u16,
        /// Chance that a face that a prisoner describes is found in the albums at once.
        albums: i16,
        /// Chance that a prisoner gives the name of a friend for one of his chain.
        lies: i16,
        /// Weeks in which somebody named as one of the chain may be fetched on that word.
        fetch_weeks: u16,
    }

    /// Claims to headquarters.
    ClaimRules {
        /// The divisor that turns the running sum into points.
        divisor: i64,
        /// What a week of a picture counts in each quarter of the term, in hundredths of the last.
        season: [i64; 4],
        /// Chance of a leak indicator: eyes only, sanitised, action on.
        leak: [i16; 3],
        /// Freshness below which that is halved.
        stale: i64,
        /// Chance a week of a false indicator.
        false_indicator: i16,
    }

    /// Patience and expulsion.
    ExpulsionRules {
        proven: u8,
        unproven: u8,
        /// An expulsion within so many weeks of another costs double.
        again_weeks: u16,
        /// Chance that the foreign state answers.
        answered: i16,
        /// Weeks that a team is lost by the answer.
        answer_weeks: u16,
        /// File of an officer from which an expulsion is proven.
        proof: i16,
        freed: u8,
        /// The same for somebody fetched on a prisoner's word.
        freed_fetched: u8,
        convicted: u8,
        least_arrest: u8,
    }

    /// People without a side.
    PeopleRules {
        /// Chance per mille a week that a window of susceptibility opens.
        window: i16,
        /// Weeks that it stays open.
        window_weeks: u16,
        /// Published base rates of motives: money, ideology, coercion, ego, grievance.
        motives: [i16; 5],
    }

    /// Cells: who runs whom, and how those are found again who are run by nobody.
    CellRules {
        /// Members that one leader can run.
        members: u8,
        take_on_money: u16,
        /// Weeks from one hand-over to the next.
        every: u8,
        /// Chance per mille a week that two members of a cell come to know each other.
        friends: i16,
        /// Chance that a review finds one such acquaintance.
        review_finds: i16,
        review_days: u8,
        /// Weeks without a link after which an agent is an orphan.
        orphan_weeks: u16,
        recontact: i16,
        recontact_days: u8,
        recontact_money: u16,
        /// Weeks from one question to a leader's members to the next.
        unease_every: u16,
        /// Chance that one of them wonders: about a leader who is true, and one who is not.
        unease: i16,
        unease_theirs: i16,
        /// Weeks in which it is not said again.
        unease_silence: u16,
    }

    // ── channels, and those who serve them ──

    /// One way of reaching an agent.
    ChannelRow {
        /// Packets that one contact carries.
        capacity: u8,
        /// Weeks that they lie on the way.
        delay: u16,
        /// Working days of the officer for each contact, detection route not counted.
        days: u8,
        /// Money for each contact.
        money: u16,
        /// Chance that the manner looks clandestine to somebody who sees it.
        manner: i16,
        /// Least weeks from one contact to the next.
        every: u8,
    }

    /// All ways of reaching an agent.
    ChannelRules {
        meeting: ChannelRow,
        brush: ChannelRow,
        drop: ChannelRow,
        /// By the one who runs him.
        through: ChannelRow,
        /// A meeting in a third country.
        abroad: ChannelRow,
        /// A meeting in a flat that is kept for it.
        house: ChannelRow,
        /// Left with somebody, and fetched from him.
        letter_box: ChannelRow,
        /// A letter in secret writing to somebody's address.
        post: ChannelRow,
        /// Carried by somebody from one to the other.
        courier: ChannelRow,
        /// Figures read out at night: orders, and nothing back.
        voice: ChannelRow,
        radio: ChannelRow,
        burst: ChannelRow,
        /// Chalk on a wall: one bit.
        signal: ChannelRow,
        /// Uses of one person or flat after which it begins to show.
        uses: u8,
        /// Points to be noticed for each use past that.
        wear: i16,
        /// Money and days for a new flat, new hours and a new place for the set.
        move_money: u16,
        move_days: u8,
        /// Chance that a journey abroad is noticed in the travel records, and points for it.
        travel: i16,
        travel_points: i16,
    }

    /// Listening for transmitters.
    AirRules {
        /// Most teams that can listen.
        teams: u8,
        /// Chance for each listening team to take a bearing on one transmission.
        team: i16,
        /// Points more for each packet that is sent: long on the air.
        packet: i16,
        /// Points more for each transmission before it from the same place at the same hour.
        same: i16,
        /// Hundredths of the chance that remain for a burst.
        burst: i16,
        /// Bearings from which the house is known.
        bearings: u8,
        /// Points in the file of the one who is found there.
        points: i16,
    }

    /// Reading other people's letters.
    MailRules {
        /// Most teams on the letters of one district.
        teams: u8,
        /// Chance for each of them to notice a letter to an address that serves a Station.
        team: i16,
        points: i16,
    }

    /// The security check in a message.
    CheckRules {
        /// Chance that one who is under control alters it.
        given: i16,
        /// Chance that one who is free leaves it out by mistake.
        forgotten: i16,
        /// Chance that it cannot be read.
        garbled: i16,
        /// Chance that the desk does not see that it is missing.
        missed: i16,
        /// Points more for each other agent whose check the desk must have in its head.
        tired: i16,
    }

    /// What it takes to put somebody into a role.
    RoleRow {
        money: u16,
        /// Weeks until he is fit for it.
        weeks: u16,
    }

    /// What agents can be for.
    RoleRules {
        agent: RoleRow,
        talent_spotter: RoleRow,
        access_agent: RoleRow,
        principal: RoleRow,
        courier: RoleRow,
        cutout: RoleRow,
        letter_box: RoleRow,
        address: RoleRow,
        keeper: RoleRow,
        operator: RoleRow,
        forger: RoleRow,
        support: RoleRow,
        sleeper: RoleRow,
        influence: RoleRow,
        /// Names more that a talent spotter gives.
        spotter_names: u8,
        /// Members more that a principal can run.
        principal_members: u8,
        /// Members that a leader, and a principal, runs well.
        span: u8,
        span_principal: u8,
        /// Points off the production of a member for each one past the span.
        overload: i16,
        /// Hundredths of the chance to look clandestine that remain with a trained cutout.
        cutout_manner: i16,
        /// Hundredths of the price of papers that remain with a forger of our own.
        papers: i16,
        /// Chance a week for each agent of influence that patience does not grow.
        pressure: i16,
        /// Chance per mille a week that a sleeper draws attention.
        quiet: i16,
    }

    /// What it takes to teach somebody a craft.
    SkillRow {
        money: u16,
        /// Meetings that it takes.
        lessons: u8,
    }

    /// The crafts that can be taught.
    SkillRules {
        writing: SkillRow,
        voice: SkillRow,
        radio: SkillRow,
        burst: SkillRow,
        check: SkillRow,
    }

    /// One kind of emergency plan.
    WayBackRow {
        money: u16,
        /// Chance to be back by the end of the first, second and third week.
        returns: [i16; 3],
        /// Chance that somebody who knows of it and waits there is believed.
        believed: i16,
    }

    /// The six kinds of emergency plan.
    WayBackRules {
        mark: WayBackRow,
        rendezvous: WayBackRow,
        address: WayBackRow,
        advert: WayBackRow,
        broadcast: WayBackRow,
        dated_drop: WayBackRow,
        /// Control of one who was met by the wrong man.
        control: u8,
    }

    /// Alarm, flight and ways out. Clocks are in hours.
    AlarmRules {
        /// Hours until an open arrest is known.
        open: u32,
        /// Hours after which a safety mark is missed.
        mark: u32,
        mark_days: u8,
        /// Hours until a secret arrest is known where no contact was agreed.
        silent: u32,
        /// Hours to get away with papers, and without.
        flight_papers: u32,
        flight: u32,
        /// Hours that a warning takes.
        warning: u32,
        /// Hours until somebody is fetched who was named, or only described.
        fetch_named: u32,
        fetch_face: u32,
        /// Further hours for each other one who is to be fetched.
        fetch_more: u32,
        /// Hours that a raid waits for a team.
        fetch_waits: u32,
        papers_money: u16,
        /// File points of somebody turned back at the border.
        border: i16,
        /// Chance to find kit with somebody who has hidden it.
        kit_hidden: i16,
        /// Weeks that an arrest can be kept secret, and patience that each of them costs.
        secret_weeks: u16,
        secret_patience: [u8; 2],
    }

    /// A way out of the country.
    CrossingRow {
        /// Working days of the officer who prepares it.
        days: u8,
        money: u16,
        /// Weeks until it can be gone, and the hour of that week.
        weeks: u16,
        hour: u8,
        chance: i16,
        /// Points off for each team on him.
        team: i16,
        /// Points off if his people go with him.
        family: i16,
        /// File points of the officer if it fails.
        exposes: i16,
    }

    /// Ways out, from the quickest.
    ExitRules {
        train: CrossingRow,
        car: CrossingRow,
        boat: CrossingRow,
        /// Money for a family, besides.
        family_money: u16,
        /// How often, in a hundred, somebody who is to leave is followed: what a Station reckons
        /// with, for it cannot know.
        followed: i16,
    }

    /// Those who were taken out.
    ExileRules {
        /// Money that keeps one of them, and for how many weeks.
        money: u16,
        weeks: u16,
        /// Weeks that the first welcome lasts.
        grace: u16,
        /// Chance per mille a week that somebody who is not looked after goes home.
        home: i16,
        /// And more, looked after or not, if his people stayed there.
        alone: i16,
        /// Chance per mille a week that somebody who is not looked after tells a newspaper.
        complains: i16,
    }

    /// Doubles: offers, control, feeding.
    DoubleRules {
        /// Patience that somebody turned is worth to those above, once.
        turned: u8,
        offer: i16,
        offer_file: i16,
        /// File points from which that counts.
        offer_points: i16,
        offer_broken: i16,
        offer_family: i16,
        offer_motive: i16,
        offer_ideology: i16,
        /// Hundredths of his rapport with his officer.
        offer_rapport: i16,
        least: i16,
        most_chance: i16,
        /// Doubles that can be run at a time.
        most: u8,
        control: u8,
        control_family: u8,
        control_ideology: u8,
        control_fades: u8,
        control_minded: u8,
        /// Chance that a meeting of a minded double is supervised.
        supervised: i16,
        /// Divisor of the chance per mille to tell his officer.
        redouble: i16,
        stock: u8,
        stock_most: u8,
        stock_weeks: u16,
        /// Importance up to which chickenfeed may go.
        feed_importance: u8,
        /// Patience that the owner of a secret asks for letting it go, by its importance.
        feed_price: [u8; 5],
        /// Points for an officer whom a double has met.
        told: i16,
    }

    /// One turn in a life.
    LifeRow {
        /// Of all turns that come by themselves, in hundredths.
        share: i16,
        /// Weeks that the window stays open.
        weeks: u16,
        /// The motive that counts as the right one meanwhile.
        opens: Motive,
        /// Can he be pressed with it?
        hold: bool,
    }

    /// The turns in lives.
    LifeRules {
        divorce: LifeRow,
        debt: LifeRow,
        passed_over: LifeRow,
        child_ill: LifeRow,
        speech: LifeRow,
        friend_arrested: LifeRow,
        /// Control that is lost over a double when somebody close to him is taken.
        shaken: u8,
    }

    /// Moles: people inside the other house, and how they are looked for.
    MoleRules {
        approach_money: u16,
        approach_patience: u8,
        /// Weeks before the same man can be asked again.
        approach_weeks: u16,
        /// Chance to win a driver, a cleaner, a cipher clerk, an officer.
        approach: [i16; 4],
        approach_right: i16,
        approach_wrong: i16,
        /// Hundredths of his loyalty to his own people.
        approach_loyalty: i16,
        approach_least: i16,
        approach_most: i16,
        /// Chance that one who would not tells his own people.
        approach_tells: i16,
        /// Chance a week that a driver, a cleaner, a cipher clerk, an officer has something.
        sees: [i16; 4],
        /// Hundredths of that which are left to one who is restricted.
        restricted: i16,
        /// File points of somebody whom an officer gives away.
        betrayed: i16,
        /// Claims a week that headquarters does not get without a cipher clerk.
        clerk_claims: u8,
        /// Days of the first officer that go where a driver or a cleaner is missing.
        staff_days: u8,
        /// Chance a week that a post of rank 1 to 5 comes by something.
        tip: [i16; 5],
        /// Chance that a coming arrest is passed on in time, and the hours that it takes.
        warns: i16,
        warns_hours: u32,
        inquiry_weeks: u16,
        inquiry_analysts: u8,
        inquiry_patience: u8,
        /// Chance to find what there is, and to find what there is not.
        inquiry_finds: i16,
        inquiry_errs: i16,
        inquiry_points: i16,
        bench_patience: u8,
        /// Chance at a supervised meeting that a double is seen through.
        seen_through: i16,
        /// Points on or off the chance of an offer, when one is turned once more.
        turn_again: i16,
        deceive_patience: u8,
    }

    /// Ears, informers, traps, quiet decisions, and what the ministry grants.
    TrapRules {
        /// Telephones that can be listened to at one time.
        taps: u8,
        /// Warrants signed in a week; one more from `warrant_favour` on.
        warrants: u8,
        /// Points that a judge wants to see, where there is no case and nobody foreign.
        warrant_points: i16,
        /// Patience below which nothing is signed, and from which one more is.
        warrant_patience: u8,
        warrant_favour: u8,
        /// Chance a week that a tap brings something: of an agent who met somebody, of anybody.
        tap_hears: i16,
        tap_noise: i16,
        overheard: i16,
        /// Informers at one time, and the price of one.
        informers: u8,
        informer_money: u16,
        /// Chance per mille a week that he speaks of a colleague: an agent, anybody else.
        informer_agent: i16,
        informer_other: i16,
        informed: i16,
        /// Chance a week that a letter without a name comes, and of those that are well founded.
        letters: i16,
        letter_true: i16,
        /// Chance per mille a week that somebody comes over abroad, and of a hundred who name rightly.
        defector: i16,
        defector_true: i16,
        defector_points: i16,
        vet_analysts: u8,
        vet_weeks: u16,
        /// Chance that papers do not add up: of an agent, of anybody else.
        vet_agent: i16,
        vet_other: i16,
        vetted: i16,
        interview_analysts: u8,
        interview_weeks: u16,
        /// Chance to be shaken, before nerve: an agent, anybody else.
        interview_agent: i16,
        interview_other: i16,
        shaken: i16,
        /// The most wordings of one secret.
        meal_groups: u8,
        meal_money: u16,
        meal_analysts: u8,
        /// Chance that an indicator brings the wording along: eyes only, sanitised, action on.
        wording: [i16; 3],
        /// The same of an indicator behind which there is nothing.
        wording_false: i16,
        /// Points shared among those who had that wording, within these bounds.
        wording_points: i16,
        wording_least: i16,
        wording_most: i16,
        provoke_money: u16,
        provoke_patience: u8,
        provoke_weeks: u16,
        /// Chance that the offer is taken: of somebody honest, before loyalty; of an agent.
        provoke_honest: i16,
        provoke_agent: i16,
        provoke_window: i16,
        /// Chance that who says no reports it: of somebody honest, before loyalty; of an agent.
        reports_honest: i16,
        reports_agent: i16,
        /// Loyalty that it costs whoever did nothing wrong.
        provoke_morale: u8,
        bait: i16,
        quiet: i16,
        trap_teams: u8,
        /// Chance to see a trap in time, and more for each day of a route.
        trap_seen: i16,
        trap_seen_day: i16,
        trapped: i16,
        transfer_patience: u8,
        deny_patience: u8,
        /// Copies that can be kept apart at one time.
        copies: u8,
        copy_patience: u8,
        /// Patience gained by naming an officer, and lost by naming somebody who is none.
        publicise_gain: u8,
        publicise_loss: u8,
        /// Points more for a contact of a known face to be noticed.
        publicised: i16,
        protect_money: u16,
        /// Of a hundred documents, those that are still copied; and per mille that copying shows.
        protect_copies: i16,
        protect_copying: i16,
        /// Weeks between two askings.
        ask_weeks: u16,
        /// Patience that one must have for money and for a team, and what it costs.
        ask_money_patience: u8,
        ask_team_patience: u8,
        ask_price: u8,
        ask_money: u16,
        ask_patience: u8,
        ask_teams: u8,
    }

    /// Finding out what somebody is. Evidence, never a reveal.
    ValidationRules {
        observe_days: u8,
        /// Chance that watchers are seen by one who looks on, and that somebody is taken for one.
        seen: i16,
        taken_for: i16,
        /// Weeks that two sources are given to be compared.
        compare_weeks: u16,
        /// Weeks that a place is walked past of which one agent was told.
        canary_weeks: u16,
        polygraph_money: u16,
        /// Chance that the box names one who is theirs; who knows his part; who is not.
        polygraph_catches: i16,
        polygraph_coached: i16,
        polygraph_accuses: i16,
        /// Rapport that it costs to be put to it.
        polygraph_insult: i16,
        /// The same for a task that changes without warning.
        switch_insult: i16,
        /// Points on his next reports on the new task, and for how many weeks.
        switch_eager: i16,
        switch_weeks: u16,
        coach_analysts: u8,
        /// Weeks for which he knows his part, and control that it gives.
        coach_weeks: u16,
        coach_control: u8,
    }

    /// Covert action. Rows of seven are by kind: raid, snatch, sabotage, assassination, white, grey
    /// and black propaganda. Rows of five are by outcome: clean, partial, noisy, burned, lost.
    ActionRules {
        /// Headquarters' consent by kind, at a temperature of 50.
        consent: [i16; 7],
        /// Points more for each ten degrees below that, and less for each above.
        consent_cold: i16,
        /// Points off within `again_weeks` of the last action.
        consent_again: i16,
        again_weeks: u16,
        /// Points off for each three units of money asked for above the least.
        consent_price: i16,
        consent_most: i16,
        /// Weeks that a consent, or a Station's patience with men in hiding, lasts.
        lapse_weeks: u16,
        plan_days: u8,
        go_days: u8,
        men_least: u8,
        men_most: u8,
        money_least: u16,
        money_most: u16,
        /// Points of the four phases: prepare, insert, act, withdraw.
        phase: [i16; 4],
        /// Points off the act by kind.
        hard: [i16; 7],
        /// Points of the preparation by its length.
        pace: [i16; 3],
        /// Points of force: for the act, and off the way in and out.
        force: i16,
        force_seen: i16,
        /// Points for each man above the least: for the act, and off the way in and out.
        man: i16,
        man_seen: i16,
        /// Points of the preparation for each unit of money above the least.
        money: i16,
        guide: i16,
        /// Points of a uniform: for the act, and off the way in and out.
        uniform: i16,
        uniform_seen: i16,
        /// Points off the preparation for another's flag.
        flag: i16,
        /// Points that a clean phase adds to the next, and a noisy one takes.
        carried: i16,
        /// Points off for each week in hiding.
        waited: i16,
        guard: i16,
        team: i16,
        search: i16,
        alert: i16,
        /// Points to spare for a clean outcome, and short for a noisy and a burned one.
        clean: i16,
        noisy: i16,
        burned: i16,
        /// Base rates that a Station reckons with: a house guarded, a district searched, a team on
        /// the place.
        guarded: i16,
        searched: i16,
        watched: i16,
        guard_weeks: u16,
        guard_money: u16,
        search_teams: u8,
        search_patience: u8,
        alert_weeks: u16,
        alert_patience: u8,
        /// Points that an alert adds to the watch of every district.
        alert_watch: u8,
        /// Chance that the agent who opened the door is lost as a source, and his points.
        guide_lost: i16,
        guide_points: i16,
        /// Clues left behind, by outcome.
        clues: [u8; 5],
        /// Chance that a clue points to whoever did it: dress, kit, face, token, word.
        clue_right: [i16; 5],
        /// Chance that a clue points to the state that is to be blamed.
        flag_holds: i16,
        /// Chance a week that a captive talks.
        talks: i16,
        halt_weeks: u16,
        /// Chance, to whoever reads it, that a paper that was taken is what it seems.
        original: i16,
        /// Patience that propaganda costs Security: white, grey, black.
        opinion: [u8; 3],
        opinion_weeks: u16,
        /// Windows that open besides, per mille a week, while opinion moves.
        opinion_window: i16,
        /// What a plain accusation over black propaganda gives back.
        boomerang: u8,
        succession: i16,
        harder: u8,
        softer: u8,
        accuse_patience: u8,
        /// Degrees that a public accusation costs, a trial, and that an exchange mends.
        accuse_chill: i16,
        trial_chill: i16,
        white_chill: i16,
        exchange_thaw: i16,
        exchange_patience: u8,
        /// Weeks in which an accused state's diplomats are expelled at the price of proof.
        accused_weeks: u16,
        stated_divisor: i64,
        retaliate_within: u16,
        retaliate_weeks: u16,
        retaliate_patience: u8,
        /// Points off every pitch while reprisals last.
        retaliate_fear: i16,
        /// Windows that open besides, per mille a week, while reprisals last.
        retaliate_window: i16,
    }

    /// Headquarters: what it asks and wants, grants and buys. Nothing here looks at a stated
    /// probability, or at the truth.
    HqRules {
        /// How a Station stands at the start, 0 to 100.
        favour: u8,
        /// Chance a week that the temper changes.
        mood_changes: i16,
        /// Chance a week of a new question.
        asks: i16,
        /// Questions that are open at one time.
        questions: u8,
        /// Weeks to answer: routine, pressing, urgent.
        deadline: [u16; 3],
        /// Hundredths that the picture of such a secret is worth more meanwhile.
        weight: [i64; 3],
        /// Favour won by an answer in time, and lost by none.
        answered: [u8; 3],
        unanswered: [u8; 3],
        /// Weeks to meet a demand.
        demand_weeks: u16,
        /// Claims that one wants who counts them.
        count: u8,
        /// Favour won by meeting a demand, and lost by not meeting it.
        met: u8,
        unmet: u8,
        /// Money of one grant.
        grant: u16,
        /// Favour that a grant, an officer and a leave cost.
        grant_favour: u8,
        officer_favour: u8,
        approval_favour: u8,
        /// Weeks that a leave holds.
        approval_weeks: u16,
        /// Chance a week of a word from elsewhere, and the share of intercepts among them.
        sidelight: i16,
        intercepts: i16,
        /// Chances that such a word is right.
        intercept_right: i16,
        photograph_right: i16,
        liaison_right: i16,
        /// Price of a report from the third service, and what it pays, for each point of
        /// importance.
        buy_money: u16,
        sell_money: u16,
        /// What headquarters is like in each temper.
        moods: MoodTable,
    }

    /// When crises come.
    CrisisRules {
        /// Weeks at the beginning and at the end of a term without one.
        free_first: u16,
        free_last: u16,
        /// Weeks from one to the next of the same seat.
        gap: u16,
        /// How many come in each quarter of a term at most.
        quota: (u8, u8, u8, u8),
        /// Weeks in which no other of the family comes.
        family_weeks: u16,
        /// Chance a week, where one may come.
        comes: i16,
    }

    /// When agents speak of themselves, and of what.
    VoiceRules {
        /// Chance that an agent says something after a meeting with an officer.
        speaks: i16,
        /// Weeks from one word of an agent to the next, and from the first week to the first word.
        rest: u16,
        /// How many speak in a week at most.
        most: u8,
        /// How often an agent comes back to one concern at most.
        times: u8,
        /// Weeks for which what was done is spoken of.
        fresh: u16,
        /// Weeks without a meeting that are long.
        apart: u16,
        /// Weeks after which another season is over, and for which it is spoken of.
        season: u16,
        season_lasts: u16,
        /// Weeks of the year with a holiday.
        holidays: Vec<u16>,
        /// What weighs how much in what is spoken of: nothing in particular, the family, what we
        /// did or the calendar brought.
        nothing: u8,
        family: u8,
        dealt: u8,
    }

    /// What aims add to the ledger, in points.
    AimRules {
        /// For each agent in the house who served so many weeks.
        house: i64,
        house_weeks: u16,
        out: i64,
        /// Hundredths of what deeds are worth, and the most of it.
        deeds: i64,
        deeds_most: i64,
        /// For each agent whom another leads, and the most of it.
        depth: i64,
        depth_most: i64,
        unhurt: i64,
        /// For each agent who served so many weeks, and the most of it.
        seasoned: i64,
        seasoned_weeks: u16,
        seasoned_most: i64,
        /// For none under control, and less for each.
        trusted: (i64, i64),
        /// For each agent convicted, and the most of it.
        trials: i64,
        trials_most: i64,
        officers: i64,
        turned: i64,
        /// For no innocent, and less for each.
        justice: (i64, i64),
        /// For no agent in the house, and less for each.
        closed: (i64, i64),
        /// For patience that never ran out, and less for each time.
        patience: (i64, i64),
    }

    /// A temper each.
    MoodTable {
        even: MoodRules,
        counting: MoodRules,
        doubting: MoodRules,
        prying: MoodRules,
        bold: MoodRules,
        mean: MoodRules,
    }

    /// One temper of headquarters.
    MoodRules {
        /// How often it comes, against the others.
        weight: u16,
        /// Chance a week of a demand, where none is open.
        demands: i16,
        /// What is wanted, against each other: claims, a second source, a name, a risk.
        kinds: [u16; 4],
        /// How urgent questions are, against each other: routine, pressing, urgent.
        priorities: [u16; 3],
        /// Favour from which money, an officer and leave are granted.
        money: u8,
        officer: u8,
        approval: u8,
    }

    /// How far the use of a report points at whoever gave it.
    TraceRules {
        /// Readers of an ordinary list; a longer one hides its readers the better.
        readers: u16,
        /// Fewest and most readers that one has to reckon with.
        readers_least: u16,
        readers_most: u16,
        /// Weeks for which a report is warm, hundredths that each further week takes off, and
        /// what is left at least.
        warm: u16,
        cools: i64,
        cold: i64,
        /// Hundredths that remain where it could be from somewhere else as well.
        shared: i64,
        /// Hundredths that remain behind a story: an intercept, a photograph, gossip.
        cover: [i64; 3],
        cover_money: [u16; 3],
        /// Weeks that a story holds.
        cover_weeks: u16,
        /// Hundredths added once headquarters knows who he is.
        named: i64,
        /// How likely it is of any secret that it leaks, before anything speaks for it, and after
        /// how many weeks one that does is used again: what the owner reckons with.
        likely: i64,
        used_every: u16,
    }

    /// How the staff reckons: letters of sources, and what it thinks of a report.
    StaffRules {
        /// Settled reports before the best letter is given.
        settled: u16,
        /// Hundredths of settled reports that were right: A, B, C, D.
        letters: [u16; 4],
        /// Hundredths for each settled report by which the staff bends the published rate.
        record: i16,
        /// Points that the staff adds for a source with whom it gets on, at full rapport.
        fondness: i16,
        /// Points for each independent source that says the same, and off for each that does not.
        agrees: i16,
        differs: i16,
    }

    /// The published table of the doubt board: of a hundred agents who are loyal, controlled, loyal
    /// and on Security's list, inventing, so many of whom the answer is yes. `cutout dev refit`
    /// makes it.
    DoubtRules {
        /// Of a hundred agents in contact, so many of each kind.
        base: [i16; 4],
        /// What came to light was right.
        right: [i16; 4],
        /// An independent voice says the same.
        agrees: [i16; 4],
        /// The same is said of one thing each time.
        steady: [i16; 4],
        /// An answer comes to what is known, and is the known one.
        answers: [i16; 4],
        fits: [i16; 4],
        /// What is asked without warning comes in time.
        switches: [i16; 4],
        /// Others are seen at a meeting.
        watched: [i16; 4],
        /// Others wait at a place that nobody else was told of.
        canary: [i16; 4],
        /// The box names the agent.
        box_names: [i16; 4],
        /// The last contact was missed.
        missed: [i16; 4],
        /// Somebody was lost whom the agent could have given away.
        could_have: [i16; 4],
        /// Somebody was lost who could name the agent, and the agent is free.
        spared: [i16; 4],
        /// The agent owns to having been theirs.
        says_so: [i16; 4],
        /// The agent came without being asked.
        came_alone: [i16; 4],
        /// An agent who came unasked never shows a face.
        faceless: [i16; 4],
        /// The agent tells of an approach.
        tells: [i16; 4],
        /// A source in their house says that the agent is theirs.
        tip: [i16; 4],
        /// The link works, and nobody sees the agent.
        unseen: [i16; 4],
        uneasy: [i16; 4],
    }

    /// The published table of the case board: of a thousand of those in the files who serve a
    /// Station, and of a thousand who serve nobody, so many stand on that step. `cutout dev refit`
    /// makes it.
    SuspicionRules {
        /// Of a thousand in the files, those who serve a Station.
        serve: i16,
        /// None of what leaked and is unexplained, less than half of it, half or more.
        read: [[i16; 2]; 3],
        /// Seen with nobody but as friends; not as friends, or at a hiding place, in one week, in
        /// two, in more.
        met: [[i16; 2]; 4],
        /// Heard on no wire, once, again.
        heard: [[i16; 2]; 3],
        /// Named by no prisoner, spoken of, named by one, by several or described.
        named: [[i16; 2]; 4],
        /// Nothing irregular, something, again; or what needs an explanation.
        found: [[i16; 2]; 4],
        /// Not tried, tried and clean, and not.
        tried: [[i16; 2]; 3],
        /// Nothing is told, something, more; by one of theirs, or an offer was made.
        told: [[i16; 2]; 4],
    }

    /// Those who come by themselves, and those who make things up.
    VolunteerRules {
        /// Chance that one of those who volunteer comes when his window opens, before loyalty.
        comes: i16,
        /// The same of one who comes through a friend in the network.
        brought: i16,
        /// Hundredths of that chance that each abandoned agent takes away.
        abandoned: i16,
        /// Weights of the ways: in person, without a name, by a parcel.
        ways: [i16; 3],
        /// Weeks that an offer waits.
        waits: u16,
        /// Rapport with which one who came by himself starts.
        rapport: i16,
        /// Working days of a test of an offer.
        test_days: u8,
        /// Chance that the answers of one who means it fit, and of one who does not.
        fits: i16,
        fits_false: i16,
        /// Chance that a test insults.
        insults: i16,
        /// Chance for each team at the gate to see who comes.
        gate_team: i16,
        /// Points in the file of somebody seen there.
        embassy: i16,
        /// What one without a name asks for each paper.
        price: u16,
        /// Papers in a parcel, at most.
        parcel: u8,
        /// Imagination from which somebody offers what he does not have.
        fabricator: i16,
        /// Hundredths of imagination: the chance a week that one who has nothing makes it up.
        invents: i16,
        /// Imagination from which such a one sells everything twice.
        mill: i16,
        /// Weeks, at most, until it comes back by another way.
        resale_weeks: u16,
        /// Chance per mille a week that a friendly service passes something on.
        liaison: i16,
        /// Chance that it is right.
        liaison_right: i16,
        /// What asking a friendly service for its source costs.
        trace_money: u16,
        /// Chance that it answers.
        trace_answers: i16,
        /// Hundredths of imagination: the chance that one in need invents a man to be paid for.
        bills: i16,
        /// Working days of seeing a member of a cell, and what it costs the leader's rapport.
        see_days: u8,
        see_rapport: i16,
        /// Chance that a member comes when he is asked to.
        shows: i16,
        /// Hundredths of imagination: the chance that another plays the part of one who is not.
        stand_in: i16,
        /// Patience that a dangle costs, and a planted parcel.
        dangle_patience: u8,
        plant_patience: u8,
    }

    /// How agents are let go, and what they do then.
    PartingRules {
        /// Money for one who is let go with a pension.
        pension: u16,
        /// Points in the file of one about whom a letter came.
        letter: i16,
        /// Chance per mille a week that one who was left goes to Security.
        abandoned_talks: i16,
        /// The same for one whose line went silent.
        frozen_talks: i16,
        /// Points on the roll that says when he breaks, for one with a pension.
        paid_holds: i16,
        /// Points off it for one who was left.
        left_breaks: i16,
        /// Chance per mille a week that a pressed one goes to Security: at first, for each week more,
        /// and at most.
        pressed_talks: i16,
        pressed_more: i16,
        pressed_most: i16,
        /// How firmly Security holds such a one.
        pressed_control: u8,
    }

    /// Relations between the host and the foreign states, 0 to 100.
    RelationsRules {
        /// Where they stand by habit: with B, with C.
        habit: [i16; 2],
        /// Weeks from one step back to that to the next.
        drift_weeks: u16,
        drift: i16,
        /// Chance a week that something abroad shifts them, and by how much, up or down.
        abroad: i16,
        abroad_shift: i16,
        /// What an expulsion, the answer to it, an arrest of an officer, and a court take away.
        expulsion: i16,
        reprisal: i16,
        arrest: i16,
        trial: i16,
        /// Where relations are neither good nor bad.
        middle: i16,
        /// Points on the chance of an answer for each hundred degrees below the middle.
        answer: i16,
    }

    /// False flags.
    FlagRules {
        /// Hundredths of his loyalty that stand against a private buyer.
        buyer: i16,
        /// Hundredths of what he lacks in loyalty that stand against his own service.
        host: i16,
        /// How many times as often those who are asked in its name tell of it.
        host_tells: i16,
        /// Points off for an officer whose card gives the lie to the flag.
        contradicted: i16,
        /// Least and most by which loyalty against C falls short of that against B.
        lean: [i16; 2],
        /// From how far on somebody counts as leaning to one of the two.
        leans: i16,
        /// Half weeks of assessment from which a leaning can be judged.
        judged: u8,
        /// Importance up to which a private buyer asks.
        buyer_asks: i16,
        /// Degrees above the middle for which a friendly state asks for one step less.
        friendly: i16,
        /// Chance of a slip at a meeting, and more for a card that gives the lie to the flag.
        slip: i16,
        slip_card: i16,
        /// Doubt from a slip, from a task out of character, from a week of thaw.
        slip_doubt: u8,
        task_doubt: u8,
        thaw_doubt: u8,
        /// Warmth from which relations with the claimed state feed doubt.
        thaw: u8,
        /// Doubt at which he sees through it.
        sees: u8,
        /// Shares of those who break off, confess, sell it.
        ends: [u32; 3],
        /// Share of those who stay, and hundredths of rapport added to it.
        stays: u32,
        stays_rapport: i16,
        /// Points for an officer of whom a foreign state lets Security know.
        tipped: i16,
    }

    /// Prisoners who are exchanged.
    SwapRules {
        /// What lawyers and the gift to the host cost.
        money: u16,
        /// Weeks that an offer stands.
        weeks: u16,
        /// Points for one who is asked for.
        points: i16,
        patience: u8,
        /// Degrees by which relations mend.
        thaw: i16,
        /// Warmth below which the two states exchange nobody.
        coldest: u8,
    }

    /// What the embassy's own people do for agents.
    SupportRules {
        /// Chance that a letter of the clerk's looks like one, to who followed him.
        manner: i16,
    }

    /// The one ledger.
    ScoreRules {
        agent_clean: i64,
        /// Besides, for each full quarter in place.
        agent_quarter: i64,
        /// At most, with the quarters.
        agent_most: i64,
        agent_known: i64,
        /// File points below which an agent in place counts as clean.
        clean_below: i16,
        caught: i64,
        /// Besides, for a conviction of people of one Station that comes this soon after two others.
        great: i64,
        great_weeks: u16,
        /// One whom they gave up for somebody of theirs, instead of that.
        swapped: i64,
        controlled: i64,
        expelled: i64,
        innocent_freed: i64,
        innocent_convicted: i64,
        expelled_unproven: i64,
        patience_spent: i64,
        closed_week: i64,
        closed_most: i64,
        /// What an action is worth by kind, with the aim wholly reached.
        feat: [i64; 7],
        /// What a public and right accusation costs by kind.
        blame: [i64; 7],
        man_lost: i64,
        man_tried: i64,
        attributed: i64,
        misattributed: i64,
        decisive: i64,
        narrow: i64,
    }
}

/// Weeks of a quarter.
pub const QUARTER: u16 = 13;

impl ScoreRules {
    /// What an agent is worth who is in place at the end with a thin file, after so many weeks.
    pub fn in_place(&self, weeks: u16) -> i64 {
        let quarters = i64::from(weeks / QUARTER);
        (self.agent_clean + self.agent_quarter * quarters).min(self.agent_most)
    }
}

impl ChannelRules {
    /// The numbers of a channel.
    pub const fn of(&self, channel: Channel) -> &ChannelRow {
        match channel {
            Channel::Meeting { .. } => &self.meeting,
            Channel::Brush { .. } => &self.brush,
            Channel::Drop => &self.drop,
            Channel::Through { .. } => &self.through,
            Channel::Abroad => &self.abroad,
            Channel::House { .. } => &self.house,
            Channel::LetterBox { .. } => &self.letter_box,
            Channel::Post { .. } => &self.post,
            Channel::Courier { .. } => &self.courier,
            Channel::Voice => &self.voice,
            Channel::Radio { .. } => &self.radio,
            Channel::Burst => &self.burst,
            Channel::Signal => &self.signal,
        }
    }
}

impl RoleRules {
    /// What it takes to put somebody into a role.
    pub const fn of(&self, role: Role) -> &RoleRow {
        match role {
            Role::Agent => &self.agent,
            Role::TalentSpotter => &self.talent_spotter,
            Role::AccessAgent => &self.access_agent,
            Role::Principal => &self.principal,
            Role::Courier => &self.courier,
            Role::Cutout => &self.cutout,
            Role::LetterBox => &self.letter_box,
            Role::Address => &self.address,
            Role::Keeper => &self.keeper,
            Role::Operator => &self.operator,
            Role::Forger => &self.forger,
            Role::Support => &self.support,
            Role::Sleeper => &self.sleeper,
            Role::Influence => &self.influence,
        }
    }
}

impl SkillRules {
    /// What it takes to teach a craft.
    pub const fn of(&self, skill: Skill) -> &SkillRow {
        match skill {
            Skill::Writing => &self.writing,
            Skill::Voice => &self.voice,
            Skill::Radio => &self.radio,
            Skill::Burst => &self.burst,
            Skill::Check => &self.check,
        }
    }
}

impl ExitRules {
    /// The numbers of a way out.
    pub const fn of(&self, by: Crossing) -> &CrossingRow {
        match by {
            Crossing::Train => &self.train,
            Crossing::Car => &self.car,
            Crossing::Boat => &self.boat,
        }
    }
}

impl WayBackRules {
    /// The numbers of a kind of emergency plan.
    pub const fn of(&self, kind: WayBack) -> &WayBackRow {
        match kind {
            WayBack::Mark => &self.mark,
            WayBack::Rendezvous => &self.rendezvous,
            WayBack::Address => &self.address,
            WayBack::Advert => &self.advert,
            WayBack::Broadcast => &self.broadcast,
            WayBack::DatedDrop => &self.dated_drop,
        }
    }
}

impl MoodTable {
    /// What headquarters is like in a temper.
    pub const fn of(&self, mood: Mood) -> &MoodRules {
        match mood {
            Mood::Even => &self.even,
            Mood::Counting => &self.counting,
            Mood::Doubting => &self.doubting,
            Mood::Prying => &self.prying,
            Mood::Bold => &self.bold,
            Mood::Mean => &self.mean,
        }
    }
}

impl LifeRules {
    pub const fn of(&self, what: LifeEvent) -> &LifeRow {
        match what {
            LifeEvent::Divorce => &self.divorce,
            LifeEvent::Debt => &self.debt,
            LifeEvent::PassedOver => &self.passed_over,
            LifeEvent::ChildIll => &self.child_ill,
            LifeEvent::Speech => &self.speech,
            LifeEvent::FriendArrested => &self.friend_arrested,
        }
    }

    /// The likeliest turn that opens a motive; a debt if none does.
    pub fn that_opens(&self, motive: Motive) -> LifeEvent {
        let opens = LifeEvent::ALL.into_iter().filter(|&it| self.of(it).opens == motive);
        opens.max_by_key(|&it| self.of(it).share).unwrap_or_default()
    }
}

impl LifeRow {
    /// Does an offer on this motive fit while the window is open?
    pub fn fits(&self, motive: Motive) -> bool {
        self.opens == motive || (motive == Motive::Coercion && self.hold)
    }
}

/// A number of points as a chance.
pub(in crate::engine) fn percent(points: i16) -> Chance {
    Chance::percent(i32::from(points))
}

/// A number per mille as a chance.
pub(in crate::engine) fn per_mille(points: i16) -> Chance {
    Chance::per_mille(i32::from(points))
}

impl ExpulsionRules {
    /// The patience that it costs to let a prisoner go.
    pub const fn price_of_freeing(&self, fetched: bool) -> u8 {
        if fetched { self.freed_fetched } else { self.freed }
    }
}
