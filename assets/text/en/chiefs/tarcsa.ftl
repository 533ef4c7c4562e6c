# Major Bruno Tarcsa, of the Inspectorate: who that is, and what the papers quote. Attributes are
# variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-tarcsa = Major Bruno Tarcsa
    .short = Tarcsa
    .about = In the rising Bruno Tarcsa was the conductor of a Number 6 tram, and either kept it running past the barricades or built one of them from it. The Major's limp comes of a bullet, a points lever or a wedding, according to the company. Tarcsa likes doors, photographs, a heavy lunch and a desk that is clear before it. The speech on taking office was given while putting on a coat.
    .manner = takes them by daylight, in the open, facing the camera

said-tarcsa-arrest = "Tickets, please," said Major Tarcsa, when the Gazette wished for a comment on the arrest, and laughed until the coughing began.
    .b = Major Tarcsa has a message for those who missed this one: "Plenty of room in the next car."
    .c = The evening paper had asked for one photograph to go with its report of the arrest. Tarcsa sent nine, numbered.
    .d = The innocent have nothing to fear, Major Tarcsa told the reporters, and looked at each of them in turn.
said-tarcsa-freed = "Wrong stop. Mind the step," is how Major Tarcsa summed up the release for the evening paper.
    .b = A joiner, a glazier and Major Tarcsa called on the family, in that order. The Gazette has seen the bill.
    .c = "Now tell them about the stairs," Major Tarcsa is said to call after everybody who is let go.
    .d = No photograph this time, Tarcsa answered the Gazette: "Of what? Of somebody going home?"
said-tarcsa-convicted = Major Tarcsa heard the verdict standing, on account of the leg, and had to be asked not to applaud.
    .b = "Clean work," the Gazette heard Major Tarcsa say to the judge, in the tone of one tradesman to another.
    .c = Outside the court Tarcsa shook hands with the prosecutor, the usher, two widows and, by an oversight, the foreign press.
    .d = Now that there is a sentence, Major Tarcsa suggests to the editor, the tram to the court could go back to the old timetable.
said-tarcsa-expelled = The Gazette's photographer was in place, and a suitcase of the diplomat's was carried out by Major Tarcsa, who said: "Light."
    .b = "Let them send one who can run," said Tarcsa to the evening paper, and slapped the bad leg.
    .c = Major Tarcsa on diplomats: "A passenger with a free pass. You can't fine the passenger. You can stop the tram."
    .d = Protocol had wished for a communiqué in three paragraphs. The Gazette prints it in Tarcsa's version, which reads: "Out."
said-tarcsa-exchange = "I've counted, and it's right," Major Tarcsa shouted to the Gazette's man from our side of the barrier.
    .b = It is bad luck to look back at a frontier. Tarcsa looked back, the wireless says, and gave the old salute of the tramwaymen.
    .c = Major Tarcsa walked beside the prisoners to the white line, slowly. It was the leg, the evening paper was told, and nothing else.
    .d = "Stamps are exchanged, and recipes," said Major Tarcsa, and for once would not be in the picture.
said-tarcsa-deed = Every door will be knocked on, Major Tarcsa promised over the wireless, and at the third knock there will not be a door.
    .b = Before there was a cordon, the evening paper reports, Tarcsa had drawn one round the place with a walking stick.
    .c = "Good," said Major Tarcsa of the event, to general surprise. "Now they'll let me have the big lorry."
    .d = There is a reward, to be paid, as Tarcsa states in the Gazette, "in cash, at my own desk, to anybody who dares come up for it".
said-tarcsa-quarter = The limp, Major Tarcsa told the schoolchildren, was a bullet. For the tramwaymen's paper it had been a points lever, and for the choir a jealous husband. "All true," says Tarcsa. "It's a long leg."
    .b = In a lecture to recruits, which the Gazette attended for its full nine minutes, Major Tarcsa drew a door on the blackboard, asked what it was, and failed everybody who said that it was a door.
    .c = "They tell me: wait, watch, sleep on it," said Tarcsa to the evening paper over a plate of tripe. "On the Number 6 I had four hundred faces a day. You look, you know, you ring the bell."
    .d = The interview was held in the street, at a walk, because Major Tarcsa cannot abide a carpet. Citizens crossed to the other side. "Good for their legs," said Tarcsa, and counted them aloud.
said-tarcsa-quiet = Major Tarcsa has lost four kilos and a game of skittles, the sports page reports, and is looking for the person responsible.
    .b = Bored, the evening paper thinks: Tarcsa rode the Number 6 to the terminus and back, and punched the tickets.
    .c = At a tram driver's funeral the bell was rung by Major Tarcsa, as the senior conductor present, and rung for rather long.
    .d = Press photographers complain to the Gazette of poor business. "Theirs!" is what Major Tarcsa is said to have answered.
