card-7-security = A cipher sergeant of theirs asked a policeman the way to the sea, and then for asylum. Sergeants remember handwriting, and what they were not paid.
    .title = A Door at Vantaal
    .r1 = two rooms, a garden, and a month of questions
    .r2 = lend the sergeant to a friendly service, for what it knows
    .r3 = show the sergeant to the papers
    .r4 = a pension and a bicycle; let the name lapse
