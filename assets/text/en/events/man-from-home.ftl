card-3-station = Mr Prideaux-Lamb of Establishments is to look at our accounts, and has brought ink from home. The first question is why { $who } is paid in coffee. The second is who { $who } is.
    .title = A Man from Home
    .r1 = answer the second question
    .r2 = bring out the file of somebody who is dead
    .r3 = the safe is stuck
