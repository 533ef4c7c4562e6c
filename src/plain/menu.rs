//! The menu: groups first, what is in a group on demand.

use crate::{
    front::actions::{self, Act, Action, Group},
    plain::Sitting,
};
use game::text::{clerk::arg, slug};
use rules::engine::order::craft::Craft;

/// What a number of the last menu means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Action(&'static str),
    /// A group by its heading.
    Group(String),
}

/// The message of the heading under which an action stands; none for what moves a cursor.
fn heading(action: &Action) -> Option<(Group, Option<Craft>, &'static str)> {
    match (action.act, action.group) {
        (_, Group::Move) => None,
        (Act::Order(verb), group) => Some((group, Some(verb.craft()), verb.craft().key())),
        (_, group) => Some((group, None, group.heading())),
    }
}

impl Sitting<'_> {
    /// What can be done now, by headings in their order.
    fn groups(&self) -> Vec<(String, Vec<&'static Action>)> {
        let can = actions::typed(self.is_station()).filter(|it| it.enabled(self.table.draft()));
        let mut can: Vec<_> = can.filter_map(|it| Some((heading(it)?, it))).collect();
        let place = |group: Group| Group::ALL.iter().position(|it| *it == group);
        can.sort_by_key(|((group, craft, _), _)| (place(*group), *craft));
        let mut groups: Vec<(String, Vec<&'static Action>)> = Vec::new();
        for ((.., heading), action) in can {
            let heading = self.text.message(heading, &[]);
            match groups.last_mut().filter(|(last, _)| *last == heading) {
                Some((_, held)) => held.push(action),
                None => groups.push((heading, vec![action])),
            }
        }
        groups
    }

    /// The group that a number of the last menu or a word means.
    pub(super) fn heading_of(&self, word: &str) -> Option<String> {
        if let Some(entry) = self.numbered(word) {
            return match entry {
                Entry::Group(heading) => Some(heading.clone()),
                Entry::Action(_) => None,
            };
        }
        let said = slug(word);
        let known = actions::named(&said, self.is_station()).is_some();
        let mut groups = self.groups().into_iter().map(|(heading, _)| heading);
        groups.find(|heading| slug(heading) == said && !known)
    }

    pub(super) fn numbered(&self, word: &str) -> Option<&Entry> {
        self.menu.get(word.parse::<usize>().ok()?.checked_sub(1)?)
    }

    /// The headings with the words beneath them.
    pub(super) fn show_menu(&mut self) -> std::io::Result<()> {
        self.say("plain-menu", &[])?;
        let groups = self.groups();
        for (at, (heading, actions)) in groups.iter().enumerate() {
            let ids: Vec<String> = actions.iter().map(|it| it.id.to_owned()).collect();
            let words = arg("words", self.text.list(&ids));
            let args = [arg("number", at + 1), arg("heading", heading.clone()), words];
            self.say("plain-menu-group", &args)?;
        }
        self.menu = groups.into_iter().map(|(heading, _)| Entry::Group(heading)).collect();
        Ok(())
    }

    /// What is in a group, each with its number and word.
    pub(super) fn show_group(&mut self, heading: &str) -> std::io::Result<()> {
        let groups = self.groups();
        let Some((heading, actions)) = groups.into_iter().find(|(it, _)| it == heading) else {
            return self.show_menu();
        };
        self.line(&format!("-- {heading} --"))?;
        for (at, action) in actions.iter().enumerate() {
            let label = self.text.message(&action.text(), &[]);
            self.line(&format!("{}. {label} ({})", at + 1, action.id))?;
        }
        self.menu = actions.iter().map(|it| Entry::Action(it.id)).collect();
        Ok(())
    }
}
