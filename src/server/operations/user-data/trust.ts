/**
 * What a page may do with what it says. signed: the site has proven who its user is. unsigned: it is the anonymous person's own browser, or
 * somebody in it. held: the same, said while they were a visitor.
 */
export type Trust = 'signed' | 'unsigned' | 'held';
