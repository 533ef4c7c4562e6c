card-38-station = An umbrella of ours was left on the night train. It is now with the railway, on a shelf, under a number. The handle unscrews, and a porter with time may find that out.
    .title = Lost Property
    .r1 = claim it, in person, on a wet day
    .r2 = have the whole shelf bought at the auction
    .r3 = write it off
