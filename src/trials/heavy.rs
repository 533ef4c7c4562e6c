//! Heavy mode: a campaign that is saved and loaded again each week, beside the same campaign
//! played at one go.

use game::{
    referee::{Record, Referee},
    save::container::{self, Kind, Packing, Stamp},
};
use rules::codec::Kept;
use rules::engine::Chronicle;

use crate::table;

use super::{Watch, campaign, play_to_the_end, play_week};
use crate::trials::ordeal::{Tally, damage};

/// Week by week, campaign by campaign.
pub(super) fn weeks(watch: Watch<'_>) -> Tally {
    let mut tally = Tally::default();
    for number in 0.. {
        let before = tally.failed;
        if let Err(why) = beside(number, &mut tally, watch) {
            tally.note(|| format!("campaign {number}"), Err(why));
        }
        if before < tally.failed || !watch(&tally) {
            break;
        }
    }
    tally.distinct = tally.tried;
    tally
}

fn beside(number: u64, tally: &mut Tally, watch: Watch<'_>) -> Result<(), String> {
    let mut plain = campaign(number)?;
    let mut heavy = campaign(number)?;
    let mut chronicle: Vec<Chronicle> = heavy.chronicle_of_week().cloned().into_iter().collect();
    while !plain.is_over() {
        play_week(&mut plain)?;
        play_week(&mut heavy)?;
        let week = heavy.chronicle_of_week().ok_or("no chronicle is kept")?;
        chronicle.push(again(week)?);
        let reloaded = reload(&heavy, &chronicle);
        let outcome = reloaded.and_then(|reloaded| {
            heavy = reloaded;
            same(&plain, &heavy)
        });
        let case = || format!("campaign {number}, week {}", plain.week().0);
        tally.note(case, outcome);
        if 0 < tally.failed || !watch(tally) {
            break;
        }
    }
    Ok(())
}

/// There and back as text.
fn again<T: Kept>(thing: &T) -> Result<T, String> {
    let text = thing.to_text().map_err(|fault| fault.to_string())?;
    T::from_text(&text).map_err(|fault| fault.to_string())
}

/// Saves, loads, and saves again: the same bytes.
fn reload(referee: &Referee, chronicle: &[Chronicle]) -> Result<Referee, String> {
    let record = referee.record();
    let loads = record.loads;
    let body = record.to_text().map_err(|error| error.to_string())?;
    let file = packed(&body)?;
    let (_, read) =
        container::decode::<u8>(Kind::Save, &file, None).map_err(|it| it.to_string())?;
    let text = String::from_utf8(read).map_err(|error| error.to_string())?;
    let record = Record::from_text(&text).map_err(|error| error.to_string())?;
    let players = table::players(&record.charter).map_err(|hitch| hitch.to_string())?;
    let reloaded = Referee::resume(record, chronicle.to_vec(), players);
    let reloaded = reloaded.map_err(|trouble| trouble.to_string())?;
    // Only the count of loads may differ.
    let record = Record { loads, ..reloaded.record() };
    let again = record.to_text().map_err(|error| error.to_string())?;
    match again == body {
        true => Ok(reloaded),
        false => Err(first_difference(&body, &again)),
    }
}

fn packed(body: &str) -> Result<Vec<u8>, String> {
    container::encode(Kind::Save, &Stamp::ours(), &0_u8, (body.as_bytes(), Packing::Deflate))
        .map_err(|flaw| flaw.to_string())
}

fn first_difference(one: &str, other: &str) -> String {
    let at = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let near = |text: &str| {
        let from = at.saturating_sub(40);
        String::from_utf8_lossy(text.as_bytes().get(from..).unwrap_or_default())
            .chars()
            .take(80)
            .collect::<String>()
    };
    format!("saved again it differs at byte {at}: {:?} became {:?}", near(one), near(other))
}

fn same(plain: &Referee, heavy: &Referee) -> Result<(), String> {
    match plain.digests() == heavy.digests() && plain.orders() == heavy.orders() {
        true => Ok(()),
        false => Err("after loading it goes on in another way".to_owned()),
    }
}

/// Every bit and every truncation of the save of a real campaign.
pub(super) fn damage(number: u64) -> Tally {
    let mut tally = Tally::default();
    let file = campaign(number).and_then(play_to_the_end).and_then(|referee| {
        let body = referee.record().to_text().map_err(|error| error.to_string())?;
        packed(&body)
    });
    match file {
        Ok(file) => damage::of_a_file(&file, &mut tally),
        Err(why) => tally.note(|| format!("campaign {number}"), Err(why)),
    }
    tally.distinct = tally.tried;
    tally
}
