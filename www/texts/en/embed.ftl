# The page that gives a model away.

embed-title = Put a model on your own page
embed-lead = A lecture page, an intranet, a shop’s help: two lines show any model, with its picture, your numbers and your language.
embed-model = Model
embed-language = Language
embed-note = The model is computed on the page that shows it. Nothing is sent to us or to anyone else. It loads when it comes into view.
embed-preview = Preview
embed-preview-hint = Set the numbers that the model should start with. The lines below follow.
embed-lines = The lines
embed-script = With a script tag
embed-npm = From npm, the numbers without the picture
embed-iframe = In a frame, where scripts are not allowed
embed-copy = Copy the lines
embed-copied = Copied
embed-events = What it tells your page
embed-events-text = Every input is an attribute; change one and the model follows. After each change the element sends clovis-result with the values, the segment and the inputs, or clovis-error with a code and the field at fault.
