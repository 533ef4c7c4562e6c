card-27-station = { $who } would like one of us to stand godfather, and has been told that it is quite impossible. The date has been kept open all the same, and there will be cake.
    .title = A Christening
    .r1 = send a silver spoon, by post, from an aunt
    .r2 = come, in a false beard and the third pew
    .r3 = it is quite impossible
