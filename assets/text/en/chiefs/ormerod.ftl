# Mrs Cecilia Ormerod-Vane, Counsellor: what the papers know of that diplomat, and quote.
# Attributes are variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-ormerod = Mrs Cecilia Ormerod-Vane, Counsellor
    .short = Ormerod-Vane
    .about = The embassy's new Counsellor, Mrs Cecilia Ormerod-Vane, comes to us from four capitals, in none of which can anything be remembered of the stay. Mrs Ormerod-Vane plays bridge without overbidding, reads a menu to the end, and travels with eleven trunks and an inventory. At the reception the Counsellor drank half of one glass. The other half was put where it could be seen.
    .manner = declines twice, then comes by the other door

said-ormerod-expelled = Mrs Ormerod-Vane regrets the departure of a colleague, and has taken over the colleague's pot plants, against signature.
    .b = "One should always be half packed," Mrs Ormerod-Vane told the Gazette. "I am, alphabetically."
    .c = There was a farewell glass at the embassy, with the curtains drawn and, at the wish of Mrs Ormerod-Vane, without a speech.
    .d = Will the expulsion be answered? "That has two assumptions in it," said Ormerod-Vane, "and a comma too many."
said-ormerod-arrest = "We have read of it in the Gazette," said Mrs Ormerod-Vane of the arrest, "and can confirm the page."
    .b = "I should have to look it up," said Mrs Ormerod-Vane of the name in the papers, and did not say where.
    .c = Three times a reporter spoke of the arrest, and three times Mrs Ormerod-Vane praised a sandwich, always a different one.
    .d = Nothing is known at the embassy of any such person, states Mrs Ormerod-Vane, who asks that the word "such" be printed.
said-ormerod-exchange = At the barrier both delegations stood in the wind until Mrs Ormerod-Vane had read the protocol through, and then through again.
    .b = "Something hot for everybody, and no questions," Mrs Ormerod-Vane was heard to order by the Gazette's man at the frontier.
    .c = Our photograph of the exchange shows Mrs Ormerod-Vane, who is never photographed, from behind, under one of several like umbrellas.
    .d = The embassy has been thanked for its part. "It had," Ormerod-Vane writes to the Gazette, "as I seem to have to repeat, no part."
said-ormerod-deed = "How very loud," said Mrs Ormerod-Vane, and asked the Gazette whether anybody had been hurt.
    .b = The embassy's windows look the other way, Mrs Ormerod-Vane has explained to the police, and "do not in any case open".
    .c = On hearing of it, Mrs Ormerod-Vane ended a luncheon at the soup and had the guests driven home, each by a different street.
    .d = With regard to the front page, Ormerod-Vane told the evening paper, "one would wish to have read the back".
said-ormerod-quarter = At the dinner of the bridge club, Mrs Ormerod-Vane gave the shortest speech that its minutes record. "Count. Then count what you would have if you had miscounted. Then pass."
    .b = The women's page had asked Mrs Ormerod-Vane for a recipe. It came by messenger, under seal. The quantities followed on a separate sheet, the day after, by another messenger.
    .c = "An adventure is what happens to people who have not looked up the train," Mrs Ormerod-Vane told the Gazette, having first asked to see the questions, the answers and the chair.
    .d = To the sixth form of the girls' school, Ormerod-Vane spoke on the diplomatic life. "Always know where the coats are." That left time for questions. It left, the headmistress found, thirty-eight minutes.
said-ormerod-quiet = Mrs Ormerod-Vane was at the concert, on a subscription in another name, and in a seat that was not the subscriber's.
    .b = Two months, one visit to the glove-mender: that is all the Gazette's harvest of Mrs Ormerod-Vane.
    .c = Our bridge column records a hand in which Mrs Ormerod-Vane, holding everything, bid two.
    .d = If any reader has seen Ormerod-Vane, the society page would be grateful for a line. The dog goes out with the porter.
