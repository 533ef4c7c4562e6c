card-37-security = One team has { $who } at the opera on Friday, until the last curtain. Another has { $who } in bed on Friday, with the light out at nine. Both reports are signed, and one of them is well written.
    .title = At the Opera and in Bed
    .r1 = believe the opera, and buy the programme
    .r2 = have the second team's eyes examined
    .r3 = strike out Friday
