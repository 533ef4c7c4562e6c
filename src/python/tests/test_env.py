"""The environment of PettingZoo."""

import runpy
from pathlib import Path

import numpy as np
import pytest

pettingzoo_test = pytest.importorskip("pettingzoo.test")

from cutout.env import CutoutEnv, parallel_env  # noqa: E402

ROOT = Path(__file__).parent.parent


def test_pettingzoos_own_test_of_parallel_environments():
    pettingzoo_test.parallel_api_test(CutoutEnv(), num_cycles=200)


def test_pettingzoos_own_test_of_seeds():
    pettingzoo_test.parallel_seed_test(CutoutEnv)


def test_three_seats_sit_at_one_table():
    env = parallel_env(scenario="rivals", weeks=3)
    assert set(env.possible_agents) == {"station1", "station2", "security"}
    pettingzoo_test.parallel_api_test(env, num_cycles=20)


def test_a_reward_comes_with_the_end_and_the_truth_with_it():
    env = CutoutEnv(players={"security": "regular"})
    dice = np.random.default_rng(1)
    observed, _ = env.reset(seed=3)
    while env.agents:
        space = env.action_space("station")
        actions = {"station": dice.integers(0, space.nvec, dtype=np.int32)}
        observed, rewards, over, _, infos = env.step(actions)
        assert env.observation_space("station").contains(observed["station"])
        if not over["station"]:
            assert rewards["station"] == 0 and "truth" not in infos["station"]
    assert infos["station"]["truth"]["accounts"][0]["margin"] == rewards["station"]


def test_the_example_runs(capsys):
    runpy.run_path(str(ROOT / "examples" / "random_policy.py"), run_name="__main__")
    assert "margin" in capsys.readouterr().out
