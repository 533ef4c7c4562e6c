card-17-station = A child in the family of { $who } has a fever that wants a medicine made abroad. { $who-sex ->
        [woman] She
        [man] He
       *[unknown] { $who }
    } did not ask. The name of it was said to us twice.
    .title = Fever
    .r1 = the medicine, by the driver
    .r2 = money instead, in a plain envelope
    .r3 = sympathy
