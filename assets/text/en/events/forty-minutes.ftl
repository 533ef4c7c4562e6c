card-55-station = A pilot of theirs has landed at home by a mistake of forty minutes, on a clear day, with a suitcase. Home would like to know what to ask, and whether the aeroplane is to be washed before it goes back.
    .title = Forty Minutes Off Course
    .r1 = send the questions, and a bottle for the pilot
    .r2 = leave it to the people at home, who enjoy it
    .r3 = wash the aeroplane

card-55-security = A pilot of ours has landed forty minutes too far, in the wrong country, on a clear day. The forecast had spoken of fog. It was made at the { $house }.
    .title = Forty Minutes Off Course
    .r1 = arrest the forecast, and those who signed it
    .r2 = write anew what the pilot had read
    .r3 = fog
