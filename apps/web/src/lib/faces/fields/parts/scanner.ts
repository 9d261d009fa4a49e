/** What the browser reads codes with, where it can; not part of every browser. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

export const canScan = (): boolean => detectorClass() !== undefined && 'mediaDevices' in navigator;

/** Looks through the camera until a code is seen; stops with the signal, and then answers nothing. */
export async function scan(
  video: HTMLVideoElement,
  symbol: 'qr' | 'barcode',
  signal: AbortSignal,
): Promise<string | undefined> {
  const Detector = detectorClass();
  if (!Detector) return undefined;
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  try {
    const formats = symbol === 'qr' ? ['qr_code'] : ['code_128', 'code_39', 'ean_13'];
    const detector = new Detector({ formats });
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const [found] = await detector.detect(video);
      if (found) return found.rawValue;
      await new Promise((done) => setTimeout(done, 150));
    }
    return undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
