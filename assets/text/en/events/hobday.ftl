card-13-station = Somebody asks at the consulate for a visa and, when the clerk turns round, for Mr Hobday. Mr Hobday ran people here before the war. Mr Hobday is in Kent, under a stone.
    .title = Mr Hobday Has a Visitor
    .r1 = a long walk, a bench, and one question
    .r2 = an envelope where only the old firm would look
    .r3 = the visa is refused, politely
