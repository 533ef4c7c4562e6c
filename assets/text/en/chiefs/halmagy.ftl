# Director Rosa Halmagy, of the Inspectorate: who that is, and what the papers quote. Attributes are
# variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-halmagy = Director Rosa Halmagy
    .short = Halmagy
    .about = Readers of a certain émigré newspaper have learned that its editor, Rosa Halmagy, was an officer of the Inspectorate from the first number to the last. The new Director wears two wristwatches and has not been seen to light the pipe. Those who wrote for the newspaper, and were sorry later, have each had flowers. They say that the arrangement was in excellent taste.
    .manner = sends a friend first, and the flowers afterwards

said-halmagy-arrest = "I was as surprised as anyone," Director Halmagy told the Gazette, and lent the reporter a pencil to write it down with.
    .b = The florist opposite the Inspectorate has had no order all week. "Draw conclusions, do," Director Halmagy told the evening paper.
    .c = Which newspaper had been told first of the arrest? Halmagy named three, of which one has not been founded yet.
    .d = To a reporter who had got the name wrong, Director Halmagy said: "But yours is better. Keep it."
said-halmagy-freed = "There was a guest, and then a misunderstanding," said Director Halmagy, "and the misunderstanding is an old friend of the house."
    .b = "Do read nothing into it," said Halmagy of the release, in the voice, the Gazette adds, of an editor who has left something in.
    .c = The evening paper has no picture of the release, but a fine one of flowers. "Carnations," said Director Halmagy, who was shown it.
    .d = The Gazette asked why a door had been opened. "On which side of it were you standing?" asked Director Halmagy.
said-halmagy-convicted = A bouquet stood on the clerk's table when the court rose. Director Halmagy, says the Gazette, was already at the theatre.
    .b = "The evidence was everything that we could have wished," said Director Halmagy, and after a pause: "Complete, I mean."
    .c = Foreign correspondents call the trial "well written", for which Halmagy has thanked them on behalf of all concerned.
    .d = During the sentence both of Director Halmagy's watches were consulted, notes the court reporter, and appeared to differ.
said-halmagy-expelled = Director Halmagy gave a small farewell party for the diplomat, who by the Gazette's account had left the day before.
    .b = "One will miss the conversations," Halmagy is quoted as saying. "So pleasantly audible."
    .c = A boy brought lilies for the expelled diplomat. "If nobody is in," Director Halmagy had told the boy, "leave them for the next."
    .d = The Gazette prints Director Halmagy's denial that anybody was expelled, and below it the order, signed Halmagy.
said-halmagy-exchange = Both sides are content with the exchange. "May I see theirs first?" Director Halmagy had asked, when a statement was wanted.
    .b = "People come back so changed," Halmagy told the wireless at the frontier. "One has to be introduced again."
    .c = Observers at the barrier saw Director Halmagy wave. They cannot agree in which direction.
    .d = The photograph of the exchange has been retouched, Director Halmagy tells the evening paper, "so that everybody should be in it".
said-halmagy-deed = Director Halmagy denies that it took place, and has offered the Gazette a list of those who may have done it.
    .b = "Whoever did this wants us to think that somebody did it," Halmagy explained to the evening paper, which is thinking.
    .c = Three accounts of the affair are going round the coffee houses. "The second has style," said Director Halmagy.
    .d = Correction: the eyewitness of the event quoted in the Gazette was Director Halmagy, who has since visited the place.
said-halmagy-quarter = "A newspaper should be true on every page but one," Director Halmagy told the school of journalism, "and that must be the page that people cut out." The students were not told which one had been theirs.
    .b = Why two watches? "One is right, and the other is what I tell people," Halmagy said to the women's page, and made an appointment for six o'clock. Our reporter went at both.
    .c = In an interview of two hours, the Gazette learned that Director Halmagy was born in three towns. "I was happy in each of them," said the Director. "Print the one that has your readers."
    .d = For a lecture on forgery, Halmagy set a famous charter beside its copy and asked for a show of hands. The public preferred the copy. So, it turned out, had the museum, for thirty years.
said-halmagy-quiet = Director Halmagy has been unwell, has been abroad, and was at the opera on both evenings.
    .b = A cold pipe and two wristwatches sat in the second row at the operetta, and the Gazette is almost sure that Halmagy was with them.
    .c = From the flower market: prices are steady. Director Halmagy's account is closed, or goes under another name.
    .d = At an old contributor's funeral stood Director Halmagy, who had printed the obituary once before, twelve years ago, to oblige.
