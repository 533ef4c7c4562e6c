//! Reports as sentences.
//!
//! Long because each report names what its sentence needs.

use rules::engine::{
    disclosed::Query,
    ids::DossierId,
    nature::{Captive, Check, Demand},
    units::Week,
    view::{Channel, Contact, Refused, Report},
};

use crate::text::{
    Arg, Clerk, Line, Role,
    clerk::{arg, yes},
    keys::{self, Word},
    shorthand::{capitals, kebab},
};

impl Clerk<'_> {
    /// What a report says. Variants take turns by week and by whom it is about, so the same desk
    /// does not read the same sentence about the same man two weeks running.
    pub fn report(&self, report: &Report) -> Line {
        let id = format!("report-{}", kebab(report.name()));
        let turn = usize::from(self.view.week.0) + usize::from(about(report).unwrap_or_default().0);
        let text = self.text.turn(&id, turn, &self.report_args(report));
        Line { text: capitals(&text), role: role(report) }
    }

    #[rustfmt::skip] // one line a report reads better than four
    #[allow(clippy::too_many_lines, reason = "one arm a report, nothing else")]
    fn report_args(&self, report: &Report) -> Vec<Arg<'static>> {
        let who = |id: DossierId| arg("who", self.who(id));
        let full = |id: DossierId| arg("full", self.full(id));
        let other = |id: DossierId| arg("other", self.who(id));
        let officer = |no| arg("officer", self.officer(no));
        let topic = |id| arg("topic", self.topic(id));
        let value = |id, value| arg("value", self.value(id, value));
        let site = |id| arg("site", self.site(id));
        let date = |week: Week| arg("date", self.date(week));
        let hour = |at| arg("hour", self.hour(at));
        let rapport = |points: i16| arg("rapport", points);
        match *report {
            Report::WeekPassed { week } => vec![arg("week", week.0), date(week)],
            Report::FundsAre { money } => vec![arg("money", money.0), self.house()],
            Report::DossierOpened { dossier, why, .. } =>
                vec![full(dossier), arg("why", keys::opening(why))],
            Report::CameToLight { holding, value: said, issued } =>
                vec![topic(holding), value(holding, said), date(issued)],
            Report::ArrestInTheNews { dossier } | Report::ReleaseInTheNews { dossier } => {
                vec![full(dossier)]
            }

            Report::OfficerArrived { identity, days, .. } => {
                let name = self.names.person(identity.name);
                vec![arg("full", self.described(name, &identity)), arg("days", days.0)]
            }
            Report::OfficerLost { officer, how } =>
                vec![arg("who", self.officer(officer)), arg("how", keys::loss(how))],
            Report::OfficerDue { at } => vec![date(at)],
            Report::NamedCryptonym { dossier, cryptonym } => vec![
                arg("name", self.true_name(dossier)),
                arg("cryptonym", self.names.cryptonym(cryptonym).to_owned()),
            ],
            Report::AgentTakenOver { agent, officer: by, rapport: points, access_agent } =>
                vec![full(agent), officer(by), rapport(points), yes("access", access_agent)],
            Report::HandlerIs { agent, officer: by, rapport: points } => vec![
                who(agent),
                yes("has", by.is_some()),
                arg("officer", self.officer_or_nobody(by)),
                rapport(points),
            ],

            Report::TieKnown { one, other: two, kind, strong } =>
                vec![who(one), other(two), arg("tie", self.term(&kind)), yes("strong", strong)],
            Report::WeSpotted { target, by } => vec![full(target), other(by)],
            Report::WeAssessed { target, loyalty, nerve, access, motive, window_open, .. } => vec![
                who(target),
                arg("loyalty", self.range(loyalty)),
                arg("nerve", self.range(nerve)),
                arg("access", self.range(access)),
                arg("motive", self.term(&motive)),
                arg("window", if window_open { "open" } else { "closed" }),
            ],
            Report::WeIntroduced { target, officer: to, by, rapport: points } =>
                vec![who(target), officer(to), other(by), rapport(points)],
            Report::WeDeveloped { target, officer: by, route, rapport: points, by: means } =>
                vec![who(target), officer(by), arg("route", route.key()), rapport(points), arg("by", means.key())],
            Report::WeSoundedOut { target, fits } => vec![who(target), yes("fits", fits)],
            Report::WeStopped { target, rapport: points } => vec![who(target), rapport(points)],
            Report::WeRecruited { agent, officer: by, motive, rapport: points } => vec![
                who(agent),
                officer(by),
                arg("motive", self.term(&motive)),
                rapport(points),
            ],
            Report::WeWereRefused { target, how } => {
                let (how, until) = match how {
                    Refused::Quietly => ("quietly", Week(0)),
                    Refused::AskedForTime { until } => ("time", until),
                };
                vec![who(target), arg("how", how), date(until)]
            }
            Report::ReadsHolding { agent, holding } => vec![who(agent), topic(holding)],

            Report::ContactArranged { agent, contact } => {
                let mut args = self.contact_args(contact);
                args.push(who(agent));
                args
            }
            Report::WeMet { agent, officer: by, hour: at, route, rapport: points } =>
                vec![who(agent), officer(by), hour(at), arg("route", route.key()), rapport(points)],
            Report::WeBrokeOff { with, officer: by, route } =>
                vec![who(with), officer(by), arg("route", route.key())],
            Report::NobodyCame { who: absent } =>
                vec![who(absent), arg("officer", self.handler(absent))],
            Report::WeDidNotGo { agent } => vec![who(agent)],
            Report::DropLearned { agent, site: at } => vec![who(agent), site(at)],
            Report::DropServiced { agent, officer: by, packets } =>
                vec![who(agent), officer(by), arg("packets", packets)],
            Report::TaskTold { agent, holding } => vec![
                who(agent),
                yes("has", holding.is_some()),
                arg("topic", holding.map_or_else(|| self.word("none"), |id| self.topic(id))),
            ],
            Report::TaskWaits { agent, holding } => vec![
                who(agent),
                yes("has", holding.is_some()),
                arg("topic", holding.map_or_else(|| self.word("none"), |id| self.topic(id))),
            ],
            Report::PayWaits { agent, amount } => vec![who(agent), arg("money", amount.0)],
            Report::AgentPaid { agent, amount, rapport: points } =>
                vec![who(agent), arg("money", amount.0), rapport(points)],
            Report::WageUnpaid { agent, rapport: points } => vec![who(agent), rapport(points)],
            Report::WentDormant { agent } | Report::WokeUp { agent } => vec![who(agent)],

            Report::Volunteered { dossier, approach, via, until, price, holding } => vec![
                full(dossier),
                arg("approach", approach.key()),
                arg("other", via.map_or_else(String::new, |via| self.who(via))),
                date(until),
                arg("money", price.0),
                topic(holding),
            ],
            Report::WeTestedAnOffer { dossier, fits, insulted } =>
                vec![who(dossier), yes("fits", fits), yes("insulted", insulted)],
            Report::WeTookAVolunteer { agent, officer: by, approach, rapport: points } =>
                vec![who(agent), officer(by), arg("approach", approach.key()), rapport(points)],
            Report::WeSentAway { dossier } | Report::OfferLapsed { dossier } =>
                vec![who(dossier)],
            Report::WeAskedForAMember { leader, member, officer: by, came, .. } =>
                vec![who(member), other(leader), officer(by), yes("came", came)],
            Report::WeTracedAReport { report, answered, same } => vec![
                arg("number", self.report_number(report)),
                yes("answered", answered),
                yes("same", same.is_some()),
                arg("who", same.map_or_else(String::new, |same| self.who(same))),
            ],
            Report::SeenAtEmbassy { who: seen } => vec![full(seen)],
            Report::DangleIsSet { who: sent, holding } => vec![full(sent), topic(holding)],
            Report::DangleEnded { who: sent } => vec![who(sent)],
            Report::WePlantedAParcel { bait, holding, value: said } => vec![
                arg("bait", self.topic(bait)),
                topic(holding),
                value(holding, said),
            ],
            Report::ReportReceived { report, source, holding, value: said, means, seen } => vec![
                arg("number", self.report_number(report)),
                who(source),
                topic(holding),
                value(holding, said),
                arg("means", means.key()),
                date(seen),
            ],
            Report::WeGraded { report, grade } => vec![
                arg("number", self.report_number(report)),
                arg("grade", keys::grade(grade)),
            ],
            Report::WeDisseminated { report, probability, handling } => {
                let row = self.view.station().and_then(|desk| desk.reports.get(report));
                let about = row.map_or_else(|| self.word("unknown"), |row| self.topic(row.holding));
                vec![
                    arg("number", self.report_number(report)),
                    arg("probability", probability),
                    arg("odds", self.odds(probability)),
                    arg("handling", self.term(&handling)),
                    arg("topic", about),
                ]
            }
            Report::WeBurned { source } | Report::WeNamedSource { source } => vec![who(source)],
            Report::HqMoodIs { mood } => vec![arg("mood", mood.key())],
            Report::StandingIs { favour } => vec![arg("favour", favour)],
            Report::HqAsks { holding, priority, until } =>
                vec![topic(holding), arg("priority", priority.key()), date(until)],
            Report::HqQuestionClosed { holding, answered } =>
                vec![topic(holding), yes("answered", answered)],
            Report::HqDemands { demand, until } => {
                let mut args = self.demand_args(demand);
                args.push(date(until));
                args
            }
            Report::HqDemandClosed { demand, outcome } => {
                let mut args = self.demand_args(demand);
                args.push(arg("outcome", outcome.key()));
                args
            }
            Report::WeAskedHq { what } => vec![arg("what", what.key())],
            Report::HqAnswered { what, granted, money, until } => vec![
                arg("what", what.key()),
                yes("granted", granted),
                arg("money", money.0),
                date(until),
            ],
            Report::SidelightReceived { holding, value: said, origin, seen } => vec![
                topic(holding),
                value(holding, said),
                arg("origin", origin.key()),
                date(seen),
            ],
            Report::WeSoldReport { report, price } =>
                vec![arg("number", self.report_number(report)), arg("money", price.0)],
            Report::CoverLaid { holding, alibi, until } =>
                vec![topic(holding), arg("alibi", alibi.key()), date(until)],
            Report::WeFlew { agent, flag } => vec![who(agent), arg("flag", self.flag(flag))],
            Report::WeJudgedLeaning { target, leaning } =>
                vec![who(target), arg("leaning", self.leaning(leaning))],
            Report::WeSlipped { agent } => vec![who(agent), arg("officer", self.handler(agent))],
            Report::HeKnowsUs { agent } => vec![who(agent)],
            Report::TippedOff { officer: foreigner, by } => {
                vec![full(foreigner), arg("state", self.names.state(by).to_owned())]
            }
            Report::PrincipalNamed { prisoner, of } => {
                vec![who(prisoner), arg("principal", self.principal(of))]
            }
            Report::RelationsAre { state, warmth, why } => vec![
                arg("state", self.names.state(state).to_owned()),
                arg("warmth", warmth),
                arg("why", keys::occasion(why)),
            ],

            Report::AlertIs { .. }
            | Report::AccusedInPublic { .. }
            | Report::WorkStopped { .. }
            | Report::OpinionMoves { .. }
            | Report::Reprisals { .. }
            | Report::ChairFilled { .. }
            | Report::ActionProposed { .. }
            | Report::HeadquartersAnswers { .. }
            | Report::WePrepare { .. }
            | Report::PhaseWent { .. }
            | Report::ActionRecalled
            | Report::ActionOver { .. }
            | Report::OurMenTaken { .. }
            | Report::OurMenTried { .. }
            | Report::OurMenBack { .. }
            | Report::WeSnatched { .. }
            | Report::DeathInTheNews { .. }
            | Report::PlanBetrayed { .. }
            | Report::StrangersSeen { .. }
            | Report::ActionSeen { .. }
            | Report::ClueFound { .. }
            | Report::WeTookMen { .. }
            | Report::FoundDead { .. }
            | Report::HouseGuarded { .. }
            | Report::WeSearched { .. }
            | Report::WeAccused { .. }
            | Report::WeTriedMen { .. }
            | Report::WeExchangedMen { .. }
            | Report::MenDisowned { .. } => self.covert_report_args(report),

            Report::ForcesAre { teams, analysts, interrogators, may_expel } => vec![
                arg("teams", teams),
                arg("analysts", analysts),
                arg("interrogators", interrogators),
                yes("expel", may_expel),
            ],
            Report::PatienceIs { patience } => vec![arg("patience", patience)],
            Report::PatienceSpent { until } | Report::TeamLost { until } => vec![date(until)],
            Report::PostReads { post, holding } =>
                vec![arg("post", self.post(post)), topic(holding)],
            Report::EditionIs { holding, value: said, issued } =>
                vec![topic(holding), value(holding, said), date(issued)],
            Report::TeamsPlaced { on, teams } =>
                vec![arg("place", self.place(on)), arg("teams", teams)],
            Report::TeamsAre { teams } => vec![arg("teams", teams)],

            Report::ContactSeen { one, other: two, site: at, hour: when, clandestine } => vec![
                who(one),
                other(two),
                site(at),
                hour(when),
                arg("manner", if clandestine { "clandestine" } else { "harmless" }),
            ],
            Report::SeenAtDrop { who: seen, site: at, hour: when } =>
                vec![who(seen), site(at), hour(when)],
            Report::DropSuspected { site: at } => vec![site(at)],
            Report::TookEvasiveRoute { who: seen } => vec![who(seen)],
            Report::OfficerSuspected { who: seen } | Report::OfficerKnown { who: seen } =>
                vec![full(seen)],
            Report::FilePoints { dossier, item, points } =>
                vec![who(dossier), arg("item", self.term(&item)), arg("points", points)],
            Report::FaceNotFound { face } => vec![who(face)],
            Report::DossiersAreOne { face, real } => vec![
                arg("other", self.say("name-face", &[arg("number", face.0)])),
                full(real),
            ],
            Report::PitchDenounced { by, officer: foreigner } => vec![full(by), other(foreigner)],
            Report::OfferedHimself { who: came, officer: foreigner } =>
                vec![full(came), other(foreigner)],

            Report::CaseIs { on, stage } =>
                vec![who(on), arg("stage", stage.map_or("none", |stage| stage.key()))],
            Report::WeArrested { whom, kit, publicity } =>
                vec![full(whom), yes("kit", kit), arg("publicity", publicity.key())],
            Report::ArrestFailed { whom } => vec![who(whom)],
            Report::InterrogationSet { prisoner, line } =>
                vec![who(prisoner), arg("line", self.term(&line))],
            Report::Confessed { prisoner }
            | Report::NothingFound { prisoner }
            | Report::WeConvicted { prisoner }
            | Report::WeSwapped { prisoner }
            | Report::WeFreed { prisoner } => vec![who(prisoner)],
            Report::NamedByPrisoner { prisoner, whom, how } =>
                vec![who(prisoner), other(whom), arg("how", how.key())],
            Report::ArrestAvowed { prisoner } | Report::OfferRefused { prisoner } =>
                vec![who(prisoner)],
            Report::PlanByPrisoner { prisoner, whom, kind } =>
                vec![who(prisoner), other(whom), arg("kind", self.term(&kind))],
            Report::WeTurned { who: turned } => vec![full(turned)],
            Report::DoubleTold { who: ours, officer: foreigner, task } => vec![
                who(ours),
                other(foreigner),
                yes("has", task.is_some()),
                arg("topic", task.map_or_else(|| self.word("none"), |id| self.topic(id))),
            ],
            Report::FeedSet { double, holding, fodder } =>
                vec![who(double), topic(holding), self.fodder(holding, fodder)],
            Report::WeFed { double, holding, value: said } =>
                vec![who(double), topic(holding), arg("value", self.value(holding, said))],
            Report::StockIs { items } => vec![arg("items", items)],
            // ── moles ──
            Report::StaffListed { who: member, role, .. } =>
                vec![full(member), arg("role", self.term(&role))],
            Report::InsiderIsOurs { whom }
            | Report::InsiderRefused { whom }
            | Report::WeSawThrough { double: whom }
            | Report::WeTurnedAgain { double: whom }
            | Report::HeIsLostToUs { double: whom } => vec![who(whom)],
            Report::TrafficRead { by, cryptonym, holding, value: said } => vec![
                who(by),
                arg("cryptonym", self.names.cryptonym(cryptonym).to_owned()),
                topic(holding),
                value(holding, said),
            ],
            Report::WantRead { by, holding } => vec![who(by), topic(holding)],
            Report::MeetingBetrayed { by, officer: foreigner } => vec![who(by), other(foreigner)],
            Report::AgentBetrayed { by, whom } => vec![who(by), other(whom)],
            Report::HouseInquiryOpened { whom, ends } => vec![who(whom), date(ends)],
            Report::HouseInquiryEnded { whom, found } => vec![who(whom), yes("found", found)],
            Report::Benched { whom, on } => vec![who(whom), yes("on", on)],
            Report::LieIs { holding, value: said } => vec![
                topic(holding),
                yes("has", said.is_some()),
                arg("value", self.lie(holding, said)),
            ],
            Report::StaffPosted { role, identity, .. } => {
                let name = self.names.person(identity.name);
                let full = arg("full", self.described(name, &identity));
                vec![full, arg("role", self.term(&role))]
            }
            Report::WeProposedSwap { whom, until } =>
                vec![arg("who", self.captive(whom)), date(until)],
            Report::SwapLapsed { whom } | Report::CameHome { whom } =>
                vec![arg("who", self.captive(whom))],
            Report::WeSentStaff { staff, agent } => {
                let row = self.view.station().and_then(|desk| desk.staff.get(staff));
                let role = row.map_or("none", |row| row.role.key());
                vec![arg("other", self.staff(staff)), who(agent), arg("role", role)]
            }
            Report::SwapAsked { who: id, state, until } =>
                vec![who(id), arg("state", self.state(state)), date(until)],
            Report::ClearanceIs { staff, clearance } =>
                vec![arg("who", self.staff(staff)), arg("clearance", clearance.key())],
            Report::OneOfUsWasAsked { who: asked } => vec![arg("who", self.inside(asked))],
            Report::SourceWarns { source, tip, about } =>
                vec![who(source), other(about), arg("tip", tip.key())],
            Report::Vanished { who: gone } | Report::StoppedAtBorder { who: gone } =>
                vec![who(gone)],
            Report::TakenOn { leader, member } => vec![who(member), other(leader)],
            Report::PlanMade { agent, kind, known } =>
                vec![who(agent), arg("kind", self.term(&kind)), yes("known", known)],
            Report::RoleWaits { agent, role } => vec![who(agent), arg("role", self.term(&role))],
            Report::RoleGiven { agent, role, ready } =>
                vec![who(agent), arg("role", self.term(&role)), date(ready)],
            Report::SkillTaught { agent, skill, done } =>
                vec![who(agent), arg("craft", self.term(&skill)), yes("done", done)],
            Report::SecondArranged { agent, contact } => {
                let mut args = self.contact_args(contact);
                args.push(who(agent));
                args.push(arg("name", self.channel(contact.map(|it| it.channel))));
                args
            }
            Report::LinkWorked { agent, officer: by, channel, packets } => vec![
                who(agent),
                officer(by),
                arg("channel", keys::channel(channel)),
                arg("name", self.channel(Some(channel))),
                arg("packets", packets),
            ],
            Report::LinkFailed { agent, channel } => vec![
                who(agent),
                arg("channel", keys::channel(channel)),
                arg("name", self.channel(Some(channel))),
            ],
            Report::CheckRead { agent, check } => vec![who(agent), arg("check", check.key())],
            Report::WeMoved { agent } => vec![who(agent)],
            Report::JourneyNoticed { who: seen }
            | Report::LetterNoticed { who: seen }
            | Report::TransmitterFound { who: seen }
            | Report::WeMetHim { who: seen }
            | Report::Shied { who: seen } => vec![full(seen)],
            Report::BearingTaken { district } => vec![arg("district", self.district(district))],
            Report::ServedTold { by, whom } => vec![who(by), other(whom)],
            Report::SetTaken { prisoner } => vec![who(prisoner)],
            Report::PlaySet { prisoner, on } => vec![who(prisoner), yes("on", on)],
            Report::PlayedTold { prisoner, task } => vec![
                who(prisoner),
                yes("has", task.is_some()),
                arg("topic", task.map_or_else(|| self.word("none"), |id| self.topic(id))),
            ],
            Report::ReceptionSet { whom, how } => vec![who(whom), arg("how", how.key())],
            Report::InTouchAgain { agent, officer: by, by_plan } =>
                vec![who(agent), officer(by), yes("plan", by_plan)],
            Report::RecontactFailed { agent }
            | Report::PapersGiven { agent }
            | Report::WarningWaits { agent }
            | Report::WeWarned { agent }
            | Report::HasFled { agent }
            | Report::WentToGround { agent }
            | Report::WeExfiltrated { agent }
            | Report::ExfiltrationFailed { agent }
            | Report::ExileComplained { agent }
            | Report::ExileWentHome { agent }
            | Report::HeWasTheirs { agent } => vec![who(agent)],
            Report::TheyKnowEachOther { one, other: two } => vec![who(one), other(two)],
            Report::Reviewed { cell, found } => vec![who(cell), arg("found", found)],
            Report::MarkSet { officer: by, on } => vec![officer(by), yes("on", on)],
            Report::InstructionWaits { agent, on_alarm }
            | Report::InstructionTold { agent, on_alarm } =>
                vec![who(agent), arg("alarm", on_alarm.key())],
            Report::ExfiltrationBegun { agent, officer: by_whom, at, by, family } => vec![
                who(agent),
                officer(by_whom),
                date(at),
                arg("by", by.key()),
                yes("family", family),
            ],
            Report::WeResettled { agent, until } => vec![who(agent), date(until)],
            Report::ControlAsked { agent, holding } => vec![who(agent), topic(holding)],
            Report::WeLookedOn { agent, watchers } => vec![who(agent), yes("watchers", watchers)],
            Report::LifeSeen { target, by, what } => vec![
                who(target),
                yes("told", by.is_some()),
                arg("other", by.map_or_else(String::new, |by| self.who(by))),
                arg("life", self.term(&what)),
            ],
            Report::WeTriedHimOut { target, done } => vec![who(target), yes("done", done)],
            Report::WeHadHimAsked { target, by } => vec![who(target), other(by)],
            Report::ComparisonSet { one, other: two, holding } =>
                vec![who(one), other(two), topic(holding)],
            Report::Compared { one, other: two, holding, agree } => vec![
                who(one),
                other(two),
                topic(holding),
                yes("agree", agree),
                yes("common", self.have_in_common(one, two)),
            ],
            Report::CanaryLaid { agent, site: at } => vec![who(agent), site(at)],
            Report::CanaryWatched { agent, site: at, watchers } =>
                vec![who(agent), site(at), yes("watchers", watchers)],
            Report::PolygraphRead { agent, rapport: points, deceptive } =>
                vec![who(agent), rapport(points), yes("deceptive", deceptive)],
            Report::TaskSwitched { agent, holding, rapport: points } =>
                vec![who(agent), topic(holding), rapport(points)],
            Report::WeTurnedOver { agent, to, how } =>
                vec![who(agent), officer(to), arg("how", how.key())],
            Report::TokenRefused { agent, officer: by } => vec![who(agent), officer(by)],
            Report::DoubleTested { who: ours, test } => vec![who(ours), arg("test", test.key())],
            Report::CanaryTold { who: ours, site: at } => vec![who(ours), site(at)],
            Report::DoubleCoached { who: ours, until } => vec![who(ours), date(until)],
            Report::WeParted { agent, how } => vec![who(agent), arg("how", how.key())],
            Report::LetterReceived { about: whom } => vec![full(whom)],
            Report::CameOver { who: came, officer: foreigner, grudge } =>
                vec![full(came), other(foreigner), arg("grudge", grudge.key())],
            Report::SiteByPrisoner { prisoner, site: at } => vec![who(prisoner), site(at)],
            Report::WeExpelled { who: gone } => vec![full(gone)],

            Report::TapIs { .. }
            | Report::Overheard { .. }
            | Report::InformerIs { .. }
            | Report::InformerTells { .. }
            | Report::LetterAccuses { .. }
            | Report::DefectorNames { .. }
            | Report::WeVetted { .. }
            | Report::WeInterviewed { .. }
            | Report::MealLaid { .. }
            | Report::WordingHeard { .. }
            | Report::WeProvoked { .. }
            | Report::TrapIsSet { .. }
            | Report::WalkedIn { .. }
            | Report::AccessTaken { .. }
            | Report::CaseWaits { .. }
            | Report::CopyDoctored { .. }
            | Report::ProtectionRaised { .. }
            | Report::WePublicised { .. }
            | Report::FavourGranted { .. }
            | Report::OfficerInThePapers { .. }
            | Report::AgentTells { .. }
            | Report::ForewarningWaits { .. }
            | Report::Forewarned { .. }
            | Report::WordingsCompared { .. } => self.trap_report_args(report),

            Report::LeakIndicated { holding } | Report::ReadersCut { holding } =>
                vec![topic(holding)],
            Report::InquiryOpened { holding, ends: at }
            | Report::RestrictionOrdered { holding, at }
            | Report::PlansChangeOrdered { holding, at } => vec![topic(holding), date(at)],
            Report::InquiryEnded { holding, readers } =>
                vec![topic(holding), arg("readers", readers)],
        }
    }

    /// Have two sources somebody or something in common, as far as our records go?
    fn have_in_common(&self, one: DossierId, other: DossierId) -> bool {
        self.view.station().is_some_and(|desk| desk.have_in_common(one, other))
    }

    /// What headquarters wants: of which kind, and about what.
    pub fn demand_args(&self, demand: Demand) -> Vec<Arg<'static>> {
        let (kind, what, count) = match demand {
            Demand::Claims { count } => ("claims", String::new(), count),
            Demand::SecondSource { holding } => ("second", self.topic(holding), 0),
            Demand::SourceName { source } => ("name", self.who(source), 0),
            Demand::ActionOn { holding } => ("action", self.topic(holding), 0),
        };
        vec![arg("demand", kind), arg("what", what), arg("count", count)]
    }

    /// A question on which figures are filed; one in somebody's own words is itself.
    pub fn query(&self, key: &str) -> String {
        match Query::parse(key) {
            Some(Query::Controlled(id)) => {
                self.say("query-controlled", &[arg("who", self.who(id))])
            }
            Some(Query::Serves(id)) => self.say("query-serves", &[arg("who", self.who(id))]),
            Some(Query::Right(no)) => {
                self.say("query-right", &[arg("number", self.report_number(no))])
            }
            None => key.to_owned(),
        }
    }

    fn house(&self) -> Arg<'static> {
        arg("house", if self.view.seat().is_station() { "station" } else { "security" })
    }

    /// The officer who handles somebody, or who knows him.
    fn handler(&self, dossier: DossierId) -> String {
        let row = self.view.station().and_then(|desk| desk.dossiers.get(dossier));
        let officer = row.and_then(|row| {
            row.agent.as_ref().and_then(|agent| agent.officer).or(row.target.known_to)
        });
        self.officer_or_nobody(officer)
    }

    /// A channel by its name.
    fn channel(&self, channel: Option<Channel>) -> String {
        match channel {
            None => self.word("none"),
            Some(channel) => self.word(&format!("channel-{}", keys::channel(channel))),
        }
    }

    /// How a standing arrangement is told: channel, officer, interval, route.
    pub fn contact_args(&self, contact: Option<Contact>) -> Vec<Arg<'static>> {
        let channel = contact.map(|it| it.channel);
        let leader = channel.and_then(Channel::leader);
        let server = channel.and_then(|it| Some(it.server()?.0));
        vec![
            arg("channel", channel.map_or("none", keys::channel)),
            arg("leader", leader.map_or_else(String::new, |id| self.who(id))),
            arg("server", server.map_or_else(String::new, |id| self.who(id))),
            arg("officer", self.officer_or_nobody(contact.map(|it| it.officer))),
            arg("every", contact.map_or(0, |it| it.every)),
        ]
    }
}

