"""Many campaigns at once."""

import threading
import time

import numpy as np
import pytest

import cutout


def actions(dice, campaigns, orders=6):
    """Any numbers make rows that mean something."""
    count = len(campaigns)
    rows = dice.integers(0, 1024, (count, orders, cutout.ROW), dtype=np.int32)
    given = {}
    for seat in campaigns.seats:
        mine = rows.copy()
        mine[:, :, 0] = dice.integers(0, len(campaigns.verbs(seat)) + 1, (count, orders))
        given[seat] = mine
    return given


def run(count=8, seed="1", **settings):
    dice = np.random.default_rng(5)
    campaigns = cutout.Campaigns(count, seed=seed, **settings)
    while not campaigns.over.all():
        campaigns.step(actions(dice, campaigns))
    return campaigns


def digests(campaigns):
    return [campaigns.digest(at) for at in range(len(campaigns))]


def test_threads_change_nothing():
    one, two = run(threads=1), run(threads=2)
    assert digests(one) == digests(two)
    assert len(set(digests(one))) == len(one)


def test_a_campaign_of_many_is_that_campaign_by_itself():
    campaigns = cutout.Campaigns(3, seed="fox")
    alone = cutout.Campaign(seed="fox/2/0")
    dice = np.random.default_rng(6)
    while not alone.over:
        given = actions(dice, campaigns)
        for seat, array in campaigns.observe().items():
            assert (array[2] == alone.observe_flat(seat)).all()
        campaigns.step(given)
        refused = alone.step_flat({seat: rows[2] for seat, rows in given.items()})
        for seat, mine in campaigns.refused.items():
            assert mine.shape == (3, 6) and (mine[2] == refused[seat]).all()
    assert campaigns.digest(2) == alone.digest
    assert campaigns.margin("station")[2] == alone.margin("station")


def test_margins_and_truth_come_with_the_end():
    campaigns = cutout.Campaigns(2, record=True, players={"security": "random"})
    dice = np.random.default_rng(7)
    while not campaigns.over.any():
        assert not campaigns.margin("station").any() and not campaigns.margin("security").any()
        assert campaigns.truth(0) is None and campaigns.score(0) is None
        campaigns.step(actions(dice, campaigns))
    assert campaigns.truth(0)["accounts"] == campaigns.score(0)
    assert campaigns.truth(1) is not None


def test_what_is_over_stays_until_it_is_begun_again():
    campaigns = run(4)
    ends = digests(campaigns)
    campaigns.step(actions(np.random.default_rng(8), campaigns))
    assert digests(campaigns) == ends
    campaigns.reset(np.array([True, False, False, False]))
    assert campaigns.over.tolist() == [False, True, True, True]
    campaigns.reset()
    assert not campaigns.over.any() and campaigns.week.tolist() == [1, 1, 1, 1]


def test_rows_of_another_shape_are_refused():
    campaigns = cutout.Campaigns(2)
    with pytest.raises(ValueError, match=r"\(2, rows, 16\)"):
        campaigns.step({"station": np.zeros((3, 6, cutout.ROW), dtype=np.int32)})
    with pytest.raises(ValueError, match="no seat"):
        campaigns.step({"north": np.zeros((2, 6, cutout.ROW), dtype=np.int32)})
    with pytest.raises(ValueError, match="no campaign 9"):
        campaigns.digest(9)


def test_other_threads_of_python_run_meanwhile():
    campaigns = cutout.Campaigns(64, players={"station": "regular", "security": "regular"})
    done, ticks = threading.Event(), []

    def tick():
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.0005)

    thread = threading.Thread(target=tick)
    thread.start()
    began = time.perf_counter()
    while not campaigns.over.all():
        campaigns.step({})
    ended = time.perf_counter()
    done.set()
    thread.join()
    # Held by us, the interpreter could not be entered but between the weeks.
    within = [tick for tick in ticks if began < tick < ended]
    assert 2 * int(campaigns.week.max()) < len(within)
