card-53-station = For its jubilee the street section across the river has been photographed, all sixty of them, on a staircase, in hats. The photographer has kept the negative, and has debts.
    .title = Sixty Faces
    .r1 = buy the negative
    .r2 = order one print, as anybody might
    .r3 = it was a wet day, and they are mostly hats

card-53-security = For the jubilee the street section was photographed on a staircase, all sixty of it. The photographer, who also does the portraits at the { $house }, says that the negative was destroyed by damp. The cellar is dry.
    .title = Sixty Faces
    .r1 = buy the damp
    .r2 = arrest the photographer
    .r3 = order sixty prints
