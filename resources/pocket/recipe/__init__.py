"""The recipe that trains the pocket bundle. Development only: the program never runs it."""
