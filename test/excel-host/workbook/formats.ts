import type { Json } from '../json';
import { cellArea, cellCount, cellsOf, containsCell, contains, intersects, type Area } from './area';

/** Beyond this, a format belongs to the area as a whole: whole columns have a million cells. */
const CELL_BY_CELL = 100_000;

interface Layer {
  readonly area: Area;
  readonly name: string;
  readonly value: Json;
}

/** Formats of a sheet by property, such as `font.bold`; what was never set is not in it. */
export class FormatStore {
  private cells = new Map<string, Map<string, Json>>();
  private layers: readonly Layer[] = [];

  set(area: Area, name: string, value: Json): void {
    if (cellCount(area) > CELL_BY_CELL) {
      this.forget(area, name);
      this.layers = [...this.layers, { area, name, value }];
      return;
    }
    for (const [row, column] of cellsOf(area)) {
      const formats = this.cells.get(key(row, column)) ?? new Map<string, Json>();
      this.cells.set(key(row, column), formats.set(name, value));
    }
  }

  at(row: number, column: number, name: string): Json | undefined {
    const own = this.cells.get(key(row, column))?.get(name);
    if (own !== undefined) return own;
    return this.layers.findLast((layer) => layer.name === name && containsCell(layer.area, row, column))
      ?.value;
  }

  /** The value that all cells of an area share, or null where they differ. */
  shared(area: Area, name: string, fallback: Json): Json {
    const values = new Set<string>();
    if (cellCount(area) <= CELL_BY_CELL) {
      for (const [row, column] of cellsOf(area))
        values.add(JSON.stringify(this.at(row, column, name) ?? fallback));
    } else {
      for (const value of this.touching(area, name)) values.add(JSON.stringify(value));
      const isCovered = this.layers.some((layer) => layer.name === name && contains(layer.area, area));
      if (!isCovered) values.add(JSON.stringify(fallback));
    }
    const [value = 'null', ...others] = values;
    return others.length > 0 ? null : (JSON.parse(value) as Json);
  }

  /** Everything that was set in an area becomes as it was at first. */
  clear(area: Area): void {
    this.cells = new Map([...this.cells].filter(([at]) => !contains(area, cellAt(at))));
    this.layers = this.layers.filter((layer) => !contains(area, layer.area));
  }

  /** Moves formats along with their cells; null for cells that are gone. */
  move(to: (area: Area) => Area | null): void {
    this.cells = new Map(
      [...this.cells].flatMap(([at, formats]) => {
        const place = to(cellAt(at));
        return place === null ? [] : [[key(place.firstRow, place.firstColumn), formats]];
      }),
    );
    this.layers = this.layers.flatMap((layer) => {
      const area = to(layer.area);
      return area === null ? [] : [{ ...layer, area }];
    });
  }

  private forget(area: Area, name: string): void {
    for (const [at, formats] of this.cells) if (contains(area, cellAt(at))) formats.delete(name);
  }

  private touching(area: Area, name: string): Json[] {
    const layers = this.layers.filter((layer) => layer.name === name && intersects(layer.area, area));
    const cells = [...this.cells].filter(([at]) => contains(area, cellAt(at)));
    return [
      ...layers.map(({ value }) => value),
      ...cells.map(([, formats]) => formats.get(name)).filter((value) => value !== undefined),
    ];
  }
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}

function cellAt(at: string): Area {
  const [row = 0, column = 0] = at.split(',').map(Number);
  return cellArea(row, column);
}
