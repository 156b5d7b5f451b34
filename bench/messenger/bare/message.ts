/** What the bare page and its server say to each other. */
export interface BareMessage {
  id: number;
  text: string;
  isOwn: boolean;
}
