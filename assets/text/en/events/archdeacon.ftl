card-39-station = A clerk of the { $house } has confessed more than was asked, and the priest has told our ambassador's cook what may not be told. The cook thinks that the clerk would like to say it again to somebody who can use it.
    .title = Under Seal
    .r1 = send somebody to the same church, two pews back
    .r2 = tell the bishop, who is on good terms with both governments
    .r3 = the seal is the seal

card-39-security = A priest in { $district } has been told something under seal, and has told the archdeacon, who has none. The archdeacon has asked for coal.
    .title = Under Seal
    .r1 = coal, and a chair for the archdeacon
    .r2 = coal for the parish, and no questions
    .r3 = the seal is the seal
