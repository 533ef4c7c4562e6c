card-49-station = The plasterers have found a wire behind the wainscot, and ask whether it is to be painted in the same colour. It ends in the wall. It begins somewhere else.
    .title = Behind the Wainscot
    .r1 = leave it there, and read to it from the agricultural returns
    .r2 = pull it out, in front of three newspapers
    .r3 = the same colour

card-49-security = Their plasterers have found our wire behind the wainscot. Since Tuesday all that comes down it is the agricultural returns, read with feeling.
    .title = Behind the Wainscot
    .r1 = lay another, behind the stove
    .r2 = a note from the telephone company, with regrets
    .r3 = listen to the returns
