/** Degrees, as the kind `address` stores them. */
export interface Place {
  longitude: number;
  latitude: number;
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

export const placeAt = (longitude: number, latitude: number): Place => ({
  longitude: Math.min(180, Math.max(-180, rounded(longitude))),
  latitude: Math.min(90, Math.max(-90, rounded(latitude))),
});

export const placeText = ({ longitude, latitude }: Place): string => `${longitude}, ${latitude}`;

/** Places written one a line, longitude first; undefined where a line cannot be read. */
export function placesIn(text: string): Place[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const places = lines.map((line) => {
    const [, longitude, latitude] =
      /^(-?\d{1,3}(?:\.\d+)?)(?:\s*[,，;；]\s*|\s+)(-?\d{1,2}(?:\.\d+)?)$/.exec(line) ?? [];
    return longitude && latitude ? placeAt(Number(longitude), Number(latitude)) : undefined;
  });
  return places.every((place) => place !== undefined) ? places : undefined;
}
