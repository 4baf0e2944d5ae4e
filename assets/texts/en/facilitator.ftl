# facilitator
