// A map with one point that people move. Leaflet and the outline of the territories come only when a map is shown.

import { css, html, LitElement } from 'lit';
import type { PointMap, Settings } from './carte-leaflet';

/** Says where the point is after the person has moved it, in degrees. */
export interface Moved {
  latitude: number;
  longitude: number;
}

class EstuaireCarte extends LitElement {
  static override properties = {
    point: {},
    repere: {},
    territoire: {},
    villes: {},
    tuiles: {},
    attribution: {},
    fixe: { type: Boolean },
  };

  /** « latitude,longitude », empty for none. */
  declare point: string;
  /** Where to look while there is no point: as above, or the code of a département. */
  declare repere: string;
  /** Codes of the départements to bring out, separated by blanks. */
  declare territoire: string;
  /** Towns that help to find one’s way, the largest first: JSON of [name, latitude, longitude]. */
  declare villes: string;
  /** Address of tiles, {z}/{x}/{y}; empty: the outline alone, and no request leaves for elsewhere. */
  declare tuiles: string;
  declare attribution: string;
  declare fixe: boolean;

  private map?: PointMap;
  private readonly sight = new IntersectionObserver((entries) => {
    // a page has many addresses, most of them folded
    if (entries.some((entry) => entry.isIntersecting)) {
      this.sight.disconnect();
      void this.open();
    }
  });

  constructor() {
    super();
    this.point = '';
    this.repere = '';
    this.territoire = '';
    this.villes = '[]';
    this.tuiles = '';
    this.attribution = '';
    this.fixe = false;
  }

  static override styles = css`
    :host {
      display: block;
      height: 20rem;
      border: 1px solid var(--trait-fort);
      border-radius: 0.375rem;
      overflow: hidden;
      background: light-dark(#dfe9ec, #0f191d);
    }
    :host([hidden]) {
      display: none;
    }
    #carte {
      height: 100%;
    }
  `;

  override render() {
    return html`<div id="carte"></div>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.sight.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sight.disconnect();
    this.map?.close();
    this.map = undefined;
  }

  override updated() {
    this.map?.show(this.settings());
  }

  /** Puts the point in the middle of what is shown, for who has no mouse. */
  placeAtCentre() {
    this.map?.placeAtCentre();
  }

  private async open() {
    const { PointMap } = await import('./carte-leaflet');
    await this.updateComplete;
    const container = this.renderRoot.querySelector<HTMLElement>('#carte');
    if (container && this.isConnected && !this.map) {
      this.map = new PointMap(container, this.renderRoot as ShadowRoot, (moved) => this.tell(moved));
      this.map.show(this.settings());
    }
  }

  private settings(): Settings {
    const { point, repere, territoire, villes, tuiles, attribution, fixe } = this;
    return { point, repere, territoire, villes, tuiles, attribution, fixe };
  }

  private tell(moved: Moved) {
    this.dispatchEvent(new CustomEvent<Moved>('point-moved', { detail: moved }));
  }
}

customElements.define('estuaire-carte', EstuaireCarte);
