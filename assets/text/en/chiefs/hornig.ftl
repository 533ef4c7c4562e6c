# Acting Director Pavel Hornig, of the Inspectorate: who that is, and what the papers quote. Attributes are
# variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-hornig = Acting Director Pavel Hornig
    .short = Hornig
    .about = For the sixth year running Pavel Hornig has been confirmed as Acting Director of the Inspectorate, there being no Director, no Deputy and no Registrar. A land surveyor by training, Hornig does the work of all three, and has the use of the car until Wednesday, when it goes to the veterinary office. The Acting Director is well liked, and comes late. Every meeting is opened with an apology, and usually closed with one.
    .manner = comes late, apologises, and has the car till Wednesday

said-hornig-arrest = "It ought to have been a month ago," Acting Director Hornig said of the arrest, and begged the Gazette's pardon for the delay.
    .b = Acting Director Hornig gave the evening paper four minutes on the arrest. Three of them went in looking for the file.
    .c = The announcement of the arrest is signed by Hornig for the Director, by Hornig for the Deputy, and by Hornig for the typist.
    .d = Would more follow? "One at a time, please," said Acting Director Hornig. "There is only the one table."
said-hornig-freed = Acting Director Hornig puts the release down to the calendar. "The form had run out by the day we found it."
    .b = "We are so very sorry," Hornig has written, and under the signature, the Gazette hears: "Might we have the blanket?"
    .c = Nobody is being hidden, a spokesman said: the cell was wanted for the stationery. The spokesman was Acting Director Hornig.
    .d = "We have nobody to ask the second question," Acting Director Hornig admitted to the evening paper, "so it seemed only fair."
said-hornig-convicted = The verdict came at ten. Acting Director Hornig reached the court at eleven, and sat respectfully through somebody else's divorce.
    .b = "I am told that it went well," said Hornig of the trial, over an armful of other people's files.
    .c = The bench commended the Inspectorate for its economy, and Hornig has asked to have that in writing, for the Ministry.
    .d = Now that the trial is over, the Gazette learns, Acting Director Hornig may have the good typewriter back.
said-hornig-expelled = Acting Director Hornig thanks the embassy for having driven its own diplomat to the border, "our car being at the time a horse's".
    .b = "One fewer to walk behind," said Hornig, and then, to the Gazette, that this was not for print.
    .c = The order of expulsion was signed on the tram, the evening paper reports, Acting Director Hornig using the back of a kind passenger.
    .d = Acting Director Hornig told the Gazette of one regret about the diplomat: "We were never introduced. There was never time."
said-hornig-exchange = Both parties had stood an hour at the barrier when a bicycle came in sight, and on it, with the papers, Acting Director Hornig.
    .b = "It does save on meals," Acting Director Hornig explained to the Gazette, and went red.
    .c = Having got as far as the frontier, Hornig stayed for the afternoon and cleared up three years of letters with the customs.
    .d = Seven copies were called for and there was carbon for four. Acting Director Hornig wrote the rest by hand, while both sides waited.
said-hornig-deed = An appeal by Acting Director Hornig to all who saw anything: "Kindly write it down yourselves, on one side of the paper."
    .b = "We had put in for a watchman there," the evening paper was told by Hornig. "We had put in for one everywhere."
    .c = The inquiry is in one pair of hands, the Gazette understands. They are Acting Director Hornig's, and were holding the telephone.
    .d = "Beautifully clear," said Acting Director Hornig of the Gazette's account of the event, and asked to keep the newspaper.
said-hornig-quarter = "There are three empty chairs at my table," Acting Director Hornig told the budget committee. "I wish them good morning. One of them is my superior, and has never once complained."
    .b = "The Modern Inspectorate", a lecture, began forty minutes late, with an apology by Acting Director Hornig, who had also drawn the posters, and ended early, because the lantern was on loan.
    .c = About six years as Acting Director, Hornig was frank with the evening paper. "The first year I had ideas. Then the others went down with influenza, and I have been holding their coats."
    .d = What would be done with a second car? The Gazette's reporter waited. Acting Director Hornig looked out of the window for a while, said "Arrive", and had to borrow a handkerchief.
said-hornig-quiet = At the chamber concert one seat stayed empty until the encore, when Acting Director Hornig was able to take it.
    .b = The Gazette has found Hornig on leave: at the desk, in a cardigan.
    .c = On the back page, three vacancies at the Inspectorate, as before: "Apply to Hornig, who will come down and open the door."
    .d = After two months of calm Acting Director Hornig has answered the post, by the porter's estimate, as far as the letter F.
