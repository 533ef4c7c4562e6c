//! What answers what: every order that exposes somebody, and what the other side can do about it.
//!
//! The table of the rule book is made from this list, and a test holds that each answer has a
//! story in which it changes the outcome.

use std::sync::LazyLock;

use rules::engine::order::Verb;

use crate::text::{Text, orders::order_id, shorthand::capital};

/// An order, the message of an answer to it, and the story in `tests/rules` that shows it.
pub type Counter = (Verb, &'static str, &'static str);

pub const COUNTERS: &[Counter] = &[
    (Verb::Meet, "answer-teams-on-the-officer", "a_watched_officer_is_seen_with_his_agent"),
    (Verb::Meet, "answer-a-team-on-the-place", "a_team_on_the_place_sees_who_comes"),
    (Verb::Meet, "answer-teams-in-the-district", "teams_in_the_district_see_more_of_everything"),
    (Verb::Meet, "answer-an-arrest-before-it", "an_arrest_on_tuesday_prevents_thursdays_meeting"),
    (Verb::Meet, "answer-an-open-case", "an_open_case_names_its_subject_at_once"),
    (Verb::Meet, "answer-asking-a-leader-for-his-people", "a_leader_gives_his_people_away_by_name"),
    (
        Verb::Meet,
        "answer-asking-a-leader-for-their-plans",
        "a_plan_that_was_given_away_brings_nobody_back",
    ),
    (
        Verb::Meet,
        "answer-a-double-at-the-other-end",
        "a_double_tells_who_meets_him_and_what_they_lack",
    ),
    (Verb::ServiceDrop, "answer-a-team-on-the-place", "a_watched_drop_gives_its_user_away"),
    (Verb::ServiceDrop, "answer-teams-on-the-officer", "a_tail_leads_to_the_drop"),
    (
        Verb::Develop,
        "answer-an-arrest-in-the-targets-circle",
        "an_arrest_frightens_those_who_hear_of_it",
    ),
    (Verb::Develop, "answer-a-watch-at-the-gate", "the_gate_singles_an_officer_out"),
    (
        Verb::Pitch,
        "answer-an-arrest-in-the-targets-circle",
        "an_arrest_frightens_those_who_hear_of_it",
    ),
    (
        Verb::Pitch,
        "answer-sending-the-officer-home",
        "an_expelled_officer_leaves_his_agents_to_one_with_room",
    ),
    (Verb::Wake, "answer-an-arrest-before-it", "an_arrest_on_tuesday_prevents_thursdays_meeting"),
    (Verb::Wake, "answer-teams-on-the-officer", "a_watched_officer_is_seen_with_his_agent"),
    (Verb::Warn, "answer-an-arrest-before-it-is-read", "a_warning_comes_too_late_for_who_is_taken"),
    (Verb::Warn, "answer-teams-on-the-officer", "a_meeting_that_is_broken_off_leaves_him_unwarned"),
    (
        Verb::Recontact,
        "answer-teams-on-the-officer",
        "who_goes_looking_may_be_followed_to_the_one_he_finds",
    ),
    (Verb::Recontact, "answer-an-arrest-before-it", "an_orphan_who_was_taken_is_not_found"),
    (Verb::Exfiltrate, "answer-teams-on-the-agent", "teams_on_him_may_stop_him_at_the_border"),
    (Verb::Exfiltrate, "answer-an-arrest-before-the-day", "somebody_in_a_cell_is_not_taken_out"),
    (
        Verb::Exfiltrate,
        "answer-an-arrest-before-the-hour",
        "who_is_taken_in_the_morning_misses_the_night_train",
    ),
    (
        Verb::Exfiltrate,
        "answer-a-boot-that-is-opened",
        "a_boot_that_is_opened_gives_the_driver_away",
    ),
    (
        Verb::Exfiltrate,
        "answer-those-who-were-left-behind",
        "who_left_his_people_behind_may_go_home_though_he_is_looked_after",
    ),
    (Verb::Observe, "answer-leaving-a-double-unminded", "a_double_who_comes_alone_shows_nothing"),
    (Verb::Observe, "answer-teams-on-an-honest-man", "an_honest_man_can_be_followed"),
    (
        Verb::TurnOver,
        "answer-a-tail-on-the-old-officer",
        "a_tail_on_the_old_officer_leads_to_the_new_one",
    ),
    (
        Verb::TurnOver,
        "answer-asking-a-prisoner-from-the-trade",
        "whoever_recruited_him_can_give_him_away",
    ),
    (Verb::TurnOver, "answer-a-double-at-the-other-end", "a_double_tells_who_has_him_now"),
    (Verb::Canary, "answer-staying-away", "a_controller_who_stays_away_is_not_seen"),
    (
        Verb::Canary,
        "answer-teams-at-every-such-place",
        "teams_at_every_such_place_make_honest_birds_sing",
    ),
    (Verb::Polygraph, "answer-coaching", "who_knows_the_part_sits_still"),
    (Verb::Polygraph, "answer-teams-on-the-officer", "a_watched_officer_takes_nobody_to_the_box"),
    (
        Verb::ChangeTask,
        "answer-something-to-spare",
        "a_controller_with_something_to_spare_answers_a_week_later",
    ),
    (
        Verb::ChangeTask,
        "answer-a-double-at-the-other-end",
        "a_double_tells_who_meets_him_and_what_they_lack",
    ),
    (Verb::PitchTie, "answer-loyal-people", "a_cousin_who_tells_names_the_one_who_asked"),
    (Verb::PitchTie, "answer-a-double-who-asks", "who_is_theirs_brings_whom_they_send"),
    (Verb::SendStaff, "answer-a-watch-at-the-gate", "teams_at_the_gate_follow_the_driver"),
    (Verb::SendStaff, "answer-asking-the-driver", "a_driver_who_is_theirs_says_whom_he_drove_to"),
    (Verb::ProposeSwap, "answer-a-charge", "who_is_asked_for_can_be_charged"),
    (Verb::ProposeSwap, "answer-letting-it-lie", "an_offer_that_nobody_answers_lapses"),
    (Verb::ProposeSwap, "answer-agreeing", "who_is_given_up_is_home_and_counts_for_less"),
    (
        Verb::Terminate,
        "answer-the-side-entrance",
        "who_was_left_may_go_to_security_and_say_who_ran_him",
    ),
    (Verb::Terminate, "answer-an-arrest-on-the-letter", "a_letter_makes_an_arrest_cheap"),
    (Verb::Disseminate, "answer-an-inquiry", "an_inquiry_points_at_every_reader"),
    (Verb::Disseminate, "answer-new-plans", "a_new_edition_makes_old_claims_worthless"),
    (Verb::Disseminate, "answer-a-shorter-list", "a_cut_list_leaves_hearsay"),
    (Verb::TakeVolunteer, "answer-sending-one-of-ones-own", "a_dangle_names_whoever_takes_him"),
    (Verb::TakeVolunteer, "answer-a-watch-at-the-gate", "teams_at_the_gate_see_who_walks_in"),
    (Verb::SeeMember, "answer-teams-on-the-officer", "a_member_who_is_shown_may_be_seen"),
    (Verb::SeeMember, "answer-an-arrest-before-it", "a_leader_who_was_taken_brings_nobody"),
    (Verb::Dangle, "answer-questions", "the_answers_of_one_who_was_sent_fit_less_often"),
    (Verb::Dangle, "answer-sending-him-away", "a_dangle_who_is_sent_away_comes_home"),
    (Verb::Plant, "answer-a-burn-notice", "a_notice_withdraws_a_parcel_and_exposes_its_lie"),
    (
        Verb::Plant,
        "answer-leaving-it-in-the-safe",
        "a_parcel_that_nobody_uses_costs_nobody_anything",
    ),
    (Verb::SellReport, "answer-an-inquiry", "what_is_sold_may_show_and_be_inquired_into"),
    (Verb::SellReport, "answer-new-plans", "new_plans_make_what_was_sold_worth_nothing"),
    (Verb::Watch, "answer-a-route", "a_covered_route_breaks_the_meeting_off"),
    (Verb::Watch, "answer-a-drop-instead-of-a-meeting", "a_drop_keeps_the_two_ends_apart"),
    (Verb::Watch, "answer-rest", "a_dormant_agent_does_nothing_until_woken"),
    (Verb::Identify, "answer-a-drop-instead-of-a-meeting", "a_drop_keeps_the_two_ends_apart"),
    (Verb::Identify, "answer-a-route", "a_covered_route_breaks_the_meeting_off"),
    (Verb::Arrest, "answer-no-kit-at-home", "who_was_never_taught_a_drop_has_no_kit"),
    (Verb::Arrest, "answer-points-that-fade", "points_fade_where_no_case_is_open"),
    (Verb::Arrest, "answer-papers-and-an-instruction", "an_open_arrest_warns_whoever_has_papers"),
    (Verb::Arrest, "answer-safety-marks", "a_mark_that_is_missing_warns_in_time"),
    (
        Verb::Arrest,
        "answer-going-to-ground",
        "whoever_freezes_is_fetched_but_has_cleared_his_house",
    ),
    (Verb::Arrest, "answer-a-plan", "a_plan_that_the_leader_never_knew_survives_him"),
    (Verb::Arrest, "answer-a-cutout", "a_cutout_keeps_those_apart_whom_he_serves"),
    (
        Verb::Arrest,
        "answer-withdrawing-his-product",
        "a_burn_notice_withdraws_what_rests_on_the_source",
    ),
    (
        Verb::Interrogate,
        "answer-an-officer-without-a-file",
        "a_known_officer_is_recognised_by_his_face",
    ),
    (Verb::Interrogate, "answer-a-member-who-knows-a-face", "a_member_gives_a_face_away"),
    (Verb::Interrogate, "answer-nerve", "who_holds_out_is_freed_after_two_weeks"),
    (Verb::Charge, "answer-no-confession", "without_confession_or_file_there_is_no_charge"),
    (Verb::Charge, "answer-points-that-fade", "points_fade_where_no_case_is_open"),
    (
        Verb::Expel,
        "answer-an-officer-with-room",
        "an_expelled_officer_leaves_his_agents_to_one_with_room",
    ),
    (Verb::Expel, "answer-another-from-home", "another_officer_comes_after_six_weeks"),
    (Verb::Inquire, "answer-eyes-only", "using_a_report_may_show"),
    (
        Verb::Inquire,
        "answer-not-reading-it",
        "who_does_not_read_it_hears_what_they_say_in_the_office",
    ),
    (Verb::OpenCase, "answer-a-drop-instead-of-a-meeting", "a_drop_keeps_the_two_ends_apart"),
    (Verb::OpenCase, "answer-rest", "a_dormant_agent_does_nothing_until_woken"),
    (Verb::Approach, "answer-keeping-him-out", "a_suspended_driver_brings_nothing"),
    (Verb::Approach, "answer-the-front-rooms", "a_restricted_driver_brings_less"),
    (Verb::LookInside, "answer-a-mole-who-reads-it", "a_mole_reads_the_inquiry_about_himself"),
    (
        Verb::LookInside,
        "answer-an-innocent-mans-papers",
        "an_inquiry_in_the_house_may_find_what_is_not_there",
    ),
    (Verb::TurnAgain, "answer-rest", "a_double_who_rests_is_not_heard"),
    (Verb::TurnAgain, "answer-not-meeting-him", "a_double_who_is_not_met_is_not_heard"),
    (
        Verb::Deceive,
        "answer-another-source",
        "two_sources_who_do_not_know_each_other_differ_over_a_lie",
    ),
    (
        Verb::Deceive,
        "answer-a-control-question",
        "a_question_about_what_matters_embarrasses_a_double",
    ),
    (Verb::OfferToTurn, "answer-rapport", "a_friend_is_harder_to_turn"),
    (Verb::OfferToTurn, "answer-a-meeting-before-he-is-back", "who_is_not_back_in_time_is_missed"),
    (
        Verb::OfferToTurn,
        "answer-a-warm-meeting",
        "a_double_whom_nobody_watches_may_tell_his_officer",
    ),
    (Verb::OfferToTurn, "answer-a-drop", "a_drop_shows_a_double_nobody"),
    (Verb::OfferToTurn, "answer-looking-on", "who_looks_on_may_see_that_others_do"),
    (Verb::Watch, "answer-moving-the-set", "a_set_that_was_moved_must_be_found_anew"),
    (Verb::Watch, "answer-a-burst", "a_burst_is_harder_to_find"),
    (
        Verb::AnswerPlan,
        "answer-a-plan-nobody-knows",
        "a_plan_that_the_leader_never_knew_survives_him",
    ),
    (Verb::AnswerPlan, "answer-a-plan-hard-to-fake", "an_orphan_who_does_not_believe_walks_on"),
    (
        Verb::PlayBack,
        "answer-a-security-check",
        "a_played_set_reports_what_it_is_fed_and_the_check_may_tell",
    ),
    (
        Verb::PlayBack,
        "answer-an-arrest-that-is-noticed",
        "only_a_secret_prisoner_with_a_set_is_played",
    ),
    (
        Verb::Feed,
        "answer-another-source",
        "two_sources_who_do_not_know_each_other_differ_over_a_lie",
    ),
    (Verb::Feed, "answer-a-control-question", "a_question_about_what_matters_embarrasses_a_double"),
    (Verb::Feed, "answer-a-burn-notice", "a_burn_notice_exposes_the_lies_of_a_source"),
    (
        Verb::Feed,
        "answer-winning-him-back",
        "a_redoubled_agent_brings_what_he_finds_and_not_what_he_is_given",
    ),
    (Verb::Tap, "answer-a-drop", "a_drop_arranges_itself_and_nobody_telephones"),
    (Verb::Tap, "answer-rest", "who_rests_says_nothing_on_the_wire"),
    (
        Verb::PlaceInformer,
        "answer-people-elsewhere",
        "an_informer_hears_nothing_of_who_works_elsewhere",
    ),
    (Verb::PlaceInformer, "answer-points-that-fade", "what_an_informer_said_fades_with_time"),
    (Verb::Vet, "answer-papers-in-order", "papers_that_are_in_order_leave_no_points"),
    (Verb::Vet, "answer-points-that-fade", "points_from_papers_fade_where_no_case_is_open"),
    (
        Verb::Interview,
        "answer-papers-and-an-instruction",
        "an_interview_gives_an_impression_and_a_warning",
    ),
    (
        Verb::Interview,
        "answer-a-house-with-nothing-in-it",
        "who_has_nothing_in_the_house_stays_and_tells_us",
    ),
    (Verb::Interview, "answer-nerve", "good_nerves_are_seldom_shaken"),
    (
        Verb::BariumMeal,
        "answer-a-sanitised-claim",
        "a_sanitised_claim_seldom_brings_the_wording_along",
    ),
    (
        Verb::BariumMeal,
        "answer-a-second-source",
        "two_sources_laid_side_by_side_use_different_words",
    ),
    (
        Verb::BariumMeal,
        "answer-what-was-read-before",
        "what_was_read_before_the_meal_has_no_wording",
    ),
    (Verb::Provoke, "answer-a-word-beforehand", "who_was_forewarned_behaves_like_a_good_citizen"),
    (Verb::Provoke, "answer-a-meeting", "an_agent_tells_his_officer_of_the_man_with_the_accent"),
    (Verb::Mousetrap, "answer-a-route", "a_route_shows_the_lamp_in_time"),
    (Verb::Mousetrap, "answer-safety-marks", "where_a_mark_is_missing_nobody_goes_to_look"),
    (Verb::Mousetrap, "answer-another-drop", "a_drop_that_nobody_comes_to_any_more_takes_nobody"),
    (Verb::DoctorCopy, "answer-another-source", "another_source_reads_the_true_copy"),
    (Verb::DoctorCopy, "answer-an-edition-that-changes", "new_plans_are_the_same_in_every_copy"),
    (Verb::Publicise, "answer-a-drop", "a_drop_shows_no_face"),
    (Verb::Publicise, "answer-another-officer", "another_face_is_not_noticed_sooner"),
    (
        Verb::ProposeAction,
        "answer-a-double-at-the-door",
        "a_double_says_which_door_is_to_be_opened",
    ),
    (Verb::ProposeAction, "answer-a-guard", "a_guard_at_the_door_turns_a_deed_into_a_failure"),
    (Verb::GoAhead, "answer-a-guard", "a_guard_at_the_door_turns_a_deed_into_a_failure"),
    (Verb::GoAhead, "answer-a-team-on-the-place", "a_team_on_the_place_is_in_the_way"),
    (Verb::GoAhead, "answer-teams-on-the-man", "teams_on_the_man_are_in_the_way_too"),
    (Verb::GoAhead, "answer-a-search", "a_search_finds_those_who_come_in"),
    (Verb::GoAhead, "answer-an-alert", "an_alert_makes_everything_harder"),
    (Verb::GoAhead, "answer-an-arrest-before-it", "a_door_opener_who_was_arrested_opens_nothing"),
    (Verb::GoAhead, "answer-saying-who-it-was", "a_public_accusation_is_worth_what_it_is_right"),
    (Verb::Search, "answer-waiting-a-week", "whoever_waits_a_week_is_not_found_by_the_search"),
    (Verb::Search, "answer-calling-it-off", "men_who_are_here_are_called_home_and_must_get_there"),
    (Verb::Attribute, "answer-a-flag", "what_is_planted_points_to_whom_it_should"),
    (Verb::Attribute, "answer-quiet-hands", "quiet_hands_leave_less_behind"),
    (Verb::TryMen, "answer-a-uniform", "men_in_uniform_are_held_and_exchanged_and_never_tried"),
    (
        Verb::TryMen,
        "answer-a-false-flag",
        "under_a_false_flag_another_country_stands_before_the_court",
    ),
    (Verb::Retaliate, "answer-waiting", "reprisals_end_and_those_who_mourn_listen"),
    (Verb::Retaliate, "answer-no-violence", "there_is_nothing_to_pay_back_where_nothing_was_done"),
];

