## Crises: what replies do. The cards themselves stand in `events`.

crisis-offer = { $reply }: { $does }
crisis-perhaps = { $share } in 100: { $does }

effect-times =
    { $times ->
        [2] { $does }, twice
       *[other] { $does }, { $times } times
    }
effect-money = money { $by }
effect-warmth = relations with { $state } { $by }
effect-windows =
    { $share } in 100 people of that house are open to a pitch for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
effect-alert =
    the streets are watched for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
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
        [urgent] an urgent question from home
        [pressing] a pressing question from home
       *[routine] a question from home
    }, to be answered in { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
effect-sidelight = a word from elsewhere
effect-officer =
    if home has one left, an officer in { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
effect-rapport = rapport { $by }
effect-rapport-all = rapport of all { $by }
effect-name = home learns who it is
effect-patience = patience { $by }
effect-teams =
    { $teams ->
        [one] a team
       *[other] { $teams } teams
    } away for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
effect-stock = chickenfeed { $by }
effect-points = { $points } points in the file
effect-letter = a letter without a name
effect-defector = a name from one who came over
effect-leak = a leak is suspected
effect-reissue =
    a secret is written anew in { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
effect-protect = a secret is locked up better
effect-habits =
    the officer's habits are known for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
