//! Every sentence exists, is used, and can be said.

use std::collections::BTreeSet;

use rules::{
    ai::{Level, doctrines},
    engine::{
        chiefs::Chief,
        covert::{ActionKind, Clue, Course, Dress, Ending, Pace, Phase, Style},
        disclosed::{Line as LedgerLine, Trait, Verdict},
        gazetteer::{Cover, Form, Papers, Sex},
        ids::{DossierId, OfficerNo},
        luck::Luck,
        nature::{
            Alibi, Ask, Check, Clearance, Crossing, Cultivation, Favour, Flag, Grudge, Handling,
            Handover, Known, LifeEvent, Line, Means, Mood, Motive, OnAlarm, Origin, Outcome,
            Parting, Priority, Publicity, Pursuit, Reception, Reliability, Role, Route, Sdr, Skill,
            StaffRole, TieKind, Tip, WayBack,
        },
        order::{Refusal, Verb, asking::Question},
        seat::Seat,
        units::{Days, Money, Week},
        view::{FileItem, ForeignStatus, Gone, Kind, Report, Standing},
        voices::Concern,
    },
};

use crate::{
    content::{Library, Seed},
    sample,
    text::{
        Sayings, Text, bundle,
        crises::card_id,
        keys::{Keys, Word},
        names::NoTheatre,
        orders::order_id,
        pages,
        quotes::{self, SCHOOL, Topic},
        refusals::refusal_id,
        shorthand::{kebab, slug},
        voices::Voice,
    },
};

/// Ids of all messages in the files.
fn ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for source in bundle::sources() {
        for line in source.lines() {
            let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
            if let (true, Some((id, _))) = (begins, line.split_once(" =")) {
                assert!(ids.insert(id.to_owned()), "{id} stands there twice");
            }
        }
    }
    ids
}

fn family<T: Word + Keys>() -> Vec<String> {
    T::KEYS.iter().map(|key| format!("{}-{key}", T::KIND)).collect()
}

/// The secrets of all theatres by their titles, each with the number of its values.
fn secrets() -> Vec<(String, usize)> {
    let theatres = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/theatres");
    let theatres = std::fs::read_dir(theatres).expect("the theatres");
    let files = theatres.map(|it| it.expect("a theatre").path().join("holdings.ron"));
    let texts: Vec<String> =
        files.map(|file| std::fs::read_to_string(file).expect("its secrets")).collect();
    let topics = texts.iter().flat_map(|text| text.split("(name: \"").skip(1));
    let read = |topic: &str| {
        let (name, rest) = topic.split_once('"').expect("a title ends");
        let values = rest.split_once("values: [").and_then(|(_, rest)| rest.split_once(']'));
        (name.to_owned(), values.expect("it has values").0.matches('"').count() / 2)
    };
    topics.map(read).collect()
}

#[test]
fn every_secret_of_a_theatre_can_be_said_asked_and_told() {
    let text = Text::english();
    let secrets = secrets();
    assert!(30 < secrets.len(), "{}", secrets.len());
    for (name, values) in secrets {
        let id = format!("holding-{}", slug(&name));
        assert!(text.has(&id), "{id}");
        let said = (0..values).map(|value| format!("said-{value}"));
        for form in ["the", "asked"].map(str::to_owned).into_iter().chain(said) {
            assert!(text.has_attribute(&id, &form), "{id}.{form}");
        }
    }
}

