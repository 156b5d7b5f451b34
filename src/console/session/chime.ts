/** Two soft notes, a fifth apart. */
const notes = [
  { hertz: 659.25, startS: 0, endS: 0.35 },
  { hertz: 987.77, startS: 0.11, endS: 0.6 },
] as const;
const loudness = 0.05;

/** Makes the sound; silent before the first press of a key or button, as browsers want it. */
export function createChime(window: Window & typeof globalThis): () => void {
  let audio: AudioContext | undefined;
  function unlock(): void {
    audio ??= 'AudioContext' in window ? new window.AudioContext() : undefined;
    void audio?.resume();
  }
  for (const gesture of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(gesture, unlock, { once: true, capture: true });
  }
  return () => {
    if (audio?.state !== 'running') return;
    const nowS = audio.currentTime;
    for (const { hertz, startS, endS } of notes) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0, nowS + startS);
      volume.gain.linearRampToValueAtTime(loudness, nowS + startS + 0.015);
      volume.gain.exponentialRampToValueAtTime(0.0001, nowS + endS);
      tone.connect(volume).connect(audio.destination);
      tone.start(nowS + startS);
      tone.stop(nowS + endS);
    }
  };
}
