card-104-station = The Director has minuted, in green: "How many of these are theirs?" Below it, in the same green, stands: "What else do they do all day?" One of the two has to be answered this quarter.
    .title = A Minute of the Director
    .r1 = the first: none, and we shall prune until it is so
    .r2 = the second: something to look at
    .r3 = neither: nobody of ours will be asked, for nobody will be caught
    .r4 = initial it, and pass it on

card-104-security = A deputy has had the register out, and asks about the { $house }, where a cousin is, and about the courts, where there is a brother. A third relative sits at the ministry itself.
    .title = The Register
    .r1 = the courts
    .r2 = the cousin's house, to the last desk
    .r3 = the ministry: it shall not hear of us
    .r4 = thank the family