/// Whom a report is about, for the turn of its variant and for finding it again.
pub fn about(report: &Report) -> Option<DossierId> {
    match *report {
        Report::DossierOpened { dossier: id, .. }
        | Report::ArrestInTheNews { dossier: id }
        | Report::NamedCryptonym { dossier: id, .. }
        | Report::AgentTakenOver { agent: id, .. }
        | Report::HandlerIs { agent: id, .. }
        | Report::TieKnown { one: id, .. }
        | Report::WeSpotted { target: id, .. }
        | Report::WeAssessed { target: id, .. }
        | Report::WeIntroduced { target: id, .. }
        | Report::WeDeveloped { target: id, .. }
        | Report::WeSoundedOut { target: id, .. }
        | Report::WeStopped { target: id, .. }
        | Report::WeRecruited { agent: id, .. }
        | Report::WeWereRefused { target: id, .. }
        | Report::ReadsHolding { agent: id, .. }
        | Report::ContactArranged { agent: id, .. }
        | Report::WeMet { agent: id, .. }
        | Report::WeBrokeOff { with: id, .. }
        | Report::NobodyCame { who: id }
        | Report::WeDidNotGo { agent: id }
        | Report::TaskWaits { agent: id, .. }
        | Report::PayWaits { agent: id, .. }
        | Report::ReleaseInTheNews { dossier: id }
        | Report::DropLearned { agent: id, .. }
        | Report::DropServiced { agent: id, .. }
        | Report::TaskTold { agent: id, .. }
        | Report::AgentPaid { agent: id, .. }
        | Report::WageUnpaid { agent: id, .. }
        | Report::WentDormant { agent: id }
        | Report::WokeUp { agent: id }
        | Report::ReportReceived { source: id, .. }
        | Report::WeBurned { source: id }
        | Report::WeNamedSource { source: id }
        | Report::ContactSeen { one: id, .. }
        | Report::SeenAtDrop { who: id, .. }
        | Report::TookEvasiveRoute { who: id }
        | Report::OfficerSuspected { who: id }
        | Report::OfficerKnown { who: id }
        | Report::FilePoints { dossier: id, .. }
        | Report::FaceNotFound { face: id }
        | Report::DossiersAreOne { real: id, .. }
        | Report::PitchDenounced { by: id, .. }
        | Report::OfferedHimself { who: id, .. }
        | Report::CaseIs { on: id, .. }
        | Report::WeArrested { whom: id, .. }
        | Report::ArrestFailed { whom: id }
        | Report::InterrogationSet { prisoner: id, .. }
        | Report::Confessed { prisoner: id }
        | Report::NamedByPrisoner { prisoner: id, .. }
        | Report::SiteByPrisoner { prisoner: id, .. }
        | Report::NothingFound { prisoner: id }
        | Report::WeConvicted { prisoner: id }
        | Report::SwapAsked { who: id, .. }
        | Report::WeSwapped { prisoner: id }
        | Report::WeSentStaff { agent: id, .. }
        | Report::WeProposedSwap { whom: Captive::Agent(id), .. }
        | Report::SwapLapsed { whom: Captive::Agent(id) }
        | Report::CameHome { whom: Captive::Agent(id) }
        | Report::WeFreed { prisoner: id }
        | Report::WeExpelled { who: id }
        | Report::ArrestAvowed { prisoner: id }
        | Report::OfferRefused { prisoner: id }
        | Report::PlanByPrisoner { prisoner: id, .. }
        | Report::WeTurned { who: id }
        | Report::DoubleTold { who: id, .. }
        | Report::FeedSet { double: id, .. }
        | Report::WeFed { double: id, .. }
        | Report::Vanished { who: id }
        | Report::StoppedAtBorder { who: id }
        | Report::TakenOn { member: id, .. }
        | Report::PlanMade { agent: id, .. }
        | Report::RoleWaits { agent: id, .. }
        | Report::RoleGiven { agent: id, .. }
        | Report::SkillTaught { agent: id, .. }
        | Report::SecondArranged { agent: id, .. }
        | Report::LinkWorked { agent: id, .. }
        | Report::LinkFailed { agent: id, .. }
        | Report::CheckRead { agent: id, .. }
        | Report::WeMoved { agent: id }
        | Report::JourneyNoticed { who: id }
        | Report::LetterNoticed { who: id }
        | Report::TransmitterFound { who: id }
        | Report::ServedTold { whom: id, .. }
        | Report::SetTaken { prisoner: id }
        | Report::PlaySet { prisoner: id, .. }
        | Report::PlayedTold { prisoner: id, .. }
        | Report::ReceptionSet { whom: id, .. }
        | Report::WeMetHim { who: id }
        | Report::Shied { who: id }
        | Report::InTouchAgain { agent: id, .. }
        | Report::RecontactFailed { agent: id }
        | Report::TheyKnowEachOther { one: id, .. }
        | Report::Reviewed { cell: id, .. }
        | Report::InstructionWaits { agent: id, .. }
        | Report::InstructionTold { agent: id, .. }
        | Report::PapersGiven { agent: id }
        | Report::WarningWaits { agent: id }
        | Report::WeWarned { agent: id }
        | Report::HasFled { agent: id }
        | Report::WentToGround { agent: id }
        | Report::ExfiltrationBegun { agent: id, .. }
        | Report::WeExfiltrated { agent: id }
        | Report::WeResettled { agent: id, .. }
        | Report::ExileComplained { agent: id }
        | Report::ExileWentHome { agent: id }
        | Report::ExfiltrationFailed { agent: id }
        | Report::HeWasTheirs { agent: id }
        | Report::ControlAsked { agent: id, .. }
        | Report::InsiderIsOurs { whom: id }
        | Report::InsiderRefused { whom: id }
        | Report::TrafficRead { by: id, .. }
        | Report::WantRead { by: id, .. }
        | Report::MeetingBetrayed { officer: id, .. }
        | Report::AgentBetrayed { whom: id, .. }
        | Report::HouseInquiryOpened { whom: id, .. }
        | Report::HouseInquiryEnded { whom: id, .. }
        | Report::Benched { whom: id, .. }
        | Report::WeSawThrough { double: id }
        | Report::WeTurnedAgain { double: id }
        | Report::HeIsLostToUs { double: id }
        | Report::SourceWarns { about: id, .. }
        | Report::StaffListed { who: id, .. }
        | Report::WeSnatched { dossier: id }
        | Report::DeathInTheNews { dossier: id }
        | Report::PlanBetrayed { who: id, .. }
        | Report::FoundDead { who: id }
        | Report::WeFlew { agent: id, .. }
        | Report::WeJudgedLeaning { target: id, .. }
        | Report::WeSlipped { agent: id }
        | Report::HeKnowsUs { agent: id }
        | Report::TippedOff { officer: id, .. }
        | Report::PrincipalNamed { prisoner: id, .. }
        | Report::WeLookedOn { agent: id, .. }
        | Report::TapIs { on: id, .. }
        | Report::Overheard { who: id, .. }
        | Report::InformerTells { who: id, .. }
        | Report::LetterAccuses { who: id }
        | Report::DefectorNames { who: id }
        | Report::WeVetted { who: id, .. }
        | Report::WeInterviewed { who: id, .. }
        | Report::WeProvoked { who: id, .. }
        | Report::WalkedIn { who: id, .. }
        | Report::AccessTaken { who: id, .. }
        | Report::CaseWaits { on: id, .. }
        | Report::CopyDoctored { who: id, .. }
        | Report::WePublicised { who: id }
        | Report::AgentTells { agent: id, .. }
        | Report::ForewarningWaits { agent: id }
        | Report::Forewarned { agent: id }
        | Report::Volunteered { dossier: id, .. }
        | Report::WeTestedAnOffer { dossier: id, .. }
        | Report::WeTookAVolunteer { agent: id, .. }
        | Report::WeSentAway { dossier: id }
        | Report::OfferLapsed { dossier: id }
        | Report::WeAskedForAMember { member: id, .. }
        | Report::SeenAtEmbassy { who: id }
        | Report::DangleIsSet { who: id, .. }
        | Report::DangleEnded { who: id }
        | Report::WeParted { agent: id, .. }
        | Report::LifeSeen { target: id, .. }
        | Report::WeTriedHimOut { target: id, .. }
        | Report::WeHadHimAsked { target: id, .. }
        | Report::ComparisonSet { one: id, .. }
        | Report::Compared { one: id, .. }
        | Report::CanaryLaid { agent: id, .. }
        | Report::CanaryWatched { agent: id, .. }
        | Report::PolygraphRead { agent: id, .. }
        | Report::TaskSwitched { agent: id, .. }
        | Report::WeTurnedOver { agent: id, .. }
        | Report::TokenRefused { agent: id, .. }
        | Report::DoubleTested { who: id, .. }
        | Report::CanaryTold { who: id, .. }
        | Report::DoubleCoached { who: id, .. }
        | Report::LetterReceived { about: id }
        | Report::CameOver { who: id, .. } => Some(id),
        _ => None,
    }
}

