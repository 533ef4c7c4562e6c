//! The verb-by-counter table: every order that exposes somebody has at least two answers on the
//! other side, each with a story in which the answer changes the outcome.

use std::collections::BTreeSet;

use cutout::engine::order::Verb;

/// An order, what can be done about it, and the story that shows it.
const COUNTERS: &[(Verb, &str, &str)] = &[
    (Verb::Meet, "teams on the officer", "a_watched_officer_is_seen_with_his_agent"),
    (Verb::Meet, "a team on the place", "a_team_on_the_place_sees_who_comes"),
    (Verb::Meet, "teams in the district", "teams_in_the_district_see_more_of_everything"),
    (Verb::Meet, "an arrest before it", "an_arrest_on_tuesday_prevents_thursdays_meeting"),
    (Verb::Meet, "an open case", "an_open_case_names_its_subject_at_once"),
    (Verb::Meet, "asking a leader for his people", "a_leader_gives_his_people_away_by_name"),
    (
        Verb::Meet,
        "asking a leader for their plans",
        "a_plan_that_was_given_away_brings_nobody_back",
    ),
    (Verb::Meet, "a double at the other end", "a_double_tells_who_meets_him_and_what_they_lack"),
    (Verb::ServiceDrop, "a team on the place", "a_watched_drop_gives_its_user_away"),
    (Verb::ServiceDrop, "teams on the officer", "a_tail_leads_to_the_drop"),
    (Verb::Develop, "an arrest in the target's circle", "an_arrest_frightens_those_who_hear_of_it"),
    (Verb::Develop, "a watch at the gate", "the_gate_singles_an_officer_out"),
    (Verb::Pitch, "an arrest in the target's circle", "an_arrest_frightens_those_who_hear_of_it"),
    (
        Verb::Pitch,
        "sending the officer home",
        "an_expelled_officer_leaves_his_agents_to_one_with_room",
    ),
    (Verb::Wake, "an arrest before it", "an_arrest_on_tuesday_prevents_thursdays_meeting"),
    (Verb::Wake, "teams on the officer", "a_watched_officer_is_seen_with_his_agent"),
    (Verb::Warn, "an arrest before it is read", "a_warning_comes_too_late_for_who_is_taken"),
    (Verb::Warn, "teams on the officer", "a_meeting_that_is_broken_off_leaves_him_unwarned"),
    (
        Verb::Recontact,
        "teams on the officer",
        "who_goes_looking_may_be_followed_to_the_one_he_finds",
    ),
    (Verb::Recontact, "an arrest before it", "an_orphan_who_was_taken_is_not_found"),
    (Verb::Exfiltrate, "teams on the agent", "teams_on_him_may_stop_him_at_the_border"),
    (Verb::Exfiltrate, "an arrest before the day", "somebody_in_a_cell_is_not_taken_out"),
    (Verb::Observe, "leaving a double unminded", "a_double_who_comes_alone_shows_nothing"),
    (Verb::Observe, "teams on an honest man", "an_honest_man_can_be_followed"),
    (Verb::TurnOver, "a tail on the old officer", "a_tail_on_the_old_officer_leads_to_the_new_one"),
    (Verb::TurnOver, "asking a prisoner from the trade", "whoever_recruited_him_can_give_him_away"),
    (Verb::TurnOver, "a double at the other end", "a_double_tells_who_has_him_now"),
    (Verb::Canary, "staying away", "a_controller_who_stays_away_is_not_seen"),
    (Verb::Canary, "teams at every such place", "teams_at_every_such_place_make_honest_birds_sing"),
    (Verb::Polygraph, "coaching", "who_knows_the_part_sits_still"),
    (Verb::Polygraph, "teams on the officer", "a_watched_officer_takes_nobody_to_the_box"),
    (
        Verb::ChangeTask,
        "something to spare",
        "a_controller_with_something_to_spare_answers_a_week_later",
    ),
    (
        Verb::ChangeTask,
        "a double at the other end",
        "a_double_tells_who_meets_him_and_what_they_lack",
    ),
    (Verb::Terminate, "the side entrance", "who_was_left_may_go_to_security_and_say_who_ran_him"),
    (Verb::Terminate, "an arrest on the letter", "a_letter_makes_an_arrest_cheap"),
    (Verb::Disseminate, "an inquiry", "an_inquiry_points_at_every_reader"),
    (Verb::Disseminate, "new plans", "a_new_edition_makes_old_claims_worthless"),
    (Verb::Disseminate, "a shorter list", "a_cut_list_leaves_hearsay"),
    (Verb::TakeVolunteer, "sending one of one's own", "a_dangle_names_whoever_takes_him"),
    (Verb::TakeVolunteer, "a watch at the gate", "teams_at_the_gate_see_who_walks_in"),
    (Verb::SeeMember, "teams on the officer", "a_member_who_is_shown_may_be_seen"),
    (Verb::SeeMember, "an arrest before it", "a_leader_who_was_taken_brings_nobody"),
    (Verb::Dangle, "questions", "the_answers_of_one_who_was_sent_fit_less_often"),
    (Verb::Dangle, "sending him away", "a_dangle_who_is_sent_away_comes_home"),
    (Verb::Plant, "a burn notice", "a_notice_withdraws_a_parcel_and_exposes_its_lie"),
    (Verb::Plant, "leaving it in the safe", "a_parcel_that_nobody_uses_costs_nobody_anything"),
    (Verb::SellReport, "an inquiry", "what_is_sold_may_show_and_be_inquired_into"),
    (Verb::SellReport, "new plans", "new_plans_make_what_was_sold_worth_nothing"),
    (Verb::Watch, "a route", "a_covered_route_breaks_the_meeting_off"),
    (Verb::Watch, "a drop instead of a meeting", "a_drop_keeps_the_two_ends_apart"),
    (Verb::Watch, "rest", "a_dormant_agent_does_nothing_until_woken"),
    (Verb::Identify, "a drop instead of a meeting", "a_drop_keeps_the_two_ends_apart"),
    (Verb::Identify, "a route", "a_covered_route_breaks_the_meeting_off"),
    (Verb::Arrest, "no kit at home", "who_was_never_taught_a_drop_has_no_kit"),
    (Verb::Arrest, "points that fade", "points_fade_where_no_case_is_open"),
    (Verb::Arrest, "papers and an instruction", "an_open_arrest_warns_whoever_has_papers"),
    (Verb::Arrest, "safety marks", "a_mark_that_is_missing_warns_in_time"),
    (Verb::Arrest, "going to ground", "whoever_freezes_is_fetched_but_has_cleared_his_house"),
    (Verb::Arrest, "a plan", "a_plan_that_the_leader_never_knew_survives_him"),
    (Verb::Arrest, "a cutout", "a_cutout_keeps_those_apart_whom_he_serves"),
    (Verb::Arrest, "withdrawing his product", "a_burn_notice_withdraws_what_rests_on_the_source"),
    (Verb::Interrogate, "an officer without a file", "a_known_officer_is_recognised_by_his_face"),
    (Verb::Interrogate, "a member who knows a face", "a_member_gives_a_face_away"),
    (Verb::Interrogate, "nerve", "who_holds_out_is_freed_after_two_weeks"),
    (Verb::Charge, "no confession", "without_confession_or_file_there_is_no_charge"),
    (Verb::Charge, "points that fade", "points_fade_where_no_case_is_open"),
    (Verb::Expel, "an officer with room", "an_expelled_officer_leaves_his_agents_to_one_with_room"),
    (Verb::Expel, "another from home", "another_officer_comes_after_six_weeks"),
    (Verb::Inquire, "eyes only", "using_a_report_may_show"),
    (Verb::Inquire, "not reading it", "who_does_not_read_it_hears_what_they_say_in_the_office"),
    (Verb::OpenCase, "a drop instead of a meeting", "a_drop_keeps_the_two_ends_apart"),
    (Verb::OpenCase, "rest", "a_dormant_agent_does_nothing_until_woken"),
    (Verb::Approach, "keeping him out", "a_suspended_driver_brings_nothing"),
    (Verb::Approach, "the front rooms", "a_restricted_driver_brings_less"),
    (Verb::LookInside, "a mole who reads it", "a_mole_reads_the_inquiry_about_himself"),
    (
        Verb::LookInside,
        "an innocent man's papers",
        "an_inquiry_in_the_house_may_find_what_is_not_there",
    ),
    (Verb::TurnAgain, "rest", "a_double_who_rests_is_not_heard"),
    (Verb::TurnAgain, "not meeting him", "a_double_who_is_not_met_is_not_heard"),
    (Verb::Deceive, "another source", "two_sources_who_do_not_know_each_other_differ_over_a_lie"),
    (Verb::Deceive, "a control question", "a_question_about_what_matters_embarrasses_a_double"),
    (Verb::OfferToTurn, "rapport", "a_friend_is_harder_to_turn"),
    (Verb::OfferToTurn, "a meeting before he is back", "who_is_not_back_in_time_is_missed"),
    (Verb::OfferToTurn, "a warm meeting", "a_double_whom_nobody_watches_may_tell_his_officer"),
    (Verb::OfferToTurn, "a drop", "a_drop_shows_a_double_nobody"),
    (Verb::OfferToTurn, "looking on", "who_looks_on_may_see_that_others_do"),
    (Verb::Feed, "another source", "two_sources_who_do_not_know_each_other_differ_over_a_lie"),
    (Verb::Feed, "a control question", "a_question_about_what_matters_embarrasses_a_double"),
    (Verb::Feed, "a burn notice", "a_burn_notice_exposes_the_lies_of_a_source"),
    (
        Verb::Feed,
        "winning him back",
        "a_redoubled_agent_brings_what_he_finds_and_not_what_he_is_given",
    ),
    // ── covert action ──
    (Verb::ProposeAction, "a double at the door", "a_double_says_which_door_is_to_be_opened"),
    (Verb::ProposeAction, "a guard", "a_guard_at_the_door_turns_a_deed_into_a_failure"),
    (Verb::GoAhead, "a guard", "a_guard_at_the_door_turns_a_deed_into_a_failure"),
    (Verb::GoAhead, "a team on the place", "a_team_on_the_place_is_in_the_way"),
    (Verb::GoAhead, "teams on the man", "teams_on_the_man_are_in_the_way_too"),
    (Verb::GoAhead, "a search", "a_search_finds_those_who_come_in"),
    (Verb::GoAhead, "an alert", "an_alert_makes_everything_harder"),
    (Verb::GoAhead, "an arrest before it", "a_door_opener_who_was_arrested_opens_nothing"),
    (Verb::GoAhead, "saying who it was", "a_public_accusation_is_worth_what_it_is_right"),
    (Verb::Search, "waiting a week", "whoever_waits_a_week_is_not_found_by_the_search"),
    (Verb::Search, "calling it off", "men_who_are_here_are_called_home_and_must_get_there"),
    (Verb::Attribute, "a flag", "what_is_planted_points_to_whom_it_should"),
    (Verb::Attribute, "quiet hands", "quiet_hands_leave_less_behind"),
    (Verb::TryMen, "a uniform", "men_in_uniform_are_held_and_exchanged_and_never_tried"),
    (Verb::TryMen, "a false flag", "under_a_false_flag_another_country_stands_before_the_court"),
    (Verb::Retaliate, "waiting", "reprisals_end_and_those_who_mourn_listen"),
    (Verb::Retaliate, "no violence", "there_is_nothing_to_pay_back_where_nothing_was_done"),
];

