card-17-station = A child in the family of { $who } has a fever that wants a medicine made abroad. { $who } did not ask for it, and has told us the name of it twice.
    .title = Fever
    .r1 = the medicine, by the driver
    .r2 = money instead, in a plain envelope
    .r3 = sympathy