/// What kind of news it is for the seat that reads it.
fn role(report: &Report) -> Role {
    match report {
        Report::WeRecruited { .. }
        | Report::WeTookAVolunteer { .. }
        | Report::OfficerArrived { .. }
        | Report::Confessed { .. }
        | Report::WeConvicted { .. }
        | Report::SwapAsked { .. }
        | Report::WeSwapped { .. }
        | Report::CameHome { .. }
        | Report::OfferedHimself { .. }
        | Report::WeTurned { .. }
        | Report::WeMetHim { .. }
        | Report::TransmitterFound { .. }
        | Report::SetTaken { .. }
        | Report::InTouchAgain { .. }
        | Report::WeExfiltrated { .. }
        | Report::InsiderIsOurs { .. }
        | Report::WeTurnedAgain { .. }
        | Report::OneOfUsWasAsked { .. }
        | Report::WalkedIn { .. }
        | Report::FavourGranted { .. }
        | Report::WeSnatched { .. }
        | Report::OurMenBack { .. }
        | Report::PlanBetrayed { .. }
        | Report::HeadquartersAnswers { granted: true }
        | Report::CameOver { .. }
        | Report::LetterReceived { .. }
        | Report::DossiersAreOne { .. } => Role::Good,
        Report::ArrestInTheNews { .. }
        | Report::OfficerLost { .. }
        | Report::PatienceSpent { .. }
        | Report::TeamLost { .. }
        | Report::OurMenTaken { .. }
        | Report::FoundDead { .. }
        | Report::ActionSeen { .. } => Role::Danger,
        Report::HeWasTheirs { .. }
        | Report::SourceWarns { .. }
        | Report::WeSawThrough { .. }
        | Report::HeIsLostToUs { .. }
        | Report::HouseInquiryEnded { found: true, .. }
        | Report::WeSlipped { .. }
        | Report::TokenRefused { .. }
        | Report::DoubleTested { .. }
        | Report::HasFled { .. }
        | Report::WentToGround { .. }
        | Report::ExfiltrationFailed { .. }
        | Report::ExileComplained { .. }
        | Report::ExileWentHome { .. }
        | Report::SwapLapsed { .. }
        | Report::RecontactFailed { .. }
        | Report::TheyKnowEachOther { .. }
        | Report::Vanished { .. }
        | Report::OfferLapsed { .. }
        | Report::WeTracedAReport { same: Some(_), .. }
        | Report::WeAskedForAMember { came: false, .. }
        | Report::OfferRefused { .. }
        | Report::NobodyCame { .. }
        | Report::LinkFailed { .. }
        | Report::CheckRead { check: Check::Absent, .. }
        | Report::Shied { .. }
        | Report::WeDidNotGo { .. }
        | Report::WeBrokeOff { .. }
        | Report::WageUnpaid { .. }
        | Report::WeWereRefused { .. }
        | Report::ArrestFailed { .. }
        | Report::LeakIndicated { .. }
        | Report::OfficerInThePapers { .. }
        | Report::AgentTells { .. }
        | Report::AlertIs { .. }
        | Report::Reprisals { .. }
        | Report::AccusedInPublic { .. }
        | Report::StrangersSeen { .. }
        | Report::HqDemands { .. }
        | Report::PitchDenounced { .. } => Role::Warning,
        Report::WeAssessed { .. }
        | Report::Volunteered { .. }
        | Report::WeTestedAnOffer { .. }
        | Report::SeenAtEmbassy { .. }
        | Report::Compared { .. }
        | Report::CanaryWatched { .. }
        | Report::PolygraphRead { .. }
        | Report::CanaryTold { .. }
        | Report::ReportReceived { .. }
        | Report::SidelightReceived { .. }
        | Report::ContactSeen { .. }
        | Report::Overheard { .. }
        | Report::InformerTells { .. }
        | Report::LetterAccuses { .. }
        | Report::DefectorNames { .. }
        | Report::WordingHeard { .. }
        | Report::WeVetted { found: true, .. }
        | Report::WordingsCompared { differ: true, .. }
        | Report::CheckRead { .. }
        | Report::BearingTaken { .. }
        | Report::LetterNoticed { .. }
        | Report::JourneyNoticed { .. }
        | Report::ServedTold { .. }
        | Report::ClueFound { .. }
        | Report::OfficerSuspected { .. }
        | Report::DropSuspected { .. } => Role::Doubtful,
        Report::WeekPassed { .. } | Report::FundsAre { .. } | Report::NothingFound { .. } => {
            Role::Muted
        }
        _ => Role::Body,
    }
}
