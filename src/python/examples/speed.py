"""How fast each door is: weeks a second of processor time, beside the game's own random players.

    python examples/speed.py [scenario]

Behind every door both seats give some six legal orders a week at random, as the game's own random
players do. *Flat* and *dictionaries* observe both seats each week. One thread; beginnings of
campaigns are counted.
"""

import sys
import time
from collections.abc import Callable

import numpy as np

import cutout

SCENARIO = sys.argv[1] if len(sys.argv) > 1 else "open-city"
OWN = {"station": "random", "security": "random"}


def native() -> int:
    campaigns = cutout.Campaigns(64, SCENARIO, players=OWN, seed="native", threads=1)
    while not campaigns.over.all():
        campaigns.step({})
    return int(campaigns.week.sum()) - len(campaigns)


def recorded() -> list[dict[str, np.ndarray]]:
    """Rows that were accepted, week by week: some twelve a week from 40 that were drawn."""
    campaigns = cutout.Campaigns(64, SCENARIO, seed="flat")
    dice = np.random.default_rng(1)
    weeks = []
    while not campaigns.over.all():
        given = {}
        for seat in campaigns.seats:
            rows = dice.integers(0, 1024, (len(campaigns), 40, cutout.ROW), dtype=np.int32)
            rows[:, :, 0] = dice.integers(1, len(campaigns.verbs(seat)) + 1, rows.shape[:2])
            given[seat] = rows
        campaigns.step(given)
        for seat, rows in given.items():
            rows[campaigns.refused[seat]] = 0
        weeks.append(given)
    accepted = sum((rows[:, :, 0] != 0).sum() for week in weeks for rows in week.values())
    print(f"{accepted / len(weeks) / len(campaigns):.1f} orders a week in flat arrays")
    return weeks


def flat(weeks: list[dict[str, np.ndarray]], observes: bool) -> int:
    campaigns = cutout.Campaigns(64, SCENARIO, seed="flat", threads=1)
    for given in weeks:
        if observes:
            campaigns.observe()
        campaigns.step(given)
    return int(campaigns.week.sum()) - len(campaigns)


def dictionaries() -> int:
    weeks = 0
    campaign = cutout.Campaign(SCENARIO, record=False)
    for seed in range(8):
        campaign.reset(str(seed))
        while not campaign.over:
            for seat in campaign.seats:
                campaign.observe(seat)
            campaign.step({seat: campaign.suggest(seat, "random") for seat in campaign.seats})
            weeks += 1
    return weeks


def legal() -> int:
    campaign = cutout.Campaign(SCENARIO, record=False)
    dice = np.random.default_rng(1)
    while not campaign.over:
        given = {}
        for seat in campaign.seats:
            found = campaign.legal(seat, most=4)
            given[seat] = [it["order"] for it in dice.permutation(found)[:6]]
        campaign.step(given)
    return campaign.week - 1


def measure(name: str, door: Callable[[], int], whole: float | None) -> float:
    best = 0.0
    for _ in range(5):
        began = time.process_time()
        weeks = door()
        best = max(best, weeks / (time.process_time() - began))
    share = "" if whole is None else f"{100 * best / whole:6.0f} %"
    print(f"{name:32} {best:9.0f} weeks/s {share}")
    return best


print(f"{SCENARIO}, best of 5")
whole = measure("native", native, None)
weeks = recorded()
measure("flat, observed", lambda: flat(weeks, True), whole)
measure("flat, not observed", lambda: flat(weeks, False), whole)
measure("dictionaries", dictionaries, whole)
measure("with legal orders asked for", legal, whole)
