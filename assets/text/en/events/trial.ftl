card-12-security = The court asks whether the accused are to be contrite this season. The hall seats four hundred, and the brass has been polished in the hope of an answer.
    .title = A Hall for Four Hundred
    .r1 = contrite, with a doctor present
    .r2 = defiant, in the open, with photographs
    .r3 = closed doors
