social-styles-name = Social styles (Merrill and Reid)
social-styles-alias = driving, expressive, analytical, amiable; assertiveness and responsiveness; personal styles; managing expectations by style; 主导型、分析型、社交型
social-styles-summary = Tells a customer’s style from how assertive and how responsive they are, and says how to set expectations for each.
social-styles-question = How should expectations be set with this person?
social-styles-picture = Assertiveness { $x } (cut-off at { $xCut }), responsiveness { $y } (cut-off at { $yCut }): { $segment }.

social-styles-group-assertiveness = Assertiveness
social-styles-group-responsiveness = Responsiveness
social-styles-input-states-opinions = States opinions openly and early
social-styles-input-decides-fast = Decides fast and presses for a decision
social-styles-input-emphatic = Speaks with emphasis and looks you in the eye
social-styles-input-asks-first = Asks and listens before saying anything
social-styles-input-shows-feelings = Shows feelings in face and gestures
social-styles-input-personal = Talks about people and stories before business
social-styles-input-at-ease = Is informal and easily warms to others
social-styles-input-facts-only = Keeps to facts and the task
social-styles-anchor-low = not true at all
social-styles-anchor-high = entirely true

social-styles-setting-scale = Points of the scale
    .hint = How many points the answers have. Move the cut-offs along when you change it.
social-styles-setting-assertive-cut = Cut-off for assertiveness
    .hint = Above this the person is assertive. The sources fix no cut-off here; 4 is the middle of seven points.
social-styles-setting-responsive-cut = Cut-off for responsiveness
    .hint = Above this the person is responsive. The sources fix no cut-off here; 4 is the middle of seven points.

social-styles-result-assertiveness = Assertiveness
    .hint = How much someone tells rather than asks: mean of the answers, after reverse-scoring.
social-styles-result-responsiveness = Responsiveness
    .hint = How much someone shows rather than hides feelings: mean of the answers, after reverse-scoring.

social-styles-step-is-assertive = Is the person assertive?
social-styles-step-is-responsive = Is the person responsive?

social-styles-segment-driving = Driving
    .advice = Assertive and controlled: tell the rules of the trade, promise little and deliver much; be brief, bring options and results. Do not chat or hedge.
social-styles-segment-expressive = Expressive
    .advice = Assertive and open: tell the rules of the trade, find the main wish and meet that; let them talk, show the picture before the detail. Do not bury them in figures.
social-styles-segment-analytical = Analytical
    .advice = Unassertive and controlled: tell the rules of the trade and give honest reasons, figures and evidence; allow time. Do not press or exaggerate.
social-styles-segment-amiable = Amiable
    .advice = Unassertive and open: tell the rules of the trade, give personal support and security, agree step by step. Do not push; they say yes and stay away.

social-styles-caution-1 = A style is how someone behaves in front of others, not who they are; it changes with the situation.
social-styles-caution-2 = Rate what you saw and heard, not what you suppose; let two colleagues rate apart.
social-styles-caution-3 = Course texts often list three styles only; amiable is the fourth of Merrill and Reid, added here.
social-styles-caution-4 = The published inventories belong to their owners; these statements and cut-offs are ours and only serve for practice.

social-styles-example = A buyer states his view at once, decides fast and keeps strictly to the facts.
social-styles-exercise = Use these answers; the cut-offs have their start values.
social-styles-exercise-segment = Which style is this?
    .hint1 = Reverse-score the last answer of each group (8 less the answer on seven points), then take two means.
    .hint2 = A mean must be above its cut-off. Assertive and not responsive is driving.
social-styles-exercise-assertiveness = How high is assertiveness?
    .hint1 = One of the four statements speaks against it.
    .hint2 = Points of the scale plus one, less that answer; then take the mean of the four.
