card-30-station = Professor Aldous of the Academy lectures on Thursday on the balance of power, with slides. The { $house } has been told to attend, and to look interested.
    .title = A Lecture at the Academy
    .r1 = send somebody who can look bored in two languages
    .r2 = send a better lecturer, from home
    .r3 = read it in the paper

card-30-security = Professor Aldous of the Academy lectures on Thursday on the balance of power, with slides. Of the { $house } half are expected to attend, and the other half to say who did not.
    .title = A Lecture at the Academy
    .r1 = have the slides looked at first
    .r2 = take the names of those who asked questions
    .r3 = let them sleep
