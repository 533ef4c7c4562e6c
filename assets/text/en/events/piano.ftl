card-33-station = The ambassador has found a camera in the embassy piano, and would like it explained before the tuner comes. The tuner comes on Wednesday, and also tunes at the { $house }.
    .title = A Camera in the Piano
    .r1 = explain it, over a long lunch
    .r2 = explain it to the tuner instead, who is paid by the hour
    .r3 = say that it belongs to the naval attaché
