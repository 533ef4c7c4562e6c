//! JSON-RPC 2.0 as the protocol has it: `initialize`, `ping`, `tools/list`, `tools/call`.

use serde_json::{Value, json};

use super::desk::{Desk, TOOLS};

/// Versions of the protocol in which tools are what they are here, the newest first.
const VERSIONS: [&str; 4] = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

const NOT_JSON: i32 = -32700;
const NO_REQUEST: i32 = -32600;
const NO_METHOD: i32 = -32601;
const BAD_ARGUMENTS: i32 = -32602;

/// What a line is answered with; nothing where it only tells something.
pub(super) fn answer(line: &str, desk: &mut Desk<'_>) -> Option<Value> {
    if line.trim().is_empty() {
        return None;
    }
    let Ok(message) = serde_json::from_str::<Value>(line) else {
        return Some(failed(Value::Null, NOT_JSON, "not JSON"));
    };
    let Some(method) = message.get("method").and_then(Value::as_str) else {
        // An answer to a question that was never asked is let pass.
        let is_answer = message.get("result").or(message.get("error")).is_some();
        return (!is_answer).then(|| failed(Value::Null, NO_REQUEST, "no method"));
    };
    let id = message.get("id")?.clone();
    let params = message.get("params").cloned().unwrap_or_default();
    Some(match method {
        "initialize" => done(id, introduce(&params)),
        "ping" => done(id, json!({})),
        "tools/list" => done(id, json!({ "tools": list() })),
        "tools/call" => call(id, &params, desk),
        _ => failed(id, NO_METHOD, &format!("no method `{method}`")),
    })
}

fn introduce(params: &Value) -> Value {
    let asked = params.get("protocolVersion").and_then(Value::as_str);
    let version = VERSIONS.into_iter().find(|known| Some(*known) == asked);
    json!({
        "protocolVersion": version.unwrap_or(VERSIONS[0]),
        "capabilities": { "tools": {} },
        "serverInfo": { "name": "cutout", "version": env!("CARGO_PKG_VERSION") },
        "instructions": "You lead one seat of a game of espionage, a week at a time. Read `desk`, \
            find legal orders with `choices`, give them with `plan`, then `end_week`. `rules` \
            explains each order.",
    })
}

/// The tools as a client lists them.
fn list() -> Vec<Value> {
    let tools = TOOLS.iter().map(|tool| {
        let takes = tool.takes.iter();
        let required: Vec<&str> = takes.clone().filter(|it| it.needed).map(|it| it.name).collect();
        let properties: serde_json::Map<String, Value> = takes
            .map(|it| (it.name.to_owned(), json!({ "type": it.kind, "description": it.says })))
            .collect();
        json!({
            "name": tool.name,
            "description": tool.says,
            "inputSchema": {
                "type": "object",
                "properties": properties,
                "required": required,
            },
        })
    });
    tools.collect()
}

fn call(id: Value, params: &Value, desk: &mut Desk<'_>) -> Value {
    let name = params.get("name").and_then(Value::as_str).unwrap_or_default();
    let Some(tool) = TOOLS.iter().find(|tool| tool.name == name) else {
        return failed(id, BAD_ARGUMENTS, &format!("no tool `{name}`"));
    };
    let given = params.get("arguments").cloned().unwrap_or_default();
    let lacks = tool.takes.iter().find(|it| it.needed && given.get(it.name).is_none());
    if let Some(lacks) = lacks {
        return failed(id, BAD_ARGUMENTS, &format!("`{name}` needs `{}`", lacks.name));
    }
    let answer = (tool.call)(desk, &given);
    let is_error = answer.is_err();
    let from = given.get("from").and_then(Value::as_u64).unwrap_or(1);
    let text = cut(&answer.unwrap_or_else(|said| said), from);
    done(
        id,
        json!({
            "content": [{ "type": "text", "text": text }],
            "isError": is_error,
            "_meta": { "cutout/week": desk.week(), "cutout/over": desk.is_over() },
        }),
    )
}

/// As many lines from that one on as an answer may have, with a word on the rest.
fn cut(text: &str, from: u64) -> String {
    let skipped = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    let lines: Vec<&str> = text.trim().lines().skip(skipped).collect();
    let mut kept = String::new();
    for (at, line) in lines.iter().enumerate() {
        // Room for the last line, which says how to read on.
        if super::LONGEST < kept.len() + line.len() + 80 {
            let (left, next) = (lines.len() - at, skipped + at + 1);
            return format!("{kept}({left} more lines; ask again with \"from\": {next})");
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept.trim_end().to_owned()
}

fn done(id: Value, result: Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "result": result })
}

fn failed(id: Value, code: i32, why: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": why } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_how_to_read_on_and_nothing_is_lost() {
        let text: String = (1..=2_000).map(|line| format!("line {line}\n")).collect();
        let (mut from, mut read) = (1, String::new());
        loop {
            let part = cut(&text, from);
            assert!(part.len() <= super::super::LONGEST);
            let Some((lines, rest)) = part.rsplit_once("\n(") else {
                read.push_str(&part);
                break;
            };
            read.push_str(lines);
            read.push('\n');
            let next = rest.rsplit_once(": ").expect("a line").1.trim_end_matches(')');
            from = next.parse().expect("a number");
        }
        assert_eq!(read, text.trim_end());
    }
}