/// Orders that expose nobody: they are given at a desk, or end something.
pub const HARMLESS: &[Verb] = &[
    Verb::SetContact,
    Verb::AssignRole,
    Verb::SetSecond,
    Verb::Relocate,
    Verb::SetClearance,
    Verb::Bench,
    Verb::Task,
    Verb::Pay,
    Verb::Dormant,
    Verb::Instruct,
    Verb::SafetyMark,
    Verb::Review,
    Verb::GradeReport,
    Verb::BurnNotice,
    Verb::PromoteCase,
    Verb::CloseCase,
    Verb::Release,
    Verb::Restrict,
    Verb::ChangePlans,
    Verb::CompareReports,
    Verb::Forewarn,
    Verb::Transfer,
    Verb::Deny,
    Verb::Await,
    Verb::Protect,
    Verb::AskMinistry,
    Verb::TestVolunteer,
    Verb::SendAway,
    Verb::TraceChain,
    Verb::Compare,
    Verb::AskHq,
    Verb::BuyReport,
    Verb::Coach,
    Verb::Resettle,
    Verb::LayCover,
    Verb::NameSource,
    Verb::CallOff,
    Verb::Guard,
    Verb::RaiseAlert,
    Verb::ExchangeMen,
    Verb::AgreeSwap,
];

/// The answers to an order, as the list has them.
pub fn answers(verb: Verb) -> impl Iterator<Item = &'static str> {
    COUNTERS.iter().filter(move |(of, ..)| *of == verb).map(|(_, answer, _)| *answer)
}

/// The table as Markdown. An answer with two stories is named once.
pub(super) fn table() -> &'static str {
    static TABLE: LazyLock<String> = LazyLock::new(|| written(&Text::english()));
    &TABLE
}

fn written(text: &Text) -> String {
    let word = |id: &str| text.message(id, &[]);
    let mut out =
        format!("| {} | {} |\n|---|---|\n", word("counters-order"), word("counters-answers"));
    let mut verbs = Verb::ALL.to_vec();
    verbs.retain(|verb| !HARMLESS.contains(verb));
    verbs.sort_by_key(|verb| verb.place());
    for verb in verbs {
        let mut named: Vec<String> = answers(verb).map(word).collect();
        named.dedup();
        let listed = capital(&named.join("; "));
        out.push_str(&format!("| {} | {listed} |\n", word(&order_id(verb))));
    }
    out
}
