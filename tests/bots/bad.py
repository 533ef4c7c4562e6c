"""A program that does one thing wrong, named by its argument; `mixed` draws it from its seed."""
import json
import random
import sys
import time

wrong = sys.argv[1]
dice = random.Random(0)


def say(kind, **fields):
    print(json.dumps({"type": kind, **fields}), flush=True)


for line in sys.stdin:
    message = json.loads(line)
    kind = message["type"]
    if kind == "hello":
        say("helloed", protocol=1, name="\x1b[31mbad", words=True)
    elif kind == "newgame":
        dice = random.Random(message["own_seed"])
        if wrong == "mixed":
            wrong = dice.choice(["hang", "flood", "long", "lie", "illegal", "die", "babble"])
    elif kind == "isready":
        say("readyok")
    elif kind == "turn":
        week = message["week"]
        if wrong == "hang":
            time.sleep(3600)
        elif wrong == "flood":
            for _ in range(1100):
                say("info", text="and another thing")
        elif wrong == "long":
            print("x" * 100_000, flush=True)
        elif wrong == "lie":
            say("orders", week=week + 1, orders=[])
        elif wrong == "babble":
            for _ in range(16):
                print("\x1b[2Jhello", flush=True)
        elif wrong == "illegal":
            orders = [{"order": "Arrest"}, {"order": "Nonsense"}, {"order": "Meet", "agent": 9999}]
            say("orders", week=week, orders=orders)
        elif wrong == "die" and dice.random() < 0.3:
            sys.exit("I am dying")
        else:
            say("orders", week=week, orders=[])
    elif kind == "quit":
        break
