/** Who can sign in to the demo site. Their ids say that they are nobody real. */
export const demoUsers = [
  { user_id: 'demo-ada', name: 'Ada Okafor', email: 'ada@example.com' },
  { user_id: 'demo-liam', name: 'Liam Castellanos', email: 'liam@example.com' },
] as const;
