# Colonel Ottokar Vessely, of the Inspectorate: who that is, and what the papers quote. Attributes are
# variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-vessely = Colonel Ottokar Vessely
    .short = Vessely
    .about = The new head of the Inspectorate taught Latin for nineteen years, at a school that was closed afterwards for want of boys. A widower, Colonel Vessely keeps plum trees, wears gloves in summer and has never been heard to raise a voice. Old pupils remember that a wrong translation was not interrupted. It was allowed to run on to the foot of the page.
    .manner = waits a year, and knocks once, early, with gloves on

said-vessely-arrest = Asked by the Gazette why now, Colonel Vessely said that "now" is an adverb, and explains nothing.
    .b = "One does not shake a plum tree," was all that the evening paper had from Colonel Vessely on the arrest. "One spreads a cloth."
    .c = Colonel Vessely received the reporters standing. "You have the name, and you have spelt it," they were told, and were wished a good day.
    .d = "Vessely never sent anybody out before the end of the lesson, either," a former pupil writes to the Gazette.
said-vessely-freed = "I have marked it wrong myself, in red," said Colonel Vessely of the release, and asked for the same size of type as the last time.
    .b = It is told at the tram stop that the gate was held open by Colonel Vessely, in person, and for some time.
    .c = Colonel Vessely reminded the Gazette of the rule for detention. "It ends at four o'clock. I have always held to that."
    .d = Pressed about the release, Vessely spoke for a quarter of an hour on grafting. The evening paper has printed all of it.
said-vessely-convicted = Colonel Vessely sat in the last row, the Gazette notes, and left before the sentence, as one leaves a play that one has read.
    .b = "The verb comes at the end," Colonel Vessely said on the steps of the court, of the trial or of Latin.
    .c = From the law reports: the bench thanked the witnesses, the interpreter and Colonel Vessely, who asked to be left out.
    .d = Was the verdict satisfactory? "Satisfactory," the Gazette was told by Vessely, after reflection, "is a three."
said-vessely-expelled = Of the diplomat's departure Colonel Vessely said: "Travel is a good thing. People should be given longer to pack."
    .b = A jar of plum jam was handed in at the embassy, without a card. Colonel Vessely declined to discuss fruit.
    .c = The evening paper has one word from Vessely, "Vale", and in brackets, for its younger readers: "Farewell. Singular."
    .d = "It takes so long to learn a person's walk," Colonel Vessely is quoted as saying, "and now there will be the successor's."
said-vessely-exchange = At the frontier, the Gazette's man writes, Colonel Vessely took off one glove for the occasion, and afterwards put it on again.
    .b = "To give and to give back are the same verb, with a prefix," said Colonel Vessely of the exchange.
    .c = Before signing, Vessely asked the other delegation about the journey, the roads, and somebody's mother.
    .d = The others drove home from the border. Colonel Vessely waited two hours for the slow train, says the evening paper, and had a book.
said-vessely-deed = "Noise," wrote Colonel Vessely under the Gazette's twelve questions, and sent the sheet back.
    .b = Colonel Vessely was at the place within the day, the evening paper reports, and looked less at it than at the windows opposite.
    .c = Ministers condemned the deed. Vessely wrote to ask all the newspapers for their photographs, adding: "The bad ones too, please."
    .d = "Pray do not tidy up," is the whole of Colonel Vessely's letter to the editor.
said-vessely-quarter = "Some verbs are passive in form and active in meaning," Colonel Vessely told the teachers' college. "There are not many. One learns them by heart, and later one meets them in offices."
    .b = The Gazette's gardener spent a morning with Vessely and nine trees. Prune lightly; label everything; never pick on the first day on which one could. "Somebody may still be leaning on the branch."
    .c = The gloves are explained at last: nineteen years of chalk. "It cracks the hands," said Colonel Vessely. "And it is restful, in this profession, to be asked about gloves."
    .d = Asked on the wireless for an official's chief virtue, Vessely let eleven seconds go by, as the Gazette counted them, and then said that the listeners had just heard it.
said-vessely-quiet = Colonel Vessely was at the Thursday concert, in the gallery, and did not clap between the movements.
    .b = Among the wreaths for an old headmaster was one of plum twigs, "from a colleague". The Gazette thinks of Vessely.
    .c = The second prize of the horticultural society went to Colonel Vessely, who asked, with interest: "And whose were the first?"
    .d = Nothing has been heard of Vessely, except by the public library, where a book is back on the day that it was due.
