//! Pictures in words: what the screens look like.

use cutout::text::Text;
use cutout::tui::dump;
use cutout::tui::glyph::GlyphSet;

use crate::table::{Party, SECURITY, STATION, Table};

fn picture(name: &str, party: Party, size: (u16, u16), way: &str) {
    let mut table = Table::begun(party, Text::english(), GlyphSet::Full, size);
    table.press(way);
    insta::with_settings!({prepend_module_to_snapshot => false, snapshot_path => "snapshots"}, {
        insta::assert_snapshot!(name, dump::text(&table.stage.sheet.buffer));
    });
}

#[test]
fn the_title() {
    let table = Table::title((80, 24));
    insta::with_settings!({prepend_module_to_snapshot => false, snapshot_path => "snapshots"}, {
        insta::assert_snapshot!("title", dump::dump(&table.stage.sheet));
    });
}

#[test]
fn the_desks() {
    picture("desk-station-80", STATION, (80, 24), "");
    picture("desk-station-120", STATION, (120, 40), "");
    picture("desk-security-80", SECURITY, (80, 24), "");
    picture("desk-security-120", SECURITY, (120, 40), "");
}

#[test]
fn the_papers() {
    picture("people-80", STATION, (80, 24), "g p");
    picture("network-120", STATION, (120, 40), "g n");
    picture("product-80", STATION, (80, 24), "g i");
    picture("cases-80", SECURITY, (80, 24), "g p");
    picture("secrets-120", SECURITY, (120, 40), "g i");
}

#[test]
fn the_dialogs() {
    picture("orders-80", STATION, (80, 24), "g p o");
    picture("meeting-80", STATION, (80, 24), "g p End o 1");
    picture("offer-160", STATION, (160, 50), "g p Down o 2");
    picture("teams-80", SECURITY, (80, 24), "g f o 1");
    picture("handing-80", STATION, (80, 24), "e");
    picture("help-80", STATION, (80, 24), "?");
}
