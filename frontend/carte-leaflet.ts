// The map itself: Leaflet over the outline of the départements, which the application serves.

import * as L from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?inline';
import type { Moved } from './carte';

export interface Settings {
  point: string;
  repere: string;
  territoire: string;
  villes: string;
  tuiles: string;
  attribution: string;
  fixe: boolean;
}

type Town = [name: string, latitude: number, longitude: number];
interface Departement {
  code: string;
  nom: string;
}
type Outline = GeoJSON.FeatureCollection<GeoJSON.Geometry, Departement>;

const DIGITS = 6;
const STEP = 10;
const PAUSE_MILLIS = 300;
const NEAR = 14;
// the outline has nothing to show closer
const NEAR_WITHOUT_TILES = 10;
const LABEL_HEIGHT = 17;
const LETTER_WIDTH = 7;
const MOST_LABELS = 40;
const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const PIN =
  '<svg viewBox="0 0 28 36" width="28" height="36" aria-hidden="true"><path d="M14 1a13 13 0 0 0-13 13c0 9 13 21 13 21' +
  's13-12 13-21A13 13 0 0 0 14 1z"/><circle cx="14" cy="14" r="5"/></svg>';

const STYLES = `
  .leaflet-container { background: transparent; font: inherit; font-size: 0.75rem; color: var(--encre); }
  .leaflet-container:focus-visible, .point:focus-visible { outline: 3px solid var(--action); outline-offset: -3px; }
  .point:focus-visible { outline-offset: 2px; border-radius: 0.375rem; }
  .terre { fill: light-dark(#f3f1ea, #1c262b); fill-opacity: 1; stroke: light-dark(#b9b6aa, #4a5a63); stroke-width: 1; }
  .terre.ici { fill: light-dark(#ffffff, #2a373d); stroke: var(--trait-fort); stroke-width: 1.5; }
  .avec-tuiles .terre { fill-opacity: 0; }
  .avec-tuiles .terre:not(.ici) { stroke-opacity: 0; }
  .point { fill: var(--action-fond); stroke: var(--feuille); stroke-width: 1.5; cursor: grab; }
  .point circle { fill: #fff; stroke: none; }
  .fixe .point, .fixe.leaflet-container { cursor: default; }
  .leaflet-container { cursor: crosshair; }
  .ville { display: flex; align-items: center; gap: 4px; white-space: nowrap; color: var(--encre-douce); pointer-events: none; }
  .ville i { flex: none; width: 5px; height: 5px; border-radius: 50%; background: var(--encre-douce); }
  .leaflet-bar a, .leaflet-bar a:hover { background: var(--feuille); color: var(--encre); border-color: var(--trait); }
  .leaflet-bar a.leaflet-disabled { background: var(--papier); color: var(--encre-douce); }
  .leaflet-bar a:focus-visible { outline: 2px solid var(--action); outline-offset: -2px; }
  .leaflet-container .leaflet-control-attribution { background: light-dark(#ffffffd0, #12181bd0); color: var(--encre-douce); }
  .leaflet-container .leaflet-control-attribution a { color: var(--action); }
`;

let outline: Promise<Outline> | undefined;

/** Fetched once for all the maps of the window. */
function fetchOutline(): Promise<Outline> {
  outline ??= fetch(new URL('estuaire/departements.geojson', document.baseURI)).then((answer) => answer.json() as Promise<Outline>);
  return outline;
}

function parse(text: string): L.LatLng | undefined {
  const [latitude, longitude] = text.split(',').map(Number);
  return text !== '' && Number.isFinite(latitude) && Number.isFinite(longitude)
    ? L.latLng(latitude as number, longitude as number)
    : undefined;
}

export class PointMap {
  private readonly map: L.Map;
  private readonly container: HTMLElement;
  private readonly tell: (moved: Moved) => void;
  private readonly labels = L.layerGroup();
  private readonly observer: ResizeObserver;
  private marker?: L.Marker;
  private land?: L.GeoJSON;
  private tiles?: L.TileLayer;
  private towns: Town[] = [];
  private settings?: Settings;
  private fixed = false;
  private pending?: number;

