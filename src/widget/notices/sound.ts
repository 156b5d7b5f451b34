/** Two notes, a fourth apart, each as long as a breath: in hertz, and when they begin. */
const notes = [
  { pitch: 784, beginS: 0 },
  { pitch: 1046.5, beginS: 0.09 },
] as const;
const loudness = 0.06;
const lengthS = 0.42;

/** What is heard when something comes in. */
export interface Sound {
  play(): void;
  stop(): void;
}

/** Made, not loaded. Browsers allow no sound to a page in which nobody has done anything yet: then there is none. */
export function createSound(window: Window & typeof globalThis): Sound {
  let audio: AudioContext | undefined;

  function playNote({ pitch, beginS }: (typeof notes)[number], on: AudioContext): void {
    const oscillator = on.createOscillator();
    const gain = on.createGain();
    const atS = on.currentTime + beginS;
    oscillator.frequency.value = pitch;
    gain.gain.setValueAtTime(0, atS);
    gain.gain.linearRampToValueAtTime(loudness, atS + 0.012);
    gain.gain.exponentialRampToValueAtTime(0.0001, atS + lengthS);
    oscillator.connect(gain).connect(on.destination);
    oscillator.start(atS);
    oscillator.stop(atS + lengthS);
  }
  return {
    play() {
      // Asked before it is tried: a refusal stands in the page's console as an error of its own.
      if (window.navigator.userActivation?.hasBeenActive === false) return;
      try {
        audio ??= new window.AudioContext();
        const on = audio;
        void on.resume().then(
          () => notes.forEach((note) => playNote(note, on)),
          () => {},
        );
      } catch {
        // There is nothing to hear it with.
      }
    },
    stop: () => void audio?.close().catch(() => {}),
  };
}
