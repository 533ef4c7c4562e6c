//! `cutout mcp`: a seat led through tools.

use std::{
    io::{BufRead, BufReader, Lines, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};

/// The most bytes of an answer.
const LONGEST: usize = 6_000;

struct Client {
    child: Child,
    input: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    asked: u64,
}

/// What a tool answered.
struct Said {
    text: String,
    refused: bool,
    over: bool,
}

impl Client {
    fn start(args: &[&str]) -> Client {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cutout"))
            .arg("mcp")
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let input = child.stdin.take().expect("a pipe");
        let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let mut client = Client { child, input, lines, asked: 0 };
        let hello = json!({ "protocolVersion": "2025-06-18", "capabilities": {},
            "clientInfo": { "name": "test", "version": "1" } });
        let hello = client.ask("initialize", hello);
        assert_eq!(hello["result"]["protocolVersion"], "2025-06-18");
        client.say(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }));
        client
    }

    fn say(&mut self, message: &Value) {
        writeln!(self.input, "{message}").expect("the server reads");
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.say(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let line = self.lines.next().expect("an answer").expect("a line");
        let answer: Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(answer["id"], id, "{answer}");
        answer
    }

    fn call(&mut self, tool: &str, arguments: Value) -> Said {
        let answer = self.ask("tools/call", json!({ "name": tool, "arguments": arguments }));
        let result = &answer["result"];
        let text = result["content"][0]["text"].as_str().expect("text").to_owned();
        assert!(text.len() <= LONGEST, "{tool}: {} bytes", text.len());
        let refused = result["isError"] == true;
        Said { text, refused, over: result["_meta"]["cutout/over"] == true }
    }

    /// The server goes when its input ends.
    fn part(self) {
        let Client { mut child, input, .. } = self;
        drop(input);
        assert!(child.wait().expect("it ends").success());
    }
}

/// Gives the first order of each of these kinds that is legal.
fn plan(client: &mut Client, kinds: &[&str]) -> usize {
    let mut given = 0;
    for kind in kinds {
        let choices = client.call("choices", json!({ "order": kind, "most": 5 }));
        if choices.text.starts_with("1. ") {
            let planned = client.call("plan", json!({ "add": 1 }));
            assert!(!planned.refused, "{}", planned.text);
            given += 1;
        }
    }
    given
}

#[test]
fn a_whole_campaign_is_played_through_the_tools() {
    let mut client = Client::start(&["--seed", "tools", "--opponent", "regular"]);
    let tools = client.ask("tools/list", json!({}));
    let tools = tools["result"]["tools"].as_array().expect("a list").clone();
    assert!(tools.len() <= 10, "{}", tools.len());
    for tool in &tools {
        assert_eq!(tool["inputSchema"]["type"], "object", "{tool}");
    }
    let (mut weeks, mut given) = (0, 0);
    loop {
        let desk = client.call("desk", json!({}));
        assert!(!desk.refused && !desk.text.is_empty());
        given += plan(&mut client, &["meet", "develop", "pitch", "task", "claim"]);
        let ended = client.call("end_week", json!({}));
        assert!(!ended.refused, "{}", ended.text);
        weeks += 1;
        if ended.over {
            break;
        }
        assert!(weeks < 60, "it does not end");
    }
    assert_eq!(weeks, 13);
    assert!(13 <= given, "{given} orders");
    let late = client.call("end_week", json!({}));
    assert!(late.refused, "{}", late.text);
    client.part();
}

#[test]
fn a_busy_week_of_security_fits_and_what_is_cut_can_be_read_on() {
    let args = ["--scenario", "open-city", "--seat", "security", "--seed", "tools"];
    let mut client = Client::start(&args);
    for _ in 0..12 {
        plan(&mut client, &["watch", "open-case", "identify", "arrest", "interrogate"]);
        let mut part = client.call("end_week", json!({}));
        // Each part says where the next begins.
        let mut parts = 1;
        while let Some((_, rest)) = part.text.rsplit_once("with \"from\": ") {
            let from: u64 = rest.trim_end_matches(')').parse().expect("a line");
            part = client.call("end_week", json!({ "from": from }));
            parts += 1;
        }
        assert!(parts < 4, "{parts} parts");
    }
    client.part();
}

#[test]
fn a_refusal_says_what_would_be_legal() {
    let mut client = Client::start(&["--seed", "tools"]);
    for (add, says) in [
        ("devlop wren", "no order is called"),
        ("develop nobody-of-that-name", "Legal are, for example"),
        ("99", "the last `choices` listed"),
    ] {
        let refused = client.call("plan", json!({ "add": add }));
        assert!(refused.refused && refused.text.contains(says), "{add}: {}", refused.text);
    }
    let kinds = client.call("choices", json!({}));
    assert!(kinds.text.lines().any(|line| line.starts_with("meet: ")), "{}", kinds.text);
    let odds = client.call("odds", json!({ "order": "meet larch spot" }));
    assert!(!odds.refused, "{}", odds.text);
    let pages = client.call("rules", json!({ "page": "pitch" }));
    assert!(!pages.refused, "{}", pages.text);
    assert!(!client.call("open", json!({})).refused);
    assert!(!client.call("open", json!({ "page": "larch" })).refused);
    assert!(!client.call("find", json!({ "text": "larch" })).refused);
    for (method, code) in [("tools/none", -32601), ("tools/call", -32602)] {
        let answer = client.ask(method, json!({ "name": "none" }));
        assert_eq!(answer["error"]["code"], code, "{answer}");
    }
    client.part();
}
