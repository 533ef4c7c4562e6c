card-8-station = Head office has lost a man in another city, in the same month and in the same way as ours. It is suggested that the two had a friend in common, and that the friend has a desk.
    .title = The Other Mole
    .r1 = send them our table of losses
    .r2 = keep cryptonyms from home for a while
    .r3 = answer that it rained here too
