lifecycle-stages-name = Four lifecycle stages
lifecycle-stages-alias = customer lifecycle; exploration, build-up, stability, decline; nurture, grow, reward, win back; 客户生命周期四阶段
lifecycle-stages-summary = Reads from what a customer brings in each period whether the relationship is in exploration, formation, stability or decline.
lifecycle-stages-question = Which stage has this customer reached?
lifecycle-stages-picture = One bar a period, coloured by stage; the highest is { $largest }: { $value }.
    .flagged = now

lifecycle-stages-group-periods = What the customer brought
lifecycle-stages-nth-periods = Period { $number }

lifecycle-stages-input-amounts = Amount each period
    .hint = What the customer brought in each period, oldest first, the present one last: profit is best, sales will do. Zero and losses are allowed.
lifecycle-stages-input-latest = This period
    .hint = What the customer brought in the period that has just ended.
lifecycle-stages-input-previous = The period before
    .hint = What the customer brought one period earlier.
lifecycle-stages-input-peak = Best period so far
    .hint = The largest amount of any period, these two included.
lifecycle-stages-input-age = Periods as a customer
    .hint = Periods since the first purchase, that one included; zero for someone who has not bought.

lifecycle-stages-setting-data = What is known
    .hint = The whole history, or a few figures of it: choose the second for a file with one row a customer.
lifecycle-stages-option-data-history = Every period
lifecycle-stages-option-data-summary = Two periods and the peak
lifecycle-stages-setting-peak-of = Level measured against
    .hint = The peak of the whole history uses hindsight; the peak so far is what could be known at the time. The stage of the last period is the same.
lifecycle-stages-option-peak-of-whole = Peak of the whole history
lifecycle-stages-option-peak-of-so-far = Peak so far
lifecycle-stages-setting-growth-cut = Growth that counts
    .hint = Growth above it is a rise, below its negative a fall, between them steady. 10% is ours; the literature gives no number.
lifecycle-stages-setting-low-level = Low level
    .hint = Below this share of the peak a young, growing customer is still in exploration. 50% is ours.
lifecycle-stages-setting-high-level = High level
    .hint = From this share of the peak on, steady means stable. 80% is ours.
lifecycle-stages-setting-short-age = Periods that count as short
    .hint = Up to this many periods a customer is new. Two is ours.

lifecycle-stages-result-growth = Growth
    .hint = The last period over the one before, less one.
lifecycle-stages-result-level = Level
    .hint = The last period as a share of the best one.
lifecycle-stages-result-exploring = Periods in exploration
    .hint = How many periods of the history the rule puts there.
lifecycle-stages-result-forming = Periods in formation
    .hint = How many periods of the history the rule puts there.
lifecycle-stages-result-stable = Periods in stability
    .hint = How many periods of the history the rule puts there.
lifecycle-stages-result-declining = Periods in decline
    .hint = How many periods of the history the rule puts there.
lifecycle-stages-result-unsettled = Steady, not yet stable
    .hint = Periods with little change at a level that is not high.

lifecycle-stages-step-nothing = Did the period bring nothing?
lifecycle-stages-step-never-before = Was there no purchase before?
lifecycle-stages-step-first = Is it the first period?
lifecycle-stages-step-revived = Does it follow a period without value?
lifecycle-stages-step-rising = Does it rise?
lifecycle-stages-step-small = Is the level low?
lifecycle-stages-step-young = Is the customer new?
lifecycle-stages-step-even = Is it steady?
lifecycle-stages-step-high = Is the level high?

lifecycle-stages-segment-stability = Stability
    .advice = Reward: keep service at its best, ask for referrals and make leaving unattractive by being better. Do not take the calm for granted.
lifecycle-stages-segment-formation = Formation
    .advice = Grow: widen the range bought and deepen contacts while trust builds. Do not harvest early with a price rise.
lifecycle-stages-segment-exploration = Exploration
    .advice = Nurture: let small first orders go perfectly and learn what the customer needs. Spend with care; many stop here.
lifecycle-stages-segment-steady = Steady, not yet stable
    .advice = Neither growing nor at full level: find out what holds the customer back, and offer the next step. Do not treat it as a mature relationship.
lifecycle-stages-segment-decline = Decline
    .advice = Win back where the reason can be removed and the customer is worth it; otherwise end well. Do not buy the customer back with discounts alone.

lifecycle-stages-reason-no-base = the period before brought nothing, so growth has no base
lifecycle-stages-reason-never-positive = no period has brought anything yet
lifecycle-stages-reason-one-period = growth needs two periods
lifecycle-stages-reason-peak-below = the best period is below one of the other two
lifecycle-stages-reason-age-too-short = the periods as a customer leave no room for these amounts
lifecycle-stages-reason-no-history = counted only where every period is known

lifecycle-stages-caution-1 = The stages are published, the cut-offs are not: they are ours, and yours to set.
lifecycle-stages-caution-2 = A customer need not pass through every stage: some stop in exploration, some leave at their peak.
lifecycle-stages-caution-3 = This is the life of a relationship, not of a product, and no funnel of a website.
lifecycle-stages-caution-4 = With the peak of the whole history early periods are judged by what came later.

lifecycle-stages-example = A distributor brought 20, 45, 80, 95, 98 and then 70 (thousand a year): two years of trying out, two of growth, one stable, and now a fall of 29%.
lifecycle-stages-exercise = Use these yearly amounts; the cut-offs have their start values.
lifecycle-stages-exercise-segment = Which stage has the customer reached in the last period?
    .hint1 = Find the growth of the last period, then its share of the best period.
    .hint2 = Within 10% either way it is steady: stable only from 80% of the peak on.
lifecycle-stages-exercise-growth = What is the growth of the last period?
    .hint1 = Only the last two periods count.
    .hint2 = Divide the last by the one before and take away one.
lifecycle-stages-exercise-level = What is the level of the last period?
    .hint1 = Look for the best period.
    .hint2 = The level is the last period as a share of it.

# Typical mistakes in the exercise.
lifecycle-stages-slip-against-previous = That is the last period held against the one before. Its level is held against the best period.
