# participant
