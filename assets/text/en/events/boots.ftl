card-51-station = Eleven of the frontier guard have sold their boots across the frontier, and stand watch in slippers. One pair is for sale in the market. It has a unit number inside.
    .title = Eleven Pairs of Boots
    .r1 = buy the pair, and ask after the other ten
    .r2 = send the number home, and a photograph to the papers
    .r3 = slippers are none of our business

card-51-security = Eleven of the frontier guard have sold their boots across the frontier, and stand watch in slippers. They report fewer crossings than ever, and cannot say whether it is true.
    .title = Eleven Pairs of Boots
    .r1 = eleven pairs of boots
    .r2 = arrest the cobbler, who has the addresses
    .r3 = slippers are quieter
