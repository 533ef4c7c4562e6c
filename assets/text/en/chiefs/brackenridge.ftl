# Miss Margaret Brackenridge, Commercial Counsellor: what the papers know of that diplomat, and quote.
# Attributes are variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-brackenridge = Miss Margaret Brackenridge, Commercial Counsellor
    .short = Brackenridge
    .about = By the end of the first week the new Commercial Counsellor, Miss Margaret Brackenridge, had paid fifty-one calls, and had written to thank for sixty. Miss Brackenridge collects price lists, samples and yearbooks, and is kind to clerks. The embassy has put in for a second letter box. Nobody has yet seen the Counsellor come out of a building with less than went in.
    .manner = takes three of everything, and is gone within the hour

said-brackenridge-expelled = Miss Brackenridge has inherited the expelled colleague's engagements, and kept them all, in one afternoon.
    .b = "A pity, when we had just got the shelves up," Miss Brackenridge told the Gazette, of the colleague sent home.
    .c = The vacant desk has been cleared, counted and filled again, the evening paper was assured by Miss Brackenridge, who was sitting at it.
    .d = Brackenridge has applied for a successor to the colleague. "Two, please," the Gazette has read, "and by what date?"
said-brackenridge-arrest = The commercial section cannot know all its friends by sight, says Miss Brackenridge. "We get four hundred letters a week."
    .b = "One meets so many people," Miss Brackenridge said of the arrest. "I have them on cards. No, I don't think you may."
    .c = The name meant nothing to Miss Brackenridge, who asked the evening paper: "How is it spelt? And is there an address?"
    .d = Of the prisoner Brackenridge knew nothing. "But you mention a prison. Might one have the floor space?"
said-brackenridge-exchange = Miss Brackenridge went to the frontier with forty blankets, and came home with the customs tariff and the regiment's recipe for soup.
    .b = "I make that quits," Miss Brackenridge told the Gazette, and closed a small book.
    .c = While the officers saluted each other across the line, the wireless adds, Brackenridge was talking to the drivers.
    .d = "It's a trade like any other," Miss Brackenridge remarks of exchanges, "except that the goods have been lying awake."
said-brackenridge-deed = The deed had been condemned by Miss Brackenridge before lunch. By tea the insurance figures had been sent for.
    .b = "Nothing irreplaceable, one hopes?" said Miss Brackenridge to the Gazette. "Is there an inventory?"
    .c = Seven editions came out on the affair, and according to the newsagent Brackenridge's office took seven of each.
    .d = "No connection," Miss Brackenridge states for the commercial section, on a form that was drawn up for the purpose.
said-brackenridge-quarter = "I never ask for anything interesting," Miss Brackenridge told the statistical society. "I ask for the telephone list, the coal bill and the canteen menu, and I am always told that nobody could mind."
    .b = The Gazette followed Miss Brackenridge through the trade fair: nine halls, ninety minutes, two porters. At the gate a manufacturer came running to ask for the catalogue back. It was the only one.
    .c = On preserves, Brackenridge was firm with the women's page. One picks whatever is ripe that day, and sorts it at home. "Waiting for the best pear is how one comes to have no pears."
    .d = Miss Brackenridge gave away the prizes at the secretarial college, found a word for each of the class, and wrote down where each would be going to work. "A very good year," the principal was told.
said-brackenridge-quiet = The doctor has ordered rest. Miss Brackenridge is spending it, the Gazette learns, in counting the museum's beetles.
    .b = At the charity concert Miss Brackenridge took six programmes.
    .c = A slack period is reported by the post office, where it is thought that Brackenridge has run out of stamps.
    .d = "One lets the field lie," was Miss Brackenridge's answer, from behind a large parcel, when the Gazette remarked on the quiet.