#[test]
fn no_sentence_takes_a_person_for_a_man() {
    let mut taken = Vec::new();
    for source in bundle::sources() {
        let mut id = "";
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let (false, Some((name, _))) = (line.starts_with(' '), line.split_once(" =")) {
                id = name;
            }
            let allowed = id == "pronoun" || id.starts_with("answer-");
            let bare = without_variables(line);
            let words = bare.split(|letter: char| !letter.is_alphabetic());
            let man = words.map(str::to_lowercase).find(|word| {
                ["he", "him", "his", "himself", "she", "her", "hers", "herself"]
                    .contains(&word.as_str())
            });
            if let (false, Some(word)) = (allowed, man) {
                taken.push(format!("{id}: {word}: {line}"));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}

/// A line without what is filled in, and without the keys of its choices.
fn without_variables(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line.split_once(" =").map_or(line, |(_, text)| text);
    while let Some(at) = rest.find(['{', '[']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        rest = after.find(['}', ']']).map_or("", |end| &after[end + 1..]);
    }
    out + rest
}

/// Ids that code makes from names of variants.
fn made() -> BTreeSet<String> {
    let mut made = BTreeSet::new();
    made.extend(secrets().iter().map(|(name, _)| format!("holding-{}", slug(name))));
    // What agents say of themselves is said in their voices.
    let reports = Report::names().into_iter().filter(|name| *name != "TheySpoke");
    made.extend(reports.map(|name| format!("report-{}", kebab(name))));
    made.extend(voiced().map(|(_, _, id)| id));
    made.extend(chiefs().map(quotes::name));
    made.extend(quoted().map(|(_, _, id)| id));
    made.extend(
        [Seat::Security, Seat::Station1]
            .into_iter()
            .flat_map(doctrines)
            .map(|name| format!("{SCHOOL}{name}")),
    );
    for &verb in Verb::ALL {
        made.extend([order_id(verb), verb.craft().key().to_owned()]);
        made.extend(verb.answers().iter().map(|(answer, _)| (*answer).to_owned()));
    }
    made.extend(Question::TEXTS.iter().map(|&text| text.to_owned()));
    made.extend(refusals().into_iter().map(refusal_id));
    made.extend(actions().into_iter().filter(|it| it.labelled).map(|it| format!("act-{}", it.id)));
    made.extend(Luck::ALL.iter().map(|luck| format!("luck-{}", kebab(luck.name()))));
    made.extend(events().iter().map(|name| format!("deed-{}", kebab(name))));
    made.insert("deed-other".to_owned());
    let stories = Library::embedded().stories();
    made.extend(stories.iter().map(|story| format!("sifted-{}", story.id)));
    made.extend(family::<Motive>());
    made.extend(family::<TieKind>());
    made.extend(family::<Cover>());
    made.extend(family::<Known>());
    made.extend(family::<Sex>());
    made.extend(family::<Sdr>());
    made.extend(family::<Route>());
    made.extend(family::<Standing>());
    made.extend(family::<Parting>());
    made.extend(family::<Grudge>());
    made.extend(family::<Crossing>());
    made.extend(family::<LifeEvent>());
    made.extend(family::<Cultivation>());
    made.extend(family::<Handover>());
    made.extend(family::<Handling>());
    made.extend(family::<ActionKind>());
    made.extend(family::<Dress>());
    made.extend(family::<Pace>());
    made.extend(family::<Style>());
    made.extend(family::<Phase>());
    made.extend(family::<Course>());
    made.extend(family::<Ending>());
    made.extend(family::<Clue>());
    made.extend(family::<Means>());
    made.extend(family::<Form>());
    made.extend(family::<Reliability>());
    made.extend(family::<Line>());
    made.extend(family::<Favour>());
    made.extend(family::<Mood>());
    made.extend(family::<Concern>());
    made.extend(family::<Priority>());
    made.extend(family::<Ask>());
    made.extend(family::<Outcome>());
    made.extend(family::<Origin>());
    made.extend(family::<Alibi>());
    made.extend(family::<OnAlarm>());
    made.extend(family::<Publicity>());
    made.extend(family::<Pursuit>());
    made.extend(family::<Role>());
    made.extend(family::<Skill>());
    made.extend(family::<WayBack>());
    made.extend(family::<Check>());
    made.extend(family::<Reception>());
    made.extend(family::<Flag>());
    made.extend(family::<ForeignStatus>());
    made.extend(family::<Gone>());
    made.extend(family::<FileItem>());
    made.extend(family::<Kind>());
    made.extend(family::<StaffRole>());
    made.extend(family::<Clearance>());
    made.extend(family::<Tip>());
    made.extend(family::<Papers>());
    made.extend(family::<Verdict>());
    made.extend(family::<LedgerLine>());
    made.extend(family::<Trait>());
    made.extend(actions().into_iter().map(|action| format!("bar-{}", action.id)));
    for level in Level::ALL {
        made.extend([format!("level-{}", level.name()), format!("level-{}-about", level.name())]);
    }
    made.extend(on_boards());
    made.extend(on_cards());
    made
}

/// Every voice with every concern, and the message.
fn voiced() -> impl Iterator<Item = (Voice, Concern, String)> {
    let of = |voice: Voice| Concern::ALL.map(|of| (voice, of, voice.message(of)));
    Voice::ALL.into_iter().flat_map(of)
}

fn chiefs() -> impl Iterator<Item = Chief> {
    Chief::OF_SECURITY.into_iter().chain(Chief::OF_STATIONS)
}

/// What each chief is quoted on: of a release and a verdict the embassy says nothing.
fn quoted() -> impl Iterator<Item = (Chief, Topic, String)> {
    let all = chiefs().flat_map(|chief| Topic::ALL.map(|topic| (chief, topic)));
    let speaks = |(chief, topic): &(Chief, Topic)| {
        Chief::OF_SECURITY.contains(chief) || !matches!(topic, Topic::Freed | Topic::Convicted)
    };
    all.filter(speaks).map(|(chief, topic)| (chief, topic, quotes::message(chief, topic)))
}

#[test]
fn every_chief_has_four_words_for_everything_and_no_two_are_alike() {
    let text = Text::english();
    let mut sentences = BTreeSet::new();
    for (chief, _, id) in quoted() {
        let surname = text.attribute(&quotes::name(chief), "short", &[]);
        for turn in 0..4 {
            let said = text.turn(&id, turn, &[]);
            assert!(said.contains(&surname), "{id}: {said}");
            assert!(said.chars().count() <= 225, "{id}: {said}");
            assert!(sentences.insert(said.clone()), "{id}: {said}");
        }
    }
    assert_eq!(SCHOOL, crate::referee::led::SCHOOL);
    for chief in chiefs() {
        for part in ["short", "about", "manner"] {
            assert!(text.has_attribute(&quotes::name(chief), part), "{chief:?} {part}");
        }
    }
}

/// As many sentences as an agent may come back to a concern: so none is said twice by one person.
#[test]
fn no_voice_runs_out_of_words() {
    let text = Text::english();
    let times = usize::from(sample::rules().voice.times);
    let mut sentences = BTreeSet::new();
    for (_, of, id) in voiced() {
        let args = ["agent", "agent-his"].map(|name| (name, "…".into()));
        let said = |turn: usize| text.turn(&id, turn, &args);
        let said: BTreeSet<String> = (0..times).map(said).collect();
        assert_eq!(said.len(), times, "{id} has fewer sentences than turns, of {of:?}");
        sentences.extend(said);
    }
    assert_eq!(sentences.len(), voiced().count() * times, "a sentence stands twice");
    assert!(240 <= sentences.len(), "{} sentences", sentences.len());
}

/// What the cards of the deck say, and what replies do.
fn on_cards() -> Vec<String> {
    let effects = "money warmth windows alert standing mood question sidelight officer rapport \
                   rapport-all name patience teams stock points letter defector leak reissue \
                   protect habits";
    let effects = effects.split(' ').map(|effect| format!("effect-{effect}"));
    let library = Library::embedded();
    let scenario = library.scenario("open-city").expect("a shipped scenario");
    let deck = scenario.setup(&Seed::from(1)).deck;
    let sides = deck.cards().iter().flat_map(|card| {
        let told = [true, false].into_iter().filter(|station| card.side(*station).is_some());
        told.map(|station| card_id(card.number, station))
    });
    sides.chain(effects).collect()
}

/// What boards say by sign, test, column and step.
fn on_boards() -> Vec<String> {
    let signs = "right agrees steady answers fits switches watched canary box missed could-have \
                 spared says-so came-alone faceless tells tip unseen uneasy";
    let mut made: Vec<String> = signs.split(' ').map(|sign| format!("sign-{sign}")).collect();
    let tests = ["question", "look-on", "canary", "box", "switch", "compare"];
    made.extend(tests.map(|test| format!("test-{test}")));
    let tests = ["vet", "interview", "wire", "watch", "provoke"];
    made.extend(tests.map(|test| format!("case-test-{test}")));
    let columns = [
        ("read", 3),
        ("met", 4),
        ("heard", 3),
        ("named", 4),
        ("found", 4),
        ("tried", 3),
        ("told", 4),
    ];
    for (column, steps) in columns {
        made.push(format!("column-{column}"));
        made.extend((0..steps).map(|step| format!("stands-{column}-{step}")));
        let short = ["heard", "found", "tried", "told"].contains(&column);
        made.extend((0..steps).filter(|_| short).map(|step| format!("step-{column}-{step}")));
    }
    made
}

/// Names of the engine's events. No other room can name the events themselves, so they are read
/// where they are written: a row begins with its name and its number.
fn events() -> Vec<String> {
    let engine = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/engine");
    let rooms = std::fs::read_dir(engine).expect("the engine's rooms");
    let pages = rooms
        .filter_map(|room| std::fs::read_to_string(room.ok()?.path().join("happenings.rs")).ok());
    let names = |page: String| -> Vec<String> {
        let rows = page.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(" = "));
        let named = rows.filter(|(name, number)| {
            name.starts_with(|letter: char| letter.is_ascii_uppercase())
                && number.starts_with(|digit: char| digit.is_ascii_digit())
        });
        named.map(|(name, _)| name.to_owned()).collect()
    };
    pages.flat_map(names).collect()
}

/// A row of the table of actions.
struct Action {
    id: String,
    /// Has it a label of its own? Screens and orders bring theirs.
    labelled: bool,
}

/// The table of actions belongs to the screens, so it too is read where it is written.
fn actions() -> Vec<Action> {
    let source = include_str!("../../front/actions.rs");
    let lists = source.split_once("const SCREENS").map_or("", |(_, rest)| rest);
    let list = lists.split_once("#[cfg(test)]").map_or(lists, |(list, _)| list);
    let rows = list.lines().filter_map(|line| line.split_once("(\""));
    let rows = rows.filter_map(|(made_by, rest)| {
        let labelled = !made_by.ends_with("screen");
        Some(Action { id: rest.split_once('"')?.0.to_owned(), labelled })
    });
    let order = |verb: &Verb| Action { id: verb.word().to_owned(), labelled: false };
    rows.chain(Verb::ALL.iter().map(order)).collect()
}

/// String literals of the source that have the shape of an id.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("src is readable") {
            let path = entry.expect("src is readable").path();
            if path.is_dir() && !path.ends_with("engine") {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
                let source = std::fs::read_to_string(path).expect("a source is text");
                let parts = source.split('"').map(str::to_owned);
                found.extend(parts.filter(|it| {
                    !it.is_empty()
                        && it.chars().all(|letter| {
                            letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
                        })
                }));
            }
        }
    }
    found
}

