/** What an attribute can hold. */
export const maxAnswerLength = 255;
