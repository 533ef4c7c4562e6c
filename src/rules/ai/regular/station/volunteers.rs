//! Those who come by themselves: whom to take, whom to pay, whom to doubt.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, OfficerNo, ReportNo},
        nature::Approach,
        order::{
            BurnNotice, Pay, SeeMember, SendAway, SetContact, TakeVolunteer, TestVolunteer,
            TraceChain,
        },
        units::Money,
        view::{AgentRow, Answer, Channel, Contact, OfferRow, ReportRow},
    },
};

use super::Chief;

/// Papers from somebody whom nobody has seen, after which one asks to see him.
const UNSEEN: u16 = 2;
/// Weeks before the end from which an unknown can't pay any more.
const LATE: u16 = 5;
/// Weeks within which two papers that agree look like one.
const NEAR: u16 = 6;

impl Chief<'_, '_> {
    pub(super) fn tend_volunteers(&mut self) {
        self.answer_offers();
        self.serve_the_nameless();
        self.doubt_members();
        self.doubt_colleagues();
    }

    // ── offers ──

    fn answer_offers(&mut self) {
        let offers: Vec<(DossierId, OfferRow)> =
            self.desk.offers().map(|(id, _, offer)| (id, *offer)).collect();
        for (who, offer) in offers {
            self.draft.weigh(1);
            if self.weeks_left() <= LATE || !self.has_room() {
                continue;
            }
            match (offer.tested, offer.approach) {
                (Some((false, _)), _) => {
                    self.draft.give(SendAway { who }, Reason::new("send-away"));
                }
                (None, Approach::WalkIn | Approach::Brought) if self.has_time_to_ask(&offer) => {
                    self.ask(who);
                }
                (None | Some((true, _)), _) => self.accept(who, &offer),
            }
        }
    }

    /// Is there time for questions, and a mind to ask them?
    fn has_time_to_ask(&self, offer: &OfferRow) -> bool {
        self.doctrine.asks_volunteers && self.view.week < offer.until
    }

    fn ask(&mut self, who: DossierId) {
        let days = self.rules.volunteer.test_days;
        if let Some(officer) = self.best_officer(days) {
            let because = Reason::new("test-volunteer");
            self.draft.give(TestVolunteer { officer, who }, because);
        }
    }

    fn accept(&mut self, who: DossierId, offer: &OfferRow) {
        if offer.via.is_some_and(|via| self.cannot_run(via)) {
            return;
        }
        let above = offer.via.and_then(|via| self.desk.agent(via).ok()?.officer);
        let days = self.rules.channel.meeting.days;
        let fit = above.filter(|&no| self.is_at_work(no) && days <= self.days(no));
        if let Some(officer) = fit.or_else(|| self.best_officer(days)) {
            let topic = self.view.city().holdings.get(offer.holding);
            let worth = topic.map_or(0, |topic| topic.importance);
            let because = Reason::new("take-volunteer").with("worth", worth);
            self.draft.give(TakeVolunteer { officer, who }, because);
        }
    }

    fn cannot_run(&self, leader: DossierId) -> bool {
        let full = usize::from(self.rules.cell.members) <= self.desk.members(leader).count();
        full || self.desk.agent_met(leader).is_err()
    }

    // ── the nameless ──

    /// One who never meets is served where he says, and paid what he asks.
    fn serve_the_nameless(&mut self) {
        let agents = self.reachable().filter(|(_, row, _)| row.nameless);
        let served: Vec<(DossierId, AgentRow, Money)> = agents
            .map(|(id, row, agent)| (id, *agent, row.offer.map_or(Money(0), |offer| offer.owed())))
            .collect();
        for (id, agent, owed) in served {
            self.draft.weigh(1);
            if agent.contact.is_none() {
                self.serve_again(id);
            }
            let amount = Money(owed.0.min(self.rules.station.pay_most));
            if Money(0) < amount
                && agent.waiting_pay == Money(0)
                && amount <= self.draft.left().money
            {
                let because = Reason::new("pay-volunteer").with("owed", owed.0);
                self.draft.give(Pay { agent: id, amount }, because);
            }
        }
    }

    fn serve_again(&mut self, agent: DossierId) {
        let officer: Option<OfficerNo> = self.best_officer(0);
        let every = self.doctrine.contact_every;
        let contact = officer.map(|officer| Contact { officer, channel: Channel::Drop, every });
        if contact.is_some() {
            let because = Reason::new("contact-drop").with("every", every);
            self.draft.give(SetContact { agent, contact }, because);
        }
    }

    // ── doubts ──

    /// Somebody should have seen those who are paid for.
    fn doubt_members(&mut self) {
        let brought = self.reachable().filter_map(|(id, row, agent)| {
            let offer = row.offer.filter(|offer| offer.approach == Approach::Brought)?;
            (offer.answer == Answer::Taken).then_some((id, offer, *agent))
        });
        let brought: Vec<(DossierId, OfferRow, AgentRow)> = brought.collect();
        for (member, offer, agent) in brought {
            self.draft.weigh(1);
            match offer.shown {
                None if UNSEEN <= agent.reports => self.ask_to_see(member, agent.reports),
                Some((false, _)) if !agent.burned && self.pictures.record(member).wrong > 0 => {
                    self.draft.give(
                        BurnNotice { source: member, whole: false },
                        Reason::new("burn-mill"),
                    );
                }
                _ => (),
            }
        }
    }

    fn ask_to_see(&mut self, member: DossierId, reports: u16) {
        let leader = self.desk.agent(member).ok().and_then(AgentRow::leader);
        if leader.is_none_or(|leader| self.desk.agent_in_contact(leader).is_err()) {
            return;
        }
        if let Some(officer) = self.best_officer(self.rules.volunteer.see_days) {
            let because = Reason::new("see-member").with("reports", reports);
            self.draft.give(SeeMember { officer, member }, because);
        }
    }

    /// What a friendly service has, and one of ours has too, may come from one hand.
    fn doubt_colleagues(&mut self) {
        for at in 0..self.desk.traced.len() {
            let Some(&(_, _, Some(source))) = self.desk.traced.get(at) else { continue };
            if self.desk.agent(source).is_ok_and(|agent| !agent.burned) {
                self.draft.give(BurnNotice { source, whole: false }, Reason::new("burn-mill"));
            }
        }
        let price = i32::from(self.rules.volunteer.trace_money);
        if self.money() < price + self.reserve() {
            return;
        }
        if let Some(report) = self.suspiciously_alike() {
            self.draft.give(TraceChain { report }, Reason::new("trace-chain"));
        }
    }

    fn suspiciously_alike(&self) -> Option<ReportNo> {
        let desk = self.desk;
        let theirs = |report: &ReportRow| {
            let row = desk.dossiers.get(report.source);
            row.and_then(|row| row.offer).is_some_and(|it| it.approach == Approach::Liaison)
        };
        let asked = |no: ReportNo| desk.traced.iter().any(|&(it, ..)| it == no);
        let same = |one: &ReportRow, other: &ReportRow| {
            one.source != other.source
                && (one.holding, one.value) == (other.holding, other.value)
                && other.seen.since(one.seen) <= NEAR
                && one.seen <= other.seen
        };
        let open = desk.reports.iter().rev().filter(|(_, report)| report.settled.is_none());
        let mut found = open.filter(|&(no, report)| theirs(report) && !asked(no));
        let alike = |report: &ReportRow| {
            desk.reports.values().any(|other| !theirs(other) && same(other, report))
        };
        found.find(|(_, report)| alike(report)).map(|(no, _)| no)
    }
}
