card-36-station = Of the three diplomatic bags one has arrived with its seal the wrong way up. Inside are the newspapers that we ordered, and one that we did not.
    .title = The Third Bag
    .r1 = new seals, new locks and a new courier
    .r2 = a new seal, and no word to anybody
    .r3 = ask home what it makes of the fourth newspaper
