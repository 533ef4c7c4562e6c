//! Everything of one kind that has a name, with the word for it.

use crate::{
    front::{
        actions::{self, Act},
        card::known_people,
    },
    plain::{Sitting, Trouble},
};
use game::text::{clerk::arg, pages};

/// The kinds, by the words that are typed for them and their messages.
const KINDS: [(&str, &str); 6] = [
    ("people", "list-people"),
    ("officers", "list-officers"),
    ("places", "list-places"),
    ("papers", "list-papers"),
    ("orders", "list-orders"),
    ("pages", "list-pages"),
];

impl Sitting<'_> {
    /// `list` says what can be listed, `list people` lists it.
    pub(super) fn list(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let said = words.join(" ").to_lowercase();
        let kind = KINDS.iter().find(|(kind, _)| !said.is_empty() && kind.starts_with(&said));
        let Some((kind, message)) = kind else {
            let named = |(kind, message): &(&str, &str)| {
                let args = [arg("kind", *kind), arg("count", self.listed(kind).len())];
                self.text.message(message, &args)
            };
            let kinds: Vec<String> = KINDS.iter().map(named).collect();
            let kinds = arg("kinds", self.text.list(&kinds));
            return Ok(self.say("plain-list-what", &[kinds])?);
        };
        let lines = self.listed(kind);
        let count = arg("count", lines.len());
        self.say(message, &[arg("kind", *kind), count])?;
        Ok(self.lines(&lines)?)
    }

    fn listed(&self, kind: &str) -> Vec<String> {
        match kind {
            "people" => self.listed_people(),
            "officers" => self.listed_officers(),
            "places" => self.listed_places(),
            "papers" => self.listed_papers(),
            "orders" => self.listed_orders(),
            _ => self.listed_pages(),
        }
    }

    fn listed_people(&self) -> Vec<String> {
        let clerk = self.clerk();
        let person = |id| {
            let (who, name) = (clerk.who(id).to_string(), clerk.true_name(id).to_string());
            let role = clerk.identity(id).map(|it| clerk.role_of(&it).to_string());
            let also = Some(name).filter(|it| *it != who);
            let aside: Vec<String> = also.into_iter().chain(role).collect();
            match aside.is_empty() {
                true => format!("#{} {who}", id.0),
                false => format!("#{} {who}: {}", id.0, self.text.list(&aside)),
            }
        };
        known_people(clerk.view).into_iter().map(person).collect()
    }

    fn listed_officers(&self) -> Vec<String> {
        let clerk = self.clerk();
        let officers = clerk.view.station().into_iter().flat_map(|desk| desk.officers.keys());
        officers.map(|no| clerk.officer(no).to_string()).collect()
    }

    fn listed_places(&self) -> Vec<String> {
        let (clerk, city) = (self.clerk(), self.table.draft().plan().view().city());
        let district = |id| {
            let here = city.sites.iter().filter(|(_, site)| site.district == id);
            let here: Vec<String> = here.map(|(site, _)| clerk.site(site).to_string()).collect();
            format!("{}: {}", clerk.district(id), self.text.list(&here))
        };
        city.districts.keys().map(district).collect()
    }

    fn listed_papers(&self) -> Vec<String> {
        let (clerk, city) = (self.clerk(), self.table.draft().plan().view().city());
        city.holdings.keys().map(|id| clerk.topic(id).to_string()).collect()
    }

    fn listed_orders(&self) -> Vec<String> {
        let orders = actions::typed(self.is_station());
        let orders = orders.filter(|it| matches!(it.act, Act::Order(_)));
        orders.map(|it| format!("{}: {}", it.id, self.text.message(&it.text(), &[]))).collect()
    }

    fn listed_pages(&self) -> Vec<String> {
        let pages = pages::names().into_iter();
        pages.map(|name| format!("{name}: {}", pages::title(self.text, name))).collect()
    }
}
