# What can be wrong with the shape of a field in a file.
shape-missing = the field "{ $field }" is missing
shape-twice = the field "{ $field }" is there twice
shape-choice = "{ $found }" cannot stand here; choose from: { $choices }
shape-length = there are { $length } values here, which is not as many as there should be
shape-type = there is { $found } here, and there should be { $expected }
shape-value = { $found } cannot stand here
shape-number = this number is out of range
shape-trailing = something follows after the end
shape-text = text
shape-a-number = a number
shape-yes-no = true or false
shape-nothing = nothing
shape-list = a list
shape-fields = a group of fields
shape-other = something else stands here than should
