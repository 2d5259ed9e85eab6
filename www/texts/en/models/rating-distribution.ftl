rating-distribution-name = Distribution of five-point ratings
rating-distribution-alias = top box; top-two box; Wilson interval; recommendation score; net promoter score; NPS; satisfaction survey; 满意度打分分布; 净推荐值
rating-distribution-summary = Reads five-point ratings as a distribution: mean, top box, top-two box and how sure they are, with the recommendation score beside them.
rating-distribution-question = How many are really satisfied, and how sure is that?
rating-distribution-picture = Share of each rating with its interval; the most frequent is { $largest }: { $value }.
    .flagged = counted

rating-distribution-group-ratings = Ratings: how many customers chose each
rating-distribution-group-recommendation = Would you recommend us? (0 to 10)
rating-distribution-group-respondent = One respondent
rating-distribution-input-very-satisfied = 5: very satisfied
    .hint = Number of customers who chose it.
rating-distribution-input-satisfied = 4: satisfied
    .hint = Number of customers who chose it.
rating-distribution-input-neutral = 3: neither
    .hint = Number of customers who chose it.
rating-distribution-input-dissatisfied = 2: dissatisfied
    .hint = Number of customers who chose it.
rating-distribution-input-very-dissatisfied = 1: very dissatisfied
    .hint = Number of customers who chose it.
rating-distribution-input-promoters = 9 or 10: promoters
    .hint = Number of customers who answered 9 or 10.
rating-distribution-input-passives = 7 or 8: passives
    .hint = Number of customers who answered 7 or 8.
rating-distribution-input-detractors = 0 to 6: detractors
    .hint = Number of customers who answered 6 or less.
rating-distribution-input-likelihood = How likely are you to recommend us?
    .hint = One respondent’s answer, 0 not at all to 10 certainly. In a file, every row is sorted into its group.

rating-distribution-setting-box = Share with an interval
    .hint = Which boxes are counted together. The top two are the usual choice with five points.
rating-distribution-option-box-top = Top box (5)
rating-distribution-option-box-top-two = Top two boxes (4, 5)
rating-distribution-option-box-bottom-two = Bottom two boxes (1, 2)
rating-distribution-setting-confidence = Confidence
    .hint = How often such an interval holds the true value. 95% is the custom.

rating-distribution-result-mean = Mean
    .hint = Sum of the points over the number of answers. It treats the steps of the scale as equal.
rating-distribution-result-top-box = Top box
    .hint = Share of 5.
rating-distribution-result-top-two-box = Top two boxes
    .hint = Share of 4 and 5.
rating-distribution-result-share = Share chosen
    .hint = Share of the boxes chosen in the setting.
rating-distribution-result-share-low = Lower end
    .hint = Lower end of Wilson’s interval for the share chosen; it never falls below zero.
rating-distribution-result-share-high = Upper end
    .hint = Upper end of Wilson’s interval for the share chosen.
rating-distribution-result-score = Recommendation score
    .hint = Share of promoters less share of detractors, in points from −100 to 100; it is not a percentage.
rating-distribution-result-score-margin = Margin of the score
    .hint = The true score lies within this many points on either side, with the confidence chosen (large samples).

rating-distribution-step-is-promoter = Promoter?
rating-distribution-step-is-detractor = Detractor?
rating-distribution-step-variance = Variance of one answer

rating-distribution-segment-promoter = Promoter
    .advice = Make it easy to recommend: ask for a review or an introduction soon after a good experience. Do not pay for praise.
rating-distribution-segment-passive = Passive
    .advice = Content but not attached: ask what is missing for a 9, and mend that one thing.
rating-distribution-segment-detractor = Detractor
    .advice = Call back within days, listen, repair. Do not argue about the number.

rating-distribution-reason-no-ratings = nobody has rated
rating-distribution-reason-no-recommendations = nobody has answered the question about recommending

rating-distribution-caution-1 = Two distributions may share a mean: look at the shape; a divided public has two humps.
rating-distribution-caution-2 = The groups 0 to 6, 7 to 8 and 9 to 10 are published; “above 50 is excellent” is not.
rating-distribution-caution-3 = Cultures use scales differently: compare with your own past, not across countries.
rating-distribution-caution-4 = The claim that this score predicts growth better than satisfaction has been disputed since 2007.
rating-distribution-caution-5 = “Net Promoter” and “NPS” are registered marks of their owners; here it is called the recommendation score.

rating-distribution-example = 200 customers answer how likely they are to recommend: 90 give 9 or 10, 70 give 7 or 8, 40 give 6 or less. 100 others rate their satisfaction.
rating-distribution-exercise = Use these counts.
rating-distribution-exercise-mean = What is the mean rating?
    .hint1 = Every customer counts with the points chosen, 5 to 1.
    .hint2 = Multiply each count by its points, add up, and divide by the number of customers.
rating-distribution-exercise-score = What is the recommendation score?
    .hint1 = Passives count only among all who answered.
    .hint2 = Take the share of detractors from that of promoters, times 100.
rating-distribution-exercise-top-two-box = What share is in the top two boxes?
    .hint1 = The two best ratings together.
    .hint2 = Divide the sum of 4s and 5s by all answers.
rating-distribution-exercise-segment = To which group does this respondent belong?
    .hint1 = The scale runs from 0 to 10, and the bar for promoters is high.
    .hint2 = 9 and 10 promote, 7 and 8 are passive, the rest detract.

# Typical mistakes in the exercise.
rating-distribution-slip-scale-turned = The scale has been read from the wrong end: “very satisfied” counts 5.
rating-distribution-slip-top-box-alone = That is the top box alone. The top two boxes are “very satisfied” and “satisfied”.
rating-distribution-slip-neutral-left-out = The neutral answers are missing from the base: all who answered count.
rating-distribution-slip-passives-left-out = The passives are missing from the base. They do not count for or against, but they count as answers.
rating-distribution-slip-turned = Promoters and detractors have changed places: it is promoters minus detractors.
rating-distribution-slip-groups-too-low = The groups begin higher: promoters at 9, passives at 7.
rating-distribution-slip-groups-too-high = The groups begin lower: 9 is a promoter already, 7 a passive.
