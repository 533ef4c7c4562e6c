//! Which event tells which seat what. Names every event, and only copies fields: nothing is
//! computed here, so nothing can be hidden here.
#![deny(clippy::wildcard_enum_match_arm)]

use crate::engine::{
    event::Event,
    seat::Seat,
    view::{Refused, Report},
};

/// What `seat` is told of an event.
pub(in crate::engine) fn report(event: &Event, seat: Seat) -> Option<Report> {
    let to = |whose: Seat, report: Report| (whose == seat).then_some(report);
    let security = |report: Report| to(Seat::Security, report);
    match *event {
        Event::WeekPassed { week } => Some(Report::WeekPassed { week }),
        Event::MoneySpent { seat: _, amount: _ } => None,
        Event::FundsCounted { seat: whose, money } => to(whose, Report::FundsAre { money }),
        Event::DossierOpened { seat: whose, dossier, person: _, identity, why } => {
            to(whose, Report::DossierOpened { dossier, identity, why })
        }
        Event::OfficerArrived { seat: whose, officer, person: _, identity, days } => {
            to(whose, Report::OfficerArrived { officer, identity, days })
        }
        Event::OfficerLost { seat: whose, officer, how } => {
            to(whose, Report::OfficerLost { officer, how })
        }
        Event::OfficerDue { seat: whose, at } => to(whose, Report::OfficerDue { at }),
        Event::CryptonymGiven { seat: whose, dossier, cryptonym } => {
            to(whose, Report::NamedCryptonym { dossier, cryptonym })
        }
        Event::AgentTakenOver {
            seat: whose,
            dossier,
            agent: _,
            person: _,
            officer,
            rapport,
            access_agent,
        } => to(whose, Report::AgentTakenOver { agent: dossier, officer, rapport, access_agent }),
        Event::HandlerChanged { seat: whose, dossier, agent: _, officer, rapport } => {
            to(whose, Report::HandlerIs { agent: dossier, officer, rapport })
        }
        Event::RelationsChanged { state, warmth, why } => {
            Some(Report::RelationsAre { state, warmth, why })
        }
        Event::FlagClaimed { seat: whose, dossier, agent: _, flag } => {
            to(whose, Report::WeFlew { agent: dossier, flag })
        }
        Event::LeaningJudged { seat: whose, target, leaning } => {
            to(whose, Report::WeJudgedLeaning { target, leaning })
        }
        Event::Slipped { seat: whose, dossier, agent: _, doubt: _ } => {
            to(whose, Report::WeSlipped { agent: dossier })
        }
        Event::DoubtGrew { agent: _, doubt: _ } => None,
        Event::SawThrough { agent: _, person: _, then: _ } => None,
        Event::FlagDropped { seat: whose, dossier, agent: _ } => {
            to(whose, Report::HeKnowsUs { agent: dossier })
        }
        Event::TippedOff { officer, by } => security(Report::TippedOff { officer, by }),
        Event::PrincipalNamed { prisoner, of } => security(Report::PrincipalNamed { prisoner, of }),
        Event::Turned { agent: _, by: _, control: _ } => None,
        Event::WindowOpened { person: _, from: _, until: _, what: _ } => None,
        Event::TieLearnt { seat: whose, one, other, kind, strong } => {
            to(whose, Report::TieKnown { one, other, kind, strong })
        }
        Event::Spotted { seat: whose, target, by } => to(whose, Report::WeSpotted { target, by }),
        Event::Assessed {
            seat: whose,
            target,
            by,
            halves,
            loyalty,
            nerve,
            access,
            motive,
            window_open,
        } => to(
            whose,
            Report::WeAssessed { target, by, halves, loyalty, nerve, access, motive, window_open },
        ),
        Event::Introduced { seat: whose, target, officer, by, rapport } => {
            to(whose, Report::WeIntroduced { target, officer, by, rapport })
        }
        Event::Developed { seat: whose, target, officer, route, rapport, by } => {
            to(whose, Report::WeDeveloped { target, officer, route, rapport, by })
        }
        Event::SoundedOut { seat: whose, target, fits, cold: _ } => {
            to(whose, Report::WeSoundedOut { target, fits })
        }
        Event::Stopped { seat: whose, target, rapport } => {
            to(whose, Report::WeStopped { target, rapport })
        }
        Event::Recruited {
            seat: whose,
            dossier,
            agent: _,
            person: _,
            officer,
            motive,
            rapport,
        }
        | Event::RecruitedAsDangle {
            seat: whose,
            dossier,
            agent: _,
            person: _,
            officer,
            motive,
            rapport,
        } => to(whose, Report::WeRecruited { agent: dossier, officer, motive, rapport }),
        Event::AskedForTime { seat: whose, target, until } => {
            let how = Refused::AskedForTime { until };
            to(whose, Report::WeWereRefused { target, how })
        }
        Event::Declined { seat: whose, target } => {
            to(whose, Report::WeWereRefused { target, how: Refused::Quietly })
        }
        Event::DeclinedAndReported { seat: whose, target, by, officer } => match seat {
            Seat::Security => Some(Report::PitchDenounced { by, officer }),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                to(whose, Report::WeWereRefused { target, how: Refused::Quietly })
            }
        },
        Event::OfferedHimself { who, officer } => security(Report::OfferedHimself { who, officer }),
        Event::ReadsTold { seat: whose, dossier, agent: _, holding } => {
            to(whose, Report::ReadsHolding { agent: dossier, holding })
        }
        Event::Volunteered {
            seat: whose,
            dossier,
            person: _,
            approach,
            via,
            until,
            price,
            behind: _,
            holding,
        } => to(whose, Report::Volunteered { dossier, approach, via, until, price, holding }),
        Event::PaperReceived {
            seat: whose,
            report,
            source,
            holding,
            value,
            means,
            seen,
            lie: _,
            maker: _,
        } => to(whose, Report::ReportReceived { report, source, holding, value, means, seen }),
        Event::OfferTested { seat: whose, dossier, fits, insulted } => {
            to(whose, Report::WeTestedAnOffer { dossier, fits, insulted })
        }
        Event::VolunteerTaken {
            seat: whose,
            dossier,
            agent: _,
            person: _,
            officer,
            approach,
            rapport,
        } => to(whose, Report::WeTookAVolunteer { agent: dossier, officer, approach, rapport }),
        Event::SentAway { seat: whose, dossier } => to(whose, Report::WeSentAway { dossier }),
        Event::OfferLapsed { seat: whose, dossier } => to(whose, Report::OfferLapsed { dossier }),
        Event::SeenAtEmbassy { who } => security(Report::SeenAtEmbassy { who }),
        Event::DangleSet { who, holding } => security(Report::DangleIsSet { who, holding }),
        Event::DangleEnded { who } => security(Report::DangleEnded { who }),
        Event::ParcelPlanted { bait, holding, value } => {
            security(Report::WePlantedAParcel { bait, holding, value })
        }
        Event::Invented { agent: _, holding: _, value: _, means: _, right: _, resold: _ } => None,
        Event::MemberSeen { seat: whose, leader, member, officer, came, rapport, stand_in: _ } => {
            to(whose, Report::WeAskedForAMember { leader, member, officer, came, rapport })
        }
        Event::ChainTraced { seat: whose, report, answered, same } => {
            to(whose, Report::WeTracedAReport { report, answered, same })
        }
        Event::ContactArranged { seat: whose, dossier, agent: _, contact } => {
            to(whose, Report::ContactArranged { agent: dossier, contact })
        }
        Event::Met { seat: whose, dossier, agent: _, officer, hour, route, rapport } => {
            to(whose, Report::WeMet { agent: dossier, officer, hour, route, rapport })
        }
        Event::BrokeOff { seat: whose, with, person: _, officer, route } => {
            to(whose, Report::WeBrokeOff { with, officer, route })
        }
        Event::MeetingMissed { seat: whose, who, person: _ } => {
            to(whose, Report::NobodyCame { who })
        }
        Event::ContactDropped { seat: whose, dossier } => {
            to(whose, Report::WeDidNotGo { agent: dossier })
        }
        Event::DropLearnt { seat: whose, dossier, agent: _, site } => {
            to(whose, Report::DropLearned { agent: dossier, site })
        }
        Event::DropLoaded { agent: _, site: _ } => None,
        Event::DropServiced { seat: whose, dossier, agent: _, officer, site: _, packets } => {
            to(whose, Report::DropServiced { agent: dossier, officer, packets })
        }
        Event::TaskNoted { seat: whose, dossier, agent: _, holding } => {
            to(whose, Report::TaskWaits { agent: dossier, holding })
        }
        Event::PayNoted { seat: whose, dossier, agent: _, amount } => {
            to(whose, Report::PayWaits { agent: dossier, amount })
        }
        Event::TaskTold { seat: whose, dossier, agent: _, holding } => {
            to(whose, Report::TaskTold { agent: dossier, holding })
        }
        Event::AgentPaid { seat: whose, dossier, agent: _, amount, rapport } => {
            to(whose, Report::AgentPaid { agent: dossier, amount, rapport })
        }
        Event::WagePaid { seat: _, agent: _, amount: _ } => None,
        Event::WageUnpaid { seat: whose, dossier, agent: _, rapport } => {
            to(whose, Report::WageUnpaid { agent: dossier, rapport })
        }
        Event::WentDormant { seat: whose, dossier, agent: _ } => {
            to(whose, Report::WentDormant { agent: dossier })
        }
        Event::WokeUp { seat: whose, dossier, agent: _ } => {
            to(whose, Report::WokeUp { agent: dossier })
        }
        Event::Learnt { what: _ } => None,
        Event::TakenOn { seat: whose, leader, member, by: _, agent: _ } => {
            to(whose, Report::TakenOn { leader, member })
        }
        Event::PassedOn { from: _, to: _, packets: _ } => None,
        Event::LinkLost { agent: _, above: _ } | Event::Orphaned { agent: _, above: _ } => None,
        Event::PlanMade { seat: whose, dossier, agent: _, kind, known } => {
            to(whose, Report::PlanMade { agent: dossier, kind, known })
        }
        Event::Recovered { seat: whose, dossier, agent: _, officer, by_plan } => {
            to(whose, Report::InTouchAgain { agent: dossier, officer, by_plan })
        }
        Event::RecontactFailed { seat: whose, dossier } => {
            to(whose, Report::RecontactFailed { agent: dossier })
        }
        Event::EdgeFound { seat: whose, one, other } => {
            to(whose, Report::TheyKnowEachOther { one, other })
        }
        Event::Reviewed { seat: whose, cell, found } => to(whose, Report::Reviewed { cell, found }),
        Event::MarkSet { seat: whose, officer, on } => to(whose, Report::MarkSet { officer, on }),
        Event::RoleNoted { seat: whose, dossier, agent: _, role } => {
            to(whose, Report::RoleWaits { agent: dossier, role })
        }
        Event::RoleGiven { seat: whose, dossier, agent: _, role, ready } => {
            to(whose, Report::RoleGiven { agent: dossier, role, ready })
        }
        Event::SkillTaught { seat: whose, dossier, agent: _, skill, done } => {
            to(whose, Report::SkillTaught { agent: dossier, skill, done })
        }
        Event::SecondArranged { seat: whose, dossier, agent: _, contact } => {
            to(whose, Report::SecondArranged { agent: dossier, contact })
        }
        Event::PacketsLeft { agent: _, by: _, packets: _ } => None,
        Event::LinkWorked { seat: whose, dossier, agent: _, officer, channel, packets } => {
            to(whose, Report::LinkWorked { agent: dossier, officer, channel, packets })
        }
        Event::LinkFailed { seat: whose, dossier, agent: _, channel } => {
            to(whose, Report::LinkFailed { agent: dossier, channel })
        }
        Event::CheckRead { seat: whose, dossier, agent: _, given: _, read } => {
            to(whose, Report::CheckRead { agent: dossier, check: read })
        }
        Event::Moved { seat: whose, dossier, agent: _ } => {
            to(whose, Report::WeMoved { agent: dossier })
        }
        Event::JourneyNoticed { who } => security(Report::JourneyNoticed { who }),
        Event::LetterNoticed { who } => security(Report::LetterNoticed { who }),
        Event::BearingTaken { agent: _, district } => security(Report::BearingTaken { district }),
        Event::TransmitterFound { who } => security(Report::TransmitterFound { who }),
        Event::ServedTold { by, whom } => security(Report::ServedTold { by, whom }),
        Event::InfluenceFelt { agent: _ } => None,
        Event::SetTaken { prisoner, agent: _ } => security(Report::SetTaken { prisoner }),
        Event::PlaySet { prisoner, agent: _, on } => security(Report::PlaySet { prisoner, on }),
        Event::PlayedTold { prisoner, task } => security(Report::PlayedTold { prisoner, task }),
        Event::ReceptionSet { whom, how } => security(Report::ReceptionSet { whom, how }),
        Event::MetTheWrongMan { seat: whose, dossier, agent: _, officer, who, control: _ } => {
            match seat {
                Seat::Security => Some(Report::WeMetHim { who }),
                Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                    to(whose, Report::InTouchAgain { agent: dossier, officer, by_plan: true })
                }
            }
        }
        Event::Shied { who, agent: _ } => security(Report::Shied { who }),
        Event::InstructionNoted { seat: whose, dossier, agent: _, on_alarm } => {
            to(whose, Report::InstructionWaits { agent: dossier, on_alarm })
        }
        Event::InstructionTold { seat: whose, dossier, agent: _, on_alarm } => {
            to(whose, Report::InstructionTold { agent: dossier, on_alarm })
        }
        Event::PapersGiven { seat: whose, dossier, agent: _ } => {
            to(whose, Report::PapersGiven { agent: dossier })
        }
        Event::WarningNoted { seat: whose, dossier, agent: _ } => {
            to(whose, Report::WarningWaits { agent: dossier })
        }
        Event::Warned { seat: whose, dossier, agent: _ } => {
            to(whose, Report::WeWarned { agent: dossier })
        }
        Event::AlarmHeard { agent: _, of: _, heard: _, at: _ } => None,
        Event::ContactReplaced { agent: _ } => None,
        Event::Fled { seat: whose, dossier, agent: _, person: _ } => {
            to(whose, Report::HasFled { agent: dossier })
        }
        Event::WentToGround { seat: whose, dossier, agent: _ } => {
            to(whose, Report::WentToGround { agent: dossier })
        }
        Event::ExfiltrationBegun { seat: whose, dossier, agent: _, officer, at, by, family } => {
            to(whose, Report::ExfiltrationBegun { agent: dossier, officer, at, by, family })
        }
        Event::Exfiltrated { seat: whose, dossier, agent: _, person: _ } => {
            to(whose, Report::WeExfiltrated { agent: dossier })
        }
        Event::Resettled { seat: whose, dossier, agent: _, until } => {
            to(whose, Report::WeResettled { agent: dossier, until })
        }
        Event::ExileComplained { seat: whose, dossier, agent: _ } => {
            to(whose, Report::ExileComplained { agent: dossier })
        }
        Event::ExileWentHome { seat: whose, dossier, agent: _ } => {
            to(whose, Report::ExileWentHome { agent: dossier })
        }
        Event::ExfiltrationFailed { seat: whose, dossier, agent: _ } => {
            to(whose, Report::ExfiltrationFailed { agent: dossier })
        }
        Event::Vanished { who } => security(Report::Vanished { who }),
        Event::StoppedAtBorder { who } => security(Report::StoppedAtBorder { who }),
        Event::OfferRefused { prisoner } => security(Report::OfferRefused { prisoner }),
        Event::Doubled { prisoner, person: _, agent: _, control: _ } => {
            security(Report::WeTurned { who: prisoner })
        }
        Event::Redoubled { seat: whose, dossier, agent: _ } => {
            to(whose, Report::HeWasTheirs { agent: dossier })
        }
        Event::DoubleTold { who, officer, task } => {
            security(Report::DoubleTold { who, officer, task })
        }
        Event::FeedSet { double, agent: _, holding, fodder } => {
            security(Report::FeedSet { double, holding, fodder })
        }
        Event::Fed { double, agent: _, holding, value } => {
            security(Report::WeFed { double, holding, value })
        }
        Event::StockCounted { items } => security(Report::StockIs { items }),
        Event::LieExposed { seat: _, report: _ } => None,
        Event::SwapProposed { seat: whose, whom, person: _, until } => {
            to(whose, Report::WeProposedSwap { whom, until })
        }
        Event::SwapAsked { who, state, until } => security(Report::SwapAsked { who, state, until }),
        Event::SwapMade { seat: whose, whom, prisoner, person: _ } => match seat {
            Seat::Security => Some(Report::WeSwapped { prisoner }),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                to(whose, Report::CameHome { whom })
            }
        },
        Event::SwapLapsed { seat: whose, whom } => to(whose, Report::SwapLapsed { whom }),
        Event::StaffSent { seat: whose, staff, dossier, agent: _ } => {
            to(whose, Report::WeSentStaff { staff, agent: dossier })
        }
        // ── moles ──
        Event::StaffPosted { seat: whose, staff, person: _, role, identity } => {
            to(whose, Report::StaffPosted { staff, role, identity })
        }
        Event::StaffListed { who, of, role } => security(Report::StaffListed { who, of, role }),
        Event::ClearanceSet { seat: whose, staff, person: _, to: clearance } => {
            to(whose, Report::ClearanceIs { staff, clearance })
        }
        Event::InsiderWon { whom, of: _, who: _, person: _ } => {
            security(Report::InsiderIsOurs { whom })
        }
        Event::InsiderRefused { whom } => security(Report::InsiderRefused { whom }),
        Event::InsiderTold { seat: whose, whom, who } => match seat {
            Seat::Security => Some(Report::InsiderRefused { whom }),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                to(whose, Report::OneOfUsWasAsked { who })
            }
        },
        Event::TrafficRead { by, cryptonym, holding, value } => {
            security(Report::TrafficRead { by, cryptonym, holding, value })
        }
        Event::WantRead { by, holding } => security(Report::WantRead { by, holding }),
        Event::MeetingBetrayed { by, officer } => security(Report::MeetingBetrayed { by, officer }),
        Event::AgentBetrayed { by, whom } => security(Report::AgentBetrayed { by, whom }),
        Event::TipLearnt { agent: _, tip: _, about: _ } => None,
        Event::TipTold { seat: whose, source, agent: _, tip, about } => {
            to(whose, Report::SourceWarns { source, tip, about })
        }
        Event::HouseInquiryOpened { whom, ends } => {
            security(Report::HouseInquiryOpened { whom, ends })
        }
        Event::HouseInquiryEnded { whom, found } => {
            security(Report::HouseInquiryEnded { whom, found })
        }
        Event::Benched { whom, on } => security(Report::Benched { whom, on }),
        Event::SeenThrough { double } => security(Report::WeSawThrough { double }),
        Event::TurnedAgain { double, agent: _, control: _ } => {
            security(Report::WeTurnedAgain { double })
        }
        Event::TurnedAway { double } => security(Report::HeIsLostToUs { double }),
        Event::LieSet { holding, value } => security(Report::LieIs { holding, value }),
        Event::ControlAsked { seat: whose, dossier, agent: _, holding } => {
            to(whose, Report::ControlAsked { agent: dossier, holding })
        }
        Event::Observed { seat: whose, dossier, watchers } => {
            to(whose, Report::WeLookedOn { agent: dossier, watchers })
        }
        Event::LifeSeen { seat: whose, target, by, what } => {
            to(whose, Report::LifeSeen { target, by, what })
        }
        Event::TriedOut { seat: whose, target, done } => {
            to(whose, Report::WeTriedHimOut { target, done })
        }
        Event::AskedByTie { seat: whose, target, by } => {
            to(whose, Report::WeHadHimAsked { target, by })
        }
        Event::ControlShaken { agent: _, control: _ } => None,
        Event::ComparisonSet { seat: whose, one, other, holding } => {
            to(whose, Report::ComparisonSet { one, other, holding })
        }
        Event::Compared { seat: whose, one, other, holding, agree } => {
            to(whose, Report::Compared { one, other, holding, agree })
        }
        Event::CanaryLaid { seat: whose, dossier, agent: _, site } => {
            to(whose, Report::CanaryLaid { agent: dossier, site })
        }
        Event::CanaryTold { who, site } => security(Report::CanaryTold { who, site }),
        Event::CanaryWatched { seat: whose, dossier, site, watchers } => {
            to(whose, Report::CanaryWatched { agent: dossier, site, watchers })
        }
        Event::PolygraphRead { seat: whose, dossier, agent: _, rapport, deceptive } => {
            to(whose, Report::PolygraphRead { agent: dossier, rapport, deceptive })
        }
        Event::TaskSwitched { seat: whose, dossier, agent: _, holding, rapport } => {
            to(whose, Report::TaskSwitched { agent: dossier, holding, rapport })
        }
        Event::DoubleTested { who, agent: _, test } => security(Report::DoubleTested { who, test }),
        Event::Coached { who, agent: _, until, control: _ } => {
            security(Report::DoubleCoached { who, until })
        }
        Event::TurnedOver { seat: whose, dossier, agent: _, from: _, to: officer, how } => {
            to(whose, Report::WeTurnedOver { agent: dossier, to: officer, how })
        }
        Event::TokenRefused { seat: whose, dossier, officer } => {
            to(whose, Report::TokenRefused { agent: dossier, officer })
        }
        Event::Parted { seat: whose, dossier, agent: _, how } => {
            to(whose, Report::WeParted { agent: dossier, how })
        }
        Event::LetterReceived { about } => security(Report::LetterReceived { about }),
        Event::CameOver { who, officer, agent: _, grudge } => {
            security(Report::CameOver { who, officer, grudge })
        }
        Event::PacketMade { agent: _, holding: _, value: _, means: _, right: _, fed: _ } => None,
        Event::ReportReceived {
            seat: whose,
            report,
            source,
            agent: _,
            holding,
            value,
            means,
            seen,
            lie: _,
        } => to(whose, Report::ReportReceived { report, source, holding, value, means, seen }),
        Event::Graded { seat: whose, report, grade } => {
            to(whose, Report::WeGraded { report, grade })
        }
        Event::Disseminated {
            seat: whose,
            report,
            holding: _,
            value: _,
            probability,
            handling,
        } => to(whose, Report::WeDisseminated { report, probability, handling }),
        Event::Burned { seat: whose, source } => to(whose, Report::WeBurned { source }),
        Event::PictureCounted { seat: _, holding: _, sum: _ } => None,
        Event::ActionPlanned { seat: whose, scheme } => {
            to(whose, Report::ActionProposed { scheme })
        }
        Event::ActionAnswered { seat: whose, granted } => {
            to(whose, Report::HeadquartersAnswers { granted })
        }
        Event::ActionBegun { seat: whose, until } => to(whose, Report::WePrepare { until }),
        Event::PlanBetrayed { who, kind, scene } => {
            security(Report::PlanBetrayed { who, kind, scene })
        }
        Event::PhaseRun { seat: whose, phase, outcome, step } => {
            to(whose, Report::PhaseWent { phase, outcome, step })
        }
        Event::ActionRecalled { seat: whose } => to(whose, Report::ActionRecalled),
        Event::ActionEnded { seat: whose, how } => to(whose, Report::ActionOver { how }),
        Event::FeatCounted { seat: _, kind: _, points: _ } => None,
        Event::BlameCounted { seat: _, points: _ } => None,
        Event::Snatched { seat: whose, dossier, person: _ } => {
            to(whose, Report::WeSnatched { dossier })
        }
        Event::Killed { who, person: _ } => security(Report::FoundDead { who }),
        Event::DeathInTheNews { seat: whose, dossier } => {
            to(whose, Report::DeathInTheNews { dossier })
        }
        Event::ChairFilled { harder } => Some(Report::ChairFilled { harder }),
        Event::HouseHalted { house, until } => Some(Report::WorkStopped { house, until }),
        Event::OpinionMoved { until } => Some(Report::OpinionMoves { until }),
        Event::StrangersSeen { seat: _, incident } => security(Report::StrangersSeen { incident }),
        Event::ActionSeen { seat: _, incident, kind, scene } => {
            security(Report::ActionSeen { incident, kind, scene })
        }
        Event::ClueFound { incident, clue, points_to } => {
            security(Report::ClueFound { incident, clue, points_to })
        }
        Event::MenTaken { seat: whose, incident, men, dress, flag: _ } => match seat {
            Seat::Security => Some(Report::WeTookMen { incident, men, dress }),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                to(whose, Report::OurMenTaken { men })
            }
        },
        Event::HouseGuarded { house, until } => security(Report::HouseGuarded { house, until }),
        Event::SearchMade { district } => security(Report::WeSearched { district }),
        Event::AlertRaised { until } => Some(Report::AlertIs { until }),
        Event::Accused { incident, state, stated, right: _, points: _ } => {
            security(Report::WeAccused { incident, state, stated })
        }
        Event::AccusedInPublic { state, kind } => Some(Report::AccusedInPublic { state, kind }),
        Event::MenTried { seat: whose, incident, men } => match seat {
            Seat::Security => Some(Report::WeTriedMen { incident, men }),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                to(whose, Report::OurMenTried { men })
            }
        },
        Event::MenExchanged { seat: whose, incident, men } => match seat {
            Seat::Security => Some(Report::WeExchangedMen { incident, men }),
            Seat::Station1 | Seat::Station2 | Seat::Station3 => {
                to(whose, Report::OurMenBack { men })
            }
        },
        Event::MenDisowned { incident } => security(Report::MenDisowned { incident }),
        Event::Retaliated { until } => Some(Report::Reprisals { until }),
        Event::MoodChanged { seat: whose, mood } => to(whose, Report::HqMoodIs { mood }),
        Event::FavourCounted { seat: whose, favour } => to(whose, Report::StandingIs { favour }),
        Event::RequirementSet { seat: whose, holding, priority, until } => {
            to(whose, Report::HqAsks { holding, priority, until })
        }
        Event::RequirementClosed { seat: whose, holding, answered } => {
            to(whose, Report::HqQuestionClosed { holding, answered })
        }
        Event::Demanded { seat: whose, demand, until } => {
            to(whose, Report::HqDemands { demand, until })
        }
        Event::DemandClosed { seat: whose, demand, outcome } => {
            to(whose, Report::HqDemandClosed { demand, outcome })
        }
        Event::HqAsked { seat: whose, what } => to(whose, Report::WeAskedHq { what }),
        Event::HqAnswered { seat: whose, what, granted, money, until } => {
            to(whose, Report::HqAnswered { what, granted, money, until })
        }
        Event::SourceNamed { seat: whose, source } => to(whose, Report::WeNamedSource { source }),
        Event::SidelightCame { seat: whose, holding, value, origin, seen, right: _ } => {
            to(whose, Report::SidelightReceived { holding, value, origin, seen })
        }
        Event::ReportSold { seat: whose, report, holding: _, value: _, price } => {
            to(whose, Report::WeSoldReport { report, price })
        }
        Event::CoverLaid { seat: whose, holding, alibi, until } => {
            to(whose, Report::CoverLaid { holding, alibi, until })
        }
        Event::ForcesCounted { teams, analysts, interrogators, may_expel } => {
            security(Report::ForcesAre { teams, analysts, interrogators, may_expel })
        }
        Event::PatienceChanged { patience } => security(Report::PatienceIs { patience }),
        Event::PatienceSpent { until } => security(Report::PatienceSpent { until }),
        Event::PostReads { post, holding } => security(Report::PostReads { post, holding }),
        Event::EditionIssued { holding, value, issued } => {
            security(Report::EditionIs { holding, value, issued })
        }
        Event::CameToLight { holding, value, issued } => {
            Some(Report::CameToLight { holding, value, issued })
        }
        Event::TeamsPlaced { on, teams } => security(Report::TeamsPlaced { on, teams }),
        Event::TeamLost { until } => security(Report::TeamLost { until }),
        Event::TeamsBack { teams } => security(Report::TeamsAre { teams }),
        Event::ContactSeen { one, other, site, hour, clandestine } => {
            security(Report::ContactSeen { one, other, site, hour, clandestine })
        }
        Event::SeenAtDrop { who, site, hour } => security(Report::SeenAtDrop { who, site, hour }),
        Event::DropSuspected { site } => security(Report::DropSuspected { site }),
        Event::EvasiveRouteSeen { who } => security(Report::TookEvasiveRoute { who }),
        Event::OfficerSuspected { who } => security(Report::OfficerSuspected { who }),
        Event::OfficerKnown { who } => security(Report::OfficerKnown { who }),
        Event::PointsGiven { dossier, item, points } => {
            security(Report::FilePoints { dossier, item, points })
        }
        Event::FaceNotFound { face } => security(Report::FaceNotFound { face }),
        Event::DossiersJoined { face, real } => security(Report::DossiersAreOne { face, real }),
        // ── traps ──
        Event::TapSet { on, person: _, running } => security(Report::TapIs { on, running }),
        Event::Overheard { who, other } => security(Report::Overheard { who, other }),
        Event::InformerSet { institution, running } => {
            security(Report::InformerIs { institution, running })
        }
        Event::Informed { who, institution } => {
            security(Report::InformerTells { who, institution })
        }
        Event::LetterCame { who } => security(Report::LetterAccuses { who }),
        Event::DefectorNamed { who, rightly: _ } => security(Report::DefectorNames { who }),
        Event::Vetted { who, found } => security(Report::WeVetted { who, found }),
        Event::Interviewed { who, person: _, shaken } => {
            security(Report::WeInterviewed { who, shaken })
        }
        Event::MealLaid { holding, groups } => security(Report::MealLaid { holding, groups }),
        Event::WordingHeard { holding, group } => security(Report::WordingHeard { holding, group }),
        Event::Provoked { who, person: _, reply } => security(Report::WeProvoked { who, reply }),
        Event::Embittered { person: _, counter_loyalty: _ } => None,
        Event::MousetrapSet { at, of: _ } => security(Report::TrapIsSet { at }),
        Event::WalkedIn { at, who, person: _ } => security(Report::WalkedIn { at, who }),
        Event::AccessTaken { who, person: _, holding } => {
            security(Report::AccessTaken { who, holding })
        }
        Event::CaseRests { on, waits } => security(Report::CaseWaits { on, waits }),
        Event::CopyDoctored { who, person: _, holding, value } => {
            security(Report::CopyDoctored { who, holding, value })
        }
        Event::ProtectionRaised { holding } => security(Report::ProtectionRaised { holding }),
        Event::Publicised { who, person: _, rightly: _ } => security(Report::WePublicised { who }),
        Event::InThePapers { seat: whose, officer } => {
            to(whose, Report::OfficerInThePapers { officer })
        }
        Event::FavourGranted { what } => security(Report::FavourGranted { what }),
        Event::TidingNoted { agent: _, what: _ } => None,
        Event::TidingTold { seat: whose, dossier, agent: _, what } => {
            to(whose, Report::AgentTells { agent: dossier, what })
        }
        Event::ForewarningNoted { seat: whose, dossier, agent: _ } => {
            to(whose, Report::ForewarningWaits { agent: dossier })
        }
        Event::Forewarned { seat: whose, dossier, agent: _ } => {
            to(whose, Report::Forewarned { agent: dossier })
        }
        Event::WordingsCompared { seat: whose, report, newest, differ } => {
            to(whose, Report::WordingsCompared { report, newest, differ })
        }
        Event::CaseSet { on, stage } => security(Report::CaseIs { on, stage }),
        Event::Arrested { whom, person: _, kit, hour: _, breaks: _, publicity, pursuit: _ } => {
            security(Report::WeArrested { whom, kit, publicity })
        }
        Event::ArrestAvowed { prisoner } => security(Report::ArrestAvowed { prisoner }),
        Event::RaidSet { whom: _, by: _, at: _ } => None,
        Event::ArrestFailed { whom } => security(Report::ArrestFailed { whom }),
        Event::ArrestInTheNews { seat: whose, dossier } => {
            to(whose, Report::ArrestInTheNews { dossier })
        }
        Event::ReleaseInTheNews { seat: whose, dossier } => {
            to(whose, Report::ReleaseInTheNews { dossier })
        }
        Event::InterrogationSet { prisoner, line } => {
            security(Report::InterrogationSet { prisoner, line })
        }
        Event::Confessed { prisoner, at: _ } => security(Report::Confessed { prisoner }),
        Event::NamedByPrisoner { prisoner, whom, how } => {
            security(Report::NamedByPrisoner { prisoner, whom, how })
        }
        Event::SiteByPrisoner { prisoner, site } => {
            security(Report::SiteByPrisoner { prisoner, site })
        }
        Event::PlanByPrisoner { prisoner, whom, kind } => {
            security(Report::PlanByPrisoner { prisoner, whom, kind })
        }
        Event::NothingFound { prisoner } => security(Report::NothingFound { prisoner }),
        Event::Convicted { prisoner, person: _, innocent: _ } => {
            security(Report::WeConvicted { prisoner })
        }
        Event::Freed { prisoner, person: _, innocent: _ } => security(Report::WeFreed { prisoner }),
        Event::Expelled { who, person: _, proven: _ } => security(Report::WeExpelled { who }),
        Event::LeakIndicated { holding, by_claim: _ } => {
            security(Report::LeakIndicated { holding })
        }
        Event::InquiryOpened { holding, ends } => security(Report::InquiryOpened { holding, ends }),
        Event::InquiryEnded { holding, readers } => {
            security(Report::InquiryEnded { holding, readers })
        }
        Event::RestrictionOrdered { holding, at } => {
            security(Report::RestrictionOrdered { holding, at })
        }
        Event::ReadersCut { holding } => security(Report::ReadersCut { holding }),
        Event::PlansChangeOrdered { holding, at } => {
            security(Report::PlansChangeOrdered { holding, at })
        }
    }
}