  constructor(container: HTMLElement, root: ShadowRoot, tell: (moved: Moved) => void) {
    this.container = container;
    this.tell = tell;
    if (!root.querySelector('style[data-carte]')) {
      const style = document.createElement('style');
      style.dataset.carte = '';
      style.textContent = String(leafletStyles) + STYLES;
      root.append(style);
    }
    this.map = L.map(container, { zoomControl: false, scrollWheelZoom: false, minZoom: 2, maxZoom: 18, zoomSnap: 0.5 });
    this.map.setView([46.6, 2.4], 5);
    this.map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: 'Agrandir', zoomOutTitle: 'Réduire' }).addTo(this.map);
    this.labels.addTo(this.map);
    container.setAttribute('role', 'application');
    container.setAttribute('aria-label', 'Carte. Les flèches la déplacent, plus et moins l’agrandissent ou la réduisent, Entrée place le point au milieu.');
    this.listen();
    this.observer = new ResizeObserver(() => this.map.invalidateSize());
    this.observer.observe(container);
  }

  close() {
    this.observer.disconnect();
    window.clearTimeout(this.pending);
    this.map.remove();
  }

  /** Shows what has changed since the last time; looks at the point, the place or the territory the first time. */
  show(settings: Settings) {
    const before = this.settings;
    this.settings = settings;
    this.fixed = settings.fixe;
    this.container.classList.toggle('fixe', settings.fixe);
    if (before?.villes !== settings.villes || before.tuiles !== settings.tuiles) {
      this.towns = settings.tuiles === '' ? (JSON.parse(settings.villes) as Town[]) : [];
      this.label();
    }
    if (before?.tuiles !== settings.tuiles || before.attribution !== settings.attribution) {
      this.cover(settings);
    }
    if (before?.territoire !== settings.territoire) {
      void this.draw(settings.territoire, before === undefined);
    }
    if (this.pending === undefined) {
      // what the person is doing now counts more than what the server had heard of it
      this.showPoint(parse(settings.point), before === undefined);
    }
    if (before === undefined || before.repere !== settings.repere) {
      this.look(settings);
    }
  }

  placeAtCentre() {
    if (!this.fixed) {
      this.place(this.map.getCenter());
      this.marker?.getElement()?.focus();
    }
  }

  private listen() {
    this.map.on('click', (event) => {
      if (!this.fixed) {
        this.place(event.latlng);
      }
    });
    this.map.on('zoomend moveend resize', () => this.label());
    // the wheel scrolls the page until the person works on the map
    this.map.on('focus', () => this.map.scrollWheelZoom.enable());
    this.map.on('blur', () => this.map.scrollWheelZoom.disable());
    this.container.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === this.container) {
        event.preventDefault();
        this.placeAtCentre();
      }
    });
  }

  /** The person’s own gesture. */
  private place(where: L.LatLng) {
    this.showPoint(where.wrap(), false);
    this.tellSoon();
  }

  private tellSoon() {
    window.clearTimeout(this.pending);
    this.pending = window.setTimeout(() => {
      this.pending = undefined;
      const where = this.marker?.getLatLng().wrap();
      if (where) {
        this.tell({ latitude: Number(where.lat.toFixed(DIGITS)), longitude: Number(where.lng.toFixed(DIGITS)) });
      }
    }, PAUSE_MILLIS);
  }

  private showPoint(where: L.LatLng | undefined, first: boolean) {
    if (!where) {
      this.marker?.remove();
      this.marker = undefined;
      return;
    }
    if (this.marker) {
      this.marker.setLatLng(where);
    } else {
      this.marker = this.pin(where);
    }
    const dragging = this.marker.dragging;
    if (this.fixed) {
      dragging?.disable();
    } else {
      dragging?.enable();
    }
    this.marker
      .getElement()
      ?.setAttribute('aria-label', `Point du lieu : latitude ${where.lat.toFixed(4)}, longitude ${where.lng.toFixed(4)}. Les flèches le déplacent, plus et moins agrandissent ou réduisent la carte.`);
    if (!first && !this.map.getBounds().contains(where)) {
      this.map.panTo(where);
    }
  }

  private pin(where: L.LatLng): L.Marker {
    const icon = L.divIcon({ className: 'point', html: PIN, iconSize: [28, 36], iconAnchor: [14, 35] });
    const marker = L.marker(where, { icon, draggable: true, autoPan: true }).addTo(this.map);
    marker.on('dragend', () => this.place(marker.getLatLng()));
    marker.getElement()?.addEventListener('keydown', (event) => this.nudge(event));
    return marker;
  }

  private nudge(event: KeyboardEvent) {
    if (event.key === '+' || event.key === '-') {
      event.stopPropagation();
      this.map.setZoomAround(this.marker?.getLatLng() ?? this.map.getCenter(), this.map.getZoom() + (event.key === '+' ? 1 : -1));
      return;
    }
    const direction = ARROWS[event.key];
    if (!direction || !this.marker || this.fixed) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? 1 : STEP;
    const from = this.map.latLngToContainerPoint(this.marker.getLatLng());
    this.place(this.map.containerPointToLatLng(from.add([direction[0] * step, direction[1] * step])));
  }

  private cover({ tuiles, attribution }: Settings) {
    this.tiles?.remove();
    this.tiles = undefined;
    this.container.classList.toggle('avec-tuiles', tuiles !== '');
    if (tuiles !== '') {
      this.tiles = L.tileLayer(tuiles, { attribution, maxZoom: 19 }).addTo(this.map);
    } else if (this.towns.length > 0) {
      this.map.attributionControl.addAttribution('Villes\u00a0: GeoNames');
    }
  }

  private async draw(territoire: string, first: boolean) {
    const codes = new Set(territoire.split(' '));
    const data = await fetchOutline();
    if (!this.container.isConnected) {
      return;
    }
    this.land?.remove();
    this.land = L.geoJSON(data, {
      interactive: false,
      style: (feature) => ({ className: codes.has(String(feature?.properties.code)) ? 'terre ici' : 'terre' }),
    }).addTo(this.map);
    this.land.bringToBack();
    // the whole territory could not be looked at before it was there
    if (first && this.settings && !this.marker) {
      this.look(this.settings);
    }
  }

  /** At the point, else at the place or its département, else at the whole territory. */
  private look(settings: Settings) {
    const where = parse(settings.point) ?? parse(settings.repere);
    if (where) {
      this.map.setView(where, settings.tuiles === '' ? NEAR_WITHOUT_TILES : NEAR, { animate: false });
      return;
    }
    const codes = new Set((settings.repere || settings.territoire).split(' '));
    const bounds = L.latLngBounds([]);
    this.land?.eachLayer((layer) => {
      const feature = (layer as L.Polygon).feature;
      if (codes.has(String((feature?.properties as Departement | undefined)?.code))) {
        bounds.extend((layer as L.Polygon).getBounds());
      }
    });
    if (bounds.isValid()) {
      this.map.fitBounds(bounds, { padding: [12, 12], animate: false });
    }
  }

  /** Names the largest towns in sight, as many as stand without overlapping. */
  private label() {
    this.labels.clearLayers();
    const taken: L.Bounds[] = [];
    const sight = this.map.getBounds();
    for (const [name, latitude, longitude] of this.towns) {
      const where = L.latLng(latitude, longitude);
      if (taken.length >= MOST_LABELS || !sight.contains(where)) {
        continue;
      }
      const corner = this.map.latLngToContainerPoint(where).subtract([2, LABEL_HEIGHT / 2]);
      const box = L.bounds(corner, corner.add([name.length * LETTER_WIDTH + 12, LABEL_HEIGHT]));
      if (!taken.some((other) => other.intersects(box))) {
        taken.push(box);
        this.labels.addLayer(this.town(name, where));
      }
    }
  }

  private town(name: string, where: L.LatLng): L.Marker {
    const text = document.createElement('span');
    text.textContent = name;
    const content = document.createElement('div');
    content.className = 'ville';
    content.append(document.createElement('i'), text);
    const icon = L.divIcon({ className: '', html: content, iconSize: [0, LABEL_HEIGHT], iconAnchor: [2, LABEL_HEIGHT / 2] });
    return L.marker(where, { icon, interactive: false, keyboard: false });
  }
}
