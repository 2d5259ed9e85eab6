trust-antecedents-name = Antecedents of trust
trust-antecedents-alias = what trust grows from; trust in the firm and in the salesperson; Doney and Cannon; 信任感的影响因素; 企业因素与个人因素
trust-antecedents-summary = Rates what makes the firm and its contact person trustworthy, and derives from a survey which of the two counts for more.
trust-antecedents-question = Does trust rest on the firm or on the person?
trust-antecedents-picture = { $highest } is rated higher, at { $highestValue }; { $lowest } stands at { $lowestValue }.
    .flagged = below the cut-off

trust-antecedents-group-firm = The firm
trust-antecedents-group-person = The person
trust-antecedents-group-respondents = Respondents
trust-antecedents-anchor-low = strongly disagree
trust-antecedents-anchor-high = strongly agree

trust-antecedents-input-reputation = This firm has a name for being honest
trust-antecedents-input-size = The firm is large enough to keep its word
trust-antecedents-input-meets-special-needs = It is willing to meet my special needs
trust-antecedents-input-keeps-information = It keeps things from me that I ought to know
trust-antecedents-input-years-with-firm = I have dealt with this firm for a long time
trust-antecedents-input-skill = My contact knows the trade
trust-antecedents-input-authority = My contact can get things done in the firm
trust-antecedents-input-friendliness = My contact is friendly and well-meaning
trust-antecedents-input-likeness = We think alike in many ways
trust-antecedents-input-seldom-in-touch = My contact is seldom in touch
trust-antecedents-input-years-with-person = I have known this person for a long time
trust-antecedents-input-firm-ratings = Firm
    .hint = Mean rating of the firm, one row a respondent.
trust-antecedents-input-person-ratings = Person
    .hint = Mean rating of the person.
trust-antecedents-input-trust-ratings = Trust
    .hint = How far the respondent trusts, asked on its own.

trust-antecedents-setting-scale = Points of the scale
    .hint = Seven points are usual for this kind of survey.
trust-antecedents-setting-cut = Cut-off
    .hint = High from here. The literature gives none; 5 of 7 is ours, yours to set.
trust-antecedents-setting-importance = Importance derived by
    .hint = Default: correlation with trust. Regression takes out what firm and person share.
trust-antecedents-option-importance-correlation = Correlation
trust-antecedents-option-importance-regression = Standardised regression

trust-antecedents-result-difference = Firm less person
    .hint = Above zero trust leans on the firm; below zero, on the person.
trust-antecedents-result-firm = The firm
    .hint = Mean of its items, after reverse-scoring.
trust-antecedents-result-person = The person
    .hint = Mean of its items, after reverse-scoring.
trust-antecedents-result-firm-importance = Importance, firm
    .hint = How closely trust follows the rating of the firm in the table.
trust-antecedents-result-person-importance = Importance, person
    .hint = How closely trust follows the rating of the person in the table.

trust-antecedents-step-firm-high = Firm high?
trust-antecedents-step-person-high = Person high?
trust-antecedents-step-firm-with-trust = Firm with trust
trust-antecedents-step-person-with-trust = Person with trust
trust-antecedents-step-firm-with-person = Firm with person

trust-antecedents-segment-both = Firm and person
    .advice = Trust stands on two legs. Keep the person in place and the firm’s word good. Do not change contacts without an introduction.
trust-antecedents-segment-firm-alone = Firm alone
    .advice = The name carries the contact: train the person and arrange more meetings. Do not hide a weak contact behind the brand.
trust-antecedents-segment-person-alone = Person alone
    .advice = The customer may leave with the person. Add a second contact and keep promises as a firm. Do not make everything depend on one name.
trust-antecedents-segment-neither = Neither
    .advice = Begin with small promises kept to the letter. Do not ask for commitment yet.

trust-antecedents-reason-few-respondents = At least three respondents are needed.
trust-antecedents-reason-no-spread = A column has the same value throughout, so nothing follows it.
trust-antecedents-reason-inseparable = Firm and person are rated alike throughout and cannot be told apart.

trust-antecedents-caution-1 = The two means are kept apart: averaged, a customer who trusts only the person would look safe.
trust-antecedents-caution-2 = Derived importance is association in one survey, not proof of cause.
trust-antecedents-caution-3 = Ratings of firm and person influence each other; compare correlation and regression.
trust-antecedents-caution-4 = Items after the published factors; the wording is ours and not a validated scale.

trust-antecedents-nth-respondents = Respondent { $number }

trust-antecedents-example = The firm is rated 5.0 and the person 5.5. Among ten respondents trust goes with the person (0.92) a little more closely than with the firm (0.90).
trust-antecedents-exercise = Work with the answers below; all others stay as they are.
trust-antecedents-exercise-firm = How is the firm rated?
    .hint1 = One of the five items is reversed.
    .hint2 = Reverse-score it, then take the mean.
trust-antecedents-exercise-difference = By how much does the firm lead the person?
    .hint1 = Find both means, with the reversed items turned.
    .hint2 = Take the person from the firm; it may be negative.
trust-antecedents-exercise-segment = What does trust rest on?
    .hint1 = Compare each mean with the cut-off.
    .hint2 = Two tests make four kinds.

# Typical mistakes in the exercise.
trust-antecedents-slip-both-averaged = Firm and person have been averaged. The two are kept apart.
trust-antecedents-slip-firm-alone = That is the firm alone. Take off the person.
