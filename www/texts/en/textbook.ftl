# The textbook's pages: chapters, search, the reader's own models.

textbook-title = Textbook
textbook-lead = Every model with its picture, its formula in your numbers, an example and an exercise.
textbook-search = Find a model
textbook-search-note = Names, other names and Chinese names are searched.
textbook-found = { $count ->
    [0] No model has this name. Try another word, or the name in the other language.
    [one] { $count } model
   *[other] { $count } models
}
textbook-where = Where you are

own-list-title = Your own models
own-list-begin = Make a model of your own
own-list-lead = A matrix, tiers, rules or a scorecard with your names, cuts and advice, used like those below.
own-list-unnamed = (no name)
own-page-none = There is no model here. It may have been removed, or belong to a project on another device.
