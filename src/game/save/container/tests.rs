use super::*;

type Saved = (String, u32);

fn small(packing: Packing) -> Vec<u8> {
    let about: Saved = ("Der Fuchs".to_owned(), 12);
    encode(Kind::Save, &Stamp::ours(), &about, (b"the body, the body, the body", packing)).unwrap()
}

fn read(bytes: &[u8]) -> Result<Vec<u8>, Flaw> {
    decode::<Saved>(Kind::Save, bytes, None).map(|(_, body)| body)
}

fn stamped(format: u16, schema: u16) -> Vec<u8> {
    let stamp = Stamp { format, schema, game: "9.9.9".to_owned() };
    encode(Kind::Save, &stamp, &("a", 1), (b"x", Packing::Plain)).unwrap()
}

#[test]
fn what_was_put_in_comes_out() {
    for packing in [Packing::Deflate, Packing::Plain] {
        let (preview, body) = decode::<Saved>(Kind::Save, &small(packing), None).unwrap();
        assert_eq!(preview.about, ("Der Fuchs".to_owned(), 12));
        assert_eq!(preview.stamp, Stamp::ours());
        assert_eq!(body, b"the body, the body, the body");
    }
}

#[test]
fn a_file_of_another_kind_is_not_ours() {
    assert_eq!(decode::<Saved>(Kind::Week, &small(Packing::Plain), None), Err(Flaw::NotOurs));
    assert_eq!(read(b"\x7fELF\n"), Err(Flaw::NotOurs));
    assert_eq!(read(b""), Err(Flaw::NotOurs));
}

#[test]
fn a_save_from_the_future_is_refused_with_both_versions() {
    for (format, schema) in [(FORMAT + 1, SCHEMA), (FORMAT, SCHEMA + 1)] {
        let Err(flaw @ Flaw::Newer { .. }) = read(&stamped(format, schema)) else { panic!() };
        let said = flaw.to_string();
        assert!(said.contains("Cutout 9.9.9"), "{said}");
        assert!(said.contains(&format!("Cutout {}", env!("CARGO_PKG_VERSION"))), "{said}");
    }
}

#[test]
fn the_future_may_change_all_but_the_first_line() {
    let stamp = Stamp { format: FORMAT + 1, schema: SCHEMA, game: "9.0.0".to_owned() };
    let mut bytes = stamp.line(Kind::Save).into_bytes();
    bytes.extend_from_slice(b"\x00\x01 something quite different");
    assert!(matches!(read(&bytes), Err(Flaw::Newer { .. })));
}

#[test]
fn a_header_with_an_unknown_field_is_refused_at_its_place() {
    let text = String::from_utf8(small(Packing::Plain)).unwrap();
    let mut lines: Vec<_> = text.splitn(4, '\n').map(str::to_owned).collect();
    lines[1] = lines[1].replacen("(about:", "(secret:1,about:", 1);
    let hash = Digest::of(format!("{}\n{}\n", lines[0], lines[1]).as_bytes());
    lines[2] = hash.to_string();
    let flaw = read(lines.join("\n").as_bytes()).unwrap_err();
    assert!(matches!(&flaw, Flaw::HeaderText { why, .. } if why.contains("secret")), "{flaw}");
    assert!(flaw.place().unwrap().contains("line 2"));
}

#[test]
fn the_limit_of_the_unpacked_size_holds_to_the_byte() {
    let of = |n: usize| {
        let body = vec![7; n];
        encode(Kind::Save, &Stamp::ours(), &("a".to_owned(), 1_u32), (&body, Packing::Deflate))
    };
    for n in [limits::UNPACKED - 1, limits::UNPACKED] {
        assert_eq!(read(&of(n).unwrap()).map(|body| body.len()), Ok(n));
    }
    assert_eq!(of(limits::UNPACKED + 1), Err(Flaw::TooLarge { limit: limits::UNPACKED }));
}

#[test]
fn the_limit_of_the_stored_size_holds_to_the_byte() {
    let of = |n: usize| {
        let body = vec![7; n];
        encode(Kind::Save, &Stamp::ours(), &("a".to_owned(), 1_u32), (&body, Packing::Plain))
    };
    for n in [limits::STORED - 1, limits::STORED] {
        assert_eq!(read(&of(n).unwrap()).map(|body| body.len()), Ok(n));
    }
    assert_eq!(of(limits::STORED + 1), Err(Flaw::TooLarge { limit: limits::STORED }));
}

#[test]
fn the_limit_of_the_header_holds_to_the_byte() {
    let of = |n: usize| {
        let about = ("a".repeat(n), 1_u32);
        encode(Kind::Save, &Stamp::ours(), &about, (b"", Packing::Plain))
    };
    let longest = (0..limits::HEADER_LINE).rev().find(|n| of(*n).is_ok()).unwrap();
    for n in [longest - 1, longest] {
        assert!(read(&of(n).unwrap()).is_ok());
    }
    assert_eq!(of(longest + 1), Err(Flaw::TooLarge { limit: limits::HEADER_LINE }));
}

/// A header with honest checksums around a body that lies about its size.
fn bomb(announced: u64) -> Vec<u8> {
    let stored = pack(&vec![0; limits::UNPACKED + 1], Packing::Deflate).unwrap();
    let body = Body {
        packing: Packing::Deflate,
        stored: stored.len() as u64,
        unpacked: announced,
        hash: Digest::of(&stored),
    };
    let header = ron::to_string(&HeaderLine { about: ("a", 1), body }).unwrap();
    let head = format!("{}{header}\n", Stamp::ours().line(Kind::Save));
    let hash = Digest::of(head.as_bytes());
    [head.as_bytes(), hash.to_string().as_bytes(), b"\n", &stored].concat()
}

#[test]
fn a_bomb_goes_off_in_a_box() {
    let limit = limits::UNPACKED;
    assert_eq!(read(&bomb(limit as u64 + 1)), Err(Flaw::TooLarge { limit }));
    assert_eq!(read(&bomb(u64::MAX)), Err(Flaw::TooLarge { limit }));
    assert_eq!(read(&bomb(limit as u64)), Err(Flaw::Unpack));
    assert_eq!(read(&bomb(10)), Err(Flaw::Unpack));
}