#[test]
fn every_message_is_used_and_every_message_used_exists() {
    let (ids, made, literals) = (ids(), made(), literals());
    // The key bar may have a shorter word for an action; it need not.
    let missing: Vec<_> = made.difference(&ids).filter(|id| !id.starts_with("bar-")).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
    // A player names a reason by its id without the prefix.
    let reason = |id: &str| id.strip_prefix("because-").is_some_and(|id| literals.contains(id));
    let unused: Vec<_> = ids
        .iter()
        .filter(|id| !made.contains(*id) && !literals.contains(*id) && !reason(id))
        .collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
    let kinds = [
        "plain-", "title-", "head-", "note-", "col-", "ask-", "choice-", "digest-", "step-",
        "next-", "act-", "group-", "cost-", "mark-", "ending-", "errand-", "state-", "name-",
    ];
    let actions: BTreeSet<_> = actions().into_iter().map(|action| action.id).collect();
    let wrong: Vec<_> = literals
        .iter()
        .filter(|id| kinds.iter().any(|kind| id.starts_with(kind) && id.len() > kind.len()))
        .filter(|id| !ids.contains(*id) && !actions.contains(*id))
        .collect();
    assert!(wrong.is_empty(), "asked for, not written: {wrong:?}");
}

#[test]
fn the_files_have_no_faults() {
    for source in bundle::sources() {
        let parsed = fluent_bundle::FluentResource::try_new(source.to_owned());
        assert!(parsed.is_ok(), "{:?}", parsed.err().map(|(_, faults)| faults));
    }
}

