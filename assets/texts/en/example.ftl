# example
