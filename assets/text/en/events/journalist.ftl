card-16-station = A Mr Corbel of the Evening Advance has worked out where we buy our flowers, and would like to know for whom.
    .title = The Evening Advance
    .r1 = offer a better story, about the other embassy
    .r2 = a word to the editor, who likes to be recalled from lunch
    .r3 = buy the story, and the reporter with it
    .r4 = let it be printed

card-16-security = A Mr Corbel of the Evening Advance asks for a card for the press gallery, and for the name of the officer who listens to the paper's telephone.
    .title = The Evening Advance
    .r1 = a card for the gallery: reporters find people for nothing
    .r2 = a seat on the evening train, and flowers
    .r3 = no answer; go on reading the Evening Advance