#[test]
fn the_sample_holds_every_report() {
    let held: BTreeSet<_> = sample::every_report().iter().map(Report::name).collect();
    let missing: Vec<_> = Report::names().into_iter().filter(|name| !held.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_report_reads_as_a_sentence_in_each_of_its_turns() {
    for text in [Text::english(), Text::pseudo()] {
        for (view, _) in [sample::station(), sample::security()] {
            let mut said = Sayings::default();
            for week in 1..5 {
                said.hear(&sample::every_report());
                let mut view = view.as_ref().clone();
                view.week = Week(week);
                let clerk = text.clerk(&view, &NoTheatre).after(&said);
                for report in sample::every_report() {
                    good(&clerk.report(&report).text);
                }
            }
        }
    }
}

/// A sentence is neither empty nor has holes.
fn good(sentence: &str) {
    assert!(3 < sentence.len(), "{sentence:?}");
    for hole in ['‹', '{', '}'] {
        assert!(!sentence.contains(hole), "{sentence}");
    }
    assert!(!sentence.contains("  "), "{sentence}");
}

#[test]
fn what_is_said_again_of_the_same_person_is_said_in_other_words() {
    let text = Text::english();
    let (view, reports) = sample::station();
    let met = *reports.iter().find(|it| it.name() == "WeMet").expect("somebody was met");
    let quiet = Vec::new();
    let said = Sayings::of(&[vec![met], quiet.clone(), quiet, vec![met]]);
    let line = |week| {
        let mut view = view.as_ref().clone();
        view.week = Week(week);
        text.clerk(&view, &NoTheatre).after(&said).report(&met).text
    };
    assert_ne!(line(1), line(4), "three weeks lie between");
    assert_eq!(line(1), line(1));
}

fn refusals() -> Vec<Refusal> {
    use Refusal as R;
    let week = Week(4);
    vec![
        R::CampaignOver,
        R::NotThisSeat,
        R::AlreadyOrdered,
        R::NoSuchDossier,
        R::NoSuchOfficer,
        R::NoSuchReport,
        R::NoSuchHolding,
        R::NoSuchSite,
        R::NoSuchDistrict,
        R::OfficerGone,
        R::NotAnAgent,
        R::AlreadyAnAgent,
        R::InPrison,
        R::IsDormant,
        R::NotDormant,
        R::HasRefused,
        R::AskedForTime { until: week },
        R::NoKnownTie,
        R::AlreadyIntroduced,
        R::SameErrandTwice,
        R::NoPlaceForADrop,
        R::DropAlreadyHis,
        R::NoDrop,
        R::BadInterval { least: 1, most: 8 },
        R::NothingToEnd,
        R::AlreadyTasked,
        R::BadSum { least: Money(2), most: Money(8) },
        R::PayWaits,
        R::BadProbability,
        R::AlreadyPublic,
        R::AlreadyBurned,
        R::OneClaimAHolding,
        R::NoDays { officer: OfficerNo(0), left: Days(0), needed: Days(2) },
        R::NoDays { officer: OfficerNo(0), left: Days(1), needed: Days(2) },
        R::NoMoney { left: Money(1), needed: Money(2) },
        R::NoPatience { left: 1, needed: 2 },
        R::NoTeams { left: 1, needed: 2 },
        R::NoAnalysts { left: 1, needed: 2 },
        R::NoInterrogators { left: 1, needed: 2 },
        R::NoClaims { most: 4 },
        R::TooManyTeams { most: 4 },
        R::NothingChanges,
        R::NameKnown,
        R::TrailCold,
        R::NotInThisScenario,
        R::NoDiplomat,
        R::PatienceSpent { until: week },
        R::DossierJoined { real: DossierId(1) },
        R::IsHeld,
        R::NotHeld,
        R::IsConvicted,
        R::HasLeft,
        R::CaseAlreadyOpen,
        R::NoCase,
        R::UnderLeader,
        R::NeedsTakingOn,
        R::HimselfOnly,
        R::CellFull { most: 4 },
        R::NoCell,
        R::InTouch,
        R::HasGone,
        R::HasParted,
        R::NotSecret,
        R::OfferedAlready,
        R::TooManyDoubles { most: 3 },
        R::NotOurs,
        R::NoStock,
        R::TooDear { most: 3 },
        R::NoLie,
        R::NoOffer,
        R::HasOffered,
        R::Nameless,
        R::IsColleague,
        R::NeverMeets,
        R::TestedAlready,
        R::NotHisReader,
        R::NotHisToKnow,
        R::IsDangled,
        R::NotLocal,
        R::NotFromColleague,
        R::TracedAlready,
        R::SameHolding,
        R::NeedsTwo,
        R::ComparesAlready,
        R::PlaceInUse,
        R::CoachedAlready,
        R::AnswerDue,
        R::HasLeave { until: week },
        R::AnswerDue,
        R::NoSuchStaff,
        R::KeptOut,
        R::NotInTheirHands,
        R::NobodyAsksForHim,
        R::OfferStands { until: week },
        R::TooCold { warmth: 9, needed: 15 },
        R::StaffGone,
        R::NotInsideAnEmbassy,
        R::OursAlready,
        R::AskedNotLongAgo { until: week },
        R::NotOfOurHouse,
        R::LookedIntoAlready,
        R::NotSeenThrough,
        R::AnotherLieIsTold,
        R::NeedsLeave,
        R::NoSet,
        R::NoSkill,
        R::NoWayBack,
        R::NobodyAsked,
        R::NoCrisis,
        R::NobodyWouldBelieve,
        R::NotInThatRole,
        R::SoldAlready,
        R::StoryTold,
        R::HasLeave { until: week },
        R::OnlyAFace,
        R::Immune,
        R::NotBeforeACourt,
        R::NoPapers,
        R::NotImmune,
        R::NotAbroad,
        R::NotProven { points: 20, needed: 60 },
        R::InquiryRunning,
        R::NoLeakIndicated,
        R::InquiredAlready,
        R::AlreadyRestricted,
        R::AlreadyChanging,
        R::NoAction,
        R::ActionInHand,
        R::NotNow,
        R::WrongMark,
        R::NotOnPaper,
        R::NoGuide,
        R::GuideElsewhere,
        R::NoPost,
        R::OutOfReach,
        R::BadMen { least: 2, most: 8 },
        R::NotOurFlag,
        R::UniformOwnsUp,
        R::NoUniform,
        R::NoSuchIncident,
        R::NoSuchHouse,
        R::NoDeedYet,
        R::BadStated { least: 50, most: 99 },
        R::AccusedAlready,
        R::NoCaptives,
        R::PrisonersOfWar,
        R::NotTheHost,
        R::DisownedAlready,
        R::NothingToAnswer,
        R::HouseHalted { until: Week(7) },
        R::NoSuchInstitution,
        R::NoWarrants { left: 0, needed: 1 },
        R::NoGrounds { points: 4, needed: 12 },
        R::NoTaps { most: 3 },
        R::TooManyInformers { most: 3 },
        R::TooManyCopies { most: 3 },
        R::TooSoon { until: week },
        R::MealRunning,
        R::BadGroups { least: 2, most: 4 },
        R::NotADrop,
        R::IsForeign,
        R::IsOurs,
        R::ReadsNothing,
        R::NotAReader,
        R::NobodyToName,
        R::NotInFavour { left: 40, needed: 55 },
        R::NoMoreTeams { most: 2 },
        R::NothingToShow,
    ]
}

#[test]
fn the_sample_holds_every_refusal() {
    let source = include_str!("../../rules/engine/order/plan.rs");
    let list = source.split_once("pub enum Refusal {").map_or("", |(_, rest)| rest);
    let list = list.split_once("\n}\n").map_or(list, |(list, _)| list);
    let names = list.lines().filter_map(|line| line.strip_prefix("    "));
    let names = names.filter(|line| line.starts_with(|it: char| it.is_ascii_uppercase()));
    let held: BTreeSet<_> = refusals().into_iter().map(refusal_id).collect();
    for name in names.filter_map(|line| line.split([' ', ',']).next()) {
        assert!(held.contains(&format!("refusal-{}", kebab(name))), "{name}");
    }
}

#[test]
fn every_refusal_says_why_and_what_would_mend_it() {
    let (text, (view, _)) = (Text::english(), sample::station());
    for refusal in refusals() {
        let said = text.clerk(&view, &NoTheatre).refusal(refusal);
        good(&said);
        // A bound is its own mending; everything else needs a second sentence.
        assert!(said.contains(". ") || said.contains("must be"), "{said}");
        assert!(said.ends_with('.'), "{said}");
    }
}

#[test]
fn the_pseudo_language_is_longer() {
    let (english, pseudo) = (Text::english(), Text::pseudo());
    let long = |text: &Text| text.message("sit-ripe", &[("who", "X".into())]).chars().count();
    assert!(long(&english) * 13 < long(&pseudo) * 10, "{}", pseudo.message("note-none", &[]));
}

#[test]
fn what_comes_from_outside_cannot_steer_the_terminal() {
    let said = Text::english().message("sit-ripe", &[("who", "W\u{1b}[2JREN".into())]);
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

// ── rule pages ──

#[test]
fn every_figure_of_the_rule_book_stands_in_the_rules() {
    for name in pages::names() {
        let page = pages::page(&Text::english(), name, &sample::figures()).expect("it is listed");
        assert!(page.is_ok(), "{}", page.err().map(|it| it.to_string()).unwrap_or_default());
    }
}

#[test]
fn no_page_says_a_number_of_its_own() {
    let text = Text::english();
    // The Admiralty figures are names, not numbers.
    let admiralty = |line: &str| line.starts_with("| ") && line.matches('|').count() == 5;
    for name in pages::names() {
        let bare = without_placeholders(pages::raw(&text, name).expect("it is listed"));
        for line in bare.lines().filter(|line| !(name == "grade" && admiralty(line))) {
            assert!(!line.chars().any(|it| it.is_ascii_digit()), "{name}.md: {line}");
        }
    }
}

fn without_placeholders(page: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for letter in page.chars() {
        match letter {
            '{' => inside = true,
            '}' => inside = false,
            _ if !inside => out.push(letter),
            _ => (),
        }
    }
    out
}

#[test]
fn every_page_has_a_title_and_some_length_and_no_broken_links() {
    let text = Text::english();
    for name in pages::names() {
        let page = pages::raw(&text, name).expect("it is listed");
        assert!(page.starts_with("# "), "{name}");
        assert!((11..=60).contains(&page.lines().count()), "{name}: {}", page.lines().count());
        assert!(!pages::without_links(page).contains(['[', ']', '<', '>']), "{name}");
        for other in pages::leads_to(page) {
            assert!(pages::raw(&text, other).is_some() && other != name, "{name} leads to {other}");
        }
    }
    for &verb in Verb::ALL {
        assert!(pages::raw(&text, verb.page()).is_some(), "{verb:?}");
    }
}

#[test]
fn ten_chapters_hold_every_page_once() {
    assert_eq!(pages::chapters(&Text::english()).len(), 10);
    let listed = pages::names();
    let distinct: BTreeSet<&str> = listed.iter().copied().collect();
    let written: BTreeSet<&str> =
        assets::folder("text/en/rules").filter_map(|(name, _)| name.strip_suffix(".md")).collect();
    assert_eq!(listed.len(), distinct.len(), "no page stands twice");
    assert_eq!(distinct, written);
    assert_eq!(listed.first(), Some(&"begin"));
}

#[test]
fn every_page_leads_to_another() {
    let text = Text::english();
    for name in pages::names() {
        let page = pages::raw(&text, name).expect("it is listed");
        assert!(!pages::leads_to(page).is_empty(), "{name} leads nowhere");
    }
}

#[test]
fn a_link_is_read_as_its_words() {
    assert_eq!(pages::without_links("of [two cells](cell.md), [a](b.md)."), "of two cells, a.");
    assert_eq!(pages::leads_to("[a](x.md) [b](y.md) [c](x.md)"), ["x", "y"]);
}

#[test]
fn the_page_whose_title_fits_is_found_first() {
    assert_eq!(pages::find(&Text::english(), "dead drop").first(), Some(&"drop"));
    assert_eq!(pages::find(&Text::english(), "Arrest").first(), Some(&"arrest"));
    assert!(pages::find(&Text::english(), "no such words").is_empty());
}

// ── a language with genders and cases ──

/// Names that are in no theatre, with their forms.
const NAMES: &str = "\
site-north-station = Severní nádraží
    .gen = Severního nádraží
    .dat = Severnímu nádraží
    .acc = Severní nádraží
    .gender = n
site-elm-park = Jilmový sad
    .gen = Jilmového sadu
    .dat = Jilmovému sadu
    .acc = Jilmový sad
    .gender = m
site-the-corso = Promenáda
    .gen = Promenády
    .dat = Promenádě
    .acc = Promenádu
    .gender = f

given-irena = Irena
    .gen = Ireny
    .dat = Ireně
    .acc = Irenu
";

/// The made-up language, written into a folder.
fn made_up() -> (tempfile::TempDir, Text) {
    let root = tempfile::tempdir().expect("a folder");
    sample::language::write(root.path()).expect("the folder is written");
    let names = root.path().join("text").join(sample::language::TAG).join("names.ftl");
    std::fs::write(names, NAMES).expect("the names are written");
    let text = sample::language::spoken(root.path());
    (root, text)
}

#[test]
fn a_language_of_a_folder_agrees_in_gender_case_and_number() {
    use rules::engine::{
        contacts,
        gazetteer::Identity,
        ids::SiteId,
        order::{self, Order, WatchTarget},
        watching,
    };
    let (_root, text) = made_up();
    let (station, _) = sample::station();
    let (security, _) = sample::security();
    let told = |report: Report| text.clerk(&station, &NoTheatre).report(&report).text;
    let known = |report: Report| text.clerk(&security, &NoTheatre).report(&report).text;
    let learned = |site| {
        let agent = DossierId(2);
        told(contacts::ToStation::DropLearned { agent, site: SiteId(site) }.into())
    };
    assert!(learned(0).ends_with(" zná schránku u Jilmového sadu."), "{}", learned(0));
    assert!(learned(2).ends_with(" zná schránku u Promenády."), "{}", learned(2));
    let suspected = |site| known(watching::ToSecurity::DropSuspected { site: SiteId(site) }.into());
    assert_eq!(suspected(0), "Jilmový sad je známý; hlídka jde k Jilmovému sadu.");
    assert_eq!(suspected(2), "Promenáda je známá; hlídka jde k Promenádě.");
    assert_eq!(suspected(3), "Severní nádraží je známé; hlídka jde k Severnímu nádraží.");
    let man = sample::local(0, None);
    let woman = Identity { sex: Sex::Woman, ..sample::local(1, None) };
    let clerk = text.clerk(&security, &NoTheatre);
    let forms =
        |identity| ["gen", "dat", "acc"].map(|form| clerk.named(identity).form(form).to_owned());
    assert_eq!(forms(&man), ["Antona Kellera", "Antonu Kelleru", "Antona Kellera"]);
    assert_eq!(forms(&woman), ["Ireny Vassové", "Ireně Vassové", "Irenu Vassovou"]);
    let came = told(contacts::ToStation::NobodyCame { who: DossierId(2) }.into());
    assert!(came.contains(" nepřišel za "), "{came}");
    let watch = |teams| {
        let on = WatchTarget::Site(SiteId(2));
        clerk.order(&Order::Watch(order::Watch { on, teams }))
    };
    assert_eq!(watch(0), "Hlídka u Promenády končí.");
    assert_eq!(watch(1), "1 skupina u Promenády.");
    assert_eq!(watch(3), "3 skupiny u Promenády.");
    assert_eq!(watch(5), "5 skupin u Promenády.");
    assert_eq!([1, 2, 5].map(|count| clerk.weeks(count)), ["1 týden", "2 týdny", "5 týdnů"]);
}

#[test]
fn nothing_is_missing_from_a_language_that_says_all() {
    let root = tempfile::tempdir().expect("a folder");
    sample::language::write(root.path()).expect("the folder is written");
    let library = Library::with_folder(root.path()).expect("it is sound");
    let faults = crate::text::survey::of_all(&library);
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn every_sentence_comes_from_the_language_of_the_folder() {
    let (_root, text) = made_up();
    for (view, _) in [sample::station(), sample::security()] {
        let clerk = text.clerk(&view, &NoTheatre);
        for report in sample::every_report() {
            let said = clerk.report(&report).text;
            good(&said);
            assert_ne!(said, Text::english().clerk(&view, &NoTheatre).report(&report).text);
        }
    }
}

#[test]
fn what_a_language_lacks_or_gets_wrong_is_told_with_its_place_and_its_mend() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = root.path().join("text/cs");
    std::fs::create_dir_all(&folder).expect("a folder");
    let ftl = "order-pay = Zaplatit\n    .sentence = { $whom } dostane { $money }.\n\
               order-pai = Zaplatit\nbroken =\nsite-caf-ister = Kavárna { $x }\n";
    std::fs::write(folder.join("orders.ftl"), ftl).expect("a file");
    let library = Library::with_folder(root.path()).expect("it is sound");
    let told = crate::text::survey::of_all(&library).to_string();
    for part in [
        "text/cs/orders.ftl:2:19: `order-pay` has no `$whom`; did you mean \"who\"?",
        "text/cs/orders.ftl:3:1: warning: nothing says `order-pai`; did you mean \"order-pay\"?",
        "text/cs/orders.ftl:4:1: ",
        "write `id = words`",
        "text/cs/orders.ftl:5:28: nothing is said as `$x` here",
        "text/cs/orders.ftl:1:1: warning: `order-pay` has no `.hint`, which is said in English",
        "names of the kind site are missing",
        "pages are missing",
    ] {
        assert!(told.contains(part), "{part}\n{}", told.chars().take(3000).collect::<String>());
    }
}