/// Orders that expose nobody: they are given at a desk, or end something.
const HARMLESS: &[Verb] = &[
    Verb::SetContact,
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
    Verb::TestVolunteer,
    Verb::SendAway,
    Verb::TraceChain,
    Verb::Compare,
    Verb::AskHq,
    Verb::BuyReport,
    Verb::Coach,
    Verb::LayCover,
    Verb::NameSource,
    Verb::CallOff,
    Verb::Guard,
    Verb::RaiseAlert,
    Verb::ExchangeMen,
];

const STORIES: &[&str] = &[
    include_str!("actions.rs"),
    include_str!("headquarters.rs"),
    include_str!("flags.rs"),
    include_str!("volunteers.rs"),
    include_str!("moles.rs"),
    include_str!("cells.rs"),
    include_str!("race.rs"),
    include_str!("doubles.rs"),
    include_str!("validation.rs"),
    include_str!("recruiting.rs"),
    include_str!("contacts.rs"),
    include_str!("product.rs"),
    include_str!("secrets.rs"),
    include_str!("prisons.rs"),
    include_str!("houses.rs"),
    include_str!("partings.rs"),
    include_str!("trials.rs"),
];

#[test]
fn every_order_that_exposes_somebody_has_two_answers() {
    for verb in Verb::ALL {
        let answers: BTreeSet<&str> =
            COUNTERS.iter().filter(|(of, ..)| of == verb).map(|(_, answer, _)| *answer).collect();
        let harmless = HARMLESS.contains(verb);
        assert!(harmless == answers.is_empty(), "{verb:?} stands in both lists, or in none");
        assert!(harmless || 2 <= answers.len(), "{verb:?} has one answer");
    }
}

#[test]
fn every_answer_has_its_story() {
    for (verb, answer, story) in COUNTERS {
        let told = STORIES.iter().any(|text| text.contains(&format!("fn {story}()")));
        assert!(told, "{verb:?}: {answer}: there is no story {story}");
    }
}
