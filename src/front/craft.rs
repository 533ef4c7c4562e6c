//! The parts of the trade into which menus and help sort the orders.

use rules::engine::order::Verb;

/// A part of the trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Craft {
    // ── a Station ──
    Agents,
    Recruiting,
    Links,
    Reports,
    Doubts,
    Safety,
    Home,
    Night,
    // ── Security ──
    Eyes,
    Cases,
    Prisoners,
    Doubles,
    Secrets,
    Traps,
    House,
    Incidents,
}

impl Craft {
    /// The message of its heading.
    pub const fn key(self) -> &'static str {
        match self {
            Craft::Agents => "craft-agents",
            Craft::Recruiting => "craft-recruiting",
            Craft::Links => "craft-links",
            Craft::Reports => "craft-reports",
            Craft::Doubts => "craft-doubts",
            Craft::Safety => "craft-safety",
            Craft::Home => "craft-home",
            Craft::Night => "craft-night",
            Craft::Eyes => "craft-eyes",
            Craft::Cases => "craft-cases",
            Craft::Prisoners => "craft-prisoners",
            Craft::Doubles => "craft-doubles",
            Craft::Secrets => "craft-secrets",
            Craft::Traps => "craft-traps",
            Craft::House => "craft-house",
            Craft::Incidents => "craft-incidents",
        }
    }

    /// To which part an order belongs.
    pub const fn of(verb: Verb) -> Craft {
        match verb {
            Verb::Meet
            | Verb::Task
            | Verb::Pay
            | Verb::Dormant
            | Verb::Wake
            | Verb::AssignRole
            | Verb::TurnOver
            | Verb::Terminate => Craft::Agents,
            Verb::Develop
            | Verb::Pitch
            | Verb::PitchTie
            | Verb::TakeVolunteer
            | Verb::TestVolunteer
            | Verb::SendAway => Craft::Recruiting,
            Verb::SetContact
            | Verb::SetSecond
            | Verb::ServiceDrop
            | Verb::SendStaff
            | Verb::Relocate
            | Verb::SafetyMark
            | Verb::Recontact => Craft::Links,
            Verb::GradeReport
            | Verb::Disseminate
            | Verb::BurnNotice
            | Verb::CompareReports
            | Verb::TraceChain
            | Verb::LayCover => Craft::Reports,
            Verb::Compare
            | Verb::Canary
            | Verb::Polygraph
            | Verb::ChangeTask
            | Verb::Observe
            | Verb::SeeMember
            | Verb::Review
            | Verb::SetClearance => Craft::Doubts,
            Verb::Instruct
            | Verb::Warn
            | Verb::Forewarn
            | Verb::Exfiltrate
            | Verb::Resettle
            | Verb::ProposeSwap => Craft::Safety,
            Verb::AskHq | Verb::BuyReport | Verb::SellReport | Verb::NameSource => Craft::Home,
            Verb::ProposeAction | Verb::GoAhead | Verb::CallOff => Craft::Night,
            Verb::Watch
            | Verb::Identify
            | Verb::Tap
            | Verb::PlaceInformer
            | Verb::Vet
            | Verb::Interview => Craft::Eyes,
            Verb::OpenCase
            | Verb::PromoteCase
            | Verb::CloseCase
            | Verb::Await
            | Verb::Arrest
            | Verb::Expel
            | Verb::Publicise
            | Verb::AskMinistry => Craft::Cases,
            Verb::Interrogate
            | Verb::Charge
            | Verb::Release
            | Verb::AgreeSwap
            | Verb::OfferToTurn => Craft::Prisoners,
            Verb::Feed | Verb::Deceive | Verb::TurnAgain | Verb::PlayBack | Verb::Coach => {
                Craft::Doubles
            }
            Verb::Inquire
            | Verb::Restrict
            | Verb::Deny
            | Verb::Transfer
            | Verb::ChangePlans
            | Verb::Protect
            | Verb::BariumMeal
            | Verb::DoctorCopy => Craft::Secrets,
            Verb::Dangle | Verb::Plant | Verb::Provoke | Verb::Mousetrap | Verb::AnswerPlan => {
                Craft::Traps
            }
            Verb::Approach | Verb::LookInside | Verb::Bench => Craft::House,
            Verb::Guard
            | Verb::Search
            | Verb::RaiseAlert
            | Verb::Attribute
            | Verb::TryMen
            | Verb::ExchangeMen
            | Verb::Retaliate => Craft::Incidents,
        }
    }
}
