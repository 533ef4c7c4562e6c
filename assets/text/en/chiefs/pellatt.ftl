# Mr Hugh Pellatt, Press Counsellor: what the papers know of that diplomat, and quote.
# Attributes are variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-pellatt = Mr Hugh Pellatt, Press Counsellor
    .short = Pellatt
    .about = Mr Hugh Pellatt, the embassy's new Press Counsellor, came by the night train without a hat, having lost it, we hear, to the dining-car steward. Earlier postings ended well, ended badly, and ended with a medal that nobody will explain. Mr Pellatt drives an open car in all weathers, backs outsiders at the trotting course, and tips like a person who has won. The Gazette gives it eighteen months.
    .manner = asks on the second evening, and doubles if refused

said-pellatt-expelled = "Rotten luck," said Mr Pellatt of the colleague who has been sent home, much as one says it of a horse.
    .b = A brass band played the colleague out. "I booked it on the chance," Mr Pellatt told the Gazette. "They do fall in."
    .c = One chair is now empty in chancery, and it is the one by the stove. Pellatt, the evening paper hears, has proposed to cut for it.
    .d = Might the Press Counsellor be next? "Nine to four," said Mr Pellatt to the Gazette, "and shortening."
said-pellatt-arrest = Mr Pellatt stood the reporters a drink. "It's news to me," they were told about the arrest. "I'm fond of news."
    .b = "Never met the poor soul. Sorry. I've met nearly everyone," Mr Pellatt called from the car, which did not quite stop.
    .c = On the name in the papers Pellatt had nothing for the Gazette. "But I could let you have a horse for the third race."
    .d = The embassy's denial was read out by Mr Pellatt, so fast that the stenographers have applied for a second performance.
said-pellatt-exchange = Mr Pellatt lit a cigarette for somebody who had just come over the line, and then one for the sentry who had let go.
    .b = "A fair deal," Mr Pellatt told the wireless at the frontier. "I should have taken it one card earlier."
    .c = "One walks," Mr Pellatt had to be told at the barrier, in the hearing of the evening paper.
    .d = The exchange went off to the minute because, the Gazette believes, somebody had put Pellatt's watch forward.
said-pellatt-deed = First of all the diplomats to condemn the deed was Mr Pellatt, who did so before hearing which.
    .b = "I was at cards. Ask anybody, I lost," Mr Pellatt told our police reporter, who had not inquired.
    .c = "It takes nerve," Pellatt said of the affair at the press lunch, and, looking round: "Which is very much to be deplored."
    .d = Had the news got Mr Pellatt out of bed? "It would have had to find me in it," the evening paper was told.
said-pellatt-quarter = "Caution costs money too. It is only that one never sees the bill," Mr Pellatt told the chamber of commerce, which had invited the Press Counsellor to say some words on tariffs.
    .b = The Gazette's motoring page was driven to the monastery and back by Mr Pellatt, in twenty-six minutes. The road is said to have fine views. Our correspondent recalls a goose.
    .c = What was the largest thing ever lost at a table? For the first time in the interview Pellatt took a moment. "It wasn't money," said the Press Counsellor, and then: "Whose turn is it?"
    .d = A talk on chance, given by Mr Pellatt to the mathematicians of the polytechnic, was found to contain one error. "I know," said Mr Pellatt. "I wanted to see which of you would risk it."
said-pellatt-quiet = Mr Pellatt has not been at the trotting course for eight weeks, and the bookmakers have sent a card, with flowers.
    .b = At the philharmonic, the Gazette's critic watched Mr Pellatt sleep through the march and wake with a start at the silence.
    .c = The motoring page notes with concern that Mr Pellatt's car has been parked straight.
    .d = An old croupier was buried this week, and behind the family walked Pellatt, carrying, for once, a hat.
