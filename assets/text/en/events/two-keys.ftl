card-22-security = The duty book of the { $house } says that the strong room was opened eleven times on Friday. There are nine keys, and two of them were at a wedding.
    .title = Two Keys Missing
    .r1 = new locks
    .r2 = new locks, and a new edition of what lay there
    .r3 = powder on the handle
    .r4 = it is a bad book
