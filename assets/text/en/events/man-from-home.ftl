card-3-station = Mr Prideaux-Lamb of Establishments is to look at our accounts. He has brought his own ink. He asks why { $who } is paid in coffee, and who { $who } is.
    .title = A Man from Home
    .r1 = tell him
    .r2 = show him the file of somebody who is dead
    .r3 = the safe is stuck
