card-54-station = One of ours is to be tried on the fourteenth. The gallery has forty seats, given out at the door from six in the morning. The people who work for us will ask each other afterwards who sat there.
    .title = Forty Seats
    .r1 = three of us, in different rows
    .r2 = nobody of ours; a good lawyer, well paid, for the next one too
    .r3 = read of it in the paper
