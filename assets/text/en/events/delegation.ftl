card-1-station = The Minister arrives on Tuesday with eleven experts and one wife. For nine days every waiter will be an officer, and some of the officers waiters. Headquarters asks us not to be interesting.
    .title = The Delegation
    .r1 = stand still, and send a card to the hotel
    .r2 = use the crowd: nobody looks at an eleventh expert
    .r3 = go on as usual

card-1-security = Protocol wants four teams for the motorcade, and the brass band wants a fifth. The Minister of the other side likes to be waved at, and there are not enough people on Tuesdays.
    .title = The Delegation
    .r1 = give Protocol three teams
    .r2 = give two, and sleep badly
    .r3 = give none: the band can wave
