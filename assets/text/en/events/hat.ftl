card-4-station = A gentleman of the other service left a hat in a taxi, and in the hat a list. Four of the names serve that gentleman. The fifth is { $who }, who stands on ours too, as "perhaps".
    .title = A Hat in a Taxi
    .r1 = have the hat returned, with our compliments
    .r2 = copy the list first: the four read something too
    .r3 = wait, and see for which side the taxi drove

card-4-security = A driver has handed in a hat, and does not want it back. In the lining there are five names in a hand that slopes to the left. One of them, { $who }, we have met before.
    .title = A Hat in a Taxi
    .r1 = a case for the one we know
    .r2 = ask the embassy whose head is cold
    .r3 = return the hat, empty
