card-18-security = { $who } has been promoted in the ordinary way, and likes it. There is talk of stopping: not of telling anybody, only of stopping.
    .title = Happiness in a Double
    .r1 = another allowance, and something worth saying
    .r2 = a talk about what would be in the papers
    .r3 = let it rest for a while
