card-45-station = In the small advertisements: upright piano, slightly burnt, must go before Thursday. It is a phrase of ours, from before the war, for: I am alive. Nobody here has placed it.
    .title = Upright, Slightly Burnt
    .r1 = answer in the same column: will come and hear it
    .r2 = ask home, and every one of ours, who still has the old book
    .r3 = let it go before Thursday

card-45-security = In the small advertisements, for the third time: upright piano, slightly burnt, must go before Thursday. Nobody has asked to hear it, and every Thursday it is still there.
    .title = Upright, Slightly Burnt
    .r1 = one team, who are musical
    .r2 = place another beside it: concert grand, well burnt
    .r3 = turn to the chess problem
