import { isRecord } from '../../json/index.ts';

/** Degrees, longitude first, as GeoJSON has them. */
export type Position = readonly [longitude: number, latitude: number];

/** One line, ring or point of a map. */
export interface Outline {
  /** `name` of the feature that it belongs to; given to its first outline only. */
  name?: string;
  shape: 'area' | 'line' | 'point';
  positions: Position[];
}

/** What a map holds: outlines of GeoJSON; undefined where a text is no map. */
export function outlinesOf(text: string): Outline[] | undefined {
  try {
    const outlines = featureOutlines(JSON.parse(text));
    return outlines.length > 0 ? outlines : undefined;
  } catch {
    return undefined;
  }
}

function featureOutlines(value: unknown): Outline[] {
  if (!isRecord(value)) throw new Error('no GeoJSON');
  const { type, features, geometries, geometry, properties, coordinates } = value;
  if (Array.isArray(features)) return features.flatMap(featureOutlines);
  if (Array.isArray(geometries)) return geometries.flatMap(featureOutlines);
  if (type === 'Feature') {
    const [first, ...rest] = featureOutlines(geometry);
    const name = isRecord(properties) ? properties['name'] : undefined;
    if (!first) return [];
    return [typeof name === 'string' ? { ...first, name } : first, ...rest];
  }
  const shape = shapes[String(type)];
  if (!shape) throw new Error('no geometry');
  return linesOf(coordinates, shape.depth).map((positions) => ({ shape: shape.shape, positions }));
}

/** How deep positions lie in the coordinates of a geometry. */
const shapes: Partial<Record<string, { shape: Outline['shape']; depth: number }>> = {
  Point: { shape: 'point', depth: 0 },
  MultiPoint: { shape: 'point', depth: 1 },
  LineString: { shape: 'line', depth: 1 },
  MultiLineString: { shape: 'line', depth: 2 },
  Polygon: { shape: 'area', depth: 2 },
  MultiPolygon: { shape: 'area', depth: 3 },
};

function linesOf(coordinates: unknown, depth: number): Position[][] {
  if (!Array.isArray(coordinates)) throw new Error('no coordinates');
  if (depth === 0) return [[positionOf(coordinates)]];
  if (depth === 1) return [coordinates.map(positionOf)];
  return coordinates.flatMap((part) => linesOf(part, depth - 1));
}

function positionOf(value: unknown): Position {
  const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw new Error('no position');
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw new Error('not in degrees');
  return [longitude, latitude];
}
