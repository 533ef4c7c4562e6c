//! The chronicle: one immutable file a week. Each names the one before by its digest, and the
//! newest generation names the last, so that the whole chain is fixed.

use std::path::Path;

use super::Draft;
use crate::save::container::{self, Kind, Packing, Stamp};
use crate::save::disk::{Disk, Step};
use crate::save::fault::{Fault, Flaw};
use crate::save::header::{Digest, WeekHeader, WeekRef};
use crate::save::names::Named;

/// The weeks of a campaign, newest first. A week that cannot be read ends the chain, for nothing
/// else says which file comes before it.
pub struct Chronicle<'a> {
    disk: &'a Disk,
    dir: &'a Path,
    next: Option<WeekRef>,
}

impl<'a> Chronicle<'a> {
    pub(in crate::save) fn new(disk: &'a Disk, dir: &'a Path, next: Option<WeekRef>) -> Self {
        Self { disk, dir, next }
    }
}

impl Iterator for Chronicle<'_> {
    type Item = Result<(WeekHeader, Vec<u8>), Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        let named = self.next.take()?;
        let read = read(self.disk, self.dir, &named);
        if let Ok((header, _)) = &read {
            // A chain that does not go back in time would never end.
            let earlier = |before: &WeekRef| before.generation < named.generation;
            self.next = header.before.clone().filter(earlier);
        }
        Some(read)
    }
}

/// The file of a week, and how the generation names it.
pub(super) fn encode(
    draft: &Draft,
    generation: u32,
    before: Option<WeekRef>,
) -> Result<Option<(WeekRef, Vec<u8>)>, Flaw> {
    let Some(body) = &draft.week else { return Ok(None) };
    let (campaign, week) = (draft.facts.campaign.clone(), draft.facts.week);
    let header = WeekHeader { campaign, generation, week, before };
    let bytes = container::encode(Kind::Week, &Stamp::ours(), &header, (body, Packing::Deflate))?;
    Ok(Some((WeekRef { generation, hash: Digest::of(&bytes) }, bytes)))
}

fn read(disk: &Disk, dir: &Path, named: &WeekRef) -> Result<(WeekHeader, Vec<u8>), Fault> {
    let path = Named::Week(named.generation).path(dir);
    let bytes = disk.read(&path, Kind::Week.most() + 1)?.bytes;
    let (preview, body) = container::decode::<WeekHeader>(Kind::Week, &bytes, disk.omitted())
        .map_err(|flaw| Fault::Flawed { path: path.clone(), flaw })?;
    if Digest::of(&bytes) != named.hash && !disk.omits(Step::WeekChecksum) {
        return Err(Fault::Flawed { path, flaw: Flaw::OtherWeek });
    }
    Ok((preview.about, body))
}
