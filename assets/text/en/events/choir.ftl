card-32-station = The works choir sings abroad for nine days, and { $who } has been asked to come along as second tenor. The bus has room for forty singers and for two passengers who do not sing.
    .title = The Choir Goes Abroad
    .r1 = an officer in the third row, and supper after the second encore
    .r2 = a list of the good shops, and our best wishes
    .r3 = ask nothing of the second tenor
