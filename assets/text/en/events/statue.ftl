card-43-security = Every service is to give a part of the statue by the anniversary. The tax office has taken the head. We have been left a choice of arms, and one of them holds a sword.
    .title = An Arm of the Statue
    .r1 = the arm with the sword, in bronze
    .r2 = labour instead of bronze: two teams on the scaffold
    .r3 = a wreath
