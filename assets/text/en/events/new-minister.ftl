card-11-station = There is a new Minister at home. There has been one book about us, and it was read, and liked. What is wanted now is something that can be mentioned.
    .title = A New Minister
    .r1 = give them a dead case with a good ending
    .r2 = give them lunch
    .r3 = give them the truth: that it is mostly waiting
    .r4 = be out of town
