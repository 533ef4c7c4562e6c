"""Cutout as a PettingZoo `ParallelEnv`: every seat that the game does not play itself is an agent.

An observation is the flat array of `cutout.layout(seat)`. An action is an array (orders, ROW): each
row an order by places, or 0 and anything for none. A reward comes with the last week only: before,
nothing that is counted may be known to a seat.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from gymnasium.spaces import Box, MultiDiscrete, Space
from numpy.typing import NDArray
from pettingzoo import ParallelEnv

from ._native import ROW, Campaign

ANSWERS = 1024
"""Places of answers that an action can name; beyond the last answer they begin again."""

Array = NDArray[np.int32]


class CutoutEnv(ParallelEnv[str, Array, Array]):
    """One campaign. `players` seats the game's own, such as `{"security": "regular:hammer"}`."""

    metadata = {"name": "cutout_v1", "render_modes": []}

    def __init__(
        self,
        scenario: str = "first-posting",
        players: Mapping[str, str] | None = None,
        seed: str = "1",
        weeks: int | None = None,
        orders: int = 6,
        record: bool = True,
    ) -> None:
        self.campaign = Campaign(scenario, players, seed, weeks=weeks, record=record)
        self.possible_agents = self.campaign.seats
        self.agents: list[str] = []
        self.render_mode = None
        self.verbs = {seat: self.campaign.verbs(seat) for seat in self.possible_agents}
        self._observation_spaces = {seat: self._sees(seat) for seat in self.possible_agents}
        self._action_spaces = {seat: self._acts(seat, orders) for seat in self.possible_agents}

    def _sees(self, seat: str) -> Space[Any]:
        ends = np.iinfo(np.int32)
        shape = self.campaign.observe_flat(seat).shape
        return Box(low=ends.min, high=ends.max, shape=shape, dtype=np.int32)

    def _acts(self, seat: str, orders: int) -> Space[Any]:
        row = [len(self.verbs[seat]) + 1] + [ANSWERS] * (ROW - 1)
        return MultiDiscrete(np.tile(np.array(row), (orders, 1)), dtype=np.int32)

    def observation_space(self, agent: str) -> Space[Any]:
        return self._observation_spaces[agent]

    def action_space(self, agent: str) -> Space[Any]:
        return self._action_spaces[agent]

    def reset(
        self, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Array], dict[str, dict[str, Any]]]:
        """Begins a campaign: with a seed that one, without one the same again."""
        self.campaign.reset(None if seed is None else str(seed))
        self.agents = self.possible_agents[:]
        return self._observed(), {seat: {} for seat in self.agents}

    def step(self, actions: dict[str, Array]) -> tuple[
        dict[str, Array],
        dict[str, float],
        dict[str, bool],
        dict[str, bool],
        dict[str, dict[str, Any]],
    ]:
        """Has the week happen. `infos` say which rows were refused, and at the end the truth."""
        seats = self.agents
        rows = {seat: np.ascontiguousarray(actions[seat], dtype=np.int32) for seat in seats}
        refused = self.campaign.step_flat(rows)
        over = self.campaign.over
        infos: dict[str, dict[str, Any]] = {seat: {"refused": refused[seat]} for seat in seats}
        if over:
            score, truth = self.campaign.score(), self.campaign.truth()
            for info in infos.values():
                info.update(score=score, truth=truth)
        rewards = {seat: float(self.campaign.margin(seat) or 0) for seat in seats}
        ended, cut = dict.fromkeys(seats, over), dict.fromkeys(seats, False)
        observed = self._observed()
        if over:
            self.agents = []
        return observed, rewards, ended, cut, infos

    def _observed(self) -> dict[str, Array]:
        return {seat: self.campaign.observe_flat(seat) for seat in self.agents}

    def render(self) -> None:
        """There is nothing to look at; `cutout watch` shows matches."""

    def close(self) -> None:
        pass


def parallel_env(**settings: Any) -> CutoutEnv:
    """The environment, as PettingZoo's own are made."""
    return CutoutEnv(**settings)
