//! What names mean: people, places, papers, officers and reports, by number, whole name, part or
//! beginning of one.

use crate::{
    front::Subject,
    plain::{Sitting, Trouble},
};
use game::text::{clerk::arg, slug};
use rules::engine::ids::{DossierId, ReportNo};

/// How many words a name has at most.
pub(super) const LONGEST_NAME: usize = 6;

/// How many names are listed where several fit.
const LISTED: usize = 12;

/// What was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    Nothing,
    One(Subject),
    /// Several, as they can be told apart.
    Several(Vec<String>),
}

/// Something with its names, and a word that means nothing else.
struct Known {
    subject: Subject,
    names: Vec<String>,
    exact: String,
}

impl Sitting<'_> {
    /// What these words name, people first.
    pub(super) fn meant(&self, words: &[&str]) -> Meant {
        let said = slug(&words.join(" "));
        if let Some(number) = words.first().and_then(|word| word.strip_prefix('#')) {
            let id = number.parse().ok().map(DossierId).filter(|id| self.is_on_file(*id));
            return id.map_or(Meant::Nothing, |id| Meant::One(Subject::Dossier(id)));
        }
        if let ["report", number] = words {
            let number = number.parse::<u16>().ok().and_then(|it| it.checked_sub(1));
            return number.map_or(Meant::Nothing, |no| Meant::One(Subject::Report(ReportNo(no))));
        }
        if said.is_empty() {
            return Meant::Nothing;
        }
        let (people, things) = (self.people(), self.things());
        let whole = |name: &str| name == said;
        let part = |name: &str| name.split('-').any(|part| part == said);
        let begins = |name: &str| name.starts_with(&said);
        let ways: [&dyn Fn(&str) -> bool; 3] = [&whole, &part, &begins];
        for (fits, known) in ways.iter().flat_map(|fits| [(fits, &people), (fits, &things)]) {
            let found: Vec<&Known> =
                known.iter().filter(|it| it.names.iter().any(|name| fits(name))).collect();
            match found.as_slice() {
                [] => {}
                [only] => return Meant::One(only.subject),
                more => {
                    let names = more.iter().take(LISTED).map(|it| it.exact.clone());
                    return Meant::Several(names.collect());
                }
            }
        }
        Meant::Nothing
    }

    /// The person whom words mean.
    ///
    /// # Errors
    /// Nobody is called that, and the message asks; or several are, and they are listed.
    pub(super) fn person(&self, words: &[&str], asks: &str) -> Result<DossierId, Trouble> {
        match self.meant(words) {
            Meant::One(Subject::Dossier(id)) => Ok(id),
            Meant::Several(names) => Err(self.several_named(words, &names)),
            Meant::One(_) | Meant::Nothing => Err(Trouble::Said(self.text.message(asks, &[]))),
        }
    }

    pub(super) fn several_named(&self, words: &[&str], names: &[String]) -> Trouble {
        let args = [arg("word", words.join(" ")), arg("choices", self.text.list(names))];
        Trouble::Said(self.text.message("plain-name-several", &args))
    }

    /// The person whom words mean, if they mean one.
    pub(super) fn somebody(&self, words: &[&str]) -> Option<DossierId> {
        match self.meant(words) {
            Meant::One(Subject::Dossier(id)) => Some(id),
            _ => None,
        }
    }

    fn is_on_file(&self, id: DossierId) -> bool {
        usize::from(id.0) < self.on_file()
    }

    fn on_file(&self) -> usize {
        let view = self.table.draft().plan().view();
        let count = view.station().map(|desk| desk.dossiers.len());
        count.or(view.security().map(|desk| desk.people.len())).unwrap_or_default()
    }

    /// Everybody on file: by cryptonym, by name, as they are called without one.
    fn people(&self) -> Vec<Known> {
        let clerk = self.clerk();
        let ids = (0..self.on_file()).filter_map(|at| u16::try_from(at).ok().map(DossierId));
        let known = |id: DossierId| {
            let (who, name) = (clerk.who(id), clerk.true_name(id));
            let exact = format!("#{} {who}", id.0);
            let subject = Subject::Dossier(id);
            Known { subject, names: vec![slug(&who), slug(&name)], exact }
        };
        ids.map(known).collect()
    }

    /// Officers, places, and what is secret.
    fn things(&self) -> Vec<Known> {
        let (clerk, city) = (self.clerk(), self.table.draft().plan().view().city());
        let known =
            |subject, name: String| Known { subject, names: vec![slug(&name)], exact: name };
        let officers = clerk.view.station().into_iter().flat_map(|desk| desk.officers.keys());
        let officers = officers.map(|no| known(Subject::Officer(no), clerk.officer(no).into()));
        let districts = city.districts.keys();
        let districts = districts.map(|id| known(Subject::District(id), clerk.district(id).into()));
        let sites = city.sites.keys();
        let sites = sites.map(|id| known(Subject::Site(id), clerk.site(id).into()));
        let papers = city.holdings.keys();
        let papers = papers.map(|id| known(Subject::Holding(id), clerk.topic(id).into()));
        officers.chain(districts).chain(sites).chain(papers).collect()
    }
}
