satisfaction-stages-name = Four steps: quality, satisfaction, loyalty, value
satisfaction-stages-alias = quality to satisfaction to loyalty to value; satisfaction–profit chain; service–profit chain; 品质→满意→忠诚→价值; 四步曲
satisfaction-stages-summary = Gathers the evidence for each step from quality to value and says how far a firm has come without a gap.
satisfaction-stages-question = How far does the evidence reach without a gap?
satisfaction-stages-picture = { $met } of { $of } pieces of evidence are there.
    .flagged = last whole step
satisfaction-stages-checklist-met = shown
satisfaction-stages-checklist-unmet = not shown
satisfaction-stages-checklist-count = { $met } of { $of } shown

satisfaction-stages-group-quality = Quality
satisfaction-stages-group-satisfaction = Satisfaction
satisfaction-stages-group-loyalty = Loyalty
satisfaction-stages-group-value = Value

satisfaction-stages-input-needs-known = We know which qualities customers judge us by
satisfaction-stages-input-standards-met = Tests show that our products meet the standards
satisfaction-stages-input-returns-few = Returns and defects fall year by year
satisfaction-stages-input-service-reliable = Service keeps the times it promises
satisfaction-stages-input-satisfaction-measured = We measure satisfaction at least once a year
satisfaction-stages-input-expectations-met = Most customers say expectations are met or exceeded
satisfaction-stages-input-complaints-settled = Most complaints are settled to the customer’s satisfaction
satisfaction-stages-input-better-than-rivals = Customers rate us no lower than the best rival
satisfaction-stages-input-come-back = Customers buy again, as records show
satisfaction-stages-input-buy-more = They buy more kinds from us than before
satisfaction-stages-input-recommend-us = New customers come by recommendation
satisfaction-stages-input-stay-at-higher-price = They stay when a rival is slightly cheaper
satisfaction-stages-input-cost-to-serve-falls = Serving regular customers costs less
satisfaction-stages-input-margin-known = We know the margin of each customer group
satisfaction-stages-input-lifetime-value-grows = Their lifetime value grows
satisfaction-stages-input-profit-from-regulars = Most profit comes from regular customers

satisfaction-stages-result-share = All evidence
    .hint = Pieces of evidence as a share of all that are asked for.
satisfaction-stages-result-quality = Quality: evidence
    .hint = Of four.
satisfaction-stages-result-satisfaction = Satisfaction: evidence
    .hint = Of four.
satisfaction-stages-result-loyalty = Loyalty: evidence
    .hint = Of four.
satisfaction-stages-result-value = Value: evidence
    .hint = Of four.

satisfaction-stages-segment-before-quality = Quality not yet shown
    .advice = Work on the product and the service until all four proofs of quality are there. Do not buy satisfaction with gifts.
satisfaction-stages-segment-at-quality = At quality
    .advice = Find out what customers think of it: good quality may be the wrong quality. Do not call measurements satisfaction.
satisfaction-stages-segment-at-satisfaction = At satisfaction
    .advice = Give satisfied customers reasons to return and ways to recommend. Do not suppose that they are loyal.
satisfaction-stages-segment-at-loyalty = At loyalty
    .advice = Work out what loyal customers cost and bring. Do not keep giving discounts to those who would stay anyway.
satisfaction-stages-segment-at-value = At value
    .advice = The chain is closed: put part of the value back into quality. Do not harvest until quality falls.

satisfaction-stages-caution-1 = No step follows by itself: satisfied customers leave, and loyal ones can cost more than they bring.
satisfaction-stages-caution-2 = A step counts only when all its evidence is there and every step before it too; this strictness is ours.
satisfaction-stages-caution-3 = Tick only what a record shows, not what is believed. The items are ours.

satisfaction-stages-example = A maker of kitchen appliances has quality and satisfaction in its records; customers come back, but buy nothing else.
satisfaction-stages-exercise = Work with the evidence below; all other pieces stay as they are at the start.
satisfaction-stages-exercise-share = What share of the evidence is there?
    .hint1 = Count all the pieces that are there, also those not listed here.
    .hint2 = Divide by the number of all pieces: four steps of four.
satisfaction-stages-exercise-segment = How far has the firm come?
    .hint1 = Begin with quality: is all its evidence there?
    .hint2 = Go on while each step is whole; the last whole one is the answer.
