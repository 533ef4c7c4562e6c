//! A program for Cutout in Rust that looks on and gives no orders: the frame of a better one.
//!
//! `cargo run --example idle` starts it; `cutout bot check target/debug/examples/idle` tries it.

use std::io::{self, BufRead as _, Write as _};

use serde_json::{Value, json};

fn main() -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        let message: Value = serde_json::from_str(&line?)?;
        let answer = match message.get("type").and_then(Value::as_str) {
            Some("hello") => json!({"type": "helloed", "protocol": 1, "name": "idle"}),
            Some("isready") => json!({"type": "readyok"}),
            // Whoever wants orders asks with {"type": "choices"} first.
            Some("turn") => json!({"type": "orders", "week": message["week"], "orders": []}),
            Some("quit") => return Ok(()),
            _ => continue,
        };
        let mut out = io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
