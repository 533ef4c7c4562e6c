card-15-security = The letter about the quartermaster and the letter about the pianist were posted in different districts. The stamp is stuck at the same angle. The ink is from the { $house }.
    .title = Two Letters, One Hand
    .r1 = find the hand: three weeks of one team
    .r2 = answer it, by an advertisement for a lost stamp
    .r3 = file both
