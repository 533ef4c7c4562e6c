card-40-station = Our eleven play here on Sunday, with four thousand to cheer them. Two of the reserves have never been seen with a ball. Home would like to know if there is room on the bench for a third.
    .title = Eleven a Side
    .r1 = one more reserve, with good shoes
    .r2 = a word to the trainer: a draw would be civil
    .r3 = watch the match

card-40-security = Four thousand of them come on Sunday to watch a match, and go home on Sunday night. We have counted the seats of the trains, and make it four thousand and six.
    .title = Eleven a Side
    .r1 = two teams to the turnstiles
    .r2 = count them again at the border, one by one
    .r3 = watch the match
