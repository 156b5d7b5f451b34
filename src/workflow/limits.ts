/** A run that has taken so many steps goes round without end: one that asks every day would be at it for decades. */
export const maxStepsOfRun = 10_000;

/** Who writes instead of answering is not waiting for the bot: the team gets the conversation sooner than the question would be abandoned. */
export const patienceAfterMessageMs = 180_000;
