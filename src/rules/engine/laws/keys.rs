//! Law 4, the other half: no two questions of a week share a key, so that each has an answer of
//! its own. And laws 5 and 6 as far as they need the inside.

use std::collections::BTreeMap;

use crate::engine::{
    laws::{Campaign, campaigns, trace},
    luck::Luck,
};

#[test]
fn no_question_is_asked_twice_in_a_week() {
    let mut twice: BTreeMap<Luck, (u32, String)> = BTreeMap::new();
    for (town, seed) in campaigns(0..12) {
        let mut campaign = Campaign::start(town, seed);
        while !campaign.game.is_over() {
            let week = campaign.game.week();
            let ((), asked) = trace::during(|| {
                campaign.week();
            });
            let mut seen = BTreeMap::new();
            for asked in asked {
                let about = asked.about;
                let key = (asked.luck, about.seat, about.verb, about.actor, about.target, about.n);
                if let Some(before) = seen.insert(key, asked.before) {
                    let entry = twice.entry(asked.luck).or_insert_with(|| {
                        let what = format!("{town:?}, seed {seed}, {week:?}: {about:?}");
                        (0, format!("{what}, before {before:?} and {:?}", asked.before))
                    });
                    entry.0 += 1;
                }
            }
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}
