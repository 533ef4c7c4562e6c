"""Cutout in the process of Python: campaigns to be played, observed and learnt from.

`Campaign` is one campaign in dictionaries, as a program over pipes sees it; `Campaigns` are many at
once in flat arrays; `cutout.env.CutoutEnv` is a PettingZoo `ParallelEnv`.
"""

from ._native import (
    LAYOUT,
    PROTOCOL,
    ROW,
    Campaign,
    Campaigns,
    __version__,
    layout,
    reports,
    scenarios,
    use_packs,
)

__all__ = [
    "LAYOUT",
    "PROTOCOL",
    "ROW",
    "Campaign",
    "Campaigns",
    "__version__",
    "layout",
    "reports",
    "scenarios",
    "use_packs",
]
