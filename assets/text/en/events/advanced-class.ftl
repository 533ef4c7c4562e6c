card-52-station = The chess club of the house across the river has invited { $officer } to its autumn tournament. The letter is on club paper. The signature is that of the head of their third section, who plays badly and does not mind.
    .title = A Place at the Board
    .r1 = accept, and lose slowly
    .r2 = decline, with a bottle, and tell home
    .r3 = there is no such club

card-52-security = { $who } has applied to the evening school, for the advanced class in our language. It meets on Mondays and Thursdays. The application has no mistakes in it, which is unusual for the advanced class.
    .title = The Advanced Class
    .r1 = a place in the front row, and a teacher of ours
    .r2 = the beginners' class: it is good for relations
    .r3 = full until spring
