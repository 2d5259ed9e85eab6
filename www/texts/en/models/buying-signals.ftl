buying-signals-name = Buying signals
buying-signals-alias = closing signals; readiness to buy; seven signs of a sale; 成交信号
buying-signals-summary = Counts the seven signs that a prospect is ready to buy, and says how to answer the newest.
buying-signals-question = Is it time to ask for the order?
buying-signals-picture = { $met } of { $of } signs have been given.
    .flagged = newest
buying-signals-checklist-met = given
buying-signals-checklist-unmet = not yet
buying-signals-checklist-count = { $met } of { $of } given

buying-signals-group-terms = Terms
buying-signals-group-interest = Use
buying-signals-group-doubts = Making sure

buying-signals-input-delivery = Asks about delivery
    .hint = Number of the conversation in which the sign was last given; 0 if it was not. For example: “When could you deliver?”
buying-signals-input-payment = Asks about payment
    .hint = Number of the conversation in which the sign was last given; 0 if it was not. For example: “Can we pay in two parts?”
buying-signals-input-usage = Asks about use or service
    .hint = Number of the conversation in which the sign was last given; 0 if it was not. For example: “Who repairs it?”
buying-signals-input-again = Asks a point again
    .hint = Number of the conversation in which the sign was last given; 0 if it was not. For example: “You said it lasts ten years?”
buying-signals-input-advertised = Checks the promises
    .hint = Number of the conversation in which the sign was last given; 0 if it was not. For example: “Is it really as advertised?”
buying-signals-input-brands = Compares with other brands
    .hint = Number of the conversation in which the sign was last given; 0 if it was not. For example: “What is better than theirs?”
buying-signals-input-market = Asks what others say
    .hint = Number of the conversation in which the sign was last given; 0 if it was not. For example: “Who else uses it?”

buying-signals-setting-ask = Signs enough to ask
    .hint = From so many on, ask for the order. No number is published; three is ours.

buying-signals-result-signs = Signs given
    .hint = How many of the seven.
buying-signals-result-lacking = Signs still lacking
    .hint = Until asking for the order; 0 means ask now.
buying-signals-result-newest = Newest sign in conversation
    .hint = Of several in one conversation, the one nearest to the deal counts: payment, delivery, use, point again, promises, brands, others. The order is ours.

buying-signals-step-ready = Enough signs to ask?

buying-signals-segment-payment = Newest: payment
    .advice = Nearest to the deal: offer two ways to pay and ask which suits. Do not reopen the product.
buying-signals-segment-delivery = Newest: delivery
    .advice = Name a date and tie it to the order: “If we settle today, it is with you on Friday.” Do not promise what the works cannot keep.
buying-signals-segment-usage = Newest: use or service
    .advice = The prospect already sees it in use: show it, and explain the service after the sale. Do not start again from the beginning.
buying-signals-segment-again = Newest: a point again
    .advice = This point decides: answer it fully, ask whether it is settled, then suggest the order.
buying-signals-segment-advertised = Newest: the promises
    .advice = Prove it: a test, figures, a guarantee. Do not exaggerate.
buying-signals-segment-brands = Newest: other brands
    .advice = Compare fairly on what matters to this prospect, and name one clear difference. Do not run rivals down.
buying-signals-segment-market = Newest: what others say
    .advice = Name customers who may be asked, show judgements of others. Do not use invented praise.
buying-signals-segment-none = No sign yet
    .advice = Ask and listen: find the need first. Do not press for an order.

buying-signals-reason-no-sign = no sign has been given

buying-signals-caution-1 = A question may also be politeness or a way to put you off: test it with a small question of your own.
buying-signals-caution-2 = The count is a help to memory, no law; one strong sign may be enough.
buying-signals-caution-3 = Signs differ between cultures and persons: silence can be one too.

buying-signals-example = In three conversations a prospect asked about use and promises, then delivery, then payment and one point again: five signs, payment the newest.
buying-signals-exercise = Each number is the conversation in which a sign was last given; 0 means never.
buying-signals-exercise-segment = Which sign is to be answered now?
    .hint1 = Look for the highest number.
    .hint2 = Of equal ones the one nearest to the deal counts, payment before delivery before use.
buying-signals-exercise-signs = How many signs have been given?
    .hint1 = The numbers themselves do not matter.
    .hint2 = Count those that are not zero.

# Typical mistakes in the exercise.
buying-signals-slip-added-up = The numbers have been added up. They say in which talk a sign was given: count those that are not zero.
buying-signals-slip-newest = That is the talk of the newest sign, not the number of signs.
