# The language itself: what it is called in its own words.

language-name = English
# The names of the forms that nouns have here, with a space between, such as `gen dat acc gender`; none
# in English. A noun has them as attributes, and a sentence asks for one: FORM($site, "dat").
language-forms = none

## How people and days are named

# It is given $sex too: woman or man.
person = { $given } { $family }
cryptonym = { $cryptonym }
# A Monday. The year comes in letters, so nothing is set between its digits.
end-of-this-week = the end of this week
date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
