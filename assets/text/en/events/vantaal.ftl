card-7-security = A cipher sergeant of theirs asked a policeman the way to the sea, and then for asylum, and has a memory for handwriting and for what was never paid.
    .title = A Door at Vantaal
    .r1 = two rooms and a garden, and questions
    .r2 = a loan to a friendly service, for what they know
    .r3 = the papers, with a photograph
    .r4 = a pension and a bicycle; let the name lapse
