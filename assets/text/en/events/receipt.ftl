card-48-security = { $who } has sent back our envelope with a receipt for tram fares. The fares were less. It is the first money to come back to this house, and Accounts has no column for it.
    .title = An Envelope Comes Back
    .r1 = send it again, with more in it, and something to tell them
    .r2 = ask who taught such manners
    .r3 = keep the money
