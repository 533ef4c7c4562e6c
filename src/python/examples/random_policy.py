"""A training loop with everything but the training: a random policy for both seats.

    python examples/random_policy.py
"""

import numpy as np

import cutout

CAMPAIGNS, ORDERS, EPISODES = 64, 6, 128


class RandomPolicy:
    """Draws a kind of order and the places of its answers. Yours would look at the observation."""

    def __init__(self, verbs: int, seed: int) -> None:
        self.verbs, self.dice = verbs, np.random.default_rng(seed)

    def act(self, observed: np.ndarray) -> np.ndarray:
        shape = (len(observed), ORDERS, cutout.ROW)
        # The usual answers come first, so small places make more sense than large ones.
        rows = self.dice.geometric(0.3, shape).astype(np.int32) - 1
        rows[:, :, 0] = self.dice.integers(0, self.verbs + 1, shape[:2])
        return rows

    def learn(self, returns: np.ndarray) -> None:
        pass


campaigns = cutout.Campaigns(CAMPAIGNS, "first-posting", seed="example")
policies = {
    seat: RandomPolicy(len(campaigns.verbs(seat)), number)
    for number, seat in enumerate(campaigns.seats)
}
margins: list[float] = []
refused: list[float] = []
while len(margins) < EPISODES:
    observed = campaigns.observe()
    campaigns.step({seat: policy.act(observed[seat]) for seat, policy in policies.items()})
    refused += [rows.mean() for rows in campaigns.refused.values()]
    over = campaigns.over
    if over.any():
        for seat, policy in policies.items():
            policy.learn(campaigns.margin(seat)[over])
        margins.extend(campaigns.margin("station")[over])
        campaigns.reset()

print(f"{len(margins)} campaigns, mean margin of the Station {np.mean(margins):+.1f}")
print(f"{100 * np.mean(refused):.0f} in a hundred rows were refused")
