# The language itself: what it is called in its own words.

language-name = English
