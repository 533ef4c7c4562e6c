card-101-station = The settling is over, and the estimates are due. Headquarters asks in one sentence what the year in { $city } is to be for, and would prefer it to begin with the { $house }, of which the Treasury has heard.
    .title = The Estimates
    .r1 = the house that was named: a source who has sat there long enough to have a key
    .r2 = the ones we have, for as long as we have them
    .r3 = something that makes a noise, and not here
    .r4 = leave the line blank

card-101-security = The ministry has a plan for the year with a column for us, and nothing in the column. It wants a noun and will not wait for an adjective.
    .title = The Plan
    .r1 = convictions
    .r2 = foreigners, sent home with the proof in their hands
    .r3 = quiet
    .r4 = write: results, as they come
