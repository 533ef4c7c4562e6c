card-44-security = { $who } has eaten nothing since Tuesday, and asks for yesterday's newspaper. The soup comes back at the temperature at which it went in.
    .title = The Soup Comes Back
    .r1 = the newspaper, and better soup
    .r2 = a doctor, and no newspaper
    .r3 = hunger is a good cook
