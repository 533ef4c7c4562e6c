# Inspector-General Ilona Szendrey, of the Inspectorate: who that is, and what the papers quote. Attributes
# are variants. No line says what happened in a campaign, none has a season, and none has a pronoun.

chief-szendrey = Inspector-General Ilona Szendrey
    .short = Szendrey
    .about = Ilona Szendrey audited the railways for sixteen years, and in the fourth of them found a locomotive that did not exist. The new Inspector-General takes the stairs, since a lift has a mechanic, and keeps no list of staff, since a list has a typist. Two secretaries have been engaged, each to report on the other. It had all been arranged very quickly, Szendrey remarked to the press, and asked by whom.
    .manner = questions the whole office, then those who questioned it

said-szendrey-arrest = "Somebody will be relieved to read of this," Inspector-General Szendrey told the Gazette, and asked for its subscribers.
    .b = "There is never one false entry," Inspector-General Szendrey told the evening paper. "There is always the other column."
    .c = The reporters, hoping to hear of the arrest, had given their names. "And your mothers'," said Szendrey.
    .d = An usher announced that Inspector-General Szendrey would confirm the arrest. Szendrey confirmed it, and asked who had told the usher.
said-szendrey-freed = To be let go is not to be struck off, Inspector-General Szendrey tells the Gazette. "I close no account. I carry it forward."
    .b = Three signatures are needed for a release, and all three of them, the evening paper has found out, are Szendrey's.
    .c = Szendrey had no comment on the release. One of the two secretaries had, and the Gazette is asked which.
    .d = Had it been a mistake, the Gazette inquired. "Somebody's," said Inspector-General Szendrey, and made a note of it.
said-szendrey-convicted = "It was in the small receipts. It always is," Inspector-General Szendrey remarked as the court rose, and gathered up the receipts.
    .b = Of the verdict Szendrey has said nothing, and of the judges only: "Where did they go to school?"
    .c = The court found for the state. Inspector-General Szendrey, note the law reports, found nine errors in the court's inventory.
    .d = One person's guilt proves nothing against the others in the corridor, said Inspector-General Szendrey, "and they are relying on that".
said-szendrey-expelled = At the Gazette's request Inspector-General Szendrey gives the number of the diplomat's trunks: "One more than arrived."
    .b = "Who found a seat on that train so quickly?" was Szendrey's only remark, and the travel bureau stayed shut for a day.
    .c = The diplomat goes; the barber, the dentist and the piano teacher stay, and Inspector-General Szendrey has asked them all to call.
    .d = Expelled for cause, wrote the evening paper. "The diplomat has left," Inspector-General Szendrey corrects. "The cause is still here."
said-szendrey-exchange = Each person was handed over against a receipt, and each receipt was held up to the light by Inspector-General Szendrey.
    .b = "They gave way too soon," is Szendrey's judgement on the talks, by the wireless. "I should like to know why we did."
    .c = Whoever came across was met, the Gazette writes, by a band, by soup, by Inspector-General Szendrey, and by a form of ninety questions.
    .d = "Nothing was said by anybody," read the minutes of the exchange, in Inspector-General Szendrey's writing, "for nine minutes."
said-szendrey-deed = The guards have been questioned, then those who relieved them, then, by Inspector-General Szendrey's wish, those who were not there.
    .b = "How did your photographer know where to go?" Inspector-General Szendrey has asked the Gazette, in writing, by two different messengers.
    .c = "First the locks, next the people with keys, last the people who say that they have none": so Szendrey, to the wireless.
    .d = "Nothing is done from outside," the evening paper quotes Inspector-General Szendrey, "that is not held open from inside."
said-szendrey-quarter = "I once found a locomotive that did not exist," Inspector-General Szendrey told the accountants. "It had a driver, the driver had a pension, and nine honest clerks signed for the coal. I am careful of the honest."
    .b = For the Gazette's column "My Day", Szendrey sent a timetable: up at five, the tin opened, the door tried, the street chosen by lot. It came in two versions, and the editor is free to believe either.
    .c = On friendship, Inspector-General Szendrey told the women's page that there had been one. "We shared a desk for six years. Then I audited it." The page did not like to ask what had been found.
    .d = A lecture on trust had been announced, and the hall was full. Inspector-General Szendrey looked at the full hall, wished to know who had told everybody, and spoke on that for an hour.
said-szendrey-quiet = Szendrey, who is always at the organ recital, was at the organ recital, behind the pillar.
    .b = Two calm months have not reassured Inspector-General Szendrey. "Somebody," the Gazette was told, "must be arranging them."
    .c = The lift at the Inspectorate has been repaired, tested, certified and, on the orders of Inspector-General Szendrey, bricked up.
    .d = The railway museum had a single visitor on Wednesday. It was Inspector-General Szendrey, and the locomotives were counted.
