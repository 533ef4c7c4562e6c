"""One campaign, in dictionaries and in rows."""

import numpy as np
import pytest

import cutout


def played(seed="amber", **settings):
    """A campaign in which the Station follows a regular player's advice."""
    campaign = cutout.Campaign(players={"security": "random"}, seed=seed, **settings)
    while not campaign.over:
        assert campaign.step({"station": campaign.suggest("station", "regular")}) == {"station": []}
    return campaign


def test_advice_that_is_followed_plays_as_the_player_itself():
    inside = cutout.Campaign(players={"station": "regular", "security": "random"}, seed="amber")
    while not inside.over:
        inside.step({})
    assert inside.digest == played().digest
    assert inside.digest != played("ochre").digest


def test_a_seed_begins_the_same_campaign_again():
    campaign = played()
    end = campaign.digest
    campaign.reset()
    assert campaign.week == 1 and campaign.digest != end
    while not campaign.over:
        campaign.step({"station": campaign.suggest("station", "regular")})
    assert campaign.digest == end


def test_there_is_no_score_and_no_truth_before_the_end():
    campaign = cutout.Campaign(seed="4")
    while not campaign.over:
        assert campaign.score() is None and campaign.truth() is None
        assert campaign.margin("station") is None and campaign.margin("security") is None
        campaign.step({seat: campaign.suggest(seat, "regular") for seat in campaign.seats})
    (account,) = campaign.score()
    truth = campaign.truth()
    assert truth["accounts"] == [account]
    assert account["margin"] == campaign.margin("station") == -campaign.margin("security")
    weeks = campaign.week - 1
    assert all(len(by_week) == weeks for by_week in truth["controlled"]["station"].values())
    assert any(any(by_week) for by_week in truth["serves"].values())
    assert set(truth["right"]["station"].values()) <= {True, False}
    with pytest.raises(RuntimeError, match="over"):
        campaign.step({})


def test_a_turn_is_that_of_the_wire_and_names_nothing_hidden():
    campaign = cutout.Campaign(seed="1", players={"security": "random"})
    turn = campaign.observe("station")
    assert set(turn) == {"week", "date", "desk", "reports"}
    assert turn["desk"]["side"] == "station" and turn["desk"]["agents"]
    assert campaign.newgame("station")["verbs"] == campaign.verbs("station")
    # A seat that the game plays is not shown.
    for ask in (campaign.observe, campaign.legal, campaign.observe_flat, campaign.newgame):
        with pytest.raises(ValueError, match="played by the game"):
            ask("security")


def test_legal_orders_are_accepted_and_others_are_refused_with_a_reason():
    campaign = cutout.Campaign(seed="1")
    found = campaign.legal("station", most=4)
    assert all(campaign.check("station", [it["order"]]) == [] for it in found)
    (refused,) = campaign.step({"station": [{"order": "Develp"}]})["station"]
    assert refused["why"] == "NotAnOrder" and "Develop" in refused["says"]
    words = cutout.Campaign(seed="1", words=True)
    assert words.legal("station", "Meet", most=1)[0]["says"]


def test_a_row_means_the_order_that_is_listed():
    campaign = cutout.Campaign(seed="1")
    for seat in campaign.seats:
        rows, listed = campaign.legal_flat(seat, most=8), campaign.legal(seat, most=8)
        assert rows.shape == (len(listed), cutout.ROW) and rows.dtype == np.int32
        for row, choice in zip(rows, listed):
            assert campaign.order(seat, row.tolist()) == choice["order"]
            assert campaign.verbs(seat)[row[0] - 1] == choice["order"]["order"]
        assert not campaign.step_flat({seat: rows[:1]})[seat].any()


def test_the_layout_finds_in_an_array_what_the_wire_says():
    campaign = played()
    campaign.reset("ochre")
    reports = cutout.reports()
    for _ in range(6):
        array, turn = campaign.observe_flat("station"), campaign.observe("station")
        for part in cutout.layout("station"):
            size = part["rows"] * len(part["columns"])
            rows = array[part["offset"] :][:size].reshape(part["rows"], -1)
            rows = rows[rows[:, 0] != -1]
            if part["block"] == "agents":
                told = turn["desk"]["agents"]
                at = part["columns"].index("rapport")
                assert rows[:, at].tolist() == [agent["rapport"] for agent in told]
                words = part["words"]["role"]
                roles = [words[number] for number in rows[:, part["columns"].index("role")]]
                assert roles == [agent["role"] for agent in told]
            if part["block"] == "reports":
                names = [reports[number] for number in rows[:, 0]]
                assert names == [report["report"] for report in turn["reports"]]
                assert names == [name for name, _ in campaign.fields("station")]
        campaign.step({"station": campaign.suggest("station", "regular")})


def test_what_does_not_exist_is_a_value_error_with_what_does():
    for settings, says in [
        ({"scenario": "open-cty"}, "open-city"),
        ({"players": {"station": "grand"}}, "regular"),
        ({"players": {"north": "regular"}}, "security"),
        ({"seed": ""}, "seed"),
    ]:
        with pytest.raises(ValueError, match=says):
            cutout.Campaign(**settings)
    with pytest.raises(ValueError, match="rows|numbers"):
        cutout.Campaign().step_flat({"station": np.zeros((1, 3), dtype=np.int32)})
