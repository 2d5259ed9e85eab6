service-consistency-name = Level and consistency of service
service-consistency-alias = service level, target customers, consistency; spread between branches; reliability of a chain; mystery shopping; 服务水平、目标顾客、连贯性
service-consistency-summary = Sets each branch’s level of service against the target and its spread against a tolerance, and shows how reliable the chain is.
service-consistency-question = Which branches are good, and which can be relied on?
service-consistency-picture = { $points } branches by level and spread; most are “{ $segment }”.

service-consistency-group-branch = This branch
service-consistency-group-visits = Visits of target customers
service-consistency-nth-visits = Visit { $number }
service-consistency-nth-branches = Branch { $number }

service-consistency-input-mean = Mean rating
    .hint = Mean of the branch’s visits, on the scale of the ratings.
service-consistency-input-deviation = Standard deviation
    .hint = Spread of the branch’s visits around its mean.
service-consistency-input-branches = Branch
    .hint = Number of the branch that was visited, from 1 to 99.
service-consistency-input-ratings = Rating
    .hint = What a target customer gave that visit; others do not belong here.

service-consistency-setting-target = Target level
    .hint = What you promise your target customers. No level is published.
service-consistency-setting-tolerance = Tolerated spread
    .hint = Largest standard deviation of a consistent branch. Half a point is ours.

service-consistency-result-reliability = Chain reliability
    .hint = Share of visits at or above the target.
service-consistency-result-level = Chain level
    .hint = Mean over all visits.
service-consistency-result-within = Spread within
    .hint = Within branches: standard deviation of visits around their own branch’s mean.
service-consistency-result-between = Spread between
    .hint = Between branches: standard deviation of the branches’ means.
service-consistency-result-consistent = Consistent branches
    .hint = Branches whose spread is within the tolerance; one visit is not enough to tell.
service-consistency-result-places = Branches visited
    .hint = Different numbers in the table.
service-consistency-result-gap = Level less target
    .hint = For this branch.

service-consistency-step-level-reached = Does the branch reach the target?
service-consistency-step-spread-within = Is its spread within the tolerance?
service-consistency-reason-one-visit-each = No branch was visited twice, so there is no spread to see.
service-consistency-reason-one-branch = All visits were to one branch.

service-consistency-segment-reliable = Good and consistent
    .advice = Find out how they do it and let other branches watch. Do not change what works for the sake of novelty.
service-consistency-segment-unsteady = Good but unsteady
    .advice = Find the shifts or people behind the bad visits and set simple standards. Do not trust the mean.
service-consistency-segment-steadily-low = Low but steady
    .advice = The routine itself falls short: train anew or change the process. Do not blame individuals.
service-consistency-segment-unsteady-and-low = Low and unsteady
    .advice = First make it steady, then better: leadership, staffing, basic rules. Do not advertise this branch.

service-consistency-caution-1 = A chain is judged by its worst visit: a good mean does not comfort the customer who came on a bad day.
service-consistency-caution-2 = A handful of visits says little about a branch; ten or more are needed before people are praised or blamed.
service-consistency-caution-3 = Spread within branches calls for standards, spread between them for learning from one another.

service-consistency-example = A branch of a chain is rated 4.3 on average, with anything from 2 to 5 behind it.
service-consistency-exercise = Work with the numbers below; the visits are those of the table.
service-consistency-exercise-segment = What kind of branch is it?
    .hint1 = Compare the mean with the target first.
    .hint2 = Then compare the standard deviation with the tolerance.
service-consistency-exercise-reliability = How reliable is the chain?
    .hint1 = It is a share of visits, whatever the branch.
    .hint2 = Count the visits rated at the target or above and divide by all visits.
service-consistency-exercise-gap = How far is the branch from the target?
    .hint1 = Only one of the two numbers matters here.
    .hint2 = Mean less target; below zero it falls short.

# Typical mistakes in the exercise.
service-consistency-slip-spread-forgotten = The spread has been left out of account: a good mean does not comfort who came on a bad day.
service-consistency-slip-mean-alone = That is the mean alone. Hold it against the target.
service-consistency-slip-unreliable = That is the share of visits that miss the standard.
