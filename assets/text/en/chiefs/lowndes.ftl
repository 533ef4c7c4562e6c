# Mrs Beatrix Lowndes, Consul: what the papers know of that diplomat, and quote.
# Attributes are variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-lowndes = Mrs Beatrix Lowndes, Consul
    .short = Lowndes
    .about = Mrs Beatrix Lowndes, the new Consul, grew up among shipwrights, and will tell anyone how a hull is divided so that it can be holed and still float. The consulate has been rebuilt with five counters, five doors, and no clerk in sight of another. Mrs Lowndes keeps a dolls' house and a great many keys. Visas come faster than they used to, and nobody in the building can say how.
    .manner = builds in rooms without doors, and keeps the only plan

said-lowndes-expelled = One colleague has gone, and the counters opened at nine. "That is what bulkheads are for," Mrs Lowndes told the Gazette.
    .b = "Are the two offices connected?" Mrs Lowndes asked the Gazette, which had called about the expulsion. "I must have that seen to."
    .c = Where the departed colleague's door used to be, the evening paper found a bookcase. Mrs Lowndes recommends the second shelf.
    .d = It fell to Lowndes to stamp the colleague's papers. "Counter four," the colleague was told, "when your number is called."
said-lowndes-arrest = "Not at this counter," said Mrs Lowndes, when asked whether the arrested person had ever called.
    .b = "There are five lists and it is on none, for which I had to ask five people," says Mrs Lowndes of the name.
    .c = No clerk of Mrs Lowndes's could tell the evening paper anything of the arrest, or of what the clerk at the next window does.
    .d = "The left hand does not know the prisoner," Lowndes assures the Gazette. "The right hand has not heard that there is one."
said-lowndes-exchange = The chalk marks at the barrier, on which each person was to stand and for how long, are by Mrs Lowndes.
    .b = Two cars came by two roads, neither driver knowing of the other. Mrs Lowndes, who had come by a third, looked content.
    .c = "Nobody was introduced," Mrs Lowndes told the wireless at the frontier, as another might say that nobody was hurt.
    .d = For those who crossed, Lowndes had ready a coat in every size, and a bed in each of four hotels.
said-lowndes-deed = "A thing like that needs a carter, a cook and a lodger who have never met," Mrs Lowndes told the Gazette. "Or so one reads."
    .b = Mrs Lowndes has given the police a plan of the consulate, with all the staff marked at the hour in question, one to a room.
    .c = From a notice to nationals, signed Lowndes: "Stay where you are, and do not tell one another where that is."
    .d = Who could have arranged it? By way of reply Mrs Lowndes gave the evening paper a short talk on drains.
said-lowndes-quarter = "The ship is holed. Very well: in which compartment?" Mrs Lowndes asked the yacht club. "If nobody can say, then what you have is not a ship. It is a bath."
    .b = The dolls' house has been shown to the Gazette. It has fourteen rooms and nine inhabitants, not one of whom, Mrs Lowndes points out, has met the cook. "They are perfectly happy. I have asked each of them."
    .c = Before the librarians' congress Lowndes praised the shelves, the silence and the catalogue, and had one criticism to make: that with the third anybody could find the first.
    .d = A coverlet from the consulate took first prize at the bazaar. Every square was by a different hand, Mrs Lowndes told the evening paper, and no hand had seen the pattern. "I dare say some will be surprised."
said-lowndes-quiet = Mrs Lowndes is on leave, the Gazette was told at three of the counters, and has just gone out, at two.
    .b = Four choirs that had never met sang together at the cathedral, and came in on the beat. The programme thanks Mrs Lowndes.
    .c = For two months there has been scaffolding at the consulate. Asked what was going up, Lowndes said: "Scaffolding."
    .d = To the stonemason's funeral came five sets of mourners, unknown to one another, and Mrs Lowndes, who nodded to each.
