## Crises: what replies do. The cards themselves stand in `events`.

crisis-offer = { $reply } ({ $does })
crisis-perhaps = { $share } in 100: { $does }

effect-money = money { $by }
effect-warmth = relations with { $state } { $by }
effect-windows = { $share } in 100 of the house will listen, { $weeks } weeks
effect-alert = streets watched { $weeks } weeks
effect-standing = standing { $by }
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
