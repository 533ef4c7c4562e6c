card-42-station = Accounts at home have added up what we have not spent, and find that it is the rent of a frigate. They ask whether we still need it, and a frigate is waiting.
    .title = Too Much
    .r1 = give it back, with a compliment
    .r2 = spend it by Friday, on those who earned it
    .r3 = enter it under stationery
