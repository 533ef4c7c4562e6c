#!/usr/bin/env python3
"""A first program for Cutout: asks what is legal each week and gives what seems best.

    cutout match --station 'cmd:python3 tests/bots/first.py' --security random --games 10
    cutout bot check 'python3 tests/bots/first.py'

It plays both seats. Standard library only."""
import json
import sys

# How much each order is worth, by its verb; what is absent is not given.
WORTH = {
    "Disseminate": 100, "Pitch": 90, "SetContact": 80, "Task": 75, "Develop": 60, "Meet": 50,
    "Arrest": 100, "PromoteCase": 95, "OpenCase": 90, "Identify": 70, "Interrogate": 65,
    "Charge": 60, "Watch": 50,
}


def say(kind, **fields):
    print(json.dumps({"type": kind, **fields}), flush=True)


def hear():
    line = sys.stdin.readline()
    if not line:
        sys.exit(0)
    return json.loads(line)


def worth(choice, desk):
    """What an order seems to be worth; 0 leaves it."""
    order = choice["order"]
    verb, base = order["order"], WORTH.get(order["order"], 0)
    if verb == "Pitch":
        low, high = choice.get("odds", [0, 0])
        return base + low if 45 <= (low + high) / 2 else 0
    if verb == "Disseminate":
        # Two sources that say the same are surer than one.
        product = next(it for it in desk["products"] if it["id"] == order["report"])
        about = [it for it in desk["products"] if it["holding"] == product["holding"]]
        same = {it["source"] for it in about if it["value"] == product["value"]}
        others = {it["source"] for it in about if it["value"] != product["value"]}
        return base if len(others) < len(same) and order["probability"] == 60 + 10 * len(same) else 0
    if verb == "Develop":
        target = next(it for it in desk["targets"] if it["id"] == order["target"])
        return base + target["rapport"] + target["access"][1] // 4
    if verb == "SetContact":
        agent = next(it for it in desk["agents"] if it["id"] == order["agent"])
        wanted = order.get("contact") and order["contact"]["every"] == 2
        return base if wanted and not agent["has_contact"] else 0
    if verb == "Task":
        agent = next(it for it in desk["agents"] if it["id"] == order["agent"])
        reads = agent["reads"]
        return base if agent["task"] is None and order["holding"] in reads else 0
    if verb in ("Arrest", "OpenCase", "PromoteCase"):
        # An innocent person in prison costs more than a guilty one at large.
        suspect = next(it for it in desk["people"] if it["id"] in order.values())
        least = 40 if verb == "Arrest" else 15
        return base + suspect["points"] if least <= suspect["points"] else 0
    return base


def about(order):
    """Whom or what it is about: one order about each is enough."""
    who = [order.get(name) for name in ("agent", "target", "report", "whom", "on", "face")]
    return json.dumps([order["order"]] + who)


def plan(turn):
    """Asks for legal orders and takes the best, as long as there is something left to do."""
    orders, seen = [], set()
    for verb in sorted(verbs, key=WORTH.get, reverse=True):
        say("choices", order=verb, most=200, beside=orders)
        found = hear()["orders"]
        ranked = sorted(found, key=lambda it: worth(it, turn["desk"]), reverse=True)
        for choice in ranked[:40]:
            order = choice["order"]
            if 0 < worth(choice, turn["desk"]) and about(order) not in seen:
                seen.add(about(order))
                say("check", orders=orders + [order])
                if not hear()["refused"]:
                    orders.append(order)
    return orders


verbs = []
while True:
    message = hear()
    kind = message["type"]
    if kind == "hello":
        say("helloed", protocol=message["protocol"], name="first", author="Cutout")
    elif kind == "newgame":
        verbs = [verb for verb in message["verbs"] if verb in WORTH]
    elif kind == "isready":
        say("readyok")
    elif kind == "turn":
        say("orders", week=message["week"], orders=plan(message))
    elif kind == "quit":
        break
