"""A client for Cutout, with the standard library only. Copy it beside your program.

A program that the game starts says what it plays; see `first.py` for the same without this file:

    import cutout

    class Mine(cutout.Bot):
        def plan(self, turn):
            return [choice["order"] for choice in self.choices("Meet")[:1]]

    Mine("mine").run()                     # cutout match --station 'cmd:python3 mine.py'

A program that starts the game plays a campaign step by step, as learning programs like it:

    with cutout.Env(scenario="first-posting", seat="station", opponent="random", seed="1") as env:
        turn = env.reset()
        while turn is not None:            # None once the campaign is over
            turn = env.step([choice["order"] for choice in env.legal()[:3]])
        print(env.score())
"""
import json
import os
import socket
import subprocess
import sys
import tempfile

PROTOCOL = 1


class Line:
    """JSON lines in both directions."""

    def __init__(self, read, write):
        self.read, self.write = read, write

    def say(self, kind, **fields):
        self.write.write(json.dumps({"type": kind, **fields}) + "\n")
        self.write.flush()

    def hear(self):
        line = self.read.readline()
        return json.loads(line) if line else {"type": "quit"}

    def answer(self, kind):
        """The next message of that kind; what stands before it is a complaint or an ack."""
        while True:
            message = self.hear()
            if message["type"] in (kind, "quit"):
                return message


class Desk:
    """What can be asked while a turn is open."""

    line = None

    def choices(self, verb=None, most=32, beside=()):
        """Legal orders with their costs and odds, of one verb or of all, beside others."""
        only = {"order": verb} if verb else {}
        self.line.say("choices", most=most, beside=list(beside), **only)
        return self.line.answer("choices").get("orders", [])

    def check(self, orders):
        """The orders of a list that would be refused, each with `index`, `why` and `says`."""
        self.line.say("check", orders=list(orders))
        return self.line.answer("checked").get("refused", [])


class Bot(Desk):
    """A program in a seat: give `plan`, and what else you like."""

    def __init__(self, name, author="", words=False):
        self.about = {"name": name, "author": author, "words": words}
        self.game = None

    def newgame(self, game):
        """A campaign begins: seat, weeks, limits, verbs, a seed of its own."""

    def plan(self, turn):
        """The orders of a week, from its desk and the reports since the last."""
        return []

    def refused(self, ack):
        """Some orders were not accepted."""

    def end(self, result):
        """The campaign is over."""

    def run(self):
        self.line = Line(sys.stdin, sys.stdout)
        while True:
            message = self.line.hear()
            kind = message["type"]
            if kind == "hello":
                self.line.say("helloed", protocol=PROTOCOL, **self.about)
            elif kind == "newgame":
                self.game = message
                self.newgame(message)
            elif kind == "isready":
                self.line.say("readyok")
            elif kind == "turn":
                self.line.say("orders", week=message["week"], orders=list(self.plan(message)))
            elif kind == "ack" and message["refused"]:
                self.refused(message)
            elif kind == "end":
                self.end(message)
            elif kind == "quit":
                return


class Env(Desk):
    """A campaign that this process plays, week by week, against a player of the game."""

    def __init__(self, scenario="first-posting", seat="station", opponent="regular", seed="1",
                 weeks=None, words=False, program="cutout"):
        self.match = {"scenario": scenario, "seat": seat, "opponent": opponent, "seed": seed,
                      "weeks": weeks}
        self.words, self.program = words, program
        self.game, self.week, self.refused, self.child, self.line = None, None, [], None, None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def reset(self, seed=None):
        """Begins a campaign; the first turn."""
        self.close()
        self.match["seed"] = seed or self.match["seed"]
        self.folder = tempfile.TemporaryDirectory(prefix="cutout-")
        path = os.path.join(self.folder.name, "line")
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
            door.bind(path)
            door.listen(1)
            door.settimeout(60)
            self.child = subprocess.Popen(
                [self.program, "match", "--quiet", "--format", "json", self.script(path)],
                stdout=subprocess.PIPE, text=True)
            self.ends = door.accept()[0]
        self.line = Line(self.ends.makefile("r"), self.ends.makefile("w"))
        self.line.answer("hello")
        self.line.say("helloed", protocol=PROTOCOL, name="env", words=self.words)
        self.game = self.line.answer("newgame")
        self.line.answer("isready")
        self.line.say("readyok")
        return self.turn()

    def script(self, path):
        """The match script: this seat is a program that passes every line on to us."""
        quoted, match = json.dumps, self.match
        bridge = f"cmd:{sys.executable} {os.path.abspath(__file__)} {path}"
        seats = {"station": quoted(match["opponent"]), "security": quoted(match["opponent"])}
        seats[match["seat"]] = '"env"'
        weeks = f"weeks: {match['weeks']}, " if match["weeks"] else ""
        text = (f"(scenario: {quoted(match['scenario'])}, seed: {quoted(str(match['seed']))}, {weeks}"
                f"players: [(name: \"env\", level: {quoted(bridge)}, "
                f"options: {{\"turn_ms\": 600000}})], schedule: Match("
                + ", ".join(f"{seat}: {player}" for seat, player in seats.items()) + "))")
        file = os.path.join(self.folder.name, "match.ron")
        with open(file, "w") as script:
            script.write(text)
        return file

    def turn(self):
        while True:
            message = self.line.hear()
            if message["type"] == "turn":
                self.week = message["week"]
                return message
            if message["type"] == "ack":
                self.refused = message["refused"]
            elif message["type"] in ("end", "quit"):
                self.result = message
                return None

    def legal(self, verb=None, most=32, beside=()):
        return self.choices(verb, most, beside)

    def step(self, orders):
        """Ends the week with these orders; the next turn, or None. `refused` says which were not."""
        self.line.say("orders", week=self.week, orders=list(orders))
        return self.turn()

    def score(self):
        """The summary of the match, once the campaign is over."""
        self.ends.close()
        told, _ = self.child.communicate(timeout=60)
        self.child = None
        return json.loads(told)

    def close(self):
        if self.child is not None:
            self.ends.close()
            self.child.kill()
            self.child.communicate()
            self.child = None
        if self.line is not None:
            self.folder.cleanup()
            self.line = None


def bridge(path):
    """The game's end of an `Env`: every line goes through a socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.connect(path)
        if os.fork() == 0:
            while chunk := os.read(0, 65536):
                line.sendall(chunk)
            line.shutdown(socket.SHUT_WR)
            os._exit(0)
        while chunk := line.recv(65536):
            os.write(1, chunk)


if __name__ == "__main__":
    bridge(sys.argv[1])
