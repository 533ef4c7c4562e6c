card-7-security = A cipher sergeant of theirs asked a policeman the way to the sea, and then for asylum. He has a memory for handwriting, and for what he was not paid.
    .title = A Door at Vantaal
    .r1 = take him in: two rooms and a garden
    .r2 = lend him to a friendly service, for what they know
    .r3 = show him to the papers
    .r4 = a pension and a bicycle; let the name lapse
