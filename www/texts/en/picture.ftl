# Around every picture.
picture-as-table = As table
picture-table = Numbers of the picture
picture-save-svg = Save as SVG
picture-save-png = Save as PNG
