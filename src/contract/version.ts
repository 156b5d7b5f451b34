/**
 * The version of what browser and server say to each other. Every request carries it.
 *
 * This file holds a number and no schema, so it is the one file of this folder whose value a browser may import.
 *
 * 1: the first.
 */
export const contractVersion = 1;
