# Mr Edmund Farrant, Cultural Attaché: what the papers know of that diplomat, and quote.
# Attributes are variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-farrant = Mr Edmund Farrant, Cultural Attaché
    .short = Farrant
    .about = Mr Edmund Farrant, who joins the embassy as Cultural Attaché, was greeted at the station by two porters, a bishop and the second violins, all of them by the first name. No christening is complete without Mr Farrant, and no quarrel that has not been confided to the Attaché by both sides. Mr Farrant lends books and asks after one's mother. It is a gift, our critic writes: one goes home having spoken only of oneself.
    .manner = knows your cousin, and by the second glass your salary

said-farrant-expelled = Mr Farrant presented the departing colleague to the customs officer, with whom Mr Farrant sings in the Requiem.
    .b = "I shall have to find somebody for the quartet," Mr Farrant told the Gazette sadly, and looked about.
    .c = All the town came to the farewell at Mr Farrant's, including, says the evening paper, the official who had signed the expulsion.
    .d = "There is no ill feeling," Farrant insists. The official who brought the note stayed to supper, and has a promising baritone.
said-farrant-arrest = "I know everybody," Mr Farrant told the Gazette. "This must be the other one."
    .b = "Who? No. Whose cousin would that be?" said Mr Farrant on being shown the name, and gave the newspaper back.
    .c = Regretting that the person in the news could not be placed, Farrant sent the reporter who had asked two tickets for the ballet.
    .d = For the embassy, on the arrest, Mr Farrant: "No acquaintance, no letters, not so much as a duet."
said-farrant-exchange = Nobody spoke at the barrier, until Mr Farrant called across to a sergeant on the far side: "And the baby?"
    .b = "I have had both of them to dinner," Mr Farrant said of the officers who signed, "but never on the same evening."
    .c = Whoever crossed, in either direction, was embraced by Farrant, until an officer from each side requested that this should stop.
    .d = In the evening paper's photograph of the exchange Mr Farrant is holding three hats, not one of them Mr Farrant's.
said-farrant-deed = Mr Farrant rang up forty people to ask whether they were safe, and is touched to have been rung up by fifty.
    .b = "Somebody must have been asked very nicely to do that," Mr Farrant told the Gazette, and talked of other things.
    .c = The gala will go on in spite of the event, Farrant announces, "with the same cast, and a plate at the door".
    .d = Our critic heard nine theories of the affair in the foyer, each of them told in confidence either by Mr Farrant or to Mr Farrant.
said-farrant-quarter = "One must like them. It can't be done otherwise, and one goes on liking them afterwards, which is the difficulty," Mr Farrant told the drama school. The subject was the handling of actors.
    .b = How does one give a party? The Gazette put it to Mr Farrant. "Ask one person who is unhappy, and sit beside that one all evening. The rest will manage."
    .c = Of the birthday book, in which Farrant is said to keep two thousand names, the evening paper was allowed to see its own editor's page. It was correct, down to the size of the shoes.
    .d = At the portrait exhibition Mr Farrant spoke for some minutes on each of the sitters, without notes and with much affection. Those who were present have been asking one another who told.
said-farrant-quiet = Mr Farrant has been seen to dine alone. The waiter, the Gazette adds, was sitting down.
    .b = The old prompter was buried, and Farrant held the widow's arm, and knew the name of the dog.
    .c = For once a first night went by without Mr Farrant. "What was wrong with it?" the author has been asking.
    .d = "Is the Attaché quite well?" twenty readers inquire of the Gazette in one week. Each signs as Mr Farrant's oldest friend.
