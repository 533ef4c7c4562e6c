## Crises: what replies do. The cards themselves stand in `events`.

crisis-offer = { $reply } ({ $does })
crisis-perhaps = { $share } in 100: { $does }

effect-money = money { $by }
effect-warmth = relations with { $state } { $by }
effect-windows = { $share } in 100 of the house will listen, { $weeks } weeks
effect-alert = streets watched { $weeks } weeks
effect-standing = standing { $by }
effect-aim =
    { $aim ->
        [house] { $points } for each agent in that house at the end, { $other } weeks served
        [out] { $points } if the agent is abroad at the end
        [deeds] half as much again for covert action from now on, { $other } at most
        [depth] { $points } for each agent at the end whom another agent leads, { $other } at most
        [unhurt] { $points } if no officer is lost from now on
        [seasoned] { $points } for each agent at the end with { $other } weeks served
        [trusted] { $points } if none of ours is theirs at the end; { $other } less for each who is
        [trials] { $points } for each agent convicted from now on, { $other } at most
        [officers] { $points } for each officer expelled with proof from now on
        [turned] { $points } for each agent under control at the end
        [justice] { $points } if no innocent is freed or convicted from now on; { $other } less for each
        [closed] { $points } if no agent is left in that house at the end; { $other } less for each
       *[patience] { $points } if patience does not run out from now on; { $other } less each time
    }
aimed =
    { $aim ->
        [house] { $house }: { $what } (since { $date })
        [closed] { $house }: { $what } (since { $date })
        [out] { $who }: { $what } (since { $date })
       *[other] { $what } (since { $date })
    }
effect-mood =
    { $mood ->
        [even] home is civil
        [counting] home counts
        [doubting] home doubts
        [prying] home pries
        [bold] home is bold
       *[mean] home saves
    }
effect-question =
    { $priority ->
        [urgent] an urgent question, { $weeks } weeks
        [pressing] a pressing question, { $weeks } weeks
       *[routine] a question, { $weeks } weeks
    }
effect-sidelight = a word from elsewhere
effect-officer = an officer in { $weeks } weeks, if home has one
effect-rapport = rapport { $by }
effect-rapport-all = rapport of all { $by }
effect-name = home learns the name
effect-patience = patience { $by }
effect-teams =
    { $teams ->
        [one] a team gone { $weeks } weeks
       *[other] { $teams } teams gone { $weeks } weeks
    }
effect-stock = chickenfeed { $by }
effect-points = { $points } points
effect-letter = a letter without a name
effect-defector = a name
effect-leak = a leak suspected
effect-reissue = a secret reissued in { $weeks } weeks
effect-protect = a secret locked up better
effect-habits = the officer's habits known { $weeks } weeks
