card-102-station = The man who pays for us was at luncheon, was asked over the cheese what for, and did not know. It has to be known before the next luncheon, and it had better be short. The { $house } was mentioned, for its portico.
    .title = Luncheon at the Club
    .r1 = a network that does not know its own officer
    .r2 = the house with the portico, which can be pictured
    .r3 = nobody bought twice: every name of ours, ours
    .r4 = say that the cheese was the right answer

card-102-security = In the interval the minister asked the director what was to be preferred: a spy in the dock, a spy in the chair opposite, or no spy at all in the { $house }, which one sees from the stairs. There was no hurry, it was said, and the second bell had gone.
    .title = A Word at the Theatre
    .r1 = in the chair, writing what we dictate
    .r2 = none at all, in what one sees from the stairs
    .r3 = nobody in the dock who has no business there
    .r4 = applaud
