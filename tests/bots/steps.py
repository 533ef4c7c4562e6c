"""A campaign played step by step from Python: legal orders at random, all of them accepted.

    python3 tests/bots/steps.py path/to/cutout"""
import random
import sys

import cutout

dice = random.Random(7)
with cutout.Env(scenario="first-posting", seat="station", opponent="random", seed="steps",
                program=sys.argv[1]) as env:
    turn, weeks, given = env.reset(), 0, 0
    while turn is not None:
        orders = []
        for _ in range(4):
            found = env.legal(most=4, beside=orders)
            if found:
                orders.append(dice.choice(found)["order"])
        assert not env.check(orders), env.check(orders)
        turn, weeks, given = env.step(orders), weeks + 1, given + len(orders)
        assert not env.refused, env.refused
    score = env.score()
    print(weeks, "weeks,", given, "orders,", score["orders_refused"], "refused,", score["wins"])
