card-3-station = Mr Prideaux-Lamb of Establishments is to look at our accounts, and has brought ink. Why is { $who } paid in coffee, it is asked, and who is { $who }?
    .title = A Man from Home
    .r1 = say who
    .r2 = bring out the file of somebody who is dead
    .r3 = the safe is stuck
