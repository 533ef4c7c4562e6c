card-41-station = Home has moved our account to a bank that opens on Tuesdays. The safe holds what is in it, the consul holds the visa fees, and it is Wednesday.
    .title = A Bank That Opens on Tuesdays
    .r1 = borrow the visa fees
    .r2 = sell the second car, and meet people on foot
    .r3 = wait for Tuesday
